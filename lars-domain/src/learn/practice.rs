//! A good practice of a region: what it does, for which relations, at what cost, with what evidence, and what became of its transfers.
//! How it is judged is in `review`; how far its translations are, in `written`; how it is matched, in `matching`. Files of pictures and
//! attachments are not here, only what is said of them.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde::{Deserialize, Serialize};

use super::review::Review;
use super::term::{Divisions, PracticeProfile};
use crate::text::Text;

/// The most characters of the title, in each language.
pub const MAX_TITLE: usize = 200;
/// The most characters of the summary, in each language.
pub const MAX_SUMMARY: usize = 1_500;
/// The most characters of any other text, in each language.
pub const MAX_TEXT: usize = 10_000;
/// The most transfers, sources or pictures of one practice.
pub const MAX_PARTS: usize = 200;
/// The years that a practice or a transfer can be of.
pub const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// What a practice is, from why it began to what is done about it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chain {
    /// Driver: what moves things, such as a price or a law.
    pub driver: Text,
    /// Pressure: what that puts on people and places.
    pub pressure: Text,
    /// State: how things were.
    pub state: Text,
    /// Impact: what followed from it.
    pub impact: Text,
    /// Response: what the practice does.
    pub response: Text,
}

impl Chain {
    /// The links in their order, with their codes.
    pub fn links(&self) -> [(&'static str, &Text); 5] {
        [
            ("driver", &self.driver),
            ("pressure", &self.pressure),
            ("state", &self.state),
            ("impact", &self.impact),
            ("response", &self.response),
        ]
    }
}

/// Where a practice is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

/// An amount of money in whole cents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// Cents, or what the currency has instead.
    pub cents: i64,
    /// Three capital letters, such as `EUR`.
    pub currency: String,
}

impl Money {
    /// Cents from an amount as people type it: digits, spaces between them, and at most two decimals after a comma or a point. Groups of
    /// three behind a comma or a point are not taken: nobody can say which of the two they are.
    pub fn cents(typed: &str) -> Option<i64> {
        let plain: String =
            typed.chars().filter(|letter| !letter.is_whitespace() && *letter != '\'').collect();
        let (whole, decimals) = plain.split_once(['.', ',']).unwrap_or((&plain, ""));
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || decimals.len() > 2 || !is_digits(whole) || !is_digits(decimals) {
            return None;
        }
        format!("{whole}{decimals:0<2}").parse().ok()
    }

    /// The amount as files hold it: a point and two decimals.
    pub fn amount(&self) -> String {
        format!("{}.{:02}", self.cents / 100, self.cents % 100)
    }
}

/// Evidence that it works.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What was seen.
    pub text: Text,
    /// Where that stands: a report, an address.
    pub source: String,
}

/// A picture, as far as it is described.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Identifier of its file.
    pub file: String,
    /// What can be seen on it, for those who cannot see it.
    pub alternative: Text,
}

/// A document that belongs to a practice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Identifier of its file.
    pub file: String,
    /// What it is.
    pub title: Text,
}

crate::codes! {
    /// What became of a transfer.
    #[derive(Hash, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum Outcome {
        /// It is going on.
        Ongoing = "ongoing",
        /// It works in its new place.
        Succeeded = "succeeded",
        /// It was carried out and does not work.
        Failed = "failed",
        /// It was stopped before its end.
        Stopped = "stopped",
        /// Nobody has said.
        Unknown = "unknown",
    }
}

/// A transfer of a practice to another region: a record of its own, whatever became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// Identifier.
    pub id: String,
    /// Code of the region that took it over.
    pub region: String,
    /// The year in which it began.
    pub year: Option<i16>,
    /// What became of it.
    pub outcome: Outcome,
    /// What was learned; needed where it failed or was stopped.
    pub lesson: Text,
    /// Where that stands.
    pub source: String,
}

/// Who can be asked about a practice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Name.
    pub name: String,
    /// Email address.
    pub address: String,
    /// Telephone number.
    pub phone: String,
    /// Whether everybody may read it.
    pub is_public: bool,
}

