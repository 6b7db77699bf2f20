//! What a backup is sealed with: files of the format `age` (version 1), for recipients `age1…`, which the program `age` opens and makes too.
//!
//! Of the format there is what a backup needs: keys of X25519. No passphrases, no plug-ins; stanzas of others are passed over. Why this is
//! written here, and how it is held against the library of the same name, is in `docs/adr/0033-backup.md`. Nothing is kept in memory
//! but one piece.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use chacha20poly1305::aead::Aead as _;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit as _, Nonce};
use curve25519_dalek::montgomery::MontgomeryPoint;
use hkdf::Hkdf;
use hmac::{Hmac, Mac as _};
use sha2::Sha256;

use super::bech32;
use super::error::BackupError;

const VERSION: &str = "age-encryption.org/v1";
const X25519: &[u8] = b"age-encryption.org/v1/X25519";
const RECIPIENT: &str = "age";
const IDENTITY: &str = "age-secret-key-";
/// Bytes of a key of the payload's key, and of the nonce before the payload.
const FILE_KEY: usize = 16;
/// Bytes of plain text in a piece; a sealed piece is longer by its tag.
const PIECE: usize = 64 * 1024;
const TAG: usize = 16;
/// Base64 in a line of a stanza's body; a shorter line ends the body.
const LINE: usize = 64;
/// The most bytes of a header: some hundred recipients.
const MAX_HEADER: u64 = 64 * 1024;

/// Whoever can open a backup: the public half of an [`Identity`]. It may stand on the server, and in a command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recipient([u8; 32]);

impl std::fmt::Display for Recipient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&bech32::encode(RECIPIENT, &self.0))
    }
}

impl FromStr for Recipient {
    type Err = BackupError;

    fn from_str(text: &str) -> Result<Self, BackupError> {
        bech32::decode(RECIPIENT, text.trim()).map(Self).ok_or(BackupError::NoRecipient)
    }
}

/// The secret half: it opens what was sealed for its recipient, and does not belong on the server.
#[derive(Clone)]
pub struct Identity([u8; 32]);

impl std::fmt::Debug for Identity {
    /// The public half: a secret must not reach a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Identity of {}", self.recipient())
    }
}

impl Identity {
    /// A new pair.
    pub fn fresh() -> Result<Self, BackupError> {
        Ok(Self(random()?))
    }

    /// The public half.
    pub fn recipient(&self) -> Recipient {
        Recipient(MontgomeryPoint::mul_base_clamped(self.0).0)
    }

    /// The secret in words of the format, to be printed once.
    pub fn secret_text(&self) -> String {
        bech32::encode(IDENTITY, &self.0).to_uppercase()
    }

    /// Reads the text of a file of identities: one a line, with comments, as `age-keygen` writes it.
    pub fn parse_file(text: &str) -> Result<Vec<Self>, BackupError> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let identities: Option<Vec<Self>> =
            lines.map(|line| bech32::decode(IDENTITY, &line.to_lowercase()).map(Self)).collect();
        identities.filter(|identities| !identities.is_empty()).ok_or(BackupError::NoIdentity)
    }

    /// The file key of a stanza, if it was sealed for this one.
    fn unwrap(&self, share: [u8; 32], body: &[u8]) -> Option<[u8; FILE_KEY]> {
        let key = wrapping_key(MontgomeryPoint(share).mul_clamped(self.0).0, share, self.recipient())?;
        key.decrypt(&Nonce::default(), body).ok()?.try_into().ok()
    }
}

fn random<const N: usize>() -> Result<[u8; N], BackupError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| crate::StoreError::Chance)?;
    Ok(bytes)
}

/// A key derived from another, for one purpose.
fn derived(key: &[u8], salt: &[u8], purpose: &[u8]) -> [u8; 32] {
    let mut derived = [0; 32];
    // Only a key longer than 255 digests is refused.
    Hkdf::<Sha256>::new(Some(salt), key).expand(purpose, &mut derived).ok();
    derived
}

