//! The tasks of a study: what a room says of its own, and what their states are computed from.
//!
//! Counts are read in `map/facts.rs`. Rooms list their tasks in `Room`; the page of the study shows them in the order of their numbers. Every state follows from counts, so a
//! task can be left and taken up again at any time.

use lars_domain::map::protection::Protection;
use lars_domain::map::sender::Sender;
use lars_domain::people::role::Action;
use lars_view::words::Words;

use crate::duration::Duration;

/// A task of a study.
#[derive(Debug, Clone, Copy)]
pub struct Task {
    /// Its place in the order in which tasks are done.
    pub number: u8,
    /// The end of the keys of its messages: `task-CODE`, `task-next-CODE`, `task-why-CODE`.
    pub code: &'static str,
    /// The path of its page, `{study}` standing for the study's short name; none where there is no page yet.
    pub path: Option<fn(&Facts) -> &'static str>,
    /// The action that the page is entered with.
    pub action: Action,
    /// About how many minutes it takes.
    pub minutes: u64,
    /// How far it is.
    pub state: fn(&Facts) -> TaskState,
    /// What is there of it, in words.
    pub about: fn(&Facts, Words) -> String,
}

/// How far a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskState {
    /// Nothing is there yet.
    ToDo,
    /// Something is there.
    Begun,
    /// All is there.
    Done,
    /// Something else comes first: the key of the message that says what.
    Needs(&'static str),
    /// This program cannot do it yet.
    Later,
}

impl TaskState {
    /// The key of its word.
    pub fn key(self) -> &'static str {
        match self {
            Self::ToDo => "task-state-to-do",
            Self::Begun => "task-state-begun",
            Self::Done => "task-state-done",
            Self::Needs(key) => key,
            Self::Later => "task-state-later",
        }
    }

    /// Whether it waits for the person who looks.
    pub fn is_open(self) -> bool {
        matches!(self, Self::ToDo | Self::Begun)
    }
}

/// Counts of a study, of the cases that whoever looks may see.
#[derive(Debug, Clone, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Facts {
    /// Whether it has a title, a region and a period of asking.
    pub is_described: bool,
    /// Regions.
    pub cases: usize,
    /// Who asks.
    pub sender: Sender,
    /// The rules on personal data.
    pub protection: Protection,
    /// Whether it has a public page.
    pub has_project: bool,
    /// The number of the edition that is answered; 0 where there is none.
    pub edition: i64,
    /// How long the questionnaire takes, where there is one.
    pub duration: Option<Duration>,
    /// Stakeholders in the register.
    pub registered: u64,
    /// Who was asked in the wave of now.
    pub asked: u64,
    /// Open links that work.
    pub open_links: u64,
    /// Submitted answers of that wave.
    pub answered: u64,
    /// Whether enough of a group have answered in a wave that has closed: then there is something to read, or soon will be.
    pub has_closed_answers: bool,
    /// Pilots.
    pub pilots: u64,
    /// Of them, those that ended or were stopped.
    pub pilots_over: u64,
    /// Releases of results.
    pub released: u64,
    /// Findings.
    pub findings: u64,
    /// Of these, those that a focus group gave a verdict on.
    pub judged: u64,
    /// Published practices.
    pub practices: u64,
    /// Matches that were proposed.
    pub matches: u64,
    /// Of these, those that wait for an answer.
    pub matches_open: u64,
    /// Whether there was a period of asking and all have closed.
    pub is_closed: bool,
}

impl Facts {
    /// Whether somebody can be asked: who asks and data protection are said.
    pub fn may_ask(&self) -> bool {
        self.sender.is_complete() && self.protection.is_complete()
    }
}
