//! The register as a table, in the columns that a file for the register has, and with the respondent's code behind them.
//!
//! Personal: for those who may invite.

use lars_domain::map::stakeholder::{COLUMNS, Stakeholder};

use super::answers::codebook;
use super::sheet::{Column, Kind, Sheet, Value};
use crate::words::Words;

/// The columns that hold whole numbers.
const SCORES: [&str; 3] = ["power", "legitimacy", "urgency"];

/// Stakeholders as rows, in the order given. `names` are the codes of cases, helices and levels with what they are called. In an anonymous
/// study nothing names the respondent.
pub fn register_sheet<'a>(
    all: impl Iterator<Item = &'a Stakeholder>,
    names: &[Vec<(String, String)>; 3],
    (is_anonymous, words): (bool, Words),
) -> (Sheet, Vec<Vec<Value<'static>>>) {
    let column = |name: &&str| {
        let label = words.say(&format!("register-column-{name}"));
        let place = ["case", "helix", "level"].iter().position(|coded| coded == name);
        match place {
            Some(place) => Column::of_codes(name, label, names[place].clone()),
            None if SCORES.contains(name) => Column::new(name, label, Kind::Number(0)),
            None => Column::new(name, label, Kind::Text),
        }
    };
    let mut columns: Vec<Column> = COLUMNS.iter().map(column).collect();
    if !is_anonymous {
        columns.push(Column::new("respondent", words.say("invitation-respondent"), Kind::Text));
    }
    let row = |one: &Stakeholder| {
        let value = |column: &Column| {
            let text = match column.name.as_str() {
                "respondent" => one.respondent.clone().unwrap_or_default(),
                name => one.field(name),
            };
            match column.kind {
                Kind::Code => match column.place_of(&text) {
                    Some(place) => Value::Code(place),
                    None => text.into(),
                },
                Kind::Number(_) => text.parse().map_or(Value::Empty, Value::Number),
                _ => text.into(),
            }
        };
        columns.iter().map(value).collect()
    };
    let rows = all.map(row).collect();
    (Sheet { title: words.say("register-title"), columns, codebook: codebook(words) }, rows)
}
