//! A questionnaire: sections of questions, and the matrix of paired ratings that LARS exists for.
//!
//! Codes are stable: a question keeps its code through every edition, whatever happens to its words.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::condition::Condition;
use crate::ask::answer::file::{FileKind, MOST_KIB};
use crate::ask::answer::rating::{RELATION, Rated};
use crate::text::{Named, Text};

/// The language that a questionnaire is written in where nothing else is said.
pub const SOURCE: &str = "en";

/// The questions of one edition, or of a draft: paired ratings per partner group and level, and any others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", from = "Stored")]
pub struct Questionnaire {
    /// The language it is written in; the others are translations of it.
    pub source: String,
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
    /// What is asked, in order.
    pub sections: Vec<Section>,
    /// The wording around the ratings.
    pub wording: Wording,
}

/// A part of a questionnaire: a page of questions, or the ratings with a page per partner group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Section {
    /// The stable code, also in addresses.
    pub code: String,
    /// The heading; empty for the standard sections, whose headings are interface messages.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub title: Text,
    /// What stands below the heading.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub introduction: Text,
    /// Who is asked; everybody where nothing stands here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<Condition>,
    /// What it consists of.
    pub body: SectionBody,
}

/// What a section consists of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionBody {
    /// One page of questions.
    Questions(Vec<Question>),
    /// The paired ratings: one page per partner group.
    Relations,
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

impl Wording {
    /// Names of the parts, in the order a respondent meets them.
    pub const PARTS: [&'static str; 11] = [
        "introduction",
        "privacy",
        "consent",
        "expectation",
        "experience",
        "importance",
        "low",
        "high",
        "no-contact",
        "dont-know",
        "results",
    ];

    /// The parts, in the order of [`Self::PARTS`].
    pub fn parts(&self) -> [&Text; Self::PARTS.len()] {
        let Self { introduction, privacy, consent, expectation, experience, importance, .. } = self;
        let Self { low, high, no_contact, dont_know, results, .. } = self;
        [
            introduction,
            privacy,
            consent,
            expectation,
            experience,
            importance,
            low,
            high,
            no_contact,
            dont_know,
            results,
        ]
    }

    /// A part by its name.
    pub fn part_mut(&mut self, name: &str) -> Option<&mut Text> {
        Some(match name {
            "introduction" => &mut self.introduction,
            "privacy" => &mut self.privacy,
            "consent" => &mut self.consent,
            "expectation" => &mut self.expectation,
            "experience" => &mut self.experience,
            "importance" => &mut self.importance,
            "low" => &mut self.low,
            "high" => &mut self.high,
            "no-contact" => &mut self.no_contact,
            "dont-know" => &mut self.dont_know,
            "results" => &mut self.results,
            _ => return None,
        })
    }
}

/// A question that is not a rating of a relation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Question {
    /// The stable code.
    pub code: String,
    /// What is asked, or, for information, what is told.
    pub prompt: Text,
    /// Help, where needed.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub hint: Text,
    /// Whether the response can be finished without it.
    pub required: bool,
    /// Who is asked; everybody where nothing stands here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<Condition>,
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
    /// Any of the options, stored by their codes.
    Multiple {
        /// The options, in order.
        options: Vec<Named>,
        /// The most that can be ticked; 0 for any number.
        #[serde(default)]
        most: usize,
        /// The fewest that must be ticked by whoever answers at all; 0 for any number.
        #[serde(default, skip_serializing_if = "is_zero")]
        least: usize,
    },
    /// A point between two named ends.
    Scale {
        /// The lowest point.
        low: u8,
        /// The highest point.
        high: u8,
        /// What the lowest point means.
        low_text: Text,
        /// What the highest point means.
        high_text: Text,
    },
    /// A number.
    Number {
        /// The smallest that is taken.
        least: Option<i64>,
        /// The largest that is taken.
        most: Option<i64>,
        /// How many digits may stand behind the decimal point.
        #[serde(default)]
        decimals: u8,
        /// What is counted, beside the field.
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        unit: Text,
    },
    /// A day.
    Date {
        /// The earliest that is taken.
        least: Option<Date>,
        /// The latest that is taken.
        most: Option<Date>,
    },
    /// One line of the respondent's own words.
    Short {
        /// The most characters that are kept.
        max_chars: usize,
        /// The fewest that an answer has.
        #[serde(default, skip_serializing_if = "is_zero")]
        min_chars: usize,
        /// What the line must look like.
        #[serde(default, skip_serializing_if = "TextForm::is_any")]
        form: TextForm,
    },
    /// The respondent's own words.
    Open {
        /// The most characters that are kept.
        max_chars: usize,
        /// The fewest that an answer has.
        #[serde(default, skip_serializing_if = "is_zero")]
        min_chars: usize,
    },
    /// Options put in order of preference.
    Ranking {
        /// The options.
        options: Vec<Named>,
        /// How many places are asked for; 0 for all.
        #[serde(default)]
        most: usize,
    },
    /// Organisations that the respondent works with, each with helix, level and strength.
    Roster {
        /// How many can be named.
        most: usize,
    },
    /// A file.
    File {
        /// The most it may have, in units of 1024 bytes.
        most_kib: u32,
        /// The kinds that are taken; all of them where none stands here.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        kinds: Vec<FileKind>,
    },
    /// Text to read; nothing is answered.
    Information,
}

