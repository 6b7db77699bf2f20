//! Invitations: the ways in that participants have, found by the digest of a token.

use std::collections::HashMap;

use jiff::Timestamp;
use lars_domain::ask::reach::invitation::{Channel, Invitation};
use lars_domain::ask::reach::participant::Participant;

use super::participant::{self, participants, read};
use crate::db::{Many, Row, Tx, values};
use crate::{Store, StoreError};

const INVITE: &str = "INSERT INTO invitation (id, participant, channel, at, person, token_digest) \
    VALUES ($1, $2, $3, $4, $5, $6)";
/// A participant by any of their links, or by an interviewer's.
macro_rules! by_token {
    () => {
        concat!(
            "SELECT ",
            $crate::ask::reach::participant::participants!(),
            ", participant.opened, invitation.channel FROM invitation \
            JOIN participant ON participant.id = invitation.participant WHERE invitation.token_digest = $1"
        )
    };
}
pub(crate) use by_token;
const BY_TOKEN: &str = by_token!();
const INTERVIEWER_OF: &str =
    "SELECT person FROM invitation WHERE token_digest = $1 AND channel = 'interview'";
const DIGESTS: &str = concat!(
    "SELECT ",
    participants!(),
    ", invitation.token_digest FROM invitation JOIN participant ON participant.id = invitation.participant \
    WHERE participant.study = $1 AND invitation.channel <> 'interview' AND invitation.token_digest IS NOT NULL"
);

/// [`INVITE`] for many.
static INVITE_MANY: Many = Many::of(INVITE);

/// Listed in lib.rs, so that a test prepares each on both engines.
pub const STATEMENTS: &[(&str, &str)] =
    &[("INVITE", INVITE), ("BY_TOKEN", BY_TOKEN), ("INTERVIEWER_OF", INTERVIEWER_OF), ("DIGESTS", DIGESTS)];

impl Store {
    /// Whether a link is an interviewer's, who fills in for the respondent.
    pub async fn is_interview(&self, token_digest: &str) -> Result<bool, StoreError> {
        Ok(self.db.row(INTERVIEWER_OF, values![token_digest]).await?.is_some())
    }

    /// Gives each a way in: all of them or none. Who is no participant yet becomes one; who is gets a further way to the same response. The
    /// participants are given back as they are stored.
    pub async fn invite(&self, invited: &mut [(Participant, Invitation)]) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        participant::enrol(&mut tx, invited.iter_mut().map(|(participant, _)| participant)).await?;
        add_all(&mut tx, invited.iter().map(|(participant, way)| (participant.id.as_str(), way))).await?;
        tx.commit().await
    }

    /// What codes participants would have if they were invited now; nothing is stored.
    pub async fn plan(&self, mut participants: Vec<Participant>) -> Result<Vec<Participant>, StoreError> {
        let mut tx = self.db.begin().await?;
        participant::enrol(&mut tx, participants.iter_mut()).await?;
        Ok(participants)
    }

    /// Invites participants as they were planned; `false`, and nothing is stored, where somebody has taken one of their codes since.
    pub async fn invite_as_planned(&self, planned: &[(Participant, Invitation)]) -> Result<bool, StoreError> {
        let mut tx = self.db.begin().await?;
        let mut invited: Vec<Participant> = planned.iter().map(|(one, _)| one.clone()).collect();
        participant::enrol(&mut tx, invited.iter_mut()).await?;
        if invited.iter().zip(planned).any(|(is, (was, _))| is.respondent != was.respondent) {
            return Ok(false);
        }
        add_all(&mut tx, invited.iter().map(|one| one.id.as_str()).zip(planned.iter().map(|(_, way)| way)))
            .await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Adds a further person of an organisation that is asked already, with a way in of their own.
    pub async fn invite_another(
        &self,
        participant: &mut Participant,
        invitation: &Invitation,
    ) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        participant::add(&mut tx, participant).await?;
        add_all(&mut tx, std::iter::once((participant.id.as_str(), invitation))).await?;
        tx.commit().await
    }

    /// Adds a way in for somebody who is a participant.
    pub async fn add_invitation(&self, participant: &str, way: &Invitation) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        participant::touch(&mut tx, participant).await?;
        add_all(&mut tx, std::iter::once((participant, way))).await?;
        tx.commit().await
    }

    /// The participant of a token, by its digest.
    pub async fn invitation(&self, token_digest: &str) -> Result<Option<Participant>, StoreError> {
        self.db.row(BY_TOKEN, values![token_digest]).await?.map(|row| read(&mut row.in_order())).transpose()
    }

    /// The participants of a study by the digests of their tokens.
    pub async fn invitations_by_digest(
        &self,
        study: &str,
    ) -> Result<HashMap<String, Participant>, StoreError> {
        let rows = self.db.rows(DIGESTS, values![study]).await?;
        let by_digest = |row: &Row| {
            let mut row = row.in_order();
            let participant = read(&mut row)?;
            Ok((row.text()?, participant))
        };
        rows.iter().map(by_digest).collect()
    }
}

/// Adds ways in inside an open transaction, each of the participant with this identifier.
pub async fn add_all<'a>(
    tx: &mut Tx,
    invitations: impl Iterator<Item = (&'a str, &'a Invitation)> + Send,
) -> Result<(), StoreError> {
    let row = |(participant, invitation): (&str, &Invitation)| {
        let Invitation { channel, at, person, token_digest } = invitation;
        let (person, digest) = (person.as_deref(), token_digest.as_deref());
        values![lars_domain::new_id(), participant, channel.code(), *at, person, digest]
    };
    let rows = invitations.map(row).collect();
    tx.run_many(&INVITE_MANY, rows).await.map(|_| ())
}

/// An interviewer's way in.
pub fn interview(person: &str, digest: &str, at: Timestamp) -> Invitation {
    Invitation {
        channel: Channel::Interview,
        at,
        person: Some(person.to_owned()),
        token_digest: Some(digest.to_owned()),
    }
}
