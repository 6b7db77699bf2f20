//! One's own gaps beside the means of one's group: a row for each relation, a dot for what one said oneself, a diamond
//! with its 95 % interval for the group. Narrow enough for a telephone; the table twin has every number.

use lars_domain::gap::group::{GroupMean, OwnRelation};

use super::scale::Scale;
use super::svg::{GROUND, INK, LINE, MUTED, Svg, Value, wrap};
use super::{Chart, simulated_line};
use crate::own::{OwnView, relation_name};
use crate::table::own::own_table;
use crate::words::Words;

const WIDTH: f64 = 340.0;
const SIDE: f64 = 14.0;
const SMALL: f64 = 13.0;
/// From the labels of a row to its line of marks.
const MARKS: f64 = 18.0;

/// Draws it.
pub fn own(view: &OwnView<'_>, words: Words) -> Chart {
    let mut svg = Svg::new();
    let simulated = view.simulated.then(|| words.say("gap-simulated-short"));
    let top = simulated_line(&mut svg, simulated.as_deref()) + 26.0;
    let shown: Vec<&OwnRelation> = view
        .relations
        .iter()
        .filter(|relation| relation.group.shown().is_some() || relation.own_gap().is_some())
        .collect();
    let (mut y, mut rows) = (top + 8.0, Vec::new());
    for relation in shown {
        let mut label = relation_name(view, &relation.rated, words);
        if relation.group.shown().is_none() {
            label = words.say_with("group-chart-row-none", &[("relation", label.into())]);
        }
        let label = wrap(&label, WIDTH - 2.0 * SIDE, SMALL, 3);
        rows.push((y, label.clone(), relation));
        y += 16.0 * label.len() as f64 + MARKS + 18.0;
    }
    axis(&mut svg, words, (top, y));
    for (y, label, relation) in rows {
        row(&mut svg, view, words, (y, &label, relation));
    }
    let bottom = legend(&mut svg, words, y + 40.0);
    svg.resize(WIDTH, bottom);
    let limit = Scale::FIXED.limit();
    let limits = [("low", words.signed(-limit, 0).into()), ("high", words.signed(limit, 0).into())];
    Chart {
        id: "own".to_owned(),
        name: words.say("group-chart-name"),
        title: title(view, words),
        subject: Some(view.subject.clone()),
        subtitle: words.say("group-chart-measure"),
        description: words.say_with("group-chart-description", &limits),
        notes: notes(view, words),
        asides: Vec::new(),
        simulated,
        table: own_table(view, words),
        role: "img",
        drawing: svg,
    }
}

/// Where the two differ most.
fn title(view: &OwnView<'_>, words: Words) -> String {
    let most = view
        .relations
        .iter()
        .filter_map(|relation| Some((relation.difference()?.abs(), relation)))
        .reduce(|most, next| if next.0 > most.0 { next } else { most });
    let parts = most.and_then(|(_, relation)| Some((relation, relation.own_gap()?, relation.group.shown()?)));
    match parts {
        Some((relation, own, mean)) => words.say_with(
            "group-chart-title",
            &[
                ("relation", relation_name(view, &relation.rated, words).into()),
                ("own", words.signed(own, 0).into()),
                ("group", words.signed(mean.gap, 1).into()),
            ],
        ),
        None if view.relations.iter().any(|relation| relation.group.shown().is_some()) => {
            words.say("group-chart-title-group")
        }
        None => words.say("group-chart-title-hidden"),
    }
}

fn notes(view: &OwnView<'_>, words: Words) -> Vec<String> {
    let mut notes = Vec::new();
    if view.simulated {
        notes.push(words.say("gap-simulated-long"));
    }
    let hidden = view.relations.iter().filter(|relation| relation.group.shown().is_none()).count();
    if hidden > 0 {
        let minimum = words.integer(view.min_n as u64).into();
        notes.push(words.say_with("group-chart-hidden", &[("n", hidden.into()), ("minimum", minimum)]));
    }
    notes
}

fn at(gap: f64) -> f64 {
    let limit = Scale::FIXED.limit();
    WIDTH / 2.0 + gap.clamp(-limit, limit) / limit * (WIDTH / 2.0 - SIDE)
}

