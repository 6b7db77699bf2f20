//! A published practice: as it reads, how it is cited, and as a document.

use askama::Template;
use axum::response::Response as Answer;
use lars_domain::learn::practice::Practice;
use lars_domain::learn::review::Stage;
use lars_domain::thread::Knot;
use lars_view::document::sheet::TextSheet;
use lars_view::words::Language;

use super::Catalogue;
use crate::PageError;
use crate::learn::practice::{PracticeSaid, Source, stage, title_of};
use crate::page::{Frame, answer, pages, pdf};
use crate::visit::{Segments, Visit};

pages!(ShowPage);

#[derive(Template)]
#[template(path = "learn/catalogue/show.html")]
struct ShowPage {
    f: Frame,
    said: PracticeSaid,
    stage: (&'static str, String),
    citation: String,
    document: String,
    languages: String,
    back: String,
}

/// The page.
pub async fn show(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let catalogue = Catalogue::open(&visit, &slug).await?;
    let knot = catalogue.one(&number)?;
    let words = visit.words;
    let mut f = catalogue.frame(title_of(words, &knot.body));
    f.crumbs.push((words.say("practice-title"), catalogue.address("")));
    let stage_now = knot.body.review.stage;
    let names =
        knot.body.languages().into_iter().filter_map(|code| Language::parse(code).map(Language::own_name));
    answer(&ShowPage {
        said: PracticeSaid::of(&catalogue.said(), &knot.body, false),
        stage: (stage_now.code(), stage(words, stage_now)),
        citation: citation(&catalogue, knot).await?,
        document: catalogue.address(&format!("/{}/practice.pdf", knot.number)),
        languages: names.collect::<Vec<_>>().join(", "),
        back: catalogue.address(""),
        f,
    })
}

/// The same as a document.
pub async fn document(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let catalogue = Catalogue::open(&visit, &slug).await?;
    let knot = catalogue.one(&number)?;
    let (words, said) = (visit.words, PracticeSaid::of(&catalogue.said(), &knot.body, false));
    let mut lead: Vec<String> = said.other_language.iter().cloned().collect();
    if let Some(ended) = &said.ended {
        lead.push(words.say("practice-ended"));
        lead.extend(ended.paragraphs.iter().cloned());
    }
    lead.extend(said.summary.paragraphs.iter().cloned());
    let facts = said.facts.iter().map(|(label, value)| format!("{label}: {value}")).collect();
    let mut sections = vec![(words.say("practice-facts"), facts)];
    let parts = said.chain.iter().chain(&said.parts);
    sections.extend(parts.map(|part| (part.title.clone(), part.text.paragraphs.clone())));
    let with_source = |paragraphs: &[String], source: &Source| {
        let source = Some(format!("{}: {}", words.say("practice-field-source"), source.text));
        let source = source.filter(|line| !line.ends_with(": "));
        paragraphs.iter().cloned().chain(source).collect::<Vec<_>>()
    };
    let mut evidence: Vec<String> =
        said.evidence.iter().flat_map(|one| with_source(&one.text.paragraphs, &one.source)).collect();
    if evidence.is_empty() {
        evidence.push(words.say("practice-no-evidence"));
    }
    sections.push((words.say("practice-group-evidence"), evidence));
    let mut transfers = vec![said.outcomes.clone()];
    for one in &said.transfers {
        transfers.push(format!("{}, {}: {}", one.region, one.year, one.outcome.1));
        transfers.extend(with_source(&one.lesson.paragraphs, &one.source));
    }
    sections.push((words.say("practice-group-transfers"), transfers));
    if !said.contact.is_empty() {
        sections.push((words.say("practice-group-contact"), said.contact.clone()));
    }
    let sheet = TextSheet {
        words,
        title: said.title.clone(),
        lead,
        sections,
        end: citation(&catalogue, knot).await?,
        foot: catalogue.said().title(),
    };
    pdf(sheet.document(), "practice.pdf").await
}

/// How it is cited: who, when it was published, what, where.
async fn citation(catalogue: &Catalogue<'_>, knot: &Knot<Practice>) -> Result<String, PageError> {
    let (visit, practice) = (catalogue.visit, &knot.body);
    let versions = visit.site.store.knot_versions(&knot.id).await?;
    let published = versions.iter().rev().find(|version| version.state == Stage::Published.code());
    let day = catalogue.study.zone.day(published.map_or(knot.saved, |version| version.saved));
    let who = if practice.organisation.is_empty() {
        catalogue.said().case(&practice.region)
    } else {
        practice.organisation.clone()
    };
    let title = title_of(visit.words, practice);
    let address = format!("{}{}", visit.origin, catalogue.address(&format!("/{}", knot.number)));
    let said = [
        ("who", who.into()),
        ("year", day.year().to_string().into()),
        ("title", title.into()),
        ("study", catalogue.said().title().into()),
        ("version", visit.words.integer(knot.version.unsigned_abs()).into()),
        ("day", visit.words.date(catalogue.study.zone.day(visit.now)).into()),
        ("address", address.into()),
    ];
    Ok(visit.words.say_with("catalogue-citation", &said))
}
