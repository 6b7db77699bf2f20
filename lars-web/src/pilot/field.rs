//! The forms of a pilot, as lists of fields: which part of the pilot each changes, how a field is typed, how it is read.
//!
//! What is wrong with a pilot is decided in `lars_domain::pilot::plan`; here only what is no number and no day is found.

use jiff::civil::Date;
use lars_domain::learn::practice::Outcome;
use lars_domain::pilot::amount::{CENTS, THOUSANDTHS, parse, write};
use lars_domain::pilot::indicator::{IndicatorKind, PROGRAMME_CODES};
use lars_domain::pilot::plan::{Grade, LINKS, Pilot, PilotFault, PilotRule, RiskOutcome};
use serde_json::{Map, Value, json};

/// How a field is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A line of text.
    Line,
    /// Several lines.
    Area,
    /// A day.
    Day,
    /// Money with two decimals.
    Money,
    /// A number with up to three decimals.
    Quantity,
    /// One of these codes; words under the stem. An empty choice comes first where it may be left open.
    Choice(&'static [&'static str], &'static str, bool),
    /// A line with these codes to take: words under the stem.
    Offered(&'static [&'static str], &'static str),
}

/// A field of a form.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name in the pilot and in the form; its label is the message `pilot-field-` with it.
    pub name: &'static str,
    /// How it is typed.
    pub kind: Kind,
    /// Whether it has a hint: the message with `-hint` behind it.
    pub has_hint: bool,
}

const fn field(name: &'static str, kind: Kind) -> Field {
    Field { name, kind, has_hint: false }
}

const fn hinted(name: &'static str, kind: Kind) -> Field {
    Field { name, kind, has_hint: true }
}

const KINDS: [&str; 3] = codes(IndicatorKind::ALL);
const GRADES: [&str; 3] = [Grade::Low.code(), Grade::Medium.code(), Grade::High.code()];
const RISK_OUTCOMES: [&str; 3] =
    [RiskOutcome::Open.code(), RiskOutcome::Happened.code(), RiskOutcome::Gone.code()];
const OUTCOMES: [&str; 4] =
    [Outcome::Ongoing.code(), Outcome::Succeeded.code(), Outcome::Failed.code(), Outcome::Stopped.code()];

const fn codes(all: [IndicatorKind; 3]) -> [&'static str; 3] {
    [all[0].code(), all[1].code(), all[2].code()]
}

/// A part of a pilot that has a form.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// Its name in the pilot and in addresses.
    pub name: &'static str,
    /// Where its fields stand: at the top of the pilot, in an object of it, or in entries of a list.
    pub at: Place,
    /// Its fields.
    pub fields: &'static [Field],
    /// Whether it is part of the plan: then changes of a running pilot need a reason.
    pub is_plan: bool,
}

/// Where the fields of a part stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Among the fields of the pilot.
    Top,
    /// In the field of the part's name.
    Object,
    /// In an entry of the list of the part's name.
    List,
    /// In a reading of an indicator.
    Readings,
}

const ABOUT: [Field; 4] = [
    field("title", Kind::Line),
    field("owner", Kind::Line),
    field("summary", Kind::Area),
    field("adaptation", Kind::Area),
];
const GOAL: [Field; 2] = [hinted("target", Kind::Quantity), hinted("again", Kind::Day)];
const STATE: [Field; 2] = [
    field("state", Kind::Choice(&["planned", "running", "ended", "stopped"], "pilot-state", false)),
    field("stopped_because", Kind::Area),
];
const LOGIC: [Field; 6] = [
    field(LINKS[0], Kind::Area),
    field(LINKS[1], Kind::Area),
    field(LINKS[2], Kind::Area),
    field(LINKS[3], Kind::Area),
    field(LINKS[4], Kind::Area),
    field(LINKS[5], Kind::Area),
];
const STEPS: [Field; 7] = [
    field("title", Kind::Line),
    field("owner", Kind::Line),
    field("begins", Kind::Day),
    field("ends", Kind::Day),
    field("began", Kind::Day),
    field("ended", Kind::Day),
    field("note", Kind::Line),
];
const COSTS: [Field; 5] = [
    field("partner", Kind::Line),
    hinted("source", Kind::Line),
    field("purpose", Kind::Line),
    field("planned", Kind::Money),
    hinted("currency", Kind::Line),
];
const INDICATORS: [Field; 6] = [
    field("title", Kind::Line),
    field("kind", Kind::Choice(&KINDS, "pilot-kind", false)),
    hinted("code", Kind::Offered(&PROGRAMME_CODES, "pilot-code")),
    field("unit", Kind::Line),
    field("baseline", Kind::Quantity),
    field("target", Kind::Quantity),
];
const READINGS: [Field; 3] =
    [field("day", Kind::Day), field("value", Kind::Quantity), field("source", Kind::Line)];
