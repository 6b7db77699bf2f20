//! Pages: what is drawn on them, what it is to a screen reader, and how strips come to stand on them.

use super::block::{MM, Place, Type};
use super::drawing::Drawing;
use super::face::{self, Shaped};

/// Width and height of a page (A4).
pub const PAGE: (f32, f32) = (210.0 * MM, 297.0 * MM);
/// The size of what stands at the foot.
const FOOT: f32 = 8.5;

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pen {
    /// How thick.
    pub width: f32,
    /// From 0, black, to 255, white.
    pub grey: u8,
    /// Whether it is dashed.
    pub dashed: bool,
}

impl Pen {
    /// Around boxes to cross.
    pub const TICK: Self = Self::of(0.7, 0);
    /// Around boxes for characters.
    pub const CELL: Self = Self::of(0.6, 0);
    /// Where people write.
    pub const WRITING: Self = Self::of(0.5, 90);
    /// In tables.
    pub const TABLE: Self = Self::of(0.4, 120);
    /// Where paper is cut.
    pub const CUT: Self = Self { dashed: true, ..Self::of(0.5, 150) };

    /// A line so thick, in a grey.
    pub const fn of(width: f32, grey: u8) -> Self {
        Self { width, grey, dashed: false }
    }
}

/// The margins of pages.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Margins {
    /// Left.
    pub left: f32,
    /// Right.
    pub right: f32,
    /// Above.
    pub top: f32,
    /// Below; the foot stands in it.
    pub bottom: f32,
}

/// Something to be drawn, from its upper left corner.
#[derive(Debug, Clone)]
pub enum Drawn {
    /// Glyphs; their line of writing is where the mark is.
    Run(Shaped, Type),
    /// A rectangle.
    Frame {
        /// Width and height.
        size: (f32, f32),
        /// Its line.
        pen: Option<Pen>,
        /// The grey that it is filled with.
        fill: Option<u8>,
    },
    /// A box to cross.
    Tick,
    /// A straight line.
    Line {
        /// Where it ends, from where it begins.
        to: (f32, f32),
        /// How it is drawn.
        pen: Pen,
    },
    /// A chart.
    Drawing(Drawing),
    /// A QR code.
    Modules {
        /// Dark runs: column, row, length.
        dark: Vec<[usize; 3]>,
        /// Width and height of a module.
        module: f32,
    },
}

/// Something drawn in its place.
#[derive(Debug, Clone)]
pub struct Mark {
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
    /// What is drawn.
    pub drawn: Drawn,
    /// What it belongs to for a screen reader; ornament where there is nothing.
    pub node: Option<usize>,
}

impl Mark {
    /// The same, moved.
    pub fn moved(mut self, x: f32, y: f32) -> Self {
        self.x += x;
        self.y += y;
        self
    }
}

/// What a piece of the document is to a screen reader.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// A part, in a language.
    Part(&'static str),
    /// What is in a language of its own.
    Section(&'static str),
    /// A paragraph.
    Paragraph,
    /// The title of the document.
    Title,
    /// A heading with its level and words.
    Heading(u16, String),
    /// A table.
    Table,
    /// The head of a table.
    Head,
    /// The body of a table.
    Body,
    /// A row.
    Row,
    /// The head of a column.
    ColumnHead,
    /// The head of so many rows.
    RowHead(usize),
    /// A cell.
    Data,
    /// A picture with its words.
    Figure(String),
}

/// A piece of the document and the pieces in it.
#[derive(Debug, Clone)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// What is in it, in the order of reading.
    pub children: Vec<usize>,
}

/// A page as it was set.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// What is drawn.
    pub marks: Vec<Mark>,
}

/// A document as it was set.
#[derive(Debug, Clone, Default)]
pub struct Set {
    /// Its pages.
    pub pages: Vec<Page>,
    /// Its pieces; parts are in no other piece.
    pub nodes: Vec<Node>,
}

/// A strip of a page.
#[derive(Debug, Clone, Default)]
pub struct Slab {
    /// Room above; of two neighbours the larger holds.
    pub above: f32,
    /// Room below.
    pub below: f32,
    /// How high it is.
    pub height: f32,
    /// Whether it stays on the page of what follows.
    pub keep: bool,
    /// What is drawn, from its upper left corner.
    pub marks: Vec<Mark>,
    /// The head that comes first where this begins a page.
    pub head: Option<usize>,
}

