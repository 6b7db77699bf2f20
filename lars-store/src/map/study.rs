//! Studies with their cases, waves and areas.

use lars_domain::gap::disclosure::MinN;
use lars_domain::map::study::{AreaStatus, Case, Study, Wave};
use lars_domain::map::zone::Zone;
use lars_domain::text::{Named, Text};

use crate::db::{Row, Tx, values};
use crate::texts::{self, Texts};
use crate::{Store, StoreError};

macro_rules! studies {
    () => {
        "SELECT id, slug, simulated, min_n, anonymous, zone FROM study "
    };
}
/// But those that an import is still making.
const STUDIES: &str = concat!(studies!(), "WHERE substr(slug, 1, 1) <> '~' ORDER BY slug");
const STUDY_BY_SLUG: &str = concat!(studies!(), "WHERE slug = $1");
const STUDY_BY_ID: &str = concat!(studies!(), "WHERE id = $1");
const CASES: &str = "SELECT code, nuts, area, area_status FROM study_case WHERE study = $1 ORDER BY position";
const WAVES: &str = "SELECT code, opens, closes, trial FROM wave WHERE study = $1 ORDER BY position";
const AREAS: &str = "SELECT code FROM area WHERE study = $1 ORDER BY position";
const PUBLIC_STUDIES: &str =
    "SELECT study.id, slug FROM study JOIN project ON project.study = study.id ORDER BY slug";
const STUDIES_WITH_EDITION: &str = "SELECT DISTINCT study FROM edition WHERE number > 0";
const SAVE_STUDY: &str = "INSERT INTO study (id, slug, simulated, min_n, zone) VALUES ($1, $2, $3, $4, $5) \
    ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, simulated = excluded.simulated, min_n = excluded.min_n, \
    zone = excluded.zone, settings = study.settings + 1";
const SETTINGS_VERSION: &str = "SELECT settings FROM study WHERE id = $1";
/// Of two who save what they changed in the same version one writes nothing.
const NEXT_SETTINGS: &str = "UPDATE study SET settings = settings + 1 WHERE id = $1 AND settings = $2";
const TOUCH_SETTINGS: &str = "UPDATE study SET settings = settings + 1 WHERE id = $1";
/// Nothing takes it back. Links and answers from before would tell whose answers are whose.
const MAKE_ANONYMOUS: &str = "UPDATE study SET anonymous = 1 WHERE id = $1 \
    AND NOT EXISTS (SELECT 1 FROM response WHERE response.study = study.id) \
    AND NOT EXISTS (SELECT 1 FROM participant WHERE participant.study = study.id) \
    AND NOT EXISTS (SELECT 1 FROM paper WHERE paper.study = study.id)";
const DELETE_CASES: &str = "DELETE FROM study_case WHERE study = $1";
const DELETE_WAVES: &str = "DELETE FROM wave WHERE study = $1";
const DELETE_AREAS: &str = "DELETE FROM area WHERE study = $1";
const SAVE_CASE: &str = "INSERT INTO study_case (study, code, position, nuts, area, area_status) \
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (study, code) DO UPDATE SET position = excluded.position, \
    nuts = excluded.nuts, area = excluded.area, area_status = excluded.area_status";
const SAVE_WAVE: &str = "INSERT INTO wave (study, code, position, opens, closes, trial) VALUES ($1, $2, $3, $4, $5, $6) \
    ON CONFLICT (study, code) DO UPDATE SET position = excluded.position, opens = excluded.opens, trial = excluded.trial, \
    closes = excluded.closes";
