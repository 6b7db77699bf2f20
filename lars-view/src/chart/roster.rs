//! The network of organisations of a roster question: nodes on one ring, helix by helix, so that it looks the same tomorrow.
//!
//! Filled shapes are organisations that agreed to be named, outlined ones are groups. Tables beside it have every tie and every node.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::f64::consts::TAU;

use lars_domain::gap::roster::{Node, RosterMeasures, RosterNetwork};

use super::network::{Point, curve, halo_text, head, looped, shape};
use super::svg::{INK, MUTED, Svg, WHITE, fit};
use super::{Chart, simulated_line};
use crate::names::{Labels, Names, in_order};
use crate::table::Table;
use crate::words::Words;

/// The most nodes that are drawn; tables have the others.
const MAX_NODES: usize = 24;
const RADIUS: f64 = 190.0;
const MARGIN: f64 = 170.0;
const TOP: f64 = 46.0;

/// What a network of organisations needs to be shown.
#[derive(Debug, Clone, Copy)]
pub struct RosterView<'a> {
    /// Begins every `id` in the chart.
    pub id: &'a str,
    /// The network.
    pub network: &'a RosterNetwork,
    /// Names of organisations by their row in the register.
    pub organisations: &'a BTreeMap<String, String>,
    /// What codes are called.
    pub names: &'a Names,
    /// The smallest group that is shown.
    pub least: usize,
    /// Whether the answers are simulated.
    pub simulated: bool,
}

impl RosterView<'_> {
    /// What a node is called; an organisation that is no longer in the register is one of its group.
    pub fn label(&self, node: &Node, words: Words) -> String {
        let labels = Labels { names: self.names, words };
        match node {
            Node::Organisation { helix, stakeholder } => {
                self.organisations.get(stakeholder).cloned().unwrap_or_else(|| labels.partner(Some(helix)))
            }
            Node::Group { helix, level } => {
                format!("{}, {}", labels.partner(Some(helix)), labels.level(Some(level)))
            }
        }
    }
}

/// Draws the network, with its ties as the table of the chart.
pub fn roster(view: &RosterView<'_>, words: Words) -> Chart {
    let net = view.network;
    let mut svg = Svg::new();
    let simulated = view.simulated.then(|| words.say("gap-simulated-short"));
    let top = simulated_line(&mut svg, simulated.as_deref()) + TOP;
    let drawn = drawn(net);
    let centre = (RADIUS + MARGIN, top + RADIUS);
    let at = |place: usize| {
        let part = drawn.iter().position(|one| *one == place)? as f64 / drawn.len() as f64;
        let (sin, cos) = (part * TAU).sin_cos();
        Some((centre.0 + RADIUS * sin, centre.1 - RADIUS * cos))
    };
    for tie in net.ties.iter().rev() {
        let (Some(from), Some(to)) = (at(tie.from), at(tie.to)) else { continue };
        let sentence = words.say_with(
            "roster-tie",
            &[
                ("from", view.label(&net.nodes[tie.from], words).into()),
                ("to", view.label(&net.nodes[tie.to], words).into()),
                ("strength", words.number(tie.strength, 1).into()),
                ("n", tie.n.into()),
            ],
        );
        arrow(&mut svg, (centre, from, to), tie.strength, &sentence);
    }
    let helices = in_order(&view.names.partners, net.nodes.iter().map(|node| Some(node.helix())));
    for place in &drawn {
        let (Some(point), node) = (at(*place), &net.nodes[*place]) else { continue };
        let helix = helices.iter().position(|helix| *helix == Some(node.helix())).unwrap_or_default();
        mark(&mut svg, (centre, point), (node, helix), &view.label(node, words));
    }
    svg.resize(2.0 * centre.0, top + 2.0 * RADIUS + TOP);
    let mut notes =
        vec![words.say_with("roster-rule", &[("least", words.integer(view.least as u64).into())])];
    let left = net.nodes.len() - drawn.len();
    if left > 0 {
        notes.push(words.say_with("roster-left", &[("n", left.into())]));
    }
    Chart {
        id: view.id.to_owned(),
        name: words.say("roster-chart-name"),
        title: title(view, words),
        subject: None,
        subtitle: words.say("roster-chart-measure"),
        description: words.say_with("roster-chart-description", &[("ties", net.ties.len().into())]),
        notes,
        asides: Vec::new(),
        simulated,
        table: tie_table(view, words),
        role: "img",
        drawing: svg,
    }
}

/// The nodes that are drawn, in their order: those with the most ties.
fn drawn(net: &RosterNetwork) -> Vec<usize> {
    let mut ties = vec![0_usize; net.nodes.len()];
    for tie in &net.ties {
        ties[tie.from] += 1;
        ties[tie.to] += 1;
    }
    let mut places: Vec<usize> = (0..net.nodes.len()).collect();
    places.sort_by_key(|place| Reverse(ties[*place]));
    places.truncate(MAX_NODES);
    places.sort_unstable();
    places
}

