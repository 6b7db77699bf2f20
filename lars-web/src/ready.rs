//! What must be there before something is published or sent: the four lines on data protection, and who asks.

use lars_domain::map::study::Study;

use crate::PageError;
use crate::visit::Visit;

/// Whether a questionnaire may be published: the rules on personal data are complete.
pub async fn to_publish(visit: &Visit, study: &Study) -> Result<(), PageError> {
    let rules = visit.site.store.protection(&study.id).await?;
    if rules.is_complete() { Ok(()) } else { Err(PageError::NotReady) }
}

/// Whether anybody may be asked: it is also said who asks.
pub async fn to_ask(visit: &Visit, study: &Study) -> Result<(), PageError> {
    to_publish(visit, study).await?;
    let sender = visit.site.store.sender(&study.id).await?;
    if sender.is_complete() { Ok(()) } else { Err(PageError::NotReady) }
}
