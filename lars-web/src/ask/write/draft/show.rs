//! What the builder shows: the list of sections and questions, the chosen part as respondents see it, its settings.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response as Answer;
use lars_domain::ask::answer::file::FileKind;
use lars_domain::ask::write::condition::{Condition, HELIX, Test};
use lars_domain::ask::write::draft::{Draft, Piece, faults, free_code};
use lars_domain::ask::write::questionnaire::{
    Question, QuestionKind, Questionnaire, Section, SectionBody, TextForm, Wording,
};
use lars_domain::map::study::Study;
use lars_domain::problem::Problem;
use lars_domain::text::{Named, Text};
use lars_view::words::Words;
use serde_json::Value;

use super::part::{address, frame, piece_name};
use crate::PageError;
use crate::address::segment;
use crate::ask::answer::response::question::{Asking, Control, QuestionView};
use crate::choice::{Choice, languages};
use crate::duration::Duration;
use crate::page::{Frame, ProblemLine, page_with, problem_line};
use crate::visit::Visit;

/// Empty rows that a form offers for new options.
const NEW_ROWS: usize = 3;

/// What a form that could not be saved adds to the page.
#[derive(Default)]
pub struct State {
    /// What both people changed.
    pub clashes: Vec<Clash>,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// What was just removed, and the version that still has it.
    pub removed: Option<(Piece, i64)>,
}

/// One field that two people changed.
pub struct Clash {
    field: String,
    theirs: String,
    mine: String,
}

#[derive(Template)]
#[template(path = "ask/write/draft/show.html")]
struct BuilderPage {
    f: Frame,
    action: String,
    version: i64,
    at: String,
    heading: String,
    saved: String,
    minutes: String,
    links: Vec<(String, String)>,
    settings: Entry,
    list: Vec<SectionEntry>,
    can_add_relations: bool,
    kinds: Vec<Choice>,
    can_add_question: bool,
    helices: Vec<Choice>,
    trial: String,
    canvas: Vec<CanvasQuestion>,
    /// Heading and introduction of the page in the middle, and where they are edited.
    page_title: String,
    page_text: String,
    page_edit: String,
    /// Where a question of another study is taken.
    take: String,
    /// What was just removed, for one click back: piece and version.
    removed: Option<(String, i64)>,
    languages: Vec<Choice>,
    languages_action: String,
    fields: PieceFields,
    clashes: Vec<Clash>,
    problems: Vec<ProblemLine>,
}

/// A question of the page in the middle.
struct CanvasQuestion {
    question: QuestionView,
    /// Where it is edited.
    edit: String,
    prompt: String,
    is_current: bool,
}

/// A line of the list.
struct Entry {
    address: String,
    label: String,
    current: bool,
    faulty: bool,
}

struct SectionEntry {
    own: Entry,
    questions: Vec<Entry>,
}

/// The settings of the chosen piece.
enum PieceFields {
    Settings(Box<SettingsFields>),
    Section(SectionFields),
    Question(Box<QuestionFields>),
}

struct SettingsFields {
    sources: Vec<Choice>,
    importance: bool,
    lists: Vec<NamedList>,
    wording: Vec<(String, String, String)>,
}

struct SectionFields {
    title: String,
    introduction: String,
    relations: bool,
    condition: ConditionFields,
}

struct QuestionFields {
    code: String,
    fixed: bool,
    prompt: String,
    hint: String,
    required: bool,
    information: bool,
    kinds: Vec<Choice>,
    sections: Vec<Choice>,
    options: Option<NamedList>,
    numbers: Vec<NumberField>,
    /// What a line must look like: code, label, whether it is chosen.
    forms: Vec<Choice>,
    /// Kinds of files, to tick.
    files: Vec<Choice>,
    texts: Vec<(String, String, String)>,
    condition: ConditionFields,
}

struct NumberField {
    name: &'static str,
    label: String,
    value: String,
    date: bool,
}

struct NamedList {
    stem: &'static str,
    title: String,
    hint: String,
    rows: Vec<NamedRow>,
}

struct NamedRow {
    n: usize,
    place: usize,
    code: String,
    was: String,
    text: String,
    standard: String,
}

struct ConditionFields {
    sentence: String,
    questions: Vec<Choice>,
    tests: Vec<Choice>,
    options: Vec<Choice>,
    with: String,
}

