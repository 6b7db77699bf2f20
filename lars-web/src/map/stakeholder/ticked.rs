//! The ticked rows of a form of the register.

use std::collections::HashSet;
use std::sync::Arc;

use lars_domain::map::stakeholder::Stakeholder;

use super::{Filter, MAX_AT_ONCE, Register, value};
use crate::PageError;
use crate::visit::Visit;

/// The ticked rows of a form: by their identifiers, or all that its filter lets through.
pub(super) struct Ticked {
    /// The rows, no more than one action is for.
    pub rows: Vec<Arc<Stakeholder>>,
    /// The filter of the list.
    pub filter: Filter,
    /// Whether all that match were ticked.
    pub is_all: bool,
}

impl Ticked {
    /// Reads them.
    pub async fn of(
        visit: &Visit,
        register: &Register<'_>,
        fields: &[(String, String)],
    ) -> Result<Self, PageError> {
        let text = serde_urlencoded::to_string(fields).map_err(|_| PageError::BadForm)?;
        let filter: Filter = serde_urlencoded::from_str(&text).map_err(|_| PageError::BadForm)?;
        if !filter.wave.is_empty() && register.at.study.wave(&filter.wave).is_none() {
            return Err(PageError::BadForm);
        }
        let filter = Filter { wave: register.wave(&filter).to_owned(), ..filter };
        let is_all = value(fields, "all") == "yes";
        let mut rows = if is_all {
            register.chosen(visit, &filter).await?
        } else {
            let mut seen = HashSet::new();
            let ids = fields.iter().filter(|(name, id)| name == "row" && seen.insert(id.as_str()));
            let found = ids.filter_map(|(_, id)| register.kept.get(id));
            found.filter(|one| register.known.cases.contains(&one.case)).cloned().collect()
        };
        rows.truncate(MAX_AT_ONCE);
        Ok(Self { rows, filter, is_all })
    }

    /// The list as it was, for the way back.
    pub fn back(&self, register: &Register<'_>) -> String {
        let fields = self.filter.fields();
        let query = serde_urlencoded::to_string(&fields).unwrap_or_default();
        if query.is_empty() { register.address("") } else { register.address(&format!("?{query}")) }
    }
}
