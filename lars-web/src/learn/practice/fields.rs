//! What a form about a practice holds, as text: written from a practice, and read back into one.
//!
//! The names of the fields are those of `PracticeFault`. Only what cannot be read at all is refused here; everything else may stand in a draft.

use std::collections::BTreeMap;

use lars_domain::learn::practice::{Contact, Evidence, MAX_PARTS, Money, Outcome, Place, Practice, Transfer};
use lars_domain::text::Text;

/// The empty rows that a form offers below those that are filled.
const EMPTY_ROWS: usize = 1;

/// The region of a practice that comes from none of the study's.
pub const ELSEWHERE: &str = "elsewhere";

/// The fields of a form by name.
#[derive(Debug, Clone, Default)]
pub struct Fields(BTreeMap<String, String>);

/// A field whose text cannot be read, and the end of the key of the words that say so.
pub type Unread = (String, &'static str);

impl Fields {
    /// What was typed.
    pub fn typed(fields: Vec<(String, String)>) -> Self {
        Self(fields.into_iter().collect())
    }

    /// What a practice says in a language.
    pub fn of(practice: &Practice, language: &str, is_case: impl Fn(&str) -> bool) -> Self {
        let mut all = BTreeMap::new();
        let mut put = |name: &str, value: String| {
            all.insert(name.to_owned(), value);
        };
        for (field, text) in practice.texts() {
            put(&field, text.body(language).to_owned());
        }
        let is_elsewhere = !practice.region.is_empty() && !is_case(&practice.region);
        put("region", if is_elsewhere { ELSEWHERE.to_owned() } else { practice.region.clone() });
        put("region_other", if is_elsewhere { practice.region.clone() } else { String::new() });
        put("organisation", practice.organisation.clone());
        put("nace", practice.nace.clone());
        if let Some(place) = practice.place {
            put("latitude", place.latitude.to_string());
            put("longitude", place.longitude.to_string());
        }
        if let Some(cost) = &practice.cost {
            put("cost", cost.amount());
            put("currency", cost.currency.clone());
        }
        let year = |year: Option<i16>| year.map(|year| year.to_string()).unwrap_or_default();
        put("first", year(practice.years.0));
        put("last", year(practice.years.1));
        for (list, codes) in [
            ("helices", &practice.helices),
            ("partners", &practice.partners),
            ("levels", &practice.levels),
            ("areas", &practice.areas),
        ] {
            for code in codes {
                put(&format!("{list}.{code}"), "yes".to_owned());
            }
        }
        for (at, evidence) in practice.evidence.iter().enumerate() {
            put(&format!("evidence.{at}.source"), evidence.source.clone());
        }
        for (at, transfer) in practice.transfers.iter().enumerate() {
            put(&format!("transfers.{at}.region"), transfer.region.clone());
            put(&format!("transfers.{at}.year"), year(transfer.year));
            put(&format!("transfers.{at}.outcome"), transfer.outcome.code().to_owned());
            put(&format!("transfers.{at}.source"), transfer.source.clone());
        }
        put("contact.name", practice.contact.name.clone());
        put("contact.address", practice.contact.address.clone());
        put("contact.phone", practice.contact.phone.clone());
        if practice.contact.is_public {
            put("contact.is_public", "yes".to_owned());
        }
        Self(all)
    }

    /// The text of a field without space around it; empty where it is not there.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", |text| text.trim())
    }

    /// Whether a box is ticked.
    pub fn has(&self, name: &str) -> bool {
        self.get(name) == "yes"
    }

    /// The codes that are ticked in a list.
    fn ticked(&self, list: &str) -> impl Iterator<Item = String> {
        let start = format!("{list}.");
        self.0
            .iter()
            .filter(|(_, value)| *value == "yes")
            .filter_map(move |(name, _)| name.strip_prefix(&start).map(str::to_owned))
    }

    /// How many rows of a list the form shows: those that are filled, and an empty one.
    pub fn rows(&self, list: &str) -> usize {
        let filled = (0..MAX_PARTS).rev().find(|at| {
            let start = format!("{list}.{at}.");
            let mut of_row = self.0.range(start.clone()..).take_while(|(name, _)| name.starts_with(&start));
            of_row.any(|(name, value)| !value.trim().is_empty() && !name.ends_with(".outcome"))
        });
        filled.map_or(0, |last| last + 1) + EMPTY_ROWS
    }

    /// The practice that the form makes of another one, and what of it could not be read. In the source language a form has all fields; in any
    /// other only the texts.
    pub fn read(&self, base: &Practice, language: &str) -> (Practice, Vec<Unread>) {
        let mut practice = base.clone();
        let mut unread = Vec::new();
        if language == practice.source() {
            self.read_facts(&mut practice, &mut unread);
        }
        for (field, text) in practice.texts_mut() {
            if let Some(typed) = self.0.get(&field) {
                say(text, language, typed);
            }
        }
        // A row that was emptied is gone.
        practice.evidence.retain(|one| !(one.text.is_empty() && one.source.is_empty()));
        practice.transfers.retain(is_filled);
        practice.mark(base, language, self.has("checked"));
        (practice, unread)
    }

    /// The same where a form has the transfers only, with what was learned in the source language.
    pub fn read_transfers(&self, base: &Practice) -> (Practice, Vec<Unread>) {
        let mut practice = base.clone();
        let mut unread = Vec::new();
        let source = practice.source().to_owned();
        self.take_transfers(&mut practice, &mut unread);
        for (field, text) in practice.texts_mut() {
            if let Some(typed) = self.0.get(&field).filter(|_| field.starts_with("transfers.")) {
                say(text, &source, typed);
            }
        }
        practice.transfers.retain(is_filled);
        (practice, unread)
    }

    fn read_facts(&self, practice: &mut Practice, unread: &mut Vec<Unread>) {
        practice.region = match self.get("region") {
            ELSEWHERE => self.get("region_other").to_owned(),
            code => code.to_owned(),
        };
        self.get("organisation").clone_into(&mut practice.organisation);
        self.get("nace").clone_into(&mut practice.nace);
        practice.helices = self.ticked("helices").collect();
        practice.partners = self.ticked("partners").collect();
        practice.levels = self.ticked("levels").collect();
        practice.areas = self.ticked("areas").collect();
        practice.place = self.place(unread);
        practice.cost = self.cost(unread);
        practice.years = (self.year("first", unread), self.year("last", unread));
        practice.contact = Contact {
            name: self.get("contact.name").to_owned(),
            address: self.get("contact.address").to_owned(),
            phone: self.get("contact.phone").to_owned(),
            is_public: self.has("contact.is_public"),
        };
        for at in 0..self.rows("evidence").min(MAX_PARTS) {
            let source = self.get(&format!("evidence.{at}.source")).to_owned();
            match practice.evidence.get_mut(at) {
                Some(evidence) => evidence.source = source,
                None => practice.evidence.push(Evidence { source, ..Evidence::default() }),
            }
        }
        self.take_transfers(practice, unread);
    }

    fn take_transfers(&self, practice: &mut Practice, unread: &mut Vec<Unread>) {
        for at in 0..self.rows("transfers").min(MAX_PARTS) {
            let field = |name: &str| format!("transfers.{at}.{name}");
            let before = practice.transfers.get(at);
            let transfer = Transfer {
                id: before.map_or_else(lars_domain::new_id, |transfer| transfer.id.clone()),
                lesson: before.map(|transfer| transfer.lesson.clone()).unwrap_or_default(),
                region: self.get(&field("region")).to_owned(),
                year: self.year(&field("year"), unread),
                outcome: Outcome::parse(self.get(&field("outcome"))).unwrap_or(Outcome::Unknown),
                source: self.get(&field("source")).to_owned(),
            };
            match practice.transfers.get_mut(at) {
                Some(known) => *known = transfer,
                None => practice.transfers.push(transfer),
            }
        }
    }

    fn year(&self, name: &str, unread: &mut Vec<Unread>) -> Option<i16> {
        let typed = self.get(name);
        let year = typed.parse().ok();
        if year.is_none() && !typed.is_empty() {
            unread.push((name.to_owned(), "year"));
        }
        year
    }

    fn place(&self, unread: &mut Vec<Unread>) -> Option<Place> {
        let degrees =
            |name: &str| self.get(name).replace(',', ".").parse::<f64>().ok().filter(|one| one.is_finite());
        match (degrees("latitude"), degrees("longitude")) {
            (Some(latitude), Some(longitude)) => Some(Place { latitude, longitude }),
            _ if self.get("latitude").is_empty() && self.get("longitude").is_empty() => None,
            (None, _) => {
                unread.push(("latitude".to_owned(), "place"));
                None
            }
            (_, None) => {
                unread.push(("longitude".to_owned(), "place"));
                None
            }
        }
    }

    fn cost(&self, unread: &mut Vec<Unread>) -> Option<Money> {
        let typed = self.get("cost");
        if typed.is_empty() {
            return None;
        }
        let cents = Money::cents(typed);
        if cents.is_none() {
            unread.push(("cost".to_owned(), "amount"));
        }
        let currency = match self.get("currency") {
            "" => "EUR".to_owned(),
            typed => typed.to_uppercase(),
        };
        Some(Money { cents: cents?, currency })
    }
}