/// A good practice. It is kept as a knot of the thread, whose state is the stage of its review.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Practice {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub title: Text,
    /// In a few sentences, what it does.
    pub summary: Text,
    /// Code of the region.
    pub region: String,
    /// Where in the region.
    pub place: Option<Place>,
    /// Who carries it out.
    pub organisation: String,
    /// Codes of the helices whose relations it works on.
    pub helices: BTreeSet<String>,
    /// Codes of the partner groups.
    pub partners: BTreeSet<String>,
    /// Codes of the levels.
    pub levels: BTreeSet<String>,
    /// Codes of the areas.
    pub areas: BTreeSet<String>,
    /// NACE codes, joined by `|`.
    pub nace: String,
    /// Driver, pressure, state, impact, response.
    pub chain: Chain,
    /// What it needs besides money.
    pub resources: Text,
    /// What it costs.
    pub cost: Option<Money>,
    /// First and last year; no last year where it goes on.
    pub years: (Option<i16>, Option<i16>),
    /// That it works.
    pub evidence: Vec<Evidence>,
    /// What was difficult.
    pub difficulties: Text,
    /// What others could take over.
    pub transfer_potential: Text,
    /// Pictures.
    pub pictures: Vec<Picture>,
    /// Transfers to other regions.
    pub transfers: Vec<Transfer>,
    /// Attachments: identifiers of their files with what each is.
    pub attachments: Vec<Attachment>,
    /// Why it is no longer offered, where it was archived.
    pub ending: Text,
    /// Who can be asked.
    pub contact: Contact,
    /// The language that the others are translated from.
    pub language: String,
    /// By language and text, the fingerprint of the source that it was translated from.
    pub marks: BTreeMap<String, BTreeMap<String, String>>,
    /// Where it stands between draft and archive, and what experts say.
    pub review: Review,
}

crate::codes! {
    /// What keeps a practice from being handed in.
    #[derive(Hash)]
    pub enum PracticeRule {
        /// Something is needed and not there.
        Missing = "missing",
        /// A text is too long, or a list has too many entries.
        TooLong = "too-long",
        /// A code that the study does not have.
        UnknownCode = "unknown-code",
        /// A year that is none, or a last year before the first.
        Year = "year",
        /// Degrees that are none.
        Place = "place",
        /// An amount below 0, or no currency.
        Money = "money",
        /// Text that is no list of NACE codes.
        Nace = "nace",
        /// Evidence, or an outcome that is known, without a source.
        NoSource = "no-source",
        /// A picture without alternative text.
        NoAlternative = "no-alternative",
        /// A transfer to the region that the practice comes from.
        OwnRegion = "own-region",
        /// The same transfer twice.
        Twice = "twice",
    }
}

/// A field and the rule that it breaks. Fields of lists have their number, counted from 0: `transfers.0.lesson`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PracticeFault {
    /// The field.
    pub field: String,
    /// The rule.
    pub rule: PracticeRule,
}

/// The codes that a study has.
#[derive(Debug, Clone, Copy)]
pub struct StudyCodes<'c> {
    /// Helices.
    pub helices: &'c [String],
    /// Partner groups.
    pub partners: &'c [String],
    /// Levels.
    pub levels: &'c [String],
    /// Areas.
    pub areas: &'c [String],
}

/// How often transfers of a practice went well, and how often not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcomes {
    /// Transfers that succeeded.
    pub successes: u64,
    /// Transfers that failed or were stopped.
    pub failures: u64,
    /// Transfers that go on, or of which nobody has said what became.
    pub open: u64,
}

impl Practice {
    /// What became of its transfers.
    pub fn outcomes(&self) -> Outcomes {
        let mut all = Outcomes::default();
        for transfer in &self.transfers {
            match transfer.outcome {
                Outcome::Succeeded => all.successes += 1,
                Outcome::Failed | Outcome::Stopped => all.failures += 1,
                Outcome::Ongoing | Outcome::Unknown => all.open += 1,
            }
        }
        all
    }

