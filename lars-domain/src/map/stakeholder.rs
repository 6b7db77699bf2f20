//! Stakeholders: organisations that a study asks or should ask, why each is in, and how salient it is.
//!
//! What was answered is not here, and which two may be the same is in `likeness`. A stakeholder knows its respondent's code only once it has a personal link.

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::ask::reach::mail::is_address;
use crate::entered::clean;

/// The columns of a register, in files and forms.
pub const COLUMNS: [&str; 17] = [
    "organisation",
    "kind",
    "helix",
    "case",
    "level",
    "area",
    "contact",
    "address",
    "phone",
    "postal",
    "language",
    "consent",
    "power",
    "legitimacy",
    "urgency",
    "justification",
    "note",
];
/// The most characters of a field.
pub const LONGEST: usize = 1000;
/// The most rows of a file.
pub const MOST_ROWS: usize = 20_000;
/// A score from here on says that a stakeholder has the attribute.
const HAS: u8 = 4;

/// An organisation in the register of a study.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stakeholder {
    /// Identifier, made by us.
    pub id: String,
    /// The study.
    pub study: String,
    /// Code of the case.
    pub case: String,
    /// Code of the helix.
    pub helix: String,
    /// What may tell who it is.
    pub details: Details,
    /// Identifier of the person who interviews it.
    pub interviewer: Option<String>,
    /// Code of its respondent, once it has a personal link.
    pub respondent: Option<String>,
}

/// What may tell who a stakeholder is; sealed at rest.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// The organisation.
    pub organisation: String,
    /// Its kind within the helix, such as `cluster organisation`.
    pub kind: String,
    /// Code of the level on which it acts.
    pub level: String,
    /// Code or name of the field of intervention.
    pub area: String,
    /// The person to speak to.
    pub contact: String,
    /// Mail address.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// Street, number, postal code and town, one on each line.
    #[serde(default)]
    pub postal: String,
    /// Code of the language to write in.
    pub language: String,
    /// Whether, when and how the person agreed to be contacted.
    pub consent: String,
    /// Power to make others do what it wants, 1 to 5.
    pub power: Option<u8>,
    /// Legitimacy of its relation, 1 to 5.
    pub legitimacy: Option<u8>,
    /// Urgency of its claim, 1 to 5.
    pub urgency: Option<u8>,
    /// Why it is in the register.
    pub justification: String,
    /// A remark.
    pub note: String,
}

/// Something that keeps a stakeholder out of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterFault {
    /// The line of the file; 0 in a form.
    pub line: usize,
    /// The column.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// The rule, as it stands in message keys.
    pub rule: &'static str,
}

impl RegisterFault {
    /// Every rule, for tests that look for its words.
    pub const RULES: [&str; 9] =
        ["format", "column", "many", "missing", "long", "case", "code", "address", "score"];

    /// A fault; long values are cut.
    pub fn new(line: usize, column: &str, value: &str, rule: &'static str) -> Self {
        Self { line, column: column.to_owned(), value: value.chars().take(80).collect(), rule }
    }
}

/// The codes that a study knows.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Cases that this person may work on.
    pub cases: Vec<String>,
    /// Helices.
    pub helices: Vec<String>,
    /// Levels.
    pub levels: Vec<String>,
    /// Languages.
    pub languages: Vec<String>,
}

impl Stakeholder {
    /// This stakeholder with what it lacks taken from another one.
    #[must_use]
    pub fn filled_from(mut self, other: &Self) -> Self {
        for column in COLUMNS {
            if self.field(column).is_empty() {
                // What another stakeholder has is a value that can be set.
                let _ = self.set(column, &other.field(column));
            }
        }
        self.interviewer = self.interviewer.or_else(|| other.interviewer.clone());
        self.respondent = self.respondent.or_else(|| other.respondent.clone());
        self
    }

    /// A field as text.
    pub fn field(&self, column: &str) -> String {
        let Details { power, legitimacy, urgency, .. } = &self.details;
        let score = |score: &Option<u8>| score.map(|score| score.to_string()).unwrap_or_default();
        match column {
            "power" => score(power),
            "legitimacy" => score(legitimacy),
            "urgency" => score(urgency),
            _ => self.text(column).map(str::to_owned).unwrap_or_default(),
        }
    }

