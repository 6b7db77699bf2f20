//! The rules of a study on personal data: shown and set by whoever leads the study; the privacy notice and the record of processing made
//! from them. Nothing is published or sent before the four lines are there (`crate::ready`).
//!
//! Erasing what is past its time is the command line's (`lars gdpr retention`).

use askama::Template;
use axum::response::Response as Answer;
use lars_domain::map::protection::{Basis, Protection, parse_contact, parse_months};
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_view::document::processing::{Kind, Processing};
use serde::Deserialize;

use crate::PageError;
use crate::at::At;
use crate::choice::Choice;
use crate::fault::Faults;
use crate::form::Form;
use crate::merge::{Fields, MAX_ATTEMPTS, Merged, mark, merge};
use crate::page::{Frame, Layout, answer, pages, pdf, refused};
use crate::visit::{Segments, Visit};

pages!(ShowPage);

#[derive(Template)]
#[template(path = "map/protection/show.html")]
struct ShowPage {
    f: Frame,
    action: String,
    faults: Faults,
    controller: String,
    /// The documents made from the rules, once they are complete: address and label.
    documents: Vec<(String, String)>,
    bases: Vec<Choice>,
    months: String,
    until: String,
    contact: String,
    anonymous: bool,
    /// What is kept and given out of the answers of an anonymous study.
    kept: String,
    own_results: bool,
    offers_names: bool,
    /// The rules as they are now, for what somebody else changes meanwhile.
    was: String,
}

/// The rules as they are.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ManageStudy).await?;
    let rules = at.store().protection(&at.study.id).await?;
    answer(&page_of(&at, (&rules, &rules), Faults::default()))
}

/// The privacy notice or the record of processing, as a document in the language of the page.
pub async fn document(
    visit: Visit,
    Segments((_, slug, file)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ManageStudy).await?;
    let kind = match file.as_str() {
        "notice.pdf" => Kind::Notice,
        "record.pdf" => Kind::Record,
        _ => return Err(PageError::NotFound),
    };
    let rules = at.store().protection(&at.study.id).await?;
    if !rules.is_complete() {
        return Err(PageError::NotReady);
    }
    let words = at.words;
    let basis = rules.basis.map(|basis| words.say(&format!("protection-basis-{}", basis.code())));
    let processing = Processing {
        words,
        study: at.said().title(),
        controller: rules.controller.clone(),
        basis: basis.unwrap_or_default(),
        contact: rules.contact.clone(),
        kept: kept(&at, &rules),
        smallest: at.study.min_n.get(),
        is_anonymous: at.study.anonymous,
        day: at.study.zone.day(visit.now),
    };
    pdf(processing.document(kind), &file).await
}

/// How long answers are kept, in words.
fn kept(at: &At<'_>, rules: &Protection) -> String {
    match rules.ends(&at.study) {
        Some(end) => {
            at.words.say_with("protection-until", &[("until", at.words.date(at.study.zone.day(end)).into())])
        }
        None => match rules.retention_months.and_then(|months| u64::try_from(months).ok()) {
            Some(months) => at.words.say_with("protection-months-after", &[("n", months.into())]),
            None => at.words.say("protection-no-end"),
        },
    }
}

/// The form.
#[derive(Debug, Deserialize)]
pub struct Rules {
    key: String,
    #[serde(default)]
    controller: String,
    basis: String,
    months: String,
    contact: String,
    /// `yes` where the study is to be anonymous from now on.
    #[serde(default)]
    anonymous: String,
    /// `yes` where respondents see results.
    #[serde(default)]
    own_results: String,
    /// `yes` where respondents are offered names of the register.
    #[serde(default)]
    offers_names: String,
    /// The rules as they were when the page was made.
    #[serde(default)]
    was: String,
}

impl Rules {
    fn fields(&self) -> Fields {
        let Self { controller, basis, months, contact, own_results, offers_names, .. } = self;
        let fields = [
            ("controller", controller),
            ("basis", basis),
            ("months", months),
            ("contact", contact),
            ("own_results", own_results),
            ("offers_names", offers_names),
        ];
        fields.map(|(name, value)| (name.to_owned(), value.clone())).into()
    }
}

