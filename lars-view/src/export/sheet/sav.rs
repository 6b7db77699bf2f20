//! A table as a system file of SPSS (`.sav`), row by row: labels of variables and values, missing values, texts of any length up to 32,767
//! bytes. The order of the records is that of PSPP's description of the format.
//!
//! A code is a number with a label. "No contact" and "don't know" are values with labels that count as missing by the user's choice; what was
//! not asked is the system's missing value.

use std::io::{self, Write};

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};

use super::table::{Column, Kind, Measure, Sheet, Value, cut, refused};

/// The longest text that a variable holds, in bytes.
const MAX_TEXT: usize = 32_767;
/// The longest text that is one variable of the file; a longer one is several.
const MAX_SEGMENT: usize = 255;
/// What a segment counts for in the width of a long text, though it holds [`MAX_SEGMENT`] bytes.
const SEGMENT: usize = 252;
/// The longest label of a variable and of a value, in bytes.
const MAX_LABEL: usize = 255;
const MAX_VALUE_LABEL: usize = 120;
/// What is taken off a number that is written as one byte.
const BIAS: f64 = 100.0;
/// Missing.
const SYSTEM_MISSING: f64 = -f64::MAX;
/// Days are seconds since 14 October 1582.
const EPOCH_TO_1970: i64 = 12_219_379_200;
/// Formats of display: text, number, day as 2026/11/24.
const FORMAT_TEXT: i32 = 1;
const FORMAT_NUMBER: i32 = 5;
const FORMAT_DAY: i32 = 39;
/// Signs of compressed data: the end, a value in full, eight blanks, missing.
const END: u8 = 252;
const IN_FULL: u8 = 253;
const BLANKS: u8 = 254;
const MISSING: u8 = 255;
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A variable: its name in the dictionary, and its width in bytes, 0 for a number.
struct Variable {
    short: String,
    width: usize,
}

impl Variable {
    /// The widths of the variables of the file that hold it.
    fn segments(&self) -> Vec<usize> {
        if self.width <= MAX_SEGMENT {
            return vec![self.width];
        }
        let count = self.width.div_ceil(SEGMENT);
        let mut widths = vec![MAX_SEGMENT; count - 1];
        widths.push(self.width - (count - 1) * SEGMENT);
        widths
    }
}

/// Eighths of a text, a number being one.
fn units(width: usize) -> usize {
    width.div_ceil(8).max(1)
}

/// The file in the making.
pub struct SavSheet<W: Write> {
    sheet: Sheet,
    variables: Vec<Variable>,
    /// Rows that are still to come.
    due: u64,
    out: W,
    data: Data,
}

impl<W: Write> SavSheet<W> {
    /// Writes the dictionary. Fails where a text is longer than a variable holds.
    pub fn begin(sheet: Sheet, (measure, made): (&Measure, Timestamp), mut out: W) -> io::Result<Self> {
        let mut variables = Vec::with_capacity(sheet.columns.len());
        for ((column, bytes), number) in sheet.columns.iter().zip(&measure.bytes).zip(1..) {
            if *bytes > MAX_TEXT {
                let name = &column.name;
                return Err(refused(format!(
                    "column {name}: a text of {bytes} bytes, and a variable holds {MAX_TEXT}"
                )));
            }
            let width = if column.kind == Kind::Text { (*bytes).max(1) } else { 0 };
            variables.push(Variable { short: format!("V{number}"), width });
        }
        let mut dictionary = Vec::new();
        header(&mut dictionary, (&sheet, &variables), (measure.rows, made))?;
        for (column, variable) in sheet.columns.iter().zip(&variables) {
            records(&mut dictionary, column, variable)?;
        }
        labels(&mut dictionary, &sheet, &variables)?;
        extensions(&mut dictionary, (&sheet, &variables), measure.rows)?;
        out.write_all(&dictionary)?;
        Ok(Self { sheet, variables, due: measure.rows, out, data: Data::default() })
    }

