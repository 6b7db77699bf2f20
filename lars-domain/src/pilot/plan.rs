//! A pilot: a practice tried out at its receiver, with the gap that it should close. Its rules as faults named by field.
//!
//! Money is in `budget`, indicators in `indicator`, reports in `report`. Every list is kept by identifier, so that two people who change
//! different entries do not meet.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::amount::MAX_AMOUNT;
use super::budget::{Cost, is_currency};
use super::difference::Difference;
use super::indicator::Indicator;
use super::report::Report;
use crate::gap::finding::{Quoted, Relation};
use crate::learn::practice::Outcome;

/// The most characters of a title or name.
pub const MAX_TITLE: usize = 200;
/// The most characters of any other text.
pub const MAX_TEXT: usize = 5_000;
/// The most entries of one list.
pub const MAX_ENTRIES: usize = 200;
/// The years that days of a pilot can be of.
pub const YEARS: std::ops::RangeInclusive<i16> = 1990..=2150;

crate::codes! {
    /// How far a pilot is.
    #[derive(Default, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum PilotState {
        /// It is being planned.
        #[default]
        Planned = "planned",
        /// It runs.
        Running = "running",
        /// It came to its end.
        Ended = "ended",
        /// It was stopped before its end.
        Stopped = "stopped",
    }
}

impl PilotState {
    /// The mark that stands for it, readable without colour.
    pub fn mark(self) -> &'static str {
        match self {
            Self::Planned => "○",
            Self::Running => "◐",
            Self::Ended => "●",
            Self::Stopped => "✕",
        }
    }

    /// The states that can follow. What was ended or stopped by mistake runs again.
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Planned => &[Self::Running, Self::Stopped],
            Self::Running => &[Self::Ended, Self::Stopped],
            Self::Ended | Self::Stopped => &[Self::Running],
        }
    }

    /// Whether changes of the plan need a reason: others rely on it by now.
    pub fn needs_reason(self) -> bool {
        self != Self::Planned
    }

    /// What became of the transfer of the practice, as far as the state says it by itself.
    pub fn outcome(self) -> Outcome {
        match self {
            Self::Planned | Self::Running => Outcome::Ongoing,
            Self::Stopped => Outcome::Stopped,
            Self::Ended => Outcome::Unknown,
        }
    }
}

/// Where a pilot comes from: numbers of knots of its study, with what they were called then.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Origin {
    /// The match.
    pub matched: Option<i64>,
    /// The finding.
    pub finding: Option<i64>,
    /// The practice.
    pub practice: Option<i64>,
    /// What the practice was called.
    pub practice_title: String,
    /// Where it comes from.
    pub practice_region: String,
}

/// The intervention logic: what follows from what.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Logic {
    /// What is missing.
    pub need: String,
    /// What should be so.
    pub objective: String,
    /// What is done.
    pub action: String,
    /// What is made by it.
    pub output: String,
    /// What changes for those it is made for.
    pub result: String,
    /// What follows in the region.
    pub impact: String,
}

/// The links of the logic in their order.
pub const LINKS: [&str; 6] = ["need", "objective", "action", "output", "result", "impact"];

impl Logic {
    /// The links in their order, with their codes.
    pub fn links(&self) -> [(&'static str, &String); 6] {
        let texts = [&self.need, &self.objective, &self.action, &self.output, &self.result, &self.impact];
        std::array::from_fn(|at| (LINKS[at], texts[at]))
    }
}

/// A step of the plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Step {
    /// What is done.
    pub title: String,
    /// Who does it.
    pub owner: String,
    /// The first planned day.
    pub begins: Option<Date>,
    /// The last planned day.
    pub ends: Option<Date>,
    /// The first day as it went.
    pub began: Option<Date>,
    /// The last day as it went.
    pub ended: Option<Date>,
    /// What there is to say of how it went.
    pub note: String,
}

crate::codes! {
    /// How far a step is.
    #[derive(Hash)]
    pub enum Course {
        /// Its time has not come.
        Ahead = "ahead",
        /// It has begun and is within its time.
        Begun = "begun",
        /// It is done.
        Done = "done",
        /// It should have begun, or should be done.
        Late = "late",
    }
}

impl Course {
    /// The mark that stands for it, readable without colour.
    pub fn mark(self) -> &'static str {
        match self {
            Self::Ahead => "○",
            Self::Begun => "◐",
            Self::Done => "●",
            Self::Late => "▲",
        }
    }
}

