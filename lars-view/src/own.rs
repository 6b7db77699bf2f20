//! What one respondent sees of their own answers beside their group: the view that its chart and its table share.

use lars_domain::ask::answer::rating::{RELATION, Rated};
use lars_domain::gap::group::OwnRelation;

use crate::names::{Labels, Names};
use crate::words::Words;

/// What chart and table of one respondent show.
#[derive(Debug, Clone)]
pub struct OwnView<'a> {
    /// The relations, in the order of the questionnaire.
    pub relations: &'a [OwnRelation],
    /// What their codes are called.
    pub names: &'a Names,
    /// The group in words: helix, case, wave.
    pub subject: String,
    /// The fewest answers behind a mean that is shown here.
    pub min_n: usize,
    /// Whether the answers are simulated.
    pub simulated: bool,
}

/// A relation as the respondent met it: partner group, level, and the aspect where there is more than one.
pub fn relation_name(view: &OwnView<'_>, rated: &Rated, words: Words) -> String {
    let labels = Labels { names: view.names, words };
    let mut name = format!("{} · {}", labels.partner(Some(&rated.partner)), labels.level(Some(&rated.level)));
    if view.names.items.len() > 1 || rated.item != RELATION {
        name = format!("{name} · {}", labels.item(&rated.item));
    }
    name
}