crate::codes! {
    /// What a line of text must look like.
    #[derive(Default, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum TextForm {
        /// Anything.
        #[default]
        Any = "any",
        /// A mail address.
        Mail = "mail",
        /// A web address.
        Web = "web",
        /// A telephone number.
        Telephone = "telephone",
        /// A postcode, of whatever country.
        Postcode = "postcode",
    }
}

impl TextForm {
    /// Whether nothing is asked of the line; such a form is not written down.
    pub fn is_any(&self) -> bool {
        *self == Self::Any
    }
}

/// Whether a bound is none; such a bound is not written down.
pub fn is_zero(number: &usize) -> bool {
    *number == 0
}

impl QuestionKind {
    /// Codes of all kinds, in the order the builder offers them.
    pub const CODES: [&'static str; 11] = [
        "choice",
        "multiple",
        "scale",
        "number",
        "date",
        "short",
        "open",
        "ranking",
        "roster",
        "file",
        "information",
    ];

    /// The code in forms, files and message keys.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Choice { .. } => "choice",
            Self::Multiple { .. } => "multiple",
            Self::Scale { .. } => "scale",
            Self::Number { .. } => "number",
            Self::Date { .. } => "date",
            Self::Short { .. } => "short",
            Self::Open { .. } => "open",
            Self::Ranking { .. } => "ranking",
            Self::Roster { .. } => "roster",
            Self::File { .. } => "file",
            Self::Information => "information",
        }
    }

    /// A kind as a new question has it.
    pub fn blank(code: &str) -> Option<Self> {
        let options = Vec::new();
        Some(match code {
            "choice" => Self::Choice { options },
            "multiple" => Self::Multiple { options, most: 0, least: 0 },
            "scale" => {
                Self::Scale { low: 1, high: 10, low_text: Text::default(), high_text: Text::default() }
            }
            "number" => Self::Number { least: None, most: None, decimals: 0, unit: Text::default() },
            "date" => Self::Date { least: None, most: None },
            "short" => Self::Short { max_chars: 200, min_chars: 0, form: TextForm::Any },
            "open" => Self::Open { max_chars: 2000, min_chars: 0 },
            "ranking" => Self::Ranking { options, most: 0 },
            "roster" => Self::Roster { most: 5 },
            "file" => Self::File { most_kib: MOST_KIB, kinds: Vec::new() },
            "information" => Self::Information,
            _ => return None,
        })
    }

    /// The options, where the kind has some.
    pub fn options(&self) -> &[Named] {
        match self {
            Self::Choice { options } | Self::Multiple { options, .. } | Self::Ranking { options, .. } => {
                options
            }
            _ => &[],
        }
    }

    /// The same, to change.
    pub fn options_mut(&mut self) -> Option<&mut Vec<Named>> {
        match self {
            Self::Choice { options } | Self::Multiple { options, .. } | Self::Ranking { options, .. } => {
                Some(options)
            }
            _ => None,
        }
    }

    /// About how many seconds an answer takes; for the estimate, which is ours and rough.
    fn seconds(&self) -> usize {
        match self {
            Self::Choice { .. } | Self::Scale { .. } | Self::Date { .. } | Self::Number { .. } => 8,
            Self::Multiple { .. } | Self::Short { .. } | Self::Information => 12,
            Self::Ranking { .. } => 30,
            Self::Open { .. } | Self::File { .. } => 60,
            Self::Roster { most } => 20 * most,
        }
    }
}

impl Section {
    /// The questions; none where it is the ratings.
    pub fn questions(&self) -> &[Question] {
        match &self.body {
            SectionBody::Questions(questions) => questions,
            SectionBody::Relations => &[],
        }
    }

