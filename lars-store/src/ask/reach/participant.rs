//! Participants: who is asked in a case and wave, once each. Their ways in are in `invitation`, what is kept of them in memory in `asked`.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use jiff::Timestamp;
use lars_domain::ask::reach::participant::Participant;
use lars_domain::paging::{PageOf, Paged};

use crate::db::{InOrder, Many, Row, Tx, Value, values};
use crate::map::stakeholder;
use crate::paged::Within;
use crate::{Store, StoreError};

/// All that [`read`] reads.
macro_rules! participants {
    () => {
        "participant.id, participant.study, participant.case_code, participant.wave, participant.helix, \
        participant.respondent, participant.stakeholder"
    };
}
pub(crate) use participants;

const ADD_PARTICIPANT: &str = "INSERT INTO participant \
    (id, study, case_code, wave, helix, respondent, stakeholder, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
/// With how far each is.
macro_rules! standings {
    () => {
        concat!(
            "SELECT ",
            participants!(),
            ", response.id, response.finished FROM participant \
            LEFT JOIN response ON response.study = participant.study AND response.case_code = participant.case_code \
            AND response.wave = participant.wave AND response.respondent = participant.respondent \
            WHERE participant.study = $1 AND participant.id NOT IN (SELECT participant FROM trial) "
        )
    };
}
const PARTICIPANTS: &str = concat!(
    standings!(),
    "ORDER BY participant.case_code, participant.wave, participant.helix, participant.respondent"
);
/// In the order of the index: nothing is sorted for a page.
const PARTICIPANT_PAGE: &str = concat!(
    standings!(),
    "AND ($2 = '' OR replace($2, '\n' || participant.case_code || '\n', '') <> $2) \
    ORDER BY participant.case_code, participant.wave, participant.respondent LIMIT $3 OFFSET $4"
);
const PARTICIPANT_COUNT: &str = "SELECT COUNT(*) FROM participant WHERE study = $1 \
    AND id NOT IN (SELECT participant FROM trial) AND ($2 = '' OR replace($2, '\n' || case_code || '\n', '') <> $2)";
const PARTICIPANT_OF: &str = concat!(
    "SELECT ",
    participants!(),
    " FROM participant WHERE study = $1 AND case_code = $2 AND wave = $3 AND respondent = $4"
);
const KNOWN_BY_ROW: &str = concat!(
    "SELECT ",
    participants!(),
    " FROM participant WHERE study = $1 AND wave = $2 AND stakeholder IN ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52) ORDER BY id DESC"
);
const KNOWN_BY_CODE: &str = concat!(
    "SELECT ",
    participants!(),
    " FROM participant WHERE study = $1 AND wave = $2 AND respondent IN ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52)"
);
const CODES_OF_ROWS: &str = "SELECT id, respondent FROM stakeholder WHERE respondent IS NOT NULL AND id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50)";
macro_rules! of_codes {
    () => {
        "WHERE study = $1 AND case_code = $2 AND wave = $3 AND respondent IN ($4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52, $53)"
    };
}
const USED_CODES: &str = concat!(
    "SELECT respondent FROM participant ",
    of_codes!(),
    " UNION SELECT respondent FROM response ",
    of_codes!(),
    " UNION SELECT respondent FROM paper ",
    of_codes!()
);
const ASKED_COUNT: &str =
    "SELECT COUNT(*) FROM participant WHERE study = $1 AND case_code = $2 AND wave = $3 AND helix = $4";
/// Whoever numbers respondents of a study does so one after the other: held to the end of the transaction.
const HOLD_NUMBERS: &str = "UPDATE study SET slug = slug WHERE id = $1";
const NEXT_VERSION: &str = "INSERT INTO asking (study, version) VALUES ($1, 1) \
    ON CONFLICT (study) DO UPDATE SET version = asking.version + 1 RETURNING version";
const JOIN_ROW: &str =
    "UPDATE participant SET version = $2, stakeholder = COALESCE(stakeholder, $3) WHERE id = $1";
