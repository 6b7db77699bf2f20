//! The long form in which a paper is typed in: every question on one page, by keyboard, first and second time alike.
//!
//! What the other person typed is not shown: two typings that know of each other prove nothing.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use lars_domain::ask::answer::answer::question_field;
use lars_domain::ask::answer::response::Side;
use lars_domain::ask::reach::paper::{
    self, CONSENT, DAY, DONT_KNOW_SIGN, NO_CONTACT_SIGN, Paper, Typed, Typing,
};
use lars_domain::ask::write::edition::Edition;
use lars_domain::ask::write::questionnaire::{Question, SectionBody};
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::problem::{Problem, ProblemCode};
use lars_view::export::response::consent_texts;
use lars_view::words::{Language, Words};

use super::{address, subject};
use crate::PageError;
use crate::ask::answer::response::naming::Naming;
use crate::ask::answer::response::question::{Asking, Control, QuestionView};
use crate::at::At;
use crate::form::Form;
use crate::page::{Frame, ProblemLine, page_with, problem_line};
use crate::record::record;
use crate::study::Described;
use crate::visit::{Segments, Visit};

#[derive(Template)]
#[template(path = "ask/reach/typing/form.html")]
struct FormPage {
    f: Frame,
    action: String,
    number: i64,
    about: String,
    same: bool,
    problems: Vec<ProblemLine>,
    consent: String,
    given: bool,
    day: String,
    signs: String,
    /// Whether what is empty is said to be empty on the paper; asked only where something is.
    empty: Option<bool>,
    parts: Vec<Part>,
}

/// A part of the form.
struct Part {
    title: String,
    questions: Vec<QuestionView>,
    partners: Vec<Partner>,
    sides: Vec<String>,
}

/// A partner group: its levels, each with a cell for each side.
struct Partner {
    title: String,
    rows: Vec<(String, Vec<Cell>)>,
}

/// A field for a score.
struct Cell {
    id: String,
    label: String,
    value: String,
    wrong: bool,
}

/// A paper with what it belongs to, for somebody who may type it in.
pub(super) struct InHand {
    pub study: Study,
    pub edition: Edition,
    pub paper: Paper,
    pub typings: Vec<Typing>,
}

impl InHand {
    /// Loads it, if this person may enter answers of its case.
    pub async fn load(visit: &Visit, slug: &str, id: &str) -> Result<Self, PageError> {
        let At { study, .. } = visit.enter(slug, Action::EnterAnswers).await?;
        let store = &visit.site.store;
        let paper = store.paper(id).await?.filter(|paper| paper.study == study.id);
        let paper = paper.ok_or(PageError::NotFound)?;
        visit.may(Action::EnterAnswers, &study.scope_of(&paper.case))?;
        let edition = store.edition(&paper.edition).await?.ok_or(PageError::NotFound)?;
        let typings = store.typings(id).await?;
        Ok(Self { study, edition, paper, typings })
    }

    /// Whether everything is typed in that shall be.
    fn is_typed(&self) -> bool {
        self.paper.saved.is_some() || self.count() >= self.paper.entry.typings()
    }

    fn count(&self) -> i64 {
        self.typings.iter().map(|typing| typing.number).max().unwrap_or(0)
    }

    /// The list, with a notice.
    pub fn back(&self, visit: &Visit, notice: &'static str) -> Answer {
        visit.lead(&address(visit, &self.study, ""), notice)
    }

    /// Saves the answers as a response and says what became of it.
    pub async fn save(&self, visit: &Visit, typed: &Typed) -> Result<Answer, PageError> {
        let language = Language::parse(&self.paper.language).unwrap_or(Language::En);
        let (sentence, notice) = consent_texts(Words::new(language), &self.edition);
        let digest = lars_domain::ask::answer::response::consent_digest(&sentence, &notice);
        let response = self.paper.response(&self.edition, typed, &digest, visit.now);
        let response = response.ok_or(PageError::Broken)?;
        let who = visit.staff()?.who().to_owned();
        let saved = visit.site.store.save_paper(&self.paper, &response, (&who, visit.now)).await?;
        Ok(match saved {
            lars_store::PaperSaved::Saved => {
                record(visit, Act::TypedAnswers, &self.study, &subject(&self.paper, "saved")).await?;
                self.back(visit, "typing-notice-saved")
            }
            lars_store::PaperSaved::Done => self.back(visit, "typing-notice-done"),
            lars_store::PaperSaved::Answered => self.back(visit, "typing-notice-answered"),
        })
    }
}