    /// The practice as matches are scored by it, with the mean of its review.
    pub fn profile(&self, review: Option<f64>) -> PracticeProfile {
        let list = |codes: &BTreeSet<String>| codes.iter().cloned().collect();
        let Outcomes { successes, failures, .. } = self.outcomes();
        PracticeProfile {
            code: self.code.clone(),
            region: self.region.clone(),
            helices: list(&self.helices),
            partners: list(&self.partners),
            levels: list(&self.levels),
            areas: list(&self.areas),
            divisions: Divisions::parse(&self.nace).unwrap_or_default(),
            review,
            successes: Some(successes),
            failures: Some(failures),
        }
    }

    /// Everything that keeps it from being handed in, in the order of its fields. A draft may have all of these.
    pub fn faults(&self, known: &StudyCodes<'_>) -> Vec<PracticeFault> {
        let mut faults = Faults(Vec::new());
        faults.text("title", &self.title, MAX_TITLE);
        faults.text("summary", &self.summary, MAX_SUMMARY);
        for (field, text) in [("title", self.title.is_empty()), ("summary", self.summary.is_empty())] {
            faults.when(text, field, PracticeRule::Missing);
        }
        faults.when(self.code.is_empty(), "code", PracticeRule::Missing);
        faults.when(self.region.is_empty(), "region", PracticeRule::Missing);
        faults.when(self.organisation.is_empty(), "organisation", PracticeRule::Missing);
        faults.when(self.organisation.chars().count() > MAX_TITLE, "organisation", PracticeRule::TooLong);
        for (field, codes, known, is_needed) in [
            ("helices", &self.helices, known.helices, true),
            ("partners", &self.partners, known.partners, true),
            ("levels", &self.levels, known.levels, false),
            ("areas", &self.areas, known.areas, false),
        ] {
            faults.when(is_needed && codes.is_empty(), field, PracticeRule::Missing);
            faults.when(codes.iter().any(|code| !known.contains(code)), field, PracticeRule::UnknownCode);
        }
        faults.when(Divisions::parse(&self.nace).is_none(), "nace", PracticeRule::Nace);
        for (field, text) in self.chain.links() {
            faults.text(field, text, MAX_TEXT);
        }
        // A practice that does nothing is none; the other links may be unknown.
        faults.when(self.chain.response.is_empty(), "response", PracticeRule::Missing);
        faults.text("resources", &self.resources, MAX_TEXT);
        faults.text("difficulties", &self.difficulties, MAX_TEXT);
        faults.text("transfer_potential", &self.transfer_potential, MAX_TEXT);
        faults.text("ending", &self.ending, MAX_TEXT);
        for (field, line) in
            [("name", &self.contact.name), ("address", &self.contact.address), ("phone", &self.contact.phone)]
        {
            faults.when(line.chars().count() > MAX_TITLE, &format!("contact.{field}"), PracticeRule::TooLong);
        }
        self.numbers(&mut faults);
        self.lists(&mut faults);
        faults.0
    }

    fn numbers(&self, faults: &mut Faults) {
        let is_place = |place: Place| {
            (-90.0..=90.0).contains(&place.latitude) && (-180.0..=180.0).contains(&place.longitude)
        };
        faults.when(self.place.is_some_and(|place| !is_place(place)), "place", PracticeRule::Place);
        let is_money = |money: &Money| {
            money.cents >= 0
                && money.currency.len() == 3
                && money.currency.bytes().all(|letter| letter.is_ascii_uppercase())
        };
        faults.when(self.cost.as_ref().is_some_and(|money| !is_money(money)), "cost", PracticeRule::Money);
        let (first, last) = self.years;
        let is_wrong = [first, last].into_iter().flatten().any(|year| !YEARS.contains(&year));
        let is_turned = last.is_some_and(|last| first.is_none_or(|first| first > last));
        faults.when(is_wrong || is_turned, "years", PracticeRule::Year);
    }

