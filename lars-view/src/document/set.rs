//! Setting: blocks become slabs, which [`pages`] puts on pages.
//!
//! A slab is a strip across the page that is not cut: a line of text, a row of a table. Slabs know what they keep with.

use super::block::{Block, Cell, Column, Grid, Inline, MM, Paragraph, Part, Place, Role, SIZE, par};
use super::drawing::Drawing;
use super::face;
use super::line::{self, CELLS_FALL, Item, TICK, TICK_FALL};
use super::page::{
    Drawn, Kind, Margins, Mark, Node, PAGE, Page, Pen, Set, Slab, keep_together, number, pages, run, stacked,
};

/// The distance of lines to write on.
const WRITING: f32 = 8.0 * MM;
/// Room that a chart leaves on its page, for its heading and a line of what it shows.
const BESIDE_CHART: f32 = 90.0;
/// Room above cells.
const GRID_ABOVE: f32 = 4.0;
/// A row higher than this part of a page may go over pages.
const TALL: f32 = 0.5;

/// Sets the parts of a document.
pub fn set(parts: &[Part], margins: Margins) -> Set {
    let mut set = Set::default();
    for part in parts {
        let size = (PAGE.0 - margins.left - margins.right, PAGE.1 - margins.top - margins.bottom);
        let mut setter = Setter { set: &mut set, heads: Vec::new(), height: size.1, lang: part.lang };
        let node = setter.node(None, Kind::Part(part.lang));
        let slabs = setter.blocks(&part.blocks, Within { width: size.0, node: Some(node) });
        let heads = std::mem::take(&mut setter.heads);
        // A printed sheet has two sides: with numbered pages, each part begins on a sheet of its own.
        if part.foot.is_some() && set.pages.len() % 2 == 1 {
            set.pages.push(Page::default());
        }
        let first = set.pages.len();
        set.pages.extend(pages(&slabs, &heads, size.1, margins));
        if let Some(foot) = &part.foot {
            number(&mut set.pages[first..], foot, margins);
        }
    }
    set
}

/// What something stands in.
#[derive(Debug, Clone, Copy)]
struct Within {
    /// How wide it is.
    width: f32,
    /// The piece of the document that it is.
    node: Option<usize>,
}

impl Within {
    /// With room left and right.
    fn inset(self, by: f32) -> Self {
        Self { width: self.width - 2.0 * by, ..self }
    }
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

    fn blocks(&mut self, blocks: &[Block], within: Within) -> Vec<Slab> {
        blocks.iter().flat_map(|block| self.block(block, within)).collect()
    }

    fn block(&mut self, block: &Block, within: Within) -> Vec<Slab> {
        let Within { width, node: parent } = within;
        match block {
            Block::Paragraph(paragraph) => self.paragraph(paragraph, within),
            Block::Grid(grid) => self.grid(grid, within),
            Block::Frame { stroke, inset, blocks } => {
                let slabs = self.blocks(blocks, within.inset(*inset));
                self.frame(*stroke, *inset, width, slabs)
            }
            Block::Room { height, cut, blocks } => {
                let slabs = self.blocks(blocks, within.inset(cut.unwrap_or_default()));
                vec![fixed(*height, *cut, width, slabs)]
            }
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
            Block::Drawing { svg, alt } => self.drawing((svg, alt), within),
            Block::Spoken { lang, blocks } => {
                let node = self.node(parent, Kind::Section(lang));
                let before = std::mem::replace(&mut self.lang, lang);
                let slabs = self.blocks(blocks, Within { node: Some(node), ..within });
                self.lang = before;
                slabs
            }
            Block::Together(blocks) => {
                let mut slabs = self.blocks(blocks, within);
                keep_together(&mut slabs);
                slabs
            }
        }
    }

    /// A chart as wide as there is room, and no higher than a page.
    fn drawing(&mut self, (svg, alt): (&str, &str), Within { width, node: parent }: Within) -> Vec<Slab> {
        // A drawing of ours can be read; if it could not, its words would still be there.
        let Ok(drawing) = Drawing::read(svg, (width, self.height - BESIDE_CHART)) else {
            return self.block(&par(alt), Within { width, node: parent });
        };
        let node = self.node(parent, Kind::Figure(face::readable(alt)));
        let height = drawing.size.1;
        let mark = Mark { x: 0.0, y: 0.0, drawn: Drawn::Drawing(drawing), node: Some(node) };
        vec![Slab { height, above: GRID_ABOVE, below: SIZE, marks: vec![mark], ..Slab::default() }]
    }

