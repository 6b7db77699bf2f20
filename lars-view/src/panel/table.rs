//! A plain table as a panel: a cell a row, or a column for each code of one dimension. A map says which column is what.
//!
//! Without a map a table is read that says it itself: one column `value`, if it has flags a column `flag`, and every other column a dimension. So is
//! what `lars panel show` writes.

use std::collections::BTreeMap;

use lars_domain::map::panel::{About, flags};

use super::dimension::dimension_id;
use super::intake::Intake;
use super::map::{Across, Cells, PanelMap};
use super::reading::{PanelError, PanelOptions};
use super::value::read_cell;
use crate::file::fault::{BELOW_TITLES, TableRule};
use crate::file::map::Origin;
use crate::file::{Brought, Decimal, Fault, column_letters, is_missing};

/// What the column of values and the column of flags are called where no map names them.
const VALUE_NAMES: [&str; 3] = ["value", "values", "OBS_VALUE"];
const FLAG_NAMES: [&str; 3] = ["flag", "flags", "OBS_FLAG"];

/// Reads the cells of a table.
pub(super) fn read(
    file: Brought<'_>,
    options: &PanelOptions,
    intake: &mut Intake<'_>,
) -> Result<About, PanelError> {
    let mut header: Option<Option<Columns>> = None;
    let mut unreadable = Vec::new();
    let map = options.map.as_ref().filter(|map| map.has_columns());
    let missing = map.map_or(&[][..], |map| &map.cells.missing);
    file.read_rows(
        &options.table,
        &mut |line, row, _| {
            match &header {
                None => header = Some(Columns::find(line, row, map, intake)?),
                Some(Some(columns)) => columns.row(line, row, (options.table.decimal, missing), intake),
                Some(None) => {}
            }
            Ok(())
        },
        &mut |fault| unreadable.push(fault),
    )?;
    intake.faults_of(unreadable);
    Ok(About::default())
}

/// Where the codes of a dimension stand.
enum Place {
    Column(usize),
    Joined(Vec<usize>),
    Constant(String),
}

/// Where the values stand: in one column with flags beside it, or across columns whose headings are codes.
enum Values {
    Long { value: usize, flag: Option<usize> },
    Across(Vec<usize>),
}

struct Columns {
    header: Vec<String>,
    /// In the order of the dimensions; the one across, if any, comes after them.
    dimensions: Vec<Place>,
    values: Values,
    /// Columns that nothing comes from and that have no name.
    nameless: Vec<usize>,
}

impl Columns {
    fn find(
        line: u64,
        row: &[&str],
        map: Option<&PanelMap>,
        intake: &mut Intake<'_>,
    ) -> anyhow::Result<Option<Self>> {
        let header: Vec<String> = row.iter().map(|cell| cell.trim().to_owned()).collect();
        let own;
        let map = if let Some(map) = map {
            map
        } else {
            let Some(found) = without_map(line, &header, intake) else { return Ok(None) };
            own = found;
            &own
        };
        let before = intake.faults.count;
        let mut ids = Vec::new();
        let mut dimensions = Vec::new();
        for (id, origin) in &map.dimensions {
            ids.push((dimension_id(id), String::new()));
            dimensions.push(match origin {
                Origin::Column(name) => Place::Column(place(line, &header, name, intake)),
                Origin::Joined(names) => {
                    Place::Joined(names.iter().map(|name| place(line, &header, name, intake)).collect())
                }
                Origin::Constant { constant } => Place::Constant(constant.clone()),
            });
        }
        let values = match (&map.across, &map.cells) {
            (Some(across), _) => {
                ids.push((dimension_id(&across.dimension), String::new()));
                Values::Across(across_columns(line, &header, across, &dimensions, intake))
            }
            (None, Cells { value, flag, .. }) => Values::Long {
                value: place(line, &header, value.as_deref().unwrap_or_default(), intake),
                flag: flag.as_deref().map(|name| place(line, &header, name, intake)),
            },
        };
        let nameless = (0..header.len()).filter(|&at| header[at].is_empty()).collect();
        let is_right = intake.faults.count == before && intake.dimensions(line, ids)?;
        Ok(is_right.then_some(Self { header, dimensions, values, nameless }))
    }

