//! A match that somebody proposed: a need, a practice, the score as it was then, and how it went on. Scores are made in `matching`.
//!
//! It keeps the released numbers that it was made from. Whether they may still be shown is asked of the release of today, by whoever shows it.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::term::{NoTerm, TermValue, Weights};
use crate::gap::cell::{CellKey, Certainty, GapClass};
use crate::text::Text;

/// The most characters of a reason or a note.
pub const MAX_REASON: usize = 2_000;
/// The most characters of the place of a visit.
pub const MAX_PLACE: usize = 300;
/// The most dates that one match has; then one of them is agreed on, or cancelled and the match made again.
pub const MAX_DATES: usize = 50;

crate::codes! {
    /// How far a match is.
    #[derive(Hash, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum MatchState {
        /// The region that learns asks.
        Proposed = "proposed",
        /// The region that shows said yes.
        Accepted = "accepted",
        /// It said no, with a reason.
        Declined = "declined",
        /// The region that learns took its question back.
        Withdrawn = "withdrawn",
    }
}

crate::codes! {
    /// What is done to a match.
    #[derive(Hash, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum MatchStep {
        /// Asking for it.
        Propose = "propose",
        /// Saying yes.
        Accept = "accept",
        /// Saying no.
        Decline = "decline",
        /// Taking it back.
        Withdraw = "withdraw",
        /// Proposing a date.
        ProposeDate = "propose-date",
        /// Agreeing to a date.
        AgreeDate = "agree-date",
        /// Calling a date off.
        CancelDate = "cancel-date",
    }
}

crate::codes! {
    /// The two sides of a match.
    #[derive(Hash, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum MatchSide {
        /// The region that learns.
        Receiver = "receiver",
        /// The region that shows.
        Host = "host",
    }
}

crate::codes! {
    /// How far a date is.
    #[derive(Hash, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum DateState {
        /// One side named it.
        Proposed = "proposed",
        /// The other side agreed.
        Agreed = "agreed",
        /// It was called off.
        Cancelled = "cancelled",
    }
}

crate::codes! {
    /// Why something is not done to a match.
    pub enum MatchFault {
        /// The match is not at a point from which this leads on.
        WrongState = "wrong-state",
        /// This is for the other side to do.
        OtherSide = "other-side",
        /// A refusal without a reason.
        NoReason = "no-reason",
        /// A text that is too long.
        TooLong = "too-long",
        /// An end that is not after the beginning.
        Times = "times",
        /// A day that has passed.
        Past = "past",
        /// There are as many dates as a match can have.
        TooMany = "too-many",
        /// A date that is not there.
        NoDate = "no-date",
    }
}

/// The need, as it was released.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MatchedNeed {
    /// The number of the finding.
    pub finding: i64,
    /// The relation; its case is the region that learns.
    pub key: CellKey,
    /// What the means said.
    pub class: GapClass,
    /// Mean gap.
    pub mean_gap: f64,
    /// Respondents behind it.
    pub n: usize,
    /// How sure it was: the code.
    pub certainty: String,
    /// The pooled mean gap.
    pub gap: Option<f64>,
    /// The standard error of that.
    pub se: Option<f64>,
    /// What was said of the finding: the code of a verdict.
    pub verdict: String,
    /// When the numbers were released.
    pub released: Option<Timestamp>,
}

impl MatchedNeed {
    /// How sure the gap was.
    pub fn certainty(&self) -> Certainty {
        Certainty::parse(&self.certainty).unwrap_or(Certainty::CannotTell)
    }
}

/// The practice, as it was then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatchedPractice {
    /// Its number in the study.
    pub number: i64,
    /// Its code.
    pub code: String,
    /// Its version.
    pub version: i64,
    /// What it was called.
    pub title: Text,
    /// The region that shows it: the code of a case where the study has one.
    pub region: String,
}

/// A term as it was then.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TermThen {
    /// The value; none where it was undefined.
    pub value: Option<f64>,
    /// Why it was undefined: a code; empty where it was not.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub missing: String,
}

impl From<TermValue> for TermThen {
    fn from(term: TermValue) -> Self {
        match term {
            Ok(value) => Self { value: Some(value), missing: String::new() },
            Err(reason) => Self { value: None, missing: reason.code().to_owned() },
        }
    }
}

impl TermThen {
    /// The value, or the reason.
    pub fn known(&self) -> TermValue {
        self.value.ok_or_else(|| NoTerm::parse(&self.missing).unwrap_or(NoTerm::NoWeight))
    }
}

