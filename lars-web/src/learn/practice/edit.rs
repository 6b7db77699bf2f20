//! The form that writes a practice: in its source language with all facts, in any other language the texts beside their source.
//!
//! Every save is a version. What others saved since the form was opened is merged field by field; only a field that both changed stops a save,
//! and then the page shows both. Whoever saves becomes an author, and can no longer review or publish the practice.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use lars_domain::ask::write::draft::{TranslationStatus, merge};
use lars_domain::learn::likeness::same;
use lars_domain::learn::practice::{MAX_TITLE, Outcome, Practice};
use lars_domain::learn::review::Review;
use lars_domain::map::study::derived_code;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::text::Text;
use lars_domain::thread::{Knot, KnotKind};
use lars_store::NewKnot;
use lars_view::words::{Language, Words};
use serde::Deserialize;

use super::Practices;
use super::fields::{ELSEWHERE, Fields};
use super::said::title_of;
use super::show::{LanguageLine, field_name, lack, languages};
use crate::PageError;
use crate::choice::{self, Choice};
use crate::fault::Faults;
use crate::form::Form;
use crate::knot::{Saved, save_while};
use crate::page::{Frame, Layout, answer, pages, refused};
use crate::visit::{Segments, Visit};

pages!(NewPage, EditPage);

/// Attempts to note an author while others keep saving; then the person is told to send again.
const TRIES: usize = 5;

#[derive(Template)]
#[template(path = "learn/practice/new.html")]
struct NewPage {
    f: Frame,
    action: String,
    faults: Faults,
    title: String,
    languages: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "learn/practice/edit.html")]
struct EditPage {
    f: Frame,
    action: String,
    base: i64,
    language: &'static str,
    /// In which language is written, and beside which.
    lead: String,
    is_source: bool,
    /// Whether whoever saves becomes an author.
    makes_author: bool,
    faults: Faults,
    /// Fields that somebody else changed at the same time: their names, and what theirs says.
    clashes: Vec<(String, String)>,
    groups: Vec<Group>,
    regions: Vec<(String, String)>,
    languages: Vec<LanguageLine>,
    duplicates: Vec<(String, String, String)>,
}

/// Fields under a heading, in rows where it is a list.
struct Group {
    title: String,
    hint: String,
    rows: Vec<Row>,
}

struct Row {
    legend: Option<String>,
    fields: Vec<Field>,
}

/// A field of the form.
struct Field {
    id: String,
    label: String,
    hint: String,
    value: String,
    kind: Kind,
    choices: Vec<Choice>,
    /// The source of a translation.
    source: String,
    /// That the source has changed since.
    is_older: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Line,
    Area,
    Region,
    Select,
    Ticks,
    Check,
}

/// The form that begins one.
#[derive(Debug, Deserialize)]
pub struct Beginning {
    key: String,
    title: String,
    language: String,
}

/// The page that begins a practice.
pub async fn new(visit: Visit, Segments((_, slug)): Segments<(String, String)>) -> Result<Answer, PageError> {
    let practices = entered_to_write(&visit, &slug).await?;
    answer(&new_page(&practices, ("", visit.words.language().code()), Faults::default()))
}

fn new_page(practices: &Practices<'_>, (title, language): (&str, &str), faults: Faults) -> NewPage {
    let mut f = practices.at.frame(practices.at.words.say("practice-new"));
    f.crumbs.push((practices.at.words.say("practice-title"), practices.address("")));
    f.layout = Layout::WithMargin;
    NewPage {
        action: practices.address("/new"),
        faults,
        title: title.to_owned(),
        languages: choice::languages(language),
        f,
    }
}

async fn entered_to_write<'a>(visit: &'a Visit, slug: &str) -> Result<Practices<'a>, PageError> {
    let practices = Practices::enter(visit, slug).await?;
    if practices.at.may(Action::WritePractice) { Ok(practices) } else { Err(PageError::NotAllowed) }
}

