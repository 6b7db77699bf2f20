//! The time zone of a study: where a day begins and ends for the people who are asked.

use std::sync::LazyLock;

use jiff::civil::Date;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{Timestamp, ToSpan as _};

/// Time zones that are offered in a form; every name of the IANA database is taken.
pub const OFFERED: [&str; 38] = [
    "Europe/Riga",
    "Europe/Vilnius",
    "Europe/Tallinn",
    "Europe/Helsinki",
    "Europe/Stockholm",
    "Europe/Oslo",
    "Europe/Copenhagen",
    "Europe/Warsaw",
    "Europe/Berlin",
    "Europe/Paris",
    "Europe/Amsterdam",
    "Europe/Athens",
    "Europe/Belgrade",
    "Europe/Bratislava",
    "Europe/Brussels",
    "Europe/Bucharest",
    "Europe/Budapest",
    "Europe/Chisinau",
    "Europe/Dublin",
    "Europe/Kyiv",
    "Europe/Lisbon",
    "Europe/Ljubljana",
    "Europe/London",
    "Europe/Luxembourg",
    "Europe/Madrid",
    "Europe/Malta",
    "Europe/Prague",
    "Europe/Rome",
    "Europe/Sarajevo",
    "Europe/Skopje",
    "Europe/Sofia",
    "Europe/Vienna",
    "Europe/Zagreb",
    "Europe/Zurich",
    "Asia/Nicosia",
    "Atlantic/Canary",
    "Atlantic/Reykjavik",
    "UTC",
];

/// The rules that came with the program: the same answer on every machine.
static RULES: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// A time zone with its name in the IANA database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    name: String,
    rules: TimeZone,
}

impl Default for Zone {
    fn default() -> Self {
        Self { name: "UTC".to_owned(), rules: TimeZone::UTC }
    }
}

impl Zone {
    /// The zone of a name such as `Europe/Riga`, in any case; none where it is not known.
    pub fn parse(name: &str) -> Option<Self> {
        let rules = RULES.get(name.trim()).ok()?;
        match rules.iana_name() {
            // Universal time has a dozen names, of which machines like `Etc/UTC`.
            None
            | Some("Etc/UTC" | "Etc/UCT" | "Etc/Universal" | "Etc/Zulu" | "Universal" | "Zulu" | "UCT") => {
                Some(Self::default())
            }
            Some(name) => Some(Self { name: name.to_owned(), rules: rules.clone() }),
        }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The day that it is there at this moment.
    pub fn day(&self, at: Timestamp) -> Date {
        self.rules.to_datetime(at).date()
    }

    /// The first moment of a day.
    pub fn beginning(&self, day: Date) -> Option<Timestamp> {
        self.rules.to_zoned(day.at(0, 0, 0, 0)).ok().map(|zoned| zoned.timestamp())
    }

    /// The moment of a wall clock there on a day. A time that clocks leave out is an hour later, one that comes twice the first of the two.
    pub fn moment(&self, day: Date, time: jiff::civil::Time) -> Option<Timestamp> {
        self.rules.to_zoned(day.to_datetime(time)).ok().map(|zoned| zoned.timestamp())
    }

    /// The moment after a day: when something closes of which this is the last day.
    pub fn end(&self, day: Date) -> Option<Timestamp> {
        self.beginning(day.checked_add(1.day()).ok()?)
    }

    /// The day of which this moment is the end; none within a day.
    pub fn ended_day(&self, at: Timestamp) -> Option<Date> {
        let before = self.day(at.checked_sub(1.second()).ok()?);
        (self.end(before) == Some(at)).then_some(before)
    }

    /// The same wall clock at a moment: `2026-12-31 21:04`.
    pub fn clock(&self, at: Timestamp) -> (Date, i8, i8) {
        let at = self.rules.to_datetime(at);
        (at.date(), at.hour(), at.minute())
    }

    /// This moment some months later, as a calendar there counts.
    pub fn months_later(&self, at: Timestamp, months: i64) -> Option<Timestamp> {
        let later =
            at.to_zoned(self.rules.clone()).checked_add(jiff::Span::new().try_months(months).ok()?).ok()?;
        Some(later.timestamp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_ends_at_midnight_of_the_zone() {
        let day: Date = "2026-12-31".parse().unwrap();
        for (name, end) in [
            ("UTC", "2027-01-01T00:00:00Z"),
            ("Europe/Riga", "2026-12-31T22:00:00Z"),
            ("Atlantic/Azores", "2027-01-01T01:00:00Z"),
        ] {
            let zone = Zone::parse(name).unwrap();
            let end: Timestamp = end.parse().unwrap();
            assert_eq!((zone.name(), zone.end(day), zone.ended_day(end)), (name, Some(end), Some(day)));
            assert_eq!(zone.ended_day(end.checked_sub(1.minute()).unwrap()), None);
        }
        // A day of 23 hours, and one of 25.
        let riga = Zone::parse("europe/riga").unwrap();
        for (day, end) in [("2026-03-29", "2026-03-29T21:00:00Z"), ("2026-10-25", "2026-10-25T22:00:00Z")] {
            assert_eq!(riga.end(day.parse().unwrap()), Some(end.parse().unwrap()), "{day}");
        }
    }

    #[test]
    fn every_zone_that_is_offered_is_known() {
        for name in OFFERED {
            assert_eq!(Zone::parse(name).map(|zone| zone.name().to_owned()).as_deref(), Some(name));
        }
        assert_eq!(Zone::parse("Etc/UTC"), Some(Zone::default()));
        assert_eq!(Zone::parse("Europe/Atlantis"), None);
        assert_eq!(Zone::parse(""), None);
    }
}
