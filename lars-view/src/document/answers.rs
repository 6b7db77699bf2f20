//! A respondent's own answers, to keep.
//!
//! The words of each answer come ready; which answers there are is decided by the caller.

use serde_json::json;

use super::Document;
use crate::words::Words;

/// What a respondent takes away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// The language.
    pub words: Words,
    /// The study's title.
    pub study: String,
    /// What the answers belong to: label and value.
    pub about: Vec<(String, String)>,
    /// How things stand: submitted when, or not.
    pub standing: String,
    /// What the respondent agreed to, and when.
    pub consent: Option<(String, String)>,
    /// Answers by part of the questionnaire.
    pub groups: Vec<Group>,
    /// What these answers are, where they are not a respondent's.
    pub notice: Option<String>,
}

/// The answers of one part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The heading.
    pub title: String,
    /// Questions with their answers.
    pub lines: Vec<(String, String)>,
}

/// The answers as a document.
pub fn answers(copy: &Copy) -> Document {
    let words = copy.words;
    let title = words.say_with("paper-copy-title", &[("study", copy.study.as_str().into())]);
    let groups: Vec<_> = copy
        .groups
        .iter()
        .filter(|group| !group.lines.is_empty())
        .map(|group| json!({ "title": group.title, "lines": group.lines }))
        .collect();
    let data = json!({
        "study": copy.study,
        "about": copy.about,
        "standing": copy.standing,
        "notice": copy.notice,
        "consent": copy.consent,
        "heads": [words.say("paper-copy-question"), words.say("paper-copy-answer")],
        "groups": groups,
    });
    Document::new(include_str!("answers.typ"), words, &title, data)
}
