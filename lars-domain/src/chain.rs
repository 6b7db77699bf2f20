//! The chain of a knot: what it comes from and what came of it, as one line with branches.
//!
//! Only knots that whoever asks may read are in it. What each knot says is elsewhere.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::thread::{Knot, KnotKind};

/// A knot that leads away from the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// The knot of the line that it comes from.
    pub from: String,
    /// The knot that begins it.
    pub to: String,
}

/// A chain of knots, by their identifiers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chain {
    /// The line, from the first to the last.
    pub line: Vec<String>,
    /// What else came of knots of the line, in their order.
    pub branches: Vec<Branch>,
    /// Whether the line goes on in knots that whoever asks may not read.
    pub is_cut: bool,
}

/// Finds the chain of a knot: everything that it comes from, and of what came of it the way that leads the furthest; of two that lead
/// equally far, the younger. Nothing where the knot is not there or may not be read.
///
/// **Takes** all knots and ties (parent, child) of a study. Ties in a circle do no harm.
/// **Cost** linear in knots and ties for each knot of the line.
pub fn chain(
    heads: &[Knot<()>],
    ties: &[(String, String)],
    here: &str,
    may_read: impl Fn(&Knot<()>) -> bool,
) -> Option<Chain> {
    let known: BTreeMap<&str, &Knot<()>> = heads.iter().map(|knot| (knot.id.as_str(), knot)).collect();
    let readable: BTreeSet<&str> =
        heads.iter().filter(|knot| may_read(knot)).map(|knot| knot.id.as_str()).collect();
    let here = *readable.get(here)?;
    let mut web = Web { known, readable, parents: BTreeMap::new(), children: BTreeMap::new() };
    for (parent, child) in ties {
        web.children.entry(parent).or_default().push(child);
        web.parents.entry(child).or_default().push(parent);
    }
    let mut line: BTreeSet<&str> = BTreeSet::new();
    let mut is_cut = web.add_origins(here, &mut line);
    let mut last = here;
    while let Some(next) = web.furthest_child(last, &line) {
        is_cut |= web.add_origins(next, &mut line);
        last = next;
    }
    // The context sheet of a match of the line belongs to the line, although nothing need come of it.
    for id in line.clone() {
        let sheets = ends(&web.children, id)
            .iter()
            .filter(|child| web.readable.contains(**child) && web.known[**child].kind == KnotKind::Context);
        line.extend(sheets);
    }
    let hidden = |id: &&str| !web.readable.contains(id) && web.known.contains_key(id);
    is_cut |= ends(&web.children, last).iter().any(hidden);
    let mut sorted: Vec<&Knot<()>> = line.iter().map(|id| web.known[id]).collect();
    sorted.sort_by(|a, b| (a.kind, a.created, &a.id).cmp(&(b.kind, b.created, &b.id)));
    let branches = sorted.iter().flat_map(|knot| {
        let mut others: Vec<&str> = ends(&web.children, &knot.id).to_vec();
        others.retain(|id| web.readable.contains(id) && !line.contains(id));
        others.sort_by_key(|id| (web.known[id].created, *id));
        others.dedup();
        others.into_iter().map(|id| Branch { from: knot.id.clone(), to: id.to_owned() }).collect::<Vec<_>>()
    });
    Some(Chain {
        branches: branches.collect(),
        line: sorted.iter().map(|knot| knot.id.clone()).collect(),
        is_cut,
    })
}

type Edges<'k> = BTreeMap<&'k str, Vec<&'k str>>;

/// Knots and ties by identifier.
struct Web<'k> {
    known: BTreeMap<&'k str, &'k Knot<()>>,
    readable: BTreeSet<&'k str>,
    parents: Edges<'k>,
    children: Edges<'k>,
}

/// Where the ties of a knot lead.
fn ends<'w, 'k>(edges: &'w Edges<'k>, id: &str) -> &'w [&'k str] {
    edges.get(id).map_or(&[], Vec::as_slice)
}

impl<'k> Web<'k> {
    /// Adds a knot and everything that it comes from; says whether any of it may not be read.
    fn add_origins(&self, id: &'k str, line: &mut BTreeSet<&'k str>) -> bool {
        let (mut waiting, mut is_cut) = (vec![id], false);
        while let Some(id) = waiting.pop() {
            if !self.readable.contains(id) {
                is_cut |= self.known.contains_key(id);
            } else if line.insert(id) {
                waiting.extend(ends(&self.parents, id));
            }
        }
        is_cut
    }

