//! Lists page by page: counted, and then nothing asked for but the page that is shown. What a list holds is its noun's matter.

use lars_domain::paging::{PageOf, Paged};

use crate::StoreError;
use crate::db::{Db, Row, Value, values};

/// A list: the statement that counts it, and the one that gives a page of it. Both take the same values; the second takes two more,
/// how many rows are wanted and how many stand before them.
pub type List = (&'static str, &'static str);

/// Of which study a list is, and of which of its cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Within {
    /// The study.
    pub study: String,
    /// Codes of cases, each between line ends, for statements that look for one in it; empty for all cases.
    pub(crate) cases: String,
}

impl Within {
    /// All cases of a study.
    pub fn study(study: &str) -> Self {
        Self { study: study.to_owned(), cases: String::new() }
    }

    /// Some cases of a study; none leaves nothing.
    pub fn cases<'a>(study: &str, cases: impl Iterator<Item = &'a str>) -> Self {
        let mut said = String::from("\n");
        for case in cases {
            said.push_str(case);
            said.push('\n');
        }
        Self { study: study.to_owned(), cases: said }
    }

    /// The values that a list of a study begins with.
    pub(crate) fn values(&self) -> Vec<Value> {
        values![&self.study, &self.cases]
    }
}

impl Db {
    /// A page of a list; its last one where the list ends before.
    pub async fn paged<T>(
        &self,
        (count, list): List,
        mut given: Vec<Value>,
        page: PageOf,
        read: impl Fn(&Row) -> Result<T, StoreError>,
    ) -> Result<Paged<T>, StoreError> {
        let row = self.row(count, given.clone()).await?;
        let all = usize::try_from(row.map_or(Ok(0), |row| row.in_order().int())?).unwrap_or(0);
        let page = page.within(all);
        given.extend(values![page.most(), page.before()]);
        let rows = self.rows(list, given).await?;
        Ok(Paged { rows: rows.iter().map(read).collect::<Result<_, _>>()?, all, page })
    }
}
