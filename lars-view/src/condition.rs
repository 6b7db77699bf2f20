//! Conditions in plain words: "Only if “How large are you?” was answered with small or large".

use lars_domain::ask::write::condition::{Condition, HELIX, Test};
use lars_domain::ask::write::questionnaire::Questionnaire;
use lars_domain::text::Named;

use crate::words::Words;

/// What a condition says to a person.
pub fn condition(words: Words, questionnaire: &Questionnaire, condition: &Condition) -> String {
    let of_helix = condition.question == HELIX;
    let asked = questionnaire.question(&condition.question);
    let all: &[Named] = match asked {
        _ if of_helix => &questionnaire.helices,
        Some(question) => question.kind.options(),
        None => &[],
    };
    let label = |code: &String| {
        let named = all.iter().find(|named| named.code == *code);
        let kind = if of_helix { "helix" } else { "option" };
        named.map_or_else(|| code.clone(), |named| words.label(kind, named))
    };
    let question = asked.map_or_else(
        || condition.question.clone(),
        |question| {
            let best = question.prompt.best(words.content());
            best.map(|(_, body)| body.to_owned()).unwrap_or_default()
        },
    );
    let options = |codes: &[String]| any_of(words, codes.iter().map(label));
    let value = match &condition.test {
        Test::Is(codes) | Test::IsNot(codes) => options(codes),
        Test::AtLeast(number) | Test::AtMost(number) => number.to_string(),
        Test::Answered => String::new(),
    };
    let key = match (of_helix, condition.test.code()) {
        (true, "is") => "condition-helix-is".to_owned(),
        (true, "is-not") => "condition-helix-is-not".to_owned(),
        (_, test) => format!("condition-{test}"),
    };
    words.say_with(&key, &[("question", question.into()), ("value", value.into())])
}

/// "a, b or c".
fn any_of(words: Words, parts: impl Iterator<Item = String>) -> String {
    let mut parts: Vec<String> = parts.collect();
    let Some(last) = parts.pop() else { return String::new() };
    if parts.is_empty() {
        return last;
    }
    let first = parts.join(", ");
    words.say_with("condition-or", &[("first", first.into()), ("last", last.into())])
}