    /// Of the knots that came of this one and are not in the line, the one from which the thread leads the furthest.
    fn furthest_child(&self, id: &str, line: &BTreeSet<&'k str>) -> Option<&'k str> {
        let children = ends(&self.children, id).iter().copied();
        let open = children.filter(|child| self.readable.contains(child) && !line.contains(child));
        open.max_by_key(|child| (self.reach(child), self.known[child].created, *child))
    }

    /// How far the thread leads from a knot: the last kind that is reached.
    fn reach(&self, id: &'k str) -> KnotKind {
        let mut seen = BTreeSet::from([id]);
        let mut waiting = VecDeque::from([id]);
        let mut furthest = self.known[id].kind;
        while let Some(id) = waiting.pop_front() {
            furthest = furthest.max(self.known[id].kind);
            for child in ends(&self.children, id) {
                if self.readable.contains(child) && seen.insert(child) {
                    waiting.push_back(child);
                }
            }
        }
        furthest
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;

    /// Knots named by the first letter of their kind and a digit, made one second after another in this order.
    const KNOTS: [(&str, KnotKind, &str); 9] = [
        ("f1", KnotKind::Finding, "north"),
        ("p1", KnotKind::Practice, ""),
        ("p2", KnotKind::Practice, ""),
        ("m1", KnotKind::Match, "north"),
        ("m2", KnotKind::Match, "north"),
        ("m3", KnotKind::Match, "south"),
        ("c1", KnotKind::Context, "north"),
        ("g1", KnotKind::Pilot, "north"),
        ("g2", KnotKind::Pilot, "north"),
    ];
    /// The finding has two matches; the first has a context sheet and two pilots; the practice of the first is matched in the south, too.
    const TIES: [(&str, &str); 9] = [
        ("f1", "m1"),
        ("p1", "m1"),
        ("f1", "m2"),
        ("p2", "m2"),
        ("p1", "m3"),
        ("m1", "c1"),
        ("m1", "g1"),
        ("m1", "g2"),
        ("c1", "g1"),
    ];

    fn found(here: &str, ties: &[(&str, &str)], cases: &[&str]) -> Option<Chain> {
        let heads: Vec<Knot<()>> = KNOTS
            .iter()
            .zip(0..)
            .map(|((id, kind, case), second)| Knot {
                id: (*id).to_owned(),
                study: "s".to_owned(),
                kind: *kind,
                number: 1,
                case: (*case).to_owned(),
                state: String::new(),
                version: 1,
                created: Timestamp::from_second(second).unwrap(),
                saved: Timestamp::from_second(second).unwrap(),
                who: "w".to_owned(),
                body: (),
            })
            .collect();
        let ties: Vec<(String, String)> =
            ties.iter().map(|(parent, child)| ((*parent).to_owned(), (*child).to_owned())).collect();
        chain(&heads, &ties, here, |knot| knot.case.is_empty() || cases.contains(&knot.case.as_str()))
    }

    fn line(here: &str, cases: &[&str]) -> Vec<String> {
        found(here, &TIES, cases).unwrap().line
    }

    fn branches(here: &str, cases: &[&str]) -> Vec<String> {
        let found = found(here, &TIES, cases).unwrap();
        found.branches.into_iter().map(|Branch { from, to }| format!("{from}>{to}")).collect()
    }

    #[test]
    fn from_each_knot_of_a_line_the_same_line_is_found_and_the_younger_of_two_pilots() {
        let whole = ["f1", "p1", "m1", "c1", "g2"];
        for here in ["f1", "m1", "g2"] {
            assert_eq!(line(here, &["north", "south"]), whole, "{here}");
        }
        // From a knot beside that line it is the line through that knot.
        assert_eq!(line("g1", &["north"]), ["f1", "p1", "m1", "c1", "g1"]);
        assert_eq!(line("c1", &["north"]), ["f1", "p1", "m1", "c1", "g1"]);
        assert_eq!(line("m2", &["north"]), ["f1", "p2", "m2"]);
        assert_eq!(line("p2", &["north"]), ["f1", "p2", "m2"]);
    }

    #[test]
    fn what_else_came_of_a_knot_is_a_branch_where_it_may_be_read() {
        assert_eq!(branches("f1", &["north", "south"]), ["f1>m2", "p1>m3", "m1>g1", "c1>g1"]);
        assert_eq!(branches("f1", &["north"]), ["f1>m2", "m1>g1", "c1>g1"]);
        assert_eq!(branches("m3", &["north", "south"]), ["p1>m1"]);
    }

    #[test]
    fn what_may_not_be_read_is_left_out_and_only_that_it_is_there_is_said() {
        assert_eq!(found("f1", &TIES, &["south"]), None);
        assert_eq!(found("lost", &TIES, &["north"]), None);
        let south = found("m3", &TIES, &["south"]).unwrap();
        assert_eq!(
            (south.line, south.branches, south.is_cut),
            (vec!["p1".into(), "m3".into()], vec![], false)
        );
        let ties = [("f1", "m3"), ("p1", "m3")];
        let cut = found("m3", &ties, &["south"]).unwrap();
        assert_eq!((cut.line, cut.is_cut), (vec!["p1".to_owned(), "m3".to_owned()], true));
        assert!(!found("m3", &ties, &["north", "south"]).unwrap().is_cut);
    }

    #[test]
    fn a_circle_of_ties_ends() {
        let circle = [("f1", "m1"), ("m1", "g1"), ("g1", "f1"), ("m1", "m1")];
        assert_eq!(found("m1", &circle, &["north"]).unwrap().line, ["f1", "m1", "g1"]);
    }
}
