//! The comparability guard as a table: what each side is in each aspect, and how the comparison came out; and gaps at a common mix of groups.

use lars_domain::gap::comparable::{Aspect, Comparability, Judgement, Sample};
use lars_domain::gap::poststratify::{Mix, Weighing};

use super::Table;
use crate::names::Labels;
use crate::words::Words;
use crate::words::content_name;

/// A row for each aspect; `heads` name the sides.
pub fn comparability(
    labels: Labels<'_>,
    heads: &[String],
    (samples, guard): (&[Sample], &Comparability),
) -> Table {
    let words = labels.words;
    let mut columns = vec![(words.say("comparison-aspect"), false)];
    columns.push((words.say("comparison-judgement"), false));
    columns.extend(heads.iter().map(|head| (head.clone(), false)));
    let mut table = Table::new(words.say("comparison-show-checks"), &columns);
    for (aspect, judgement) in &guard.0 {
        let mut row = vec![words.say(&format!("comparison-aspect-{}", aspect.code())).into()];
        row.push(judged(*judgement, words).into());
        row.extend(samples.iter().map(|sample| value(*aspect, sample, labels).into()));
        table.rows.push(row);
    }
    table
}

/// How an aspect came out, with its reason; readable without colour.
pub fn judged(judgement: Judgement, words: Words) -> String {
    let status = words.say(&format!("comparison-status-{}", judgement.code()));
    let mark = match judgement {
        Judgement::Fine => "●",
        Judgement::Flagged(_) => "▲",
        Judgement::Refused(_) => "✕",
    };
    match judgement.reason() {
        Some(reason) => {
            format!("{mark} {status}. {}", words.say(&format!("comparison-reason-{}", reason.code())))
        }
        None => format!("{mark} {status}"),
    }
}

/// What one side is in an aspect.
fn value(aspect: Aspect, sample: &Sample, labels: Labels<'_>) -> String {
    let words = labels.words;
    let unknown = || words.say("comparison-unknown");
    let listed = |parts: Vec<String>| if parts.is_empty() { unknown() } else { parts.join(", ") };
    match aspect {
        Aspect::Edition => {
            listed(sample.editions.iter().map(|number| words.integer(number.unsigned_abs())).collect())
        }
        Aspect::Scale => {
            let mut all: Vec<String> = Vec::new();
            for (scale, [low, high]) in &sample.scales {
                let ends = |point: u8, name: &String| {
                    let point = words.integer(u64::from(point));
                    if name.is_empty() { point } else { format!("{point} ({name})") }
                };
                let text = format!("{} – {}", ends(scale.low, low), ends(scale.high, high));
                if !all.contains(&text) {
                    all.push(text);
                }
            }
            listed(all)
        }
        Aspect::HelixMix => {
            let share = |(helix, share): (&str, f64)| {
                format!("{} {}", labels.helix_short(Some(helix)).replace('\u{ad}', ""), words.percent(share))
            };
            listed(sample.mix().into_iter().map(share).collect())
        }
        Aspect::Levels => listed(sample.levels.iter().map(|level| labels.level(Some(level))).collect()),
        Aspect::Period => match sample.period {
            (None, None) => unknown(),
            (from, to) => {
                let said = |day: Option<jiff::civil::Date>| {
                    day.map_or_else(|| "…".to_owned(), |day| words.date(day))
                };
                format!("{} – {}", said(from), said(to))
            }
        },
        Aspect::Language => {
            let name = |(code, status): (&String, &lars_domain::ask::write::draft::TranslationStatus)| {
                let name = content_name(code).unwrap_or(code);
                format!("{name} ({})", words.say(&format!("translation-status-{}", status.code())))
            };
            listed(sample.languages.iter().map(name).collect())
        }
        Aspect::Response => match (sample.rate(), sample.asked) {
            (Some(rate), Some((asked, answered))) => words.say_with(
                "comparison-rate",
                &[
                    ("rate", words.percent(rate).into()),
                    ("answered", words.integer(answered).into()),
                    ("asked", words.integer(asked).into()),
                ],
            ),
            _ => unknown(),
        },
    }
}

/// Gaps of all groups at a common mix, beside those as answered: a row for each partner group and level, two columns for each side.
pub fn weighed(labels: Labels<'_>, heads: &[String], (rows, mix): (&[Weighing], &Mix)) -> Table {
    let words = labels.words;
    let mut columns = vec![(words.say("table-head-relation"), false)];
    for head in heads {
        for key in ["comparison-mix-answered", "comparison-mix-common"] {
            columns.push((words.say_with(key, &[("side", head.into())]), true));
        }
    }
    let mut table = Table::new(words.say("comparison-mix-caption"), &columns);
    for row in rows {
        let mut cells = vec![labels.relation_short(&row.key).into()];
        for side in &row.sides {
            cells.push(words.signed(side.as_answered, 1).into());
            let at_mix = words.signed(side.at_mix, 1);
            cells.push(match &side.interval {
                Ok(limits) => format!("{at_mix} ({})", words.interval(limits.low, limits.high, 1)).into(),
                Err(_) => at_mix.into(),
            });
        }
        table.rows.push(cells);
    }
    let share = |(helix, share): (&String, &f64)| {
        format!("{} {}", labels.helix_short(Some(helix)).replace('\u{ad}', ""), words.percent(*share))
    };
    let said: Vec<String> = mix.iter().map(share).collect();
    table.notes.push(words.say_with("comparison-mix-note", &[("mix", said.join(", ").into())]));
    if rows.iter().any(|row| !row.left_out.is_empty()) {
        table.notes.push(words.say("comparison-mix-left-out"));
    }
    table
}
