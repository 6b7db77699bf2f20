//! Choices of a list in a form; `part/form.html` writes them.

use lars_domain::map::study::Wave;
use lars_domain::text::Named;
use lars_view::words::Language;

use crate::at::At;
use crate::study::Described;

/// A choice in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What the form sends.
    pub code: String,
    /// What people read.
    pub label: String,
    /// Whether it is chosen when the page opens.
    pub chosen: bool,
}

impl Choice {
    /// A choice that is chosen, or not.
    pub fn new(code: impl Into<String>, label: impl Into<String>, chosen: bool) -> Self {
        Self { code: code.into(), label: label.into(), chosen }
    }
}

/// Codes with their names as choices; one of them is chosen.
pub fn choices(names: &[(String, String)], chosen: &str) -> Vec<Choice> {
    names.iter().map(|(code, name)| Choice::new(code, name, code == chosen)).collect()
}

/// The languages of the interface to choose from, by their own names.
pub fn languages(chosen: &str) -> Vec<Choice> {
    Language::ALL.iter().map(|one| Choice::new(one.code(), one.own_name(), one.code() == chosen)).collect()
}

/// The languages of a study among those of the interface, all where it has chosen none; one of them is chosen.
pub fn study_languages(study: &[String], chosen: &str) -> Vec<Choice> {
    let is_of_study = |one: &&Language| study.is_empty() || study.iter().any(|code| code == one.code());
    let offered: Vec<&Language> = Language::ALL.iter().filter(is_of_study).collect();
    // A page in another language than those of the study begins with the first of these.
    let known = offered.iter().find(|one| one.code() == chosen).or(offered.first()).map(|one| one.code());
    offered.iter().map(|one| Choice::new(one.code(), one.own_name(), Some(one.code()) == known)).collect()
}

/// The cases of a study that whoever asks may choose for the action it was entered for.
pub fn cases(at: &At<'_>, said: &Described<'_>, chosen: &str) -> Vec<Choice> {
    let open = at.study.cases.iter().filter(|case| at.may_in(&case.code));
    open.map(|case| Choice::new(&case.code, said.case(&case.code), case.code == chosen)).collect()
}

/// These waves of a study.
pub fn waves<'w>(
    waves: impl IntoIterator<Item = &'w Wave>,
    said: &Described<'_>,
    chosen: &str,
) -> Vec<Choice> {
    let choice = |wave: &Wave| Choice::new(&wave.code, said.wave(&wave.code), wave.code == chosen);
    waves.into_iter().map(choice).collect()
}

/// These helices, by the names that the study gives them.
pub fn helices<'h>(
    helices: impl IntoIterator<Item = &'h Named>,
    said: &Described<'_>,
    chosen: &str,
) -> Vec<Choice> {
    let choice = |helix: &Named| Choice::new(&helix.code, said.helix(&helix.code), helix.code == chosen);
    helices.into_iter().map(choice).collect()
}

/// The areas of a study, to filter by.
pub fn areas(said: &Described<'_>, chosen: &str) -> Vec<Choice> {
    let choice = |area: &Named| Choice::new(&area.code, said.area(&area.code), area.code == chosen);
    said.study.areas.iter().map(choice).collect()
}
