//! Rows of cells from a CSV file or a workbook, one at a time, with the line each stands on.
//!
//! Memory does not grow with the file: CSV is read through a buffer, a sheet cell by cell.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Cursor, Read, Seek};
use std::path::Path;

use anyhow::{Context as _, bail};
use calamine::{DataRef, Reader as _, Xlsx, open_workbook};

use super::fault::Fault;

/// The largest sheet of a workbook has this many columns; a cell beyond it is not a table's.
const MAX_COLUMNS: usize = 16_384;

/// Hands every row of a file to `take`, the header first: line, cells, bytes read so far.
///
/// A CSV cell that is not UTF-8 becomes a fault, handed to `refuse`, and its row is left out.
pub fn read_rows(
    path: &Path,
    options: &TableOptions,
    take: &mut TakeRow<'_>,
    refuse: &mut dyn FnMut(Fault),
) -> anyhow::Result<()> {
    let workbook = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    if workbook { read_sheet(path, options, take) } else { read_csv(path, options, take, refuse) }
}

/// Receives a row: line, cells, bytes read so far.
pub type TakeRow<'t> = dyn FnMut(u64, &[&str], u64) -> anyhow::Result<()> + 't;

/// What a map says of the table itself.
#[derive(Debug, Clone, Default)]
pub struct TableOptions {
    /// The character between fields.
    pub delimiter: Option<char>,
    /// The sheet.
    pub sheet: Option<String>,
}

fn read_csv(
    path: &Path,
    options: &TableOptions,
    take: &mut TakeRow<'_>,
    refuse: &mut dyn FnMut(Fault),
) -> anyhow::Result<()> {
    let mut file = open(path)?;
    let start = skip_byte_order_mark(&mut *file)?;
    let delimiter = match options.delimiter {
        Some(delimiter) => u8::try_from(delimiter).context("the delimiter must be one ASCII character")?,
        None => find_delimiter(&mut *file, start)?,
    };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .buffer_capacity(1 << 18)
        .from_reader(PlainLines::new(file));
    let mut record = csv::ByteRecord::new();
    let mut header: Vec<String> = Vec::new();
    while reader
        .read_byte_record(&mut record)
        .with_context(|| format!("could not read {}", path.display()))?
    {
        // The line that a record begins on: where the reader stands now, less the line ends in and after the record.
        let line_ends = record.as_slice().split(|&byte| byte == b'\n').count() as u64;
        let line = reader.position().line().saturating_sub(line_ends);
        let bytes = reader.position().byte();
        let mut cells: Vec<&str> = Vec::with_capacity(record.len());
        for (place, cell) in record.iter().enumerate() {
            if let Ok(cell) = std::str::from_utf8(cell) {
                cells.push(cell);
            } else {
                let column = header.get(place).map_or("?", String::as_str);
                refuse(Fault::new(line, column, &String::from_utf8_lossy(cell), "must be written in UTF-8"));
            }
        }
        if cells.len() == record.len() {
            if header.is_empty() {
                header = cells.iter().map(|&cell| cell.to_owned()).collect();
            }
            take(line, &cells, bytes)?;
        }
    }
    Ok(())
}

/// What a table is read from.
trait Source: Read + Seek {}
impl<R: Read + Seek> Source for R {}

/// Opens a file; one that ends in `.gz` is unpacked into memory.
fn open(path: &Path) -> anyhow::Result<Box<dyn Source>> {
    let file = File::open(path).with_context(|| format!("could not open {}", path.display()))?;
    if path.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("gz")) {
        return Ok(Box::new(file));
    }
    let mut bytes = Vec::new();
    let unpacked = flate2::read::MultiGzDecoder::new(BufReader::new(file)).read_to_end(&mut bytes);
    unpacked.with_context(|| format!("could not unpack {}", path.display()))?;
    Ok(Box::new(Cursor::new(bytes)))
}

/// Gives every line of a file, also the last, the same end: `\n`. Only so are its lines counted as an editor does.
struct PlainLines {
    file: Box<dyn Source>,
    after_return: bool,
    is_open: bool,
}

