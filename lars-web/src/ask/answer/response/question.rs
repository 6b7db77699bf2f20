//! Questions that are not ratings, as a respondent sees them: a control for each kind, and its answer in words.

use lars_domain::ask::answer::answer::{self, Form, Roster, question_field};
use lars_domain::ask::answer::attached::limits;
use lars_domain::ask::answer::file::{FileAnswer, FileKind};
use lars_domain::ask::write::asked::asks_question;
use lars_domain::ask::write::condition::{Condition, HELIX, Test};
use lars_domain::ask::write::questionnaire::{Question, QuestionKind, Questionnaire, TextForm};
use lars_domain::entered;
use lars_domain::text::{Named, Text};
use lars_view::words::Words;

use super::journey::RosterAsk;
use super::part::{OptionView, Said, problem_at};
use crate::page::ProblemLine;

/// A question with what was answered so far.
pub struct QuestionView {
    pub id: String,
    pub prompt: String,
    pub hint: String,
    /// The hint, and who is asked where that depends on the same page.
    pub note: String,
    pub problem: Option<String>,
    /// What the script needs to hide the question while its condition fails.
    pub only: Option<Only>,
    pub control: Control,
}

/// A condition on an answer of the same page, as the script reads it.
pub struct Only {
    pub question: String,
    pub test: &'static str,
    pub with: String,
}

/// How it is answered.
pub enum Control {
    Information,
    Field(Field),
    Options(Vec<OptionView>),
    Ticks(Vec<OptionView>),
    Scale { points: Vec<OptionView>, low: String, high: String },
    Ranking { rows: Vec<RankRow>, most: usize },
    Roster(RosterView),
    File(FileView),
    Day(String),
}

/// A file to choose.
pub struct FileView {
    /// The endings that the browser offers.
    pub accept: String,
    /// The most bytes, for the script.
    pub most: usize,
    /// What the script says of a larger one.
    pub too_large: String,
    /// The file that is there, with its size.
    pub given: Option<String>,
}

/// A field to type in.
pub struct Field {
    pub input: &'static str,
    pub lines: usize,
    pub max_chars: usize,
    pub value: String,
    pub unit: String,
    /// Which keys a phone shows.
    pub mode: &'static str,
    /// Whether a number is typed in.
    pub is_number: bool,
}

/// An option to rank.
pub struct RankRow {
    pub id: String,
    pub label: String,
    pub value: String,
}

/// Organisations to name.
pub struct RosterView {
    pub rows: Vec<TieRow>,
    /// Where names of the register are looked for, as somebody types; none where they are not offered.
    pub find: Option<String>,
    /// Whether the respondent's organisation may be named; none where it is not asked.
    pub named: Option<bool>,
}

/// A place for an organisation.
pub struct TieRow {
    pub id: String,
    pub title: String,
    pub organisation: String,
    /// Names of the register that are like what was typed.
    pub offers: Vec<String>,
    pub strength: String,
    pub helices: Vec<OptionView>,
    pub levels: Vec<OptionView>,
}

impl TieRow {
    /// Whether something stands in it.
    pub fn is_filled(&self) -> bool {
        let chosen = |options: &[OptionView]| options.iter().any(|option| option.checked);
        !self.organisation.is_empty()
            || !self.strength.is_empty()
            || chosen(&self.helices)
            || chosen(&self.levels)
    }
}

impl QuestionView {
    /// Information in paragraphs.
    pub fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.prompt.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty())
    }

    /// Identifiers of what describes the field.
    pub fn described(&self) -> String {
        let mut ids = Vec::new();
        if !self.note.is_empty() {
            ids.push(format!("{}-hint", self.id));
        }
        if self.problem.is_some() {
            ids.push(format!("{}-problem", self.id));
        }
        ids.join(" ")
    }
}

impl QuestionView {
    /// Turns a file to choose into a sentence: where the form is filled in, none can be given.
    pub fn without_file(&mut self, said: String) {
        if matches!(self.control, Control::File(_)) {
            self.control = Control::Information;
            self.hint = said;
        }
    }

    /// Shows what was typed.
    pub fn as_typed(&mut self, form: &Form) {
        let typed = |name: &str| form.get(name).cloned().unwrap_or_default();
        match &mut self.control {
            Control::Field(field) => field.value = typed(&self.id),
            Control::Options(options) | Control::Scale { points: options, .. } => {
                let chosen = typed(&self.id);
                for option in options {
                    option.checked = option.value == chosen;
                }
            }
            Control::Day(day) => {
                let parts = entered::day(&self.id, |name| form.get(name).map(String::as_str));
                *day = parts.unwrap_or_else(|| typed(&self.id));
            }
            Control::Ticks(options) => {
                for option in options {
                    option.checked = typed(&option.id) == "yes";
                }
            }
            Control::Ranking { rows, .. } => {
                for row in rows {
                    row.value = typed(&row.id);
                }
            }
            Control::Roster(roster) => {
                if let Some(named) = &mut roster.named {
                    *named = typed(&format!("{}.named", self.id)) == "yes";
                }
                for row in &mut roster.rows {
                    row.organisation = typed(&format!("{}.organisation", row.id));
                    row.strength = typed(&format!("{}.strength", row.id));
                    for (name, options) in [("helix", &mut row.helices), ("level", &mut row.levels)] {
                        let chosen = typed(&format!("{}.{name}", row.id));
                        for option in options {
                            option.checked = option.value == chosen;
                        }
                    }
                }
            }
            _ => {}
        }
    }
}

