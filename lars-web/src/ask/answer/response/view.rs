//! What the pages of the answering journey show: ready labels and values for their templates.

use askama::Template;
use jiff::ToSpan as _;
use lars_domain::ask::answer::answer::Form;
use lars_domain::ask::answer::file::FileAnswer;
use lars_domain::ask::answer::rating::{Rated, Scale, Score};
use lars_domain::ask::answer::response::{Side, Step};
use lars_domain::ask::write::questionnaire::{Question, QuestionKind};
use lars_domain::map::protection::Protection;
use lars_domain::map::sender::Sender;
use lars_domain::problem::Problem;
use lars_domain::text::Text;
use lars_view::words::Words;

use super::journey::Journey;
use super::part::{OptionView, Said, further, problem_at};
use super::question::{Asking, Control, QuestionView};
use super::result::{Told, told};
use crate::PageError;
use crate::address::segment;
use crate::page::{Frame, ProblemLine, problem_line};
use crate::visit::Visit;

/// One page of the journey.
#[derive(Template)]
#[template(path = "ask/answer/response/step.html")]
pub struct StepPage {
    pub f: Frame,
    key: String,
    action: String,
    /// Where the form goes that takes a file along; the other address saves without it.
    upload: Option<String>,
    finished: bool,
    position: String,
    done: usize,
    of: usize,
    problems: Vec<ProblemLine>,
    /// A message about what these answers are, where they are not a respondent's.
    notice: Option<&'static str>,
    can_go_back: bool,
    /// Where one's own link can be sent.
    resume: String,
    /// Whom to ask about one's data, where the page says so.
    pub contact: Option<String>,
    /// When results come, where the page says so.
    pub results: Option<String>,
    /// Who asks, on the first page.
    pub sender: Option<SenderView>,
    body: Body,
}

/// Who asks, as respondents read it.
pub struct SenderView {
    institution: String,
    signature: String,
    contact: String,
    logo: Option<String>,
}

impl SenderView {
    /// The sender in the language of the page; none where nobody said who asks.
    pub fn of(visit: &Visit, journey: &Journey, sender: &Sender) -> Option<Self> {
        let language = visit.words.content();
        let shown = Self {
            institution: sender.institution.best_body(language).to_owned(),
            signature: sender.signature.best_body(language).to_owned(),
            contact: sender.contact.clone(),
            logo: sender.logo.is_some().then(|| journey.address(language, "logo")),
        };
        (!shown.institution.is_empty()).then_some(shown)
    }
}

/// One step without the page around it, for filling in elsewhere.
#[derive(Template)]
#[template(path = "ask/answer/response/sheet.html")]
pub struct Sheet {
    f: Frame,
    problems: Vec<ProblemLine>,
    contact: Option<String>,
    /// What the respondent will see of the results is said on line only, where their own link leads.
    results: Option<String>,
    body: Body,
}

impl Sheet {
    /// A step in which nothing is answered yet.
    pub fn new(said: &Said<'_>, step: &Step, contact: Option<String>) -> Self {
        let f = Frame::new(said.words, String::new(), "", "", None);
        let mut body = said.body(step, &[]);
        if let Body::Questions { questions, .. } = &mut body {
            for question in questions {
                question.without_file(said.words.say("offline-file-later"));
            }
        }
        Self { f, problems: Vec::new(), contact, results: None, body }
    }

    /// Its HTML.
    pub fn html(&self) -> Result<String, PageError> {
        self.render().map_err(PageError::template)
    }
}

/// What stands on the page.
enum Body {
    Start {
        introduction: Vec<String>,
        privacy: Vec<String>,
        consent: String,
        given: bool,
        /// About how long it takes.
        minutes: String,
    },
    Questions {
        introduction: Vec<String>,
        questions: Vec<QuestionView>,
    },
    Partner {
        expectation: String,
        experience: String,
        low: String,
        high: String,
        relations: Vec<RelationView>,
    },
    Check(Vec<AnswersView>),
}

/// A relation with its ratings.
pub struct RelationView {
    title: String,
    ratings: Vec<RatingView>,
    importance: Option<RatingView>,
}

/// One side of a rating: a row of points, and the answers apart from the scale.
pub struct RatingView {
    id: String,
    legend: String,
    scale_hint: String,
    problem: Option<String>,
    points: Vec<OptionView>,
    others: Vec<OptionView>,
    answered: bool,
}

/// The answers of one step, for checking and for the thank-you page.
pub struct AnswersView {
    pub title: String,
    change: Option<String>,
    pub lines: Vec<(String, String)>,
}

