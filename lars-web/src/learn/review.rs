//! The review of a practice: who judges it by when, what they say of their interest, their marks with reasons, and the steps from draft to
//! archive. What may be done, and by whom, is said by `lars_domain::learn::review`; nobody reviews or publishes their own.
//!
//! The text cannot be changed while experts judge it. Names of experts are for those who lead the reviews, and for the experts themselves.

use std::collections::HashMap;

use askama::Template;
use axum::response::Response as Answer;
use jiff::civil::Date;
use lars_domain::learn::practice::Practice;
use lars_domain::learn::review::{
    Actor, BEST_MARK, Criterion, Expertise, Interest, Mark, Opinion, Review, ReviewFault, Stage, Step,
};
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::thread::{Knot, KnotKind};
use lars_view::words::Words;

use super::practice::{Practices, lack, stage, title_of};
use crate::PageError;
use crate::choice::Choice;
use crate::form::Form;
use crate::page::{Frame, Layout, answer, pages, refused};
use crate::visit::{Segments, Visit};

pages!(ReviewPage);

/// Attempts to save while others keep saving the same practice; then the person is told to send again.
const TRIES: usize = 5;

#[derive(Template)]
#[template(path = "learn/review/show.html")]
struct ReviewPage {
    f: Frame,
    action: String,
    version: i64,
    faults: Vec<String>,
    /// The stages in their order: name, and whether it is this one.
    stages: Vec<(String, bool)>,
    steps: Vec<(&'static str, String)>,
    /// Why a step that would be next cannot be taken.
    blocked: Vec<String>,
    lacking: Vec<String>,
    is_author: bool,
    /// Whether it can be archived: then with a reason.
    archives: bool,
    opinions: Vec<OpinionSaid>,
    mean: String,
    /// Those who can be appointed, for who may appoint.
    appoint: Option<Appoint>,
    own: Option<Own>,
}

struct Appoint {
    people: Vec<Choice>,
    expertise: Vec<Choice>,
}

/// An expert's part, as far as whoever looks may see it.
struct OpinionSaid {
    id: String,
    title: String,
    facts: Vec<(String, String)>,
    marks: Vec<(String, String, String)>,
    comment: String,
    may_release: bool,
}

/// The forms of an expert.
struct Own {
    is_declared: bool,
    may_mark: bool,
    conflict: String,
    criteria: Vec<CriterionLine>,
    comment: String,
}

struct CriterionLine {
    code: &'static str,
    label: String,
    hint: String,
    marks: Vec<Choice>,
    reason: String,
}

/// The page.
pub async fn show(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let practices = Practices::enter(&visit, &slug).await?;
    let knot = of_review(&practices, &number).await?;
    answer(&render(&practices, &knot, (Vec::new(), &HashMap::new())).await?)
}

/// The practice, for those who have a part in its review: who writes it, who judges it, who leads.
async fn of_review(practices: &Practices<'_>, number: &str) -> Result<Knot<Practice>, PageError> {
    let knot = practices.one(number).await?;
    let is_expert = knot.body.review.of_expert(&practices.person).is_some();
    let has_part = practices.owns(&knot) || (is_expert && practices.at.may(Action::ReviewPractice));
    if has_part { Ok(knot) } else { Err(PageError::NotAllowed) }
}

/// Takes one of the forms: a step, an appointment, a declaration, marks.
pub async fn save(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, String)>,
    Form(typed): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    let typed: HashMap<String, String> = typed.into_iter().collect();
    let of = |name: &str| typed.get(name).map_or("", |text| text.trim());
    visit.form(of("key"))?;
    let practices = Practices::enter(&visit, &slug).await?;
    let at = &practices.at;
    let read: i64 = of("version").parse().map_err(|_| PageError::BadForm)?;
    for _ in 0..TRIES {
        let mut knot = of_review(&practices, &number).await?;
        let done = if was_changed(&practices, &knot, read).await? {
            Err("changed")
        } else {
            apply(&practices, &mut knot.body, &typed).await?
        };
        if let Err(fault) = done {
            let known = of_review(&practices, &number).await?;
            let text = at.words.say(&format!("review-fault-{fault}"));
            return refused(&render(&practices, &known, (vec![text], &typed)).await?);
        }
        let next = Knot {
            version: knot.version + 1,
            state: knot.body.review.stage.code().to_owned(),
            saved: visit.now,
            who: practices.person.clone(),
            ..knot
        };
        if at.store().save_knot(&next).await? {
            let verb = of("go").split(':').next().unwrap_or_default();
            at.record(Act::ReviewedPractice, format!("{number} {verb} {}", next.state)).await?;
            return Ok(visit.lead(&practices.address(&format!("/{number}/review")), "review-saved"));
        }
    }
    Err(PageError::Unavailable)
}