/// The builder at a piece.
pub async fn builder(
    visit: &Visit,
    study: &Study,
    draft: &Draft,
    at: &Piece,
    state: State,
) -> Result<Answer, PageError> {
    let store = &visit.site.store;
    let published = store.latest_edition(&study.id).await?.map(|edition| edition.questionnaire);
    let questionnaire = &draft.questionnaire;
    let view = View { words: visit.words, questionnaire, published: published.as_ref() };
    let heading = view.piece_label(at);
    let mut f = frame(visit, study, visit.words.say("draft-show-title"));
    f.crumbs.pop();
    let page_of = |page: &str| address(visit, study, page);
    let status = if state.clashes.is_empty() && state.problems.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::CONFLICT
    };
    let problems = state.problems.iter().map(|problem| {
        let label = view.field_label(&problem.field);
        problem_line(visit.words, problem, &label, format!("#{}", problem.field))
    });
    let saved = [("when", visit.words.moment(draft.saved).into()), ("n", draft.version.to_string().into())];
    let shown = BuilderPage {
        action: page_of(""),
        version: draft.version,
        at: piece_name(at),
        saved: visit.words.say_with("draft-saved", &saved),
        minutes: Duration::of(store, &study.id, questionnaire).await?.say(visit.words),
        links: vec![
            (page_of("/translation"), visit.words.say("translation-show-title")),
            (page_of("/version"), visit.words.say("draft-versions-title")),
            (page_of("/edition"), visit.words.say("edition-list-title")),
        ],
        settings: view.entry(&page_of(""), &Piece::Settings, at, false),
        list: view.list(&page_of(""), at),
        can_add_relations: !questionnaire.asks_relations(),
        kinds: view.kinds().map(|(code, label)| Choice::new(code, label, false)).collect(),
        can_add_question: view.section_of(at).is_some_and(|section| section.body != SectionBody::Relations),
        helices: questionnaire
            .helices
            .iter()
            .map(|helix| Choice::new(&helix.code, visit.words.label("helix", helix), false))
            .collect(),
        trial: page_of("/trial"),
        canvas: view.canvas(&page_of(""), at),
        page_title: view.section_of(at).map(|section| view.section_label(section)).unwrap_or_default(),
        page_text: view.page_text(at),
        page_edit: view.page_edit(&page_of(""), at),
        take: page_of(&format!("/take?at={}", segment(&piece_name(at)))),
        removed: state.removed.map(|(piece, version)| (piece_name(&piece), version)),
        languages: super::take::language_ticks(visit, study).await?,
        languages_action: page_of("/languages"),
        fields: view.fields(at),
        problems: problems.collect(),
        clashes: state.clashes,
        heading,
        f,
    };
    page_with(status, &shown.f, &shown)
}

/// A field that two people changed, as each of them left it, in the source language where it is a text.
pub fn clash(visit: &Visit, source: &str, path: &str, theirs: &Value, mine: &Value) -> Clash {
    let of = |value: &Value| {
        let found = path.split('.').try_fold(value, |value, key| value.get(key));
        match found.unwrap_or(value) {
            Value::String(text) => text.clone(),
            Value::Object(text) if text.get(source).is_some_and(Value::is_string) => {
                text[source].as_str().unwrap_or_default().to_owned()
            }
            Value::Null => String::new(),
            other => readable(other, source),
        }
    };
    let name = path.split('.').next().unwrap_or(path);
    let label = visit.words.find(&format!("draft-field-{name}"));
    Clash { field: label.unwrap_or_else(|| name.to_owned()), theirs: of(theirs), mine: of(mine) }
}

