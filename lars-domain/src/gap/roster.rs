//! Rosters: who named which organisation, which names are one organisation, and the network that is published of it.
//!
//! An organisation stands in a network by its own name only where everybody of it who answered has agreed; all others are counted by group.
//! What is counted is published once, as other questions are (`super::question`), and so that nobody who did not agree can be found by
//! subtracting: agreed ties are public, so groups are counted of those alone who did not agree.

use std::collections::{BTreeMap, BTreeSet};

use lars_measure::network as measure;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::network::HOME_LEVEL;
use crate::ask::answer::answer::{Roster, Tie};
use crate::ask::reach::invitation::hex;
use crate::map::likeness::{plain_letters, plain_name};
use crate::map::register::{Register, Wanted};
use crate::map::stakeholder::{Details, Stakeholder};

/// The longest way through names that were joined.
const MAX_JOINS: usize = 32;

/// What a respondent says to a roster question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Speaker {
    /// Identifier of the response.
    pub response: String,
    /// The organisation where several of it have answered, else the respondent.
    pub unit: String,
    /// The row of the register.
    pub stakeholder: Option<String>,
    /// Code of the helix.
    pub helix: String,
    /// What was answered.
    pub roster: Roster,
}

/// What those of a helix who did not agree to be named say of organisations of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupTie {
    /// Code of the helix that speaks.
    pub from: String,
    /// Code of the helix that is named.
    pub helix: String,
    /// Code of the level of those named.
    pub level: String,
    /// Respondents who named one.
    pub n: usize,
    /// Organisations they named, each as often as it was named.
    pub ties: usize,
    /// The sum of the strengths.
    pub strength: usize,
}

/// What may be published of a roster question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// By group.
    pub groups: Vec<GroupTie>,
    /// Places of the speakers who agreed and can be named.
    pub named: Vec<usize>,
    /// How often each group was named, over everybody: helix, level, respondents.
    pub counts: Vec<(String, String, usize)>,
}

/// A partner as it is kept of an organisation that agreed: no name that anybody wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptTie {
    /// What tells the partner: see [`key_of`].
    pub key: String,
    /// Code of its helix.
    pub helix: String,
    /// Code of its level.
    pub level: String,
    /// How strong the cooperation is.
    pub strength: u8,
}

/// What an organisation said that agreed to be named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedSpeaker {
    /// Its row in the register.
    pub stakeholder: String,
    /// Code of its helix.
    pub helix: String,
    /// Its partners.
    pub ties: Vec<KeptTie>,
}

/// Names that are the same organisation: from the key of a name to what it is.
pub type Joins = BTreeMap<String, String>;

/// The key of a row of the register.
pub fn row_key(stakeholder: &str) -> String {
    format!("row:{stakeholder}")
}

/// The key of a name in a study; the name cannot be read from it.
pub fn name_key(study: &str, name: &str) -> String {
    format!("name:{}", &hex(&Sha256::digest(format!("{study}\n{}", plain_name(name))))[..32])
}

/// The row of the register that a key is of.
pub fn row_of(key: &str) -> Option<&str> {
    key.strip_prefix("row:")
}

/// What tells the organisation of a tie in a case of a study: its row in the register, where it was chosen there or is written as there
/// (as on paper); else its name.
pub fn key_of((study, case): (&str, &str), tie: &Tie, register: &Register) -> String {
    let chosen = tie.stakeholder.clone().filter(|id| register.get(id).is_some());
    let row = chosen.or_else(|| row_named(register, case, tie));
    row.map_or_else(|| name_key(study, &tie.organisation), |id| row_key(&id))
}

/// The most names that are offered at once.
const MAX_OFFERED: usize = 8;
/// From so many letters on names are offered: nobody can leaf through the register.
const MIN_LETTERS: usize = 3;

/// Whether a row of the register is an organisation of a case that may be offered by name: one named like its contact is a person.
fn is_offered(row: &Stakeholder, case: &str) -> bool {
    let Details { organisation, contact, .. } = &row.details;
    row.case == case && !organisation.is_empty() && plain_letters(organisation) != plain_letters(contact)
}

/// Names of organisations of a case that have in them what somebody typed: those that begin with it first. Never a contact, an address, or who
/// is asked.
pub fn offered(register: &Register, case: &str, typed: &str) -> Vec<String> {
    let typed = plain_letters(typed.trim());
    if typed.chars().filter(|c| c.is_alphanumeric()).count() < MIN_LETTERS {
        return Vec::new();
    }
    let wanted = Wanted::of(&typed);
    let mut found: Vec<(bool, &str)> = register
        .iter()
        .filter(|row| is_offered(row, case) && register.finds(&row.id, &wanted))
        .map(|row| (plain_letters(&row.details.organisation), row.details.organisation.as_str()))
        .filter(|(plain, _)| plain.contains(&typed))
        .map(|(plain, name)| (!plain.starts_with(&typed), name))
        .collect();
    found.sort_unstable();
    found.dedup();
    found.into_iter().take(MAX_OFFERED).map(|(_, name)| name.to_owned()).collect()
}

