//! Filling an empty database of either engine from a backup: tables by the migrations that the backup names, rows in one transaction,
//! then everything is read again and compared. What the program adds since is done when the database is opened.

use std::io::{BufRead, BufReader, Read};

use flate2::read::GzDecoder;
use sha2::{Digest as _, Sha256};

use super::catalog::{self, Table};
use super::error::BackupError;
use super::header::{BackupHeader, FORMAT};
use super::line::{Mark, TableSum, read_row, write_row};
use super::seal::{Identity, SealedReader};
use super::write::{WrittenBackup, confirmation};
use crate::db::{Db, Row, Tx, Value, is_known};
use crate::{Ring, StoreError};

/// The most bytes of a line: a file of a respondent, sealed, and much more.
const MAX_LINE: u64 = 256 * 1024 * 1024;
/// Rows of one statement, and their values, at most: under the limits of `SQLite`.
const MAX_ROWS: usize = 100;
const MAX_VALUES: usize = 20_000;
/// Bytes that are handed to `PostgreSQL` together.
const CHUNK: usize = 256 * 1024;
/// The table of processes that hold the database: those of the original do not hold the copy, and nobody waits for them there.
const OF_PROCESSES: &str = "holder";

/// What was restored.
#[derive(Debug, Clone)]
pub struct LoadedBackup {
    /// The first line.
    pub header: BackupHeader,
    /// Files of the installation, each with its name and text.
    pub files: Vec<(String, String)>,
    /// The tables, each with what was counted of it: when the backup was made, and again in the database that was filled.
    pub tables: WrittenBackup,
}

/// The lines of a backup.
struct Lines<R> {
    input: R,
    line: Vec<u8>,
    number: u64,
    /// All lines before this one.
    before: Sha256,
}

impl<R: BufRead> Lines<R> {
    /// The next line, without its end.
    fn next(&mut self) -> Result<&[u8], BackupError> {
        self.before.update(&self.line);
        self.line.clear();
        self.number += 1;
        (&mut self.input).take(MAX_LINE).read_until(b'\n', &mut self.line)?;
        self.line.strip_suffix(b"\n").ok_or(BackupError::Cut)
    }

    fn wrong(&self, due: &'static str) -> BackupError {
        BackupError::Line(self.number, due)
    }

    fn mark(&mut self) -> Result<Mark, BackupError> {
        let mark = serde_json::from_slice(self.next()?).ok();
        mark.ok_or_else(|| self.wrong("the beginning of a table or of a file"))
    }

    fn header(&mut self) -> Result<BackupHeader, BackupError> {
        let line =
            serde_json::from_slice::<serde_json::Value>(self.next()?).map_err(|_| BackupError::NoBackup)?;
        if line["lars"] != "backup" {
            return Err(BackupError::NoBackup);
        }
        let newer = || BackupError::Newer(line["program"].as_str().unwrap_or_default().to_owned());
        if line["format"].as_u64().is_none_or(|format| format > u64::from(FORMAT)) {
            return Err(newer());
        }
        let header: BackupHeader = serde_json::from_value(line.clone())
            .map_err(|_| BackupError::Line(1, "the beginning of a backup"))?;
        if header.schema.iter().all(|migration| is_known(*migration)) { Ok(header) } else { Err(newer()) }
    }
}

/// Fills an empty database, or a new file, from a backup of an installation with this ring of keys. If this errors, a `PostgreSQL` database
/// is as it was, and a `SQLite` file is to be thrown away. It blocks while it reads: give it a thread that may.
pub async fn load_backup<R: Read + Send>(
    url: &str,
    input: R,
    identities: &[Identity],
    ring: &Ring,
) -> Result<LoadedBackup, BackupError> {
    let sealed = SealedReader::open(input, identities)?;
    let input = BufReader::with_capacity(CHUNK, GzDecoder::new(sealed));
    let mut lines = Lines { input, line: Vec::new(), number: 0, before: Sha256::new() };
    let header = lines.header()?;
    header.check_keys(ring)?;
    let db = Db::open_empty(url).await?;
    let mut tx = db.begin_filling().await?;
    if let Some(table) = catalog::tables(&mut tx).await?.first() {
        return Err(BackupError::NotEmpty(table.name.clone()));
    }
    tx.migrate(&header.schema).await?;
    // What a migration puts into its table stands in the backup too.
    for table in catalog::tables(&mut tx).await?.iter().rev() {
        tx.run_made(table.empty(), Vec::new()).await?;
    }
    let (mut files, mut tables, mut known) = (Vec::new(), WrittenBackup::default(), Vec::new());
    loop {
        match lines.mark()? {
            Mark::File { file, text } => files.push((file, text)),
            Mark::Table { table, columns } => {
                let table =
                    Table::checked(table, columns).ok_or_else(|| lines.wrong("the name of a table"))?;
                let sum = load_table(&mut tx, &mut lines, &table).await?;
                tables.tables.push((table.name.clone(), sum));
                known.push(table);
            }
            Mark::End { end, rows, seal } if end == "backup" && rows == tables.rows() => {
                if seal != confirmation(ring, lines.before.clone()) {
                    return Err(BackupError::Unconfirmed);
                }
                break;
            }
            Mark::End { .. } | Mark::EndOfTable { .. } => return Err(lines.wrong("the end of the backup")),
        }
    }
    if lines.input.read(&mut [0])? > 0 {
        return Err(lines.wrong("the end of the backup"));
    }
    catalog::check_references(&mut tx).await?;
    for (table, (name, sum)) in known.iter().zip(&tables.tables) {
        if read_again(&mut tx, table).await? != *sum {
            return Err(BackupError::OtherRows(name.clone()));
        }
    }
    if let Some(table) = known.iter().find(|table| table.name == OF_PROCESSES) {
        tx.run_made(table.empty(), Vec::new()).await?;
    }
    tx.commit().await?;
    db.close().await;
    Ok(LoadedBackup { header, files, tables })
}

