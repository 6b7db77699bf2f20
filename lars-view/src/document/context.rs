//! The context sheet of a match as a document: what a practice needed at home, what is here, what differs, who decides.

use super::Document;
use super::block::{Block, Inline, Part, SIZE, Type, framed, heading, line, par, strong, text_in, title};
use super::face::Face;
use crate::words::Words;

/// A sheet in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContextText {
    /// What it is called.
    pub title: String,
    /// The study.
    pub study: String,
    /// Which practice, for whom.
    pub lead: String,
    /// Block by block.
    pub blocks: Vec<BlockText>,
    /// The verdict on the whole.
    pub verdict: String,
    /// Why.
    pub reason: String,
    /// How many blocks have a verdict.
    pub judged: String,
    /// That it is made up, where it is.
    pub simulated: Option<String>,
}

/// A block in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BlockText {
    /// What it is about.
    pub name: String,
    /// What the practice needed at home.
    pub needed: String,
    /// What is here.
    pub here: String,
    /// Where that is known from.
    pub source: String,
    /// How large the difference is.
    pub difference: String,
    /// What is to be adapted.
    pub adaptation: String,
    /// Who decides.
    pub decides: String,
    /// What follows.
    pub verdict: String,
    /// Whether a verdict was given.
    pub is_judged: bool,
}

impl BlockText {
    /// What was written, each with the key of its heading; what nobody wrote is left out.
    pub fn fields(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("context-field-needed", self.needed.as_str()),
            ("context-field-here", &self.here),
            ("context-field-source", &self.source),
            ("context-field-difference", &self.difference),
            ("context-field-adaptation", &self.adaptation),
            ("context-field-decides", &self.decides),
            ("context-field-verdict", &self.verdict),
        ];
        all.into_iter().filter(|(_, text)| !text.is_empty()).collect()
    }
}

/// The document.
pub fn context_document(sheet: &ContextText, words: Words) -> Document {
    let mut blocks: Vec<Block> = vec![
        text_in(sheet.study.clone(), Type::of(SIZE).grey()).room(0.0, 4.0).keep(),
        title(sheet.title.clone()),
        par(sheet.lead.clone()),
    ];
    if let Some(simulated) = &sheet.simulated {
        blocks.push(framed(1.2, 7.0, vec![strong(simulated.clone())]));
    }
    for block in &sheet.blocks {
        blocks.push(heading(1, block.name.clone()));
        for (key, text) in block.fields() {
            let term = Inline::Text(format!("{}: ", words.say(key)), Type::of(SIZE).face(Face::Bold));
            blocks.push(line(vec![term, Inline::Text(text.to_owned(), Type::of(SIZE))]).room(0.0, 3.0));
        }
    }
    blocks.push(heading(1, words.say("context-whole")));
    blocks.push(strong(sheet.verdict.clone()));
    if !sheet.reason.is_empty() {
        blocks.push(par(sheet.reason.clone()));
    }
    blocks.push(par(sheet.judged.clone()));
    let foot = Some(sheet.title.clone());
    Document::new(
        words,
        &sheet.title,
        [20.0, 20.0, 18.0, 18.0],
        vec![Part { lang: words.language().code(), foot, blocks }],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn what_was_written_is_in_the_document_and_what_nobody_wrote_has_no_heading() {
        let words = Words::new(Language::Lv);
        let block = BlockText {
            name: "Uzticēšanās".to_owned(),
            needed: "Ilga kopīga vēsture".to_owned(),
            verdict: "vēl nav vērtēts".to_owned(),
            ..BlockText::default()
        };
        let sheet =
            ContextText { title: "Konteksta lapa".to_owned(), blocks: vec![block], ..ContextText::default() };
        let pages = context_document(&sheet, words).lay();
        let text: String = (0..pages.count()).map(|page| pages.text(page)).collect();
        assert!(text.contains("Ilga kopīga vēsture") && text.contains("Uzticēšanās"), "{text}");
        assert!(!text.contains(&words.say("context-field-here")), "{text}");
        assert!(pages.pdf().is_ok_and(|file| file.starts_with(b"%PDF")));
    }
}
