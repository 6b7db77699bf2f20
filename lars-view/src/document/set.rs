//! Setting: blocks become slabs, slabs become pages.
//!
//! A slab is a strip across the page that is not cut: a line of text, a row of a table. Slabs know what they keep with.

use super::block::{Block, Cell, Column, Grid, Inline, MM, Paragraph, Part, Place, Role, SIZE, Type};
use super::face::{self, Shaped};
use super::line::{self, CELLS_FALL, Item, TICK, TICK_FALL};

/// Width and height of a page (A4).
pub const PAGE: (f32, f32) = (210.0 * MM, 297.0 * MM);
/// The distance of lines to write on.
const WRITING: f32 = 8.0 * MM;
/// Room above cells.
const GRID_ABOVE: f32 = 4.0;
/// A row higher than this part of a page may go over pages.
const TALL: f32 = 0.5;
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
    const CELL: Self = Self::of(0.6, 0);
    /// Where people write.
    const WRITING: Self = Self::of(0.5, 90);
    /// In tables.
    const TABLE: Self = Self::of(0.4, 120);
    /// Where paper is cut.
    const CUT: Self = Self { dashed: true, ..Self::of(0.5, 150) };

    const fn of(width: f32, grey: u8) -> Self {
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
    fn moved(mut self, x: f32, y: f32) -> Self {
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
    /// Headings: piece, page, from the top.
    pub headings: Vec<(usize, usize, f32)>,
}

/// A strip of a page.
#[derive(Debug, Clone, Default)]
struct Slab {
    above: f32,
    below: f32,
    height: f32,
    keep: bool,
    marks: Vec<Mark>,
    /// The head that comes first where this begins a page.
    head: Option<usize>,
}

/// Sets the parts of a document.
pub fn set(parts: &[Part], margins: Margins) -> Set {
    let mut set = Set::default();
    for part in parts {
        let size = (PAGE.0 - margins.left - margins.right, PAGE.1 - margins.top - margins.bottom);
        let mut setter = Setter { set: &mut set, heads: Vec::new(), height: size.1, lang: part.lang };
        let node = setter.node(None, Kind::Part(part.lang));
        let slabs = setter.blocks(&part.blocks, size.0, Some(node));
        let heads = std::mem::take(&mut setter.heads);
        // A printed sheet has two sides: with numbered pages, each part begins on a sheet of its own.
        if part.foot.is_some() && set.pages.len() % 2 == 1 {
            set.pages.push(Page::default());
        }
        let first = set.pages.len();
        set.pages.extend(pages(slabs, &heads, size.1, margins));
        if let Some(foot) = &part.foot {
            number(&mut set.pages[first..], foot, margins);
        }
    }
    find_headings(&mut set);
    set
}

fn find_headings(set: &mut Set) {
    for (at, page) in set.pages.iter().enumerate() {
        for mark in &page.marks {
            let Some(node) = mark.node else { continue };
            let is_new = set.headings.last().is_none_or(|(last, ..)| *last != node);
            if is_new && matches!(set.nodes[node].kind, Kind::Heading(..)) {
                set.headings.push((node, at, mark.y));
            }
        }
    }
}

/// Writes what stands at the foot, and the number of each page.
fn number(pages: &mut [Page], foot: &str, margins: Margins) {
    let total = pages.len();
    let looks = Type::of(FOOT).grey();
    for (at, page) in pages.iter_mut().enumerate() {
        let y = PAGE.1 - margins.bottom * 0.5;
        let mut put = |text: &str, place: Place| {
            let shaped = face::shape(&face::readable(text), looks.face, false);
            let wide = shaped.width * looks.size;
            let x = if place == Place::Start { margins.left } else { PAGE.0 - margins.right - wide };
            page.marks.push(Mark { x, y, drawn: Drawn::Run(shaped, looks), node: None });
        };
        put(&clipped(foot, PAGE.0 - margins.left - margins.right - 60.0, looks), Place::Start);
        put(&format!("{} / {total}", at + 1), Place::End);
    }
}

/// As much of a text as fits.
fn clipped(text: &str, width: f32, looks: Type) -> String {
    let text = face::readable(text).replace('\n', " ");
    let wide = |text: &str| face::shape(text, looks.face, false).width * looks.size;
    if wide(&text) <= width {
        return text;
    }
    let ends = text.char_indices().map(|(at, _)| at);
    let fitting = ends.take_while(|at| wide(&text[..*at]) + looks.size <= width).last().unwrap_or(0);
    format!("{}…", &text[..fitting])
}

/// Puts slabs on pages.
fn pages(slabs: Vec<Slab>, heads: &[Slab], height: f32, margins: Margins) -> Vec<Page> {
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
        let alone = run(chain, 0.0) + chain[0].head.map_or(0.0, |head| heads[head].height);
        if y > 0.0 && y + below.max(chain[0].above) + run(chain, 0.0) > height && alone <= height {
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
fn run(slabs: &[Slab], from: f32) -> f32 {
    let mut height = from;
    for (at, slab) in slabs.iter().enumerate() {
        let gap = if at == 0 { 0.0 } else { slabs[at - 1].below.max(slab.above) };
        height += gap + slab.height;
    }
    height
}

/// Slabs as one.
fn stacked(slabs: Vec<Slab>) -> Slab {
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

struct Setter<'a> {
    set: &'a mut Set,
    /// Heads of tables, repeated on each page.
    heads: Vec<Slab>,
    /// The height of a page within its margins.
    height: f32,
    lang: &'static str,
}

impl Setter<'_> {
    fn node(&mut self, parent: Option<usize>, kind: Kind) -> usize {
        let node = self.set.nodes.len();
        self.set.nodes.push(Node { kind, children: Vec::new() });
        if let Some(parent) = parent {
            self.set.nodes[parent].children.push(node);
        }
        node
    }

    fn blocks(&mut self, blocks: &[Block], width: f32, parent: Option<usize>) -> Vec<Slab> {
        blocks.iter().flat_map(|block| self.block(block, width, parent)).collect()
    }

    fn block(&mut self, block: &Block, width: f32, parent: Option<usize>) -> Vec<Slab> {
        match block {
            Block::Paragraph(paragraph) => self.paragraph(paragraph, width, parent),
            Block::Grid(grid) => self.grid(grid, width, parent),
            Block::Frame { stroke, inset, blocks } => self.frame(*stroke, *inset, blocks, width, parent),
            Block::Room { height, cut, blocks } => vec![self.fixed(*height, *cut, blocks, width, parent)],
            Block::Lines(count) => {
                let drawn = || Drawn::Line { to: (width, 0.0), pen: Pen::WRITING };
                let slab = |at: usize| Slab {
                    height: WRITING,
                    // One line alone at the end of a page would be lost.
                    keep: at == 0 && *count > 1,
                    below: if at + 1 == *count { SIZE } else { 0.0 },
                    marks: vec![Mark { x: 0.0, y: WRITING, drawn: drawn(), node: None }],
                    ..Slab::default()
                };
                (0..*count).map(slab).collect()
            }
            Block::Picture { dark, modules, size, alt } => {
                let node = self.node(parent, Kind::Figure(face::readable(alt)));
                let drawn = Drawn::Modules { dark: dark.clone(), module: size / (*modules).max(1) as f32 };
                let mark = Mark { x: 0.0, y: 0.0, drawn, node: Some(node) };
                vec![Slab { height: *size, marks: vec![mark], ..Slab::default() }]
            }
            Block::Spoken { lang, blocks } => {
                let node = self.node(parent, Kind::Section(lang));
                let before = std::mem::replace(&mut self.lang, lang);
                let slabs = self.blocks(blocks, width, Some(node));
                self.lang = before;
                slabs
            }
            Block::Together(blocks) => {
                let mut slabs = self.blocks(blocks, width, parent);
                keep_together(&mut slabs);
                slabs
            }
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph, width: f32, parent: Option<usize>) -> Vec<Slab> {
        let words = |inline: &Inline| match inline {
            Inline::Text(text, _) => Some(face::readable(text).replace('\n', " ")),
            _ => None,
        };
        let kind = match paragraph.role {
            Role::Body => Kind::Paragraph,
            Role::Title => Kind::Title,
            Role::Heading(level) => {
                Kind::Heading(level, paragraph.inlines.iter().filter_map(words).collect())
            }
        };
        let lines = line::lines(&paragraph.inlines, width, self.lang);
        if lines.is_empty() {
            return Vec::new();
        }
        let node = self.node(parent, kind);
        let last = lines.len() - 1;
        let slab = |(at, line): (usize, &line::Line)| Slab {
            above: if at == 0 { paragraph.above } else { 0.0 },
            below: if at == last { paragraph.below } else { 0.0 },
            height: line.rise + line.fall,
            // No line of a paragraph alone on a page.
            keep: if at == last { paragraph.keep } else { at == 0 || at + 1 == last || paragraph.keep },
            marks: marks(line, width, paragraph.place, node),
            head: None,
        };
        lines.iter().enumerate().map(slab).collect()
    }

    fn frame(
        &mut self,
        stroke: Option<f32>,
        inset: f32,
        blocks: &[Block],
        width: f32,
        parent: Option<usize>,
    ) -> Vec<Slab> {
        let slabs = self.blocks(blocks, width - 2.0 * inset, parent);
        let fill = stroke.is_none().then_some(240);
        let around = |inner: Slab, top: f32, bottom: f32| {
            let height = inner.height + top + bottom;
            let drawn =
                Drawn::Frame { size: (width, height), pen: stroke.map(|width| Pen::of(width, 0)), fill };
            let mut marks = vec![Mark { x: 0.0, y: 0.0, drawn, node: None }];
            marks.extend(inner.marks.into_iter().map(|mark| mark.moved(inset, top)));
            Slab { height, marks, above: SIZE * 0.8, below: SIZE * 0.8, ..Slab::default() }
        };
        if run(&slabs, 2.0 * inset) <= self.height {
            return vec![around(stacked(slabs), inset, inset)];
        }
        // What no page holds: a frame around each strip.
        slabs.into_iter().map(|slab| around(slab, inset, inset)).collect()
    }

    fn fixed(
        &mut self,
        height: f32,
        cut: Option<f32>,
        blocks: &[Block],
        width: f32,
        parent: Option<usize>,
    ) -> Slab {
        let inset = cut.unwrap_or(0.0);
        let inner = stacked(self.blocks(blocks, width - 2.0 * inset, parent));
        let fits = |mark: &Mark| mark.y <= height - 2.0 * inset;
        let mut marks: Vec<Mark> =
            inner.marks.into_iter().filter(fits).map(|mark| mark.moved(inset, inset)).collect();
        if cut.is_some() {
            let drawn = Drawn::Frame { size: (width, height), pen: Some(Pen::CUT), fill: None };
            marks.insert(0, Mark { x: 0.0, y: 0.0, drawn, node: None });
        }
        Slab { height, marks, ..Slab::default() }
    }

    fn grid(&mut self, grid: &Grid, width: f32, parent: Option<usize>) -> Vec<Slab> {
        let widths = widths(grid, width);
        let table = grid.is_table.then(|| self.node(parent, Kind::Table)).or(parent);
        let mut slabs = Vec::new();
        let mut head = None;
        let mut body = None;
        let mut at = 0;
        while at < grid.rows.len() {
            let is_head = grid.is_table && at == 0;
            let end = at + grid.rows[at].iter().map(|cell| cell.rows).max().unwrap_or(1).max(1);
            let rows = &grid.rows[at..end.min(grid.rows.len())];
            let group = if !grid.is_table {
                parent
            } else if is_head {
                Some(self.node(table, Kind::Head))
            } else {
                Some(*body.get_or_insert_with(|| self.node(table, Kind::Body)))
            };
            let mut made = self.rows(grid, &widths, rows, group, is_head);
            if is_head {
                let slab = stacked(std::mem::take(&mut made));
                self.heads.push(slab.clone());
                head = Some(self.heads.len() - 1);
                slabs.push(Slab { keep: true, ..slab });
            }
            made.iter_mut().for_each(|slab| slab.head = head);
            if at > 0
                && let Some(first) = made.first_mut()
            {
                first.above = grid.gaps.1;
            }
            slabs.extend(made);
            at += rows.len();
        }
        if grid.whole {
            keep_together(&mut slabs);
        }
        if let Some(first) = slabs.first_mut() {
            first.above = GRID_ABOVE;
        }
        if let Some(last) = slabs.last_mut().filter(|_| grid.is_table) {
            last.below = SIZE * 0.8;
        }
        slabs
    }

    /// Rows that cells join.
    fn rows(
        &mut self,
        grid: &Grid,
        widths: &[(f32, f32)],
        rows: &[Vec<Cell>],
        parent: Option<usize>,
        is_head: bool,
    ) -> Vec<Slab> {
        let inset = grid.inset;
        let mut taken = vec![0_usize; widths.len()];
        let mut heights = vec![0.0_f32; rows.len()];
        let mut cells: Vec<(usize, usize, &Cell, Vec<Slab>)> = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            let node =
                grid.is_table.then(|| parent.map(|parent| self.node(Some(parent), Kind::Row))).flatten();
            let mut column = 0;
            for cell in row {
                while taken.get(column).is_some_and(|until| *until > at) {
                    column += 1;
                }
                let Some((_, width)) = widths.get(column) else { break };
                taken[column] = at + cell.rows;
                let kind = match cell.heads {
                    _ if is_head => Kind::ColumnHead,
                    true => Kind::RowHead(cell.rows),
                    false => Kind::Data,
                };
                let node = node.map(|node| self.node(Some(node), kind)).or(parent);
                let slabs = self.blocks(&cell.blocks, width - 2.0 * inset.0, node);
                let high = run(&slabs, 2.0 * inset.1);
                let last = (at + cell.rows - 1).min(rows.len() - 1);
                let before: f32 = heights[at..last].iter().sum();
                heights[last] = heights[last].max(high - before);
                cells.push((at, column, cell, slabs));
                column += 1;
            }
        }
        if rows.len() == 1 && heights[0] > TALL * self.height {
            return tall(grid, widths, cells);
        }
        let mut slab = Slab { height: heights.iter().sum(), ..Slab::default() };
        for (at, column, cell, slabs) in cells {
            let (x, width) = widths[column];
            let y: f32 = heights[..at].iter().sum();
            let height: f32 = heights[at..(at + cell.rows).min(heights.len())].iter().sum();
            if grid.is_table {
                let size = (width, height);
                let drawn = Drawn::Frame { size, pen: Some(Pen::TABLE), fill: None };
                slab.marks.push(Mark { x, y, drawn, node: None });
            }
            let inner = stacked(slabs);
            let free = height - 2.0 * inset.1 - inner.height;
            let down = match cell.place {
                Place::Start => 0.0,
                Place::Middle => free / 2.0,
                Place::End => free,
            };
            let placed = inner.marks.into_iter().map(|mark| mark.moved(x + inset.0, y + inset.1 + down));
            slab.marks.extend(placed);
        }
        vec![slab]
    }
}

/// A row that is too high to be kept whole, strip by strip.
fn tall(grid: &Grid, widths: &[(f32, f32)], cells: Vec<(usize, usize, &Cell, Vec<Slab>)>) -> Vec<Slab> {
    let count = cells.iter().map(|(.., slabs)| slabs.len()).max().unwrap_or(0);
    let inset = grid.inset;
    let mut strips: Vec<Slab> = vec![Slab::default(); count];
    for (.., column, _, slabs) in cells {
        for (at, slab) in slabs.into_iter().enumerate() {
            let gap = if at == 0 { inset.1 } else { slab.above };
            let strip = &mut strips[at];
            strip.height = strip.height.max(slab.height + gap);
            let placed = slab.marks.into_iter().map(|mark| mark.moved(widths[column].0 + inset.0, gap));
            strip.marks.extend(placed);
        }
    }
    let last = count.saturating_sub(1);
    for (at, strip) in strips.iter_mut().enumerate() {
        strip.height += if at == last { inset.1 } else { 0.0 };
        if !grid.is_table {
            continue;
        }
        let mut rule = |x: f32, y: f32, to: (f32, f32)| {
            strip.marks.push(Mark { x, y, drawn: Drawn::Line { to, pen: Pen::TABLE }, node: None });
        };
        for (x, width) in widths {
            rule(*x, 0.0, (0.0, strip.height));
            rule(x + width, 0.0, (0.0, strip.height));
            if at == 0 {
                rule(*x, 0.0, (*width, 0.0));
            }
            if at == last {
                rule(*x, strip.height, (*width, 0.0));
            }
        }
    }
    strips
}

/// Where columns begin, and how wide they are.
fn widths(grid: &Grid, width: f32) -> Vec<(f32, f32)> {
    let gaps = grid.gaps.0 * grid.columns.len().saturating_sub(1) as f32;
    let fixed = |column: &Column| if let Column::Fixed(width) = column { *width } else { 0.0 };
    let share = |column: &Column| if let Column::Share(share) = column { *share } else { 0.0 };
    let rest = width - gaps - grid.columns.iter().map(fixed).sum::<f32>();
    let shares: f32 = grid.columns.iter().map(share).sum();
    let mut x = 0.0;
    let each = |column: &Column| {
        let wide = fixed(column) + if shares > 0.0 { rest * share(column) / shares } else { 0.0 };
        let begins = x;
        x += wide + grid.gaps.0;
        (begins, wide)
    };
    grid.columns.iter().map(each).collect()
}

/// Keeps slabs on one page, where one holds them.
fn keep_together(slabs: &mut [Slab]) {
    if let Some((_, others)) = slabs.split_last_mut() {
        others.iter_mut().for_each(|slab| slab.keep = true);
    }
}

/// What is drawn for a line.
fn marks(line: &line::Line, width: f32, place: Place, node: usize) -> Vec<Mark> {
    let free = width - line.width;
    let left = match place {
        Place::Start => 0.0,
        Place::Middle => free / 2.0,
        Place::End => free,
    };
    let mut marks = Vec::new();
    for (x, item) in &line.items {
        let x = x + left;
        match item {
            Item::Run(shaped, looks) => {
                let drawn = Drawn::Run(shaped.clone(), *looks);
                marks.push(Mark { x, y: line.rise, drawn, node: Some(node) });
            }
            Item::Gap(_) => {}
            Item::Tick => {
                let y = line.rise + TICK_FALL - TICK;
                marks.push(Mark { x, y, drawn: Drawn::Tick, node: Some(node) });
            }
            Item::Cells(count, size) => {
                for cell in 0..*count {
                    let (x, y) = (x + cell as f32 * size, line.rise + CELLS_FALL - size);
                    let size = (*size, *size);
                    let drawn = Drawn::Frame { size, pen: Some(Pen::CELL), fill: None };
                    marks.push(Mark { x, y, drawn, node: None });
                }
            }
            Item::Rule(length) => {
                let drawn = Drawn::Line { to: (*length, 0.0), pen: Pen::WRITING };
                marks.push(Mark { x, y: line.rise + 1.0, drawn, node: None });
            }
        }
    }
    marks
}