/// The form, or the way on where everything is typed in.
pub async fn show(
    visit: Visit,
    Segments((_, slug, id)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let hand = InHand::load(&visit, &slug, &id).await?;
    if hand.paper.saved.is_some() {
        return Ok(hand.back(&visit, "typing-notice-done"));
    }
    if hand.is_typed() {
        return Ok(Redirect::to(&address(&visit, &hand.study, &format!("/{id}/compare"))).into_response());
    }
    shown(&visit, &hand, &BTreeMap::new(), &[])
}

fn shown(
    visit: &Visit,
    hand: &InHand,
    form: &BTreeMap<String, String>,
    problems: &[Problem],
) -> Result<Answer, PageError> {
    let InHand { study, edition, paper, .. } = hand;
    let words = visit.words;
    let naming = Naming { words, questionnaire: &edition.questionnaire };
    let label = |field: &str| match field {
        DAY => words.say("typing-day"),
        _ => naming.field_label(field),
    };
    let line = |problem: &Problem| {
        let mut line = problem_line(words, problem, &label(&problem.field), format!("#{}", problem.field));
        if problem.field == CONSENT {
            line.text = words.say("typing-fault-consent");
        }
        line
    };
    let lines: Vec<ProblemLine> = problems.iter().map(line).collect();
    let number = hand.count() + 1;
    let fill = [("respondent", paper.respondent.as_str().into())];
    let title = words.say_with(if number == 1 { "typing-page-first" } else { "typing-page-second" }, &fill);
    let said = Described { words, study, edition };
    let mut f = visit.frame(title);
    f.simulated = study.simulated;
    f.crumbs = said.crumbs(visit, None);
    f.crumbs.push((words.say("typing-title"), address(visit, study, "")));
    let me = visit.staff()?.who();
    let read = Words::new(Language::parse(&paper.language).unwrap_or(words.language()));
    let wording = &edition.questionnaire.wording;
    let signs = [
        ("noContact", NO_CONTACT_SIGN.into()),
        ("noContactLabel", naming.wording(&wording.no_contact, "questionnaire-no-contact").into()),
        ("dontKnow", DONT_KNOW_SIGN.into()),
        ("dontKnowLabel", naming.wording(&wording.dont_know, "questionnaire-dont-know").into()),
    ];
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let value = |field: &str| form.get(field).cloned().unwrap_or_default();
    let shown = FormPage {
        action: address(visit, study, &format!("/{}", paper.id)),
        number,
        about: [said.case(&paper.case), said.wave(&paper.wave), said.helix(&paper.helix)].join(", "),
        same: number == 2 && hand.typings.iter().any(|typing| typing.person == me),
        consent: consent_texts(read, edition).0,
        given: value(CONSENT) == "yes",
        day: value(DAY),
        signs: words.say_with("typing-signs", &signs),
        empty: (problems.iter().any(|one| one.code == ProblemCode::Required))
            .then(|| value("empty") == "yes"),
        parts: parts(naming, form, &lines),
        problems: lines,
        f,
    };
    page_with(status, &shown.f, &shown)
}

fn parts(naming: Naming<'_>, form: &BTreeMap<String, String>, problems: &[ProblemLine]) -> Vec<Part> {
    let questionnaire = naming.questionnaire;
    let words = naming.words;
    let mut sides = vec![Side::Expectation, Side::Experience];
    if questionnaire.importance {
        sides.push(Side::Importance);
    }
    let part = |section: &lars_domain::ask::write::questionnaire::Section| Part {
        title: if section.title.is_empty() {
            let standard = match section.body {
                SectionBody::Relations => Some(words.say("paper-relations")),
                SectionBody::Questions(_) => words.find(&format!("response-{}-title", section.code)),
            };
            standard.unwrap_or_else(|| section.code.clone())
        } else {
            naming.text(&section.title)
        },
        questions: section.questions().iter().map(|one| question(naming, one, form, problems)).collect(),
        partners: match section.body {
            SectionBody::Relations => partners(naming, &sides, form, problems),
            SectionBody::Questions(_) => Vec::new(),
        },
        sides: sides.iter().map(|side| naming.side_label(*side)).collect(),
    };
    questionnaire.sections.iter().map(part).collect()
}

fn partners(
    naming: Naming<'_>,
    sides: &[Side],
    form: &BTreeMap<String, String>,
    problems: &[ProblemLine],
) -> Vec<Partner> {
    let cell = |id: String| Cell {
        label: naming.field_label(&id),
        value: form.get(&id).cloned().unwrap_or_default(),
        wrong: problems.iter().any(|problem| problem.field == id),
        id,
    };
    let partner = |code: &lars_domain::text::Named| Partner {
        title: naming.words.label("partner", code),
        rows: naming
            .questionnaire
            .rated(&code.code)
            .map(|rated| {
                let cells = sides.iter().map(|side| cell(side.field(&rated))).collect();
                (naming.rated_label(&rated), cells)
            })
            .collect(),
    };
    naming.questionnaire.partners.iter().map(partner).collect()
}

/// A question with what was typed, right or wrong: nobody types a roster twice because of one slip.
fn question(
    naming: Naming<'_>,
    question: &Question,
    form: &BTreeMap<String, String>,
    problems: &[ProblemLine],
) -> QuestionView {
    let asking = Asking::new(naming.words, naming.questionnaire);
    let field = question_field(question);
    let given = form.get(&field).cloned().unwrap_or_default();
    let mut view = asking.view(question, &given, &[], problems);
    view.without_file(naming.words.say("paper-file-hint"));
    if let Some(condition) = &question.condition {
        let only = lars_view::condition::condition(naming.words, naming.questionnaire, condition);
        let note = format!("{only} {}", view.note);
        note.trim().clone_into(&mut view.note);
    }
    let value = |name: &str| form.get(name).cloned().unwrap_or_default();
    match &mut view.control {
        Control::Ticks(options) => {
            for option in options {
                option.checked = value(&option.id) == "yes";
            }
        }
        Control::Ranking { rows, .. } => rows.iter_mut().for_each(|row| row.value = value(&row.id)),
        Control::Roster(roster) => {
            for row in &mut roster.rows {
                let typed = |part: &str| value(&format!("{}.{part}", row.id));
                row.organisation = typed("organisation");
                row.strength = typed("strength");
                let (helix, level) = (typed("helix"), typed("level"));
                row.helices.iter_mut().for_each(|option| option.checked = option.value == helix);
                row.levels.iter_mut().for_each(|option| option.checked = option.value == level);
            }
        }
        _ => {}
    }
    view
}

/// Takes a typing, or puts the paper away.
pub async fn save(
    visit: Visit,
    Segments((_, slug, id)): Segments<(String, String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    let form: BTreeMap<String, String> = fields.into_iter().collect();
    let who = visit.form(form.get("key").map_or("", String::as_str))?.who().to_owned();
    let hand = InHand::load(&visit, &slug, &id).await?;
    match form.get("go").map(String::as_str) {
        Some("away") => {
            if !visit.site.store.put_paper_away(&id).await? {
                return Ok(hand.back(&visit, "typing-notice-done"));
            }
            record(&visit, Act::TypedAnswers, &hand.study, &subject(&hand.paper, "away")).await?;
            Ok(hand.back(&visit, "typing-notice-away"))
        }
        Some("store") => store(&visit, hand, &form, who).await,
        _ => Err(PageError::BadForm),
    }
}

async fn store(
    visit: &Visit,
    hand: InHand,
    form: &BTreeMap<String, String>,
    who: String,
) -> Result<Answer, PageError> {
    let today = hand.study.zone.day(visit.now);
    let (typed, problems) = paper::read(&hand.paper, &hand.edition.questionnaire, form, today);
    if hand.paper.saved.is_some() {
        return Ok(hand.back(visit, "typing-notice-done"));
    }
    // Whoever began first and was overtaken by somebody else has typed it in the second time; the same form sent twice has not.
    let meant = form.get("number").and_then(|number| number.parse().ok()).unwrap_or(0);
    let number = hand.count() + 1;
    let overtaken = hand.typings.iter().all(|typing| typing.person != who);
    if hand.is_typed() || (meant != number && !overtaken) {
        return Ok(hand.back(visit, "typing-notice-taken"));
    }
    if !problems.is_empty() {
        return shown(visit, &hand, form, &problems);
    }
    let typing = Typing { number, person: who, at: visit.now, typed: Some(typed.clone()) };
    if !visit.site.store.add_typing(&hand.paper.id, &typing).await? {
        return Ok(hand.back(visit, "typing-notice-taken"));
    }
    let what = if number == 1 { "first" } else { "second" };
    record(visit, Act::TypedAnswers, &hand.study, &subject(&hand.paper, what)).await?;
    if number < hand.paper.entry.typings() {
        return Ok(hand.back(visit, "typing-notice-stored"));
    }
    let first =
        hand.typings.iter().find(|typing| typing.number == 1).and_then(|typing| typing.typed.as_ref());
    let differs =
        first.is_some_and(|first| !paper::differences(&hand.edition.questionnaire, first, &typed).is_empty());
    if differs {
        let rest = format!("/{}/compare", hand.paper.id);
        return Ok(Redirect::to(&address(visit, &hand.study, &rest)).into_response());
    }
    hand.save(visit, &typed).await
}