/// The score as it was then.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScoreThen {
    /// The weights of the terms.
    pub weights: [f64; 5],
    /// The terms.
    pub terms: [TermThen; 5],
    /// The place in the list of the need, from 1.
    pub place: usize,
    /// How many practices were in that list.
    pub of: usize,
    /// Whether the assignment of the whole group had the pair.
    pub assigned: bool,
    /// The digest of what it was made from.
    pub run: String,
}

impl ScoreThen {
    /// The terms, or why there are none.
    pub fn terms(&self) -> [TermValue; 5] {
        self.terms.each_ref().map(TermThen::known)
    }

    /// The score of these terms by these weights.
    pub fn score(&self) -> TermValue {
        Weights::new(self.weights).ok_or(NoTerm::NoWeight)?.score(&self.terms())
    }
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatchAct {
    /// What.
    pub step: MatchStep,
    /// When.
    pub at: Timestamp,
    /// Identifier of the person.
    pub who: String,
    /// Why, or what they added.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// A date for a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitDate {
    /// Identifier; the same in calendars.
    pub id: String,
    /// The day, in the time zone of the study.
    pub day: Date,
    /// From when.
    pub from: Time,
    /// Until when.
    pub until: Time,
    /// Where.
    pub place: String,
    /// Who named it.
    pub side: MatchSide,
    /// How far it is.
    pub state: DateState,
    /// How often it changed: calendars take the highest.
    pub changes: u32,
}

/// A match.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Match {
    /// The need.
    pub need: MatchedNeed,
    /// The practice.
    pub practice: MatchedPractice,
    /// The score then.
    pub score: ScoreThen,
    /// What was done, the first first.
    pub acts: Vec<MatchAct>,
    /// Dates, in the order in which they were named.
    #[serde(default)]
    pub dates: Vec<VisitDate>,
    /// Whether its course is made up.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub simulated: bool,
}

/// Who does something, and for which sides they may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MatchActor<'a> {
    /// Identifier of the person.
    pub who: &'a str,
    /// Whether they act for the region that learns.
    pub receiver: bool,
    /// Whether they act for the region that shows.
    pub host: bool,
    /// When.
    pub at: Timestamp,
}

impl MatchActor<'_> {
    /// Whether they act for a side.
    pub fn is_of(&self, side: MatchSide) -> bool {
        match side {
            MatchSide::Receiver => self.receiver,
            MatchSide::Host => self.host,
        }
    }
}

/// When and where a visit would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WishedDate {
    /// The day.
    pub day: Date,
    /// From when.
    pub from: Time,
    /// Until when.
    pub until: Time,
    /// Where.
    pub place: String,
}

impl Match {
    /// The code of the case that learns.
    pub fn case(&self) -> &str {
        self.need.key.case.as_deref().unwrap_or_default()
    }

    /// The states that a step leads from and to, and who takes it; none for steps about dates.
    pub fn way(step: MatchStep) -> Option<(&'static [MatchState], MatchState, MatchSide)> {
        use MatchState::{Accepted, Declined, Proposed, Withdrawn};
        match step {
            MatchStep::Accept => Some((&[Proposed, Declined], Accepted, MatchSide::Host)),
            MatchStep::Decline => Some((&[Proposed, Accepted], Declined, MatchSide::Host)),
            MatchStep::Withdraw => Some((&[Proposed, Accepted], Withdrawn, MatchSide::Receiver)),
            MatchStep::Propose => Some((&[Withdrawn, Declined], Proposed, MatchSide::Receiver)),
            MatchStep::ProposeDate | MatchStep::AgreeDate | MatchStep::CancelDate => None,
        }
    }

    /// The steps that an actor can take now.
    pub fn open_steps(state: MatchState, actor: MatchActor<'_>) -> Vec<MatchStep> {
        let is_open = |step: &MatchStep| {
            Self::way(*step).is_some_and(|(from, _, side)| from.contains(&state) && actor.is_of(side))
        };
        MatchStep::ALL.into_iter().filter(is_open).collect()
    }

