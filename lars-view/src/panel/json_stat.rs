//! JSON-stat 2.0: a cube, its values in one list or by their places, and a status beside each.
//!
//! A data set is read; a collection of data sets, a dimension alone, version 1 and other JSON are refused by name. Sizes are compared with what is
//! there before any cell is made: a cube of a few bytes may claim more places than a machine has room for.

use std::collections::BTreeMap;

use lars_domain::map::panel::{About, MAX_CELLS, MAX_DIMENSIONS, TIME, flags};
use serde::Deserialize;

use super::dimension::dimension_id;
use super::intake::Intake;
use super::json::{ListOrPlaces, Number, Object, Wrong, line_of, object, part};
use super::reading::{PanelError, PanelOptions, day_of};
use crate::file::{Brought, Unreadable};

/// The most texts of a collection that are named in its refusal.
const NAMED: usize = 5;

/// One dimension of a cube: its name, what it is called, its codes by place and what they are called.
struct Axis {
    id: String,
    label: String,
    codes: Vec<String>,
    labels: BTreeMap<String, String>,
}

/// Reads the cells of such a text.
pub(super) fn read(
    file: Brought<'_>,
    options: &PanelOptions,
    intake: &mut Intake<'_>,
) -> Result<About, PanelError> {
    let text = file.whole_text(&options.table.limits)?;
    let whole = match object(&text, &text, "") {
        Ok(whole) => whole,
        Err(wrong) => return Ok(refuse(intake, "JSON", wrong)),
    };
    if let Some(other) = other_kind(&text, &whole) {
        return Err(PanelError::Unreadable(Unreadable::options(other)));
    }
    let cube = Cube { text: &text, whole: &whole };
    match cube.read(intake) {
        Ok(about) => Ok(about),
        Err(Failure::Wrong(column, wrong)) => Ok(refuse(intake, column, wrong)),
        Err(Failure::Failed(error)) => Err(error.into()),
    }
}

fn refuse(intake: &mut Intake<'_>, column: &str, wrong: Wrong) -> About {
    intake.fault(wrong.line, column, "", wrong.rule);
    About::default()
}

/// What a text is that is no data set of JSON-stat 2.0.
fn other_kind(text: &str, whole: &Object<'_>) -> Option<String> {
    let string = |key: &str| whole.get(key).and_then(|raw| part::<String>(text, raw, key).ok());
    let is_cube = whole.get("id").is_some() && whole.get("size").is_some();
    match string("class").as_deref() {
        Some("dataset") => {}
        Some("collection") => {
            let items = titles(text, whole);
            return Some(format!(
                "it is a collection of JSON-stat, which lists data sets{}{}; bring one of them",
                if items.is_empty() { "" } else { ": " },
                items.join(", ")
            ));
        }
        Some("dimension") => return Some("it is a dimension of JSON-stat and holds no values".to_owned()),
        Some(class) => return Some(format!("it is JSON-stat of the class {class:?}, not a data set")),
        None if is_cube && whole.get("version").is_some() => {}
        None if whole.get("dataset").is_some() => {
            return Some("it is JSON-stat 1; ask for version 2.0".to_owned());
        }
        None if whole.get("dataSets").is_some()
            || whole.get("meta").is_some() && whole.get("data").is_some() =>
        {
            return Some("it is SDMX-JSON; ask for SDMX-CSV or JSON-stat".to_owned());
        }
        None => return Some("it is JSON, but no data set of JSON-stat 2.0".to_owned()),
    }
    let version = string("version").unwrap_or_else(|| "2.0".to_owned());
    (!version.starts_with("2.")).then(|| format!("it is JSON-stat {version}; ask for version 2.0"))
}

