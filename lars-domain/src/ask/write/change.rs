//! What changed from one questionnaire to the next, and what stays comparable between waves.

use super::questionnaire::{Question, QuestionKind, Questionnaire, Section, Wording};
use crate::text::{Named, Text};

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What was changed: `helix`, `partner`, `level`, `item`, `section`, `question`, `option`, `wording`, `importance`.
    pub what: &'static str,
    /// Its code; for an option the question's code, a full stop, and the option's.
    pub code: String,
    /// How.
    pub kind: ChangeKind,
    /// What it means for answers given before and after.
    pub comparable: Comparable,
    /// What it said before.
    pub before: Text,
    /// What it says now.
    pub after: Text,
}

crate::codes! {
    /// How something was changed.
    pub enum ChangeKind {
        /// It is new.
        Added = "added",
        /// It is gone.
        Removed = "removed",
        /// Its words in the source language are others.
        Reworded = "reworded",
        /// Its words in another language are others.
        Retranslated = "retranslated",
        /// Another kind of answer is asked, on another scale, within other bounds.
        Redefined = "redefined",
        /// Others are asked it, or it became required or optional.
        Readdressed = "readdressed",
        /// It stands elsewhere.
        Moved = "moved",
    }
}

crate::codes! {
    /// Whether answers before and after a change can be compared.
    pub enum Comparable {
        /// They can.
        Fine = "fine",
        /// They can, and the change must be told with them.
        Flagged = "flagged",
        /// They cannot.
        Refused = "refused",
    }
}

/// All changes from one questionnaire to another, in the order of the newer one, what is gone last.
pub fn changes(before: &Questionnaire, after: &Questionnaire) -> Vec<Change> {
    let mut found = Found { source: &after.source, all: Vec::new() };
    found.wording(&before.wording, &after.wording);
    found.named("helix", "", &before.helices, &after.helices);
    found.named("partner", "", &before.partners, &after.partners);
    found.named("level", "", &before.levels, &after.levels);
    found.named("item", "", &before.items, &after.items);
    if before.importance != after.importance {
        let kind = if after.importance { ChangeKind::Added } else { ChangeKind::Removed };
        let verdict = if after.importance { Comparable::Fine } else { Comparable::Refused };
        found.add(("importance", "importance"), kind, verdict, (&Text::default(), &Text::default()));
    }
    found.sections(before, after);
    found.all
}

struct Found<'a> {
    source: &'a str,
    all: Vec<Change>,
}