    fn row(
        &self,
        line: u64,
        row: &[&str],
        (decimal, missing): (Decimal, &[String]),
        intake: &mut Intake<'_>,
    ) {
        if let Some(fault) = Fault::width(line, &self.header, row) {
            return intake.faults.push(fault);
        }
        if let Some(&at) = self.nameless.iter().find(|&&at| !row[at].trim().is_empty()) {
            let fault = Fault::of_table(line, &column_letters(at), row[at], TableRule::Nameless);
            return intake.faults.push(fault);
        }
        let joined: Vec<String> = self
            .dimensions
            .iter()
            .map(|place| match place {
                Place::Joined(places) => {
                    places.iter().map(|&at| row[at].trim()).collect::<Vec<_>>().join("-")
                }
                Place::Column(_) | Place::Constant(_) => String::new(),
            })
            .collect();
        let mut codes: Vec<&str> = self
            .dimensions
            .iter()
            .zip(&joined)
            .map(|(place, joined)| match place {
                Place::Column(at) => row[*at],
                Place::Constant(code) => code,
                Place::Joined(_) => joined,
            })
            .collect();
        let read = |text: &str| {
            let text = text.trim();
            if is_missing(text) || missing.iter().any(|spelling| spelling == text) {
                return Ok((None, String::new()));
            }
            read_cell(text, decimal)
        };
        match &self.values {
            Values::Long { value, flag } => match read(row[*value]) {
                Ok((number, glued)) => {
                    let beside = flag.map(|at| flags(row[at])).unwrap_or_default();
                    let flag = if glued.is_empty() { beside } else { flags(&format!("{glued}{beside}")) };
                    intake.cell(line, &codes, number, &flag);
                }
                Err(rule) => intake.faults.push(Fault::new(line, &self.header[*value], row[*value], rule)),
            },
            Values::Across(columns) => {
                codes.push("");
                for &at in columns {
                    match read(row[at]) {
                        Ok((number, flag)) => {
                            if let Some(code) = codes.last_mut() {
                                *code = &self.header[at];
                            }
                            intake.cell(line, &codes, number, &flag);
                        }
                        Err(rule) => intake.faults.push(Fault::new(line, &self.header[at], row[at], rule)),
                    }
                }
            }
        }
    }
}

/// The map of a table that says itself what its columns are.
fn without_map(line: u64, header: &[String], intake: &mut Intake<'_>) -> Option<PanelMap> {
    let among = |names: [&str; 3]| {
        header
            .iter()
            .filter(move |cell| names.iter().any(|name| cell.eq_ignore_ascii_case(name)))
            .collect::<Vec<_>>()
    };
    let (values, flag_columns) = (among(VALUE_NAMES), among(FLAG_NAMES));
    let ([value], true) = (&values[..], flag_columns.len() < 2) else {
        let rule = format!(
            "must have one column value, and at most one column flag, or a map must say which columns there are \
             (--map MAP.toml){BELOW_TITLES}"
        );
        intake.fault(line, "header", &header.join(","), rule);
        return None;
    };
    let is_dimension =
        |cell: &&String| !cell.is_empty() && *cell != *value && flag_columns.first() != Some(cell);
    let dimensions: BTreeMap<String, Origin> =
        header.iter().filter(is_dimension).map(|cell| (cell.clone(), Origin::Column(cell.clone()))).collect();
    let cells = Cells {
        value: Some((*value).clone()),
        flag: flag_columns.first().map(|cell| (*cell).clone()),
        ..Cells::default()
    };
    Some(PanelMap { dimensions, cells, ..PanelMap::default() })
}

/// The place of the one column of this name; a fault where there is none or more than one.
fn place(line: u64, header: &[String], name: &str, intake: &mut Intake<'_>) -> usize {
    let mut places = header.iter().enumerate().filter(|(_, cell)| *cell == name).map(|(at, _)| at);
    let (first, second) = (places.next(), places.next());
    match (first, second) {
        (Some(_), Some(_)) => intake.faults.push(Fault::of_table(line, name, name, TableRule::Twice)),
        (None, _) => {
            intake.fault(line, name, &header.join(","), format!("must have a column {name:?}{BELOW_TITLES}"));
        }
        _ => {}
    }
    first.unwrap_or(0)
}

/// The columns whose headings are codes: those that are named, or all that have a name and that no dimension comes from.
fn across_columns(
    line: u64,
    header: &[String],
    across: &Across,
    dimensions: &[Place],
    intake: &mut Intake<'_>,
) -> Vec<usize> {
    if !across.columns.is_empty() {
        return across.columns.iter().map(|name| place(line, header, name, intake)).collect();
    }
    let is_taken = |at: &usize| {
        dimensions.iter().any(|place| match place {
            Place::Column(column) => column == at,
            Place::Joined(columns) => columns.contains(at),
            Place::Constant(_) => false,
        })
    };
    let free: Vec<usize> = (0..header.len()).filter(|at| !header[*at].is_empty() && !is_taken(at)).collect();
    for &at in &free {
        place(line, header, &header[at], intake);
    }
    if free.is_empty() {
        intake.fault(line, "header", &header.join(","), "must have columns besides those of dimensions");
    }
    free
}
