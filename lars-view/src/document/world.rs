//! The little world in which documents are made: a template, its data, compiled-in fonts; no files, no network, no clock.
//!
//! What the documents say is in the files beside this one.

use std::sync::LazyLock;

use serde_json::Value;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};
use typst_layout::PagedDocument;

use super::DocumentFault;

/// What all templates share.
const BASE: &str = include_str!("base.typ");
/// The fonts that the templates name: the first of those compiled in.
const FONTS: usize = 6;
/// What stands where no font has the character.
const UNKNOWN: char = '?';

struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    base: Source,
    main: FileId,
    data: FileId,
}

static SHARED: LazyLock<Shared> = LazyLock::new(|| {
    let fonts: Vec<Font> =
        typst_assets::fonts().take(FONTS).filter_map(|font| Font::new(Bytes::new(font), 0)).collect();
    let file = |name: &str| {
        let path = VirtualPath::new(name).expect("the names of our files are paths");
        FileId::new(RootedPath::new(VirtualRoot::Project, path))
    };
    Shared {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        base: Source::new(file("/base.typ"), BASE.to_owned()),
        main: file("/main.typ"),
        data: file("/data.json"),
    }
});

/// One document in the making.
struct Desk {
    main: Source,
    data: Bytes,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &SHARED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHARED.book
    }

    fn main(&self) -> FileId {
        SHARED.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match id {
            _ if id == SHARED.main => Ok(self.main.clone()),
            _ if id == SHARED.base.id() => Ok(SHARED.base.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == SHARED.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHARED.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Fills a template in and sets its pages.
pub fn compile(template: &str, data: &Value) -> Result<PagedDocument, DocumentFault> {
    let desk = Desk {
        main: Source::new(SHARED.main, template.to_owned()),
        data: Bytes::from_string(data.to_string()),
    };
    typst::compile::<PagedDocument>(&desk).output.map_err(|faults| fault(&faults))
}

/// Faults of the engine as one.
pub fn fault(faults: &[SourceDiagnostic]) -> DocumentFault {
    let said: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    DocumentFault(said.join("; "))
}

/// Brings every text in the data down to characters that the fonts have: a file with others would be refused whole.
pub fn readable(data: &mut Value) {
    match data {
        Value::String(text) => {
            if text.chars().any(|character| !is_readable(character)) {
                let changed = text.chars().filter(|character| !is_silent(*character));
                *text = changed.map(|one| if is_readable(one) { one } else { UNKNOWN }).collect();
            }
        }
        Value::Array(values) => values.iter_mut().for_each(readable),
        Value::Object(fields) => fields.values_mut().for_each(readable),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn is_readable(character: char) -> bool {
    let has = |font: &Font| font.info().coverage.contains(u32::from(character));
    character == '\n' || character == ' ' || (!is_silent(character) && SHARED.fonts.first().is_some_and(has))
}

/// Characters that show nothing, and marks that would turn the reading direction of what follows.
fn is_silent(character: char) -> bool {
    let turns = matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    turns || (character.is_control() && character != '\n')
}
