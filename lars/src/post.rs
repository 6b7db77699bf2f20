//! The post: hands letters that wait to the mail server, tries again, and notes addresses that do not work.
//!
//! A letter is handed over at least once: were the process killed between the mail server's yes and the note of it, the
//! letter would be sent a second time. Processes on one database share the letters: each claims those that it sends.

mod heard;
pub mod mbox;
pub mod report;
mod server;

use std::time::Duration;

use anyhow::{Context as _, bail};
use clap::Args;
use jiff::{SignedDuration, Timestamp};
use lars_domain::ask::reach::mail::{Mail, Tried};
use lars_domain::ask::reach::refusal::{Refusal, Trouble};
use lars_store::Store;
use lars_web::Site;
use lars_web::ask::reach::mail::remind_due;
use lettre::Address;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use url::Url;

use self::heard::{Heard, Stage};
use self::server::{Connection, Failure, Server};

/// How often the post looks for letters that wait.
const ROUND: Duration = Duration::from_secs(2);
/// Letters that a process has claimed are due again after so long, should it have been killed: longer than a handful of letters takes.
const LEASE: SignedDuration = SignedDuration::from_mins(12);
/// Reminders are looked for every so many rounds.
const REMINDER_ROUNDS: u32 = 30;

/// The mail server.
#[derive(Debug, Args)]
pub struct PostOptions {
    /// The mail server, such as `smtps://NAME:PASSWORD@mail.example.org`; without it letters wait on the page "Mail".
    #[arg(long, env = "LARS_SMTP", hide_env_values = true)]
    smtp: Option<String>,
    /// The sender of letters, such as "S3 team <s3@example.org>".
    #[arg(long, env = "LARS_MAIL_FROM")]
    mail_from: Option<Mailbox>,
}

/// A mail server and the sender.
pub struct Post {
    server: Server,
    from: Mailbox,
    /// Scheme and host of this site, which stands before the paths in letters.
    origin: String,
}

impl PostOptions {
    /// The options as lines of the file of settings, without the name and the password of the mail server.
    pub fn lines(&self) -> Vec<(&'static str, String)> {
        let hidden = |url: &String| match url.split_once("://") {
            Some((scheme, rest)) => {
                format!("{scheme}://{}", rest.rsplit_once('@').map_or(rest, |(_, host)| host))
            }
            None => String::new(),
        };
        let mut lines: Vec<(&'static str, String)> =
            self.smtp.iter().map(|url| ("smtp", hidden(url))).collect();
        lines.extend(self.mail_from.as_ref().map(|from| ("mail-from", from.to_string())));
        lines
    }

    /// The post, where a mail server is set. `origin` is the address of the site: links in letters lead there.
    pub fn open(&self, origin: Option<&str>) -> anyhow::Result<Option<Post>> {
        let Some(url) = &self.smtp else { return Ok(None) };
        let Some(origin) = origin else {
            bail!(
                "a mail server is set (--smtp or LARS_SMTP), and not where this site is: links in letters would lead nowhere. Add the address \
                 at which people reach it, such as --origin https://lars.example.org (or LARS_ORIGIN). Nothing was sent; letters that wait \
                 are kept"
            );
        };
        let Some(from) = &self.mail_from else {
            bail!(
                "a mail server is set (--smtp or LARS_SMTP), and not who writes: add the sender, such as \
                 --mail-from \"S3 team <s3@example.org>\" (or LARS_MAIL_FROM). Nothing was sent; letters that wait are kept"
            );
        };
        let server = Server::parse(url).context(
            "--smtp is not the address of a mail server, such as smtps://NAME:PASSWORD@mail.example.org",
        )?;
        let email = envelope(from.email.as_ref()).context("--mail-from holds no mail address")?;
        let from = Mailbox::new(from.name.clone(), email);
        Ok(Some(Post { server, from, origin: origin.trim_end_matches('/').to_owned() }))
    }
}

/// Reads the address of the site: scheme and host, nothing behind them.
pub fn origin(text: &str) -> Result<String, String> {
    let wrong = || {
        format!(
            "{text:?} is not the address of a site: write scheme and host only, such as https://lars.example.org"
        )
    };
    let url = Url::parse(text).map_err(|_| wrong())?;
    let is_bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    let has_nobody = url.username().is_empty() && url.password().is_none();
    let is_site = ["http", "https"].contains(&url.scheme()) && url.host_str().is_some();
    if is_bare && has_nobody && is_site { Ok(url.origin().ascii_serialization()) } else { Err(wrong()) }
}

/// An address as mail servers know it: the domain in ASCII (`xn--…`), whatever stands before the `@`.
fn envelope(address: &str) -> anyhow::Result<Address> {
    let (local, domain) = address.rsplit_once('@').context("the address cannot be read")?;
    let domain = idna::domain_to_ascii(domain).ok().context("the domain of the address cannot be read")?;
    // The library's own words would repeat the address.
    Address::new(local, domain).ok().context("the address cannot be read")
}

impl Post {
    /// Delivers what is due. Returns how many letters were tried.
    pub async fn deliver(&self, store: &Store) -> anyhow::Result<usize> {
        let mut count = 0;
        let mut connection = None;
        loop {
            let now = Timestamp::now();
            let claimed = store.claim_mail(now, now + LEASE).await?;
            if claimed.is_empty() {
                break;
            }
            // What keeps all letters from leaving is asked for once in a round.
            let mut broken: Option<Refusal> = None;
            for mail in claimed {
                let tried = match &broken {
                    Some(refusal) => Err((Stage::Sender, refusal.clone())),
                    None => self.hand_over(&mail, &mut connection).await,
                };
                count += 1;
                if let Err((stage, refusal)) = &tried {
                    // The address stays out of the log: it is personal.
                    tracing::warn!(
                        mail = mail.id,
                        reason = refusal.reason,
                        "a letter could not be handed over"
                    );
                    broken = broken.or_else(|| (*stage == Stage::Sender).then(|| refusal.clone()));
                }
                let tried = tried.map_or_else(|(_, refusal)| Tried::Refused(refusal), |()| Tried::Sent);
                let now = Timestamp::now();
                store.update_mail(&mail.after(tried, now), now).await?;
            }
            if let Some(Refusal { reason, .. }) = broken {
                tracing::error!(
                    reason,
                    "no letter leaves: look at the mail server and at --smtp and --mail-from"
                );
                break;
            }
        }
        if let Some(connection) = connection {
            Connection::end(connection).await;
        }
        Ok(count)
    }

