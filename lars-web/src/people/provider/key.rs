//! Keys and signatures of the provider, beyond those that the library knows: ECDSA on P-521, and Ed25519 by its own name (RFC 9864).
//!
//! Which signatures are believed at all stands in `talk`.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use openidconnect::core::{CoreJsonWebKey, CoreJsonWebKeyType, CoreJsonWebKeyUse, CoreJwsSigningAlgorithm};
use openidconnect::{
    JsonWebKey, JsonWebKeyAlgorithm, JsonWebKeyId, JwsSigningAlgorithm, SignatureVerificationError,
};
use p521::ecdsa::signature::Verifier as _;
use p521::ecdsa::{Signature, VerifyingKey};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

/// The name of Ed25519 alone; the older name, `EdDSA`, leaves the curve to the key.
const ED25519: &str = "Ed25519";
/// The length of a coordinate on P-521, in bytes.
const P521_BYTES: usize = 66;

/// How a token is signed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Algorithm(pub CoreJwsSigningAlgorithm);

impl<'de> Deserialize<'de> for Algorithm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = Value::deserialize(deserializer)?;
        if name == ED25519 {
            return Ok(Self(CoreJwsSigningAlgorithm::EdDsa));
        }
        serde_json::from_value(name).map(Self).map_err(serde::de::Error::custom)
    }
}

impl JwsSigningAlgorithm for Algorithm {
    type KeyType = CoreJsonWebKeyType;

    fn key_type(&self) -> Option<CoreJsonWebKeyType> {
        self.0.key_type()
    }

    fn uses_shared_secret(&self) -> bool {
        self.0.uses_shared_secret()
    }

    fn rsa_sha_256() -> Self {
        Self(CoreJwsSigningAlgorithm::rsa_sha_256())
    }
}

/// A key that the provider publishes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Key {
    #[serde(flatten)]
    known: CoreJsonWebKey,
    /// The algorithm that the key is for; none where it names none.
    #[serde(skip)]
    mandated: Option<Algorithm>,
    /// The point of a key on P-521, as it is written in SEC 1.
    #[serde(skip)]
    p521: Option<Vec<u8>>,
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut read = Value::deserialize(deserializer)?;
        let mandated = read.get("alg").and_then(|name| Algorithm::deserialize(name).ok());
        if let (Some(name), Some(Algorithm(known))) = (read.get_mut("alg"), &mandated) {
            *name = serde_json::to_value(known).map_err(serde::de::Error::custom)?;
        }
        let p521 = p521_point(&read);
        let known = serde_json::from_value(read).map_err(serde::de::Error::custom)?;
        Ok(Self { known, mandated, p521 })
    }
}

fn p521_point(key: &Value) -> Option<Vec<u8>> {
    let text = |name: &str| key.get(name)?.as_str();
    if (text("kty")?, text("crv")?) != ("EC", "P-521") {
        return None;
    }
    let [x, y] =
        ["x", "y"].map(|name| BASE64.decode(text(name)?).ok().filter(|bytes| bytes.len() == P521_BYTES));
    // Uncompressed: both coordinates stand there.
    Some([&[4], x?.as_slice(), y?.as_slice()].concat())
}

impl JsonWebKey for Key {
    type KeyUse = CoreJsonWebKeyUse;
    type SigningAlgorithm = Algorithm;

    fn key_id(&self) -> Option<&JsonWebKeyId> {
        self.known.key_id()
    }

    fn key_type(&self) -> &CoreJsonWebKeyType {
        self.known.key_type()
    }

    fn key_use(&self) -> Option<&CoreJsonWebKeyUse> {
        self.known.key_use()
    }

    fn signing_alg(&self) -> JsonWebKeyAlgorithm<&Algorithm> {
        match (self.known.signing_alg(), &self.mandated) {
            (JsonWebKeyAlgorithm::Algorithm(_), Some(mandated)) => JsonWebKeyAlgorithm::Algorithm(mandated),
            (JsonWebKeyAlgorithm::Unspecified, _) => JsonWebKeyAlgorithm::Unspecified,
            _ => JsonWebKeyAlgorithm::Unsupported,
        }
    }

    fn new_symmetric(key: Vec<u8>) -> Self {
        Self { known: CoreJsonWebKey::new_symmetric(key), mandated: None, p521: None }
    }

    fn verify_signature(
        &self,
        algorithm: &Algorithm,
        message: &[u8],
        signature: &[u8],
    ) -> Result<(), SignatureVerificationError> {
        if algorithm.0 != CoreJwsSigningAlgorithm::EcdsaP521Sha512 {
            return self.known.verify_signature(&algorithm.0, message, signature);
        }
        let wrong = |what: &str| SignatureVerificationError::InvalidKey(what.to_owned());
        let point = self.p521.as_ref().ok_or_else(|| wrong("ES512 needs a key on P-521"))?;
        let key = VerifyingKey::from_sec1_bytes(point).map_err(|_| wrong("no point on P-521"))?;
        let failed = |_| SignatureVerificationError::CryptoError("ES512 signature".to_owned());
        key.verify(message, &Signature::from_slice(signature).map_err(failed)?).map_err(failed)
    }

    fn hash_bytes(&self, bytes: &[u8], algorithm: &Algorithm) -> Result<Vec<u8>, String> {
        self.known.hash_bytes(bytes, &algorithm.0)
    }
}
