//! The good practices and transfers of the demo study as records of their own: published facts with their sources, nothing simulated.
//!
//! What the sources do not say is left out: nobody has reviewed these practices here, and no outcome of a transfer is known.

use std::collections::{BTreeSet, HashMap};

use anyhow::Context as _;
use jiff::Timestamp;
use lars_domain::learn::practice::{Evidence, Money, Outcome, Place, Practice, Transfer};
use lars_domain::learn::review::{Review, Stage};
use lars_domain::map::study::Study;
use lars_domain::text::Text;
use lars_domain::thread::{Knot, KnotKind};
use lars_store::{NewKnot, Store};
use lars_view::words::Language;

use super::facts;

/// Who wrote them down.
const WHO: &str = "demo";

/// Adds the practices that are not there yet. What somebody changed stays.
pub async fn load(store: &Store, study: &Study) -> anyhow::Result<()> {
    let there: Vec<Knot<Practice>> = store.knots(&study.id, KnotKind::Practice).await?;
    for practice in all(study)? {
        if there.iter().any(|knot| knot.body.code == practice.code) {
            continue;
        }
        let new = NewKnot {
            study: &study.id,
            kind: KnotKind::Practice,
            case: &practice.region,
            state: practice.review.stage.code(),
            parents: &[],
            at: Timestamp::now(),
            who: WHO,
        };
        store.add_knot(new, &practice).await?;
    }
    Ok(())
}

fn all(study: &Study) -> anyhow::Result<Vec<Practice>> {
    let mut sources = HashMap::new();
    for row in facts::rows("sources")? {
        sources.insert(row.get("code")?, row.get("url")?);
    }
    let mut practices: Vec<Practice> = Vec::new();
    for row in facts::rows("practices")? {
        let (code, kind) = (row.get("code")?, row.get("kind")?);
        // The exchange of industry 4.0 is a transfer of a practice that has a record: it is added to that one below.
        if !["practice", "transfer"].contains(&kind.as_str()) || code == "industry-4-exchange" {
            continue;
        }
        let url = sources.get(&row.get("source")?).context("a practice of the demo has no source")?;
        let title = match row.maybe("name") {
            // A proper name is the same in every language.
            Some(name) => {
                Text(Language::ALL.iter().map(|one| (one.code().to_owned(), name.clone())).collect())
            }
            None => facts::text(&row.get("title_key")?),
        };
        let region = row.get("case")?;
        let mut practice = Practice {
            code,
            title,
            summary: facts::text(&row.get("text_key")?),
            evidence: vec![Evidence { text: facts::text("demo-practice-described"), source: url.clone() }],
            areas: study.case(&region).and_then(|case| case.area.clone()).into_iter().collect(),
            region,
            language: "en".to_owned(),
            review: Review { stage: Stage::Published, ..Review::default() },
            ..Practice::default()
        };
        say_more(&mut practice, &sources);
        for language in ["lv", "lt", "et", "fi", "sv", "nb", "pl", "de", "fr"] {
            practice.mark(&Practice { language: "en".to_owned(), ..Practice::default() }, language, true);
        }
        practices.push(practice);
    }
    Ok(practices)
}

/// What the sources say of some of them beyond name and summary. Helices and partners were concluded from the descriptions.
fn say_more(practice: &mut Practice, sources: &HashMap<String, String>) {
    let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<BTreeSet<_>>();
    let transfer = |region: &str, lesson: Text| Transfer {
        id: format!("{region}-1"),
        region: region.to_owned(),
        year: None,
        outcome: Outcome::Unknown,
        lesson,
        source: sources.get("newsletter-5").cloned().unwrap_or_default(),
    };
    match practice.code.as_str() {
        "grain-cluster" => {
            "LADEC".clone_into(&mut practice.organisation);
            (practice.helices, practice.partners) = (codes(&["company"]), codes(&["company"]));
            practice.levels = codes(&["regional"]);
            "01|10".clone_into(&mut practice.nace);
            practice.years = (Some(2003), None);
            practice.place = Some(Place { latitude: 60.98, longitude: 25.66 });
        }
        "industry-4-panevezys" => {
            (practice.helices, practice.partners) =
                (codes(&["company", "public-body"]), codes(&["public-body", "research"]));
            practice.levels = codes(&["regional"]);
            practice.resources = facts::text("demo-practice-industry-4-panevezys-cost");
            // The laboratory and the two shares of the centre; the agency costs its sum each year and is named in words.
            practice.cost = Some(Money { cents: 127_000_000, currency: "EUR".to_owned() });
            practice.place = Some(Place { latitude: 55.73, longitude: 24.36 });
            practice
                .transfers
                .push(transfer("Jakobstad", facts::text("demo-practice-industry-4-exchange-text")));
        }
        "development-agency" => {
            "ostrobothnia".clone_into(&mut practice.region);
            practice.areas.clear();
            practice.helices = codes(&["public-body"]);
            practice
                .transfers
                .push(transfer("panevezys", facts::text("demo-practice-development-agency-text")));
        }
        "vaasa-platforms" => practice.partners = codes(&["research"]),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_demo_has_its_practices_once_and_says_that_no_outcome_is_known() {
        let store = Store::open("sqlite::memory:", lars_store::Ring::fresh().unwrap()).await.unwrap();
        crate::demo::load(&store).await.unwrap();
        crate::demo::load(&store).await.unwrap();
        let study = store.study(crate::demo::SLUG).await.unwrap().unwrap();
        let all: Vec<Knot<Practice>> = store.knots(&study.id, KnotKind::Practice).await.unwrap();
        assert_eq!(all.len(), 10);
        let outcomes = all.iter().flat_map(|knot| &knot.body.transfers).map(|one| one.outcome);
        assert_eq!(outcomes.collect::<Vec<_>>(), [Outcome::Unknown; 2]);
        for knot in &all {
            let practice = &knot.body;
            assert!(practice.evidence[0].source.starts_with("https://"), "{}", practice.code);
            assert_eq!((practice.review.mean(), practice.review.stage), (None, Stage::Published));
            assert_eq!(practice.summary.0.len(), 10, "{}", practice.code);
        }
    }
}