/// Whether the text is another one than in the version that was on the page: nobody judges or publishes what they have not read.
async fn was_changed(practices: &Practices<'_>, now: &Knot<Practice>, read: i64) -> Result<bool, PageError> {
    if now.version == read {
        return Ok(false);
    }
    let at = &practices.at;
    let before = at.store().knot_version(&at.study.id, KnotKind::Practice, now.number, read).await?;
    let before: Knot<Practice> = before.ok_or(PageError::BadForm)?;
    Ok(Practice { review: Review::default(), ..before.body }
        != Practice { review: Review::default(), ..now.body.clone() })
}

/// What a form does to a practice, or the end of the key of the words that say why not.
async fn apply(
    practices: &Practices<'_>,
    practice: &mut Practice,
    typed: &HashMap<String, String>,
) -> Result<Result<(), &'static str>, PageError> {
    let of = |name: &str| typed.get(name).map_or("", |text| text.trim());
    let by = Actor { person: &practices.person, leads: practices.leads };
    let may_review = practices.at.may(Action::ReviewPractice);
    let (verb, what) = of("go").split_once(':').unwrap_or((of("go"), ""));
    let review = &mut practice.review;
    let done = match verb {
        "step" => {
            let step = Step::parse(what).ok_or(PageError::BadForm)?;
            if step == Step::Submit && !practice.faults(&practices.codes()).is_empty() {
                return Ok(Err("incomplete"));
            }
            let language = practices.at.words.language().code();
            if step == Step::Archive {
                if of("ending").is_empty() {
                    return Ok(Err("no-reason"));
                }
                practice.ending.set(language, of("ending"));
            }
            practice.review.step(step, by)
        }
        "appoint" => {
            let expertise = Expertise::parse(of("expertise")).ok_or(PageError::BadForm)?;
            let due = match of("due") {
                "" => None,
                day => match day.parse::<Date>() {
                    Ok(day) => Some(day),
                    Err(_) => return Ok(Err("day")),
                },
            };
            let experts = experts(practices).await?;
            if !experts.iter().any(|(id, _)| id == of("expert")) {
                return Ok(Err("not-an-expert"));
            }
            review.appoint(by, (of("expert"), expertise), due)
        }
        "release" => review.release(by, what),
        "declare" if may_review => review.declare(&practices.person, interest(typed)),
        "mark" if may_review => review.mark(&practices.person, marks(typed), of("comment")),
        _ => return Err(PageError::BadForm),
    };
    Ok(done.map_err(ReviewFault::code))
}

fn interest(typed: &HashMap<String, String>) -> Interest {
    match typed.get("interest").map_or("", String::as_str) {
        "free" => Interest::Free,
        "conflict" => {
            Interest::Conflict(typed.get("conflict").cloned().unwrap_or_default().trim().to_owned())
        }
        _ => Interest::Undeclared,
    }
}

/// The marks of a form: a criterion without one is left out, and the review says so.
fn marks(typed: &HashMap<String, String>) -> Vec<Mark> {
    let of = |criterion: Criterion| {
        let mark = typed.get(&format!("mark.{}", criterion.code()))?.parse().ok()?;
        let reason = typed.get(&format!("reason.{}", criterion.code())).cloned().unwrap_or_default();
        Some(Mark { criterion, mark, reason })
    };
    Criterion::ALL.into_iter().filter_map(of).collect()
}

