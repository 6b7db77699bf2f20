//! The response board: how far the asking is, live; and the quotas it is held against.
//!
//! Counts only. Who sees which cases is decided by who may invite there.

use std::convert::Infallible;
use std::time::Duration;

use askama::Template;
use axum::extract::Query;
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response as Answer};
use futures_util::stream::unfold;
use lars_domain::ask::reach::board::Frame as Board;
use lars_domain::ask::reach::quota::{Quota, parse_wanted};
use lars_domain::ask::write::questionnaire::Questionnaire;
use lars_domain::people::audit::Act;
use lars_domain::people::role::{Action, Scope};
use lars_view::chart::days::days;
use lars_view::table::{self, BoardPlace, Table};
use lars_view::words::{Words, content_name};
use serde::Deserialize;

use super::closing::{Offer, offer};
use crate::at::At;
use crate::choice::{self, Choice};
use crate::form::Form;
use crate::page::{Frame, answer, pages, refused};
use crate::visit::{Segments, Visit, session_as_it_is};
use crate::{PageError, Site};

/// How often the counts are looked at while somebody watches.
const PULSE: Duration = Duration::from_secs(2);
/// After this many looks the stream ends and the browser reconnects.
const LOOKS: u32 = 150;

#[derive(Template)]
#[template(path = "ask/reach/board/show.html")]
struct ShowPage {
    f: Frame,
    wave: String,
    waves: Vec<Choice>,
    address: String,
    live: String,
    download: String,
    quota: Option<String>,
    /// That numbers go up in steps, where the study is anonymous.
    steps: Option<String>,
    closing: Offer,
    /// When it was closed with the button, in words.
    closed: String,
    close: String,
    wave_code: String,
    progress: Table,
    days: Option<String>,
    stopped: Table,
    languages: Table,
    time: String,
    refreshed: String,
}

pages!(ShowPage, QuotaPage);

/// The wave that somebody looks at.
#[derive(Debug, Default, Deserialize)]
pub struct Chosen {
    #[serde(default)]
    wave: String,
}

/// What a board is about: a wave of a study.
struct Place<'a> {
    at: At<'a>,
    wave: String,
}

async fn place<'a>(
    visit: &'a Visit,
    (slug, chosen): (&str, &Chosen),
    action: Action,
) -> Result<Place<'a>, PageError> {
    let at = visit.enter(slug, action).await?;
    let study = &at.study;
    let open = || study.waves.iter().find(|wave| wave.is_open(visit.now));
    let wave = match study.wave(&chosen.wave) {
        Some(wave) => Some(wave),
        None if chosen.wave.is_empty() => open().or(study.waves.last()),
        None => None,
    };
    let wave = wave.ok_or(PageError::NotFound)?.code.clone();
    Ok(Place { at, wave })
}

impl Place<'_> {
    async fn board(&self) -> Result<Board, PageError> {
        let mut board = self.at.store().board(&self.at.study.id, &self.wave).await?;
        board.keep(|case| self.at.may_in(case));
        if self.at.study.anonymous {
            board.veil(self.at.study.min_n);
        }
        Ok(board)
    }

    /// Cases that this person may see, and helices, each with its name.
    fn axes(&self, board: &Board) -> [Vec<(String, String)>; 2] {
        let said = self.at.said();
        let cases = self.at.study.cases.iter().filter(|case| self.at.may_in(&case.code));
        let mut helices: Vec<String> =
            self.at.edition.questionnaire.helices.iter().map(|helix| helix.code.clone()).collect();
        helices.extend(board.further_helices(&helices));
        [
            cases.map(|case| (case.code.clone(), said.case(&case.code))).collect(),
            helices.into_iter().map(|code| (code.clone(), said.helix(&code))).collect(),
        ]
    }

    fn progress(&self, board: &Board) -> Table {
        let words = self.at.words;
        let [cases, helices] = self.axes(board);
        let mut places = Vec::new();
        for (case, case_name) in &cases {
            for (helix, helix_name) in &helices {
                let line = board.line(case, helix);
                places.push(BoardPlace { case: case_name.clone(), helix: helix_name.clone(), line });
            }
        }
        table::board(words, words.say("board-table"), &places)
    }

    fn stopped(&self, board: &Board) -> Table {
        let words = self.at.words;
        let newest = &self.at.edition.questionnaire;
        let name = |code: Option<String>| match code {
            None => words.say("board-stopped-agreed"),
            Some(page) => page_name(words, newest, &page),
        };
        let found = board.drop_out(newest).into_iter().map(|(code, n)| (name(code), n)).collect();
        table::counts(words, (words.say("board-stopped"), words.say("board-section")), found)
    }
}

/// A page of the answering journey in words: the section, or the partner group that is rated there.
fn page_name(words: Words, questionnaire: &Questionnaire, page: &str) -> String {
    let rated = questionnaire.partners.iter().find(|partner| page == format!("about-{}", partner.code));
    match rated {
        Some(partner) if questionnaire.section(page).is_none() => {
            let ratings = words.say("draft-relations");
            format!("{ratings} · {}", words.label("partner", partner))
        }
        _ => section_name(words, questionnaire, page),
    }
}