const TOUCH: &str = "UPDATE participant SET version = $2 WHERE id = $1";
const STUDY_OF: &str = "SELECT study FROM participant WHERE id = $1";
const OPENED: &str = "UPDATE participant SET opened = $2, version = $3 WHERE id = $1 AND opened IS NULL";
const WITHDRAWN: &str = "UPDATE participant SET withdrawn = $5 \
    WHERE study = $1 AND case_code = $2 AND wave = $3 AND respondent = $4";
const WITHDRAWN_WITH: &str = "UPDATE participant SET withdrawn = $2 \
    WHERE (study, case_code, wave, respondent) IN (SELECT study, case_code, wave, respondent FROM response WHERE id = $1)";
const SEVERAL: &str = "SELECT several FROM asking WHERE study = $1";
const SET_SEVERAL: &str = "INSERT INTO asking (study, version, several) VALUES ($1, 1, $2) \
    ON CONFLICT (study) DO UPDATE SET several = excluded.several, version = asking.version + 1";

/// [`ADD_PARTICIPANT`] for many.
static ADD_PARTICIPANTS: Many = Many::of(ADD_PARTICIPANT);

/// Listed in lib.rs, so that a test prepares each on both engines.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("ADD_PARTICIPANT", ADD_PARTICIPANT),
    ("PARTICIPANTS", PARTICIPANTS),
    ("PARTICIPANT_PAGE", PARTICIPANT_PAGE),
    ("PARTICIPANT_COUNT", PARTICIPANT_COUNT),
    ("PARTICIPANT_OF", PARTICIPANT_OF),
    ("KNOWN_BY_ROW", KNOWN_BY_ROW),
    ("KNOWN_BY_CODE", KNOWN_BY_CODE),
    ("CODES_OF_ROWS", CODES_OF_ROWS),
    ("USED_CODES", USED_CODES),
    ("ASKED_COUNT", ASKED_COUNT),
    ("HOLD_NUMBERS", HOLD_NUMBERS),
    ("NEXT_VERSION", NEXT_VERSION),
    ("JOIN_ROW", JOIN_ROW),
    ("TOUCH", TOUCH),
    ("STUDY_OF", STUDY_OF),
    ("OPENED", OPENED),
    ("WITHDRAWN", WITHDRAWN),
    ("WITHDRAWN_WITH", WITHDRAWN_WITH),
    ("SEVERAL", SEVERAL),
    ("SET_SEVERAL", SET_SEVERAL),
];

/// How far a participant's answers are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing was saved yet.
    NotOpened,
    /// Something was saved.
    Started,
    /// The answers were submitted.
    Finished,
}

impl Store {
    /// The participants of a study and how far each is.
    pub async fn participants(&self, study: &str) -> Result<Vec<(Participant, Standing)>, StoreError> {
        self.db.rows(PARTICIPANTS, values![study]).await?.iter().map(standing).collect()
    }

    /// The same page by page.
    pub async fn participant_page(
        &self,
        within: &Within,
        page: PageOf,
    ) -> Result<Paged<(Participant, Standing)>, StoreError> {
        self.db.paged((PARTICIPANT_COUNT, PARTICIPANT_PAGE), within.values(), page, standing).await
    }

    /// The participant of a case and wave with a respondent's code.
    pub async fn participant_of(
        &self,
        [study, case, wave, respondent]: [&str; 4],
    ) -> Result<Option<Participant>, StoreError> {
        let row = self.db.row(PARTICIPANT_OF, values![study, case, wave, respondent]).await?;
        row.map(|row| read(&mut row.in_order())).transpose()
    }

    /// The first codes that nobody has in a case and wave: see [`number`]. Somebody else may take them before they are used.
    pub async fn free_codes(
        &self,
        study: &str,
        place: (&str, &str, &str),
        count: usize,
    ) -> Result<Vec<String>, StoreError> {
        let mut tx = self.db.begin().await?;
        free_codes(&mut tx, study, place, count).await
    }

    /// Notes that a link of a participant was opened for the first time.
    pub async fn note_opened(&self, participant: &Participant, at: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        let version = next_version(&mut tx, &participant.study).await?;
        tx.run(OPENED, values![&participant.id, at, version]).await?;
        tx.commit().await
    }

