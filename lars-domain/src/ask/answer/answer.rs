//! Answers to questions that are not ratings: from form fields to the one text that is stored, and back.
//!
//! Stored are: an option's code; codes joined by commas (ticked, or in order of preference); digits; a day as
//! `2026-11-24`; the respondent's own words; a roster and what names a file as JSON.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::rating::Scale;
use crate::ask::write::questionnaire::{Question, QuestionKind, Questionnaire, TextForm};
use crate::entered;
use crate::problem::ProblemCode;
use crate::text::Named;

/// The fields of a form, by name.
pub type Form = BTreeMap<String, String>;
/// What stands in telephone numbers besides digits.
const TELEPHONE_SIGNS: [char; 8] = ['+', '(', ')', '-', '/', '.', ' ', '\u{a0}'];
/// The longest name of an organisation in a roster.
pub const ORGANISATION_CHARS: usize = 200;

/// An organisation that a respondent works with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tie {
    /// Its name, in the respondent's own words.
    pub organisation: String,
    /// Code of its helix.
    pub helix: String,
    /// Code of the level it is at.
    pub level: String,
    /// How strong the cooperation is, 1 to 10.
    pub strength: u8,
    /// Its row in the register, where it was chosen from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stakeholder: Option<String>,
}

/// What a respondent says to a roster question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roster {
    /// Whether their organisation may be shown by name, with the partners it names.
    pub is_named: bool,
    /// The organisations they work with.
    pub ties: Vec<Tie>,
}

/// A roster as it is stored: the ties alone, which is how all were stored before anybody could agree to be named, or with that agreement.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum StoredRoster {
    Ties(Vec<Tie>),
    Named { named: Vec<Tie> },
}

impl Roster {
    /// A stored answer; nothing where it is none.
    pub fn parse(stored: &str) -> Self {
        match serde_json::from_str(stored) {
            Ok(StoredRoster::Ties(ties)) => Self { is_named: false, ties },
            Ok(StoredRoster::Named { named: ties }) => Self { is_named: true, ties },
            Err(_) => Self::default(),
        }
    }

    /// What is stored of it: an empty text where nobody is named.
    pub fn write(self) -> Result<String, ProblemCode> {
        let Self { is_named, ties } = self;
        if ties.is_empty() {
            return Ok(String::new());
        }
        let stored = if is_named { StoredRoster::Named { named: ties } } else { StoredRoster::Ties(ties) };
        serde_json::to_string(&stored).map_err(|_| ProblemCode::RosterRow)
    }
}

/// Says of each organisation of a stored roster which row of the register it is, as `find` knows it by name and helix.
pub fn recognise(stored: &str, find: impl Fn(&Tie) -> Option<String>) -> Option<String> {
    let mut roster = Roster::parse(stored);
    for tie in &mut roster.ties {
        tie.stakeholder = find(tie);
    }
    roster.write().ok()
}

/// The name of the form field of a question.
pub fn question_field(question: &Question) -> String {
    format!("q.{}", question.code)
}

/// The codes in a stored answer.
pub fn codes(stored: &str) -> impl Iterator<Item = &str> {
    stored.split(',').filter(|code| !code.is_empty())
}

/// The organisations in a stored roster.
pub fn ties(stored: &str) -> Vec<Tie> {
    Roster::parse(stored).ties
}

/// What a form says to a question: `None` where the form does not ask it, an empty text where it was left empty.
///
/// Errors say what is wrong with it; the old answer then stays.
pub fn read(
    question: &Question,
    questionnaire: &Questionnaire,
    form: &Form,
) -> Option<Result<String, ProblemCode>> {
    let field = question_field(question);
    if let QuestionKind::File { .. } = question.kind {
        // A form can take a file away; only `attached::attach` gives one, which has looked at it.
        let gone = form.get(&format!("{field}.gone")).is_some_and(|gone| gone == "yes");
        return gone.then(|| Ok(String::new()));
    }
    if let QuestionKind::Date { least, most } = question.kind
        && let Some(text) = entered::day(&field, |name| form.get(name).map(String::as_str))
    {
        return Some(if text.is_empty() { Ok(text) } else { day(&text, least, most) });
    }
    let text = form.get(&field)?.trim();
    Some(match &question.kind {
        QuestionKind::Information | QuestionKind::File { .. } => return None,
        QuestionKind::Multiple { options, most, least } => ticked(&field, options, (*least, *most), form),
        QuestionKind::Ranking { options, most } => ranked(&field, options, *most, form),
        QuestionKind::Roster { most } => roster(&field, *most, questionnaire, form),
        _ if text.is_empty() => Ok(String::new()),
        QuestionKind::Choice { options } if options.iter().all(|option| option.code != text) => {
            Err(ProblemCode::NotOffered)
        }
        QuestionKind::Scale { low, high, .. } => match text.parse::<u8>() {
            Ok(point) if (*low..=*high).contains(&point) => Ok(point.to_string()),
            _ => Err(ProblemCode::NotOffered),
        },
        QuestionKind::Number { least, most, decimals, .. } => number(text, *least, *most, *decimals),
        QuestionKind::Date { least, most } => day(text, *least, *most),
        QuestionKind::Short { max_chars, min_chars, form } => {
            words(text, *min_chars, *max_chars).and_then(|text| formed(text, *form))
        }
        QuestionKind::Open { max_chars, min_chars } => words(text, *min_chars, *max_chars),
        QuestionKind::Choice { .. } => Ok(text.to_owned()),
    })
}