fn section_name(words: Words, questionnaire: &Questionnaire, code: &str) -> String {
    let section = questionnaire.sections.iter().find(|section| section.code == code);
    let own = section.and_then(|section| section.title.best(words.language().code()));
    own.map(|(_, title)| title.to_owned())
        .or_else(|| words.find(&format!("response-{code}-title")))
        .unwrap_or_else(|| code.to_owned())
}

/// The board of a wave.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(chosen): Query<Chosen>,
) -> Result<Answer, PageError> {
    let place = place(&visit, (&slug, &chosen), Action::Invite).await?;
    let board = place.board().await?;
    let at = &place.at;
    let (study, words, said) = (&at.study, at.words, at.said());
    let query = serde_urlencoded::to_string([("wave", &place.wave)]).map_err(|_| PageError::Broken)?;
    let language = |code: String| content_name(&code).map_or(code, str::to_owned);
    let languages = board.languages().into_iter().map(|(code, n)| (language(code), n)).collect();
    let closing = offer(at, &place.wave).await?;
    let (minutes, n) = board.minutes(study.min_n.get());
    let shown = ShowPage {
        wave: said.wave(&place.wave),
        waves: choice::waves(&study.waves, &said, &place.wave),
        address: at.address("/board"),
        live: at.address(&format!("/board/live?{query}")),
        download: at.address(&format!("/board/progress.csv?{query}")),
        closed: match &closing {
            Offer::Reopen(when) => {
                words.say_with("closing-reopen-text", &[("when", words.moment(*when).into())])
            }
            Offer::Nothing | Offer::Close => String::new(),
        },
        steps: study
            .anonymous
            .then(|| words.say_with("study-responses-steps", &[("n", study.min_n.get().into())])),
        closing,
        close: at.address("/board/close"),
        wave_code: place.wave.clone(),
        quota: at.may(Action::ManageStudy).then(|| at.address(&format!("/board/quota?{query}"))),
        progress: place.progress(&board),
        days: days(&board, study.simulated, words).map(|chart| chart.figure(words)),
        stopped: place.stopped(&board),
        languages: table::counts(
            words,
            (words.say("board-languages"), words.say("board-language")),
            languages,
        ),
        time: match minutes {
            Ok(minutes) => {
                let said = [("n", n.into()), ("minutes", words.number(minutes, 0).into())];
                words.say_with("board-time", &said)
            }
            Err(_) => words.say("board-time-few"),
        },
        refreshed: words.say_with("board-refreshed", &[("when", words.moment(visit.now).into())]),
        f: at.frame(words.say("board-show-title")),
    };
    answer(&shown)
}

/// Progress by case and helix as a file.
pub async fn download(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(chosen): Query<Chosen>,
) -> Result<Answer, PageError> {
    let place = place(&visit, (&slug, &chosen), Action::Invite).await?;
    let board = place.board().await?;
    let csv = place.progress(&board).csv();
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"progress.csv\""),
    ];
    Ok((headers, csv).into_response())
}

/// Says when the counts have changed, until the session or the server ends.
pub async fn live(
    visit: Visit,
    headers: HeaderMap,
    Segments((_, slug)): Segments<(String, String)>,
    Query(chosen): Query<Chosen>,
) -> Result<Answer, PageError> {
    let Place { at, wave } = place(&visit, (&slug, &chosen), Action::Invite).await?;
    let codes = at.study.cases.iter().map(|case| case.code.clone());
    let cases: Vec<String> = codes.filter(|case| at.may_in(case)).collect();
    let scopes: Vec<Scope> = cases.iter().map(|case| at.study.scope_of(case)).collect();
    let (site, study) = (visit.site.clone(), at.study.id);
    let ending = site.ending();
    let veiled = at.study.anonymous.then_some(at.study.min_n);
    let look = async move |site: &Site| {
        // When somebody answers an anonymous study is seen by nobody: what is shown goes up in steps.
        if let Some(min_n) = veiled {
            let mut board = site.store.board(&study, &wave).await.ok()?;
            board.keep(|case| cases.iter().any(|known| known == case));
            board.veil(min_n);
            return Some(Counts::Veiled(Box::new(board)));
        }
        let mut counts = site.store.pulse(&study, &wave).await.ok()?;
        counts.retain(|(case, ..)| cases.contains(case));
        Some(Counts::All(counts))
    };
    let watch = Watch { site: site.clone(), headers, scopes };
    let first = look(&site).await;
    let stream = unfold((first, ending, 0), move |(before, mut ending, looks)| {
        let (site, look, watch) = (site.clone(), look.clone(), watch.clone());
        async move {
            for looked in looks..LOOKS {
                tokio::select! {
                    () = tokio::time::sleep(PULSE) => {}
                    _ = ending.wait_for(|ends| *ends) => return None,
                }
                if !watch.may_go_on().await {
                    return None;
                }
                let now = look(&site).await;
                if now.is_some() && now != before {
                    let event = Event::default().event("changed").data("counts");
                    return Some((Ok::<_, Infallible>(event), (now, ending, looked + 1)));
                }
            }
            None
        }
    });
    Ok(Sse::new(stream).keep_alive(KeepAlive::default()).into_response())
}

