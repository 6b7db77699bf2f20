//! Delivery reports: what comes back when a letter that a mail server took could not be delivered after all (RFC 3464).
//!
//! A report names the letter by its `Message-ID`. Whoever knows that of a letter could write a false report: it is as long as a
//! password, and stands in that letter only.

use lars_domain::ask::reach::mail::without_addresses;
use mail_parser::{Message, MessageParser, MessagePart, PartType};

/// What a message says of a letter of ours.
#[derive(Debug, PartialEq, Eq)]
pub enum Report {
    /// The letter did not arrive and is not tried any more.
    Failed {
        /// The letter.
        mail: String,
        /// What the mail server said, without addresses.
        reason: String,
    },
    /// The letter is late, or arrived: nothing to note.
    UnderWay,
    /// A report about something else.
    NotOurs,
    /// An answer, a notice of absence, anything but a report.
    Other,
}

/// The name of a letter in its head, `@` and the sender's domain left out.
pub fn message_id(mail: &str) -> String {
    format!("lars.{mail}")
}

/// Reads a message.
pub fn read(message: &[u8]) -> Report {
    let Some(message) = MessageParser::default().parse(message) else { return Report::Other };
    let Some(status) = message.parts.iter().find(|part| is(part, "message", "delivery-status")) else {
        return Report::Other;
    };
    let Some(mail) = message.parts.iter().find_map(returned) else { return Report::NotOurs };
    // One group of lines about the report, then one for each address that it is about: each is like the head of a message.
    let groups = text(status).replace("\r\n", "\n");
    let groups: Vec<String> = groups.split("\n\n").map(|group| head(group.trim_start())).collect();
    let failed = groups.iter().filter_map(|group| MessageParser::default().parse(group));
    let failed = failed.filter(|group| field(group, "Action").eq_ignore_ascii_case("failed"));
    let said = |group: Message<'_>| {
        let [status, diagnostic] = ["Status", "Diagnostic-Code"].map(|name| field(&group, name));
        // `smtp; 550 5.1.1 no such person`
        let diagnostic = diagnostic.split_once(';').map_or("", |(_, said)| said.trim());
        without_addresses(if diagnostic.is_empty() { &status } else { diagnostic })
    };
    failed.map(said).next().map_or(Report::UnderWay, |reason| Report::Failed { mail, reason })
}

/// The letter of ours that a part gives back, whole or its head only.
fn returned(part: &MessagePart<'_>) -> Option<String> {
    let of = |message: &Message<'_>| {
        let local = message.message_id()?.split('@').next()?;
        local.strip_prefix("lars.").map(str::to_owned)
    };
    match &part.body {
        PartType::Message(message) => of(message),
        _ if is(part, "text", "rfc822-headers") || is(part, "message", "rfc822-headers") => {
            of(&MessageParser::default().parse(&head(&text(part)))?)
        }
        _ => None,
    }
}

fn is(part: &MessagePart<'_>, kind: &str, of_it: &str) -> bool {
    use mail_parser::MimeHeaders as _;
    part.content_type().is_some_and(|found| {
        found.ctype().eq_ignore_ascii_case(kind)
            && found.subtype().is_some_and(|found| found.eq_ignore_ascii_case(of_it))
    })
}

fn text(part: &MessagePart<'_>) -> String {
    String::from_utf8_lossy(part.contents()).into_owned()
}

/// Lines as the head of a message: the end of the last one belongs to what parts it from the next, and is not there.
fn head(lines: &str) -> String {
    format!("{lines}\r\n\r\n")
}

