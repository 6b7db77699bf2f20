//! Texts in tables that people open in spreadsheet programs: kept from being taken for formulas, on the way out and back.

use std::borrow::Cow;

/// What a CSV file begins with that people open in a spreadsheet program: without it some programs take letters beyond ASCII
/// for others. Our readers, and most programs, pass over it.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A text that a spreadsheet program would take for a formula, with an apostrophe that keeps it text. Numbers stay as they
/// are, and so do telephone numbers.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if is_guarded(text) || is_formula(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// Takes the apostrophe off again.
pub fn unharmed(text: &str) -> &str {
    if is_guarded(text) { &text[1..] } else { text }
}

/// Whether an apostrophe stands before what could be a formula.
pub(super) fn is_guarded(text: &str) -> bool {
    text.strip_prefix('\'').is_some_and(|rest| is_guarded(rest) || is_formula(rest))
}

fn is_formula(text: &str) -> bool {
    let rest = || text[1..].bytes();
    match text.as_bytes().first() {
        Some(b'=' | b'@' | b'\t' | b'\r') => true,
        // More than a number could be one that calculates, such as -2+3+cmd|' /C calc'!A0.
        Some(b'-') => !(text.parse::<f64>().is_ok() || is_comma_number(&text[1..])),
        Some(b'+') => {
            let is_dialled = rest().all(|byte| byte.is_ascii_digit() || b" ()/.,-".contains(&byte));
            !(is_dialled && rest().next().is_some_and(|byte| byte.is_ascii_digit()))
        }
        _ => false,
    }
}

fn is_comma_number(text: &str) -> bool {
    text.bytes().next().is_some_and(|byte| byte.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_texts_and_come_back() {
        for formula in [
            "=1+1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "-2+3+cmd|' /C calc'!A0",
            "+cmd",
            "-",
            "+",
            "-1-2",
            "'=1",
            "''@x",
        ] {
            let guarded = harmless(formula);
            assert_eq!(guarded, format!("'{formula}"));
            assert_eq!(unharmed(&guarded), formula);
        }
        for plain in
            ["", "a", "-5", "-0.25", "-1e-9", "-1,5", "+371 20000000", "+49 (30) 123-45/6", "'quoted'", "a=b"]
        {
            assert_eq!((harmless(plain).as_ref(), unharmed(plain)), (plain, plain));
        }
    }
}
