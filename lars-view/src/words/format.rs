//! Numbers, shares, intervals, dates and order of names as a language writes them, by the Unicode CLDR.
//!
//! The one place where numbers are rounded. The minus sign is U+2212 in every language. How a language writes numbers stands here, its
//! months are messages (`format-date`): ten languages are a screenful, where the data of ICU4X for every language and every
//! calendar were megabytes. The order of names is ICU4X's.

use std::cell::OnceCell;
use std::thread::LocalKey;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;
use jiff::civil;
use lars_domain::map::zone::Zone;

use super::{Arg, Language, Words};

/// The minus sign.
pub const MINUS: char = '\u{2212}';

thread_local! {
    static ORDERS: [OnceCell<CollatorBorrowed<'static>>; Language::ALL.len()] =
        const { [const { OnceCell::new() }; Language::ALL.len()] };
}

/// The dictionary order of a language. ICU4X's are not shared between threads here, so each thread has its own.
fn with_order<T>(language: Language, act: impl FnOnce(&CollatorBorrowed<'static>) -> T) -> T {
    let make = || {
        let locale: Locale = language.code().parse().expect("every code is a locale");
        Collator::try_new((&locale).into(), CollatorOptions::default())
            .expect("the order of every language is compiled in")
    };
    let orders: &'static LocalKey<_> = &ORDERS;
    orders.with(|all| act(all[language as usize].get_or_init(make)))
}

/// How a language writes numbers: the decimal mark, what stands between thousands, and how many digits a number must have for it.
fn marks(language: Language) -> (char, char, usize) {
    match language {
        Language::En => ('.', ',', 4),
        Language::De => (',', '.', 4),
        Language::Fr => (',', '\u{202f}', 4),
        Language::Lt | Language::Fi | Language::Sv | Language::Nb => (',', '\u{a0}', 4),
        Language::Lv | Language::Et | Language::Pl => (',', '\u{a0}', 5),
    }
}

impl Words {
    /// A number with this many decimals.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        let (sign, digits) = rounded(value, decimals);
        let body = self.digits(&digits);
        if sign < 0 { format!("{MINUS}{body}") } else { body }
    }

    /// A number with its sign; nothing before a value that rounds to zero.
    pub fn signed(&self, value: f64, decimals: usize) -> String {
        let (sign, digits) = rounded(value, decimals);
        let body = self.digits(&digits);
        match sign {
            1 => format!("+{body}"),
            -1 => format!("{MINUS}{body}"),
            _ => body,
        }
    }

    /// A whole number.
    pub fn integer(&self, value: u64) -> String {
        self.digits(&value.to_string())
    }

    /// A share between 0 and 1 as whole per cent, with the space the language puts before the sign.
    pub fn percent(&self, share: f64) -> String {
        let space = match self.language() {
            Language::En | Language::Lv | Language::Et | Language::Pl => "",
            Language::Lt | Language::Fi | Language::Sv | Language::Nb | Language::De => "\u{a0}",
            Language::Fr => "\u{202f}",
        };
        format!("{}{space}%", self.number(100.0 * share, 0))
    }

    /// The size of a file: whole kilobytes, or megabytes with one decimal (of 1024 each, as file managers count).
    pub fn file_size(&self, bytes: u64) -> String {
        const KIB: f64 = 1024.0;
        let kib = bytes as f64 / KIB;
        let (key, size) = if kib < KIB {
            ("format-size-kb", self.number(kib.ceil(), 0))
        } else {
            let mib = kib / KIB;
            ("format-size-mb", self.number(mib, usize::from(mib.fract() > 0.05)))
        };
        self.say_with(key, &[("size", size.into())])
    }

    /// Two limits of an interval. A limit of one that excludes 0 is never written as 0: it has as many decimals as it takes.
    pub fn interval(&self, low: f64, high: f64, decimals: usize) -> String {
        let excludes_zero = low * high > 0.0;
        let enough = |limit: f64| {
            let is_shown =
                |decimals: &usize| limit.abs() * 10_f64.powi(i32::try_from(*decimals).unwrap_or(0)) >= 0.5;
            if excludes_zero { (decimals..decimals + 3).find(is_shown).unwrap_or(decimals) } else { decimals }
        };
        let (low, high) = (self.signed(low, enough(low)), self.signed(high, enough(high)));
        self.say_with("format-interval", &[("low", low.into()), ("high", high.into())])
    }

    /// An amount of money with its currency; cents only where there are any.
    pub fn money(&self, cents: i64, currency: &str) -> String {
        let decimals = if cents % 100 == 0 { 0 } else { 2 };
        format!("{}\u{a0}{currency}", self.number(cents as f64 / 100.0, decimals))
    }

    /// A p value: two decimals, three under 0.01, "less than 0.001" under that.
    pub fn p_value(&self, p: f64) -> String {
        let (key, p) = self.p_parts(p);
        self.say_with(key, &[("p", p.into())])
    }

    /// A p value for a column that already says what it is.
    pub fn p_bare(&self, p: f64) -> String {
        match self.p_parts(p) {
            ("format-p-below", p) => format!("< {p}"),
            (_, p) => p,
        }
    }

    fn p_parts(self, p: f64) -> (&'static str, String) {
        if p < 0.001 {
            ("format-p-below", self.number(0.001, 3))
        } else {
            ("format-p-exact", self.number(p, if p < 0.01 { 3 } else { 2 }))
        }
    }

    /// A moment to the minute, in universal time, such as `23 November 2026, 21:04 UTC`.
    pub fn moment(&self, at: jiff::Timestamp) -> String {
        let at = at.to_zoned(jiff::tz::TimeZone::UTC);
        format!("{}, {:02}:{:02} UTC", self.date(at.date()), at.hour(), at.minute())
    }

    /// Until when answers are taken: a last day, or a moment within a day, in the time zone of the study.
    pub fn closing(&self, closes: jiff::Timestamp, zone: &Zone) -> String {
        let named = ("zone", zone.name().to_owned().into());
        if let Some(day) = zone.ended_day(closes) {
            return self.say_with("mail-closes-day", &[("day", self.date(day).into()), named]);
        }
        let (day, hour, minute) = zone.clock(closes);
        let when = format!("{}, {hour:02}:{minute:02}", self.date(day));
        self.say_with("mail-closes", &[("when", when.into()), named])
    }

    /// A date in words.
    pub fn date(&self, date: civil::Date) -> String {
        let part = |part: i8| Arg::Count(part.unsigned_abs().into());
        let year = date.year().to_string().into();
        self.say_with(
            "format-date",
            &[("day", part(date.day())), ("month", part(date.month())), ("year", year)],
        )
    }

    /// A date of which perhaps only year and month, or only the year, is known (`2017-10-05`, `2018-04`, `2020`).
    ///
    /// Anything else is given back as it came.
    pub fn partial_date(&self, text: &str) -> String {
        if let Ok(date) = text.parse::<civil::Date>() {
            return self.date(date);
        }
        let Ok(date) = format!("{text}-01").parse::<civil::Date>() else {
            return text.to_owned();
        };
        let month = Arg::Count(date.month().unsigned_abs().into());
        self.say_with("format-month", &[("month", month), ("year", date.year().to_string().into())])
    }

    /// Puts things in the order of their names, as a dictionary of the language would.
    pub fn sort_by_name<T>(&self, things: &mut [T], name: impl Fn(&T) -> &str) {
        with_order(self.language(), |order| things.sort_by(|a, b| order.compare(name(a), name(b))));
    }

    fn digits(self, digits: &str) -> String {
        let (mark, between, least) = marks(self.language());
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let is_grouped = whole.len() >= least && whole.bytes().all(|byte| byte.is_ascii_digit());
        let mut written = String::with_capacity(2 * digits.len());
        for (at, digit) in whole.char_indices() {
            if is_grouped && at > 0 && (whole.len() - at).is_multiple_of(3) {
                written.push(between);
            }
            written.push(digit);
        }
        if !part.is_empty() {
            written.push(mark);
            written.push_str(part);
        }
        written
    }
}

/// The sign of the rounded value and the digits of its size.
fn rounded(value: f64, decimals: usize) -> (i8, String) {
    let digits = format!("{:.decimals$}", value.abs());
    let is_zero = !digits.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
    let sign = if is_zero {
        0
    } else if value < 0.0 {
        -1
    } else {
        1
    };
    (sign, digits)
}