/// The first titles of the data sets that a collection lists.
fn titles(text: &str, whole: &Object<'_>) -> Vec<String> {
    #[derive(Deserialize)]
    struct Item {
        #[serde(default)]
        label: Option<String>,
        #[serde(default)]
        href: Option<String>,
    }
    #[derive(Deserialize)]
    struct Link {
        #[serde(default)]
        item: Vec<Item>,
    }
    let link = whole.get("link").and_then(|raw| part::<Link>(text, raw, "link").ok());
    let items = link.map(|link| link.item).unwrap_or_default();
    items.into_iter().filter_map(|item| item.label.or(item.href)).take(NAMED).collect()
}

/// Why a cube gives no cells: what is wrong and the key that it stands under, or an option that does not fit.
enum Failure {
    Wrong(&'static str, Wrong),
    Failed(anyhow::Error),
}

struct Cube<'t> {
    text: &'t str,
    whole: &'t Object<'t>,
}

impl Cube<'_> {
    fn read(&self, intake: &mut Intake<'_>) -> Result<About, Failure> {
        let sizes = self.sizes()?;
        let axes = self.axes(&sizes)?;
        let places = sizes.iter().try_fold(1_u64, |all, &size| all.checked_mul(size));
        let values = self.values(places)?;
        let statuses = self.statuses(places)?;
        let named = axes.iter().map(|axis| (axis.id.clone(), axis.label.clone())).collect();
        let line = self.whole.get("id").map_or(1, |raw| line_of(self.text, raw));
        if intake.dimensions(line, named).map_err(Failure::Failed)? {
            let line = self.whole.get("value").map_or(1, |raw| line_of(self.text, raw));
            give(&axes, values, statuses, line, intake);
        }
        Ok(self.about())
    }

    fn part<T: serde::de::DeserializeOwned>(&self, key: &'static str) -> Result<T, Failure> {
        let raw = self.whole.get(key).ok_or_else(|| self.wrong(key, "is missing"))?;
        part(self.text, raw, key).map_err(|wrong| Failure::Wrong(key, wrong))
    }

    fn wrong(&self, key: &'static str, rule: impl Into<String>) -> Failure {
        let line = self.whole.get(key).map_or(1, |raw| line_of(self.text, raw));
        Failure::Wrong(key, Wrong { line, rule: rule.into() })
    }

    fn sizes(&self) -> Result<Vec<u64>, Failure> {
        let sizes: Vec<u64> = self.part("size")?;
        if sizes.is_empty() || sizes.len() > MAX_DIMENSIONS {
            return Err(self.wrong("size", format!("must have from 1 to {MAX_DIMENSIONS} numbers")));
        }
        if sizes.contains(&0) {
            return Err(self.wrong("size", "a dimension without categories leaves no cell"));
        }
        Ok(sizes)
    }

    /// The dimensions, each with as many codes as the sizes say.
    fn axes(&self, sizes: &[u64]) -> Result<Vec<Axis>, Failure> {
        let ids: Vec<String> = self.part("id")?;
        if ids.len() != sizes.len() {
            let rule = format!("names {} dimensions, and size has {}", ids.len(), sizes.len());
            return Err(self.wrong("id", rule));
        }
        let raw = self.whole.get("dimension").ok_or_else(|| self.wrong("dimension", "is missing"))?;
        let wrong = |wrong| Failure::Wrong("dimension", wrong);
        let all = object(self.text, raw, "dimension").map_err(wrong)?;
        let time = self.role("time");
        let mut found = Vec::with_capacity(ids.len());
        for (id, &size) in ids.iter().zip(sizes) {
            let raw = all
                .get(id)
                .ok_or_else(|| self.wrong("dimension", format!("has no {id:?}, which id names")))?;
            let mut axis = self.axis(id, raw, size).map_err(wrong)?;
            if time.as_deref() == Some(id) {
                TIME.clone_into(&mut axis.id);
            }
            found.push(axis);
        }
        Ok(found)
    }

    /// The one dimension of a role, where there is one.
    fn role(&self, role: &str) -> Option<String> {
        let roles: BTreeMap<String, Vec<String>> = part(self.text, self.whole.get("role")?, "role").ok()?;
        match roles.get(role)?.as_slice() {
            [one] => Some(one.clone()),
            _ => None,
        }
    }

    fn axis(&self, id: &str, raw: &str, size: u64) -> Result<Axis, Wrong> {
        let at =
            |rule: String| Wrong { line: line_of(self.text, raw), rule: format!("dimension {id:?} {rule}") };
        let dimension = object(self.text, raw, id)?;
        let label = dimension.get("label").map(|raw| part(self.text, raw, "label")).transpose()?;
        let category = dimension.get("category").ok_or_else(|| at("has no category".to_owned()))?;
        let category = object(self.text, category, "category")?;
        let labels = match category.get("label") {
            Some(raw) => strings(self.text, &object(self.text, raw, "label")?)?,
            None => BTreeMap::new(),
        };
        let codes = match category.get("index") {
            Some(raw) => codes(self.text, raw)?,
            None if labels.len() == 1 => labels.keys().cloned().collect(),
            None => {
                return Err(at(
                    "has no index, which only a dimension of one category may leave out".to_owned()
                ));
            }
        };
        if codes.len() as u64 != size {
            return Err(at(format!("has {} categories, and size says {size}", codes.len())));
        }
        Ok(Axis { id: dimension_id(id), label: label.unwrap_or_default(), codes, labels })
    }

    /// The values by place, those that are missing left out.
    fn values(&self, places: Option<u64>) -> Result<Vec<(u64, Option<f64>)>, Failure> {
        let plain = |number: Option<Number>| number.map(|number| number.0);
        let read: ListOrPlaces<Number> = self.part("value")?;
        match read {
            ListOrPlaces::List(list) => {
                if Some(list.len() as u64) != places {
                    return Err(self.wrong("value", of_size(list.len(), places)));
                }
                Ok((0..).zip(list.into_iter().map(plain)).collect())
            }
            ListOrPlaces::Places(list) => {
                let list = self.placed("value", list, places)?;
                Ok(list.into_iter().map(|(place, value)| (place, plain(value))).collect())
            }
            ListOrPlaces::All(_) => Err(self.wrong("value", "must be a list, or an object by places")),
        }
    }

    fn statuses(&self, places: Option<u64>) -> Result<Status, Failure> {
        if self.whole.get("status").is_none_or(|raw| part::<()>(self.text, raw, "status").is_ok()) {
            return Ok(Status::Placed(Vec::new()));
        }
        let read: ListOrPlaces<String> = self.part("status")?;
        match read {
            ListOrPlaces::All(status) => Ok(Status::All(flags(&status))),
            ListOrPlaces::List(list) => {
                if Some(list.len() as u64) != places {
                    return Err(self.wrong("status", of_size(list.len(), places)));
                }
                Ok(Status::Placed((0..).zip(list).filter_map(|(at, one)| Some((at, flags(&one?)))).collect()))
            }
            ListOrPlaces::Places(list) => {
                let list = self.placed("status", list, places)?;
                Ok(Status::Placed(
                    list.into_iter().filter_map(|(at, one)| Some((at, flags(&one?)))).collect(),
                ))
            }
        }
    }

    /// What stands by places, in their order; a place that there is not, or twice, is refused.
    fn placed<T>(
        &self,
        key: &'static str,
        mut list: Vec<(u64, T)>,
        places: Option<u64>,
    ) -> Result<Vec<(u64, T)>, Failure> {
        list.sort_by_key(|(place, _)| *place);
        if let Some(twice) = list.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            return Err(self.wrong(key, format!("place {} stands twice", twice[0].0)));
        }
        match (list.last(), places) {
            (Some((largest, _)), Some(places)) if *largest >= places => {
                Err(self.wrong(key, format!("place {largest} is beyond the {places} places that size gives")))
            }
            _ => Ok(list),
        }
    }

    fn about(&self) -> About {
        let string = |key: &str| {
            let text = self.whole.get(key).and_then(|raw| part::<String>(self.text, raw, key).ok());
            text.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let agency = string("source");
        let table = self.whole.get("extension").and_then(|raw| object(self.text, raw, "extension").ok());
        let table = table.and_then(|all| part::<String>(self.text, all.get("id")?, "id").ok());
        let agency = if agency == "ESTAT" { "Eurostat".to_owned() } else { agency };
        let source = [agency, table.unwrap_or_default()];
        let source: Vec<String> = source.into_iter().filter(|part| !part.is_empty()).collect();
        let short = |text: String| text.chars().take(lars_domain::map::panel::MAX_ABOUT).collect();
        About {
            title: short(string("label")),
            source: short(source.join(", ")),
            date: short(day_of(&string("updated"))),
            ..About::default()
        }
    }
}

