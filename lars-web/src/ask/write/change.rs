//! Changes between two questionnaires, in words.

use lars_domain::ask::write::change::Change;
use lars_domain::ask::write::questionnaire::Questionnaire;
use lars_domain::text::Text;
use lars_view::words::Words;

/// A change in words.
pub struct ChangeLine {
    /// What was changed.
    pub what: String,
    /// How.
    pub kind: String,
    /// What it said.
    pub before: String,
    /// What it says.
    pub after: String,
    /// What that means for comparing.
    pub comparable: String,
}

/// Changes in words; texts stand in the source language of the newer questionnaire.
pub fn change_lines(words: Words, questionnaire: &Questionnaire, changes: &[Change]) -> Vec<ChangeLine> {
    let body = |text: &Text| text.best_body(&questionnaire.source).to_owned();
    let line = |change: &Change| {
        let what = words.say(&format!("change-of-{}", change.what));
        ChangeLine {
            what: words
                .say_with("change-place", &[("what", what.into()), ("code", change.code.as_str().into())]),
            kind: words.say(&format!("change-kind-{}", change.kind.code())),
            before: body(&change.before),
            after: body(&change.after),
            comparable: words.say(&format!("change-comparable-{}", change.comparable.code())),
        }
    };
    changes.iter().map(line).collect()
}
