//! Periods: older files write `2015Q1` and `2015M01` for what newer ones write `2015-Q1` and `2015-01`.

use std::borrow::Cow;

/// A period as newer files write it; a text that is none stays as it is.
pub fn period(text: &str) -> Cow<'_, str> {
    let written = || {
        let (year, rest) = text.split_at_checked(4)?;
        if !is_digits(year) {
            return None;
        }
        let rest = rest.strip_prefix('-').unwrap_or(rest);
        let (kind, number) = rest.split_at_checked(1)?;
        match kind {
            "A" if matches!(number, "1" | "01" | "00") => Some(year.to_owned()),
            "Q" if matches!(number, "1" | "2" | "3" | "4") => Some(format!("{year}-Q{number}")),
            "S" if matches!(number, "1" | "2") => Some(format!("{year}-S{number}")),
            "W" if number.len() == 2 && is_digits(number) => Some(format!("{year}-W{number}")),
            "M" => match number.split_once('D') {
                Some((month, day)) => (is_two(month) && is_two(day)).then(|| format!("{year}-{month}-{day}")),
                None => is_two(number).then(|| format!("{year}-{number}")),
            },
            _ => None,
        }
    };
    written().map_or(Cow::Borrowed(text), Cow::Owned)
}

/// The frequency that a period belongs to, by the code that newer files give it: A, S, Q, M, W or D.
pub fn frequency(period: &str) -> Option<&'static str> {
    let (year, rest) = period.split_at_checked(4)?;
    if !is_digits(year) {
        return None;
    }
    match rest.as_bytes() {
        [] => Some("A"),
        [b'-', b'S', _] => Some("S"),
        [b'-', b'Q', _] => Some("Q"),
        [b'-', b'W', ..] => Some("W"),
        [b'-', tens, ones] if tens.is_ascii_digit() && ones.is_ascii_digit() => Some("M"),
        [b'-', _, _, b'-', _, _] if is_digits(&rest[1..3]) && is_digits(&rest[4..]) => Some("D"),
        _ => None,
    }
}

fn is_two(text: &str) -> bool {
    text.len() == 2 && is_digits(text)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
