//! Of which organisations respondents are, and how each of them counts toward the smallest group.
//!
//! Known organisations count once. People whose organisation is not known, such as those who came by an open link, may all be of one that is
//! counted already: they are counted apart and never added (`docs/adr/0037-organisations-are-counted.md`).

use std::collections::{HashMap, HashSet};

/// How somebody counts in a cell. It is decided when they are first released there, and stays.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CountsAs {
    /// An organisation.
    #[default]
    One,
    /// Nobody: somebody of the same organisation is counted.
    Beside,
    /// Somebody whose organisation is not known.
    Unknown,
}

/// Of whom a respondent is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose<'a> {
    /// Not known.
    Unknown,
    /// The only one of an organisation.
    Only,
    /// One of several of this organisation.
    OneOfSeveral(&'a str),
}

/// The organisations of those respondents of a case and wave of whom they are known.
#[derive(Debug, Clone, Default)]
pub struct Organisations {
    of: HashMap<String, String>,
    several: HashSet<String>,
}

impl Organisations {
    /// Of this respondent.
    pub fn whose(&self, respondent: &str) -> Whose<'_> {
        match self.of.get(respondent) {
            None => Whose::Unknown,
            Some(organisation) if self.several.contains(organisation) => Whose::OneOfSeveral(organisation),
            Some(_) => Whose::Only,
        }
    }

    /// Respondents who are not the only ones of their organisation, with it.
    pub fn several(&self) -> impl Iterator<Item = (&str, &str)> {
        let is_several = |(_, organisation): &(&String, &String)| self.several.contains(*organisation);
        self.of.iter().filter(is_several).map(|(respondent, of)| (respondent.as_str(), of.as_str()))
    }
}

impl FromIterator<(String, String)> for Organisations {
    /// Respondents, each with their organisation.
    fn from_iter<I: IntoIterator<Item = (String, String)>>(all: I) -> Self {
        let of: HashMap<String, String> = all.into_iter().collect();
        let mut seen = HashSet::new();
        let several = of.values().filter(|organisation| !seen.insert(organisation.as_str()));
        let several = several.cloned().collect();
        Self { of, several }
    }
}

/// How many organisations there are at least, or people of whom none is known: the larger of the two, never their sum.
pub fn units(people: usize, beside: usize, unknown: usize) -> usize {
    people.saturating_sub(beside).saturating_sub(unknown).max(unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_of_unknown_organisations_are_never_added_to_those_that_are_known() {
        assert_eq!(units(4, 0, 1), 3, "the fourth may be of one of the three");
        assert_eq!(units(4, 0, 4), 4);
        assert_eq!(units(9, 2, 4), 4);
        assert_eq!(units(5, 4, 0), 1);
    }

    #[test]
    fn whoever_is_the_only_one_of_an_organisation_is_no_colleague() {
        let all = [("a", "x"), ("b", "y"), ("c", "x")];
        let organisations: Organisations =
            all.map(|(one, of)| (one.to_owned(), of.to_owned())).into_iter().collect();
        assert_eq!(organisations.whose("a"), Whose::OneOfSeveral("x"));
        assert_eq!(organisations.whose("b"), Whose::Only);
        assert_eq!(organisations.whose("d"), Whose::Unknown);
        assert_eq!(organisations.several().count(), 2);
    }
}
