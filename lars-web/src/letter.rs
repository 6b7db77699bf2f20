//! Letters, slips and questionnaires with personal codes, as documents.
//!
//! Codes are stored nowhere: whoever calls this was handed them, or made them a moment ago.

use lars_domain::ask::reach::participant::Participant;
use lars_domain::ask::reach::short_code::ShortCode;
use lars_domain::map::study::Study;
use lars_view::document::Document;
use lars_view::document::letter::{Addressee, Letters, Picture, letters, slips};
use lars_view::document::questionnaire::{Paper, Personal, questionnaire};
use lars_view::words::Words;

use crate::PageError;
use crate::qr::Qr;
use crate::study::Described;
use crate::visit::Visit;

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

    /// The name of the file.
    pub fn file(self) -> &'static str {
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
    pub invitation: Participant,
    /// The code.
    pub code: ShortCode,
    /// Where the letter goes, line by line.
    pub to: Vec<String>,
    /// The language of the letter.
    pub words: Words,
}

/// The document for these codes.
pub async fn document(
    visit: &Visit,
    study: &Study,
    coded: &[Coded],
    (what, words, own): (What, Words, &str),
) -> Result<Document, PageError> {
    let contact = visit.site.store.protection(&study.id).await?.contact;
    let sender = visit.site.store.sender(&study.id).await?;
    if what == What::Questionnaires {
        return questionnaires(visit, study, coded, (words, &contact)).await;
    }
    let wave = coded.first().and_then(|one| study.wave(&one.invitation.wave));
    let all = Letters {
        words,
        study,
        day: study.zone.day(visit.now),
        closes: wave.and_then(|wave| wave.closes),
        contact: &contact,
        sender: &sender,
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
    let edition = visit.site.store.latest_edition(&study.id).await?.ok_or(PageError::NotPublished)?;
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
