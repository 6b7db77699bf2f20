//! A pilot as rows of words, marks and numbers: its change against noise, its indicators, its steps in time. The rows are the table of the
//! chart; marks have places in per cent, so words keep their size at every width.

use std::fmt::Write as _;

use jiff::civil::Date;
use lars_domain::gap::again::GapChange;
use lars_domain::pilot::indicator::Indicator;
use lars_domain::pilot::plan::Step;

use crate::chart::svg::escape;
use crate::words::Words;

/// Room at both ends of an axis, in per cent.
const ROOM: f64 = 3.0;
/// Where the target of an indicator stands, in per cent: what goes beyond it has room.
const TARGET_AT: f64 = 75.0;
/// The most months whose letters fit above the steps.
const MAX_LETTERS: usize = 24;

/// A change of a gap with what it is a change of.
#[derive(Debug, Clone, Copy)]
pub struct ChangeRow<'a> {
    /// What it is called: with this pilot, or a region without one.
    pub label: &'a str,
    /// How many answered.
    pub about: &'a str,
    /// The change.
    pub change: &'a GapChange,
    /// Whether the pilot is here.
    pub own: bool,
}

/// Changes beside one another, each in front of what chance alone would do.
pub fn changes(caption: &str, rows: &[ChangeRow<'_>], words: Words) -> String {
    let mut reach: f64 = 1.0;
    for row in rows {
        let change = row.change;
        let (low, high) = change.interval.unwrap_or_default();
        for value in [change.difference, low, high, change.chance.unwrap_or_default()] {
            reach = reach.max(value.abs().ceil());
        }
    }
    let at = |value: f64| ROOM + (value + reach) / (2.0 * reach) * (100.0 - 2.0 * ROOM);
    let heads = [
        ("pilot-change-where", false),
        ("pilot-change-interval", true),
        ("pilot-change-p", true),
        ("pilot-change-difference", true),
        ("pilot-change-verdict", false),
    ];
    let mut html = table_head(caption, &heads, &axis(reach, at, words), words);
    for row in rows {
        let change = row.change;
        let mut marks = String::from("<svg class=\"mk\" height=\"36\" aria-hidden=\"true\">");
        if let Some(chance) = change.chance {
            let (low, wide) = (at(-chance), at(chance) - at(-chance));
            let _ = write!(
                marks,
                "<rect class=\"band\" x=\"{low:.1}%\" width=\"{wide:.1}%\" y=\"0\" height=\"36\"/>"
            );
            for edge in [low, low + wide] {
                let _ = write!(
                    marks,
                    "<line class=\"cut\" x1=\"{edge:.1}%\" x2=\"{edge:.1}%\" y1=\"0\" y2=\"36\"/>"
                );
            }
        }
        let zero = at(0.0);
        let _ = write!(marks, "<line class=\"z\" x1=\"{zero:.1}%\" x2=\"{zero:.1}%\" y1=\"0\" y2=\"36\"/>");
        if let Some((low, high)) = change.interval {
            let (low, high) = (at(low), at(high));
            let _ =
                write!(marks, "<line class=\"ci\" x1=\"{low:.1}%\" x2=\"{high:.1}%\" y1=\"18\" y2=\"18\"/>");
        }
        let _ = write!(
            marks,
            "<circle class=\"pt\" cx=\"{:.1}%\" cy=\"18\" r=\"6\"/></svg>",
            at(change.difference)
        );
        let interval =
            change.interval.map_or_else(|| "–".to_owned(), |(low, high)| words.interval(low, high, 1));
        let p = match change.p {
            None => "–".to_owned(),
            Some(p) if is_step(change) => format!("≤ {}", words.number(p, if p < 0.01 { 3 } else { 2 })),
            Some(p) => words.p_bare(p),
        };
        let verdict = words.say(if change.is_larger { "pilot-noise-larger" } else { "pilot-noise-within" });
        let cells = [
            (interval, true),
            (p, true),
            (words.signed(change.difference, 1), true),
            (format!("{} {verdict}", if change.is_larger { "●" } else { "○" }), false),
        ];
        line(&mut html, (row.label, row.about, row.own), &marks, &cells, (&heads, words));
    }
    html.push_str("</tbody></table>\n");
    html
}

/// Whether p is only known not to be above a round number.
fn is_step(change: &GapChange) -> bool {
    change.pairs.is_some_and(|pairs| pairs < lars_domain::gap::again::MANY_PAIRS)
}

/// Indicators, each on one line from its baseline to its target, with where it stands.
pub fn indicators(caption: &str, all: &[&Indicator], words: Words) -> String {
    let heads = [
        ("pilot-indicator", false),
        ("pilot-field-baseline", true),
        ("pilot-indicator-now", true),
        ("pilot-field-target", true),
        ("pilot-indicator-standing", false),
    ];
    let mut html = table_head(caption, &heads, "", words);
    for one in all {
        let latest = one.latest();
        let share = latest.and_then(|reading| one.progress(reading.value));
        let mut marks = String::from("<svg class=\"mk\" height=\"36\" aria-hidden=\"true\">");
        let way = TARGET_AT - ROOM;
        let _ = write!(marks, "<rect class=\"way\" x=\"{ROOM}%\" width=\"{way}%\" y=\"15\" height=\"6\"/>");
        if let Some(share) = share {
            let reached = (ROOM + way * share).clamp(ROOM, 100.0 - ROOM);
            let wide = reached - ROOM;
            let _ = write!(
                marks,
                "<rect class=\"bar1\" x=\"{ROOM}%\" width=\"{wide:.1}%\" y=\"15\" height=\"6\"/>"
            );
            let _ = write!(marks, "<circle class=\"pt a\" cx=\"{reached:.1}%\" cy=\"18\" r=\"6\"/>");
        }
        let _ = write!(
            marks,
            "<line class=\"goal\" x1=\"{TARGET_AT}%\" x2=\"{TARGET_AT}%\" y1=\"8\" y2=\"28\"/></svg>"
        );
        let standing = one.standing();
        let number = |value: i64| quantity(value, words);
        let code = if one.code.is_empty() { String::new() } else { format!("{}, ", one.code) };
        let kind = words.say(&format!("pilot-kind-{}", one.kind.code()));
        let falling = if one.is_falling() {
            format!("; {}", words.say("pilot-indicator-falling"))
        } else {
            String::new()
        };
        let about = format!("{code}{kind}, {}{falling}", one.unit);
        let cells = [
            (number(one.baseline), true),
            (latest.map_or_else(|| "–".to_owned(), |reading| number(reading.value)), true),
            (number(one.target), true),
            (
                format!("{} {}", standing.mark(), words.say(&format!("pilot-standing-{}", standing.code()))),
                false,
            ),
        ];
        line(&mut html, (&one.title, &about, false), &marks, &cells, (&heads, words));
    }
    html.push_str("</tbody></table>\n");
    html
}

/// A quantity in thousandths, with as many decimals as it has.
pub fn quantity(value: i64, words: Words) -> String {
    let decimals = [1_000, 100, 10].into_iter().position(|unit| value % unit == 0).unwrap_or(3);
    words.number(value as f64 / 1_000.0, decimals)
}

/// Steps in time: the plan as an outline, how it went as a bar, today as a line.
pub fn steps(caption: &str, all: &[&Step], today: Date, words: Words) -> String {
    let heads = [
        ("pilot-step", false),
        ("pilot-step-planned", false),
        ("pilot-step-went", false),
        ("pilot-step-course", false),
    ];
    let days = all.iter().flat_map(|step| [step.begins, step.ends, step.began, step.ended]).flatten();
    let (first, last) = days.fold((None, None), |(low, high): (Option<Date>, Option<Date>), day| {
        (Some(low.map_or(day, |low| low.min(day))), Some(high.map_or(day, |high| high.max(day))))
    });
    let (Some(first), Some(last)) = (first.map(Date::first_of_month), last.map(Date::last_of_month)) else {
        return String::new();
    };
    let number = |day: Date| f64::from((day - first).get_days());
    let all_days = number(last) + 1.0;
    let at = |day: Date, behind: f64| ((number(day) + behind) / all_days * 100.0).clamp(0.0, 100.0);
    let mut html = table_head(caption, &heads, &months((first, last), |day| at(day, 0.0), words), words);
    html = html.replacen("class=\"rows\"", "class=\"rows steps\"", 1);
    for step in all {
        let marks = step_marks(step, (first, last), today, at);
        let course = step.course(today);
        let said = words.say(&format!("pilot-course-{}", course.code()));
        let delay = match step.delay() {
            None => String::new(),
            Some(0) => format!(", {}", words.say("pilot-delay-none")),
            Some(days) => {
                let key = if days > 0 { "pilot-delay-later" } else { "pilot-delay-earlier" };
                format!(", {}", words.say_with(key, &[("n", days.unsigned_abs().into())]))
            }
        };
        let range = |begins: Option<Date>, ends: Option<Date>| {
            let day = |day: Option<Date>| day.map_or_else(|| "…".to_owned(), |day| words.date(day));
            if begins.is_none() && ends.is_none() {
                "–".to_owned()
            } else {
                format!("{} – {}", day(begins), day(ends))
            }
        };
        let note = if step.note.is_empty() { String::new() } else { format!(". {}", step.note) };
        let cells = [
            (range(step.begins, step.ends), false),
            (range(step.began, step.ended), false),
            (format!("{} {said}{delay}{note}", course.mark()), false),
        ];
        line(&mut html, (&step.title, &step.owner, false), &marks, &cells, (&heads, words));
    }
    html.push_str("</tbody></table>\n");
    html
}

/// The plan as an outline, how it went as a bar, today as a line; `at` gives the place of a day with so many days behind it.
fn step_marks(
    step: &Step,
    (first, last): (Date, Date),
    today: Date,
    at: impl Fn(Date, f64) -> f64,
) -> String {
    let mut marks = String::from("<svg class=\"mk\" height=\"44\" aria-hidden=\"true\">");
    for year in first.year() + 1..=last.year() {
        if let Ok(begins) = Date::new(year, 1, 1) {
            let x = at(begins, 0.0);
            let _ = write!(marks, "<line class=\"z\" x1=\"{x:.1}%\" x2=\"{x:.1}%\" y1=\"0\" y2=\"44\"/>");
        }
    }
    if today >= first && today <= last {
        let x = at(today, 0.5);
        let _ = write!(marks, "<line class=\"today\" x1=\"{x:.1}%\" x2=\"{x:.1}%\" y1=\"0\" y2=\"44\"/>");
    }
    let mut bar = |class: &str, y: f64, begins: Option<Date>, ends: Option<Date>| {
        if let (Some(begins), Some(ends)) = (begins, ends) {
            let (x, wide) = (at(begins, 0.0), at(ends, 1.0) - at(begins, 0.0));
            let _ = write!(
                marks,
                "<rect class=\"{class}\" x=\"{x:.1}%\" width=\"{:.1}%\" y=\"{y}\" height=\"10\" rx=\"2\"/>",
                wide.max(0.6)
            );
        }
    };
    bar("plan", 9.0, step.begins, step.ends);
    // What has begun and is not done goes on until today.
    let until = step.ended.or(step.began.map(|began| today.max(began)));
    bar(if step.ended.is_some() { "bar1" } else { "bar1 open" }, 25.0, step.began, until);
    marks.push_str("</svg>");
    marks
}

/// The years and, where they fit, the letters of the months above the steps.
fn months((first, last): (Date, Date), at: impl Fn(Date) -> f64, words: Words) -> String {
    let mut svg = String::from("<svg class=\"mk\" height=\"36\" aria-hidden=\"true\">");
    let count =
        (i32::from(last.year()) - i32::from(first.year())) * 12 + i32::from(last.month() - first.month()) + 1;
    let count = usize::try_from(count).unwrap_or_default();
    let width = 100.0 / count.max(1) as f64;
    let mut day = first;
    for place in 0..count {
        let x = at(day);
        if place == 0 || day.month() == 1 {
            let _ = write!(svg, "<text x=\"{x:.1}%\" y=\"13\">{}</text>", day.year());
        }
        if count <= MAX_LETTERS {
            let name = words.date(day);
            let letter = month_letter(&name);
            let middle = x + width / 2.0;
            let _ = write!(
                svg,
                "<text x=\"{middle:.1}%\" y=\"31\" text-anchor=\"middle\">{}</text>",
                escape(&letter)
            );
        }
        let Ok(next) = day.checked_add(jiff::Span::new().months(1)) else { break };
        day = next;
    }
    svg.push_str("</svg>");
    svg
}

/// The first letter of the month in a written date.
fn month_letter(date: &str) -> String {
    let word = date.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 1);
    // The longest word: in some languages others stand beside the month, such as "gada" in Latvian.
    let letters = word
        .filter(|word| !["gada", "den", "de", "m"].contains(word))
        .max_by_key(|word| word.chars().count());
    letters.and_then(|word| word.chars().next()).map(|c| c.to_uppercase().collect()).unwrap_or_default()
}