/// Begins a practice as a draft.
pub async fn make(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(form): Form<Beginning>,
) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    let practices = entered_to_write(&visit, &slug).await?;
    let (at, words) = (&practices.at, practices.at.words);
    let title = form.title.trim();
    let language = Language::parse(&form.language).ok_or(PageError::BadForm)?.code();
    let rule = match title.chars().count() {
        0 => Some("missing"),
        1..=MAX_TITLE => None,
        _ => Some("too-long"),
    };
    if let Some(rule) = rule {
        let mut faults = Faults::default();
        faults.add("title", words.say(&format!("practice-fault-{rule}")));
        return refused(&new_page(&practices, (title, language), faults));
    }
    let all: Vec<Knot<Practice>> = at.store().knots(&at.study.id, KnotKind::Practice).await?;
    let practice = Practice {
        code: derived_code(title, "practice", |code| all.iter().any(|knot| knot.body.code == code)),
        title: Text::new(language, title),
        language: language.to_owned(),
        review: Review::of(vec![practices.person.clone()]),
        ..Practice::default()
    };
    let new = NewKnot {
        study: &at.study.id,
        kind: KnotKind::Practice,
        case: "",
        state: practice.review.stage.code(),
        parents: &[],
        at: visit.now,
        who: &practices.person,
    };
    let (_, number) = at.store().add_knot(new, &practice).await?;
    at.record(Act::MadePractice, number.to_string()).await?;
    Ok(Redirect::to(&practices.address(&format!("/{number}/edit?in={language}"))).into_response())
}

/// In which language is written.
#[derive(Debug, Deserialize)]
pub struct In {
    #[serde(default, rename = "in")]
    language: String,
}

/// The form.
pub async fn edit(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, String)>,
    Query(wanted): Query<In>,
) -> Result<Answer, PageError> {
    let practices = entered_to_write(&visit, &slug).await?;
    let knot = practices.one(&number).await?;
    let language = language_of(&knot.body, &wanted.language)?;
    Part::All.check(&practices, &knot)?;
    let fields = fields_of(&practices, &knot.body, language);
    let page = Editing { practices: &practices, knot: &knot, language, fields: &fields, part: Part::All };
    answer(&page.render(Faults::default(), Vec::new()).await?)
}

/// What a form is about: all that the practice says, while it is written; or its transfers, which go on after it was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    All,
    Transfers,
}

impl Part {
    /// Whether somebody may change it now.
    fn is_open(self, practices: &Practices<'_>, knot: &Knot<Practice>) -> bool {
        match self {
            Self::All => practices.may_write(knot),
            Self::Transfers => practices.owns(knot) && knot.body.review.stage.is_public(),
        }
    }

    fn check(self, practices: &Practices<'_>, knot: &Knot<Practice>) -> Result<(), PageError> {
        match self.is_open(practices, knot) {
            true => Ok(()),
            false if practices.owns(knot) => Err(PageError::NotReady),
            false => Err(PageError::NotAllowed),
        }
    }

    /// The end of its address.
    fn address(self) -> &'static str {
        match self {
            Self::All => "edit",
            Self::Transfers => "transfer",
        }
    }
}

/// The transfers of a published practice.
pub async fn transfers(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let practices = entered_to_write(&visit, &slug).await?;
    let knot = practices.one(&number).await?;
    Part::Transfers.check(&practices, &knot)?;
    let language = language_of(&knot.body, "")?;
    let fields = fields_of(&practices, &knot.body, language);
    let page =
        Editing { practices: &practices, knot: &knot, language, fields: &fields, part: Part::Transfers };
    answer(&page.render(Faults::default(), Vec::new()).await?)
}

/// Takes the form of the transfers.
pub async fn save_transfers(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, String)>,
    Form(typed): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    take(&visit, (&slug, &number), Fields::typed(typed), Part::Transfers).await
}

/// The language of a form: one of the interface's; where none is named, the practice's own.
fn language_of(practice: &Practice, code: &str) -> Result<&'static str, PageError> {
    let code = if code.is_empty() { practice.source() } else { code };
    Language::parse(code).map(Language::code).ok_or(PageError::BadForm)
}

fn fields_of(practices: &Practices<'_>, practice: &Practice, language: &str) -> Fields {
    Fields::of(practice, language, |code| practices.at.study.case(code).is_some())
}

/// Takes the form.
pub async fn save(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, String)>,
    Form(typed): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    take(&visit, (&slug, &number), Fields::typed(typed), Part::All).await
}