/// The row of the register whose name and helix a tie has; none where there is not exactly one.
pub fn row_named(register: &Register, case: &str, tie: &Tie) -> Option<String> {
    let wanted = (Wanted::of(&tie.organisation), plain_name(&tie.organisation));
    let mut rows = register
        .iter()
        .filter(|row| row.helix == tie.helix && is_offered(row, case) && register.finds(&row.id, &wanted.0))
        .filter(|row| plain_name(&row.details.organisation) == wanted.1);
    let row = rows.next()?;
    rows.next().is_none().then(|| row.id.clone())
}

/// What a key stands for once joined names are taken as one.
pub fn settled<'k>(joins: &'k Joins, key: &'k str) -> &'k str {
    let mut key = key;
    for _ in 0..MAX_JOINS {
        match joins.get(key) {
            Some(next) => key = next,
            None => break,
        }
    }
    key
}

/// Whether a name may be joined to another without going round in a circle.
pub fn may_join(joins: &Joins, from: &str, to: &str) -> bool {
    row_of(from).is_none() && settled(joins, to) != settled(joins, from)
}

/// The speaker as it is kept, where it agreed; none without a row in the register.
pub fn kept(speaker: &Speaker, place: (&str, &str), register: &Register) -> Option<NamedSpeaker> {
    let tie = |tie: &Tie| KeptTie {
        key: key_of(place, tie, register),
        helix: tie.helix.clone(),
        level: tie.level.clone(),
        strength: tie.strength,
    };
    let ties = speaker.roster.ties.iter().map(tie).collect();
    Some(NamedSpeaker { stakeholder: speaker.stakeholder.clone()?, helix: speaker.helix.clone(), ties })
}

/// Decides what is published of a roster question; `smallest` respondents are at least k organisations, however they fall.
///
/// Those who agreed are public. So of each helix nobody or at least `smallest` remain who did not agree (else all of it are counted by group),
/// each group tie is of `smallest` of them, and a total over everybody is shown where what it holds beyond ties that are shown is of nobody or
/// of `smallest`.
pub fn publish(speakers: &[Speaker], smallest: usize) -> Published {
    let agrees = agreed(speakers);
    let mut silent: BTreeMap<&str, usize> = BTreeMap::new();
    for (place, speaker) in speakers.iter().enumerate() {
        *silent.entry(&speaker.helix).or_default() += usize::from(!agrees.contains(&place));
    }
    let is_safe = |place: &usize| {
        let rest = silent.get(speakers[*place].helix.as_str()).copied().unwrap_or_default();
        rest == 0 || rest >= smallest
    };
    let named: Vec<usize> = agrees.into_iter().filter(is_safe).collect();
    let is_named: BTreeSet<usize> = named.iter().copied().collect();
    let mut groups: BTreeMap<(&str, &str, &str), GroupTie> = BTreeMap::new();
    // How many named each group: everybody, and of them those who are public.
    let mut totals: BTreeMap<(&str, &str), (usize, usize)> = BTreeMap::new();
    for (place, speaker) in speakers.iter().enumerate() {
        let mut met = BTreeSet::new();
        for tie in &speaker.roster.ties {
            let is_first = met.insert((&tie.helix, &tie.level));
            if is_first {
                let total = totals.entry((&tie.helix, &tie.level)).or_default();
                *total = (total.0 + 1, total.1 + usize::from(is_named.contains(&place)));
            }
            if is_named.contains(&place) {
                continue;
            }
            let group = groups.entry((&speaker.helix, &tie.helix, &tie.level)).or_insert_with(|| GroupTie {
                from: speaker.helix.clone(),
                helix: tie.helix.clone(),
                level: tie.level.clone(),
                n: 0,
                ties: 0,
                strength: 0,
            });
            group.n += usize::from(is_first);
            group.ties += 1;
            group.strength += usize::from(tie.strength);
        }
    }
    let groups: Vec<GroupTie> = groups.into_values().filter(|tie| tie.n >= smallest).collect();
    let counts = totals.into_iter().filter_map(|((helix, level), (all, public))| {
        let shown = groups.iter().filter(|tie| (tie.helix.as_str(), tie.level.as_str()) == (helix, level));
        let rest = all - public - shown.map(|tie| tie.n).sum::<usize>();
        (all >= smallest && (rest == 0 || rest >= smallest))
            .then(|| (helix.to_owned(), level.to_owned(), all))
    });
    Published { counts: counts.collect(), groups, named }
}

/// Places of those who agreed, and everybody else of whose organisation who answered as well.
fn agreed(speakers: &[Speaker]) -> Vec<usize> {
    let refused: BTreeSet<&str> =
        speakers.iter().filter(|one| !one.roster.is_named).map(|one| one.unit.as_str()).collect();
    let agrees = |one: &Speaker| one.stakeholder.is_some() && !refused.contains(one.unit.as_str());
    (0..speakers.len()).filter(|place| agrees(&speakers[*place])).collect()
}

