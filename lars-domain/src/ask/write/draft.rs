//! A draft: the questionnaire that a study is writing, its versions, its translations, and what two authors do at once.
//!
//! Every save makes a version. An author's form says which version it began from: what somebody else changed since
//! is merged field by field, and only a field that both changed is a conflict.

use jiff::Timestamp;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::condition::{Condition, HELIX, Test};
use super::questionnaire::{Question, QuestionKind, Questionnaire, Section, SectionBody, Wording};
use crate::ask::reach::invitation::hex;
use crate::text::{Named, Text};

/// A questionnaire that is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The study.
    pub study: String,
    /// 1 for the first; each save counts one up.
    pub version: i64,
    /// When this version was saved.
    pub saved: Timestamp,
    /// Who saved it.
    pub who: String,
    /// The questions.
    pub questionnaire: Questionnaire,
}

/// A part of a questionnaire that one form changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Everything but the sections.
    Settings,
    /// A section without its questions.
    Section(String),
    /// A question.
    Question(String),
}

impl Piece {
    /// The piece as data, or nothing where it is not there.
    pub fn of(&self, questionnaire: &Questionnaire) -> Option<Value> {
        match self {
            Self::Settings => {
                let sections = Vec::new();
                serde_json::to_value(Questionnaire { sections, ..questionnaire.clone() }).ok()
            }
            Self::Section(code) => {
                let mut section = questionnaire.section(code)?.clone();
                if let Some(questions) = section.questions_mut() {
                    questions.clear();
                }
                serde_json::to_value(section).ok()
            }
            Self::Question(code) => serde_json::to_value(questionnaire.question(code)?).ok(),
        }
    }

    /// Puts a piece back where it was. Returns whether it fits.
    pub fn put(&self, questionnaire: &mut Questionnaire, value: Value) -> bool {
        match self {
            Self::Settings => {
                let Ok(settings) = serde_json::from_value::<Questionnaire>(value) else { return false };
                let sections = std::mem::take(&mut questionnaire.sections);
                *questionnaire = Questionnaire { sections, ..settings };
                true
            }
            Self::Section(code) => {
                let place = questionnaire.sections.iter_mut().find(|section| section.code == *code);
                let (Some(place), Ok(new)) = (place, serde_json::from_value::<Section>(value)) else {
                    return false;
                };
                let body = std::mem::replace(&mut place.body, SectionBody::Relations);
                *place = Section { body, ..new };
                true
            }
            Self::Question(code) => {
                let mut all = questionnaire.sections.iter_mut().filter_map(Section::questions_mut).flatten();
                let place = all.find(|question| question.code == *code);
                let (Some(place), Ok(new)) = (place, serde_json::from_value::<Question>(value)) else {
                    return false;
                };
                *place = new;
                true
            }
        }
    }
}

/// Merges what two authors made of the same thing. Gives the merged value, and the names of the fields that both
/// changed, each differently: those stand as in `mine`. What one of them left alone is as the other made it.
pub fn merge(base: &Value, theirs: &Value, mine: &Value) -> (Value, Vec<String>) {
    let mut clashes = Vec::new();
    let merged = merge_at("", base, theirs, mine, &mut clashes);
    (merged, clashes)
}

fn merge_at(path: &str, base: &Value, theirs: &Value, mine: &Value, clashes: &mut Vec<String>) -> Value {
    if mine == base || mine == theirs {
        return theirs.clone();
    }
    if theirs == base {
        return mine.clone();
    }
    let (Value::Object(base), Value::Object(theirs), Value::Object(own)) = (base, theirs, mine) else {
        clashes.push(path.to_owned());
        return mine.clone();
    };
    let keys: std::collections::BTreeSet<&String> = theirs.keys().chain(own.keys()).collect();
    let absent = Value::Null;
    let of = |all: &serde_json::Map<String, Value>, key: &String| all.get(key).unwrap_or(&absent).clone();
    let merged = keys.into_iter().map(|key| {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        (key.clone(), merge_at(&path, &of(base, key), &of(theirs, key), &of(own, key), clashes))
    });
    let present: Vec<(String, Value)> = merged.filter(|(_, value)| !value.is_null()).collect();
    Value::Object(present.into_iter().collect())
}

