//! Making a finding: from a relation by one click, or in words; and changing what it says. Two who change different fields are both kept.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response as Answer;
use lars_domain::gap::cell::CellKey;
use lars_domain::gap::finding::{Finding, Origin, Quoted, Relation};
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::text::Named;
use lars_domain::thread::{Knot, KnotKind};
use lars_store::NewKnot;
use lars_view::finding::{questions, sentences};
use serde::Deserialize;

use super::{load, may, name, names};
use crate::PageError;
use crate::analysis::{Wanted, case_result};
use crate::at::At;
use crate::choice::{self, Choice};
use crate::fault::Faults;
use crate::form::Form;
use crate::knot::{Saved, save as save_knot};
use crate::page::{Frame, answer, page_with, pages, refused};
use crate::part::result::waiting;
use crate::thread::relation_of;
use crate::verdict::{Today, cell_of};
use crate::visit::{Segments, Visit};

pages!(WritePage);

/// What the forms send: the relation that a finding is made from, or what somebody wrote.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Written {
    key: String,
    /// The version that the form began from.
    #[serde(default)]
    version: i64,
    #[serde(default)]
    case: String,
    #[serde(default)]
    origin: String,
    #[serde(default)]
    sentence: String,
    #[serde(default)]
    source: String,
    #[serde(default)]
    questions: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    level: String,
    #[serde(default)]
    wave: String,
    #[serde(default)]
    item: String,
}

/// What both changed: the field's label, and what stands there now.
struct Theirs {
    label: String,
    text: String,
}

#[derive(Template)]
#[template(path = "gap/finding/write.html")]
struct WritePage {
    f: Frame,
    action: String,
    faults: Faults,
    version: i64,
    /// Whether it is there already: then its case and what it rests on stay.
    is_there: bool,
    /// Whether it was made from numbers: then its relation stays.
    has_numbers: bool,
    cases: Vec<Choice>,
    may_be_of_study: bool,
    origins: Vec<Choice>,
    sentence: String,
    source: String,
    questions: String,
    helices: Vec<Choice>,
    partners: Vec<Choice>,
    levels: Vec<Choice>,
    clash: Vec<Theirs>,
}

/// The form for a finding in words.
pub async fn new(visit: Visit, Segments((_, slug)): Segments<(String, String)>) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::MakeFinding).await?;
    let language = at.words.language().code();
    let form = Written { questions: questions(None).body(language).to_owned(), ..Written::default() };
    answer(&page(&at, &form, (None, Faults::default())))
}

/// Makes a finding: of the relation that a form names, or of what it says in words.
pub async fn make(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(form): Form<Written>,
) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    let at = visit.enter(&slug, Action::MakeFinding).await?;
    if !may(&at, Action::MakeFinding, &form.case) {
        return Err(PageError::NotAllowed);
    }
    if !form.case.is_empty() {
        at.case(&form.case)?;
    }
    let finding = if form.origin == Origin::Numbers.code() {
        match of_relation(&at, &form).await? {
            Ok(finding) => finding,
            Err(instead) => return Ok(instead),
        }
    } else {
        let finding = in_words(&at, &form)?;
        let faults = faults(&at, &finding);
        if !faults.is_empty() {
            return refused(&page(&at, &form, (None, faults)));
        }
        finding
    };
    let new = NewKnot {
        study: &at.study.id,
        kind: KnotKind::Finding,
        case: &form.case,
        state: finding.status().code(),
        parents: &[],
        at: visit.now,
        who: visit.staff()?.who(),
    };
    let (_, number) = at.store().add_knot(new, &finding).await?;
    at.record(Act::MadeFinding, format!("finding {number} {}", form.case)).await?;
    Ok(visit.lead(&at.address(&format!("/finding/{number}")), "finding-made-done"))
}