    fn paragraph(&mut self, paragraph: &Paragraph, within: Within) -> Vec<Slab> {
        let words = |inline: &Inline| match inline {
            Inline::Text(text, _) => Some(face::readable_line(text)),
            _ => None,
        };
        let kind = match paragraph.role {
            Role::Body => Kind::Paragraph,
            Role::Title => Kind::Title,
            Role::Heading(level) => {
                Kind::Heading(level, paragraph.inlines.iter().filter_map(words).collect())
            }
        };
        let lines = line::lines(&paragraph.inlines, within.width, self.lang);
        if lines.is_empty() {
            return Vec::new();
        }
        let node = self.node(within.node, kind);
        let last = lines.len() - 1;
        let slab = |(at, line): (usize, line::Line)| Slab {
            above: if at == 0 { paragraph.above } else { 0.0 },
            below: if at == last { paragraph.below } else { 0.0 },
            height: line.rise + line.fall,
            // No line of a paragraph alone on a page.
            keep: if at == last { paragraph.keep } else { at == 0 || at + 1 == last || paragraph.keep },
            marks: marks(line, within.width, paragraph.place, node),
            head: None,
        };
        lines.into_iter().enumerate().map(slab).collect()
    }

    /// A frame around slabs.
    fn frame(&self, stroke: Option<f32>, inset: f32, width: f32, slabs: Vec<Slab>) -> Vec<Slab> {
        let fill = stroke.is_none().then_some(240);
        let around = |inner: Slab| {
            let height = inner.height + 2.0 * inset;
            let drawn =
                Drawn::Frame { size: (width, height), pen: stroke.map(|width| Pen::of(width, 0)), fill };
            let mut marks = vec![Mark { x: 0.0, y: 0.0, drawn, node: None }];
            marks.extend(inner.marks.into_iter().map(|mark| mark.moved(inset, inset)));
            Slab { height, marks, above: SIZE * 0.8, below: SIZE * 0.8, ..Slab::default() }
        };
        if run(&slabs) + 2.0 * inset <= self.height {
            return vec![around(stacked(slabs))];
        }
        // What no page holds: a frame around each strip.
        slabs.into_iter().map(around).collect()
    }

    fn grid(&mut self, grid: &Grid, Within { width, node: parent }: Within) -> Vec<Slab> {
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
            let mut made = self.rows(grid, &widths, rows, (group, is_head));
            if is_head {
                let slab = stacked(std::mem::take(&mut made));
                self.heads.push(slab.clone());
                head = Some(self.heads.len() - 1);
                slabs.push(Slab { keep: true, ..slab });
            }
            for slab in &mut made {
                slab.head = head;
            }
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

    /// Rows that cells join, in a piece of the document that is the head of the table or is not.
    fn rows(
        &mut self,
        grid: &Grid,
        widths: &[(f32, f32)],
        rows: &[Vec<Cell>],
        (parent, is_head): (Option<usize>, bool),
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
                let slabs = self.blocks(&cell.blocks, Within { width: *width, node }.inset(inset.0));
                let high = run(&slabs) + 2.0 * inset.1;
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
            let down = cell.place.of(height - 2.0 * inset.1 - inner.height);
            let placed = inner.marks.into_iter().map(|mark| mark.moved(x + inset.0, y + inset.1 + down));
            slab.marks.extend(placed);
        }
        vec![slab]
    }
}

