//! The header of SDMX-CSV: which column is what, in either version and with names in any of the three ways.
//!
//! A file does not say which of its columns are dimensions. Services write dimensions, then the observation, then attributes; where a file keeps
//! that order, what stands before the observation is a dimension. Where it does not, as files made by hand may, every column is one that is no
//! known attribute.

use super::dimension::dimension_id;
use super::reading::PanelFormat;
use lars_domain::map::panel::TIME;

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Role {
    /// Codes of a dimension, by its place.
    Dimension(usize),
    /// The names of the codes of a dimension.
    Names(usize),
    /// The observation.
    Value,
    /// Flags of the observation.
    Flag,
    /// Whether it is confidential.
    Confidentiality,
    /// The table that the row is of.
    Structure,
    /// The title of that table.
    Title,
    /// What is to be done with the row.
    Action,
    /// When the table was last changed.
    Updated,
    /// By which power of ten the observation is to be multiplied.
    Multiplier,
    /// Anything else, by its name.
    Note(String),
    /// Nothing that is looked at.
    Other,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    /// Its name, without what is joined to it.
    pub(super) name: String,
    /// What it holds.
    pub(super) role: Role,
    /// What every row holds, where the header says so.
    pub(super) constant: Option<String>,
}

/// The columns of a file.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) list: Vec<Column>,
    /// The name of each dimension and what it is called.
    pub(super) dimensions: Vec<(String, String)>,
    /// Codes and names stand in one cell, as `LV: Latvia`.
    pub(super) is_joined: bool,
}

/// Attributes that stand before the observation in some files.
const ATTRIBUTES: [&str; 16] = [
    "DECIMALS",
    "UNIT_MULT",
    "TIME_FORMAT",
    "COLLECTION",
    "TITLE",
    "TITLE_COMPL",
    "OBS_PRE_BREAK",
    "PRE_BREAK_VALUE",
    "OBS_COM",
    "COMMENT_OBS",
    "COMMENT_TS",
    "COMMENT_DSET",
    "EMBARGO_DATE",
    "EMBARGO_TIME",
    "UPDATED",
    "PREPARED",
];

/// The columns in which flags stand.
const FLAGS: [&str; 2] = ["OBS_FLAG", "OBS_STATUS"];

/// The columns in which confidentiality stands.
const CONFIDENTIALITY: [&str; 2] = ["CONF_STATUS", "OBS_CONF"];

/// A heading, taken apart.
struct Heading {
    id: String,
    label: String,
    constant: Option<String>,
    is_joined: bool,
}

impl Heading {
    /// `ID`, `ID: Name`, `ID[]`, `ID[en;fr]`, and in version 2 `ID=what every row holds`.
    fn of(text: &str, format: PanelFormat) -> Self {
        let text = text.trim();
        let (named, constant) = match text.split_once('=') {
            Some((named, constant)) if format == PanelFormat::Sdmx2 => {
                (named, Some(constant.trim().trim_matches('"')))
            }
            _ => (text, None),
        };
        let is_id = |id: &str| {
            !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_@$-".contains(&byte))
        };
        let (id, label) = match named.split_once(':') {
            Some((id, label)) if is_id(bare(id)) => (id, label.trim()),
            _ => (named, ""),
        };
        Self {
            id: bare(id).to_owned(),
            label: label.to_owned(),
            constant: constant.map(str::to_owned),
            is_joined: !label.is_empty(),
        }
    }
}

/// A heading without the brackets after it.
fn bare(id: &str) -> &str {
    let id = id.trim();
    match id.split_once('[') {
        Some((bare, rest)) if rest.ends_with(']') => bare.trim(),
        _ => id,
    }
}