    /// The same, to change.
    pub fn questions_mut(&mut self) -> Option<&mut Vec<Question>> {
        match &mut self.body {
            SectionBody::Questions(questions) => Some(questions),
            SectionBody::Relations => None,
        }
    }

    /// A section of questions without words of its own.
    pub fn of_questions(code: &str, questions: Vec<Question>) -> Self {
        Self { body: SectionBody::Questions(questions), ..Self::relations(code) }
    }

    /// The ratings.
    pub fn relations(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            title: Text::default(),
            introduction: Text::default(),
            condition: None,
            body: SectionBody::Relations,
        }
    }
}

/// Seconds that one pair of ratings takes; measured by nobody yet, so rounded up.
const SECONDS_A_PAIR: usize = 10;

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

    /// All questions that are not ratings, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(Section::questions)
    }

    /// The question with this code.
    pub fn question(&self, code: &str) -> Option<&Question> {
        self.questions().find(|question| question.code == code)
    }

    /// The section with this code.
    pub fn section(&self, code: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.code == code)
    }

    /// Whether relations are rated at all.
    pub fn asks_relations(&self) -> bool {
        self.sections.iter().any(|section| section.body == SectionBody::Relations)
    }

    /// About how many minutes answering takes, at least one: seconds by kind of question, 10 for a pair of ratings.
    pub fn minutes(&self) -> usize {
        let questions: usize = self.questions().map(|question| question.kind.seconds()).sum();
        let pairs = if self.asks_relations() {
            self.partners.len() * self.levels.len() * self.items.len()
        } else {
            0
        };
        (questions + SECONDS_A_PAIR * pairs).div_ceil(60).max(1)
    }

    /// Whether everything that is asked can be read in a language: what the respondent agrees to, headings, questions and
    /// options, where they have words of their own.
    pub fn reads_in(&self, language: &str) -> bool {
        let has = |text: &Text| text.0.get(language).is_some_and(|body| !body.trim().is_empty());
        let reads = |text: &Text| text.is_empty() || has(text);
        let question = |question: &Question| {
            reads(&question.prompt) && question.kind.options().iter().all(|option| reads(&option.text))
        };
        let anything =
            self.questions().any(|question| has(&question.prompt)) || has(&self.wording.expectation);
        let Wording { introduction, privacy, consent, .. } = &self.wording;
        anything
            && [introduction, privacy, consent].into_iter().all(reads)
            && self.sections.iter().all(|section| reads(&section.title))
            && self.questions().all(question)
            && (!self.asks_relations() || reads(&self.wording.expectation) && reads(&self.wording.experience))
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
            sections: vec![Section::relations("relations")],
            ..Self::default()
        }
    }
}

impl Default for Questionnaire {
    fn default() -> Self {
        Self {
            source: SOURCE.to_owned(),
            helices: Vec::new(),
            partners: Vec::new(),
            levels: Vec::new(),
            items: Vec::new(),
            importance: false,
            sections: Vec::new(),
            wording: Wording::default(),
        }
    }
}

/// A questionnaire as editions hold it. Those from before sections had two fixed ones around the ratings.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Stored {
    #[serde(default = "source")]
    source: String,
    helices: Vec<Named>,
    partners: Vec<Named>,
    levels: Vec<Named>,
    items: Vec<Named>,
    importance: bool,
    #[serde(default)]
    sections: Option<Vec<Section>>,
    #[serde(default)]
    background: Vec<Question>,
    #[serde(default)]
    open: Vec<Question>,
    wording: Wording,
}

fn source() -> String {
    SOURCE.to_owned()
}

impl From<Stored> for Questionnaire {
    fn from(stored: Stored) -> Self {
        let Stored { source, helices, partners, levels, items, importance, wording, .. } = stored;
        let sections = stored.sections.unwrap_or_else(|| around(stored.background, stored.open));
        Self { source, helices, partners, levels, items, importance, sections, wording }
    }
}

/// The standard order: about the respondent, the ratings, in the respondent's own words.
pub fn around(background: Vec<Question>, open: Vec<Question>) -> Vec<Section> {
    let of = |code: &str, questions: Vec<Question>| {
        (!questions.is_empty()).then(|| Section::of_questions(code, questions))
    };
    [of("background", background), Some(Section::relations("relations")), of("open", open)]
        .into_iter()
        .flatten()
        .collect()
}
