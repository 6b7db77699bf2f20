//! The post: hands letters that wait to the mail server, tries again, and notes addresses that do not work.
//!
//! A letter is handed over at least once: were the process killed between the mail server's yes and the note of it, the
//! letter would be sent a second time.

pub mod report;

use std::time::Duration;

use anyhow::Context as _;
use clap::Args;
use jiff::Timestamp;
use lars_domain::ask::reach::mail::{Mail, Tried, without_addresses};
use lars_store::Store;
use lars_web::Site;
use lars_web::ask::reach::mail::remind_due;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::Error;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};

/// How often the post looks for letters that wait.
const ROUND: Duration = Duration::from_secs(2);
/// The mail server has so long to answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// Reminders are looked for every so many rounds.
const REMINDER_ROUNDS: u32 = 30;
/// Answers of a mail server that mean: this address does not work (RFC 5321, 4.2.3; RFC 7504). Others, such as a
/// refused password, are about us, and the letter waits.
const NO_SUCH_ADDRESS: [&str; 5] = ["521", "550", "551", "553", "556"];

/// The mail server.
#[derive(Debug, Args)]
pub struct PostOptions {
    /// The mail server, such as `smtps://NAME:PASSWORD@mail.example.org`; without it letters wait on the page "Mail".
    #[arg(long, env = "LARS_SMTP", hide_env_values = true, requires = "mail_from", requires = "origin")]
    smtp: Option<String>,
    /// The sender of letters, such as "S3 team <s3@example.org>".
    #[arg(long, env = "LARS_MAIL_FROM")]
    mail_from: Option<Mailbox>,
}

/// A mail server and the sender.
pub struct Post {
    server: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
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

    /// The post, where a mail server is set.
    pub fn open(&self) -> anyhow::Result<Option<Post>> {
        let (Some(url), Some(from)) = (&self.smtp, &self.mail_from) else { return Ok(None) };
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .context(
                "--smtp is not the address of a mail server, such as smtps://NAME:PASSWORD@mail.example.org",
            )?
            .timeout(Some(PATIENCE))
            .build();
        Ok(Some(Post { server, from: from.clone() }))
    }
}

impl Post {
    /// Delivers what is due, once. Returns how many letters were tried.
    pub async fn deliver(&self, store: &Store) -> anyhow::Result<usize> {
        let due = store.due_mail(Timestamp::now()).await?;
        let count = due.len();
        for mail in due {
            let tried = self.hand_over(&mail).await;
            if let Tried::Later(reason) | Tried::Never(reason) = &tried {
                // The address stays out of the log: it is personal.
                tracing::warn!(mail = mail.id, reason, "a letter could not be handed over");
            }
            let now = Timestamp::now();
            store.update_mail(&mail.after(tried, now), now).await?;
        }
        Ok(count)
    }

    async fn hand_over(&self, mail: &Mail) -> Tried {
        let message = match self.message(mail) {
            Ok(message) => message,
            Err(error) => return Tried::Never(format!("{error:#}")),
        };
        match self.server.send(message).await {
            Ok(_) => Tried::Sent,
            Err(error) => failed(&error),
        }
    }

    fn message(&self, mail: &Mail) -> anyhow::Result<Message> {
        let letter = &mail.letter;
        let mut message = Message::builder()
            // A letter that comes back is known by it.
            .message_id(Some(format!("<{}@{}>", report::message_id(&mail.id), self.from.email.domain())))
            .from(self.from.clone())
            .to(letter.to.parse().context("the address cannot be read")?)
            .subject(letter.subject.clone())
            .header(ContentType::TEXT_PLAIN)
            .body(letter.body.clone())?;
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

fn failed(error: &Error) -> Tried {
    let reason = without_addresses(&error.to_string());
    let code = error.status().map(|code| code.to_string());
    if code.is_some_and(|code| NO_SUCH_ADDRESS.contains(&code.as_str())) {
        Tried::Never(reason)
    } else {
        Tried::Later(reason)
    }
}

/// Reminds and delivers until the process ends. A fault is told and the next round goes on.
pub async fn rounds(site: Site, post: Option<Post>) {
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
                "RCPT" if line.contains("nobody@") => "550 5.1.1 <nobody@region.example> no such person\r\n",
                "RCPT" if line.contains("busy@") => "451 4.3.0 come back later\r\n",
                "RCPT" if line.contains("policy@") => "554 5.7.1 we do not know you\r\n",
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
        let options =
            PostOptions { smtp: Some(url), mail_from: Some("LARS <lars@region.example>".parse().unwrap()) };
        let store = Store::open("sqlite::memory:", lars_store::Ring::fresh().unwrap()).await.unwrap();
        (options.open().unwrap().unwrap(), store, letters)
    }

    fn mail(to: &str) -> Mail {
        let letter = Letter {
            to: to.to_owned(),
            subject: "Jūsu viedoklis".to_owned(),
            body: "Labdien!\n\nhttps://lars.example/lv/answer/abc".to_owned(),
            stop: "https://lars.example/lv/answer/abc/unsubscribe".to_owned(),
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
        assert!(!store.mail_came_back("another", "550", now).await.unwrap());
        assert!(store.mail_came_back(&kept.id, "550", now).await.unwrap());
        assert!(!store.mail_came_back(&kept.id, "550", now).await.unwrap(), "noted once");
        assert_eq!(store.shown_mail(PageOf::first(200)).await.unwrap().rows[0].state, MailState::Bounced);
    }

    #[tokio::test]
    async fn an_address_that_does_not_work_is_noted_and_a_busy_server_is_tried_again() {
        let (post, store, _letters) = post_and_store().await;
        for to in ["nobody@region.example", "busy@region.example", "policy@region.example"] {
            store.queue_mail(&mail(to)).await.unwrap();
        }
        assert_eq!(post.deliver(&store).await.unwrap(), 3);
        let now = Timestamp::now();
        for mail in store.shown_mail(PageOf::first(200)).await.unwrap().rows {
            let nobody = mail.letter.to.starts_with("nobody@");
            assert_eq!(mail.state, if nobody { MailState::Bounced } else { MailState::Queued }, "{mail:?}");
            assert_eq!(mail.due > now, !nobody, "{mail:?}");
            assert!(
                !mail.reason.is_empty() && !mail.reason.contains('@'),
                "an address is personal: {mail:?}"
            );
        }
        assert_eq!(post.deliver(&store).await.unwrap(), 0, "the busy server is left alone for a while");
    }

    #[tokio::test]
    async fn without_a_mail_server_letters_wait() {
        let (_, store, _letters) = post_and_store().await;
        let from = Some("lars@region.example".parse().unwrap());
        let gone = PostOptions { smtp: Some("smtp://127.0.0.1:1".to_owned()), mail_from: from };
        store.queue_mail(&mail("aino@region.example")).await.unwrap();
        gone.open().unwrap().unwrap().deliver(&store).await.unwrap();
        let kept = store.shown_mail(PageOf::first(200)).await.unwrap().rows.remove(0);
        assert_eq!((kept.state, kept.tries), (MailState::Queued, 1));
        assert_eq!(kept.letter.to, "aino@region.example");
    }
}
