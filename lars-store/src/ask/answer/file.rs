//! Files that respondents gave: sealed, apart from the answers that name them, gone with them.
//!
//! Of an anonymous study staff get those of answers that were given out (`handout`).
//!
//! What a file is and whether it may come in is decided in `lars_domain::ask::answer::file`.

use jiff::Timestamp;
use lars_domain::ask::answer::file::FileKind;
use lars_domain::paging::{PageOf, Paged};

use crate::db::{Row, Tx, values};
use crate::paged::Within;
use crate::seal::Ring;
use crate::{Store, StoreError};

const SAVE_FILE: &str = "INSERT INTO file (response, question, kind, bytes, saved, sealed) \
    VALUES ($1, $2, $3, $4, COALESCE((SELECT response.saved FROM response JOIN study ON study.id = response.study \
    WHERE response.id = $1 AND study.anonymous = 1), $5), $6) ON CONFLICT (response, question) DO UPDATE SET kind = excluded.kind, \
    bytes = excluded.bytes, saved = excluded.saved, sealed = excluded.sealed";
const FILE: &str = "SELECT sealed FROM file WHERE response = $1 AND question = $2";
macro_rules! of_study {
    () => {
        "FROM file JOIN response ON response.id = file.response WHERE response.study = $1 AND response.finished IS NOT NULL \
        AND response.edition IN (SELECT id FROM edition WHERE number > 0) \
        AND (response.handout IS NOT NULL OR response.study IN (SELECT id FROM study WHERE anonymous = 0)) "
    };
}
macro_rules! files {
    () => {
        concat!(
            "response.case_code, response.wave, response.helix, response.respondent, \
            file.response, file.question, file.kind, file.bytes, file.saved ",
            of_study!()
        )
    };
}
const FILE_PAGE: &str = concat!(
    "SELECT ",
    files!(),
    "AND ($2 = '' OR replace($2, '\n' || response.case_code || '\n', '') <> $2) \
    ORDER BY response.case_code, response.wave, file.question, response.respondent LIMIT $3 OFFSET $4"
);
const FILE_COUNT: &str = concat!(
    "SELECT COUNT(*) ",
    of_study!(),
    "AND ($2 = '' OR replace($2, '\n' || response.case_code || '\n', '') <> $2)"
);
const FILE_OF_STUDY: &str = concat!("SELECT ", files!(), "AND file.response = $2 AND file.question = $3");
const DELETE_FILE: &str = "DELETE FROM file WHERE response = $1 AND question = $2";
/// Deletes every file of a response.
pub const DELETE_FILES: &str = "DELETE FROM file WHERE response = $1";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("SAVE_FILE", SAVE_FILE),
    ("FILE", FILE),
    ("FILE_PAGE", FILE_PAGE),
    ("FILE_COUNT", FILE_COUNT),
    ("FILE_OF_STUDY", FILE_OF_STUDY),
    ("DELETE_FILE", DELETE_FILE),
    ("DELETE_FILES", DELETE_FILES),
];

/// A file that came with a step, for the question of this code.
#[derive(Debug, Clone)]
pub struct NewFile {
    /// Code of the question.
    pub question: String,
    /// Its kind.
    pub kind: FileKind,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Where a stored file is from, without what is in it and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// Code of the case.
    pub case: String,
    /// Code of the wave.
    pub wave: String,
    /// Code of the helix.
    pub helix: String,
    /// The respondent's code.
    pub respondent: String,
    /// Identifier of the response.
    pub response: String,
    /// Code of the question.
    pub question: String,
    /// Its kind.
    pub kind: FileKind,
    /// How many bytes it has.
    pub bytes: u64,
    /// When it came.
    pub saved: Timestamp,
}

fn place<'a>(response: &'a str, question: &'a str) -> [&'a str; 3] {
    ["file", response, question]
}

impl Store {
    /// What is in a file, if there is one.
    pub async fn file(&self, response: &str, question: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let row = self.db.row(FILE, values![response, question]).await?;
        row.map(|row| self.ring.open_bytes(&place(response, question), &row.in_order().text()?)).transpose()
    }

    /// The files of submitted responses of a study, page by page.
    pub async fn files(&self, within: &Within, page: PageOf) -> Result<Paged<StoredFile>, StoreError> {
        self.db.paged((FILE_COUNT, FILE_PAGE), within.values(), page, stored).await
    }

    /// One of them.
    pub async fn file_of_study(
        &self,
        study: &str,
        response: &str,
        question: &str,
    ) -> Result<Option<StoredFile>, StoreError> {
        let row = self.db.row(FILE_OF_STUDY, values![study, response, question]).await?;
        row.as_ref().map(stored).transpose()
    }
}

fn stored(row: &Row) -> Result<StoredFile, StoreError> {
    let mut row = row.in_order();
    Ok(StoredFile {
        case: row.text()?,
        wave: row.text()?,
        helix: row.text()?,
        respondent: row.text()?,
        response: row.text()?,
        question: row.text()?,
        kind: FileKind::parse(&row.text()?).ok_or(StoreError::Broken("kind of file"))?,
        bytes: u64::try_from(row.int()?).unwrap_or(0),
        saved: row.time()?,
    })
}

/// Saves a file of a response in place of an earlier one to the same question.
pub async fn save(
    tx: &mut Tx,
    ring: &Ring,
    (response, file): (&str, &NewFile),
    saved: Timestamp,
) -> Result<(), StoreError> {
    let NewFile { question, kind, bytes } = file;
    let sealed = ring.seal_bytes(&place(response, question), bytes)?;
    tx.run(SAVE_FILE, values![response, question, kind.code(), bytes.len(), saved, sealed]).await.map(|_| ())
}

/// Deletes the file of one answer, if it has one.
pub async fn delete_one(tx: &mut Tx, response: &str, question: &str) -> Result<(), StoreError> {
    tx.run(DELETE_FILE, values![response, question]).await.map(|_| ())
}
