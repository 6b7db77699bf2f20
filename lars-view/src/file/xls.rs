//! Sheets of Excel workbooks from 1997 to 2003 (MS-XLS, BIFF8), record by record.
//!
//! Only what a table needs is read: texts, numbers with what they stand for, and the results of formulas.

use calamine::{DataRef, ExcelDateTime, ExcelDateTimeType};

use super::cell::{bool_text, cell_text, column_letters};
use super::compound::workbook_stream;
use super::fault::TableRule;
use super::options::Decimal;
use super::refused::Unreadable;
use super::sheet::{Row, choose_sheet};
use super::sink::Sink;
use super::xls_text::{Texts, long_text, short_text};

const BOF: u16 = 0x0809;
const CONTINUE: u16 = 0x003C;
const END: u16 = 0x000A;
const FORMULA: u16 = 0x0006;

/// What a formula's stored result begins with where it is no number.
const BLANK: u8 = 3;

/// Hands over the rows of a sheet.
pub(super) fn read_xls(bytes: &[u8], sink: &mut Sink<'_, '_>) -> anyhow::Result<()> {
    let stream = workbook_stream(bytes)?;
    let book = Book::read(&stream)?;
    let sheets = book.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.is_visible));
    let name = choose_sheet(sink.sheet(), sheets)?;
    let at = book.sheets.iter().find(|sheet| sheet.name == name).map_or(0, |sheet| sheet.at);
    let decimal = sink.decimal();
    Cells { book: &book, decimal, row: Row::default(), pending: None }.read(&stream, at, sink)
}

fn cut_short() -> Unreadable {
    Unreadable::broken(&"a record is cut short")
}

/// The records of a stream: kind, content.
struct Records<'s>(&'s [u8]);

impl<'s> Iterator for Records<'s> {
    type Item = Result<(u16, &'s [u8]), Unreadable>;

    fn next(&mut self) -> Option<Self::Item> {
        let (head, rest) = self.0.split_first_chunk::<4>()?;
        let kind = u16::from_le_bytes([head[0], head[1]]);
        let length = usize::from(u16::from_le_bytes([head[2], head[3]]));
        let Some((content, rest)) = rest.split_at_checked(length) else {
            self.0 = &[];
            return Some(Err(cut_short()));
        };
        self.0 = rest;
        Some(Ok((kind, content)))
    }
}

fn number<const N: usize>(content: &[u8], at: usize) -> Result<[u8; N], Unreadable> {
    content.get(at..).and_then(|rest| rest.first_chunk()).copied().ok_or_else(cut_short)
}

fn half(content: &[u8], at: usize) -> Result<u16, Unreadable> {
    number(content, at).map(u16::from_le_bytes)
}

struct SheetPlace {
    name: String,
    is_visible: bool,
    at: usize,
}

/// What numbers of a format stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    Number,
    Day,
    Span,
}

/// What stands before the sheets.
struct Book {
    sheets: Vec<SheetPlace>,
    texts: Vec<String>,
    /// For each format of cells, what its numbers stand for.
    formats: Vec<Stands>,
    from_1904: bool,
    /// Whether any formula has a result. Some programs write all of them with an empty one, and never calculate.
    is_calculated: bool,
}

impl Book {
    fn read(stream: &[u8]) -> Result<Self, Unreadable> {
        let mut book = Self {
            sheets: Vec::new(),
            texts: Vec::new(),
            formats: Vec::new(),
            from_1904: false,
            is_calculated: false,
        };
        let (mut named, mut cells) = (Vec::new(), Vec::new());
        let mut records = Records(stream).peekable();
        while let Some(record) = records.next() {
            let (kind, content) = record?;
            match kind {
                BOF if half(content, 0)? != 0x0600 => return Err(Unreadable::kind("Excel 5/95 (XLS)")),
                0x002F => return Err(Unreadable::locked()),
                0x0022 => book.from_1904 = half(content, 0)? == 1,
                0x041E => {
                    named.push((half(content, 0)?, stands_for(&long_text(content.get(2..).unwrap_or(&[]))?)));
                }
                0x00E0 => cells.push(half(content, 2)?),
                0x0085 => book.sheets.extend(sheet_place(content)?),
                0x00FC => {
                    let mut parts = vec![content.get(8..).ok_or_else(cut_short)?];
                    while let Some(Ok((CONTINUE, more))) = records.peek() {
                        parts.push(*more);
                        records.next();
                    }
                    book.texts = Texts::new(&parts).read_all()?;
                }
                END => break,
                _ => {}
            }
        }
        book.formats = cells
            .into_iter()
            .map(|format| {
                let named = named.iter().find(|(number, _)| *number == format);
                named.map_or_else(|| built_in(format), |(_, stands)| *stands)
            })
            .collect();
        book.is_calculated = Records(stream).flatten().any(|(kind, content)| {
            kind == FORMULA && !matches!(content.get(6..14), Some([BLANK, .., 0xFF, 0xFF]))
        });
        Ok(book)
    }

