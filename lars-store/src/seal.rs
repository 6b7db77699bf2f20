//! The ring of keys, and sealing: what people said and who they are is written to the database only through here.
//!
//! A sealed text is `KEY-ID.BASE64URL`, with nonce and ciphertext (XChaCha20-Poly1305) in it. It opens only at the place that it was
//! sealed for. Where the key file lies is the program's matter; no statement stands here.

use std::sync::{Arc, PoisonError, RwLock};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac as _};
use lars_domain::ask::reach::invitation::hex;
use sha2::{Digest as _, Sha256};

use crate::StoreError;

/// Characters of a key's name: enough to tell keys apart, and it tells nothing about them.
pub const ID: usize = 8;
const NONCE: usize = 24;
/// Plain texts are filled up to a multiple of this: every rating is as long as any other.
const BLOCK: usize = 16;
const HEAD: &str = "\
# The keys of this installation of LARS. Without this file nobody can read its answers any more, LARS neither.
# Keep a copy of it apart from the database and its backups. Whoever has both can read everything.
";

/// Why a text is no ring of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RingFault {
    /// A line that is neither a key nor a comment.
    #[error("line {0} is neither a key nor a comment")]
    Line(usize),
    /// A key that does not fit its name: a character was lost or changed.
    #[error("the key on line {0} does not fit its name: a character of it was changed")]
    Damaged(usize),
    /// No key to seal with, or none for digests.
    #[error("a key is missing in it")]
    Missing,
}

#[derive(Clone)]
struct Key {
    id: String,
    bytes: [u8; 32],
    cipher: XChaCha20Poly1305,
}

impl Key {
    fn new(bytes: [u8; 32]) -> Self {
        let digest = Sha256::new().chain_update(b"lars key id").chain_update(bytes).finalize();
        Self { id: hex(&digest[..ID / 2]), bytes, cipher: XChaCha20Poly1305::new(&bytes.into()) }
    }

    fn fresh() -> Result<Self, StoreError> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|_| StoreError::Chance)?;
        Ok(Self::new(bytes))
    }

    fn line(&self, kind: &str) -> String {
        format!("{kind} {} {}\n", self.id, BASE64.encode(self.bytes))
    }
}

/// The keys of an installation: the first seals, all of them open; one that is never changed makes digests.
///
/// Which key seals is the database's word (`reseal`), and it can change while the process runs: whoever holds the ring sees it.
pub struct Ring(RwLock<Arc<Keys>>);

/// The keys as they are at one moment.
#[derive(Clone)]
struct Keys {
    all: Vec<Key>,
    /// The name of the one that is to seal next, once every process knows it.
    next: Option<String>,
    lasting: Key,
}

impl Keys {
    fn newest(&self) -> &Key {
        // A ring is never without a key: see `fresh` and `parse`.
        &self.all[0]
    }
}

impl Clone for Ring {
    /// A ring of its own: what is learnt here is not known there.
    fn clone(&self) -> Self {
        Self(RwLock::new(self.keys()))
    }
}

impl std::fmt::Debug for Ring {
    /// Names only: keys must not reach a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.ids()).finish()
    }
}

impl Ring {
    fn of(keys: Keys) -> Self {
        Self(RwLock::new(Arc::new(keys)))
    }

    fn keys(&self) -> Arc<Keys> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// A new ring with a new key.
    pub fn fresh() -> Result<Self, StoreError> {
        Ok(Self::of(Keys { all: vec![Key::fresh()?], next: None, lasting: Key::fresh()? }))
    }

