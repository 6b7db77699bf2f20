//! Cells as text that a database keeps: columns of small numbers, packed and in base 64.
//!
//! Part 0 is the dimensions and flags as JSON. Every other part holds up to [`CELLS`] cells: for each dimension the places of their codes, then their
//! flags, then their values with the fewest digits that give the same double again. Columns pack better than rows, and digits better than doubles.

use std::io::{Read as _, Write as _};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use lars_domain::map::panel::{About, Cell, Dimension, MAX_CELLS, Panel};
use serde::{Deserialize, Serialize};

use crate::StoreError;

/// Cells of one part. Measured in `docs/measured.md`.
const CELLS: usize = 50_000;

/// The most bytes that one part unpacks to: its cells, each with 30 places and a value of 100 digits.
const MAX_PART: u64 = 512 << 20;

const BROKEN: StoreError = StoreError::Broken("panel");

/// Part 0.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Head {
    pub(super) dimensions: Vec<Dimension>,
    pub(super) flags: Vec<String>,
}

impl Head {
    pub(super) fn unpack(packed: &str) -> Result<Self, StoreError> {
        serde_json::from_slice(&unpacked(packed)?).map_err(|_| BROKEN)
    }
}

/// The parts of a panel, in their order.
pub(super) fn parts(panel: &Panel) -> Result<Vec<String>, StoreError> {
    let head = Head { dimensions: panel.dimensions.clone(), flags: panel.flags().to_vec() };
    let mut parts = vec![packed(&serde_json::to_vec(&head).map_err(|_| BROKEN)?)?];
    let width = panel.dimensions.len();
    let mut cells = panel.cells();
    for chunk in panel.raw_cells().chunks(CELLS) {
        let mut columns: Vec<Vec<u8>> = vec![Vec::new(); width];
        let (mut flags, mut values) = (Vec::new(), String::new());
        for (cell, kept) in cells.by_ref().take(chunk.len()).zip(chunk) {
            for (column, &place) in columns.iter_mut().zip(cell.places) {
                number(column, place);
            }
            number(&mut flags, u32::from(kept.flag));
            if let Some(value) = cell.value {
                values.push_str(&value.to_string());
            }
            values.push('\n');
        }
        let mut bytes = Vec::new();
        number(&mut bytes, u32::try_from(chunk.len()).map_err(|_| BROKEN)?);
        columns.iter().chain([&flags]).for_each(|column| bytes.extend_from_slice(column));
        bytes.extend_from_slice(values.as_bytes());
        parts.push(packed(&bytes)?);
    }
    Ok(parts)
}

/// A panel while its parts are read.
#[derive(Debug, Default)]
pub(super) struct Reading {
    head: Option<Head>,
    places: Vec<u32>,
    cells: Vec<Cell>,
}

impl Reading {
    /// Takes the next part.
    pub(super) fn take(&mut self, packed: &str) -> Result<(), StoreError> {
        let Some(head) = &self.head else {
            self.head = Some(Head::unpack(packed)?);
            return Ok(());
        };
        let bytes = unpacked(packed)?;
        let mut rest = bytes.as_slice();
        let count = read_number(&mut rest).ok_or(BROKEN)? as usize;
        if count > CELLS || self.cells.len() + count > MAX_CELLS {
            return Err(BROKEN);
        }
        let width = head.dimensions.len();
        let begun = self.places.len();
        self.places.resize(begun + count * width, 0);
        for column in 0..width {
            for row in 0..count {
                self.places[begun + row * width + column] = read_number(&mut rest).ok_or(BROKEN)?;
            }
        }
        let flags =
            (0..count).map(|_| u16::try_from(read_number(&mut rest)?).ok()).collect::<Option<Vec<_>>>();
        let flags = flags.ok_or(BROKEN)?;
        let mut values = std::str::from_utf8(rest).map_err(|_| BROKEN)?.split('\n');
        for flag in flags {
            let text = values.next().ok_or(BROKEN)?;
            let value = if text.is_empty() { None } else { Some(text.parse().map_err(|_| BROKEN)?) };
            self.cells.push(Cell { value, flag });
        }
        Ok(())
    }

    /// The panel; nothing where its parts do not fit together.
    pub(super) fn finish(self, about: About) -> Option<Panel> {
        let Head { dimensions, flags } = self.head?;
        Panel::of_parts(about, dimensions, (self.places, self.cells), flags)
    }
}

/// Writes a number in as few bytes as it needs, seven bits in each.
fn number(bytes: &mut Vec<u8>, mut number: u32) {
    loop {
        let seven = u8::try_from(number & 0x7F).unwrap_or_default();
        number >>= 7;
        if number == 0 {
            return bytes.push(seven);
        }
        bytes.push(seven | 0x80);
    }
}

fn read_number(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0_u32;
    for shift in (0..35).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(byte & 0x7F).checked_shl(shift)?;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}

fn packed(bytes: &[u8]) -> Result<String, StoreError> {
    let mut packer = DeflateEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes).map_err(|_| BROKEN)?;
    Ok(STANDARD.encode(packer.finish().map_err(|_| BROKEN)?))
}

fn unpacked(packed: &str) -> Result<Vec<u8>, StoreError> {
    let bytes = STANDARD.decode(packed).map_err(|_| BROKEN)?;
    let mut unpacked = Vec::new();
    DeflateDecoder::new(bytes.as_slice()).take(MAX_PART).read_to_end(&mut unpacked).map_err(|_| BROKEN)?;
    Ok(unpacked)
}
