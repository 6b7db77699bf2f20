//! What a document is made of before it is set on pages. All measures are in points.

use super::face::Face;

/// Points in a millimetre.
pub const MM: f32 = 72.0 / 25.4;
/// The size of running text.
pub const SIZE: f32 = 10.5;
/// The grey of what is said in passing; dark enough to read (10 to 1).
pub const GREY: u8 = 65;

/// How a piece of text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    /// Its face.
    pub face: Face,
    /// Its size.
    pub size: f32,
    /// From 0, black, to 255, white.
    pub grey: u8,
    /// Whether its words may be divided.
    pub divides: bool,
    /// Whether its figures stand on the line, each as wide as the others.
    pub lining: bool,
}

impl Type {
    /// Running text of a size.
    pub const fn of(size: f32) -> Self {
        Self { face: Face::Roman, size, grey: 0, divides: true, lining: false }
    }

    /// The same in another face.
    pub const fn face(self, face: Face) -> Self {
        Self { face, ..self }
    }

    /// The same in grey.
    pub const fn grey(self) -> Self {
        Self { grey: GREY, ..self }
    }

    /// The same, its words never divided.
    pub const fn whole(self) -> Self {
        Self { divides: false, ..self }
    }

    /// For codes that people type in.
    pub const fn code(size: f32) -> Self {
        Self { face: Face::Bold, size, grey: 0, divides: false, lining: true }
    }
}

/// What stands in a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Text; a line break where it has one.
    Text(String, Type),
    /// A box to cross.
    Tick,
    /// Boxes side by side, each for one character.
    Cells {
        /// How many.
        count: usize,
        /// Width and height of each.
        size: f32,
    },
    /// A line to write on.
    Rule(f32),
    /// Room that does not stretch.
    Gap(f32),
}

/// What a paragraph is to a screen reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A paragraph.
    Body,
    /// The title of the document.
    Title,
    /// A heading, from 1.
    Heading(u16),
}

/// Where something stands in the room that it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Left, or at the top.
    Start,
    /// In the middle.
    Middle,
    /// Right, or at the bottom.
    End,
}

impl Place {
    /// How far from the start, where so much room is free.
    pub fn of(self, free: f32) -> f32 {
        match self {
            Self::Start => 0.0,
            Self::Middle => free / 2.0,
            Self::End => free,
        }
    }
}

/// Lines of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// What stands in it.
    pub inlines: Vec<Inline>,
    /// What it is.
    pub role: Role,
    /// Room above; of two neighbours the larger holds.
    pub above: f32,
    /// Room below.
    pub below: f32,
    /// Whether it stays on the page of what follows.
    pub keep: bool,
    /// Where its lines stand.
    pub place: Place,
}

/// The width of a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Column {
    /// So wide.
    Fixed(f32),
    /// A share of what the fixed ones leave.
    Share(f32),
}

/// A cell of a grid.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// What is in it.
    pub blocks: Vec<Block>,
    /// Where it stands from top to bottom.
    pub place: Place,
    /// How many rows it takes.
    pub rows: usize,
    /// Whether it heads its row.
    pub heads: bool,
}

impl Cell {
    /// A cell of one row.
    pub fn new(blocks: Vec<Block>) -> Self {
        Self { blocks, place: Place::Start, rows: 1, heads: false }
    }

    /// The same, standing somewhere else.
    pub fn place(self, place: Place) -> Self {
        Self { place, ..self }
    }

    /// The same, as the head of so many rows.
    pub fn head_of(self, rows: usize) -> Self {
        Self { rows, heads: true, ..self }
    }
}

/// Cells in columns and rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, without the cells that one above takes.
    pub rows: Vec<Vec<Cell>>,
    /// Room between columns, and between rows.
    pub gaps: (f32, f32),
    /// Room around what is in a cell: beside it, and above and below.
    pub inset: (f32, f32),
    /// Whether it is a table: with rules, its first row the head that every page repeats. Else cells stand side by side, read one after the other.
    pub is_table: bool,
    /// Whether it stays on one page.
    pub whole: bool,
}

/// What stands below each other.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Text.
    Paragraph(Paragraph),
    /// Columns and rows.
    Grid(Grid),
    /// Something with a line around it, or on grey.
    Frame {
        /// How thick the line is; on grey where there is none.
        stroke: Option<f32>,
        /// Room inside.
        inset: f32,
        /// What is in it.
        blocks: Vec<Block>,
    },
    /// Something in room of a fixed height; what is too much is cut off.
    Room {
        /// The height.
        height: f32,
        /// The room beside it, left and right of the blocks, where it is cut out along a dashed line.
        cut: Option<f32>,
        /// What is in it.
        blocks: Vec<Block>,
    },
    /// Lines to write on.
    Lines(usize),
    /// A QR code.
    Picture {
        /// Dark runs of modules: column, row, length; in a square of so many modules.
        dark: Vec<[usize; 3]>,
        /// Width and height in modules.
        modules: usize,
        /// Width and height.
        size: f32,
        /// What it is, in words.
        alt: String,
    },
    /// A chart.
    Drawing {
        /// The drawing, as SVG.
        svg: String,
        /// What it shows, in words.
        alt: String,
    },
    /// Blocks in another language than the rest.
    Spoken {
        /// The code of the language.
        lang: &'static str,
        /// What is in it.
        blocks: Vec<Block>,
    },
    /// Blocks that stay on one page.
    Together(Vec<Block>),
}