    /// Writes a row. Fails where there are more than were measured, or a text is longer.
    pub fn row(&mut self, row: &[Value<'_>]) -> io::Result<()> {
        self.due = self.due.checked_sub(1).ok_or_else(|| refused("more rows than were counted"))?;
        for ((value, column), variable) in row.iter().zip(&self.sheet.columns).zip(&self.variables) {
            if variable.width == 0 {
                let number = match value {
                    Value::Empty => None,
                    Value::Number(number) => Some(*number),
                    Value::Code(place) => Some(f64::from(column.codes[*place].number)),
                    Value::Date(day) => Some(seconds(*day)),
                    Value::Text(_) => {
                        return Err(refused(format!("column {}: an unknown code", column.name)));
                    }
                };
                self.data.number(number);
                continue;
            }
            let text = match value {
                Value::Text(text) => text.as_ref(),
                Value::Empty => "",
                _ => return Err(refused(format!("column {}: no text", column.name))),
            };
            if text.len() > variable.width {
                return Err(refused(format!("column {}: a longer text than was measured", column.name)));
            }
            self.data.text(text.as_bytes(), variable);
        }
        self.data.spill(&mut self.out)
    }

    /// Ends the file. Fails where fewer rows came than were measured.
    pub fn finish(mut self) -> io::Result<W> {
        if self.due > 0 {
            return Err(refused("fewer rows than were counted"));
        }
        self.data.end();
        self.out.write_all(&self.data.written)?;
        Ok(self.out)
    }
}

/// Rows, compressed: eight signs, then the values that they say are in full.
#[derive(Default)]
struct Data {
    signs: [u8; 8],
    count: usize,
    in_full: Vec<u8>,
    written: Vec<u8>,
}

/// Bytes that are gathered before they are written.
const GATHERED: usize = 1 << 16;

impl Data {
    fn sign(&mut self, sign: u8) {
        self.signs[self.count] = sign;
        self.count += 1;
        if self.count == self.signs.len() {
            self.group();
        }
    }

    fn group(&mut self) {
        self.written.extend_from_slice(&self.signs);
        self.written.append(&mut self.in_full);
        (self.signs, self.count) = ([0; 8], 0);
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole and between 1 and 251, as was just compared"
    )]
    fn number(&mut self, number: Option<f64>) {
        let Some(number) = number else { return self.sign(MISSING) };
        let biased = number + BIAS;
        if biased.fract() == 0.0 && (1.0..=251.0).contains(&biased) {
            return self.sign(biased as u8);
        }
        self.in_full.extend_from_slice(&(number + 0.0).to_le_bytes());
        self.sign(IN_FULL);
    }

    fn text(&mut self, text: &[u8], variable: &Variable) {
        // Each segment holds 255 bytes of the text, whatever it counts for.
        let mut rest = text;
        for width in variable.segments() {
            let (own, behind) = rest.split_at(rest.len().min(width));
            rest = behind;
            let mut eighths = own.chunks(8);
            for _ in 0..units(width) {
                let mut eighth = [b' '; 8];
                let own = eighths.next().unwrap_or_default();
                eighth[..own.len()].copy_from_slice(own);
                if eighth == [b' '; 8] {
                    self.sign(BLANKS);
                } else {
                    self.in_full.extend_from_slice(&eighth);
                    self.sign(IN_FULL);
                }
            }
        }
    }

    fn spill(&mut self, out: &mut impl Write) -> io::Result<()> {
        if self.written.len() >= GATHERED {
            out.write_all(&self.written)?;
            self.written.clear();
        }
        Ok(())
    }

    fn end(&mut self) {
        self.sign(END);
        while self.count > 0 {
            self.sign(0);
        }
    }
}

/// A day as the format counts it.
fn seconds(day: Date) -> f64 {
    // Every day that there is can be told as a moment of universal time.
    let at = day.to_zoned(TimeZone::UTC).map_or(0, |at| at.timestamp().as_second());
    (at + EPOCH_TO_1970) as f64
}

fn int(value: usize) -> io::Result<[u8; 4]> {
    let value = i32::try_from(value).map_err(|_| refused("more than the format counts"))?;
    Ok(value.to_le_bytes())
}

