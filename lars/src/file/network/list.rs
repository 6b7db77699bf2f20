//! Edge lists, and tables of nodes beside them: our own columns, and those of Gephi and Kumu.

use std::path::Path;

use anyhow::Context as _;

use super::found::{Choice, Found, FoundNode, Way, choose};
use crate::file::columns::{Columns, refuse};
use crate::file::fault::{BELOW_TITLES, Fault, Faults};
use lars_view::file::{Refused, TableFile};

/// What the ends of a tie are called: ours and Kumu's, then Gephi's.
const ENDS: [(&str, &str); 2] = [("from", "to"), ("source", "target")];
/// What a column is called that says how a tie runs. In other programs such a column says something else.
const WAYS: [&str; 2] = ["type", "direction"];
/// What a node is called.
const NODES: [&str; 4] = ["node", "id", "label", "name"];
/// Columns of other programs in which nobody looks for a weight or a group.
const OWN: [&str; 10] =
    ["id", "label", "name", "timeset", "interval", "description", "tags", "image", "type", "direction"];

/// The column of a name in whatever case.
fn column<'a>(header: &'a [String], name: &str) -> Option<&'a str> {
    let exact = header.iter().find(|known| *known == name);
    exact.or_else(|| header.iter().find(|known| known.eq_ignore_ascii_case(name))).map(String::as_str)
}

fn others<'a>(header: &'a [String], taken: &[&str], chosen: Option<&str>) -> Vec<&'a str> {
    let is_own = |name: &str| chosen.is_none() && OWN.iter().any(|own| own.eq_ignore_ascii_case(name));
    header
        .iter()
        .map(String::as_str)
        .filter(|name| !name.is_empty() && !taken.contains(name) && !is_own(name))
        .collect()
}

fn refused(path: &Path, why: &str) -> Refused {
    Refused(format!("{}: {why}; the file was refused whole", path.display()))
}

/// Reads an edge list: a tie a row.
pub fn read(file: &TableFile<'_>, choice: &Choice) -> anyhow::Result<Found> {
    let path = file.path;
    let header = Columns::header(file.clone())?;
    let ends = ENDS.iter().find_map(|(from, to)| Some((column(&header, from)?, column(&header, to)?)));
    let (from, to) = ends.with_context(|| {
        refused(
            path,
            &format!(
                "must have the columns from and to, or Source and Target; there are: {}{BELOW_TITLES}",
                header.join(", ")
            ),
        )
    })?;
    let (mut found, decimal) = (Found::default(), file.options.decimal);
    let way = WAYS.iter().find_map(|name| column(&header, name)).filter(|name| ![from, to].contains(name));
    let chosen = choice.weight.as_deref();
    let weight = choose(chosen, "weight", "ties", &others(&header, &[from, to], chosen), &mut found.notes)
        .map_err(|why| refused(path, &why))?;
    let names: Vec<&str> =
        [from, to].into_iter().chain(weight).chain(way.filter(|way| Some(*way) != weight)).collect();
    let table = Columns::read(file.clone(), &names)?;
    let cell = |row: &[String], name: Option<&str>| -> String {
        let place = name.and_then(|name| names.iter().position(|known| *known == name));
        place.map(|place| row[place].clone()).unwrap_or_default()
    };
    // Programs that draw maps write what kind of tie it is into the same column: then it says nothing of directions.
    let says_way = table.cells.iter().any(|row| Way::parse(&cell(row, way)).is_some());
    let mut faults = Faults::default();
    for (line, row) in table.lines.iter().zip(&table.cells) {
        for (name, text) in names.iter().zip(row).take(2).filter(|(_, text)| text.is_empty()) {
            faults.push(Fault::new(*line, name, text, "must name a node"));
        }
        let said = cell(row, way);
        let way_of_tie = if says_way && !said.is_empty() { Way::parse(&said) } else { Some(Way::Directed) };
        let Some(way_of_tie) = way_of_tie else {
            faults.push(Fault::new(
                *line,
                way.unwrap_or_default(),
                &said,
                "must be Directed, Undirected or Mutual",
            ));
            continue;
        };
        let (start, end) = (found.place(&row[0]), found.place(&row[1]));
        let text = cell(row, weight);
        let read = weight.map_or(Ok(1.0), |_| decimal.number(&text, ", 0 or above", ""));
        match read {
            Ok(number) if number >= 0.0 => found.ties.push((start, end, number, way_of_tie)),
            Ok(_) => faults.push(Fault::new(
                *line,
                weight.unwrap_or_default(),
                &text,
                decimal.rule(", 0 or above", ""),
            )),
            Err(rule) => faults.push(Fault::new(*line, weight.unwrap_or_default(), &text, rule)),
        }
    }
    refuse(path, &faults)?;
    found.says_direction = says_way;
    Ok(found)
}

/// Reads a table of nodes: what each is called in the ties, what people call it, its group.
pub fn nodes(file: &TableFile<'_>, choice: &Choice) -> anyhow::Result<(Vec<FoundNode>, Vec<String>)> {
    let path = file.path;
    let header = Columns::header(file.clone())?;
    let id = NODES.iter().find_map(|name| column(&header, name));
    let id = id.with_context(|| {
        refused(
            path,
            &format!(
                "must have a column node, or Id, Label or Name; there are: {}{BELOW_TITLES}",
                header.join(", ")
            ),
        )
    })?;
    let label = ["label", "name"].iter().find_map(|name| column(&header, name)).filter(|label| *label != id);
    let mut notes = Vec::new();
    let chosen = choice.group.as_deref();
    let group = choose(chosen, "group", "nodes", &others(&header, &[id], chosen), &mut notes)
        .map_err(|why| refused(path, &why))?;
    let names: Vec<&str> =
        [id].into_iter().chain(label).chain(group.filter(|group| Some(*group) != label)).collect();
    let table = Columns::read(file.clone(), &names)?;
    let mut faults = Faults::default();
    let cell = |row: &[String], name: Option<&str>| -> String {
        let place = name.and_then(|name| names.iter().position(|known| *known == name));
        place.map(|place| row[place].clone()).unwrap_or_default()
    };
    let mut all = Vec::new();
    for (line, row) in table.lines.iter().zip(&table.cells) {
        if row[0].is_empty() {
            faults.push(Fault::new(*line, id, "", "must name a node"));
        }
        let group = Some(cell(row, group)).filter(|group| !group.is_empty());
        all.push(FoundNode { id: row[0].clone(), label: cell(row, label), group });
    }
    refuse(path, &faults)?;
    Ok((all, notes))
}
