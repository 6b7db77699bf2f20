//! Style sheet, script and icon, embedded in the program under names that carry their digest.
//!
//! A changed file has another name, so browsers may keep each of them for ever.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use lars_domain::ask::invitation::hex;
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/src/assets"]
struct Files;

/// Addresses of the files that every page names.
pub struct Addresses {
    /// The style sheet.
    pub style: String,
    /// The script.
    pub script: String,
    /// The icon.
    pub icon: String,
}

static ADDRESSES: LazyLock<Addresses> = LazyLock::new(|| Addresses {
    style: address("site.css"),
    script: address("site.js"),
    icon: address("favicon.svg"),
});

/// The addresses, worked out once.
pub fn addresses() -> &'static Addresses {
    &ADDRESSES
}

fn digest(name: &str) -> String {
    Files::get(name).map(|file| hex(&file.metadata.sha256_hash()[..6])).unwrap_or_default()
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
    let Some(file) = Files::get(&plain) else { return StatusCode::NOT_FOUND.into_response() };
    let digest = digest(&plain);
    let keep = if digest == asked { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = [
        (CONTENT_TYPE, file.metadata.mimetype().to_owned()),
        (CACHE_CONTROL, keep.to_owned()),
        (ETAG, format!("\"{digest}\"")),
    ];
    (headers, file.data).into_response()
}
