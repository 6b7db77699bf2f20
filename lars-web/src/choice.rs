//! Choices of a list in a form.

use lars_view::words::Language;

/// A choice in a list: code, label, whether it is chosen.
pub type Choice = (String, String, bool);

/// Codes with their names as choices; one of them is chosen.
pub fn choices(names: &[(String, String)], chosen: &str) -> Vec<Choice> {
    names.iter().map(|(code, name)| (code.clone(), name.clone(), code == chosen)).collect()
}

/// The languages to choose from: code, own name, whether it is this one.
pub fn languages(chosen: Language) -> Vec<(&'static str, &'static str, bool)> {
    Language::ALL.iter().map(|one| (one.code(), one.own_name(), *one == chosen)).collect()
}
