//! Progress of the asking as a table: counts by wave, case and helix. No sums: whoever reads the file makes them.

use lars_domain::ask::reach::board::Line;

use super::answers::codebook;
use super::sheet::{Column, Kind, Sheet, Value};
use crate::words::Words;

/// A line of the board with the codes of wave, case and helix.
pub type PlacedLine = ([String; 3], Line);

/// Lines as rows, in the order given. `names` are the codes of waves, cases and helices with what they are called.
pub fn board_sheet(
    lines: &[PlacedLine],
    names: [Vec<(String, String)>; 3],
    words: Words,
) -> (Sheet, Vec<Vec<Value<'static>>>) {
    let heads = [("wave", "study-wave"), ("case", "study-case"), ("helix", "study-helix")];
    let coded = |((name, key), names): ((&str, &str), Vec<(String, String)>)| {
        Column::of_codes(name, words.say(key), names)
    };
    let mut columns: Vec<Column> = heads.into_iter().zip(names).map(coded).collect();
    let counts = [
        ("wanted", "board-wanted"),
        ("invited", "board-links"),
        ("opened", "export-opened"),
        ("begun", "board-begun"),
        ("submitted", "board-submitted"),
    ];
    columns.extend(counts.map(|(name, key)| Column::new(name, words.say(key), Kind::Number(0))));
    let row = |(codes, line): &PlacedLine| {
        let coded = |(code, column): (&String, &Column)| match column.place_of(code) {
            Some(place) => Value::Code(place),
            None => code.clone().into(),
        };
        let mut row: Vec<Value<'static>> = codes.iter().zip(&columns).map(coded).collect();
        let Line { wanted, invited, begun, submitted } = line;
        let counts = [*wanted, Some(invited.links), Some(invited.opened), Some(*begun), Some(*submitted)];
        row.extend(counts.map(Value::from));
        row
    };
    let rows = lines.iter().map(row).collect();
    (Sheet { title: words.say("board-show-title"), columns, codebook: codebook(words) }, rows)
}
