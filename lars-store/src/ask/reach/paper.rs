//! Answers from paper: typings apart from responses, sealed, until they agree and become one.
//!
//! Comparing them is `lars_domain::ask::reach::paper`. What was typed is taken away once it is saved; who typed stays.

use std::collections::BTreeMap;

use jiff::Timestamp;
use lars_domain::ask::answer::response::Response;
use lars_domain::ask::reach::invitation::{Channel, Invitation};
use lars_domain::ask::reach::paper::{Entry, Paper, Typed, Typing};
use lars_domain::ask::reach::participant::Participant;
use lars_domain::paging::{PageOf, Paged};

use super::{invitation, participant};
use crate::ask::answer::response;
use crate::ask::answer::save::save;
use crate::db::{Row, Value, values};
use crate::paged::Within;
use crate::seal::Ring;
use crate::{Store, StoreError};

const ADD_PAPER: &str = "INSERT INTO paper \
    (id, study, edition, case_code, wave, helix, respondent, language, typings, begun) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
    ON CONFLICT (study, case_code, wave, respondent) DO NOTHING";
macro_rules! papers {
    () => {
        "SELECT id, study, edition, case_code, wave, helix, respondent, language, typings, begun, saved, saver \
        FROM paper "
    };
}
const PAPER: &str = concat!(papers!(), "WHERE id = $1");
const PAPERS: &str = concat!(papers!(), "WHERE study = $1 ORDER BY begun, id");
const PAPER_PAGE: &str = concat!(
    papers!(),
    "WHERE study = $1 AND ($2 = '' OR replace($2, '\n' || case_code || '\n', '') <> $2) \
    ORDER BY begun DESC, id DESC LIMIT $3 OFFSET $4"
);
const PAPER_COUNT: &str = "SELECT COUNT(*) FROM paper \
    WHERE study = $1 AND ($2 = '' OR replace($2, '\n' || case_code || '\n', '') <> $2)";
const TYPISTS_OF: &str = "SELECT paper, number, person, at FROM typing WHERE paper IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, \
    $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, \
    $46, $47, $48, $49, $50) ORDER BY paper, number";
const TYPINGS: &str = "SELECT number, person, at, sealed FROM typing WHERE paper = $1 ORDER BY number";
const TYPISTS: &str = "SELECT paper, number, person, at FROM typing JOIN paper ON paper.id = typing.paper \
    WHERE study = $1 ORDER BY paper, number";
const ADD_TYPING: &str = "INSERT INTO typing (paper, number, person, at, sealed) VALUES ($1, $2, $3, $4, $5) \
    ON CONFLICT (paper, number) DO NOTHING";
/// Only once: of two who settle at the same time, the second finds it done.
const END_PAPER: &str = "UPDATE paper SET saved = $2, saver = $3 WHERE id = $1 AND saved IS NULL";
const FORGET_TYPED: &str = "UPDATE typing SET sealed = NULL WHERE paper = $1";
const DELETE_TYPINGS: &str = "DELETE FROM typing WHERE paper = $1";
/// What was saved is no paper to be put away any more.
const DELETE_OPEN_PAPER: &str = "DELETE FROM paper WHERE id = $1 AND saved IS NULL";
const DELETE_PAPER: &str = "DELETE FROM paper WHERE id = $1";
const PAPER_OF: &str =
    "SELECT id FROM paper WHERE study = $1 AND case_code = $2 AND wave = $3 AND respondent = $4";
const PAPER_RULE: &str = "SELECT typings FROM paper_rule WHERE study = $1";
const SET_PAPER_RULE: &str = "INSERT INTO paper_rule (study, typings) VALUES ($1, $2) \
    ON CONFLICT (study) DO UPDATE SET typings = excluded.typings";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("ADD_PAPER", ADD_PAPER),
    ("PAPER", PAPER),
    ("PAPERS", PAPERS),
    ("PAPER_PAGE", PAPER_PAGE),
    ("PAPER_COUNT", PAPER_COUNT),
    ("TYPISTS_OF", TYPISTS_OF),
    ("TYPINGS", TYPINGS),
    ("TYPISTS", TYPISTS),
    ("ADD_TYPING", ADD_TYPING),
    ("END_PAPER", END_PAPER),
    ("FORGET_TYPED", FORGET_TYPED),
    ("DELETE_TYPINGS", DELETE_TYPINGS),
    ("DELETE_OPEN_PAPER", DELETE_OPEN_PAPER),
    ("DELETE_PAPER", DELETE_PAPER),
    ("PAPER_OF", PAPER_OF),
    ("PAPER_RULE", PAPER_RULE),
    ("SET_PAPER_RULE", SET_PAPER_RULE),
];

