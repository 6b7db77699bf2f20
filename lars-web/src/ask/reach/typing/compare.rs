//! Comparing two typings of a paper: place by place, who typed what, and which is right.
//!
//! Nothing is decided here: somebody looks at the paper.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use lars_domain::ask::answer::rating::{Scale, Score};
use lars_domain::ask::reach::paper::{DAY, Difference, Right, Typed, differences, settle};
use lars_domain::people::audit::Act;

use super::form::InHand;
use super::{address, names, subject, who};
use crate::PageError;
use crate::ask::answer::response::naming::Naming;
use crate::ask::answer::response::question::Asking;
use crate::form::Form;
use crate::page::{Frame, ProblemLine, page_with};
use crate::record::record;
use crate::study::Described;
use crate::visit::{Segments, Visit};

#[derive(Template)]
#[template(path = "ask/reach/typing/compare.html")]
struct ComparePage {
    f: Frame,
    action: String,
    lead: String,
    problems: Vec<ProblemLine>,
    typed: [String; 2],
    lines: Vec<Line>,
}

/// A place where the typings differ.
struct Line {
    id: String,
    label: String,
    first: String,
    second: String,
    chosen: Option<Right>,
    wrong: bool,
}

impl Line {
    fn is_first(&self) -> bool {
        self.chosen == Some(Right::First)
    }

    fn is_second(&self) -> bool {
        self.chosen == Some(Right::Second)
    }
}

/// The two typings, where both are there and nothing is saved yet.
fn both(hand: &InHand) -> Option<[&Typed; 2]> {
    let typed = |number| {
        hand.typings.iter().find(|typing| typing.number == number).and_then(|typing| typing.typed.as_ref())
    };
    Some([typed(1)?, typed(2)?])
}

/// The list of differences.
pub async fn show(
    visit: Visit,
    Segments((_, slug, id)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let hand = InHand::load(&visit, &slug, &id).await?;
    if hand.paper.saved.is_some() {
        return Ok(hand.back(&visit, "typing-notice-done"));
    }
    let Some([first, second]) = both(&hand) else {
        // A paper that is typed in once was typed and not saved only if the program was ended in between.
        let one = hand.typings.iter().find_map(|typing| typing.typed.as_ref());
        return match one {
            Some(typed) if hand.paper.entry.typings() == 1 => hand.save(&visit, typed).await,
            _ => Ok(Redirect::to(&address(&visit, &hand.study, &format!("/{id}"))).into_response()),
        };
    };
    record(&visit, Act::TypedAnswers, &hand.study, &subject(&hand.paper, "compared")).await?;
    let different = differences(&hand.edition.questionnaire, first, second);
    shown(&visit, &hand, (&different, &BTreeMap::new()), &[]).await
}

async fn shown(
    visit: &Visit,
    hand: &InHand,
    (different, chosen): (&[Difference], &BTreeMap<String, Right>),
    open: &[String],
) -> Result<Answer, PageError> {
    let InHand { study, edition, paper, typings } = hand;
    let words = visit.words;
    let naming = Naming { words, questionnaire: &edition.questionnaire };
    let label = |field: &str| match field {
        DAY => words.say("typing-day"),
        _ => naming.field_label(field),
    };
    let line = |one: &Difference| Line {
        id: format!("right.{}", one.field),
        label: label(&one.field),
        first: said(naming, &one.field, &one.first),
        second: said(naming, &one.field, &one.second),
        chosen: chosen.get(&one.field).copied(),
        wrong: open.contains(&one.field),
    };
    let problem = |field: &String| ProblemLine {
        address: format!("#right.{field}"),
        field: field.clone(),
        text: words.say_with("typing-compare-open", &[("field", label(field).into())]),
    };
    let names = names(visit).await?;
    let typed = |number: i64| {
        let typing = typings.iter().find(|typing| typing.number == number);
        typing.map_or_else(String::new, |typing| who(visit, &names, typing))
    };
    let described = Described { words, study, edition };
    let fill = [("respondent", paper.respondent.as_str().into())];
    let mut f = visit.frame(words.say_with("typing-compare-title", &fill));
    f.simulated = study.simulated;
    f.crumbs = described.crumbs(visit, None);
    f.crumbs.push((words.say("typing-title"), address(visit, study, "")));
    let status = if open.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let shown = ComparePage {
        action: address(visit, study, &format!("/{}/compare", paper.id)),
        lead: words.say_with("typing-compare-lead", &[("n", different.len().into())]),
        problems: open.iter().map(problem).collect(),
        typed: [typed(1), typed(2)],
        lines: different.iter().map(line).collect(),
        f,
    };
    page_with(status, &shown.f, &shown)
}

/// What was typed, in words.
fn said(naming: Naming<'_>, field: &str, value: &str) -> String {
    let words = naming.words;
    if value.is_empty() {
        return words.say("typing-compare-nothing");
    }
    if field == DAY {
        return value.parse().map_or_else(|_| value.to_owned(), |day| words.date(day));
    }
    let asked = field.strip_prefix("q.").and_then(|code| naming.questionnaire.question(code));
    if let Some(question) = asked {
        let asking = Asking::new(words, naming.questionnaire);
        return asking.answer(question, Some(&value.to_owned())).1;
    }
    naming.score_text(Score::parse(value, Scale::STANDARD).ok().flatten())
}

/// Takes the choices and, where all are made, saves the answers.
pub async fn settle_all(
    visit: Visit,
    Segments((_, slug, id)): Segments<(String, String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    let form: BTreeMap<String, String> = fields.into_iter().collect();
    visit.form(form.get("key").map_or("", String::as_str))?;
    let hand = InHand::load(&visit, &slug, &id).await?;
    let Some([first, second]) = both(&hand).filter(|_| hand.paper.saved.is_none()) else {
        return Ok(hand.back(&visit, "typing-notice-done"));
    };
    let different = differences(&hand.edition.questionnaire, first, second);
    let mut chosen = BTreeMap::new();
    for one in &different {
        match form.get(&format!("right.{}", one.field)).map(String::as_str) {
            Some("first") => chosen.insert(one.field.clone(), Right::First),
            Some("second") => chosen.insert(one.field.clone(), Right::Second),
            Some(_) => return Err(PageError::BadForm),
            None => None,
        };
    }
    match settle(first, &different, &chosen) {
        Ok(typed) => hand.save(&visit, &typed).await,
        Err(open) => {
            let open: Vec<String> = open.into_iter().map(|problem| problem.field).collect();
            shown(&visit, &hand, (&different, &chosen), &open).await
        }
    }
}