/// Finds out what each column holds; or gives the column and the rule that it breaks.
pub(super) fn columns(header: &[&str], format: PanelFormat) -> Result<Columns, (String, String)> {
    let mut headings: Vec<Heading> = header.iter().map(|text| Heading::of(text, format)).collect();
    let has_names = headings.iter().any(|heading| heading.id == "STRUCTURE_NAME");
    let name_of = names_beside(&headings, has_names);
    for at in 0..headings.len() {
        if let Some(of) = name_of[at] {
            headings[of].label = std::mem::take(&mut headings[at].id);
        }
    }
    let is_value = |id: &str| id == "OBS_VALUE";
    let values: Vec<usize> =
        (0..headings.len()).filter(|&at| name_of[at].is_none() && is_value(&headings[at].id)).collect();
    let [value] = values[..] else {
        let rule = match values.len() {
            0 => "must have a column OBS_VALUE; a table with several measures is to be asked for one by one",
            _ => "stands twice in the header",
        };
        return Err(("OBS_VALUE".to_owned(), rule.to_owned()));
    };
    let is_time = |at: &usize| name_of[*at].is_none() && dimension_id(&headings[*at].id) == TIME;
    let is_ordered = (0..value).any(|at| is_time(&at)) || !(value..headings.len()).any(|at| is_time(&at));
    let mut dimensions = Vec::new();
    let mut columns: Vec<Column> = Vec::with_capacity(headings.len());
    for (at, heading) in headings.iter().enumerate() {
        let role = match name_of[at] {
            Some(of) => match columns[of].role {
                Role::Dimension(dimension) => Role::Names(dimension),
                _ => Role::Other,
            },
            None if at == value => Role::Value,
            None => role(&heading.id, is_ordered && at > value).unwrap_or_else(|| {
                dimensions.push((dimension_id(&heading.id), heading.label.clone()));
                Role::Dimension(dimensions.len() - 1)
            }),
        };
        columns.push(Column { name: heading.id.clone(), role, constant: heading.constant.clone() });
    }
    let twice = (0..columns.len()).find(|&at| {
        let same = |other: &Column| other.role == columns[at].role && other.name == columns[at].name;
        name_of[at].is_none() && !columns[at].name.is_empty() && columns[..at].iter().any(same)
    });
    if let Some(at) = twice {
        return Err((columns[at].name.clone(), "stands twice in the header".to_owned()));
    }
    let is_joined = !has_names && headings.iter().any(|heading| heading.is_joined);
    Ok(Columns { list: columns, dimensions, is_joined })
}

/// For each column, the one that it holds the names of: with names in columns of their own, that is the one before it.
fn names_beside(headings: &[Heading], has_names: bool) -> Vec<Option<usize>> {
    let mut names = vec![None; headings.len()];
    if !has_names {
        return names;
    }
    let alone =
        ["STRUCTURE_ID", "STRUCTURE_NAME", "STRUCTURE", "ACTION", "SERIES_KEY", "OBS_KEY", "LAST UPDATE"];
    let mut at = 0;
    while at < headings.len() {
        let stands_alone = alone.contains(&headings[at].id.as_str());
        // A column that is known stands for itself, also where the one before it came without names.
        let next_is_known = headings.get(at + 1).is_some_and(|next| {
            next.id == "OBS_VALUE" || next.id == "TIME_PERIOD" || role(&next.id, false).is_some()
        });
        if !stands_alone && !next_is_known && at + 1 < headings.len() {
            names[at + 1] = Some(at);
            at += 1;
        }
        at += 1;
    }
    names
}

/// What a column holds that is no dimension. After the observation everything is an attribute, but for the unit, without which a value says nothing.
fn role(id: &str, is_after: bool) -> Option<Role> {
    Some(match id {
        "DATAFLOW" | "STRUCTURE_ID" => Role::Structure,
        "STRUCTURE_NAME" => Role::Title,
        "ACTION" => Role::Action,
        "LAST UPDATE" => Role::Updated,
        "STRUCTURE" | "SERIES_KEY" | "OBS_KEY" | "" => Role::Other,
        "UNIT_MULT" => Role::Multiplier,
        id if FLAGS.contains(&id) => Role::Flag,
        id if CONFIDENTIALITY.contains(&id) => Role::Confidentiality,
        id if ATTRIBUTES.contains(&id) => Role::Note(id.to_owned()),
        "UNIT_MEASURE" => return None,
        id if is_after => Role::Note(id.to_owned()),
        _ => return None,
    })
}