    fn text(&self, column: &str) -> Option<&str> {
        let details = &self.details;
        Some(match column {
            "case" => &self.case,
            "helix" => &self.helix,
            "organisation" => &details.organisation,
            "kind" => &details.kind,
            "level" => &details.level,
            "area" => &details.area,
            "contact" => &details.contact,
            "address" => &details.address,
            "phone" => &details.phone,
            "postal" => &details.postal,
            "language" => &details.language,
            "consent" => &details.consent,
            "justification" => &details.justification,
            "note" => &details.note,
            _ => return None,
        })
    }

    /// Sets a field from text. Gives the rule that the text breaks.
    pub fn set(&mut self, column: &str, text: &str) -> Result<(), &'static str> {
        let text = clean(text);
        let text = text.trim();
        if text.chars().count() > LONGEST {
            return Err("long");
        }
        let details = &mut self.details;
        let score = match column {
            "power" => &mut details.power,
            "legitimacy" => &mut details.legitimacy,
            "urgency" => &mut details.urgency,
            _ => return self.set_text(column, text),
        };
        *score = match text {
            "" => None,
            text => Some(text.parse().ok().filter(|score| (1..=5).contains(score)).ok_or("score")?),
        };
        Ok(())
    }

    fn set_text(&mut self, column: &str, text: &str) -> Result<(), &'static str> {
        let details = &mut self.details;
        let field = match column {
            "case" => &mut self.case,
            "helix" => &mut self.helix,
            "organisation" => &mut details.organisation,
            "kind" => &mut details.kind,
            "level" => &mut details.level,
            "area" => &mut details.area,
            "contact" => &mut details.contact,
            "address" => &mut details.address,
            "phone" => &mut details.phone,
            "postal" => &mut details.postal,
            "language" => &mut details.language,
            "consent" => &mut details.consent,
            "justification" => &mut details.justification,
            "note" => &mut details.note,
            _ => return Err("column"),
        };
        text.clone_into(field);
        Ok(())
    }

    /// What is missing or unknown: column and rule.
    pub fn lacks(&self, known: &Known) -> Vec<(&'static str, &'static str)> {
        let mut found = Vec::new();
        let details = &self.details;
        for (column, text) in
            [("organisation", &details.organisation), ("justification", &details.justification)]
        {
            if text.is_empty() {
                found.push((column, "missing"));
            }
        }
        if !known.cases.contains(&self.case) {
            found.push(("case", "case"));
        }
        if !known.helices.contains(&self.helix) {
            found.push(("helix", "code"));
        }
        for (column, text, codes) in
            [("level", &details.level, &known.levels), ("language", &details.language, &known.languages)]
        {
            if !text.is_empty() && !codes.contains(text) {
                found.push((column, "code"));
            }
        }
        if !details.address.is_empty() && !is_address(&details.address) {
            found.push(("address", "address"));
        }
        found
    }

    /// How salient it is. None where a score is missing.
    pub fn salience(&self) -> Option<Salience> {
        let Details { power, legitimacy, urgency, .. } = self.details;
        Some(Salience::of(power? >= HAS, legitimacy? >= HAS, urgency? >= HAS))
    }
}

crate::codes! {
    /// The class of a stakeholder by power, legitimacy and urgency, each held from a score of 4 of 5 on.
    ///
    /// Source: Mitchell, Agle and Wood (1997), `doi:10.5465/amr.1997.9711022105`. The threshold is ours.
    pub enum Salience {
        /// None of the three.
        Latent = "latent",
        /// Power alone.
        Dormant = "dormant",
        /// Legitimacy alone.
        Discretionary = "discretionary",
        /// Urgency alone.
        Demanding = "demanding",
        /// Power and legitimacy.
        Dominant = "dominant",
        /// Power and urgency.
        Dangerous = "dangerous",
        /// Legitimacy and urgency.
        Dependent = "dependent",
        /// All three.
        Definitive = "definitive",
    }
}

impl Salience {
    /// The class of somebody with these attributes.
    pub fn of(power: bool, legitimacy: bool, urgency: bool) -> Self {
        match (power, legitimacy, urgency) {
            (false, false, false) => Self::Latent,
            (true, false, false) => Self::Dormant,
            (false, true, false) => Self::Discretionary,
            (false, false, true) => Self::Demanding,
            (true, true, false) => Self::Dominant,
            (true, false, true) => Self::Dangerous,
            (false, true, true) => Self::Dependent,
            (true, true, true) => Self::Definitive,
        }
    }
}

/// What a file brings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Brought {
    /// Those that are new.
    pub new: Vec<Stakeholder>,
    /// How many are in the register already, word for word.
    pub known: usize,
}

