//! Answers as a table: one row a respondent, with every rating and every question of every edition.
//!
//! A question stands under its code; one that a later edition asks in another way is another column. What somebody did not answer, or was not
//! asked, is empty; "no contact" and "don't know" are codes that count as missing. Personal: for those who may read single answers.

use std::collections::{BTreeMap, HashSet};
use std::io;
use std::sync::Arc;

use jiff::tz::TimeZone;
use lars_domain::ask::answer::answer::{codes, ties};
use lars_domain::ask::answer::file::FileAnswer;
use lars_domain::ask::answer::rating::{SIMULATED, Score, Scores};
use lars_domain::ask::answer::whole::WholeResponse;
use lars_domain::ask::write::edition::Edition;
use lars_domain::ask::write::questionnaire::{Question, QuestionKind};
use lars_domain::map::study::Study;
use lars_domain::text::{Named, Text};

use super::sheet::{Code, Column, Kind, Sheet, Value, column_name};
use crate::words::Words;

/// The numbers that stand for "no contact" and "don't know" where a format wants numbers: below every scale.
const NO_CONTACT: i32 = -1;
const DONT_KNOW: i32 = -2;
/// Columns that say who, where and when; language and day are not there in an anonymous study.
const HEADS: usize = 6;
/// Columns of one organisation of a roster, with its name.
const TIE: [&str; 4] = ["organisation", "helix", "level", "strength"];

/// What goes into the table.
#[derive(Debug, Clone, Copy)]
pub struct Choices<'a> {
    /// The study.
    pub study: &'a Study,
    /// Its editions, newest first.
    pub editions: &'a [Arc<Edition>],
    /// The language of labels.
    pub words: Words,
    /// Whether what respondents wrote in their own words goes along: texts, names of organisations and of files.
    pub with_words: bool,
}

/// The columns of the table, and where each answer goes.
pub struct Answers {
    sheet: Sheet,
    is_anonymous: bool,
    /// Codes of partner, level and item in order, with the first of their columns.
    ratings: Vec<([String; 3], usize)>,
    with_importance: bool,
    /// By code: how it was asked, and where the answer goes.
    questions: BTreeMap<String, Vec<(&'static str, Slots)>>,
    /// Code of the kind of each question, by edition.
    kinds: BTreeMap<String, BTreeMap<String, &'static str>>,
}

/// Where an answer goes.
enum Slots {
    /// Nowhere: own words that are left out.
    None,
    /// Into one column.
    One(usize),
    /// Into a column for each option, by its code.
    Options(Vec<(String, usize)>),
    /// Into columns for each organisation: the first, how many organisations, and how many columns of each.
    Roster(usize, usize, usize),
}

/// A question with what all editions offer.
struct Asked<'a> {
    question: &'a Question,
    options: Vec<&'a Named>,
    rows: usize,
}

/// Columns in the making.
struct Making<'a> {
    choices: Choices<'a>,
    columns: Vec<Column>,
    taken: HashSet<String>,
}

