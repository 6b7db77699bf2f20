//! The thread that a page's knot is part of: which knots whoever visits may read, and the bar that says where in the chain a page is.
//!
//! `part/thread.html` writes the bar from a field `thread` of the page. What each knot says is on the page of the thread.

use lars_domain::chain::{Chain, chain};
use lars_domain::gap::cell::CellKey;
use lars_domain::gap::finding::{Finding, FindingStatus};
use lars_domain::people::role::Action;
use lars_domain::thread::{Knot, KnotKind};
use lars_view::finding::status_text;

use crate::PageError;
use crate::address::{query, segment};
use crate::at::At;

/// The knots of a study that a visitor may read, and the chain of one of them.
pub struct Thread {
    /// The knots of its line, from the first to the last.
    pub line: Vec<Knot<()>>,
    /// What else came of them: the knot of the line, and the one that it led to.
    pub branches: Vec<(Knot<()>, Knot<()>)>,
    /// Whether it goes on where the visitor may not read.
    pub is_cut: bool,
}

/// Whether whoever visits may read a knot. Drafts of practices are for those who write and review them.
pub fn may_read(at: &At<'_>, knot: &Knot<()>) -> bool {
    if knot.kind == KnotKind::Practice || knot.kind == KnotKind::Review {
        let is_public = ["published", "archived"].contains(&knot.state.as_str());
        return is_public || at.may(Action::WritePractice) || at.may(Action::ReviewPractice);
    }
    knot.case.is_empty() || at.visit.may(Action::ReadResults, &at.study.scope_of(&knot.case)).is_ok()
}

/// The page of a knot, within the study.
pub fn path_of(knot: &Knot<()>) -> String {
    match knot.kind {
        KnotKind::Review => format!("/practice/{}/review", knot.number),
        kind => format!("/{}/{}", kind.code(), knot.number),
    }
}

/// The page of a knot. A context sheet stands on the page of its match, where the line has one.
pub fn address_of(at: &At<'_>, line: &[Knot<()>], knot: &Knot<()>) -> String {
    let matched = line.iter().find(|other| other.kind == KnotKind::Match);
    match (knot.kind, matched) {
        (KnotKind::Context, Some(matched)) => at.address(&format!("{}/context", path_of(matched))),
        _ => at.address(&path_of(knot)),
    }
}

/// The chain of a knot; nothing where it is not there or may not be read.
pub async fn thread_of(at: &At<'_>, (kind, number): (KnotKind, i64)) -> Result<Option<Thread>, PageError> {
    let heads = at.store().knot_heads(&at.study.id).await?;
    let Some(here) = heads.iter().find(|knot| knot.kind == kind && knot.number == number) else {
        return Ok(None);
    };
    let ties = at.store().knot_ties(&at.study.id).await?;
    let found = chain(&heads, &ties, &here.id, |knot| may_read(at, knot));
    let knot = |id: &String| heads.iter().find(|knot| knot.id == *id).cloned();
    Ok(found.map(|Chain { line, branches, is_cut }| Thread {
        line: line.iter().filter_map(knot).collect(),
        branches: branches.iter().filter_map(|one| Some((knot(&one.from)?, knot(&one.to)?))).collect(),
        is_cut,
    }))
}

/// The state of a knot in words, as its own noun says it.
pub fn state_text(at: &At<'_>, knot: &Knot<()>) -> String {
    let words = at.words;
    let key = match knot.kind {
        KnotKind::Finding => {
            return FindingStatus::parse(&knot.state).map_or_else(String::new, |one| status_text(one, words));
        }
        KnotKind::Practice | KnotKind::Review => format!("practice-stage-{}", knot.state),
        KnotKind::Match => format!("match-state-{}", knot.state),
        KnotKind::Context => format!("context-suits-{}", knot.state),
        KnotKind::Pilot => format!("pilot-state-{}", knot.state),
    };
    words.find(&key).unwrap_or_default()
}

/// The name of a kind of knot, as a heading.
pub fn kind_text(at: &At<'_>, kind: KnotKind) -> String {
    at.words.say(&format!("thread-{}", kind.code()))
}

/// The address of a relation.
pub fn relation_of(at: &At<'_>, key: &CellKey) -> String {
    let code = |code: &Option<String>| code.clone().unwrap_or_default();
    let case = code(&key.case);
    let (from, to, level) = (code(&key.helix), code(&key.partner), code(&key.level));
    let (wave, item) = (code(&key.wave), code(&key.item));
    let fields = [("from", from.as_str()), ("to", &to), ("level", &level), ("wave", &wave), ("item", &item)];
    at.address(&format!("/case/{}/relation{}", segment(&case), query(&fields)))
}

