//! The questionnaire on paper: every question with boxes to cross and lines to write on.
//!
//! What depends on the respondent's group is left out where the group is known, else said in words; what depends on an answer is
//! always said in words. How answers come back from paper is the matter of `lars_domain::ask::reach::paper`.

use lars_domain::ask::answer::rating::{RELATION, Scale, Score};
use lars_domain::ask::answer::response::Side;
use lars_domain::ask::write::condition::{Condition, HELIX, Test};
use lars_domain::ask::write::edition::Edition;
use lars_domain::ask::write::questionnaire::{Question, QuestionKind, Questionnaire, Section, SectionBody};
use lars_domain::map::study::Study;
use lars_domain::text::{Named, Text};

use super::Document;
use super::answers::about;
use super::block::{
    Block, Cell, Column, Grid, Inline, MM, Part, Place, SIZE, Type, beside, framed, heading, line, par,
    shaded, strong, table, text_in, title,
};
use super::face::Face;
use crate::condition;
use crate::words::Words;

/// The most lines that an answer in one's own words gets.
const MOST_LINES: usize = 7;
/// The most rows of a table that is kept on one page.
const MOST_WHOLE: usize = 14;
/// About so many characters fit on a line when written by hand.
const CHARS_A_LINE: usize = 90;

/// A questionnaire to be printed.
#[derive(Debug, Clone, Copy)]
pub struct Paper<'a> {
    /// The language.
    pub words: Words,
    /// The study.
    pub study: &'a Study,
    /// What is asked; a draft has the number 0 or below.
    pub edition: &'a Edition,
    /// The group that it is for; any where not said.
    pub helix: Option<&'a str>,
    /// Whom to ask about one's data; may be empty.
    pub contact: &'a str,
}

/// Whose questionnaire it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Personal {
    /// The respondent's code.
    pub respondent: String,
    /// Name of the case.
    pub case: String,
    /// Name of the wave.
    pub wave: String,
    /// The code to type in on the internet, in groups.
    pub code: String,
    /// Where it is typed in.
    pub address: String,
}

/// Questionnaires for these respondents, one after the other; one without a name where there are none.
pub fn questionnaire(paper: &Paper<'_>, respondents: &[Personal]) -> Document {
    let words = paper.words;
    let said = Said { words, asked: &paper.edition.questionnaire, helix: paper.helix };
    let edition = match paper.edition.number {
        number if number > 0 => words.say_with("edition-title", &[("n", number.unsigned_abs().into())]),
        _ => words.say("paper-draft"),
    };
    let study = said.text(&paper.study.title);
    let name = words.say_with("paper-title", &[("study", study.as_str().into())]);
    // What is asked is the same for all.
    let mut asked = said.parts();
    asked.push(strong(words.say("paper-back")).room(20.0, 4.0));
    asked.extend(said.paragraphs(&said.asked.wording.results));
    let part = |one: Option<&Personal>| {
        let owner = one.map(|one| format!(" · {}", one.respondent)).unwrap_or_default();
        let mut blocks = said.opening(paper, one, &name, &edition);
        blocks.extend(asked.iter().cloned());
        Part { lang: words.language().code(), foot: Some(format!("{study} · {edition}{owner}")), blocks }
    };
    let parts = match respondents {
        [] => vec![part(None)],
        all => all.iter().map(|one| part(Some(one))).collect(),
    };
    Document::new(words, &name, [20.0, 20.0, 18.0, 20.0], parts)
}

fn emphasis(text: impl Into<String>) -> Block {
    text_in(text, Type::of(SIZE).face(Face::Italic))
}

/// Boxes for a date: day, month, year.
fn date_boxes() -> [Inline; 5] {
    let cells = |count| Inline::Cells { count, size: 6.0 * MM };
    let gap = || Inline::Gap(1.5 * MM);
    [cells(2), gap(), cells(2), gap(), cells(4)]
}

/// Says the parts of a questionnaire in one language, for one group or for all.
struct Said<'a> {
    words: Words,
    asked: &'a Questionnaire,
    helix: Option<&'a str>,
}

