//! What is said with the provider of single sign-on (`OpenID` Connect Core, authorisation code flow with PKCE), and what is believed of it.
//!
//! Believed is an identity token that the provider signed with one of its published keys, for this installation, for this browser's sign-in,
//! and that has not expired. What follows from it is in `provider`.

use std::sync::PoisonError;

use jiff::{SignedDuration, Timestamp};
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreClientAuthMethod, CoreErrorResponseType, CoreGenderClaim,
    CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreProviderMetadata,
    CoreResponseType, CoreRevocableToken, CoreRevocationErrorResponse, CoreTokenIntrospectionResponse,
    CoreTokenType,
};
use openidconnect::{
    AdditionalClaims, AuthType, AuthenticationFlow, AuthorizationCode, Client, ClientId, ClientSecret,
    CsrfToken, EmptyExtraTokenFields, EndpointMaybeSet, EndpointNotSet, EndpointSet, IdTokenFields,
    IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope,
    StandardErrorResponse, StandardTokenResponse, TokenResponse as _,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::settings::Provider;
use crate::fetch::{self, Ask, FetchError, FetchLimits, Reply, Trust};

/// The longest answer of a provider, and how long one is waited for: keys of a large provider are a few ten thousand bytes.
const LIMITS: FetchLimits = FetchLimits { bytes: 1024 * 1024, time: std::time::Duration::from_secs(10) };

/// Sends a request to the provider.
async fn fetch(trust: Trust, request: Ask) -> Result<Reply, FetchError> {
    fetch::fetch(trust, request, LIMITS).await
}

/// Everything in the identity token that the standard does not name, such as groups.
#[derive(Debug, Clone, Deserialize, Serialize)]
struct More {
    #[serde(flatten)]
    claims: Map<String, Value>,
}

impl AdditionalClaims for More {}

type Tokens = StandardTokenResponse<
    IdTokenFields<
        More,
        EmptyExtraTokenFields,
        CoreGenderClaim,
        CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm,
    >,
    CoreTokenType,
>;

type Talk = Client<
    More,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// What binds a sign-in to the browser in which it began. None of it but the state leaves this program before the provider answers.
#[derive(Debug, Clone)]
pub struct Bound {
    /// Comes back in the address.
    pub state: String,
    /// Comes back inside the token.
    pub nonce: String,
    /// Proves to the provider that whoever brings the code asked for it.
    pub verifier: String,
}

/// What the provider says of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claims {
    /// The account at the provider.
    pub subject: String,
    /// The mail address.
    pub address: Option<String>,
    /// Whether the provider confirmed the address.
    pub verified: bool,
    /// The name.
    pub name: Option<String>,
    /// The groups.
    pub groups: Vec<String>,
}

/// Why nothing of the provider is believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TalkFault {
    /// It does not answer, or not as a provider does.
    Down,
    /// It answered, and the answer is not to be believed.
    Wrong,
}

/// How long the provider's doors are remembered for those who begin.
const REMEMBERED: SignedDuration = SignedDuration::from_mins(5);

/// Signatures that are believed: those that only the provider can make. Never none, never one with the shared secret.
const SIGNATURES: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

