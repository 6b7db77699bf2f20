//! From the builder's forms to pieces of a questionnaire. What cannot be read is a problem at its field.

use std::collections::HashMap;

use lars_domain::ask::answer::file::{FileKind, MOST_KIB};
use lars_domain::ask::write::draft::{Piece, condition, is_code, recode};
use lars_domain::ask::write::questionnaire::{Question, QuestionKind, Questionnaire, TextForm, Wording};
use lars_domain::problem::{Problem, ProblemCode};
use lars_domain::text::{Named, Text};
use lars_view::words::Language;
use serde_json::Value;

use super::part::Fields;

/// Reads a form over the piece it began from. Gives the piece as the person wants it, and what could not be read;
/// nothing where the form is not one of ours. `today` is the questionnaire with everybody's changes.
pub fn read(
    piece: &Piece,
    began: &Questionnaire,
    today: &Questionnaire,
    fields: &Fields,
) -> Option<(Value, Vec<Problem>)> {
    let mut reader = Reader { fields, source: &began.source, problems: Vec::new() };
    let questionnaire = if piece.of(began).is_some() { began } else { today };
    let value = match piece {
        Piece::Settings => serde_json::to_value(reader.settings(questionnaire)),
        Piece::Section(code) => {
            let mut section = questionnaire.section(code)?.clone();
            reader.text(&mut section.title, "title");
            reader.text(&mut section.introduction, "introduction");
            section.condition = reader.condition();
            if let Some(questions) = section.questions_mut() {
                questions.clear();
            }
            serde_json::to_value(section)
        }
        Piece::Question(code) => serde_json::to_value(reader.question(questionnaire.question(code)?)),
    };
    Some((value.ok()?, reader.problems))
}

/// What a form changes beyond its piece: a question's code and its section. Gives the piece under its name of then.
pub fn after(piece: &Piece, questionnaire: &mut Questionnaire, fields: &Fields) -> Piece {
    let Piece::Question(code) = piece else { return piece.clone() };
    let field = |name: &str| fields.get(name).map_or("", |value| value.trim());
    move_to(questionnaire, code, field("section"));
    let wanted = field("code");
    if wanted != code && !wanted.is_empty() && recode(questionnaire, code, wanted) {
        return Piece::Question(wanted.to_owned());
    }
    piece.clone()
}

/// Puts a question at the end of another section.
fn move_to(questionnaire: &mut Questionnaire, code: &str, section: &str) {
    let there = questionnaire.section(section);
    let stays = there.is_none_or(|there| there.questions().iter().any(|question| question.code == code));
    let takes = questionnaire.sections.iter_mut().find(|other| other.code == section);
    if stays || takes.is_none_or(|takes| takes.questions_mut().is_none()) {
        return;
    }
    let mut found = None;
    for questions in questionnaire.sections.iter_mut().filter_map(|section| section.questions_mut()) {
        if let Some(place) = questions.iter().position(|question| question.code == code) {
            found = Some(questions.remove(place));
        }
    }
    let there = questionnaire.sections.iter_mut().find(|other| other.code == section);
    if let (Some(question), Some(questions)) = (found, there.and_then(|there| there.questions_mut())) {
        questions.push(question);
    }
}