    /// Reads the text of a key file.
    pub fn parse(text: &str) -> Result<Self, RingFault> {
        let (mut all, mut next, mut lasting) = (Vec::new(), None, None);
        for (number, line) in (1..).zip(text.lines().map(str::trim)) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let words: Vec<&str> = line.split_whitespace().collect();
            let &[kind, id, key] = words.as_slice() else { return Err(RingFault::Line(number)) };
            let bytes = BASE64.decode(key).ok().and_then(|bytes| bytes.try_into().ok());
            let key = Key::new(bytes.ok_or(RingFault::Damaged(number))?);
            match kind {
                _ if key.id != id => return Err(RingFault::Damaged(number)),
                "key" => all.push(key),
                "next" => next = Some(key),
                "digest" => lasting = Some(key),
                _ => return Err(RingFault::Line(number)),
            }
        }
        let (Some(lasting), false) = (lasting, all.is_empty()) else { return Err(RingFault::Missing) };
        let name = next.as_ref().map(|key| key.id.clone());
        all.extend(next);
        Ok(Self::of(Keys { all, next: name, lasting }))
    }

    /// The text of the key file.
    pub fn text(&self) -> String {
        let keys = self.keys();
        let kind = |key: &Key| if keys.next.as_ref() == Some(&key.id) { "next" } else { "key" };
        let all: String = keys.all.iter().map(|key| key.line(kind(key))).collect();
        format!("{HEAD}{all}{}", keys.lasting.line("digest"))
    }

    /// The names of the keys, the one that seals first.
    pub fn ids(&self) -> Vec<String> {
        self.keys().all.iter().map(|key| key.id.clone()).collect()
    }

    /// The name of the key that seals.
    pub fn id(&self) -> String {
        self.keys().newest().id.clone()
    }

    /// Whether the key of this name seals.
    pub fn is_sealing(&self, id: &str) -> bool {
        self.keys().newest().id == id
    }

    /// The name of the key that is to seal next, where a change of keys has begun.
    pub fn next_id(&self) -> Option<String> {
        self.keys().next.clone()
    }

    /// Whether the key of this name is on the ring.
    pub fn knows(&self, id: &str) -> bool {
        self.keys().all.iter().any(|key| key.id == id)
    }

    /// The ring with one more key, which is to seal next.
    pub fn with_next_key(&self) -> Result<Self, StoreError> {
        let mut keys = Keys::clone(&self.keys());
        let key = Key::fresh()?;
        keys.next = Some(key.id.clone());
        keys.all.push(key);
        Ok(Self::of(keys))
    }

    /// The ring without every key but the one that seals.
    #[must_use]
    pub fn only_newest(&self) -> Self {
        let keys = self.keys();
        Self::of(Keys { all: vec![keys.newest().clone()], next: None, lasting: keys.lasting.clone() })
    }

    /// From now on the key of this name seals. `false` where it is not on the ring.
    pub fn promote(&self, id: &str) -> bool {
        let mut held = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let Some(at) = held.all.iter().position(|key| key.id == id) else { return false };
        if at > 0 || held.next.as_deref() == Some(id) {
            let mut keys = Keys::clone(&held);
            keys.all[..=at].rotate_right(1);
            keys.next = keys.next.filter(|next| next != id);
            *held = Arc::new(keys);
        }
        true
    }

    /// Takes up the keys of another ring of the same installation; none is forgotten.
    pub fn learn(&self, other: &Self) {
        let other = other.keys();
        let mut held = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if other.lasting.id != held.lasting.id {
            return;
        }
        let mut keys = Keys::clone(&held);
        for key in &other.all {
            if keys.all.iter().all(|known| known.id != key.id) {
                keys.all.push(key.clone());
            }
        }
        keys.next.clone_from(&other.next);
        *held = Arc::new(keys);
    }

    /// Seals a text for a place: what it is, and whose.
    pub fn seal(&self, place: &[&str], plain: &str) -> Result<String, StoreError> {
        self.seal_bytes(place, plain.as_bytes())
    }

    /// Seals bytes for a place.
    pub fn seal_bytes(&self, place: &[&str], plain: &[u8]) -> Result<String, StoreError> {
        let keys = self.keys();
        let key = keys.newest();
        let mut bytes = vec![0; NONCE];
        getrandom::fill(&mut bytes).map_err(|_| StoreError::Chance)?;
        let nonce = XNonce::try_from(bytes.as_slice()).map_err(|_| StoreError::Chance)?;
        let mut msg = Vec::with_capacity(plain.len() + BLOCK);
        msg.extend_from_slice(plain);
        msg.push(0x80);
        msg.resize(msg.len().next_multiple_of(BLOCK), 0);
        let payload = Payload { msg: &msg, aad: &bound(place) };
        bytes.extend(key.cipher.encrypt(&nonce, payload).map_err(|_| StoreError::Broken("text to seal"))?);
        let mut sealed = String::with_capacity(ID + 1 + bytes.len() * 4 / 3 + 3);
        sealed.push_str(&key.id);
        sealed.push('.');
        BASE64.encode_string(&bytes, &mut sealed);
        Ok(sealed)
    }

    /// Opens a sealed text at its place; errors if it was sealed for another place, with another key, or changed since.
    pub fn open(&self, place: &[&str], sealed: &str) -> Result<String, StoreError> {
        String::from_utf8(self.open_bytes(place, sealed)?).map_err(|_| StoreError::Broken("sealed text"))
    }

    /// Opens sealed bytes at their place.
    pub fn open_bytes(&self, place: &[&str], sealed: &str) -> Result<Vec<u8>, StoreError> {
        let id = key_of(sealed);
        let keys = self.keys();
        let key =
            keys.all.iter().find(|key| key.id == id).ok_or_else(|| StoreError::WrongKey(id.to_owned()))?;
        let broken = || StoreError::Broken("sealed text");
        let bytes = BASE64.decode(sealed.get(ID + 1..).unwrap_or_default()).map_err(|_| broken())?;
        let (nonce, msg) = bytes.split_at_checked(NONCE).ok_or_else(broken)?;
        let nonce = XNonce::try_from(nonce).map_err(|_| broken())?;
        let mut plain =
            key.cipher.decrypt(&nonce, Payload { msg, aad: &bound(place) }).map_err(|_| broken())?;
        let end = plain.iter().rposition(|byte| *byte != 0).ok_or_else(broken)?;
        plain.truncate(end);
        Ok(plain)
    }

    /// Whether a text is sealed with the key that seals now.
    pub fn is_newest(&self, sealed: &str) -> bool {
        self.is_sealing(key_of(sealed))
    }

    /// Whether a text looks like one that was sealed with a key of this ring.
    pub fn has_sealed(&self, text: &str) -> bool {
        text.as_bytes().get(ID) == Some(&b'.') && self.knows(key_of(text))
    }

    /// The digests by which a mail address is found: the first is the one to store, the others are of keys that are being replaced.
    pub fn address_digests(&self, address: &str) -> Vec<String> {
        let address = address.to_lowercase();
        self.keys().all.iter().map(|key| digest(key, &["address", &address])).collect()
    }

    /// A digest that stays the same when keys are replaced, and tells nobody without the key file what it is of.
    pub fn lasting_digest(&self, parts: &[&str]) -> String {
        digest(&self.keys().lasting, parts)
    }
}