    /// Takes a step, or says why not. A refusal and a withdrawal need a reason, and end the dates that are open.
    pub fn step(
        &mut self,
        state: MatchState,
        step: MatchStep,
        actor: MatchActor<'_>,
        reason: &str,
    ) -> Result<MatchState, MatchFault> {
        let (from, to, side) = Self::way(step).ok_or(MatchFault::WrongState)?;
        if !actor.is_of(side) {
            return Err(MatchFault::OtherSide);
        }
        if !from.contains(&state) {
            return Err(MatchFault::WrongState);
        }
        let ends = matches!(to, MatchState::Declined | MatchState::Withdrawn);
        if ends && reason.trim().is_empty() {
            return Err(MatchFault::NoReason);
        }
        if reason.chars().count() > MAX_REASON {
            return Err(MatchFault::TooLong);
        }
        if ends {
            for date in self.dates.iter_mut().filter(|date| date.state != DateState::Cancelled) {
                (date.state, date.changes) = (DateState::Cancelled, date.changes + 1);
            }
        }
        self.note(step, actor, reason);
        Ok(to)
    }

    /// Names a date, of either side. Days that have passed are refused.
    pub fn propose_date(
        &mut self,
        state: MatchState,
        (wish, id, today): (WishedDate, String, Date),
        actor: MatchActor<'_>,
    ) -> Result<(), MatchFault> {
        if !actor.receiver && !actor.host {
            return Err(MatchFault::OtherSide);
        }
        if !matches!(state, MatchState::Proposed | MatchState::Accepted) {
            return Err(MatchFault::WrongState);
        }
        if self.dates.len() >= MAX_DATES {
            return Err(MatchFault::TooMany);
        }
        if wish.until <= wish.from {
            return Err(MatchFault::Times);
        }
        if wish.day < today {
            return Err(MatchFault::Past);
        }
        if wish.place.chars().count() > MAX_PLACE {
            return Err(MatchFault::TooLong);
        }
        let side = if actor.receiver { MatchSide::Receiver } else { MatchSide::Host };
        let WishedDate { day, from, until, place } = wish;
        let proposed = DateState::Proposed;
        self.dates.push(VisitDate { id, day, from, until, place, side, state: proposed, changes: 0 });
        self.note(MatchStep::ProposeDate, actor, "");
        Ok(())
    }

    /// Agrees to a date, or calls it off. Only the other side agrees; either calls off.
    pub fn settle_date(
        &mut self,
        state: MatchState,
        (id, to): (&str, DateState),
        actor: MatchActor<'_>,
    ) -> Result<(), MatchFault> {
        if !matches!(state, MatchState::Proposed | MatchState::Accepted) {
            return Err(MatchFault::WrongState);
        }
        let date = self.dates.iter_mut().find(|date| date.id == id).ok_or(MatchFault::NoDate)?;
        let other = match date.side {
            MatchSide::Receiver => MatchSide::Host,
            MatchSide::Host => MatchSide::Receiver,
        };
        let step = match to {
            DateState::Proposed => return Err(MatchFault::WrongState),
            DateState::Agreed if !actor.is_of(other) => return Err(MatchFault::OtherSide),
            DateState::Agreed => MatchStep::AgreeDate,
            DateState::Cancelled if !actor.receiver && !actor.host => return Err(MatchFault::OtherSide),
            DateState::Cancelled => MatchStep::CancelDate,
        };
        if date.state == DateState::Cancelled || date.state == to {
            return Err(MatchFault::WrongState);
        }
        (date.state, date.changes) = (to, date.changes + 1);
        self.note(step, actor, "");
        Ok(())
    }

