//! Text as it enters: from forms, from files, from devices. Everything that people write passes [`clean`] once, before its length is
//! counted and before it is compared. And codes that a reader cannot tell apart.
//!
//! What a text may say is decided by the nouns; nothing is refused here.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization as _;

/// A text with line ends as LF, composed (NFC), and without characters that nobody sees.
///
/// A browser counts a line break as one character and sends two; an address that was copied from a web page carries characters of width 0.
/// Both must not change what a text is. Joiners and variation selectors stay where they hold an emoji together.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b'\n' | b'\t' | 0x20..=0x7e)) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut characters = text.nfc().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                characters.next_if_eq(&'\n');
                kept.push('\n');
            }
            '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}' => kept.push('\n'),
            _ if holds_emoji(character) && kept.chars().next_back().is_some_and(is_pictured) => {
                kept.push(character);
            }
            _ if is_invisible(character) => {}
            _ => kept.push(character),
        }
    }
    Cow::Owned(kept)
}

/// The same for every text inside JSON: what a device sends, a questionnaire as a file.
pub fn clean_json(value: &mut Value) {
    match value {
        Value::String(text) => *text = clean(text).into_owned(),
        Value::Array(all) => all.iter_mut().for_each(clean_json),
        Value::Object(all) => all.values_mut().for_each(clean_json),
        _ => {}
    }
}

/// The names of the three fields in which a day is entered, after the field's own name and a full stop.
pub const DAY_PARTS: [&str; 3] = ["day", "month", "year"];

/// A day from its three fields as `2026-11-24`, or what was typed in that order where it is no day; empty where all are empty.
///
/// Nothing where the form has no such fields: then the day stands in one field.
pub fn day<'a>(field: &str, part: impl Fn(&str) -> Option<&'a str>) -> Option<String> {
    let [day, month, year] = DAY_PARTS.map(|name| part(&format!("{field}.{name}")).map(str::trim));
    let (day, month, year) = (day?, month?, year?);
    if [day, month, year].iter().all(|part| part.is_empty()) {
        return Some(String::new());
    }
    Some(format!("{year}-{month:0>2}-{day:0>2}"))
}

/// A day as [`day`] writes it, apart again: day, month, year, without zeros in front.
pub fn day_parts(value: &str) -> [&str; 3] {
    let mut parts = value.splitn(3, '-').map(|part| part.trim_start_matches('0'));
    let year = parts.next().unwrap_or_default();
    let month = parts.next().unwrap_or_default();
    [parts.next().unwrap_or_default(), month, year]
}

/// Whether a character takes no room and says nothing to a reader: control and format characters, fillers, tags, selectors.
pub fn is_invisible(character: char) -> bool {
    matches!(character,
        '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}'
        | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// The joiner and the selector that make one picture of several characters.
fn holds_emoji(character: char) -> bool {
    matches!(character, '\u{200d}' | '\u{fe0f}')
}

/// Whether a character can be part of an emoji.
fn is_pictured(character: char) -> bool {
    matches!(character, '#' | '*' | '0'..='9' | '\u{a9}' | '\u{ae}' | '\u{fe0f}' | '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// What a reader sees of a code: capital letters as small ones, and letters of other scripts that look like Latin ones as these.
///
/// The pairs are those of Unicode's confusables (UTS 39) between Latin, Greek and Cyrillic, and the digits 0 and 1.
pub fn look(code: &str) -> String {
    let seen = |character: char| match character {
        '0' | 'о' | 'О' | 'ο' | 'Ο' | 'օ' => 'o',
        '1' | 'І' | 'і' | 'Ι' | 'ι' | '|' | 'ӏ' | 'Ӏ' | 'l' | 'L' | 'I' => 'i',
        'а' | 'А' | 'Α' | 'α' => 'a',
        'В' | 'Β' | 'в' | 'β' => 'b',
        'с' | 'С' | 'ϲ' => 'c',
        'е' | 'Е' | 'Ε' | 'ε' => 'e',
        'Н' | 'Η' | 'н' | 'һ' => 'h',
        'ј' | 'Ј' => 'j',
        'К' | 'Κ' | 'к' | 'κ' => 'k',
        'М' | 'Μ' | 'м' => 'm',
        'Ν' => 'n',
        'р' | 'Р' | 'Ρ' | 'ρ' => 'p',
        'ѕ' | 'Ѕ' => 's',
        'Т' | 'Τ' | 'т' | 'τ' => 't',
        'ν' => 'v',
        'х' | 'Х' | 'Χ' | 'χ' => 'x',
        'у' | 'У' | 'Υ' | 'υ' | 'ү' => 'y',
        'Ζ' | 'ζ' => 'z',
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => ' ',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        other => other,
    };
    let plain = clean(code).nfkc().map(seen).collect::<String>();
    plain.trim().chars().flat_map(char::to_lowercase).map(seen).collect()
}

/// Pairs of different codes that look the same, in the order of the second one.
pub fn look_alikes<'a>(codes: impl IntoIterator<Item = &'a str>) -> Vec<(&'a str, &'a str)> {
    let mut first: BTreeMap<String, &str> = BTreeMap::new();
    let mut found = Vec::new();
    for code in codes {
        let known = *first.entry(look(code)).or_insert(code);
        if known != code && !found.contains(&(known, code)) {
            found.push((known, code));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_break_is_one_character_whatever_sent_it() {
        assert_eq!(clean("a\r\nb\rc\nd\u{2028}e"), "a\nb\nc\nd\ne");
        assert_eq!(clean("\r\n\r\n"), "\n\n");
    }

    #[test]
    fn what_nobody_sees_does_not_enter() {
        for text in [
            "an\u{200b}ce",
            "\u{feff}ance",
            "an\u{ad}ce",
            "\u{202a}ance\u{202c}",
            "a\u{2060}nc\u{fe0f}e\u{e0041}",
            "anc\0e",
        ] {
            assert_eq!(clean(text), "ance", "{text:?}");
        }
        assert_eq!(clean("a\u{304}\u{ad}"), "ā", "composed, too");
        for kept in
            ["\u{1f468}\u{200d}\u{1f4bb}", "1\u{fe0f}\u{20e3}", "❤\u{fe0f}", "10\u{a0}% – „ž“", "a\tb"]
        {
            assert_eq!(clean(kept), kept, "{kept:?}");
        }
    }

    #[test]
    fn codes_that_look_the_same_are_found() {
        assert_eq!(
            look_alikes(["AO01", "АО01", "ao01", "x", "A001", "y"]),
            [("AO01", "АО01"), ("AO01", "ao01"), ("AO01", "A001")]
        );
        assert_eq!(look_alikes(["north", "south", "north", "w1", "w2"]), []);
        assert_eq!(look_alikes(["rīga", "ri\u{304}ga"]), [("rīga", "ri\u{304}ga")]);
    }
}