const RISKS: [Field; 6] = [
    field("what", Kind::Line),
    field("chance", Kind::Choice(&GRADES, "pilot-grade", false)),
    field("harm", Kind::Choice(&GRADES, "pilot-grade", false)),
    field("answer", Kind::Area),
    field("outcome", Kind::Choice(&RISK_OUTCOMES, "pilot-risk", false)),
    field("note", Kind::Line),
];
const DOCUMENTS: [Field; 3] =
    [field("title", Kind::Line), field("address", Kind::Line), field("note", Kind::Area)];
const LESSON: [Field; 2] =
    [field("outcome", Kind::Choice(&OUTCOMES, "pilot-outcome", true)), hinted("lesson", Kind::Area)];

/// The parts of a pilot, in the order of its page.
pub const PARTS: [Part; 11] = [
    Part { name: "about", at: Place::Top, fields: &ABOUT, is_plan: true },
    Part { name: "goal", at: Place::Top, fields: &GOAL, is_plan: true },
    Part { name: "state", at: Place::Top, fields: &STATE, is_plan: false },
    Part { name: "logic", at: Place::Object, fields: &LOGIC, is_plan: true },
    Part { name: "steps", at: Place::List, fields: &STEPS, is_plan: true },
    Part { name: "costs", at: Place::List, fields: &COSTS, is_plan: true },
    Part { name: "indicators", at: Place::List, fields: &INDICATORS, is_plan: true },
    Part { name: "readings", at: Place::Readings, fields: &READINGS, is_plan: false },
    Part { name: "risks", at: Place::List, fields: &RISKS, is_plan: true },
    Part { name: "documents", at: Place::List, fields: &DOCUMENTS, is_plan: true },
    Part { name: "lesson", at: Place::Top, fields: &LESSON, is_plan: false },
];

impl Part {
    /// The part of a name.
    pub fn of(name: &str) -> Option<&'static Self> {
        PARTS.iter().find(|part| part.name == name)
    }

    /// The key of its title: the heading of its section, where it has one of its own.
    pub fn title(&self) -> String {
        match self.name {
            own @ ("logic" | "steps" | "costs" | "indicators" | "risks" | "documents") => {
                format!("pilot-{own}")
            }
            name => format!("pilot-part-{name}"),
        }
    }

    /// Whether it holds entries.
    pub fn is_list(&self) -> bool {
        matches!(self.at, Place::List | Place::Readings)
    }

    /// The way to its fields in the pilot as data.
    pub fn path<'p>(&'p self, entry: &'p Entry) -> Vec<&'p str> {
        match self.at {
            Place::Top => Vec::new(),
            Place::Object => vec![self.name],
            Place::List => vec![self.name, &entry.id],
            Place::Readings => vec!["indicators", &entry.of, "readings", &entry.id],
        }
    }

    /// What the names of its fields begin with in the pilot as data.
    pub fn stem(&self, entry: &Entry) -> String {
        self.path(entry).into_iter().flat_map(|step| [step, "."]).collect()
    }
}

/// An entry of a list: its identifier, and that of the indicator whose reading it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// Identifier.
    pub id: String,
    /// The indicator, of readings.
    pub of: String,
}

/// The fields of a form as they are typed, by name.
pub type Typed = Vec<(String, String)>;

/// The value of a field among those that were sent; empty where it was not.
pub fn sent<'t>(typed: &'t [(String, String)], name: &str) -> &'t str {
    typed.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
}

fn data(pilot: &Pilot) -> Value {
    serde_json::to_value(pilot).unwrap_or_default()
}

fn find<'v>(value: &'v Value, path: &[&str]) -> Option<&'v Value> {
    path.iter().try_fold(value, |value, step| value.get(step))
}

/// Whether an entry is there.
pub fn has(pilot: &Pilot, part: &Part, entry: &Entry) -> bool {
    find(&data(pilot), &part.path(entry)).is_some()
}

/// The fields of a part as a form shows them.
pub fn typed(pilot: &Pilot, part: &Part, entry: &Entry) -> Typed {
    let data = data(pilot);
    let object = find(&data, &part.path(entry));
    let value = |field: &Field| object.and_then(|object| object.get(field.name));
    part.fields.iter().map(|field| (field.name.to_owned(), shown(field, value(field)))).collect()
}

fn shown(field: &Field, value: Option<&Value>) -> String {
    match (field.kind, value) {
        (_, None | Some(Value::Null)) => String::new(),
        (Kind::Money, Some(value)) => write(value.as_i64().unwrap_or_default(), CENTS),
        (Kind::Quantity, Some(value)) => write(value.as_i64().unwrap_or_default(), THOUSANDTHS),
        (_, Some(value)) => value.as_str().unwrap_or_default().to_owned(),
    }
}

/// The pilot with a part as it was typed, and what of that cannot be read. A list that lacks the entry gets it.
pub fn changed(
    pilot: &Pilot,
    part: &Part,
    entry: &Entry,
    typed: &[(String, String)],
) -> (Option<Pilot>, Vec<PilotFault>) {
    let (mut data, mut faults) = (data(pilot), Vec::new());
    let path = part.path(entry);
    let object = path.iter().fold(&mut data, |value, step| &mut value[*step]);
    if !object.is_object() {
        *object = Value::Object(Map::new());
    }
    for field in part.fields {
        let text = sent(typed, field.name);
        match read(field, text) {
            Ok(value) => object[field.name] = value,
            Err(rule) => faults.push(PilotFault { field: field.name.to_owned(), rule }),
        }
    }
    (serde_json::from_value(data).ok(), faults)
}

