//! Findings of the demo. What the LARS project published in words stands with its source and without a number, as none was published. One
//! finding is **simulated**: of the relation that the simulated pilot works on, with a verdict that nobody gave.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context as _;
use jiff::Timestamp;
use lars_domain::gap::finding::{Finding, FindingStatus, FindingVerdict, Origin, Quoted, Relation};
use lars_domain::map::study::Study;
use lars_domain::people::role::Role;
use lars_domain::thread::{Knot, KnotKind};
use lars_store::{NewKnot, Store};
use lars_view::finding::{questions, sentences};
use lars_view::library;
use lars_view::names::Names;

use super::facts;

/// Who did what is done in the demo.
const NOBODY: &str = "simulated";

/// Makes the findings where there are none.
pub async fn load(
    store: &Store,
    study: &Study,
    (case, simulated, at): (&str, Option<Quoted>, Timestamp),
) -> anyhow::Result<()> {
    let known: Vec<Knot<Finding>> = store.knots(&study.id, KnotKind::Finding).await?;
    if !known.is_empty() {
        return Ok(());
    }
    if let Some(quoted) = simulated {
        add(store, study, (case, at), &judged(quoted, at)?).await?;
    }
    for (case, finding) in published()? {
        add(store, study, (&case, at), &finding).await?;
    }
    Ok(())
}

async fn add(
    store: &Store,
    study: &Study,
    (case, at): (&str, Timestamp),
    finding: &Finding,
) -> anyhow::Result<()> {
    let new = NewKnot {
        study: &study.id,
        kind: KnotKind::Finding,
        case,
        state: finding.status().code(),
        parents: &[],
        at,
        who: NOBODY,
    };
    store.add_knot(new, finding).await?;
    Ok(())
}

/// The finding of simulated numbers, with a verdict that is made up and says so.
fn judged(quoted: Quoted, at: Timestamp) -> anyhow::Result<Finding> {
    let names = Names::of_questionnaire(&library::standard());
    let code = |code: &Option<String>| code.clone().unwrap_or_default();
    let people = [("company", 4), ("research", 3), ("public-body", 2), ("civil-society", 1)];
    let verdict = FindingVerdict {
        outcome: FindingStatus::Confirmed,
        day: Some("2019-05-14".parse()?),
        role: Role::Facilitator.code().to_owned(),
        who: NOBODY.to_owned(),
        noted: Some(at),
        present: people.map(|(helix, count)| (helix.to_owned(), count)).into(),
        against: Some(0),
        reason: "Made up for the demo: the equipment is there; nobody knows whom to ask, or what a day costs.".to_owned(),
        minutes: "Made up for the demo; no such focus group met. Companies have a question a week, not a project a year.".to_owned(),
    };
    Ok(Finding {
        sentence: sentences(&quoted, &names),
        questions: questions(Some(&quoted)),
        relation: Relation {
            helix: code(&quoted.key.helix),
            partner: code(&quoted.key.partner),
            level: code(&quoted.key.level),
        },
        quoted: Some(quoted),
        verdicts: vec![verdict],
        ..Finding::default()
    })
}

/// The published findings, each once, with the case that all its rows name, if there is one.
fn published() -> anyhow::Result<Vec<(String, Finding)>> {
    let mut sources = BTreeMap::new();
    for row in facts::rows("sources")? {
        sources.insert(row.get("code")?, format!("{}, {}", row.get("title")?, row.get("url")?));
    }
    let mut order: Vec<String> = Vec::new();
    let mut rows: BTreeMap<String, Vec<[String; 5]>> = BTreeMap::new();
    for row in facts::rows("findings")? {
        let key = row.get("text_key")?;
        if !rows.contains_key(&key) {
            order.push(key.clone());
        }
        let columns = ["case", "from", "partner", "level", "source"];
        let mut values: [String; 5] = Default::default();
        for (value, column) in values.iter_mut().zip(columns) {
            // What no case of the demo covers names none.
            *value = row.maybe(column).unwrap_or_default();
        }
        rows.entry(key).or_default().push(values);
    }
    let finding = |key: &String| {
        let own = &rows[key];
        // A code that all rows share; nothing where they differ, or where it stands for every one.
        let shared = |column: usize| {
            let all: BTreeSet<&String> = own.iter().map(|values| &values[column]).collect();
            let only = all.into_iter().next().filter(|_| own.iter().all(|row| row[column] == own[0][column]));
            only.filter(|code| *code != "*").cloned().unwrap_or_default()
        };
        let source = sources.get(&own[0][4]).context("a source of the demo is not known")?;
        let finding = Finding {
            sentence: facts::text(key),
            origin: Origin::Source,
            relation: Relation { helix: shared(1), partner: shared(2), level: shared(3) },
            source: source.clone(),
            questions: questions(None),
            ..Finding::default()
        };
        Ok((shared(0), finding))
    };
    order.iter().map(finding).collect()
}

/// Ties the simulated finding to what came of it, where no match lies between.
pub async fn tie(store: &Store, study: &Study) -> anyhow::Result<()> {
    let heads = store.knot_heads(&study.id).await?;
    let ties = store.knot_ties(&study.id).await?;
    let first = heads.iter().find(|knot| knot.kind == KnotKind::Finding && knot.number == 1);
    let (Some(finding), Some(pilot)) = (first, heads.iter().find(|knot| knot.kind == KnotKind::Pilot)) else {
        return Ok(());
    };
    let is_matched = heads.iter().any(|knot| {
        knot.kind == KnotKind::Match
            && ties.iter().any(|(parent, child)| *parent == knot.id && *child == pilot.id)
    });
    if finding.case == pilot.case && !is_matched {
        store.tie_knots(&finding.id, &pilot.id).await?;
    }
    Ok(())
}