impl Answers {
    /// The table of a study.
    pub fn of(choices: Choices<'_>) -> Self {
        let Choices { study, editions, words, .. } = choices;
        let mut making = Making { choices, columns: Vec::new(), taken: HashSet::new() };
        making.respondent();
        let with_importance = editions.iter().any(|edition| edition.questionnaire.importance);
        let mut ratings = making.ratings(with_importance);
        ratings.sort();
        let mut questions: BTreeMap<String, Vec<(&'static str, Slots)>> = BTreeMap::new();
        for asked in asked(editions) {
            let slots = making.question(&asked);
            let code = asked.question.code.clone();
            questions.entry(code).or_default().push((asked.question.kind.code(), slots));
        }
        let kinds_of = |edition: &Arc<Edition>| {
            let kind = |question: &Question| (question.code.clone(), question.kind.code());
            (edition.id.clone(), edition.questionnaire.questions().map(kind).collect())
        };
        let title = study.title.best_body(words.content());
        Self {
            sheet: Sheet {
                title: if title.is_empty() { study.slug.clone() } else { title.to_owned() },
                columns: making.columns,
                codebook: codebook(words),
            },
            is_anonymous: study.anonymous,
            ratings,
            with_importance,
            questions,
            kinds: editions.iter().map(kinds_of).collect(),
        }
    }

    /// The columns.
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// Whether anything that respondents said is a text: then its length is known only once it is read.
    pub fn has_texts(&self) -> bool {
        let heads = if self.is_anonymous { HEADS - 2 } else { HEADS };
        self.sheet.columns.iter().skip(heads).any(|column| column.kind == Kind::Text)
    }

    /// A response as a row. `number` counts the rows from 1: in an anonymous study it is all that names a row.
    ///
    /// Fails where an answer belongs to no column: nothing is left out in silence.
    pub fn row<'a>(&self, response: &WholeResponse<'a>, number: u64) -> io::Result<Vec<Value<'a>>> {
        let mut row = vec![Value::Empty; self.sheet.columns.len()];
        let column = |at: usize| &self.sheet.columns[at];
        row[0] = match (self.is_anonymous, response.respondent.starts_with(SIMULATED)) {
            (false, _) => response.respondent.into(),
            (true, false) => number.to_string().into(),
            (true, true) => format!("{SIMULATED}{number}").into(),
        };
        row[1] = column(1).value(response.case);
        row[2] = column(2).value(response.wave);
        // In an anonymous study a row says its group only where enough of it go together.
        if !response.helix.is_empty() {
            row[3] = column(3).value(response.helix);
        }
        let edition = self.kinds.get(response.edition);
        if !self.is_anonymous {
            row[4] = response.language.map_or(Value::Empty, Value::from);
            let day = response.finished.map(|at| at.to_zoned(TimeZone::UTC).date());
            row[5] = day.map_or(Value::Empty, Value::Date);
        }
        for (codes, scores) in &response.ratings {
            let at =
                self.ratings.binary_search_by(|(known, _)| known.each_ref().map(String::as_str).cmp(codes));
            let at = self.ratings[at.map_err(|_| unknown("rating", &codes.join(" ")))?].1;
            self.scores(*scores, &mut row[at..]);
        }
        for (code, stored) in &response.answers {
            let ways = self.questions.get(*code).ok_or_else(|| unknown("question", code))?;
            let kind = edition.and_then(|kinds| kinds.get(*code));
            let way = ways.iter().find(|(known, _)| Some(known) == kind).or(ways.first());
            let (kind, slots) = way.ok_or_else(|| unknown("question", code))?;
            self.answer((kind, slots), stored, &mut row)?;
        }
        Ok(row)
    }

    fn scores(&self, scores: Scores, row: &mut [Value<'_>]) {
        let Scores { expectation, experience, importance } = scores;
        let all = [expectation, experience, importance];
        for (score, cell) in all.into_iter().take(if self.with_importance { 3 } else { 2 }).zip(row) {
            *cell = match score {
                None => Value::Empty,
                Some(Score::Points(points)) => Value::Number(f64::from(points)),
                Some(Score::NoContact) => Value::Code(0),
                Some(Score::DontKnow) => Value::Code(1),
            };
        }
    }

    fn answer<'a>(
        &self,
        (kind, slots): (&str, &Slots),
        stored: &'a str,
        row: &mut [Value<'a>],
    ) -> io::Result<()> {
        match slots {
            Slots::None => {}
            Slots::One(at) => {
                let column = &self.sheet.columns[*at];
                row[*at] = match (kind, column.kind) {
                    ("file", _) => {
                        FileAnswer::parse(stored).map_or(Value::from(stored), |file| file.name.into())
                    }
                    (_, Kind::Code) => column.value(stored),
                    (_, Kind::Number(_)) => {
                        stored.parse().map_or_else(|_| Value::from(stored), Value::Number)
                    }
                    (_, Kind::Date) => stored.parse().map_or_else(|_| Value::from(stored), Value::Date),
                    _ => stored.into(),
                };
            }
            Slots::Options(options) => {
                // Who chose anything was shown all of them.
                if kind == "multiple" {
                    for (_, at) in options {
                        row[*at] = Value::Number(0.0);
                    }
                }
                for (code, place) in codes(stored).zip(1_u32..) {
                    let known = options.iter().find(|(known, _)| known == code);
                    let (_, at) = known.ok_or_else(|| unknown("option", code))?;
                    row[*at] = Value::Number(if kind == "multiple" { 1.0 } else { f64::from(place) });
                }
            }
            Slots::Roster(first, rows, width) => {
                let ties = ties(stored);
                if ties.len() > *rows {
                    return Err(unknown("organisation", &ties.len().to_string()));
                }
                for (tie, at) in ties.into_iter().zip((*first..).step_by(*width)) {
                    let mut cells = row[at..at + width].iter_mut().rev();
                    let coded = |at: usize, code: &str| match self.sheet.columns[at].place_of(code) {
                        Some(place) => Value::Code(place),
                        None => code.to_owned().into(),
                    };
                    let parts = [
                        Value::Number(f64::from(tie.strength)),
                        coded(at + width - 2, &tie.level),
                        coded(at + width - 3, &tie.helix),
                        tie.organisation.into(),
                    ];
                    for (part, cell) in parts.into_iter().zip(cells.by_ref()) {
                        *cell = part;
                    }
                }
            }
        }
        Ok(())
    }
}

