//! Counts of answers as rows of a table: what was answered, a bar, how many, which share. The rows are the table of the chart.

use std::fmt::Write as _;

use crate::chart::svg::escape;
use crate::words::Words;

/// The table of a question that `n` have answered; a count is none where too few gave the answer.
pub fn bars(title: &str, rows: &[(String, Option<usize>)], n: usize, words: Words) -> String {
    let mut html = format!(
        "<table class=\"rows bars\"><caption>{} <span class=\"note\">({})</span></caption>\n\
         <thead><tr><th scope=\"col\">{}</th><td class=\"marks\"></td><th scope=\"col\" class=\"number\">{}</th>\
         <th scope=\"col\" class=\"number\">%</th></tr></thead>\n<tbody>\n",
        escape(title),
        escape(&words.say_with("chart-cell-n", &[("n", n.into())])),
        escape(&words.say("matrix-questions-answer")),
        escape(&words.say("table-head-n"))
    );
    for (label, count) in rows {
        let Some(count) = count else {
            let few = escape(&words.say("class-too-few")).into_owned();
            let _ = writeln!(
                html,
                "<tr><th scope=\"row\">{}</th><td class=\"marks\"></td><td class=\"number\" colspan=\"2\">{few}</td></tr>",
                escape(label)
            );
            continue;
        };
        let share = *count as f64 / n.max(1) as f64;
        let _ = writeln!(
            html,
            "<tr><th scope=\"row\">{}</th><td class=\"marks\" aria-hidden=\"true\"><svg class=\"mk\" height=\"14\">\
             <rect class=\"bar1\" width=\"{:.1}%\" height=\"14\"/></svg></td><td class=\"number\">{}</td><td class=\"number\">{}</td></tr>",
            escape(label),
            share * 100.0,
            escape(&words.integer(*count as u64)),
            escape(&words.percent(share))
        );
    }
    html + "</tbody></table>\n"
}
