//! The directed network: rings by level, partner groups at fixed angles, so that it looks the same tomorrow.
//!
//! Arrow width is mean experience, colour the mean gap. Beside it, in words: strongest, missing and dormant ties.

use std::f64::consts::TAU;

use lars_domain::gap::cell::GapClass;
use lars_domain::gap::network::{HOME_LEVEL, Network, Tie};

use super::matrix::scale_legend;
use super::svg::{INK, LINE, MUTED, Svg, WHITE, fit, number};
use super::{Aside, Chart, ChartView, simulated_line};
use crate::names::in_order;
use crate::table::network_table;
use crate::words::Words;

/// Radius of the inner ring, where most ties meet, and what each further ring adds.
const RINGS: (f64, f64) = (150.0, 108.0);
const NODE: f64 = 9.0;
const MARGIN: f64 = 100.0;
/// How many ties are listed as the strongest.
const STRONGEST: usize = 8;
/// How many missing ties are listed; the table has the others.
const MOST_MISSING: usize = 12;
/// From this share of "no contact" on, a tie is listed as missing.
const MOSTLY_NO_CONTACT: f64 = 0.5;

pub(super) type Point = (f64, f64);

/// Draws the network of one case and wave; `view` holds the cells it was built from.
pub fn network(net: &Network, view: &ChartView<'_>, words: Words) -> Chart {
    let mut svg = Svg::new();
    let simulated = view.simulated.then(|| words.say("gap-simulated-short"));
    let top = simulated_line(&mut svg, simulated.as_deref());
    let layout = Layout::of(net, view, top);
    layout.rings(&mut svg);
    // The weakest first, so that strong ties lie on top.
    for tie in net.ties.iter().rev() {
        arrow(&mut svg, view, words, (&layout, net, tie));
    }
    layout.level_names(&mut svg, view, words);
    for place in 0..net.nodes.len() {
        layout.node(&mut svg, view, words, (net, place));
    }
    let height = scale_legend(&mut svg, view, words, layout.bottom + 16.0);
    svg.resize(layout.width, height);
    Chart {
        id: view.id.to_owned(),
        name: words.say("network-chart-name"),
        title: title(net, view, words),
        subject: view.subject.clone(),
        subtitle: words.say("network-chart-measure"),
        description: words.say_with("network-chart-description", &[("ties", net.ties.len().into())]),
        notes: view.notes(words),
        asides: vec![strongest(net, view, words), missing(net, view, words)],
        simulated,
        table: network_table(net, view, words),
        role: "img",
        drawing: svg,
    }
}

/// Where each node stands.
struct Layout<'a> {
    centre: Point,
    levels: Vec<Option<&'a str>>,
    groups: usize,
    at: Vec<Point>,
    shape: Vec<usize>,
    width: f64,
    bottom: f64,
}

impl<'a> Layout<'a> {
    fn of(net: &'a Network, view: &ChartView<'_>, top: f64) -> Self {
        let mut levels = in_order(&view.names.levels, net.nodes.iter().map(|node| Some(node.level.as_str())));
        // The level of the respondents is the inner ring.
        levels.sort_by_key(|level| *level != Some(HOME_LEVEL));
        let groups = in_order(&view.names.partners, net.nodes.iter().map(|node| Some(node.group.as_str())));
        let outer = radius_of(levels.len().saturating_sub(1));
        let centre = (outer + MARGIN, top + outer + 44.0);
        let (mut at, mut shape) = (Vec::new(), Vec::new());
        for node in &net.nodes {
            let ring = levels.iter().position(|level| *level == Some(&node.level)).unwrap_or_default();
            let group = groups.iter().position(|group| *group == Some(&node.group)).unwrap_or_default();
            at.push(on_ring(centre, ring, group as f64 / groups.len() as f64));
            shape.push(group);
        }
        let groups = groups.len();
        Self { centre, levels, groups, at, shape, width: 2.0 * centre.0, bottom: centre.1 + outer + 44.0 }
    }

    fn rings(&self, svg: &mut Svg) {
        for ring in 0..self.levels.len() {
            svg.empty(
                "circle",
                &[
                    ("class", "c-line".into()),
                    ("cx", self.centre.0.into()),
                    ("cy", self.centre.1.into()),
                    ("r", radius_of(ring).into()),
                    ("fill", "none".into()),
                    ("stroke", LINE.into()),
                    ("stroke-width", "0.7".into()),
                    ("stroke-dasharray", "2 5".into()),
                ],
            );
        }
    }

    /// The name of each level, half-way between the last group and the first, where no node can be.
    fn level_names(&self, svg: &mut Svg, view: &ChartView<'_>, words: Words) {
        for (ring, level) in self.levels.iter().enumerate() {
            let (x, y) = on_ring(self.centre, ring, -0.5 / self.groups.max(1) as f64);
            halo_text(svg, (x, y + 4.0), &view.labels(words).level(*level), MUTED);
        }
    }