/// Makes views of questions in one language; `given` is what was answered.
pub struct Asking<'a> {
    pub words: Words,
    pub questionnaire: &'a Questionnaire,
    pub roster: RosterAsk,
}

impl<'a> Asking<'a> {
    /// Questions where nothing is known of who is asked.
    pub fn new(words: Words, questionnaire: &'a Questionnaire) -> Self {
        Self { words, questionnaire, roster: RosterAsk::default() }
    }
}

impl Asking<'_> {
    fn text(&self, text: &Text) -> String {
        text.best_body(self.words.content()).to_owned()
    }

    /// A question as it is asked. `same_page` are the codes that stand on the page with it.
    pub fn view(
        &self,
        question: &Question,
        given: &str,
        same_page: &[&str],
        problems: &[ProblemLine],
    ) -> QuestionView {
        let id = question_field(question);
        let hint = self.text(&question.hint);
        let here = question.condition.as_ref().filter(|condition| same_page.contains(&&*condition.question));
        let in_words =
            here.map(|condition| lars_view::condition::condition(self.words, self.questionnaire, condition));
        let own = self.own_hint(question);
        let notes: Vec<String> =
            in_words.into_iter().chain([hint.clone()]).chain(own).filter(|note| !note.is_empty()).collect();
        QuestionView {
            prompt: if question.required || question.kind == QuestionKind::Information {
                self.text(&question.prompt)
            } else {
                let prompt = self.text(&question.prompt);
                self.words.say_with("response-optional", &[("question", prompt.into())])
            },
            note: notes.join(" "),
            hint,
            problem: problem_at(&id, problems),
            only: here.and_then(only),
            control: self.control(question, &id, given),
            id,
        }
    }

    /// What the kind itself needs said.
    fn own_hint(&self, question: &Question) -> Option<String> {
        match &question.kind {
            QuestionKind::Multiple { most, least, .. } => {
                let most = if *most > 0 {
                    self.words.say_with("response-multiple-most", &[("n", (*most).into())])
                } else {
                    self.words.say("response-multiple")
                };
                let least = (*least > 1)
                    .then(|| self.words.say_with("response-multiple-least", &[("n", (*least).into())]));
                Some([most].into_iter().chain(least).collect::<Vec<_>>().join(" "))
            }
            QuestionKind::Ranking { options, most } => {
                let n = if *most == 0 { options.len() } else { *most };
                Some(self.words.say_with("response-ranking", &[("n", n.into())]))
            }
            QuestionKind::File { .. } => {
                let (kinds, most) = limits(question)?;
                let names: Vec<String> = kinds.iter().map(|kind| kind.code().to_ascii_uppercase()).collect();
                let parts =
                    [("kinds", names.join(", ").into()), ("size", self.words.file_size(most as u64).into())];
                Some(self.words.say_with("file-hint", &parts))
            }
            QuestionKind::Short { min_chars, .. } | QuestionKind::Open { min_chars, .. }
                if *min_chars > 1 =>
            {
                Some(self.words.say_with("response-words-least", &[("n", (*min_chars).into())]))
            }
            QuestionKind::Number { least, most, .. } => self.bounds(
                least.map(|least| self.words.number(least as f64, 0)),
                most.map(|most| self.words.number(most as f64, 0)),
            ),
            QuestionKind::Date { least, most } => {
                self.bounds(least.map(|day| self.words.date(day)), most.map(|day| self.words.date(day)))
            }
            _ => None,
        }
    }

    /// What is accepted, where it is bounded.
    fn bounds(&self, least: Option<String>, most: Option<String>) -> Option<String> {
        let (key, parts): (_, Vec<(&str, lars_view::words::Arg<'_>)>) = match (least, most) {
            (Some(least), Some(most)) => {
                ("response-bounds", vec![("least", least.into()), ("most", most.into())])
            }
            (Some(least), None) => ("response-bounds-least", vec![("least", least.into())]),
            (None, Some(most)) => ("response-bounds-most", vec![("most", most.into())]),
            (None, None) => return None,
        };
        Some(self.words.say_with(key, &parts))
    }

    fn option(&self, id: &str, option: &Named, checked: bool) -> OptionView {
        let label = self.words.label("option", option);
        OptionView { id: format!("{id}.{}", option.code), value: option.code.clone(), label, checked }
    }

    fn control(&self, question: &Question, id: &str, given: &str) -> Control {
        match &question.kind {
            QuestionKind::Information => Control::Information,
            QuestionKind::Choice { options } => {
                let view = |option: &Named| self.option(id, option, option.code == given);
                Control::Options(options.iter().map(view).collect())
            }
            QuestionKind::Multiple { options, .. } => {
                let ticked: Vec<&str> = answer::codes(given).collect();
                let view = |option: &Named| self.option(id, option, ticked.contains(&option.code.as_str()));
                Control::Ticks(options.iter().map(view).collect())
            }
            QuestionKind::Scale { low, high, low_text, high_text } => {
                let point = |point: u8| OptionView {
                    id: format!("{id}.{point}"),
                    value: point.to_string(),
                    label: self.words.integer(u64::from(point)),
                    checked: given == point.to_string(),
                };
                let end = |point: u8, text: &Text| {
                    format!("{} = {}", self.words.integer(u64::from(point)), self.text(text))
                };
                let (points, low, high) =
                    ((*low..=*high).map(point).collect(), end(*low, low_text), end(*high, high_text));
                Control::Scale { points, low, high }
            }
            QuestionKind::Ranking { options, most } => {
                let order: Vec<&str> = answer::codes(given).collect();
                let place = |code: &str| order.iter().position(|other| *other == code);
                let row = |option: &Named| RankRow {
                    id: format!("{id}.{}", option.code),
                    label: self.words.label("option", option),
                    value: place(&option.code).map(|place| (place + 1).to_string()).unwrap_or_default(),
                };
                let most = if *most == 0 { options.len() } else { *most };
                Control::Ranking { rows: options.iter().map(row).collect(), most }
            }
            QuestionKind::Roster { most } => self.roster(id, *most, given),
            QuestionKind::File { .. } => self.file(question, given),
            QuestionKind::Date { .. } => Control::Day(given.to_owned()),
            kind => Control::Field(self.field(kind, given)),
        }
    }

    fn file(&self, question: &Question, given: &str) -> Control {
        let (kinds, most) = limits(question).unwrap_or_default();
        let mut endings: Vec<String> = kinds.iter().map(|kind| format!(".{}", kind.code())).collect();
        if kinds.contains(&FileKind::Jpeg) {
            endings.push(".jpg".to_owned());
        }
        let field = [("field", self.text(&question.prompt).into())];
        Control::File(FileView {
            accept: endings.join(","),
            most,
            too_large: self.words.say_with("problem-file-too-large", &field),
            given: FileAnswer::parse(given).map(|file| self.named(&file)),
        })
    }

    /// A file by its name and size.
    pub fn named(&self, file: &FileAnswer) -> String {
        let size = self.words.file_size(file.bytes as u64);
        self.words.say_with("file-named", &[("name", file.name.as_str().into()), ("size", size.into())])
    }

    /// The field of a kind that is typed in.
    fn field(&self, kind: &QuestionKind, given: &str) -> Field {
        let mut field = Field {
            input: "text",
            lines: 1,
            max_chars: 0,
            value: given.to_owned(),
            unit: String::new(),
            mode: "",
            is_number: matches!(kind, QuestionKind::Number { .. }),
        };
        match kind {
            QuestionKind::Number { unit, decimals, .. } => {
                // Bounds are checked by the server: a browser's number field would take the comma away.
                field.mode = if *decimals == 0 { "numeric" } else { "decimal" };
                field.unit = self.text(unit);
                field.max_chars = 20;
            }
            QuestionKind::Open { max_chars, .. } => (field.lines, field.max_chars) = (5, *max_chars),
            QuestionKind::Short { max_chars, form, .. } => {
                field.max_chars = *max_chars;
                (field.input, field.mode) = match form {
                    TextForm::Any | TextForm::Postcode => ("text", ""),
                    TextForm::Mail => ("email", "email"),
                    TextForm::Web => ("text", "url"),
                    TextForm::Telephone => ("tel", "tel"),
                };
            }
            _ => {}
        }
        field
    }

    fn roster(&self, id: &str, most: usize, given: &str) -> Control {
        let Roster { is_named, ties } = Roster::parse(given);
        let row = |place: usize| {
            let tie = ties.get(place);
            let id = format!("{id}.{place}");
            let options = |kind: &str, all: &[Named], chosen: Option<&String>| {
                let view = |named: &Named| OptionView {
                    id: String::new(),
                    value: named.code.clone(),
                    label: self.words.label(kind, named),
                    checked: chosen == Some(&named.code),
                };
                all.iter().map(view).collect()
            };
            TieRow {
                title: self.words.say_with("response-tie", &[("n", (place + 1).into())]),
                offers: Vec::new(),
                organisation: tie.map(|tie| tie.organisation.clone()).unwrap_or_default(),
                strength: tie.map(|tie| tie.strength.to_string()).unwrap_or_default(),
                helices: options("helix", &self.questionnaire.helices, tie.map(|tie| &tie.helix)),
                levels: options("level", &self.questionnaire.levels, tie.map(|tie| &tie.level)),
                id,
            }
        };
        Control::Roster(RosterView {
            rows: (0..most).map(row).collect(),
            find: self.roster.find.clone(),
            named: self.roster.asks_name.then_some(is_named),
        })
    }

    /// An answer in words.
    pub fn answer(&self, question: &Question, given: Option<&String>) -> (String, String) {
        let prompt = self.text(&question.prompt);
        let Some(given) = given else { return (prompt, self.words.say("response-not-answered")) };
        let label = |code: &str| {
            let named = question.kind.options().iter().find(|option| option.code == code);
            named.map_or_else(|| code.to_owned(), |named| self.words.label("option", named))
        };
        let text = match &question.kind {
            QuestionKind::Choice { .. } => label(given),
            QuestionKind::Multiple { .. } => answer::codes(given).map(label).collect::<Vec<_>>().join(" · "),
            QuestionKind::Ranking { .. } => {
                let places = answer::codes(given).enumerate();
                places
                    .map(|(place, code)| format!("{}. {}", place + 1, label(code)))
                    .collect::<Vec<_>>()
                    .join(" · ")
            }
            QuestionKind::Roster { .. } => {
                let label = |kind: &str, all: &[Named], code: &str| {
                    let named = all.iter().find(|named| named.code == code);
                    named.map_or_else(|| code.to_owned(), |named| self.words.label(kind, named))
                };
                let ties = answer::ties(given).into_iter().map(|tie| {
                    let helix = label("helix", &self.questionnaire.helices, &tie.helix);
                    let level = label("level", &self.questionnaire.levels, &tie.level);
                    let parts: Vec<String> =
                        [helix, level].into_iter().filter(|part| !part.is_empty()).collect();
                    format!("{} ({}): {}", tie.organisation, parts.join(", "), tie.strength)
                });
                ties.collect::<Vec<_>>().join(" · ")
            }
            QuestionKind::Number { unit, .. } => format!("{given} {}", self.text(unit)).trim().to_owned(),
            QuestionKind::File { .. } => {
                FileAnswer::parse(given).map_or_else(|| given.clone(), |file| self.named(&file))
            }
            QuestionKind::Date { .. } => {
                given.parse().map_or_else(|_| given.clone(), |day| self.words.date(day))
            }
            _ => given.clone(),
        };
        (prompt, text)
    }
}