/// Slabs in room of a fixed height; what begins below it is left out.
fn fixed(height: f32, cut: Option<f32>, width: f32, slabs: Vec<Slab>) -> Slab {
    let inset = cut.unwrap_or_default();
    let fits = |mark: &Mark| mark.y <= height - 2.0 * inset;
    let inner = stacked(slabs).marks.into_iter().filter(fits);
    let mut marks: Vec<Mark> = inner.map(|mark| mark.moved(inset, inset)).collect();
    if cut.is_some() {
        let drawn = Drawn::Frame { size: (width, height), pen: Some(Pen::CUT), fill: None };
        marks.insert(0, Mark { x: 0.0, y: 0.0, drawn, node: None });
    }
    Slab { height, marks, ..Slab::default() }
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

/// What is drawn for a line.
fn marks(line: line::Line, width: f32, place: Place, node: usize) -> Vec<Mark> {
    let left = place.of(width - line.width);
    let mut marks = Vec::new();
    for (x, item) in line.items {
        let x = x + left;
        match item {
            Item::Run(shaped, looks) => {
                let drawn = Drawn::Run(shaped, looks);
                marks.push(Mark { x, y: line.rise, drawn, node: Some(node) });
            }
            Item::Gap(_) => {}
            Item::Tick => {
                let y = line.rise + TICK_FALL - TICK;
                marks.push(Mark { x, y, drawn: Drawn::Tick, node: Some(node) });
            }
            Item::Cells(count, size) => {
                for cell in 0..count {
                    let (x, y) = (x + cell as f32 * size, line.rise + CELLS_FALL - size);
                    let size = (size, size);
                    let drawn = Drawn::Frame { size, pen: Some(Pen::CELL), fill: None };
                    marks.push(Mark { x, y, drawn, node: None });
                }
            }
            Item::Rule(length) => {
                let drawn = Drawn::Line { to: (length, 0.0), pen: Pen::WRITING };
                marks.push(Mark { x, y: line.rise + 1.0, drawn, node: None });
            }
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::super::block::{heading, par};
    use super::*;

    const MARGINS: Margins = Margins { left: 50.0, right: 50.0, top: 50.0, bottom: 50.0 };

    fn laid(blocks: Vec<Block>) -> Set {
        set(&[Part { lang: "en", foot: None, blocks }], MARGINS)
    }

    fn said(page: &Page) -> String {
        let run = |mark: &Mark| match &mark.drawn {
            Drawn::Run(shaped, _) => Some(shaped.text.clone()),
            _ => None,
        };
        page.marks.iter().filter_map(run).collect()
    }

    /// Nothing is drawn outside the margins.
    fn check(set: &Set) {
        for mark in set.pages.iter().flat_map(|page| &page.marks) {
            let (right, bottom) = match &mark.drawn {
                Drawn::Drawing(drawing) => drawing.size,
                Drawn::Run(shaped, looks) => (shaped.text.trim_end().len() as f32 * 0.1 * looks.size, 0.0),
                Drawn::Frame { size, .. } => *size,
                Drawn::Line { to, .. } => *to,
                Drawn::Tick => (TICK, TICK),
                Drawn::Modules { .. } => (0.0, 0.0),
            };
            assert!(mark.x >= MARGINS.left - 0.1 && mark.y >= MARGINS.top - 0.1, "{mark:?}");
            assert!(mark.x + right <= PAGE.0 - MARGINS.right + 0.1, "{mark:?}");
            assert!(mark.y + bottom <= PAGE.1 - MARGINS.bottom + 0.1, "{mark:?}");
        }
    }

    fn table(rows: Vec<Vec<String>>) -> Block {
        let cell = |text: String| Cell::new(vec![par(text)]);
        let rows = rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
        let columns = vec![Column::Share(1.0), Column::Share(1.0)];
        Block::Grid(Grid { columns, rows, gaps: (0.0, 0.0), inset: (4.0, 4.0), is_table: true, whole: false })
    }

    fn row(a: &str, b: &str) -> Vec<String> {
        vec![a.to_owned(), b.to_owned()]
    }

    #[test]
    fn a_table_goes_over_pages_and_repeats_its_head() {
        let mut rows = vec![row("Question", "Answer")];
        rows.extend((0..100).map(|n| row(&format!("q{n};"), &format!("a{n};"))));
        // An answer that no page holds.
        rows.push(row("long", &"word ".repeat(3000)));
        let set = laid(vec![table(rows)]);
        check(&set);
        assert!(set.pages.len() > 5);
        for page in &set.pages {
            assert!(said(page).starts_with("QuestionAnswer"), "{}", said(page));
        }
        let all: String = set.pages.iter().map(said).collect();
        assert!((0..100).all(|n| all.contains(&format!("q{n};a{n};"))));
        assert_eq!(all.matches("word").count(), 3000);
        // A repeated head is ornament: it is read once.
        let read = |page: &Page| page.marks.iter().filter(|mark| mark.node.is_some()).count();
        let heads = set.nodes.iter().filter(|node| node.kind == Kind::ColumnHead).count();
        assert_eq!(heads, 2);
        assert!(set.pages.iter().all(|page| read(page) > 0));
    }

    #[test]
    fn a_heading_stays_with_what_follows_and_what_belongs_together_on_one_page() {
        for lines in 1..80 {
            let mut blocks: Vec<Block> = (0..lines).map(|n| par(format!("line {n}"))).collect();
            blocks.push(heading(1, "Heading"));
            blocks.push(Block::Together(vec![par("first"), Block::Lines(3), par("last")]));
            let set = laid(blocks);
            check(&set);
            let with = |what: &str| set.pages.iter().position(|page| said(page).contains(what));
            assert_eq!(with("Heading"), with("first"), "{lines}");
            assert_eq!(with("first"), with("last"), "{lines}");
        }
    }

    #[test]
    fn a_frame_that_no_page_holds_goes_over_pages() {
        let blocks = (0..120).map(|n| par(format!("p{n};"))).collect();
        let set = laid(vec![Block::Frame { stroke: Some(1.0), inset: 5.0, blocks }]);
        check(&set);
        let all: String = set.pages.iter().map(said).collect();
        assert!(set.pages.len() > 1 && (0..120).all(|n| all.contains(&format!("p{n};"))));
    }

    #[test]
    fn parts_with_numbers_begin_on_a_sheet_of_their_own() {
        let part = |lines: usize| Part {
            lang: "en",
            foot: Some("Foot".to_owned()),
            blocks: (0..lines).map(|n| par(format!("line {n}"))).collect(),
        };
        let set = set(&[part(3), part(60), part(1)], MARGINS);
        let said: Vec<String> = set.pages.iter().map(said).collect();
        assert!(said[0].ends_with("Foot1 / 1") && said[1].is_empty(), "{said:?}");
        assert!(said[2].ends_with("Foot1 / 2") && said[3].ends_with("Foot2 / 2"), "{said:?}");
        assert!(said[4].ends_with("Foot1 / 1"), "{said:?}");
    }
}