/// A line of a head, on one line; empty if it is not there.
fn field(group: &Message<'_>, name: &str) -> String {
    let raw = group.header_raw(name).unwrap_or_default();
    raw.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As Postfix writes it.
    fn postfix(action: &str, id: &str) -> String {
        format!(
            "From: MAILER-DAEMON@mail.region.example\r\nTo: s3@region.example\r\n\
             Subject: Undelivered Mail Returned to Sender\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status;\r\n\tboundary=\"B/mail\"\r\n\r\n\
             This is a MIME-encapsulated message.\r\n\r\n--B/mail\r\nContent-Description: Notification\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n\
             I'm sorry to have to inform you that your message could not be delivered.\r\n\r\n--B/mail\r\nContent-Description: Delivery report\r\nContent-Type: message/delivery-status\r\n\r\n\
             Reporting-MTA: dns; mail.region.example\r\nX-Postfix-Queue-ID: 4F1\r\nArrival-Date: Sat, 28 Nov 2026 10:00:00 +0200 (EET)\r\n\r\n\
             Final-Recipient: rfc822; aino@firm.example\r\nAction: {action}\r\nStatus: 5.1.1\r\nRemote-MTA: dns; mx.firm.example\r\n\
             Diagnostic-Code: smtp; 550 5.1.1 <aino@firm.example>: Recipient\r\n    address rejected\r\n\r\n--B/mail\r\nContent-Description: Undelivered Message Headers\r\nContent-Type: text/rfc822-headers\r\n\r\n\
             From: S3 <s3@region.example>\r\nTo: aino@firm.example\r\nMessage-ID: <{id}@region.example>\r\nSubject: Your view\r\n\r\n--B/mail--\r\n"
        )
    }

    /// As Exchange writes it: the letter itself comes back, the lines end otherwise, the groups are apart by more.
    const EXCHANGE: &str = "From: <postmaster@firm.example>\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\
        In-Reply-To: <lars.m-2@region.example>\n\n--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/html\n\n<p>sorry\n--c--\n\
        --b\nContent-Type: Message/Delivery-Status\n\nReporting-MTA: dns;firm.example\n\n\nFinal-recipient: RFC822;x@firm.example\nAction: FAILED\n\
        Status: 5.2.2\n\n--b\nContent-Type: message/rfc822\n\nFrom: s3@region.example\nMessage-ID: <lars.m-2@region.example>\nSubject: Your view\n\nhello\n--b--\n";

    #[test]
    fn a_letter_that_came_back_is_found_by_its_name_and_no_address_is_kept() {
        let reason = "550 5.1.1 … Recipient address rejected".to_owned();
        assert_eq!(
            read(postfix("failed", "lars.m-1").as_bytes()),
            Report::Failed { mail: "m-1".into(), reason }
        );
        // Nothing but its name comes back, without an end of line.
        let short = postfix("failed", "lars.m-1")
            .replace("\r\nSubject: Your view\r\n", "")
            .replace("From: S3 <s3@region.example>\r\nTo: aino@firm.example\r\n", "");
        assert!(matches!(read(short.as_bytes()), Report::Failed { mail, .. } if mail == "m-1"), "{short}");
        let full = Report::Failed { mail: "m-2".into(), reason: "5.2.2".into() };
        assert_eq!(read(EXCHANGE.as_bytes()), full);
    }

    #[test]
    fn what_says_no_such_thing_changes_nothing() {
        assert_eq!(read(postfix("delayed", "lars.m-1").as_bytes()), Report::UnderWay);
        assert_eq!(read(postfix("failed", "20261128.1").as_bytes()), Report::NotOurs);
        let away = "From: aino@firm.example\r\nAuto-Submitted: auto-replied\r\nIn-Reply-To: <lars.m-1@region.example>\r\n\r\nI am away.";
        for message in [away, "", "\0\0", "Content-Type: multipart/report; boundary=x\r\n\r\n--x"] {
            assert_eq!(read(message.as_bytes()), Report::Other, "{message:?}");
        }
        // Cut anywhere, a report is read without a fault.
        let whole = postfix("failed", "lars.m-1");
        for end in 0..whole.len() {
            let _ = read(&whole.as_bytes()[..end]);
        }
    }
}
