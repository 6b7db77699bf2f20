//! Rosters: what is stored, which names are one, and that nobody who did not agree to be named follows from what is published.

use std::collections::BTreeSet;

use lars_domain::ask::answer::answer::{Roster, Tie, recognise};
use lars_domain::gap::roster::{
    GroupTie, Joins, KeptTie, NamedSpeaker, Node, RosterNetwork, Speaker, may_join, name_key, publish,
    row_key, settled,
};
use proptest::prelude::*;

fn tie(helix: &str, strength: u8) -> Tie {
    Tie {
        organisation: format!("{helix} {strength}"),
        helix: helix.to_owned(),
        level: "regional".to_owned(),
        strength,
        stakeholder: None,
    }
}

fn speaker(id: usize, (helix, is_named): (&str, bool), ties: Vec<Tie>) -> Speaker {
    Speaker {
        response: format!("r{id}"),
        unit: format!("u{id}"),
        stakeholder: Some(format!("s{id}")),
        helix: helix.to_owned(),
        roster: Roster { is_named, ties },
    }
}

#[test]
fn a_roster_comes_back_as_it_was_stored_and_older_ones_are_read() {
    let old = r#"[{"organisation":"X","helix":"company","level":"regional","strength":5}]"#;
    let read = Roster::parse(old);
    assert!(!read.is_named);
    assert_eq!(read.ties[0].organisation, "X");
    assert_eq!(read.write().unwrap(), old, "nothing changes of what was stored before");
    let agreed = Roster { is_named: true, ties: vec![tie("company", 3)] };
    assert_eq!(Roster::parse(&agreed.clone().write().unwrap()), agreed);
    assert_eq!(Roster { is_named: true, ties: Vec::new() }.write().unwrap(), "", "nobody named is no answer");
    let known = recognise(old, |tie| (tie.organisation == "X").then(|| "s1".to_owned())).unwrap();
    assert_eq!(Roster::parse(&known).ties[0].stakeholder.as_deref(), Some("s1"));
}

#[test]
fn of_a_helix_with_few_who_do_not_agree_nobody_is_named() {
    let all = |silent: usize| -> Vec<Speaker> {
        (0..8).map(|id| speaker(id, ("company", id >= silent), vec![tie("research", 5)])).collect()
    };
    assert_eq!(publish(&all(0), 4).named.len(), 8);
    assert_eq!(publish(&all(4), 4).named.len(), 4);
    for silent in 1..4 {
        let published = publish(&all(silent), 4);
        assert!(published.named.is_empty(), "{silent} would be what is left of the total");
        assert_eq!(published.groups[0].n, 8);
    }
}

#[test]
fn a_colleague_who_does_not_agree_keeps_the_organisation_unnamed() {
    let mut all: Vec<Speaker> =
        (0..4).map(|id| speaker(id, ("company", true), vec![tie("research", 5)])).collect();
    assert_eq!(publish(&all, 4).named.len(), 4);
    all.extend((4..9).map(|id| speaker(id, ("company", false), vec![tie("research", 2)])));
    all[4].unit = "u0".to_owned();
    assert_eq!(publish(&all, 4).named, [1, 2, 3]);
    all[1].stakeholder = None;
    assert_eq!(publish(&all, 4).named, [2, 3], "whoever is in no register has no name to show");
}

#[test]
fn a_total_that_would_leave_one_person_is_not_shown() {
    // Four companies and one institute named a body: the total of five less the four would tell the one.
    let mut all: Vec<Speaker> =
        (0..4).map(|id| speaker(id, ("company", false), vec![tie("public-body", 5)])).collect();
    all.push(speaker(9, ("research", false), vec![tie("public-body", 9)]));
    let published = publish(&all, 4);
    assert_eq!(published.groups.len(), 1);
    assert_eq!(published.counts, [], "5 less 4 is 1");
    all.pop();
    let published = publish(&all, 4);
    assert_eq!(published.counts, [("public-body".to_owned(), "regional".to_owned(), 4)]);
}

