//! Delivery reports: what comes back when a letter that a mail server took could not be delivered after all (RFC 3464, and RFC 6533 where the
//! address or the letter is beyond ASCII; Exim and qmail also write plain text).
//!
//! A report names the letter by its `Message-ID`. Whoever knows that of a letter could write a false report: it is as long as a
//! password, and stands in that letter only.

use lars_domain::ask::reach::refusal::Refusal;
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders as _, PartType};

use super::heard::{Heard, Stage};

/// What a message says of a letter of ours.
#[derive(Debug, PartialEq, Eq)]
pub enum Report {
    /// The letter did not arrive and is not tried any more.
    Failed {
        /// The letter.
        mail: String,
        /// What that is about, and what the mail server said, without the recipient.
        refusal: Refusal,
    },
    /// The letter is late, or arrived: nothing to note.
    UnderWay,
    /// A report about something else.
    NotOurs,
    /// An answer, a notice of absence, anything but a report.
    Other,
}

/// How deep a report may lie in what was forwarded.
const DEEPEST: usize = 6;
/// How mail servers name themselves as senders.
const SERVERS: [&str; 5] = ["mailer-daemon", "postmaster", "mail delivery", "mdaemon", "mail-daemon"];
/// What a plain report says of a letter that is not given up.
const WARNINGS: [&str; 6] =
    ["delayed", "not yet been", "will be retried", "will retry", "still trying", "need to resend"];

/// The name of a letter in its head, `@` and the sender's domain left out.
pub fn message_id(mail: &str) -> String {
    format!("lars.{mail}")
}

/// Reads a message: what it says, and what the reports say that somebody forwarded with it.
pub fn read(message: &[u8]) -> Vec<Report> {
    let mut found = Vec::new();
    if let Some(message) = MessageParser::default().parse(message) {
        collect(&message, 0, &mut found);
    }
    if found.is_empty() {
        found.push(Report::Other);
    }
    found
}

fn collect(message: &Message<'_>, depth: usize, found: &mut Vec<Report>) {
    if let Some(report) = of_status(message).or_else(|| of_text(message)) {
        found.push(report);
        return;
    }
    if depth >= DEEPEST {
        return;
    }
    for part in &message.parts {
        if let PartType::Message(inner) = &part.body {
            collect(inner, depth + 1, found);
        } else if is_message_file(part)
            && let Some(inner) = MessageParser::default().parse(part.contents())
        {
            collect(&inner, depth + 1, found);
        }
    }
}

/// Whether a part is a message as a file: some programs forward it so.
fn is_message_file(part: &MessagePart<'_>) -> bool {
    let named = part.attachment_name().is_some_and(|name| name.to_lowercase().ends_with(".eml"));
    named || is(part, "message", "rfc822") || is(part, "message", "global")
}

/// What a report for programs says.
fn of_status(message: &Message<'_>) -> Option<Report> {
    let is_status = |part: &&MessagePart<'_>| {
        is(part, "message", "delivery-status") || is(part, "message", "global-delivery-status")
    };
    let status = message.parts.iter().find(is_status)?;
    let returned = message.parts.iter().find_map(Returned::of);
    let Some(mail) = returned.as_ref().map(|one| one.mail.clone()).or_else(|| refers_to(message)) else {
        return Some(Report::NotOurs);
    };
    // One group of lines about the report, then one for each address that it is about: each is like the head of a message.
    let groups = text(status).replace("\r\n", "\n");
    let groups: Vec<String> = groups.split("\n\n").map(|group| head(group.trim_start())).collect();
    let mut groups = groups.iter().filter_map(|group| MessageParser::default().parse(group));
    let Some(failed) = groups.find(|group| field(group, "Action").eq_ignore_ascii_case("failed")) else {
        return Some(Report::UnderWay);
    };
    let named =
        ["Final-Recipient", "Original-Recipient"].map(|name| decoded(&behind_kind(&field(&failed, name))));
    let mut recipients: Vec<String> = named.into_iter().filter(|name| !name.is_empty()).collect();
    recipients.extend(returned.map(|one| one.to).unwrap_or_default());
    let [status, diagnostic] = ["Status", "Diagnostic-Code"].map(|name| field(&failed, name));
    // `smtp; 550 5.1.1 no such person`
    let mut words = behind_kind(&diagnostic);
    let told = message.body_text(0).unwrap_or_default();
    if words.is_empty() && status.split('.').nth(1) == Some("0") {
        words = answer_in(&told, &recipients);
    }
    Some(Report::Failed { mail, refusal: refusal(&words, &status, &told, &recipients) })
}

