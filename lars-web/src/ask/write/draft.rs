//! The builder: a study's questionnaire as a draft, piece by piece; its versions; trying it out.
//!
//! A form names the version it began from. What somebody else changed since is merged; what both changed is shown
//! to the person, with both texts. Publishing is in `edition`, translating in `translation`.

mod form;
mod part;
mod show;
pub mod take;

use askama::Template;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response as Answer};
use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::ask::reach::participant::Participant;
use lars_domain::ask::write::change::changes;
use lars_domain::ask::write::draft::{
    Draft, Mark, Piece, TranslationStatus, bring_back, duplicate, fingerprint, free_code, merge, remove,
    shift, texts,
};
use lars_domain::ask::write::edition::Edition;
use lars_domain::ask::write::questionnaire::{Question, QuestionKind, Questionnaire, Section};
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::problem::Problem;
use lars_domain::text::Text;
use lars_view::library::{TEMPLATES, template};
use serde::Deserialize;
use serde_json::Value;

use self::part::{Fields, piece};
pub use self::part::{address, frame, load, load_draft, piece_name, progress, save};
use super::change::{ChangeLine, change_lines};
use crate::PageError;
use crate::address::segment;
use crate::choice::Choice;
use crate::form::Form;
use crate::page::{Frame, answer, pages};
use crate::record::record;
use crate::security::random_token;
use crate::study::study_title;
use crate::visit::{Segments, Visit};

/// How often a save is tried again when somebody else was quicker.
const TRIES: usize = 5;
/// What stands for case and wave in the invitation of a trial.
const TRIAL: &str = "trial";

/// Which piece the builder shows.
#[derive(Debug, Default, Deserialize)]
pub struct At {
    #[serde(default)]
    at: String,
    /// The piece that was just removed, and the version that still has it: `PIECE@VERSION`.
    #[serde(default)]
    removed: String,
}

#[derive(Template)]
#[template(path = "ask/write/draft/start.html")]
struct StartPage {
    f: Frame,
    action: String,
    templates: Vec<(String, String, String)>,
    studies: Vec<(String, String)>,
    languages: Vec<Choice>,
    languages_action: String,
}

pages!(StartPage, VersionsPage);

/// The builder, or, where nothing is there yet, what to begin with.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(at): Query<At>,
) -> Result<Answer, PageError> {
    let study = load(&visit, &slug).await?;
    match visit.site.store.draft(&study.id).await? {
        Some(draft) => {
            let chosen = piece(&at.at).filter(|piece| piece.of(&draft.questionnaire).is_some());
            let removed = at.removed.rsplit_once('@').and_then(|(name, version)| {
                let version = version.parse::<i64>().ok()?;
                piece(name)
                    .filter(|piece| piece.of(&draft.questionnaire).is_none())
                    .map(|piece| (piece, version))
            });
            let state = show::State { removed, ..show::State::default() };
            show::builder(&visit, &study, &draft, &chosen.unwrap_or(Piece::Settings), state).await
        }
        None => start_page(&visit, &study).await,
    }
}

async fn start_page(visit: &Visit, study: &Study) -> Result<Answer, PageError> {
    let mut studies = visit.site.store.studies().await?;
    studies.retain(|other| visit.may_within(Action::SeeStudy, &other.scope()).is_ok());
    let asked = visit.site.store.studies_with_edition().await?;
    studies.retain(|study| asked.contains(&study.id));
    let described = |name: &&str| {
        let minutes = template(name).map_or(0, |questionnaire| questionnaire.minutes());
        let minutes = visit.words.say_with("draft-minutes", &[("n", minutes.into())]);
        ((*name).to_owned(), visit.words.say(&format!("library-{name}")), minutes)
    };
    let shown = StartPage {
        action: address(visit, study, "/start"),
        templates: TEMPLATES.iter().map(described).collect(),
        studies: studies.iter().map(|other| (other.id.clone(), study_title(visit.words, other))).collect(),
        languages: take::language_ticks(visit, study).await?,
        languages_action: address(visit, study, "/languages"),
        f: frame(visit, study, visit.words.say("draft-start-title")),
    };
    answer(&shown)
}

/// The form that begins a draft.
#[derive(Debug, Deserialize)]
pub struct Start {
    key: String,
    from: String,
}

