//! Mail on its way out: when it is tried again, when it is given up, and who is reminded.

use jiff::{SignedDuration, Timestamp};

/// A mail that waits to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Identifier, made by us.
    pub id: String,
    /// What it is for, as it stands in message keys: `invitation`, `reminder`, `resume`, `account`.
    pub purpose: String,
    /// The invitation that it carries, where it carries one.
    pub about: Option<String>,
    /// How far it is.
    pub state: MailState,
    /// When it was written.
    pub queued: Timestamp,
    /// When it is tried next.
    pub due: Timestamp,
    /// How often it was tried.
    pub tries: i64,
    /// What the mail server said last; empty if nothing.
    pub reason: String,
    /// To whom and what; empty once it was sent.
    pub letter: Letter,
}

/// Address, subject and text of a mail.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Letter {
    /// The address.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
    /// The address of the page on which one asks for no more mail; empty where a letter needs none.
    pub stop: String,
}

crate::codes! {
    /// How far a mail is.
    pub enum MailState {
        /// It waits to be sent.
        Queued = "queued",
        /// The mail server took it.
        Sent = "sent",
        /// It was refused for good, at once or later: the address does not work.
        Bounced = "bounced",
        /// It was tried too often.
        GivenUp = "given-up",
    }
}

/// What came of trying to send a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tried {
    /// The mail server took it.
    Sent,
    /// It may work later.
    Later(String),
    /// It will never work.
    Never(String),
}

/// How long to wait after each try that failed; after the last one a mail is given up.
const WAITS: [SignedDuration; 6] = [
    SignedDuration::from_mins(1),
    SignedDuration::from_mins(5),
    SignedDuration::from_mins(30),
    SignedDuration::from_hours(2),
    SignedDuration::from_hours(8),
    SignedDuration::from_hours(24),
];

impl Mail {
    /// A new mail, due at once.
    pub fn new(purpose: &str, letter: Letter, now: Timestamp) -> Self {
        Self {
            id: crate::new_id(),
            purpose: purpose.to_owned(),
            about: None,
            state: MailState::Queued,
            queued: now,
            due: now,
            tries: 0,
            reason: String::new(),
            letter,
        }
    }

    /// The mail about an invitation: when its address does not work, no more is sent there.
    #[must_use]
    pub fn about(self, invitation: &str) -> Self {
        Self { about: Some(invitation.to_owned()), ..self }
    }

    /// The mail after a try: sent without its text, or due later, or given up.
    #[must_use]
    pub fn after(self, came: Tried, now: Timestamp) -> Self {
        let tries = self.tries + 1;
        let wait = usize::try_from(self.tries).ok().and_then(|place| WAITS.get(place));
        match (came, wait) {
            (Tried::Sent, _) => Self {
                state: MailState::Sent,
                tries,
                reason: String::new(),
                letter: Letter::default(),
                ..self
            },
            (Tried::Never(reason), _) => Self { state: MailState::Bounced, tries, reason, ..self },
            (Tried::Later(reason), Some(wait)) => Self { tries, reason, due: now + *wait, ..self },
            (Tried::Later(reason), None) => Self { state: MailState::GivenUp, tries, reason, ..self },
        }
    }
}

/// What a mail server said, in 200 characters at most, and without the addresses that it repeats: they are personal.
pub fn without_addresses(said: &str) -> String {
    let mut kept = String::new();
    for part in said.split_whitespace() {
        if !kept.is_empty() {
            kept.push(' ');
        }
        if part.contains('@') {
            kept.push('…');
        } else {
            kept.push_str(part);
        }
    }
    kept.chars().take(200).collect()
}

/// Whether a text can be a mail address: one `@`, something around it, a full stop in the domain, no spaces or brackets.
pub fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>()[],;:\\\"@".contains(c);
    (3..=254).contains(&text.len())
        && !local.is_empty()
        && text.chars().filter(|c| *c == '@').count() == 1
        && local.chars().all(plain)
        && domain.chars().all(plain)
        && domain.split('.').count() > 1
        && domain.split('.').all(|part| !part.is_empty())
}

/// When those who have not answered are reminded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReminderPlan {
    /// Days after the last mail; 0: nobody is reminded.
    pub days: i64,
    /// How often at most.
    pub most: i64,
}

impl ReminderPlan {
    /// The most reminders that anybody gets.
    pub const MOST: i64 = 3;

    /// Whether somebody who got this many reminders, and the last mail then, is reminded now.
    pub fn is_due(self, reminders: i64, last: Timestamp, now: Timestamp) -> bool {
        self.days > 0
            && reminders < self.most.min(Self::MOST)
            && now >= last + SignedDuration::from_hours(24 * self.days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hours: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hours)
    }

    #[test]
    fn a_mail_is_tried_ever_less_often_and_then_given_up() {
        let letter = Letter { to: "a@b.fi".to_owned(), ..Letter::default() };
        let mut mail = Mail::new("invitation", letter, at(0));
        let mut waits = Vec::new();
        while mail.state == MailState::Queued {
            mail = mail.after(Tried::Later("busy".to_owned()), at(0));
            waits.push((mail.due.as_second() - at(0).as_second()) / 60);
        }
        assert_eq!((mail.state, mail.tries), (MailState::GivenUp, 7));
        assert_eq!(waits, [1, 5, 30, 120, 480, 1440, 1440]);
        let mail = Mail::new("invitation", mail.letter, at(0));
        let sent = mail.clone().after(Tried::Sent, at(1));
        assert_eq!((sent.state, sent.letter), (MailState::Sent, Letter::default()));
        assert_eq!(mail.after(Tried::Never("550".to_owned()), at(1)).state, MailState::Bounced);
    }

    #[test]
    fn addresses_are_plain() {
        for good in ["a@b.fi", "aino.virtanen+lars@maakunta.example.fi", "jānis@piemērs.lv"] {
            assert!(is_address(good), "{good}");
        }
        for bad in [
            "",
            "a",
            "a@b",
            "@b.fi",
            "a@b..fi",
            "a b@c.fi",
            "a@b.fi,c@d.fi",
            "A <a@b.fi>",
            "a@@b.fi",
            "a@b.fi\n",
        ] {
            assert!(!is_address(bad), "{bad}");
        }
    }

    #[test]
    fn reminders_are_few_and_far_between() {
        let plan = ReminderPlan { days: 7, most: 9 };
        assert!(!plan.is_due(0, at(0), at(7 * 24 - 1)));
        assert!(plan.is_due(0, at(0), at(7 * 24)));
        assert!(!plan.is_due(3, at(0), at(9000)), "three at most, whatever was set");
        assert!(!ReminderPlan::default().is_due(0, at(0), at(9000)));
    }
}