/// What keeps a draft from being published, with the code of the section or question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftFault {
    /// What is wrong, as it stands in message keys.
    pub rule: &'static str,
    /// The code of the section or question; empty for the whole.
    pub place: String,
}

/// Every rule of [`DraftFault`], for tests that look for its words.
pub const RULES: [&str; 12] = [
    "nothing-asked",
    "no-helices",
    "no-relations",
    "empty-section",
    "no-prompt",
    "few-options",
    "empty-option",
    "same-code",
    "condition-later",
    "bounds-swapped",
    "too-few-options",
    "condition-empty",
];

/// Whether a text can be a code: 1 to 40 lower-case letters, digits, hyphens and underscores.
pub fn is_code(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte))
}

/// Puts a copy of a question behind it, under a code of its own; gives that code.
pub fn duplicate(questionnaire: &mut Questionnaire, code: &str) -> Option<String> {
    let question = questionnaire.question(code)?.clone();
    let copy = Question { code: free_code(questionnaire, question.kind.code()), ..question };
    let (new, has) = (copy.code.clone(), |question: &Question| question.code == code);
    let lists = questionnaire.sections.iter_mut().filter_map(Section::questions_mut);
    for questions in lists {
        if let Some(place) = questions.iter().position(has) {
            questions.insert(place + 1, copy);
            return Some(new);
        }
    }
    None
}

/// Puts a piece that was removed back to where it stood; `false` if it is there, or its section no longer is.
pub fn bring_back(now: &mut Questionnaire, then: &Questionnaire, piece: &Piece) -> bool {
    if piece.of(now).is_some() {
        return false;
    }
    match piece {
        Piece::Settings => false,
        Piece::Section(code) => {
            let place = then.sections.iter().position(|section| section.code == *code);
            let Some((place, section)) = place.and_then(|place| Some((place, then.sections.get(place)?)))
            else {
                return false;
            };
            now.sections.insert(place.min(now.sections.len()), section.clone());
            true
        }
        Piece::Question(code) => {
            let has = |question: &Question| question.code == *code;
            let Some(old) = then.sections.iter().find(|section| section.questions().iter().any(has)) else {
                return false;
            };
            let place = old.questions().iter().position(has).unwrap_or_default();
            let there = now.sections.iter_mut().find(|section| section.code == old.code);
            let Some(questions) = there.and_then(Section::questions_mut) else { return false };
            questions.insert(place.min(questions.len()), old.questions()[place].clone());
            true
        }
    }
}

/// What keeps a questionnaire from being published; nothing where it can be.
pub fn faults(questionnaire: &Questionnaire) -> Vec<DraftFault> {
    let mut found = Vec::new();
    let mut say = |rule: &'static str, place: &str| {
        found.push(DraftFault { rule, place: place.to_owned() });
    };
    if questionnaire.questions().next().is_none() && !questionnaire.asks_relations() {
        say("nothing-asked", "");
    }
    if questionnaire.helices.is_empty() {
        say("no-helices", "");
    }
    let relations = &[&questionnaire.partners, &questionnaire.levels, &questionnaire.items];
    if questionnaire.asks_relations() && relations.iter().any(|named| named.is_empty()) {
        say("no-relations", "");
    }
    let mut known = std::collections::HashSet::new();
    let mut codes = std::collections::HashSet::from([
        "start",
        "check",
        "thanks",
        "delete",
        "resume",
        "result",
        "unsubscribe",
        HELIX,
    ]);
    for section in &questionnaire.sections {
        if !codes.insert(&section.code) {
            say("same-code", &section.code);
        }
        if section.body == SectionBody::Questions(Vec::new()) {
            say("empty-section", &section.code);
        }
        let later = |condition: &Option<Condition>, known: &std::collections::HashSet<&str>| {
            condition.as_ref().is_some_and(|condition| {
                condition.question != HELIX && !known.contains(condition.question.as_str())
            })
        };
        if later(&section.condition, &known) {
            say("condition-later", &section.code);
        }
        if names_nothing(section.condition.as_ref()) {
            say("condition-empty", &section.code);
        }
        for question in section.questions() {
            if later(&question.condition, &known) {
                say("condition-later", &question.code);
            }
            if !known.insert(question.code.as_str()) || question.code == HELIX {
                say("same-code", &question.code);
            }
            for rule in question_faults(question, &questionnaire.source) {
                say(rule, &question.code);
            }
        }
    }
    found
}

