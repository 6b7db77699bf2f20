//! What a study gives out as files: the page that lists it with what was taken before, and the files themselves.
//!
//! Answers are for those who may read single answers; results are those of releases. Every file is whole before it is sent, and noted with its
//! rows and its digest.

mod made;
mod picture;

use askama::Template;
use axum::extract::Query;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, HeaderName};
use axum::response::{IntoResponse as _, Response as Answer};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lars_domain::gap::analysis::GapAnalysis;
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::tell::export::{Content, Export, Format};
use lars_view::export::gap::GapFile;
use lars_view::export::{content_about, content_name, media_type};
use lars_view::names::Names;
use serde::Deserialize;
use tokio::task::spawn_blocking;

use self::made::{Made, Outcome};
use crate::PageError;
use crate::address::query;
use crate::analysis::{CaseResult, Wanted, case_result};
use crate::at::At;
use crate::choice::{Choice, choices};
use crate::export::{
    ExportFault, Source, count_answers, joined, subject, write_answers, write_board, write_register,
    write_results,
};
use crate::handout::{self, preview};
use crate::page::{Frame, answer, pages};
use crate::part::pager::Pager;
use crate::part::result::waiting;
use crate::verdict::verdicts_of;
use crate::visit::{Segments, Visit};

pages!(ShowPage);

/// Files on one page of those that were taken.
const ON_A_PAGE: usize = 50;
/// The digest of what is sent, by which a file is known again (RFC 9530).
const REPR_DIGEST: HeaderName = HeaderName::from_static("repr-digest");

/// What a file is of, as it stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Chosen {
    #[serde(default)]
    case: String,
    #[serde(default)]
    wave: String,
    /// `no` where own words of respondents stay out.
    #[serde(default)]
    words: String,
}

#[derive(Template)]
#[template(path = "tell/export/show.html")]
struct ShowPage {
    f: Frame,
    cases: Vec<Choice>,
    waves: Vec<Choice>,
    without_words: bool,
    lines: Vec<Line>,
    taken: Vec<TakenLine>,
    pager: Pager,
}

/// Something that can be taken.
struct Line {
    name: String,
    about: String,
    rows: String,
    may: String,
    /// Label for the eye, label for the ear, address; none where this person may not take it.
    files: Option<Vec<(&'static str, String, String)>>,
}

/// A file that was taken.
struct TakenLine {
    when: String,
    content: String,
    format: &'static str,
    place: String,
    rows: String,
    size: String,
    digest: String,
    who: String,
}

/// Everything that the study gives out.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(chosen): Query<Chosen>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ExportResults).await?;
    check(&at, &chosen)?;
    let said = at.said();
    let own = at.study.cases.iter().filter(|case| at.may_in(&case.code));
    let cases: Vec<(String, String)> = own.map(|case| (case.code.clone(), said.case(&case.code))).collect();
    let waves = at.study.waves.iter().map(|wave| (wave.code.clone(), said.wave(&wave.code)));
    let waves: Vec<(String, String)> = waves.collect();
    let mut lines = Vec::new();
    for content in Content::ALL {
        lines.push(line(&at, content, &chosen).await?);
    }
    let within = visit.within(Action::ExportResults, &at.study);
    let taken = at.store().export_page(&within, visit.page(ON_A_PAGE)).await?;
    let shown = ShowPage {
        f: at.frame(visit.words.say("export-title")),
        cases: choices(&cases, &chosen.case),
        waves: choices(&waves, &chosen.wave),
        without_words: chosen.words == "no",
        lines,
        pager: Pager::of(&visit, &taken),
        taken: taken.rows.iter().map(|(export, name)| taken_line(&at, export, name.as_deref())).collect(),
    };
    answer(&shown)
}

/// A code that the study does not know, or that is not this person's, is never replaced by another choice in silence.
fn check(at: &At<'_>, chosen: &Chosen) -> Result<(), PageError> {
    if !chosen.case.is_empty() {
        at.case(&chosen.case)?;
    }
    if !chosen.wave.is_empty() && at.study.wave(&chosen.wave).is_none() {
        return Err(PageError::NotFound);
    }
    Ok(())
}

