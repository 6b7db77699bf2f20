//! Letters, slips and questionnaires with personal codes, as PDF, for links that were just made.
//!
//! Codes are stored nowhere: they come back from the page that showed them, once, or were made a moment ago.

use std::collections::HashMap;

use axum::response::Response as Answer;
use lars_domain::ask::reach::invitation::{MOST_INVITATIONS, token_digest};
use lars_domain::ask::reach::participant::Participant;
use lars_domain::ask::reach::short_code::ShortCode;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_view::words::{Language, Words};

use crate::PageError;
use crate::form::Form;
use crate::letter::{Coded, MOST_QUESTIONNAIRES, OWN_CHARS, What, document};
use crate::page::pdf;
use crate::print::told;
use crate::record::record;
use crate::study::load_study;
use crate::visit::{Segments, Visit};

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
    let wanted =
        wanted.filter(|wanted| (1..=MOST_INVITATIONS).contains(&wanted.len())).ok_or(PageError::BadForm)?;
    let refused = study.anonymous || wanted.len() > MOST_QUESTIONNAIRES;
    if own.chars().count() > OWN_CHARS || (what == What::Questionnaires && refused) {
        return Err(PageError::BadForm);
    }
    let store = &visit.site.store;
    let mut known: HashMap<String, Participant> = store.invitations_by_digest(&study.id).await?;
    let mut coded = Vec::with_capacity(wanted.len());
    for code in wanted {
        let digest = token_digest(&store.token_of_code(&code));
        let invitation = known.remove(&digest).ok_or(PageError::BadForm)?;
        visit.may(Action::Invite, &study.scope_of(&invitation.case))?;
        coded.push(Coded { invitation, code, to: Vec::new(), words });
    }
    let document = document(&visit, &study, &coded, (what, words, own)).await?;
    if let Some(told) = told(&visit, &document, &fields) {
        return told;
    }
    record(&visit, Act::PrintedCodes, &study, &format!("{} {}", field("what"), coded.len())).await?;
    pdf(document, what.file()).await
}
