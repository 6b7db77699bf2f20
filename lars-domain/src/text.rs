//! Content in several languages, as an author wrote it. Interface messages are elsewhere (`lars-view`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// One piece of content: a body for each language it was written in, by language code (`en`, `lv` …).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(pub BTreeMap<String, String>);

impl Text {
    /// Content in one language.
    pub fn new(language: &str, body: &str) -> Self {
        Self(BTreeMap::from([(language.to_owned(), body.to_owned())]))
    }

    /// Adds or replaces the body in one language.
    pub fn set(&mut self, language: &str, body: &str) {
        self.0.insert(language.to_owned(), body.to_owned());
    }

    /// The body in `language` without space around it; empty where there is none.
    pub fn body(&self, language: &str) -> &str {
        self.0.get(language).map_or("", |body| body.trim())
    }

    /// The body in `language`, else in English, else in whichever language there is, with the language it is in.
    pub fn best(&self, language: &str) -> Option<(&str, &str)> {
        self.0
            .get_key_value(language)
            .or_else(|| self.0.get_key_value("en"))
            .or_else(|| self.0.iter().next())
            .map(|(language, body)| (language.as_str(), body.as_str()))
    }

    /// The body that [`Text::best`] finds; empty where there is none.
    pub fn best_body(&self, language: &str) -> &str {
        self.best(language).map_or("", |(_, body)| body)
    }

    /// Whether nothing was written in any language.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(String::is_empty)
    }
}

/// A code with its content: a helix, a level, an item, an option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The stable code, stored in answers and files.
    pub code: String,
    /// What people read; empty where the code is one of the standard codes, whose words are interface messages.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub text: Text,
}

impl Named {
    /// A code without content of its own.
    pub fn code(code: &str) -> Self {
        Self { code: code.to_owned(), text: Text::default() }
    }
}
