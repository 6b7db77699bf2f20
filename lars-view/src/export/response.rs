//! Everything that is stored of one respondent, as JSON: codes as stored, with the words of the questions beside them.
//!
//! It is for that respondent, who has a right to it; results of several are in `gap`.

use std::collections::BTreeMap;

use jiff::Timestamp;
use lars_domain::ask::answer::answer::codes;
use lars_domain::ask::answer::file::FileAnswer;
use lars_domain::ask::answer::handout::NO_TIME;
use lars_domain::ask::answer::rating::{Rated, Score, Scores};
use lars_domain::ask::answer::response::{Consent, Response, consent_digest};
use lars_domain::ask::reach::interview::InterviewCopy;
use lars_domain::ask::write::edition::Edition;
use lars_domain::ask::write::questionnaire::{Question, QuestionKind};
use lars_domain::map::protection::{Basis, Protection};
use lars_domain::map::study::Study;
use lars_domain::text::{Named, Text};
use serde_json::{Value, json};

use crate::words::{Language, Words};

/// What is known of a respondent.
#[derive(Debug, Clone, Copy)]
pub struct ResponseFile<'a> {
    /// The study.
    pub study: &'a Study,
    /// The edition that was answered.
    pub edition: &'a Edition,
    /// The response.
    pub response: &'a Response,
    /// The study's rules on personal data.
    pub rules: &'a Protection,
    /// What is in the files that were given, in Base64, by the code of their question.
    pub files: &'a BTreeMap<String, String>,
    /// Interviews with the respondent that came back and about which nobody has decided yet.
    pub waiting: &'a [InterviewCopy],
}

/// Sentence and notice that a respondent agrees to, as this edition shows them in this language.
pub fn consent_texts(words: Words, edition: &Edition) -> (String, String) {
    let wording = &edition.questionnaire.wording;
    let sentence = best(words, &wording.consent);
    let sentence = if wording.consent.is_empty() { words.say("questionnaire-consent") } else { sentence };
    (sentence, best(words, &wording.privacy))
}

fn best(words: Words, text: &Text) -> String {
    text.best_body(words.content()).to_owned()
}

/// The file.
pub fn response_json(words: Words, file: &ResponseFile<'_>) -> Value {
    let ResponseFile { study, edition, response, rules, files, waiting } = file;
    let questionnaire = &edition.questionnaire;
    let case = study.case(&response.case).map(|case| best(words, &case.name));
    let wave = study.wave(&response.wave).map(|wave| best(words, &wave.name));
    let said = |question: &Question| {
        let mut said = answer(words, question, response.answers.get(&question.code)?);
        if let Some(content) = files.get(&question.code) {
            said["file_base64"] = json!(content);
        }
        Some(said)
    };
    let questions = questionnaire.questions().filter_map(said);
    let named = |kind: &str, all: &[Named], code: &str| {
        let known = all.iter().find(|named| named.code == code).cloned();
        json!({ "code": code, "name": words.label(kind, &known.unwrap_or_else(|| Named::code(code))) })
    };
    let rating = |(rated, scores): (&Rated, &Scores)| {
        json!({
            "partner": named("partner", &questionnaire.partners, &rated.partner),
            "level": named("level", &questionnaire.levels, &rated.level),
            "item": named("item", &questionnaire.items, &rated.item),
            "expectation": score(scores.expectation),
            "experience": score(scores.experience),
            "importance": score(scores.importance),
        })
    };
    json!({
        "study": { "code": study.slug, "name": best(words, &study.title), "simulated": study.simulated },
        "case": { "code": response.case, "name": case },
        "wave": { "code": response.wave, "name": wave },
        "helix": named("helix", &questionnaire.helices, &response.helix),
        "respondent": response.respondent,
        "edition": { "number": edition.number, "published": edition.published.to_string() },
        "language": words.language().code(),
        "finished": response.finished.and_then(time),
        "rules": {
            "basis": rules.basis.map(Basis::code),
            "kept_until": rules.ends(study).map(|at| at.to_string()),
            "contact": rules.contact,
        },
        "consent": response.consent.as_ref().map(|given| consent(edition, given)),
        "asked_for": {
            "expectation": asked(words, &questionnaire.wording.expectation, "questionnaire-expectation"),
            "experience": asked(words, &questionnaire.wording.experience, "questionnaire-experience"),
            "importance": asked(words, &questionnaire.wording.importance, "questionnaire-importance"),
        },
        "ratings": response.ratings.iter().map(rating).collect::<Vec<_>>(),
        "answers": questions.collect::<Vec<_>>(),
        "interviews_waiting": waiting.iter().map(interview).collect::<Vec<_>>(),
    })
}

/// What was filled in for the respondent and does not count, or not yet.
fn interview(copy: &InterviewCopy) -> Value {
    json!({
        "arrived": copy.at.to_string(),
        "outcome": copy.outcome.code(),
        "filled_in": copy.brought.fields,
    })
}

fn asked(words: Words, text: &Text, standard: &str) -> String {
    if text.is_empty() { words.say(standard) } else { best(words, text) }
}

/// A time, where it is kept: not in an anonymous study.
fn time(at: Timestamp) -> Option<String> {
    (at != NO_TIME).then(|| at.to_string())
}

/// The agreement, with its words in the language in which they were read.
fn consent(edition: &Edition, given: &Consent) -> Value {
    let words = Words::of_content(&given.language).unwrap_or_else(|| Words::new(Language::En));
    let (sentence, notice) = consent_texts(words, edition);
    let digest = given.text_digest.as_deref();
    json!({
        "given": time(given.given),
        "on_paper": given.on_paper,
        "language": given.language,
        "sentence": sentence,
        "notice": notice,
        "text_digest": digest,
        // Unknown for agreements from before digests were kept.
        "text_is_the_one_read": digest.map(|digest| digest == consent_digest(&sentence, &notice)),
    })
}

fn score(score: Option<Score>) -> Value {
    match score {
        None => Value::Null,
        Some(Score::Points(points)) => json!(points),
        Some(code) => json!(code.to_string()),
    }
}

fn answer(words: Words, question: &Question, stored: &str) -> Value {
    let label = |code: &str| {
        let option = question.kind.options().iter().find(|option| option.code == code);
        option.map_or_else(|| code.to_owned(), |option| words.label("option", option))
    };
    let chosen: Option<Vec<String>> = match question.kind {
        QuestionKind::Choice { .. } => Some(vec![label(stored)]),
        QuestionKind::Multiple { .. } | QuestionKind::Ranking { .. } => {
            Some(codes(stored).map(label).collect())
        }
        _ => None,
    };
    json!({
        "question": question.code,
        "asked": best(words, &question.prompt),
        "answer": match question.kind {
            QuestionKind::File { .. } => json!(FileAnswer::parse(stored)),
            _ => json!(stored),
        },
        "chosen": chosen,
    })
}
