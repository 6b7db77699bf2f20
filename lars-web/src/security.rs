//! What guards every request: response headers, request ids and the log line, the origin of forms, form keys.
//!
//! No page needs a cookie before somebody signs in; respondents never get one.

use axum::extract::Request;
use axum::http::header::{ETAG, HeaderName, HeaderValue, IF_NONE_MATCH};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use hmac::{Hmac, KeyInit as _, Mac as _};
use lars_domain::ask::reach::invitation::hex;
use lars_domain::ask::reach::short_code::ShortCode;
use sha2::{Digest as _, Sha256};

use crate::Site;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Headers of every answer. Nothing is loaded from elsewhere, nothing inline runs, nobody may frame a page.
const HEADERS: [(HeaderName, HeaderValue); 7] = [
    (
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
             worker-src 'self'; manifest-src 'self'; \
             form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ),
    ),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), browsing-topics=()"),
    ),
];

/// Refuses forms that another site sends, gives each request an id, logs it, and adds the headers.
///
/// The log names the route, never the address: addresses of respondents hold their personal token.
pub async fn guard(mut request: Request, next: Next) -> Response {
    let id = lars_domain::new_id();
    if let Ok(value) = HeaderValue::from_str(&id) {
        request.headers_mut().insert(REQUEST_ID, value);
    }
    let method = request.method().clone();
    let known = request.headers().get(IF_NONE_MATCH).cloned();
    let started = std::time::Instant::now();
    let (mut response, statements) = if method == Method::POST && is_from_elsewhere(request.headers()) {
        ((StatusCode::FORBIDDEN, crate::PageError::Forged).into_response(), 0)
    } else {
        lars_store::counted(next.run(request)).await
    };
    response.extensions_mut().insert(Statements(statements));
    let route = response.extensions().get::<Route>().map_or("-", |route| route.0.as_str()).to_owned();
    let status = response.status().as_u16();
    let millis = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(id, %method, route, status, millis, statements, "answered {method} {route} with {status}");
    let same = known.is_some()
        && response.headers().get(ETAG) == known.as_ref()
        && response.status() == StatusCode::OK;
    if same {
        let headers = response.headers().clone();
        response = StatusCode::NOT_MODIFIED.into_response();
        for name in [ETAG, header::CACHE_CONTROL, header::VARY] {
            if let Some(value) = headers.get(&name) {
                response.headers_mut().insert(name, value.clone());
            }
        }
    }
    for (name, value) in HEADERS {
        response.headers_mut().entry(name).or_insert(value);
    }
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    response
}

/// How many statements an answer took.
#[derive(Clone)]
pub struct Statements(pub u32);

/// The route that answered, for the log.
#[derive(Clone)]
pub struct Route(pub String);

fn is_from_elsewhere(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return !matches!(site, "same-origin" | "none");
    }
    match (text("origin"), text("host")) {
        (Some(origin), Some(host)) => origin.split_once("://").is_none_or(|(_, origin)| origin != host),
        _ => false,
    }
}

/// A weak digest of a body, for the `ETag` of pages.
pub fn etag(body: &str) -> String {
    format!("W/\"{}\"", hex(&Sha256::digest(body.as_bytes())[..8]))
}

/// Thirty-two bytes nobody can guess.
pub fn random_bytes() -> Vec<u8> {
    let mut bytes = vec![0; 32];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// A token nobody can guess, safe in an address: 128 bits in hexadecimal.
pub fn random_token() -> String {
    hex(&random_bytes()[..16])
}

/// A short code nobody can guess.
pub fn random_code() -> ShortCode {
    loop {
        // That 32 bytes do not do is rarer than a fault of the machine.
        if let Some(code) = ShortCode::from_chance(&random_bytes()) {
            return code;
        }
    }
}

impl Site {
    /// The key that a form for this subject must carry. Only who may see the form can know it.
    pub fn form_key(&self, subject: &str) -> String {
        hex(&self.mac(subject).finalize().into_bytes())
    }

    /// Whether a form carries the key of its subject.
    pub fn is_form_key(&self, subject: &str, key: &str) -> bool {
        let expected = self.form_key(subject);
        let differs = expected.bytes().zip(key.bytes()).fold(0, |differs, (a, b)| differs | (a ^ b));
        expected.len() == key.len() && differs == 0
    }

    fn mac(&self, subject: &str) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.key).expect("a key of any length will do");
        mac.update(subject.as_bytes());
        mac
    }
}