    fn node(&self, svg: &mut Svg, view: &ChartView<'_>, words: Words, (net, place): (&Network, usize)) {
        let (x, y) = self.at[place];
        let node = &net.nodes[place];
        let labels = view.labels(words);
        let full = labels.partner(Some(&node.group));
        svg.open("g", &[]);
        svg.content("title", &[], &format!("{full}, {}", labels.level(Some(&node.level))));
        svg.empty(
            "path",
            &[
                ("class", "c-node c-ink".into()),
                ("d", shape(self.shape[place], (x, y)).into()),
                ("fill", INK.into()),
                ("stroke", WHITE.into()),
                ("stroke-width", "1.5".into()),
            ],
        );
        let text = fit(&labels.partner_short(Some(&node.group)), 2.0 * MARGIN - 40.0, 13.0);
        let below = y >= self.centre.1;
        halo_text(svg, (x, if below { y + NODE + 18.0 } else { y - NODE - 9.0 }), &text, INK);
        svg.close("g");
    }
}

fn radius_of(ring: usize) -> f64 {
    RINGS.0 + RINGS.1 * ring as f64
}

/// A point on a ring. Each ring is turned a little, so that ties between rings do not run through nodes.
fn on_ring(centre: Point, ring: usize, part: f64) -> Point {
    let (sin, cos) = ((0.125 + part + 0.09 * ring as f64) * TAU).sin_cos();
    (centre.0 + radius_of(ring) * sin, centre.1 - radius_of(ring) * cos)
}

pub(super) fn halo_text(svg: &mut Svg, (x, y): Point, text: &str, fill: &str) {
    let class = if fill == MUTED { "c-muted c-halo" } else { "c-ink c-halo" };
    svg.text(
        x,
        y,
        text,
        &[
            ("class", class.into()),
            ("fill", fill.into()),
            ("text-anchor", "middle".into()),
            ("font-size", "13".into()),
            ("font-weight", if fill == MUTED { "400" } else { "600" }.into()),
            ("stroke", WHITE.into()),
            ("stroke-width", "4".into()),
            ("paint-order", "stroke".into()),
        ],
    );
}

/// A filled shape for the place of a group: circle, square, triangle, diamond, then polygons of more corners.
pub(super) fn shape(place: usize, (x, y): Point) -> String {
    let polygon = |corners: usize, turn: f64, size: f64| {
        let corner = |k: usize| {
            let (sin, cos) = ((k as f64 / corners as f64 + turn) * TAU).sin_cos();
            format!("{} {}", number(x + size * sin), number(y - size * cos))
        };
        format!("M{}z", (0..corners).map(corner).collect::<Vec<_>>().join("L"))
    };
    match place {
        0 => format!("M{} {}a9 9 0 1 0 18 0a9 9 0 1 0 -18 0z", number(x - NODE), number(y)),
        1 => polygon(4, 0.125, NODE * 1.25),
        2 => polygon(3, 0.0, NODE * 1.35),
        3 => polygon(4, 0.0, NODE * 1.3),
        more => polygon(more + 1, 0.0, NODE * 1.15),
    }
}

fn arrow(
    svg: &mut Svg,
    view: &ChartView<'_>,
    words: Words,
    (layout, net, tie): (&Layout<'_>, &Network, &Tie),
) {
    let width = 1.0 + (tie.mean_experience - 1.0).max(0.0) / 9.0 * 5.0;
    let (from, to) = (layout.at[tie.from], layout.at[tie.to]);
    let (path, tip, heading) = if tie.from == tie.to { looped(layout.centre, from) } else { curve(from, to) };
    let fill = view.scale.colour(tie.mean_gap).fill;
    let line = |svg: &mut Svg, class: &str, stroke: &str, width: f64| {
        svg.empty(
            "path",
            &[
                ("class", class.into()),
                ("d", (&path).into()),
                ("fill", "none".into()),
                ("stroke", stroke.into()),
                ("stroke-width", width.into()),
            ],
        );
    };
    svg.open("g", &[("class", "tie".into())]);
    svg.content("title", &[], &tie_sentence(net, tie, view, words));
    // A thin dark edge keeps the light middle of the scale visible on any ground.
    line(svg, "c-muted-line", MUTED, width + 1.2);
    line(svg, "c-gap-line", fill, width);
    svg.empty(
        "path",
        &[
            ("d", head(tip, heading, 5.0 + width).into()),
            ("fill", fill.into()),
            ("stroke", MUTED.into()),
            ("stroke-width", "0.8".into()),
        ],
    );
    svg.close("g");
}

/// A curve that ends before the node, with its tip and the direction there.
pub(super) fn curve(from: Point, to: Point) -> (String, Point, f64) {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy).max(1.0);
    let bend = 0.16 * length;
    let control =
        (f64::midpoint(from.0, to.0) - dy / length * bend, f64::midpoint(from.1, to.1) + dx / length * bend);
    let heading = (to.1 - control.1).atan2(to.0 - control.0);
    let tip = (to.0 - (NODE + 4.0) * heading.cos(), to.1 - (NODE + 4.0) * heading.sin());
    let end = (tip.0 - 6.0 * heading.cos(), tip.1 - 6.0 * heading.sin());
    let path = format!(
        "M{} {}Q{} {} {} {}",
        number(from.0),
        number(from.1),
        number(control.0),
        number(control.1),
        number(end.0),
        number(end.1)
    );
    (path, tip, heading)
}