const SAVE_AREA: &str = "INSERT INTO area (study, code, position) VALUES ($1, $2, $3) \
    ON CONFLICT (study, code) DO UPDATE SET position = excluded.position";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("STUDIES", STUDIES),
    ("STUDY_BY_SLUG", STUDY_BY_SLUG),
    ("STUDY_BY_ID", STUDY_BY_ID),
    ("CASES", CASES),
    ("WAVES", WAVES),
    ("AREAS", AREAS),
    ("PUBLIC_STUDIES", PUBLIC_STUDIES),
    ("STUDIES_WITH_EDITION", STUDIES_WITH_EDITION),
    ("SAVE_STUDY", SAVE_STUDY),
    ("SETTINGS_VERSION", SETTINGS_VERSION),
    ("NEXT_SETTINGS", NEXT_SETTINGS),
    ("TOUCH_SETTINGS", TOUCH_SETTINGS),
    ("MAKE_ANONYMOUS", MAKE_ANONYMOUS),
    ("DELETE_CASES", DELETE_CASES),
    ("DELETE_WAVES", DELETE_WAVES),
    ("DELETE_AREAS", DELETE_AREAS),
    ("SAVE_CASE", SAVE_CASE),
    ("SAVE_WAVE", SAVE_WAVE),
    ("SAVE_AREA", SAVE_AREA),
];

impl Store {
    /// Every study, by slug.
    pub async fn studies(&self) -> Result<Vec<Study>, StoreError> {
        let mut studies = Vec::new();
        for row in self.db.rows(STUDIES, values![]).await? {
            studies.push(self.whole_study(&row).await?);
        }
        Ok(studies)
    }

    /// Makes a study anonymous for good. Returns whether it was possible: there must be no personal link and no answer yet.
    pub async fn make_anonymous(&self, study: &str) -> Result<bool, StoreError> {
        let changed = self.db.run(MAKE_ANONYMOUS, values![study]).await?;
        self.kept.forget_studies();
        Ok(changed == 1)
    }

    /// The study of this slug.
    pub async fn study(&self, slug: &str) -> Result<Option<Study>, StoreError> {
        match self.db.row(STUDY_BY_SLUG, values![slug]).await? {
            Some(row) => Ok(Some(self.whole_study(&row).await?)),
            None => Ok(None),
        }
    }

    /// The study of this identifier.
    pub async fn study_by_id(&self, id: &str) -> Result<Option<Study>, StoreError> {
        match self.db.row(STUDY_BY_ID, values![id]).await? {
            Some(row) => Ok(Some(self.whole_study(&row).await?)),
            None => Ok(None),
        }
    }

    /// Slug and title of every study with a public page.
    pub async fn public_studies(&self) -> Result<Vec<(String, Text)>, StoreError> {
        let titles = texts::of_field(&self.db, "project-title").await?;
        let rows = self.db.rows(PUBLIC_STUDIES, values![]).await?;
        rows.iter()
            .map(|row| {
                let mut row = row.in_order();
                let (id, slug) = (row.text()?, row.text()?);
                Ok((slug, titles.get(&format!("project:{id}")).cloned().unwrap_or_default()))
            })
            .collect()
    }

    /// Identifiers of the studies that published an edition.
    pub async fn studies_with_edition(&self) -> Result<Vec<String>, StoreError> {
        self.db.rows(STUDIES_WITH_EDITION, values![]).await?.iter().map(|row| row.in_order().text()).collect()
    }