/// A text in a field of so many bytes, filled with blanks.
fn field(text: &str, bytes: usize) -> Vec<u8> {
    let mut field = cut(text, bytes).as_bytes().to_vec();
    field.resize(bytes, b' ');
    field
}

type Parts<'a> = (&'a Sheet, &'a [Variable]);

fn header(
    out: &mut Vec<u8>,
    (sheet, variables): Parts<'_>,
    (rows, made): (u64, Timestamp),
) -> io::Result<()> {
    let made = made.to_zoned(TimeZone::UTC);
    let month = MONTHS[usize::from(made.month().unsigned_abs()) - 1];
    let (day, year) = (made.day(), made.year().rem_euclid(100));
    let eighths = variables.iter().flat_map(Variable::segments).map(units).sum();
    // No case count where the field is too small; record 7.16 has it too.
    let cases = i32::try_from(rows).unwrap_or(-1);
    out.extend_from_slice(b"$FL2");
    out.extend(field(&format!("@(#) SPSS DATA FILE LARS {}", env!("CARGO_PKG_VERSION")), 60));
    for part in [int(2)?, int(eighths)?, int(1)?, int(0)?, cases.to_le_bytes()] {
        out.extend_from_slice(&part);
    }
    out.extend_from_slice(&BIAS.to_le_bytes());
    out.extend(field(&format!("{day:02} {month} {year:02}"), 9));
    out.extend(field(&format!("{:02}:{:02}:{:02}", made.hour(), made.minute(), made.second()), 8));
    out.extend(field(&sheet.title, 64));
    out.extend_from_slice(&[0; 3]);
    Ok(())
}

/// The records of a variable: one for each segment, and a blank one for each eighth after the first.
fn records(out: &mut Vec<u8>, column: &Column, variable: &Variable) -> io::Result<()> {
    let missing: Vec<f64> = column
        .codes
        .iter()
        .filter(|code| code.is_missing && variable.width == 0)
        .map(|code| f64::from(code.number))
        .collect();
    // The format has room for three.
    let missing = &missing[..missing.len().min(3)];
    for (at, width) in variable.segments().into_iter().enumerate() {
        let label = if at == 0 { cut(&column.label, MAX_LABEL) } else { "" };
        let missing: &[f64] = if at == 0 { missing } else { &[] };
        let format = format_of(column, width);
        out.extend_from_slice(&int(2)?);
        out.extend_from_slice(&int(width)?);
        out.extend_from_slice(&int(usize::from(!label.is_empty()))?);
        out.extend_from_slice(&int(missing.len())?);
        out.extend_from_slice(&format);
        out.extend_from_slice(&format);
        out.extend(field(&segment_name(&variable.short, at), 8));
        if !label.is_empty() {
            out.extend_from_slice(&int(label.len())?);
            out.extend(field(label, label.len().next_multiple_of(4)));
        }
        for value in missing {
            out.extend_from_slice(&value.to_le_bytes());
        }
        for _ in 1..units(width) {
            out.extend_from_slice(&int(2)?);
            out.extend_from_slice(&(-1_i32).to_le_bytes());
            out.extend_from_slice(&[0; 16]);
            out.extend_from_slice(&field("", 8));
        }
    }
    Ok(())
}

/// The name of a segment: that of the variable for the first, names that nothing else has for the others.
fn segment_name(short: &str, at: usize) -> String {
    const DIGITS: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    if at == 0 {
        return short.to_owned();
    }
    let digit = |digit: usize| char::from(DIGITS[digit % 36]);
    format!("{short}_{}{}", digit(at / 36), digit(at))
}

/// How a variable is displayed: kind, width, decimals.
fn format_of(column: &Column, width: usize) -> [u8; 4] {
    let (kind, width, decimals) = match column.kind {
        Kind::Text => (FORMAT_TEXT, width, 0),
        Kind::Date => (FORMAT_DAY, 10, 0),
        Kind::Code => (FORMAT_NUMBER, 8, 0),
        Kind::Number(decimals) => (FORMAT_NUMBER, if decimals > 6 { 20 } else { 12 }, decimals),
    };
    let width = i32::try_from(width).unwrap_or(i32::from(u8::MAX)) & 0xff;
    ((kind << 16) | (width << 8) | i32::from(decimals)).to_le_bytes()
}

