//! One's own answers beside the result of one's group: for a respondent, once the wave has closed.
//!
//! What may be shown is decided in `lars_domain::gap::group`; it is taken once and kept. Staff have pages of their own.

use askama::Template;
use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use lars_domain::ask::answer::response::Step;
use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::ask::write::edition::Edition;
use lars_domain::gap::group::{GroupResult, group_min_n, is_over};
use lars_domain::map::protection::Protection;
use lars_domain::map::study::Study;
use lars_view::chart::own::own;
use lars_view::names::Names;
use lars_view::own::OwnView;

use super::journey::Journey;
use super::part::further;
use crate::PageError;
use crate::analysis::{Wanted, case_result};
use crate::page::{Frame, page};
use crate::study::Described;
use crate::visit::{Segments, Visit};

#[derive(Template)]
#[template(path = "ask/answer/response/result.html")]
struct ResultPage {
    f: Frame,
    /// Why there is nothing to see, or not yet.
    notice: Option<String>,
    lead: String,
    when: String,
    figure: String,
    thanks: String,
}

/// What a respondent is told of results: that there are none, when they come, or where they are.
pub enum Told {
    /// Nothing: the questionnaire rates no relations, or is being tried out.
    Nothing,
    /// A sentence.
    Sentence(String),
    /// The page with them.
    Page(String),
}

/// What this respondent is told.
pub(super) fn told(visit: &Visit, journey: &Journey, rules: &Protection) -> Told {
    let words = visit.words;
    if journey.edition.is_trial() || !journey.edition.questionnaire.asks_relations() {
        return Told::Nothing;
    }
    if !rules.own_results {
        return Told::Sentence(words.say("group-none"));
    }
    let wave = journey.study.wave(&journey.invitation.wave);
    match wave.map(|wave| (wave, wave.closes)) {
        Some((wave, _)) if is_over(wave, visit.now) => Told::Page(journey.address(words.content(), "result")),
        Some((_, Some(closes))) => {
            let zone = &journey.study.zone;
            let date = words.date(zone.ended_day(closes).unwrap_or_else(|| zone.day(closes))).into();
            Told::Sentence(words.say_with("group-coming-date", &[("date", date)]))
        }
        _ => Told::Sentence(words.say("group-coming")),
    }
}

/// The page.
pub async fn result(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let journey = Journey::load(&visit, token).await?;
    let rules = visit.site.store.protection(&journey.study.id).await?;
    let thanks = journey.address(visit.words.content(), "thanks");
    let notice = match told(&visit, &journey, &rules) {
        Told::Nothing => return Err(PageError::NotFound),
        Told::Sentence(sentence) => Some(sentence),
        Told::Page(_) if journey.response.finished.is_none() => {
            return Ok(Redirect::to(&thanks).into_response());
        }
        // Whoever fills in for others knows several answers of the group: subtracting theirs could leave one.
        Told::Page(_) if visit.site.store.is_interview(&token_digest(&journey.token)).await? => {
            Some(visit.words.say("group-interview"))
        }
        Told::Page(_) => None,
    };
    let mut f = visit.frame(visit.words.say("group-title"));
    f.further = further(&journey);
    let shown = match notice {
        Some(notice) => {
            let none = String::new;
            ResultPage { f, notice: Some(notice), lead: none(), when: none(), figure: none(), thanks }
        }
        None => full(&visit, &journey, f, thanks).await?,
    };
    page(&shown.f, &shown)
}

async fn full(
    visit: &Visit,
    journey: &Journey,
    mut f: Frame,
    thanks: String,
) -> Result<ResultPage, PageError> {
    let (words, study, edition): (_, &Study, &Edition) = (visit.words, &journey.study, &journey.edition);
    let group = group_result(visit, journey).await?;
    let said = Described { words, study, edition };
    let response = &journey.response;
    let relations = group.beside(&edition.questionnaire, response, study);
    let helix = said.helix(&response.helix);
    let parts = [helix, said.case(&response.case), said.wave(&response.wave)];
    f.simulated = study.simulated;
    let minimum = group_min_n(study.min_n).get();
    let view = OwnView {
        relations: &relations,
        names: &Names::of_questionnaire(&edition.questionnaire).with_study(study),
        subject: parts.join(" · "),
        min_n: minimum,
        simulated: study.simulated,
    };
    let date = words.date(journey.study.zone.day(group.at));
    Ok(ResultPage {
        f,
        notice: None,
        lead: words.say("group-lead"),
        // Nothing was taken where nothing may be shown.
        when: if group.means.is_empty() {
            String::new()
        } else {
            let minimum = words.integer(minimum as u64).into();
            words.say_with("group-taken", &[("date", date.into()), ("minimum", minimum)])
        },
        figure: own(&view, words).figure(words),
        thanks,
    })
}

/// What the group is shown: as it was kept, or taken now and kept if it shows anything.
///
/// Nobody can submit or change anything any more. Who withdraws takes their answers away, not the means: two means that
/// differ by one answer would tell it.
async fn group_result(visit: &Visit, journey: &Journey) -> Result<GroupResult, PageError> {
    let store = &visit.site.store;
    let response = &journey.response;
    let place = [&journey.study.id, &response.case, &response.wave, &response.helix].map(String::as_str);
    if let Some(kept) = store.group_result(place).await? {
        return Ok(kept);
    }
    let [_, case, wave, helix] = place;
    // The release that staff see, too: two different means of the group could be subtracted.
    let found = case_result(visit, &journey.study, case, Wanted::Newest).await?;
    let found = found.ok_or(PageError::Broken)?;
    let taken = GroupResult::of(found.analysis(), (case, wave, helix), journey.study.min_n, visit.now);
    if taken.means.is_empty() {
        return Ok(taken);
    }
    Ok(store.keep_group_result(place, &taken).await?)
}

/// The sentence for the first page.
pub(super) fn first_sentence(
    visit: &Visit,
    journey: &Journey,
    rules: &Protection,
    step: &Step,
) -> Option<String> {
    match told(visit, journey, rules) {
        Told::Sentence(sentence) if *step == Step::Start => Some(sentence),
        _ => None,
    }
}