/// The key that seals the file key for a recipient; none where a point was chosen so that everybody knows the secret.
fn wrapping_key(shared: [u8; 32], share: [u8; 32], recipient: Recipient) -> Option<ChaCha20Poly1305> {
    let salt = [share, recipient.0].concat();
    let key = derived(&shared, &salt, X25519);
    (shared != [0; 32]).then(|| ChaCha20Poly1305::new(&key.into()))
}

/// The seal of the header, under the file key.
fn header_mac(file_key: [u8; FILE_KEY], header: &[u8]) -> Hmac<Sha256> {
    // As long as a block of the digest, filled up with zeros as HMAC does by itself.
    let mut key = [0; 64];
    key[..32].copy_from_slice(&derived(&file_key, b"", b"header"));
    let mac = <Hmac<Sha256> as hmac::KeyInit>::new(&key.into());
    mac.chain_update(header)
}

/// The number of a piece and whether it is the last, as its nonce.
fn piece_nonce(number: u64, last: bool) -> Nonce {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&number.to_be_bytes());
    nonce[11] = u8::from(last);
    nonce.into()
}

/// Seals what is written to it. Without [`SealedWriter::finish`] the file is cut, and no reader takes it.
pub struct SealedWriter<W> {
    out: W,
    cipher: ChaCha20Poly1305,
    piece: Vec<u8>,
    number: u64,
}

impl<W: Write> SealedWriter<W> {
    /// Begins a file that each of these can open.
    pub fn new(mut out: W, recipients: &[Recipient]) -> Result<Self, BackupError> {
        if recipients.is_empty() {
            return Err(BackupError::NoRecipient);
        }
        let file_key = random::<FILE_KEY>()?;
        let mut header = format!("{VERSION}\n");
        for recipient in recipients {
            let secret = random()?;
            let share = MontgomeryPoint::mul_base_clamped(secret).0;
            let shared = MontgomeryPoint(recipient.0).mul_clamped(secret).0;
            let key = wrapping_key(shared, share, *recipient).ok_or(BackupError::NoRecipient)?;
            let body = key.encrypt(&Nonce::default(), file_key.as_slice());
            let body = body.map_err(|_| BackupError::NoRecipient)?;
            for part in ["-> X25519 ", &BASE64.encode(share), "\n", &BASE64.encode(body), "\n"] {
                header.push_str(part);
            }
        }
        header += "---";
        let mac = header_mac(file_key, header.as_bytes()).finalize().into_bytes();
        let nonce = random::<FILE_KEY>()?;
        writeln!(out, "{header} {}", BASE64.encode(mac))?;
        out.write_all(&nonce)?;
        let cipher = ChaCha20Poly1305::new(&derived(&file_key, &nonce, b"payload").into());
        Ok(Self { out, cipher, piece: Vec::with_capacity(PIECE), number: 0 })
    }

    fn seal_piece(&mut self, last: bool) -> io::Result<()> {
        let sealed = self.cipher.encrypt(&piece_nonce(self.number, last), self.piece.as_slice());
        self.out.write_all(&sealed.map_err(|_| io::Error::other("a piece could not be sealed"))?)?;
        self.piece.clear();
        self.number += 1;
        Ok(())
    }

    /// Seals the end, and gives back what was written to.
    pub fn finish(mut self) -> io::Result<W> {
        self.seal_piece(true)?;
        self.out.flush()?;
        Ok(self.out)
    }
}

impl<W: Write> Write for SealedWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A full piece waits until more comes: the last one has a mark.
        if self.piece.len() == PIECE {
            self.seal_piece(false)?;
        }
        let taken = bytes.len().min(PIECE - self.piece.len());
        self.piece.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Opens what was sealed. What is cut, altered or goes on behind its end is an error of `BackupError`, inside one of `io`.
pub struct SealedReader<R> {
    input: BufReader<R>,
    cipher: ChaCha20Poly1305,
    piece: Vec<u8>,
    read: usize,
    number: u64,
    ended: bool,
}

