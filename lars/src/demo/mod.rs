//! The demo study: the LARS project of 2017 to 2021 with real, sourced facts and **simulated** answers.
//!
//! Facts are in `lars/demo/*.csv`, their words in `lars/demo/text/<language>/demo.ftl`.

mod facts;
mod findings;
mod matches;
mod pilot;
mod practices;
mod simulate;

use anyhow::Context as _;
use jiff::Timestamp;
use lars_domain::ask::write::edition::Edition;
use lars_domain::gap::disclosure::MinN;
use lars_domain::map::protection::{Basis, Protection};
use lars_domain::map::sender::Sender;
use lars_domain::map::study::{AreaStatus, Case, Study, Wave};
use lars_domain::map::zone::Zone;
use lars_domain::text::Named;
use lars_store::Store;

use lars_view::library;

use self::simulate::{CLOSED, PILOTED, SECOND_CLOSED, SECOND_WAVE, SIMULATED_WAVE};

/// The demo study's name in addresses and on the command line.
pub const SLUG: &str = "lars";
/// The wave in which anybody can try answering.
pub const TRY_OUT_WAVE: &str = "try-out";
/// The case of the link that the program prints.
pub const TRY_OUT_CASE: &str = "ostrobothnia";
/// Whom the demo study names; the address leads nowhere.
const CONTACT: &str = "LARS demo, nobody@example.com";
/// The seed of the simulated answers.
const SEED: u64 = 141;

/// Loads the demo study, or brings its facts and words up to this program's. Answers and editions stay as they are.
pub async fn load(store: &Store) -> anyhow::Result<()> {
    let known = store.study(SLUG).await?;
    if known.as_ref().is_some_and(|study| !study.simulated) {
        anyhow::bail!("there is another study at the address of the demo, {SLUG}");
    }
    // Every step finds out by itself what is there: a load that was cut off half-way is taken up here.
    let study = study(known.map(|study| study.id))?;
    store.save_study(&study).await?;
    if !store.sender(&study.id).await?.is_complete() {
        store.save_sender(&study.id, &sender(&study)).await?;
    }
    if !store.protection(&study.id).await?.is_complete() {
        let before = store.protection(&study.id).await?;
        store.save_protection(&study.id, &protection(before)).await?;
    }
    let edition = if let Some(edition) = store.latest_edition(&study.id).await? {
        edition
    } else {
        let edition = edition(&study);
        store.publish_edition(&edition).await?;
        edition
    };
    let counts = store.response_counts(&study.id).await?;
    let first = simulate::responses(&study, &edition, SEED)?;
    if counts.is_empty() {
        store.save_responses(&first, Timestamp::now()).await?;
    }
    if counts.iter().all(|count| count.wave != SECOND_WAVE) {
        store.save_responses(&simulate::again(&first, SEED)?, Timestamp::now()).await?;
    }
    practices::load(store, &study).await?;
    store.save_project(&facts::project(&study)?).await?;
    let quoted = pilot::quoted(&study, &first)?;
    findings::load(store, &study, (PILOTED[0], quoted, CLOSED.parse()?)).await?;
    matches::load(store, &study, &edition).await?;
    pilot::load(store, &study, &first).await?;
    findings::tie(store, &study).await?;
    Ok(())
}

/// Who asks in the demo study: nobody real.
fn sender(study: &Study) -> Sender {
    let name = study.title.clone();
    Sender { institution: name.clone(), contact: CONTACT.to_owned(), signature: name, logo: None }
}

/// The rules of the demo study on personal data: complete, so that every page can be tried.
fn protection(before: Protection) -> Protection {
    Protection {
        controller: CONTACT.to_owned(),
        basis: Some(before.basis.unwrap_or(Basis::Consent)),
        retention_months: Some(before.retention_months.unwrap_or(12)),
        contact: if before.contact.is_empty() { CONTACT.to_owned() } else { before.contact },
        ..before
    }
}

fn study(known: Option<String>) -> anyhow::Result<Study> {
    let mut areas: Vec<Named> = Vec::new();
    let mut cases = Vec::new();
    for row in facts::rows("cases")? {
        let area = row.maybe("area");
        if let Some(code) = &area
            && areas.iter().all(|area| area.code != *code)
        {
            areas.push(Named { code: code.clone(), text: facts::text(&format!("demo-area-{code}")) });
        }
        cases.push(Case {
            code: row.get("code")?,
            name: facts::text(&row.get("text_key")?),
            nuts: row.maybe("nuts_2024"),
            area,
            area_status: AreaStatus::parse(&row.get("status")?)
                .context("an area status of the demo is not known")?,
        });
    }
    let wave = |code: &str, closes| Wave {
        code: code.to_owned(),
        name: library::text(&format!("study-demo-wave-{code}")),
        opens: None,
        closes,
        is_trial: code == TRY_OUT_WAVE,
    };
    Ok(Study {
        id: known.unwrap_or_else(lars_domain::new_id),
        slug: SLUG.to_owned(),
        title: facts::text("demo-title"),
        simulated: true,
        anonymous: false,
        min_n: MinN::DEFAULT,
        cases,
        waves: vec![
            wave(SIMULATED_WAVE, Some(CLOSED.parse()?)),
            wave(SECOND_WAVE, Some(SECOND_CLOSED.parse()?)),
            wave(TRY_OUT_WAVE, None),
        ],
        areas,
        zone: Zone::default(),
    })
}

fn edition(study: &Study) -> Edition {
    Edition {
        id: lars_domain::new_id(),
        study: study.id.clone(),
        number: 1,
        published: Timestamp::now(),
        questionnaire: library::standard(),
    }
}