fn line(
    svg: &mut Svg,
    (x1, x2): (f64, f64),
    (y1, y2): (f64, f64),
    (class, stroke, width): (&str, &str, f64),
) {
    let places = [("x1", x1), ("x2", x2), ("y1", y1), ("y2", y2), ("stroke-width", width)];
    let mut attributes: Vec<(&str, Value<'_>)> = vec![("class", class.into()), ("stroke", stroke.into())];
    attributes.extend(places.map(|(name, value)| (name, value.into())));
    svg.empty("line", &attributes);
}

fn axis(svg: &mut Svg, words: Words, (top, bottom): (f64, f64)) {
    for tick in [-9.0, -6.0, -3.0, 0.0, 3.0, 6.0, 9.0] {
        let x = at(tick);
        let look = if tick == 0.0 { ("c-ink-line", INK, 1.5) } else { ("c-line", LINE, 0.5) };
        line(svg, (x, x), (top - 6.0, bottom + 4.0), look);
        for y in [top - 10.0, bottom + 18.0] {
            svg.text(x, y, &words.signed(tick, 0), &[("text-anchor", "middle".into())]);
        }
    }
}

fn row(
    svg: &mut Svg,
    view: &OwnView<'_>,
    words: Words,
    (y, label, relation): (f64, &[String], &OwnRelation),
) {
    svg.open("g", &[]);
    svg.content("title", &[], &said(view, words, relation));
    let height = 16.0 * label.len() as f64;
    // Ticks run behind the labels: a ground of their own keeps them readable.
    let widest = label.iter().map(|line| super::svg::text_width(line, SMALL)).fold(0.0, f64::max);
    svg.empty(
        "rect",
        &[
            ("class", "c-ground".into()),
            ("x", (SIDE - 4.0).into()),
            ("y", y.into()),
            ("width", (widest.min(WIDTH - 2.0 * SIDE) + 8.0).into()),
            ("height", (height + 2.0).into()),
            ("fill", GROUND.into()),
        ],
    );
    svg.lines((SIDE, y + 13.0), 16.0, label, &[("font-size", "13".into())]);
    let y = y + height + MARKS;
    if let Some(mean) = relation.group.shown() {
        group(svg, y, mean);
    }
    if let Some(gap) = relation.own_gap() {
        circle(svg, at(gap), y);
    }
    svg.close("g");
}

fn group(svg: &mut Svg, y: f64, mean: &GroupMean) {
    if let Some(limits) = mean.interval() {
        line(svg, (at(limits.low), at(limits.high)), (y, y), ("c-ink-line", INK, 3.0));
    }
    diamond(svg, at(mean.gap), y, Scale::FIXED.colour(mean.gap).fill);
}

fn diamond(svg: &mut Svg, x: f64, y: f64, fill: &str) {
    let path = format!("M{0} {1}l8 8l-8 8l-8 -8z", super::svg::number(x), super::svg::number(y - 8.0));
    svg.empty(
        "path",
        &[
            ("class", "c-ink-line".into()),
            ("d", path.into()),
            ("fill", fill.into()),
            ("stroke", INK.into()),
            ("stroke-width", "1.5".into()),
        ],
    );
}

/// One's own mark, drawn last: the group's shows around it where both lie at one place.
fn circle(svg: &mut Svg, x: f64, y: f64) {
    svg.empty(
        "circle",
        &[
            ("class", "c-own".into()),
            ("cx", x.into()),
            ("cy", y.into()),
            ("r", "5".into()),
            ("fill", INK.into()),
            ("stroke", GROUND.into()),
            ("stroke-width", "1.5".into()),
        ],
    );
}

/// A row in words.
fn said(view: &OwnView<'_>, words: Words, relation: &OwnRelation) -> String {
    let own =
        relation.own_gap().map_or_else(|| words.say("response-not-answered"), |gap| words.signed(gap, 0));
    let name = relation_name(view, &relation.rated, words).into();
    match relation.group.shown() {
        Some(mean) => words.say_with(
            "group-chart-row",
            &[
                ("relation", name),
                ("own", own.into()),
                ("group", words.signed(mean.gap, 1).into()),
                ("n", mean.n.into()),
            ],
        ),
        None => words.say_with("group-chart-row-hidden", &[("relation", name), ("own", own.into())]),
    }
}

/// Both marks with their words, one below the other; returns where the drawing ends.
fn legend(svg: &mut Svg, words: Words, y: f64) -> f64 {
    let mut y = y;
    circle(svg, SIDE + 12.0, y - 4.0);
    for (key, is_group) in [("group-legend-own", false), ("group-legend-group", true)] {
        if is_group {
            line(svg, (SIDE - 2.0, SIDE + 26.0), (y - 4.0, y - 4.0), ("c-ink-line", INK, 3.0));
            diamond(svg, SIDE + 12.0, y - 4.0, Scale::FIXED.colour(0.0).fill);
        }
        let lines = wrap(&words.say(key), WIDTH - SIDE - 50.0, 12.0, 3);
        svg.lines((SIDE + 36.0, y), 15.0, &lines, &[("fill", MUTED.into())]);
        y += 15.0 * lines.len() as f64 + 9.0;
    }
    y
}