/// Puts the rows of a table in; the line that ends it must count the same.
async fn load_table<R: BufRead + Send>(
    tx: &mut Tx,
    lines: &mut Lines<R>,
    table: &Table,
) -> Result<TableSum, BackupError> {
    let mut rows = match tx {
        Tx::Sqlite(_) => Batch::Rows(Vec::new()),
        Tx::Postgres(_) => Batch::Text(Vec::new()),
    };
    let mut sum = TableSum::default();
    let width = table.columns.len();
    loop {
        let number = lines.number + 1;
        let line = lines.next()?;
        if line.first() != Some(&b'[') {
            break;
        }
        sum.add(line);
        let row = read_row(line, number)?;
        if row.len() != width {
            return Err(lines.wrong("a row with a value for each column"));
        }
        rows.push(row);
        if rows.is_full(width) {
            rows.put(tx, table).await?;
        }
    }
    rows.put(tx, table).await?;
    match serde_json::from_slice(&lines.line) {
        Ok(Mark::EndOfTable { end, .. }) if end != table.name => Err(lines.wrong("the end of this table")),
        Ok(Mark::EndOfTable { rows, digest, .. }) if rows == sum.rows && digest == sum.digest() => Ok(sum),
        Ok(Mark::EndOfTable { .. }) => Err(BackupError::OtherRows(table.name.clone())),
        _ => Err(lines.wrong("a row, or the end of a table")),
    }
}

/// Rows on their way in: as values, or as the text that `PostgreSQL` takes fastest.
enum Batch {
    Rows(Vec<Value>),
    Text(Vec<u8>),
}

impl Batch {
    fn push(&mut self, row: Vec<Value>) {
        match self {
            Self::Rows(rows) => rows.extend(row),
            Self::Text(text) => copy_text(&row, text),
        }
    }

    fn is_full(&self, width: usize) -> bool {
        match self {
            Self::Rows(rows) => rows.len() >= (MAX_ROWS * width).min(MAX_VALUES / width * width),
            Self::Text(text) => text.len() >= CHUNK,
        }
    }

    async fn put(&mut self, tx: &mut Tx, table: &Table) -> Result<(), BackupError> {
        match self {
            Self::Rows(rows) if !rows.is_empty() => {
                let count = rows.len() / table.columns.len();
                tx.run_made(table.insert(count), std::mem::take(rows)).await?;
            }
            Self::Text(text) if !text.is_empty() => {
                tx.copy_in(&table.copy(), text).await?;
                text.clear();
            }
            Self::Rows(_) | Self::Text(_) => {}
        }
        Ok(())
    }
}

/// A row as a line of `COPY`: columns by tabs, absence as `\N`, what would end a column or a line escaped.
fn copy_text(row: &[Value], text: &mut Vec<u8>) {
    for (place, value) in row.iter().enumerate() {
        if place > 0 {
            text.push(b'\t');
        }
        match value {
            Value::Text(None) | Value::Int(None) | Value::Real(None) => text.extend_from_slice(b"\\N"),
            Value::Int(Some(number)) => text.extend_from_slice(number.to_string().as_bytes()),
            Value::Real(Some(number)) => text.extend_from_slice(number.to_string().as_bytes()),
            Value::Text(Some(value)) => {
                for byte in value.bytes() {
                    match byte {
                        b'\\' => text.extend_from_slice(b"\\\\"),
                        b'\n' => text.extend_from_slice(b"\\n"),
                        b'\r' => text.extend_from_slice(b"\\r"),
                        b'\t' => text.extend_from_slice(b"\\t"),
                        byte => text.push(byte),
                    }
                }
            }
        }
    }
    text.push(b'\n');
}

