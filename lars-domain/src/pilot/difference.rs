//! What is different between two versions of a pilot's plan, field by field, so that a change can be read where its reason stands.
//!
//! Reports are no plan: what becomes of them stands in `report`.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Parts that hold entries by identifier.
pub const PARTS_OF_MANY: [&str; 5] = ["steps", "costs", "indicators", "risks", "documents"];

/// A field that is different.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// The part of the plan: `steps`, `title`.
    pub part: String,
    /// What the entry is called, of parts that hold several.
    pub entry: String,
    /// The field of the entry, or of the part; empty where the part is one.
    pub field: String,
    /// What it was; empty where it was not there.
    pub before: String,
    /// What it is; empty where it is not there any more.
    pub after: String,
}

/// Everything in the plan that is different, in the order of the page. Values stand as forms hold them.
pub fn differences<P: Serialize>(before: &P, after: &P) -> Vec<Difference> {
    let (before, after) = (object(before), object(after));
    let mut found = Vec::new();
    for part in PLAN {
        let (old, new) = (before.get(part), after.get(part));
        if old == new {
            continue;
        }
        if PARTS_OF_MANY.contains(&part) {
            entries(part, old, new, &mut found);
        } else {
            fields((part, ""), old, new, &mut found);
        }
    }
    found
}

/// The plan in the order of its page. What was read of an indicator is no change of the plan, nor what became of a risk.
const PLAN: [&str; 12] = [
    "title",
    "owner",
    "summary",
    "adaptation",
    "target",
    "again",
    "logic",
    "steps",
    "costs",
    "indicators",
    "risks",
    "documents",
];
/// Fields of entries that tell how it went, not how it was planned.
const AS_IT_WENT: [&str; 5] = ["readings", "began", "ended", "note", "outcome"];

fn object(pilot: &impl Serialize) -> Map<String, Value> {
    match serde_json::to_value(pilot) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

fn entries(part: &str, old: Option<&Value>, new: Option<&Value>, found: &mut Vec<Difference>) {
    let empty = Map::new();
    let of =
        |value: Option<&Value>| value.and_then(Value::as_object).cloned().unwrap_or_else(|| empty.clone());
    let (old, new) = (of(old), of(new));
    let mut ids: Vec<&String> = old.keys().chain(new.keys()).collect();
    ids.sort_unstable();
    ids.dedup();
    for id in ids {
        let (was, is) = (old.get(id), new.get(id));
        let name =
            [is, was].into_iter().flatten().map(name).find(|name| !name.is_empty()).unwrap_or_default();
        match (was, is) {
            (Some(was), None) => found.push(whole(part, &name, (name_of(was), String::new()))),
            (None, Some(is)) => found.push(whole(part, &name, (String::new(), name_of(is)))),
            _ if was != is => fields((part, &name), was, is, found),
            _ => {}
        }
    }
}

fn whole(part: &str, entry: &str, (before, after): (String, String)) -> Difference {
    Difference { part: part.to_owned(), entry: entry.to_owned(), field: String::new(), before, after }
}

/// What an entry is called: its title, or what a cost is for, or what a risk is.
fn name(entry: &Value) -> String {
    let named = ["title", "purpose", "what"].into_iter().find_map(|key| entry.get(key)?.as_str());
    named.unwrap_or_default().to_owned()
}

fn name_of(entry: &Value) -> String {
    let name = name(entry);
    if name.is_empty() { "–".to_owned() } else { name }
}

fn fields(
    (part, entry): (&str, &str),
    old: Option<&Value>,
    new: Option<&Value>,
    found: &mut Vec<Difference>,
) {
    let empty = Map::new();
    let as_object = |value: Option<&Value>| value.and_then(Value::as_object).cloned();
    let (Some(old_fields), Some(new_fields)) = (as_object(old).or(Some(empty.clone())), as_object(new))
    else {
        let (before, after) = (plain(old), plain(new));
        found.push(Difference {
            part: part.to_owned(),
            entry: entry.to_owned(),
            field: String::new(),
            before,
            after,
        });
        return;
    };
    let mut keys: Vec<&String> = old_fields.keys().chain(new_fields.keys()).collect();
    keys.sort_unstable();
    keys.dedup();
    for key in keys.into_iter().filter(|key| !AS_IT_WENT.contains(&key.as_str())) {
        let (was, is) = (old_fields.get(key), new_fields.get(key));
        if plain(was) != plain(is) {
            found.push(Difference {
                part: part.to_owned(),
                entry: entry.to_owned(),
                field: key.clone(),
                before: plain(was),
                after: plain(is),
            });
        }
    }
}

fn plain(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pilot::budget::Cost;
    use crate::pilot::indicator::{Indicator, Reading};
    use crate::pilot::plan::{Pilot, Step};

    fn said(before: &Pilot, after: &Pilot) -> Vec<[String; 5]> {
        let line = |one: Difference| [one.part, one.entry, one.field, one.before, one.after];
        differences(before, after).into_iter().map(line).collect()
    }

    #[test]
    fn a_moved_step_and_a_moved_amount_are_told_by_their_names() {
        let mut before = Pilot::default();
        let step =
            Step { title: "Open the door".to_owned(), begins: "2028-01-10".parse().ok(), ..Step::default() };
        before.steps.insert("s".to_owned(), step);
        before
            .costs
            .insert("c".to_owned(), Cost { purpose: "Van".to_owned(), planned: 600_000, ..Cost::default() });
        let mut after = before.clone();
        after.steps.get_mut("s").unwrap().begins = "2028-02-06".parse().ok();
        after.costs.get_mut("c").unwrap().planned = 500_000;
        assert_eq!(
            said(&before, &after),
            [
                ["steps", "Open the door", "begins", "2028-01-10", "2028-02-06"].map(str::to_owned),
                ["costs", "Van", "planned", "600000", "500000"].map(str::to_owned),
            ]
        );
        assert_eq!(said(&after, &after), [[""; 5]; 0].map(|line| line.map(str::to_owned)));
    }

    #[test]
    fn what_came_and_what_went_is_told_once_each() {
        let mut before = Pilot::default();
        before.steps.insert("a".to_owned(), Step { title: "Visit".to_owned(), ..Step::default() });
        let mut after = Pilot { title: "A lab".to_owned(), ..Pilot::default() };
        after.steps.insert("b".to_owned(), Step { title: "Van".to_owned(), ..Step::default() });
        after.logic.need = "A gap".to_owned();
        assert_eq!(
            said(&before, &after),
            [
                ["title", "", "", "", "A lab"].map(str::to_owned),
                ["logic", "", "need", "", "A gap"].map(str::to_owned),
                ["steps", "Visit", "", "Visit", ""].map(str::to_owned),
                ["steps", "Van", "", "", "Van"].map(str::to_owned),
            ]
        );
    }

    #[test]
    fn how_it_went_is_no_change_of_the_plan() {
        let mut before = Pilot::default();
        before.steps.insert("s".to_owned(), Step { title: "Visit".to_owned(), ..Step::default() });
        before.indicators.insert("i".to_owned(), Indicator::default());
        let mut after = before.clone();
        after.steps.get_mut("s").unwrap().began = "2028-01-01".parse().ok();
        after.indicators.get_mut("i").unwrap().readings.insert("r".to_owned(), Reading::default());
        after.lesson = "Ask first.".to_owned();
        assert_eq!(differences(&before, &after), []);
    }
}