    async fn hand_over(
        &self,
        mail: &Mail,
        connection: &mut Option<Connection>,
    ) -> Result<(), (Stage, Refusal)> {
        let to = envelope(&mail.letter.to).and_then(|to| Ok((self.message(mail, &to)?, to)));
        let (message, to) = to.map_err(|error| {
            (Stage::Recipient, Refusal { about: Trouble::Address, reason: format!("{error:#}") })
        })?;
        let outcome = self.send(connection, &to, &message.formatted()).await;
        outcome.map_err(|Failure { stage, said }| {
            let recipients = [mail.letter.to.as_str(), to.as_ref()];
            let heard = Heard { stage, words: &said, status: "", recipients: &recipients };
            (stage, heard.refusal())
        })
    }

    async fn send(&self, open: &mut Option<Connection>, to: &Address, letter: &[u8]) -> Result<(), Failure> {
        let mut connection = match open.take() {
            Some(connection) => connection,
            None => self.server.connect().await?,
        };
        let outcome = connection.send(&self.from.email, to, letter).await;
        match &outcome {
            Ok(()) => *open = Some(connection),
            Err(_) => connection.end().await,
        }
        outcome
    }

    fn message(&self, mail: &Mail, to: &Address) -> anyhow::Result<Message> {
        let letter = mail.letter.clone().from_site(&self.origin);
        let mut message = Message::builder()
            // A letter that comes back is known by it.
            .message_id(Some(format!("<{}@{}>", report::message_id(&mail.id), self.from.email.domain())))
            .from(self.from.clone())
            .to(Mailbox::new(None, to.clone()))
            .subject(letter.subject)
            .header(ContentType::TEXT_PLAIN)
            .body(letter.body)?;
        let headers = message.headers_mut();
        let mut add = |name, value: String| {
            headers.insert_raw(HeaderValue::new(HeaderName::new_from_ascii_str(name), value));
        };
        add("Auto-Submitted", "auto-generated".to_owned());
        if !letter.stop.is_empty() {
            add("List-Unsubscribe", format!("<{}>", letter.stop));
        }
        Ok(message)
    }
}

/// Reminds and delivers until the process ends. A fault is told and the next round goes on.
pub async fn rounds(site: Site, post: Option<Post>) {
    // Something may have been mended before this start.
    if post.is_some()
        && let Err(error) = site.store.try_mail_again(Timestamp::now()).await
    {
        tracing::error!(error = &error as &dyn std::error::Error, "letters that wait could not be taken up");
    }
    let mut round = 0_u32;
    loop {
        if round.is_multiple_of(REMINDER_ROUNDS)
            && let Err(error) = remind_due(&site, Timestamp::now()).await
        {
            tracing::error!(error = &error as &dyn std::error::Error, "reminders could not be written");
        }
        if let Some(post) = &post
            && let Err(error) = post.deliver(&site.store).await
        {
            tracing::error!("letters could not be delivered: {error:#}");
        }
        round = round.wrapping_add(1);
        tokio::time::sleep(ROUND).await;
    }
}

#[cfg(test)]
mod tests {
    use lars_domain::ask::reach::mail::{Letter, MailState};
    use lars_domain::paging::PageOf;
    use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
    use tokio::net::TcpListener;

