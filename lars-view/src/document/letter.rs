//! Letters and slips: the personal code on paper, to be typed in or scanned.
//!
//! The letter for envelopes with a window on the left (DIN 5008, form B). Who gets one, and making codes, is not here.

use jiff::Timestamp;
use jiff::civil::Date;
use lars_domain::map::sender::Sender;
use lars_domain::map::study::Study;

use super::Document;
use super::block::{
    Block, Cell, Column, Grid, Inline, MM, Part, Place, SIZE, Type, beside, framed, heading, line, par,
    shaded, strong, text_in,
};
use super::face::Face;
use crate::words::Words;

/// What all letters of a batch say.
#[derive(Debug, Clone, Copy)]
pub struct Letters<'a> {
    /// The language of the document as a whole.
    pub words: Words,
    /// The study.
    pub study: &'a Study,
    /// The day they are made.
    pub day: Date,
    /// Until when one can answer, where there is an end.
    pub closes: Option<Timestamp>,
    /// Whom to ask about personal data; may be empty.
    pub contact: &'a str,
    /// Who asks: at the head and under the letter.
    pub sender: &'a Sender,
    /// The sender's own words, before the rest; may be empty.
    pub own: &'a str,
}

/// Who gets a letter or a slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    /// The language of the letter.
    pub words: Words,
    /// The lines in the window; the letter has an empty window where there are none.
    pub to: Vec<String>,
    /// The respondent's code.
    pub respondent: String,
    /// The personal code, in groups.
    pub code: String,
    /// Where it is typed in.
    pub address: String,
    /// The personal link as a QR code.
    pub picture: Option<Picture>,
}

/// A QR code: its dark modules in a square.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width and height, in modules.
    pub size: usize,
    /// Dark runs: column, row, length.
    pub dark: Vec<[usize; 3]>,
}

/// Slips on a page: two in a row, four rows.
const SLIPS: usize = 8;

/// A page for each addressee.
pub fn letters(letters: &Letters<'_>, addressees: &[Addressee]) -> Document {
    let part = |one: &Addressee| Part {
        lang: one.words.language().code(),
        foot: None,
        blocks: letter(letters, one),
    };
    let parts = addressees.iter().map(part).collect();
    Document::new(letters.words, &title(letters, letters.words), [25.0, 20.0, 20.0, 18.0], parts)
}

/// Eight slips on a page, to be cut apart or stuck on.
pub fn slips(letters: &Letters<'_>, addressees: &[Addressee]) -> Document {
    let part = |page: &[Addressee]| {
        let rows =
            page.chunks(2).map(|pair| pair.iter().map(|one| Cell::new(vec![slip(letters, one)])).collect());
        let columns = vec![Column::Share(1.0), Column::Share(1.0)];
        let gaps = (4.0 * MM, 4.0 * MM);
        let grid =
            Grid { columns, rows: rows.collect(), gaps, inset: (0.0, 0.0), is_table: false, whole: false };
        Part { lang: letters.words.language().code(), foot: None, blocks: vec![Block::Grid(grid)] }
    };
    let parts = addressees.chunks(SLIPS).map(part).collect();
    Document::new(letters.words, &title(letters, letters.words), [10.0, 10.0, 14.0, 14.0], parts)
}

fn title(letters: &Letters<'_>, words: Words) -> String {
    words.say_with("paper-letter-subject", &[("study", name(letters, words).into())])
}

fn name(letters: &Letters<'_>, words: Words) -> String {
    letters.study.title.best_body(words.language().code()).to_owned()
}

fn respondent(one: &Addressee) -> String {
    format!("{}: {}", one.words.say("invitation-respondent"), one.respondent)
}

fn where_to(one: &Addressee) -> String {
    one.words.say_with("paper-letter-where", &[("address", one.address.as_str().into())])
}

fn closes(letters: &Letters<'_>, words: Words) -> Option<String> {
    letters.closes.map(|at| words.closing(at, &letters.study.zone))
}

fn picture(one: &Addressee, size: f32) -> Option<Block> {
    let Picture { size: modules, dark } = one.picture.as_ref()?;
    let alt = one.words.say("paper-qr-alt");
    Some(Block::Picture { dark: dark.clone(), modules: *modules, size, alt })
}

