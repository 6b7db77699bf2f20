//! The file: pages as they were set, as PDF/UA-1.

use std::num::{NonZeroU16, NonZeroU32};

use krilla::color::luma;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, SpanTag, TableHeaderScope, Tag, TagGroup, TagKind,
    TagTree,
};
use krilla::{Document, SerializeSettings};

use super::line::TICK;
use super::page::{Drawn, Kind, Mark, PAGE, Pen, Set};

/// What a box to cross is called where it is read aloud or copied.
const BALLOT_BOX: &str = "\u{2610}";

/// Why there is no file: our mistake, for the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentFault(String);

impl std::fmt::Display for DocumentFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for DocumentFault {}

/// Writes the file.
pub fn write(set: &Set, title: &str, lang: &str) -> Result<Vec<u8>, DocumentFault> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|fault| DocumentFault(format!("{fault:?}")))?;
    let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
    let mut file = Document::new_with(settings);
    let about = Metadata::new().title(title.to_owned()).language(lang.to_owned()).creator("LARS".to_owned());
    file.set_metadata(about.authors(vec!["LARS".to_owned()]));
    let mut leaves: Vec<Vec<Identifier>> = vec![Vec::new(); set.nodes.len()];
    for page in &set.pages {
        let size = PageSettings::from_wh(PAGE.0, PAGE.1).expect("a page has a width and a height");
        let mut on = file.start_page_with(size);
        let mut surface = on.surface();
        for mark in &page.marks {
            draw(&mut surface, mark, &mut leaves);
        }
        surface.finish();
        on.finish();
    }
    let mut tree = TagTree::new();
    for (at, node) in set.nodes.iter().enumerate() {
        if matches!(node.kind, Kind::Part(_))
            && let Some(group) = group(set, at, &leaves)
        {
            tree.push(group);
        }
    }
    file.set_tag_tree(tree);
    file.set_outline(outline(set, title));
    file.finish().map_err(|fault| DocumentFault(format!("{fault:?}")))
}

fn draw(surface: &mut Surface<'_>, mark: &Mark, leaves: &mut [Vec<Identifier>]) {
    let tag = match (mark.node, &mark.drawn) {
        (None, _) => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
        (Some(_), Drawn::Run(..)) => ContentTag::Span(SpanTag::empty()),
        (Some(_), Drawn::Tick) => ContentTag::Span(SpanTag::empty().with_actual_text(Some(BALLOT_BOX))),
        (Some(_), _) => ContentTag::Other,
    };
    let leaf = surface.start_tagged(tag);
    if let Some(node) = mark.node {
        leaves[node].push(leaf);
    }
    match &mark.drawn {
        Drawn::Run(shaped, looks) => {
            take_up(surface, None, Some(looks.grey));
            let (start, font) = (Point::from_xy(mark.x, mark.y), looks.face.font());
            surface.draw_glyphs(start, &shaped.glyphs, font, &shaped.text, looks.size, false);
        }
        Drawn::Frame { size, pen, fill } => {
            take_up(surface, *pen, *fill);
            rectangles(surface, std::iter::once((mark.x, mark.y, size.0, size.1)));
        }
        Drawn::Tick => {
            take_up(surface, Some(Pen::TICK), None);
            rectangles(surface, std::iter::once((mark.x, mark.y, TICK, TICK)));
        }
        Drawn::Line { to, pen } => {
            take_up(surface, Some(*pen), None);
            let mut path = PathBuilder::new();
            path.move_to(mark.x, mark.y);
            path.line_to(mark.x + to.0, mark.y + to.1);
            if let Some(path) = path.finish() {
                surface.draw_path(&path);
            }
        }
        Drawn::Drawing(drawing) => drawing.draw(surface, (mark.x, mark.y)),
        Drawn::Modules { dark, module } => {
            take_up(surface, None, Some(0));
            rectangles(
                surface,
                dark.iter().map(|&[column, row, length]| {
                    let at = |modules: usize| modules as f32 * module;
                    (mark.x + at(column), mark.y + at(row), at(length), at(1))
                }),
            );
        }
    }
    surface.end_tagged();
}