/// Begins a draft: from the library, or as a copy of what a study asked.
pub async fn start(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(form): Form<Start>,
) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    let study = load(&visit, &slug).await?;
    let questionnaire = match form.from.split_once(':') {
        Some(("template", name)) => template(name).ok_or(PageError::BadForm)?,
        Some(("study", id)) => {
            let other = visit.site.store.study_by_id(id).await?.ok_or(PageError::BadForm)?;
            visit.may_within(Action::SeeStudy, &other.scope())?;
            visit.site.store.latest_edition(id).await?.ok_or(PageError::BadForm)?.questionnaire
        }
        _ => return Err(PageError::BadForm),
    };
    let marks = approved(&questionnaire);
    let draft = Draft {
        study: study.id.clone(),
        version: 1,
        saved: visit.now,
        who: visit.staff()?.who().to_owned(),
        questionnaire,
    };
    // Two people who begin at once: the first beginning stays, the second sees it.
    if visit.site.store.save_draft(&draft, &marks).await? {
        record(&visit, Act::ChangedDraft, &study, "version 1").await?;
    }
    Ok(Redirect::to(&address(&visit, &study, "")).into_response())
}

/// Marks that say: every translation that is there was approved with the source as it is.
fn approved(questionnaire: &Questionnaire) -> Vec<(String, String, Mark)> {
    let mut marks = Vec::new();
    for (path, text) in texts(questionnaire) {
        let source = fingerprint(text.body(&questionnaire.source));
        for language in text.0.keys().filter(|language| **language != questionnaire.source) {
            let mark = Mark { status: TranslationStatus::Approved, source: source.clone() };
            marks.push((path.clone(), language.clone(), mark));
        }
    }
    marks
}

/// What a form of the builder wants.
enum Go {
    Save,
    Autosave,
    AddSection,
    AddRelations,
    AddQuestion,
    Shift(bool),
    Duplicate,
    Remove,
    /// Puts back what was removed from this version.
    Undo(i64),
}

impl Go {
    fn parse(text: &str, fields: &Fields) -> Option<Self> {
        Some(match text {
            "save" => Self::Save,
            // The script's word for a save in the background.
            "autosave" => Self::Autosave,
            "add-section" => Self::AddSection,
            "add-relations" => Self::AddRelations,
            "add-question" => Self::AddQuestion,
            "up" => Self::Shift(false),
            "down" => Self::Shift(true),
            "duplicate" => Self::Duplicate,
            "remove" => Self::Remove,
            "undo" => Self::Undo(fields.get("version")?.parse().ok()?),
            _ => return None,
        })
    }
}

/// Takes a form of the builder.
pub async fn change_piece(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    let fields: Fields = fields.into_iter().collect();
    let field = |name: &str| fields.get(name).map_or("", String::as_str);
    visit.form(field("key"))?;
    let study = load(&visit, &slug).await?;
    let go = Go::parse(field("go"), &fields).ok_or(PageError::BadForm)?;
    let at = piece(field("at")).ok_or(PageError::BadForm)?;
    if let Go::Save | Go::Autosave = go {
        return save_piece(&visit, &study, &at, &fields, matches!(go, Go::Autosave)).await;
    }
    let old = match go {
        Go::Undo(version) => visit.site.store.draft_version(&study.id, version).await?,
        _ => None,
    };
    for _ in 0..TRIES {
        let mut draft = load_draft(&visit, &study).await?;
        let version = draft.version;
        let next = match &old {
            Some(old) => {
                let is_back = bring_back(&mut draft.questionnaire, &old.questionnaire, &at);
                is_back.then(|| at.clone())
            }
            None => change(&mut draft.questionnaire, &at, &go, &fields),
        };
        let next = next.ok_or(PageError::BadForm)?;
        if save(&visit, draft, &[]).await? {
            let mut query = format!("?at={}", segment(&piece_name(&next)));
            if let Go::Remove = go {
                query = format!("{query}&removed={}", segment(&format!("{}@{version}", piece_name(&at))));
            }
            let there = address(&visit, &study, &query);
            return Ok(match go {
                Go::Undo(_) => visit.lead(&there, "draft-undone"),
                _ => Redirect::to(&there).into_response(),
            });
        }
    }
    Err(PageError::Unavailable)
}

