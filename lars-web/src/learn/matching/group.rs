//! All needs of a study: each with its own first choice beside what the assignment of the whole group gives it, and who learns from whom.

use std::collections::{BTreeMap, HashMap};

use askama::Template;
use axum::http::header::REFRESH;
use axum::response::{IntoResponse as _, Response as Answer};
use lars_domain::learn::sensitivity::Firmness;
use lars_domain::people::role::Action;
use lars_view::matching::{TransferLine, score, term, transfers, weight};

use super::shown::{Shown, top, verdict};
use super::weighing::{Chosen, Weighing};
use crate::PageError;
use crate::choice::{self, Choice};
use crate::matched::{Firm, Plan, PlanOptions, firmness};
use crate::page::{Frame, answer, pages};
use crate::part::pager::Pager;
use crate::part::result::AGAIN;

pages!(GroupPage);

/// Needs on a page.
const ROWS: usize = 20;
/// Lines of the drawing: the largest.
const MAX_LINES: usize = 14;

#[derive(Template)]
#[template(path = "learn/matching/group.html")]
struct GroupPage {
    f: Frame,
    weighing: Weighing,
    hidden_fields: Vec<(&'static str, String)>,
    lead: String,
    /// Something that keeps numbers away: a result or an assignment that is being computed.
    waits: Option<String>,
    cases: Vec<Choice>,
    rows: Vec<NeedRow>,
    pager: Pager,
    group: Option<Group>,
    left_out: Vec<String>,
    command: String,
    files: Option<Vec<(String, String)>>,
    digest: String,
    has_practices: bool,
    practices: String,
}

/// A need as a row.
struct NeedRow {
    case: String,
    relation: String,
    address: String,
    verdict: String,
    first: Option<PairCell>,
    planned: Option<PairCell>,
}

/// A practice that a need is paired with.
struct PairCell {
    practice: String,
    region: String,
    score: String,
    /// Which place it has in the need's own list.
    place: String,
}

/// The assignment of the whole group.
pub struct Group {
    /// How many needs get a practice, and the sum.
    pub text: String,
    /// What would be without it.
    pub crowded: Option<String>,
    /// Who learns from whom.
    pub chart: String,
    /// The rows of the drawing: who learns, from whom, the sum of scores.
    pub lines: Vec<(String, String, String)>,
    /// That there are more rows, where there are.
    pub more: Option<String>,
    /// How firm it is.
    pub firm: Vec<String>,
}

/// The page of all needs.
pub fn page(shown: &Shown<'_>, chosen: &Chosen) -> Result<Answer, PageError> {
    let (at, words) = (shown.at, shown.at.words);
    let mut rows = order(shown, &chosen.case);
    if shown.weighing.options.is_none() {
        rows.clear();
    }
    let paged = at.visit.page(ROWS).cut(rows);
    let waits = waits(shown);
    let matching = &shown.matched.matching;
    let is_waiting = waits.is_some();
    let hidden_fields = [("case", chosen.case.clone())].into_iter().filter(|(_, code)| !code.is_empty());
    let page = GroupPage {
        lead: words.say_with(
            "matching-lead",
            &[("needs", matching.needs().len().into()), ("practices", matching.profiles().len().into())],
        ),
        waits,
        cases: choice::cases(at, &at.said(), &chosen.case),
        rows: paged.rows.iter().map(|need| row(shown, *need)).collect(),
        pager: Pager::of(at.visit, &paged),
        group: group(shown, None),
        left_out: left_out(shown, None),
        command: shown.weighing.command(top(&shown.matched)),
        files: at.may(Action::ExportResults).then(|| files(shown)),
        digest: shown.matched.digest.chars().take(8).collect(),
        has_practices: !matching.profiles().is_empty(),
        practices: at.address("/practice"),
        hidden_fields: hidden_fields.collect(),
        f: at.frame(words.say("matching-title")),
        weighing: shown.weighing(),
    };
    let answer = answer(&page)?;
    Ok(if is_waiting { ([(REFRESH, AGAIN)], answer).into_response() } else { answer })
}

/// Says what is being computed.
pub fn waits(shown: &Shown<'_>) -> Option<String> {
    let words = shown.at.words;
    if shown.missing > 0 {
        return Some(words.say_with("matching-waits-results", &[("n", shown.missing.into())]));
    }
    (shown.plan.is_none() && shown.weighing.options.is_some()).then(|| words.say("matching-waits-plan"))
}

/// Needs in the order of their cases in the study, the highest score first.
fn order(shown: &Shown<'_>, case: &str) -> Vec<usize> {
    let matching = &shown.matched.matching;
    let place: HashMap<&str, usize> =
        shown.at.study.cases.iter().enumerate().map(|(at, case)| (case.code.as_str(), at)).collect();
    let needs = matching.needs();
    let height = |need: usize| match &shown.plan {
        Some(plan) => plan.standings[need].first.map_or(-1.0, |(_, score)| score),
        None => needs[need].term().unwrap_or(-1.0),
    };
    let is_chosen = |need: &usize| case.is_empty() || needs[*need].case == case;
    let mut order: Vec<usize> = (0..needs.len()).filter(is_chosen).collect();
    order.sort_by(|one, other| {
        let at = |need: usize| place.get(needs[need].case.as_str());
        at(*one).cmp(&at(*other)).then(height(*other).total_cmp(&height(*one)))
    });
    order
}

fn row(shown: &Shown<'_>, need: usize) -> NeedRow {
    let (at, words) = (shown.at, shown.at.words);
    let scored = &shown.matched.matching.needs()[need];
    let of = shown.matched.input.need(&scored.code);
    let pair = |profile: usize, value: f64, place: String| PairCell {
        practice: shown.title(profile),
        region: shown.region(profile),
        score: score(value, words),
        place,
    };
    let (mut first, mut planned) = (None, None);
    if let (Some(plan), Some(options)) = (&shown.plan, &shown.weighing.options) {
        let standing = plan.standings[need];
        first = standing.first.map(|(profile, value)| pair(profile, value, String::new()));
        planned = plan.chosen[need].and_then(|profile| {
            let value = options.weights.score(&shown.matched.matching.terms(need, profile)).ok()?;
            Some(pair(profile, value, place(standing.place, words)))
        });
    }
    NeedRow {
        case: at.said().case(&scored.case),
        relation: of.map(|of| shown.labels().relation_short(&of.key)).unwrap_or_default(),
        address: shown.list(&scored.code),
        verdict: verdict(scored.verdict, words),
        first,
        planned,
    }
}

/// Which place a practice has in a need's own list.
fn place(place: Option<usize>, words: lars_view::words::Words) -> String {
    match place {
        Some(1) => words.say("matching-own-first"),
        Some(place) => words.say_with("matching-own-place", &[("n", place.into())]),
        None => String::new(),
    }
}

/// The assignment of the whole group in words, rows and a drawing; `own` is the case that the page is about.
pub fn group(shown: &Shown<'_>, own: Option<&str>) -> Option<Group> {
    let (plan, options) = (shown.plan.as_ref()?, shown.weighing.options?);
    let words = shown.at.words;
    let pairs = plan.chosen.iter().flatten().count();
    if pairs == 0 {
        return None;
    }
    let capacities = options.capacities;
    let args = [
        ("pairs", pairs.into()),
        ("needs", plan.chosen.len().into()),
        ("visits", capacities.visits.into()),
        ("receivers", capacities.receivers.into()),
        ("total", score(plan.total, words).into()),
    ];
    let mut lines = flows(shown, (plan, &options), own);
    let more = lines.len().saturating_sub(MAX_LINES);
    let more = (more > 0).then(|| words.say_with("matching-chart-more", &[("n", more.into())]));
    lines.truncate(MAX_LINES);
    let row = |line: &TransferLine| (line.to.clone(), line.from.clone(), score(line.sum, words));
    let firm = match firmness(shown.at, &shown.matched, (options, plan)) {
        Firm::Known(firm) => firm.iter().map(|one| range(one, words)).collect(),
        Firm::Waits => vec![words.say("matching-firm-waits")],
        Firm::TooMany => vec![words.say("matching-firm-too-many")],
    };
    Some(Group {
        text: words.say_with("matching-group-text", &args),
        crowded: crowded(shown, plan, capacities.receivers),
        chart: transfers(&lines, words),
        lines: lines.iter().map(row).collect(),
        more,
        firm,
    })
}

/// Who learns from whom: pairs of regions with the sum of their scores, the largest first; those of a case of its own before others.
fn flows(shown: &Shown<'_>, (plan, options): (&Plan, &PlanOptions), own: Option<&str>) -> Vec<TransferLine> {
    let matching = &shown.matched.matching;
    let mut sums: BTreeMap<(String, &str), f64> = BTreeMap::new();
    for (need, profile) in plan.chosen.iter().enumerate() {
        let Some(profile) = *profile else { continue };
        let value = options.weights.score(&matching.terms(need, profile)).unwrap_or_default();
        let case = matching.needs()[need].case.as_str();
        *sums.entry((shown.region(profile), case)).or_default() += value;
    }
    let line = |((from, case), sum): ((String, &str), f64)| TransferLine {
        from,
        to: shown.at.said().case(case),
        sum,
        own: own == Some(case),
    };
    let mut lines: Vec<TransferLine> = sums.into_iter().map(line).collect();
    lines.sort_by(|one, other| other.own.cmp(&one.own).then(other.sum.total_cmp(&one.sum)));
    lines
}

/// What would be if each need took its own first choice: the practice that most would come to, where it cannot take as many.
fn crowded(shown: &Shown<'_>, plan: &Plan, receivers: usize) -> Option<String> {
    let words = shown.at.words;
    let mut wanted: BTreeMap<usize, usize> = BTreeMap::new();
    for (profile, _) in plan.standings.iter().filter_map(|standing| standing.first) {
        *wanted.entry(profile).or_default() += 1;
    }
    let (profile, count) =
        wanted.into_iter().max_by_key(|(profile, count)| (*count, std::cmp::Reverse(*profile)))?;
    let args =
        [("practice", shown.title(profile).into()), ("n", count.into()), ("receivers", receivers.into())];
    (count > receivers).then(|| words.say_with("matching-group-crowded", &args))
}

/// Between which weights the assignment stays as it is.
fn range(firm: &Firmness, words: lars_view::words::Words) -> String {
    let low = firm.down.map_or(0.0, |down| (firm.weight - down).max(0.0));
    let mut args = vec![
        ("term", term(firm.term, words).into()),
        ("weight", weight(firm.weight, words).into()),
        ("low", score(low, words).into()),
    ];
    match firm.up {
        Some(up) => {
            args.push(("high", score(firm.weight + up, words).into()));
            words.say_with("matching-firm-range", &args)
        }
        None => words.say_with("matching-firm-above", &args),
    }
}

/// What is not matched, with how many; `own` is the case whose own practices are left out.
pub fn left_out(shown: &Shown<'_>, own: Option<&str>) -> Vec<String> {
    let (words, matched) = (shown.at.words, &shown.matched);
    let own_count =
        matched.input.practices.iter().filter(|one| own == Some(one.profile.region.as_str())).count();
    let counts = [
        ("matching-left-own", own_count),
        ("matching-left-hidden", matched.hidden),
        ("matching-left-rejected", matched.matching.rejected().len()),
        ("matching-left-unpublished", matched.unpublished),
    ];
    let named = counts.into_iter().filter(|(_, count)| *count > 0);
    named.map(|(key, count)| words.say_with(key, &[("n", count.into())])).collect()
}

/// Names and addresses of the files.
fn files(shown: &Shown<'_>) -> Vec<(String, String)> {
    let query = shown.weighing.query(&[]);
    let plain = ["needs.csv", "practices.csv", "wishes.csv"].map(|name| (name, String::new()));
    let scores = ["scores.json", "scores.csv"].map(|name| (name, query.clone()));
    let all = plain.into_iter().chain(scores);
    all.map(|(name, query)| (name.to_owned(), shown.at.address(&format!("/matching/{name}{query}"))))
        .collect()
}
