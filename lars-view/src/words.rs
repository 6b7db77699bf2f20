//! The words of one language: messages (Fluent) and labels of codes. Numbers and dates are in `words::format`.
//!
//! Messages live in `messages/<language>/<noun>.ftl`. A message that a language lacks is shown in English; one
//! that nobody wrote is shown as its key in ⟦⟧, and a test fails.

mod format;
mod language;

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::Loader as _;
use fluent_templates::fluent_bundle::FluentValue;
use lars_domain::text::Named;

pub use self::language::{FURTHER, Language, content_languages, content_name};

fluent_templates::static_loader! {
    static MESSAGES = {
        locales: "./messages",
        fallback_language: "en",
        // Isolating marks would end up in attributes and in text files; all ten languages run left to right.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// What a message is filled in with.
///
/// A number under the name `n` is there twice: raw as `$n`, for choosing a plural form, and written in the
/// language as `$nText`, for showing.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// Text as it is.
    Text(Cow<'a, str>),
    /// How many.
    Count(u64),
    /// A number with this many decimals.
    Number(f64, usize),
    /// A number with its sign and this many decimals.
    Signed(f64, usize),
    /// A share between 0 and 1, shown as per cent.
    Percent(f64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<u64> for Arg<'_> {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

/// The words of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    language: Language,
    content: &'static str,
}

impl Words {
    /// The words of this language.
    pub fn new(language: Language) -> Self {
        Self { language, content: language.code() }
    }

    /// The words around content in this language: its own, or English where the interface does not speak it.
    pub fn of_content(code: &str) -> Option<Self> {
        let further = || FURTHER.iter().find(|(known, _)| *known == code);
        match Language::parse(code) {
            Some(language) => Some(Self::new(language)),
            None => further().map(|(content, _)| Self { language: Language::En, content }),
        }
    }

    /// The code of the language that content is shown in: the words' own, unless somebody reads in a further one.
    pub fn content(&self) -> &'static str {
        self.content
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message with this key, or the attribute of a message (`gap-show-title.hint`).
    pub fn say(&self, key: &str) -> String {
        self.find(key).unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// The message with this key, filled in.
    pub fn say_with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut filled = HashMap::with_capacity(2 * args.len());
        for (name, arg) in args {
            let (raw, text): (FluentValue<'_>, _) = match arg {
                Arg::Text(text) => {
                    filled.insert(Cow::Owned((*name).to_owned()), FluentValue::from(text.as_ref()));
                    continue;
                }
                Arg::Count(count) => (FluentValue::from(*count), self.integer(*count)),
                Arg::Number(number, decimals) => {
                    (FluentValue::from(*number), self.number(*number, *decimals))
                }
                Arg::Signed(number, decimals) => {
                    (FluentValue::from(*number), self.signed(*number, *decimals))
                }
                Arg::Percent(share) => (FluentValue::from(*share), self.percent(*share)),
            };
            filled.insert(Cow::Owned((*name).to_owned()), raw);
            filled.insert(Cow::Owned(format!("{name}Text")), FluentValue::from(text));
        }
        MESSAGES
            .try_lookup_with_args(&self.language.identifier(), key, &filled)
            .unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// The message with this key, where somebody wrote one.
    pub fn find(&self, key: &str) -> Option<String> {
        MESSAGES.try_lookup(&self.language.identifier(), key)
    }

    /// What people read for a code: the author's text in this language, else the words of a standard code, else
    /// the author's text in another language, else the code.
    ///
    /// `kind` is one of `helix`, `partner`, `level`, `item`, `area`.
    pub fn label(&self, kind: &str, named: &Named) -> String {
        let standard = || self.find(&format!("code-{kind}-{}", named.code));
        self.own_text(named)
            .or_else(standard)
            .or_else(|| named.text.best(self.content).map(|(_, body)| body.to_owned()))
            .unwrap_or_else(|| named.code.clone())
    }

    /// The label as it stands inside a sentence: without a capital where the language wants none.
    pub fn inside(&self, kind: &str, named: &Named) -> String {
        self.form(kind, named, "inside")
    }

    /// The label where there is little room.
    pub fn short(&self, kind: &str, named: &Named) -> String {
        self.form(kind, named, "short")
    }

    /// The label after "about", in the form the language's grammar wants ("about companies").
    pub fn about(&self, kind: &str, named: &Named) -> String {
        let standard = || self.find(&format!("code-{kind}-{}.about", named.code));
        let own = self.own_text(named);
        own.is_none()
            .then(standard)
            .flatten()
            .unwrap_or_else(|| self.say_with("code-about-other", &[("name", self.label(kind, named).into())]))
    }

    /// What people read for a standard code, or for a code nobody named.
    pub fn code(&self, kind: &str, code: &str) -> String {
        self.label(kind, &Named::code(code))
    }

    fn form(self, kind: &str, named: &Named, form: &str) -> String {
        let standard = || self.find(&format!("code-{kind}-{}.{form}", named.code));
        self.own_text(named).or_else(standard).unwrap_or_else(|| self.label(kind, named))
    }

    fn own_text(self, named: &Named) -> Option<String> {
        named.text.0.get(self.content).filter(|body| !body.is_empty()).cloned()
    }
}