/// The flags by place, or one for every value.
enum Status {
    All(String),
    Placed(Vec<(u64, String)>),
}

fn of_size(count: usize, places: Option<u64>) -> String {
    let places = places.map_or_else(|| "more than can be counted".to_owned(), |places| places.to_string());
    format!("has {count} entries, and size gives {places} places")
}

/// The codes of a dimension in their order: a list, or an object of places, each of which must be there once.
fn codes(text: &str, raw: &str) -> Result<Vec<String>, Wrong> {
    if raw.trim_start().starts_with('[') {
        return part(text, raw, "index");
    }
    let index = object(text, raw, "index")?;
    let mut placed: Vec<(u64, String)> = Vec::new();
    for (code, raw) in index.entries() {
        placed.push((part(text, raw, "index")?, code.to_owned()));
    }
    placed.sort();
    let is_whole = placed.iter().zip(0..).all(|((place, _), wanted)| *place == wanted);
    let codes = placed.into_iter().map(|(_, code)| code).collect();
    if is_whole {
        return Ok(codes);
    }
    let rule = "index must give each place from 0 on to one category".to_owned();
    Err(Wrong { line: line_of(text, raw), rule })
}

fn strings(text: &str, all: &Object<'_>) -> Result<BTreeMap<String, String>, Wrong> {
    let read = |(key, raw): (&str, &str)| Ok((key.to_owned(), part(text, raw, "label")?));
    all.entries().map(read).collect()
}