    /// A number as a person would type it: a day, a span of time, or the number.
    fn number_text(&self, number: f64, format: u16, decimal: Decimal) -> String {
        let time = |kind| {
            let time = DataRef::DateTime(ExcelDateTime::new(number, kind, self.from_1904));
            cell_text(&time, decimal).unwrap_or_default()
        };
        match self.formats.get(usize::from(format)) {
            Some(Stands::Day) => time(ExcelDateTimeType::DateTime),
            Some(Stands::Span) => time(ExcelDateTimeType::TimeDelta),
            _ => decimal.text(number),
        }
    }
}

/// A sheet of cells; charts and macros are left out.
fn sheet_place(content: &[u8]) -> Result<Option<SheetPlace>, Unreadable> {
    let at = u32::from_le_bytes(number(content, 0)?) as usize;
    let [state, kind] = number(content, 4)?;
    let name = short_text(content.get(6..).unwrap_or(&[]))?;
    Ok((kind == 0).then_some(SheetPlace { name, is_visible: state.trailing_zeros() >= 2, at }))
}

/// Formats that have a number and no words.
fn built_in(format: u16) -> Stands {
    match format {
        14..=22 | 27..=36 | 45 | 47 | 50..=58 => Stands::Day,
        46 => Stands::Span,
        _ => Stands::Number,
    }
}

/// What the words of a format say: days and times have letters for them outside quotation marks and brackets.
fn stands_for(format: &str) -> Stands {
    let first = format.split(';').next().unwrap_or_default();
    let (mut characters, mut bracket) = (first.chars(), None::<String>);
    while let Some(character) = characters.next() {
        match (character, &mut bracket) {
            ('\\' | '_' | '*', None) => {
                characters.next();
            }
            ('"', None) => while characters.next().is_some_and(|next| next != '"') {},
            ('[', None) => bracket = Some(String::new()),
            (']', Some(inside)) => {
                let letters = inside.to_ascii_lowercase();
                let is_span = |letter: char| !letters.is_empty() && letters.chars().all(|one| one == letter);
                if ['h', 'm', 's'].into_iter().any(is_span) {
                    return Stands::Span;
                }
                bracket = None;
            }
            (inner, Some(inside)) => inside.push(inner),
            ('d' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S', None) => return Stands::Day,
            ('G' | 'g', None) if first.eq_ignore_ascii_case("general") => return Stands::Number,
            _ => {}
        }
    }
    Stands::Number
}

/// The cells of a sheet while they are read.
struct Cells<'b> {
    book: &'b Book,
    decimal: Decimal,
    row: Row,
    /// The column of a formula whose text comes in the next record.
    pending: Option<usize>,
}

