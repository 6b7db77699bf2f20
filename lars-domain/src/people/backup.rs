//! Backups that were made and rehearsed: what is kept of each, and when the next is due.

use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

crate::codes! {
    /// How far a backup is.
    pub enum BackupOutcome {
        /// It is being made or rehearsed.
        Running = "running",
        /// It was made, and nobody rehearsed it.
        Made = "made",
        /// It was made, read back, and compared.
        Rehearsed = "rehearsed",
        /// It could not be made, or what was read back was not the same.
        Failed = "failed",
    }
}

/// A backup that was due, or that somebody asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupRecord {
    /// When it was due; of one that somebody asked for, an identifier.
    pub id: String,
    /// When it was begun.
    pub begun: Timestamp,
    /// How far it is.
    pub outcome: BackupOutcome,
    /// What is known of it.
    pub report: BackupReport,
}

/// What is known of a backup. Numbers are 0 where it did not come so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct BackupReport {
    /// The name of the file.
    pub name: String,
    /// Where it lies: a folder, or the address of a bucket.
    pub place: String,
    /// Its size.
    pub bytes: u64,
    /// Rows in it, and tables.
    pub rows: u64,
    /// Tables in it.
    pub tables: u64,
    /// How long making and storing it took, in milliseconds.
    pub made_ms: u64,
    /// How long the rehearsal took, in milliseconds: about as long as a restore.
    pub rehearsed_ms: u64,
    /// Entries of the audit log whose chain was followed in the rehearsal.
    pub audit_entries: u64,
    /// Responses that were opened in the rehearsal.
    pub responses: u64,
    /// Pages that were opened in the rehearsal.
    pub pages: u64,
    /// Older backups that were deleted.
    pub deleted: u64,
    /// What went wrong, in words for whoever runs the installation; empty if nothing.
    pub fault: String,
}

/// The latest moment, not after now, at which a daily backup was due. Where clocks are put forward over the time of day, it is due after
/// the gap; where they are put back, once.
pub fn last_due(at: Time, zone: &TimeZone, now: Timestamp) -> Timestamp {
    let today = now.to_zoned(zone.clone()).date();
    let due = |days: i64| {
        let date = today.saturating_sub(days.days());
        date.to_datetime(at).to_zoned(zone.clone()).map(|due| due.timestamp())
    };
    (0..3).filter_map(|days| due(days).ok()).find(|due| *due <= now).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_is_due_once_a_day_also_when_clocks_change() {
        let riga = TimeZone::get("Europe/Riga").unwrap();
        let at = jiff::civil::time(3, 30, 0, 0);
        let due = |now: &str| last_due(at, &riga, now.parse().unwrap()).to_string();
        assert_eq!(due("2026-11-30T01:29:59Z"), "2026-11-29T01:30:00Z");
        assert_eq!(due("2026-11-30T01:30:00Z"), "2026-11-30T01:30:00Z");
        assert_eq!(due("2026-11-30T23:59:59Z"), "2026-11-30T01:30:00Z");
        // 3:30 is not there on 29 March 2026, and is there twice on 25 October.
        assert_eq!(due("2026-03-29T12:00:00Z"), "2026-03-29T01:30:00Z");
        assert_eq!(due("2026-10-25T12:00:00Z"), "2026-10-25T00:30:00Z");
    }
}