impl Said<'_> {
    fn text(&self, text: &Text) -> String {
        text.best_body(self.words.language().code()).to_owned()
    }

    fn wording(&self, text: &Text, standard: &str) -> String {
        if text.is_empty() { self.words.say(standard) } else { self.text(text) }
    }

    fn paragraphs(&self, text: &Text) -> Vec<Block> {
        paragraphs(&self.text(text)).into_iter().map(par).collect()
    }

    /// What comes before the questions.
    fn opening(&self, paper: &Paper<'_>, one: Option<&Personal>, name: &str, edition: &str) -> Vec<Block> {
        let words = self.words;
        let mut facts = Vec::new();
        if let Some(helix) = paper.helix {
            facts.push((words.say("study-helix"), self.named("helix", &self.asked.helices, helix)));
        }
        if let Some(one) = one {
            facts.push((words.say("study-case"), one.case.clone()));
            facts.push((words.say("study-wave"), one.wave.clone()));
        }
        let mut blocks = vec![self.head(one, name), about(&facts, Some(edition))];
        if one.is_none() {
            let case = format!("{}: ", words.say("study-case"));
            blocks.push(line(vec![Inline::Text(case, Type::of(9.5)), Inline::Rule(70.0 * MM)]));
        }
        let proof = (paper.edition.number <= 0).then_some("paper-proof");
        for notice in [proof, paper.study.simulated.then_some("response-demo")].into_iter().flatten() {
            blocks.push(framed(1.2, 7.0, vec![strong(words.say(notice))]));
        }
        blocks.extend(self.paragraphs(&self.asked.wording.introduction));
        if let Some(one) = one.filter(|one| !one.code.is_empty()) {
            let online = words.say_with("paper-online", &[("address", one.address.as_str().into())]);
            let code = line(vec![Inline::Text(one.code.clone(), Type::code(13.0))]);
            blocks.push(shaded(8.5, vec![par(online), code]));
        }
        blocks.push(emphasis(words.say("paper-how")));
        blocks.push(self.privacy(paper));
        if paper.helix.is_none() && !self.asked.helices.is_empty() {
            let prompt = par(words.say("paper-group")).room(15.0, 4.0).keep();
            blocks.push(Block::Together(vec![prompt, boxes(&self.labels("helix", &self.asked.helices))]));
        }
        blocks
    }

    /// The title, with the respondent's code or boxes for it beside.
    fn head(&self, one: Option<&Personal>, name: &str) -> Block {
        let label = text_in(self.words.say("paper-code"), Type::of(8.5)).room(0.0, 2.0);
        let size = 4.6 * MM;
        let code = match one {
            None => Inline::Cells { count: 12, size },
            Some(one) => Inline::Text(one.respondent.clone(), Type::code(SIZE)),
        };
        let inset = 7.0;
        let boxed = framed(0.7, inset, vec![label, line(vec![code]).room(0.0, 0.0)]);
        let columns = vec![Column::Share(1.0), Column::Fixed(12.0 * size + 2.0 * inset)];
        beside(columns, 8.0 * MM, vec![vec![Cell::new(vec![title(name)]), Cell::new(vec![boxed])]])
    }

    fn privacy(&self, paper: &Paper<'_>) -> Block {
        let words = self.words;
        let wording = &self.asked.wording;
        let mut blocks = vec![strong(words.say("response-privacy-title"))];
        blocks.extend(self.paragraphs(&wording.privacy));
        if paper.study.anonymous {
            blocks.push(par(words.say("paper-anonymous")));
        }
        if !paper.contact.is_empty() {
            blocks.push(par(words.say_with("protection-ask", &[("contact", paper.contact.into())])));
        }
        let consent = self.wording(&wording.consent, "questionnaire-consent");
        blocks.push(ticked(&consent, Type::of(SIZE).face(Face::Bold), 2.0 * MM));
        let mut date =
            vec![Inline::Text(format!("{}: ", words.say("paper-date")), Type::of(SIZE)), Inline::Gap(MM)];
        date.extend(date_boxes());
        blocks.push(line(date).room(8.0, 0.0));
        framed(0.7, 10.0, blocks)
    }

    fn labels(&self, kind: &str, all: &[Named]) -> Vec<String> {
        all.iter().map(|named| self.words.label(kind, named)).collect()
    }

    fn named(&self, kind: &str, all: &[Named], code: &str) -> String {
        let known = all.iter().find(|named| named.code == code);
        known.map_or_else(|| self.words.code(kind, code), |named| self.words.label(kind, named))
    }

    /// Whether somebody of the group can be asked this at all.
    fn concerns(&self, condition: Option<&Condition>) -> bool {
        let (Some(condition), Some(helix)) = (condition, self.helix) else { return true };
        let listed = |codes: &[String]| codes.iter().any(|code| code == helix);
        match &condition.test {
            _ if condition.question != HELIX => true,
            Test::Is(codes) => listed(codes),
            Test::IsNot(codes) => !listed(codes),
            Test::Answered | Test::AtLeast(_) | Test::AtMost(_) => true,
        }
    }

    /// The condition in words, where the reader has to look at it.
    fn only(&self, condition: Option<&Condition>) -> Option<String> {
        let condition = condition?;
        let settled = condition.question == HELIX && self.helix.is_some();
        (!settled).then(|| condition::condition(self.words, self.asked, condition))
    }

    fn parts(&self) -> Vec<Block> {
        let mut number = 0;
        let sections = self.asked.sections.iter().filter(|section| self.concerns(section.condition.as_ref()));
        sections.flat_map(|section| self.part(section, &mut number)).collect()
    }

    fn part(&self, section: &Section, number: &mut usize) -> Vec<Block> {
        let title = if section.title.is_empty() {
            let key = match section.body {
                SectionBody::Relations => "paper-relations".to_owned(),
                SectionBody::Questions(_) => format!("response-{}-title", section.code),
            };
            self.words.find(&key).unwrap_or_else(|| section.code.clone())
        } else {
            self.text(&section.title)
        };
        let mut blocks = vec![heading(1, title)];
        blocks.extend(self.only(section.condition.as_ref()).map(|only| emphasis(only).keep()));
        blocks.extend(self.paragraphs(&section.introduction));
        for question in section.questions() {
            if !self.concerns(question.condition.as_ref()) {
                continue;
            }
            let is_asked = question.kind != QuestionKind::Information;
            *number += usize::from(is_asked);
            let number = is_asked.then(|| self.words.integer(*number as u64));
            blocks.extend(self.question(question, number.as_deref()));
        }
        if section.body == SectionBody::Relations {
            blocks.extend(self.relations());
        }
        blocks
    }

    fn question(&self, question: &Question, number: Option<&str>) -> Vec<Block> {
        let prompt = self.text(&question.prompt);
        let is_optional = !question.required && question.kind != QuestionKind::Information;
        let prompt = if is_optional {
            self.words.say_with("response-optional", &[("question", prompt.into())])
        } else {
            prompt
        };
        let looks = Type::of(SIZE).face(if number.is_some() { Face::Bold } else { Face::Roman });
        let mut blocks = Vec::new();
        for (at, part) in paragraphs(&prompt).into_iter().enumerate() {
            let mut inlines = vec![Inline::Text(part, looks)];
            if let Some(number) = number.filter(|_| at == 0) {
                inlines.insert(0, Inline::Text(format!("{number}. "), looks));
                inlines.insert(1, Inline::Gap(MM));
            }
            blocks.push(line(inlines).room(if at == 0 { 15.0 } else { 2.0 }, 2.0).keep());
        }
        blocks
            .extend(self.only(question.condition.as_ref()).map(|only| emphasis(only).room(2.0, 2.0).keep()));
        let hint = self.text(&question.hint);
        let notes = [(!hint.is_empty()).then_some(hint), self.own_hint(&question.kind)];
        let note = |note: String| text_in(note, Type::of(9.5).grey()).room(2.0, 2.0).keep();
        blocks.extend(notes.into_iter().flatten().map(note));
        let answer = self.answer(&question.kind);
        // Long answers may go over pages; the words of the question stay with their beginning.
        let whole = !matches!(question.kind, QuestionKind::Roster { .. } | QuestionKind::Information);
        blocks.extend(answer);
        if whole { vec![Block::Together(blocks)] } else { blocks }
    }

    fn own_hint(&self, kind: &QuestionKind) -> Option<String> {
        let bound = |bound: &Option<i64>| bound.map_or_else(|| "…".to_owned(), |number| number.to_string());
        let day =
            |day: &Option<jiff::civil::Date>| day.map_or_else(|| "…".to_owned(), |day| self.words.date(day));
        match kind {
            QuestionKind::Choice { .. } => Some(self.words.say("paper-choice")),
            QuestionKind::File { .. } => Some(self.words.say("paper-file-hint")),
            QuestionKind::Multiple { most, .. } if *most > 0 => {
                Some(self.words.say_with("response-multiple-most", &[("n", (*most).into())]))
            }
            QuestionKind::Multiple { .. } => Some(self.words.say("response-multiple")),
            QuestionKind::Ranking { options, most } => {
                let n = if *most == 0 { options.len() } else { *most };
                Some(self.words.say_with("response-ranking", &[("n", n.into())]))
            }
            QuestionKind::Number { least, most, .. } if least.is_some() || most.is_some() => {
                Some(format!("{} – {}", bound(least), bound(most)))
            }
            QuestionKind::Date { least, most } => {
                let bounds =
                    (least.is_some() || most.is_some()).then(|| format!("({} – {})", day(least), day(most)));
                let how = self.words.say("paper-date-hint");
                Some(bounds.map_or_else(|| how.clone(), |bounds| format!("{how} {bounds}")))
            }
            _ => None,
        }
    }

    fn answer(&self, kind: &QuestionKind) -> Vec<Block> {
        match kind {
            QuestionKind::Choice { options } | QuestionKind::Multiple { options, .. } => {
                vec![boxes(&self.labels("option", options))]
            }
            QuestionKind::Ranking { options, .. } => vec![places(&self.labels("option", options))],
            QuestionKind::Scale { low, high, low_text, high_text } => {
                let points: Vec<String> =
                    (*low..=*high).map(|point| self.words.integer(u64::from(point))).collect();
                vec![scale(&points, &self.text(low_text), &self.text(high_text))]
            }
            QuestionKind::Number { unit, .. } => {
                let unit = Inline::Text(format!(" {}", self.text(unit)), Type::of(SIZE));
                vec![line(vec![Inline::Cells { count: 10, size: 6.0 * MM }, unit])]
            }
            QuestionKind::Date { .. } => vec![line(date_boxes().to_vec())],
            QuestionKind::Short { .. } => vec![Block::Lines(1)],
            QuestionKind::Open { max_chars, .. } => {
                vec![Block::Lines(max_chars.div_ceil(CHARS_A_LINE).clamp(3, MOST_LINES))]
            }
            QuestionKind::Roster { most } => vec![self.roster(*most)],
            QuestionKind::Information | QuestionKind::File { .. } => Vec::new(),
        }
    }

    fn roster(&self, rows: usize) -> Block {
        let small = Type::of(8.5);
        let heads = ["response-tie-organisation", "study-helix", "study-level", "response-tie-strength"];
        let head = |key: &str| {
            let text = text_in(self.words.say(key), small.face(Face::Bold).whole()).room(0.0, 0.0);
            Cell::new(vec![text]).place(Place::Middle)
        };
        let choices = |labels: Vec<String>| {
            let choice = |label: &String| ticked(label, small, 1.2 * MM);
            Cell::new(labels.iter().map(choice).collect()).place(Place::Middle)
        };
        let strength = |from: u64| {
            let points: Vec<String> = (from..from + 5).map(|point| self.words.integer(point)).collect();
            ticks(&points, Column::Share(1.0), 8.0)
        };
        let row = || {
            vec![
                Cell::new(Vec::new()),
                choices(self.labels("helix", &self.asked.helices)),
                choices(self.labels("level", &self.asked.levels)),
                Cell::new(vec![strength(1), strength(6)]).place(Place::Middle),
            ]
        };
        let rows = std::iter::once(heads.map(head).into()).chain((0..rows).map(|_| row())).collect();
        let columns = [1.1, 1.2, 1.0, 1.4].map(Column::Share).to_vec();
        Block::Grid(table(columns, (4.0, 4.0), rows))
    }

    /// What is asked about every relation, and a table for each partner.
    fn relations(&self) -> Vec<Block> {
        let sides = self.sides();
        let question = |side: &AskedSide| {
            let label = Inline::Text(format!("{}: ", side.label), Type::of(SIZE).face(Face::Bold));
            line(vec![label, Inline::Text(side.question.clone(), Type::of(SIZE))]).room(3.0, 3.0).keep()
        };
        let mut blocks: Vec<Block> = sides.iter().map(question).collect();
        for partner in self.labels("partner", &self.asked.partners) {
            blocks.extend(self.partner(&partner, &sides));
        }
        blocks
    }

    fn sides(&self) -> Vec<AskedSide> {
        let wording = &self.asked.wording;
        let mut sides = vec![
            (
                Side::Expectation,
                "response-side-expectation",
                &wording.expectation,
                "questionnaire-expectation",
            ),
            (Side::Experience, "response-side-experience", &wording.experience, "questionnaire-experience"),
        ];
        if self.asked.importance {
            let importance = (
                Side::Importance,
                "response-side-importance",
                &wording.importance,
                "questionnaire-importance",
            );
            sides.push(importance);
        }
        let side = |(side, label, text, standard): (Side, &str, &Text, &str)| AskedSide {
            label: self.words.say(label),
            question: self.wording(text, standard),
            offers_no_contact: side.offers(Score::NoContact),
        };
        sides.into_iter().map(side).collect()
    }

    fn partner(&self, name: &str, sides: &[AskedSide]) -> Vec<Block> {
        let wording = &self.asked.wording;
        let scale = Scale::STANDARD;
        let end = |point: u8, text: &Text, standard: &str| {
            format!("{} = {}", self.words.integer(u64::from(point)), self.wording(text, standard))
        };
        let low = end(scale.low, &wording.low, "questionnaire-low");
        let high = end(scale.high, &wording.high, "questionnaire-high");
        let small = Type::of(8.5).grey();
        let ends =
            vec![Inline::Text(format!("{low} "), small), Inline::Gap(6.0 * MM), Inline::Text(high, small)];
        let points = scale.points().map(|point| self.words.integer(u64::from(point)));
        let mut heads = vec![self.words.say("study-level"), self.words.say("paper-side")];
        heads.extend(points);
        heads.push(self.wording(&wording.no_contact, "questionnaire-no-contact"));
        heads.push(self.wording(&wording.dont_know, "questionnaire-dont-know"));
        let head = |(at, text): (usize, &String)| {
            let place = if at < 2 { Place::Start } else { Place::Middle };
            let text = text_in(text.as_str(), Type::of(8.0).face(Face::Bold).whole()).room(0.0, 0.0);
            Cell::new(vec![text.aligned(place)]).place(Place::Middle)
        };
        let levels = self.rows();
        let many = levels.len() * sides.len() > MOST_WHOLE;
        let body = levels.iter().flat_map(|row| {
            sides.iter().enumerate().map(move |(at, side)| rating_row(row, at == 0, sides.len(), side))
        });
        let rows = std::iter::once(heads.iter().enumerate().map(head).collect()).chain(body).collect();
        let grid = Grid { whole: !many, ..table(columns(scale.points().count()), (2.0, 2.0), rows) };
        vec![heading(2, name), line(ends).room(0.0, 5.0).keep(), Block::Grid(grid)]
    }

    /// The levels, with the aspects where there is more than one.
    fn rows(&self) -> Vec<String> {
        let alone = self.asked.items.len() == 1 && self.asked.items[0].code == RELATION;
        let row = |level: &Named, item: &Named| {
            let level = self.words.label("level", level);
            if alone { level } else { format!("{level} · {}", self.words.label("item", item)) }
        };
        self.asked
            .levels
            .iter()
            .flat_map(|level| self.asked.items.iter().map(move |item| (level, item)))
            .map(|(level, item)| row(level, item))
            .collect()
    }
}