/// Hands over every place that has a value or a flag.
fn give(
    axes: &[Axis],
    values: Vec<(u64, Option<f64>)>,
    statuses: Status,
    line: u64,
    intake: &mut Intake<'_>,
) {
    let (all, placed) = match statuses {
        Status::All(flag) => (flag, Vec::new()),
        Status::Placed(placed) => (String::new(), placed),
    };
    let mut cells: BTreeMap<u64, &str> = placed.iter().map(|(place, flag)| (*place, flag.as_str())).collect();
    let mut codes: Vec<&str> = vec![""; axes.len()];
    let mut cell = |place: u64, value: Option<f64>, flag: &str, intake: &mut Intake<'_>| {
        let mut rest = place;
        for (code, axis) in codes.iter_mut().zip(axes).rev() {
            let size = axis.codes.len() as u64;
            *code = &axis.codes[usize::try_from(rest % size).unwrap_or(0)];
            rest /= size;
        }
        intake.cell(line, &codes, value, flag);
    };
    for (place, value) in values {
        let flag = cells.remove(&place).unwrap_or(&all);
        if value.is_some() || !flag.is_empty() {
            cell(place, value, flag, intake);
        }
    }
    for (place, flag) in cells.into_iter().take(MAX_CELLS + 1) {
        cell(place, None, flag, intake);
    }
    for (at, axis) in axes.iter().enumerate() {
        axis.labels.iter().for_each(|(code, label)| intake.label(at, code, label));
    }
}
