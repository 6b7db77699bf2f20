//! The numbers of gap cells and of network ties as tables. Nothing is computed here.

#![expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the crate of the method's type is not a dependency"
)]

use lars_domain::gap::cell::{Cell, CellNumbers, Certainty};
use lars_domain::gap::network::Network;

use super::{CellText, Table};
use crate::chart::ChartView;
use crate::names::Labels;
use crate::words::Words;

/// The columns after the relation, by message key.
pub(super) const HEADS: [&str; 15] = [
    "table-head-n",
    "table-head-expectation",
    "table-head-experience",
    "table-head-gap",
    "table-head-t",
    "table-head-bca",
    "table-head-class",
    "table-head-median",
    "table-head-sd",
    "table-head-p",
    "table-head-q",
    "table-head-rank-biserial",
    "table-head-positive",
    "table-head-no-contact",
    "table-head-dont-know",
];

/// All numbers of the cells of a view, one row for each relation. The twin of every gap chart.
pub fn gap_table(view: &ChartView<'_>, words: Words) -> Table {
    let caption = view.subject.as_ref().map_or_else(
        || words.say("table-gap-caption"),
        |subject| words.say_with("table-gap-caption-subject", &[("subject", subject.into())]),
    );
    let mut heads = vec![(words.say("table-head-relation"), false)];
    heads.extend(HEADS.iter().map(|key| (words.say(key), *key != "table-head-class")));
    let cells = view.ordered();
    let verdicts: Vec<String> =
        cells.iter().map(|cell| view.verdict(cell, words).unwrap_or_default()).collect();
    let has_verdicts = verdicts.iter().any(|verdict| !verdict.is_empty());
    if has_verdicts {
        heads.push((words.say("finding-verdict"), false));
    }
    let mut table = Table::new(caption, &heads);
    let labels = view.labels(words);
    table.rows = cells.into_iter().map(|cell| row(cell, labels)).collect();
    if has_verdicts {
        for (row, verdict) in table.rows.iter_mut().zip(verdicts) {
            row.push(verdict.into());
        }
    }
    table.notes = view.notes(words);
    if table.rows.iter().flatten().any(|cell| cell.reason.is_some()) {
        table.notes.push(words.say("table-note-undefined"));
    }
    table
}

fn row(cell: &Cell, labels: Labels<'_>) -> Vec<CellText> {
    let mut row: Vec<CellText> = vec![labels.relation(&cell.key).into()];
    row.extend(written(cell.numbers.shown(), labels.words));
    row
}

/// What stands in the columns of [`HEADS`]; of a hidden cell only that it is.
pub(super) fn written(numbers: Option<&CellNumbers>, words: Words) -> Vec<CellText> {
    let Some(numbers) = numbers else {
        let text = |key: &&str| match *key {
            "table-head-class" => words.say("class-too-few").into(),
            _ => CellText::default(),
        };
        return HEADS.iter().map(text).collect();
    };
    shown(numbers, words)
}

fn shown(numbers: &CellNumbers, words: Words) -> Vec<CellText> {
    let missing = |code: &str| CellText { text: "–".to_owned(), reason: Some(reason(code, words)) };
    let number = |value: Result<f64, &'static str>| match value {
        Ok(value) => words.number(value, 2).into(),
        Err(code) => missing(code),
    };
    let p = |value: Result<f64, &'static str>| match value {
        Ok(value) => words.p_bare(value).into(),
        Err(code) => missing(code),
    };
    let t = match &numbers.t {
        Ok(limits) => words.interval(limits.low, limits.high, 1).into(),
        Err(undefined) => missing(undefined.code()),
    };
    let bca = match &numbers.bca {
        Some(Ok(limits)) => words.interval(limits.low, limits.high, 1).into(),
        Some(Err(undefined)) => missing(undefined.code()),
        None => missing("NotRequested"),
    };
    vec![
        words.integer(numbers.n as u64).into(),
        words.number(numbers.mean_expectation, 1).into(),
        words.number(numbers.mean_experience, 1).into(),
        words.signed(numbers.mean_gap, 1).into(),
        t,
        bca,
        class_text(numbers, words).into(),
        words.signed(numbers.median_gap, 1).into(),
        number(numbers.sd_gap.as_ref().copied().map_err(|undefined| undefined.code())),
        p(numbers.wilcoxon.as_ref().map(|test| test.p).map_err(|undefined| undefined.code())),
        p(numbers.q.as_ref().copied().map_err(|undefined| undefined.code())),
        number(numbers.rank_biserial.as_ref().copied().map_err(|undefined| undefined.code())),
        words.percent(numbers.share_positive).into(),
        words.percent(numbers.share_no_contact).into(),
        words.percent(numbers.share_dont_know).into(),
    ]
}

/// The mark and name of a class where it is clear; else how sure the gap is.
pub(crate) fn class_text(numbers: &CellNumbers, words: Words) -> String {
    match numbers.clear_class() {
        Some(class) => format!("{} {}", class.mark(), words.say(&format!("class-{}", class.code()))),
        None => words.say(not_clear(numbers)),
    }
}

/// How sure a gap is and what it says, within a sentence.
pub(crate) fn certainty_inside(numbers: &CellNumbers, words: Words) -> String {
    match numbers.clear_class() {
        Some(class) => {
            let class = words.say(&format!("class-{}.inside", class.code()));
            words.say_with("class-said-clear", &[("class", class.into())])
        }
        None => words.say(&format!("{}.inside", not_clear(numbers))),
    }
}

/// The message of a gap whose class is not clear.
fn not_clear(numbers: &CellNumbers) -> &'static str {
    match numbers.certainty() {
        Certainty::CannotTell => "class-certainty-cannot-tell",
        _ if numbers.mean_gap > 0.0 => "class-said-more",
        _ => "class-said-less",
    }
}

fn reason(code: &str, words: Words) -> String {
    words.say(match code {
        "TooFew" => "class-undefined-too-few",
        "NoVariation" => "class-undefined-no-variation",
        "NotRequested" => "class-undefined-not-requested",
        _ => "class-undefined-no-data",
    })
}

/// The ties of a network, strongest first.
pub fn network_table(network: &Network, view: &ChartView<'_>, words: Words) -> Table {
    let head = |key: &str, numeric| (words.say(key), numeric);
    let mut table = Table::new(
        words.say("table-network-caption"),
        &[
            head("table-head-speaker", false),
            head("table-head-partner", false),
            head("table-head-level", false),
            head("table-head-n", true),
            head("table-head-expectation", true),
            head("table-head-experience", true),
            head("table-head-gap", true),
            head("table-head-class", false),
        ],
    );
    let labels = view.labels(words);
    for tie in &network.ties {
        let (from, to) = (&network.nodes[tie.from], &network.nodes[tie.to]);
        table.rows.push(vec![
            labels.helix(Some(&from.group)).into(),
            labels.partner(Some(&to.group)).into(),
            labels.level(Some(&to.level)).into(),
            words.integer(tie.n as u64).into(),
            words.number(tie.mean_expectation, 1).into(),
            words.number(tie.mean_experience, 1).into(),
            words.signed(tie.mean_gap, 1).into(),
            tie.class
                .map_or_else(
                    || words.say("class-certainty-cannot-tell"),
                    |class| format!("{} {}", class.mark(), words.say(&format!("class-{}", class.code()))),
                )
                .into(),
        ]);
    }
    table.notes = view.notes(words);
    table
}
