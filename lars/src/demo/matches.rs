//! A **simulated** match: nobody asked, and nobody visited. Its score is computed from the simulated answers of the first round and the published
//! practices as the page computes it; the course, the date and the context sheet are made up, and say so.

use std::collections::BTreeMap;

use anyhow::Context as _;
use jiff::Timestamp;
use jiff::civil::{Date, time};
use lars_domain::ask::write::edition::Edition;
use lars_domain::gap::finding::Finding;
use lars_domain::learn::context::{ContextBlock, ContextRow, ContextSheet, Difference, Suits};
use lars_domain::learn::need::StudyNeed;
use lars_domain::learn::practice::Practice;
use lars_domain::learn::stored_match::{
    DateState, Match, MatchAct, MatchSide, MatchState, MatchStep, VisitDate,
};
use lars_domain::learn::term::{Need, Weights};
use lars_domain::map::study::Study;
use lars_domain::new_id;
use lars_domain::thread::{Knot, KnotKind};
use lars_store::{NewKnot, Store};
use lars_web::analysis::newest_result;
use lars_web::matched::{Matched, Said, put_together};

use super::simulate::{PILOTED, SIMULATED_WAVE};

/// The practice that is visited, by a part of its title.
const PRACTICE: &str = "ProtoLab";
/// Who did what is done in the demo.
const NOBODY: &str = "simulated";

/// Makes the match where there is none.
pub async fn load(store: &Store, study: &Study, edition: &Edition) -> anyhow::Result<()> {
    let known: Vec<Knot<Match>> = store.knots(&study.id, KnotKind::Match).await?;
    let practices: Vec<Knot<Practice>> = store.knots(&study.id, KnotKind::Practice).await?;
    let is_meant = |knot: &&Knot<Practice>| knot.body.title.0.values().any(|title| title.contains(PRACTICE));
    let Some(practice) = practices.iter().find(is_meant).filter(|_| known.is_empty()) else { return Ok(()) };
    let mut results = Vec::new();
    for case in &study.cases {
        let mut result = newest_result(store, (study, &case.code), Timestamp::now()).await?;
        result.retain(|wave| wave == SIMULATED_WAVE);
        results.push((case.code.as_str(), result));
    }
    let said = Said::load(store, &study.id, BTreeMap::new()).await?;
    let results = results.iter().map(|(case, result)| (*case, result)).collect();
    let matched = put_together(study, edition, results, &said)?;
    let is_piloted = |need: &&StudyNeed| {
        let Need { case, helix, partner, level, .. } = &need.need;
        [case, helix, partner, level].map(String::as_str) == PILOTED
    };
    let Some((need, number)) =
        matched.input.needs.iter().find(is_piloted).and_then(|need| Some((need, need.finding?)))
    else {
        return Ok(());
    };
    let finding: Option<Knot<Finding>> = store.knot(&study.id, KnotKind::Finding, number).await?;
    let finding = finding.context("the finding of the demo is gone")?;
    let one = visited(&matched, (need, number, practice.number))?;
    let parents = [finding.id, practice.id.clone()];
    let new = NewKnot {
        study: &study.id,
        kind: KnotKind::Match,
        case: PILOTED[0],
        state: MatchState::Accepted.code(),
        parents: &parents,
        at: at("2019-05-20")?,
        who: NOBODY,
    };
    let (id, number) = store.add_knot(new, &one).await?;
    let (state, at) = (Suits::Adapted.code(), at("2019-09-16")?);
    let new = NewKnot { kind: KnotKind::Context, state: Suits::Open.code(), parents: &[id], at, ..new };
    let empty = ContextSheet { simulated: true, ..ContextSheet::of(number) };
    let (_, sheet) = store.add_knot(new, &empty).await?;
    let begun: Knot<ContextSheet> =
        store.knot(&study.id, KnotKind::Context, sheet).await?.context("the sheet of the demo is gone")?;
    let filled = Knot { version: begun.version + 1, state: state.to_owned(), body: context(number), ..begun };
    store.save_knot(&filled).await?;
    Ok(())
}

fn at(day: &str) -> anyhow::Result<Timestamp> {
    format!("{day}T10:00:00Z").parse().with_context(|| format!("{day} is no day"))
}

/// The match with a course that is made up.
fn visited(matched: &Matched, (need, finding, practice): (&StudyNeed, i64, i64)) -> anyhow::Result<Match> {
    let place = matched.place_of(&need.need.code).context("the need of the demo is not matched")?;
    let profile = matched.input.practices.iter().position(|one| one.number == practice);
    let profile = profile.context("the practice of the demo is not offered")?;
    let act = |step: MatchStep, day: &str, reason: &str| -> anyhow::Result<MatchAct> {
        Ok(MatchAct { step, at: at(day)?, who: NOBODY.to_owned(), reason: reason.to_owned() })
    };
    let first = act(MatchStep::Propose, "2019-05-20", "")?;
    let pair = (need, finding, place, profile);
    let one = matched
        .proposed(pair, (Weights::default(), false), first)
        .context("the pair of the demo has no score")?;
    let mut acts = one.acts.clone();
    acts.push(act(MatchStep::Accept, "2019-05-27", "Simulated: two days in September would suit.")?);
    acts.push(act(MatchStep::ProposeDate, "2019-05-28", "")?);
    acts.push(act(MatchStep::AgreeDate, "2019-05-31", "")?);
    let day: Date = "2019-09-10".parse()?;
    let date = VisitDate {
        id: new_id(),
        day,
        from: time(9, 0, 0, 0),
        until: time(16, 0, 0, 0),
        place: "Vaasa (simulated)".to_owned(),
        side: MatchSide::Receiver,
        state: DateState::Agreed,
        changes: 1,
    };
    Ok(Match { acts, dates: vec![date], simulated: true, ..one })
}

/// A context sheet that is made up.
fn context(number: i64) -> ContextSheet {
    let mut sheet = ContextSheet { simulated: true, ..ContextSheet::of(number) };
    let row = |needed: &str, here: &str, difference, adaptation: &str, decides: &str, verdict| ContextRow {
        needed: needed.to_owned(),
        here: here.to_owned(),
        source: "Simulated".to_owned(),
        difference,
        adaptation: adaptation.to_owned(),
        decides: decides.to_owned(),
        verdict,
    };
    let rows = [
        (
            ContextBlock::Sectors,
            row(
                "Companies of one field close to the lab",
                "Few companies, spread over two towns",
                Difference::Some,
                "A van that brings the lab to two towns",
                "The region",
                Suits::Adapted,
            ),
        ),
        (
            ContextBlock::FirmSize,
            row(
                "Large companies that buy from small ones",
                "Mostly very small companies",
                Difference::Large,
                "First answers are free of charge",
                "The institute",
                Suits::Adapted,
            ),
        ),
        (
            ContextBlock::Institutions,
            row(
                "A university that may lend its machines",
                "An institute that may do the same",
                Difference::Alike,
                "",
                "The institute",
                Suits::AsItIs,
            ),
        ),
        (
            ContextBlock::Trust,
            row(
                "Companies that know whom to ask",
                "Most have asked nobody yet",
                Difference::Large,
                "One person at the door, by name, two days a week",
                "The institute",
                Suits::Adapted,
            ),
        ),
    ];
    for (block, row) in rows {
        sheet.put(block, row);
    }
    sheet.verdict = Suits::Adapted;
    "Simulated: smaller, with an open door on two days, it fits.".clone_into(&mut sheet.reason);
    sheet
}