impl Said<'_> {
    /// Questions in the language of the page.
    pub fn asking(&self) -> Asking<'_> {
        Asking {
            roster: self.journey.roster(self.words.content()),
            ..Asking::new(self.words, self.questionnaire())
        }
    }

    /// The questions of a section that concern this respondent, with those that depend on the same page.
    pub fn questions(&self, place: usize, problems: &[ProblemLine]) -> Vec<QuestionView> {
        let (asking, questions) = (self.asking(), self.questionnaire().sections[place].questions());
        let same_page: Vec<&str> = questions.iter().map(|question| question.code.as_str()).collect();
        let response = &self.journey.response;
        let concerns = |question: &&Question| {
            let here = question
                .condition
                .as_ref()
                .is_some_and(|condition| same_page.contains(&&*condition.question));
            here || self.journey.whole || asks_question(self.questionnaire(), response.given(), question)
        };
        questions
            .iter()
            .filter(concerns)
            .map(|question| {
                let given = response.answers.get(&question.code).map_or("", String::as_str);
                asking.view(question, given, &same_page, problems)
            })
            .collect()
    }

    /// What was answered in a section, question by question.
    pub fn section_answers(&self, place: usize) -> Vec<(String, String)> {
        let (asking, response) = (self.asking(), &self.journey.response);
        self.questionnaire().sections[place]
            .questions()
            .iter()
            .filter(|question| question.kind != QuestionKind::Information)
            .filter(|question| asks_question(self.questionnaire(), response.given(), question))
            .map(|question| asking.answer(question, response.answers.get(&question.code)))
            .collect()
    }
}

fn only(condition: &Condition) -> Option<Only> {
    if condition.question == HELIX {
        return None;
    }
    let with = match &condition.test {
        Test::Is(codes) | Test::IsNot(codes) => codes.join(","),
        Test::AtLeast(number) | Test::AtMost(number) => number.to_string(),
        Test::Answered => String::new(),
    };
    Some(Only { question: condition.question.clone(), test: condition.test.code(), with })
}
