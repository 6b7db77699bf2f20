//! Mail on its way out: when it is tried again, when it is given up, and who is reminded.

use jiff::{SignedDuration, Timestamp};

use super::refusal::{Refusal, Trouble};

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
    /// What that is about.
    pub trouble: Option<Trouble>,
    /// To whom and what; empty once it was sent.
    pub letter: Letter,
}

/// The purpose of a letter with which a respondent sends the own link somewhere.
pub const RESUME: &str = "resume";
/// The most of them that a respondent sends on a day.
pub const RESUME_A_DAY: i64 = 3;
/// The most of them that a study sends on a day: whoever has an open link can have many personal ones.
pub const RESUME_OF_STUDY_A_DAY: i64 = 500;

/// Address, subject and text of a mail.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Letter {
    /// The address.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
    /// The page on which one asks for no more mail; empty where a letter needs none.
    pub stop: String,
    /// The path that addresses in the text begin with, such as `/lv/answer/TOKEN`. Where the site is, is put before it when the letter is
    /// sent: whoever asked for a letter has no say in where its links lead.
    #[serde(default)]
    pub path: String,
}

impl Letter {
    /// The letter with whole addresses.
    #[must_use]
    pub fn from_site(self, origin: &str) -> Self {
        if self.path.is_empty() {
            return self;
        }
        let whole = |text: &str| text.replace(&self.path, &format!("{origin}{}", self.path));
        Self { body: whole(&self.body), stop: whole(&self.stop), path: String::new(), ..self }
    }

    /// The letter with an ellipsis in place of its link.
    #[must_use]
    pub fn without_link(self) -> Self {
        if self.path.is_empty() {
            return self;
        }
        Self { body: self.body.replace(&self.path, "…"), stop: String::new(), path: String::new(), ..self }
    }
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
        /// The mail server took it, and a report says that it did not arrive; the address may work.
        NotDelivered = "not-delivered",
        /// It was tried too often.
        GivenUp = "given-up",
    }
}

/// What came of trying to send a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tried {
    /// The mail server took it.
    Sent,
    /// The mail server did not take it.
    Refused(Refusal),
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
/// While the sending itself is refused, somebody must mend something: a mail is tried again after so long at most,
const WHILE_BROKEN: SignedDuration = SignedDuration::from_hours(4);
/// and waits so long for it before it is given up.
const BROKEN_FOR: SignedDuration = SignedDuration::from_hours(14 * 24);

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
            trouble: None,
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
        let wait = usize::try_from(self.tries).ok().and_then(|place| WAITS.get(place)).copied();
        let Tried::Refused(Refusal { about, reason }) = came else {
            let (reason, letter) = (String::new(), Letter::default());
            return Self { state: MailState::Sent, tries, reason, trouble: None, letter, ..self };
        };
        let wait = match about {
            Trouble::Address => None,
            Trouble::Full | Trouble::NotNow => wait,
            Trouble::Sending => (now < self.queued + BROKEN_FOR)
                .then(|| wait.map_or(WHILE_BROKEN, |wait| wait.min(WHILE_BROKEN))),
        };
        let state = match (about, wait) {
            (Trouble::Address, _) => MailState::Bounced,
            (_, Some(_)) => MailState::Queued,
            (_, None) => MailState::GivenUp,
        };
        Self {
            state,
            tries,
            reason,
            trouble: Some(about),
            due: wait.map_or(self.due, |wait| now + wait),
            ..self
        }
    }
}

/// What stands before the `@` of an address.
pub fn local_part(address: &str) -> &str {
    address.rsplit_once('@').map_or(address, |(local, _)| local)
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

    fn refused(about: Trouble) -> Tried {
        Tried::Refused(Refusal { about, reason: "550".to_owned() })
    }

    #[test]
    fn a_mail_is_tried_ever_less_often_and_then_given_up() {
        let letter = Letter { to: "a@b.fi".to_owned(), ..Letter::default() };
        let mut mail = Mail::new("invitation", letter, at(0));
        let mut waits = Vec::new();
        while mail.state == MailState::Queued {
            mail = mail.after(refused(Trouble::NotNow), at(0));
            waits.push((mail.due.as_second() - at(0).as_second()) / 60);
        }
        assert_eq!((mail.state, mail.tries), (MailState::GivenUp, 7));
        assert_eq!(waits, [1, 5, 30, 120, 480, 1440, 1440]);
        let mail = Mail::new("invitation", mail.letter, at(0));
        let sent = mail.clone().after(Tried::Sent, at(1));
        assert_eq!((sent.state, sent.letter), (MailState::Sent, Letter::default()));
        assert_eq!(mail.clone().after(refused(Trouble::Address), at(1)).state, MailState::Bounced);
        // What is our own fault waits until it is mended, over a long weekend too.
        let mut broken = mail;
        while broken.due < at(13 * 24) {
            let now = broken.due;
            broken = broken.after(refused(Trouble::Sending), now);
            assert_eq!(broken.state, MailState::Queued);
            assert!(broken.due <= now + WHILE_BROKEN);
        }
        assert_eq!(broken.after(refused(Trouble::Sending), at(15 * 24)).state, MailState::GivenUp);
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
