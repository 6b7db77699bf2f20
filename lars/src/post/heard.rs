//! What a mail server says when it does not take a letter, or gives one up: what that is about, and what of it is kept.
//!
//! Only what speaks of the recipient is held against an address (RFC 3463, RFC 5248). What a wrong setting of ours, a filter, a full mailbox
//! or a greylist caused says nothing of it, and neither does an answer that nobody understands.

use lars_domain::ask::reach::mail::local_part;
use lars_domain::ask::reach::refusal::{Refusal, Trouble};
use lars_domain::map::likeness::plain_letters;

/// When a mail server refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Before the recipient was named: connecting, signing in, naming the sender.
    Sender,
    /// When the recipient was named.
    Recipient,
    /// When the letter was handed over.
    Content,
    /// Later: a report says so.
    Report,
}

/// What a mail server said, as it was heard.
#[derive(Debug, Clone, Copy)]
pub struct Heard<'a> {
    /// When.
    pub stage: Stage,
    /// The answer, such as `550 5.1.1 unknown`; empty if there is none.
    pub words: &'a str,
    /// The status of a report, such as `5.1.1`; empty if there is none.
    pub status: &'a str,
    /// The addresses of the recipient: as we wrote to it, and as servers rewrote it.
    pub recipients: &'a [&'a str],
}

/// The most characters of an answer that are kept.
const KEPT_CHARS: usize = 200;

/// Refused because we may not send through this server, whatever code stands before it.
const RELAY: &[&str] = &[
    "relaying",
    "relay access",
    "relay not",
    "relay denied",
    "relay is",
    "relay prohibited",
    "relay through",
    "relay for",
    "to relay",
    "not relay",
    "no relay",
];
/// About the sender or the letter. "Sending" is here too: a sender's quota is not the recipient's.
const ABOUT_US: &[&str] = &[
    "sender",
    "sending",
    "spam",
    "junk",
    "block",
    "blacklist",
    "dnsbl",
    "reputation",
    "policy",
    "policies",
    "spf",
    "dkim",
    "dmarc",
    "virus",
    "malware",
    "content",
    "banned",
    "denied",
    "prohibited",
    "authenticat",
    "size",
    "too large",
    "too big",
];
const FULL: &[&str] =
    &["full", "quota", "exceeded storage", "insufficient storage", "insufficient system storage"];
const FOR_NOW: &[&str] = &[
    "greylist",
    "graylist",
    "grey-list",
    "gray-list",
    "try again",
    "try later",
    "temporar",
    "retry time",
    "timed out",
    "timeout",
    "too many",
];
const NO_SUCH_RECIPIENT: &[&str] = &[
    "unknown user",
    "user unknown",
    "unknown recipient",
    "recipient unknown",
    "unknown address",
    "address unknown",
    "unknown mailbox",
    "mailbox unknown",
    "unknown local",
    "no such",
    "not exist",
    "no mailbox",
    "no user",
    "doesn't have",
    "does not have",
    "not found",
    "not known",
    "invalid recipient",
    "invalid mailbox",
    "invalid address",
    "invalid user",
    "bad address",
    "mailbox unavailable",
    "unrouteable",
    "unroutable",
    "non-existent",
    "nonexistent",
    "not a valid",
    "not our customer",
    "no longer",
    "disabled",
    "inactive",
    "deactivated",
    "suspended",
    "recipient rejected",
    "address rejected",
    "user not local",
    "not accept mail",
];

