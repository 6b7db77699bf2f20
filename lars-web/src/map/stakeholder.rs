//! The register of stakeholders: the list with filters, one of them, files in and out, and pairs that may be the same.
//!
//! Personal data: every look at it is in the audit log, and nobody sees a case where they may not invite.

mod act;
mod duplicate;
mod file;
mod import;
mod join;
mod letter;
mod list;
mod ticked;
mod write;

use std::collections::HashSet;
use std::sync::Arc;

use askama::Template;
use axum::response::Response as Answer;
use jiff::Timestamp;
use lars_domain::ask::reach::invitation::Channel;
use lars_domain::ask::reach::participant::{Asked, Asking, Status};
use lars_domain::map::register::{Register as Kept, Wanted};
use lars_domain::map::stakeholder::{COLUMNS, Known, LONGEST, Stakeholder};
use lars_domain::map::study::{Study, Wave};
use lars_domain::people::audit::Act;
use lars_domain::people::role::{Action, Role};
use lars_view::file::fault_key;
use lars_view::words::Language;

pub use self::act::act;
pub use self::duplicate::{pairs, settle};
pub use self::file::{download, file, upload};
pub use self::import::{import, preview};
pub use self::join::{ask_another, join, join_pairs};
pub use self::letter::letter;
pub use self::list::{list, rule};
pub use self::write::write;
use serde::Deserialize;

use crate::PageError;
use crate::at::At;
use crate::choice::{Choice, choices};
use crate::fault::Faults;
use crate::form::Form;
use crate::merge::{Fields, MAX_ATTEMPTS, mark, merge};
use crate::page::{Frame, answer, pages, refused};
use crate::register::by_name;
use crate::visit::{Segments, Visit};

pages!(ShowPage);

/// The most rows that one action is for.
const MAX_AT_ONCE: usize = 2_000;

/// A register with the names of its codes, for one visit.
struct Register<'a> {
    at: At<'a>,
    known: Known,
    /// Everybody in it; this person may see those of the known cases.
    kept: Arc<Kept>,
    /// Codes with their names: case, helix, level, language.
    names: [Vec<(String, String)>; 4],
    /// Those who may interview: identifier and name.
    interviewers: Vec<(String, String)>,
    /// Waves in which there can be links: none while nothing was published, and none that is closed.
    waves: Vec<(String, String)>,
}

impl<'a> Register<'a> {
    async fn load(visit: &'a Visit, slug: &str) -> Result<Self, PageError> {
        let at = visit.enter(slug, Action::Invite).await?;
        let (study, said) = (&at.study, at.said());
        let cases: Vec<String> =
            study.cases.iter().map(|case| case.code.clone()).filter(|case| at.may_in(case)).collect();
        let asked = &at.edition.questionnaire;
        let codes =
            |named: &[lars_domain::text::Named]| named.iter().map(|one| one.code.clone()).collect::<Vec<_>>();
        let known = Known {
            helices: codes(&asked.helices),
            levels: codes(&asked.levels),
            languages: Language::ALL.iter().map(|language| language.code().to_owned()).collect(),
            cases,
        };
        let pair = |code: &String, name: String| (code.clone(), name);
        let names = [
            known.cases.iter().map(|code| pair(code, said.case(code))).collect(),
            known.helices.iter().map(|code| pair(code, said.helix(code))).collect(),
            known.levels.iter().map(|code| pair(code, said.level(code))).collect(),
            Language::ALL.iter().map(|one| (one.code().to_owned(), one.own_name().to_owned())).collect(),
        ];
        let kept = at.store().register(&study.id).await?;
        let interviewers = interviewers(visit, study).await?;
        let open = study.waves.iter().filter(|wave| at.edition.number > 0 && wave.is_open(visit.now));
        let waves = open.map(|wave| pair(&wave.code, said.wave(&wave.code))).collect();
        Ok(Self { at, known, kept, names, interviewers, waves })
    }

    fn name<'n>(names: &'n [(String, String)], code: &'n str) -> &'n str {
        names.iter().find(|(known, _)| known == code).map_or(code, |(_, name)| name)
    }

    fn address(&self, rest: &str) -> String {
        self.at.address(&format!("/register{rest}"))
    }

    fn frame(&self, key: &str) -> Frame {
        let mut f = self.at.frame(self.at.words.say(key));
        if key != "register-title" {
            f.crumbs.push((self.at.words.say("register-title"), self.address("")));
        }
        f
    }

    fn find(&self, id: &str) -> Result<&Stakeholder, PageError> {
        let found = self.kept.get(id).filter(|one| self.known.cases.contains(&one.case));
        found.map(Arc::as_ref).ok_or(PageError::NotFound)
    }