/// What a report in plain words says: as Exim writes where it is set so, qmail always, and others used to. One that is marked as neither must
/// come from a mail server and give the letter back.
fn of_text(message: &Message<'_>) -> Option<Report> {
    let failed = field(message, "X-Failed-Recipients");
    let told = message.body_text(0).unwrap_or_default().replace("\r\n", "\n");
    let (said, copied) = apart(&told);
    let returned = copied.or_else(|| message.parts.iter().find_map(Returned::of));
    let is_marked = !failed.is_empty() || told.contains("qmail-send program");
    if !is_marked && (returned.is_none() || !is_of_server(message)) {
        return None;
    }
    let Some(mail) = returned.as_ref().map(|one| one.mail.clone()).or_else(|| refers_to(message)) else {
        return Some(Report::NotOurs);
    };
    let lower = said.to_lowercase();
    if !is_marked && WARNINGS.iter().any(|phrase| lower.contains(phrase)) {
        return Some(Report::UnderWay);
    }
    let mut recipients: Vec<String> =
        failed.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect();
    recipients.extend(returned.map(|one| one.to).unwrap_or_default());
    let words = answer_in(said, &recipients);
    Some(Report::Failed { mail, refusal: refusal(&words, "", said, &recipients) })
}

/// A text for people, and the head of a letter of ours that stands behind it.
fn apart(told: &str) -> (&str, Option<Returned>) {
    let mut start = 0;
    for block in told.split_inclusive("\n\n") {
        let is_head = block.lines().any(|line| {
            let name = line.trim_start().get(.."message-id:".len());
            name.is_some_and(|name| name.eq_ignore_ascii_case("message-id:"))
        });
        if is_head && let Some(returned) = Returned::of_head(block.trim()) {
            return (&told[..start], Some(returned));
        }
        start += block.len();
    }
    (told, None)
}

/// Whether a message comes from a mail server and not from a person.
fn is_of_server(message: &Message<'_>) -> bool {
    let senders = ["From", "Sender"].map(|name| field(message, name).to_lowercase());
    SERVERS.iter().any(|name| senders.iter().any(|sender| sender.contains(name)))
}

/// `told` is what the report tells people: at which step the letter was refused stands only there.
fn refusal(words: &str, status: &str, told: &str, recipients: &[String]) -> Refusal {
    let told = told.to_lowercase();
    let at = |steps: [&str; 2]| steps.iter().any(|step| told.contains(step));
    let stage = if at(["after mail from", "in reply to mail from"]) {
        Stage::Sender
    } else if at(["after end of data", "in reply to end of data"]) {
        Stage::Content
    } else {
        Stage::Report
    };
    let recipients: Vec<&str> = recipients.iter().map(String::as_str).collect();
    Heard { stage, words, status, recipients: &recipients }.refusal()
}