/// The rules as the form shows them.
fn fields_of(rules: &Protection) -> Fields {
    let ticked = |is_ticked: bool| if is_ticked { "yes".to_owned() } else { String::new() };
    let months = rules.retention_months.map(|months| months.to_string()).unwrap_or_default();
    let fields = [
        ("controller", rules.controller.clone()),
        ("basis", rules.basis.map(Basis::code).unwrap_or_default().to_owned()),
        ("months", months),
        ("contact", rules.contact.clone()),
        ("own_results", ticked(rules.own_results)),
        ("offers_names", ticked(rules.offers_names)),
    ];
    fields.map(|(name, value)| (name.to_owned(), value)).into()
}

/// Sets the rules, or says what is wrong with them and keeps what was typed.
pub async fn take(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(form): Form<Rules>,
) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    let at = visit.enter(&slug, Action::ManageStudy).await?;
    let mut is_anonymous = at.study.anonymous;
    for _ in 0..MAX_ATTEMPTS {
        let version = at.store().settings_version(&at.study.id).await?;
        let before = at.store().protection(&at.study.id).await?;
        let merged = merge(&form.was, &form.fields(), &fields_of(&before));
        let (rules, mut faults) = rules_of(&visit, &merged)?;
        if faults.is_empty() && form.anonymous == "yes" && !is_anonymous {
            is_anonymous = at.store().make_anonymous(&at.study.id).await?;
            if is_anonymous {
                at.record(Act::SetProtection, "anonymous").await?;
            } else {
                faults.add("anonymous", visit.words.say("protection-anonymous-late"));
            }
        }
        if !faults.is_empty() {
            let mut shown = page_of(&at, (&rules, &before), faults);
            shown.months.clone_from(&merged.fields["months"]);
            return refused(&shown);
        }
        if rules == before {
            return Ok(visit.lead(&at.address("/protection"), "protection-saved"));
        }
        if at.store().save_protection_since((&at.study.id, version), &rules).await? {
            at.record(Act::SetProtection, "rules").await?;
            return Ok(visit.lead(&at.address("/protection"), "protection-saved"));
        }
    }
    Err(PageError::Unavailable)
}

/// The rules that a form says, and what is wrong with them.
fn rules_of(visit: &Visit, merged: &Merged) -> Result<(Protection, Faults), PageError> {
    let field = |name: &str| merged.fields.get(name).cloned().unwrap_or_default();
    let basis = match field("basis").as_str() {
        "" => None,
        code => Some(Basis::parse(code).ok_or(PageError::BadForm)?),
    };
    let months = parse_months(&field("months"));
    let (contact, controller) = (parse_contact(&field("contact")), parse_contact(&field("controller")));
    let mut faults = Faults::default();
    let wrong =
        [("controller", controller.is_none()), ("contact", contact.is_none()), ("months", months.is_none())];
    for (field, _) in wrong.into_iter().filter(|(_, is_wrong)| *is_wrong) {
        faults.add(field, visit.words.say(&format!("protection-fault-{field}")));
    }
    merged.say(visit.words, &mut faults, str::to_owned);
    let rules = Protection {
        controller: controller.unwrap_or_else(|| field("controller")),
        basis,
        retention_months: months.flatten(),
        contact: contact.unwrap_or_else(|| field("contact")),
        own_results: field("own_results") == "yes",
        offers_names: field("offers_names") == "yes",
    };
    Ok((rules, faults))
}

/// The page with rules as they are typed; and as they are now.
fn page_of(at: &At<'_>, (rules, now): (&Protection, &Protection), faults: Faults) -> ShowPage {
    let words = at.words;
    let basis = |basis: Basis| {
        let label = words.say(&format!("protection-basis-{}", basis.code()));
        Choice::new(basis.code(), label, rules.basis == Some(basis))
    };
    let documents = [("notice", "protection-notice"), ("record", "protection-record")];
    let document =
        |(file, key): (&str, &str)| (at.address(&format!("/protection/{file}.pdf")), words.say(key));
    let mut f = at.frame(words.say("protection-title"));
    f.layout = Layout::WithMargin;
    ShowPage {
        action: at.address("/protection"),
        controller: rules.controller.clone(),
        documents: if rules.is_complete() { documents.map(document).to_vec() } else { Vec::new() },
        bases: Basis::ALL.into_iter().map(basis).collect(),
        months: rules.retention_months.map(|months| months.to_string()).unwrap_or_default(),
        until: kept(at, rules),
        contact: rules.contact.clone(),
        anonymous: at.study.anonymous,
        kept: at.words.say_with("protection-anonymous-kept", &[("k", at.study.min_n.get().into())]),
        own_results: rules.own_results,
        offers_names: rules.offers_names,
        was: mark(&fields_of(now)),
        faults,
        f,
    }
}
