//! The one way from a cell of a workbook to text, whoever reads it: what a person would type to get the same cell.
//!
//! Nothing is guessed: an error, and a formula that nobody has calculated, are no text.

use calamine::{DataRef, ExcelDateTime};

use super::fault::TableRule;
use super::options::Decimal;

/// What a cell says, or why it says nothing that can be read: the rule, and what is shown of it.
pub(super) type CellText = Result<String, (TableRule, String)>;

/// The text of a cell of a workbook in a format of Microsoft.
pub(super) fn cell_text(value: &DataRef<'_>, decimal: Decimal) -> CellText {
    Ok(match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => decimal.text(*number),
        DataRef::Bool(yes) => bool_text(*yes),
        DataRef::DateTime(time) => time_text(time),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => iso_text(text),
        DataRef::Error(error) => return Err((TableRule::Error, error.to_string())),
    })
}

/// As spreadsheets show it in English, whatever the language of the program.
pub(super) fn bool_text(yes: bool) -> String {
    if yes { "TRUE" } else { "FALSE" }.to_owned()
}

/// A day as `2024-03-01`, a time as `14:30`, both as `2024-03-01T14:30`; seconds where there are any. A span of time may have
/// more than 24 hours.
fn time_text(time: &ExcelDateTime) -> String {
    let serial = time.as_f64();
    if time.is_duration() {
        let seconds = (serial.abs() * 86_400.0).round();
        let (hours, rest) = ((seconds / 3600.0).floor(), seconds % 3600.0);
        let sign = if serial < 0.0 { "-" } else { "" };
        let after = if rest % 60.0 == 0.0 { String::new() } else { format!(":{:02}", rest % 60.0) };
        return format!("{sign}{hours}:{:02}{after}", (rest / 60.0).floor());
    }
    let (year, month, day, hour, minute, second, milli) = time.to_ymd_hms_milli();
    let clock = match (second, milli) {
        (0, 0) => format!("{hour:02}:{minute:02}"),
        (_, 0) => format!("{hour:02}:{minute:02}:{second:02}"),
        _ => format!("{hour:02}:{minute:02}:{second:02}.{milli:03}"),
    };
    if (0.0..1.0).contains(&serial) {
        return clock;
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    if clock == "00:00" { date } else { format!("{date}T{clock}") }
}

/// What is written as ISO 8601 already: midnight and seconds of zero are left out, a span `PT14H30M00S` is `14:30`.
pub(super) fn iso_text(text: &str) -> String {
    if let Some(span) = text.strip_prefix("PT").and_then(span_text) {
        return span;
    }
    let Some((date, clock)) = text.split_once('T') else { return text.to_owned() };
    let clock = clock
        .split_once('.')
        .filter(|(_, rest)| rest.bytes().all(|digit| digit == b'0'))
        .map_or(clock, |(clock, _)| clock);
    match clock.strip_suffix(":00").filter(|clock| clock.len() == 5).unwrap_or(clock) {
        "00:00" => date.to_owned(),
        clock => format!("{date}T{clock}"),
    }
}

fn span_text(span: &str) -> Option<String> {
    let (hours, rest) = span.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?;
    let (hours, minutes): (u64, u64) = (hours.parse().ok()?, minutes.parse().ok()?);
    let seconds: f64 = seconds.parse().ok()?;
    let clock = format!("{hours:02}:{minutes:02}");
    Some(if seconds == 0.0 { clock } else { format!("{clock}:{seconds:02}") })
}

/// A column as spreadsheets name it: 0 is A, 26 is AA.
pub fn column_letters(column: usize) -> String {
    let (mut rest, mut letters) = (column + 1, Vec::new());
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{CellErrorType, ExcelDateTimeType};

    fn time(serial: f64, kind: ExcelDateTimeType) -> String {
        cell_text(&DataRef::DateTime(ExcelDateTime::new(serial, kind, false)), Decimal::Point).unwrap()
    }

    #[test]
    fn a_cell_is_what_a_person_would_type() {
        let texts = [
            (DataRef::Float(8.0), "8"),
            (DataRef::Float(-0.0), "0"),
            (DataRef::Float(0.25), "0.25"),
            (DataRef::Float(37_120_000_000.0), "37120000000"),
            (DataRef::Bool(true), "TRUE"),
            (DataRef::DateTimeIso("2024-03-01T00:00:00".to_owned()), "2024-03-01"),
            (DataRef::DateTimeIso("2024-03-01T14:30:00.000".to_owned()), "2024-03-01T14:30"),
            (DataRef::DurationIso("PT14H30M00S".to_owned()), "14:30"),
            (DataRef::Empty, ""),
        ];
        for (cell, text) in texts {
            assert_eq!(cell_text(&cell, Decimal::Point).unwrap(), text, "{cell:?}");
        }
        let with_comma =
            [DataRef::Float(0.25), DataRef::Float(8.0)].map(|cell| cell_text(&cell, Decimal::Comma));
        assert_eq!(with_comma.map(Result::unwrap), ["0,25", "8"]);
        assert_eq!(
            cell_text(&DataRef::Error(CellErrorType::Ref), Decimal::Point),
            Err((TableRule::Error, "#REF!".to_owned()))
        );
    }

    #[test]
    fn days_and_times_are_written_as_iso_8601() {
        assert_eq!(time(45_352.0, ExcelDateTimeType::DateTime), "2024-03-01");
        assert_eq!(time(45_352.5, ExcelDateTimeType::DateTime), "2024-03-01T12:00");
        assert_eq!(time(0.604_166_666_666_666_6, ExcelDateTimeType::DateTime), "14:30");
        assert_eq!(time(0.5 + 1.0 / 86_400.0, ExcelDateTimeType::DateTime), "12:00:01");
        assert_eq!(time(1.5, ExcelDateTimeType::TimeDelta), "36:00");
    }

    #[test]
    fn columns_have_the_letters_that_spreadsheets_show() {
        assert_eq!([0, 25, 26, 701, 702].map(column_letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