struct Reader<'a> {
    fields: &'a Fields,
    source: &'a str,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn field(&self, name: &str) -> Option<&str> {
        self.fields.get(name).map(|value| value.trim())
    }

    /// Sets the source language's body, where the form has the field.
    fn text(&self, text: &mut Text, name: &str) {
        match self.field(name) {
            Some("") => {
                text.0.remove(self.source);
            }
            Some(body) => text.set(self.source, body),
            None => {}
        }
    }

    fn wrong(&mut self, field: &str, code: ProblemCode) {
        self.problems.push(Problem { field: field.to_owned(), code });
    }

    fn settings(&mut self, before: &Questionnaire) -> Questionnaire {
        let mut new = Questionnaire { sections: Vec::new(), ..before.clone() };
        new.helices = self.named("helix", &before.helices);
        new.partners = self.named("partner", &before.partners);
        new.levels = self.named("level", &before.levels);
        new.items = self.named("item", &before.items);
        new.importance = self.field("importance") == Some("yes");
        for part in Wording::PARTS {
            if let Some(text) = new.wording.part_mut(part) {
                self.text(text, &format!("wording.{part}"));
            }
        }
        if let Some(source) = self.field("source").and_then(Language::parse) {
            source.code().clone_into(&mut new.source);
        }
        new
    }

    /// The rows `STEM.0.code`, `STEM.0.text` … in the order of their places. A row without code is left out.
    fn named(&mut self, stem: &str, before: &[Named]) -> Vec<Named> {
        let known: HashMap<&str, &Named> = before.iter().map(|named| (named.code.as_str(), named)).collect();
        let mut rows: Vec<(i64, Named)> = Vec::new();
        for row in 0.. {
            let name = |part: &str| format!("{stem}.{row}.{part}");
            let Some(code) = self.field(&name("code")).map(str::to_owned) else { break };
            let body = self.field(&name("text")).unwrap_or_default().to_owned();
            let was = self.field(&name("was")).unwrap_or_default().to_owned();
            let is_new = was.is_empty();
            if code.is_empty() || (is_new && body.is_empty()) || self.field(&name("gone")) == Some("yes") {
                continue;
            }
            // Codes that came with a file may hold anything; a person's new code must be good.
            if !is_code(&code) && !known.contains_key(code.as_str()) {
                self.wrong(&name("code"), ProblemCode::NotACode);
            }
            let same = known.get(code.as_str()).or_else(|| known.get(was.as_str()));
            let mut text = same.map(|named| named.text.clone()).unwrap_or_default();
            self.text(&mut text, &name("text"));
            let last = i64::from(row) + 1;
            let place = self.field(&name("place")).and_then(|place| place.parse().ok()).unwrap_or(last);
            rows.push((place, Named { code, text }));
        }
        rows.sort_by_key(|(place, _)| *place);
        rows.into_iter().map(|(_, named)| named).collect()
    }

    fn condition(&self) -> Option<lars_domain::ask::write::condition::Condition> {
        let question = self.field("condition.question").filter(|question| !question.is_empty())?;
        let ticked = self.fields.iter().filter_map(|(name, value)| {
            name.strip_prefix("condition.with.").filter(|_| value == "yes").map(str::to_owned)
        });
        let ticked: Vec<String> = ticked.collect();
        let with = if ticked.is_empty() {
            self.field("condition.with").unwrap_or_default().to_owned()
        } else {
            ticked.join(",")
        };
        let test = self.field("condition.test").unwrap_or("answered");
        condition(question, test, &with).or_else(|| condition(question, "answered", ""))
    }

    fn question(&mut self, before: &Question) -> Question {
        let mut new = before.clone();
        self.text(&mut new.prompt, "prompt");
        self.text(&mut new.hint, "hint");
        new.required = self.field("required") == Some("yes");
        new.condition = self.condition();
        let kind = self.field("kind").and_then(QuestionKind::blank);
        match kind {
            Some(kind) if kind.code() != before.kind.code() => {
                // Another kind: its own fields were not on the form. Options go along where it has some.
                new.kind = kind;
                if let Some(options) = new.kind.options_mut() {
                    *options = before.kind.options().to_vec();
                }
            }
            _ => self.kind(&mut new.kind),
        }
        new
    }

    fn kind(&mut self, kind: &mut QuestionKind) {
        if let Some(options) = kind.options_mut() {
            let before = std::mem::take(options);
            *options = self.named("option", &before);
        }
        match kind {
            QuestionKind::Choice { .. } | QuestionKind::Information => {}
            QuestionKind::Multiple { most, least, .. } => {
                self.number(least, "fewest", 0, 50);
                self.number(most, "most", 0, 50);
            }
            QuestionKind::Ranking { most, .. } => self.number(most, "most", 0, 50),
            // A roster without a place could never be answered.
            QuestionKind::Roster { most } => self.number(most, "places", 1, 30),
            QuestionKind::File { most_kib, kinds } => {
                self.number(most_kib, "most_kib", 1, i64::from(MOST_KIB));
                let ticked = |kind: &FileKind| self.field(&format!("kinds.{}", kind.code())) == Some("yes");
                if self.fields.contains_key("kinds") {
                    *kinds = FileKind::ALL.into_iter().filter(ticked).collect();
                }
                if kinds.len() == FileKind::ALL.len() {
                    kinds.clear();
                }
            }
            QuestionKind::Scale { low, high, low_text, high_text } => {
                self.number(low, "low", 0, 100);
                self.number(high, "high", 0, 100);
                self.text(low_text, "low_text");
                self.text(high_text, "high_text");
            }
            QuestionKind::Number { least, most, decimals, unit } => {
                self.bound(least, "least", ProblemCode::NotANumber);
                self.bound(most, "most", ProblemCode::NotANumber);
                self.number(decimals, "decimals", 0, 6);
                self.text(unit, "unit");
            }
            QuestionKind::Date { least, most } => {
                self.bound(least, "least", ProblemCode::NotADate);
                self.bound(most, "most", ProblemCode::NotADate);
            }
            QuestionKind::Short { max_chars, min_chars, form } => {
                self.number(max_chars, "max_chars", 1, 500);
                self.number(min_chars, "min_chars", 0, 500);
                if let Some(wanted) = self.field("form").and_then(TextForm::parse) {
                    *form = wanted;
                }
            }
            QuestionKind::Open { max_chars, min_chars } => {
                self.number(max_chars, "max_chars", 1, 20_000);
                self.number(min_chars, "min_chars", 0, 20_000);
            }
        }
    }

    /// A whole number within bounds.
    fn number<T: TryFrom<i64>>(&mut self, value: &mut T, name: &str, least: i64, most: i64) {
        let Some(text) = self.field(name) else { return };
        match text.parse::<i64>() {
            Ok(number) if (least..=most).contains(&number) => {
                if let Ok(number) = T::try_from(number) {
                    *value = number;
                }
            }
            Ok(_) => self.wrong(name, ProblemCode::OutOfRange),
            Err(_) => self.wrong(name, ProblemCode::NotANumber),
        }
    }

    /// A bound that may be left empty.
    fn bound<T: std::str::FromStr>(&mut self, value: &mut Option<T>, name: &str, code: ProblemCode) {
        match self.field(name).map(|text| (text.is_empty(), text.parse::<T>())) {
            None => {}
            Some((true, _)) => *value = None,
            Some((false, Ok(bound))) => *value = Some(bound),
            Some((false, Err(_))) => self.wrong(name, code),
        }
    }
}