/// What a board shows, as far as a change of it is announced.
#[derive(PartialEq)]
enum Counts {
    All(Vec<(String, String, i64)>),
    Veiled(Box<Board>),
}

/// Who watches, and the cases they watch.
#[derive(Clone)]
struct Watch {
    site: Site,
    headers: HeaderMap,
    scopes: Vec<Scope>,
}

impl Watch {
    /// Whether the session is still open and may still see all of it. Looking at it does not make it last longer.
    async fn may_go_on(&self) -> bool {
        let grants = match session_as_it_is(&self.headers, &self.site).await {
            Ok(Some(session)) => session.grants,
            // A database that does not answer for a moment ends nothing.
            Err(_) => return true,
            Ok(None) => return false,
        };
        self.scopes.iter().all(|scope| grants.may(Action::Invite, scope))
    }
}

#[derive(Template)]
#[template(path = "ask/reach/board/quota.html")]
struct QuotaPage {
    f: Frame,
    action: String,
    problem: Option<String>,
    wave: String,
    helices: Vec<String>,
    rows: Vec<QuotaRow>,
}

struct QuotaRow {
    name: String,
    /// Name of the field, what it is about, and what stands in it.
    cells: Vec<(String, String, String)>,
}

/// The form of the quotas of a wave.
pub async fn quota(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(chosen): Query<Chosen>,
) -> Result<Answer, PageError> {
    let place = place(&visit, (&slug, &chosen), Action::ManageStudy).await?;
    let board = place.board().await?;
    let known = |case: &str, helix: &str, _: &str| {
        board.line(case, helix).wanted.map(|wanted| wanted.to_string()).unwrap_or_default()
    };
    render_quota(&place, &board, known, None)
}

fn render_quota(
    place: &Place<'_>,
    board: &Board,
    value: impl Fn(&str, &str, &str) -> String,
    problem: Option<String>,
) -> Result<Answer, PageError> {
    let at = &place.at;
    let [cases, helices] = place.axes(board);
    let mut rows = Vec::new();
    for (row, (case, case_name)) in cases.iter().enumerate() {
        let cell = |(column, (helix, helix_name)): (usize, &(String, String))| {
            let field = format!("q-{row}-{column}");
            let value = value(case, helix, &field);
            (field, format!("{case_name}, {helix_name}"), value)
        };
        rows.push(QuotaRow {
            name: case_name.clone(),
            cells: helices.iter().enumerate().map(cell).collect(),
        });
    }
    let query = serde_urlencoded::to_string([("wave", &place.wave)]).map_err(|_| PageError::Broken)?;
    let mut f = at.frame(at.words.say("board-quota-title"));
    f.crumbs.push((at.words.say("board-show-title"), at.address("/board")));
    let is_refused = problem.is_some();
    let shown = QuotaPage {
        action: at.address(&format!("/board/quota?{query}")),
        problem,
        wave: at.said().wave(&place.wave),
        helices: helices.into_iter().map(|(_, name)| name).collect(),
        rows,
        f,
    };
    if is_refused { refused(&shown) } else { answer(&shown) }
}

/// Saves the quotas of a wave: all of them or none.
pub async fn save_quota(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(chosen): Query<Chosen>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    let field = |name: &str| fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    visit.form(field("key").unwrap_or_default())?;
    let place = place(&visit, (&slug, &chosen), Action::ManageStudy).await?;
    let board = place.board().await?;
    let [cases, helices] = place.axes(&board);
    let mut quotas = Vec::new();
    for (row, (case, case_name)) in cases.iter().enumerate() {
        for (column, (helix, helix_name)) in helices.iter().enumerate() {
            let typed = field(&format!("q-{row}-{column}")).unwrap_or_default();
            let Some(wanted) = parse_wanted(typed) else {
                let said =
                    [("case", case_name.into()), ("helix", helix_name.into()), ("value", typed.into())];
                let problem = visit.words.say_with("board-quota-bad", &said);
                let kept = |_: &str, _: &str, name: &str| field(name).unwrap_or_default().to_owned();
                return render_quota(&place, &board, kept, Some(problem));
            };
            let quota = |wanted| Quota { case: case.clone(), helix: helix.clone(), wanted };
            quotas.extend(wanted.map(quota));
        }
    }
    let Place { at, wave } = &place;
    at.store().save_quotas(&at.study.id, wave, &quotas).await?;
    at.record(Act::SetQuotas, wave.as_str()).await?;
    let query = serde_urlencoded::to_string([("wave", wave)]).map_err(|_| PageError::Broken)?;
    Ok(visit.lead(&at.address(&format!("/board?{query}")), "board-quota-saved"))
}
