//! The review of a practice: from being handed in to being published, by two experts, with marks, reasons and conflicts of interest. Nobody reviews
//! their own. Deadlines are days that are passed in; letters about them are not here.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The best mark; 0 is the worst.
pub const BEST_MARK: u8 = 4;
/// The most characters of a reason or comment.
pub const MAX_REASON: usize = 5_000;

crate::codes! {
    /// How far a practice is.
    #[derive(Hash, Default, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum Stage {
        /// Its authors write it.
        #[default]
        Draft = "draft",
        /// It was handed in.
        Submitted = "submitted",
        /// Experts look at it.
        InReview = "in-review",
        /// Its authors change it by what the experts said; the review goes on when that is done.
        Revised = "revised",
        /// Everybody can read it.
        Published = "published",
        /// It was published, and is not offered any more.
        Archived = "archived",
    }
}

crate::codes! {
    /// What an expert looks at.
    #[derive(Hash, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum Expertise {
        /// How cooperation works: learning, transfer, the method.
        Content = "content",
        /// The field itself, such as biogas.
        Subject = "subject",
    }
}

crate::codes! {
    /// What a practice is marked for.
    #[derive(Hash, PartialOrd, Ord, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum Criterion {
        /// It answers a need that others have.
        Relevance = "relevance",
        /// Its success is shown, with sources.
        Success = "success",
        /// Others could take it over.
        Transferability = "transferability",
        /// It goes on when the money ends.
        Durability = "durability",
        /// Others can understand and check the description.
        Description = "description",
    }
}

/// A mark with its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// What for.
    pub criterion: Criterion,
    /// 0 to [`BEST_MARK`].
    pub mark: u8,
    /// Why.
    pub reason: String,
}

/// What an expert says of their interest.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Interest {
    /// Nothing yet: no mark is taken before it.
    #[default]
    Undeclared,
    /// There is no conflict.
    Free,
    /// There is one, and which; the expert marks nothing.
    Conflict(String),
}

/// An expert's part of a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opinion {
    /// Identifier of the expert.
    pub expert: String,
    /// What they look at.
    pub expertise: Expertise,
    /// Whether they may judge.
    pub interest: Interest,
    /// The marks, in the order of the criteria.
    pub marks: Vec<Mark>,
    /// What the authors should change.
    pub comment: String,
    /// The last day for it.
    pub due: Option<Date>,
}

impl Opinion {
    /// Whether it is there in full: no conflict, and a mark for each criterion.
    pub fn is_whole(&self) -> bool {
        self.interest == Interest::Free && self.marks.len() == Criterion::ALL.len()
    }
}

impl Stage {
    /// Whether everybody may read it: also what was archived, which then says so.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Published | Self::Archived)
    }
}

/// The review of one practice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// How far it is.
    pub stage: Stage,
    /// Identifiers of the authors, and of the owner of the practice.
    pub authors: Vec<String>,
    /// What the experts say.
    pub opinions: Vec<Opinion>,
}

crate::codes! {
    /// What is done to a practice.
    pub enum Step {
        /// Authors hand it in.
        Submit = "submit",
        /// Authors take it back to write on.
        Withdraw = "withdraw",
        /// It is given to the experts.
        Begin = "begin",
        /// Authors take it from the experts to change it by what they said.
        Revise = "revise",
        /// It is made public.
        Publish = "publish",
        /// It is taken out of what is offered.
        Archive = "archive",
    }
}

/// Who takes a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor<'a> {
    /// Identifier of the person.
    pub person: &'a str,
    /// Whether they lead the reviews of the study.
    pub leads: bool,
}