/// Writes what stands at the foot, and the number of each page.
pub fn number(pages: &mut [Page], foot: &str, margins: Margins) {
    let total = pages.len();
    let looks = Type::of(FOOT).grey();
    let room = PAGE.0 - margins.left - margins.right;
    let foot = clipped(foot, room - 60.0, looks);
    for (at, page) in pages.iter_mut().enumerate() {
        let y = PAGE.1 - margins.bottom * 0.5;
        let mut put = |text: &str, place: Place| {
            let shaped = face::shape(text, looks.face, false);
            let x = margins.left + place.of(room - shaped.width * looks.size);
            page.marks.push(Mark { x, y, drawn: Drawn::Run(shaped, looks), node: None });
        };
        put(&foot, Place::Start);
        put(&format!("{} / {total}", at + 1), Place::End);
    }
}

/// As much of a text as fits.
fn clipped(text: &str, width: f32, looks: Type) -> String {
    let text = face::readable_line(text);
    let wide = |text: &str| face::shape(text, looks.face, false).width * looks.size;
    if wide(&text) <= width {
        return text;
    }
    let ends = text.char_indices().map(|(at, _)| at);
    let fitting = ends.take_while(|at| wide(&text[..*at]) + looks.size <= width).last().unwrap_or(0);
    format!("{}…", &text[..fitting])
}

/// Puts slabs on pages.
pub fn pages(slabs: &[Slab], heads: &[Slab], height: f32, margins: Margins) -> Vec<Page> {
    let mut pages = vec![Page::default()];
    let (mut y, mut below) = (0.0_f32, 0.0_f32);
    let mut at = 0;
    while at < slabs.len() {
        let mut end = at;
        while slabs[end].keep && end + 1 < slabs.len() {
            end += 1;
        }
        let chain = &slabs[at..=end];
        // A chain that no page holds goes on where it is.
        let high = run(chain);
        let alone = high + chain[0].head.map_or(0.0, |head| heads[head].height);
        if y > 0.0 && y + below.max(chain[0].above) + high > height && alone <= height {
            pages.push(Page::default());
            (y, below) = (0.0, 0.0);
        }
        for slab in chain {
            let gap = if y > 0.0 { below.max(slab.above) } else { 0.0 };
            if y > 0.0 && y + gap + slab.height > height {
                pages.push(Page::default());
                y = 0.0;
            } else {
                y += gap;
            }
            let page = pages.last_mut().expect("there is a first page");
            if let Some(head) = slab.head.filter(|_| y == 0.0) {
                let again = heads[head].marks.iter().cloned();
                page.marks
                    .extend(again.map(|mark| Mark { node: None, ..mark }.moved(margins.left, margins.top)));
                y += heads[head].height;
            }
            let placed = slab.marks.iter().cloned().map(|mark| mark.moved(margins.left, margins.top + y));
            page.marks.extend(placed);
            y += slab.height;
            below = slab.below;
        }
        at = end + 1;
    }
    pages
}

/// The height of slabs that follow each other.
pub fn run(slabs: &[Slab]) -> f32 {
    let gaps = slabs.windows(2).map(|pair| pair[0].below.max(pair[1].above));
    gaps.chain(slabs.iter().map(|slab| slab.height)).sum()
}

/// Slabs as one.
pub fn stacked(slabs: Vec<Slab>) -> Slab {
    let mut whole = Slab::default();
    let (mut y, mut below) = (0.0_f32, 0.0_f32);
    for (at, slab) in slabs.into_iter().enumerate() {
        if at == 0 {
            whole.above = slab.above;
        } else {
            y += below.max(slab.above);
        }
        whole.marks.extend(slab.marks.into_iter().map(|mark| mark.moved(0.0, y)));
        y += slab.height;
        below = slab.below;
    }
    Slab { height: y, below, ..whole }
}

/// Keeps slabs on one page, where one holds them.
pub fn keep_together(slabs: &mut [Slab]) {
    if let Some((_, others)) = slabs.split_last_mut() {
        for slab in others {
            slab.keep = true;
        }
    }
}
