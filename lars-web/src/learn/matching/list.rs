//! The list of one need: practices of other regions with what each term adds, how firm the first place is, what is left out, and where the
//! assignment of the whole group sends the region.

use askama::Template;
use axum::http::header::REFRESH;
use axum::response::{IntoResponse as _, Response as Answer};
use lars_domain::gap::finding::Finding;
use lars_domain::learn::first_place::{Ranked, first_place, list_of};
use lars_domain::learn::need::{StudyNeed, need_code};
use lars_domain::learn::stored_match::Match;
use lars_domain::learn::term::{Named, Weights};
use lars_domain::people::role::Action;
use lars_domain::thread::{Knot, KnotKind};
use lars_view::matching::{bar as score_bar, firmness, parts, score, why};

use super::group::{Group, group, left_out, waits};
use super::shown::{Shown, verdict};
use super::weighing::{Chosen, Weighing};
use crate::PageError;
use crate::address::{query, segment};
use crate::page::{Frame, answer, pages};
use crate::part::pager::Pager;
use crate::part::result::AGAIN;
use crate::thread::{ThreadBar, bar};

pages!(ListPage, NonePage);

/// Practices on a page.
const ROWS: usize = 10;

#[derive(Template)]
#[template(path = "learn/matching/list.html")]
struct ListPage {
    f: Frame,
    thread: Option<ThreadBar>,
    weighing: Weighing,
    hidden_fields: Vec<(&'static str, String)>,
    lead: String,
    best: Option<String>,
    waits: Option<String>,
    /// Whether a visit can be asked for here.
    may_propose: bool,
    action: String,
    finding: String,
    /// The weights of this page, for the match that is made of it.
    weights: String,
    /// Where a finding can be made of the need, where there is none.
    to_finding: Option<String>,
    list_title: String,
    rows: Vec<PracticeRow>,
    pager: Pager,
    facts: Vec<(String, String)>,
    relation: String,
    finding_page: Option<(String, String)>,
    firm: Vec<String>,
    left_out: Vec<String>,
    group: Option<Group>,
    all: String,
}

/// A practice as a row.
struct PracticeRow {
    place: String,
    number: i64,
    practice: String,
    address: String,
    region: String,
    score: String,
    bar: String,
    why: String,
    parts: Vec<String>,
    /// The page of a match that was made of it.
    made: Option<String>,
    /// Whether it is the first row of the first page.
    first: bool,
}

#[derive(Template)]
#[template(path = "learn/matching/none.html")]
struct NonePage {
    f: Frame,
    why: String,
    all: String,
    back: Option<String>,
}

/// The page of the need that the address names, by its code or by its finding.
pub async fn page(shown: &Shown<'_>, chosen: &Chosen) -> Result<Answer, PageError> {
    let at = shown.at;
    let code = match chosen.finding.as_str() {
        "" => chosen.need.clone(),
        number => match code_of(shown, number).await? {
            Ok(code) => code,
            Err(why) => return none(shown, why, Some(number)),
        },
    };
    let known = shown.matched.input.need(&code);
    let (Some(need), Some(place)) = (known, shown.matched.place_of(&code)) else {
        let is_rejected = shown.matched.matching.rejected().contains(&code);
        let key = if is_rejected { "matching-none-rejected" } else { "matching-none-hidden" };
        let finding = Some(chosen.finding.as_str()).filter(|number| !number.is_empty());
        return if is_rejected || finding.is_some() {
            none(shown, key, finding)
        } else {
            Err(PageError::NotFound)
        };
    };
    let matches = at.store().knots::<Match>(&at.study.id, KnotKind::Match).await?;
    let waits = waits(shown);
    let is_waiting = waits.is_some();
    let thread = match need.finding {
        Some(number) => bar(at, (KnotKind::Finding, number)).await?,
        None => None,
    };
    let mut page = list_page(shown, (need, place, chosen), (&matches, waits));
    page.thread = thread;
    let answer = answer(&page)?;
    Ok(if is_waiting { ([(REFRESH, AGAIN)], answer).into_response() } else { answer })
}

/// The need that a finding is about, or why there is none.
async fn code_of(shown: &Shown<'_>, number: &str) -> Result<Result<String, &'static str>, PageError> {
    let at = shown.at;
    let number = number.parse().map_err(|_| PageError::NotFound)?;
    let finding: Option<Knot<Finding>> = at.store().knot(&at.study.id, KnotKind::Finding, number).await?;
    let finding = finding.ok_or(PageError::NotFound)?;
    at.case(&finding.case)?;
    let quoted = finding.body.quoted.as_ref();
    Ok(quoted.map(|quoted| need_code(&quoted.key)).ok_or("matching-none-words"))
}

fn none(shown: &Shown<'_>, why: &str, finding: Option<&str>) -> Result<Answer, PageError> {
    let words = shown.at.words;
    answer(&NonePage {
        f: shown.at.frame(words.say("matching-need-title")),
        why: words.say(why),
        all: shown.at.address("/matching"),
        back: finding.map(|number| shown.at.address(&format!("/finding/{}", segment(number)))),
    })
}

fn list_page(
    shown: &Shown<'_>,
    (need, place, chosen): (&StudyNeed, usize, &Chosen),
    (matches, waits): (&[Knot<Match>], Option<String>),
) -> ListPage {
    let (at, words) = (shown.at, shown.at.words);
    let case = need.need.case.as_str();
    let weights = shown.weighing.options.map(|options| options.weights);
    let list = weights.map(|weights| list_of(&shown.matched.matching, place, &weights)).unwrap_or_default();
    let name = |profile: usize| shown.title(profile);
    let firm = weights.map(|weights| firmness(&list, &first_place(&list, &weights), &name, words));
    let best = best(shown, &list);
    let paged = at.visit.page(ROWS).cut((0..list.len()).collect::<Vec<_>>());
    let row = |at: &usize| row(shown, (need, place, *at), &list[*at], matches);
    let finding = need.finding.map(|number| number.to_string()).unwrap_or_default();
    let may_propose = at.visit.may(Action::ProposeMatch, &at.study.scope_of(case)).is_ok();
    let relation = relation(shown, need);
    let mut f = at.frame(words.say("matching-need-title"));
    f.crumbs.push((words.say("matching-title"), at.address("/matching")));
    let hidden = [("finding", chosen.finding.clone()), ("need", chosen.need.clone())];
    ListPage {
        thread: None,
        lead: lead(shown, need),
        best,
        waits,
        may_propose: may_propose && need.finding.is_some(),
        action: at.address("/match/new"),
        to_finding: (may_propose && need.finding.is_none()).then(|| relation.clone()),
        weights: weights.unwrap_or_default().list().map(|weight| weight.to_string()).join(" "),
        list_title: words.say_with("matching-list-title", &[("case", at.said().case(case).into())]),
        rows: paged.rows.iter().map(row).collect(),
        pager: Pager::of(at.visit, &paged),
        facts: facts(shown, need),
        finding_page: need.finding.map(|number| {
            let label = words.say_with("matching-finding", &[("n", number.to_string().into())]);
            (label, at.address(&format!("/finding/{number}")))
        }),
        firm: firm.unwrap_or_default(),
        left_out: left_out(shown, Some(case)),
        group: group(shown, Some(case)),
        all: at.address(&format!("/matching{}", shown.weighing.query(&[("case", case)]))),
        hidden_fields: hidden.into_iter().filter(|(_, value)| !value.is_empty()).collect(),
        relation,
        finding,
        f,
        weighing: shown.weighing(),
    }
}

/// The page of the relation behind a need.
fn relation(shown: &Shown<'_>, need: &StudyNeed) -> String {
    let key = &need.key;
    let code = |code: &Option<String>| code.clone().unwrap_or_default();
    let (from, to, level) = (code(&key.helix), code(&key.partner), code(&key.level));
    let (wave, item) = (code(&key.wave), code(&key.item));
    let fields = [("from", from.as_str()), ("to", &to), ("level", &level), ("wave", &wave), ("item", &item)];
    shown.at.address(&format!("/case/{}/relation{}", segment(&need.need.case), query(&fields)))
}

fn lead(shown: &Shown<'_>, need: &StudyNeed) -> String {
    let (at, words) = (shown.at, shown.at.words);
    let certainty = words.say(&format!("class-certainty-{}.inside", need.certainty.code()));
    words.say_with(
        "matching-need-lead",
        &[
            ("case", at.said().case(&need.need.case).into()),
            ("relation", shown.labels().relation(&need.key).into()),
            ("gap", words.signed(need.mean_gap, 1).into()),
            ("n", need.n.into()),
            ("certainty", certainty.into()),
            ("verdict", verdict(need.need.verdict, words).into()),
        ],
    )
}

/// Who comes first.
fn best(shown: &Shown<'_>, list: &[Ranked]) -> Option<String> {
    let first = list.first()?;
    let value = first.score.ok()?;
    let args = [
        ("practice", shown.title(first.profile).into()),
        ("region", shown.region(first.profile).into()),
        ("score", score(value, shown.at.words).into()),
        ("n", list.len().into()),
    ];
    Some(shown.at.words.say_with("matching-need-best", &args))
}

/// The numbers of the need, for the margin.
fn facts(shown: &Shown<'_>, need: &StudyNeed) -> Vec<(String, String)> {
    let words = shown.at.words;
    let class = need.need.class.map(|class| words.say(&format!("class-{}", class.code())));
    let pooled = need.need.gap.zip(need.need.se).map(|(gap, se)| {
        let args = [("gap", words.signed(gap, 1).into()), ("error", words.number(se, 1).into())];
        words.say_with("matching-fact-pooled-value", &args)
    });
    let undefined = || words.say("matching-undefined-short");
    let term = need.need.term().map_or_else(|_| undefined(), |value| score(value, words));
    [
        ("matching-fact-class", class.unwrap_or_default()),
        ("matching-fact-gap", words.signed(need.mean_gap, 1)),
        ("matching-fact-pooled", pooled.unwrap_or_else(undefined)),
        ("matching-fact-n", words.integer(need.n as u64)),
        ("matching-fact-verdict", verdict(need.need.verdict, words)),
        ("matching-fact-term", term),
    ]
    .map(|(key, value)| (words.say(key), value))
    .to_vec()
}

fn row(
    shown: &Shown<'_>,
    (need, place, at): (&StudyNeed, usize, usize),
    ranked: &Ranked,
    matches: &[Knot<Match>],
) -> PracticeRow {
    let words = shown.at.words;
    let weights = shown.weighing.options.map_or_else(Weights::default, |options| options.weights);
    let profile = ranked.profile;
    let matching = &shown.matched.matching;
    let named = Named::of(&matching.needs()[place], &matching.profiles()[profile]);
    let outcomes = shown.matched.head(profile).map(|head| head.outcomes).unwrap_or_default();
    let number = shown.matched.number(profile);
    let made = matches
        .iter()
        .find(|knot| knot.body.practice.number == number && need.finding == Some(knot.body.need.finding));
    PracticeRow {
        place: words.integer(at as u64 + 1),
        number,
        practice: shown.title(profile),
        address: shown.practice(profile),
        region: shown.region(profile),
        score: ranked
            .score
            .map_or_else(|reason| lars_view::matching::missing(reason, words), |value| score(value, words)),
        bar: score_bar(&ranked.terms, &weights),
        why: why(&ranked.terms, named, outcomes, words),
        parts: parts(&ranked.terms, &weights, words),
        made: made.map(|knot| shown.at.address(&format!("/match/{}", knot.number))),
        first: at == 0,
    }
}