impl Step {
    /// How far it is on a day.
    pub fn course(&self, today: Date) -> Course {
        let is_past = |day: Option<Date>| day.is_some_and(|day| day < today);
        match (self.began, self.ended) {
            (_, Some(_)) => Course::Done,
            (Some(_), None) if is_past(self.ends) => Course::Late,
            (Some(_), None) => Course::Begun,
            (None, None) if is_past(self.begins) => Course::Late,
            (None, None) => Course::Ahead,
        }
    }

    /// By how many days it ended, or else began, after the plan; below 0 before it.
    pub fn delay(&self) -> Option<i64> {
        let (planned, was) = match self.ended {
            Some(ended) => (self.ends?, ended),
            None => (self.begins?, self.began?),
        };
        Some(i64::from((was - planned).get_days()))
    }
}

crate::codes! {
    /// How likely, or how bad, a risk is.
    #[derive(Default, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum Grade {
        /// Little.
        Low = "low",
        /// In between.
        #[default]
        Medium = "medium",
        /// Much.
        High = "high",
    }
}

crate::codes! {
    /// What became of a risk.
    #[derive(Default, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum RiskOutcome {
        /// It may still happen.
        #[default]
        Open = "open",
        /// It happened.
        Happened = "happened",
        /// It did not happen, and cannot any more.
        Gone = "gone",
    }
}

impl RiskOutcome {
    /// The mark that stands for it, readable without colour.
    pub fn mark(self) -> &'static str {
        match self {
            Self::Open => "○",
            Self::Happened => "▲",
            Self::Gone => "●",
        }
    }
}

/// Something that may go wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Risk {
    /// What may happen.
    pub what: String,
    /// How likely it is.
    pub chance: Grade,
    /// How bad it would be.
    pub harm: Grade,
    /// What is done about it.
    pub answer: String,
    /// What became of it.
    pub outcome: RiskOutcome,
    /// What there is to say of that.
    pub note: String,
}

/// A document of the pilot, where it stands; files are not kept here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PilotDocument {
    /// What it is.
    pub title: String,
    /// Its address; empty where it has none.
    pub address: String,
    /// Where it lies, or what it says.
    pub note: String,
}

/// A change of the plan, with what was different.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanChange {
    /// When.
    pub at: Timestamp,
    /// Identifier of the person.
    pub who: String,
    /// Why.
    pub reason: String,
    /// What was different.
    pub differences: Vec<Difference>,
}

/// A pilot.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pilot {
    /// What it is called.
    pub title: String,
    /// The language that it is written in, by its code.
    pub language: String,
    /// How far it is.
    pub state: PilotState,
    /// Why it was stopped.
    pub stopped_because: String,
    /// The organisation that carries it out.
    pub owner: String,
    /// In a few sentences, what it does.
    pub summary: String,
    /// What was changed of the practice.
    pub adaptation: String,
    /// Where it comes from.
    pub origin: Origin,
    /// The relation whose gap it should close.
    pub relation: Relation,
    /// The numbers of that relation as they were released when the pilot was made.
    pub gap: Option<Quoted>,
    /// What the gap should be at most when the same is asked again, in thousandths of a point.
    pub target: Option<i64>,
    /// When the same is to be asked again.
    pub again: Option<Date>,
    /// What follows from what.
    pub logic: Logic,
    /// Steps.
    pub steps: BTreeMap<String, Step>,
    /// Costs.
    pub costs: BTreeMap<String, Cost>,
    /// Indicators.
    pub indicators: BTreeMap<String, Indicator>,
    /// Risks.
    pub risks: BTreeMap<String, Risk>,
    /// Documents.
    pub documents: BTreeMap<String, PilotDocument>,
    /// Reports of partners.
    pub reports: BTreeMap<String, Report>,
    /// Changes of the plan, by identifier, which sorts by time.
    pub changes: BTreeMap<String, PlanChange>,
    /// What became of it, once somebody has said.
    pub outcome: Option<Outcome>,
    /// What was learned.
    pub lesson: String,
    /// When outcome and lesson were written to the practice.
    pub told: Option<Timestamp>,
}

