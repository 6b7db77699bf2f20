//! A **simulated** pilot: nobody ran it. Its gap is that of the simulated answers; steps, money, readings and reports are made up, so that one
//! thread can be followed to its end.

use std::collections::BTreeMap;

use anyhow::Context as _;
use jiff::Timestamp;
use jiff::civil::Date;
use lars_domain::ask::answer::rating::RatingRow;
use lars_domain::ask::answer::response::Response;
use lars_domain::gap::analysis::{GapOptions, analyse};
use lars_domain::gap::finding::{Quoted, Relation};
use lars_domain::gap::tally::Tally;
use lars_domain::learn::practice::Practice;
use lars_domain::learn::stored_match::Match;
use lars_domain::map::study::Study;
use lars_domain::new_id;
use lars_domain::pilot::budget::Cost;
use lars_domain::pilot::difference::Difference;
use lars_domain::pilot::indicator::{Indicator, IndicatorKind, Reading};
use lars_domain::pilot::plan::{
    Grade, Logic, Origin, Pilot, PilotDocument, PilotState, PlanChange, Risk, RiskOutcome, Step,
};
use lars_domain::pilot::report::{Report, ReportContent};
use lars_domain::thread::{Knot, KnotKind};
use lars_store::{NewKnot, Store};

use super::simulate::{CLOSED, PILOTED, SIMULATED_WAVE};

/// The practice that it tries out, by a part of its title.
const PRACTICE: &str = "ProtoLab";
/// Who did what is done in the demo.
const NOBODY: &str = "simulated";

/// Makes the pilot where there is none.
pub async fn load(store: &Store, study: &Study, first: &[Response]) -> anyhow::Result<()> {
    let known: Vec<Knot<Pilot>> = store.knots(&study.id, KnotKind::Pilot).await?;
    if !known.is_empty() {
        return Ok(());
    }
    let (origin, parents) = origin(store, study).await?;
    let pilot = pilot(quoted(study, first)?, origin)?;
    let new = NewKnot {
        study: &study.id,
        kind: KnotKind::Pilot,
        case: PILOTED[0],
        state: pilot.state.code(),
        parents: &parents,
        at: at("2020-12-15")?,
        who: NOBODY,
    };
    store.add_knot(new, &pilot).await?;
    Ok(())
}

/// The practice and the match that it comes from, where the demo has them.
async fn origin(store: &Store, study: &Study) -> anyhow::Result<(Origin, Vec<String>)> {
    let practices: Vec<Knot<Practice>> = store.knots(&study.id, KnotKind::Practice).await?;
    let is_meant = |knot: &&Knot<Practice>| knot.body.title.0.values().any(|title| title.contains(PRACTICE));
    let Some(practice) = practices.iter().find(is_meant) else { return Ok(Default::default()) };
    let known: Vec<Knot<Match>> = store.knots(&study.id, KnotKind::Match).await?;
    let matched = known.iter().find(|knot| {
        knot.body.practice.number == practice.number && knot.body.need.key.case.as_deref() == Some(PILOTED[0])
    });
    let origin = Origin {
        matched: matched.map(|knot| knot.number),
        finding: matched.map(|knot| knot.body.need.finding).filter(|number| *number > 0),
        practice: Some(practice.number),
        practice_title: practice.body.title.best_body("en").to_owned(),
        practice_region: practice.body.region.clone(),
    };
    let parent = matched.map_or(&practice.id, |knot| &knot.id).clone();
    Ok((origin, vec![parent]))
}

/// The gap as it was in the first wave.
pub fn quoted(study: &Study, first: &[Response]) -> anyhow::Result<Option<Quoted>> {
    let options = GapOptions { min_n: study.min_n, ..GapOptions::default() };
    let mut tally = Tally::new(&options.by, options.unit);
    for response in first.iter().filter(|response| response.case == PILOTED[0]) {
        for (rated, scores) in &response.ratings {
            tally.add(&RatingRow {
                case: &response.case,
                wave: SIMULATED_WAVE,
                respondent: &response.respondent,
                helix: &response.helix,
                partner: &rated.partner,
                level: &rated.level,
                item: &rated.item,
                scores: *scores,
            });
        }
    }
    let analysis = analyse(&tally.finish(first.len(), true), &options);
    let [_, helix, partner, level] = PILOTED;
    let cell = analysis.cells.iter().find(|cell| {
        [&cell.key.helix, &cell.key.partner, &cell.key.level].map(Option::as_deref)
            == [Some(helix), Some(partner), Some(level)]
    });
    Ok(match cell {
        Some(cell) => Quoted::of(cell, "", CLOSED.parse()?),
        None => None,
    })
}

