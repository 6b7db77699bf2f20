//! The cells of a panel as CSV and JSON: codes as they are, numbers with the fewest digits that give the same double again, flags beside them.
//!
//! What is written as CSV is read again as it is (`lars-view/src/panel/table.rs`).

use std::io::{self, Write};

use lars_domain::map::panel::Panel;
use serde_json::Value;

use crate::file::guard::harmless;

/// A row a cell: a column for each dimension, then `value` and `flag`. A missing value is empty.
pub fn panel_csv(panel: &Panel, out: &mut dyn Write) -> io::Result<()> {
    let mut rows = csv::Writer::from_writer(out);
    let ids = panel.dimensions.iter().map(|dimension| dimension.id.as_str());
    rows.write_record(ids.chain(["value", "flag"]).map(|id| harmless(id).into_owned()))?;
    for cell in panel.cells() {
        for at in 0..panel.dimensions.len() {
            rows.write_field(harmless(panel.code(&cell, at)).as_ref())?;
        }
        rows.write_field(cell.value.map(|value| value.to_string()).unwrap_or_default())?;
        rows.write_field(harmless(cell.flag).as_ref())?;
        rows.write_record(None::<&[u8]>)?;
    }
    rows.flush()
}

/// One object: the name, the dimensions, and the cells with a key for each dimension, `value` and `flag`. A missing value is `null`.
pub fn panel_json(name: &str, panel: &Panel, out: &mut dyn Write) -> io::Result<()> {
    let text = |text: &str| Value::from(text).to_string();
    let ids: Vec<String> = panel.dimensions.iter().map(|dimension| text(&dimension.id)).collect();
    write!(out, "{{\"name\": {}, \"dimensions\": [{}], \"cells\": [", text(name), ids.join(", "))?;
    // Codes stand in many cells, and are put into quotation marks once.
    let codes: Vec<Vec<String>> = panel
        .dimensions
        .iter()
        .zip(&ids)
        .map(|(of, id)| of.codes.iter().map(|code| format!("{id}: {}", text(code))).collect())
        .collect();
    for (at, cell) in panel.cells().enumerate() {
        out.write_all(if at == 0 { b"\n{" } else { b",\n{" })?;
        for (of, &place) in codes.iter().zip(cell.places) {
            write!(out, "{}, ", of[place as usize])?;
        }
        match cell.value {
            Some(value) => write!(out, "\"value\": {value}, ")?,
            None => out.write_all(b"\"value\": null, ")?,
        }
        write!(out, "\"flag\": {}}}", text(cell.flag))?;
    }
    out.write_all(b"\n]}\n")
}