fn read(field: &Field, text: &str) -> Result<Value, PilotRule> {
    let number = |decimals: usize, or: Value| match text {
        "" => Ok(or),
        text => parse(text, decimals).map(|amount| json!(amount)).ok_or(PilotRule::Number),
    };
    match field.kind {
        Kind::Money => number(CENTS, json!(0)),
        // The target of the gap may be open; an indicator's may not, and what is not typed is 0.
        Kind::Quantity if field.name == "target" && text.is_empty() => Ok(Value::Null),
        Kind::Quantity => number(THOUSANDTHS, json!(0)),
        Kind::Day if text.is_empty() => Ok(Value::Null),
        Kind::Day => text.parse::<Date>().map(|day| json!(day)).map_err(|_| PilotRule::Day),
        Kind::Choice(codes, _, may_be_open) => match text {
            "" if may_be_open => Ok(Value::Null),
            code if codes.contains(&code) => Ok(json!(code)),
            _ => Err(PilotRule::UnknownCode),
        },
        Kind::Line | Kind::Area | Kind::Offered(..) => Ok(json!(text)),
    }
}

/// The pilot without an entry.
pub fn removed(pilot: &Pilot, part: &Part, entry: &Entry) -> Option<Pilot> {
    let mut all = data(pilot);
    let whole = part.path(entry);
    let (own, before) = whole.split_last()?;
    let list = before.iter().try_fold(&mut all, |value, step| value.get_mut(*step))?;
    list.as_object_mut()?.remove(*own)?;
    serde_json::from_value(all).ok()
}

/// What is wrong with a part, with the names of its fields; what is wrong elsewhere is not this form's.
pub fn own_faults(faults: Vec<PilotFault>, part: &Part, entry: &Entry) -> Vec<PilotFault> {
    let stem = part.stem(entry);
    let own = |fault: PilotFault| {
        let name = fault.field.strip_prefix(stem.as_str())?.to_owned();
        let is_own = part.fields.iter().any(|field| field.name == name) || part.is_list();
        is_own.then_some(PilotFault { field: name, rule: fault.rule })
    };
    faults.into_iter().filter_map(own).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use lars_domain::pilot::plan::Step;

    fn fields(all: &[(&str, &str)]) -> Typed {
        all.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn what_a_form_shows_is_what_it_takes() {
        let mut pilot = Pilot { target: Some(1_500), ..Pilot::default() };
        let step = Step { title: "Visit".to_owned(), begins: "2027-09-01".parse().ok(), ..Step::default() };
        pilot.steps.insert("s".to_owned(), step);
        for (part, id) in
            [("about", ""), ("goal", ""), ("logic", ""), ("steps", "s"), ("state", ""), ("lesson", "")]
        {
            let (part, entry) = (Part::of(part).unwrap(), Entry { id: id.to_owned(), of: String::new() });
            let (again, faults) = changed(&pilot, part, &entry, &typed(&pilot, part, &entry));
            assert_eq!((again, faults), (Some(pilot.clone()), Vec::new()), "{}", part.name);
        }
    }

    #[test]
    fn a_new_entry_is_made_and_one_is_removed() {
        let (part, entry) = (Part::of("costs").unwrap(), Entry { id: "c".to_owned(), of: String::new() });
        let form = fields(&[
            ("partner", "Institute"),
            ("source", "ERDF"),
            ("purpose", "Van"),
            ("planned", "6 000,50"),
            ("currency", "EUR"),
        ]);
        let (pilot, faults) = changed(&Pilot::default(), part, &entry, &form);
        let pilot = pilot.unwrap();
        assert!(faults.is_empty() && has(&pilot, part, &entry));
        assert_eq!(pilot.costs["c"].planned, 600_050);
        assert_eq!(removed(&pilot, part, &entry).unwrap(), Pilot::default());
        assert_eq!(removed(&Pilot::default(), part, &entry), None);
    }

    #[test]
    fn what_cannot_be_read_names_its_field() {
        let (part, entry) = (Part::of("readings").unwrap(), Entry { id: "r".to_owned(), of: "i".to_owned() });
        let mut pilot = Pilot::default();
        pilot.indicators.insert("i".to_owned(), lars_domain::pilot::indicator::Indicator::default());
        let (_, faults) = changed(
            &pilot,
            part,
            &entry,
            &fields(&[("day", "2027-02-30"), ("value", "many"), ("source", "Book")]),
        );
        let named: Vec<(&str, &str)> =
            faults.iter().map(|one| (one.field.as_str(), one.rule.code())).collect();
        assert_eq!(named, [("day", "day"), ("value", "number")]);
    }
}