crate::codes! {
    /// Why something is not done.
    pub enum ReviewFault {
        /// The practice is not at a stage from which this leads on.
        WrongStage = "wrong-stage",
        /// Only authors do this.
        NotAnAuthor = "not-an-author",
        /// Only who leads the reviews does this.
        NotALead = "not-a-lead",
        /// Nobody reviews or publishes their own.
        OwnPractice = "own-practice",
        /// The person is an expert of this review already.
        Twice = "twice",
        /// There is no expert for content or none for the subject.
        ExpertMissing = "expert-missing",
        /// The person is no expert of this review.
        NotAnExpert = "not-an-expert",
        /// It was not said whether there is a conflict of interest.
        Undeclared = "undeclared",
        /// There is a conflict of interest.
        Conflict = "conflict",
        /// A mark that is none.
        Mark = "mark",
        /// A criterion without a mark, or with two.
        Criteria = "criteria",
        /// A mark or a conflict without a reason.
        NoReason = "no-reason",
        /// A text that is too long.
        TooLong = "too-long",
        /// An expert has not marked yet.
        NotMarked = "not-marked",
    }
}

impl Review {
    /// A practice that is being written.
    pub fn of(authors: Vec<String>) -> Self {
        Self { stage: Stage::Draft, authors, opinions: Vec::new() }
    }

    /// Whether somebody wrote on it, or owns it.
    pub fn is_author(&self, person: &str) -> bool {
        self.authors.iter().any(|author| author == person)
    }

    /// Whether its text may be changed. While experts judge it, it may not: their marks are for what they have read.
    pub fn is_open(&self) -> bool {
        matches!(self.stage, Stage::Draft | Stage::Revised)
    }

    /// The part of an expert.
    pub fn of_expert(&self, expert: &str) -> Option<&Opinion> {
        self.opinions.iter().find(|opinion| opinion.expert == expert)
    }

    /// Takes the task back from an expert, with the marks given so far.
    pub fn release(&mut self, by: Actor<'_>, expert: &str) -> Result<(), ReviewFault> {
        if !by.leads {
            return Err(ReviewFault::NotALead);
        }
        if self.is_author(by.person) {
            return Err(ReviewFault::OwnPractice);
        }
        if self.stage.is_public() {
            return Err(ReviewFault::WrongStage);
        }
        let at = self.opinions.iter().position(|opinion| opinion.expert == expert);
        self.opinions.remove(at.ok_or(ReviewFault::NotAnExpert)?);
        Ok(())
    }

    /// Makes somebody an expert of this review, until it is published.
    pub fn appoint(
        &mut self,
        by: Actor<'_>,
        (expert, expertise): (&str, Expertise),
        due: Option<Date>,
    ) -> Result<(), ReviewFault> {
        if !by.leads {
            return Err(ReviewFault::NotALead);
        }
        if self.is_author(by.person) || self.is_author(expert) {
            return Err(ReviewFault::OwnPractice);
        }
        if !matches!(self.stage, Stage::Submitted | Stage::InReview | Stage::Revised) {
            return Err(ReviewFault::WrongStage);
        }
        if self.opinions.iter().any(|opinion| opinion.expert == expert) {
            return Err(ReviewFault::Twice);
        }
        self.opinions.push(Opinion {
            expert: expert.to_owned(),
            expertise,
            interest: Interest::Undeclared,
            marks: Vec::new(),
            comment: String::new(),
            due,
        });
        Ok(())
    }

    /// Notes whether an expert has an interest of their own. Who has one loses the marks given before.
    pub fn declare(&mut self, expert: &str, interest: Interest) -> Result<(), ReviewFault> {
        let fault = match &interest {
            Interest::Undeclared => Some(ReviewFault::Undeclared),
            Interest::Conflict(reason) if reason.trim().is_empty() => Some(ReviewFault::NoReason),
            Interest::Conflict(reason) if reason.chars().count() > MAX_REASON => Some(ReviewFault::TooLong),
            Interest::Conflict(_) | Interest::Free => None,
        };
        if let Some(fault) = fault {
            return Err(fault);
        }
        let opinion = self.opinion(expert)?;
        if matches!(interest, Interest::Conflict(_)) {
            opinion.marks.clear();
        }
        opinion.interest = interest;
        Ok(())
    }