/// The respondent's own words, within bounds.
fn words(text: &str, least: usize, most: usize) -> Result<String, ProblemCode> {
    let count = text.chars().count();
    if count > most {
        return Err(ProblemCode::TooLong);
    }
    if count < least {
        return Err(ProblemCode::TooShort);
    }
    Ok(text.to_owned())
}

/// A line that must look like something. It is looked at loosely: a good address must never be refused.
fn formed(text: String, form: TextForm) -> Result<String, ProblemCode> {
    let spaced = text.contains(char::is_whitespace);
    let dotted = |domain: &str| {
        let mut labels = domain.split('.');
        domain.contains('.') && labels.all(|label| !label.is_empty())
    };
    match form {
        TextForm::Any => Ok(text),
        TextForm::Mail => match text.rsplit_once('@') {
            Some((name, domain)) if !spaced && !name.is_empty() && dotted(domain) => Ok(text),
            _ => Err(ProblemCode::NotAMail),
        },
        TextForm::Web => {
            let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
            let host = rest.unwrap_or(&text).split(['/', '?', '#']).next().unwrap_or_default();
            let known = rest.is_some() || !text.contains("://");
            if known && !spaced && dotted(host) { Ok(text) } else { Err(ProblemCode::NotAWeb) }
        }
        TextForm::Telephone => {
            let digits = text.chars().filter(char::is_ascii_digit).count();
            let known = text.chars().all(|c| c.is_ascii_digit() || TELEPHONE_SIGNS.contains(&c));
            if known && (5..=15).contains(&digits) { Ok(text) } else { Err(ProblemCode::NotATelephone) }
        }
        TextForm::Postcode => {
            let known = text.chars().all(|c| c.is_ascii_alphanumeric() || c == ' ' || c == '-');
            let has_digit = text.contains(|c: char| c.is_ascii_digit());
            let fits = known && has_digit && (3..=12).contains(&text.len());
            if fits { Ok(text) } else { Err(ProblemCode::NotAPostcode) }
        }
    }
}

fn ticked(
    field: &str,
    options: &[Named],
    (least, most): (usize, usize),
    form: &Form,
) -> Result<String, ProblemCode> {
    let ticked: Vec<&str> = options
        .iter()
        .map(|option| option.code.as_str())
        .filter(|code| form.get(&format!("{field}.{code}")).is_some_and(|value| value == "yes"))
        .collect();
    if most > 0 && ticked.len() > most {
        return Err(ProblemCode::TooMany);
    }
    // Nothing ticked is no answer; whether one is needed is asked elsewhere.
    if !ticked.is_empty() && ticked.len() < least {
        return Err(ProblemCode::TooFew);
    }
    Ok(ticked.join(","))
}

/// Each option carries a place, or none; places are 1, 2, 3 … without a gap and without two alike.
fn ranked(field: &str, options: &[Named], most: usize, form: &Form) -> Result<String, ProblemCode> {
    let mut places: BTreeMap<usize, &str> = BTreeMap::new();
    for option in options {
        let text = form.get(&format!("{field}.{}", option.code)).map_or("", |text| text.trim());
        if text.is_empty() {
            continue;
        }
        let place: usize = text.parse().map_err(|_| ProblemCode::NotANumber)?;
        if place == 0 || place > options.len() || places.insert(place, &option.code).is_some() {
            return Err(ProblemCode::NotAnOrder);
        }
    }
    let wanted = if most == 0 { options.len() } else { most.min(options.len()) };
    if !places.is_empty() && !places.keys().copied().eq(1..=places.len()) {
        return Err(ProblemCode::NotAnOrder);
    }
    if places.len() > wanted {
        return Err(ProblemCode::TooMany);
    }
    Ok(places.into_values().collect::<Vec<_>>().join(","))
}