    fn note(&mut self, step: MatchStep, actor: MatchActor<'_>, reason: &str) {
        let (who, reason) = (actor.who.to_owned(), reason.trim().to_owned());
        self.acts.push(MatchAct { step, at: actor.at, who, reason });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    fn some_match() -> Match {
        Match {
            need: MatchedNeed {
                finding: 3,
                key: CellKey { case: Some("north".to_owned()), ..CellKey::default() },
                class: GapClass::Unmet,
                mean_gap: 2.9,
                n: 9,
                certainty: "clear".to_owned(),
                gap: Some(2.6),
                se: Some(0.5),
                verdict: "confirmed".to_owned(),
                released: None,
            },
            practice: MatchedPractice {
                number: 1,
                code: "lab".to_owned(),
                version: 2,
                title: Text::new("en", "Lab"),
                region: "south".to_owned(),
            },
            score: ScoreThen {
                weights: Weights::default().list(),
                terms: [Ok(0.29), Ok(0.85), Ok(0.76), Err(NoTerm::NoSimilarity), Err(NoTerm::UnderK)]
                    .map(TermThen::from),
                place: 1,
                of: 12,
                assigned: true,
                run: "abc".to_owned(),
            },
            acts: Vec::new(),
            dates: Vec::new(),
            simulated: false,
        }
    }

    const LEARNS: MatchActor<'_> =
        MatchActor { who: "l", receiver: true, host: false, at: Timestamp::UNIX_EPOCH };
    const SHOWS: MatchActor<'_> = MatchActor { who: "s", receiver: false, host: true, ..LEARNS };

    fn wish(day: Date, until: Time) -> (WishedDate, String, Date) {
        let wish = WishedDate { day, from: time(9, 0, 0, 0), until, place: "Vaasa".to_owned() };
        (wish, "d1".to_owned(), date(2026, 11, 30))
    }

    #[test]
    fn each_side_does_its_own_and_a_refusal_has_a_reason() {
        let mut one = some_match();
        let proposed = MatchState::Proposed;
        let step = |one: &mut Match, state, step, actor, reason| one.step(state, step, actor, reason);
        assert_eq!(step(&mut one, proposed, MatchStep::Accept, LEARNS, ""), Err(MatchFault::OtherSide));
        assert_eq!(step(&mut one, proposed, MatchStep::Decline, SHOWS, " "), Err(MatchFault::NoReason));
        assert_eq!(step(&mut one, proposed, MatchStep::Withdraw, SHOWS, "x"), Err(MatchFault::OtherSide));
        assert_eq!(step(&mut one, proposed, MatchStep::Propose, LEARNS, ""), Err(MatchFault::WrongState));
        assert!(one.acts.is_empty(), "what was refused is not noted");
        let accepted = step(&mut one, proposed, MatchStep::Accept, SHOWS, "");
        assert_eq!(accepted, Ok(MatchState::Accepted));
        assert_eq!(
            one.propose_date(MatchState::Accepted, wish(date(2026, 12, 1), time(12, 0, 0, 0)), LEARNS),
            Ok(())
        );
        assert_eq!(
            step(&mut one, MatchState::Accepted, MatchStep::Withdraw, LEARNS, "No money"),
            Ok(MatchState::Withdrawn)
        );
        assert_eq!((one.dates[0].state, one.dates[0].changes), (DateState::Cancelled, 1));
        assert_eq!(Match::open_steps(MatchState::Proposed, SHOWS), [MatchStep::Accept, MatchStep::Decline]);
        assert_eq!(Match::open_steps(MatchState::Withdrawn, LEARNS), [MatchStep::Propose]);
    }

    #[test]
    fn a_date_is_agreed_by_the_side_that_did_not_name_it() {
        let mut one = some_match();
        let state = MatchState::Proposed;
        let noon = time(12, 0, 0, 0);
        assert_eq!(one.propose_date(state, wish(date(2026, 11, 29), noon), LEARNS), Err(MatchFault::Past));
        assert_eq!(
            one.propose_date(state, wish(date(2026, 12, 1), time(9, 0, 0, 0)), LEARNS),
            Err(MatchFault::Times)
        );
        assert_eq!(one.propose_date(state, wish(date(2026, 12, 1), noon), LEARNS), Ok(()));
        assert_eq!(one.settle_date(state, ("d1", DateState::Agreed), LEARNS), Err(MatchFault::OtherSide));
        assert_eq!(one.settle_date(state, ("d9", DateState::Agreed), SHOWS), Err(MatchFault::NoDate));
        assert_eq!(one.settle_date(state, ("d1", DateState::Agreed), SHOWS), Ok(()));
        assert_eq!(one.settle_date(state, ("d1", DateState::Cancelled), LEARNS), Ok(()));
        assert_eq!(one.settle_date(state, ("d1", DateState::Agreed), SHOWS), Err(MatchFault::WrongState));
        assert_eq!(
            one.settle_date(MatchState::Declined, ("d1", DateState::Cancelled), SHOWS),
            Err(MatchFault::WrongState)
        );
    }

    #[test]
    fn the_score_then_comes_back_as_it_was() {
        let one = some_match();
        let text = serde_json::to_string(&one).unwrap();
        let back: Match = serde_json::from_str(&text).unwrap();
        assert_eq!(back, one);
        let expected = (0.35 * 0.29 + 0.25 * 0.85 + 0.20 * 0.76) / (0.35 + 0.25 + 0.20);
        assert!((back.score.score().unwrap() - expected).abs() < 1e-15);
        assert_eq!(back.score.terms()[4], Err(NoTerm::UnderK));
    }
}
