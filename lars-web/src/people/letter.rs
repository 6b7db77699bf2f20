//! The letter to somebody with an account.

use lars_domain::ask::reach::mail::{Letter, Mail};

use crate::PageError;
use crate::visit::Visit;

/// Queues a letter with the link that sets a password: the path of it.
pub async fn account_letter(visit: &Visit, name: &str, address: &str, path: &str) -> Result<(), PageError> {
    let fill = [("name", name.into()), ("link", path.into())];
    let letter = Letter {
        to: address.to_owned(),
        subject: visit.words.say("mail-account-subject"),
        body: visit.words.say_with("mail-account-body", &fill),
        stop: String::new(),
        path: path.to_owned(),
    };
    Ok(visit.site.store.queue_mail(&Mail::new("account", letter, visit.now)).await?)
}