impl Heard<'_> {
    /// What of it is kept.
    pub fn refusal(&self) -> Refusal {
        let said = if self.words.trim().is_empty() { self.status } else { self.words };
        Refusal { about: self.about(), reason: without_recipient(said, self.recipients) }
    }

    /// What the refusal is about.
    pub fn about(&self) -> Trouble {
        // Some write a remark behind the status, and no answer.
        let said = if self.words.trim().is_empty() { self.status } else { self.words };
        let words = said.to_lowercase();
        let reply = reply_code(&words);
        // Exim writes 5.0.0 for everything: then the answer that it repeats decides.
        let specific = |code: &(u16, u16, u16)| is_specific(*code);
        let found = enhanced(&words).filter(specific).or_else(|| enhanced(self.status).filter(specific));
        let class = found.map(|(class, ..)| class).or(reply.map(|code| code / 100));
        let class = class.or_else(|| enhanced(self.status).map(|(class, ..)| class));
        if says(&words, RELAY) {
            return Trouble::Sending;
        }
        let by_code = found.and_then(|code| self.by_code(code, &words));
        let about = by_code.unwrap_or_else(|| by_words(&words, class == Some(4)));
        match (self.stage, about) {
            // Nobody had been named yet, or the recipient had been taken already.
            (Stage::Sender, _) if class == Some(4) => Trouble::NotNow,
            (Stage::Sender, _) => Trouble::Sending,
            (Stage::Content, Trouble::Address) if by_code.is_none() => Trouble::Sending,
            (_, about) => about,
        }
    }

    /// By the enhanced status code, where it alone decides.
    fn by_code(&self, code: (u16, u16, u16), words: &str) -> Option<Trouble> {
        let names_domain = || {
            let domains = self.recipients.iter().filter_map(|address| address.rsplit_once('@'));
            domains.into_iter().any(|(_, domain)| words.contains(&domain.to_lowercase()))
        };
        Some(match code {
            (_, 1, 7 | 8) => Trouble::Sending,
            (_, 2, 2) => Trouble::Full,
            (4, ..) => Trouble::NotNow,
            (_, 1, 1 | 2 | 3 | 4 | 6 | 10) | (_, 2, 1) | (_, 7, 17 | 18) => Trouble::Address,
            (_, 3, 1 | 2) | (_, 4, 1 | 7) => {
                // How one large provider says that there is no such recipient.
                let is_gone = code.1 == 4 && words.contains("recipient address rejected");
                if is_gone { Trouble::Address } else { Trouble::NotNow }
            }
            // No such host: the recipient's, or the one that we are set to send through?
            (_, 4, 4) => {
                if names_domain() {
                    Trouble::Address
                } else {
                    Trouble::Sending
                }
            }
            // Letters beyond ASCII before the @ are not taken on the way there.
            (_, 6, 7) => {
                let needs = self.recipients.iter().any(|address| !local_part(address).is_ascii());
                if needs { Trouble::Address } else { Trouble::Sending }
            }
            (_, 1 | 2 | 5, 0) => return None,
            _ => Trouble::Sending,
        })
    }
}

fn by_words(words: &str, for_now: bool) -> Trouble {
    if for_now {
        return if says(words, FULL) { Trouble::Full } else { Trouble::NotNow };
    }
    let found = [
        (ABOUT_US, Trouble::Sending),
        (FULL, Trouble::Full),
        (FOR_NOW, Trouble::NotNow),
        (NO_SUCH_RECIPIENT, Trouble::Address),
    ];
    let found = found.into_iter().find(|(phrases, _)| says(words, phrases));
    found.map_or(Trouble::Sending, |(_, about)| about)
}

fn says(words: &str, phrases: &[&str]) -> bool {
    // "User unknown in relay recipient table" speaks of no relaying.
    let words = words.replace("relay recipient", "");
    phrases.iter().any(|phrase| words.contains(phrase))
}

/// The reply code that an answer begins with.
fn reply_code(words: &str) -> Option<u16> {
    let first: String = words.trim_start().chars().take_while(char::is_ascii_digit).collect();
    first.parse().ok().filter(|code| (400..600).contains(code))
}

/// The first enhanced status code in a text: class, subject, detail.
fn enhanced(text: &str) -> Option<(u16, u16, u16)> {
    let of = |part: &str| {
        let mut numbers =
            part.split('.').map(|number| number.parse::<u16>().ok().filter(|_| number.len() <= 3));
        let code = (numbers.next()??, numbers.next()??, numbers.next()??);
        (numbers.next().is_none() && (code.0 == 4 || code.0 == 5)).then_some(code)
    };
    text.split(|c: char| !c.is_ascii_digit() && c != '.').map(|part| part.trim_matches('.')).find_map(of)
}

/// Whether a code says more than that something failed.
fn is_specific(code: (u16, u16, u16)) -> bool {
    code.1 != 0
}

