//! Entries of the audit log as CSV: codes and identifiers, with the name of whoever did it beside.

use lars_domain::people::audit::AuditEntry;

use crate::file::guard::{BYTE_ORDER_MARK, harmless};

/// An entry with the name of the person, where it was one.
pub type Named = (AuditEntry, Option<String>);

/// Entries as CSV for spreadsheet programs, in the order given. Times are UTC; the study is named by its identifier.
pub fn audit_csv(entries: &[Named]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    writer.write_record(["at", "who", "name", "act", "study", "subject", "id"])?;
    for (AuditEntry { id, at, who, act, study, subject }, name) in entries {
        let at = at.to_string();
        let (study, name) = (study.as_deref().unwrap_or_default(), name.as_deref().unwrap_or_default());
        let row = [&at, who, name, act.code(), study, subject, id];
        writer.write_record(row.map(|text| harmless(text).into_owned()))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use lars_domain::people::audit::Act;

    #[test]
    fn entries_are_rows_and_no_name_is_a_formula() {
        let entry = AuditEntry {
            id: "e1".to_owned(),
            at: "2026-11-28T02:00:00Z".parse().unwrap(),
            who: "p1".to_owned(),
            act: Act::SignedIn,
            study: None,
            subject: "password".to_owned(),
        };
        let csv = audit_csv(&[(entry, Some("=cmd|'x'!A1".to_owned()))]).unwrap();
        assert_eq!(
            String::from_utf8(csv).unwrap(),
            "\u{feff}at,who,name,act,study,subject,id\n2026-11-28T02:00:00Z,p1,'=cmd|'x'!A1,signed-in,,password,e1\n"
        );
    }
}
