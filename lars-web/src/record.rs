//! The audit log: one line for each thing that somebody did.

use jiff::Timestamp;
use lars_domain::map::study::Study;
use lars_domain::people::audit::{Act, AuditEntry};

use crate::PageError;
use crate::visit::Visit;

/// Notes in the audit log what the person of this visit did.
pub async fn record(visit: &Visit, act: Act, study: &Study, subject: &str) -> Result<(), PageError> {
    note(visit, act, Some(&study.id), subject).await
}

/// The same where no study is concerned, or any.
pub async fn note(visit: &Visit, act: Act, study: Option<&str>, subject: &str) -> Result<(), PageError> {
    let session = visit.staff()?;
    visit.site.store.record(&entry(session.who(), visit.now, act, study, subject)).await?;
    Ok(())
}

/// An entry of the audit log.
pub fn entry(who: &str, at: Timestamp, act: Act, study: Option<&str>, subject: &str) -> AuditEntry {
    AuditEntry {
        id: lars_domain::new_id(),
        at,
        who: who.to_owned(),
        act,
        study: study.map(str::to_owned),
        subject: subject.to_owned(),
    }
}
