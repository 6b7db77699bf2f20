//! Invitations, found by the digest of their token.

use std::collections::{BTreeMap, HashMap, HashSet};

use lars_domain::ask::reach::invitation::Invitation;
use lars_domain::paging::{PageOf, Paged};

use crate::db::{InOrder, Many, Row, Tx, Value, values};
use crate::paged::Within;
use crate::{Store, StoreError};

const INVITE: &str = "INSERT INTO invitation (id, study, case_code, wave, helix, respondent, token_digest) \
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
/// By the respondent's own link, or by an interviewer's.
macro_rules! by_token {
    () => {
        "SELECT id, study, case_code, wave, helix, respondent FROM invitation WHERE token_digest = $1 \
        UNION ALL SELECT invitation.id, study, case_code, wave, helix, respondent FROM invitation \
        JOIN interview ON interview.invitation = invitation.id WHERE interview.token_digest = $1"
    };
}
pub(crate) use by_token;
const INVITATION: &str = by_token!();
/// With how far each is.
macro_rules! invitations {
    () => {
        "invitation.id, invitation.study, invitation.case_code, invitation.wave, \
        invitation.helix, invitation.respondent, response.id, response.finished FROM invitation \
        LEFT JOIN response ON response.study = invitation.study AND response.case_code = invitation.case_code \
        AND response.wave = invitation.wave AND response.respondent = invitation.respondent \
        WHERE invitation.study = $1 AND invitation.id NOT IN (SELECT invitation FROM trial) "
    };
}
const INVITATIONS: &str = concat!(
    "SELECT ",
    invitations!(),
    "ORDER BY invitation.case_code, invitation.wave, invitation.helix, invitation.respondent"
);
/// In the order of the index: nothing is sorted for a page.
const INVITATION_PAGE: &str = concat!(
    "SELECT ",
    invitations!(),
    "AND ($2 = '' OR replace($2, '\n' || invitation.case_code || '\n', '') <> $2) \
    ORDER BY invitation.case_code, invitation.wave, invitation.respondent LIMIT $3 OFFSET $4"
);
const INVITATION_COUNT: &str = "SELECT COUNT(*) FROM invitation WHERE study = $1 \
    AND id NOT IN (SELECT invitation FROM trial) AND ($2 = '' OR replace($2, '\n' || case_code || '\n', '') <> $2)";
const INVITATIONS_OF: &str = concat!(
    "SELECT ",
    invitations!(),
    "AND invitation.respondent IN ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, \
        $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, \
        $47, $48, $49, $50, $51) \
        ORDER BY invitation.case_code, invitation.wave, invitation.respondent"
);
macro_rules! of_codes {
    () => {
        "WHERE study = $1 AND case_code = $2 AND wave = $3 AND respondent IN ($4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, \
        $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, \
        $45, $46, $47, $48, $49, $50, $51, $52, $53)"
    };
}
const USED_CODES: &str = concat!(
    "SELECT respondent FROM invitation ",
    of_codes!(),
    " UNION SELECT respondent FROM response ",
    of_codes!()
);
const INVITED_COUNT: &str =
    "SELECT COUNT(*) FROM invitation WHERE study = $1 AND case_code = $2 AND wave = $3 AND helix = $4";

/// Whoever numbers respondents of a study does so one after the other: held to the end of the transaction.
const HOLD_NUMBERS: &str = "UPDATE study SET slug = slug WHERE id = $1";
const INTERVIEWER_OF: &str = "SELECT person FROM interview WHERE token_digest = $1";
const INVITATION_DIGESTS: &str =
    "SELECT id, study, case_code, wave, helix, respondent, token_digest FROM invitation WHERE study = $1";

/// [`INVITE`] for many.
static INVITE_MANY: Many = Many::of(INVITE);

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("INVITE", INVITE),
    ("INVITATION", INVITATION),
    ("INVITATIONS", INVITATIONS),
    ("INVITATION_PAGE", INVITATION_PAGE),
    ("INVITATION_COUNT", INVITATION_COUNT),
    ("INVITATIONS_OF", INVITATIONS_OF),
    ("USED_CODES", USED_CODES),
    ("INVITED_COUNT", INVITED_COUNT),
    ("HOLD_NUMBERS", HOLD_NUMBERS),
    ("INTERVIEWER_OF", INTERVIEWER_OF),
    ("INVITATION_DIGESTS", INVITATION_DIGESTS),
];

