//! What respondents wrote in their own words, for those who may read single answers: read question by question, and tagged.
//!
//! Own words are never published. The order says nothing of who came when. Of an anonymous study none are shown here: they are given out in
//! whole handouts only, with the file of answers (`docs/adr/0052-anonymous-files-are-whole.md`).

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Query;
use axum::response::Response as Answer;
use lars_domain::ask::answer::tag::{self, Tags};
use lars_domain::ask::write::questionnaire::{Question, QuestionKind};
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_store::{Depth, Order, Tagged, Within};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use crate::PageError;
use crate::address::{query, segment};
use crate::at::At;
use crate::choice::Choice;
use crate::fault::Faults;
use crate::form::Form;
use crate::page::{Frame, answer, pages, refused};
use crate::part::pager::Pager;
use crate::visit::{Segments, Visit};

/// The fields of the form.
type Typed = BTreeMap<String, String>;

/// Answers on one page.
const ON_A_PAGE: usize = 25;

pages!(OpenAnswersPage);

#[derive(Template)]
#[template(path = "gap/open_answer/show.html")]
struct OpenAnswersPage {
    f: Frame,
    faults: Faults,
    action: String,
    waves: Vec<Choice>,
    questions: Vec<Choice>,
    helices: Vec<Choice>,
    tags: Vec<Choice>,
    /// What was asked.
    prompt: String,
    /// How many answered it.
    n: String,
    /// Why there is nothing, where there is nothing.
    none: Option<String>,
    answers: Vec<OpenAnswer>,
    pager: Pager,
}

/// One answer with its tags.
struct OpenAnswer {
    id: String,
    text: String,
    helix: String,
    /// As they stand in the field.
    tags: String,
    /// As they were when the page was made.
    base: String,
}

/// What the address chooses.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Chosen {
    #[serde(default)]
    wave: String,
    #[serde(default)]
    question: String,
    #[serde(default)]
    helix: String,
    #[serde(default)]
    tag: String,
}

/// An answer as it was read.
struct Written {
    response: String,
    helix: String,
    text: String,
}

/// What respondents wrote to a question.
pub async fn show(
    visit: Visit,
    Segments((_, slug, case)): Segments<(String, String, String)>,
    Query(chosen): Query<Chosen>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ExportResponses).await?;
    at.case(&case)?;
    let shown = page_of(&at, &case, chosen, (&Typed::new(), Faults::default())).await?;
    at.record(Act::ReadOpenAnswers, case.as_str()).await?;
    answer(&shown)
}

/// Saves the tags of the answers on a page: what the reader changed, with what others changed meanwhile.
pub async fn save(
    visit: Visit,
    Segments((_, slug, case)): Segments<(String, String, String)>,
    Query(chosen): Query<Chosen>,
    Form(fields): Form<Typed>,
) -> Result<Answer, PageError> {
    visit.form(fields.get("key").map_or("", String::as_str))?;
    let at = visit.enter(&slug, Action::ExportResponses).await?;
    at.case(&case)?;
    let (wave, question) = settled(&at, &chosen)?;
    let question = question.ok_or(PageError::NotFound)?.code.clone();
    let known: Vec<String> =
        written(&at, (&case, &wave), &question).await?.into_iter().map(|one| one.response).collect();
    let mut faults = Faults::default();
    let mut changes = Vec::new();
    for (name, typed) in &fields {
        let Some(response) = name.strip_prefix("tags.").filter(|id| known.iter().any(|known| known == id))
        else {
            continue;
        };
        let base = fields.get(&format!("base.{response}")).and_then(|base| tag::parse(base));
        match (tag::parse(typed), base) {
            (None, _) => faults.add(name.as_str(), at.words.say("open-answer-fault")),
            (_, None) => return Err(PageError::BadForm),
            (Some(wanted), Some(base)) if wanted != base => changes.push(Tagged {
                response: response.to_owned(),
                question: question.clone(),
                base,
                wanted,
            }),
            _ => {}
        }
    }
    if !faults.is_empty() {
        return refused(&page_of(&at, &case, chosen, (&fields, faults)).await?);
    }
    for change in &changes {
        at.store().tag(change).await?;
    }
    if !changes.is_empty() {
        at.record(Act::TaggedAnswers, format!("{case} {wave} {question} {}", changes.len())).await?;
    }
    Ok(visit.lead(&visit.here_with(&[]), "open-answer-saved"))
}

/// The wave and the question that the address names, or the first ones; what the study does not have is not there.
fn settled<'q>(at: &'q At<'_>, chosen: &Chosen) -> Result<(String, Option<&'q Question>), PageError> {
    let wave = match chosen.wave.as_str() {
        "" => at.study.waves.iter().rfind(|wave| !wave.is_trial).or(at.study.waves.last()),
        code => Some(at.study.wave(code).ok_or(PageError::NotFound)?),
    };
    let mut asked = open_questions(at);
    let question = match chosen.question.as_str() {
        "" => asked.next(),
        code => Some(asked.find(|question| question.code == code).ok_or(PageError::NotFound)?),
    };
    Ok((wave.map(|wave| wave.code.clone()).unwrap_or_default(), question))
}

