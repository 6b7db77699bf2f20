//! Cookies: the session's, and others by name.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

/// The name of the session cookie.
pub const SESSION_COOKIE: &str = "lars_session";

/// The name of the cookie of a device that somebody has signed in with.
pub const DEVICE_COOKIE: &str = "lars_device";

/// The token in the session cookie.
pub fn session_token(headers: &HeaderMap) -> Option<String> {
    cookie_of(headers, SESSION_COOKIE)
}

/// The value of a cookie.
pub fn cookie_of(headers: &HeaderMap, wanted: &str) -> Option<String> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs =
        cookies.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == wanted).map(|(_, token)| token.to_owned())
}