    fn lists(&self, faults: &mut Faults) {
        for (field, count) in [
            ("evidence", self.evidence.len()),
            ("pictures", self.pictures.len()),
            ("transfers", self.transfers.len()),
            ("attachments", self.attachments.len()),
        ] {
            faults.when(count > MAX_PARTS, field, PracticeRule::TooLong);
        }
        for (at, evidence) in self.evidence.iter().enumerate() {
            faults.text(&format!("evidence.{at}.text"), &evidence.text, MAX_TEXT);
            let is_bare = evidence.source.trim().is_empty();
            faults.when(is_bare, &format!("evidence.{at}.source"), PracticeRule::NoSource);
        }
        for (at, picture) in self.pictures.iter().enumerate() {
            let field = format!("pictures.{at}.alternative");
            faults.text(&field, &picture.alternative, MAX_TITLE);
            faults.when(picture.alternative.is_empty(), &field, PracticeRule::NoAlternative);
        }
        let mut seen = HashSet::new();
        for (at, transfer) in self.transfers.iter().enumerate() {
            let field = |name: &str| format!("transfers.{at}.{name}");
            faults.text(&field("lesson"), &transfer.lesson, MAX_TEXT);
            faults.when(transfer.region.is_empty(), &field("region"), PracticeRule::Missing);
            let is_own = !transfer.region.is_empty() && transfer.region == self.region;
            faults.when(is_own, &field("region"), PracticeRule::OwnRegion);
            let is_new = seen.insert((&transfer.region, transfer.year));
            faults.when(!is_new, &field("region"), PracticeRule::Twice);
            let is_wrong = transfer.year.is_some_and(|year| !YEARS.contains(&year));
            faults.when(is_wrong, &field("year"), PracticeRule::Year);
            let is_lost = matches!(transfer.outcome, Outcome::Failed | Outcome::Stopped);
            faults.when(is_lost && transfer.lesson.is_empty(), &field("lesson"), PracticeRule::Missing);
            let is_known = is_lost || transfer.outcome == Outcome::Succeeded;
            let is_bare = transfer.source.trim().is_empty();
            faults.when(is_known && is_bare, &field("source"), PracticeRule::NoSource);
        }
    }
}

struct Faults(Vec<PracticeFault>);

impl Faults {
    fn when(&mut self, is_fault: bool, field: &str, rule: PracticeRule) {
        if is_fault {
            self.0.push(PracticeFault { field: field.to_owned(), rule });
        }
    }