fn open_questions<'q>(at: &'q At<'_>) -> impl Iterator<Item = &'q Question> {
    let is_open =
        |kind: &QuestionKind| matches!(kind, QuestionKind::Open { .. } | QuestionKind::Short { .. });
    at.edition.questionnaire.questions().filter(move |question| is_open(&question.kind))
}

/// What was written to a question in a case and wave, in an order of no meaning that stays the same.
async fn written(at: &At<'_>, (case, wave): (&str, &str), question: &str) -> Result<Vec<Written>, PageError> {
    let mut all = Vec::new();
    if at.study.anonymous {
        return Ok(all);
    }
    let within = Within::cases(&at.study.id, std::iter::once(case));
    let read = at.store().for_each_response((&within, wave), (Order::ByCode, &[Depth::Whole]), |_, one| {
        let own = one.answers.iter().find(|(code, text)| *code == question && !text.trim().is_empty());
        all.extend(own.map(|(_, text)| Written {
            response: one.id.to_owned(),
            helix: one.helix.to_owned(),
            text: (*text).to_owned(),
        }));
        Ok::<(), std::convert::Infallible>(())
    });
    let Ok(()) = read.await?;
    all.sort_by_cached_key(|one| Sha256::digest(format!("{} {question}", one.response)));
    Ok(all)
}

/// Tags as they stand in a field.
fn typed_tags(tags: &Tags) -> String {
    tags.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// How many answers have each tag.
fn counted(tags: impl Iterator<Item = String>) -> BTreeMap<String, usize> {
    let mut by_tag = BTreeMap::new();
    for tag in tags {
        *by_tag.entry(tag).or_default() += 1;
    }
    by_tag
}

/// Waves, questions and helices to choose from.
fn choices(at: &At<'_>, wave: &str, question: &str, helix: &str) -> [Vec<Choice>; 3] {
    let said = at.said();
    let waves = at.study.waves.iter();
    let helices = at.edition.questionnaire.helices.iter();
    [
        waves.map(|one| Choice::new(&one.code, said.wave(&one.code), one.code == wave)).collect(),
        open_questions(at)
            .map(|one| Choice::new(&one.code, said.text(&one.prompt), one.code == question))
            .collect(),
        helices.map(|one| Choice::new(&one.code, said.helix(&one.code), one.code == helix)).collect(),
    ]
}

async fn page_of(
    at: &At<'_>,
    case: &str,
    chosen: Chosen,
    (typed, faults): (&Typed, Faults),
) -> Result<OpenAnswersPage, PageError> {
    let (words, said) = (at.words, at.said());
    let (wave, question) = settled(at, &chosen)?;
    let code = question.map(|question| question.code.clone()).unwrap_or_default();
    let all = written(at, (case, &wave), &code).await?;
    let tags = at.store().tags([&at.study.id, case, &wave]).await?;
    let of = |one: &Written| tags.get(&(one.response.clone(), code.clone())).cloned().unwrap_or_default();
    let by_tag = counted(all.iter().flat_map(of));
    let is_in = |one: &Written| chosen.helix.is_empty() || one.helix == chosen.helix;
    let is_chosen = |one: &Written| is_in(one) && (chosen.tag.is_empty() || of(one).contains(&chosen.tag));
    let rows: Vec<&Written> = all.iter().filter(|one| is_chosen(one)).collect();
    let paged = at.visit.page(ON_A_PAGE).cut(rows);
    let answers = paged.rows.iter().map(|one| {
        let base = typed_tags(&of(one));
        let name = format!("tags.{}", one.response);
        let tags = typed.get(&name).cloned().unwrap_or_else(|| base.clone());
        let base = typed.get(&format!("base.{}", one.response)).cloned().unwrap_or(base);
        OpenAnswer {
            text: one.text.clone(),
            helix: said.helix(&one.helix),
            tags,
            base,
            id: one.response.clone(),
        }
    });
    let none = match () {
        () if at.study.anonymous => Some("open-answer-anonymous"),
        () if code.is_empty() => Some("open-answer-no-question"),
        () if all.is_empty() => Some("open-answer-none"),
        () if paged.all == 0 => Some("open-answer-none-chosen"),
        () => None,
    };
    let fields = [
        ("wave", wave.as_str()),
        ("question", &code),
        ("helix", &chosen.helix),
        ("tag", &chosen.tag),
        ("page", &paged.page.number().to_string()),
    ];
    let [waves, questions, helices] = choices(at, &wave, &code, &chosen.helix);
    let own = format!("/case/{}/open-answer", segment(case));
    let mut f = at.frame(words.say("open-answer-title"));
    f.crumbs.push((said.case(case), at.address(&format!("/case/{}", segment(case)))));
    Ok(OpenAnswersPage {
        action: at.address(&format!("{own}{}", query(&fields))),
        waves,
        questions,
        helices,
        tags: by_tag
            .iter()
            .map(|(tag, n)| {
                let label = format!("{tag} ({})", words.integer(*n as u64));
                Choice::new(tag, label, *tag == chosen.tag)
            })
            .collect(),
        prompt: question.map(|question| said.text(&question.prompt)).unwrap_or_default(),
        n: words.say_with("chart-cell-n", &[("n", all.len().into())]),
        none: none
            .map(|key| words.say_with(key, &[("least", words.integer(at.study.min_n.get() as u64).into())])),
        answers: answers.collect(),
        pager: Pager::of(at.visit, &paged),
        faults,
        f,
    })
}