/// Adds, moves or removes a piece; gives the piece to show then.
fn change(questionnaire: &mut Questionnaire, at: &Piece, go: &Go, fields: &Fields) -> Option<Piece> {
    match go {
        Go::AddSection => {
            let code = free_code(questionnaire, "section");
            questionnaire.sections.push(Section::of_questions(&code, Vec::new()));
            Some(Piece::Section(code))
        }
        Go::AddRelations => {
            let new = !questionnaire.asks_relations();
            new.then(|| questionnaire.sections.push(Section::relations("relations")))?;
            Some(Piece::Section("relations".to_owned()))
        }
        Go::AddQuestion => {
            let kind = QuestionKind::blank(fields.get("kind")?)?;
            let code = free_code(questionnaire, kind.code());
            let (prompt, hint) = (Text::default(), Text::default());
            let question =
                Question { code: code.clone(), prompt, hint, required: false, condition: None, kind };
            let own = |section: &&mut Section| match at {
                Piece::Section(code) => section.code == *code,
                Piece::Question(code) => section.questions().iter().any(|question| question.code == *code),
                Piece::Settings => false,
            };
            questionnaire.sections.iter_mut().find(own)?.questions_mut()?.push(question);
            Some(Piece::Question(code))
        }
        Go::Shift(down) => {
            shift(questionnaire, at, *down);
            Some(at.clone())
        }
        Go::Duplicate => match at {
            Piece::Question(code) => duplicate(questionnaire, code).map(Piece::Question),
            Piece::Section(_) | Piece::Settings => None,
        },
        Go::Remove => {
            let own = |section: &&Section| match at {
                Piece::Question(code) => section.questions().iter().any(|question| question.code == *code),
                Piece::Section(_) | Piece::Settings => false,
            };
            let section = questionnaire.sections.iter().find(own).map(|section| section.code.clone());
            let next = section.map_or(Piece::Settings, Piece::Section);
            remove(questionnaire, at).then_some(next)
        }
        Go::Save | Go::Autosave | Go::Undo(_) => None,
    }
}

/// Saves one piece: merged with what others changed since the form was shown, or shown again with both.
async fn save_piece(
    visit: &Visit,
    study: &Study,
    at: &Piece,
    fields: &Fields,
    quietly: bool,
) -> Result<Answer, PageError> {
    let store = &visit.site.store;
    let base: i64 = fields.get("base").and_then(|base| base.parse().ok()).ok_or(PageError::BadForm)?;
    for _ in 0..TRIES {
        let mut draft = load_draft(visit, study).await?;
        let before = if base == draft.version {
            Some(draft.questionnaire.clone())
        } else {
            store.draft_version(&study.id, base).await?.map(|draft| draft.questionnaire)
        };
        let theirs = at.of(&draft.questionnaire).ok_or(PageError::NotFound)?;
        // A version that is no longer kept: then everything that differs from today is asked about.
        let began = before.as_ref().and_then(|before| at.of(before)).unwrap_or(Value::Null);
        let source = before.as_ref().unwrap_or(&draft.questionnaire);
        let (mine, problems) =
            form::read(at, source, &draft.questionnaire, fields).ok_or(PageError::BadForm)?;
        let (merged, clashes) = merge(&began, &theirs, &mine);
        if !problems.is_empty() || !clashes.is_empty() {
            if quietly {
                return Ok(StatusCode::CONFLICT.into_response());
            }
            return disagree(visit, study, draft, at, (&theirs, &mine, &merged), clashes, problems).await;
        }
        if merged == theirs {
            return Ok(saved(visit, study, at, draft.version, quietly));
        }
        if !at.put(&mut draft.questionnaire, merged) {
            return Err(PageError::BadForm);
        }
        let next = form::after(at, &mut draft.questionnaire, fields);
        let version = draft.version + 1;
        if save(visit, draft, &[]).await? {
            return Ok(saved(visit, study, &next, version, quietly));
        }
    }
    Err(PageError::Unavailable)
}

fn saved(visit: &Visit, study: &Study, at: &Piece, version: i64, quietly: bool) -> Answer {
    if quietly {
        return (StatusCode::NO_CONTENT, [("x-version", version.to_string())]).into_response();
    }
    let there = address(visit, study, &format!("?at={}", segment(&piece_name(at))));
    Redirect::to(&there).into_response()
}

/// Shows the form again with what the person typed: beside what somebody else made of it, or with what is wrong.
#[expect(clippy::too_many_arguments, reason = "all that the two sides of a disagreement are made of")]
async fn disagree(
    visit: &Visit,
    study: &Study,
    mut draft: Draft,
    at: &Piece,
    (theirs, mine, merged): (&Value, &Value, &Value),
    clashes: Vec<String>,
    problems: Vec<Problem>,
) -> Result<Answer, PageError> {
    let source = draft.questionnaire.source.clone();
    let lines = clashes.iter().map(|path| show::clash(visit, &source, path, theirs, mine)).collect();
    if !at.put(&mut draft.questionnaire, merged.clone()) {
        return Err(PageError::BadForm);
    }
    show::builder(visit, study, &draft, at, show::State { clashes: lines, problems, removed: None }).await
}

