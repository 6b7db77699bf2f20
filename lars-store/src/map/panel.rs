//! Panels: a row for the catalogue, and the cells packed in chunks (`docs/adr/0054-panels-are-kept-in-chunks.md`).

mod packed;

use jiff::Timestamp;
use lars_domain::map::panel::{About, Completeness, Panel};
use serde::{Deserialize, Serialize};

use self::packed::Head;
use crate::db::{InOrder, values};
use crate::{Store, StoreError};

macro_rules! columns {
    () => {
        "name, about, shape, possible, valued, confidential, missing, digest, imported"
    };
}

const PANELS: &str = concat!("SELECT ", columns!(), " FROM panel ORDER BY name");
const PANEL: &str = concat!("SELECT ", columns!(), " FROM panel WHERE name = $1");
const PANEL_PARTS: &str = "SELECT packed FROM panel_chunk WHERE panel = $1 ORDER BY part";
const PANEL_HEAD: &str = "SELECT packed FROM panel_chunk WHERE panel = $1 AND part = 0";
const ADD_PANEL: &str = concat!(
    "INSERT INTO panel (",
    columns!(),
    ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (name) DO NOTHING"
);
const ADD_PANEL_PART: &str = "INSERT INTO panel_chunk (panel, part, packed) VALUES ($1, $2, $3)";
const DELETE_PANEL_PARTS: &str = "DELETE FROM panel_chunk WHERE panel = $1";
const DELETE_PANEL: &str = "DELETE FROM panel WHERE name = $1";

/// Listed in lib.rs, so that a test prepares each on both engines.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("PANELS", PANELS),
    ("PANEL", PANEL),
    ("PANEL_PARTS", PANEL_PARTS),
    ("PANEL_HEAD", PANEL_HEAD),
    ("ADD_PANEL", ADD_PANEL),
    ("ADD_PANEL_PART", ADD_PANEL_PART),
    ("DELETE_PANEL_PARTS", DELETE_PANEL_PARTS),
    ("DELETE_PANEL", DELETE_PANEL),
];

/// A dimension as the catalogue shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PanelShape {
    /// Its name.
    pub id: String,
    /// What it is called in words; empty where the file did not say.
    pub label: String,
    /// How many codes it has.
    pub codes: usize,
}

/// A panel as the catalogue shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelRow {
    /// The name it was imported under.
    pub name: String,
    /// What is said about it.
    pub about: About,
    /// Its dimensions.
    pub shape: Vec<PanelShape>,
    /// How many cells there are.
    pub completeness: Completeness,
    /// The fingerprint of its cells.
    pub digest: String,
    /// When it was imported.
    pub imported: Timestamp,
}

/// What became of a panel that was to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PanelSaved {
    /// It is new.
    New,
    /// It took the place of another one of its name.
    Replaced,
    /// The same cells are there under this name, with the same said about them; nothing was changed.
    Same(Box<PanelRow>),
    /// Another panel has the name; nothing was changed.
    Taken(Box<PanelRow>),
}

impl Store {
    /// Every panel, by name.
    pub async fn panels(&self) -> Result<Vec<PanelRow>, StoreError> {
        self.db.rows(PANELS, values![]).await?.iter().map(|row| panel_row(&mut row.in_order())).collect()
    }

    /// What the catalogue says of a panel.
    pub async fn panel_row(&self, name: &str) -> Result<Option<PanelRow>, StoreError> {
        let row = self.db.row(PANEL, values![name]).await?;
        row.map(|row| panel_row(&mut row.in_order())).transpose()
    }

    /// A panel with all its cells; they are compared with the fingerprint that was taken when they were saved.
    pub async fn panel(&self, name: &str) -> Result<Option<(PanelRow, Panel)>, StoreError> {
        let Some(row) = self.panel_row(name).await? else { return Ok(None) };
        let mut reading = packed::Reading::default();
        self.db
            .each(PANEL_PARTS, values![name], &mut |part| {
                reading.take(&part.in_order().text()?).map(|()| true)
            })
            .await?;
        let panel = reading.finish(row.about.clone()).filter(|panel| panel.digest() == row.digest);
        Ok(Some((row, panel.ok_or(StoreError::Broken("panel"))?)))
    }

