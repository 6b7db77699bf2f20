//! Letters and slips: the personal code on paper, to be typed in or scanned.
//!
//! The letter for envelopes with a window on the left (DIN 5008, form B). Who gets one, and making codes, is not here.

use jiff::Timestamp;
use jiff::civil::Date;
use lars_domain::map::study::Study;
use serde_json::{Value, json};

use super::Document;
use crate::words::Words;

/// What all letters of a batch say.
#[derive(Debug, Clone, Copy)]
pub struct Letters<'a> {
    /// The language of the document as a whole.
    pub words: Words,
    /// The study.
    pub study: &'a Study,
    /// The day they are made.
    pub day: Date,
    /// Until when one can answer, where there is an end.
    pub closes: Option<Timestamp>,
    /// Whom to ask; may be empty.
    pub contact: &'a str,
    /// The sender's own words, before the rest; may be empty.
    pub own: &'a str,
}

/// Who gets a letter or a slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    /// The language of the letter.
    pub words: Words,
    /// The lines in the window; the letter has an empty window where there are none.
    pub to: Vec<String>,
    /// The respondent's code.
    pub respondent: String,
    /// The personal code, in groups.
    pub code: String,
    /// Where it is typed in.
    pub address: String,
    /// The personal link as a QR code.
    pub picture: Option<Picture>,
}

/// A QR code: the dark modules as the data of a path, in a square of so many units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width and height.
    pub size: usize,
    /// The data of the path: commands and numbers.
    pub path: String,
}

/// A page for each addressee.
pub fn letters(letters: &Letters<'_>, addressees: &[Addressee]) -> Document {
    made(include_str!("letter.typ"), letters, addressees)
}

/// Eight slips on a page, to be cut apart or stuck on.
pub fn slips(letters: &Letters<'_>, addressees: &[Addressee]) -> Document {
    made(include_str!("slip.typ"), letters, addressees)
}

fn made(template: &'static str, letters: &Letters<'_>, addressees: &[Addressee]) -> Document {
    let title =
        letters.words.say_with("paper-letter-subject", &[("study", name(letters, letters.words).into())]);
    let each: Vec<Value> = addressees.iter().map(|one| letter(letters, one)).collect();
    Document::new(template, letters.words, &title, json!({ "letters": each }))
}

fn name(letters: &Letters<'_>, words: Words) -> String {
    let best = letters.study.title.best(words.language().code());
    best.map(|(_, body)| body.to_owned()).unwrap_or_default()
}

fn letter(letters: &Letters<'_>, one: &Addressee) -> Value {
    let words = one.words;
    let study = name(letters, words);
    let own: Vec<&str> = letters.own.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
    let picture = one.picture.as_ref().map(
        |picture| json!({ "size": picture.size, "path": picture.path, "alt": words.say("paper-qr-alt") }),
    );
    let closes = |at| words.say_with("mail-closes", &[("when", words.moment(at).into())]);
    let contact = || words.say_with("protection-ask", &[("contact", letters.contact.into())]);
    json!({
        "lang": words.language().code(),
        "subject": words.say_with("paper-letter-subject", &[("study", study.as_str().into())]),
        "study": study,
        "day": words.date(letters.day),
        "sender": letters.contact,
        "to": one.to,
        "greeting": words.say("paper-letter-greeting"),
        "simulated": letters.study.simulated.then(|| words.say("response-demo")),
        "own": own,
        "text": words.say("paper-letter-text"),
        "where": words.say_with("paper-letter-where", &[("address", one.address.as_str().into())]),
        "code": one.code,
        "scan": words.say("paper-letter-scan"),
        "qr": picture,
        "closes": letters.closes.map(closes),
        "yours": words.say("paper-letter-yours"),
        "contact": (!letters.contact.is_empty()).then(contact),
        "regards": words.say("paper-letter-regards"),
        "respondent": format!("{}: {}", words.say("invitation-respondent"), one.respondent),
    })
}
