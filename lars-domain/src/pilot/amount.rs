//! Amounts as people type them: money in whole cents, quantities in thousandths. Whole numbers, so that sums are exact.
//!
//! How a language writes them is in `lars-view`.

/// Decimals of money.
pub const CENTS: usize = 2;
/// Decimals of a quantity, such as the value of an indicator.
pub const THOUSANDTHS: usize = 3;
/// The largest amount, in its smallest unit: far above any budget, far below where sums of all lines would not fit.
pub const MAX_AMOUNT: i64 = 1_000_000_000_000_000;

/// A number as it is typed, in units of so many decimals: `1 234,5` with two is 123,450. Spaces of any kind and apostrophes stand between
/// thousands. A comma or a full stop is the decimal mark where it stands once, or last of both kinds; nothing where the text is no
/// number, has more decimals, or could be read in two ways (`1.234` with two decimals may be either).
pub fn parse(text: &str, decimals: usize) -> Option<i64> {
    let plain: String = text.trim().chars().filter(|c| !c.is_whitespace() && !"'’".contains(*c)).collect();
    let (is_negative, body) = match plain.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, plain.as_str()),
    };
    let mark = body.rfind([',', '.']);
    let (whole, part) = mark.map_or((body, ""), |at| (&body[..at], &body[at + 1..]));
    let other = if mark.is_some_and(|at| body[at..].starts_with(',')) { '.' } else { ',' };
    if part.len() > decimals || (mark.is_some() && part.is_empty()) {
        return None;
    }
    let groups: Vec<&str> = whole.split(other).collect();
    let is_grouped = groups.len() == 1
        || ((1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|group| group.len() == 3));
    let digits: String = groups.concat() + part + &"0".repeat(decimals - part.len());
    if !is_grouped || groups[0].is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let amount: i64 = digits.parse().ok().filter(|amount| *amount <= MAX_AMOUNT)?;
    Some(if is_negative { -amount } else { amount })
}

/// The number as forms and files hold it, with a full stop and without what follows the last digit that counts: `1234.5`. Money always
/// has both decimals.
pub fn write(amount: i64, decimals: usize) -> String {
    let unit = 10_u64.pow(u32::try_from(decimals).unwrap_or(0));
    let (size, sign) = (amount.unsigned_abs(), if amount < 0 { "-" } else { "" });
    let part = format!("{:0>decimals$}", size % unit);
    let part = if decimals == CENTS { part.as_str() } else { part.trim_end_matches('0') };
    let point = if part.is_empty() { "" } else { "." };
    format!("{sign}{}{point}{part}", size / unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_read_as_people_write_it_in_whole_cents() {
        for (text, cents) in [
            ("160000", 16_000_000),
            ("92 000", 9_200_000),
            ("92\u{a0}000,50", 9_200_050),
            ("1.234,5", 123_450),
            ("1,234.50", 123_450),
            ("1'234", 123_400),
            ("0,07", 7),
            ("−3.10", -310),
            (" 12 ", 1_200),
        ] {
            assert_eq!(parse(text, CENTS), Some(cents), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_or_could_be_two_is_refused() {
        for text in [
            "",
            "-",
            ",",
            "1,",
            ".5",
            "1.234",
            "1,234",
            "12,34.5",
            "1,23,456.7",
            "a",
            "1e3",
            "9999999999999999999",
            "1 €",
        ] {
            assert_eq!(parse(text, CENTS), None, "{text}");
        }
        // With three decimals the same text is one.
        assert_eq!(parse("1.234", THOUSANDTHS), Some(1_234));
    }

    #[test]
    fn what_is_written_is_read_again() {
        for amount in [0, 1, -1, 99, 100, -12_345, MAX_AMOUNT] {
            assert_eq!(parse(&write(amount, CENTS), CENTS), Some(amount));
            assert_eq!(parse(&write(amount, THOUSANDTHS), THOUSANDTHS), Some(amount));
        }
        assert_eq!(
            [write(123_450, CENTS), write(12_500, THOUSANDTHS), write(-2_000, THOUSANDTHS)],
            ["1234.50", "12.5", "-2"]
        );
    }
}