/// The finding of a relation; where there is none yet, the page that waits, and where it is hidden, the relation again.
async fn of_relation(at: &At<'_>, form: &Written) -> Result<Result<Finding, Answer>, PageError> {
    let Some(result) = case_result(at.visit, &at.study, &form.case, Wanted::Soon).await? else {
        return waiting(at.frame(at.words.say("finding-list-title"))).map(Err);
    };
    let code = |code: &String| (!code.is_empty()).then(|| code.clone());
    let key = CellKey {
        case: Some(form.case.clone()),
        wave: code(&form.wave),
        helix: code(&form.from),
        partner: code(&form.to),
        level: code(&form.level),
        item: code(&form.item),
    };
    let cell = cell_of(&result, &key).ok_or(PageError::NotFound)?;
    let released = result.released.at.ok_or(PageError::NotFound)?;
    let Some(quoted) = Quoted::of(cell, &result.run, released) else {
        let there = relation_of(at, &key);
        return Ok(Err(at.visit.lead(&there, "finding-hidden")));
    };
    Ok(Ok(Finding {
        sentence: sentences(&quoted, &names(at)),
        questions: questions(Some(&quoted)),
        relation: Relation { helix: form.from.clone(), partner: form.to.clone(), level: form.level.clone() },
        quoted: Some(quoted),
        ..Finding::default()
    }))
}

/// What a form says in words, in the language of the page.
fn in_words(at: &At<'_>, form: &Written) -> Result<Finding, PageError> {
    let origin = Origin::parse(&form.origin).filter(|origin| *origin != Origin::Numbers);
    let mut finding = Finding {
        origin: origin.ok_or(PageError::BadForm)?,
        questions: questions(None),
        ..Finding::default()
    };
    take(at, form, &mut finding)?;
    Ok(finding)
}

/// Writes what a form says over a finding.
fn take(at: &At<'_>, form: &Written, finding: &mut Finding) -> Result<(), PageError> {
    let language = at.words.language().code();
    finding.sentence.set(language, form.sentence.trim());
    finding.questions.set(language, form.questions.trim());
    form.source.trim().clone_into(&mut finding.source);
    if finding.quoted.is_some() {
        return Ok(());
    }
    let questionnaire = &at.edition.questionnaire;
    let known = |all: &[Named], code: &str| code.is_empty() || all.iter().any(|named| named.code == code);
    let is_known = known(&questionnaire.helices, &form.from)
        && known(&questionnaire.partners, &form.to)
        && known(&questionnaire.levels, &form.level);
    if !is_known {
        return Err(PageError::BadForm);
    }
    finding.relation =
        Relation { helix: form.from.clone(), partner: form.to.clone(), level: form.level.clone() };
    Ok(())
}

fn faults(at: &At<'_>, finding: &Finding) -> Faults {
    let mut faults = Faults::default();
    for (field, rule) in finding.faults(at.words.language().code()) {
        faults.add(field, at.words.say(&format!("finding-fault-{}", rule.code())));
    }
    faults
}

/// The form of a finding that is there.
pub async fn edit(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::MakeFinding).await?;
    let knot = load(&at, Action::MakeFinding, &number).await?;
    let today = Today::of(&visit, &at.study, [&knot]).await?;
    let mut form = of(&at, &knot);
    if knot.body.quoted.is_some() && today.shown(&knot).is_none() {
        // It quotes numbers that are hidden today: it is written anew.
        form.sentence.clear();
    }
    answer(&page(&at, &form, (Some(&knot), Faults::default())))
}

/// What the form of a finding begins with.
fn of(at: &At<'_>, knot: &Knot<Finding>) -> Written {
    let (language, finding) = (at.words.language().code(), &knot.body);
    Written {
        version: knot.version,
        case: knot.case.clone(),
        origin: finding.origin.code().to_owned(),
        sentence: finding.sentence.best_body(language).to_owned(),
        source: finding.source.clone(),
        questions: finding.questions.best_body(language).to_owned(),
        from: finding.relation.helix.clone(),
        to: finding.relation.partner.clone(),
        level: finding.relation.level.clone(),
        ..Written::default()
    }
}

