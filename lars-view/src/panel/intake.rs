//! Between a reader of files and the panel: what every kind of file has in common. Codes are checked, renamed and filtered here, periods are
//! written one way, and what is wrong is collected.

use std::borrow::Cow;
use std::collections::HashMap;

use lars_domain::entered::clean;
use lars_domain::map::panel::{
    About, MAX_CELLS, MAX_CODE, MAX_DIMENSIONS, MAX_FLAG, MAX_FLAGS, PanelBuilder, PanelLimit, TIME, period,
};

use super::dimension::dimension_id;
use super::reading::{PanelError, PanelFormat, PanelOptions, PanelRead};
use super::where_::Wanted;
use crate::file::{Fault, Faults, Unreadable};

/// A panel while a file is read, and what is wrong with the file.
pub(super) struct Intake<'o> {
    options: &'o PanelOptions,
    pub(super) faults: Faults,
    builder: Option<PanelBuilder>,
    wanted: Vec<Wanted>,
    /// For each dimension, what its codes are renamed to.
    renamed: Vec<Option<&'o HashMap<String, String>>>,
    time: Option<usize>,
    places: Vec<u32>,
    pub(super) attribute_rows: u64,
    cells_in_file: u64,
    /// The first of the cells that no longer found room.
    too_many: Option<PanelLimit>,
}

impl<'o> Intake<'o> {
    pub(super) fn new(options: &'o PanelOptions) -> Self {
        Self {
            options,
            faults: Faults::default(),
            builder: None,
            wanted: Vec::new(),
            renamed: Vec::new(),
            time: None,
            places: Vec::new(),
            attribute_rows: 0,
            cells_in_file: 0,
            too_many: None,
        }
    }

    /// Says which dimensions the file has: the name of each, and what it is called in words. False where that is a fault.
    pub(super) fn dimensions(&mut self, line: u64, named: Vec<(String, String)>) -> anyhow::Result<bool> {
        let before = self.faults.count;
        let ids: Vec<String> = named.iter().map(|(id, _)| id.clone()).collect();
        if ids.is_empty() || ids.len() > MAX_DIMENSIONS {
            let rule = format!("a panel has from 1 to {MAX_DIMENSIONS} dimensions");
            self.fault(line, "header", &ids.len().to_string(), rule);
        }
        for (at, id) in ids.iter().enumerate() {
            if let Some(rule) = code_rule(id) {
                self.fault(line, &format!("dimension {}", at + 1), id, rule);
            } else if ids[..at].contains(id) {
                self.fault(line, id, id, "the file has two dimensions of this name");
            }
        }
        if self.faults.count > before {
            return Ok(false);
        }
        self.wanted = self.options.only.resolve(&ids).map_err(Unreadable::options)?;
        self.renamed = ids.iter().map(|_| None).collect();
        for (id, codes) in self.options.map.iter().flat_map(|map| &map.codes) {
            let id = dimension_id(id);
            let at = ids.iter().position(|known| *known == id).ok_or_else(|| {
                let there = ids.join(", ");
                Unreadable::options(format!("the map renames codes of {id}, and the dimensions are {there}"))
            })?;
            self.renamed[at] = Some(codes);
        }
        self.time = ids.iter().position(|id| id == TIME);
        self.builder = Some(PanelBuilder::new(named));
        Ok(true)
    }

    /// Notes what is wrong.
    pub(super) fn fault(&mut self, line: u64, column: &str, value: &str, rule: impl Into<String>) {
        self.faults.push(Fault::new(line, column, value, rule));
    }

    /// Notes what could not be read at all.
    pub(super) fn faults_of(&mut self, unreadable: Vec<Fault>) {
        for fault in unreadable {
            self.faults.push(fault);
        }
    }

