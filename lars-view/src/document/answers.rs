//! A respondent's own answers, to keep.
//!
//! The words of each answer come ready; which answers there are is decided by the caller.

use super::Document;
use super::block::{
    Block, Cell, Column, Part, SIZE, Type, framed, heading, par, strong, table, text_in, title,
};
use super::face::Face;
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
    let name = words.say_with("paper-copy-title", &[("study", copy.study.as_str().into())]);
    let mut blocks = vec![title(name.as_str()), about(&copy.about, None), strong(copy.standing.as_str())];
    if let Some(notice) = &copy.notice {
        blocks.push(framed(1.2, 7.0, vec![strong(notice.as_str())]));
    }
    if let Some((agreed, when)) = &copy.consent {
        blocks.push(framed(0.7, 8.5, vec![par(agreed.as_str()), text_in(when.as_str(), Type::of(9.5))]));
    }
    let heads = [words.say("paper-copy-question"), words.say("paper-copy-answer")];
    for group in copy.groups.iter().filter(|group| !group.lines.is_empty()) {
        blocks.push(heading(1, group.title.as_str()));
        blocks.push(questions(&heads, &group.lines));
    }
    let foot = Some(copy.study.clone());
    let parts = vec![Part { lang: words.language().code(), foot, blocks }];
    Document::new(words, &name, [20.0, 20.0, 18.0, 20.0], parts)
}

/// Labels with their values, and what needs no label, one after the other.
pub(super) fn about(pairs: &[(String, String)], more: Option<&str>) -> Block {
    let pairs = pairs.iter().map(|(label, value)| format!("{label}: {value}"));
    let all: Vec<String> = pairs.chain(more.map(str::to_owned)).collect();
    text_in(all.join("  ·  "), Type::of(9.5))
}

fn questions(heads: &[String; 2], lines: &[(String, String)]) -> Block {
    let cell = |text: &str, looks: Type| Cell::new(vec![text_in(text, looks).room(0.0, 0.0)]);
    let head = heads.iter().map(|head| cell(head, Type::of(SIZE).face(Face::Bold))).collect();
    let row = |(question, answer): &(String, String)| {
        vec![cell(question, Type::of(SIZE)).head_of(1), cell(answer, Type::of(SIZE))]
    };
    let rows = std::iter::once(head).chain(lines.iter().map(row)).collect();
    let columns = vec![Column::Share(1.0), Column::Share(1.0)];
    Block::Grid(table(columns, (5.0, 3.0), rows))
}
