//! Letters by mail to participants, written and not yet queued: invitations and reminders.

use jiff::Timestamp;
use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::ask::reach::mail::{Letter, Mail, RESUME};
use lars_domain::ask::reach::participant::Participant;
use lars_domain::map::sender::Sender;
use lars_domain::map::study::Study;
use lars_store::Recipient;
use lars_view::words::{Language, Words};

use crate::security::random_token;
use crate::sender::signed;
use crate::study::study_title;
use crate::visit::Visit;

/// A participant with the digest of a token, the address and the mail that carries the token.
pub type ByMail = (Participant, String, Recipient, Mail);

/// An invitation by mail to a participant, with a new personal link: `write` makes the letter from the path of the link.
pub fn invited(
    visit: &Visit,
    study: &Study,
    participant: Participant,
    (language, write): (Language, &dyn Fn(&str) -> Letter),
) -> ByMail {
    let token = random_token();
    let link = format!("/{}/answer/{token}", language.code());
    let letter = write(&link);
    let recipient = Recipient {
        participant: participant.id.clone(),
        address: letter.to.clone(),
        // In an anonymous study no link is kept: with it and the key the answers could be found.
        link: if study.anonymous { String::new() } else { link },
        language: language.code().to_owned(),
        invited: visit.now,
        reminders: 0,
        reminded: None,
        unsubscribed: None,
        bounced: None,
        trouble: None,
        case: participant.case.clone(),
        wave: participant.wave.clone(),
        respondent: participant.respondent.clone(),
        finished: false,
    };
    let mail = Mail::new("invitation", letter, visit.now).about(&participant.id);
    (participant, token_digest(&token), recipient, mail)
}

/// A letter to a respondent, in the respondent's language, with the path of the link and the way to no more mail.
pub fn letter(
    purpose: &str,
    words: Words,
    (study, closes, sender): (&Study, Option<Timestamp>, &Sender),
    link: &str,
    own: &str,
) -> Letter {
    let title = study_title(words, study);
    let fill = [("study", title.into()), ("link", link.into())];
    let mut body = vec![words.say_with(&format!("mail-{purpose}-body"), &fill)];
    if !own.trim().is_empty() {
        body.insert(0, own.trim().to_owned());
    }
    if let Some(closes) = closes {
        body.push(words.closing(closes, &study.zone));
    }
    body.extend(Some(signed(sender, words)).filter(|signed| !signed.is_empty()));
    let stop = if purpose == RESUME { String::new() } else { format!("{link}/unsubscribe") };
    if !stop.is_empty() {
        body.push(words.say_with("mail-stop", &[("link", stop.as_str().into())]));
    }
    Letter {
        to: String::new(),
        subject: words.say_with(&format!("mail-{purpose}-subject"), &fill),
        body: body.join("\n\n"),
        stop,
        path: link.to_owned(),
    }
}

/// The path of a link that was kept with the address of the site at that time.
fn path_of(link: &str) -> &str {
    let path = link.split_once("://").and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..]));
    path.unwrap_or(link)
}

/// The reminder of somebody who has not answered, if they may be reminded.
pub fn reminder(
    (study, sender): (&Study, &Sender),
    recipient: Recipient,
    now: Timestamp,
) -> Option<(Recipient, Mail)> {
    let wave = study.wave(&recipient.wave).filter(|wave| wave.is_open(now))?;
    // Who has answered an anonymous study is not known, so nobody is reminded.
    if study.anonymous
        || recipient.finished
        || recipient.unsubscribed.is_some()
        || recipient.bounced.is_some()
    {
        return None;
    }
    let words = Words::new(Language::parse(&recipient.language).unwrap_or(Language::En));
    let written = letter("reminder", words, (study, wave.closes, sender), path_of(&recipient.link), "");
    let mail = Mail::new("reminder", Letter { to: recipient.address.clone(), ..written }, now)
        .about(&recipient.participant);
    Some((recipient, mail))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_was_kept_with_an_address_leads_to_the_site_of_today() {
        assert_eq!(path_of("https://old.example/fi/answer/abc"), "/fi/answer/abc");
        assert_eq!(path_of("/fi/answer/abc"), "/fi/answer/abc");
    }
}
