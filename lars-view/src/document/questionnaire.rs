//! The questionnaire on paper: every question with boxes to cross and lines to write on.
//!
//! What depends on the respondent's group is left out where the group is known, else said in words; what depends on an answer is
//! always said in words. How answers come back from paper is the matter of `lars_domain::ask::paper`.

use lars_domain::ask::condition::{Condition, HELIX, Test};
use lars_domain::ask::edition::Edition;
use lars_domain::ask::questionnaire::{Question, QuestionKind, Questionnaire, Section, SectionBody};
use lars_domain::ask::rating::{RELATION, Scale};
use lars_domain::ask::response::Side;
use lars_domain::map::study::Study;
use lars_domain::text::{Named, Text};
use serde_json::{Value, json};

use super::Document;
use crate::condition;
use crate::words::Words;

/// The most lines that an answer in one's own words gets.
const MOST_LINES: usize = 7;
/// About so many characters fit on a line when written by hand.
const CHARS_A_LINE: usize = 90;

/// A questionnaire to be printed.
#[derive(Debug, Clone, Copy)]
pub struct Paper<'a> {
    /// The language.
    pub words: Words,
    /// The study.
    pub study: &'a Study,
    /// What is asked; a draft has the number 0 or below.
    pub edition: &'a Edition,
    /// The group that it is for; any where not said.
    pub helix: Option<&'a str>,
    /// Whom to ask about one's data; may be empty.
    pub contact: &'a str,
}

/// Whose questionnaire it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Personal {
    /// The respondent's code.
    pub respondent: String,
    /// Name of the case.
    pub case: String,
    /// Name of the wave.
    pub wave: String,
    /// The code to type in on the internet, in groups.
    pub code: String,
    /// Where it is typed in.
    pub address: String,
}

/// Questionnaires for these respondents, one after the other; one without a name where there are none.
pub fn questionnaire(paper: &Paper<'_>, respondents: &[Personal]) -> Document {
    let words = paper.words;
    let said = Said { words, asked: &paper.edition.questionnaire, helix: paper.helix };
    let edition = match paper.edition.number {
        number if number > 0 => words.say_with("edition-title", &[("n", number.unsigned_abs().into())]),
        _ => words.say("paper-draft"),
    };
    let study = said.text(&paper.study.title);
    let title = words.say_with("paper-title", &[("study", study.as_str().into())]);
    let mut about = Vec::new();
    if let Some(helix) = paper.helix {
        about.push([words.say("study-helix"), said.named("helix", &said.asked.helices, helix)]);
    }
    let personal = |one: &Personal| {
        json!({
            "respondent": one.respondent,
            "about": [[words.say("study-case"), one.case.clone()], [words.say("study-wave"), one.wave.clone()]],
            "code": one.code,
            "online": words.say_with("paper-online", &[("address", one.address.as_str().into())]),
        })
    };
    let wording = &said.asked.wording;
    let mut privacy = said.paragraphs(&wording.privacy);
    if paper.study.anonymous {
        privacy.push(words.say("paper-anonymous"));
    }
    if !paper.contact.is_empty() {
        privacy.push(words.say_with("protection-ask", &[("contact", paper.contact.into())]));
    }
    let group = (paper.helix.is_none() && !said.asked.helices.is_empty()).then(|| {
        json!({
            "prompt": words.say("paper-group"),
            "options": said.labels("helix", &said.asked.helices),
        })
    });
    let data = json!({
        "study": study,
        "edition": edition,
        "proof": (paper.edition.number <= 0).then(|| words.say("paper-proof")),
        "simulated": paper.study.simulated.then(|| words.say("response-demo")),
        "about": about,
        "code": words.say("paper-code"),
        "case": words.say("study-case"),
        "respondents": respondents.iter().map(personal).collect::<Vec<_>>(),
        "introduction": said.paragraphs(&wording.introduction),
        "how": words.say("paper-how"),
        "privacy": { "title": words.say("response-privacy-title"), "paragraphs": privacy },
        "consent": said.wording(&wording.consent, "questionnaire-consent"),
        "date": words.say("paper-date"),
        "group": group,
        "parts": said.parts(),
        "back": words.say("paper-back"),
        "results": said.paragraphs(&wording.results),
    });
    Document::new(include_str!("questionnaire.typ"), words, &title, data)
}

/// Says the parts of a questionnaire in one language, for one group or for all.
struct Said<'a> {
    words: Words,
    asked: &'a Questionnaire,
    helix: Option<&'a str>,
}