/// What a mail server said, in 200 characters at most, without addresses and without the recipient's name: what stands before the `@` of an
/// address is most often a person's name, and servers repeat it with and without its address.
pub fn without_recipient(said: &str, recipients: &[&str]) -> String {
    let locals: Vec<String> = recipients.iter().map(|address| joined(local_part(address))).collect();
    let parts: Vec<String> = recipients
        .iter()
        .flat_map(|address| local_part(address).split(|c: char| !c.is_alphanumeric()))
        .map(plain_letters)
        .filter(|part| part.chars().filter(|c| c.is_alphabetic()).count() >= 3)
        .collect();
    let is_name = |word: &str| {
        let word = joined(word);
        !word.is_empty() && (locals.contains(&word) || parts.contains(&word))
    };
    let mut kept: Vec<String> = Vec::new();
    for token in said.split_whitespace() {
        kept.push(if token.contains('@') { "…".to_owned() } else { without_names(token, &is_name) });
    }
    kept.join(" ").chars().take(KEPT_CHARS).collect()
}

/// A token without the names in it: the whole of what could stand before an `@`, then each word of that.
fn without_names(token: &str, is_name: &impl Fn(&str) -> bool) -> String {
    let replaced = |text: &str, belongs: &dyn Fn(char) -> bool, each: &dyn Fn(&str) -> String| {
        let mut rest = text;
        let mut made = String::new();
        while !rest.is_empty() {
            let end = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
            made.push_str(&each(&rest[..end]));
            rest = &rest[end..];
            let end = rest.find(belongs).unwrap_or(rest.len());
            made.push_str(&rest[..end]);
            rest = &rest[end..];
        }
        made
    };
    let hidden = |word: &str| if is_name(word) { "…".to_owned() } else { word.to_owned() };
    let whole = |c: char| c.is_alphanumeric() || "._-+'".contains(c);
    replaced(token, &whole, &|name| {
        if is_name(name) { "…".to_owned() } else { replaced(name, &char::is_alphanumeric, &hidden) }
    })
}

