//! An edition: a questionnaire, frozen when published. Its codes stay stable across editions.
//!
//! There is no way to change an edition: a changed questionnaire becomes the next edition.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::rating::{RELATION, Rated};
use crate::text::{Named, Text};

/// A questionnaire, frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Identifier, made by us.
    pub id: String,
    /// The study it belongs to.
    pub study: String,
    /// 1 for the first edition of the study.
    pub number: i64,
    /// When it was published.
    pub published: Timestamp,
    /// The questions.
    pub questionnaire: Questionnaire,
}

/// The questions of one edition: paired ratings per partner group and level, background, open questions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Questionnaire {
    /// Kinds of actor that answer.
    pub helices: Vec<Named>,
    /// Kinds of actor that are asked about.
    pub partners: Vec<Named>,
    /// Where a partner group is.
    pub levels: Vec<Named>,
    /// Aspects rated; the overall rating is `relation`.
    pub items: Vec<Named>,
    /// Whether the optional rating of importance is asked.
    pub importance: bool,
    /// Questions about the respondent.
    pub background: Vec<Question>,
    /// Questions answered in the respondent's own words.
    pub open: Vec<Question>,
    /// The wording around the ratings.
    pub wording: Wording,
}

/// The wording of an edition, in every language it was published in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Wording {
    /// What the respondent reads first.
    pub introduction: Text,
    /// What happens with the answers, and whom to ask.
    pub privacy: Text,
    /// The sentence the respondent agrees to.
    pub consent: Text,
    /// The question for the expectation.
    pub expectation: Text,
    /// The question for the experience.
    pub experience: Text,
    /// The question for the importance.
    pub importance: Text,
    /// What the lowest point means.
    pub low: Text,
    /// What the highest point means.
    pub high: Text,
    /// The words for "no contact".
    pub no_contact: Text,
    /// The words for "don't know".
    pub dont_know: Text,
    /// When and where the results come.
    pub results: Text,
}

/// A question that is not a rating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Question {
    /// The stable code.
    pub code: String,
    /// What is asked.
    pub prompt: Text,
    /// Help, where needed.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub hint: Text,
    /// Whether the response can be finished without it.
    pub required: bool,
    /// What counts as an answer.
    pub kind: QuestionKind,
}

/// What counts as an answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum QuestionKind {
    /// One of the options, stored by its code.
    Choice {
        /// The options, in order.
        options: Vec<Named>,
    },
    /// The respondent's own words.
    Open {
        /// The most characters that are kept.
        max_chars: usize,
    },
}

impl Questionnaire {
    /// What is rated about one partner group, in order: levels, then items.
    pub fn rated<'a>(&'a self, partner: &'a str) -> impl Iterator<Item = Rated> + 'a {
        self.levels.iter().flat_map(move |level| {
            self.items.iter().map(move |item| Rated {
                partner: partner.to_owned(),
                level: level.code.clone(),
                item: item.code.clone(),
            })
        })
    }

    /// Everything that is rated, partner group by partner group.
    pub fn all_rated(&self) -> Vec<Rated> {
        self.partners.iter().flat_map(|partner| self.rated(&partner.code)).collect()
    }

    /// The background questions, then the open ones.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.background.iter().chain(&self.open)
    }

    /// A questionnaire of bare codes, as an imported file implies it: no wording, no further questions.
    pub fn of_codes(helices: &[String], partners: &[String], levels: &[String], items: &[String]) -> Self {
        let named = |codes: &[String]| codes.iter().map(|code| Named::code(code)).collect();
        let relation = [RELATION.to_owned()];
        Self {
            helices: named(helices),
            partners: named(partners),
            levels: named(levels),
            items: named(if items.is_empty() { &relation } else { items }),
            importance: true,
            ..Self::default()
        }
    }
}