/// How far an invited respondent is.
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
    /// Whether a link is an interviewer's, who fills in for the respondent.
    pub async fn is_interview(&self, token_digest: &str) -> Result<bool, StoreError> {
        Ok(self.db.row(INTERVIEWER_OF, values![token_digest]).await?.is_some())
    }

    /// Adds invitations, each with the digest of its token: all of them or none.
    pub async fn invite(&self, invitations: &[(Invitation, String)]) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        add_all(&mut tx, invitations.iter().map(|(invitation, digest)| (invitation, digest.as_str())))
            .await?;
        tx.commit().await
    }

    /// Adds invitations, each with the digest of its token, and gives those without a respondent's code the next free one: all of them or
    /// none.
    pub async fn invite_next(&self, invitations: &mut [(Invitation, String)]) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        number(&mut tx, invitations.iter_mut().map(|(invitation, _)| invitation)).await?;
        add_all(&mut tx, invitations.iter().map(|(invitation, digest)| (invitation, digest.as_str())))
            .await?;
        tx.commit().await
    }

    /// The invitation of a token, by its digest.
    pub async fn invitation(&self, token_digest: &str) -> Result<Option<Invitation>, StoreError> {
        self.db.row(INVITATION, values![token_digest]).await?.map(|row| read(&mut row.in_order())).transpose()
    }

    /// The invitations of a study by the digests of the respondents' own tokens.
    pub async fn invitations_by_digest(
        &self,
        study: &str,
    ) -> Result<HashMap<String, Invitation>, StoreError> {
        let rows = self.db.rows(INVITATION_DIGESTS, values![study]).await?;
        let by_digest = |row: &Row| {
            let mut row = row.in_order();
            let invitation = read(&mut row)?;
            Ok((row.text()?, invitation))
        };
        rows.iter().map(by_digest).collect()
    }

    /// The invitations of a study and how far each respondent is.
    pub async fn invitations(&self, study: &str) -> Result<Vec<(Invitation, Standing)>, StoreError> {
        self.db.rows(INVITATIONS, values![study]).await?.iter().map(standing).collect()
    }

    /// The same page by page.
    pub async fn invitation_page(
        &self,
        within: &Within,
        page: PageOf,
    ) -> Result<Paged<(Invitation, Standing)>, StoreError> {
        self.db.paged((INVITATION_COUNT, INVITATION_PAGE), within.values(), page, standing).await
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

    /// The invitations of respondents with these codes, [`TOGETHER`] with each statement, by case and wave.
    pub async fn invitations_of<'a>(
        &self,
        study: &str,
        respondents: impl Iterator<Item = &'a str>,
    ) -> Result<Vec<(Invitation, Standing)>, StoreError> {
        let mut found = Vec::new();
        for some in respondents.collect::<Vec<_>>().chunks(TOGETHER) {
            let mut given = values![study];
            given.extend(some.iter().map(|code| Value::from(*code)));
            // No respondent has an empty code.
            given.resize(TOGETHER + 1, Value::from(""));
            let rows = self.db.rows(INVITATIONS_OF, given).await?;
            found.extend(rows.iter().map(standing).collect::<Result<Vec<_>, _>>()?);
        }
        Ok(found)
    }
}

/// Respondents that [`INVITATIONS_OF`] and [`USED_CODES`] have places for.
const TOGETHER: usize = 50;

/// An invitation and how far its respondent is.
fn standing(row: &Row) -> Result<(Invitation, Standing), StoreError> {
    let mut row = row.in_order();
    let invitation = read(&mut row)?;
    let standing = match (row.maybe_text()?, row.maybe_text()?) {
        (None, _) => Standing::NotOpened,
        (Some(_), None) => Standing::Started,
        (Some(_), Some(_)) => Standing::Finished,
    };
    Ok((invitation, standing))
}

/// Gives invitations without a respondent's code the next free one of their case, wave and helix, inside an open transaction: two who invite
/// at the same moment do not get the same.
pub async fn number<'a>(
    tx: &mut Tx,
    invitations: impl Iterator<Item = &'a mut Invitation>,
) -> Result<(), StoreError> {
    let mut by_place: BTreeMap<[String; 4], Vec<&mut Invitation>> = BTreeMap::new();
    for invitation in invitations.filter(|invitation| invitation.respondent.is_empty()) {
        let Invitation { study, case, wave, helix, .. } = &*invitation;
        let place = [study, case, wave, helix].map(Clone::clone);
        by_place.entry(place).or_default().push(invitation);
    }
    for ([study, case, wave, helix], invitations) in by_place {
        tx.run(HOLD_NUMBERS, values![&study]).await?;
        let codes = free_codes(tx, &study, (&case, &wave, &helix), invitations.len()).await?;
        for (invitation, code) in invitations.into_iter().zip(codes) {
            invitation.respondent = code;
        }
    }
    Ok(())
}

/// The first codes that nobody has in a case and wave, numbered on from how many of the helix are invited there: `company-007`.
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
    let invited = tx.row(INVITED_COUNT, of_helix).await?.map_or(Ok(0), |row| row.in_order().int())?;
    let mut numbers = (invited + 1..).map(|number| format!("{helix}-{number:03}"));
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

/// Adds an invitation inside an open transaction.
pub async fn add(tx: &mut Tx, invitation: &Invitation, digest: &str) -> Result<(), StoreError> {
    add_all(tx, std::iter::once((invitation, digest))).await
}

/// Adds invitations inside an open transaction, each with the digest of its token.
pub async fn add_all<'a>(
    tx: &mut Tx,
    invitations: impl Iterator<Item = (&'a Invitation, &'a str)> + Send,
) -> Result<(), StoreError> {
    let row = |(invitation, digest): (&Invitation, &str)| {
        let Invitation { id, study, case, wave, helix, respondent } = invitation;
        values![id, study, case, wave, helix, respondent, digest]
    };
    let rows = invitations.map(row).collect();
    tx.run_many(&INVITE_MANY, rows).await.map(|_| ())
}

/// Reads an invitation, from the next six columns.
pub fn read(row: &mut InOrder<'_>) -> Result<Invitation, StoreError> {
    Ok(Invitation {
        id: row.text()?,
        study: row.text()?,
        case: row.text()?,
        wave: row.text()?,
        helix: row.text()?,
        respondent: row.text()?,
    })
}
