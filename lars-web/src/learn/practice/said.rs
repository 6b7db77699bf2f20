//! A practice as it reads, in the language of the page: for the staff and for everybody. What nobody may read is left out here.

use lars_domain::learn::practice::{Outcome, Practice, Transfer};
use lars_domain::learn::review::Stage;
use lars_domain::text::Text;
use lars_view::chart::map::{MapView, Marker, holds, map};
use lars_view::words::{Words, content_name};

use crate::study::Described;

/// A text with the language it is in.
pub struct Passage {
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
    /// The code of its language, where that is not the page's.
    pub lang: Option<String>,
}

/// A text under a heading.
pub struct Part {
    /// The heading.
    pub title: String,
    /// The text.
    pub text: Passage,
}

/// Evidence with where it stands.
pub struct EvidenceLine {
    /// What was seen.
    pub text: Passage,
    /// Where that stands.
    pub source: Source,
}

/// Where something stands.
pub struct Source {
    /// As it was written.
    pub text: String,
    /// The address, where it is one.
    pub address: Option<String>,
}

/// A transfer.
pub struct TransferLine {
    /// The region that took it over.
    pub region: String,
    /// The year, or that it is not known.
    pub year: String,
    /// What became of it: code and words.
    pub outcome: (&'static str, String),
    /// What was learned.
    pub lesson: Passage,
    /// Where that stands.
    pub source: Source,
}

/// A practice, said.
pub struct PracticeSaid {
    /// What it is called.
    pub title: String,
    /// Its summary.
    pub summary: Passage,
    /// In which language most of it stands, where that is not the page's.
    pub other_language: Option<String>,
    /// That it is no longer offered, with the reason.
    pub ended: Option<Passage>,
    /// Facts: label and value.
    pub facts: Vec<(String, String)>,
    /// Driver, pressure, state, impact, response, as far as they are known.
    pub chain: Vec<Part>,
    /// Resources, difficulties, potential for transfer.
    pub parts: Vec<Part>,
    /// That it works.
    pub evidence: Vec<EvidenceLine>,
    /// Whoever took it over.
    pub transfers: Vec<TransferLine>,
    /// What became of the transfers, counted, in a sentence.
    pub outcomes: String,
    /// The map with its place, where there is one.
    pub map: Option<String>,
    /// Who can be asked: lines of text.
    pub contact: Vec<String>,
}

impl PracticeSaid {
    /// Says a practice. The contact is there for those who may read it, or for everybody where it is public.
    pub fn of(said: &Described<'_>, practice: &Practice, with_contact: bool) -> Self {
        let words = said.words;
        let language = words.language().code();
        let passage = |text: &Text| passage(text, language);
        let links = practice.chain.links().into_iter();
        let chain = links.filter(|(_, text)| !text.is_empty()).map(|(link, text)| Part {
            title: words.say(&format!("practice-field-{link}")),
            text: passage(text),
        });
        let others = [
            ("practice-field-resources", &practice.resources),
            ("practice-field-difficulties", &practice.difficulties),
            ("practice-field-transfer-potential", &practice.transfer_potential),
        ];
        let others = others.into_iter().filter(|(_, text)| !text.is_empty());
        let evidence = practice
            .evidence
            .iter()
            .map(|one| EvidenceLine { text: passage(&one.text), source: source(&one.source) });
        let title = practice.title.best(language);
        let other = title.map(|(title, _)| title).filter(|title| *title != language).and_then(content_name);
        let is_archived = practice.review.stage == Stage::Archived;
        let shows_contact = with_contact || practice.contact.is_public;
        let contact = [&practice.contact.name, &practice.contact.address, &practice.contact.phone];
        let contact = contact.into_iter().filter(|line| shows_contact && !line.is_empty()).cloned();
        Self {
            title: title_of(words, practice),
            summary: passage(&practice.summary),
            other_language: other
                .map(|name| words.say_with("practice-other-language", &[("language", name.into())])),
            ended: is_archived.then(|| passage(&practice.ending)),
            facts: facts(said, practice),
            chain: chain.collect(),
            parts: others.map(|(key, text)| Part { title: words.say(key), text: passage(text) }).collect(),
            evidence: evidence.collect(),
            transfers: practice.transfers.iter().map(|one| transfer(said, one)).collect(),
            outcomes: outcomes(words, practice),
            map: place(words, practice),
            contact: contact.collect(),
        }
    }
}

/// What a practice is called, or that it has no title.
pub fn title_of(words: Words, practice: &Practice) -> String {
    match practice.title.best_body(words.language().code()) {
        "" => words.say("practice-untitled"),
        title => title.to_owned(),
    }
}

/// The words of a stage.
pub fn stage(words: Words, stage: Stage) -> String {
    words.say(&format!("practice-stage-{}", stage.code()))
}

fn passage(text: &Text, language: &str) -> Passage {
    let (lang, body) = text.best(language).unwrap_or((language, ""));
    let paragraphs = body.split('\n').map(str::trim).filter(|paragraph| !paragraph.is_empty());
    Passage {
        paragraphs: paragraphs.map(str::to_owned).collect(),
        lang: (lang != language).then(|| lang.to_owned()),
    }
}

fn source(text: &str) -> Source {
    let text = text.trim();
    let is_address = ["http://", "https://"].iter().any(|start| text.starts_with(start));
    let is_address = is_address && !text.contains(char::is_whitespace);
    Source { text: text.to_owned(), address: is_address.then(|| text.to_owned()) }
}

fn transfer(said: &Described<'_>, one: &Transfer) -> TransferLine {
    let words = said.words;
    TransferLine {
        region: said.case(&one.region),
        year: one.year.map_or_else(|| words.say("practice-year-unknown"), |year| year.to_string()),
        outcome: (one.outcome.code(), words.say(&format!("practice-outcome-{}", one.outcome.code()))),
        lesson: passage(&one.lesson, words.language().code()),
        source: source(&one.source),
    }
}

/// How often it was taken over, and what became of that: failures are said like successes.
pub fn outcomes(words: Words, practice: &Practice) -> String {
    if practice.transfers.is_empty() {
        return words.say("practice-no-transfers");
    }
    let count = |outcome: Outcome| practice.transfers.iter().filter(|one| one.outcome == outcome).count();
    let parts = Outcome::ALL.into_iter().filter(|outcome| count(*outcome) > 0).map(|outcome| {
        words.say_with(&format!("practice-count-{}", outcome.code()), &[("n", count(outcome).into())])
    });
    let parts: Vec<String> = parts.collect();
    let all = practice.transfers.len();
    words.say_with("practice-transfers-count", &[("n", all.into()), ("parts", parts.join(", ").into())])
}

fn facts(said: &Described<'_>, practice: &Practice) -> Vec<(String, String)> {
    let words = said.words;
    let names = |codes: &std::collections::BTreeSet<String>, name: &dyn Fn(&str) -> String| {
        codes.iter().map(|code| name(code)).collect::<Vec<_>>().join(", ")
    };
    let years = match practice.years {
        (None, _) => String::new(),
        (Some(first), None) => words.say_with("practice-years-since", &[("year", first.to_string().into())]),
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first}–{last}"),
    };
    let cost = practice.cost.as_ref().map(|cost| words.money(cost.cents, &cost.currency)).unwrap_or_default();
    let review = practice.review.mean().map(|mean| {
        let mean = words.number(mean, 1);
        words.say_with("practice-review-mean", &[("mean", mean.into())])
    });
    let lines = [
        ("practice-field-region", said.case(&practice.region)),
        ("practice-field-organisation", practice.organisation.clone()),
        ("practice-field-helices", names(&practice.helices, &|code| said.helix(code))),
        ("practice-field-partners", names(&practice.partners, &|code| said.partner(code))),
        ("practice-field-levels", names(&practice.levels, &|code| said.level(code))),
        ("practice-field-areas", names(&practice.areas, &|code| said.area(code))),
        ("practice-field-nace", practice.nace.replace('|', ", ")),
        ("practice-field-years", years),
        ("practice-field-cost", cost),
        ("review-title", review.unwrap_or_else(|| words.say("practice-not-reviewed"))),
    ];
    let known = lines.into_iter().filter(|(_, value)| !value.is_empty());
    known.map(|(key, value)| (words.say(key), value)).collect()
}

fn place(words: Words, practice: &Practice) -> Option<String> {
    let at = practice.place.filter(|at| holds(at.longitude, at.latitude))?;
    let title = title_of(words, practice);
    Some(map(&MapView {
        id: "practice-map".to_owned(),
        title: words.say("practice-map-title"),
        description: words.say_with("practice-map-description", &[("title", title.as_str().into())]),
        countries: Vec::new(),
        markers: vec![Marker { number: 1, label: title, longitude: at.longitude, latitude: at.latitude }],
    }))
}
