//! The faces in which documents are set, and the shaping of text into glyphs.
//!
//! One family, compiled in. Everything that a document shows as text goes through [`readable`], which brings it down to characters
//! that the family has: a file with others would be refused whole.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::ttf_parser::Tag;
use rustybuzz::{Direction, Face as Shaper, Feature, Script, ShapePlan, UnicodeBuffer};

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
    font: Font,
}

/// Weight and slant of the three faces, in the order of [`Face`].
const FACES: [(u16, bool); 3] = [(400, false), (700, false), (400, true)];

static CUTS: LazyLock<Vec<Cut>> = LazyLock::new(|| {
    let fonts: Vec<(&'static [u8], Shaper<'static>)> =
        typst_assets::fonts().filter_map(|data| Some((data, Shaper::from_slice(data, 0)?))).collect();
    let cut = |(weight, slanted): (u16, bool)| {
        // The first family is the one for running text.
        let fits =
            |shaper: &Shaper<'_>| shaper.weight().to_number() == weight && shaper.is_italic() == slanted;
        let (data, shaper) = fonts.iter().find(|(_, shaper)| fits(shaper)).expect("the family has the face");
        let font = Font::new((*data).into(), 0).expect("the fonts compiled in can be read");
        Cut { shaper: shaper.clone(), font }
    };
    FACES.into_iter().map(cut).collect()
});

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
    let shaped = rustybuzz::shape_with_plan(&cut.shaper, &plan(face, lining, buffer.script()), buffer);
    let em = cut.font.units_per_em();
    let (infos, positions) = (shaped.glyph_infos(), shaped.glyph_positions());
    // Where the characters of each glyph end: where those of the next begin.
    let mut ends = vec![text.len(); infos.len()];
    for at in (0..infos.len().saturating_sub(1)).rev() {
        let next = infos[at + 1].cluster;
        ends[at] = if next == infos[at].cluster { ends[at + 1] } else { next as usize };
    }
    let glyph = |((info, at), end): ((&rustybuzz::GlyphInfo, &rustybuzz::GlyphPosition), usize)| {
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
        let on = |name: &[u8; 4]| Feature::new(Tag::from_bytes(name), 1, ..);
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

/// The same, on one line.
pub fn readable_line(text: &str) -> String {
    readable(text).replace('\n', " ")
}

/// Whether the family has a character. What means something to this family alone would mean nothing to a screen reader.
fn has(character: char) -> bool {
    let is_private = matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..);
    character == '\n' || !is_private && Face::Roman.cut().shaper.glyph_index(character).is_some()
}

/// Characters that show nothing, and marks that would turn the reading direction of what follows.
fn is_silent(character: char) -> bool {
    let turns = matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    turns || character == SOFT_HYPHEN || (character.is_control() && character != '\n')
}
