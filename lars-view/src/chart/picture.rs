//! Charts as pictures: a PNG file of the chart as it stands in its SVG file, and its pieces for documents.
//!
//! No font of the machine is read: text is set in the family that documents have. What a chart looks like is in its attributes; classes that
//! a page colours anew are not seen here.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

use crate::document::face::FACES as FONTS;

/// Points of the picture for each unit of the drawing: sharp when printed in the width of a page.
const SCALE: f32 = 2.0;
/// The most points of a picture: beyond, it is made smaller.
const MAX_POINTS: f32 = 40_000_000.0;

static FACES: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut faces = Database::new();
    for data in FONTS {
        faces.load_font_source(Source::Binary(Arc::new(data)));
    }
    faces.set_sans_serif_family(FAMILY);
    Arc::new(faces)
});
const FAMILY: &str = "Libertinus Serif";

/// Why there is no picture: our mistake, for the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureFault(String);

impl std::fmt::Display for PictureFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for PictureFault {}

/// A drawing, read.
pub fn read(svg: &str) -> Result<Tree, PictureFault> {
    let options = Options { fontdb: FACES.clone(), font_family: FAMILY.to_owned(), ..Options::default() };
    Tree::from_str(svg, &options).map_err(|fault| PictureFault(fault.to_string()))
}

/// The drawing as a PNG file.
pub fn png(svg: &str) -> Result<Vec<u8>, PictureFault> {
    let tree = read(svg)?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = SCALE.min((MAX_POINTS / (width * height)).sqrt());
    let size = |length: f32| points((length * scale).ceil());
    let pixmap = Pixmap::new(size(width), size(height));
    let mut pixmap = pixmap.ok_or_else(|| PictureFault(format!("a picture of {width} × {height}")))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    pixmap.encode_png().map_err(|fault| PictureFault(fault.to_string()))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a length of a drawing is above zero, and was bounded by the most points of a picture"
)]
fn points(length: f32) -> u32 {
    length as u32
}