/// A place in the bar.
pub struct BarItem {
    /// What it is.
    pub label: String,
    /// How far it is, or that it is yet to come.
    pub note: String,
    /// Its page, where there is one.
    pub address: Option<String>,
    /// `here`, `todo` or nothing.
    pub class: &'static str,
}

/// The bar.
pub struct ThreadBar {
    /// From the answers to the same gap asked again.
    pub items: Vec<BarItem>,
    /// The whole thread, where there is a knot.
    pub whole: Option<String>,
}

/// The kinds of knots in the bar, in their order.
const KINDS: [KnotKind; 5] =
    [KnotKind::Finding, KnotKind::Practice, KnotKind::Match, KnotKind::Context, KnotKind::Pilot];

/// The bar of a page of this knot. Three statements, whatever the study holds.
pub async fn bar(at: &At<'_>, here: (KnotKind, i64)) -> Result<Option<ThreadBar>, PageError> {
    let Some(thread) = thread_of(at, here).await? else { return Ok(None) };
    let finding = thread.line.iter().find(|knot| knot.kind == KnotKind::Finding);
    let relation = match finding {
        Some(knot) => {
            let found: Option<Knot<Finding>> =
                at.store().knot(&at.study.id, KnotKind::Finding, knot.number).await?;
            found.and_then(|knot| knot.body.quoted).map(|quoted| relation_of(at, &quoted.key))
        }
        None => None,
    };
    let mut items = begun(at, relation, false);
    for kind in KINDS {
        // Of several of a kind, such as practices compared, the one that the page is about.
        let of_kind = || thread.line.iter().filter(|knot| knot.kind == kind);
        let own = of_kind().find(|knot| (knot.kind, knot.number) == here).or_else(|| of_kind().last());
        items.push(match own {
            Some(knot) => BarItem {
                label: kind_text(at, kind),
                note: state_text(at, knot),
                address: Some(address_of(at, &thread.line, knot)),
                class: if (knot.kind, knot.number) == here { "here" } else { "" },
            },
            None => to_come(at, &format!("thread-{}", kind.code())),
        });
    }
    // Whether it was asked again is said on the page of the thread, which has the numbers.
    items.push(BarItem { note: String::new(), ..to_come(at, "thread-again") });
    let whole = at.address(&format!("/thread/{}/{}", here.0.code(), here.1));
    Ok(Some(ThreadBar { items, whole: Some(whole) }))
}

/// The bar of a relation; with everything that came of it where a finding was made from it.
pub async fn bar_of_relation(
    at: &At<'_>,
    key: &CellKey,
    finding: Option<&Knot<Finding>>,
) -> Result<ThreadBar, PageError> {
    if let Some(knot) = finding
        && let Some(mut bar) = bar(at, (KnotKind::Finding, knot.number)).await?
    {
        for item in bar.items.iter_mut().filter(|item| item.class == "here") {
            item.class = "";
        }
        if let Some(gap) = bar.items.get_mut(1) {
            gap.class = "here";
        }
        return Ok(bar);
    }
    let mut items = begun(at, Some(relation_of(at, key)), true);
    items.extend(KINDS.into_iter().map(|kind| to_come(at, &format!("thread-{}", kind.code()))));
    items.push(to_come(at, "thread-again"));
    Ok(ThreadBar { items, whole: None })
}

/// Answers and gap; where the thread begins with words or a practice, they are not there.
fn begun(at: &At<'_>, relation: Option<String>, is_here: bool) -> Vec<BarItem> {
    let class = if relation.is_some() { "" } else { "todo" };
    let results = relation.as_deref().and_then(|address| Some(address.split_once("/relation")?.0.to_owned()));
    vec![
        BarItem { label: at.words.say("thread-answers"), note: String::new(), address: results, class },
        BarItem {
            label: at.words.say("thread-gap"),
            note: String::new(),
            address: relation,
            class: if is_here { "here" } else { class },
        },
    ]
}

fn to_come(at: &At<'_>, key: &str) -> BarItem {
    BarItem { label: at.words.say(key), note: at.words.say("thread-to-come"), address: None, class: "todo" }
}
