//! The faces in which documents are set, and the shaping of text into glyphs.
//!
//! One family, compiled in. Everything that a document shows as text goes through [`readable`], which brings it down to characters
//! that the family has: a file with others would be refused whole.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use harfrust::{
    Direction, Feature, GlyphInfo, GlyphPosition, Script, ShapeOptions, ShapePlan, Shaper, ShaperData, Tag,
    UnicodeBuffer,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::charmap::Charmap;
use skrifa::{FontRef, MetadataProvider as _};

/// What stands where the family has no such character.
const UNKNOWN: char = '?';
/// Mark of a place where a word may be divided; what a divided word is written with in the file, so that copying mends it.
pub const SOFT_HYPHEN: char = '\u{AD}';

/// A face of the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Face {
    /// Upright.
    Roman,
    /// For what stands out.
    Bold,
    /// For instructions.
    Italic,
}

struct Cut {
    shaper: Shaper<'static>,
    characters: Charmap<'static>,
    font: Font,
}

/// Libertinus Serif (`lars-view/font/OFL.txt`), in the order of [`Face`]. Static, as a constant would be in the program twice.
pub static FACES: [&[u8]; 3] = [
    include_bytes!("../../font/LibertinusSerif-Regular.otf"),
    include_bytes!("../../font/LibertinusSerif-Bold.otf"),
    include_bytes!("../../font/LibertinusSerif-Italic.otf"),
];

/// What the shaper looked up in each face.
static LOOKED_UP: LazyLock<[ShaperData; 3]> =
    LazyLock::new(|| FACES.map(|data| ShaperData::new(&read(data))));

static CUTS: LazyLock<[Cut; 3]> = LazyLock::new(|| {
    std::array::from_fn(|at| {
        let face = read(FACES[at]);
        let font = Font::new(FACES[at].into(), 0).expect("the fonts compiled in can be read");
        Cut { shaper: LOOKED_UP[at].shaper(&face).build(), characters: face.charmap(), font }
    })
});

fn read(data: &'static [u8]) -> FontRef<'static> {
    FontRef::new(data).expect("the fonts compiled in can be read")
}

impl Face {
    fn cut(self) -> &'static Cut {
        &CUTS[self as usize]
    }

    /// The face as the file embeds it.
    pub fn font(self) -> Font {
        self.cut().font.clone()
    }
}

/// Text as glyphs; every measure in parts of the type's size.
#[derive(Debug, Clone)]
pub struct Shaped {
    /// What it says.
    pub text: String,
    /// How it looks.
    pub glyphs: Vec<KrillaGlyph>,
    /// How wide it is.
    pub width: f32,
}

impl Shaped {
    /// Sets another text after this one.
    pub fn append(&mut self, other: &Shaped) {
        let moved = |glyph: &KrillaGlyph| {
            let Range { start, end } = glyph.text_range;
            let by = self.text.len();
            KrillaGlyph { text_range: start + by..end + by, ..glyph.clone() }
        };
        self.glyphs.extend(other.glyphs.iter().map(moved));
        self.text.push_str(&other.text);
        self.width += other.width;
    }
}

/// Shapes a text, already [`readable`], into glyphs. With `lining`, figures stand on the line and are of one width: for codes.
pub fn shape(text: &str, face: Face, lining: bool) -> Shaped {
    let cut = face.cut();
    let mut buffer = UnicodeBuffer::new();
    // A soft hyphen is drawn as the hyphen that it stands for.
    for (at, character) in text.char_indices() {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        buffer.add(if character == SOFT_HYPHEN { '-' } else { character }, at);
    }
    buffer.guess_segment_properties();
    buffer.set_direction(Direction::LeftToRight);
    let plan = plan(face, lining, buffer.script());
    let shaped = cut.shaper.shape(buffer, ShapeOptions::new().plan(Some(&plan)));
    let em = cut.font.units_per_em();
    let (infos, positions) = (shaped.glyph_infos(), shaped.glyph_positions());
    // Where the characters of each glyph end: where those of the next begin.
    let mut ends = vec![text.len(); infos.len()];
    for at in (0..infos.len().saturating_sub(1)).rev() {
        let next = infos[at + 1].cluster;
        ends[at] = if next == infos[at].cluster { ends[at + 1] } else { next as usize };
    }
    let glyph = |((info, at), end): ((&GlyphInfo, &GlyphPosition), usize)| {
        let part = |units: i32| units as f32 / em;
        KrillaGlyph {
            glyph_id: GlyphId::new(info.glyph_id),
            text_range: info.cluster as usize..end,
            x_advance: part(at.x_advance),
            x_offset: part(at.x_offset),
            y_offset: part(at.y_offset),
            y_advance: part(at.y_advance),
            location: None,
        }
    };
    let glyphs: Vec<KrillaGlyph> = infos.iter().zip(positions).zip(ends).map(glyph).collect();
    let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
    Shaped { text: text.to_owned(), glyphs, width }
}

type Plans = HashMap<(Face, bool, Script), Arc<ShapePlan>>;

/// What is looked up in a face before anything is shaped: once for each script, as it takes longer than shaping a word.
fn plan(face: Face, lining: bool, script: Script) -> Arc<ShapePlan> {
    static PLANS: LazyLock<Mutex<Plans>> = LazyLock::new(Mutex::default);
    let mut plans = PLANS.lock().unwrap_or_else(PoisonError::into_inner);
    let make = || {
        let on = |name: &[u8; 4]| Feature::new(Tag::new(name), 1, ..);
        let features = if lining { vec![on(b"lnum"), on(b"tnum")] } else { Vec::new() };
        let made = ShapePlan::new(&face.cut().shaper, Direction::LeftToRight, Some(script), None, &features);
        Arc::new(made)
    };
    Arc::clone(plans.entry((face, lining, script)).or_insert_with(make))
}

/// Brings a text down to characters that the family has.
pub fn readable(text: &str) -> String {
    let shown = text.chars().filter(|character| !is_silent(*character));
    shown.map(|character| if has(character) { character } else { UNKNOWN }).collect()
}

/// The characters of a text that the family lacks.
pub fn unprintable(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|character| !is_silent(*character) && !has(*character))
}

/// The same as [`readable`], on one line.
pub fn readable_line(text: &str) -> String {
    readable(text).replace('\n', " ")
}

/// Whether the family has a character. What means something to this family alone would mean nothing to a screen reader.
fn has(character: char) -> bool {
    let is_private = matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..);
    character == '\n' || !is_private && Face::Roman.cut().characters.map(character).is_some()
}

/// Characters that show nothing, and marks that would turn the reading direction of what follows.
fn is_silent(character: char) -> bool {
    let turns = matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    turns || character == SOFT_HYPHEN || (character.is_control() && character != '\n')
}