fn roster(
    field: &str,
    most: usize,
    questionnaire: &Questionnaire,
    form: &Form,
) -> Result<String, ProblemCode> {
    let mut ties: Vec<Tie> = Vec::new();
    let mut names = BTreeSet::new();
    for row in 0..most {
        let part = |name: &str| form.get(&format!("{field}.{row}.{name}")).map_or("", |text| text.trim());
        let (organisation, helix, level) = (part("organisation"), part("helix"), part("level"));
        if [organisation, helix, level, part("strength")].iter().all(|part| part.is_empty()) {
            continue;
        }
        if organisation.chars().count() > ORGANISATION_CHARS {
            return Err(ProblemCode::TooLong);
        }
        let strength = part("strength").parse::<u8>().ok();
        let known = |all: &[Named], code: &str| all.iter().any(|named| named.code == code);
        let scale = Scale::STANDARD;
        let whole = !organisation.is_empty()
            && known(&questionnaire.helices, helix)
            && (known(&questionnaire.levels, level) || questionnaire.levels.is_empty())
            && strength.is_some_and(|strength| (scale.low..=scale.high).contains(&strength));
        if !whole || !names.insert(organisation.to_lowercase()) {
            return Err(ProblemCode::RosterRow);
        }
        ties.push(Tie {
            organisation: organisation.to_owned(),
            helix: helix.to_owned(),
            level: level.to_owned(),
            strength: strength.unwrap_or(scale.low),
            stakeholder: None,
        });
    }
    let is_named = form.get(&format!("{field}.named")).is_some_and(|named| named == "yes");
    Roster { is_named, ties }.write()
}

/// A decimal number with a point or a comma; stored with a point and without needless signs.
fn number(text: &str, least: Option<i64>, most: Option<i64>, decimals: u8) -> Result<String, ProblemCode> {
    let text = text.replace(',', ".");
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => ("-", rest),
        None => ("", text.as_str()),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 15 || !is_digits(whole) || !is_digits(fraction) {
        return Err(ProblemCode::NotANumber);
    }
    if fraction.len() > usize::from(decimals) {
        return Err(ProblemCode::NotANumber);
    }
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    let sign = if whole == "0" && fraction.is_empty() { "" } else { sign };
    let stored = format!("{sign}{whole}{point}{fraction}");
    // Fifteen digits are exact as a floating point number, and the bounds are whole.
    let value: f64 = stored.parse().map_err(|_| ProblemCode::NotANumber)?;
    if least.is_some_and(|least| value < least as f64) || most.is_some_and(|most| value > most as f64) {
        return Err(ProblemCode::OutOfRange);
    }
    Ok(stored)
}

fn day(text: &str, least: Option<Date>, most: Option<Date>) -> Result<String, ProblemCode> {
    let day: Date = text.parse().map_err(|_| ProblemCode::NotADate)?;
    if least.is_some_and(|least| day < least) || most.is_some_and(|most| day > most) {
        return Err(ProblemCode::OutOfRange);
    }
    Ok(day.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_addresses_and_numbers_pass_and_others_do_not() {
        let check = |form, good: &[&str], bad: &[&str]| {
            for text in good {
                assert_eq!(formed((*text).to_owned(), form).as_deref(), Ok(*text), "{text}");
            }
            for text in bad {
                assert!(formed((*text).to_owned(), form).is_err(), "{text}");
            }
        };
        check(TextForm::Any, &["", "anything"], &[]);
        check(
            TextForm::Mail,
            &["a@b.lv", "ä.ö+x@külas.ee"],
            &["a", "a@b", "@b.lv", "a b@c.lv", "a@.lv", "a@b."],
        );
        check(
            TextForm::Web,
            &["example.org", "https://www.example.org/a?b=c", "http://ä.fi"],
            &["example", "ftp://a.fi", "a b.fi", "javascript://x.y", "https://"],
        );
        check(
            TextForm::Telephone,
            &["+371 2000 0000", "(09) 123-456"],
            &["12", "call me", "1234567890123456"],
        );
        check(
            TextForm::Postcode,
            &["LV-1010", "00-950", "SW1A 1AA", "60100"],
            &["AB", "ABCD", "12", "1;2;3"],
        );
    }

    #[test]
    fn words_are_counted_by_characters() {
        assert_eq!(words("āāā", 3, 3).as_deref(), Ok("āāā"));
        assert_eq!(words("āā", 3, 9), Err(ProblemCode::TooShort));
        assert_eq!(words("āāāā", 0, 3), Err(ProblemCode::TooLong));
    }
}