/// A list of options, or whatever else, as a line a person can read.
fn readable(value: &Value, source: &str) -> String {
    match value {
        Value::Array(all) => all.iter().map(|one| readable(one, source)).collect::<Vec<_>>().join(" · "),
        Value::Object(fields) => match fields.get("text").and_then(|text| text.get(source)) {
            Some(text) => readable(text, source),
            None => fields.values().map(|one| readable(one, source)).collect::<Vec<_>>().join(", "),
        },
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// The kinds of files that a question can take; all are ticked where it does not choose.
fn file_ticks(kind: &QuestionKind) -> Vec<Choice> {
    let QuestionKind::File { kinds, .. } = kind else { return Vec::new() };
    let tick = |one: FileKind| {
        let ticked = kinds.is_empty() || kinds.contains(&one);
        Choice::new(one.code(), one.code().to_ascii_uppercase(), ticked)
    };
    FileKind::ALL.into_iter().map(tick).collect()
}

struct View<'a> {
    words: Words,
    questionnaire: &'a Questionnaire,
    published: Option<&'a Questionnaire>,
}

impl View<'_> {
    /// What the author wrote, in the source language.
    fn source(&self, text: &Text) -> String {
        text.0.get(&self.questionnaire.source).cloned().unwrap_or_default()
    }

    fn read(&self, text: &Text) -> String {
        text.best_body(self.words.language().code()).to_owned()
    }

    fn or(&self, text: String, key: &str) -> String {
        if text.trim().is_empty() { self.words.say(key) } else { text }
    }

    fn kinds(&self) -> impl Iterator<Item = (&'static str, String)> {
        QuestionKind::CODES.into_iter().map(|code| (code, self.words.say(&format!("draft-kind-{code}"))))
    }

    fn section_label(&self, section: &Section) -> String {
        let standard = || {
            let key = match section.body {
                SectionBody::Relations => "draft-relations".to_owned(),
                SectionBody::Questions(_) => format!("response-{}-title", section.code),
            };
            self.words.find(&key).unwrap_or_else(|| self.words.say("draft-untitled"))
        };
        let own = self.read(&section.title);
        if own.is_empty() { standard() } else { own }
    }

    fn piece_label(&self, piece: &Piece) -> String {
        match piece {
            Piece::Settings => self.words.say("draft-settings"),
            Piece::Section(code) => self
                .questionnaire
                .section(code)
                .map(|section| self.section_label(section))
                .unwrap_or_default(),
            Piece::Question(code) => {
                let prompt = self.questionnaire.question(code).map(|question| self.read(&question.prompt));
                self.or(prompt.unwrap_or_default(), "draft-untitled")
            }
        }
    }

    fn field_label(&self, field: &str) -> String {
        let name = field.split('.').next().unwrap_or(field).replace('_', "-");
        self.words.find(&format!("draft-field-{name}")).unwrap_or_else(|| field.to_owned())
    }

    /// A line of the list, below the address of the builder; `at` is what the page shows.
    fn entry(&self, builder: &str, piece: &Piece, at: &Piece, faulty: bool) -> Entry {
        let address = format!("{builder}?at={}", segment(&piece_name(piece)));
        Entry { address, label: self.piece_label(piece), current: piece == at, faulty }
    }

    fn list(&self, builder: &str, at: &Piece) -> Vec<SectionEntry> {
        let faults = faults(self.questionnaire);
        let is_faulty = |code: &str| faults.iter().any(|fault| fault.place == code);
        let sections = self.questionnaire.sections.iter();
        sections
            .map(|section| {
                let own = Piece::Section(section.code.clone());
                let question = |question: &Question| {
                    let piece = Piece::Question(question.code.clone());
                    self.entry(builder, &piece, at, is_faulty(&question.code))
                };
                SectionEntry {
                    own: self.entry(builder, &own, at, is_faulty(&section.code)),
                    questions: section.questions().iter().map(question).collect(),
                }
            })
            .collect()
    }

    fn section_of(&self, at: &Piece) -> Option<&Section> {
        match at {
            Piece::Settings => None,
            Piece::Section(code) => self.questionnaire.section(code),
            Piece::Question(code) => {
                let own = |section: &&Section| section.questions().iter().any(|other| other.code == *code);
                self.questionnaire.sections.iter().find(own)
            }
        }
    }

    /// The page as respondents see it: all questions of the chosen section, each with the way to edit it.
    fn canvas(&self, builder: &str, at: &Piece) -> Vec<CanvasQuestion> {
        let Some(section) = self.section_of(at) else { return Vec::new() };
        let asking = Asking::new(self.words, self.questionnaire);
        let codes: Vec<&str> =
            self.questionnaire.questions().map(|question| question.code.as_str()).collect();
        let shown = |question: &Question| {
            let piece = Piece::Question(question.code.clone());
            let mut view = asking.view(question, "", &codes, &[]);
            view.only = None;
            CanvasQuestion {
                question: view,
                edit: format!("{builder}?at={}", segment(&piece_name(&piece))),
                prompt: self.piece_label(&piece),
                is_current: piece == *at,
            }
        };
        section.questions().iter().map(shown).collect()
    }

    /// The introduction of the page: of the chosen section, or of the whole questionnaire.
    fn page_text(&self, at: &Piece) -> String {
        match self.section_of(at) {
            Some(section) => self.read(&section.introduction),
            None => self.read(&self.questionnaire.wording.introduction),
        }
    }

    fn page_edit(&self, builder: &str, at: &Piece) -> String {
        let piece =
            self.section_of(at).map_or(Piece::Settings, |section| Piece::Section(section.code.clone()));
        format!("{builder}?at={}", segment(&piece_name(&piece)))
    }

    fn fields(&self, at: &Piece) -> PieceFields {
        match at {
            Piece::Settings => PieceFields::Settings(Box::new(self.settings_fields())),
            Piece::Section(code) => {
                let Some(section) = self.questionnaire.section(code) else {
                    return PieceFields::Settings(Box::new(self.settings_fields()));
                };
                PieceFields::Section(SectionFields {
                    title: self.source(&section.title),
                    introduction: self.source(&section.introduction),
                    relations: section.body == SectionBody::Relations,
                    condition: self.condition_fields(section.condition.as_ref(), code),
                })
            }
            Piece::Question(code) => match self.questionnaire.question(code) {
                Some(question) => PieceFields::Question(Box::new(self.question_fields(question))),
                None => PieceFields::Settings(Box::new(self.settings_fields())),
            },
        }
    }

    fn settings_fields(&self) -> SettingsFields {
        let questionnaire = self.questionnaire;
        let mut wording = questionnaire.wording.clone();
        let part = |name: &str| {
            let body = wording.part_mut(name).map(|text| self.source(text)).unwrap_or_default();
            (format!("wording.{name}"), self.words.say(&format!("draft-wording-{name}")), body)
        };
        SettingsFields {
            sources: languages(&questionnaire.source),
            importance: questionnaire.importance,
            wording: Wording::PARTS.into_iter().map(part).collect(),
            lists: vec![
                self.named("helix", &questionnaire.helices),
                self.named("partner", &questionnaire.partners),
                self.named("level", &questionnaire.levels),
                self.named("item", &questionnaire.items),
            ],
        }
    }

    fn named(&self, stem: &'static str, all: &[Named]) -> NamedList {
        let mut taken = Questionnaire::default();
        taken.sections.extend(all.iter().map(|named| Section::relations(&named.code)));
        let mut rows: Vec<NamedRow> = all
            .iter()
            .enumerate()
            .map(|(n, named)| NamedRow {
                n,
                place: n + 1,
                code: named.code.clone(),
                was: named.code.clone(),
                text: self.source(&named.text),
                standard: self.words.find(&format!("code-{stem}-{}", named.code)).unwrap_or_default(),
            })
            .collect();
        for _ in 0..NEW_ROWS {
            let code = free_code(&taken, stem);
            taken.sections.push(Section::relations(&code));
            let (n, was, text, standard) = (rows.len(), String::new(), String::new(), String::new());
            rows.push(NamedRow { n, place: n + 1, code, was, text, standard });
        }
        let title = self.words.say(&format!("draft-list-{stem}"));
        NamedList { stem, title, hint: self.words.say("draft-list-hint"), rows }
    }

    fn question_fields(&self, question: &Question) -> QuestionFields {
        let at = Piece::Question(question.code.clone());
        let own = self.section_of(&at).map(|section| section.code.clone()).unwrap_or_default();
        let takes = |section: &&Section| section.body != SectionBody::Relations;
        let is_fixed = self.published.is_some_and(|published| published.question(&question.code).is_some());
        QuestionFields {
            code: question.code.clone(),
            fixed: is_fixed,
            prompt: self.source(&question.prompt),
            hint: self.source(&question.hint),
            required: question.required,
            information: question.kind == QuestionKind::Information,
            kinds: self
                .kinds()
                .map(|(code, label)| Choice::new(code, label, code == question.kind.code()))
                .collect(),
            sections: self
                .questionnaire
                .sections
                .iter()
                .filter(takes)
                .map(|section| Choice::new(&section.code, self.section_label(section), section.code == own))
                .collect(),
            options: matches!(question.kind.code(), "choice" | "multiple" | "ranking")
                .then(|| self.named("option", question.kind.options())),
            numbers: self.number_fields(&question.kind),
            forms: self.form_options(&question.kind),
            files: file_ticks(&question.kind),
            texts: self.text_fields(&question.kind),
            condition: self.condition_fields(question.condition.as_ref(), &question.code),
        }
    }

    fn form_options(&self, kind: &QuestionKind) -> Vec<Choice> {
        let QuestionKind::Short { form, .. } = kind else { return Vec::new() };
        let option = |one: TextForm| {
            Choice::new(one.code(), self.words.say(&format!("draft-form-{}", one.code())), one == *form)
        };
        TextForm::ALL.into_iter().map(option).collect()
    }

    fn number_fields(&self, kind: &QuestionKind) -> Vec<NumberField> {
        let field = |name: &'static str, value: String, date: bool| NumberField {
            name,
            label: self.field_label(name),
            value,
            date,
        };
        let bound = |value: &Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
        let day =
            |value: &Option<jiff::civil::Date>| value.map(|value| value.to_string()).unwrap_or_default();
        match kind {
            QuestionKind::Multiple { most, least, .. } => {
                vec![field("fewest", least.to_string(), false), field("most", most.to_string(), false)]
            }
            QuestionKind::Ranking { most, .. } => vec![field("most", most.to_string(), false)],
            QuestionKind::Roster { most } => vec![field("places", most.to_string(), false)],
            QuestionKind::File { most_kib, .. } => vec![field("most_kib", most_kib.to_string(), false)],
            QuestionKind::Scale { low, high, .. } => {
                vec![field("low", low.to_string(), false), field("high", high.to_string(), false)]
            }
            QuestionKind::Number { least, most, decimals, .. } => vec![
                field("least", bound(least), false),
                field("most", bound(most), false),
                field("decimals", decimals.to_string(), false),
            ],
            QuestionKind::Date { least, most } => {
                vec![field("least", day(least), true), field("most", day(most), true)]
            }
            QuestionKind::Short { max_chars, min_chars, .. }
            | QuestionKind::Open { max_chars, min_chars } => {
                vec![
                    field("min_chars", min_chars.to_string(), false),
                    field("max_chars", max_chars.to_string(), false),
                ]
            }
            QuestionKind::Choice { .. } | QuestionKind::Information => Vec::new(),
        }
    }

    fn text_fields(&self, kind: &QuestionKind) -> Vec<(String, String, String)> {
        let field = |name: &str, text: &Text| (name.to_owned(), self.field_label(name), self.source(text));
        match kind {
            QuestionKind::Scale { low_text, high_text, .. } => {
                vec![field("low_text", low_text), field("high_text", high_text)]
            }
            QuestionKind::Number { unit, .. } => vec![field("unit", unit)],
            _ => Vec::new(),
        }
    }

    /// A condition's fields; questions before `own` can be chosen.
    fn condition_fields(&self, condition: Option<&Condition>, own: &str) -> ConditionFields {
        let asked = condition.map_or("", |condition| condition.question.as_str());
        let mut questions = vec![
            Choice::new("", self.words.say("draft-condition-everybody"), asked.is_empty()),
            Choice::new(HELIX, self.words.say("draft-condition-helix"), asked == HELIX),
        ];
        'all: for section in &self.questionnaire.sections {
            if section.code == own {
                break;
            }
            for question in section.questions() {
                if question.code == own {
                    break 'all;
                }
                if question.kind != QuestionKind::Information {
                    let label = self.or(self.read(&question.prompt), "draft-untitled");
                    questions.push(Choice::new(&question.code, label, question.code == asked));
                }
            }
        }
        let (options, kind): (&[Named], &str) = if asked == HELIX {
            (&self.questionnaire.helices, "helix")
        } else {
            let question = self.questionnaire.question(asked);
            (question.map(|question| question.kind.options()).unwrap_or_default(), "option")
        };
        let test = condition.map(|condition| &condition.test);
        let codes: &[String] = match test {
            Some(Test::Is(codes) | Test::IsNot(codes)) => codes,
            _ => &[],
        };
        let with = match test {
            Some(Test::AtLeast(number) | Test::AtMost(number)) => number.to_string(),
            _ if options.is_empty() => codes.join(","),
            _ => String::new(),
        };
        let is_test = |code: &str| test.map_or(code == "is", |test| test.code() == code);
        ConditionFields {
            sentence: condition
                .map(|condition| lars_view::condition::condition(self.words, self.questionnaire, condition))
                .unwrap_or_default(),
            questions,
            tests: Test::CODES
                .into_iter()
                .map(|code| Choice::new(code, self.words.say(&format!("draft-test-{code}")), is_test(code)))
                .collect(),
            options: options
                .iter()
                .map(|option| {
                    let chosen = codes.contains(&option.code);
                    Choice::new(&option.code, self.words.label(kind, option), chosen)
                })
                .collect(),
            with,
        }
    }
}
