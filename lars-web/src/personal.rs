//! Personal data as a file, for the person it is about or for staff who hand it to them.
//!
//! Whoever calls this has checked that it may be handed out, and has recorded it.

use std::collections::BTreeMap;

use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response as Answer};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lars_domain::ask::answer::response::Response;
use lars_domain::ask::write::edition::Edition;
use lars_domain::ask::write::questionnaire::QuestionKind;
use lars_domain::map::study::Study;
use lars_domain::people::audit::AuditEntry;
use lars_domain::people::person::Person;
use lars_domain::people::role::{Grant, Grants, Scope};
use lars_store::{Identity, OpenSession, StoredPasskey};
use lars_view::export::response::{ResponseFile, response_json};
use serde_json::{Value, json};

use crate::PageError;
use crate::visit::Visit;

/// All that is stored of one respondent.
pub async fn response_file(
    visit: &Visit,
    (study, edition): (&Study, &Edition),
    response: &Response,
) -> Result<Answer, PageError> {
    let store = &visit.site.store;
    let rules = store.protection(&study.id).await?;
    let mut files = BTreeMap::new();
    for question in edition.questionnaire.questions() {
        if matches!(question.kind, QuestionKind::File { .. })
            && let Some(bytes) = store.file(&response.id, &question.code).await?
        {
            files.insert(question.code.clone(), STANDARD.encode(bytes));
        }
    }
    let waiting = store.open_interview_copies_of(response).await?;
    let file = ResponseFile { study, edition, response, rules: &rules, files: &files, waiting: &waiting };
    Ok(download(&response_json(visit.words, &file)))
}

/// All that is stored of one person of the staff; the password's hash and the second factor are secrets and stay.
pub struct PersonFile {
    /// The person.
    pub person: Person,
    /// What they were given.
    pub grants: Grants,
    /// How many recovery codes are left.
    pub codes_left: i64,
    /// Their open sessions.
    pub sessions: Vec<OpenSession>,
    /// Their passkeys.
    pub passkeys: Vec<StoredPasskey>,
    /// Their accounts at providers of single sign-on.
    pub identities: Vec<Identity>,
    /// What they did.
    pub done: Vec<AuditEntry>,
}

/// All that is stored of one person of the staff, as a file.
pub fn person_file(about: &PersonFile) -> Answer {
    let Person { id, address, name, created, active, second_factor, closed } = &about.person;
    let grant = |Grant { role, scope }: &Grant| match scope {
        Scope::Installation => json!({ "role": role.code() }),
        Scope::Study(study) => json!({ "role": role.code(), "study": study }),
        Scope::Case(study, case) => json!({ "role": role.code(), "study": study, "case": case }),
    };
    let session =
        |open: &OpenSession| json!({ "opened": open.created.to_string(), "seen": open.seen.to_string() });
    let passkey = |one: &StoredPasskey| json!({ "name": one.name, "added": one.added.to_string(), "used": one.used.map(|at| at.to_string()) });
    let identity = |one: &Identity| json!({ "issuer": one.issuer, "subject": one.subject, "linked": one.linked.to_string() });
    let entry = |entry: &AuditEntry| {
        let AuditEntry { at, act, study, subject, .. } = entry;
        json!({ "at": at.to_string(), "act": act.code(), "study": study, "subject": subject })
    };
    download(&json!({
        "person": {
            "id": id,
            "name": name,
            "address": address,
            "created": created.to_string(),
            "closed": closed.map(|at| at.to_string()),
            "has_password": active,
            "has_second_factor": second_factor,
            "recovery_codes_left": about.codes_left,
        },
        "roles": about.grants.0.iter().map(grant).collect::<Vec<_>>(),
        "sessions": about.sessions.iter().map(session).collect::<Vec<_>>(),
        "passkeys": about.passkeys.iter().map(passkey).collect::<Vec<_>>(),
        "single_sign_on": about.identities.iter().map(identity).collect::<Vec<_>>(),
        "audit": about.done.iter().map(entry).collect::<Vec<_>>(),
    }))
}

fn download(value: &Value) -> Answer {
    let headers = [
        (CONTENT_TYPE, "application/json"),
        (CONTENT_DISPOSITION, "attachment; filename=\"lars-data.json\""),
        (CACHE_CONTROL, "no-store"),
    ];
    (headers, format!("{value:#}\n")).into_response()
}