/// Rows of a file, each with its line, as stakeholders: all of them, or what is wrong with them.
///
/// `defaults` fills columns that a row leaves empty. A row that is in the register word for word is passed over, so that the
/// same file twice changes nothing.
pub fn assemble(
    rows: &[(usize, BTreeMap<String, String>)],
    defaults: &BTreeMap<String, String>,
    known: &Known,
    before: &[Stakeholder],
) -> Result<Brought, Vec<RegisterFault>> {
    let words = |stakeholder: &Stakeholder| COLUMNS.map(|column| stakeholder.field(column));
    let mut seen: HashSet<[String; COLUMNS.len()]> = before.iter().map(words).collect();
    let (mut brought, mut faults) = (Brought::default(), Vec::new());
    for (line, row) in rows {
        let mut stakeholder = Stakeholder { id: crate::new_id(), ..Stakeholder::default() };
        let filled = faults.len();
        for column in COLUMNS {
            let own = row.get(column).filter(|text| !text.trim().is_empty());
            let text = own.or_else(|| defaults.get(column)).map_or("", String::as_str);
            if let Err(rule) = stakeholder.set(column, text) {
                faults.push(RegisterFault::new(*line, column, text, rule));
            }
        }
        if faults.len() == filled {
            for (column, rule) in stakeholder.lacks(known) {
                faults.push(RegisterFault::new(*line, column, &stakeholder.field(column), rule));
            }
        }
        if seen.insert(words(&stakeholder)) {
            brought.new.push(stakeholder);
        } else {
            brought.known += 1;
        }
    }
    if faults.is_empty() { Ok(brought) } else { Err(faults) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(organisation: &str) -> Stakeholder {
        let details = Details { organisation: organisation.to_owned(), ..Details::default() };
        Stakeholder {
            id: organisation.to_owned(),
            case: "latvia".to_owned(),
            details,
            ..Stakeholder::default()
        }
    }

    #[test]
    fn each_combination_of_attributes_has_its_class() {
        let mut codes: Vec<&str> = Vec::new();
        for bits in 0..8_u8 {
            let score = |bit: u8| Some(if bits & bit > 0 { 4 } else { 3 });
            let mut stakeholder = named("x");
            stakeholder.details.power = score(1);
            stakeholder.details.legitimacy = score(2);
            stakeholder.details.urgency = score(4);
            codes.push(stakeholder.salience().unwrap().code());
        }
        let expected = [
            "latent",
            "dormant",
            "discretionary",
            "dominant",
            "demanding",
            "dangerous",
            "dependent",
            "definitive",
        ];
        assert_eq!(codes, expected);
        assert_eq!(named("x").salience(), None);
    }

    #[test]
    fn a_file_comes_whole_or_not_at_all_and_twice_changes_nothing() {
        let known = Known {
            cases: vec!["latvia".to_owned()],
            helices: vec!["company".to_owned()],
            levels: vec!["regional".to_owned()],
            languages: vec!["lv".to_owned()],
        };
        let row = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
            pairs.iter().map(|(column, text)| ((*column).to_owned(), (*text).to_owned())).collect()
        };
        let defaults = row(&[("case", "latvia"), ("justification", "member of the cluster")]);
        let good =
            row(&[("organisation", " Zaļā "), ("helix", "company"), ("power", "5"), ("language", "lv")]);
        let brought = assemble(&[(2, good.clone()), (3, good.clone())], &defaults, &known, &[]).unwrap();
        assert_eq!((brought.new.len(), brought.known), (1, 1));
        assert_eq!(brought.new[0].details.organisation, "Zaļā");
        let again = assemble(&[(2, good.clone())], &defaults, &known, &brought.new).unwrap();
        assert_eq!((again.new.len(), again.known), (0, 1));
        let bad = row(&[("helix", "firm"), ("power", "6"), ("case", "mars"), ("address", "x")]);
        let faults = assemble(&[(2, good), (3, bad.clone())], &defaults, &known, &[]).unwrap_err();
        assert_eq!(faults, [RegisterFault::new(3, "power", "6", "score")]);
        let mut bad = bad;
        bad.remove("power");
        let faults = assemble(&[(7, bad)], &BTreeMap::new(), &known, &[]).unwrap_err();
        let found: Vec<(&str, &str)> =
            faults.iter().map(|fault| (fault.column.as_str(), fault.rule)).collect();
        let all = [
            ("organisation", "missing"),
            ("justification", "missing"),
            ("case", "case"),
            ("helix", "code"),
            ("address", "address"),
        ];
        assert_eq!(found, all);
    }
}
