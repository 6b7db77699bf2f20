//! Participants: who is asked in one wave of one case, with one code and one response, however many ways lead there.
//!
//! A way in is in `invitation`; which organisation of the register a participant is, the register says.

use std::collections::HashMap;

use jiff::Timestamp;

use super::invitation::{Channel, token_digest};

/// An organisation or a person who is asked in one wave of one case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Participant {
    /// Identifier, made by us.
    pub id: String,
    /// The study.
    pub study: String,
    /// Code of the case.
    pub case: String,
    /// Code of the wave.
    pub wave: String,
    /// Code of the helix.
    pub helix: String,
    /// The respondent's code, unique within case and wave.
    pub respondent: String,
    /// The row of the register, where there is one.
    pub stakeholder: Option<String>,
}

impl Participant {
    /// The participant as the answers of an anonymous study know it: identifier and code come from the token, which only the
    /// respondent has. Nothing that is stored leads from the one to the other.
    #[must_use]
    pub fn veiled(self, token: &str) -> Self {
        let digest = |what: &str| token_digest(&format!("anonymous:{what}:{token}"));
        Self {
            id: digest("response")[..32].to_owned(),
            respondent: format!("anon-{}", &digest("respondent")[..16]),
            stakeholder: None,
            ..self
        }
    }
}

crate::codes! {
    /// How far a participant is, in the words of the register.
    #[derive(Hash, PartialOrd, Ord)]
    pub enum Status {
        /// There is no way in yet.
        NotAsked = "not-asked",
        /// Asked, and nothing was heard.
        Asked = "asked",
        /// A link was opened.
        Opened = "opened",
        /// Something was saved.
        Begun = "begun",
        /// The answers were submitted.
        Submitted = "submitted",
        /// A letter or mail did not arrive.
        CameBack = "came-back",
        /// They do not want to take part.
        SaidNo = "said-no",
        /// They took their answers back.
        Withdrawn = "withdrawn",
    }
}

/// What is known of a participant's way from being asked to an answer. Of an anonymous study: not whether it was answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// Who is asked.
    pub participant: Participant,
    /// The channels, each with the last time it was used where that is known.
    pub channels: Vec<(Channel, Option<Timestamp>)>,
    /// When a link was first opened.
    pub opened: Option<Timestamp>,
    /// When something was last saved.
    pub saved: Option<Timestamp>,
    /// When the answers were submitted.
    pub finished: Option<Timestamp>,
    /// When a letter came back.
    pub came_back: Option<Timestamp>,
    /// When they said no.
    pub said_no: Option<Timestamp>,
    /// When they took their answers back.
    pub withdrawn: Option<Timestamp>,
    /// When they asked for no more mail.
    pub unsubscribed: Option<Timestamp>,
}

impl Asked {
    /// How far they are, and since when, where that is known.
    pub fn status(&self) -> (Status, Option<Timestamp>) {
        let marks = [
            (Status::Submitted, self.finished),
            (Status::SaidNo, self.said_no),
            (Status::Begun, self.saved),
            // Who took the answers back and began anew has begun.
            (Status::Withdrawn, self.withdrawn),
            (Status::Opened, self.opened),
            (Status::CameBack, self.came_back),
        ];
        let marked = marks.into_iter().find(|(_, at)| at.is_some());
        marked.unwrap_or_else(|| {
            let status = if self.channels.is_empty() { Status::NotAsked } else { Status::Asked };
            (status, self.channels.iter().filter_map(|(_, at)| *at).max())
        })
    }

    /// Whether they may be written to: not, once they have answered or said that they will not.
    pub fn may_be_written_to(&self) -> bool {
        let has_gone = self.withdrawn.is_some() && self.saved.is_none();
        self.finished.is_none() && self.said_no.is_none() && !has_gone
    }

    /// Whether they were asked by a channel.
    pub fn was_asked_by(&self, channel: Channel) -> bool {
        self.channels.iter().any(|(known, _)| *known == channel)
    }
}

/// The participants of a study at a version. A version counts changes, so that what was read once is brought up to date by what changed.
#[derive(Debug, Clone, Default)]
pub struct Asking {
    version: i64,
    all: HashMap<String, Asked>,
    /// Participants by register row and wave.
    rows: HashMap<String, Vec<String>>,
}

impl Asking {
    /// The version that this is.
    pub fn version(&self) -> i64 {
        self.version
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// A participant.
    pub fn get(&self, id: &str) -> Option<&Asked> {
        self.all.get(id)
    }

    /// All of them, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &Asked> {
        self.all.values()
    }