crate::codes! {
    /// What is wrong with a field of a pilot.
    #[derive(Hash)]
    pub enum PilotRule {
        /// Something is needed and not there.
        Missing = "missing",
        /// A text is too long.
        TooLong = "too-long",
        /// A list has too many entries.
        TooMany = "too-many",
        /// Text that is no number, or has too many decimals.
        Number = "number",
        /// An amount below 0.
        Negative = "negative",
        /// No currency: three capital letters.
        Currency = "currency",
        /// Text that is no day, or one far away.
        Day = "day",
        /// A last day before the first.
        Order = "order",
        /// A day that is yet to come, of something that has happened.
        Future = "future",
        /// An address that does not begin with `https://` or `http://`.
        Address = "address",
        /// A code that is not known.
        UnknownCode = "unknown-code",
        /// Reports name the cost, so it stays.
        Used = "used",
        /// A change of the plan of a running pilot without a reason.
        NoReason = "no-reason",
        /// A state that cannot follow this one.
        NoSuchStep = "no-such-step",
    }
}

/// A field and the rule that it breaks. Fields of entries stand behind their part and identifier: `steps.ID.ends`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PilotFault {
    /// The field.
    pub field: String,
    /// The rule.
    pub rule: PilotRule,
}

/// Collects faults.
#[derive(Debug, Default)]
struct Faults(Vec<PilotFault>);

impl Faults {
    fn when(&mut self, is_fault: bool, field: impl Into<String>, rule: PilotRule) {
        if is_fault {
            self.0.push(PilotFault { field: field.into(), rule });
        }
    }

    fn name(&mut self, field: &str, text: &str, is_needed: bool) {
        self.when(is_needed && text.trim().is_empty(), field, PilotRule::Missing);
        self.when(text.chars().count() > MAX_TITLE, field, PilotRule::TooLong);
    }

    fn text(&mut self, field: &str, text: &str) {
        self.when(text.chars().count() > MAX_TEXT, field, PilotRule::TooLong);
    }

    fn days(&mut self, (first, begins): (String, Option<Date>), (last, ends): (String, Option<Date>)) {
        for (field, day) in [(&first, begins), (&last, ends)] {
            self.when(day.is_some_and(|day| !YEARS.contains(&day.year())), field.as_str(), PilotRule::Day);
        }
        self.when(begins.zip(ends).is_some_and(|(begins, ends)| ends < begins), last, PilotRule::Order);
    }
}

impl Pilot {
    /// Everything that is wrong with it, in the order of its page.
    pub fn faults(&self, today: Date) -> Vec<PilotFault> {
        let mut faults = Faults::default();
        faults.name("title", &self.title, true);
        faults.name("owner", &self.owner, false);
        for (field, text) in
            [("summary", &self.summary), ("adaptation", &self.adaptation), ("lesson", &self.lesson)]
        {
            faults.text(field, text);
        }
        let is_bare = self.state == PilotState::Stopped && self.stopped_because.trim().is_empty();
        faults.when(is_bare, "stopped_because", PilotRule::Missing);
        faults.text("stopped_because", &self.stopped_because);
        faults.when(self.target.is_some_and(|target| target.abs() > 9_000), "target", PilotRule::Number);
        faults.when(self.again.is_some_and(|day| !YEARS.contains(&day.year())), "again", PilotRule::Day);
        let needs_lesson = matches!(self.outcome, Some(Outcome::Failed | Outcome::Stopped));
        faults.when(needs_lesson && self.lesson.trim().is_empty(), "lesson", PilotRule::Missing);
        for (link, text) in self.logic.links() {
            faults.text(&format!("logic.{link}"), text);
        }
        self.entries(&mut faults, today);
        self.reports(&mut faults, today);
        faults.0
    }

