//! What stands under a tab of a case's results, whichever it is.

use lars_view::words::Words;

use super::loaded::Tab;
use crate::choice::Choice;
use crate::part::pager::Pager;

/// A link, and whether it is what the page shows.
pub struct Link {
    /// The words.
    pub label: String,
    /// The address.
    pub address: String,
    /// Whether it is shown.
    pub current: bool,
}

/// What stands under the tab that is shown.
pub struct Panel {
    /// The tab's name.
    pub title: String,
    /// A sentence above.
    pub hint: String,
    /// Drawings and tables.
    pub html: String,
    /// Ways to see it otherwise: what is taken together, the scale, the actor in focus.
    pub choices: Vec<Link>,
    /// What the choices are about.
    pub choice_title: String,
    /// Helices without a row, a sentence each, and other remarks.
    pub remarks: Vec<String>,
    /// Whether the legend of the matrix is shown.
    pub has_key: bool,
    /// The way through the rows, where there are more than one page takes.
    pub pager: Option<Pager>,
    /// Columns to choose.
    pub columns: Vec<Choice>,
}

impl Panel {
    /// The name of a tab.
    pub fn title(tab: Tab, words: Words) -> String {
        words.say(&format!("matrix-tab-{}", tab.code()))
    }

    /// A panel of this title, with a sentence above.
    pub fn new(title: String, hint: String, html: String) -> Self {
        Self {
            title,
            hint,
            html,
            choices: Vec::new(),
            choice_title: String::new(),
            remarks: Vec::new(),
            has_key: false,
            pager: None,
            columns: Vec::new(),
        }
    }
}
