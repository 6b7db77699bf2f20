//! Open links, found by the digest of their token.

use jiff::Timestamp;
use lars_domain::ask::reach::invitation::Invitation;
use lars_domain::ask::reach::open_link::OpenLink;
use lars_domain::ask::reach::participant::Participant;
use lars_domain::paging::{PageOf, Paged};

use super::{invitation, participant};
use crate::db::{Row, values};
use crate::paged::Within;
use crate::{Store, StoreError};

const ADD_OPEN_LINK: &str = "INSERT INTO open_link (id, study, case_code, wave, helix, most, used, token_digest) \
    VALUES ($1, $2, $3, $4, $5, $6, 0, $7)";
macro_rules! open_links {
    () => {
        "SELECT id, study, case_code, wave, helix, most, used, closed FROM open_link "
    };
}
const OPEN_LINK: &str = concat!(open_links!(), "WHERE token_digest = $1");
const OPEN_LINKS: &str = concat!(
    open_links!(),
    "WHERE study = $1 AND ($2 = '' OR replace($2, '\n' || case_code || '\n', '') <> $2) \
    ORDER BY case_code, wave, helix, id LIMIT $3 OFFSET $4"
);
const OPEN_LINK_COUNT: &str = "SELECT COUNT(*) FROM open_link \
    WHERE study = $1 AND ($2 = '' OR replace($2, '\n' || case_code || '\n', '') <> $2)";
const OPEN_LINK_OF: &str = concat!(open_links!(), "WHERE study = $1 AND id = $2");
/// Counts only while the link gives: two who come for the last place do not both get it.
const USE_OPEN_LINK: &str =
    "UPDATE open_link SET used = used + 1 WHERE id = $1 AND used < most AND closed IS NULL";
const CLOSE_OPEN_LINK: &str =
    "UPDATE open_link SET closed = $3 WHERE id = $1 AND study = $2 AND closed IS NULL";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("ADD_OPEN_LINK", ADD_OPEN_LINK),
    ("OPEN_LINK", OPEN_LINK),
    ("OPEN_LINKS", OPEN_LINKS),
    ("OPEN_LINK_COUNT", OPEN_LINK_COUNT),
    ("OPEN_LINK_OF", OPEN_LINK_OF),
    ("USE_OPEN_LINK", USE_OPEN_LINK),
    ("CLOSE_OPEN_LINK", CLOSE_OPEN_LINK),
];

impl Store {
    /// Adds an open link with the digest of its token.
    pub async fn add_open_link(&self, link: &OpenLink, digest: &str) -> Result<(), StoreError> {
        let OpenLink { id, study, case, wave, helix, most, .. } = link;
        self.db.run(ADD_OPEN_LINK, values![id, study, case, wave, helix, *most, digest]).await.map(|_| ())
    }

    /// The open link of a token, by its digest.
    pub async fn open_link(&self, digest: &str) -> Result<Option<OpenLink>, StoreError> {
        self.db.row(OPEN_LINK, values![digest]).await?.as_ref().map(read).transpose()
    }

    /// The open links of a study, page by page.
    pub async fn open_links(&self, within: &Within, page: PageOf) -> Result<Paged<OpenLink>, StoreError> {
        self.db.paged((OPEN_LINK_COUNT, OPEN_LINKS), within.values(), page, read).await
    }

    /// An open link of a study.
    pub async fn open_link_of(&self, study: &str, id: &str) -> Result<Option<OpenLink>, StoreError> {
        self.db.row(OPEN_LINK_OF, values![study, id]).await?.as_ref().map(read).transpose()
    }

    /// Makes a participant through an open link, with the next free respondent's code. Returns whether there was a place left.
    pub async fn invite_openly(
        &self,
        link: &str,
        mut participant: Participant,
        invitation: &Invitation,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.begin().await?;
        if tx.run(USE_OPEN_LINK, values![link]).await? == 0 {
            return Ok(false);
        }
        participant::add(&mut tx, &mut participant).await?;
        invitation::add_all(&mut tx, std::iter::once((participant.id.as_str(), invitation))).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Closes an open link of a study. Personal links that it gave go on working.
    pub async fn close_open_link(&self, id: &str, study: &str, at: Timestamp) -> Result<(), StoreError> {
        self.db.run(CLOSE_OPEN_LINK, values![id, study, at]).await.map(|_| ())
    }
}

fn read(row: &Row) -> Result<OpenLink, StoreError> {
    let mut row = row.in_order();
    Ok(OpenLink {
        id: row.text()?,
        study: row.text()?,
        case: row.text()?,
        wave: row.text()?,
        helix: row.text()?,
        most: row.int()?,
        used: row.int()?,
        closed: row.maybe_text()?.is_some(),
    })
}