/// A part that begins on a page of its own, with pages counted from 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The code of its language.
    pub lang: &'static str,
    /// What stands at the foot of each page beside the number; no foot where there is nothing.
    pub foot: Option<String>,
    /// What is in it.
    pub blocks: Vec<Block>,
}

/// Hands over every text in blocks, in reading order.
pub fn texts(blocks: &[Block], take: &mut impl FnMut(&str)) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                for inline in &paragraph.inlines {
                    if let Inline::Text(text, _) = inline {
                        take(text);
                    }
                }
            }
            Block::Grid(grid) => grid.rows.iter().flatten().for_each(|cell| texts(&cell.blocks, take)),
            Block::Frame { blocks, .. }
            | Block::Room { blocks, .. }
            | Block::Spoken { blocks, .. }
            | Block::Together(blocks) => texts(blocks, take),
            Block::Lines(_) | Block::Picture { .. } | Block::Drawing { .. } => {}
        }
    }
}

/// A paragraph of running text.
pub fn par(text: impl Into<String>) -> Block {
    text_in(text, Type::of(SIZE))
}

/// A paragraph of text that looks like this.
pub fn text_in(text: impl Into<String>, looks: Type) -> Block {
    line(vec![Inline::Text(text.into(), looks)])
}

/// A paragraph that stands out.
pub fn strong(text: impl Into<String>) -> Block {
    text_in(text, Type::of(SIZE).face(Face::Bold))
}

/// A paragraph of what stands in lines.
pub fn line(inlines: Vec<Inline>) -> Block {
    let (above, below) = (4.0, 4.0);
    Block::Paragraph(Paragraph { inlines, role: Role::Body, above, below, keep: false, place: Place::Start })
}

/// A heading.
pub fn heading(level: u16, text: impl Into<String>) -> Block {
    let size = if level == 1 { 15.0 } else { 12.0 };
    let inlines = vec![Inline::Text(text.into(), Type::of(size).face(Face::Bold).whole())];
    let role = Role::Heading(level);
    Block::Paragraph(Paragraph { inlines, role, above: 15.0, below: 6.0, keep: true, place: Place::Start })
}

/// The title of the document.
pub fn title(text: impl Into<String>) -> Block {
    let inlines = vec![Inline::Text(text.into(), Type::of(17.0).face(Face::Bold).whole())];
    let (role, place) = (Role::Title, Place::Start);
    Block::Paragraph(Paragraph { inlines, role, above: 0.0, below: 8.0, keep: true, place })
}

/// Something with a line around it.
pub fn framed(stroke: f32, inset: f32, blocks: Vec<Block>) -> Block {
    Block::Frame { stroke: Some(stroke), inset, blocks }
}

/// Something on grey.
pub fn shaded(inset: f32, blocks: Vec<Block>) -> Block {
    Block::Frame { stroke: None, inset, blocks }
}

/// A table; its first row is its head.
pub fn table(columns: Vec<Column>, inset: (f32, f32), rows: Vec<Vec<Cell>>) -> Grid {
    Grid { columns, rows, gaps: (0.0, 0.0), inset, is_table: true, whole: false }
}

/// Cells side by side, without rules.
pub fn beside(columns: Vec<Column>, gap: f32, rows: Vec<Vec<Cell>>) -> Block {
    let gaps = (gap, 6.0);
    Block::Grid(Grid { columns, rows, gaps, inset: (0.0, 0.0), is_table: false, whole: false })
}

impl Block {
    /// The same, with this much room above and below. Only paragraphs have any of their own.
    pub fn room(mut self, over: f32, under: f32) -> Self {
        if let Block::Paragraph(paragraph) = &mut self {
            (paragraph.above, paragraph.below) = (over, under);
        }
        self
    }

    /// The same paragraph, on the page of what follows.
    pub fn keep(mut self) -> Self {
        if let Block::Paragraph(paragraph) = &mut self {
            paragraph.keep = true;
        }
        self
    }

    /// The same paragraph with its lines standing elsewhere.
    pub fn aligned(mut self, place: Place) -> Self {
        if let Block::Paragraph(paragraph) = &mut self {
            paragraph.place = place;
        }
        self
    }
}