/// Saves what was written, beside what others wrote in other fields; where both wrote in one, the page shows both.
pub async fn save(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, String)>,
    Form(form): Form<Written>,
) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    let at = visit.enter(&slug, Action::MakeFinding).await?;
    let knot = load(&at, Action::MakeFinding, &number).await?;
    let began: Option<Knot<Finding>> =
        at.store().knot_version(&at.study.id, KnotKind::Finding, knot.number, form.version).await?;
    let mut mine = began.ok_or(PageError::BadForm)?;
    let sentence = mine.body.sentence.clone();
    take(&at, &form, &mut mine.body)?;
    // What stands under a verdict is changed by those who may give one.
    let is_under_verdict = knot.body.status().is_verdict() && mine.body.sentence != sentence;
    if is_under_verdict && !may(&at, Action::JudgeFinding, &knot.case) {
        return Err(PageError::NotAllowed);
    }
    let faults = faults(&at, &mine.body);
    if !faults.is_empty() {
        return refused(&page(&at, &form, (Some(&knot), faults)));
    }
    (mine.saved, mine.who) = (visit.now, visit.staff()?.who().to_owned());
    match save_knot(at.store(), form.version, mine).await? {
        Saved::Done(version) => {
            if version != knot.version {
                at.record(Act::ChangedFinding, format!("finding {}", knot.number)).await?;
            }
            Ok(visit.lead(&at.address(&format!("/finding/{}", knot.number)), "finding-saved"))
        }
        Saved::Clash { theirs, fields } => {
            // What was typed stays in the form, which now begins from their version: sent again, it replaces what is shown above it.
            let form = Written { version: theirs.version, ..form };
            let mut shown = page(&at, &form, (Some(&theirs), Faults::default()));
            shown.clash = clash(&at, &theirs, &fields);
            page_with(StatusCode::CONFLICT, &shown.f, &shown)
        }
    }
}

fn clash(at: &At<'_>, theirs: &Knot<Finding>, fields: &[String]) -> Vec<Theirs> {
    let now = of(at, theirs);
    let relation = [&now.from, &now.to, &now.level].map(String::as_str).join(" · ");
    let all = [
        ("sentence", "finding-sentence", now.sentence),
        ("questions", "finding-questions", now.questions),
        ("source", "finding-source", now.source),
        ("relation", "finding-relation", relation),
    ];
    let is_meant = |name: &str| fields.iter().any(|path| path.split('.').next() == Some(name));
    let meant = all.into_iter().filter(|(name, ..)| is_meant(name));
    meant.map(|(_, label, text)| Theirs { label: at.words.say(label), text }).collect()
}

fn page(at: &At<'_>, form: &Written, (knot, faults): (Option<&Knot<Finding>>, Faults)) -> WritePage {
    let (words, said) = (at.words, at.said());
    let questionnaire = &at.edition.questionnaire;
    let labels = |kind: &str, all: &[Named], chosen: &str| {
        let choice = |named: &Named| Choice::new(&named.code, words.label(kind, named), named.code == chosen);
        all.iter().map(choice).collect::<Vec<_>>()
    };
    let origin = |origin: Origin| {
        let label = words.say(&format!("finding-origin-{}", origin.code()));
        Choice::new(origin.code(), label, origin.code() == form.origin)
    };
    let title = match knot {
        Some(knot) => words.say_with("finding-edit-title", &[("name", name(at, knot.number).into())]),
        None => words.say("finding-new-title"),
    };
    let mut f = at.frame(title);
    f.crumbs.push((words.say("finding-list-title"), at.address("/finding")));
    let number = knot.map(|knot| knot.number);
    f.crumbs.extend(number.map(|number| (name(at, number), at.address(&format!("/finding/{number}")))));
    WritePage {
        action: match number {
            Some(number) => at.address(&format!("/finding/{number}/edit")),
            None => at.address("/finding/new"),
        },
        version: form.version,
        is_there: knot.is_some(),
        has_numbers: knot.is_some_and(|knot| knot.body.quoted.is_some()),
        cases: choice::cases(at, &said, &form.case),
        may_be_of_study: may(at, Action::MakeFinding, ""),
        origins: Origin::ALL.into_iter().filter(|one| *one != Origin::Numbers).map(origin).collect(),
        sentence: form.sentence.clone(),
        source: form.source.clone(),
        questions: form.questions.clone(),
        helices: choice::helices(&questionnaire.helices, &said, &form.from),
        partners: labels("partner", &questionnaire.partners, &form.to),
        levels: labels("level", &questionnaire.levels, &form.level),
        clash: Vec::new(),
        faults,
        f,
    }
}
