//! A finding in words: the sentence that its numbers say, and the questions that a focus group can be asked. In any of the languages.
//!
//! Sentence and questions are a beginning that people edit; what they write is theirs.

use lars_domain::gap::cell::{CellNumbers, Certainty, GapClass};
use lars_domain::gap::finding::Quoted;
use lars_domain::text::Text;

use crate::names::{Labels, Names};
use crate::summary::interval;
pub use crate::verdict::{status_look, status_text, verdict_line};
use crate::words::{Language, Words};

/// What the numbers of a relation come to, as it stands in message keys.
fn kind(numbers: &CellNumbers) -> &'static str {
    match (numbers.certainty(), numbers.class) {
        (Certainty::CannotTell, _) => "open",
        (Certainty::Clear, GapClass::Working) => "works",
        (Certainty::Clear, GapClass::Dormant) => "dormant",
        _ if numbers.mean_gap > 0.0 => "more",
        _ => "less",
    }
}

/// The sentence that these numbers say.
pub fn sentence(quoted: &Quoted, names: &Names, words: Words) -> String {
    let numbers = &quoted.numbers;
    let key = format!("finding-sentence-{}", kind(numbers));
    let args = [
        ("relation", Labels { names, words }.relation_short(&quoted.key).into()),
        ("size", words.number(numbers.mean_gap.abs(), 1).into()),
        ("gap", words.signed(numbers.mean_gap, 1).into()),
        ("expectation", words.number(numbers.mean_expectation, 1).into()),
        ("experience", words.number(numbers.mean_experience, 1).into()),
        ("interval", interval(numbers, words).into()),
        ("n", numbers.n.into()),
    ];
    words.say_with(&key, &args)
}

/// The sentence in every language.
pub fn sentences(quoted: &Quoted, names: &Names) -> Text {
    in_all(|words| sentence(quoted, names, words))
}

/// The questions that a focus group can be asked, a line each, in every language; those without numbers are asked what it means.
pub fn questions(quoted: Option<&Quoted>) -> Text {
    let own = quoted.map_or("words", |quoted| kind(&quoted.numbers));
    let keys = ["finding-ask-known", &format!("finding-ask-{own}"), "finding-ask-why", "finding-ask-who"];
    in_all(|words| keys.map(|key| words.say(key)).join("\n"))
}

fn in_all(say: impl Fn(Words) -> String) -> Text {
    let of = |language: Language| (language.code().to_owned(), say(Words::new(language)));
    Text(Language::ALL.into_iter().map(of).collect())
}

/// A digest so that people can compare two: its first eight signs in two groups.
pub fn short_digest(digest: &str) -> String {
    let head: String = digest.chars().take(8).collect();
    match head.split_at_checked(4) {
        Some((first, second)) => format!("{first} {second}").trim_end().to_owned(),
        None => head,
    }
}
