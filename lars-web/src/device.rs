//! Devices that somebody has signed in with: a signed cookie by which a locked account lets them try all the same.
//!
//! The cookie opens nothing. It holds no name: for whom a device is known can only be asked, person by person.

use jiff::SignedDuration;

use crate::cookie::DEVICE_COOKIE;
use crate::security::random_token;
use crate::visit::Visit;

/// How long a device is known after the last sign-in.
const KEPT: SignedDuration = SignedDuration::from_hours(180 * 24);
/// The most people who share a device; beyond it the one who signed in longest ago is forgotten.
const MAX_PEOPLE: usize = 5;

/// An entry of the cookie: a number, until when it holds, and the proof that this site made it for a person.
fn subject(person: &str, number: &str, until: &str) -> String {
    format!("device {person} {number} {until}")
}

fn is_for(visit: &Visit, person: &str, entry: &str) -> bool {
    let mut parts = entry.splitn(3, '.');
    let (Some(number), Some(until), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let holds = until.parse::<i64>().is_ok_and(|until| visit.now.as_second() < until);
    holds && visit.site.is_form_key(&subject(person, number, until), key)
}

/// The number of this device, if this person has signed in with it.
pub fn known(visit: &Visit, person: &str) -> Option<String> {
    let entry = visit.device().split('-').take(MAX_PEOPLE).find(|entry| is_for(visit, person, entry))?;
    entry.split('.').next().map(str::to_owned)
}

/// The cookie by which the device is known for this person from now on, and still for others who have signed in with it.
pub fn cookie(visit: &Visit, person: &str) -> String {
    let (number, until) = (random_token(), (visit.now + KEPT).as_second().to_string());
    let own = format!("{number}.{until}.{}", visit.site.form_key(&subject(person, &number, &until)));
    // Only what can be an entry goes back into the cookie.
    let plain = |entry: &str| {
        (1..=own.len()).contains(&entry.len()) && entry.bytes().all(|b| b.is_ascii_hexdigit() || b == b'.')
    };
    let others = visit.device().split('-').filter(|entry| plain(entry) && !is_for(visit, person, entry));
    let others = others.take(MAX_PEOPLE - 1);
    let entries: Vec<&str> = std::iter::once(own.as_str()).chain(others).collect();
    let secure = if visit.origin.starts_with("https:") { "; Secure" } else { "" };
    let age = KEPT.as_secs();
    let value = entries.join("-");
    format!("{DEVICE_COOKIE}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}{secure}")
}