fn day(text: &str) -> anyhow::Result<Date> {
    text.parse().with_context(|| format!("{text} is no day"))
}

fn at(text: &str) -> anyhow::Result<Timestamp> {
    format!("{text}T10:00:00Z").parse().with_context(|| format!("{text} is no day"))
}

fn pilot(gap: Option<Quoted>, origin: Origin) -> anyhow::Result<Pilot> {
    let said = |text: &str| text.to_owned();
    let [_, helix, partner, level] = PILOTED.map(str::to_owned);
    let (costs, reports) = money()?;
    Ok(Pilot {
        title: said("A prototyping lab with an open door (simulated)"),
        language: said("en"),
        state: PilotState::Ended,
        owner: said("A technical institute (simulated)"),
        summary: said(
            "Made up for the demo; nobody ran it. Two days a week a lab had its door open, and one person answered small questions of companies.",
        ),
        adaptation: said("A van for two towns; two days a week instead of five"),
        origin,
        relation: Relation { helix, partner, level },
        gap,
        target: Some(1_500),
        again: Some(day("2021-06-01")?),
        logic: Logic {
            need: said("Companies expect more of research in the region than they experience"),
            objective: said("Small questions get a first answer within ten days"),
            action: said("A lab with one person at the door, Tuesdays and Thursdays"),
            output: said("80 questions answered"),
            result: said("Six joint projects a year"),
            impact: said("A gap of at most one and a half points when asked again"),
        },
        steps: steps(),
        costs,
        indicators: indicators()?,
        risks: risks(),
        documents: entries([PilotDocument {
            title: said("Opening hours and rules of the lab"),
            address: String::new(),
            note: said("On the door (simulated)"),
        }]),
        reports,
        changes: changes()?,
        ..Pilot::default()
    })
}

fn entries<T>(all: impl IntoIterator<Item = T>) -> BTreeMap<String, T> {
    all.into_iter().map(|one| (new_id(), one)).collect()
}

fn steps() -> BTreeMap<String, Step> {
    let rows = [
        (
            "Find a room and a lab manager",
            "Institute",
            ["2019-09-01", "2019-10-31", "2019-09-01", "2019-11-30"],
        ),
        (
            "Visit the practice, write the plan",
            "Region",
            ["2019-09-01", "2019-09-30", "2019-09-01", "2019-09-30"],
        ),
        ("Buy and set up machines", "Institute", ["2019-11-01", "2019-12-31", "2019-12-01", "2020-02-06"]),
        ("Open the door", "Institute", ["2020-02-06", "2020-11-30", "2020-02-06", "2020-11-30"]),
        ("Van to two towns", "Region", ["2020-04-01", "2020-11-30", "2020-04-01", "2020-11-30"]),
        ("Ask the same again", "Region", ["2021-06-01", "2021-06-30", "2021-06-01", "2021-06-30"]),
    ];
    let step = |(title, owner, days): (&str, &str, [&str; 4])| {
        let [begins, ends, began, ended] = days.map(|text| text.parse().ok());
        Step {
            title: title.to_owned(),
            owner: owner.to_owned(),
            begins,
            ends,
            began,
            ended,
            note: String::new(),
        }
    };
    entries(rows.map(step))
}