/// What a mail server answered, out of a text for people: what stands below the recipient or beside it, else the first line with a reply code,
/// else all of it; from a reply code on if there is one.
fn answer_in(told: &str, recipients: &[String]) -> String {
    let lines: Vec<&str> = told.lines().map(str::trim).collect();
    let bare = |line: &str| line.trim_matches(|c| "<>:".contains(c)).to_lowercase();
    let is_named = |line: &&str| recipients.iter().any(|address| bare(line) == address.to_lowercase());
    let is_beside = |line: &&str| {
        let line = line.trim_start_matches('<').to_lowercase();
        recipients.iter().any(|address| line.starts_with(&address.to_lowercase()))
    };
    let has_reply = |line: &&str| line.split_whitespace().any(|word| is_reply(&word));
    let start = lines.iter().position(is_named).map(|at| at + 1);
    let start = start.or_else(|| lines.iter().position(is_beside));
    let start = start.or_else(|| lines.iter().position(has_reply));
    let answer: Vec<&str> = match start {
        Some(at) => lines[at..].iter().take_while(|line| !line.is_empty()).copied().collect(),
        None => lines,
    };
    let answer = answer.join(" ");
    let words: Vec<&str> = answer.split_whitespace().collect();
    let from_reply = words.iter().position(is_reply).unwrap_or_default();
    words[from_reply..].join(" ")
}

/// Whether a word is a reply code, such as `550` or `550-5.1.1`.
fn is_reply(word: &&str) -> bool {
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let behind = word.chars().nth(digits.len());
    digits.len() == 3
        && digits.parse().is_ok_and(|code: u16| (400..=559).contains(&code))
        && matches!(behind, None | Some('-' | ':' | ';'))
}

/// A letter of ours that a report gives back, whole or its head only.
struct Returned {
    mail: String,
    to: Vec<String>,
}

impl Returned {
    fn of(part: &MessagePart<'_>) -> Option<Self> {
        let is_head = ["rfc822-headers", "global-headers"]
            .iter()
            .any(|of_it| is(part, "text", of_it) || is(part, "message", of_it));
        match &part.body {
            PartType::Message(message) => Self::of_message(message),
            _ if is_head || is_message_file(part) => Self::of_head(&text(part)),
            _ => None,
        }
    }

    fn of_head(lines: &str) -> Option<Self> {
        Self::of_message(&MessageParser::default().parse(&head(lines))?)
    }

    fn of_message(message: &Message<'_>) -> Option<Self> {
        let mail = of_id(message.message_id()?)?;
        let to =
            message.to().map(|to| to.iter().filter_map(|one| one.address()).map(str::to_owned).collect());
        Some(Self { mail, to: to.unwrap_or_default() })
    }
}

/// The letter of ours that a report answers, where it gives nothing back.
fn refers_to(message: &Message<'_>) -> Option<String> {
    let answered = ["References", "In-Reply-To"].map(|name| field(message, name));
    answered
        .iter()
        .flat_map(|ids| ids.split_whitespace())
        .find_map(|id| of_id(id.trim_matches(|c| "<>".contains(c))))
}

/// The letter of a `Message-ID`, if it is ours.
fn of_id(id: &str) -> Option<String> {
    id.split('@').next()?.strip_prefix("lars.").map(str::to_owned)
}

/// What stands behind the kind of a value: `rfc822; ance@firm.example`, `smtp; 550 unknown`.
fn behind_kind(value: &str) -> String {
    let is_kind =
        |kind: &str| !kind.is_empty() && kind.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    match value.split_once(';') {
        Some((kind, value)) if is_kind(kind.trim()) => value.trim().to_owned(),
        // Some programs leave the kind out.
        _ => value.trim().to_owned(),
    }
}

/// An address without the marks of RFC 3461 and RFC 6533 for what could not stand in it: `+2B`, `\x{137}`.
fn decoded(address: &str) -> String {
    let mut made = String::new();
    let mut rest = address;
    while let Some(at) = rest.find(['+', '\\']) {
        made.push_str(&rest[..at]);
        rest = &rest[at..];
        let hex = match rest.strip_prefix("\\x{").and_then(|hex| hex.split_once('}')) {
            Some((hex, after)) => Some((hex, after)),
            None => rest.strip_prefix('+').and_then(|hex| Some((hex.get(..2)?, hex.get(2..)?))),
        };
        let found = hex.and_then(|(hex, after)| {
            let is_hex = hex.chars().all(|c| c.is_ascii_digit() || ('A'..='F').contains(&c));
            Some((char::from_u32(u32::from_str_radix(hex, 16).ok().filter(|_| is_hex)?)?, after))
        });
        // A plus that marks nothing stands for itself: `name+list@…`.
        let (found, after) = found.unwrap_or_else(|| {
            let mut rest = rest.chars();
            (rest.next().unwrap_or_default(), rest.as_str())
        });
        made.push(found);
        rest = after;
    }
    made + rest
}