/// An end of a tie.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Node {
    /// An organisation that agreed.
    Organisation {
        /// Code of its helix.
        helix: String,
        /// Its row in the register.
        stakeholder: String,
    },
    /// Organisations of a helix at a level, as far as they did not agree.
    Group {
        /// Code of the helix.
        helix: String,
        /// Code of the level.
        level: String,
    },
}

impl Node {
    /// Code of the helix.
    pub fn helix(&self) -> &str {
        match self {
            Self::Organisation { helix, .. } | Self::Group { helix, .. } => helix,
        }
    }
}

/// A tie of the network.
#[derive(Debug, Clone, PartialEq)]
pub struct RosterTie {
    /// Who speaks, by its place among the nodes.
    pub from: usize,
    /// Whom it names.
    pub to: usize,
    /// Respondents.
    pub n: usize,
    /// Mean strength.
    pub strength: f64,
}

/// The network of organisations of one roster question.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RosterNetwork {
    /// Nodes: by helix, organisations before groups.
    pub nodes: Vec<Node>,
    /// Ties, the strongest first.
    pub ties: Vec<RosterTie>,
}

/// Measures of the network; ties without weights for the whole, strengths of cooperation for nodes. None where one is undefined.
#[derive(Debug, Clone, PartialEq)]
pub struct RosterMeasures {
    /// Ties over possible ties.
    pub density: Option<f64>,
    /// The share of ties that are answered.
    pub reciprocity: Option<f64>,
    /// For each node: by how many it is named, the sum of strengths that reach it, and its betweenness, from 0 to 1.
    pub nodes: Vec<(usize, f64, Option<f64>)>,
}

impl RosterNetwork {
    /// The network of what was published by group and of those who agreed and are still there. A partner is named where it agreed too.
    pub fn of(groups: &[GroupTie], named: &[NamedSpeaker], joins: &Joins) -> Self {
        let agreed: BTreeMap<&str, &str> =
            named.iter().map(|one| (one.stakeholder.as_str(), one.helix.as_str())).collect();
        let organisation = |id: &str, helix: &str| Node::Organisation {
            helix: helix.to_owned(),
            stakeholder: id.to_owned(),
        };
        let group =
            |helix: &str, level: &str| Node::Group { helix: helix.to_owned(), level: level.to_owned() };
        // Respondents, ties, sum of strengths.
        let mut found: BTreeMap<(Node, Node), (usize, usize, usize)> = BTreeMap::new();
        for one in named {
            let from = organisation(&one.stakeholder, &one.helix);
            let mut met = BTreeSet::new();
            for tie in &one.ties {
                let known = row_of(settled(joins, &tie.key)).and_then(|id| agreed.get_key_value(id));
                let to = match known {
                    Some((id, helix)) => organisation(id, helix),
                    None => group(&tie.helix, &tie.level),
                };
                let sum = found.entry((from.clone(), to.clone())).or_default();
                sum.0 += usize::from(met.insert(to));
                *sum = (sum.0, sum.1 + 1, sum.2 + usize::from(tie.strength));
            }
        }
        for tie in groups {
            let ends = (group(&tie.from, HOME_LEVEL), group(&tie.helix, &tie.level));
            let sum = found.entry(ends).or_default();
            *sum = (sum.0 + tie.n, sum.1 + tie.ties, sum.2 + tie.strength);
        }
        let nodes: BTreeSet<&Node> = found.keys().flat_map(|(from, to)| [from, to]).collect();
        let nodes: Vec<Node> = nodes.into_iter().cloned().collect();
        let mut nodes_by_helix = nodes;
        nodes_by_helix.sort_by(|a, b| a.helix().cmp(b.helix()).then_with(|| a.cmp(b)));
        let place = |node: &Node| nodes_by_helix.iter().position(|other| other == node).unwrap_or_default();
        let mut ties: Vec<RosterTie> = found
            .iter()
            .map(|((from, to), (n, ties, sum))| RosterTie {
                from: place(from),
                to: place(to),
                n: *n,
                strength: *sum as f64 / (*ties).max(1) as f64,
            })
            .collect();
        ties.sort_by(|a, b| b.strength.total_cmp(&a.strength).then((a.from, a.to).cmp(&(b.from, b.to))));
        Self { nodes: nodes_by_helix, ties }
    }

    /// Its measures; a tie of a group with itself counts in none of them.
    pub fn measures(&self) -> Option<RosterMeasures> {
        let ties: Vec<(usize, usize, f64)> =
            self.ties.iter().map(|tie| (tie.from, tie.to, tie.strength)).collect();
        // Places and strengths are as the network needs them.
        let network = measure::Network::new(self.nodes.len(), &ties, true).ok()?;
        let whole = measure::summary(&network);
        let (named_by, strengths) = (network.degrees().1, network.strengths().1);
        let between = measure::betweenness(&network, measure::Length::One, true);
        let nodes = named_by.into_iter().zip(strengths).zip(between);
        Some(RosterMeasures {
            density: whole.density.ok(),
            reciprocity: whole.reciprocity.ok(),
            nodes: nodes.map(|((n, strength), between)| (n, strength, between.ok())).collect(),
        })
    }
}