/// Counts a table as it lies in the database now.
async fn read_again(tx: &mut Tx, table: &Table) -> Result<TableSum, StoreError> {
    let (mut sum, mut line) = (TableSum::default(), Vec::new());
    let mut take = |row: Row| {
        write_row(row.values(), &mut line)?;
        sum.add(&line);
        Ok(true)
    };
    tx.each_made(table.select(), &mut take).await?;
    Ok(sum)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;
    use crate::backup::seal::SealedWriter;
    use crate::db::values;

    #[test]
    fn what_would_end_a_column_or_a_line_does_not() {
        let mut text = Vec::new();
        let row: Vec<Value> = values!["a\tb\nc\\d\re", None::<&str>, "", 1_i64, 0.5, f64::INFINITY];
        copy_text(&row, &mut text);
        assert_eq!(text, b"a\\tb\\nc\\\\d\\re\t\\N\t\t1\t0.5\tinf\n");
    }

    /// A sealed backup of lines, the last one without its confirmation.
    fn backup(identity: &Identity, ring: &Ring, lines: &[String]) -> Vec<u8> {
        let sealed = SealedWriter::new(Vec::new(), &[identity.recipient()]).unwrap();
        let mut out = GzEncoder::new(sealed, Compression::fast());
        let mut before = Sha256::new();
        for line in lines {
            let seal = format!(",\"seal\":\"{}\"}}", confirmation(ring, before.clone()));
            let line =
                if line.contains("\"end\":\"backup\"") { line.replace('}', &seal) } else { line.clone() }
                    + "\n";
            before.update(&line);
            out.write_all(line.as_bytes()).unwrap();
        }
        out.finish().unwrap().finish().unwrap()
    }

    const STUDY: &str = r#"["s","biogas",0,5]"#;

    /// Of the first version of the tables, with one study.
    fn old() -> Vec<String> {
        let mut sum = TableSum::default();
        sum.add(STUDY.as_bytes());
        let head = r#"{"lars":"backup","format":1,"program":"0","made":"2026-11-30T02:30:00Z","engine":"sqlite","keys":[],"schema":[1,2]}"#;
        let table = r#"{"table":"study","columns":["id","slug","simulated","min_n"]}"#;
        let end = format!(r#"{{"end":"study","rows":1,"digest":"{}"}}"#, sum.digest());
        [head, table, STUDY, &end, r#"{"end":"backup","rows":1}"#].map(str::to_owned).to_vec()
    }

    async fn loaded(lines: &[String]) -> Result<(crate::Store, tempfile::TempDir), BackupError> {
        let (identity, ring) = (Identity::fresh().unwrap(), Ring::fresh().unwrap());
        let file = backup(&identity, &ring, lines);
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("lars.db").display());
        load_backup(&url, file.as_slice(), &[identity], &ring).await?;
        Ok((crate::Store::open(&url, ring).await.unwrap(), folder))
    }

    #[tokio::test]
    async fn a_backup_of_an_earlier_version_is_brought_up_to_this_one() {
        let (store, _folder) = loaded(&old()).await.unwrap();
        let studies = store.studies().await.unwrap();
        assert_eq!((studies[0].slug.as_str(), studies[0].anonymous), ("biogas", false));
    }

    #[tokio::test]
    async fn a_backup_that_contradicts_itself_is_refused_with_its_line() {
        let changed = |line: usize, from: &str, to: &str| {
            let mut lines = old();
            lines[line] = lines[line].replace(from, to);
            lines
        };
        for (lines, said) in [
            (changed(0, "[1,2]", "[1,2,9999]"), "newer version"),
            (changed(0, "\"format\":1", "\"format\":2"), "newer version"),
            (changed(0, "backup", "other"), "no backup"),
            (changed(1, "study", "Study\\\"; --"), "line 2"),
            (changed(1, "\"min_n\"", "\"min_n\",\"more\""), "line 3"),
            (changed(2, "5", "6"), "other rows"),
            (changed(2, STUDY, "what"), "line 3"),
            (changed(3, "\"rows\":1", "\"rows\":2"), "other rows"),
            (changed(4, "1", "2"), "line 5"),
            (old()[..4].to_vec(), "its end is missing"),
            ([old(), vec!["{}".to_owned()]].concat(), "line 5"),
        ] {
            let error = loaded(&lines).await.map(|_| ()).unwrap_err().to_string();
            assert!(error.contains(said), "{said}: {error}");
        }
    }
}
