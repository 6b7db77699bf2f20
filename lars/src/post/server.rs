//! The mail server: a connection to it, and letters through it step by step. The same answer means another thing at each step: who is refused
//! as a sender has learned nothing of the recipient.

use std::time::Duration;

use anyhow::{Context as _, bail};
use lettre::Address;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use percent_encoding::percent_decode_str;
use url::Url;

use super::heard::Stage;

/// The mail server has so long to take a letter, or to let us in; then the letter waits.
const PATIENCE: Duration = Duration::from_mins(1);
/// What is said of an address that this mail server cannot carry (RFC 6531), with the code that servers have for it.
const NOT_BEYOND_ASCII: &str =
    "5.6.7 the mail server takes no addresses with letters beyond ASCII before the at sign (SMTPUTF8)";

/// How the connection is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encrypted {
    Never,
    IfPossible,
    AfterGreeting,
    FromStart,
}

/// A mail server, and how it is reached.
#[derive(Debug)]
pub struct Server {
    host: String,
    port: u16,
    encrypted: Encrypted,
    hello: ClientId,
    credentials: Option<Credentials>,
}

/// Why a letter was not taken.
#[derive(Debug)]
pub struct Failure {
    /// When.
    pub stage: Stage,
    /// What the mail server said, or what else happened.
    pub said: String,
}

impl Failure {
    fn at(stage: Stage) -> impl Fn(Error) -> Self {
        move |error| {
            let source = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
            let said = error.status().map_or_else(|| error.to_string(), |code| format!("{code} {source}"));
            Self { stage, said }
        }
    }
}

impl Server {
    /// Reads the address of a mail server: `smtps://NAME:PASSWORD@HOST`, `smtp://HOST?tls=required`.
    pub fn parse(address: &str) -> anyhow::Result<Self> {
        let url = Url::parse(address)?;
        let tls = url.query_pairs().find(|(name, _)| name == "tls").map(|(_, value)| value.into_owned());
        let (encrypted, usual_port) = match (url.scheme(), tls.as_deref()) {
            ("smtp", None) => (Encrypted::Never, 25),
            ("smtp", Some("opportunistic")) => (Encrypted::IfPossible, 587),
            ("smtp", Some("required")) => (Encrypted::AfterGreeting, 587),
            ("smtps", _) => (Encrypted::FromStart, 465),
            _ => bail!(
                "it begins neither with smtps:// nor with smtp://, or has another ?tls= than required or opportunistic"
            ),
        };
        let plain = |text: &str| percent_decode_str(text).decode_utf8().map(std::borrow::Cow::into_owned);
        let credentials = match url.password() {
            Some(password) => Some(Credentials::new(plain(url.username())?, plain(password)?)),
            None => None,
        };
        let name = url.path().trim_matches('/');
        Ok(Self {
            host: url.host_str().context("it names no host")?.to_owned(),
            port: url.port().unwrap_or(usual_port),
            encrypted,
            hello: if name.is_empty() { ClientId::default() } else { ClientId::Domain(name.to_owned()) },
            credentials,
        })
    }

    /// Connects and signs in.
    pub async fn connect(&self) -> Result<Connection, Failure> {
        let connecting = tokio::time::timeout(PATIENCE, self.try_connect()).await;
        connecting.unwrap_or_else(|_| Err(too_slow(Stage::Sender)))
    }

    async fn try_connect(&self) -> Result<Connection, Failure> {
        let failed = Failure::at(Stage::Sender);
        let tls = || TlsParameters::new(self.host.clone()).map_err(&failed);
        let from_start = if self.encrypted == Encrypted::FromStart { Some(tls()?) } else { None };
        let place = (self.host.as_str(), self.port);
        let connecting =
            AsyncSmtpConnection::connect_tokio1(place, Some(PATIENCE), &self.hello, from_start, None);
        let mut connection = connecting.await.map_err(&failed)?;
        let upgrades = match self.encrypted {
            Encrypted::AfterGreeting => true,
            Encrypted::IfPossible => connection.can_starttls(),
            Encrypted::Never | Encrypted::FromStart => false,
        };
        if upgrades {
            connection.starttls(tls()?, &self.hello).await.map_err(&failed)?;
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(DEFAULT_MECHANISMS, credentials).await.map_err(&failed)?;
        }
        Ok(Connection(connection))
    }
}

fn too_slow(stage: Stage) -> Failure {
    Failure { stage, said: "timed out: the mail server did not answer".to_owned() }
}

/// A connection that is open, for one letter after the other.
pub struct Connection(AsyncSmtpConnection);

impl Connection {
    /// Hands over a letter. After a failure the connection is not used again.
    pub async fn send(&mut self, from: &Address, to: &Address, letter: &[u8]) -> Result<(), Failure> {
        let sending = tokio::time::timeout(PATIENCE, self.try_send(from, to, letter)).await;
        sending.unwrap_or_else(|_| Err(too_slow(Stage::Content)))
    }

    async fn try_send(&mut self, from: &Address, to: &Address, letter: &[u8]) -> Result<(), Failure> {
        let mut options = Vec::new();
        let is_ascii = |address: &Address| AsRef::<str>::as_ref(address).is_ascii();
        if !is_ascii(from) || !is_ascii(to) {
            if !self.0.server_info().supports_feature(Extension::SmtpUtfEight) {
                let stage = if is_ascii(from) { Stage::Recipient } else { Stage::Sender };
                return Err(Failure { stage, said: NOT_BEYOND_ASCII.to_owned() });
            }
            options.push(MailParameter::SmtpUtfEight);
        }
        if !letter.is_ascii() {
            options.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        let of_sender = self.0.command(Mail::new(Some(from.clone()), options)).await;
        of_sender.map_err(Failure::at(Stage::Sender))?;
        let of_recipient = self.0.command(Rcpt::new(to.clone(), Vec::new())).await;
        of_recipient.map_err(Failure::at(Stage::Recipient))?;
        let of_content = Failure::at(Stage::Content);
        self.0.command(Data).await.map_err(&of_content)?;
        self.0.message(letter).await.map_err(&of_content)?;
        Ok(())
    }

    /// Ends the connection, as far as the mail server still listens.
    pub async fn end(mut self) {
        let _ = tokio::time::timeout(Duration::from_secs(5), self.0.abort()).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_server_is_named_by_its_address() {
        let read = |address| Server::parse(address).unwrap();
        let with_password = read("smtps://s3%40region.example:a%2Fb%20c@mail.region.example");
        assert_eq!((with_password.host.as_str(), with_password.port), ("mail.region.example", 465));
        let expected = Credentials::new("s3@region.example".to_owned(), "a/b c".to_owned());
        assert!(with_password.credentials == Some(expected));
        assert_eq!(read("smtp://mail.region.example").port, 25);
        assert_eq!(read("smtp://mail.region.example?tls=required").encrypted, Encrypted::AfterGreeting);
        assert_eq!(read("smtp://mail.region.example:2525?tls=opportunistic").port, 2525);
        assert_eq!(
            read("smtp://h/lars.region.example").hello,
            ClientId::Domain("lars.region.example".to_owned())
        );
        for wrong in ["mail.region.example", "https://mail.region.example", "smtp://h?tls=perhaps", "smtps:"]
        {
            assert!(Server::parse(wrong).is_err(), "{wrong}");
        }
    }
}