fn is(part: &MessagePart<'_>, kind: &str, of_it: &str) -> bool {
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
    use lars_domain::ask::reach::refusal::Trouble;

    use super::*;

    fn one(message: &str) -> Report {
        let mut reports = read(message.as_bytes());
        assert_eq!(reports.len(), 1, "{reports:?}");
        reports.remove(0)
    }

    fn failed(mail: &str, about: Trouble, reason: &str) -> Report {
        Report::Failed { mail: mail.to_owned(), refusal: Refusal { about, reason: reason.to_owned() } }
    }

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
        let reason = "550 5.1.1 … Recipient address rejected";
        assert_eq!(one(&postfix("failed", "lars.m-1")), failed("m-1", Trouble::Address, reason));
        // Nothing but its name comes back, without an end of line.
        let short = postfix("failed", "lars.m-1")
            .replace("\r\nSubject: Your view\r\n", "")
            .replace("From: S3 <s3@region.example>\r\nTo: aino@firm.example\r\n", "");
        assert!(matches!(one(&short), Report::Failed { mail, .. } if mail == "m-1"), "{short}");
        assert_eq!(one(EXCHANGE), failed("m-2", Trouble::Full, "5.2.2"));
    }

    #[test]
    fn what_says_no_such_thing_changes_nothing() {
        assert_eq!(one(&postfix("delayed", "lars.m-1")), Report::UnderWay);
        assert_eq!(one(&postfix("failed", "20261128.1")), Report::NotOurs);
        let away = "From: aino@firm.example\r\nAuto-Submitted: auto-replied\r\nIn-Reply-To: <lars.m-1@region.example>\r\n\r\nI am away.";
        for message in [away, "", "\0\0", "Content-Type: multipart/report; boundary=x\r\n\r\n--x"] {
            assert_eq!(one(message), Report::Other, "{message:?}");
        }
        // Cut anywhere, a report is read without a fault.
        let whole = postfix("failed", "lars.m-1");
        for end in 0..whole.len() {
            let _ = read(&whole.as_bytes()[..end]);
        }
    }

    /// As a server writes of a letter that went out by SMTPUTF8, with the letter or its head in one of the forms of RFC 6533.
    fn global(status: &str, returned: &str) -> String {
        format!(
            "Content-Type: multipart/report; report-type=global-delivery-status; boundary=B\n\n--B\nContent-Type: text/plain; charset=utf-8\n\n\
             Could not be delivered.\n\n--B\nContent-Type: {status}\nContent-Transfer-Encoding: 8bit\n\nReporting-MTA: dns; mail.region.example\n\n\
             Final-Recipient: utf-8; zane@paraugs-ķekava.example\nOriginal-Recipient: rfc822;zane@paraugs-\\x{{137}}ekava.example\nAction: failed\n\
             Status: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 <zane@paraugs-ķekava.example>: no person zane\n\n--B\nContent-Type: {returned}\n\
             Content-Transfer-Encoding: 8bit\n\nMessage-ID: <lars.m-3@region.example>\nTo: zane@paraugs-ķekava.example\nSubject: Jūsu viedoklis\n\nLabdien!\n\n--B--\n"
        )
    }

    #[test]
    fn reports_beyond_ascii_are_read_in_each_of_their_forms() {
        for status in ["message/delivery-status", "message/global-delivery-status"] {
            for returned in [
                "message/global",
                "message/global-headers",
                "message/rfc822",
                "text/rfc822-headers",
                "message/rfc822-headers",
            ] {
                let report = one(&global(status, returned));
                assert_eq!(
                    report,
                    failed("m-3", Trouble::Address, "550 5.1.1 … no person …"),
                    "{status} {returned}"
                );
            }
        }
    }

    #[test]
    fn a_report_that_gives_nothing_back_is_known_by_the_letter_that_it_answers() {
        let exim = "X-Failed-Recipients: ance@firm.example\nReferences: <lars.m-4@region.example>\n\
            Content-Type: multipart/report; report-type=delivery-status; boundary=B\n\n--B\nContent-Type: text/plain\n\n\
            A message that you sent could not be delivered.\n\n  ance@firm.example\n    Unrouteable address\n\n--B\nContent-Type: message/delivery-status\n\n\
            Reporting-MTA: dns; mail.region.example\n\nAction: failed\nFinal-Recipient: rfc822;ance@firm.example\nStatus: 5.0.0\n\n--B--\n";
        assert_eq!(one(exim), failed("m-4", Trouble::Address, "Unrouteable address"));
        assert_eq!(one(&exim.replace("lars.m-4", "another")), Report::NotOurs);
    }

    /// As Exim writes without a part for programs; `said` stands below the recipient.
    fn exim_in_words(said: &str) -> String {
        format!(
            "X-Failed-Recipients: ance@firm.example\nAuto-Submitted: auto-replied\nFrom: Mail Delivery System <Mailer-Daemon@mail.region.example>\n\
             Subject: Mail delivery failed: returning message to sender\n\nThis message was created automatically by mail delivery software.\n\n\
             A message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  \
             ance@firm.example\n{said}\n\n------ This is a copy of the message, including all the headers. ------\n\n\
             Return-path: <s3@region.example>\nMessage-ID: <lars.m-5@region.example>\nTo: ance@firm.example\nSubject: Your view\n\nGood day, 550 5.7.1 spam\n"
        )
    }

    #[test]
    fn reports_in_plain_words_are_read_as_exim_and_qmail_write_them() {
        let host = "    host relay.firm.example [192.0.2.1]\n    SMTP error from remote mail server after";
        for (said, about, reason) in [
            (
                format!(
                    "{host} RCPT TO:<ance@firm.example>:\n    550 5.1.1 <ance@firm.example>: User unknown"
                ),
                Trouble::Address,
                "550 5.1.1 … User unknown",
            ),
            (
                format!("{host} RCPT TO:<ance@firm.example>: 552 5.2.2 mailbox full"),
                Trouble::Full,
                "552 5.2.2 mailbox full",
            ),
            (
                format!("{host} MAIL FROM:<s3@region.example>:\n    550 5.1.1 who are you"),
                Trouble::Sending,
                "550 5.1.1 who are you",
            ),
            (
                format!("{host} end of data:\n    550 no such thing here"),
                Trouble::Sending,
                "550 no such thing here",
            ),
            ("    Unrouteable address".to_owned(), Trouble::Address, "Unrouteable address"),
            ("    retry timeout exceeded".to_owned(), Trouble::NotNow, "retry timeout exceeded"),
        ] {
            assert_eq!(one(&exim_in_words(&said)), failed("m-5", about, reason), "{said}");
        }
        let qmail = "From: MAILER-DAEMON@mail.region.example\nSubject: failure notice\n\nHi. This is the qmail-send program at mail.region.example.\n\
            I'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n\
            <ance@firm.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\n\
            Return-Path: <s3@region.example>\nMessage-ID: <lars.m-6@region.example>\nTo: ance@firm.example\n\nhello\n";
        assert_eq!(
            one(qmail),
            failed("m-6", Trouble::Address, "Sorry, no mailbox here by that name. (#5.1.1)")
        );
    }

    #[test]
    fn reports_that_somebody_forwards_are_read_where_they_are_attached_whole() {
        let inner = postfix("failed", "lars.m-1").replace("\r\n", "\n");
        let file = {
            use base64::Engine as _;
            base64::engine::general_purpose::STANDARD.encode(EXCHANGE)
        };
        let forwarded = format!(
            "From: aino@region.example\nSubject: Fwd: two of them\nContent-Type: multipart/mixed; boundary=F\n\n--F\nContent-Type: text/plain\n\nSee below.\n\n\
             --F\nContent-Type: message/rfc822\n\n{inner}\n--F\nContent-Type: application/octet-stream; name=\"second.EML\"\n\
             Content-Transfer-Encoding: base64\n\n{file}\n--F--\n"
        );
        let whole: Vec<Report> = read(forwarded.as_bytes());
        let reason = "550 5.1.1 … Recipient address rejected";
        assert_eq!(whole, [failed("m-1", Trouble::Address, reason), failed("m-2", Trouble::Full, "5.2.2")]);
        // And forwarded once more.
        let again = format!(
            "Content-Type: multipart/mixed; boundary=G\n\n--G\nContent-Type: message/rfc822\n\n{forwarded}\n--G--\n"
        );
        assert_eq!(read(again.as_bytes()).len(), 2);
    }

    #[test]
    fn marked_addresses_are_read_plainly() {
        assert_eq!(behind_kind("smtp; 550 5.1.1 unknown; ask elsewhere"), "550 5.1.1 unknown; ask elsewhere");
        assert_eq!(behind_kind("550 5.1.1 unknown; ask elsewhere"), "550 5.1.1 unknown; ask elsewhere");
        assert_eq!(behind_kind("ance@firm.example"), "ance@firm.example");
        assert_eq!(behind_kind("rfc822;"), "");
        assert_eq!(decoded("ance+2Eparaugs@firm.example"), "ance.paraugs@firm.example");
        assert_eq!(decoded("j\\x{101}nis@firm.example"), "jānis@firm.example");
        assert_eq!(decoded("ance+list@firm.example"), "ance+list@firm.example");
        assert_eq!(decoded("a+\\x{zz}+"), "a+\\x{zz}+");
    }

    #[test]
    fn plain_reports_of_other_servers_are_read_if_they_give_the_letter_back() {
        let plain = |from: &str, said: &str| {
            format!(
                "From: {from}\nTo: s3@region.example\nSubject: Undelivered Mail\n\n{said}\n\n   ----- Original message -----\n\n\
                 Received: from a by b\nMESSAGE-ID: <lars.m-7@region.example>\nTo: ance@firm.example\nSubject: Your view\n\nhello 550 spam\n"
            )
        };
        let daemon = "Mail Delivery System <MAILER-DAEMON@firm.example>";
        let beside = "I'm sorry.\n\n<ance@firm.example>: host mx.firm.example said: 550 5.1.1\n    <ance@firm.example>... User unknown";
        let gone = || failed("m-7", Trouble::Address, "550 5.1.1 … User unknown");
        assert_eq!(one(&plain(daemon, beside)), gone());
        assert_eq!(one(&plain(daemon, beside).replace('\n', "\r\n")), gone());
        let below = "The following addresses had errors\n\nance@firm.example:\n552 mailbox full";
        assert_eq!(one(&plain(daemon, below)), failed("m-7", Trouble::Full, "552 mailbox full"));
        let far = "The server answered:\n\n554 5.7.1 blocked by policy";
        assert_eq!(one(&plain(daemon, far)), failed("m-7", Trouble::Sending, "554 5.7.1 blocked by policy"));
        let late = "Your message is delayed. You do not need to resend it. 451 4.7.1 later";
        assert_eq!(one(&plain(daemon, late)), Report::UnderWay);
        // A person who quotes the letter says nothing of its delivery, and neither does a server that gives nothing back.
        assert_eq!(one(&plain("Ance <ance@firm.example>", beside)), Report::Other);
        assert_eq!(one(&format!("From: {daemon}\nIn-Reply-To: <lars.m-7@x>\n\n{beside}\n")), Report::Other);
        // As older versions of Postfix write it: the letter stands in a part of its own.
        let mixed = format!(
            "From: {daemon}\nContent-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\n{beside}\n\n--B\n\
             Content-Type: message/rfc822\n\nMessage-ID: <lars.m-7@region.example>\nTo: ance@firm.example\n\nhello\n--B--\n"
        );
        assert_eq!(one(&mixed), gone());
    }
}