impl PlainLines {
    fn new(file: Box<dyn Source>) -> Self {
        Self { file, after_return: false, is_open: false }
    }

    fn rewrite(&mut self, bytes: &mut [u8]) -> usize {
        let mut kept = 0;
        for place in 0..bytes.len() {
            let byte = bytes[place];
            let is_second_half = byte == b'\n' && self.after_return;
            self.after_return = byte == b'\r';
            if !is_second_half {
                bytes[kept] = if self.after_return { b'\n' } else { byte };
                kept += 1;
            }
        }
        kept
    }
}

impl Read for PlainLines {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        loop {
            let read = self.file.read(buffer)?;
            if read == 0 {
                let missing = usize::from(self.is_open && !buffer.is_empty());
                buffer[..missing].fill(b'\n');
                self.is_open = self.is_open && missing == 0;
                return Ok(missing);
            }
            let rewritten = self.after_return || buffer[..read].contains(&b'\r');
            let kept = if rewritten { self.rewrite(&mut buffer[..read]) } else { read };
            if kept > 0 {
                self.is_open = buffer[kept - 1] != b'\n';
                return Ok(kept);
            }
        }
    }
}

fn skip_byte_order_mark(file: &mut dyn Source) -> anyhow::Result<u64> {
    let mut mark = [0; 3];
    let found = file.read(&mut mark)? == 3 && mark == [0xEF, 0xBB, 0xBF];
    let start = if found { 3 } else { 0 };
    file.seek(std::io::SeekFrom::Start(start))?;
    Ok(start)
}

/// The delimiter of the first line: comma, semicolon or tab, whichever occurs most.
fn find_delimiter(file: &mut dyn Source, start: u64) -> anyhow::Result<u8> {
    let mut line = Vec::new();
    BufReader::new(&mut *file).take(1 << 16).read_until(b'\n', &mut line)?;
    file.seek(std::io::SeekFrom::Start(start))?;
    let count = |delimiter: u8| line.split(|&byte| byte == delimiter).count();
    Ok([b'\t', b';', b','].into_iter().max_by_key(|&delimiter| count(delimiter)).unwrap_or(b','))
}

fn read_sheet(path: &Path, options: &TableOptions, take: &mut TakeRow<'_>) -> anyhow::Result<()> {
    let mut workbook: Xlsx<_> =
        open_workbook(path).with_context(|| format!("could not open {} as a workbook", path.display()))?;
    let names = workbook.sheet_names();
    let sheet = match &options.sheet {
        Some(sheet) if names.contains(sheet) => sheet.clone(),
        Some(sheet) => bail!("{} has no sheet {sheet:?}; it has {names:?}", path.display()),
        None => names.first().cloned().with_context(|| format!("{} has no sheet", path.display()))?,
    };
    let mut cells = workbook.worksheet_cells_reader(&sheet)?;
    let mut row: Vec<String> = Vec::new();
    let (mut line, mut width) = (0, 0);
    while let Some(cell) = cells.next_cell()? {
        let (at, column) = cell.get_position();
        let (at, column) = (u64::from(at) + 1, column as usize);
        if at != line {
            hand_over(line, &mut row, &mut width, take)?;
            line = at;
        }
        if column < MAX_COLUMNS {
            row.resize(row.len().max(column + 1), String::new());
            row[column] = cell_text(cell.get_value());
        }
    }
    hand_over(line, &mut row, &mut width, take)
}

/// Hands over a row that is not empty. A sheet does not store empty cells at the end: they are put back.
fn hand_over(
    line: u64,
    row: &mut Vec<String>,
    width: &mut usize,
    take: &mut TakeRow<'_>,
) -> anyhow::Result<()> {
    if row.iter().any(|cell| !cell.is_empty()) {
        *width = (*width).max(row.len());
        row.resize(*width, String::new());
        let cells: Vec<&str> = row.iter().map(String::as_str).collect();
        take(line, &cells, line)?;
    }
    row.clear();
    Ok(())
}

/// A cell as it would be typed: a whole number without its decimal point.
fn cell_text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(yes) => yes.to_string(),
        other => format!("{other:?}"),
    }
}