/// Whether a condition compares with answers and names none: it would ask nobody, or everybody.
fn names_nothing(condition: Option<&Condition>) -> bool {
    let test = condition.map(|condition| &condition.test);
    matches!(test, Some(Test::Is(codes) | Test::IsNot(codes)) if codes.is_empty())
}

fn question_faults(question: &Question, source: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    if names_nothing(question.condition.as_ref()) {
        found.push("condition-empty");
    }
    let said = |text: &Text| text.0.get(source).is_some_and(|body| !body.trim().is_empty());
    if !said(&question.prompt) {
        found.push("no-prompt");
    }
    let options = question.kind.options();
    let has_options = matches!(question.kind.code(), "choice" | "multiple" | "ranking");
    if has_options && options.len() < 2 {
        found.push("few-options");
    }
    if options.iter().any(|option| !said(&option.text)) {
        found.push("empty-option");
    }
    let distinct: std::collections::HashSet<&str> =
        options.iter().map(|option| option.code.as_str()).collect();
    if distinct.len() < options.len() {
        found.push("same-code");
    }
    let swapped = match &question.kind {
        QuestionKind::Scale { low, high, .. } => low >= high,
        QuestionKind::Multiple { least, most, .. } => *most > 0 && least > most,
        QuestionKind::Short { min_chars, max_chars, .. } | QuestionKind::Open { min_chars, max_chars } => {
            min_chars > max_chars
        }
        QuestionKind::Number { least: Some(least), most: Some(most), .. } => least > most,
        QuestionKind::Date { least: Some(least), most: Some(most) } => least > most,
        _ => false,
    };
    if swapped {
        found.push("bounds-swapped");
    }
    if matches!(&question.kind, QuestionKind::Multiple { least, .. } if *least > options.len()) {
        found.push("too-few-options");
    }
    found
}

crate::codes! {
    /// How far the translation of one text is.
    #[derive(PartialOrd, Ord)]
    pub enum TranslationStatus {
        /// There is none.
        Missing = "missing",
        /// The source was changed after it was translated.
        SourceChanged = "source-changed",
        /// It is written.
        Draft = "draft",
        /// Somebody else read it.
        Reviewed = "reviewed",
        /// It may be published.
        Approved = "approved",
    }
}

/// What is recorded of a translation: its status, and the fingerprint of the source it was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The status as somebody set it.
    pub status: TranslationStatus,
    /// [`fingerprint`] of the source at that time.
    pub source: String,
}

/// A short fingerprint of a text: the first 8 bytes of its SHA-256.
pub fn fingerprint(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes())[..8])
}

/// The status of a text in a language. A text that nobody marked is a draft.
pub fn status(text: &Text, source: &str, language: &str, mark: Option<&Mark>) -> TranslationStatus {
    status_beside(&fingerprint(text.body(source)), text.body(language), mark)
}