/// A loop to the outer side, for a group's tie to itself; labels stand above or below.
pub(super) fn looped(centre: Point, at: Point) -> (String, Point, f64) {
    let outward = if at.0 < centre.0 { TAU / 2.0 } else { 0.0 };
    let point =
        |turn: f64, far: f64| (at.0 + far * (outward + turn).cos(), at.1 + far * (outward + turn).sin());
    let (out, back) = (point(-0.75, 46.0), point(0.75, 46.0));
    let tip = point(0.45, NODE + 4.0);
    let heading = (at.1 - back.1).atan2(at.0 - back.0);
    let end = (tip.0 - 6.0 * heading.cos(), tip.1 - 6.0 * heading.sin());
    let path = format!(
        "M{} {}C{} {} {} {} {} {}",
        number(at.0),
        number(at.1),
        number(out.0),
        number(out.1),
        number(back.0),
        number(back.1),
        number(end.0),
        number(end.1)
    );
    (path, tip, heading)
}

pub(super) fn head(tip: Point, heading: f64, length: f64) -> String {
    let corner =
        |turn: f64| (tip.0 - length * (heading + turn).cos(), tip.1 - length * (heading + turn).sin());
    let (left, right) = (corner(0.45), corner(-0.45));
    format!(
        "M{} {}L{} {}L{} {}z",
        number(tip.0),
        number(tip.1),
        number(left.0),
        number(left.1),
        number(right.0),
        number(right.1)
    )
}

fn relation(net: &Network, tie: &Tie, view: &ChartView<'_>, words: Words) -> String {
    let (from, to) = (&net.nodes[tie.from], &net.nodes[tie.to]);
    let key = lars_domain::gap::cell::CellKey {
        helix: Some(from.group.clone()),
        partner: Some(to.group.clone()),
        level: Some(to.level.clone()),
        ..Default::default()
    };
    view.labels(words).relation(&key)
}

fn tie_sentence(net: &Network, tie: &Tie, view: &ChartView<'_>, words: Words) -> String {
    words.say_with(
        "network-list-strongest-item",
        &[
            ("relation", relation(net, tie, view, words).into()),
            ("experience", words.number(tie.mean_experience, 1).into()),
            ("gap", words.signed(tie.mean_gap, 1).into()),
        ],
    )
}

fn title(net: &Network, view: &ChartView<'_>, words: Words) -> String {
    let Some(first) = net.ties.first() else {
        return words.say("network-chart-title-none");
    };
    words.say_with(
        "network-chart-title",
        &[
            ("relation", relation(net, first, view, words).into()),
            ("experience", words.number(first.mean_experience, 1).into()),
        ],
    )
}

fn strongest(net: &Network, view: &ChartView<'_>, words: Words) -> Aside {
    let items = net.ties.iter().take(STRONGEST).map(|tie| tie_sentence(net, tie, view, words)).collect();
    Aside { heading: words.say("network-list-strongest"), items }
}

/// Ties that most say they do not have, and ties of which little is expected.
fn missing(net: &Network, view: &ChartView<'_>, words: Words) -> Aside {
    let no_contact = view.ordered().into_iter().filter_map(|cell| {
        let numbers = cell.numbers.shown()?;
        (numbers.share_no_contact >= MOSTLY_NO_CONTACT).then(|| {
            let relation = view.labels(words).relation(&cell.key);
            let share = words.percent(numbers.share_no_contact);
            words.say_with(
                "network-list-missing-no-contact",
                &[("relation", relation.into()), ("share", share.into())],
            )
        })
    });
    let dormant = net.ties.iter().filter(|tie| tie.class == Some(GapClass::Dormant)).map(|tie| {
        words.say_with(
            "network-list-missing-dormant",
            &[
                ("relation", relation(net, tie, view, words).into()),
                ("expectation", words.number(tie.mean_expectation, 1).into()),
                ("gap", words.signed(tie.mean_gap, 1).into()),
            ],
        )
    });
    let mut items: Vec<String> = no_contact.chain(dormant).collect();
    let more = items.len().saturating_sub(MOST_MISSING);
    if more > 0 {
        items.truncate(MOST_MISSING);
        items.push(words.say_with("network-list-missing-more", &[("more", more.into())]));
    }
    if items.is_empty() {
        items.push(words.say("network-list-missing-none"));
    }
    Aside { heading: words.say("network-list-missing"), items }
}
