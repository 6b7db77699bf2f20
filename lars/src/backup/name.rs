//! How backups are called, and which files are ours.

use jiff::Timestamp;

/// A backup that lies at its destination.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredBackup {
    /// The name of the file.
    pub name: String,
    /// Its size.
    pub bytes: u64,
}

/// The name of the backup of a moment: to the millisecond, so that two of one second have two names.
pub fn name_of(made: Timestamp) -> String {
    format!("{}-{:03}Z.age", made.strftime("lars-%Y%m%dT%H%M%S"), made.subsec_millisecond())
}

/// Whether a file is called as backups are: no other one is ever listed or deleted.
pub fn is_name(name: &str) -> bool {
    let shape = name.strip_prefix("lars-").and_then(|rest| rest.strip_suffix("Z.age"));
    shape.is_some_and(|time| {
        let fits = |(place, byte): (usize, u8)| match place {
            8 => byte == b'T',
            15 => byte == b'-',
            _ => byte.is_ascii_digit(),
        };
        time.len() == 19 && time.bytes().enumerate().all(fits)
    })
}