/// People with an account who may review practices of the study.
async fn experts(practices: &Practices<'_>) -> Result<Vec<(String, String)>, PageError> {
    let store = practices.at.store();
    let (given, people) = (store.all_grants().await?, store.persons().await?);
    let scope = practices.at.study.scope();
    let reviews = |id: &str| {
        given.iter().filter(|given| given.person == id).any(|given| {
            let touches = given.grant.scope.contains(&scope) || scope.contains(&given.grant.scope);
            touches && Action::ReviewPractice.roles().contains(&given.grant.role)
        })
    };
    let open = people.into_iter().filter(|person| person.closed.is_none() && reviews(&person.id));
    Ok(open.map(|person| (person.id, person.name)).collect())
}

async fn render(
    practices: &Practices<'_>,
    knot: &Knot<Practice>,
    (faults, typed): (Vec<String>, &HashMap<String, String>),
) -> Result<ReviewPage, PageError> {
    let (at, words, review) = (&practices.at, practices.at.words, &knot.body.review);
    let here = practices.address(&format!("/{}", knot.number));
    let title = title_of(words, &knot.body);
    let mut f = at.frame(words.say_with("review-of", &[("title", title.as_str().into())]));
    f.layout = Layout::WithMargin;
    f.crumbs.push((words.say("practice-title"), practices.address("")));
    f.crumbs.push((title, here.clone()));
    let by = Actor { person: &practices.person, leads: practices.leads };
    let is_author = review.is_author(&practices.person);
    let may_appoint =
        practices.leads && !is_author && !review.stage.is_public() && review.stage != Stage::Draft;
    let people = if may_appoint || practices.leads { experts(practices).await? } else { Vec::new() };
    let free = people.iter().filter(|(id, _)| !review.is_author(id) && review.of_expert(id).is_none());
    let expertise = Expertise::ALL
        .map(|one| Choice::new(one.code(), words.say(&format!("review-expertise-{}", one.code())), false));
    let appoint = Appoint {
        people: free.map(|(id, name)| Choice::new(id, name, false)).collect(),
        expertise: expertise.to_vec(),
    };
    let lacking = knot.body.faults(&practices.codes());
    let lacking = if review.stage == Stage::Draft && is_author { lacking } else { Vec::new() };
    let can = |step: Step| review.clone().step(step, by);
    let is_ready = |step: &Step| *step != Step::Submit || lacking.is_empty();
    let offered = Step::ALL.into_iter().filter(|step| *step != Step::Archive && can(*step).is_ok());
    let steps = offered.filter(is_ready);
    let telling = [ReviewFault::ExpertMissing, ReviewFault::NotMarked, ReviewFault::OwnPractice];
    let next = [Step::Begin, Step::Publish].into_iter().filter(|step| leads_on(*step, review.stage));
    let blocked = next.filter_map(|step| can(step).err()).filter(|fault| telling.contains(fault));
    let today = at.study.zone.day(at.visit.now);
    Ok(ReviewPage {
        action: format!("{here}/review"),
        version: knot.version,
        faults,
        stages: Stage::ALL.map(|one| (stage(words, one), one == review.stage)).to_vec(),
        steps: steps.map(|step| (step.code(), words.say(&format!("review-step-{}", step.code())))).collect(),
        blocked: blocked.map(|fault| words.say(&format!("review-fault-{}", fault.code()))).collect(),
        lacking: lacking.iter().map(|fault| lack(words, fault)).collect(),
        is_author,
        archives: can(Step::Archive).is_ok(),
        opinions: opinions(practices, review, (&people, today)),
        mean: review.mean().map(|mean| words.number(mean, 1)).unwrap_or_default(),
        appoint: may_appoint.then_some(appoint),
        own: own(practices, review, typed),
        f,
    })
}

/// Whether a step is the one that a stage waits for.
fn leads_on(step: Step, stage: Stage) -> bool {
    match step {
        Step::Begin => matches!(stage, Stage::Submitted | Stage::Revised),
        Step::Publish => stage == Stage::InReview,
        _ => false,
    }
}