fn arrow(svg: &mut Svg, (centre, from, to): (Point, Point, Point), strength: f64, sentence: &str) {
    let width = 1.0 + (strength - 1.0).max(0.0) / 9.0 * 4.0;
    let (path, tip, heading) = if from == to { looped(centre, from) } else { curve(from, to) };
    svg.open("g", &[("class", "tie".into())]);
    svg.content("title", &[], sentence);
    svg.empty(
        "path",
        &[
            ("class", "c-muted-line".into()),
            ("d", path.into()),
            ("fill", "none".into()),
            ("stroke", MUTED.into()),
            ("stroke-width", width.into()),
            ("stroke-opacity", "0.75".into()),
        ],
    );
    svg.empty(
        "path",
        &[("class", "c-muted".into()), ("d", head(tip, heading, 5.0 + width).into()), ("fill", MUTED.into())],
    );
    svg.close("g");
}

/// A node with its name on the outer side: filled where it is an organisation.
fn mark(svg: &mut Svg, (centre, point): (Point, Point), (node, helix): (&Node, usize), label: &str) {
    let is_named = matches!(node, Node::Organisation { .. });
    svg.open("g", &[]);
    svg.content("title", &[], label);
    svg.empty(
        "path",
        &[
            ("class", if is_named { "c-node c-ink" } else { "c-hollow" }.into()),
            ("d", shape(helix, point).into()),
            ("fill", if is_named { INK } else { WHITE }.into()),
            ("stroke", if is_named { WHITE } else { INK }.into()),
            ("stroke-width", "1.5".into()),
        ],
    );
    let text = fit(label, MARGIN - 24.0, 12.0);
    let side = point.0 - centre.0;
    if side.abs() < RADIUS * 0.2 {
        let below = if point.1 > centre.1 { 26.0 } else { -18.0 };
        halo_text(svg, (point.0, point.1 + below), &text, INK);
    } else {
        let (x, anchor) = if side > 0.0 { (point.0 + 15.0, "start") } else { (point.0 - 15.0, "end") };
        svg.text(
            x,
            point.1 + 4.0,
            &text,
            &[
                ("class", "c-ink".into()),
                ("fill", INK.into()),
                ("text-anchor", anchor.into()),
                ("font-size", "12".into()),
            ],
        );
    }
    svg.close("g");
}

/// Who was named by most respondents.
fn title(view: &RosterView<'_>, words: Words) -> String {
    let mut named = vec![0_usize; view.network.nodes.len()];
    for tie in view.network.ties.iter().filter(|tie| tie.from != tie.to) {
        named[tie.to] += tie.n;
    }
    // The first of those named equally often.
    let most = named.iter().enumerate().rev().max_by_key(|(_, n)| **n).filter(|(_, n)| **n > 0);
    match most {
        Some((place, n)) => words.say_with(
            "roster-chart-title",
            &[("name", view.label(&view.network.nodes[place], words).into()), ("n", (*n).into())],
        ),
        None => words.say("roster-chart-name"),
    }
}

/// Every tie, the strongest first.
fn tie_table(view: &RosterView<'_>, words: Words) -> Table {
    let head = |key: &str, numeric| (words.say(key), numeric);
    let heads = [
        head("roster-head-from", false),
        head("roster-head-to", false),
        head("table-head-n", true),
        head("roster-head-strength", true),
    ];
    let mut table = Table::new(words.say("roster-table-caption"), &heads);
    for tie in &view.network.ties {
        table.rows.push(vec![
            view.label(&view.network.nodes[tie.from], words).into(),
            view.label(&view.network.nodes[tie.to], words).into(),
            words.integer(tie.n as u64).into(),
            words.number(tie.strength, 1).into(),
        ]);
    }
    table
}

/// Every node with its place in the network, and the measures of the whole.
pub fn node_table(view: &RosterView<'_>, measures: &RosterMeasures, words: Words) -> Table {
    let head = |key: &str, numeric| (words.say(key), numeric);
    let heads = [
        head("roster-head-node", false),
        head("roster-head-named-by", true),
        head("roster-head-strengths", true),
        head("roster-head-between", true),
    ];
    let mut table = Table::new(words.say("roster-nodes-caption"), &heads);
    let written = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| words.number(value, 2));
    for (node, (named_by, strengths, between)) in view.network.nodes.iter().zip(&measures.nodes) {
        table.rows.push(vec![
            view.label(node, words).into(),
            words.integer(*named_by as u64).into(),
            words.number(*strengths, 1).into(),
            written(*between).into(),
        ]);
    }
    let whole = [
        ("density", written(measures.density).into()),
        ("reciprocity", written(measures.reciprocity).into()),
    ];
    table.notes.push(words.say_with("roster-whole", &whole));
    table
}
