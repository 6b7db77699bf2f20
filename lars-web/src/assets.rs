//! Style sheet, script and icon, embedded in the program under names that carry their digest.
//!
//! A changed file has another name, so browsers may keep each of them for ever.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG};
use axum::response::{IntoResponse, Response};
use lars_domain::ask::reach::invitation::hex;
use lars_view::chart::CHART_CSS;
use sha2::{Digest as _, Sha256};

const FILES: &[(&str, &[u8])] = &[
    ("favicon.svg", include_bytes!("assets/favicon.svg")),
    ("offline.js", include_bytes!("assets/offline.js")),
    ("passkey.js", include_bytes!("assets/passkey.js")),
    ("session.js", include_bytes!("assets/session.js")),
    ("site.css", include_bytes!("assets/site.css")),
    ("site.js", include_bytes!("assets/site.js")),
    ("vault.js", include_bytes!("assets/vault.js")),
    ("worker.js", include_bytes!("assets/worker.js")),
];

/// Addresses of the files that every page names.
pub struct Addresses {
    /// The style sheet.
    pub style: String,
    /// The script.
    pub script: String,
    /// The script of pages for whoever is signed in.
    pub session: String,
    /// The script of pages with passkeys.
    pub passkey: String,
    /// The icon.
    pub icon: String,
    /// The app for interviews without a network.
    pub offline: String,
    /// What that app keeps encrypted, and how.
    pub vault: String,
}

static ADDRESSES: LazyLock<Addresses> = LazyLock::new(|| Addresses {
    style: address("site.css"),
    script: address("site.js"),
    session: address("session.js"),
    passkey: address("passkey.js"),
    icon: address("favicon.svg"),
    offline: address("offline.js"),
    vault: address("vault.js"),
});

/// The addresses, worked out once.
pub fn addresses() -> &'static Addresses {
    &ADDRESSES
}

/// A file as it is sent. The rules for charts belong to `lars-view` and follow the site's own.
pub fn content(name: &str) -> Option<Vec<u8>> {
    let mut content = FILES.iter().find(|(known, _)| *known == name)?.1.to_vec();
    if name == "site.css" {
        content.extend_from_slice(CHART_CSS.as_bytes());
    }
    Some(content)
}

/// A digest of several contents together.
pub fn fingerprint(parts: &[&[u8]]) -> String {
    let digest = parts.iter().fold(Sha256::new(), |digest, part| {
        digest.chain_update((part.len() as u64).to_le_bytes()).chain_update(part)
    });
    hex(&digest.finalize()[..12])
}

fn digest(name: &str) -> String {
    content(name).map(|content| hex(&Sha256::digest(content)[..6])).unwrap_or_default()
}

fn address(name: &str) -> String {
    let (stem, ending) = name.split_once('.').unwrap_or((name, ""));
    format!("/assets/{stem}-{}.{ending}", digest(name))
}

/// Answers with a file. An old digest gets the file of today, without the long keeping time.
pub async fn show(Path(name): Path<String>) -> Response {
    let plain = name.split_once('-').and_then(|(stem, rest)| Some((stem, rest.split_once('.')?)));
    let Some((stem, (asked, ending))) = plain else { return StatusCode::NOT_FOUND.into_response() };
    let plain = format!("{stem}.{ending}");
    let Some(content) = content(&plain) else { return StatusCode::NOT_FOUND.into_response() };
    let digest = hex(&Sha256::digest(&content)[..6]);
    let keep = if digest == asked { "public, max-age=31536000, immutable" } else { "no-cache" };
    let kind = match ending {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };
    let headers =
        [(CONTENT_TYPE, kind.to_owned()), (CACHE_CONTROL, keep.to_owned()), (ETAG, format!("\"{digest}\""))];
    (headers, content).into_response()
}