impl Provider {
    /// Where the provider's doors are: asked for anew every few minutes.
    pub async fn doors(&self, now: Timestamp) -> Result<CoreProviderMetadata, TalkFault> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((_, known)) = known.filter(|(at, _)| now.duration_since(*at) < REMEMBERED) {
            return Ok(known);
        }
        let found = Box::pin(self.discover()).await?;
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, found.clone()));
        Ok(found)
    }
    /// Asks the provider where its doors are and which keys it signs with.
    pub async fn discover(&self) -> Result<CoreProviderMetadata, TalkFault> {
        let issuer = IssuerUrl::new(self.settings.issuer.clone()).map_err(|_| TalkFault::Down)?;
        let client = |request| fetch(self.trust.clone(), request);
        CoreProviderMetadata::discover_async(issuer, &client).await.map_err(|error| {
            tracing::warn!(error = chain(&error), "the provider of single sign-on does not answer as one");
            TalkFault::Down
        })
    }

    fn talk(&self, metadata: CoreProviderMetadata, back: &str) -> Result<Talk, TalkFault> {
        let methods = metadata.token_endpoint_auth_methods_supported().cloned().unwrap_or_default();
        let by_header = methods.is_empty() || methods.contains(&CoreClientAuthMethod::ClientSecretBasic);
        let back = RedirectUrl::new(back.to_owned()).map_err(|_| TalkFault::Wrong)?;
        let id = ClientId::new(self.settings.client_id.clone());
        let secret = self.settings.client_secret.as_ref().map(|secret| ClientSecret::new(secret.0.clone()));
        let talk = Talk::from_provider_metadata(metadata, id, secret).set_redirect_uri(back);
        Ok(if by_header { talk } else { talk.set_auth_type(AuthType::RequestBody) })
    }

    /// The address at the provider where the person signs in.
    pub fn door(
        &self,
        metadata: CoreProviderMetadata,
        back: &str,
        bound: &Bound,
    ) -> Result<String, TalkFault> {
        let talk = self.talk(metadata, back)?;
        let (state, nonce) = (bound.state.clone(), bound.nonce.clone());
        let verifier = PkceCodeVerifier::new(bound.verifier.clone());
        let ask = talk.authorize_url(
            AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
            move || CsrfToken::new(state),
            move || Nonce::new(nonce),
        );
        let scopes = self.settings.scopes.iter().filter(|scope| *scope != "openid");
        let ask = ask.add_scopes(scopes.map(|scope| Scope::new(scope.clone())));
        let ask = ask.set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier));
        Ok(ask.url().0.to_string())
    }

    /// Turns a code into what the provider says of the person, after checking all of it.
    pub async fn claims(&self, code: &str, back: &str, bound: &Bound) -> Result<Claims, TalkFault> {
        let talk = self.talk(Box::pin(self.discover()).await?, back)?;
        let client = |request| fetch(self.trust.clone(), request);
        let code = AuthorizationCode::new(code.to_owned());
        let exchange = talk.exchange_code(code).map_err(|_| TalkFault::Down)?;
        let exchange = exchange.set_pkce_verifier(PkceCodeVerifier::new(bound.verifier.clone()));
        let tokens = Box::pin(exchange.request_async(&client)).await.map_err(|error| {
            tracing::warn!(error = chain(&error), "the provider of single sign-on gave no token");
            if matches!(error, RequestTokenError::Request(_)) { TalkFault::Down } else { TalkFault::Wrong }
        })?;
        let token = tokens.id_token().ok_or(TalkFault::Wrong)?;
        let verifier = talk.id_token_verifier().set_allowed_algs(SIGNATURES);
        let claims = token.claims(&verifier, &Nonce::new(bound.nonce.clone())).map_err(|error| {
            tracing::warn!(error = chain(&error), "a token of single sign-on was refused");
            TalkFault::Wrong
        })?;
        let name = claims.name().and_then(|name| name.get(None)).map(|name| name.as_str().to_owned());
        Ok(Claims {
            subject: claims.subject().as_str().to_owned(),
            address: claims.email().map(|address| address.as_str().to_owned()),
            verified: claims.email_verified() == Some(true),
            name,
            groups: groups(&claims.additional_claims().claims, &self.settings.groups_claim),
        })
    }
}

/// The groups in a claim: a list of names, or one. A claim inside another is named with a dot (`realm_access.roles`).
fn groups(claims: &Map<String, Value>, name: &str) -> Vec<String> {
    let found = claims.get(name).or_else(|| {
        let mut parts = name.split('.');
        let first = claims.get(parts.next()?)?;
        parts.try_fold(first, |value, part| value.get(part))
    });
    match found {
        Some(Value::String(one)) => vec![one.clone()],
        Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

/// An error with its causes, for the log. Neither code nor token stands in them.
fn chain(error: &dyn std::error::Error) -> String {
    let mut said = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        said = format!("{said}: {cause}");
        source = cause.source();
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_found_in_the_claim_that_was_named() {
        let claims = serde_json::json!({
            "groups": ["staff", 7, "leads"],
            "role": "reader",
            "realm_access": { "roles": ["north"] },
            "a.b": ["dotted"],
        });
        let claims = claims.as_object().unwrap();
        assert_eq!(groups(claims, "groups"), ["staff", "leads"]);
        assert_eq!(groups(claims, "role"), ["reader"]);
        assert_eq!(groups(claims, "realm_access.roles"), ["north"]);
        assert_eq!(groups(claims, "a.b"), ["dotted"]);
        assert!(groups(claims, "realm_access").is_empty());
        assert!(groups(claims, "not.there").is_empty());
    }
}
