//! The tables of the response board: progress by case and helix, submissions by day, and plain counts.

use jiff::civil::Date;
use lars_domain::ask::reach::board::Line;

use super::{CellText, Table};
use crate::words::Words;

/// A line of the board with what its case and helix are called.
#[derive(Debug, Clone)]
pub struct BoardPlace {
    /// The case in words.
    pub case: String,
    /// The helix in words.
    pub helix: String,
    /// How far it is.
    pub line: Line,
}

/// Progress by case and helix, with a row for all of them at the end.
pub fn board(words: Words, caption: String, places: &[BoardPlace]) -> Table {
    let head = |key: &str, numeric| (words.say(key), numeric);
    let mut table = Table::new(
        caption,
        &[
            head("study-case", false),
            head("study-helix", false),
            head("board-wanted", true),
            head("board-submitted", true),
            head("board-of-wanted", true),
            head("board-begun", true),
            head("board-links", true),
            head("board-rate", true),
        ],
    );
    table.row_heads = 2;
    let total = Line::sum(places.iter().map(|place| &place.line));
    let last = BoardPlace { case: words.say("study-total"), helix: String::new(), line: total };
    table.rows =
        places.iter().chain((places.len() > 1).then_some(&last)).map(|place| row(words, place)).collect();
    table
}

fn row(words: Words, place: &BoardPlace) -> Vec<CellText> {
    let BoardPlace { case, helix, line } = place;
    let none = |reason: &str| CellText { text: "–".to_owned(), reason: Some(words.say(reason)) };
    let count = |number: u64| CellText::from(words.integer(number));
    let share = |share: Result<f64, _>, reason| match share {
        Ok(share) => CellText::from(words.percent(share)),
        Err(_) => none(reason),
    };
    vec![
        case.clone().into(),
        helix.clone().into(),
        line.wanted.map_or_else(|| none("board-no-quota"), count),
        count(line.submitted),
        share(line.of_wanted(), "board-no-quota"),
        count(line.begun),
        count(line.invited.links),
        share(line.rate(), "board-no-links"),
    ]
}

/// Submissions by day, with the sum up to each day.
pub fn days(words: Words, caption: String, days: &[(Date, u64)]) -> Table {
    let heads = [("board-day", false), ("board-submitted", true), ("board-so-far", true)];
    let mut table = Table::new(caption, &heads.map(|(key, numeric)| (words.say(key), numeric)));
    let mut sum = 0;
    for (day, n) in days {
        sum += n;
        table.rows.push(vec![words.date(*day).into(), words.integer(*n).into(), words.integer(sum).into()]);
    }
    table
}

/// Counts of something with a name.
pub fn counts(words: Words, (caption, head): (String, String), counts: Vec<(String, u64)>) -> Table {
    let mut table = Table::new(caption, &[(head, false), (words.say("board-responses"), true)]);
    table.rows = counts.into_iter().map(|(name, n)| vec![name.into(), words.integer(n).into()]).collect();
    table
}