    /// The participants that a row of the register is in a wave. Several only where several people of it may answer.
    pub fn of<'a>(&'a self, stakeholder: &str, wave: &'a str) -> impl Iterator<Item = &'a Asked> {
        let ids = self.rows.get(stakeholder).into_iter().flatten();
        ids.filter_map(|id| self.all.get(id)).filter(move |asked| asked.participant.wave == wave)
    }

    /// How far a row of the register is in a wave: as far as the one of its participants who is farthest.
    pub fn standing(&self, stakeholder: &str, wave: &str) -> (Status, Option<Timestamp>) {
        let rank = |(status, at): &(Status, Option<Timestamp>)| {
            let rank = match status {
                Status::NotAsked => 0,
                Status::Withdrawn => 1,
                Status::SaidNo => 2,
                Status::CameBack => 3,
                Status::Asked => 4,
                Status::Opened => 5,
                Status::Begun => 6,
                Status::Submitted => 7,
            };
            (rank, *at)
        };
        let known = self.of(stakeholder, wave).map(Asked::status);
        known.max_by_key(rank).unwrap_or((Status::NotAsked, None))
    }

    /// Becomes this version by those who are new or changed since the last one.
    pub fn take(&mut self, version: i64, changed: Vec<Asked>) {
        for asked in changed {
            self.forget(&asked.participant.id);
            let Participant { id, stakeholder, .. } = &asked.participant;
            if let Some(row) = stakeholder {
                let ids = self.rows.entry(row.clone()).or_default();
                ids.push(id.clone());
                // As they were invited: identifiers ascend.
                ids.sort_unstable();
            }
            self.all.insert(id.clone(), asked);
        }
        self.version = version;
    }

    fn forget(&mut self, id: &str) {
        let Some(before) = self.all.remove(id) else { return };
        if let Some(ids) = before.participant.stakeholder.and_then(|row| self.rows.get_mut(&row)) {
            ids.retain(|known| known != id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Participant {
        Participant {
            id: "i".to_owned(),
            study: "s".to_owned(),
            case: "c".to_owned(),
            wave: "w".to_owned(),
            helix: "h".to_owned(),
            respondent: "h-001".to_owned(),
            stakeholder: Some("row".to_owned()),
        }
    }

    #[test]
    fn a_veiled_participant_tells_neither_the_participant_nor_the_digest() {
        let veiled = known().veiled("secret");
        assert_eq!(veiled, known().veiled("secret"), "the same respondent finds the same answers");
        assert_ne!(veiled.respondent, known().veiled("other").respondent);
        assert_eq!((veiled.case.as_str(), veiled.helix.as_str(), veiled.stakeholder), ("c", "h", None));
        let digest = token_digest("secret");
        for told in [&veiled.id, &veiled.respondent] {
            assert!(!told.contains("h-001") && !digest.contains(told.trim_start_matches("anon-")));
        }
    }

    #[test]
    fn whoever_has_submitted_has_submitted_whatever_else_is_known() {
        let at = |second| Some(Timestamp::from_second(second).unwrap());
        let mut asked = Asked { participant: known(), ..Asked::default() };
        assert_eq!(asked.status(), (Status::NotAsked, None));
        asked.channels = vec![(Channel::Mail, at(1)), (Channel::Letter, at(3)), (Channel::Link, None)];
        assert_eq!(asked.status(), (Status::Asked, at(3)));
        asked.came_back = at(4);
        assert_eq!(asked.status(), (Status::CameBack, at(4)));
        asked.opened = at(5);
        assert_eq!(asked.status(), (Status::Opened, at(5)), "the letter came back, the link did not");
        asked.saved = at(6);
        asked.said_no = at(7);
        assert_eq!(asked.status(), (Status::SaidNo, at(7)));
        assert!(!asked.may_be_written_to());
        asked.finished = at(8);
        assert_eq!(asked.status(), (Status::Submitted, at(8)));
        assert!(!asked.may_be_written_to());
    }

    #[test]
    fn a_participant_who_gets_an_organisation_is_found_by_it_and_once() {
        let mut asking = Asking::default();
        let asked = |row: Option<&str>| Asked {
            participant: Participant { stakeholder: row.map(str::to_owned), ..known() },
            ..Asked::default()
        };
        asking.take(1, vec![asked(None)]);
        assert_eq!(asking.of("row", "w").count(), 0);
        asking.take(2, vec![asked(Some("row"))]);
        asking.take(3, vec![asked(Some("row"))]);
        assert_eq!((asking.of("row", "w").count(), asking.of("row", "v").count(), asking.len()), (1, 0, 1));
        asking.take(4, vec![asked(Some("other"))]);
        assert_eq!(asking.of("row", "w").count(), 0);
    }
}