fn unknown(what: &str, code: &str) -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        format!("no edition of the questionnaire has this {what}: {code}"),
    )
}

/// The heads of the sheet of codes.
pub fn codebook(words: Words) -> [String; 5] {
    ["export-codes", "export-column", "export-label", "export-code", "export-meaning"]
        .map(|key| words.say(key))
}

/// Every question of every edition, in the order of the newest; one that was asked in two ways is there twice.
fn asked(editions: &[Arc<Edition>]) -> Vec<Asked<'_>> {
    let mut all: Vec<Asked<'_>> = Vec::new();
    for question in editions.iter().flat_map(|edition| edition.questionnaire.questions()) {
        let same = |asked: &&mut Asked<'_>| {
            asked.question.code == question.code && asked.question.kind.code() == question.kind.code()
        };
        let at = all.iter_mut().position(|mut asked| same(&mut asked)).unwrap_or_else(|| {
            all.push(Asked { question, options: Vec::new(), rows: 0 });
            all.len() - 1
        });
        let place = &mut all[at];
        for option in question.kind.options() {
            if place.options.iter().all(|known| known.code != option.code) {
                place.options.push(option);
            }
        }
        if let QuestionKind::Roster { most } = question.kind {
            place.rows = place.rows.max(most);
        }
    }
    all
}

/// What all editions have, by code, that of the newest first.
fn all_named(editions: &[Arc<Edition>], of: impl Fn(&Edition) -> &[Named]) -> Vec<Named> {
    let mut all: Vec<Named> = Vec::new();
    for named in editions.iter().flat_map(|edition| of(edition)) {
        if all.iter().all(|known| known.code != named.code) {
            all.push(named.clone());
        }
    }
    all
}

