//! Requests to other servers, such as the provider of single sign-on: one connection for each, over TLS, no redirect followed, and as
//! much of an answer and as long as the caller says.
//!
//! Made with what the server is made of already (hyper, rustls). Plain HTTP goes to the own machine only.

use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::Bytes;
use hyper::header::{HOST, HeaderValue};
use hyper::http::Uri;
use hyper_util::rt::TokioIo;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

/// A request with its body.
pub type Ask = hyper::Request<Vec<u8>>;
/// What came back.
pub type Reply = hyper::Response<Vec<u8>>;
/// Whose certificates are trusted.
pub type Trust = Arc<ClientConfig>;

/// What a caller waits for at most.
#[derive(Debug, Clone, Copy)]
pub struct FetchLimits {
    /// The longest answer, in bytes.
    pub bytes: usize,
    /// The longest time.
    pub time: Duration,
}

/// Why there is no answer.
#[derive(Debug)]
pub struct FetchError(String);

impl std::fmt::Display for FetchError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for FetchError {}

fn because(what: &str) -> impl FnOnce(Box<dyn std::error::Error + Send + Sync>) -> FetchError {
    move |error| FetchError(format!("{what}: {error}"))
}

/// The certificates that are trusted: those of the public web, and those of a file where one is named.
pub fn trust(pem: Option<&[u8]>) -> Result<Trust, FetchError> {
    let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    for certificate in pem.into_iter().flat_map(CertificateDer::pem_slice_iter) {
        let certificate = certificate.map_err(|error| FetchError(format!("a certificate: {error:?}")))?;
        roots.add(certificate).map_err(|error| FetchError(format!("a certificate: {error}")))?;
    }
    // Named, because another part of the program may bring another one along.
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let config = config.map_err(|error| FetchError(error.to_string()))?;
    Ok(Arc::new(config.with_root_certificates(roots).with_no_client_auth()))
}

/// Sends one request.
pub async fn fetch(trust: Trust, request: Ask, limits: FetchLimits) -> Result<Reply, FetchError> {
    match tokio::time::timeout(limits.time, connected(trust, request, limits.bytes)).await {
        Ok(answer) => answer,
        Err(_) => Err(FetchError(format!("no answer within {} seconds", limits.time.as_secs()))),
    }
}

async fn connected(trust: Trust, request: Ask, most: usize) -> Result<Reply, FetchError> {
    let uri = request.uri().clone();
    let host = uri.host().ok_or_else(|| FetchError("an address without a host".to_owned()))?;
    let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
    let secure = is_secure(&uri, &host)?;
    let port = uri.port_u16().unwrap_or(if secure { 443 } else { 80 });
    let stream = TcpStream::connect((host.as_str(), port)).await;
    let stream = stream.map_err(|error| because("could not connect")(error.into()))?;
    if !secure {
        return sent(stream, &uri, request, most).await;
    }
    let name = ServerName::try_from(host).map_err(|error| because("no name of a host")(error.into()))?;
    let stream = TlsConnector::from(trust).connect(name, stream).await;
    sent(stream.map_err(|error| because("could not connect by TLS")(error.into()))?, &uri, request, most)
        .await
}

/// Whether TLS is spoken; refused where it is not and the other end is not this machine.
fn is_secure(uri: &Uri, host: &str) -> Result<bool, FetchError> {
    match uri.scheme_str() {
        Some("https") => Ok(true),
        Some("http") if is_own_machine(host) => Ok(false),
        _ => Err(FetchError("only https is spoken with other machines".to_owned())),
    }
}

/// Whether a host is this machine.
pub fn is_own_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

async fn sent<S>(stream: S, uri: &Uri, request: Ask, most: usize) -> Result<Reply, FetchError>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (mut parts, body) = request.into_parts();
    let host = uri.authority().map(ToString::to_string).unwrap_or_default();
    parts.headers.insert(HOST, HeaderValue::from_str(&host).map_err(|error| because("host")(error.into()))?);
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    parts.uri =
        path.parse().map_err(|error: hyper::http::uri::InvalidUri| because("address")(error.into()))?;
    let request = hyper::Request::from_parts(parts, Full::new(Bytes::from(body)));
    let connection = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await;
    let (mut sender, driver) = connection.map_err(|error| because("could not speak HTTP")(error.into()))?;
    let driving = tokio::spawn(driver);
    let answer = sender.send_request(request).await;
    let (parts, body) = answer.map_err(|error| because("no answer")(error.into()))?.into_parts();
    let body = Limited::new(body, most).collect().await.map_err(because("the answer broke off"))?;
    driving.abort();
    Ok(Reply::from_parts(parts, body.to_bytes().to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_goes_to_the_own_machine_only() {
        let secure = |address: &str| {
            let uri: Uri = address.parse().unwrap();
            is_secure(&uri, uri.host().unwrap()).ok()
        };
        assert_eq!(secure("https://id.example.org/"), Some(true));
        assert_eq!(secure("http://127.0.0.1:8080/"), Some(false));
        assert_eq!(secure("http://localhost/"), Some(false));
        assert_eq!(secure("http://id.example.org/"), None);
        assert_eq!(secure("http://127.0.0.1.example.org/"), None);
        assert_eq!(secure("ftp://localhost/"), None);
    }

    #[test]
    fn certificates_of_a_file_are_taken_or_refused() {
        assert!(trust(None).is_ok());
        assert!(trust(Some(b"no certificate in here")).is_ok());
        let broken = b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        assert!(trust(Some(broken)).is_err());
    }
}