impl StepPage {
    /// A step with the answers so far and what is wrong with them.
    pub fn new(visit: &Visit, journey: &Journey, step: &Step, problems: &[Problem]) -> Self {
        let said = Said { words: visit.words, journey };
        let lines: Vec<ProblemLine> = problems
            .iter()
            .map(|problem| {
                let address = format!("#{}", problem.field);
                problem_line(visit.words, problem, &said.field_label(&problem.field), address)
            })
            .collect();
        Self::with(visit, journey, step, lines)
    }

    /// The check page of a response that cannot be finished yet, with a link to each missing answer.
    pub fn lacking(visit: &Visit, journey: &Journey, lacking: &[(Step, Vec<Problem>)]) -> Self {
        let said = Said { words: visit.words, journey };
        let mut lines = Vec::new();
        for (step, problems) in lacking {
            let page = journey.address(visit.words.content(), &journey.slug(step));
            for problem in problems {
                let address = format!("{page}#{}", problem.field);
                lines.push(problem_line(visit.words, problem, &said.field_label(&problem.field), address));
            }
        }
        Self::with(visit, journey, &Step::Check, lines)
    }

    fn with(visit: &Visit, journey: &Journey, step: &Step, problems: Vec<ProblemLine>) -> Self {
        let said = Said { words: visit.words, journey };
        let steps = journey.steps();
        let done = steps.iter().position(|other| other == step).unwrap_or(0) + 1;
        let mut f = visit.frame(said.step_title(step));
        if !problems.is_empty() {
            f.title = visit.words.say_with("response-title-problem", &[("title", f.title.as_str().into())]);
        }
        f.form_languages = true;
        f.further = further(journey);
        f.offered = journey.languages.to_vec();
        let body = said.body(step, &problems);
        let has_file = matches!(&body, Body::Questions { questions, .. }
            if questions.iter().any(|question| matches!(question.control, Control::File(_))));
        let upload = format!("upload/{}", journey.slug(step));
        let position = [("step", done.into()), ("of", steps.len().into())];
        Self {
            f,
            key: visit.site.form_key(&journey.form_subject()),
            action: journey.address(visit.words.content(), &journey.slug(step)),
            upload: has_file.then(|| journey.address(visit.words.content(), &upload)),
            finished: journey.response.finished.is_some(),
            position: visit.words.say_with("response-position", &position),
            done,
            of: steps.len(),
            notice: if journey.edition.is_trial() {
                Some("response-trial")
            } else if journey.study.simulated && *step == Step::Start {
                Some("response-demo")
            } else {
                None
            },
            can_go_back: *step != Step::Start,
            resume: journey.address(visit.words.content(), "resume"),
            contact: None,
            results: None,
            sender: None,
            body,
            problems,
        }
    }

    /// Says on the first page how long it takes.
    pub fn takes(&mut self, words: Words, in_minutes: usize) {
        if let Body::Start { minutes, .. } = &mut self.body {
            *minutes = words.say_with("response-minutes", &[("n", in_minutes.into())]);
        }
    }

    /// Shows what was typed in the questions that have a problem: nobody has to type it again.
    pub fn as_typed(&mut self, form: &Form) {
        if let Body::Questions { questions, .. } = &mut self.body {
            for question in questions.iter_mut().filter(|question| question.problem.is_some()) {
                question.as_typed(form);
            }
        }
    }

    /// Shows what was typed in all questions, with names of the register that `offers` has for each organisation.
    pub fn with_offers(&mut self, form: &Form, offers: impl Fn(&str) -> Vec<String>) {
        let Body::Questions { questions, .. } = &mut self.body else { return };
        for question in questions {
            question.as_typed(form);
            if let Control::Roster(roster) = &mut question.control {
                for row in &mut roster.rows {
                    row.offers = offers(&row.organisation);
                }
            }
        }
    }

    fn heading(&self) -> &str {
        &self.f.title
    }

    fn is_check(&self) -> bool {
        matches!(self.body, Body::Check(_))
    }

    fn is_start(&self) -> bool {
        matches!(self.body, Body::Start { .. })
    }
}

/// The page after the last one.
#[derive(Template)]
#[template(path = "ask/answer/response/thanks.html")]
pub struct ThanksPage {
    pub f: Frame,
    key: String,
    finished: bool,
    is_open: bool,
    /// When asking ended and whom to write to, for who comes late.
    ended: Vec<String>,
    change: String,
    delete: String,
    data: Option<String>,
    copy: Option<String>,
    contact: Option<String>,
    results: Vec<String>,
    told: Told,
    /// One's own files: name with size, and address.
    files: Vec<(String, String)>,
    answers: Vec<AnswersView>,
}