/// Delete a paper with what was typed.
pub const DELETE: [&str; 2] = [DELETE_TYPINGS, DELETE_PAPER];

/// Papers that [`TYPISTS_OF`] has places for.
const TOGETHER: usize = 50;

/// A paper with who typed it in, without what.
pub type PaperLine = (Paper, Vec<Typing>);

/// What became of saving a paper's answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperSaved {
    /// They are a finished response now.
    Saved,
    /// Somebody saved them before, or put the paper away.
    Done,
    /// The respondent has submitted answers otherwise; these were left alone.
    Answered,
}

impl Store {
    /// How often the papers of a study are typed in.
    pub async fn paper_rule(&self, study: &str) -> Result<Entry, StoreError> {
        let Some(row) = self.db.row(PAPER_RULE, values![study]).await? else { return Ok(Entry::default()) };
        Entry::of(row.in_order().int()?).ok_or(StoreError::Broken("typings"))
    }

    /// Sets how often the papers of a study are typed in that are taken in hand from now on.
    pub async fn set_paper_rule(&self, study: &str, entry: Entry) -> Result<(), StoreError> {
        self.db.run(SET_PAPER_RULE, values![study, entry.typings()]).await.map(|_| ())
    }

    /// Takes a paper in hand. Returns the one that is there: another, if somebody took the same respondent's before. Of an anonymous study
    /// nobody becomes a participant by it.
    pub async fn add_paper(&self, paper: &Paper, is_anonymous: bool) -> Result<Paper, StoreError> {
        let Paper { id, study, edition, case, wave, helix, respondent, language, entry, begun, .. } = paper;
        let row =
            values![id, study, edition, case, wave, helix, respondent, language, entry.typings(), *begun];
        let mut tx = self.db.begin().await?;
        if tx.run(ADD_PAPER, row).await? > 0 && !is_anonymous {
            let mut participant = Participant {
                id: lars_domain::new_id(),
                study: study.clone(),
                case: case.clone(),
                wave: wave.clone(),
                helix: helix.clone(),
                respondent: respondent.clone(),
                stakeholder: None,
            };
            participant::enrol(&mut tx, std::iter::once(&mut participant)).await?;
            let way = Invitation { channel: Channel::Paper, at: *begun, person: None, token_digest: None };
            invitation::add_all(&mut tx, std::iter::once((participant.id.as_str(), &way))).await?;
        }
        tx.commit().await?;
        let known = self.db.row(PAPER_OF, values![study, case, wave, respondent]).await?;
        let known = known.ok_or(StoreError::Broken("paper"))?.in_order().text()?;
        self.paper(&known).await?.ok_or(StoreError::Broken("paper"))
    }

    /// A paper.
    pub async fn paper(&self, id: &str) -> Result<Option<Paper>, StoreError> {
        self.db.row(PAPER, values![id]).await?.as_ref().map(read).transpose()
    }

    /// The papers of a study, in the order in which they were taken in hand, with who typed them in.
    pub async fn papers(&self, study: &str) -> Result<Vec<PaperLine>, StoreError> {
        let typists = self.db.rows(TYPISTS, values![study]).await?;
        let papers = self.db.rows(PAPERS, values![study]).await?;
        with_typists(papers.iter().map(read).collect::<Result<_, _>>()?, &typists)
    }

    /// The same page by page, the newest first.
    pub async fn paper_page(&self, within: &Within, page: PageOf) -> Result<Paged<PaperLine>, StoreError> {
        let Paged { rows, all, page } =
            self.db.paged((PAPER_COUNT, PAPER_PAGE), within.values(), page, read).await?;
        let mut typists = Vec::new();
        for some in rows.chunks(TOGETHER) {
            let mut ids: Vec<Value> = some.iter().map(|paper| Value::from(&paper.id)).collect();
            ids.resize(TOGETHER, Value::from(""));
            typists.extend(self.db.rows(TYPISTS_OF, ids).await?);
        }
        Ok(Paged { rows: with_typists(rows, &typists)?, all, page })
    }