/// A name as it is compared: plain letters and digits only.
fn joined(name: &str) -> String {
    plain_letters(name).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(stage: Stage, words: &str, status: &str) -> Trouble {
        Heard { stage, words, status, recipients: &["ance@firm.example"] }.about()
    }

    fn report(words: &str, status: &str) -> Trouble {
        at(Stage::Report, words, status)
    }

    #[test]
    fn only_what_speaks_of_the_recipient_is_held_against_the_address() {
        for (words, status) in [
            ("550 5.1.1 <ance@firm.example>: User unknown", "5.1.1"),
            ("550 5.1.1 User unknown in relay recipient table", "5.1.1"),
            ("550 5.1.10 RESOLVER.ADR.RecipientNotFound", "5.7.1"),
            ("550 #5.1.0 Address rejected, no such user", "5.1.0"),
            ("550 5.1.2 Host unknown", "5.1.2"),
            ("550 5.1.6 moved away", ""),
            ("550-5.2.1 The email account that you tried to reach is disabled.", "5.2.1"),
            ("550 5.4.1 Recipient address rejected: Access denied. AS(201806281)", "5.4.1"),
            (
                "Host or domain name not found. Name service error for name=firm.example type=AAAA: Host not found",
                "5.4.4",
            ),
            ("550 5.5.0 Requested action not taken: mailbox unavailable", "5.5.0"),
            ("550 No such person at this address", "5.0.0"),
            ("554 delivery error: dd This user doesn't have a firm.example account", "5.0.0"),
            ("Sorry, no mailbox here by that name. (#5.1.1)", ""),
            ("unknown user: \"ance\"", "5.1.1"),
            ("Unrouteable address", "5.0.0"),
            ("550 5.1.0 Address rejected.", "5.1.0"),
            ("551 User not local; please try elsewhere", ""),
            ("556 Domain does not accept mail", ""),
        ] {
            assert_eq!(report(words, status), Trouble::Address, "{words}");
        }
        for (words, status) in [
            ("554 5.7.1 Message rejected as spam by policy", "5.7.1"),
            ("554 5.7.1 Message rejected as spam by policy", "5.0.0"),
            ("550 5.7.26 This message does not pass authentication checks", "5.7.26"),
            ("553 5.1.8 Domain of sender address does not exist", ""),
            ("553 sorry, that domain of the sender does not exist", ""),
            ("550 5.1.7 bad sender", "5.1.7"),
            ("550 5.1.0 Sender address rejected", "5.1.0"),
            ("mailing to remote domains not supported", "5.0.0"),
            ("451 4.1.8 Domain of sender address does not resolve", "4.1.8"),
            ("550 relay not permitted", "5.0.0"),
            ("550 5.1.1 ance@firm.example: we do not relay", "5.1.1"),
            ("454 4.7.1 Relay access denied", "4.7.1"),
            ("552 5.3.4 Message size exceeds fixed limit", "5.3.4"),
            ("552 message too large", ""),
            (
                "Host or domain name not found. Name service error for name=smarthost.typo type=A: Host not found",
                "5.4.4",
            ),
            ("5.4.6 mail forwarding loop", "5.4.6"),
            ("550 rejected", "5.0.0"),
            ("", "5.0.0"),
            ("", ""),
        ] {
            assert_eq!(report(words, status), Trouble::Sending, "{words}");
        }
    }

    #[test]
    fn what_may_work_later_is_told_apart() {
        for (words, status) in [
            ("552 5.2.2 <ance@firm.example>: mailbox full", "5.2.2"),
            ("552 5.2.2 <ance@firm.example>: mailbox full", "5.0.0"),
            ("452 4.2.2 over quota", "4.2.2"),
            ("552 Requested mail action aborted: exceeded storage allocation", ""),
            ("", "5.2.2"),
            ("", "5.0.0 (recipient reached disk quota)"),
        ] {
            assert_eq!(report(words, status), Trouble::Full, "{words}");
        }
        for (words, status) in [
            ("451 4.7.1 Greylisted, try again in 5 minutes", "4.7.1"),
            ("451 4.7.1 Greylisted, try again in 5 minutes", "5.0.0"),
            ("connect to mx.firm.example[192.0.2.1]:25: Connection timed out", "4.4.1"),
            ("delivery time expired", "5.4.7"),
            ("450 4.2.1 The user you are trying to contact is receiving mail too quickly", "5.0.0"),
            ("retry timeout exceeded", "5.0.0"),
            ("", "4.4.7"),
        ] {
            assert_eq!(report(words, status), Trouble::NotNow, "{words}");
        }
    }

    #[test]
    fn before_the_recipient_is_named_nothing_is_known_of_it() {
        for words in [
            "550 5.1.1 no such user",
            "550 5.7.1 Sender address rejected",
            "553 no",
            "535 5.7.8 wrong password",
        ] {
            assert_eq!(at(Stage::Sender, words, ""), Trouble::Sending, "{words}");
        }
        assert_eq!(at(Stage::Sender, "421 4.3.2 shutting down", ""), Trouble::NotNow);
        assert_eq!(at(Stage::Content, "550 no such thing in the text", ""), Trouble::Sending);
        assert_eq!(
            at(Stage::Content, "550 5.1.1 user unknown", ""),
            Trouble::Address,
            "some servers look only now"
        );
        assert_eq!(at(Stage::Recipient, "550 5.1.1 User unknown", ""), Trouble::Address);
        assert_eq!(at(Stage::Recipient, "550 relay not permitted", ""), Trouble::Sending);
        let beyond = Heard {
            stage: Stage::Report,
            words: "550 5.6.7 not taken",
            status: "",
            recipients: &["jānis@firm.example"],
        };
        assert_eq!(beyond.about(), Trouble::Address);
        assert_eq!(report("550 5.6.7 not taken", ""), Trouble::Sending);
    }

    #[test]
    fn neither_address_nor_name_of_the_recipient_is_kept() {
        let kept = |said, to| without_recipient(said, &[to]);
        let ance = "ance.paraugs@firm.example";
        assert_eq!(
            kept("550 5.1.1 <ance.paraugs@firm.example>: User unknown", ance),
            "550 5.1.1 … User unknown"
        );
        assert_eq!(kept("unknown user: \"ance.paraugs\"", ance), "unknown user: \"…\"");
        assert_eq!(
            kept("550 5.1.1 User ANCE.PARAUGS. does not exist", ance),
            "550 5.1.1 User … does not exist"
        );
        assert_eq!(kept("no account ance.paraugs=firm.example here", ance), "no account …=firm.example here");
        assert_eq!(kept("Paraugs, Ance (Ančē Paraugs) is away", ance), "…, … (… …) is away");
        assert_eq!(kept("no anceparaugs here, balance 7", ance), "no … here, balance 7");
        assert_eq!(kept("no such user Jānis", "janis+lars@firm.example"), "no such user …");
        assert_eq!(kept("550 5.1.1 unknown", "x@firm.example"), "550 5.1.1 unknown");
        assert_eq!(kept("user x unknown", "x@firm.example"), "user … unknown");
        assert_eq!(kept(&"a ".repeat(300), ance).chars().count(), 200);
    }
}