    /// Saves a study with its cases, waves and areas; responses stay as they are.
    pub async fn save_study(&self, study: &Study) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        save(&mut tx, study).await?;
        let saved = tx.commit().await;
        self.kept.forget_studies();
        saved
    }

    /// How often the settings of a study were changed. Who changes them reads this first, then the settings, and saves both.
    pub async fn settings_version(&self, study: &str) -> Result<i64, StoreError> {
        self.db.row(SETTINGS_VERSION, values![study]).await?.map_or(Ok(0), |row| row.in_order().int())
    }

    /// Saves a study as [`Store::save_study`] does, if nobody changed its settings since this version. Returns whether it did.
    pub async fn save_study_since(&self, version: i64, study: &Study) -> Result<bool, StoreError> {
        let mut tx = self.db.begin().await?;
        if !is_next(&mut tx, &study.id, version).await? {
            return Ok(false);
        }
        save(&mut tx, study).await?;
        let saved = tx.commit().await;
        self.kept.forget_studies();
        saved.map(|()| true)
    }

    async fn whole_study(&self, row: &Row) -> Result<Study, StoreError> {
        let mut row = row.in_order();
        let (id, slug, is_simulated) = (row.text()?, row.text()?, row.int()? == 1);
        let min_n = usize::try_from(row.int()?).ok().and_then(MinN::new);
        let is_anonymous = row.int()? == 1;
        let zone = Zone::parse(&row.text()?).ok_or(StoreError::Broken("time zone"))?;
        let mut texts = Texts::load(&self.db, &id).await?;
        let mut cases = Vec::new();
        for row in self.db.rows(CASES, values![&id]).await? {
            let mut row = row.in_order();
            let code = row.text()?;
            cases.push(Case {
                name: texts.one(&format!("case:{code}")),
                nuts: row.maybe_text()?,
                area: row.maybe_text()?,
                area_status: AreaStatus::parse(&row.text()?).ok_or(StoreError::Broken("area status"))?,
                code,
            });
        }
        let mut waves = Vec::new();
        for row in self.db.rows(WAVES, values![&id]).await? {
            let mut row = row.in_order();
            let (code, opens, closes) = (row.text()?, row.maybe_time()?, row.maybe_time()?);
            let is_trial = row.int()? == 1;
            waves.push(Wave { name: texts.one(&format!("wave:{code}")), opens, closes, is_trial, code });
        }
        let mut areas = Vec::new();
        for row in self.db.rows(AREAS, values![&id]).await? {
            let code = row.in_order().text()?;
            areas.push(Named { text: texts.one(&format!("area:{code}")), code });
        }
        Ok(Study {
            slug,
            title: texts.one("title"),
            simulated: is_simulated,
            anonymous: is_anonymous,
            min_n: min_n.ok_or(StoreError::Broken("minimum"))?,
            cases,
            waves,
            areas,
            zone,
            id,
        })
    }
}

/// Counts a change of settings up, in the transaction that makes it, if nobody changed them since this version.
pub(super) async fn is_next(tx: &mut Tx, study: &str, version: i64) -> Result<bool, StoreError> {
    Ok(tx.run(NEXT_SETTINGS, values![study, version]).await? > 0)
}

/// Counts a change of settings up, in the transaction that makes it.
pub(super) async fn touch(tx: &mut Tx, study: &str) -> Result<(), StoreError> {
    tx.run(TOUCH_SETTINGS, values![study]).await.map(|_| ())
}

/// Saves a study inside an open transaction.
pub async fn save(tx: &mut Tx, study: &Study) -> Result<(), StoreError> {
    tx.run(
        SAVE_STUDY,
        values![&study.id, &study.slug, study.simulated, study.min_n.get(), study.zone.name()],
    )
    .await?;
    // What the study no longer has is gone, in every language; the project's texts have another owner.
    for statement in [DELETE_CASES, DELETE_WAVES, DELETE_AREAS] {
        tx.run(statement, values![&study.id]).await?;
    }
    texts::delete(tx, &study.id).await?;
    texts::save(tx, &study.id, "title", std::slice::from_ref(&study.title)).await?;
    for (place, case) in study.cases.iter().enumerate() {
        let status = case.area_status.code();
        tx.run(SAVE_CASE, values![&study.id, &case.code, place, &case.nuts, &case.area, status]).await?;
        let field = format!("case:{}", case.code);
        texts::save(tx, &study.id, &field, std::slice::from_ref(&case.name)).await?;
    }
    for (place, wave) in study.waves.iter().enumerate() {
        tx.run(SAVE_WAVE, values![&study.id, &wave.code, place, wave.opens, wave.closes, wave.is_trial])
            .await?;
        let field = format!("wave:{}", wave.code);
        texts::save(tx, &study.id, &field, std::slice::from_ref(&wave.name)).await?;
    }
    for (place, area) in study.areas.iter().enumerate() {
        tx.run(SAVE_AREA, values![&study.id, &area.code, place]).await?;
        let field = format!("area:{}", area.code);
        texts::save(tx, &study.id, &field, std::slice::from_ref(&area.text)).await?;
    }
    Ok(())
}