impl<R: Read> SealedReader<R> {
    /// Reads the header, and finds an identity that opens the file.
    pub fn open(input: R, identities: &[Identity]) -> Result<Self, BackupError> {
        let mut input = BufReader::with_capacity(PIECE + TAG, input);
        let mut lines = (&mut input).take(MAX_HEADER);
        let (mut header, mut file_key) = (Vec::new(), None);
        if next_line(&mut lines, &mut header)? != VERSION {
            return Err(BackupError::NoBackup);
        }
        let mac = loop {
            let line = next_line(&mut lines, &mut header)?;
            if let Some(mac) = line.strip_prefix("--- ") {
                header.truncate(header.len() - mac.len() - 2);
                break BASE64.decode(mac).map_err(|_| BackupError::NoBackup)?;
            }
            let stanza = line.strip_prefix("-> ").ok_or(BackupError::NoBackup)?;
            let mut body = String::new();
            loop {
                let line = next_line(&mut lines, &mut header)?;
                body.push_str(&line);
                if line.len() < LINE {
                    break;
                }
            }
            let share =
                stanza.strip_prefix("X25519 ").and_then(|share| BASE64.decode(share).ok()?.try_into().ok());
            let body = BASE64.decode(body).map_err(|_| BackupError::NoBackup)?;
            if let (Some(share), None) = (share, file_key) {
                file_key = identities.iter().find_map(|identity| identity.unwrap(share, &body));
            }
        };
        let file_key = file_key.ok_or(BackupError::OtherRecipient)?;
        header_mac(file_key, &header).verify_slice(&mac).map_err(|_| BackupError::Altered(0))?;
        let mut nonce = [0; FILE_KEY];
        input.read_exact(&mut nonce).map_err(|_| BackupError::Cut)?;
        let cipher = ChaCha20Poly1305::new(&derived(&file_key, &nonce, b"payload").into());
        Ok(Self { input, cipher, piece: Vec::new(), read: 0, number: 0, ended: false })
    }

    fn next_piece(&mut self) -> io::Result<()> {
        let mut sealed = Vec::with_capacity(PIECE + TAG);
        (&mut self.input).take((PIECE + TAG) as u64).read_to_end(&mut sealed)?;
        let last = self.input.fill_buf()?.is_empty();
        let opened = |last| self.cipher.decrypt(&piece_nonce(self.number, last), sealed.as_slice());
        self.piece = match opened(last) {
            // An empty piece stands only where there is nothing else.
            Ok(piece) if self.number > 0 && piece.is_empty() => {
                return Err(broken(BackupError::Altered(self.number)));
            }
            Ok(piece) => piece,
            // The end is missing where the file ends with a piece that was not the last, or with a part of one.
            Err(_) if last && (sealed.len() < PIECE + TAG || opened(false).is_ok()) => {
                return Err(broken(BackupError::Cut));
            }
            Err(_) => return Err(broken(BackupError::Altered(self.number))),
        };
        (self.read, self.ended) = (0, last);
        self.number += 1;
        Ok(())
    }
}

fn broken(error: BackupError) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, error)
}

/// A line of the header without its end; what was read is kept for the seal.
fn next_line(input: &mut impl BufRead, header: &mut Vec<u8>) -> Result<String, BackupError> {
    let start = header.len();
    input.read_until(b'\n', header)?;
    let line = header[start..].strip_suffix(b"\n").ok_or(BackupError::NoBackup)?;
    String::from_utf8(line.to_vec()).map_err(|_| BackupError::NoBackup)
}