proptest! {
    /// The attack: whoever knows all that is published and every tie of those who agreed subtracts the one from the other.
    #[test]
    fn nobody_who_did_not_agree_is_one_of_fewer_than_k(
        said in proptest::collection::vec((0_usize..3, any::<bool>(), proptest::collection::vec((0_usize..3, 1_u8..=10), 0..4)), 0..24),
        k in 3_usize..6,
    ) {
        let helices = ["company", "research", "public-body"];
        let all: Vec<Speaker> = said
            .iter()
            .enumerate()
            .map(|(id, (helix, agrees, ties))| {
                let ties = ties.iter().map(|(to, strength)| tie(helices[*to], *strength)).collect();
                speaker(id, (helices[*helix], *agrees), ties)
            })
            .collect();
        let published = publish(&all, k);
        let named: BTreeSet<usize> = published.named.iter().copied().collect();
        let names = |one: &Speaker, to: &str| one.roster.ties.iter().any(|tie| tie.helix == to);
        for helix in helices {
            let silent = (0..all.len()).filter(|id| !named.contains(id) && all[*id].helix == helix).count();
            prop_assert!(named.iter().all(|id| all[*id].helix != helix) || silent == 0 || silent >= k);
        }
        for (to, _, count) in &published.counts {
            let public = named.iter().filter(|id| names(&all[**id], to)).count();
            let mut left: Vec<usize> = vec![count - public];
            let groups: Vec<&GroupTie> = published.groups.iter().filter(|tie| tie.helix == *to).collect();
            // Every combination of shown ties, taken from the total.
            for chosen in 0_usize..1 << groups.len() {
                let taken: usize = (0..groups.len()).filter(|at| chosen >> at & 1 == 1).map(|at| groups[at].n).sum();
                left.push(count - public - taken);
            }
            for rest in left {
                prop_assert!(rest == 0 || rest >= k, "{rest} of {k}");
            }
        }
        for tie in &published.groups {
            let behind = (0..all.len()).filter(|id| !named.contains(id));
            let behind = behind.filter(|id| all[*id].helix == tie.from && names(&all[*id], &tie.helix)).count();
            prop_assert_eq!(behind, tie.n);
            prop_assert!(tie.n >= k);
        }
    }
}

#[test]
fn a_partner_is_named_where_it_agreed_too_and_joined_names_are_one() {
    let kept = |key: String| KeptTie {
        key,
        helix: "research".to_owned(),
        level: "national".to_owned(),
        strength: 8,
    };
    let agreed = |id: &str, helix: &str, ties: Vec<KeptTie>| NamedSpeaker {
        stakeholder: id.to_owned(),
        helix: helix.to_owned(),
        ties,
    };
    let (institute, other) = (name_key("study", "The Institute"), name_key("study", "Another"));
    assert_eq!(institute, name_key("study", "THE  institute"), "capitals and spaces tell no two apart");
    assert_ne!(institute, name_key("other study", "The Institute"));
    let all = [
        agreed("mill", "company", vec![kept(institute.clone()), kept(other)]),
        agreed("institute", "research", vec![kept(row_key("mill"))]),
    ];
    let apart = RosterNetwork::of(&[], &all, &Joins::new());
    let group = Node::Group { helix: "research".to_owned(), level: "national".to_owned() };
    assert!(apart.nodes.contains(&group));
    assert_eq!(apart.ties.iter().map(|tie| tie.n).collect::<Vec<_>>(), [1, 1]);
    let joins = Joins::from([(institute.clone(), row_key("institute"))]);
    let joined = RosterNetwork::of(&[], &all, &joins);
    assert_eq!(joined.ties.len(), 3);
    let measures = joined.measures().unwrap();
    assert_eq!(measures.reciprocity, Some(2.0 / 3.0));
    // Once the institute is erased it is one of its group again.
    let left = RosterNetwork::of(&[], &all[..1], &joins);
    assert_eq!(left.nodes.len(), 2);
    assert_eq!(left.ties[0].n, 1);
}

#[test]
fn names_are_never_joined_in_a_circle() {
    let [a, b] = ["a", "b"].map(|name| name_key("s", name));
    let joins = Joins::from([(a.clone(), b.clone())]);
    assert_eq!(settled(&joins, &a), b);
    assert!(!may_join(&joins, &b, &a));
    assert!(may_join(&joins, &b, &row_key("x")));
    assert!(!may_join(&joins, &row_key("x"), &a), "rows of the register are merged there");
}
