//! Numbers, shares, intervals, dates and order of names as a language writes them (CLDR, by ICU4X).
//!
//! The one place where numbers are rounded. The minus sign is U+2212 in every language.

use std::cell::OnceCell;
use std::thread::LocalKey;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_datetime::input::Date;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;
use jiff::civil;

use super::{Language, Words};

/// The minus sign.
pub const MINUS: char = '\u{2212}';

/// The formatters of one language. ICU4X's are not shared between threads here, so each thread has its own.
struct Tools {
    number: DecimalFormatter,
    day: DateTimeFormatter<YMD>,
    month: DateTimeFormatter<YM>,
    order: CollatorBorrowed<'static>,
}

thread_local! {
    static TOOLS: [OnceCell<Tools>; Language::ALL.len()] = const { [const { OnceCell::new() }; Language::ALL.len()] };
}

impl Tools {
    fn new(language: Language) -> Self {
        // Dates of a European reader: 5 October 2017.
        let code = if language == Language::En { "en-GB" } else { language.code() };
        let locale: Locale = code.parse().expect("every code is a locale");
        let built_in = "the data of every language are compiled in";
        Self {
            number: DecimalFormatter::try_new(
                (&locale).into(),
                icu_decimal::options::DecimalFormatterOptions::default(),
            )
            .expect(built_in),
            day: DateTimeFormatter::try_new((&locale).into(), YMD::long()).expect(built_in),
            month: DateTimeFormatter::try_new((&locale).into(), YM::long()).expect(built_in),
            order: Collator::try_new((&locale).into(), CollatorOptions::default()).expect(built_in),
        }
    }
}

fn with_tools<T>(language: Language, act: impl FnOnce(&Tools) -> T) -> T {
    let tools: &'static LocalKey<_> = &TOOLS;
    tools.with(|all| act(all[language as usize].get_or_init(|| Tools::new(language))))
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

    /// Two limits of an interval.
    pub fn interval(&self, low: f64, high: f64, decimals: usize) -> String {
        let (low, high) = (self.signed(low, decimals), self.signed(high, decimals));
        self.say_with("format-interval", &[("low", low.into()), ("high", high.into())])
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

    /// A date in words.
    pub fn date(&self, date: civil::Date) -> String {
        let found = Date::try_new_iso(date.year().into(), month_of(date), day_of(date));
        let written = found.map_or_else(
            |_| date.to_string(),
            |date| with_tools(self.language(), |tools| tools.day.format(&date).to_string()),
        );
        match (self.language(), written.split_once(' ')) {
            // Estonian days are ordinals with a full stop, which the pattern of ICU4X 2.4 lacks.
            (Language::Et, Some((day, rest))) if !day.ends_with('.') => format!("{day}. {rest}"),
            _ => written,
        }
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
        let found = Date::try_new_iso(date.year().into(), month_of(date), 1);
        let written = found.map_or_else(
            |_| text.to_owned(),
            |date| with_tools(self.language(), |tools| tools.month.format(&date).to_string()),
        );
        // ICU4X 2.4 takes the Latvian word for year for an abbreviation here.
        if self.language() == Language::Lv { written.replace("gada. ", "gada ") } else { written }
    }

    /// Puts things in the order of their names, as a dictionary of the language would.
    pub fn sort_by_name<T>(&self, things: &mut [T], name: impl Fn(&T) -> &str) {
        with_tools(self.language(), |tools| {
            things.sort_by(|a, b| tools.order.compare(name(a), name(b)));
        });
    }

    fn digits(self, digits: &str) -> String {
        let Ok(decimal) = Decimal::try_from_str(digits) else {
            return digits.to_owned();
        };
        with_tools(self.language(), |tools| tools.number.format(&decimal).to_string())
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

fn month_of(date: civil::Date) -> u8 {
    date.month().unsigned_abs()
}

fn day_of(date: civil::Date) -> u8 {
    date.day().unsigned_abs()
}