    /// Makes participants of rows of the register where they are none yet, without a way in. Gives them as they are stored.
    pub async fn enrol(&self, mut participants: Vec<Participant>) -> Result<Vec<Participant>, StoreError> {
        let mut tx = self.db.begin().await?;
        enrol(&mut tx, participants.iter_mut()).await?;
        tx.commit().await?;
        Ok(participants)
    }

    /// Whether several people of one organisation may answer.
    pub async fn several_may_answer(&self, study: &str) -> Result<bool, StoreError> {
        let row = self.db.row(SEVERAL, values![study]).await?;
        Ok(row.map_or(Ok(0), |row| row.in_order().int())? == 1)
    }

    /// Sets whether several people of one organisation may answer.
    pub async fn set_several_may_answer(&self, study: &str, may: bool) -> Result<(), StoreError> {
        self.db.run(SET_SEVERAL, values![study, i64::from(may)]).await.map(|_| ())
    }
}

/// How many rows [`KNOWN_BY_ROW`] and the like, and [`USED_CODES`], have places for.
const TOGETHER: usize = 50;

/// A participant and how far the answers are.
fn standing(row: &Row) -> Result<(Participant, Standing), StoreError> {
    let mut row = row.in_order();
    let participant = read(&mut row)?;
    let standing = match (row.maybe_text()?, row.maybe_text()?) {
        (None, _) => Standing::NotOpened,
        (Some(_), None) => Standing::Started,
        (Some(_), Some(_)) => Standing::Finished,
    };
    Ok((participant, standing))
}

/// Counts the participants of a study up, inside the transaction that changes them: the version of what is changed. Other changes of the
/// same study wait until it is done.
pub async fn next_version(tx: &mut Tx, study: &str) -> Result<i64, StoreError> {
    let row = tx.row(NEXT_VERSION, values![study]).await?;
    row.ok_or(StoreError::Broken("version"))?.in_order().int()
}

/// Notes that something of a participant has changed that lies elsewhere, such as a bounce.
pub async fn touch(tx: &mut Tx, participant: &str) -> Result<(), StoreError> {
    let Some(row) = tx.row(STUDY_OF, values![participant]).await? else { return Ok(()) };
    let version = next_version(tx, &row.in_order().text()?).await?;
    tx.run(TOUCH, values![participant, version]).await.map(|_| ())
}

/// Study, case, wave and code of respondents whose answers were begun, submitted or deleted.
pub type Respondents = BTreeSet<[String; 4]>;

/// Notes that for their participants. In one order, so that two transactions never wait for each other; of an anonymous study there
/// are none.
pub async fn touch_all(tx: &mut Tx, respondents: &Respondents) -> Result<(), StoreError> {
    for whose @ [study, ..] in respondents {
        let whose = whose.iter().map(Value::from).collect();
        let Some(row) = tx.row(PARTICIPANT_OF, whose).await? else { continue };
        let id = row.in_order().text()?;
        let version = next_version(tx, study).await?;
        tx.run(TOUCH, values![&id, version]).await?;
    }
    Ok(())
}

/// Notes that a respondent has taken the answers back.
pub async fn withdraw(
    tx: &mut Tx,
    [study, case, wave, respondent]: [&str; 4],
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(WITHDRAWN, values![study, case, wave, respondent, at]).await.map(|_| ())
}

/// The same of the respondent of a response that is there.
pub async fn withdraw_with(tx: &mut Tx, response: &str, at: Timestamp) -> Result<(), StoreError> {
    tx.run(WITHDRAWN_WITH, values![response, at]).await.map(|_| ())
}

