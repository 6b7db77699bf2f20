//! Small helpers to write SVG: escaping, numbers, elements, text that must fit. No chart of its own.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Dark ink on a light ground.
pub const INK: &str = "#17252d";
/// Muted text.
pub const MUTED: &str = "#4a5b66";
/// Border of a control; thin lines.
pub const LINE: &str = "#7b8c97";
/// The ground of a drawing; a page in the dark gives it another.
pub const GROUND: &str = "#ffffff";
/// White.
pub const WHITE: &str = "#ffffff";

/// Escapes text for element content and for attributes in double quotes.
pub fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    Cow::Owned(safe)
}

/// A coordinate with at most one decimal.
pub fn number(value: f64) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// The value of an attribute.
#[derive(Debug, Clone)]
pub struct Value<'a>(Cow<'a, str>);

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self(Cow::Owned(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self(Cow::Borrowed(text))
    }
}

impl From<f64> for Value<'_> {
    fn from(coordinate: f64) -> Self {
        Self(Cow::Owned(number(coordinate)))
    }
}

/// Attributes of an element.
pub type Attributes<'a> = [(&'a str, Value<'a>)];

/// A drawing in the making, which remembers how far it reaches.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Svg {
    body: String,
    width: f64,
    height: f64,
}

impl Svg {
    /// An empty drawing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the size of the drawing.
    pub fn resize(&mut self, width: f64, height: f64) {
        (self.width, self.height) = (width, height);
    }

    /// Width and height.
    pub fn size(&self) -> (f64, f64) {
        (self.width, self.height)
    }

    /// Everything drawn.
    pub fn body(&self) -> &str {
        &self.body
    }

    /// Adds finished SVG text.
    pub fn push(&mut self, body: &str) {
        self.body.push_str(body);
    }

    /// Adds an element without content.
    pub fn empty(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.begin(name, attributes);
        self.body.push_str("/>\n");
    }

    /// Begins an element with content.
    pub fn open(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.begin(name, attributes);
        self.body.push_str(">\n");
    }

    /// Ends an element.
    pub fn close(&mut self, name: &str) {
        let _ = writeln!(self.body, "</{name}>");
    }

    /// Adds an element with text.
    pub fn content(&mut self, name: &str, attributes: &Attributes<'_>, text: &str) {
        self.begin(name, attributes);
        let _ = writeln!(self.body, ">{}</{name}>", escape(text));
    }

    /// Adds text in ink, or in the class and fill given.
    pub fn text(&mut self, x: f64, y: f64, text: &str, attributes: &Attributes<'_>) {
        let mut all: Vec<(&str, Value<'_>)> = vec![("x", x.into()), ("y", y.into())];
        let fill = attributes.iter().find(|(name, _)| *name == "fill").map(|(_, value)| value.0.as_ref());
        if !attributes.iter().any(|(name, _)| *name == "class") {
            all.push(("class", if fill == Some(MUTED) { "c-muted" } else { "c-ink" }.into()));
        }
        all.extend_from_slice(attributes);
        self.content("text", &all, text);
    }

    /// Adds text of several lines, the first at `y`.
    pub fn lines(&mut self, (x, y): (f64, f64), step: f64, lines: &[String], attributes: &Attributes<'_>) {
        let mut y = y;
        for line in lines {
            self.text(x, y, line, attributes);
            y += step;
        }
    }

    fn begin(&mut self, name: &str, attributes: &Attributes<'_>) {
        let _ = write!(self.body, "<{name}");
        for (name, value) in attributes {
            let _ = write!(self.body, " {name}=\"{}\"", escape(&value.0));
        }
    }
}

/// The width of text in a common sans-serif font, rather too wide than too narrow.
pub fn text_width(text: &str, size: f64) -> f64 {
    let em: f64 = text
        .chars()
        .map(|c| match c {
            'i' | 'l' | 'j' | 'I' | '.' | ',' | '\'' | '|' | ':' | ';' | '!' | 'į' | 'ī' | 'ł' => 0.30,
            'f' | 't' | 'r' | ' ' | '(' | ')' | '-' | '\u{a0}' => 0.40,
            'm' | 'w' | 'M' | 'W' | '–' | '▲' | '▼' | '●' | '○' => 0.92,
            c if c.is_uppercase() => 0.70,
            _ => 0.58,
        })
        .sum();
    em * size
}

/// Shortens text to a width, with an ellipsis where something is left out.
pub fn fit(text: &str, width: f64, size: f64) -> String {
    let text = &text.replace('\u{ad}', "");
    if text_width(text, size) <= width {
        return text.to_owned();
    }
    let mut short = text.to_owned();
    while short.pop().is_some() {
        let trimmed = short.trim_end();
        if text_width(trimmed, size) + 0.9 * size <= width {
            return format!("{trimmed}…");
        }
    }
    "…".to_owned()
}

/// Breaks text between words into at most `most` lines of a width; what does not fit is left out with an ellipsis.
pub fn wrap(text: &str, width: f64, size: f64, most: usize) -> Vec<String> {
    // Places where a page may break a word mean nothing in a drawing.
    let text = text.replace('\u{ad}', "");
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if text_width(line, size) + text_width(word, size) + 0.3 * size <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(rest);
    }
    lines.iter().map(|line| fit(line, width, size)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_does_not_fit_is_shortened_not_cut() {
        let lines = wrap("Research institutes and universities of applied sciences", 90.0, 12.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…'));
        assert!(lines.iter().all(|line| text_width(line, 12.0) <= 90.0));
    }

    #[test]
    fn markup_in_names_stays_text() {
        assert_eq!(escape("<b>\"A\" & 'B'"), "&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;");
    }
}