impl<R: Read> Read for SealedReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.read == self.piece.len() && !self.ended {
            self.next_piece()?;
        }
        let taken = buffer.len().min(self.piece.len() - self.read);
        buffer[..taken].copy_from_slice(&self.piece[self.read..self.read + taken]);
        self.read += taken;
        Ok(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(plain: &[u8], recipients: &[Recipient]) -> Vec<u8> {
        let mut writer = SealedWriter::new(Vec::new(), recipients).unwrap();
        writer.write_all(plain).unwrap();
        writer.finish().unwrap()
    }

    fn opened(sealed: &[u8], identity: &Identity) -> Result<Vec<u8>, BackupError> {
        let mut plain = Vec::new();
        let mut reader = SealedReader::open(sealed, std::slice::from_ref(identity))?;
        reader.read_to_end(&mut plain)?;
        Ok(plain)
    }

    fn text(length: usize) -> Vec<u8> {
        (0..length).map(|place| u8::try_from(place * 7 % 251).unwrap()).collect()
    }

    const LENGTHS: [usize; 6] = [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE];

    #[test]
    fn what_is_sealed_here_the_library_age_opens_and_the_other_way_round() {
        let (own, other) = (Identity::fresh().unwrap(), Identity::fresh().unwrap());
        let theirs: age::x25519::Identity = own.secret_text().parse().unwrap();
        assert_eq!(theirs.to_public().to_string(), own.recipient().to_string());
        for length in LENGTHS {
            let plain = text(length);
            let file = sealed(&plain, &[other.recipient(), own.recipient()]);
            let decryptor = age::Decryptor::new(file.as_slice()).unwrap();
            let mut reader = decryptor.decrypt(std::iter::once(&theirs as &dyn age::Identity)).unwrap();
            let mut read = Vec::new();
            reader.read_to_end(&mut read).unwrap();
            assert!(read == plain, "{length} bytes, sealed here");

            let recipient = theirs.to_public();
            let encryptor =
                age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient));
            let mut file = Vec::new();
            let mut writer = encryptor.unwrap().wrap_output(&mut file).unwrap();
            writer.write_all(&plain).unwrap();
            writer.finish().unwrap();
            assert!(opened(&file, &own).unwrap() == plain, "{length} bytes, sealed by the library");
        }
    }

    #[test]
    fn who_is_no_recipient_opens_nothing() {
        let (own, other) = (Identity::fresh().unwrap(), Identity::fresh().unwrap());
        let file = sealed(b"text", &[own.recipient()]);
        assert!(matches!(opened(&file, &other), Err(BackupError::OtherRecipient)));
        assert!(SealedWriter::new(Vec::new(), &[]).is_err(), "nobody could open it");
        assert!(SealedWriter::new(Vec::new(), &[Recipient([0; 32])]).is_err(), "everybody could open it");
        assert!(!format!("{own:?}").contains(&own.secret_text()));
    }

    #[test]
    fn a_file_that_was_cut_altered_or_made_longer_is_refused_wherever_it_was() {
        let own = Identity::fresh().unwrap();
        let plain = text(2 * PIECE + 100);
        let file = sealed(&plain, &[own.recipient()]);
        assert!(opened(&file, &own).unwrap() == plain);
        let payload = file.len() - plain.len() - 3 * TAG;
        for length in [
            0,
            10,
            40,
            payload - 1,
            payload,
            payload + 1,
            payload + PIECE + TAG,
            payload + 2 * (PIECE + TAG),
            file.len() - 1,
        ] {
            let cut = opened(&file[..length], &own);
            assert!(matches!(cut, Err(BackupError::Cut | BackupError::NoBackup)), "cut at {length}: {cut:?}");
        }
        for place in (0..payload + 40).chain((payload..file.len()).step_by(9001)).chain([file.len() - 1]) {
            let mut altered = file.clone();
            altered[place] ^= 1;
            assert!(opened(&altered, &own).is_err(), "altered at {place}");
        }
        let mut pieces = file.clone();
        pieces[payload..].rotate_left(PIECE + TAG);
        assert!(matches!(opened(&pieces, &own), Err(BackupError::Altered(0))), "pieces in another order");
        assert!(opened(&[file.as_slice(), b"more"].concat(), &own).is_err(), "made longer");
    }

    #[test]
    fn a_file_of_identities_is_read_with_its_comments() {
        let own = Identity::fresh().unwrap();
        let text =
            format!("# created: 2026-11-30\n# public key: {}\n\n{}\n", own.recipient(), own.secret_text());
        let read = Identity::parse_file(&text).unwrap();
        assert_eq!((read.len(), read[0].recipient()), (1, own.recipient()));
        let wrong = own.secret_text().replace("1Q", "1P");
        for text in ["", "# nothing\n", "what", &own.recipient().to_string(), &wrong[..wrong.len() - 1]] {
            assert!(Identity::parse_file(text).is_err(), "{text}");
        }
        assert!("age1what".parse::<Recipient>().is_err() && own.secret_text().parse::<Recipient>().is_err());
    }
}