async fn line(at: &At<'_>, content: Content, chosen: &Chosen) -> Result<Line, PageError> {
    let words = at.words;
    let roles = content.action().roles().iter().map(|role| words.say(&format!("role-{}", role.code())));
    let may = roles.collect::<Vec<_>>().join(", ");
    let name = content_name(content, words);
    let own = own_cases(at.visit, &at.study, content.action());
    let is_own = if chosen.case.is_empty() { !own.is_empty() } else { own.contains(&chosen.case) };
    if !at.may(content.action()) || !is_own {
        return Ok(Line {
            name,
            about: content_about(content, words),
            rows: String::new(),
            may,
            files: None,
        });
    }
    let cases = if chosen.case.is_empty() { own } else { vec![chosen.case.clone()] };
    let parts = [
        ("case", chosen.case.as_str()),
        ("wave", &chosen.wave),
        ("words", if content == Content::Answers { &chosen.words } else { "" }),
    ];
    let choice = query(&parts);
    let file = |format: &Format| {
        let label = words.say_with(
            "export-link",
            &[("content", name.as_str().into()), ("format", format.code().to_uppercase().into())],
        );
        let address = at.address(&format!("/export/{}.{}{choice}", content.code(), format.code()));
        (format.code(), label, address)
    };
    let mut files: Vec<_> = content.formats().iter().map(file).collect();
    let mut about = content_about(content, words);
    if content == Content::Answers && at.study.anonymous {
        let found = preview(at.store(), (&at.study, at.visit.now), (&cases, &chosen.wave)).await?;
        about = withheld(at, (about, &found));
        if found.given.is_empty() {
            files.clear();
        }
    }
    let rows = rows(at, content, (cases, &chosen.wave)).await?;
    let rows = rows.map(|rows| words.integer(rows)).unwrap_or_default();
    Ok(Line { about, rows, may, files: Some(files), name })
}

/// What is said of answers of an anonymous study: how they are given out, and which are not, and why.
fn withheld(at: &At<'_>, (about, found): (String, &handout::Chosen)) -> String {
    let (words, said) = (at.words, at.said());
    let mut all = vec![about, words.say_with("export-anonymous", &[("k", at.study.min_n.get().into())])];
    for why in found.reasons() {
        let places = found.withheld.iter().filter(|(.., known)| *known == why);
        let places: Vec<String> =
            places.map(|(case, wave, _)| format!("{}, {}", said.case(case), said.wave(wave))).collect();
        let fill = [("places", places.join("; ").into()), ("k", at.study.min_n.get().into())];
        all.push(words.say_with(&format!("export-withheld-{}", why.code()), &fill));
    }
    all.join(" ")
}

/// How many rows a file would have; nothing where that is known only once it is made.
async fn rows(
    at: &At<'_>,
    content: Content,
    (cases, wave): (Vec<String>, &str),
) -> Result<Option<u64>, PageError> {
    Ok(match content {
        Content::Answers => Some(count_answers(&source(at, cases, wave)).await?),
        Content::Register => {
            let register = at.store().register(&at.study.id).await?;
            Some(register.iter().filter(|one| cases.contains(&one.case)).count() as u64)
        }
        Content::Board => {
            let waves = at.study.waves.iter().filter(|known| wave.is_empty() || known.code == wave).count();
            Some((waves * cases.len() * at.edition.questionnaire.helices.len()) as u64)
        }
        _ => None,
    })
}

fn own_cases(visit: &Visit, study: &Study, action: Action) -> Vec<String> {
    let codes = study.cases.iter().map(|case| case.code.clone());
    codes.filter(|code| visit.may(action, &study.scope_of(code)).is_ok()).collect()
}

fn source<'a>(at: &'a At<'_>, cases: Vec<String>, wave: &str) -> Source<'a> {
    Source {
        store: at.store(),
        study: &at.study,
        words: at.words,
        cases,
        wave: wave.to_owned(),
        now: at.visit.now,
    }
}

fn taken_line(at: &At<'_>, export: &Export, name: Option<&str>) -> TakenLine {
    let (words, said) = (at.words, at.said());
    let place = [(!export.case.is_empty()).then(|| said.case(&export.case))];
    let wave = (!export.wave.is_empty()).then(|| said.wave(&export.wave));
    let place: Vec<String> = place.into_iter().chain([wave]).flatten().collect();
    TakenLine {
        when: words.moment(export.at),
        content: content_name(export.content, words),
        format: export.format.code(),
        place: place.join(", "),
        rows: words.integer(export.rows),
        size: words.file_size(export.bytes),
        digest: export.digest.clone(),
        who: match (name, export.who.as_str()) {
            (Some(name), _) => name.to_owned(),
            (None, "command-line") => words.say("audit-who-command-line"),
            (None, _) => words.say("audit-who-link"),
        },
    }
}

/// One of the files, for those who may take it.
pub async fn download(
    visit: Visit,
    Segments((_, slug, file)): Segments<(String, String, String)>,
    Query(chosen): Query<Chosen>,
) -> Result<Answer, PageError> {
    visit.staff()?;
    let named = file.rsplit_once('.');
    let named = named.and_then(|(content, format)| Some((Content::parse(content)?, Format::parse(format)?)));
    let (content, format) =
        named.filter(|(content, format)| content.formats().contains(format)).ok_or(PageError::NotFound)?;
    let at = visit.enter(&slug, content.action()).await?;
    let own = own_cases(&visit, &at.study, content.action());
    check(&at, &chosen)?;
    let cases = if chosen.case.is_empty() { own } else { vec![chosen.case.clone()] };
    let made = match content {
        Content::Answers | Content::Register | Content::Board => {
            whole(&at, (content, format), (cases, &chosen)).await?
        }
        _ => results(&at, (content, format), (cases, &chosen)).await?,
    };
    let made = match made {
        Outcome::File(made) => made,
        Outcome::Page(page) => return Ok(page),
    };
    let taken = Export {
        id: lars_domain::new_id(),
        study: at.study.id.clone(),
        content,
        format,
        case: made.case,
        wave: made.wave,
        rows: made.written.rows,
        bytes: made.written.bytes,
        digest: made.written.digest,
        at: visit.now,
        who: visit.staff()?.who().to_owned(),
    };
    at.record(act_of(content), subject(&taken)).await?;
    at.store().save_export(&taken).await?;
    Ok(sent(&at, &taken, made.bytes))
}

