//! The names and the order of the codes in cells: helices, partner groups, levels, items, cases, waves.
//!
//! A code nobody named is shown by its standard words or as it is. No numbers here.

use lars_domain::ask::write::questionnaire::Questionnaire;
use lars_domain::gap::cell::CellKey;
use lars_domain::map::study::Study;
use lars_domain::text::Named;

use crate::words::Words;

/// What the codes of a study are called, each list in the order in which it is shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Names {
    /// Regions with their areas.
    pub cases: Vec<Named>,
    /// Periods of asking.
    pub waves: Vec<Named>,
    /// Who speaks.
    pub helices: Vec<Named>,
    /// About whom.
    pub partners: Vec<Named>,
    /// Where these are.
    pub levels: Vec<Named>,
    /// Aspects rated.
    pub items: Vec<Named>,
}

/// The order of standard groups where a study says nothing else.
const GROUPS: [&str; 4] = ["company", "research", "public-body", "civil-society"];
/// The order of standard levels, from near to far.
const LEVELS: [&str; 3] = ["regional", "national", "international"];

impl Names {
    /// The names of a questionnaire, without cases and waves.
    pub fn of_questionnaire(questionnaire: &Questionnaire) -> Self {
        Self {
            helices: questionnaire.helices.clone(),
            partners: questionnaire.partners.clone(),
            levels: questionnaire.levels.clone(),
            items: questionnaire.items.clone(),
            ..Self::default()
        }
    }

    /// Adds the names of a study's cases and waves.
    #[must_use]
    pub fn with_study(mut self, study: &Study) -> Self {
        let named = |code: &str, text| Named { code: code.to_owned(), text };
        self.cases = study.cases.iter().map(|case| named(&case.code, case.name.clone())).collect();
        self.waves = study.waves.iter().map(|wave| named(&wave.code, wave.name.clone())).collect();
        self
    }
}

/// Names together with the language they are read in.
#[derive(Debug, Clone, Copy)]
pub struct Labels<'a> {
    /// The names.
    pub names: &'a Names,
    /// The language.
    pub words: Words,
}

/// What a speaker or partner code stands for; `None` stands for all of them.
type Code<'a> = Option<&'a str>;

impl Labels<'_> {
    /// A helix as a heading.
    pub fn helix(&self, code: Code<'_>) -> String {
        self.or_all(code, "chart-group-any-helix", |code| {
            self.words.label("helix", &find(&self.names.helices, code))
        })
    }

    /// A helix where there is little room.
    pub fn helix_short(&self, code: Code<'_>) -> String {
        self.or_all(code, "chart-group-any-helix", |code| {
            self.words.short("helix", &find(&self.names.helices, code))
        })
    }

    /// A partner group as a heading.
    pub fn partner(&self, code: Code<'_>) -> String {
        self.or_all(code, "chart-group-any-partner", |code| {
            self.words.label("partner", &find(&self.names.partners, code))
        })
    }

    /// A partner group where there is little room.
    pub fn partner_short(&self, code: Code<'_>) -> String {
        self.or_all(code, "chart-group-any-partner", |code| {
            self.words.short("partner", &find(&self.names.partners, code))
        })
    }

    /// A level as a heading.
    pub fn level(&self, code: Code<'_>) -> String {
        self.or_all(code, "chart-group-any-level", |code| {
            self.words.label("level", &find(&self.names.levels, code))
        })
    }

    /// An aspect as a heading.
    pub fn item(&self, code: &str) -> String {
        self.words.label("item", &find(&self.names.items, code))
    }

    /// A case as a heading.
    pub fn case(&self, code: Code<'_>) -> String {
        self.or_all(code, "chart-group-any-case", |code| {
            self.words.label("case", &find(&self.names.cases, code))
        })
    }

    /// A wave as a heading.
    pub fn wave(&self, code: &str) -> String {
        self.words.label("wave", &find(&self.names.waves, code))
    }

    /// A relation in one phrase ("Companies about public bodies, regional").
    pub fn relation(&self, key: &CellKey) -> String {
        self.relation_of(self.helix(key.helix.as_deref()), key)
    }

    /// The same with the short name of whoever speaks, for rows and sentences.
    pub fn relation_short(&self, key: &CellKey) -> String {
        self.relation_of(self.helix_short(key.helix.as_deref()).replace('\u{ad}', ""), key)
    }

    fn relation_of(&self, helix: String, key: &CellKey) -> String {
        let about = self.or_all(key.partner.as_deref(), "chart-group-any-partner.about", |code| {
            self.words.about("partner", &find(&self.names.partners, code))
        });
        let (helix, words) = (helix.into(), self.words);
        match key.level.as_deref() {
            Some(level) => {
                let level = words.inside("level", &find(&self.names.levels, level)).into();
                words.say_with(
                    "chart-relation",
                    &[("helix", helix), ("about", about.into()), ("level", level)],
                )
            }
            None => words.say_with("chart-relation-any-level", &[("helix", helix), ("about", about.into())]),
        }
    }

    fn or_all(&self, code: Code<'_>, all: &str, label: impl Fn(&str) -> String) -> String {
        code.map_or_else(|| self.words.say(all), label)
    }
}

/// The named codes that occur, in the order of `names`, then of the standard codes, then by code.
pub fn in_order<'c>(names: &[Named], codes: impl IntoIterator<Item = Code<'c>>) -> Vec<Code<'c>> {
    let mut codes: Vec<Code<'c>> = codes.into_iter().collect();
    let place = |code: &Code<'_>| {
        let Some(code) = code else { return (0, 0) };
        let author = names.iter().position(|named| named.code == *code).map(|place| (1, place));
        let standard =
            || GROUPS.iter().chain(&LEVELS).position(|known| known == code).map(|place| (2, place));
        author.or_else(standard).unwrap_or((3, 0))
    };
    codes.sort_by(|a, b| place(a).cmp(&place(b)).then(a.cmp(b)));
    codes.dedup();
    codes
}

fn find(names: &[Named], code: &str) -> Named {
    names.iter().find(|named| named.code == code).cloned().unwrap_or_else(|| Named::code(code))
}