impl Said<'_> {
    fn text(&self, text: &Text) -> String {
        text.best(self.words.language().code()).map(|(_, body)| body.to_owned()).unwrap_or_default()
    }

    fn wording(&self, text: &Text, standard: &str) -> String {
        if text.is_empty() { self.words.say(standard) } else { self.text(text) }
    }

    fn paragraphs(&self, text: &Text) -> Vec<String> {
        paragraphs(&self.text(text))
    }

    fn labels(&self, kind: &str, all: &[Named]) -> Vec<String> {
        all.iter().map(|named| self.words.label(kind, named)).collect()
    }

    fn named(&self, kind: &str, all: &[Named], code: &str) -> String {
        let known = all.iter().find(|named| named.code == code);
        known.map_or_else(|| self.words.code(kind, code), |named| self.words.label(kind, named))
    }

    /// Whether somebody of the group can be asked this at all.
    fn concerns(&self, condition: Option<&Condition>) -> bool {
        let (Some(condition), Some(helix)) = (condition, self.helix) else { return true };
        let listed = |codes: &[String]| codes.iter().any(|code| code == helix);
        match &condition.test {
            _ if condition.question != HELIX => true,
            Test::Is(codes) => listed(codes),
            Test::IsNot(codes) => !listed(codes),
            Test::Answered | Test::AtLeast(_) | Test::AtMost(_) => true,
        }
    }

    /// The condition in words, where the reader has to look at it.
    fn only(&self, condition: Option<&Condition>) -> Option<String> {
        let condition = condition?;
        let settled = condition.question == HELIX && self.helix.is_some();
        (!settled).then(|| condition::condition(self.words, self.asked, condition))
    }

    fn parts(&self) -> Vec<Value> {
        let mut number = 0;
        let sections = self.asked.sections.iter().filter(|section| self.concerns(section.condition.as_ref()));
        sections.map(|section| self.part(section, &mut number)).collect()
    }

    fn part(&self, section: &Section, number: &mut usize) -> Value {
        let title = if section.title.is_empty() {
            let key = match section.body {
                SectionBody::Relations => "paper-relations".to_owned(),
                SectionBody::Questions(_) => format!("response-{}-title", section.code),
            };
            self.words.find(&key).unwrap_or_else(|| section.code.clone())
        } else {
            self.text(&section.title)
        };
        let asked = section.questions().iter().filter(|question| self.concerns(question.condition.as_ref()));
        let questions: Vec<Value> = asked
            .map(|question| {
                let is_asked = question.kind != QuestionKind::Information;
                *number += usize::from(is_asked);
                let number = is_asked.then(|| self.words.integer(*number as u64));
                self.question(question, number.as_deref())
            })
            .collect();
        json!({
            "title": title,
            "introduction": self.paragraphs(&section.introduction),
            "only": self.only(section.condition.as_ref()),
            "questions": questions,
            "relations": (section.body == SectionBody::Relations).then(|| self.relations()),
        })
    }

    fn question(&self, question: &Question, number: Option<&str>) -> Value {
        let prompt = self.text(&question.prompt);
        let is_optional = !question.required && question.kind != QuestionKind::Information;
        let prompt = if is_optional {
            self.words.say_with("response-optional", &[("question", prompt.into())])
        } else {
            prompt
        };
        let hint = self.text(&question.hint);
        let notes = [(!hint.is_empty()).then_some(hint), self.own_hint(&question.kind)];
        json!({
            "number": number,
            "prompt": paragraphs(&prompt),
            "only": self.only(question.condition.as_ref()),
            "notes": notes.into_iter().flatten().collect::<Vec<_>>(),
            "answer": self.answer(&question.kind),
        })
    }

    fn own_hint(&self, kind: &QuestionKind) -> Option<String> {
        let bound = |bound: &Option<i64>| bound.map_or_else(|| "…".to_owned(), |number| number.to_string());
        let day =
            |day: &Option<jiff::civil::Date>| day.map_or_else(|| "…".to_owned(), |day| self.words.date(day));
        match kind {
            QuestionKind::Choice { .. } => Some(self.words.say("paper-choice")),
            QuestionKind::File { .. } => Some(self.words.say("paper-file-hint")),
            QuestionKind::Multiple { most, .. } if *most > 0 => {
                Some(self.words.say_with("response-multiple-most", &[("n", (*most).into())]))
            }
            QuestionKind::Multiple { .. } => Some(self.words.say("response-multiple")),
            QuestionKind::Ranking { options, most } => {
                let n = if *most == 0 { options.len() } else { *most };
                Some(self.words.say_with("response-ranking", &[("n", n.into())]))
            }
            QuestionKind::Number { least, most, .. } if least.is_some() || most.is_some() => {
                Some(format!("{} – {}", bound(least), bound(most)))
            }
            QuestionKind::Date { least, most } => {
                let bounds =
                    (least.is_some() || most.is_some()).then(|| format!("({} – {})", day(least), day(most)));
                let how = self.words.say("paper-date-hint");
                Some(bounds.map_or_else(|| how.clone(), |bounds| format!("{how} {bounds}")))
            }
            _ => None,
        }
    }

    fn answer(&self, kind: &QuestionKind) -> Value {
        match kind {
            QuestionKind::Choice { options } | QuestionKind::Multiple { options, .. } => {
                json!({ "kind": "boxes", "options": self.labels("option", options) })
            }
            QuestionKind::Ranking { options, .. } => {
                json!({ "kind": "places", "options": self.labels("option", options) })
            }
            QuestionKind::Scale { low, high, low_text, high_text } => {
                let points: Vec<String> =
                    (*low..=*high).map(|point| self.words.integer(u64::from(point))).collect();
                json!({ "kind": "scale", "points": points, "low": self.text(low_text), "high": self.text(high_text) })
            }
            QuestionKind::Number { unit, .. } => json!({ "kind": "number", "unit": self.text(unit) }),
            QuestionKind::Date { .. } => json!({ "kind": "date" }),
            QuestionKind::Short { .. } => json!({ "kind": "lines", "lines": 1 }),
            QuestionKind::Open { max_chars, .. } => {
                json!({ "kind": "lines", "lines": max_chars.div_ceil(CHARS_A_LINE).clamp(3, MOST_LINES) })
            }
            QuestionKind::Roster { most } => {
                let heads =
                    ["response-tie-organisation", "study-helix", "study-level", "response-tie-strength"];
                json!({
                    "kind": "roster",
                    "rows": most,
                    "heads": heads.map(|key| self.words.say(key)),
                    "helices": self.labels("helix", &self.asked.helices),
                    "levels": self.labels("level", &self.asked.levels),
                })
            }
            QuestionKind::Information | QuestionKind::File { .. } => json!({ "kind": "none" }),
        }
    }

    fn relations(&self) -> Value {
        let wording = &self.asked.wording;
        let end = |point: u8, text: &Text, standard: &str| {
            format!("{} = {}", self.words.integer(u64::from(point)), self.wording(text, standard))
        };
        let scale = Scale::STANDARD;
        let mut sides = vec![
            (
                Side::Expectation,
                "response-side-expectation",
                &wording.expectation,
                "questionnaire-expectation",
            ),
            (Side::Experience, "response-side-experience", &wording.experience, "questionnaire-experience"),
        ];
        if self.asked.importance {
            let importance = (
                Side::Importance,
                "response-side-importance",
                &wording.importance,
                "questionnaire-importance",
            );
            sides.push(importance);
        }
        let sides: Vec<Value> = sides
            .into_iter()
            .map(|(side, label, text, standard)| {
                json!({
                    "label": self.words.say(label),
                    "question": self.wording(text, standard),
                    "contact": side.offers(lars_domain::ask::rating::Score::NoContact),
                })
            })
            .collect();
        json!({
            "points": scale.points().map(|point| self.words.integer(u64::from(point))).collect::<Vec<_>>(),
            "ends": [
                end(scale.low, &wording.low, "questionnaire-low"),
                end(scale.high, &wording.high, "questionnaire-high"),
            ],
            "no_contact": self.wording(&wording.no_contact, "questionnaire-no-contact"),
            "dont_know": self.wording(&wording.dont_know, "questionnaire-dont-know"),
            "head": [self.words.say("study-level"), self.words.say("paper-side")],
            "sides": sides,
            "partners": self.labels("partner", &self.asked.partners),
            "rows": self.rows(),
        })
    }

    /// The levels, with the aspects where there is more than one.
    fn rows(&self) -> Vec<String> {
        let alone = self.asked.items.len() == 1 && self.asked.items[0].code == RELATION;
        let row = |level: &Named, item: &Named| {
            let level = self.words.label("level", level);
            if alone { level } else { format!("{level} · {}", self.words.label("item", item)) }
        };
        self.asked
            .levels
            .iter()
            .flat_map(|level| self.asked.items.iter().map(move |item| (level, item)))
            .map(|(level, item)| row(level, item))
            .collect()
    }
}

/// A text in paragraphs.
fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