    /// Takes a cell: its codes in the order of the dimensions, its value and its flags.
    pub(super) fn cell(&mut self, line: u64, codes: &[&str], value: Option<f64>, flag: &str) {
        let Some(builder) = &mut self.builder else { return };
        self.cells_in_file += 1;
        self.places.clear();
        let mut is_wanted = true;
        for (at, code) in codes.iter().enumerate() {
            let code = one_way(code, self.renamed[at], self.time == Some(at));
            if let Some(rule) = code_rule(&code) {
                let name = builder.ids().nth(at).unwrap_or_default().to_owned();
                self.faults.push(Fault::new(line, &name, &code, rule));
                return;
            }
            for wanted in self.wanted.iter_mut().filter(|wanted| wanted.dimension == at) {
                is_wanted &= wanted.takes(&code);
            }
            self.places.push(builder.place(at, &code));
        }
        if flag.chars().count() > MAX_FLAG || flag.chars().any(char::is_control) {
            let rule = format!("flags are at most {MAX_FLAG} characters");
            self.faults.push(Fault::new(line, "flag", flag, rule));
        } else if is_wanted && let Err(limit) = builder.push(line, &self.places, value, flag) {
            self.too_many.get_or_insert(limit);
        }
    }

    /// What a code is called in words.
    pub(super) fn label(&mut self, dimension: usize, code: &str, label: &str) {
        let Some(builder) = &mut self.builder else { return };
        let label = clean(label.trim());
        if label.chars().count() <= MAX_CODE && !label.chars().any(char::is_control) {
            let code = one_way(code, self.renamed[dimension], self.time == Some(dimension));
            builder.label(dimension, &code, &label);
        }
    }

    /// Gives the panel, or everything that is wrong.
    pub(super) fn finish(mut self, about: About, format: PanelFormat) -> Result<PanelRead, PanelError> {
        if let Some(limit) = self.too_many {
            let limit = match limit {
                PanelLimit::Cells => format!("{MAX_CELLS} cells; choose fewer with --where"),
                PanelLimit::Flags => format!("{MAX_FLAGS} different flags"),
            };
            return Err(PanelError::Unreadable(Unreadable::large(limit)));
        }
        let Some(builder) = self.builder.filter(|_| self.faults.is_empty()) else {
            if self.faults.is_empty() {
                self.faults.push(Fault::new(1, "?", "", "must begin with a header"));
            }
            return Err(PanelError::Faults(self.faults));
        };
        if let Some(slip) = self.wanted.iter().find_map(Wanted::unmet) {
            return Err(PanelError::Unreadable(Unreadable::options(slip)));
        }
        let withheld = builder.withheld();
        let panel = builder.finish(about).map_err(|duplicates| {
            let mut faults = Faults::default();
            for double in &duplicates.first {
                let rule = if double.first == double.line {
                    "there is a cell at these codes already".to_owned()
                } else {
                    format!("line {} has a cell at these codes already", double.first)
                };
                faults.push(Fault::new(double.line, "cell", &double.codes.join(","), rule));
            }
            faults.count = duplicates.count;
            PanelError::Faults(faults)
        })?;
        if panel.raw_cells().is_empty() {
            let why = "the file holds no cell with a value or a flag".to_owned();
            return Err(PanelError::Unreadable(Unreadable::options(why)));
        }
        let (cells_in_file, attribute_rows) = (self.cells_in_file, self.attribute_rows);
        Ok(PanelRead { panel, format, cells_in_file, withheld, attribute_rows })
    }
}

/// A code as it is kept: without blanks around it, renamed where the map says so, a period in its newer form.
fn one_way<'c>(code: &'c str, renamed: Option<&'c HashMap<String, String>>, is_time: bool) -> Cow<'c, str> {
    let code = clean(code.trim());
    let code = match renamed.and_then(|codes| codes.get(code.as_ref())) {
        Some(other) => Cow::Borrowed(other.as_str()),
        None => code,
    };
    if !is_time {
        return code;
    }
    match code {
        Cow::Borrowed(text) => period(text),
        Cow::Owned(text) => Cow::Owned(period(&text).into_owned()),
    }
}

/// What is wrong with a code, if anything is.
fn code_rule(code: &str) -> Option<String> {
    // Nearly all codes are of letters, digits and signs alone.
    if (1..=MAX_CODE).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_graphic()) {
        return None;
    }
    if code.is_empty() {
        Some("must not be empty".to_owned())
    } else if code.chars().any(char::is_control) {
        Some("must be on one line, without control characters".to_owned())
    } else {
        (code.chars().count() > MAX_CODE).then(|| format!("must have at most {MAX_CODE} characters"))
    }
}