    fn entries(&self, faults: &mut Faults, today: Date) {
        let counts = [
            ("steps", self.steps.len()),
            ("costs", self.costs.len()),
            ("indicators", self.indicators.len()),
            ("risks", self.risks.len()),
            ("documents", self.documents.len()),
            ("reports", self.reports.len()),
        ];
        for (part, count) in counts {
            faults.when(count > MAX_ENTRIES, part, PilotRule::TooMany);
        }
        for (id, step) in &self.steps {
            let field = |name: &str| format!("steps.{id}.{name}");
            faults.name(&field("title"), &step.title, true);
            faults.name(&field("owner"), &step.owner, false);
            faults.text(&field("note"), &step.note);
            faults.when(step.begins.is_none(), field("begins"), PilotRule::Missing);
            faults.when(step.ends.is_none(), field("ends"), PilotRule::Missing);
            faults.days((field("begins"), step.begins), (field("ends"), step.ends));
            faults.when(step.ended.is_some() && step.began.is_none(), field("began"), PilotRule::Missing);
            faults.days((field("began"), step.began), (field("ended"), step.ended));
            for (name, day) in [("began", step.began), ("ended", step.ended)] {
                faults.when(day.is_some_and(|day| day > today), field(name), PilotRule::Future);
            }
        }
        for (id, cost) in &self.costs {
            let field = |name: &str| format!("costs.{id}.{name}");
            for (name, text) in
                [("partner", &cost.partner), ("source", &cost.source), ("purpose", &cost.purpose)]
            {
                faults.name(&field(name), text, true);
            }
            faults.when(cost.planned < 0, field("planned"), PilotRule::Negative);
            faults.when(cost.planned > MAX_AMOUNT, field("planned"), PilotRule::Number);
            faults.when(!is_currency(&cost.currency), field("currency"), PilotRule::Currency);
        }
        for (id, one) in &self.indicators {
            let field = |name: &str| format!("indicators.{id}.{name}");
            faults.name(&field("title"), &one.title, true);
            faults.name(&field("unit"), &one.unit, true);
            faults.name(&field("code"), &one.code, false);
            faults.when(one.readings.len() > MAX_ENTRIES, field("readings"), PilotRule::TooMany);
            for (reading, said) in &one.readings {
                let field = |name: &str| format!("indicators.{id}.readings.{reading}.{name}");
                faults.when(said.day.is_none(), field("day"), PilotRule::Missing);
                faults.when(said.day.is_some_and(|day| day > today), field("day"), PilotRule::Future);
                faults.when(
                    said.day.is_some_and(|day| !YEARS.contains(&day.year())),
                    field("day"),
                    PilotRule::Day,
                );
                faults.name(&field("source"), &said.source, true);
            }
        }
        for (id, risk) in &self.risks {
            faults.name(&format!("risks.{id}.what"), &risk.what, true);
            faults.text(&format!("risks.{id}.answer"), &risk.answer);
            faults.text(&format!("risks.{id}.note"), &risk.note);
        }
        for (id, document) in &self.documents {
            faults.name(&format!("documents.{id}.title"), &document.title, true);
            faults.text(&format!("documents.{id}.note"), &document.note);
            let field = format!("documents.{id}.address");
            faults.text(&field, &document.address);
            let is_web = ["https://", "http://"].iter().any(|scheme| document.address.starts_with(scheme));
            faults.when(!document.address.is_empty() && !is_web, field, PilotRule::Address);
        }
    }

    fn reports(&self, faults: &mut Faults, today: Date) {
        for (id, report) in &self.reports {
            let field = |name: &str| format!("reports.{id}.{name}");
            let content = &report.content;
            faults.name(&field("partner"), &content.partner, true);
            faults.text(&field("done"), &content.done);
            faults.text(&field("deviations"), &content.deviations);
            faults.when(content.begins.is_none(), field("begins"), PilotRule::Missing);
            faults.when(content.ends.is_none(), field("ends"), PilotRule::Missing);
            faults.days((field("begins"), content.begins), (field("ends"), content.ends));
            faults.when(content.begins.is_some_and(|day| day > today), field("begins"), PilotRule::Future);
            for (cost, cents) in &content.spent {
                let field = format!("reports.{id}.spent.{cost}");
                faults.when(*cents < 0, field.as_str(), PilotRule::Negative);
                faults.when(*cents > MAX_AMOUNT, field.as_str(), PilotRule::Number);
                // A cost that a report names would take what was spent out of the sums.
                faults.when(!self.costs.contains_key(cost), field, PilotRule::Used);
            }
        }
    }

    /// Steps in the order of their planned days.
    pub fn steps_in_order(&self) -> Vec<(&str, &Step)> {
        let mut all: Vec<(&str, &Step)> = self.steps.iter().map(|(id, step)| (id.as_str(), step)).collect();
        all.sort_by(|a, b| (a.1.begins, a.1.ends, a.0).cmp(&(b.1.begins, b.1.ends, b.0)));
        all
    }

    /// Reports in the order of their periods.
    pub fn reports_in_order(&self) -> Vec<(&str, &Report)> {
        let mut all: Vec<(&str, &Report)> = self.reports.iter().map(|(id, one)| (id.as_str(), one)).collect();
        all.sort_by(|a, b| (a.1.content.begins, a.0).cmp(&(b.1.content.begins, b.0)));
        all
    }

