//! The one detector of delimiters: what stands between the fields of a text table, found out from its beginning.

/// What is tried, in the order of preference where two fit as well.
const CANDIDATES: [u8; 4] = *b",;\t|";

/// Records that are looked at besides the header.
const RECORDS: usize = 50;

/// What the beginning of a text table says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Detected {
    /// The byte between fields; a comma where there is nothing that could be one.
    pub delimiter: u8,
    /// Length of a first line `sep=X`, which spreadsheet programs write and read; it is not data. 0 where there is none.
    pub sep_line: usize,
}

/// Where a byte of a text table stands: at the start of a field, in a plain one, within quotation marks, after closing ones.
#[derive(Clone, Copy)]
pub(super) enum Within {
    Start,
    Plain,
    Quotes,
    Closed,
}

/// Finds the delimiter of a text table from its first bytes, without a byte order mark.
///
/// Within quotation marks nothing counts. Of comma, semicolon, tab and bar the one is taken that cuts most records into as
/// many fields as the header; then the one that cuts the header into most.
pub fn detect_delimiter(head: &[u8]) -> Detected {
    let (named, sep_line) = sep_line(head);
    if let Some(delimiter) = named {
        return Detected { delimiter, sep_line };
    }
    let records = counts(&head[sep_line..]);
    let fits = |candidate: usize| {
        let fields = records.first().map_or(0, |header| header[candidate]);
        let same = records.iter().filter(|record| record[candidate] == fields).count();
        (fields > 0).then_some((same, fields))
    };
    let best = (0..CANDIDATES.len()).rev().max_by_key(|&candidate| fits(candidate));
    Detected { delimiter: best.map_or(b',', |best| CANDIDATES[best]), sep_line }
}

/// The delimiter that a first line `sep=X` names, and how long that line is with its end.
fn sep_line(head: &[u8]) -> (Option<u8>, usize) {
    let end = head.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(head.len());
    let line =
        head[..end].strip_prefix(b"\"").map_or(&head[..end], |line| line.strip_suffix(b"\"").unwrap_or(line));
    let named = match line {
        [s, e, p, b'=', delimiter] if [*s, *e, *p].eq_ignore_ascii_case(b"sep") => *delimiter,
        _ => return (None, 0),
    };
    let length = match &head[end..] {
        [b'\r', b'\n', ..] => end + 2,
        rest => end + rest.len().min(1),
    };
    (named.is_ascii().then_some(named), length)
}

/// How often each candidate stands outside quotation marks, record by record. A record that may be cut off is left out.
fn counts(head: &[u8]) -> Vec<[usize; CANDIDATES.len()]> {
    let mut records = Vec::new();
    let mut record = [0; CANDIDATES.len()];
    let (mut begun, mut at) = (false, Within::Start);
    for &byte in head {
        at = match (at, byte) {
            (Within::Quotes, b'"') => Within::Closed,
            // A doubled mark within quotes stands for itself.
            (Within::Start | Within::Closed, b'"') | (Within::Quotes, _) => Within::Quotes,
            (_, b'\n' | b'\r') => {
                if begun {
                    records.push(record);
                }
                if records.len() > RECORDS {
                    return records;
                }
                (record, begun) = ([0; CANDIDATES.len()], false);
                Within::Start
            }
            (_, byte) => match CANDIDATES.iter().position(|&candidate| candidate == byte) {
                Some(candidate) => {
                    record[candidate] += 1;
                    Within::Start
                }
                None => Within::Plain,
            },
        };
        begun |= !matches!(byte, b'\n' | b'\r');
    }
    if records.is_empty() && begun {
        records.push(record);
    }
    records
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn found(text: &str) -> char {
        char::from(detect_delimiter(text.as_bytes()).delimiter)
    }

    #[test]
    fn what_stands_in_quotes_is_no_delimiter() {
        assert_eq!(found("\"id\";\"how much, in fact, do you expect, all in all\";\"x\"\n1;2;3\n"), ';');
        assert_eq!(found("\"a \"\"b;\"\" c;;;\",d\n1,2\n"), ',');
        assert_eq!(found("\"two\nlines;;;\",b\n1,2\n"), ',');
    }

    #[test]
    fn the_records_below_decide_where_the_header_does_not() {
        assert_eq!(found("name, first, last;x;y\nA;1;2\nB;3;4\n"), ';');
        assert_eq!(found("What, if anything, of all, this?\tx\nA\t1\n"), '\t');
        assert_eq!(found("region;a;b\nnorth;5,5;1,2\nsouth;2,5;7,1\n"), ';');
        assert_eq!(found("a|b|c\n1|2|3\n"), '|');
        assert_eq!(found("a,b;c\n"), ',');
        assert_eq!(found("alone\n1\n2\n"), ',');
        assert_eq!(found(""), ',');
    }

    #[test]
    fn a_first_line_may_name_the_delimiter() {
        for (text, delimiter, sep_line) in [
            ("sep=;\nregion;a\n", b';', 6),
            ("SEP=\t\r\na\tb\r\n", b'\t', 7),
            ("\"sep=|\"\ra|b\r", b'|', 8),
            ("sep=,", b',', 5),
            ("sep=of,all\n1,2\n", b',', 0),
        ] {
            assert_eq!(detect_delimiter(text.as_bytes()), Detected { delimiter, sep_line }, "{text:?}");
        }
    }
}