/// The same for whoever looks at many languages of one text and has the [`fingerprint`] of its source; `body` as [`Text::body`] gives it.
pub fn status_beside(source: &str, body: &str, mark: Option<&Mark>) -> TranslationStatus {
    if body.is_empty() {
        return TranslationStatus::Missing;
    }
    match mark {
        Some(mark) if mark.source != source => TranslationStatus::SourceChanged,
        Some(mark) => mark.status,
        None => TranslationStatus::Draft,
    }
}

/// Every text that a respondent can read, with its path (`question.size.prompt`), in reading order; texts that say
/// nothing in the source language are left out: there is nothing to translate.
pub fn texts(questionnaire: &Questionnaire) -> Vec<(String, &Text)> {
    let mut all = Vec::new();
    let wording = &questionnaire.wording;
    all.extend(
        Wording::PARTS.iter().zip(wording.parts()).map(|(part, text)| (format!("wording.{part}"), text)),
    );
    let named = [
        ("helix", &questionnaire.helices),
        ("partner", &questionnaire.partners),
        ("level", &questionnaire.levels),
        ("item", &questionnaire.items),
    ];
    for (kind, named) in named {
        all.extend(named.iter().map(|named| (format!("{kind}.{}", named.code), &named.text)));
    }
    for section in &questionnaire.sections {
        all.push((format!("section.{}.title", section.code), &section.title));
        all.push((format!("section.{}.introduction", section.code), &section.introduction));
        for question in section.questions() {
            let path = format!("question.{}", question.code);
            all.push((format!("{path}.prompt"), &question.prompt));
            all.push((format!("{path}.hint"), &question.hint));
            match &question.kind {
                QuestionKind::Scale { low_text, high_text, .. } => {
                    all.push((format!("{path}.low"), low_text));
                    all.push((format!("{path}.high"), high_text));
                }
                QuestionKind::Number { unit, .. } => all.push((format!("{path}.unit"), unit)),
                kind => all.extend(
                    kind.options()
                        .iter()
                        .map(|option| (format!("{path}.option.{}", option.code), &option.text)),
                ),
            }
        }
    }
    all.retain(|(_, text)| text.0.get(&questionnaire.source).is_some_and(|body| !body.trim().is_empty()));
    all
}

/// The text at a path of [`texts`], to change.
pub fn text_mut<'a>(questionnaire: &'a mut Questionnaire, path: &str) -> Option<&'a mut Text> {
    let (kind, rest) = path.split_once('.')?;
    let named = |all: &'a mut Vec<Named>| {
        all.iter_mut().find(|named| named.code == rest).map(|named| &mut named.text)
    };
    match kind {
        "wording" => questionnaire.wording.part_mut(rest),
        "helix" => named(&mut questionnaire.helices),
        "partner" => named(&mut questionnaire.partners),
        "level" => named(&mut questionnaire.levels),
        "item" => named(&mut questionnaire.items),
        "section" => {
            let (code, part) = rest.rsplit_once('.')?;
            let section = questionnaire.sections.iter_mut().find(|section| section.code == code)?;
            match part {
                "title" => Some(&mut section.title),
                "introduction" => Some(&mut section.introduction),
                _ => None,
            }
        }
        "question" => {
            let mut parts = rest.splitn(3, '.');
            let (code, part, option) = (parts.next()?, parts.next()?, parts.next());
            let mut all = questionnaire.sections.iter_mut().filter_map(Section::questions_mut).flatten();
            question_text(all.find(|question| question.code == code)?, part, option)
        }
        _ => None,
    }
}

fn question_text<'a>(question: &'a mut Question, part: &str, option: Option<&str>) -> Option<&'a mut Text> {
    match (part, option, &mut question.kind) {
        ("prompt", None, _) => Some(&mut question.prompt),
        ("hint", None, _) => Some(&mut question.hint),
        ("low", None, QuestionKind::Scale { low_text, .. }) => Some(low_text),
        ("high", None, QuestionKind::Scale { high_text, .. }) => Some(high_text),
        ("unit", None, QuestionKind::Number { unit, .. }) => Some(unit),
        ("option", Some(code), kind) => {
            kind.options_mut()?.iter_mut().find(|named| named.code == code).map(|named| &mut named.text)
        }
        _ => None,
    }
}