fn sent(at: &At<'_>, taken: &Export, bytes: Vec<u8>) -> Answer {
    let mark = if at.study.simulated { "simulated-" } else { "" };
    let case = if taken.case.is_empty() { String::new() } else { format!("-{}", plain(&taken.case)) };
    let (content, ending) = (taken.content.code(), taken.format.code());
    let name = format!("{mark}{}{case}-{content}.{ending}", at.study.slug);
    let digest = hex_bytes(&taken.digest);
    let headers = [
        (CONTENT_TYPE, media_type(taken.format).to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (CACHE_CONTROL, "private, no-store".to_owned()),
        (REPR_DIGEST, format!("sha-256=:{}:", STANDARD.encode(digest))),
    ];
    (headers, bytes).into_response()
}

fn hex_bytes(hex: &str) -> Vec<u8> {
    let digits = hex.as_bytes().chunks(2);
    digits.filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

/// A code as part of a file name.
fn plain(code: &str) -> String {
    code.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' }).collect()
}

fn act_of(content: Content) -> Act {
    match content {
        Content::Answers => Act::ExportedResponses,
        Content::Register => Act::ExportedPersonalData,
        _ => Act::ExportedResults,
    }
}

fn broken(fault: ExportFault) -> PageError {
    match fault {
        ExportFault::Store(fault) => fault.into(),
        ExportFault::Write(fault) => {
            tracing::error!(%fault, "a file could not be written");
            PageError::Broken
        }
    }
}

/// Files that are read from the database. On a thread of its own: opening seals would hold up other requests.
async fn whole(
    at: &At<'_>,
    (content, format): (Content, Format),
    (cases, chosen): (Vec<String>, &Chosen),
) -> Result<Outcome, PageError> {
    let (store, study, edition) = (at.store().clone(), at.study.clone(), at.edition.clone());
    let (words, now, wave, with_words) = (at.words, at.visit.now, chosen.wave.clone(), chosen.words != "no");
    let runtime = tokio::runtime::Handle::current();
    let work = spawn_blocking(move || {
        let source = Source { store: &store, study: &study, words, cases, wave, now };
        runtime.block_on(async {
            match content {
                Content::Answers => write_answers(&source, (format, with_words), Vec::new()).await,
                Content::Register => write_register(&source, (&edition, format), Vec::new()).await,
                _ => write_board(&source, (&edition, format), Vec::new()).await,
            }
        })
    });
    let (bytes, written) = work.await.map_err(|_| PageError::Broken)?.map_err(broken)?;
    let wave = if content == Content::Register { String::new() } else { chosen.wave.clone() };
    Ok(Outcome::File(Made { bytes, written, case: chosen.case.clone(), wave }))
}

/// Files made from releases; the page that waits for them where they are still computed.
async fn results(
    at: &At<'_>,
    (content, format): (Content, Format),
    (cases, chosen): (Vec<String>, &Chosen),
) -> Result<Outcome, PageError> {
    let cases = if content.is_of_one_case() { cases.into_iter().take(1).collect() } else { cases };
    let mut found: Vec<CaseResult> = Vec::new();
    for case in &cases {
        match case_result(at.visit, &at.study, case, Wanted::Soon).await? {
            Some(result) => found.push(result),
            None => return waiting(at.frame(at.words.say("export-title"))).map(Outcome::Page),
        }
    }
    let first = found.first().ok_or(PageError::NotFound)?;
    if content.is_of_one_case() {
        return picture::made(at, (content, format), (&cases[0], &chosen.wave, first)).await;
    }
    let released = found.iter().filter_map(|result| result.released.at).max();
    let of_wave = |result: &CaseResult| match chosen.wave.as_str() {
        "" => result.analysis().clone(),
        wave => result.analysis().of_wave(wave, |_| true),
    };
    let analysis: GapAnalysis = joined(found.iter().map(of_wave)).ok_or(PageError::NotFound)?;
    let about = GapFile {
        simulated: at.study.simulated.then(|| at.words.say("gap-simulated-long")),
        released: released.map(|at| at.to_string()),
        verdicts: Some(verdicts_of(at.store(), &at.study.id, &cases).await?),
        ..GapFile::default()
    };
    let names = Names::of_questionnaire(&at.edition.questionnaire).with_study(&at.study);
    let source = source(at, cases, &chosen.wave);
    let written = write_results((content, format), (&analysis, &about), (&names, &source), Vec::new());
    let (bytes, written) = written.map_err(broken)?;
    Ok(Outcome::File(Made { bytes, written, case: chosen.case.clone(), wave: chosen.wave.clone() }))
}