async fn take(
    visit: &Visit,
    (slug, number): (&str, &str),
    typed: Fields,
    part: Part,
) -> Result<Answer, PageError> {
    visit.form(typed.get("key"))?;
    let practices = entered_to_write(visit, slug).await?;
    let (at, newest) = (&practices.at, practices.one(number).await?);
    part.check(&practices, &newest)?;
    let language = language_of(&newest.body, typed.get("in"))?;
    let base: i64 = typed.get("base").parse().map_err(|_| PageError::BadForm)?;
    let began = at.store().knot_version(&at.study.id, KnotKind::Practice, newest.number, base).await?;
    let began: Knot<Practice> = began.ok_or(PageError::BadForm)?;
    let (practice, unread) = match part {
        Part::All => typed.read(&began.body, language),
        Part::Transfers => typed.read_transfers(&began.body),
    };
    // What is public must stay whole: a draft may lack anything, a published practice not.
    let lacking = if part == Part::Transfers { practice.faults(&practices.codes()) } else { Vec::new() };
    if !unread.is_empty() || lacking.iter().any(|fault| fault.field.starts_with("transfers")) {
        let mut faults = Faults::default();
        for fault in lacking.iter().filter(|fault| fault.field.starts_with("transfers")) {
            faults.add(fault.field.as_str(), lack(at.words, fault));
        }
        for (field, rule) in unread {
            let text = at.words.say(&format!("practice-fault-{rule}"));
            faults.add(field.as_str(), format!("{}: {text}", field_name(at.words, &field)));
        }
        let page = Editing { practices: &practices, knot: &began, language, fields: &typed, part };
        return refused(&page.render(faults, Vec::new()).await?);
    }
    let case = at.study.case(&practice.region).map_or("", |case| &case.code).to_owned();
    let mine =
        Knot { case, saved: visit.now, who: practices.person.clone(), body: practice, ..began.clone() };
    let is_changed = mine.body != began.body || mine.case != began.case;
    if is_changed && part == Part::All {
        note_author(&practices, newest.number).await?;
    }
    let is_open = |knot: &Knot<Practice>| part.is_open(&practices, knot);
    match save_while(at.store(), base, mine.clone(), is_open).await?.ok_or(PageError::NotReady)? {
        Saved::Done(version) => {
            at.record(Act::ChangedPractice, format!("{number} {version}")).await?;
            let here = practices.address(&format!("/{number}"));
            let goes_on = typed.get("go") == "more";
            let again = format!("{here}/{}?in={language}", part.address());
            let onward = if goes_on { again } else { here };
            Ok(visit.lead(&onward, "practice-saved"))
        }
        Saved::Clash { theirs, fields } => {
            // The form goes on with what both made; where both changed the same, with what was typed.
            let value = |practice: &Practice| serde_json::to_value(practice).map_err(|_| PageError::BadForm);
            let (merged, _) = merge(&value(&began.body)?, &value(&theirs.body)?, &value(&mine.body)?);
            let merged: Practice = serde_json::from_value(merged).map_err(|_| PageError::BadForm)?;
            let clashes = clashes(at.words, &value(&theirs.body)?, &fields);
            let fields = fields_of(&practices, &merged, language);
            let page = Editing { practices: &practices, knot: &theirs, language, fields: &fields, part };
            refused(&page.render(Faults::default(), clashes).await?)
        }
    }
}

/// Notes whoever writes as an author, before what they wrote is saved: two who write at once are both noted.
async fn note_author(practices: &Practices<'_>, number: i64) -> Result<(), PageError> {
    let at = &practices.at;
    for _ in 0..TRIES {
        let knot = at.store().knot(&at.study.id, KnotKind::Practice, number).await?;
        let mut knot: Knot<Practice> = knot.ok_or(PageError::NotFound)?;
        if knot.body.review.is_author(&practices.person) {
            return Ok(());
        }
        if !practices.may_write(&knot) {
            return Err(PageError::NotReady);
        }
        knot.body.review.authors.push(practices.person.clone());
        let next =
            Knot { version: knot.version + 1, saved: at.visit.now, who: practices.person.clone(), ..knot };
        if at.store().save_knot(&next).await? {
            return Ok(());
        }
    }
    Err(PageError::Unavailable)
}

/// The fields that both changed, by name, with what the other one wrote.
fn clashes(words: Words, theirs: &serde_json::Value, paths: &[String]) -> Vec<(String, String)> {
    let clash = |path: &String| {
        let value = path.split('.').try_fold(theirs, |value, part| value.get(part));
        let said = value.and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
        let mut parts: Vec<&str> = path.split('.').filter(|part| *part != "chain").collect();
        let last = parts.last().copied().unwrap_or_default();
        let language = Language::parse(last).map(Language::own_name);
        if language.is_some() && parts.len() > 1 {
            parts.pop();
        }
        let name = match parts.as_slice() {
            [field @ ("place" | "years" | "cost"), ..] => field_name(words, field),
            parts => field_name(words, &parts.join(".")),
        };
        let name = language.map_or_else(|| name.clone(), |language| format!("{name} ({language})"));
        (name, said)
    };
    paths.iter().filter(|path| !path.starts_with("marks")).map(clash).collect()
}