fn axis(reach: f64, at: impl Fn(f64) -> f64, words: Words) -> String {
    let mut svg = String::from("<svg class=\"mk\" height=\"18\" aria-hidden=\"true\">");
    let step = if reach > 4.0 { 3.0 } else { 1.0 };
    let mut tick = (-reach / step).ceil() * step;
    while tick <= reach {
        let _ = write!(
            svg,
            "<text x=\"{:.1}%\" y=\"14\" text-anchor=\"middle\">{}</text>",
            at(tick),
            escape(&words.signed(tick, 0))
        );
        tick += step;
    }
    svg.push_str("</svg>");
    svg
}

fn table_head(caption: &str, heads: &[(&str, bool)], scale: &str, words: Words) -> String {
    let mut html = format!("<table class=\"rows\"><caption>{}</caption>\n<thead><tr>", escape(caption));
    for (place, (key, numeric)) in heads.iter().enumerate() {
        let class = if *numeric { " class=\"number\"" } else { "" };
        let _ = write!(html, "<th scope=\"col\"{class}>{}</th>", escape(&words.say(key)));
        if place == 0 {
            let _ = write!(html, "<td class=\"marks\" aria-hidden=\"true\">{scale}</td>");
        }
    }
    html.push_str("</tr></thead>\n<tbody>\n");
    html
}

/// A row; on a phone, where the heads are not shown, each cell carries its own.
fn line(
    html: &mut String,
    (label, about, own): (&str, &str, bool),
    marks: &str,
    cells: &[(String, bool)],
    (heads, words): (&[(&str, bool)], Words),
) {
    let class = if own { " class=\"own\"" } else { "" };
    let about = if about.is_empty() {
        String::new()
    } else {
        format!("<span class=\"beneath\">{}</span>", escape(about))
    };
    let _ = write!(
        html,
        "<tr{class}><th scope=\"row\">{}{about}</th><td class=\"marks\" aria-hidden=\"true\">{marks}</td>",
        escape(label)
    );
    for ((text, numeric), (head, _)) in cells.iter().zip(&heads[1..]) {
        let class = if *numeric { " class=\"number\"" } else { "" };
        let head = words.say(head);
        let _ = write!(html, "<td{class} data-head=\"{}\">{}</td>", escape(&head), escape(text));
    }
    html.push_str("</tr>\n");
}