/// Takes up a pen and a grey to fill with.
fn take_up(surface: &mut Surface<'_>, pen: Option<Pen>, fill: Option<u8>) {
    let stroke = |Pen { width, grey, dashed }| Stroke {
        paint: luma::Color::new(grey).into(),
        width,
        dash: dashed.then(|| StrokeDash { array: vec![3.0, 3.0], offset: 0.0 }),
        ..Stroke::default()
    };
    surface.set_stroke(pen.map(stroke));
    surface.set_fill(fill.map(|grey| Fill { paint: luma::Color::new(grey).into(), ..Fill::default() }));
}

/// Draws rectangles (from the left, from the top, width, height) as one path.
fn rectangles(surface: &mut Surface<'_>, each: impl Iterator<Item = (f32, f32, f32, f32)>) {
    let mut path = PathBuilder::new();
    each.filter_map(|(x, y, width, height)| Rect::from_xywh(x, y, width, height))
        .for_each(|rect| path.push_rect(rect));
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}

/// A piece of the document with all that is in it; none if nothing is.
fn group(set: &Set, at: usize, leaves: &[Vec<Identifier>]) -> Option<TagGroup> {
    let node = &set.nodes[at];
    let rows = |rows: usize| u32::try_from(rows).ok().and_then(NonZeroU32::new).filter(|rows| rows.get() > 1);
    let tag: TagKind = match &node.kind {
        Kind::Part(lang) => Tag::Part.with_lang(Some((*lang).to_owned())).into(),
        Kind::Section(lang) => Tag::Section.with_lang(Some((*lang).to_owned())).into(),
        Kind::Paragraph => Tag::P.into(),
        Kind::Title => Tag::Title.into(),
        Kind::Heading(level, words) => {
            Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(words.clone())).into()
        }
        Kind::Table => Tag::Table.into(),
        Kind::Head => Tag::THead.into(),
        Kind::Body => Tag::TBody.into(),
        Kind::Row => Tag::TR.into(),
        Kind::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
        Kind::RowHead(count) => Tag::TH(TableHeaderScope::Row).with_row_span(rows(*count)).into(),
        Kind::Data => Tag::TD.into(),
        Kind::Figure(alt) => Tag::Figure(Some(alt.clone())).into(),
    };
    let mut made = TagGroup::new(tag);
    node.children.iter().filter_map(|child| group(set, *child, leaves)).for_each(|child| made.push(child));
    leaves[at].iter().for_each(|leaf| made.push(*leaf));
    // An empty cell is a cell all the same.
    let is_cell = matches!(node.kind, Kind::ColumnHead | Kind::RowHead(_) | Kind::Data);
    (is_cell || !made.children.is_empty()).then_some(made)
}

/// Headings as bookmarks; the title alone where there are none.
fn outline(set: &Set, title: &str) -> Outline {
    let mut outline = Outline::new();
    let to = |page: usize, y: f32| XyzDestination::new(page, Point::from_xy(0.0, (y - 20.0).max(0.0)));
    let mut open: Option<OutlineNode> = None;
    let marks =
        set.pages.iter().enumerate().flat_map(|(at, page)| page.marks.iter().map(move |mark| (at, mark)));
    let mut last = None;
    for (page, mark) in marks {
        let Some(node) = mark.node else { continue };
        let Kind::Heading(level, words) = &set.nodes[node].kind else { continue };
        // Each line of a heading is a mark.
        if last.replace(node) == Some(node) {
            continue;
        }
        let made = OutlineNode::new(words.clone(), to(page, mark.y));
        match &mut open {
            Some(above) if *level > 1 => above.push_child(made),
            _ => {
                if let Some(done) = open.replace(made) {
                    outline.push_child(done);
                }
            }
        }
    }
    outline.push_child(open.unwrap_or_else(|| OutlineNode::new(title.to_owned(), to(0, 0.0))));
    outline
}