    /// Those of cases that this person may work on and that the filter lets through but for their status, by name.
    async fn matching(&self, visit: &Visit, filter: &Filter) -> Result<Vec<Arc<Stakeholder>>, PageError> {
        let ordered = by_name(visit, &self.kept).await?;
        let cases: HashSet<&str> = self.known.cases.iter().map(String::as_str).collect();
        let wanted = Wanted::of(&filter.q);
        let fits = |wanted: &str, has: &str| wanted.is_empty() || wanted == has;
        let chosen = ordered.iter().filter(|one| {
            cases.contains(one.case.as_str())
                && fits(&filter.case, &one.case)
                && fits(&filter.helix, &one.helix)
                && fits(&filter.interviewer, one.interviewer.as_deref().unwrap_or("-"))
                && (filter.q.is_empty() || self.kept.finds(&one.id, &wanted))
        });
        Ok(chosen.cloned().collect())
    }

    /// Those that the whole filter lets through, by name.
    async fn chosen(&self, visit: &Visit, filter: &Filter) -> Result<Vec<Arc<Stakeholder>>, PageError> {
        let mut chosen = self.matching(visit, filter).await?;
        if let Some(status) = Status::parse(&filter.status) {
            let (asking, wave) = (self.asking().await?, self.wave(filter));
            chosen.retain(|one| asking.standing(&one.id, wave).0 == status);
        }
        Ok(chosen)
    }

    /// Who is asked in the study, and how far each is.
    async fn asking(&self) -> Result<Arc<Asking>, PageError> {
        Ok(self.at.store().asking(&self.at.study.id).await?)
    }

    /// The wave that a filter looks at: the latest one that is open, or the last one, where it names none.
    fn wave<'f>(&'f self, filter: &'f Filter) -> &'f str {
        let waves = &self.at.study.waves;
        if waves.iter().any(|wave| wave.code == filter.wave) {
            return &filter.wave;
        }
        let open = waves.iter().rfind(|wave| wave.is_open(self.at.visit.now));
        open.or(waves.last()).map_or("", |wave| wave.code.as_str())
    }

    /// Everybody whom this person may see, to be given out.
    async fn all(&self, visit: &Visit) -> Result<Vec<Stakeholder>, PageError> {
        let all = self.chosen(visit, &Filter::default()).await?;
        Ok(all.iter().map(|one| Stakeholder::clone(one)).collect())
    }
}

/// What the list shows.
#[derive(Debug, Default, Clone, Deserialize)]
pub struct Filter {
    /// A part of name, contact or place.
    #[serde(default)]
    pub q: String,
    /// Code of a case.
    #[serde(default)]
    pub case: String,
    /// Code of the wave whose asking is shown.
    #[serde(default)]
    pub wave: String,
    /// Code of a helix.
    #[serde(default)]
    pub helix: String,
    /// Who interviews, or `-` for nobody.
    #[serde(default)]
    pub interviewer: String,
    /// Code of a status.
    #[serde(default)]
    pub status: String,
    /// The column that the list is sorted by.
    #[serde(default)]
    pub sort: String,
}

impl Filter {
    /// As fields of a form.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        let Self { q, case, wave, helix, interviewer, status, sort } = self;
        let fields = [
            ("q", q),
            ("case", case),
            ("wave", wave),
            ("helix", helix),
            ("interviewer", interviewer),
            ("status", status),
            ("sort", sort),
        ];
        fields
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| (name, value.clone()))
            .collect()
    }

    fn narrows(&self) -> bool {
        [&self.q, &self.case, &self.helix, &self.interviewer, &self.status]
            .into_iter()
            .any(|one| !one.is_empty())
    }
}

/// By what somebody was asked, and when last by each.
fn channels<'a>(visit: &Visit, register: &Register<'_>, asked: impl Iterator<Item = &'a Asked>) -> String {
    let zone = &register.at.study.zone;
    let said = |(channel, at): &(Channel, Option<Timestamp>)| {
        let name = visit.words.say(&format!("participant-channel-{}", channel.code()));
        at.map_or_else(|| name.clone(), |at| format!("{name} {}", visit.words.date(zone.day(at))))
    };
    asked.flat_map(|asked| asked.channels.iter().map(said)).collect::<Vec<_>>().join(", ")
}

/// People with the role of an interviewer anywhere in a study.
async fn interviewers(visit: &Visit, study: &Study) -> Result<Vec<(String, String)>, PageError> {
    let given = visit.site.store.all_grants().await?;
    let scope = study.scope();
    let interviews = |id: &str| {
        let touches = |grant: &lars_domain::people::role::Grant| {
            grant.scope.contains(&scope) || scope.contains(&grant.scope)
        };
        given
            .iter()
            .any(|given| given.person == id && given.grant.role == Role::Interviewer && touches(&given.grant))
    };
    let people = visit.site.store.persons().await?;
    let open = people.into_iter().filter(|person| person.closed.is_none() && interviews(&person.id));
    Ok(open.map(|person| (person.id, person.name)).collect())
}