/// A side of a relation as paper asks about it.
struct AskedSide {
    label: String,
    question: String,
    offers_no_contact: bool,
}

/// A row to cross a rating in; the first of a level names it.
fn rating_row(row: &str, is_first: bool, sides: usize, side: &AskedSide) -> Vec<Cell> {
    let text = |text: &str| vec![text_in(text, Type::of(9.0)).room(0.0, 0.0)];
    let tick = |offered: bool| {
        let tick = line(vec![Inline::Tick]).room(0.0, 0.0).aligned(Place::Middle);
        Cell::new(if offered { vec![tick] } else { Vec::new() }).place(Place::Middle)
    };
    let mut cells = Vec::new();
    if is_first {
        cells.push(Cell::new(text(row)).place(Place::Middle).head_of(sides));
    }
    cells.push(Cell::new(text(&side.label)).place(Place::Middle).head_of(1));
    cells.extend(Scale::STANDARD.points().map(|_| tick(true)));
    cells.extend([tick(side.offers_no_contact), tick(true)]);
    cells
}

/// The columns of the table of a partner.
fn columns(points: usize) -> Vec<Column> {
    let mut columns = vec![Column::Share(2.5), Column::Share(2.5)];
    columns.extend(std::iter::repeat_n(Column::Share(1.0), points));
    columns.extend([Column::Share(1.9), Column::Share(1.9)]);
    columns
}

