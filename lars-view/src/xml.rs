//! An XML file as a tree, for readers that go by its structure. Used for XLIFF, GraphML and GEXF.
//!
//! Entities of a file's own are refused: they can make gigabytes of a kilobyte.

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// The deepest nesting that is read; a deeper file is refused.
const MAX_DEPTH: usize = 100;

/// An element.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Element {
    /// Its name without a prefix.
    pub name: String,
    /// Names as they stand, prefix included, with values.
    attributes: Vec<(String, String)>,
    /// What it holds, in order.
    pub pieces: Vec<Piece>,
}

/// Something that an element holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// An element.
    Element(Element),
    /// Characters, those of CDATA sections included.
    Text(String),
}

impl Element {
    /// Reads a file of at most `most` elements. Gives its root, or why it cannot be read.
    pub fn read(bytes: &[u8], most: usize) -> Result<Self, String> {
        let text = decoded(bytes)?;
        let mut reader = Reader::from_str(&text);
        let (mut open, mut root, mut count): (Vec<Self>, Option<Self>, usize) = (Vec::new(), None, 0);
        loop {
            let event = reader.read_event().map_err(|error| {
                let line = text
                    .bytes()
                    .take(position(reader.error_position()))
                    .filter(|byte| *byte == b'\n')
                    .count()
                    + 1;
                format!("line {line}: {error}")
            })?;
            match event {
                Event::Start(tag) => {
                    if open.len() >= MAX_DEPTH {
                        return Err(format!("elements are nested more than {MAX_DEPTH} deep"));
                    }
                    count += 1;
                    open.push(Self::of(&tag)?);
                }
                Event::Empty(tag) => {
                    count += 1;
                    close(Self::of(&tag)?, &mut open, &mut root);
                }
                Event::End(_) => {
                    if let Some(done) = open.pop() {
                        close(done, &mut open, &mut root);
                    }
                }
                Event::Text(text) => push(&mut open, &text.xml10_content()),
                Event::CData(text) => push(&mut open, &text.xml10_content()),
                Event::GeneralRef(name) => push(&mut open, &resolved(&name)?),
                Event::Eof => break,
                _ => {}
            }
            if count > most {
                return Err(format!("more than {most} elements"));
            }
        }
        match (root, open.pop()) {
            (_, Some(unclosed)) => Err(format!("the file ends inside <{}>", unclosed.name)),
            (Some(root), None) => Ok(root),
            (None, None) => Err("no element".to_owned()),
        }
    }

    fn of(tag: &BytesStart<'_>) -> Result<Self, String> {
        let mut attributes = Vec::new();
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(|error| error.to_string())?;
            let value =
                attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|error| error.to_string())?;
            attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
        }
        Ok(Self { name: tag.local_name().as_ref().to_owned(), attributes, pieces: Vec::new() })
    }

    /// The value of an attribute without a prefix.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The value of an attribute of another namespace. Programs rename prefixes, so any will do.
    pub fn foreign_attribute(&self, name: &str) -> Option<&str> {
        let is = |known: &str| known.split_once(':').is_some_and(|(_, local)| local == name);
        self.attributes.iter().find(|(known, _)| is(known)).map(|(_, value)| value.as_str())
    }

    /// The elements directly in it.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Element(element) => Some(element),
            Piece::Text(_) => None,
        })
    }

    /// The elements of a name directly in it.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.elements().filter(move |element| element.name == name)
    }

    /// The first element of a name directly in it.
    pub fn first(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| element.name == name)
    }

    /// The first element of a name anywhere in it, itself not counted.
    pub fn find(&self, name: &str) -> Option<&Self> {
        self.elements()
            .find_map(|element| if element.name == name { Some(element) } else { element.find(name) })
    }

    /// The characters directly in it.
    pub fn text(&self) -> String {
        let text = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Element(_) => String::new(),
        };
        self.pieces.iter().map(text).collect()
    }
}

fn close(done: Element, open: &mut [Element], root: &mut Option<Element>) {
    match open.last_mut() {
        Some(parent) => parent.pieces.push(Piece::Element(done)),
        None => *root = Some(done),
    }
}

fn push(open: &mut [Element], text: &str) {
    let Some(element) = open.last_mut() else { return };
    match element.pieces.last_mut() {
        Some(Piece::Text(before)) => before.push_str(text),
        _ => element.pieces.push(Piece::Text(text.to_owned())),
    }
}

fn resolved(name: &BytesRef<'_>) -> Result<String, String> {
    if let Ok(Some(character)) = name.resolve_char_ref() {
        return Ok(character.to_string());
    }
    let known = quick_xml::escape::resolve_predefined_entity(name).map(str::to_owned);
    known.ok_or_else(|| format!("the entity {:?} is not one of XML's own", &**name))
}

fn position(at: u64) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

/// The text of a file: UTF-8 or UTF-16 by its mark, or the encoding that its first line names.
fn decoded(bytes: &[u8]) -> Result<String, String> {
    let head: String =
        bytes.iter().take(200).filter(|byte| **byte != 0).map(|byte| char::from(*byte)).collect();
    let declared =
        head.split_once("encoding=").filter(|(before, _)| before.contains("<?xml") && !before.contains("?>"));
    let named = declared.map_or("utf-8", |(_, rest)| rest[1..].split(['"', '\'']).next().unwrap_or_default());
    // A program that saved the file anew as UTF-8 can have left the old name.
    let named =
        if named.to_lowercase().starts_with("utf-16") && !bytes.contains(&0) { "utf-8" } else { named };
    let encoding = encoding_rs::Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = encoding.or_else(|| encoding_rs::Encoding::for_label(named.as_bytes()));
    let encoding = encoding.ok_or_else(|| format!("the encoding {named:?} is not known"))?;
    let (text, used, has_faults) = encoding.decode(bytes);
    if has_faults {
        return Err(format!("is not {}", used.name()));
    }
    Ok(text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_as_it_is_meant() {
        let file = b"\xef\xbb\xbf<?xml version='1.0'?>\n<a x:k='1' k=\"2 &amp; 3\"><!-- c -->t &lt; <![CDATA[&amp;]]>&#x41;<b/>\r\nu</a>";
        let root = Element::read(file, 9).unwrap();
        assert_eq!(root.text(), "t < &amp;A\nu");
        assert_eq!((root.attribute("k"), root.foreign_attribute("k")), (Some("2 & 3"), Some("1")));
        let utf16: Vec<u8> = "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>ā</a>"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(Element::read(&utf16, 9).unwrap().text(), "ā");
        let baltic = b"<?xml version=\"1.0\" encoding=\"windows-1257\"?><a>\xe2</a>";
        assert_eq!(Element::read(baltic, 9).unwrap().text(), "ā");
    }

    #[test]
    fn what_is_cut_or_made_to_grow_is_refused() {
        let deep = "<a>".repeat(200);
        let entity = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><a>&a;</a>";
        for file in ["", "text", "<a><b></a>", "<a><b/>", &deep, entity, "<a k='&b;'/>"] {
            assert!(Element::read(file.as_bytes(), 2).is_err(), "{file}");
        }
        assert!(Element::read(b"<a><b/><b/></a>", 2).is_err());
        assert!(Element::read(b"<a>\xe2</a>", 2).is_err());
    }
}