impl ThanksPage {
    /// One's own answers, whom to ask about one's data where somebody is named, and where results are.
    pub fn new(visit: &Visit, journey: &Journey, rules: &Protection, sender: &Sender) -> Self {
        let said = Said { words: visit.words, journey };
        let finished = journey.response.finished.is_some();
        let title = if finished { "response-thanks-title" } else { "response-closed-title" };
        let language = visit.words.content();
        let mut f = visit.frame(visit.words.say(title));
        f.further = further(journey);
        f.offered = journey.languages.to_vec();
        let mut answers = said.all_answers();
        for group in &mut answers {
            group.change = None;
        }
        Self {
            key: visit.site.form_key(&journey.form_subject()),
            finished,
            is_open: journey.is_open,
            ended: ended(visit, journey, sender),
            change: journey.address(language, "check"),
            delete: journey.address(language, "delete"),
            contact: contact_line(visit.words, &rules.contact),
            told: told(visit, journey, rules),
            files: said.files(),
            data: journey.stored.then(|| journey.address(language, "data.json")),
            copy: journey.stored.then(|| journey.address(language, "answers.pdf")),
            results: said.paragraphs(&journey.edition.questionnaire.wording.results),
            answers,
            f,
        }
    }
}

/// When asking ended, and whom to write to.
fn ended(visit: &Visit, journey: &Journey, sender: &Sender) -> Vec<String> {
    let closes = journey.study.wave(&journey.invitation.wave).and_then(|wave| wave.closes);
    let closes = closes.filter(|closes| *closes <= visit.now && !journey.is_open);
    let Some(last) = closes.and_then(|closes| closes.checked_sub(1.second()).ok()) else { return Vec::new() };
    let when = visit.words.date(journey.study.zone.day(last));
    let mut lines = vec![visit.words.say_with("closing-ended", &[("when", when.into())])];
    if !sender.contact.is_empty() {
        lines.push(visit.words.say_with("sender-write-to", &[("contact", (&sender.contact).into())]));
    }
    lines
}

/// The page after deletion.
#[derive(Template)]
#[template(path = "ask/answer/response/deleted.html")]
pub struct DeletedPage {
    pub f: Frame,
}

impl DeletedPage {
    /// The page.
    pub fn new(visit: &Visit) -> Self {
        Self { f: visit.frame(visit.words.say("response-deleted-title")) }
    }
}