/// The name of the key that a text is sealed with.
pub fn key_of(sealed: &str) -> &str {
    sealed.split_once('.').map_or("", |(id, _)| id)
}

/// Parts as bytes that no other parts give.
fn bound(parts: &[&str]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(parts.iter().map(|part| part.len() + 8).sum());
    for part in parts {
        bytes.extend_from_slice(&(part.len() as u64).to_le_bytes());
        bytes.extend_from_slice(part.as_bytes());
    }
    bytes
}

/// HMAC-SHA-256 under a key that is made of this one for digests alone.
fn digest(key: &Key, parts: &[&str]) -> String {
    let own = Sha256::new().chain_update(b"lars digest key").chain_update(key.bytes).finalize();
    let mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(&own);
    // HMAC takes keys of every length; were it otherwise, the empty digest would find nobody.
    mac.map_or_else(|_| String::new(), |mac| hex(&mac.chain_update(bound(parts)).finalize().into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_at_its_place_only() {
        let ring = Ring::fresh().unwrap();
        let place = ["answer", "r1", "q1"];
        for plain in ["", "7", "Vārdi", "ends with a zero\0", &"long ".repeat(1000)] {
            let sealed = ring.seal(&place, plain).unwrap();
            assert_eq!(ring.open(&place, &sealed).unwrap(), plain);
            assert_ne!(ring.seal(&place, plain).unwrap(), sealed, "never the same twice");
            for other in [["answer", "r1", "q2"], ["answer", "r2", "q1"], ["answer", "r1q", "1"]] {
                assert!(matches!(ring.open(&other, &sealed), Err(StoreError::Broken(_))), "{other:?}");
            }
        }
        let (one, ten) = (ring.seal(&place, "1,1,").unwrap(), ring.seal(&place, "10,10,10").unwrap());
        assert_eq!(one.len(), ten.len(), "the length tells nothing of a score");
    }

    #[test]
    fn what_was_changed_or_is_of_another_key_is_refused() {
        let ring = Ring::fresh().unwrap();
        let sealed = ring.seal(&["a"], "text").unwrap();
        for place in 0..sealed.len() {
            let mut bytes = sealed.clone().into_bytes();
            bytes[place] = if bytes[place] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(bytes).unwrap();
            assert!(ring.open(&["a"], &changed).is_err(), "{place}: {changed}");
        }
        for wrong in ["", ".", "text", &sealed[..=ID], &sealed[..20]] {
            assert!(ring.open(&["a"], wrong).is_err(), "{wrong}");
        }
        let other = Ring::fresh().unwrap();
        assert!(matches!(other.open(&["a"], &sealed), Err(StoreError::WrongKey(id)) if id == ring.id()));
    }

    #[test]
    fn a_ring_is_written_and_read_and_its_keys_are_replaced() {
        let ring = Ring::fresh().unwrap();
        let sealed = ring.seal(&["a"], "text").unwrap();
        let two = Ring::parse(&ring.with_next_key().unwrap().text()).unwrap();
        assert_eq!((two.ids().len(), two.id()), (2, ring.id()), "the new key is known and does not seal yet");
        let next = two.next_id().unwrap();
        assert!(two.promote(&next) && !ring.promote(&next));
        let two = Ring::parse(&two.text()).unwrap();
        assert_eq!((two.id(), two.next_id()), (next.clone(), None));
        assert_eq!(two.open(&["a"], &sealed).unwrap(), "text");
        assert!(!two.is_newest(&sealed) && two.is_newest(&two.seal(&["a"], "").unwrap()));
        assert!(two.has_sealed(&sealed) && !two.has_sealed("a text.") && !ring.has_sealed(&next));
        assert_eq!(two.lasting_digest(&["x"]), ring.lasting_digest(&["x"]));
        assert_eq!(two.address_digests("A@b.fi")[1], ring.address_digests("a@B.fi")[0]);
        let one = two.only_newest();
        assert!(one.open(&["a"], &sealed).is_err());
        assert!(!format!("{one:?}").contains(one.text().lines().last().unwrap()));
    }

    #[test]
    fn a_ring_learns_the_keys_of_its_own_installation_and_forgets_none() {
        let ring = Ring::fresh().unwrap();
        let held = ring.clone();
        let next = ring.with_next_key().unwrap();
        let last = next.ids()[1].clone();
        held.learn(&next);
        assert_eq!((held.ids(), held.next_id()), (next.ids(), Some(last.clone())));
        assert_eq!(ring.ids().len(), 1, "a clone is a ring of its own");
        next.promote(&last);
        held.learn(&next.only_newest());
        assert_eq!((held.id(), held.ids().len()), (ring.id(), 2));
        held.learn(&Ring::fresh().unwrap());
        assert_eq!(held.ids().len(), 2, "a key of somebody else's installation");
    }

    #[test]
    fn a_damaged_key_file_is_refused_with_its_line() {
        let text = Ring::fresh().unwrap().text();
        assert_eq!(Ring::parse("# nothing\n").err(), Some(RingFault::Missing));
        assert_eq!(Ring::parse(&format!("{text}what\n")).err(), Some(RingFault::Line(5)));
        let without_key: String = text.lines().filter(|line| !line.starts_with("key")).collect();
        assert_eq!(Ring::parse(&without_key).err(), Some(RingFault::Missing));
        let (head, tail) = text.split_at(text.find("key ").unwrap() + 20);
        let other = if tail.starts_with('A') { "B" } else { "A" };
        assert_eq!(Ring::parse(&format!("{head}{other}{}", &tail[1..])).err(), Some(RingFault::Damaged(3)));
    }
}