    /// Takes an expert's marks, one for each criterion, each with its reason.
    pub fn mark(&mut self, expert: &str, marks: Vec<Mark>, comment: &str) -> Result<(), ReviewFault> {
        let stage = self.stage;
        let opinion = self.opinion(expert)?;
        match opinion.interest {
            Interest::Undeclared => return Err(ReviewFault::Undeclared),
            Interest::Conflict(_) => return Err(ReviewFault::Conflict),
            Interest::Free => {}
        }
        if stage != Stage::InReview {
            return Err(ReviewFault::WrongStage);
        }
        let is_long = |text: &str| text.chars().count() > MAX_REASON;
        if marks.iter().any(|mark| mark.mark > BEST_MARK) {
            return Err(ReviewFault::Mark);
        }
        if marks.iter().any(|mark| mark.reason.trim().is_empty()) {
            return Err(ReviewFault::NoReason);
        }
        if is_long(comment) || marks.iter().any(|mark| is_long(&mark.reason)) {
            return Err(ReviewFault::TooLong);
        }
        let mut marks = marks;
        marks.sort_by_key(|mark| mark.criterion);
        if !marks.iter().map(|mark| mark.criterion).eq(Criterion::ALL) {
            return Err(ReviewFault::Criteria);
        }
        (opinion.marks, opinion.comment) = (marks, comment.to_owned());
        Ok(())
    }

    /// The expert's part; also who became an author since is none.
    fn opinion(&mut self, expert: &str) -> Result<&mut Opinion, ReviewFault> {
        if self.is_author(expert) {
            return Err(ReviewFault::OwnPractice);
        }
        if !matches!(self.stage, Stage::Submitted | Stage::InReview | Stage::Revised) {
            return Err(ReviewFault::WrongStage);
        }
        self.opinions.iter_mut().find(|opinion| opinion.expert == expert).ok_or(ReviewFault::NotAnExpert)
    }

    /// The parts that count: of experts who declared no conflict and are no authors.
    fn counting(&self) -> impl Iterator<Item = &Opinion> {
        let counts = |opinion: &&Opinion| {
            !matches!(opinion.interest, Interest::Conflict(_)) && !self.is_author(&opinion.expert)
        };
        self.opinions.iter().filter(counts)
    }

    /// Takes a step, or says why not. Beginning a review of changes asks every expert for marks again.
    pub fn step(&mut self, step: Step, by: Actor<'_>) -> Result<(), ReviewFault> {
        let is_author = self.is_author(by.person);
        match step {
            Step::Submit | Step::Withdraw | Step::Revise if !is_author => {
                return Err(ReviewFault::NotAnAuthor);
            }
            Step::Begin | Step::Publish if !by.leads => return Err(ReviewFault::NotALead),
            Step::Begin | Step::Publish if is_author => return Err(ReviewFault::OwnPractice),
            Step::Archive if !by.leads && !is_author => return Err(ReviewFault::NotALead),
            _ => {}
        }
        let next = match (step, self.stage) {
            (Step::Submit, Stage::Draft) => Stage::Submitted,
            (Step::Withdraw, Stage::Submitted | Stage::InReview | Stage::Revised) => Stage::Draft,
            (Step::Begin, Stage::Submitted | Stage::Revised) => Stage::InReview,
            (Step::Revise, Stage::InReview) => Stage::Revised,
            (Step::Publish, Stage::InReview) => Stage::Published,
            (Step::Archive, Stage::Published) => Stage::Archived,
            _ => return Err(ReviewFault::WrongStage),
        };
        let has = |expertise| self.counting().any(|opinion| opinion.expertise == expertise);
        if matches!(step, Step::Begin | Step::Publish) && !Expertise::ALL.into_iter().all(has) {
            return Err(ReviewFault::ExpertMissing);
        }
        if step == Step::Publish && !self.counting().all(Opinion::is_whole) {
            return Err(ReviewFault::NotMarked);
        }
        if matches!(step, Step::Begin | Step::Withdraw) {
            self.opinions.iter_mut().for_each(|opinion| opinion.marks.clear());
        }
        self.stage = next;
        Ok(())
    }

    /// Mean of all marks of whole opinions, 0 to 4; none where there are none. This is `review` in the score of a match.
    pub fn mean(&self) -> Option<f64> {
        let marks: Vec<u32> = self
            .counting()
            .filter(|opinion| opinion.is_whole())
            .flat_map(|opinion| opinion.marks.iter().map(|mark| u32::from(mark.mark)))
            .collect();
        let count = u32::try_from(marks.len()).ok().filter(|count| *count > 0)?;
        Some(f64::from(marks.iter().sum::<u32>()) / f64::from(count))
    }