#[derive(Template)]
#[template(path = "map/stakeholder/show.html")]
struct ShowPage {
    f: Frame,
    action: String,
    is_new: bool,
    faults: Vec<String>,
    fields: Vec<Field>,
    longest: usize,
    class: String,
    interviewers: Vec<Choice>,
    respondent: Option<String>,
    /// Of each wave: its name, how far the organisation is, and by what it was asked.
    asked: Vec<(String, String, String)>,
    /// Waves in which a further person can be asked, where several may answer.
    further: Vec<Choice>,
    /// The link of a further person, shown once.
    made: Option<String>,
    /// The row as it is now, for what somebody else changes meanwhile.
    was: String,
}

/// A field of the form.
struct Field {
    column: &'static str,
    label: String,
    hint: Option<String>,
    value: String,
    /// Choices, where it is a list.
    choices: Option<Vec<Choice>>,
    long: bool,
    wrong: bool,
}

/// A column and the rule that it breaks.
type Lack = (&'static str, &'static str);

fn salience(visit: &Visit, one: &Stakeholder) -> String {
    let class = one.salience().map(|class| visit.words.say(&format!("register-class-{}", class.code())));
    class.unwrap_or_else(|| visit.words.say("register-class-unknown"))
}

fn shown(
    visit: &Visit,
    register: &Register<'_>,
    one: &Stakeholder,
    (is_new, typed, faults): (bool, &[(String, String)], &[Lack]),
) -> ShowPage {
    let words = visit.words;
    let said = |column: &str| {
        let typed = typed.iter().find(|(name, _)| name == column).map(|(_, value)| value.clone());
        typed.unwrap_or_else(|| one.field(column))
    };
    let field = |column: &'static str| {
        let value = said(column);
        let names = match column {
            "case" => Some(&register.names[0]),
            "helix" => Some(&register.names[1]),
            "level" => Some(&register.names[2]),
            "language" => Some(&register.names[3]),
            _ => None,
        };
        Field {
            column,
            label: words.say(&format!("register-column-{column}")),
            hint: words.find(&format!("register-hint-{column}")),
            choices: names.map(|names| choices(names, &value)),
            long: ["postal", "justification", "note"].contains(&column),
            wrong: faults.iter().any(|(wrong, _)| *wrong == column),
            value,
        }
    };
    let fault = |(column, rule): &(&str, &str)| fault_text(visit, (0, column), &said(column), rule);
    let rest = if is_new { "/new".to_owned() } else { format!("/{}", one.id) };
    ShowPage {
        action: register.address(&rest),
        is_new,
        faults: faults.iter().map(fault).collect(),
        fields: COLUMNS.into_iter().map(field).collect(),
        longest: LONGEST,
        class: salience(visit, one),
        interviewers: choices(&register.interviewers, one.interviewer.as_deref().unwrap_or_default()),
        respondent: one.respondent.clone(),
        asked: Vec::new(),
        further: Vec::new(),
        made: None,
        was: if is_new { String::new() } else { mark(&fields_of(one)) },
        f: register.frame(if is_new { "register-new" } else { "register-one" }),
    }
}

/// How far an organisation is in each wave, newest first, and by what it was asked.
async fn asked(
    visit: &Visit,
    register: &Register<'_>,
    one: &Stakeholder,
) -> Result<Vec<(String, String, String)>, PageError> {
    let asking = register.asking().await?;
    let wave = |wave: &Wave| {
        let (status, at) = asking.standing(&one.id, &wave.code);
        let said = visit.words.say(&format!("participant-status-{}", status.code()));
        let day = at.map(|at| visit.words.date(register.at.study.zone.day(at)));
        let said = std::iter::once(said).chain(day).collect::<Vec<_>>().join(", ");
        let channels = channels(visit, register, asking.of(&one.id, &wave.code));
        (register.at.said().wave(&wave.code), said, channels)
    };
    Ok(register.at.study.waves.iter().rev().map(wave).collect())
}

/// What is wrong with a field, in words; with the line where it is of a file.
fn fault_text(visit: &Visit, (line, column): (usize, &str), value: &str, rule: &str) -> String {
    let label = visit.words.find(&format!("register-column-{column}")).unwrap_or_else(|| column.to_owned());
    let said = [("column", label.into()), ("value", value.into())];
    let text = visit.words.say_with(&fault_key(rule, format!("register-fault-{rule}")), &said);
    match line {
        0 => text,
        line => visit.words.say_with("register-fault-line", &[("line", line.into()), ("fault", text.into())]),
    }
}

