//! Messages out of a file: one, or many in the form that mail programs and servers keep a mailbox in (mbox, RFC 4155).

use std::io::{BufRead, Read as _};

use anyhow::Context as _;

/// A report is a few kilobytes, and as much of the letter; the rest of a longer message is passed over.
const MOST_BYTES: usize = 4 << 20;

/// Hands over the messages of a file one after the other.
pub fn each_message(mut from: impl BufRead, mut take: impl FnMut(&[u8])) -> anyhow::Result<()> {
    let mut line = Vec::new();
    let mut message = Vec::new();
    let mut is_mailbox = false;
    // Before the first line a new message may begin, as after an empty one.
    let mut after_empty = true;
    let mut is_first = true;
    loop {
        line.clear();
        // A line without an end must not fill the memory.
        let read = from.by_ref().take(MOST_BYTES as u64).read_until(b'\n', &mut line);
        if read.context("could not read the message")? == 0 {
            break;
        }
        if after_empty && begins_message(&line) && (is_first || is_mailbox) {
            if !is_first {
                take(&message);
            }
            message.clear();
            (is_mailbox, is_first, after_empty) = (true, false, false);
            continue;
        }
        let is_empty = line.iter().all(|byte| b"\r\n".contains(byte));
        after_empty = is_empty;
        // Some programs write an empty line before the first message.
        if is_first && is_empty {
            continue;
        }
        is_first = false;
        let kept = if is_mailbox { unquoted(&line) } else { line.as_slice() };
        let room = MOST_BYTES.saturating_sub(message.len());
        message.extend_from_slice(&kept[..kept.len().min(room)]);
    }
    take(&message);
    Ok(())
}

/// Whether a line parts messages: `From MAILER-DAEMON Mon Nov 30 04:33:41 2026`. A sentence that begins with the word has no such time.
fn begins_message(line: &[u8]) -> bool {
    let line = String::from_utf8_lossy(line);
    let Some(rest) = line.strip_prefix("From ") else { return false };
    let is_time = |word: &str| {
        let mut parts = word.split(':');
        let two = |part: Option<&str>| part.is_some_and(|part| part.len() == 2 && part.parse::<u8>().is_ok());
        two(parts.next()) && two(parts.next())
    };
    let is_year = |word: &str| word.len() == 4 && word.parse::<u16>().is_ok();
    let is_day = |word: &str| ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].contains(&word);
    let tests: [&dyn Fn(&str) -> bool; 3] = [&is_day, &is_time, &is_year];
    tests.iter().all(|test| rest.split_whitespace().any(test))
}

/// A line of a message as it was before it was put into a mailbox: `>From ` stands there for `From `.
fn unquoted(line: &[u8]) -> &[u8] {
    let marks = line.iter().take_while(|byte| **byte == b'>').count();
    if marks > 0 && line[marks..].starts_with(b"From ") { &line[1..] } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        each_message(text.as_bytes(), |message| found.push(String::from_utf8_lossy(message).into_owned()))
            .unwrap();
        found
    }

    #[test]
    fn a_mailbox_is_read_message_by_message_and_nothing_of_it_is_lost() {
        let two = "From MAILER-DAEMON Mon Nov 30 04:33:41 2026\nSubject: one\n\n>From here on\n>>From there\nFrom time to time\n\n\
            From aino@firm.example  Mon Nov 30 04:33:42 2026 +0200\nSubject: two\n\nFrom 9:00 to 10:00 in 2026\n";
        assert_eq!(
            messages(two),
            [
                "Subject: one\n\nFrom here on\n>From there\nFrom time to time\n\n",
                "Subject: two\n\nFrom 9:00 to 10:00 in 2026\n"
            ]
        );
        assert_eq!(messages(&two.replace('\n', "\r\n")).len(), 2);
        assert_eq!(messages(&format!("\n{two}")).len(), 2);
        // A file of one message stays one, whatever stands in it.
        let one = "Subject: one\n\n>From here\n\nFrom MAILER-DAEMON Mon Nov 30 04:33:41 2026\nmore\n";
        assert_eq!(messages(one), [one]);
        assert_eq!(messages(""), [""]);
        let long = format!("From x Mon Nov 30 04:33:41 2026\nA: b\n\n{}\n\n{two}", "x".repeat(5 << 20));
        let lengths: Vec<usize> = messages(&long).iter().map(String::len).collect();
        assert_eq!((lengths.len(), lengths[0]), (3, MOST_BYTES));
    }
}