    /// The experts whose marks are late on a day.
    pub fn late(&self, today: Date) -> Vec<&str> {
        let is_late = |opinion: &&Opinion| !opinion.is_whole() && opinion.due.is_some_and(|due| due < today);
        let late = self.counting().filter(is_late).filter(|_| self.stage == Stage::InReview);
        late.map(|opinion| opinion.expert.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const LEAD: Actor<'_> = Actor { person: "lead", leads: true };
    const AUTHOR: Actor<'_> = Actor { person: "author", leads: false };

    fn marks(of: [u8; 5]) -> Vec<Mark> {
        let mark = |(criterion, mark)| Mark { criterion, mark, reason: "As the report shows.".to_owned() };
        Criterion::ALL.into_iter().zip(of).map(mark).collect()
    }

    /// A review that has begun, with both experts free to judge.
    fn begun() -> Review {
        let mut review = Review::of(vec!["author".to_owned()]);
        review.step(Step::Submit, AUTHOR).unwrap();
        review.appoint(LEAD, ("anna", Expertise::Content), Some(date(2026, 12, 1))).unwrap();
        review.appoint(LEAD, ("bert", Expertise::Subject), None).unwrap();
        review.step(Step::Begin, LEAD).unwrap();
        for expert in ["anna", "bert"] {
            review.declare(expert, Interest::Free).unwrap();
        }
        review
    }

    #[test]
    fn a_practice_goes_from_draft_to_archive_and_each_step_needs_its_stage() {
        let mut review = begun();
        review.mark("anna", marks([4, 3, 4, 2, 3]), "").unwrap();
        assert_eq!(review.step(Step::Publish, LEAD), Err(ReviewFault::NotMarked));
        review.step(Step::Revise, AUTHOR).unwrap();
        review.step(Step::Begin, LEAD).unwrap();
        // What was changed is marked anew.
        assert_eq!(review.mean(), None);
        review.mark("anna", marks([4, 4, 4, 4, 4]), "Good.").unwrap();
        review.mark("bert", marks([2, 2, 3, 3, 2]), "").unwrap();
        assert_eq!(review.mean(), Some(3.2));
        review.step(Step::Publish, LEAD).unwrap();
        assert_eq!(review.mark("anna", marks([0; 5]), ""), Err(ReviewFault::WrongStage));
        review.step(Step::Archive, AUTHOR).unwrap();
        for step in Step::ALL {
            let by = if matches!(step, Step::Submit | Step::Withdraw | Step::Revise) { AUTHOR } else { LEAD };
            assert_eq!(review.step(step, by), Err(ReviewFault::WrongStage), "{}", step.code());
        }
    }

    #[test]
    fn nobody_reviews_or_publishes_their_own() {
        let author_who_leads = Actor { person: "author", leads: true };
        let mut review = begun();
        assert_eq!(review.appoint(LEAD, ("author", Expertise::Content), None), Err(ReviewFault::OwnPractice));
        assert_eq!(
            review.appoint(author_who_leads, ("carl", Expertise::Content), None),
            Err(ReviewFault::OwnPractice)
        );
        assert_eq!(review.step(Step::Publish, author_who_leads), Err(ReviewFault::OwnPractice));
        // Who becomes an author afterwards is an expert no more, and their marks count no more.
        review.mark("anna", marks([4; 5]), "").unwrap();
        review.mark("bert", marks([0; 5]), "").unwrap();
        review.authors.push("anna".to_owned());
        assert_eq!(review.mark("anna", marks([4; 5]), ""), Err(ReviewFault::OwnPractice));
        assert_eq!(review.mean(), Some(0.0));
        assert_eq!(review.step(Step::Publish, LEAD), Err(ReviewFault::ExpertMissing));
    }

    #[test]
    fn a_conflict_takes_the_marks_away_and_another_expert_is_needed() {
        let mut review = begun();
        review.mark("anna", marks([4; 5]), "").unwrap();
        review.mark("bert", marks([1; 5]), "").unwrap();
        review.declare("anna", Interest::Conflict("Her sister runs it.".to_owned())).unwrap();
        assert_eq!((review.mean(), review.opinions[0].marks.len()), (Some(1.0), 0));
        assert_eq!(review.mark("anna", marks([4; 5]), ""), Err(ReviewFault::Conflict));
        assert_eq!(review.step(Step::Publish, LEAD), Err(ReviewFault::ExpertMissing));
        review.appoint(LEAD, ("carl", Expertise::Content), None).unwrap();
        assert_eq!(review.mark("carl", marks([3; 5]), ""), Err(ReviewFault::Undeclared));
        review.declare("carl", Interest::Free).unwrap();
        review.mark("carl", marks([3; 5]), "").unwrap();
        assert_eq!(review.step(Step::Publish, LEAD), Ok(()));
    }

    #[test]
    fn marks_are_whole_or_not_taken() {
        let mut review = begun();
        let mut bare = marks([2; 5]);
        bare[3].reason = " ".to_owned();
        let mut doubled = marks([2; 5]);
        doubled[0].criterion = Criterion::Success;
        let table = [
            (marks([5, 0, 0, 0, 0]), "", ReviewFault::Mark),
            (bare, "", ReviewFault::NoReason),
            (doubled, "", ReviewFault::Criteria),
            (marks([2; 5])[..4].to_vec(), "", ReviewFault::Criteria),
            (marks([2; 5]), &*"x".repeat(MAX_REASON + 1), ReviewFault::TooLong),
        ];
        for (given, comment, fault) in table {
            assert_eq!(review.mark("anna", given, comment), Err(fault));
        }
        assert_eq!(review.mark("nobody", marks([2; 5]), ""), Err(ReviewFault::NotAnExpert));
        let mut turned = marks([0, 1, 2, 3, 4]);
        turned.reverse();
        review.mark("anna", turned, "").unwrap();
        assert_eq!(review.opinions[0].marks, marks([0, 1, 2, 3, 4]));
        assert_eq!(review.declare("bert", Interest::Conflict(String::new())), Err(ReviewFault::NoReason));
        assert_eq!(review.declare("bert", Interest::Undeclared), Err(ReviewFault::Undeclared));
    }

    #[test]
    fn each_step_asks_who_takes_it() {
        let stranger = Actor { person: "stranger", leads: false };
        let mut review = begun();
        for (step, fault) in [
            (Step::Submit, ReviewFault::NotAnAuthor),
            (Step::Withdraw, ReviewFault::NotAnAuthor),
            (Step::Revise, ReviewFault::NotAnAuthor),
            (Step::Begin, ReviewFault::NotALead),
            (Step::Publish, ReviewFault::NotALead),
            (Step::Archive, ReviewFault::NotALead),
        ] {
            assert_eq!(review.step(step, stranger), Err(fault), "{}", step.code());
        }
        assert_eq!(review.appoint(stranger, ("dora", Expertise::Content), None), Err(ReviewFault::NotALead));
        assert_eq!(review.appoint(LEAD, ("anna", Expertise::Subject), None), Err(ReviewFault::Twice));
        let mut alone = Review::of(vec!["author".to_owned()]);
        alone.step(Step::Submit, AUTHOR).unwrap();
        alone.appoint(LEAD, ("anna", Expertise::Content), None).unwrap();
        assert_eq!(alone.step(Step::Begin, LEAD), Err(ReviewFault::ExpertMissing));
        alone.step(Step::Withdraw, AUTHOR).unwrap();
        assert_eq!(alone.stage, Stage::Draft);
    }

    #[test]
    fn marks_are_late_from_the_day_after_the_last() {
        let mut review = begun();
        assert_eq!(review.late(date(2026, 12, 1)), Vec::<&str>::new());
        assert_eq!(review.late(date(2026, 12, 2)), ["anna"]);
        review.mark("anna", marks([1; 5]), "").unwrap();
        assert_eq!(review.late(date(2026, 12, 2)), Vec::<&str>::new());
    }
}