impl Making<'_> {
    fn add(&mut self, name: &str, column: Column) -> usize {
        let name = column_name(name, &mut self.taken);
        self.columns.push(Column { name, ..column });
        self.columns.len() - 1
    }

    fn text(&self, text: &Text) -> String {
        text.best_body(self.choices.words.content()).to_owned()
    }

    fn named(&self, kind: &str, all: &[Named]) -> Vec<(String, String)> {
        all.iter().map(|named| (named.code.clone(), self.choices.words.label(kind, named))).collect()
    }

    fn helices(&self) -> Vec<(String, String)> {
        self.named("helix", &all_named(self.choices.editions, |edition| &edition.questionnaire.helices))
    }

    /// Who and where.
    fn respondent(&mut self) {
        let Choices { study, words, .. } = self.choices;
        let place = |code: &str, name: String| {
            (code.to_owned(), if name.is_empty() { code.to_owned() } else { name })
        };
        let cases: Vec<_> = study.cases.iter().map(|case| place(&case.code, self.text(&case.name))).collect();
        let waves: Vec<_> = study.waves.iter().map(|wave| place(&wave.code, self.text(&wave.name))).collect();
        let helices = self.helices();
        let label = |key: &str| words.say(key);
        self.add("respondent", Column::new("", label("invitation-respondent"), Kind::Text));
        self.add("case", Column::of_codes("", label("study-case"), cases));
        self.add("wave", Column::of_codes("", label("study-wave"), waves));
        self.add("helix", Column::of_codes("", label("study-helix"), helices));
        if !study.anonymous {
            self.add("language", Column::new("", label("board-language"), Kind::Text));
            self.add("submitted", Column::new("", label("export-submitted"), Kind::Date));
        }
    }

    /// Two or three columns for each thing that is rated.
    fn ratings(&mut self, with_importance: bool) -> Vec<([String; 3], usize)> {
        let Choices { editions, words, .. } = self.choices;
        let partners = all_named(editions, |edition| &edition.questionnaire.partners);
        let levels = all_named(editions, |edition| &edition.questionnaire.levels);
        let items = all_named(editions, |edition| &edition.questionnaire.items);
        let wording =
            editions.first().map(|edition| edition.questionnaire.wording.clone()).unwrap_or_default();
        let code = |code: &str, number, own: &Text, key: &str| {
            let own = self.text(own);
            let label = if own.is_empty() { words.say(key) } else { own };
            Code { code: code.to_owned(), label, number, is_missing: true }
        };
        let codes = vec![
            code(Score::NO_CONTACT, NO_CONTACT, &wording.no_contact, "questionnaire-no-contact"),
            code(Score::DONT_KNOW, DONT_KNOW, &wording.dont_know, "questionnaire-dont-know"),
        ];
        let sides = ["expectation", "experience", "importance"];
        let sides = &sides[..if with_importance { 3 } else { 2 }];
        let mut places = Vec::new();
        for partner in &partners {
            for level in &levels {
                for item in &items {
                    let first = self.columns.len();
                    let rated = [&partner.code, &level.code, &item.code];
                    let mut about = vec![words.label("partner", partner), words.label("level", level)];
                    if items.len() > 1 {
                        about.push(words.label("item", item));
                    }
                    for side in sides {
                        let said = words.say(&format!("export-{side}"));
                        let label = format!("{said}: {}", about.join(", "));
                        let [partner, level, item] = rated;
                        let name = format!("{side}_{partner}_{level}_{item}");
                        let column = Column::new("", label, Kind::Number(0));
                        self.add(&name, Column { codes: codes.clone(), ..column });
                    }
                    places.push((rated.map(Clone::clone), first));
                }
            }
        }
        places
    }

    fn question(&mut self, asked: &Asked<'_>) -> Slots {
        let Choices { words, with_words, .. } = self.choices;
        let Question { code, prompt, kind, .. } = asked.question;
        let label = self.text(prompt);
        let name = format!("q_{code}");
        let options = |making: &Self| -> Vec<(String, String)> {
            let option =
                |option: &&Named| (option.code.clone(), making.choices.words.label("option", option));
            asked.options.iter().map(option).collect()
        };
        match kind {
            QuestionKind::Information => Slots::None,
            QuestionKind::Short { .. } | QuestionKind::Open { .. } | QuestionKind::File { .. } => {
                if !with_words {
                    return Slots::None;
                }
                Slots::One(self.add(&name, Column::new("", label, Kind::Text)))
            }
            QuestionKind::Choice { .. } => {
                let codes = options(self);
                Slots::One(self.add(&name, Column::of_codes("", label, codes)))
            }
            QuestionKind::Scale { low, high, low_text, high_text } => {
                let end = |point: u8, text: &Text| {
                    let (code, number) = (point.to_string(), i32::from(point));
                    Code { code, label: self.text(text), number, is_missing: false }
                };
                let ends = [end(*low, low_text), end(*high, high_text)];
                let codes = ends.into_iter().filter(|code| !code.label.is_empty()).collect();
                Slots::One(self.add(&name, Column { codes, ..Column::new("", label, Kind::Number(0)) }))
            }
            QuestionKind::Number { decimals, .. } => {
                Slots::One(self.add(&name, Column::new("", label, Kind::Number(*decimals))))
            }
            QuestionKind::Date { .. } => Slots::One(self.add(&name, Column::new("", label, Kind::Date))),
            QuestionKind::Multiple { .. } | QuestionKind::Ranking { .. } => {
                let is_multiple = matches!(kind, QuestionKind::Multiple { .. });
                let answer = |number: i32, key: &str| Code {
                    code: number.to_string(),
                    label: words.say(key),
                    number,
                    is_missing: false,
                };
                let both = [answer(0, "export-not-chosen"), answer(1, "export-chosen")];
                let codes = if is_multiple { both.to_vec() } else { Vec::new() };
                let mut slots = Vec::new();
                for (option, meaning) in options(self) {
                    let column = Column::new("", format!("{label} – {meaning}"), Kind::Number(0));
                    let column = Column { codes: codes.clone(), ..column };
                    slots.push((option.clone(), self.add(&format!("{name}_{option}"), column)));
                }
                Slots::Options(slots)
            }
            QuestionKind::Roster { .. } => self.roster((&name, &label), asked.rows),
        }
    }

    fn roster(&mut self, (name, label): (&str, &str), rows: usize) -> Slots {
        let Choices { editions, words, with_words, .. } = self.choices;
        let helices = self.helices();
        let levels = self.named("level", &all_named(editions, |edition| &edition.questionnaire.levels));
        let first = self.columns.len();
        let parts = &TIE[usize::from(!with_words)..];
        for row in 1..=rows {
            for part in parts {
                let head = match *part {
                    "organisation" => words.say("register-column-organisation"),
                    "helix" => words.say("study-helix"),
                    "level" => words.say("study-level"),
                    _ => words.say("export-strength"),
                };
                let label = format!("{label} – {row}: {head}");
                let column = match *part {
                    "organisation" => Column::new("", label, Kind::Text),
                    "helix" => Column::of_codes("", label, helices.clone()),
                    "level" => Column::of_codes("", label, levels.clone()),
                    _ => Column::new("", label, Kind::Number(0)),
                };
                self.add(&format!("{name}_{row}_{part}"), column);
            }
        }
        Slots::Roster(first, rows, parts.len())
    }
}