/// What experts say. An expert sees the own part only until it is published; authors see no names.
fn opinions(
    practices: &Practices<'_>,
    review: &Review,
    (people, today): (&[(String, String)], Date),
) -> Vec<OpinionSaid> {
    let words = practices.at.words;
    let is_author = review.is_author(&practices.person);
    let sees_all = practices.leads || is_author || review.stage.is_public();
    let late = review.late(today);
    let said = |opinion: &Opinion| {
        let kind = words.say(&format!("review-expertise-{}", opinion.expertise.code()));
        let named = practices.leads && !is_author;
        let name =
            people.iter().find(|(id, _)| named && *id == opinion.expert).map(|(_, name)| name.as_str());
        let is_late = late.contains(&opinion.expert.as_str());
        let due = opinion.due.map_or_else(|| words.say("review-due-none"), |due| words.date(due));
        let due = if is_late { format!("{due} ({})", words.say("review-late")) } else { due };
        let interest = match &opinion.interest {
            Interest::Undeclared => words.say("review-interest-undeclared"),
            Interest::Free => words.say("review-interest-free"),
            Interest::Conflict(reason) if named => {
                format!("{}: {reason}", words.say("review-interest-conflict"))
            }
            Interest::Conflict(_) => words.say("review-interest-conflict"),
        };
        let mark = |mark: &Mark| {
            let points = words.integer(u64::from(mark.mark));
            (words.say(&format!("review-criterion-{}", mark.criterion.code())), points, mark.reason.clone())
        };
        OpinionSaid {
            id: opinion.expert.clone(),
            title: name.map_or_else(|| kind.clone(), |name| format!("{kind}: {name}")),
            facts: vec![(words.say("review-due"), due), (words.say("review-interest"), interest)],
            marks: opinion.marks.iter().map(mark).collect(),
            comment: opinion.comment.clone(),
            may_release: named && !review.stage.is_public(),
        }
    };
    review.opinions.iter().filter(|one| sees_all || one.expert == practices.person).map(said).collect()
}

/// The forms of whoever is an expert here: what was typed, else what was said before.
fn own(practices: &Practices<'_>, review: &Review, typed: &HashMap<String, String>) -> Option<Own> {
    let words = practices.at.words;
    let opinion = review.of_expert(&practices.person)?;
    if review.is_author(&practices.person) || review.stage.is_public() || review.stage == Stage::Draft {
        return None;
    }
    let line = |criterion: Criterion| {
        let code = criterion.code();
        let known = opinion.marks.iter().find(|mark| mark.criterion == criterion);
        let chosen = typed.get(&format!("mark.{code}")).cloned();
        let chosen = chosen.or_else(|| known.map(|mark| mark.mark.to_string())).unwrap_or_default();
        let reason = typed.get(&format!("reason.{code}")).cloned();
        let choice = |points: u8| {
            let label = mark_label(words, points);
            Choice::new(points.to_string(), label, chosen == points.to_string())
        };
        CriterionLine {
            code,
            label: words.say(&format!("review-criterion-{code}")),
            hint: words.say(&format!("review-criterion-{code}.hint")),
            marks: (0..=BEST_MARK).map(choice).collect(),
            reason: reason.or_else(|| known.map(|mark| mark.reason.clone())).unwrap_or_default(),
        }
    };
    let conflict = match &opinion.interest {
        Interest::Conflict(reason) => reason.clone(),
        _ => typed.get("conflict").cloned().unwrap_or_default(),
    };
    Some(Own {
        is_declared: opinion.interest != Interest::Undeclared,
        may_mark: opinion.interest == Interest::Free && review.stage == Stage::InReview,
        conflict,
        criteria: Criterion::ALL.into_iter().map(line).collect(),
        comment: typed.get("comment").cloned().unwrap_or_else(|| opinion.comment.clone()),
    })
}

/// What a mark means.
fn mark_label(words: Words, points: u8) -> String {
    format!("{}: {}", words.integer(u64::from(points)), words.say(&format!("review-mark-{points}")))
}
