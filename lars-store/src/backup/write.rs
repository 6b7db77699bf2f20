//! Making a backup while others read and write: everything in it is of one moment.

use std::io::{BufWriter, Write};

use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use lars_domain::ask::reach::invitation::hex;
use sha2::{Digest as _, Sha256};

use super::catalog;
use super::error::BackupError;
use super::header::{BackupHeader, FORMAT};
use super::line::{Mark, TableSum, write_row};
use super::seal::{Recipient, SealedWriter};
use crate::db::{Db, Tx};
use crate::{Ring, Store, StoreError};

/// What a backup holds besides the database.
#[derive(Debug, Clone)]
pub struct BackupContent {
    /// The version of the program.
    pub program: &'static str,
    /// When it is made.
    pub made: Timestamp,
    /// Files of the installation, each with its name and text. The key file is never among them.
    pub files: Vec<(String, String)>,
}

/// What was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WrittenBackup {
    /// The tables, each with what was counted of it.
    pub tables: Vec<(String, TableSum)>,
}

impl WrittenBackup {
    /// How many rows there are in all tables.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|(_, sum)| sum.rows).sum()
    }
}

impl Store {
    /// Writes a sealed backup of this moment; `out` is written to as the rows come, and its end is what makes it whole. Others read and
    /// write meanwhile. It blocks while it seals and writes: give it a thread that may.
    pub async fn write_backup<W: Write + Send>(
        &self,
        content: BackupContent,
        recipients: &[Recipient],
        out: W,
    ) -> Result<(WrittenBackup, W), BackupError> {
        let sealed = SealedWriter::new(BufWriter::new(out), recipients)?;
        let mut out = Confirmed { out: GzEncoder::new(sealed, Compression::fast()), all: Sha256::new() };
        let mut tx = self.db.begin_reading().await?;
        let header = BackupHeader {
            lars: "backup".to_owned(),
            format: FORMAT,
            program: content.program.to_owned(),
            made: content.made,
            engine: engine(&self.db).to_owned(),
            keys: self.ring.ids(),
            schema: catalog::applied(&mut tx).await?,
        };
        line(&mut out, &header)?;
        for (file, text) in content.files {
            line(&mut out, &Mark::File { file, text })?;
        }
        let mut written = WrittenBackup::default();
        for table in catalog::tables(&mut tx).await? {
            let select = table.select();
            let catalog::Table { name, columns } = table;
            line(&mut out, &Mark::Table { table: name.clone(), columns })?;
            let sum = write_rows(&mut tx, select, &mut out).await?;
            line(&mut out, &Mark::EndOfTable { end: name.clone(), rows: sum.rows, digest: sum.digest() })?;
            written.tables.push((name, sum));
        }
        let seal = confirmation(&self.ring, out.all.clone());
        line(&mut out, &Mark::End { end: "backup".to_owned(), rows: written.rows(), seal })?;
        let out = out.out.finish()?.finish()?;
        let out = out.into_inner().map_err(|error| BackupError::Io(error.into_error()))?;
        Ok((written, out))
    }
}

/// Everything that is written, with its digest so far.
struct Confirmed<W: Write> {
    out: W,
    all: Sha256,
}

impl<W: Write> Write for Confirmed<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let taken = self.out.write(bytes)?;
        self.all.update(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}

/// Confirms that whoever wrote this had the key file: a backup is sealed for a public key, for which everybody can seal.
pub fn confirmation(ring: &Ring, all: Sha256) -> String {
    ring.lasting_digest(&["backup", &hex(&all.finalize())])
}

fn engine(db: &Db) -> &'static str {
    if db.is_sqlite() { "sqlite" } else { "postgres" }
}

async fn write_rows(
    tx: &mut Tx,
    select: String,
    out: &mut (dyn Write + Send),
) -> Result<TableSum, BackupError> {
    let (mut sum, mut text, mut failed) = (TableSum::default(), Vec::new(), None);
    let mut take = |row: crate::db::Row| {
        write_row(row.values(), &mut text)?;
        sum.add(&text);
        text.push(b'\n');
        failed = out.write_all(&text).err();
        Ok::<_, StoreError>(failed.is_none())
    };
    tx.each_made(select, &mut take).await?;
    failed.map_or(Ok(sum), |error| Err(error.into()))
}

fn line(out: &mut dyn Write, value: &impl serde::Serialize) -> Result<(), BackupError> {
    let mut text = serde_json::to_vec(value).map_err(|error| BackupError::Io(error.into()))?;
    text.push(b'\n');
    Ok(out.write_all(&text)?)
}