/// Makes sure that each is a participant, inside an open transaction. Who is one already, as the same row of the register in the same
/// wave or with the same code, is given as they are stored; everybody else is added, with the code that the row has in other waves, or the
/// next free one.
pub async fn enrol<'a>(
    tx: &mut Tx,
    participants: impl Iterator<Item = &'a mut Participant>,
) -> Result<(), StoreError> {
    let mut by_wave: BTreeMap<[String; 2], Vec<&mut Participant>> = BTreeMap::new();
    for participant in participants {
        let wave = [participant.study.clone(), participant.wave.clone()];
        by_wave.entry(wave).or_default().push(participant);
    }
    for ([study, wave], mut all) in by_wave {
        tx.run(HOLD_NUMBERS, values![&study]).await?;
        let version = next_version(tx, &study).await?;
        let rows: BTreeSet<String> = all.iter().filter_map(|one| one.stakeholder.clone()).collect();
        let known = known(tx, KNOWN_BY_ROW, [&study, &wave], &rows).await?;
        let by_row: HashMap<&str, &Participant> =
            known.iter().filter_map(|one| Some((one.stakeholder.as_deref()?, one))).collect();
        let codes = codes_of_rows(tx, &rows).await?;
        for one in &mut all {
            let row = one.stakeholder.as_deref();
            if let Some(stored) = row.and_then(|row| by_row.get(row)) {
                **one = (*stored).clone();
            } else if let Some(code) =
                row.and_then(|row| codes.get(row)).filter(|_| one.respondent.is_empty())
            {
                one.respondent.clone_from(code);
            }
        }
        let stored: HashSet<String> = known.iter().map(|one| one.id.clone()).collect();
        let mut stored = stored;
        by_code(tx, [&study, &wave], (&mut all, &mut stored)).await?;
        number(tx, all.iter_mut().map(|one| &mut **one)).await?;
        store(tx, (&all, &stored), version).await?;
        let nameless = rows.into_iter().filter(|row| !codes.contains_key(row)).collect();
        stakeholder::name_respondents(tx, (&study, &wave), &nameless).await?;
    }
    Ok(())
}

/// Those of the participants whose code somebody has: that is them, unless it is another row of the register.
async fn by_code(
    tx: &mut Tx,
    place: [&str; 2],
    (all, stored): (&mut [&mut Participant], &mut HashSet<String>),
) -> Result<(), StoreError> {
    let is_open = |one: &&mut Participant| !one.respondent.is_empty() && !stored.contains(&one.id);
    let codes = all.iter().filter(|one| is_open(one)).map(|one| one.respondent.clone()).collect();
    let known = known(tx, KNOWN_BY_CODE, place, &codes).await?;
    for one in all.iter_mut().filter(|one| !one.respondent.is_empty()) {
        let same = |known: &&Participant| known.case == one.case && known.respondent == one.respondent;
        let Some(found) = known.iter().find(same).filter(|found| found.id != one.id) else { continue };
        if found.stakeholder.is_some() && one.stakeholder.is_some() && found.stakeholder != one.stakeholder {
            one.respondent.clear();
            continue;
        }
        let stakeholder = found.stakeholder.clone().or_else(|| one.stakeholder.clone());
        **one = Participant { stakeholder, ..found.clone() };
        stored.insert(one.id.clone());
    }
    Ok(())
}

/// Adds those who are new, and notes that the others changed.
async fn store(
    tx: &mut Tx,
    (all, stored): (&[&mut Participant], &HashSet<String>),
    version: i64,
) -> Result<(), StoreError> {
    let mut rows = Vec::new();
    let mut seen = HashSet::new();
    for one in all.iter().filter(|one| seen.insert(one.id.clone())) {
        let Participant { id, study, case, wave, helix, respondent, stakeholder } = &**one;
        let stakeholder = stakeholder.as_deref();
        if stored.contains(id) {
            tx.run(JOIN_ROW, values![id, version, stakeholder]).await?;
        } else {
            rows.push(values![id, study, case, wave, helix, respondent, stakeholder, version]);
        }
    }
    tx.run_many(&ADD_PARTICIPANTS, rows).await.map(|_| ())
}

/// Participants of a wave whose rows, or codes, are among these.
async fn known(
    tx: &mut Tx,
    statement: &'static str,
    [study, wave]: [&str; 2],
    wanted: &BTreeSet<String>,
) -> Result<Vec<Participant>, StoreError> {
    let mut found = Vec::new();
    let wanted: Vec<&String> = wanted.iter().collect();
    for some in wanted.chunks(TOGETHER) {
        let mut given = values![study, wave];
        given.extend(some.iter().map(|one| Value::from(*one)));
        // Nothing is called nothing.
        given.resize(TOGETHER + 2, Value::from(""));
        for row in tx.rows(statement, given).await? {
            found.push(read(&mut row.in_order())?);
        }
    }
    Ok(found)
}