impl Found<'_> {
    fn add(
        &mut self,
        (what, code): (&'static str, &str),
        kind: ChangeKind,
        comparable: Comparable,
        (before, after): (&Text, &Text),
    ) {
        let (code, before, after) = (code.to_owned(), before.clone(), after.clone());
        self.all.push(Change { what, code, kind, comparable, before, after });
    }

    /// Other words: in the source language they are told as such, in other languages as another translation. A first
    /// translation changes nothing for those who read it: they had the source before.
    fn words(&mut self, what: &'static str, code: &str, verdict: Comparable, texts: (&Text, &Text)) {
        let said = |text: &Text, language: &str| text.0.get(language).map(|body| body.trim().to_owned());
        if said(texts.0, self.source) != said(texts.1, self.source) {
            self.add((what, code), ChangeKind::Reworded, verdict, texts);
            return;
        }
        let other = |(language, body): (&String, &String)| {
            said(texts.0, language).is_some_and(|old| !old.is_empty() && old != body.trim())
        };
        if texts.1.0.iter().any(other) {
            self.add((what, code), ChangeKind::Retranslated, verdict, texts);
        }
    }

    fn wording(&mut self, before: &Wording, after: &Wording) {
        // What the two ratings mean is what the gap rests on; the rest is around it.
        const MEANING: [&str; 7] =
            ["expectation", "experience", "importance", "low", "high", "no-contact", "dont-know"];
        let (mut before, mut after) = (before.clone(), after.clone());
        for part in Wording::PARTS {
            let verdict = if MEANING.contains(&part) { Comparable::Flagged } else { Comparable::Fine };
            if let (Some(old), Some(new)) = (before.part_mut(part), after.part_mut(part)) {
                self.words("wording", part, verdict, (old, new));
            }
        }
    }

    fn named(&mut self, what: &'static str, prefix: &str, before: &[Named], after: &[Named]) {
        let none = Text::default();
        let code = |named: &Named| format!("{prefix}{}", named.code);
        for new in after {
            if let Some(old) = before.iter().find(|old| old.code == new.code) {
                self.words(what, &code(new), Comparable::Flagged, (&old.text, &new.text));
                continue;
            }
            // A new option draws answers away from the old ones; a new partner group stands for itself.
            let verdict = if what == "option" { Comparable::Flagged } else { Comparable::Fine };
            self.add((what, &code(new)), ChangeKind::Added, verdict, (&none, &new.text));
        }
        for old in before.iter().filter(|old| after.iter().all(|new| new.code != old.code)) {
            let verdict = if what == "option" { Comparable::Flagged } else { Comparable::Refused };
            self.add((what, &code(old)), ChangeKind::Removed, verdict, (&old.text, &none));
        }
    }

    fn sections(&mut self, before: &Questionnaire, after: &Questionnaire) {
        let none = Text::default();
        for new in &after.sections {
            match before.section(&new.code) {
                None => {
                    self.add(
                        ("section", &new.code),
                        ChangeKind::Added,
                        Comparable::Fine,
                        (&none, &new.title),
                    );
                }
                Some(old) => {
                    self.words("section", &new.code, Comparable::Fine, (&old.title, &new.title));
                    self.words(
                        "section",
                        &new.code,
                        Comparable::Fine,
                        (&old.introduction, &new.introduction),
                    );
                    if old.condition != new.condition {
                        let texts = (&old.title, &new.title);
                        self.add(("section", &new.code), ChangeKind::Readdressed, Comparable::Flagged, texts);
                    }
                }
            }
            for question in new.questions() {
                if let Some(old) = before.question(&question.code) {
                    self.question(old, question);
                    continue;
                }
                let texts = (&none, &question.prompt);
                self.add(("question", &question.code), ChangeKind::Added, Comparable::Fine, texts);
            }
        }
        self.moved(before, after);
        for old in before.sections.iter().filter(|old| after.section(&old.code).is_none()) {
            self.add(("section", &old.code), ChangeKind::Removed, Comparable::Refused, (&old.title, &none));
        }
        for old in before.questions().filter(|old| after.question(&old.code).is_none()) {
            self.add(("question", &old.code), ChangeKind::Removed, Comparable::Refused, (&old.prompt, &none));
        }
    }

    fn question(&mut self, old: &Question, new: &Question) {
        let code = &new.code;
        self.words("question", code, Comparable::Flagged, (&old.prompt, &new.prompt));
        self.words("question", code, Comparable::Fine, (&old.hint, &new.hint));
        let texts = (&old.prompt, &new.prompt);
        if bare(&old.kind) != bare(&new.kind) {
            self.add(("question", code), ChangeKind::Redefined, Comparable::Refused, texts);
        }
        if old.condition != new.condition || old.required != new.required {
            self.add(("question", code), ChangeKind::Readdressed, Comparable::Flagged, texts);
        }
        self.named("option", &format!("{code}."), old.kind.options(), new.kind.options());
        let ends = |kind: &QuestionKind| match kind {
            QuestionKind::Scale { low_text, high_text, .. } => [low_text.clone(), high_text.clone()],
            QuestionKind::Number { unit, .. } => [unit.clone(), Text::default()],
            _ => [Text::default(), Text::default()],
        };
        for (old, new) in ends(&old.kind).iter().zip(&ends(&new.kind)) {
            self.words("question", code, Comparable::Flagged, (old, new));
        }
    }

    /// Questions that both have and that stand in another section, or in another order within it.
    fn moved(&mut self, before: &Questionnaire, after: &Questionnaire) {
        let order = |own: &Section, other: &Questionnaire| -> Vec<String> {
            let kept = own.questions().iter().filter(|question| other.question(&question.code).is_some());
            kept.map(|question| question.code.clone()).collect()
        };
        for section in &after.sections {
            let new = order(section, before);
            let old = before.section(&section.code).map(|old| order(old, after)).unwrap_or_default();
            for (place, code) in new.iter().enumerate() {
                if old.get(place) != Some(code)
                    && let (Some(was), Some(is)) = (before.question(code), after.question(code))
                {
                    self.add(
                        ("question", code),
                        ChangeKind::Moved,
                        Comparable::Fine,
                        (&was.prompt, &is.prompt),
                    );
                }
            }
        }
    }
}

/// A kind without its words and options, which are compared one by one.
fn bare(kind: &QuestionKind) -> QuestionKind {
    let mut bare = kind.clone();
    if let Some(options) = bare.options_mut() {
        options.clear();
    }
    match &mut bare {
        QuestionKind::Scale { low_text, high_text, .. } => {
            (*low_text, *high_text) = (Text::default(), Text::default());
        }
        QuestionKind::Number { unit, .. } => *unit = Text::default(),
        _ => {}
    }
    bare
}
