//! The ten languages of LARS, and those that questionnaires can be in besides. Which one a reader gets is decided elsewhere.

use unic_langid::LanguageIdentifier;

lars_domain::codes! {
    /// A language of the interface.
    #[derive(Hash, PartialOrd, Ord)]
    pub enum Language {
        /// English.
        En = "en",
        /// Latvian.
        Lv = "lv",
        /// Lithuanian.
        Lt = "lt",
        /// Estonian.
        Et = "et",
        /// Finnish.
        Fi = "fi",
        /// Swedish.
        Sv = "sv",
        /// Norwegian, Bokmål.
        Nb = "nb",
        /// Polish.
        Pl = "pl",
        /// German.
        De = "de",
        /// French.
        Fr = "fr",
    }
}

impl Language {
    /// The language's name in the language itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Lv => "Latviešu",
            Self::Lt => "Lietuvių",
            Self::Et => "Eesti",
            Self::Fi => "Suomi",
            Self::Sv => "Svenska",
            Self::Nb => "Norsk bokmål",
            Self::Pl => "Polski",
            Self::De => "Deutsch",
            Self::Fr => "Français",
        }
    }

    pub(super) fn identifier(self) -> LanguageIdentifier {
        self.code().parse().expect("every code is a language identifier")
    }
}

/// Languages that a questionnaire can be in besides those of the interface, with their own names: the other official
/// languages of the European Union, and three of its neighbours. The words around the questions are English there.
pub const FURTHER: [(&str, &str); 18] = [
    ("bg", "Български"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("el", "Ελληνικά"),
    ("es", "Español"),
    ("ga", "Gaeilge"),
    ("hr", "Hrvatski"),
    ("hu", "Magyar"),
    ("is", "Íslenska"),
    ("it", "Italiano"),
    ("mt", "Malti"),
    ("nl", "Nederlands"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("sk", "Slovenčina"),
    ("sl", "Slovenščina"),
    ("uk", "Українська"),
];

/// Every language that a questionnaire can be in: code and own name, those of the interface first.
pub fn content_languages() -> impl Iterator<Item = (&'static str, &'static str)> {
    Language::ALL.into_iter().map(|language| (language.code(), language.own_name())).chain(FURTHER)
}

/// The own name of a language that a questionnaire can be in.
pub fn content_name(code: &str) -> Option<&'static str> {
    content_languages().find(|(known, _)| *known == code).map(|(_, name)| name)
}