/// The codes that rows of the register have in other waves: in each the same, so that waves can be compared.
async fn codes_of_rows(tx: &mut Tx, rows: &BTreeSet<String>) -> Result<HashMap<String, String>, StoreError> {
    let mut codes = HashMap::new();
    let rows: Vec<&String> = rows.iter().collect();
    for some in rows.chunks(TOGETHER) {
        let mut given: Vec<Value> = some.iter().map(|row| Value::from(*row)).collect();
        given.resize(TOGETHER, Value::from(""));
        for row in tx.rows(CODES_OF_ROWS, given).await? {
            let mut row = row.in_order();
            codes.insert(row.text()?, row.text()?);
        }
    }
    Ok(codes)
}

/// Adds a participant as they are, whoever else is there: another person of an organisation, or somebody who only tries a draft out.
pub async fn add(tx: &mut Tx, participant: &mut Participant) -> Result<(), StoreError> {
    tx.run(HOLD_NUMBERS, values![&participant.study]).await?;
    let version = next_version(tx, &participant.study).await?;
    number(tx, std::iter::once(&mut *participant)).await?;
    store(tx, (&[participant], &HashSet::new()), version).await
}

/// Gives participants without a respondent's code the next free one of their case, wave and helix, inside an open transaction: two who
/// invite at the same moment do not get the same.
async fn number<'a>(
    tx: &mut Tx,
    participants: impl Iterator<Item = &'a mut Participant>,
) -> Result<(), StoreError> {
    let mut by_place: BTreeMap<[String; 4], Vec<&mut Participant>> = BTreeMap::new();
    for participant in participants.filter(|one| one.respondent.is_empty()) {
        let Participant { study, case, wave, helix, .. } = &*participant;
        let place = [study, case, wave, helix].map(Clone::clone);
        by_place.entry(place).or_default().push(participant);
    }
    for ([study, case, wave, helix], participants) in by_place {
        let codes = free_codes(tx, &study, (&case, &wave, &helix), participants.len()).await?;
        for (participant, code) in participants.into_iter().zip(codes) {
            participant.respondent = code;
        }
    }
    Ok(())
}

/// The first codes that nobody has in a case and wave, numbered on from how many of the helix are asked there: `company-007`.
///
/// An imported file may use a code already: a link must never open the answers of somebody else.
async fn free_codes(
    tx: &mut Tx,
    study: &str,
    (case, wave, helix): (&str, &str, &str),
    count: usize,
) -> Result<Vec<String>, StoreError> {
    let place = values![study, case, wave];
    let mut of_helix = place.clone();
    of_helix.push(Value::from(helix));
    let asked = tx.row(ASKED_COUNT, of_helix).await?.map_or(Ok(0), |row| row.in_order().int())?;
    let mut numbers = (asked + 1..).map(|number| format!("{helix}-{number:03}"));
    let mut free = Vec::with_capacity(count);
    while free.len() < count {
        let some: Vec<String> = numbers.by_ref().take(TOGETHER).collect();
        let mut given = place.clone();
        given.extend(some.iter().map(Value::from));
        let used = tx.rows(USED_CODES, given).await?;
        let used = used.iter().map(|row| row.in_order().text()).collect::<Result<HashSet<_>, _>>()?;
        free.extend(some.into_iter().filter(|code| !used.contains(code)));
    }
    free.truncate(count);
    Ok(free)
}

/// Reads a participant, from the next seven columns.
pub fn read(row: &mut InOrder<'_>) -> Result<Participant, StoreError> {
    Ok(Participant {
        id: row.text()?,
        study: row.text()?,
        case: row.text()?,
        wave: row.text()?,
        helix: row.text()?,
        respondent: row.text()?,
        stakeholder: row.maybe_text()?,
    })
}