/// The labels of values: once for all variables that have the same.
fn labels(out: &mut Vec<u8>, sheet: &Sheet, variables: &[Variable]) -> io::Result<()> {
    let mut sets: Vec<(&Column, Vec<usize>)> = Vec::new();
    let mut place = 1;
    for (column, variable) in sheet.columns.iter().zip(variables) {
        if !column.codes.is_empty() && variable.width == 0 {
            match sets.iter_mut().find(|(known, _)| known.codes == column.codes) {
                Some((_, places)) => places.push(place),
                None => sets.push((column, vec![place])),
            }
        }
        place += variable.segments().into_iter().map(units).sum::<usize>();
    }
    for (column, places) in sets {
        out.extend_from_slice(&int(3)?);
        out.extend_from_slice(&int(column.codes.len())?);
        for code in &column.codes {
            let label = cut(&code.label, MAX_VALUE_LABEL);
            out.extend_from_slice(&f64::from(code.number).to_le_bytes());
            out.push(u8::try_from(label.len()).unwrap_or_default());
            out.extend(field(label, (label.len() + 1).next_multiple_of(8) - 1));
        }
        out.extend_from_slice(&int(4)?);
        out.extend_from_slice(&int(places.len())?);
        for place in places {
            out.extend_from_slice(&int(place)?);
        }
    }
    Ok(())
}

fn extension(out: &mut Vec<u8>, kind: usize, size: usize, bytes: &[u8]) -> io::Result<()> {
    for part in [7, kind, size, bytes.len() / size] {
        out.extend_from_slice(&int(part)?);
    }
    out.extend_from_slice(bytes);
    Ok(())
}

/// Numbers of the machine, long names, long texts, the number of rows, the encoding; and the end of the dictionary.
fn extensions(out: &mut Vec<u8>, (sheet, variables): Parts<'_>, rows: u64) -> io::Result<()> {
    // Version, no machine, IEEE 754, compressed by bytes, little-endian, UTF-8.
    let machine: Vec<u8> =
        [1_i32, 0, 0, -1, 1, 1, 2, 65_001].into_iter().flat_map(i32::to_le_bytes).collect();
    extension(out, 3, 4, &machine)?;
    let lowest = (-f64::MAX).next_up();
    let floats: Vec<u8> = [SYSTEM_MISSING, f64::MAX, lowest].into_iter().flat_map(f64::to_le_bytes).collect();
    extension(out, 4, 8, &floats)?;
    let mut display = Vec::new();
    for (column, variable) in sheet.columns.iter().zip(variables) {
        // Nominal or scale; columns wide; left or right.
        let (measure, width, side) = match column.kind {
            Kind::Text => (1, 20, 0),
            Kind::Code => (1, 12, 1),
            Kind::Number(_) | Kind::Date => (3, 12, 1),
        };
        for _ in variable.segments() {
            display.extend([measure, width, side].into_iter().flat_map(i32::to_le_bytes));
        }
    }
    extension(out, 11, 4, &display)?;
    let pairs = sheet.columns.iter().zip(variables);
    let names: Vec<String> =
        pairs.clone().map(|(column, variable)| format!("{}={}", variable.short, column.name)).collect();
    extension(out, 13, 1, names.join("\t").as_bytes())?;
    let long = pairs.filter(|(_, variable)| variable.width > MAX_SEGMENT);
    let long: Vec<String> =
        long.map(|(_, variable)| format!("{}={:05}\0\t", variable.short, variable.width)).collect();
    let long = long.concat();
    if !long.is_empty() {
        extension(out, 14, 1, long.as_bytes())?;
    }
    let count: Vec<u8> = [1, rows].into_iter().flat_map(u64::to_le_bytes).collect();
    extension(out, 16, 8, &count)?;
    extension(out, 20, 1, b"UTF-8")?;
    out.extend_from_slice(&int(999)?);
    out.extend_from_slice(&int(0)?);
    Ok(())
}