/// A form that is shown.
struct Editing<'e> {
    practices: &'e Practices<'e>,
    /// The version that it begins from.
    knot: &'e Knot<Practice>,
    language: &'static str,
    fields: &'e Fields,
    part: Part,
}

impl Editing<'_> {
    async fn render(&self, faults: Faults, clashes: Vec<(String, String)>) -> Result<EditPage, PageError> {
        let Self { practices, knot, language, .. } = self;
        let (at, words, practice) = (&practices.at, practices.at.words, &knot.body);
        let here = practices.address(&format!("/{}", knot.number));
        let title = title_of(words, practice);
        let mut f = at.frame(title.clone());
        f.layout = Layout::WithMargin;
        f.crumbs.push((words.say("practice-title"), practices.address("")));
        f.crumbs.push((title, here.clone()));
        let is_source = *language == practice.source();
        let name = |code: &str| Language::parse(code).map_or("", Language::own_name);
        let said = [("language", name(language).into()), ("source", name(practice.source()).into())];
        let lead = match self.part {
            Part::Transfers => "practice-edit-transfers",
            Part::All if is_source => "practice-edit-source",
            Part::All => "practice-edit-translation",
        };
        let all = practices.all().await?;
        let alike = all.iter().filter(|other| other.number != knot.number).filter_map(|other| {
            let reason = same(practice, &other.body)?;
            let reason = words.say(&format!("practice-same-{}", reason.code()));
            Some((title_of(words, &other.body), practices.address(&format!("/{}", other.number)), reason))
        });
        let duplicates = alike.collect();
        Ok(EditPage {
            action: format!("{here}/{}", self.part.address()),
            makes_author: self.part == Part::All,
            base: knot.version,
            language,
            lead: words.say_with(lead, &said),
            is_source,
            faults,
            clashes,
            groups: match self.part {
                Part::Transfers => vec![self.rows("transfers")],
                Part::All if is_source => self.all_groups(),
                Part::All => self.text_groups(),
            },
            regions: at
                .study
                .cases
                .iter()
                .map(|case| (case.code.clone(), at.said().case(&case.code)))
                .collect(),
            languages: languages(words, practice, (self.part == Part::All).then_some(here.as_str())),
            duplicates,
            f,
        })
    }

    fn field(&self, id: &str, kind: Kind) -> Field {
        let words = self.practices.at.words;
        let label = field_name(words, id);
        let key = id.split('.').filter(|part| part.parse::<usize>().is_err()).collect::<Vec<_>>().join("-");
        Field {
            id: id.to_owned(),
            label,
            hint: words.find(&format!("practice-hint-{}", key.replace('_', "-"))).unwrap_or_default(),
            value: self.fields.get(id).to_owned(),
            kind,
            choices: Vec::new(),
            source: String::new(),
            is_older: false,
        }
    }

    fn ticks(&self, list: &str, codes: &[String], name: impl Fn(&str) -> String) -> Field {
        let choice =
            |code: &String| Choice::new(code, name(code), self.fields.has(&format!("{list}.{code}")));
        Field { choices: codes.iter().map(choice).collect(), ..self.field(list, Kind::Ticks) }
    }

    fn group(&self, name: &str, fields: Vec<Field>) -> Group {
        let words = self.practices.at.words;
        Group {
            title: words.say(&format!("practice-group-{name}")),
            hint: words.find(&format!("practice-group-{name}.hint")).unwrap_or_default(),
            rows: vec![Row { legend: None, fields }],
        }
    }

    fn all_groups(&self) -> Vec<Group> {
        use Kind::{Area, Check, Line};
        let (at, codes) = (&self.practices.at, self.practices.codes());
        let said = at.said();
        let of =
            |list: &[(&str, Kind)]| list.iter().map(|(id, kind)| self.field(id, *kind)).collect::<Vec<_>>();
        let chosen = self.fields.get("region");
        let mut regions: Vec<Choice> = std::iter::once(Choice::new("", "", chosen.is_empty())).collect();
        let cases = at.study.cases.iter();
        regions.extend(cases.map(|case| Choice::new(&case.code, said.case(&case.code), case.code == chosen)));
        regions.push(Choice::new(ELSEWHERE, at.words.say("practice-elsewhere"), chosen == ELSEWHERE));
        let region = Field { choices: regions, ..self.field("region", Kind::Select) };
        let mut place = vec![region];
        place.extend(of(&[
            ("region_other", Line),
            ("organisation", Line),
            ("latitude", Line),
            ("longitude", Line),
        ]));
        let relations = vec![
            self.ticks("helices", codes.helices, |code| said.helix(code)),
            self.ticks("partners", codes.partners, |code| said.partner(code)),
            self.ticks("levels", codes.levels, |code| said.level(code)),
            self.ticks("areas", codes.areas, |code| said.area(code)),
            self.field("nace", Line),
        ];
        let chain = ["driver", "pressure", "state", "impact", "response"].map(|id| (id, Area));
        let cost = [("resources", Area), ("cost", Line), ("currency", Line), ("first", Line), ("last", Line)];
        let contact = [
            ("contact.name", Line),
            ("contact.address", Line),
            ("contact.phone", Line),
            ("contact.is_public", Check),
        ];
        vec![
            self.group("what", of(&[("title", Line), ("summary", Area)])),
            self.group("where", place),
            self.group("relations", relations),
            self.group("chain", of(&chain)),
            self.group("cost", of(&cost)),
            self.rows("evidence"),
            self.group("learned", of(&[("difficulties", Area), ("transfer_potential", Area)])),
            self.rows("transfers"),
            self.group("contact", of(&contact)),
        ]
    }

    /// A list, with an empty row at its end.
    fn rows(&self, list: &str) -> Group {
        use Kind::{Area, Line, Region, Select};
        let words = self.practices.at.words;
        let count = self.fields.rows(list);
        let row = |at: usize| {
            let field = |name: &str, kind| self.field(&format!("{list}.{at}.{name}"), kind);
            let fields = if list == "evidence" {
                vec![field("text", Area), field("source", Line)]
            } else {
                let mut outcome = field("outcome", Select);
                let chosen = if outcome.value.is_empty() { Outcome::Unknown.code() } else { &outcome.value };
                let choice = |one: Outcome| {
                    let label = words.say(&format!("practice-outcome-{}", one.code()));
                    Choice::new(one.code(), label, one.code() == chosen)
                };
                outcome.choices = Outcome::ALL.into_iter().map(choice).collect();
                vec![
                    field("region", Region),
                    field("year", Line),
                    outcome,
                    field("lesson", Area),
                    field("source", Line),
                ]
            };
            let number = words.integer(at as u64 + 1);
            let key =
                if at + 1 == count { format!("practice-{list}-new") } else { format!("practice-{list}-row") };
            Row { legend: Some(words.say_with(&key, &[("number", number.into())])), fields }
        };
        Group { rows: (0..count).map(row).collect(), ..self.group(list, Vec::new()) }
    }

    /// The texts that the source language has, each beside its source.
    fn text_groups(&self) -> Vec<Group> {
        let practice = &self.knot.body;
        let texts = practice.texts().into_iter();
        let there = texts.filter(|(_, text)| !text.body(practice.source()).is_empty());
        let mut fields: Vec<Field> = there
            .map(|(id, text)| {
                let kind = if id == "title" { Kind::Line } else { Kind::Area };
                Field {
                    hint: String::new(),
                    source: text.body(practice.source()).to_owned(),
                    is_older: practice.status(&id, text, self.language) == TranslationStatus::SourceChanged,
                    ..self.field(&id, kind)
                }
            })
            .collect();
        fields.push(self.field("checked", Kind::Check));
        vec![Group { title: String::new(), hint: String::new(), rows: vec![Row { legend: None, fields }] }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clash_is_named_by_its_field_and_language() {
        let words = Words::new(Language::En);
        let theirs = serde_json::json!({ "chain": { "driver": { "en": "Prices" } }, "transfers": [] });
        let paths = ["chain.driver.en".to_owned(), "transfers".to_owned(), "marks.lv.title".to_owned()];
        let named = clashes(words, &theirs, &paths);
        assert_eq!(named.len(), 2);
        assert_eq!(named[0], ("Driver (English)".to_owned(), "Prices".to_owned()));
        assert_eq!(named[1].1, "");
    }
}
