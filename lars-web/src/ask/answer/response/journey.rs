//! A respondent's journey: the link, the study and its edition, and what is answered so far.

use std::collections::BTreeMap;
use std::sync::Arc;

use lars_domain::ask::answer::response::{Response, Step};
use lars_domain::ask::reach::invitation::{Channel, token_digest};
use lars_domain::ask::reach::participant::Participant;
use lars_domain::ask::write::edition::Edition;
use lars_domain::ask::write::questionnaire::QuestionKind;
use lars_domain::map::study::Study;

use crate::PageError;
use crate::address::segment;
use crate::visit::Visit;

/// What a roster question can offer and ask beyond names that are typed.
#[derive(Default, Clone)]
pub struct RosterAsk {
    /// The address that finds names of the register.
    pub find: Option<String>,
    /// Whether the respondent is an organisation that could be shown by name.
    pub asks_name: bool,
}

/// A respondent on the way: who was invited to what, and what is answered so far.
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct Journey {
    pub(super) token: String,
    pub(super) invitation: Participant,
    pub(super) study: Arc<Study>,
    pub(super) edition: Arc<Edition>,
    /// The languages it can be answered in; none for all.
    pub(super) languages: Arc<Vec<String>>,
    pub(super) response: Response,
    /// Whether anything is stored of this respondent.
    pub(super) stored: bool,
    pub(super) is_open: bool,
    /// Whether names of the register are offered to whoever names partners.
    pub(super) offers_names: bool,
    /// Whether forms hold every question: conditions are then tested where they are filled in.
    pub(super) whole: bool,
}

impl Journey {
    /// A journey without a link: to show a response to somebody else, or to make forms that are filled in elsewhere.
    pub(crate) fn without_link(study: Arc<Study>, edition: Arc<Edition>, response: Response) -> Self {
        let Response { study: of, case, wave, helix, respondent, .. } = response.clone();
        let id = response.id.clone();
        let invitation = Participant { id, study: of, case, wave, helix, respondent, stakeholder: None };
        Self {
            token: String::new(),
            invitation,
            study,
            edition,
            languages: Arc::default(),
            response,
            stored: false,
            is_open: true,
            offers_names: false,
            whole: true,
        }
    }

    /// Loads all of it by the personal link.
    pub(super) async fn load(visit: &Visit, token: String) -> Result<Self, PageError> {
        let store = &visit.site.store;
        let digest = token_digest(&token);
        let invited = visit.link(store.invited(&digest), PageError::NoSuchInvitation).await?;
        let (invitation, plain) = (invited.participant, invited.response);
        let study = store.kept_study(&invitation.study).await?.ok_or(PageError::NoSuchInvitation)?;
        let is_in_register = invitation.stakeholder.is_some();
        let tried = if study.anonymous { store.trial(&invitation.id).await? } else { None };
        let veils = study.anonymous && tried.is_none();
        let (invitation, stored) = if veils {
            let veiled = invitation.veiled(&token);
            let stored = store.response_of_invitation(&veiled).await?;
            (veiled, stored)
        } else {
            (invitation, plain)
        };
        let edition = match &stored {
            Some(response) => store.kept_edition(&response.edition).await?,
            None => match store.trial(&invitation.id).await? {
                Some(copy) => store.kept_edition(&copy).await?,
                None => store.kept_latest_edition(&study.id).await?,
            },
        };
        let edition = edition.ok_or(PageError::NoSuchInvitation)?;
        let is_stored = stored.is_some();
        // When somebody came is noted only where it is known who: an anonymous study could be told by its times.
        if invited.is_first && invited.channel != Channel::Interview && !study.anonymous {
            store.note_opened(&invitation, visit.now).await?;
        }
        let response = stored.unwrap_or_else(|| blank(&invitation, &edition));
        let is_open =
            edition.is_trial() || study.wave(&invitation.wave).is_some_and(|wave| wave.is_open(visit.now));
        let languages = store.kept_languages(&study.id).await?;
        Ok(Self {
            token,
            invitation,
            study,
            edition,
            languages,
            response,
            stored: is_stored,
            is_open,
            offers_names: is_in_register,
            whole: false,
        })
    }

    /// Whether a step asks for partners.
    pub(super) fn names_partners(&self, step: &Step) -> bool {
        let Step::Section(place) = step else { return false };
        let questions = self.edition.questionnaire.sections[*place].questions();
        questions.iter().any(|question| matches!(question.kind, QuestionKind::Roster { .. }))
    }

    /// Leaves it at names that are offered where the study offers them. Those who came by an open link are never offered any: whoever has
    /// the link could read the register.
    pub(super) async fn settle_names(&mut self, visit: &Visit, step: &Step) -> Result<(), PageError> {
        let offers = self.offers_names && self.names_partners(step);
        self.offers_names = offers && visit.site.store.protection(&self.study.id).await?.offers_names;
        Ok(())
    }

    /// What a roster question can offer and ask. Nobody of an anonymous study is asked whether they may be named.
    pub(super) fn roster(&self, language: &str) -> RosterAsk {
        let find = self.offers_names.then(|| self.address(language, "organisation"));
        RosterAsk {
            find,
            asks_name: self.invitation.stakeholder.is_some() || (self.whole && !self.study.anonymous),
        }
    }

    /// The answers of a respondent as staff see them who hand them out: without a link, and not to be changed.
    pub(super) fn handed_out(study: Arc<Study>, edition: Arc<Edition>, response: Response) -> Self {
        let without_link = Self::without_link(study, edition, response);
        Self { stored: true, is_open: false, whole: false, ..without_link }
    }

    pub(super) fn form_subject(&self) -> String {
        format!("answer:{}", self.token)
    }

    /// The address of a page of this journey.
    pub(super) fn address(&self, language: &str, page: &str) -> String {
        format!("/{language}/answer/{}/{page}", self.token)
    }

    pub(super) fn steps(&self) -> Vec<Step> {
        Step::asked(&self.edition.questionnaire, &self.response)
    }

    pub(super) fn slug(&self, step: &Step) -> String {
        // Codes come from files that people bring: they may hold spaces and letters of any script.
        segment(&step.slug(&self.edition.questionnaire))
    }

    /// The step before or after this one.
    pub(super) fn neighbour(&self, step: &Step, forward: bool) -> Option<Step> {
        let steps = self.steps();
        let place = steps.iter().position(|other| other == step)?;
        let place = if forward { place + 1 } else { place.checked_sub(1)? };
        steps.get(place).cloned()
    }
}

/// A response in which nothing was answered yet.
pub(crate) fn blank(invitation: &Participant, edition: &Edition) -> Response {
    Response {
        // The invitation's own: two first pages sent at once are then the same response.
        id: invitation.id.clone(),
        study: invitation.study.clone(),
        edition: edition.id.clone(),
        case: invitation.case.clone(),
        wave: invitation.wave.clone(),
        helix: invitation.helix.clone(),
        respondent: invitation.respondent.clone(),
        ratings: BTreeMap::new(),
        answers: BTreeMap::new(),
        consent: None,
        finished: None,
    }
}