/// The form of a stakeholder that is not there yet.
pub async fn new(visit: Visit, Segments((_, slug)): Segments<(String, String)>) -> Result<Answer, PageError> {
    let register = Register::load(&visit, &slug).await?;
    let one = Stakeholder {
        case: register.known.cases.first().cloned().unwrap_or_default(),
        ..Stakeholder::default()
    };
    answer(&shown(&visit, &register, &one, (true, &[], &[])))
}

/// Adds a stakeholder.
pub async fn make(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    visit.form(value(&fields, "key"))?;
    let register = Register::load(&visit, &slug).await?;
    let mut one = Stakeholder {
        id: lars_domain::new_id(),
        study: register.at.study.id.clone(),
        ..Stakeholder::default()
    };
    let faults = put(&register, &mut one, &fields);
    if !faults.is_empty() {
        return refused(&shown(&visit, &register, &one, (true, &fields, &faults)));
    }
    visit.site.store.save_stakeholders(std::slice::from_ref(&one)).await?;
    register.at.record(Act::ChangedRegister, &one.id).await?;
    Ok(visit.lead(&register.address(""), "register-said-saved"))
}

fn value<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

/// A row as the form has it.
fn fields_of(one: &Stakeholder) -> Fields {
    let mut fields: Fields =
        COLUMNS.into_iter().map(|column| (column.to_owned(), one.field(column))).collect();
    fields.insert("interviewer".to_owned(), one.interviewer.clone().unwrap_or_default());
    fields
}

/// Puts what was typed into a row; gives what is wrong with it.
fn put(register: &Register<'_>, one: &mut Stakeholder, fields: &[(String, String)]) -> Vec<Lack> {
    let mut faults = Vec::new();
    for column in COLUMNS {
        if let Err(rule) = one.set(column, value(fields, column)) {
            faults.push((column, rule));
        }
    }
    let interviewer = value(fields, "interviewer");
    one.interviewer =
        register.interviewers.iter().find(|(id, _)| id == interviewer).map(|(id, _)| id.clone());
    faults.extend(one.lacks(&register.known));
    faults
}

/// Changes a row; what others changed of it since the page was made stays.
async fn change(
    visit: &Visit,
    (slug, id): (&str, &str),
    fields: &[(String, String)],
) -> Result<Answer, PageError> {
    for _ in 0..MAX_ATTEMPTS {
        let register = Register::load(visit, slug).await?;
        let before = register.find(id)?.clone();
        let now = fields_of(&before);
        let typed = now.keys().map(|name| (name.clone(), value(fields, name).to_owned())).collect();
        let merged = merge(value(fields, "was"), &typed, &now);
        let entered: Vec<(String, String)> = merged.fields.clone().into_iter().collect();
        let mut one = before.clone();
        let faults = put(&register, &mut one, &entered);
        if !faults.is_empty() || !merged.clashes.is_empty() {
            let mut page = shown(visit, &register, &one, (false, &entered, &faults));
            let mut clashes = Faults::default();
            merged.say(visit.words, &mut clashes, str::to_owned);
            for clash in clashes.all() {
                let label = visit.words.find(&format!("register-column-{}", clash.field));
                let label = label.unwrap_or_else(|| visit.words.say("register-interviewer"));
                page.faults.push(format!("{label}: {}", clash.text));
            }
            for field in &mut page.fields {
                field.wrong |= clashes.of(field.column).is_some();
            }
            page.was = mark(&now);
            return refused(&page);
        }
        if visit.site.store.save_stakeholder_since(register.kept.version(), &one).await? {
            register.at.record(Act::ChangedRegister, &one.id).await?;
            return Ok(visit.lead(&register.address(""), "register-said-saved"));
        }
    }
    Err(PageError::Unavailable)
}

/// One stakeholder.
pub async fn show(
    visit: Visit,
    Segments((_, slug, id)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let register = Register::load(&visit, &slug).await?;
    let one = register.find(&id)?;
    register.at.record(Act::ReadRegister, &id).await?;
    let several = register.at.store().several_may_answer(&register.at.study.id).await?;
    let page_shown = ShowPage {
        asked: asked(&visit, &register, one).await?,
        further: if several { choices(&register.waves, "") } else { Vec::new() },
        made: visit.secret(),
        ..shown(&visit, &register, one, (false, &[], &[]))
    };
    answer(&page_shown)
}

/// Changes or deletes a stakeholder.
pub async fn take(
    visit: Visit,
    Segments((_, slug, id)): Segments<(String, String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    visit.form(value(&fields, "key"))?;
    let register = Register::load(&visit, &slug).await?;
    register.find(&id)?;
    match value(&fields, "go") {
        "save" => change(&visit, (&slug, &id), &fields).await,
        "delete" => {
            visit.site.store.delete_stakeholder(&register.at.study.id, &id).await?;
            register.at.record(Act::ChangedRegister, &id).await?;
            Ok(visit.lead(&register.address(""), "register-said-deleted"))
        }
        _ => Err(PageError::BadForm),
    }
}
