//! Charts in documents: the pieces of a drawing, as paths and as text that can be searched.
//!
//! Read by the reader of pictures (`chart::picture`), so that picture and document show the same. What our charts do not use is left out:
//! masks, filters, pictures in pictures. A hatched area becomes a grey one.

use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use resvg::usvg::tiny_skia_path::{Path, PathSegment, Transform};
use resvg::usvg::{Group, Node, Paint, Text, TextAnchor};

use super::face::{self, Face, Shaped};
use crate::chart::picture::{PictureFault, read};

/// The grey of what is hatched in a drawing.
const HATCHED: [u8; 3] = [225, 230, 233];
/// From this weight on, text is bold.
const BOLD: u16 = 600;

/// A drawing in its place.
#[derive(Debug, Clone)]
pub struct Drawing {
    /// Width and height.
    pub size: (f32, f32),
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone)]
enum Piece {
    Path { path: Path, fill: Option<Fill>, stroke: Option<Stroke> },
    Text { at: (f32, f32), shaped: Shaped, looks: (Face, f32), fill: Fill },
}

impl Drawing {
    /// An SVG drawing, made smaller until it fits.
    pub fn read(svg: &str, (width, height): (f32, f32)) -> Result<Self, PictureFault> {
        let tree = read(svg)?;
        let (own_width, own_height) = (tree.size().width(), tree.size().height());
        let scale = (width / own_width).min(height / own_height).min(1.0);
        let mut drawing = Self { size: (own_width * scale, own_height * scale), pieces: Vec::new() };
        drawing.group(tree.root(), Transform::from_scale(scale, scale));
        Ok(drawing)
    }

    fn group(&mut self, group: &Group, to: Transform) {
        for node in group.children() {
            match node {
                Node::Group(group) => self.group(group, to),
                Node::Path(path) if path.is_visible() => {
                    let place = to.pre_concat(path.abs_transform());
                    let fill = path.fill().map(|fill| filled(fill.paint(), fill.opacity().get()));
                    let stroke = path.stroke().map(|stroke| {
                        let scale = place.get_scale().0;
                        let Fill { paint, opacity, .. } = filled(stroke.paint(), stroke.opacity().get());
                        let dash = stroke.dasharray().map(|array| StrokeDash {
                            array: array.iter().map(|length| length * scale).collect(),
                            offset: stroke.dashoffset() * scale,
                        });
                        let width = stroke.width().get() * scale;
                        Stroke { paint, opacity, width, dash, ..Stroke::default() }
                    });
                    let placed = path.data().clone().transform(place);
                    self.pieces.extend(placed.map(|path| Piece::Path { path, fill, stroke }));
                }
                Node::Text(text) => self.text(text, to),
                Node::Path(_) | Node::Image(_) => {}
            }
        }
    }

    fn text(&mut self, text: &Text, to: Transform) {
        let place = to.pre_concat(text.abs_transform());
        let scale = place.get_scale().0;
        for chunk in text.chunks() {
            let (Some(x), Some(y), Some(span)) = (chunk.x(), chunk.y(), chunk.spans().first()) else {
                continue;
            };
            let face = if span.font().weight() >= BOLD { Face::Bold } else { Face::Roman };
            let shaped = face::shape(&face::readable_line(chunk.text()), face, false);
            let size = span.font_size().get() * scale;
            let before = match chunk.anchor() {
                TextAnchor::Start => 0.0,
                TextAnchor::Middle => shaped.width * size / 2.0,
                TextAnchor::End => shaped.width * size,
            };
            let fill = span.fill().map(|fill| filled(fill.paint(), fill.opacity().get()));
            let (x, y) = (x * place.sx + y * place.kx + place.tx, x * place.ky + y * place.sy + place.ty);
            let piece = |fill| Piece::Text { at: (x - before, y), shaped, looks: (face, size), fill };
            self.pieces.extend(fill.map(piece));
        }
    }

    /// Draws it with its upper left corner there.
    pub fn draw(&self, surface: &mut Surface<'_>, (x, y): (f32, f32)) {
        surface.push_transform(&krilla::geom::Transform::from_translate(x, y));
        for piece in &self.pieces {
            match piece {
                Piece::Path { path, fill, stroke } => {
                    surface.set_fill(fill.clone());
                    surface.set_stroke(stroke.clone());
                    if let Some(path) = made(path) {
                        surface.draw_path(&path);
                    }
                }
                Piece::Text { at, shaped, looks: (face, size), fill } => {
                    surface.set_stroke(None);
                    surface.set_fill(Some(fill.clone()));
                    let start = Point::from_xy(at.0, at.1);
                    surface.draw_glyphs(start, &shaped.glyphs, face.font(), &shaped.text, *size, false);
                }
            }
        }
        surface.pop();
    }
}

fn filled(paint: &Paint, opacity: f32) -> Fill {
    let color = if let Paint::Color(color) = paint {
        rgb::Color::new(color.red, color.green, color.blue)
    } else {
        let [red, green, blue] = HATCHED;
        rgb::Color::new(red, green, blue)
    };
    let opacity = NormalizedF32::new(opacity).unwrap_or(NormalizedF32::ONE);
    Fill { paint: color.into(), opacity, ..Fill::default() }
}

fn made(placed: &Path) -> Option<krilla::geom::Path> {
    let mut path = PathBuilder::new();
    for segment in placed.segments() {
        match segment {
            PathSegment::MoveTo(to) => path.move_to(to.x, to.y),
            PathSegment::LineTo(to) => path.line_to(to.x, to.y),
            PathSegment::QuadTo(by, to) => path.quad_to(by.x, by.y, to.x, to.y),
            PathSegment::CubicTo(one, other, to) => path.cubic_to(one.x, one.y, other.x, other.y, to.x, to.y),
            PathSegment::Close => path.close(),
        }
    }
    path.finish()
}
