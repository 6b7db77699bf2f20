//! What the fields and scores of a questionnaire are called, for one reader.
//!
//! Whose answers they are is not known here.

use lars_domain::ask::answer::answer::question_field;
use lars_domain::ask::answer::rating::{RELATION, Rated, Score};
use lars_domain::ask::answer::response::Side;
use lars_domain::ask::write::questionnaire::Questionnaire;
use lars_domain::text::{Named, Text};
use lars_view::words::Words;

/// Names the parts of a questionnaire in one language.
#[derive(Clone, Copy)]
pub struct Naming<'a> {
    pub words: Words,
    pub questionnaire: &'a Questionnaire,
}

impl Naming<'_> {
    /// A text in the language of the page, or as near as there is.
    pub fn text(&self, text: &Text) -> String {
        text.best_body(self.words.content()).to_owned()
    }

    /// A text of the edition, or the standard wording where the edition has none.
    pub fn wording(&self, text: &Text, standard: &str) -> String {
        if text.is_empty() { self.words.say(standard) } else { self.text(text) }
    }

    /// The level, with the aspect where there is more than one.
    pub fn rated_label(&self, rated: &Rated) -> String {
        let questionnaire = self.questionnaire;
        let find = |all: &[Named], code: &str| all.iter().find(|named| named.code == code).cloned();
        let level = find(&questionnaire.levels, &rated.level).unwrap_or_else(|| Named::code(&rated.level));
        let level = self.words.label("level", &level);
        if questionnaire.items.len() == 1 && rated.item == RELATION {
            return level;
        }
        let item = find(&questionnaire.items, &rated.item).unwrap_or_else(|| Named::code(&rated.item));
        format!("{level} · {}", self.words.label("item", &item))
    }

    /// Expectation, experience or importance.
    pub fn side_label(&self, side: Side) -> String {
        self.words.say(match side {
            Side::Expectation => "response-side-expectation",
            Side::Experience => "response-side-experience",
            Side::Importance => "response-side-importance",
        })
    }

    /// A rated relation and side that a field stands for.
    pub fn rated_of(&self, field: &str) -> Option<(Rated, Side)> {
        let find = |rated: Rated| {
            let side = Side::ALL.into_iter().find(|side| side.field(&rated) == field)?;
            Some((rated, side))
        };
        self.questionnaire.all_rated().into_iter().find_map(find)
    }

    /// What a field is called in a problem: partner, level, side; or the question.
    pub fn field_label(&self, field: &str) -> String {
        if let Some(question) =
            self.questionnaire.questions().find(|question| question_field(question) == field)
        {
            return self.text(&question.prompt);
        }
        let Some((rated, side)) = self.rated_of(field) else {
            return self.words.say("response-consent-label");
        };
        let partner = self.questionnaire.partners.iter().find(|partner| partner.code == rated.partner);
        let partner = partner.map(|partner| self.words.label("partner", partner)).unwrap_or_default();
        format!("{partner}, {}: {}", self.rated_label(&rated), self.side_label(side))
    }

    /// A score in words.
    pub fn score_text(&self, score: Option<Score>) -> String {
        let wording = &self.questionnaire.wording;
        match score {
            None => self.words.say("response-not-answered"),
            Some(Score::Points(points)) => self.words.integer(u64::from(points)),
            Some(Score::NoContact) => self.wording(&wording.no_contact, "questionnaire-no-contact"),
            Some(Score::DontKnow) => self.wording(&wording.dont_know, "questionnaire-dont-know"),
        }
    }
}
