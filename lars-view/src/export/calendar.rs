//! Dates as a calendar file (RFC 5545): events of an hour or of whole days, with a stable identifier, so that a calendar that takes the file a
//! second time moves its event and does not add another.

use std::fmt::Write as _;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The longest line in bytes, without its end.
const MAX_LINE: usize = 75;

/// When an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// From one moment to another.
    Moments(Timestamp, Timestamp),
    /// Whole days, the last one among them.
    Days(Date, Date),
}

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its identifier, the same whenever the file is made.
    pub id: String,
    /// When it is.
    pub when: When,
    /// What it is.
    pub title: String,
    /// Where; nothing where that was not said.
    pub place: String,
    /// What else there is to say.
    pub about: String,
    /// How often it was changed.
    pub changes: u32,
    /// Whether both sides agreed; else it is tentative.
    pub is_agreed: bool,
    /// Whether it was called off.
    pub is_cancelled: bool,
}

/// A calendar of events, made at a moment.
pub fn calendar(name: &str, events: &[Event], made: Timestamp) -> String {
    let mut out = String::new();
    let mut line = |text: &str| fold(text, &mut out);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line(concat!("PRODID:-//LARS//LARS ", env!("CARGO_PKG_VERSION"), "//EN"));
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    line(&format!("X-WR-CALNAME:{}", text(name)));
    for event in events {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", text(&event.id)));
        line(&format!("DTSTAMP:{}", moment(made)));
        match event.when {
            When::Moments(from, until) => {
                line(&format!("DTSTART:{}", moment(from)));
                line(&format!("DTEND:{}", moment(until)));
            }
            When::Days(first, last) => {
                // The end is the day after the last.
                let after = last.tomorrow().unwrap_or(last);
                line(&format!("DTSTART;VALUE=DATE:{}", first.strftime("%Y%m%d")));
                line(&format!("DTEND;VALUE=DATE:{}", after.strftime("%Y%m%d")));
            }
        }
        line(&format!("SUMMARY:{}", text(&event.title)));
        for (name, value) in [("LOCATION", &event.place), ("DESCRIPTION", &event.about)] {
            if !value.is_empty() {
                line(&format!("{name}:{}", text(value)));
            }
        }
        line(&format!("SEQUENCE:{}", event.changes));
        line(match (event.is_cancelled, event.is_agreed) {
            (true, _) => "STATUS:CANCELLED",
            (false, true) => "STATUS:CONFIRMED",
            (false, false) => "STATUS:TENTATIVE",
        });
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    out
}

fn moment(at: Timestamp) -> String {
    at.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// A text as a value: what parts values is escaped, and line ends become `\n`.
fn text(value: &str) -> String {
    let mut safe = String::with_capacity(value.len() + 8);
    for c in value.chars() {
        match c {
            '\\' | ';' | ',' => {
                safe.push('\\');
                safe.push(c);
            }
            '\n' => safe.push_str("\\n"),
            c if c.is_control() => {}
            c => safe.push(c),
        }
    }
    safe
}

/// Writes a line, in pieces of at most 75 bytes that never part a character.
fn fold(line: &str, out: &mut String) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > MAX_LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        let _ = out.write_char(c);
        length += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use calcard::icalendar::{ICalendarComponentType, ICalendarProperty, ICalendarValue};
    use calcard::{Entry, Parser};
    use jiff::civil::date;

    fn event(title: &str) -> Event {
        Event {
            id: "d1@lars".to_owned(),
            when: When::Moments(
                "2027-03-01T07:00:00Z".parse().unwrap(),
                "2027-03-01T10:30:00Z".parse().unwrap(),
            ),
            title: title.to_owned(),
            place: "Vaasa, Wolffintie 36; 3rd floor".to_owned(),
            about: "First line\nSecond line".to_owned(),
            changes: 2,
            is_agreed: true,
            is_cancelled: false,
        }
    }

    /// The properties of the events, by a reader that is not ours: name and text.
    fn read(file: &str) -> Vec<Vec<(String, String)>> {
        let Entry::ICalendar(calendar) = Parser::new(file).entry() else { panic!("no calendar: {file}") };
        let events =
            calendar.components.iter().filter(|one| one.component_type == ICalendarComponentType::VEvent);
        let said = |value: &ICalendarValue| match value {
            ICalendarValue::Text(text) => text.clone(),
            ICalendarValue::PartialDateTime(at) => {
                at.to_rfc3339().unwrap_or_else(|| format!("{:?}-{:?}-{:?}", at.year, at.month, at.day))
            }
            ICalendarValue::Integer(number) => number.to_string(),
            other => format!("{other:?}"),
        };
        events
            .map(|one| {
                let entries = one.entries.iter();
                let name = |property: &ICalendarProperty| property.as_str().to_owned();
                entries.map(|entry| (name(&entry.name), entry.values.iter().map(said).collect())).collect()
            })
            .collect()
    }

    fn of<'p>(properties: &'p [(String, String)], name: &str) -> &'p str {
        properties.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    #[test]
    fn another_reader_finds_what_was_written() {
        let title = "Vizīte: Atvērtā prototipu laboratorija; „ēdiens, koks” \\ ".repeat(4);
        let days = Event {
            when: When::Days(date(2027, 12, 30), date(2027, 12, 31)),
            is_agreed: false,
            place: String::new(),
            ..event("Plan")
        };
        let file = calendar("Latgale", &[event(&title), days], "2026-11-30T10:00:00Z".parse().unwrap());
        assert!(file.split("\r\n").all(|line| line.len() <= MAX_LINE), "{file}");
        let found = read(&file);
        assert_eq!(found.len(), 2);
        assert_eq!(of(&found[0], "SUMMARY").trim_end(), title.trim_end());
        assert_eq!(of(&found[0], "LOCATION"), "Vaasa, Wolffintie 36; 3rd floor");
        assert_eq!(of(&found[0], "DESCRIPTION"), "First line\nSecond line");
        assert_eq!(of(&found[0], "DTSTART"), "2027-03-01T07:00:00Z");
        assert_eq!(of(&found[0], "DTEND"), "2027-03-01T10:30:00Z");
        assert_eq!((of(&found[0], "UID"), of(&found[0], "SEQUENCE")), ("d1@lars", "2"));
        assert!(file.contains("STATUS:CONFIRMED") && file.contains("STATUS:TENTATIVE"));
        assert!(file.contains("DTEND;VALUE=DATE:20280101"), "the day after the last: {file}");
    }

    #[test]
    fn what_somebody_wrote_ends_no_line_and_no_value() {
        let file = calendar("x", &[event("a\r\nEND:VEVENT\r\nBEGIN:VALARM")], Timestamp::UNIX_EPOCH);
        assert_eq!(file.matches("\r\nEND:VEVENT").count(), 1, "{file}");
        assert_eq!(read(&file).len(), 1);
    }
}
