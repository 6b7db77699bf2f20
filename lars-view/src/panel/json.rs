//! Parts of a JSON text with the place where each stands, so that what is wrong can be told by line.
//!
//! Lists and objects may hold millions of numbers and are read one by one, never as a tree. A key that stands twice in one object is refused, as
//! nobody can say which counts.

use std::collections::HashSet;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{DeserializeOwned, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// What is wrong with a text, and on which line.
pub(super) struct Wrong {
    pub(super) line: u64,
    pub(super) rule: String,
}

/// The keys of an object and their values as they stand.
pub(super) struct Object<'t>(Vec<(String, &'t str)>);

impl<'t> Object<'t> {
    pub(super) fn get(&self, key: &str) -> Option<&'t str> {
        self.0.iter().find(|(known, _)| known == key).map(|(_, value)| *value)
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = (&str, &'t str)> {
        self.0.iter().map(|(key, value)| (key.as_str(), *value))
    }
}

/// A list, or an object with places for keys: how JSON-stat writes values and flags.
pub(super) enum ListOrPlaces<T> {
    /// One for each place.
    List(Vec<Option<T>>),
    /// Those that there are, by their places.
    Places(Vec<(u64, Option<T>)>),
    /// One for all places.
    All(T),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for ListOrPlaces<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Either<T> {
            type Value = ListOrPlaces<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list, or an object by places")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
                T::deserialize(serde::de::value::StrDeserializer::<E>::new(text)).map(ListOrPlaces::All)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut all = Vec::new();
                while let Some(one) = list.next_element()? {
                    all.push(one);
                }
                Ok(ListOrPlaces::List(all))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut all = Vec::new();
                while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
                    let is_plain = key.bytes().all(|byte| byte.is_ascii_digit())
                        && (key.len() == 1 || !key.starts_with('0'));
                    let place = key.parse().ok().filter(|_| is_plain);
                    let place = place.ok_or_else(|| A::Error::custom(format!("{key:?} is no place")))?;
                    all.push((place, map.next_value()?));
                }
                Ok(ListOrPlaces::Places(all))
            }
        }
        deserializer.deserialize_any(Either(PhantomData))
    }
}

/// A number of JSON, which has no other form of it.
pub(super) struct Number(pub(super) f64);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyNumber;
        #[expect(
            clippy::cast_precision_loss,
            reason = "a value is the double that is nearest to what is written"
        )]
        impl Visitor<'_> for AnyNumber {
            type Value = Number;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number or null")
            }
            fn visit_f64<E>(self, number: f64) -> Result<Number, E> {
                Ok(Number(number))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Number, E> {
                Ok(Number(number as f64))
            }
            fn visit_u64<E>(self, number: u64) -> Result<Number, E> {
                Ok(Number(number as f64))
            }
        }
        deserializer.deserialize_any(AnyNumber)
    }
}

/// Reads a part of a text. What is wrong is told with its line in the whole text.
pub(super) fn part<T: DeserializeOwned>(text: &str, raw: &str, name: &str) -> Result<T, Wrong> {
    serde_json::from_str(raw).map_err(|error| wrong_within(text, raw, name, &error))
}

/// Reads an object of a text, its values as they stand.
pub(super) fn object<'t>(text: &str, raw: &'t str, name: &str) -> Result<Object<'t>, Wrong> {
    let mut walk = Walk { raw, at: 0 };
    let rest = |walk: &Walk<'t>| &raw[walk.at..];
    let mut entries: Vec<(String, &'t str)> = Vec::new();
    let mut seen = HashSet::new();
    if !walk.take(b'{') {
        return Err(Wrong { line: line_of(text, raw), rule: format!("{} must be an object", named(name)) });
    }
    let wrong = |walk: &Walk<'t>, error: &serde_json::Error| wrong_within(text, rest(walk), name, error);
    let mut is_over = walk.take(b'}');
    while !is_over {
        walk.pass_blanks();
        let key = walk.value::<String>().map_err(|error| wrong(&walk, &error))?.0;
        if !seen.insert(key.clone()) {
            let rule = format!("{}: the key {key:?} stands twice", named(name));
            return Err(Wrong { line: line_of(text, rest(&walk)), rule });
        }
        let is_parted = walk.take(b':');
        walk.pass_blanks();
        let value = walk.value::<IgnoredAny>().map_err(|error| wrong(&walk, &error))?.1;
        entries.push((key, value));
        is_over = walk.take(b'}');
        if !is_parted || !(is_over || walk.take(b',')) {
            let rule = format!("{}: after each key a colon, and a comma before the next", named(name));
            return Err(Wrong { line: line_of(text, rest(&walk)), rule });
        }
    }
    walk.pass_blanks();
    if walk.at < raw.len() {
        return Err(Wrong {
            line: line_of(text, rest(&walk)),
            rule: format!("text after the end of {}", named(name)),
        });
    }
    Ok(Object(entries))
}

/// A text that is gone through value by value.
struct Walk<'t> {
    raw: &'t str,
    at: usize,
}

impl<'t> Walk<'t> {
    fn pass_blanks(&mut self) {
        let rest = &self.raw.as_bytes()[self.at..];
        self.at += rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
    }

    /// Passes a sign, if it stands here.
    fn take(&mut self, sign: u8) -> bool {
        self.pass_blanks();
        let is_there = self.raw.as_bytes().get(self.at) == Some(&sign);
        self.at += usize::from(is_there);
        is_there
    }

    /// Reads the value that stands here, and gives it with its text.
    fn value<T: DeserializeOwned>(&mut self) -> Result<(T, &'t str), serde_json::Error> {
        let rest = &self.raw[self.at..];
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<T>();
        let value = values.next().unwrap_or_else(|| serde_json::from_str(""))?;
        let end = values.byte_offset();
        self.at += end;
        Ok((value, &rest[..end]))
    }
}

fn named(name: &str) -> String {
    if name.is_empty() { "the text".to_owned() } else { format!("{name:?}") }
}

/// The line on which a part of a text begins.
pub(super) fn line_of(text: &str, part: &str) -> u64 {
    let offset = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize);
    let before = offset.and_then(|offset| text.as_bytes().get(..offset)).unwrap_or_default();
    1 + before.iter().fold(0, |lines, &byte| lines + u64::from(byte == b'\n'))
}

fn wrong_within(text: &str, part: &str, name: &str, error: &serde_json::Error) -> Wrong {
    let line = line_of(text, part) + (error.line() as u64).saturating_sub(1);
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or(&said);
    Wrong {
        line,
        rule: format!("{} cannot be read: {said} (character {} of its line)", named(name), error.column()),
    }
}
