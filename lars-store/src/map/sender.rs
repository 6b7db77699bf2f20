//! Who asks in a study, and the languages it is asked in.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lars_domain::map::sender::{Logo, LogoKind, Sender};

use super::study;
use crate::db::{Tx, values};
use crate::texts::{self, Texts};
use crate::{Store, StoreError};

const SENDER: &str = "SELECT contact, logo_kind, logo FROM sender WHERE study = $1";
const SAVE_SENDER: &str = "INSERT INTO sender (study, contact, logo_kind, logo) VALUES ($1, $2, $3, $4) \
    ON CONFLICT (study) DO UPDATE SET contact = excluded.contact, logo_kind = excluded.logo_kind, \
    logo = excluded.logo";
const STUDY_LANGUAGES: &str = "SELECT code FROM study_language WHERE study = $1 ORDER BY position";
const DELETE_STUDY_LANGUAGES: &str = "DELETE FROM study_language WHERE study = $1";
const ADD_STUDY_LANGUAGE: &str = "INSERT INTO study_language (study, code, position) VALUES ($1, $2, $3) \
    ON CONFLICT (study, code) DO UPDATE SET position = excluded.position";

/// Listed in lib.rs, so that a test prepares each on both engines.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("SENDER", SENDER),
    ("SAVE_SENDER", SAVE_SENDER),
    ("STUDY_LANGUAGES", STUDY_LANGUAGES),
    ("DELETE_STUDY_LANGUAGES", DELETE_STUDY_LANGUAGES),
    ("ADD_STUDY_LANGUAGE", ADD_STUDY_LANGUAGE),
];

/// The owner of a sender's texts.
fn owner(study: &str) -> String {
    format!("sender:{study}")
}

impl Store {
    /// Who asks in a study; nothing is said where nobody said anything.
    pub async fn sender(&self, study: &str) -> Result<Sender, StoreError> {
        let Some(row) = self.db.row(SENDER, values![study]).await? else { return Ok(Sender::default()) };
        let mut row = row.in_order();
        let contact = row.text()?;
        let logo = match (row.maybe_text()?, row.maybe_text()?) {
            (Some(kind), Some(bytes)) => Some(Logo {
                kind: LogoKind::parse(&kind).ok_or(StoreError::Broken("logo"))?,
                bytes: STANDARD.decode(bytes).map_err(|_| StoreError::Broken("logo"))?,
            }),
            _ => None,
        };
        let mut texts = Texts::load(&self.db, &owner(study)).await?;
        Ok(Sender { institution: texts.one("institution"), contact, signature: texts.one("signature"), logo })
    }

    /// Sets who asks.
    pub async fn save_sender(&self, study: &str, sender: &Sender) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        save(&mut tx, study, sender).await?;
        study::touch(&mut tx, study).await?;
        tx.commit().await
    }

    /// The same, if nobody changed the settings of the study since this version. Returns whether it did.
    pub async fn save_sender_since(
        &self,
        (study, version): (&str, i64),
        sender: &Sender,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.begin().await?;
        if !study::is_next(&mut tx, study, version).await? {
            return Ok(false);
        }
        save(&mut tx, study, sender).await?;
        tx.commit().await.map(|()| true)
    }

    /// The languages a study is asked in, in order; none where nobody chose: then it is asked in all.
    pub async fn study_languages(&self, study: &str) -> Result<Vec<String>, StoreError> {
        self.db.rows(STUDY_LANGUAGES, values![study]).await?.iter().map(|row| row.in_order().text()).collect()
    }

    /// Sets the languages a study is asked in.
    pub async fn save_study_languages(&self, study: &str, codes: &[String]) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        tx.run(DELETE_STUDY_LANGUAGES, values![study]).await?;
        for (place, code) in codes.iter().enumerate() {
            tx.run(ADD_STUDY_LANGUAGE, values![study, code, place]).await?;
        }
        let saved = tx.commit().await;
        self.kept.forget_studies();
        saved
    }
}

async fn save(tx: &mut Tx, study: &str, sender: &Sender) -> Result<(), StoreError> {
    let (kind, bytes) = match &sender.logo {
        Some(logo) => (Some(logo.kind.code().to_owned()), Some(STANDARD.encode(&logo.bytes))),
        None => (None, None),
    };
    tx.run(SAVE_SENDER, values![study, &sender.contact, &kind, &bytes]).await?;
    let owner = owner(study);
    texts::delete(tx, &owner).await?;
    texts::save(tx, &owner, "institution", std::slice::from_ref(&sender.institution)).await?;
    texts::save(tx, &owner, "signature", std::slice::from_ref(&sender.signature)).await
}