    /// What was typed in from a paper so far.
    pub async fn typings(&self, paper: &str) -> Result<Vec<Typing>, StoreError> {
        let rows = self.db.rows(TYPINGS, values![paper]).await?;
        rows.iter()
            .map(|row| {
                let mut row = row.in_order();
                let (number, person, at) = (row.int()?, row.text()?, row.time()?);
                let open = |sealed: String| open(&self.ring, paper, number, &sealed);
                let typed = row.maybe_text()?.map(open).transpose()?;
                Ok(Typing { number, person, at, typed })
            })
            .collect()
    }

    /// Stores a typing. Returns whether it was stored: not, if somebody was quicker with this number.
    pub async fn add_typing(&self, paper: &str, typing: &Typing) -> Result<bool, StoreError> {
        let typed = typing.typed.clone().unwrap_or_default();
        let plain = serde_json::to_string(&typed).map_err(|_| StoreError::Broken("typing"))?;
        let sealed = self.ring.seal(&place(paper, &typing.number.to_string()), &plain)?;
        let row = values![paper, typing.number, &typing.person, typing.at, sealed];
        Ok(self.db.run_sealed(ADD_TYPING, row).await? > 0)
    }

    /// Saves a paper's answers as a finished response, in one transaction, and takes the typings away.
    ///
    /// What the respondent had only begun otherwise gives way; what was submitted does not.
    pub async fn save_paper(
        &self,
        paper: &Paper,
        response: &Response,
        (who, at): (&str, Timestamp),
    ) -> Result<PaperSaved, StoreError> {
        let mut tx = self.db.begin().await?;
        if tx.run(END_PAPER, values![&paper.id, at, who]).await? == 0 {
            return Ok(PaperSaved::Done);
        }
        let Paper { study, case, wave, respondent, .. } = paper;
        match response::standing(&mut tx, [study, case, wave, respondent]).await? {
            Some((_, true)) => return Ok(PaperSaved::Answered),
            Some((begun, false)) => response::delete(&mut tx, &self.ring, &begun).await?,
            None => {}
        }
        save(&mut tx, &self.ring, response, at).await?;
        tx.run(FORGET_TYPED, values![&paper.id]).await?;
        tx.commit().await?;
        Ok(PaperSaved::Saved)
    }

    /// Puts a paper away with what was typed. Returns whether it was there and not saved.
    pub async fn put_paper_away(&self, id: &str) -> Result<bool, StoreError> {
        let mut tx = self.db.begin().await?;
        tx.run(DELETE_TYPINGS, values![id]).await?;
        // Where the paper was saved, the transaction is dropped, and who typed stays.
        if tx.run(DELETE_OPEN_PAPER, values![id]).await? == 0 {
            return Ok(false);
        }
        tx.commit().await?;
        Ok(true)
    }
}

fn place<'a>(paper: &'a str, number: &'a str) -> [&'a str; 3] {
    ["typing", paper, number]
}

fn open(ring: &Ring, paper: &str, number: i64, sealed: &str) -> Result<Typed, StoreError> {
    let plain = ring.open(&place(paper, &number.to_string()), sealed)?;
    serde_json::from_str(&plain).map_err(|_| StoreError::Broken("typing"))
}

fn with_typists(papers: Vec<Paper>, typists: &[Row]) -> Result<Vec<PaperLine>, StoreError> {
    let mut typings: BTreeMap<String, Vec<Typing>> = BTreeMap::new();
    for row in typists {
        let mut row = row.in_order();
        let paper = row.text()?;
        let typing = Typing { number: row.int()?, person: row.text()?, at: row.time()?, typed: None };
        typings.entry(paper).or_default().push(typing);
    }
    let mut with = |paper: Paper| {
        let typings = typings.remove(&paper.id).unwrap_or_default();
        (paper, typings)
    };
    Ok(papers.into_iter().map(&mut with).collect())
}

fn read(row: &Row) -> Result<Paper, StoreError> {
    let mut row = row.in_order();
    Ok(Paper {
        id: row.text()?,
        study: row.text()?,
        edition: row.text()?,
        case: row.text()?,
        wave: row.text()?,
        helix: row.text()?,
        respondent: row.text()?,
        language: row.text()?,
        entry: Entry::of(row.int()?).ok_or(StoreError::Broken("typings"))?,
        begun: row.time()?,
        saved: row.maybe_time()?,
        saver: row.maybe_text()?,
    })
}