#[derive(Template)]
#[template(path = "ask/write/draft/versions.html")]
struct VersionsPage {
    f: Frame,
    action: String,
    from: Vec<Choice>,
    to: Vec<Choice>,
    newest: Vec<Choice>,
    compared: Option<(String, Vec<ChangeLine>)>,
}

/// Which versions are compared.
#[derive(Debug, Default, Deserialize)]
pub struct Compared {
    from: Option<i64>,
    to: Option<i64>,
}

/// The versions of a draft, and what changed between two of them.
pub async fn versions(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(compared): Query<Compared>,
) -> Result<Answer, PageError> {
    let study = load(&visit, &slug).await?;
    let store = &visit.site.store;
    let versions = store.draft_versions(&study.id).await?;
    let newest = versions.first().ok_or(PageError::NotFound)?.version;
    let to = compared.to.unwrap_or(newest);
    let from = compared.from.unwrap_or_else(|| versions.get(1).map_or(newest, |version| version.version));
    let people = store.persons().await?;
    let line = |version: &lars_store::DraftVersion| {
        let name = people.iter().find(|person| person.id == version.who);
        let who = name.map_or_else(|| visit.words.say("audit-who-link"), |person| person.name.clone());
        let parts = [
            ("n", version.version.to_string().into()),
            ("when", visit.words.moment(version.saved).into()),
            ("who", who.into()),
        ];
        (version.version, visit.words.say_with("draft-version", &parts))
    };
    let (old, new) = (store.draft_version(&study.id, from).await?, store.draft_version(&study.id, to).await?);
    let (old, new) = (old.ok_or(PageError::NotFound)?, new.ok_or(PageError::NotFound)?);
    let numbers = [("from", from.to_string().into()), ("to", to.to_string().into())];
    let lines =
        change_lines(visit.words, &new.questionnaire, &changes(&old.questionnaire, &new.questionnaire));
    let versions: Vec<_> = versions.iter().map(line).collect();
    let numbered = |chosen: i64| {
        let choice =
            |(number, label): &(i64, String)| Choice::new(number.to_string(), label, *number == chosen);
        versions.iter().map(choice).collect()
    };
    let shown = VersionsPage {
        action: address(&visit, &study, "/version"),
        from: numbered(from),
        to: numbered(to),
        newest: numbered(newest),
        compared: (from != to).then(|| (visit.words.say_with("draft-versions-compared", &numbers), lines)),
        f: frame(&visit, &study, visit.words.say("draft-versions-title")),
    };
    answer(&shown)
}

/// The form that brings an earlier version back.
#[derive(Debug, Deserialize)]
pub struct Restore {
    key: String,
    version: i64,
}

/// Makes an earlier version the newest one; nothing in between is lost.
pub async fn restore(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(form): Form<Restore>,
) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    let study = load(&visit, &slug).await?;
    let old = visit.site.store.draft_version(&study.id, form.version).await?.ok_or(PageError::NotFound)?;
    let current = load_draft(&visit, &study).await?;
    let draft = Draft { questionnaire: old.questionnaire, ..current };
    if !save(&visit, draft, &[]).await? {
        return Err(PageError::Unavailable);
    }
    Ok(Redirect::to(&address(&visit, &study, "")).into_response())
}

/// The form that begins a trial.
#[derive(Debug, Deserialize)]
pub struct Trial {
    key: String,
    helix: String,
}

/// Opens the draft as a respondent of a helix meets it. What is answered there never counts.
pub async fn trial(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(form): Form<Trial>,
) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    let study = load(&visit, &slug).await?;
    let draft = load_draft(&visit, &study).await?;
    let known = draft.questionnaire.helices.iter().any(|helix| helix.code == form.helix);
    if !known || draft.questionnaire.sections.is_empty() {
        return Err(PageError::BadForm);
    }
    let store = &visit.site.store;
    let number = store.free_trial_number(&study.id).await?;
    let copy = Edition {
        id: lars_domain::new_id(),
        study: study.id.clone(),
        number,
        published: visit.now,
        questionnaire: draft.questionnaire,
    };
    let invited = Participant {
        id: lars_domain::new_id(),
        study: study.id.clone(),
        case: TRIAL.to_owned(),
        wave: TRIAL.to_owned(),
        helix: form.helix,
        respondent: format!("{TRIAL}{number}"),
        stakeholder: None,
    };
    let token = random_token();
    store.add_trial(&copy, &invited, &token_digest(&token)).await?;
    record(&visit, Act::TriedDraft, &study, &invited.respondent).await?;
    Ok(Redirect::to(&visit.address(&format!("/answer/{token}"))).into_response())
}