    use super::*;

    /// A mail server on a free port of this computer. Who is written to decides what it says.
    async fn mail_server() -> (String, tokio::sync::mpsc::UnboundedReceiver<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let (taken, letters) = tokio::sync::mpsc::unbounded_channel();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(converse(stream, taken.clone()));
            }
        });
        (url, letters)
    }

    async fn converse(stream: tokio::net::TcpStream, taken: tokio::sync::mpsc::UnboundedSender<String>) {
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        let mut letter: Option<String> = None;
        write.write_all(b"220 test ESMTP\r\n").await.unwrap();
        while let Ok(Some(line)) = lines.next_line().await {
            if let Some(text) = &mut letter {
                if line != "." {
                    text.push_str(&line);
                    text.push('\n');
                    continue;
                }
                taken.send(letter.take().unwrap()).unwrap();
                write.write_all(b"250 taken\r\n").await.unwrap();
                continue;
            }
            let says = match line.split([' ', ':']).next().unwrap_or_default() {
                "EHLO" => "250-test\r\n250 8BITMIME\r\n",
                "MAIL" if line.contains("refused@") => "550 5.1.1 no such sender here\r\n",
                "RCPT" if line.contains("nobody@") => "550 5.1.1 <nobody@region.example> no such person\r\n",
                "RCPT" if line.contains("busy@") => "451 4.3.0 come back later\r\n",
                "RCPT" if line.contains("policy@") => "554 5.7.1 we do not know you\r\n",
                "RCPT" if line.contains("relay@") => "550 relay not permitted\r\n",
                "RCPT" if line.contains("full@") => "552 5.2.2 full@region.example: mailbox full\r\n",
                "RCPT" if line.contains("named.person@") => "550 5.1.1 No user NAMED.PERSON here\r\n",
                "RCPT"
                    if line.contains("ance@") && !line.contains("<ance@xn--paraugs-ekava-pdc.example>") =>
                {
                    "501 what?\r\n"
                }
                "DATA" => {
                    letter = Some(String::new());
                    "354 go on\r\n"
                }
                "QUIT" => break,
                _ => "250 fine\r\n",
            };
            write.write_all(says.as_bytes()).await.unwrap();
        }
    }

    async fn post_and_store() -> (Post, Store, tokio::sync::mpsc::UnboundedReceiver<String>) {
        let (url, letters) = mail_server().await;
        let store = Store::open("sqlite::memory:", lars_store::Ring::fresh().unwrap()).await.unwrap();
        (post(url, "LARS <lars@region.example>"), store, letters)
    }

    fn post(url: String, from: &str) -> Post {
        let options = PostOptions { smtp: Some(url), mail_from: Some(from.parse().unwrap()) };
        options.open(Some("https://lars.example")).unwrap().unwrap()
    }

    fn mail(to: &str) -> Mail {
        let letter = Letter {
            to: to.to_owned(),
            subject: "Jūsu viedoklis".to_owned(),
            body: "Labdien!\n\n/lv/answer/abc\n\nVairs ne: /lv/answer/abc/unsubscribe".to_owned(),
            stop: "/lv/answer/abc/unsubscribe".to_owned(),
            path: "/lv/answer/abc".to_owned(),
        };
        Mail::new("invitation", letter, Timestamp::now())
    }

    #[tokio::test]
    async fn a_letter_arrives_once_and_its_text_is_forgotten() {
        let (post, store, mut letters) = post_and_store().await;
        store.queue_mail(&mail("aino@region.example")).await.unwrap();
        assert_eq!(post.deliver(&store).await.unwrap(), 1);
        assert_eq!(post.deliver(&store).await.unwrap(), 0);
        let letter = letters.recv().await.unwrap();
        assert!(letters.try_recv().is_err());
        for part in [
            "From: LARS <lars@region.example>",
            "To: aino@region.example",
            "List-Unsubscribe: <https://lars.example/lv/answer/abc/unsubscribe>",
            "Auto-Submitted: auto-generated",
            "Subject: =?utf-8?b?",
            "https://lars.example/lv/answer/abc",
        ] {
            assert!(letter.contains(part), "{part}: {letter}");
        }
        let kept = store.shown_mail(PageOf::first(200)).await.unwrap().rows.remove(0);
        let name = format!("Message-ID: <lars.{}@region.example>", kept.id);
        assert!(letter.contains(&name), "{letter}");
        assert_eq!((kept.state, kept.letter), (MailState::Sent, Letter::default()));
        let now = Timestamp::now();
        let gone = Refusal { about: Trouble::Address, reason: "550".to_owned() };
        assert!(!store.mail_came_back("another", &gone, now).await.unwrap());
        assert!(store.mail_came_back(&kept.id, &gone, now).await.unwrap());
        assert!(!store.mail_came_back(&kept.id, &gone, now).await.unwrap(), "noted once");
        assert_eq!(shown(&store).await.remove(0).state, MailState::Bounced);
    }

    async fn shown(store: &Store) -> Vec<Mail> {
        store.shown_mail(PageOf::first(200)).await.unwrap().rows
    }

    #[tokio::test]
    async fn only_an_address_that_does_not_work_is_given_up_at_once() {
        let (post, store, _letters) = post_and_store().await;
        let expected = [
            ("nobody", MailState::Bounced, Trouble::Address),
            ("named.person", MailState::Bounced, Trouble::Address),
            ("busy", MailState::Queued, Trouble::NotNow),
            ("full", MailState::Queued, Trouble::Full),
            ("policy", MailState::Queued, Trouble::Sending),
            ("relay", MailState::Queued, Trouble::Sending),
            // This mail server has no SMTPUTF8.
            ("jānis", MailState::Bounced, Trouble::Address),
        ];
        for (name, ..) in expected {
            store.queue_mail(&mail(&format!("{name}@region.example"))).await.unwrap();
        }
        assert_eq!(post.deliver(&store).await.unwrap(), expected.len());
        let now = Timestamp::now();
        for mail in shown(&store).await {
            let name = mail.letter.to.split('@').next().unwrap();
            let (_, state, trouble) = expected.into_iter().find(|(one, ..)| *one == name).unwrap();
            assert_eq!((mail.state, mail.trouble), (state, Some(trouble)), "{mail:?}");
            assert!(mail.due > now || state != MailState::Queued, "{mail:?}");
            let said = mail.reason.to_lowercase();
            assert!(!said.is_empty() && !said.contains('@') && !said.contains(name), "personal: {mail:?}");
        }
        assert_eq!(post.deliver(&store).await.unwrap(), 0, "the busy server is left alone for a while");
        assert_eq!(store.sending_trouble(now).await.unwrap().0, 2);
        assert_eq!(store.try_mail_again(Timestamp::now()).await.unwrap(), 2);
        assert_eq!(
            post.deliver(&store).await.unwrap(),
            2,
            "what was our fault is tried again after a new start"
        );
    }

    #[tokio::test]
    async fn a_sender_that_is_refused_marks_nobody_and_is_asked_for_once_in_a_round() {
        let (url, mut letters) = mail_server().await;
        let store = Store::open("sqlite::memory:", lars_store::Ring::fresh().unwrap()).await.unwrap();
        for number in 0..12 {
            store.queue_mail(&mail(&format!("r{number}@region.example"))).await.unwrap();
        }
        let refused = post(url.clone(), "refused@region.example");
        while refused.deliver(&store).await.unwrap() > 0 {}
        for mail in shown(&store).await {
            assert_eq!((mail.state, mail.trouble), (MailState::Queued, Some(Trouble::Sending)), "{mail:?}");
        }
        store.try_mail_again(Timestamp::now()).await.unwrap();
        assert_eq!(post(url, "s3@region.example").deliver(&store).await.unwrap(), 12);
        for _ in 0..12 {
            letters.recv().await.unwrap();
        }
        assert!(
            shown(&store).await.iter().all(|mail| mail.state == MailState::Sent && mail.trouble.is_none())
        );
    }

    #[tokio::test]
    async fn a_domain_beyond_ascii_is_written_as_every_mail_server_knows_it() {
        let (url, mut letters) = mail_server().await;
        let store = Store::open("sqlite::memory:", lars_store::Ring::fresh().unwrap()).await.unwrap();
        store.queue_mail(&mail("ance@Paraugs-Ķekava.example")).await.unwrap();
        assert_eq!(post(url, "S3 <s3@reģions.example>").deliver(&store).await.unwrap(), 1);
        let letter = letters.recv().await.unwrap();
        assert!(letter.is_ascii() && letter.contains("To: ance@xn--paraugs-ekava-pdc.example"), "{letter}");
        assert!(letter.contains("From: S3 <s3@xn--reions-x6a.example>"), "{letter}");
    }

    #[tokio::test]
    async fn two_processes_on_one_database_send_each_letter_once() {
        let (url, mut letters) = mail_server().await;
        let folder = tempfile::tempdir().unwrap();
        let ring = lars_store::Ring::fresh().unwrap();
        let sqlite = format!("sqlite:{}", folder.path().join("lars.db").display());
        let one = Store::open(&sqlite, ring.clone()).await.unwrap();
        let other = Store::open(&sqlite, ring).await.unwrap();
        for number in 0..60 {
            one.queue_mail(&mail(&format!("r{number}@region.example"))).await.unwrap();
        }
        let (here, there) = (post(url.clone(), "s3@region.example"), post(url, "s3@region.example"));
        let both = tokio::join!(here.deliver(&one), there.deliver(&other));
        assert_eq!(both.0.unwrap() + both.1.unwrap(), 60);
        let mut to = std::collections::BTreeSet::new();
        for _ in 0..60 {
            let letter = letters.recv().await.unwrap();
            let line = letter.lines().find(|line| line.starts_with("To: ")).unwrap().to_owned();
            assert!(to.insert(line), "sent twice: {letter}");
        }
        assert!(letters.try_recv().is_err());
    }

    #[test]
    fn nothing_is_sent_before_it_is_known_where_links_lead_and_who_writes() {
        let fault = |from: Option<&str>, origin: Option<&str>| {
            let smtp = Some("smtp://127.0.0.1:1".to_owned());
            let options = PostOptions { smtp, mail_from: from.map(|from| from.parse().unwrap()) };
            options.open(origin).err().map(|error| error.to_string()).unwrap_or_default()
        };
        let without = fault(Some("s3@region.example"), None);
        assert!(without.contains("--origin https://") && without.contains("kept"), "{without}");
        assert!(fault(None, Some("https://lars.example")).contains("--mail-from"));
        assert_eq!(fault(Some("s3@region.example"), Some("https://lars.example")), "");
        assert!(PostOptions { smtp: None, mail_from: None }.open(None).unwrap().is_none());
        assert_eq!(origin("https://lars.example/").unwrap(), "https://lars.example");
        assert_eq!(origin("http://127.0.0.1:8080").unwrap(), "http://127.0.0.1:8080");
        for wrong in [
            "lars.example",
            "https://lars.example/app",
            "ftp://lars.example",
            "https://a:b@lars.example",
            "https://x?y",
        ] {
            assert!(origin(wrong).unwrap_err().contains("scheme and host"), "{wrong}");
        }
    }

    #[tokio::test]
    async fn without_a_mail_server_letters_wait() {
        let (_, store, _letters) = post_and_store().await;
        store.queue_mail(&mail("aino@region.example")).await.unwrap();
        post("smtp://127.0.0.1:1".to_owned(), "lars@region.example").deliver(&store).await.unwrap();
        let kept = store.shown_mail(PageOf::first(200)).await.unwrap().rows.remove(0);
        assert_eq!((kept.state, kept.tries), (MailState::Queued, 1));
        assert_eq!(kept.trouble, Some(Trouble::Sending));
        assert_eq!(kept.letter.to, "aino@region.example");
    }
}
