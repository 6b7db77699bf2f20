//! The letter to somebody with an account.

use lars_domain::ask::reach::mail::{Letter, Mail};

use crate::PageError;
use crate::visit::Visit;

/// Queues a letter with the link that sets a password.
pub async fn account_letter(visit: &Visit, name: &str, address: &str, link: &str) -> Result<(), PageError> {
    let fill = [("name", name.into()), ("link", link.into())];
    let letter = Letter {
        to: address.to_owned(),
        subject: visit.words.say("mail-account-subject"),
        body: visit.words.say_with("mail-account-body", &fill),
        stop: String::new(),
    };
    Ok(visit.site.store.queue_mail(&Mail::new("account", letter, visit.now)).await?)
}