impl Said<'_> {
    fn paragraphs(&self, text: &Text) -> Vec<String> {
        let text = self.text(text);
        text.split("\n\n")
            .map(str::trim)
            .filter(|paragraph| !paragraph.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// The heading of a step.
    pub fn step_title(&self, step: &Step) -> String {
        match step {
            Step::Start => self.words.say("response-start-title"),
            Step::Section(place) => self.section_title(*place),
            Step::Partner(index) => self.words.label("partner", &self.questionnaire().partners[*index]),
            Step::Check => self.words.say("response-check-title"),
        }
    }

    fn body(&self, step: &Step, problems: &[ProblemLine]) -> Body {
        let wording = &self.questionnaire().wording;
        match step {
            Step::Start => Body::Start {
                introduction: self.paragraphs(&wording.introduction),
                privacy: {
                    let mut privacy = self.paragraphs(&wording.privacy);
                    if self.journey.study.anonymous {
                        privacy.push(self.words.say("response-anonymous"));
                    }
                    privacy
                },
                consent: self.wording(&wording.consent, "questionnaire-consent"),
                given: self.journey.response.consent.is_some(),
                minutes: {
                    let n = self.questionnaire().minutes();
                    self.words.say_with("response-minutes", &[("n", n.into())])
                },
            },
            Step::Section(place) => Body::Questions {
                introduction: self.paragraphs(&self.questionnaire().sections[*place].introduction),
                questions: self.questions(*place, problems),
            },
            Step::Partner(index) => Body::Partner {
                expectation: self.wording(&wording.expectation, "questionnaire-expectation"),
                experience: self.wording(&wording.experience, "questionnaire-experience"),
                low: self.wording(&wording.low, "questionnaire-low"),
                high: self.wording(&wording.high, "questionnaire-high"),
                relations: self
                    .questionnaire()
                    .rated(&self.questionnaire().partners[*index].code)
                    .map(|rated| self.relation(&rated, problems))
                    .collect(),
            },
            Step::Check => Body::Check(self.all_answers()),
        }
    }

    /// One's own files, by name and size, with their addresses.
    fn files(&self) -> Vec<(String, String)> {
        let asking = Asking::new(self.words, self.questionnaire());
        let file = |question: &Question| {
            let stored = self.journey.response.answers.get(&question.code);
            let named = stored.and_then(|stored| FileAnswer::parse(stored))?;
            let page = format!("file/{}", segment(&question.code));
            Some((asking.named(&named), self.journey.address(self.words.content(), &page)))
        };
        let asks = |question: &&Question| matches!(question.kind, QuestionKind::File { .. });
        self.questionnaire().questions().filter(asks).filter_map(file).collect()
    }

    /// A section's own title, or the words of a standard section.
    fn section_title(&self, place: usize) -> String {
        let section = &self.questionnaire().sections[place];
        if !section.title.is_empty() {
            return self.text(&section.title);
        }
        self.words.find(&format!("response-{}-title", section.code)).unwrap_or_else(|| section.code.clone())
    }

    fn relation(&self, rated: &Rated, problems: &[ProblemLine]) -> RelationView {
        let rating = |side: Side| self.rating(rated, side, problems);
        RelationView {
            title: self.rated_label(rated),
            ratings: vec![rating(Side::Expectation), rating(Side::Experience)],
            importance: self.questionnaire().importance.then(|| rating(Side::Importance)),
        }
    }

    /// The level, with the aspect where there is more than one.
    pub fn rated_label(&self, rated: &Rated) -> String {
        self.naming().rated_label(rated)
    }

    fn rating(&self, rated: &Rated, side: Side, problems: &[ProblemLine]) -> RatingView {
        let wording = &self.questionnaire().wording;
        let id = side.field(rated);
        let scores = self.journey.response.ratings.get(rated).copied().unwrap_or_default();
        let given = side.of(scores);
        let option = |score: Score, label: String| OptionView {
            id: format!("{id}.{score}"),
            value: score.to_string(),
            label,
            checked: given == Some(score),
        };
        let low = self.wording(&wording.low, "questionnaire-low");
        let high = self.wording(&wording.high, "questionnaire-high");
        let others = [
            (Score::NoContact, self.wording(&wording.no_contact, "questionnaire-no-contact")),
            (Score::DontKnow, self.wording(&wording.dont_know, "questionnaire-dont-know")),
        ];
        RatingView {
            legend: self.side_label(side),
            scale_hint: self.words.say_with("response-scale", &[("low", low.into()), ("high", high.into())]),
            problem: problem_at(&id, problems),
            points: Scale::STANDARD
                .points()
                .map(|points| option(Score::Points(points), self.words.integer(u64::from(points))))
                .collect(),
            others: others
                .into_iter()
                .filter(|(score, _)| side.offers(*score))
                .map(|(score, label)| option(score, label))
                .collect(),
            answered: given.is_some(),
            id,
        }
    }

    fn side_label(&self, side: Side) -> String {
        self.naming().side_label(side)
    }

    /// What a field is called in a problem: partner, level, side; or the question.
    pub fn field_label(&self, field: &str) -> String {
        self.naming().field_label(field)
    }

    fn score_text(&self, score: Option<Score>) -> String {
        self.naming().score_text(score)
    }

    /// All answers of the steps that are asked.
    pub fn all_answers(&self) -> Vec<AnswersView> {
        let steps = self.journey.steps();
        steps
            .iter()
            .filter(|step| !matches!(step, Step::Start | Step::Check))
            .map(|step| self.answers(step))
            .collect()
    }

    fn answers(&self, step: &Step) -> AnswersView {
        let lines = match step {
            Step::Section(place) => self.section_answers(*place),
            Step::Partner(index) => {
                let rated = self.questionnaire().rated(&self.questionnaire().partners[*index].code);
                rated.map(|rated| (self.rated_label(&rated), self.scores_text(&rated))).collect()
            }
            Step::Start | Step::Check => Vec::new(),
        };
        let change = self.journey.address(self.words.content(), &self.journey.slug(step));
        AnswersView { title: self.step_title(step), change: Some(change), lines }
    }

    /// The ratings of a relation in words.
    pub fn scores_text(&self, rated: &Rated) -> String {
        let scores = self.journey.response.ratings.get(rated).copied().unwrap_or_default();
        let text = |side: Side| self.score_text(side.of(scores));
        let pair =
            [("expectation", text(Side::Expectation).into()), ("experience", text(Side::Experience).into())];
        let pair = self.words.say_with("response-pair", &pair);
        if scores.importance.is_none() {
            return pair;
        }
        let importance = [("pair", pair.into()), ("importance", text(Side::Importance).into())];
        self.words.say_with("response-pair-importance", &importance)
    }
}

/// Whom to ask about one's data, where somebody is named.
pub fn contact_line(words: Words, contact: &str) -> Option<String> {
    (!contact.is_empty()).then(|| words.say_with("protection-ask", &[("contact", contact.into())]))
}