/// A box to cross before a label.
fn ticked(label: &str, looks: Type, gap: f32) -> Block {
    let tick = Cell::new(vec![line(vec![Inline::Tick]).room(0.0, 0.0)]);
    let label = Cell::new(vec![text_in(label, looks).room(0.0, 0.0)]);
    beside(vec![Column::Fixed(4.0 * MM), Column::Share(1.0)], gap, vec![vec![tick, label]])
}

/// A box to cross before each option; two beside each other where they are short.
fn boxes(options: &[String]) -> Block {
    let wide = options.iter().any(|option| option.chars().count() > 34);
    let option = |option: &String| Cell::new(vec![ticked(option, Type::of(SIZE), 2.0 * MM)]);
    let columns = vec![Column::Share(1.0); if wide { 1 } else { 2 }];
    let rows = options.chunks(columns.len()).map(|row| row.iter().map(option).collect()).collect();
    beside(columns, 6.0 * MM, rows)
}

/// A box to write a place in before each option.
fn places(options: &[String]) -> Block {
    let row = |option: &String| {
        let cells = Inline::Cells { count: 1, size: 6.0 * MM };
        let label = Cell::new(vec![par(option.as_str()).room(0.0, 0.0)]).place(Place::Middle);
        vec![Cell::new(vec![line(vec![cells]).room(0.0, 0.0)]), label]
    };
    let columns = vec![Column::Fixed(7.0 * MM), Column::Share(1.0)];
    beside(columns, 2.0 * MM, options.iter().map(row).collect())
}

/// Points to cross, each under its number.
fn ticks(points: &[String], column: Column, size: f32) -> Block {
    let number = |point: &String| {
        let number = text_in(point.as_str(), Type::of(size)).room(0.0, 0.0).aligned(Place::Middle);
        Cell::new(vec![number, line(vec![Inline::Tick]).room(0.0, 0.0).aligned(Place::Middle)])
    };
    beside(vec![column; points.len()], 0.0, vec![points.iter().map(number).collect()])
}

/// Points to cross between the words for the ends.
fn scale(points: &[String], low: &str, high: &str) -> Block {
    let wide = 8.5 * MM;
    let end = |text: &str, place| {
        Cell::new(vec![text_in(text, Type::of(9.0)).room(0.0, 0.0).aligned(place)]).place(Place::End)
    };
    let between = Cell::new(vec![ticks(points, Column::Fixed(wide), SIZE)]);
    let columns = vec![Column::Share(1.0), Column::Fixed(wide * points.len() as f32), Column::Share(1.0)];
    beside(columns, 3.0 * MM, vec![vec![end(low, Place::End), between, end(high, Place::Start)]])
}

/// A text in paragraphs.
fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
