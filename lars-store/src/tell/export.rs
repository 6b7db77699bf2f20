//! Files that were taken away: added, listed, nothing else.

use lars_domain::paging::{PageOf, Paged};
use lars_domain::tell::export::{Content, Export, Format};

use crate::db::{Row, values};
use crate::paged::Within;
use crate::people::person;
use crate::{Store, StoreError};

const SAVE_EXPORT: &str = "INSERT INTO export \
    (id, study, content, format, case_code, wave, row_count, byte_count, digest, taken, who) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
const EXPORT_COUNT: &str = "SELECT COUNT(*) FROM export WHERE study = $1 \
    AND ($2 = '' OR case_code <> '' AND replace($2, '\n' || case_code || '\n', '') <> $2)";
const EXPORTS: &str = "SELECT e.id, e.study, e.content, e.format, e.case_code, e.wave, e.row_count, e.byte_count, e.digest, \
    e.taken, e.who, p.name FROM export e LEFT JOIN person p ON p.id = e.who \
    WHERE e.study = $1 AND ($2 = '' OR e.case_code <> '' AND replace($2, '\n' || e.case_code || '\n', '') <> $2) \
    ORDER BY e.id DESC LIMIT $3 OFFSET $4";

/// Listed in lib.rs, so that a test prepares each on both engines.
pub const STATEMENTS: &[(&str, &str)] =
    &[("SAVE_EXPORT", SAVE_EXPORT), ("EXPORT_COUNT", EXPORT_COUNT), ("EXPORTS", EXPORTS)];

impl Store {
    /// Notes a file that was taken away.
    pub async fn save_export(&self, export: &Export) -> Result<(), StoreError> {
        let Export { id, study, content, format, case, wave, rows, bytes, digest, at, who } = export;
        let (rows, bytes) =
            (i64::try_from(*rows).unwrap_or(i64::MAX), i64::try_from(*bytes).unwrap_or(i64::MAX));
        let (content, format) = (content.code(), format.code());
        let row = values![id, study, content, format, case, wave, rows, bytes, digest, *at, who];
        self.db.run(SAVE_EXPORT, row).await.map(|_| ())
    }

    /// A page of the files that were taken of a study, newest first, with the name of who took each where that is a person.
    pub async fn export_page(
        &self,
        within: &Within,
        page: PageOf,
    ) -> Result<Paged<(Export, Option<String>)>, StoreError> {
        let ring = &self.ring;
        let read = |row: &Row| {
            let mut row = row.in_order();
            let unknown = || StoreError::Broken("export");
            let count = |count: i64| u64::try_from(count).unwrap_or(0);
            let export = Export {
                id: row.text()?,
                study: row.text()?,
                content: Content::parse(&row.text()?).ok_or_else(unknown)?,
                format: Format::parse(&row.text()?).ok_or_else(unknown)?,
                case: row.text()?,
                wave: row.text()?,
                rows: count(row.int()?),
                bytes: count(row.int()?),
                digest: row.text()?,
                at: row.time()?,
                who: row.text()?,
            };
            let name = person::name(ring, &export.who, row.maybe_text()?)?;
            Ok((export, name))
        };
        self.db.paged((EXPORT_COUNT, EXPORTS), within.values(), page, read).await
    }
}
