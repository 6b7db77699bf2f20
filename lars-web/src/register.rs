//! The register of a study in the order of names: for its own pages, and for those of interviews.

use std::sync::Arc;

use lars_domain::map::register::{Ordered, Register};
use tokio::task::spawn_blocking;

use crate::PageError;
use crate::visit::Visit;

/// Everybody in a register by name, as a dictionary of the visit's language would put them.
pub async fn by_name(visit: &Visit, register: &Arc<Register>) -> Result<Ordered, PageError> {
    let (register, words) = (register.clone(), visit.words);
    // The first time in a language every name is compared: not beside other requests.
    let ordered = spawn_blocking(move || {
        register.ordered(words.language().code(), |all| {
            words.sort_by_name(all, |one| &one.details.organisation);
        })
    });
    ordered.await.map_err(|_| PageError::Broken)
}