/// Whether a transfer says anything.
fn is_filled(one: &Transfer) -> bool {
    let is_empty = one.region.is_empty() && one.source.is_empty() && one.year.is_none();
    !(is_empty && one.lesson.is_empty())
}

/// Writes a text in a language; an empty one is no text.
fn say(text: &mut Text, language: &str, typed: &str) {
    if typed.trim().is_empty() {
        text.0.remove(language);
    } else {
        text.set(language, typed.trim());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[(&str, &str)]) -> Fields {
        Fields::typed(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn what_a_form_shows_is_what_it_makes_again() {
        let form = typed(&[
            ("title", "Biogas ring"),
            ("region", ELSEWHERE),
            ("region_other", "Skåne"),
            ("latitude", "55,9"),
            ("longitude", "13.4"),
            ("cost", "470 000,5"),
            ("first", "2019"),
            ("helices.company", "yes"),
            ("evidence.0.text", "It runs."),
            ("evidence.0.source", "Report 12"),
            ("transfers.0.region", "LV00"),
            ("transfers.0.outcome", "failed"),
            ("transfers.0.lesson", "Ask first."),
            ("contact.name", "Anna Example"),
        ]);
        let base = Practice { language: "en".to_owned(), ..Practice::default() };
        let (practice, unread) = form.read(&base, "en");
        assert_eq!(unread, []);
        assert_eq!(
            (practice.region.as_str(), practice.evidence.len(), practice.transfers.len()),
            ("Skåne", 1, 1)
        );
        assert_eq!(practice.cost.as_ref().unwrap().cents, 47_000_050);
        // The lesson stands in a row that the form itself made.
        assert_eq!(practice.transfers[0].lesson.body("en"), "Ask first.");
        let again = Fields::of(&practice, "en", |code| code == "LV00").read(&practice, "en");
        assert_eq!(again, (practice.clone(), Vec::new()));
        // Another language changes texts only.
        let (latvian, _) = typed(&[("title", "Biogāzes loks"), ("region", "LV00")]).read(&practice, "lv");
        assert_eq!((latvian.title.body("lv"), latvian.region.as_str()), ("Biogāzes loks", "Skåne"));
        assert_eq!(latvian.written("lv").there, 1);
    }

    #[test]
    fn what_cannot_be_read_is_named_by_its_field() {
        let form =
            typed(&[("first", "soon"), ("latitude", "62"), ("cost", "1.000"), ("transfers.0.year", "x")]);
        let (_, unread) = form.read(&Practice::default(), "en");
        let fields: Vec<&str> = unread.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["longitude", "cost", "first", "transfers.0.year"]);
    }
}