fn indicators() -> anyhow::Result<BTreeMap<String, Indicator>> {
    let rows = [
        ("Small questions answered", IndicatorKind::Output, "RCO116", "count", [0, 80], [41, 96]),
        ("First-time companies", IndicatorKind::Output, "", "count", [0, 40], [18, 37]),
        ("Days to a first answer", IndicatorKind::Result, "", "days", [31, 10], [16, 12]),
        ("Joint projects", IndicatorKind::Result, "RCR104", "per year", [2, 6], [3, 5]),
    ];
    let mut all = BTreeMap::new();
    for (title, kind, code, unit, [baseline, target], values) in rows {
        let mut readings = BTreeMap::new();
        for (value, when) in values.into_iter().zip(["2020-06-30", "2020-11-30"]) {
            let source = "Lab book (simulated)".to_owned();
            readings.insert(new_id(), Reading { day: Some(day(when)?), value: value * 1_000, source });
        }
        let indicator = Indicator {
            title: title.to_owned(),
            kind,
            code: code.to_owned(),
            unit: unit.to_owned(),
            baseline: baseline * 1_000,
            target: target * 1_000,
            readings,
        };
        all.insert(new_id(), indicator);
    }
    Ok(all)
}

fn risks() -> BTreeMap<String, Risk> {
    let risk = |(what, answer, outcome, note): (&str, &str, RiskOutcome, &str)| Risk {
        what: what.to_owned(),
        chance: Grade::Medium,
        harm: Grade::High,
        answer: answer.to_owned(),
        outcome,
        note: note.to_owned(),
    };
    entries(
        [
            ("The lab manager leaves", "A deputy is trained.", RiskOutcome::Gone, ""),
            (
                "Machines come late",
                "Order early.",
                RiskOutcome::Happened,
                "Five weeks; the door opened in February.",
            ),
        ]
        .map(risk),
    )
}

type Money = (BTreeMap<String, Cost>, BTreeMap<String, Report>);

/// Costs, and two reports that were signed off.
fn money() -> anyhow::Result<Money> {
    let rows = [
        ("Institute", "ERDF", "Machines and lab manager", 9_200_000, [4_125_000, 4_720_050]),
        ("Region", "own funds", "Van and visits", 3_800_000, [1_240_000, 2_372_000]),
        ("Four companies together", "own work", "Hours of staff", 3_000_000, [973_000, 1_400_000]),
    ];
    let (mut costs, mut spent) = (BTreeMap::new(), [BTreeMap::new(), BTreeMap::new()]);
    for (partner, source, purpose, planned, amounts) in rows {
        let id = new_id();
        for (report, cents) in spent.iter_mut().zip(amounts) {
            report.insert(id.clone(), cents);
        }
        let cost = Cost {
            partner: partner.to_owned(),
            source: source.to_owned(),
            purpose: purpose.to_owned(),
            planned,
            currency: "EUR".to_owned(),
        };
        costs.insert(id, cost);
    }
    let mut reports = BTreeMap::new();
    let periods = [
        (
            "2019-09-01",
            "2020-05-31",
            "2020-06-20",
            "The room was found, machines came, the door opened on 6 February.",
        ),
        (
            "2020-06-01",
            "2020-11-30",
            "2020-12-14",
            "96 questions in all; the van went to two towns every week.",
        ),
    ];
    for ((begins, ends, signed, done), spent) in periods.into_iter().zip(spent) {
        let content = ReportContent {
            partner: "Institute".to_owned(),
            begins: Some(day(begins)?),
            ends: Some(day(ends)?),
            done: done.to_owned(),
            deviations: String::new(),
            spent,
        };
        let mut report = Report::default();
        report.change(content, NOBODY, at(ends)?);
        report.hand_in().map_err(|rule| anyhow::anyhow!(rule.code()))?;
        report.sign(NOBODY, at(signed)?).map_err(|rule| anyhow::anyhow!(rule.code()))?;
        reports.insert(new_id(), report);
    }
    Ok((costs, reports))
}

fn changes() -> anyhow::Result<BTreeMap<String, PlanChange>> {
    let moved = Difference {
        part: "steps".to_owned(),
        entry: "Open the door".to_owned(),
        field: "begins".to_owned(),
        before: "2020-01-02".to_owned(),
        after: "2020-02-06".to_owned(),
    };
    let change = PlanChange {
        at: at("2020-01-15")?,
        who: NOBODY.to_owned(),
        reason: "The milling machine came late.".to_owned(),
        differences: vec![moved],
    };
    Ok(entries([change]))
}
