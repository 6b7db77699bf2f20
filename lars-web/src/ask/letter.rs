//! Letters, slips and questionnaires with personal codes, as PDF, for links that were just made.
//!
//! Codes are stored nowhere: they come back from the page that showed them, once, or were made a moment ago.

use std::collections::HashMap;

use axum::Form;
use axum::response::Response as Answer;
use jiff::tz::TimeZone;
use lars_domain::ask::invitation::{Invitation, token_digest};
use lars_domain::ask::short_code::ShortCode;
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_view::document::Document;
use lars_view::document::letter::{Addressee, Letters, Picture, letters, slips};
use lars_view::document::questionnaire::{Paper, Personal, questionnaire};
use lars_view::words::{Language, Words};

use super::invitation::MOST;
use crate::PageError;
use crate::map::study::{Described, load_study};
use crate::page::pdf;
use crate::people::qr::Qr;
use crate::people::session::record;
use crate::visit::{Segments, Visit};

/// The most characters of the sender's own words.
pub const OWN_CHARS: usize = 2000;

/// The most questionnaires of one file: each has several pages.
pub const MOST_QUESTIONNAIRES: usize = 50;

/// What can be printed for personal codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A letter on a page for each.
    Letters,
    /// Eight slips on a page.
    Slips,
    /// The questionnaire for each.
    Questionnaires,
}

impl What {
    /// Reads it from a form.
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "letters" => Self::Letters,
            "slips" => Self::Slips,
            "questionnaires" => Self::Questionnaires,
            _ => return None,
        })
    }

    fn file(self) -> &'static str {
        match self {
            Self::Letters => "letters.pdf",
            Self::Slips => "slips.pdf",
            Self::Questionnaires => "questionnaires.pdf",
        }
    }
}

/// Somebody whose code is printed.
pub struct Coded {
    /// The invitation.
    pub invitation: Invitation,
    /// The code.
    pub code: ShortCode,
    /// Where the letter goes, line by line.
    pub to: Vec<String>,
    /// The language of the letter.
    pub words: Words,
}

/// The languages to choose from: code, own name, whether it is this one.
pub fn languages(chosen: Language) -> Vec<(&'static str, &'static str, bool)> {
    Language::ALL.iter().map(|one| (one.code(), one.own_name(), *one == chosen)).collect()
}

/// Makes a document for links whose codes come back from the page that showed them.
pub async fn print(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    let field = |name: &str| fields.iter().find(|(field, _)| field == name).map_or("", |(_, text)| text);
    visit.form(field("key"))?;
    let study = load_study(&visit, &slug).await?;
    visit.may_within(Action::Invite, &study.scope())?;
    let what = What::parse(field("what")).ok_or(PageError::BadForm)?;
    let words = Words::new(Language::parse(field("language")).ok_or(PageError::BadForm)?);
    let own = field("own").trim();
    let wanted: Option<Vec<ShortCode>> =
        fields.iter().filter(|(name, _)| name == "code").map(|(_, code)| ShortCode::parse(code)).collect();
    let wanted = wanted.filter(|wanted| (1..=MOST).contains(&wanted.len())).ok_or(PageError::BadForm)?;
    let refused = study.anonymous || wanted.len() > MOST_QUESTIONNAIRES;
    if own.chars().count() > OWN_CHARS || (what == What::Questionnaires && refused) {
        return Err(PageError::BadForm);
    }
    let store = &visit.site.store;
    let mut known: HashMap<String, Invitation> = store.invitations_by_digest(&study.id).await?;
    let mut coded = Vec::with_capacity(wanted.len());
    for code in wanted {
        let digest = token_digest(&store.token_of_code(&code));
        let invitation = known.remove(&digest).ok_or(PageError::BadForm)?;
        visit.may(Action::Invite, &study.scope_of(&invitation.case))?;
        coded.push(Coded { invitation, code, to: Vec::new(), words });
    }
    let document = document(&visit, &study, &coded, (what, words, own)).await?;
    record(&visit, Act::PrintedCodes, &study, &format!("{} {}", field("what"), coded.len())).await?;
    pdf(document, what.file()).await
}

/// The document for these codes.
pub async fn document(
    visit: &Visit,
    study: &Study,
    coded: &[Coded],
    (what, words, own): (What, Words, &str),
) -> Result<Document, PageError> {
    let contact = visit.site.store.protection(&study.id).await?.contact;
    if what == What::Questionnaires {
        return questionnaires(visit, study, coded, (words, &contact)).await;
    }
    let wave = coded.first().and_then(|one| study.wave(&one.invitation.wave));
    let all = Letters {
        words,
        study,
        day: visit.now.to_zoned(TimeZone::UTC).date(),
        closes: wave.and_then(|wave| wave.closes),
        contact: &contact,
        own,
    };
    let addressees: Vec<Addressee> = coded.iter().map(|one| addressee(visit, one)).collect();
    Ok(match what {
        What::Slips => slips(&all, &addressees),
        What::Letters | What::Questionnaires => letters(&all, &addressees),
    })
}

fn addressee(visit: &Visit, one: &Coded) -> Addressee {
    let language = one.words.language().code();
    let token = visit.site.store.token_of_code(&one.code);
    let link = format!("{}/{language}/answer/{token}", visit.origin);
    Addressee {
        words: one.words,
        to: one.to.clone(),
        respondent: one.invitation.respondent.clone(),
        code: one.code.to_string(),
        address: where_to_type(visit, one.words),
        picture: Qr::of(&link).map(|Qr { size, dark }| Picture { size, dark }),
    }
}

/// The address of the page where codes are typed in, without what browsers fill in themselves.
fn where_to_type(visit: &Visit, words: Words) -> String {
    let address = format!("{}/{}/code", visit.origin, words.language().code());
    address.strip_prefix("https://").unwrap_or(&address).to_owned()
}

async fn questionnaires(
    visit: &Visit,
    study: &Study,
    coded: &[Coded],
    (words, contact): (Words, &str),
) -> Result<Document, PageError> {
    let edition = visit.site.store.latest_edition(&study.id).await?.ok_or(PageError::NotFound)?;
    let said = Described { words, study, edition: &edition };
    let first = coded.first().ok_or(PageError::BadForm)?;
    // One making is of one helix; were it not, the questions of all would have to be told apart by words.
    let alike = coded.iter().all(|one| one.invitation.helix == first.invitation.helix);
    let personal = |one: &Coded| Personal {
        respondent: one.invitation.respondent.clone(),
        case: said.case(&one.invitation.case),
        wave: said.wave(&one.invitation.wave),
        code: one.code.to_string(),
        address: where_to_type(visit, words),
    };
    let respondents: Vec<Personal> = coded.iter().map(personal).collect();
    let helix = alike.then_some(first.invitation.helix.as_str());
    let paper = Paper { words, study, edition: &edition, helix, contact };
    Ok(questionnaire(&paper, &respondents))
}
