//! Who asks, as mail and letters end: signature, institution and contact in the language of the letter.

use lars_domain::map::sender::Sender;
use lars_view::words::Words;

/// The lines under a mail; empty where nobody said who asks.
pub fn signed(sender: &Sender, words: Words) -> String {
    let language = words.language().code();
    let lines = [
        sender.signature.best_body(language),
        sender.institution.best_body(language),
        sender.contact.as_str(),
    ];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