    /// The dimensions of a panel with their codes and what these are called.
    pub async fn panel_dimensions(
        &self,
        name: &str,
    ) -> Result<Vec<lars_domain::map::panel::Dimension>, StoreError> {
        let Some(row) = self.db.row(PANEL_HEAD, values![name]).await? else { return Ok(Vec::new()) };
        Ok(Head::unpack(&row.in_order().text()?)?.dimensions)
    }

    /// Saves a panel under a name, whole or not at all. One of the same name is replaced only where that is said.
    pub async fn save_panel(
        &self,
        name: &str,
        panel: &Panel,
        (at, replace): (Timestamp, bool),
    ) -> Result<PanelSaved, StoreError> {
        let parts = packed::parts(panel)?;
        let digest = panel.digest();
        let mut tx = self.db.begin().await?;
        let known = tx.row(PANEL, values![name]).await?;
        let known = known.map(|row| panel_row(&mut row.in_order())).transpose()?;
        let is_known = known.is_some();
        match known {
            Some(row) if row.digest == digest && row.about == panel.about => {
                return Ok(PanelSaved::Same(Box::new(row)));
            }
            Some(row) if !replace => return Ok(PanelSaved::Taken(Box::new(row))),
            Some(_) => {
                tx.run(DELETE_PANEL_PARTS, values![name]).await?;
                tx.run(DELETE_PANEL, values![name]).await?;
            }
            None => {}
        }
        let about = serde_json::to_string(&panel.about).map_err(|_| StoreError::Broken("panel"))?;
        let shape = panel.dimensions.iter().map(|of| PanelShape {
            id: of.id.clone(),
            label: of.label.clone(),
            codes: of.codes.len(),
        });
        let shape =
            serde_json::to_string(&shape.collect::<Vec<_>>()).map_err(|_| StoreError::Broken("panel"))?;
        let Completeness { possible, valued, confidential, missing } = panel.completeness();
        let possible = possible.and_then(|possible| i64::try_from(possible).ok());
        let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        let row = values![
            name,
            about,
            shape,
            possible,
            count(valued),
            count(confidential),
            count(missing),
            digest,
            at
        ];
        if tx.run(ADD_PANEL, row).await? == 0 {
            // Somebody else was quicker with this name.
            return Err(StoreError::Taken(name.to_owned()));
        }
        for (part, packed) in parts.iter().enumerate() {
            tx.run(ADD_PANEL_PART, values![name, part, packed]).await?;
        }
        tx.commit().await?;
        Ok(if is_known { PanelSaved::Replaced } else { PanelSaved::New })
    }

    /// Deletes a panel; false where there is none of this name.
    pub async fn delete_panel(&self, name: &str) -> Result<bool, StoreError> {
        let mut tx = self.db.begin().await?;
        tx.run(DELETE_PANEL_PARTS, values![name]).await?;
        let deleted = tx.run(DELETE_PANEL, values![name]).await?;
        tx.commit().await?;
        Ok(deleted > 0)
    }
}

fn panel_row(row: &mut InOrder<'_>) -> Result<PanelRow, StoreError> {
    let broken = |_| StoreError::Broken("panel");
    let count = |number: i64| u64::try_from(number).map_err(|_| StoreError::Broken("panel"));
    Ok(PanelRow {
        name: row.text()?,
        about: serde_json::from_str(&row.text()?).map_err(broken)?,
        shape: serde_json::from_str(&row.text()?).map_err(broken)?,
        completeness: Completeness {
            possible: row.maybe_int()?.map(count).transpose()?,
            valued: count(row.int()?)?,
            confidential: count(row.int()?)?,
            missing: count(row.int()?)?,
        },
        digest: row.text()?,
        imported: row.time()?,
    })
}