/// The code, and what else tells the way, beside the picture.
fn code_beside(one: &Addressee, size: f32, blocks: Vec<Block>) -> Block {
    let Some(picture) = picture(one, size) else {
        return beside(vec![Column::Share(1.0)], 0.0, vec![vec![Cell::new(blocks)]]);
    };
    let columns = vec![Column::Share(1.0), Column::Fixed(size)];
    let cells = vec![Cell::new(blocks).place(Place::Middle), Cell::new(vec![picture])];
    beside(columns, 5.0 * MM, vec![cells])
}

fn letter(letters: &Letters<'_>, one: &Addressee) -> Vec<Block> {
    let words = one.words;
    let to = vec![text_in(one.to.join("\n"), Type::of(SIZE).whole()).room(0.0, 0.0)];
    let window = Cell::new(vec![Block::Room { height: 36.0 * MM, cut: None, blocks: to }]);
    let language = words.language().code();
    let institution = letters.sender.institution.best_body(language);
    let head = [institution, letters.sender.contact.as_str()].map(str::to_owned);
    let head = if institution.is_empty() { letters.contact.to_owned() } else { head.join("\n") };
    let sender = text_in(head, Type::of(9.5)).aligned(Place::End);
    let mut blocks = vec![
        Block::Room { height: 25.0 * MM, cut: None, blocks: vec![sender] },
        // The window: 45 mm from the top, 85 by 45 mm, its upper fifth for the post.
        Block::Room { height: 9.0 * MM, cut: None, blocks: Vec::new() },
        beside(vec![Column::Fixed(85.0 * MM), Column::Share(1.0)], 0.0, vec![vec![window]]),
        par(words.date(letters.day)).aligned(Place::End).room(4.0 * MM, 0.0),
        heading(1, title(letters, words)),
        par(words.say("paper-letter-greeting")),
    ];
    if letters.study.simulated {
        blocks.push(framed(1.2, 7.0, vec![strong(words.say("response-demo"))]));
    }
    blocks.extend(letters.own.split('\n').map(str::trim).filter(|own| !own.is_empty()).map(par));
    blocks.push(par(words.say("paper-letter-text")));
    let code = line(vec![Inline::Text(one.code.clone(), Type::code(15.0))]);
    let way = vec![par(where_to(one)), code, par(words.say("paper-letter-scan"))];
    blocks.push(shaded(4.0 * MM, vec![code_beside(one, 32.0 * MM, way)]));
    blocks.extend(closes(letters, words).map(strong));
    blocks.push(par(words.say("paper-letter-yours")));
    if !letters.contact.is_empty() {
        blocks.push(par(words.say_with("protection-ask", &[("contact", letters.contact.into())])));
    }
    blocks.push(par(words.say("paper-letter-regards")).room(15.0, 12.0));
    let signature = letters.sender.signature.best_body(language);
    blocks.extend((!signature.is_empty()).then(|| par(signature)));
    blocks.push(text_in(respondent(one), Type::of(8.5).grey()));
    blocks
}

fn slip(letters: &Letters<'_>, one: &Addressee) -> Block {
    let small = Type::of(9.0);
    let tight = |text: String, looks: Type| text_in(text, looks).room(2.0, 2.0);
    let to = one.to.iter().take(3).cloned().collect::<Vec<_>>().join("\n");
    let mut way = vec![tight(to, small.whole()), tight(where_to(one), small)];
    way.push(line(vec![Inline::Text(one.code.clone(), Type::code(11.0))]));
    way.extend(closes(letters, one.words).map(|closes| tight(closes, small)));
    way.push(tight(respondent(one), Type::of(8.0).grey()));
    let name = text_in(name(letters, one.words), small.face(Face::Bold).whole()).room(0.0, 4.0);
    let blocks = vec![name, code_beside(one, 30.0 * MM, way)];
    let slip = Block::Room { height: 62.0 * MM, cut: Some(4.0 * MM), blocks };
    Block::Spoken { lang: one.words.language().code(), blocks: vec![slip] }
}