    fn text(&mut self, field: &str, text: &Text, most: usize) {
        self.when(text.0.values().any(|body| body.chars().count() > most), field, PracticeRule::TooLong);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_whole_cents_however_it_is_typed() {
        let table = [
            ("470 000", Some(47_000_000)),
            ("470000,5", Some(47_000_050)),
            ("470000.50", Some(47_000_050)),
            ("0", Some(0)),
            ("470\u{a0}000,00", Some(47_000_000)),
            ("1.000", None),
            ("1,000.50", None),
            ("-5", None),
            ("", None),
            (".5", None),
            ("99999999999999999999", None),
        ];
        for (typed, cents) in table {
            assert_eq!(Money::cents(typed), cents, "{typed}");
        }
        let money = Money { cents: 47_000_005, currency: "EUR".to_owned() };
        assert_eq!(
            (money.amount().as_str(), Money::cents(&money.amount())),
            ("470000.05", Some(money.cents))
        );
    }

    fn transfer(region: &str, outcome: Outcome) -> Transfer {
        Transfer {
            id: region.to_owned(),
            region: region.to_owned(),
            year: Some(2024),
            outcome,
            lesson: Text::new("en", "Ask the farmers first."),
            source: "Report 12".to_owned(),
        }
    }

    fn good() -> Practice {
        let codes = |code: &str| BTreeSet::from([code.to_owned()]);
        Practice {
            code: "biogas-ring".to_owned(),
            title: Text::new("en", "Biogas ring"),
            summary: Text::new("en", "Farms share a digester."),
            region: "north".to_owned(),
            place: Some(Place { latitude: 62.2, longitude: 25.7 }),
            organisation: "Farmers' union".to_owned(),
            helices: codes("company"),
            partners: codes("research"),
            levels: codes("regional"),
            areas: codes("biogas"),
            nace: "D35.21".to_owned(),
            chain: Chain { response: Text::new("en", "A shared digester."), ..Chain::default() },
            cost: Some(Money { cents: 1_250_000, currency: "EUR".to_owned() }),
            years: (Some(2015), None),
            evidence: vec![Evidence { text: Text::new("en", "30 farms"), source: "Report 11".to_owned() }],
            pictures: vec![Picture { file: "f".to_owned(), alternative: Text::new("en", "A digester") }],
            transfers: vec![transfer("south", Outcome::Succeeded), transfer("east", Outcome::Stopped)],
            ..Practice::default()
        }
    }

    fn faults(change: impl FnOnce(&mut Practice)) -> Vec<(String, &'static str)> {
        let list = |code: &str| vec![code.to_owned()];
        let (helices, partners, levels, areas) =
            (list("company"), list("research"), list("regional"), list("biogas"));
        let known = StudyCodes { helices: &helices, partners: &partners, levels: &levels, areas: &areas };
        let mut practice = good();
        change(&mut practice);
        practice.faults(&known).into_iter().map(|fault| (fault.field, fault.rule.code())).collect()
    }

    type Change = fn(&mut Practice);

    #[test]
    fn a_whole_practice_has_no_faults_and_each_rule_finds_its_own() {
        assert_eq!(faults(|_| {}), []);
        let table: [(Change, &str, &str); 22] = [
            (|p| p.title = Text::default(), "title", "missing"),
            (|p| p.title = Text::new("lv", &"ā".repeat(MAX_TITLE + 1)), "title", "too-long"),
            (|p| p.summary = Text::default(), "summary", "missing"),
            (|p| p.code.clear(), "code", "missing"),
            (|p| p.organisation.clear(), "organisation", "missing"),
            (|p| p.helices.clear(), "helices", "missing"),
            (|p| p.areas = BTreeSet::from(["peat".to_owned()]), "areas", "unknown-code"),
            (|p| p.nace = "gas".to_owned(), "nace", "nace"),
            (|p| p.chain.response = Text::default(), "response", "missing"),
            (|p| p.chain.driver = Text::new("en", &"x".repeat(MAX_TEXT + 1)), "driver", "too-long"),
            (|p| p.place = Some(Place { latitude: 91.0, longitude: 0.0 }), "place", "place"),
            (|p| p.place = Some(Place { latitude: f64::NAN, longitude: 0.0 }), "place", "place"),
            (|p| p.cost = Some(Money { cents: -1, currency: "EUR".to_owned() }), "cost", "money"),
            (|p| p.cost = Some(Money { cents: 1, currency: "eur".to_owned() }), "cost", "money"),
            (|p| p.years = (Some(2020), Some(2019)), "years", "year"),
            (|p| p.years = (None, Some(2019)), "years", "year"),
            (|p| p.evidence[0].source = " ".to_owned(), "evidence.0.source", "no-source"),
            (|p| p.pictures[0].alternative = Text::default(), "pictures.0.alternative", "no-alternative"),
            (|p| p.transfers[0].region = "north".to_owned(), "transfers.0.region", "own-region"),
            (|p| p.transfers[1].region = "south".to_owned(), "transfers.1.region", "twice"),
            (|p| p.transfers[1].lesson = Text::default(), "transfers.1.lesson", "missing"),
            (|p| p.transfers[0].source.clear(), "transfers.0.source", "no-source"),
        ];
        for (change, field, rule) in table {
            assert_eq!(faults(change), [(field.to_owned(), rule)]);
        }
    }

    #[test]
    fn stopped_transfers_count_as_failures_and_unknown_ones_as_neither() {
        let mut practice = good();
        for (region, outcome) in [
            ("a", Outcome::Failed),
            ("b", Outcome::Unknown),
            ("c", Outcome::Ongoing),
            ("d", Outcome::Succeeded),
        ] {
            practice.transfers.push(transfer(region, outcome));
        }
        assert_eq!(practice.outcomes(), Outcomes { successes: 2, failures: 2, open: 2 });
        let profile = practice.profile(Some(3.0));
        assert_eq!((profile.successes, profile.failures, profile.review), (Some(2), Some(2), Some(3.0)));
        assert_eq!((profile.helices, profile.areas), (vec!["company".to_owned()], vec!["biogas".to_owned()]));
        assert!(profile.divisions.meet(Divisions::parse("35").unwrap()));
    }
}