/// A code that nothing in the questionnaire has yet: `choice-1`, `choice-2` …
pub fn free_code(questionnaire: &Questionnaire, stem: &str) -> String {
    let taken = |code: &str| {
        questionnaire.section(code).is_some() || questionnaire.question(code).is_some() || code == HELIX
    };
    let mut numbered = (1..).map(|number| format!("{stem}-{number}"));
    numbered.find(|code| !taken(code)).unwrap_or_else(|| stem.to_owned())
}

/// Moves a section or question one place up or down among its like. Returns whether there was room.
pub fn shift(questionnaire: &mut Questionnaire, piece: &Piece, down: bool) -> bool {
    fn swap<T>(all: &mut [T], place: Option<usize>, down: bool) -> bool {
        let Some(place) = place else { return false };
        let other = if down { Some(place + 1) } else { place.checked_sub(1) };
        match other {
            Some(other) if other < all.len() => {
                all.swap(place, other);
                true
            }
            _ => false,
        }
    }
    match piece {
        Piece::Settings => false,
        Piece::Section(code) => {
            let place = questionnaire.sections.iter().position(|section| section.code == *code);
            swap(&mut questionnaire.sections, place, down)
        }
        Piece::Question(code) => {
            let mut all = questionnaire.sections.iter_mut().filter_map(Section::questions_mut);
            let own =
                |questions: &&mut Vec<Question>| questions.iter().any(|question| question.code == *code);
            let Some(questions) = all.find(own) else { return false };
            let place = questions.iter().position(|question| question.code == *code);
            swap(questions, place, down)
        }
    }
}

/// Takes a section or question out. Returns whether it was there.
pub fn remove(questionnaire: &mut Questionnaire, piece: &Piece) -> bool {
    match piece {
        Piece::Settings => false,
        Piece::Section(code) => {
            let before = questionnaire.sections.len();
            questionnaire.sections.retain(|section| section.code != *code);
            questionnaire.sections.len() < before
        }
        Piece::Question(code) => {
            let mut gone = false;
            for questions in questionnaire.sections.iter_mut().filter_map(Section::questions_mut) {
                let before = questions.len();
                questions.retain(|question| question.code != *code);
                gone |= questions.len() < before;
            }
            gone
        }
    }
}

/// Gives a question another code; conditions that name it follow. Returns whether the code was free and good.
pub fn recode(questionnaire: &mut Questionnaire, from: &str, to: &str) -> bool {
    if !is_code(to) || questionnaire.question(to).is_some() || to == HELIX {
        return false;
    }
    let follow = |condition: &mut Option<Condition>| {
        if let Some(condition) = condition
            && condition.question == from
        {
            to.clone_into(&mut condition.question);
        }
    };
    for section in &mut questionnaire.sections {
        follow(&mut section.condition);
        for question in section.questions_mut().into_iter().flatten() {
            follow(&mut question.condition);
            if question.code == from {
                to.clone_into(&mut question.code);
            }
        }
    }
    true
}

/// A condition from the fields of a form: question, test, and what it is compared with.
pub fn condition(question: &str, test: &str, with: &str) -> Option<Condition> {
    let codes =
        || with.split(',').map(|code| code.trim().to_owned()).filter(|code| !code.is_empty()).collect();
    let test = match test {
        "is" => Test::Is(codes()),
        "is-not" => Test::IsNot(codes()),
        "answered" => Test::Answered,
        "at-least" => Test::AtLeast(with.trim().parse().ok()?),
        "at-most" => Test::AtMost(with.trim().parse().ok()?),
        _ => return None,
    };
    Some(Condition { question: question.to_owned(), test })
}
