//! A light scan of the pages: tags with their attributes and texts, in order.
//!
//! It reads what our own templates write, strictly: a tag left open or an attribute without quotes is an error.

/// One element.
#[derive(Debug, Clone, Default)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// Names of the elements around it, outermost first.
    pub around: Vec<String>,
    /// All text inside it.
    pub text: String,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

const VOID: [&str; 6] = ["meta", "link", "input", "br", "hr", "img"];

/// The elements of a page, in the order they begin.
pub fn elements(page: &str) -> Vec<Element> {
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        for &place in &open {
            elements[place].text.push_str(&rest[..start]);
        }
        rest = &rest[start + 1..];
        let end = end_of_tag(rest);
        let tag = &rest[..end];
        rest = &rest[end + 1..];
        if tag.starts_with('!') || tag.starts_with('?') {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            let last = open.pop().expect("an element ends that began");
            assert_eq!(elements[last].name, name, "elements end in order");
            continue;
        }
        let around = open.iter().map(|&place| elements[place].name.clone()).collect();
        let element = element(tag, around);
        let alone = tag.ends_with('/') || VOID.contains(&element.name.as_str());
        elements.push(element);
        if !alone {
            open.push(elements.len() - 1);
        }
    }
    assert!(
        open.is_empty(),
        "left open: {:?}",
        open.iter().map(|&place| &elements[place].name).collect::<Vec<_>>()
    );
    elements
}

fn end_of_tag(rest: &str) -> usize {
    let mut quoted = false;
    for (place, c) in rest.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '>' if !quoted => return place,
            '<' if !quoted => panic!("a tag inside a tag: {}", &rest[..rest.len().min(80)]),
            _ => {}
        }
    }
    panic!("a tag without end: {}", &rest[..rest.len().min(80)]);
}

fn element(tag: &str, around: Vec<String>) -> Element {
    let tag = tag.trim_end_matches('/').trim_end();
    let (name, mut rest) = tag.split_once(|c: char| c.is_whitespace()).unwrap_or((tag, ""));
    assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'), "a strange tag: {tag}");
    let mut attributes: Vec<(String, String)> = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            break;
        }
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let name = rest[..end].to_owned();
        rest = &rest[end..];
        let value = if let Some(quoted) = rest.strip_prefix("=\"") {
            let (value, after) = quoted.split_once('"').expect("a quoted value ends");
            rest = after;
            value.to_owned()
        } else {
            assert!(!rest.starts_with('='), "a value without quotes: {tag}");
            String::new()
        };
        assert!(attributes.iter().all(|(known, _)| *known != name), "{name} twice: {tag}");
        attributes.push((name, value));
    }
    Element { name: name.to_owned(), attributes, around, text: String::new() }
}