impl Cells<'_> {
    fn read(mut self, stream: &[u8], at: usize, sink: &mut Sink<'_, '_>) -> anyhow::Result<()> {
        let mut depth = 0_usize;
        for record in Records(stream.get(at..).ok_or_else(cut_short)?) {
            let (kind, content) = record?;
            match kind {
                BOF => depth += 1,
                END if depth <= 1 => break,
                END => depth -= 1,
                // Charts within a sheet have records of the same kinds.
                _ if depth > 1 => {}
                _ => self.record(kind, content, sink)?,
            }
            if sink.is_done() {
                return Ok(());
            }
        }
        self.row.hand_over(sink)
    }

    fn record(&mut self, kind: u16, content: &[u8], sink: &mut Sink<'_, '_>) -> anyhow::Result<()> {
        match kind {
            0x0203 => {
                let column = self.go_to(content, sink)?;
                let text = self.book.number_text(
                    f64::from_le_bytes(number(content, 6)?),
                    half(content, 4)?,
                    self.decimal,
                );
                self.row.set(column, text)
            }
            0x027E => {
                let column = self.go_to(content, sink)?;
                let text =
                    self.book.number_text(short_number(number(content, 6)?), half(content, 4)?, self.decimal);
                self.row.set(column, text)
            }
            0x00BD => self.numbers(content, sink),
            0x00FD => {
                let column = self.go_to(content, sink)?;
                let text = self.book.texts.get(u32::from_le_bytes(number(content, 6)?) as usize);
                let text = text.ok_or_else(|| Unreadable::broken(&"a text is missing"))?;
                self.row.set(column, text.clone())
            }
            0x0204 | 0x00D6 => {
                let column = self.go_to(content, sink)?;
                self.row.set(column, long_text(content.get(6..).unwrap_or(&[]))?)
            }
            0x0205 => {
                let column = self.go_to(content, sink)?;
                let [value, is_error] = number(content, 6)?;
                self.true_or_error(column, value, is_error != 0, sink)
            }
            FORMULA => self.formula(content, sink),
            0x0207 => match self.pending.take() {
                Some(column) => self.row.set(column, long_text(content)?),
                None => Ok(()),
            },
            _ => Ok(()),
        }
    }

    fn go_to(&mut self, content: &[u8], sink: &mut Sink<'_, '_>) -> anyhow::Result<usize> {
        let (line, column) = (u64::from(half(content, 0)?) + 1, usize::from(half(content, 2)?));
        self.row.advance(line, column, sink)?;
        Ok(column)
    }

    /// Several numbers side by side: row, first column, format and number of each, last column.
    fn numbers(&mut self, content: &[u8], sink: &mut Sink<'_, '_>) -> anyhow::Result<()> {
        let first = self.go_to(content, sink)?;
        let each = content.get(4..content.len().saturating_sub(2)).unwrap_or(&[]);
        for (column, six) in (first..).zip(each.as_chunks::<6>().0) {
            self.row.check(column, sink)?;
            let text = self.book.number_text(short_number(number(six, 2)?), half(six, 0)?, self.decimal);
            self.row.set(column, text)?;
        }
        Ok(())
    }

    fn formula(&mut self, content: &[u8], sink: &mut Sink<'_, '_>) -> anyhow::Result<()> {
        let column = self.go_to(content, sink)?;
        let result: [u8; 8] = number(content, 6)?;
        match result {
            [0, .., 0xFF, 0xFF] => self.pending = Some(column),
            [1, _, yes, .., 0xFF, 0xFF] => return self.true_or_error(column, yes, false, sink),
            [2, _, error, .., 0xFF, 0xFF] => return self.true_or_error(column, error, true, sink),
            [_, .., 0xFF, 0xFF] if self.book.is_calculated => {}
            [_, .., 0xFF, 0xFF] => {
                let at = format!("{}{}", column_letters(column), self.row.line);
                self.row.refuse(column, TableRule::Formula, &at, sink);
            }
            result => {
                let text = self.book.number_text(f64::from_le_bytes(result), half(content, 4)?, self.decimal);
                return self.row.set(column, text);
            }
        }
        Ok(())
    }

    fn true_or_error(
        &mut self,
        column: usize,
        value: u8,
        is_error: bool,
        sink: &mut Sink<'_, '_>,
    ) -> anyhow::Result<()> {
        if !is_error {
            return self.row.set(column, bool_text(value != 0));
        }
        let shown = match value {
            0x00 => "#NULL!",
            0x07 => "#DIV/0!",
            0x0F => "#VALUE!",
            0x17 => "#REF!",
            0x1D => "#NAME?",
            0x24 => "#NUM!",
            0x2A => "#N/A",
            _ => "#?",
        };
        self.row.refuse(column, TableRule::Error, shown, sink);
        Ok(())
    }
}

/// A number in four bytes: a whole one or the upper half of a double, as it is or in hundredths.
fn short_number(four: [u8; 4]) -> f64 {
    let bits = u32::from_le_bytes(four);
    let number = if bits & 2 == 0 {
        f64::from_bits(u64::from(bits & !3) << 32)
    } else {
        f64::from(i32::from_le_bytes(four) >> 2)
    };
    if bits & 1 == 0 { number } else { number / 100.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_numbers_are_whole_double_or_hundredths() {
        assert!((short_number((8_u32 << 2 | 2).to_le_bytes()) - 8.0).abs() < f64::EPSILON);
        assert!((short_number((250_u32 << 2 | 3).to_le_bytes()) - 2.5).abs() < f64::EPSILON);
        let high = (7.5_f64.to_bits() >> 32) as u32;
        assert!((short_number(high.to_le_bytes()) - 7.5).abs() < f64::EPSILON);
    }

    #[test]
    fn a_format_says_what_its_numbers_stand_for() {
        for (format, stands) in [
            ("General", Stands::Number),
            ("#,##0.00 \"dienas\"", Stands::Number),
            ("[Red]0.0", Stands::Number),
            ("0\\d", Stands::Number),
            ("yyyy\\-mm\\-dd", Stands::Day),
            ("[$-426]dd.mm.yyyy", Stands::Day),
            ("h:mm AM/PM", Stands::Day),
            ("[h]:mm:ss", Stands::Span),
        ] {
            assert_eq!(stands_for(format), stands, "{format}");
        }
    }
}
