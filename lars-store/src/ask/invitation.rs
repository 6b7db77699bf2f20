//! Invitations, found by the digest of their token.

use std::collections::HashMap;

use lars_domain::ask::invitation::Invitation;

use crate::db::{Row, Tx, values};
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
pub(super) use by_token;
const INVITATION: &str = by_token!();
const INVITATIONS: &str = "SELECT invitation.id, invitation.study, invitation.case_code, invitation.wave, \
    invitation.helix, invitation.respondent, response.id, response.finished FROM invitation \
    LEFT JOIN response ON response.study = invitation.study AND response.case_code = invitation.case_code \
    AND response.wave = invitation.wave AND response.respondent = invitation.respondent \
    WHERE invitation.study = $1 AND invitation.id NOT IN (SELECT invitation FROM trial) ORDER BY invitation.case_code, invitation.wave, invitation.helix, invitation.respondent";

const INTERVIEWER_OF: &str = "SELECT person FROM interview WHERE token_digest = $1";
const INVITATION_DIGESTS: &str =
    "SELECT id, study, case_code, wave, helix, respondent, token_digest FROM invitation WHERE study = $1";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("INVITE", INVITE),
    ("INVITATION", INVITATION),
    ("INVITATIONS", INVITATIONS),
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
        for (invitation, digest) in invitations {
            add(&mut tx, invitation, digest).await?;
        }
        tx.commit().await
    }

    /// The invitation of a token, by its digest.
    pub async fn invitation(&self, token_digest: &str) -> Result<Option<Invitation>, StoreError> {
        self.db.row(INVITATION, values![token_digest]).await?.map(|row| read(&row, 0)).transpose()
    }

    /// The invitations of a study by the digests of the respondents' own tokens.
    pub async fn invitations_by_digest(
        &self,
        study: &str,
    ) -> Result<HashMap<String, Invitation>, StoreError> {
        let rows = self.db.rows(INVITATION_DIGESTS, values![study]).await?;
        rows.iter().map(|row| Ok((row.text(6)?, read(row, 0)?))).collect()
    }

    /// The invitations of a study and how far each respondent is.
    pub async fn invitations(&self, study: &str) -> Result<Vec<(Invitation, Standing)>, StoreError> {
        let rows = self.db.rows(INVITATIONS, values![study]).await?;
        let standing = |row: &Row| {
            Ok::<_, StoreError>(match (row.maybe_text(6)?, row.maybe_text(7)?) {
                (None, _) => Standing::NotOpened,
                (Some(_), None) => Standing::Started,
                (Some(_), Some(_)) => Standing::Finished,
            })
        };
        rows.iter().map(|row| Ok((read(row, 0)?, standing(row)?))).collect()
    }
}

/// Adds an invitation inside an open transaction.
pub async fn add(tx: &mut Tx, invitation: &Invitation, digest: &str) -> Result<(), StoreError> {
    let Invitation { id, study, case, wave, helix, respondent } = invitation;
    tx.run(INVITE, values![id, study, case, wave, helix, respondent, digest]).await.map(|_| ())
}

/// Reads an invitation, from a column on.
pub fn read(row: &Row, at: usize) -> Result<Invitation, StoreError> {
    Ok(Invitation {
        id: row.text(at)?,
        study: row.text(at + 1)?,
        case: row.text(at + 2)?,
        wave: row.text(at + 3)?,
        helix: row.text(at + 4)?,
        respondent: row.text(at + 5)?,
    })
}