    /// The first and the last day of its steps, as it went where that is known.
    pub fn runs(&self) -> Option<(Date, Date)> {
        let first = self.steps.values().filter_map(|step| step.began.or(step.begins)).min()?;
        let last = self.steps.values().filter_map(|step| step.ended.or(step.ends)).max()?;
        Some((first, last.max(first)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: &str = "2028-03-01";

    fn found(pilot: &Pilot) -> Vec<(String, &'static str)> {
        let faults = pilot.faults(TODAY.parse().unwrap());
        faults.into_iter().map(|fault| (fault.field, fault.rule.code())).collect()
    }

    fn day(text: &str) -> Option<Date> {
        text.parse().ok()
    }

    fn good() -> Pilot {
        let mut pilot = Pilot { title: "A lab".to_owned(), ..Pilot::default() };
        let step = Step {
            title: "Open the door".to_owned(),
            begins: day("2028-01-10"),
            ends: day("2028-08-31"),
            began: day("2028-02-06"),
            ..Step::default()
        };
        pilot.steps.insert("s".to_owned(), step);
        let cost = Cost {
            partner: "Institute".to_owned(),
            source: "ERDF".to_owned(),
            purpose: "Machines".to_owned(),
            planned: 100,
            currency: "EUR".to_owned(),
        };
        pilot.costs.insert("c".to_owned(), cost);
        pilot
    }

    #[test]
    fn a_good_pilot_has_no_fault_and_an_empty_one_says_what_it_needs() {
        assert_eq!(found(&good()), []);
        assert_eq!(found(&Pilot::default()), [("title".to_owned(), "missing")]);
    }

    #[test]
    fn each_rule_names_its_field() {
        let mut pilot = good();
        let step = pilot.steps.get_mut("s").unwrap();
        (step.ends, step.ended) = (day("2027-12-31"), day("2028-03-02"));
        let cost = pilot.costs.get_mut("c").unwrap();
        (cost.planned, cost.currency) = (-1, "euro".to_owned());
        pilot.documents.insert(
            "d".to_owned(),
            PilotDocument {
                title: "Plan".to_owned(),
                address: "javascript:x".to_owned(),
                ..PilotDocument::default()
            },
        );
        let mut report = Report::default();
        report.content.partner = "Institute".to_owned();
        (report.content.begins, report.content.ends) = (day("2028-03-02"), day("2028-03-31"));
        report.content.spent.insert("gone".to_owned(), 5);
        pilot.reports.insert("r".to_owned(), report);
        pilot.state = PilotState::Stopped;
        assert_eq!(
            found(&pilot),
            [
                ("stopped_because".to_owned(), "missing"),
                ("steps.s.ends".to_owned(), "order"),
                ("steps.s.ended".to_owned(), "future"),
                ("costs.c.planned".to_owned(), "negative"),
                ("costs.c.currency".to_owned(), "currency"),
                ("documents.d.address".to_owned(), "address"),
                ("reports.r.begins".to_owned(), "future"),
                ("reports.r.spent.gone".to_owned(), "used"),
            ]
        );
    }

    #[test]
    fn a_failure_needs_its_lesson() {
        let pilot = Pilot { outcome: Some(Outcome::Failed), ..good() };
        assert_eq!(found(&pilot), [("lesson".to_owned(), "missing")]);
        assert_eq!(found(&Pilot { outcome: Some(Outcome::Succeeded), ..good() }), []);
    }

    #[test]
    fn a_step_is_late_from_the_day_after_its_plan_until_it_is_done() {
        let mut step = Step { begins: day("2028-01-10"), ends: day("2028-01-20"), ..Step::default() };
        let on = |step: &Step, today: &str| step.course(today.parse().unwrap());
        assert_eq!(on(&step, "2028-01-10"), Course::Ahead);
        assert_eq!(on(&step, "2028-01-11"), Course::Late);
        step.began = day("2028-01-15");
        assert_eq!((on(&step, "2028-01-20"), step.delay()), (Course::Begun, Some(5)));
        assert_eq!(on(&step, "2028-01-21"), Course::Late);
        step.ended = day("2028-01-18");
        assert_eq!((on(&step, "2028-03-01"), step.delay()), (Course::Done, Some(-2)));
        assert_eq!(Step::default().delay(), None);
    }

    #[test]
    fn states_follow_one_another_and_what_ended_by_mistake_runs_again() {
        assert!(!PilotState::Planned.next().contains(&PilotState::Ended));
        assert!(PilotState::Stopped.next().contains(&PilotState::Running));
        assert!(!PilotState::Planned.needs_reason() && PilotState::Running.needs_reason());
    }

    #[test]
    fn it_comes_back_as_it_was_stored() {
        let pilot = good();
        let text = serde_json::to_string(&pilot).unwrap();
        assert_eq!(serde_json::from_str::<Pilot>(&text).unwrap(), pilot);
        assert_eq!(serde_json::from_str::<Pilot>("{}").unwrap(), Pilot::default());
    }
}
