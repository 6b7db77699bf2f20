//! One cell as offices write it: a number, `:` where there is none, and flags after a blank or glued to it.

use lars_domain::map::panel::{MAX_FLAG, flags};

use crate::file::Decimal;

/// Value and flags of a cell, or the rule that it breaks.
pub(super) type CellRead = Result<(Option<f64>, String), String>;

/// Reads a cell: `12.3`, `12.3 p`, `12.3p`, `:`, `: c`, `:c`, `0n`; an empty one says nothing.
///
/// `0n` is a zero that is not significant, and not a missing value. What has blanks within a number is refused, as nobody can say what they part.
pub(super) fn read_cell(text: &str, decimal: Decimal) -> CellRead {
    let text = text.trim();
    if text.is_empty() {
        return Ok((None, String::new()));
    }
    if let Some(rest) = text.strip_prefix(':') {
        return Ok((None, letters(rest).ok_or_else(|| rule(text, decimal))?));
    }
    let end = number_end(text.as_bytes(), decimal);
    let (number, rest) = text.split_at(end);
    let flags = letters(rest).ok_or_else(|| rule(text, decimal))?;
    let number =
        decimal.number(number, "", "").map_err(|why| if end == 0 { rule(text, decimal) } else { why })?;
    Ok((Some(number), flags))
}

/// The flags after a number or a colon: letters alone.
fn letters(rest: &str) -> Option<String> {
    let read = flags(rest);
    (read.len() <= MAX_FLAG && read.bytes().all(|byte| byte.is_ascii_lowercase())).then_some(read)
}

/// Where the number at the beginning ends. An `e` belongs to it only where digits follow: alone it is the flag of an estimate.
fn number_end(text: &[u8], decimal: Decimal) -> usize {
    let mark = if decimal == Decimal::Comma { b',' } else { b'.' };
    let digits = |from: usize| text[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let sign = usize::from(matches!(text.first(), Some(b'-' | b'+')));
    let whole = digits(sign);
    let mut end = sign + whole;
    let mut count = whole;
    if text.get(end) == Some(&mark) {
        let fraction = digits(end + 1);
        count += fraction;
        end += 1 + fraction;
    }
    if count == 0 {
        return 0;
    }
    if matches!(text.get(end), Some(b'e' | b'E')) {
        let after_sign = end + 1 + usize::from(matches!(text.get(end + 1), Some(b'-' | b'+')));
        let exponent = if after_sign <= text.len() { digits(after_sign) } else { 0 };
        if exponent > 0 {
            end = after_sign + exponent;
        }
    }
    end
}

/// What a cell must hold. Where the other decimal mark stands in it, the way out is named.
fn rule(text: &str, decimal: Decimal) -> String {
    let must = decimal.rule("", ", or : where there is none; flags are letters after it");
    let digits = text.bytes().any(|byte| byte.is_ascii_digit());
    let way_out = match decimal {
        Decimal::Point if digits && text.contains(',') => {
            "; a file with decimal commas needs --decimal comma, and thousands are not set apart"
        }
        Decimal::Comma if digits && text.contains('.') => "; thousands are not set apart",
        _ if digits && text.contains(char::is_whitespace) => "; thousands are not set apart by blanks",
        _ => "; other marks of a missing value stand in [cells] missing of a map",
    };
    must + way_out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, decimal: Decimal, value: Option<f64>, flags: &str) {
        assert_eq!(read_cell(text, decimal), Ok((value, flags.to_owned())), "{text:?}");
    }

    #[test]
    fn cells_are_read_as_offices_write_them() {
        for (text, value, flags) in [
            ("12.3", Some(12.3), ""),
            ("12.3 ", Some(12.3), ""),
            ("12.3 p", Some(12.3), "p"),
            ("12.3p", Some(12.3), "p"),
            ("13.2 ub", Some(13.2), "bu"),
            ("12.3 b u", Some(12.3), "bu"),
            (":", None, ""),
            (": ", None, ""),
            (": c", None, "c"),
            (":c", None, "c"),
            (": bu", None, "bu"),
            ("0n", Some(0.0), "n"),
            ("0 n", Some(0.0), "n"),
            ("12e", Some(12.0), "e"),
            ("12e3", Some(12000.0), ""),
            ("1.5e-3 e", Some(0.0015), "e"),
            ("-5", Some(-5.0), ""),
            ("-0.0", Some(0.0), ""),
            (".5", Some(0.5), ""),
            ("", None, ""),
        ] {
            reads(text, Decimal::Point, value, flags);
        }
        reads("12,3 p", Decimal::Comma, Some(12.3), "p");
    }

    #[test]
    fn what_could_mean_two_things_is_refused() {
        for (text, decimal, told) in [
            ("1,200", Decimal::Point, "--decimal comma"),
            ("1.200,5", Decimal::Point, "--decimal comma"),
            ("1.200,5", Decimal::Comma, "thousands"),
            ("1 234.5 bu", Decimal::Point, "thousands"),
            ("5\u{a0}300", Decimal::Point, "thousands"),
            ("-", Decimal::Point, "[cells] missing"),
            ("n/a", Decimal::Point, "[cells] missing"),
            ("inf", Decimal::Point, "number"),
            ("NaN", Decimal::Point, "number"),
            ("1e400", Decimal::Point, "number"),
            ("1e99", Decimal::Point, "1e75"),
            ("12.3 *", Decimal::Point, "flags are letters"),
            (": 5", Decimal::Point, "number"),
            ("0x1F", Decimal::Point, "number"),
            ("+", Decimal::Point, "number"),
        ] {
            let rule = read_cell(text, decimal).expect_err(text);
            assert!(rule.contains(told), "{text:?}: {rule}");
        }
    }
}
