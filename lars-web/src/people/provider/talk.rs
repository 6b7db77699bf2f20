//! What is said with the provider of single sign-on (`OpenID` Connect Core, authorisation code flow with PKCE), and what is believed of it.
//!
//! Believed is an identity token that the provider signed with one of its published keys, for this installation, for this browser's sign-in,
//! and that has not expired. What follows from it is in `provider`.

use std::sync::PoisonError;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use jiff::{SignedDuration, Timestamp};
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreClientAuthMethod, CoreErrorResponseType, CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreResponseType, CoreRevocableToken,
    CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AccessToken, AdditionalClaims, AuthType, AuthenticationFlow, AuthorizationCode, Client, ClientId,
    ClientSecret, CsrfToken, EmptyExtraTokenFields, EndpointMaybeSet, EndpointNotSet, EndpointSet,
    IdTokenClaims, IdTokenFields, IssuerUrl, Nonce, OAuth2TokenResponse as _, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope, StandardErrorResponse, StandardTokenResponse,
    TokenResponse as _, UserInfoClaims, UserInfoError,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::key::{Algorithm, Key};
use super::metadata::Metadata;
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
    IdTokenFields<More, EmptyExtraTokenFields, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, Algorithm>,
    CoreTokenType,
>;

type Talk = Client<
    More,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    Key,
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
const SIGNATURES: [CoreJwsSigningAlgorithm; 10] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EcdsaP521Sha512,
    CoreJwsSigningAlgorithm::EdDsa,
];

impl Provider {
    /// Where the provider's doors are: asked for anew every few minutes.
    pub async fn doors(&self, now: Timestamp) -> Result<Metadata, TalkFault> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((_, known)) = known.filter(|(at, _)| now.duration_since(*at) < REMEMBERED) {
            return Ok(known);
        }
        let found = Box::pin(self.discover()).await?;
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, found.clone()));
        Ok(found)
    }
    /// Asks the provider where its doors are and which keys it signs with.
    pub async fn discover(&self) -> Result<Metadata, TalkFault> {
        let issuer = IssuerUrl::new(self.settings.issuer.clone()).map_err(|_| TalkFault::Down)?;
        let client = |request| fetch(self.trust.clone(), request);
        Metadata::discover_async(issuer, &client).await.map_err(|error| {
            tracing::warn!(error = chain(&error), "the provider of single sign-on does not answer as one");
            TalkFault::Down
        })
    }

    fn talk(&self, metadata: Metadata, back: &str) -> Result<Talk, TalkFault> {
        let by_header = by_header(&metadata);
        let back = RedirectUrl::new(back.to_owned()).map_err(|_| TalkFault::Wrong)?;
        let id = ClientId::new(self.settings.client_id.clone());
        let secret = self.settings.client_secret.as_ref().map(|secret| ClientSecret::new(secret.0.clone()));
        let talk = Talk::from_provider_metadata(metadata, id, secret).set_redirect_uri(back);
        Ok(if by_header { talk } else { talk.set_auth_type(AuthType::RequestBody) })
    }

    /// The address at the provider where the person signs in. What is asked for is pushed there first, where the provider takes it so
    /// (RFC 9126): then it does not stand in the browser's address.
    pub async fn door(&self, metadata: Metadata, back: &str, bound: &Bound) -> Result<String, TalkFault> {
        let pushed = metadata.additional_metadata().clone();
        let by_header = by_header(&metadata);
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
        let plain = ask.url().0;
        let Some(endpoint) = &pushed.endpoint else { return Ok(plain.to_string()) };
        match Box::pin(self.push(endpoint, plain.query().unwrap_or_default(), by_header)).await {
            Ok(request) => {
                let mut door = plain;
                door.query_pairs_mut().clear().extend_pairs([
                    ("client_id", self.settings.client_id.as_str()),
                    ("request_uri", &request),
                ]);
                Ok(door.to_string())
            }
            Err(TalkFault::Wrong) if !pushed.is_required => Ok(plain.to_string()),
            Err(fault) => Err(fault),
        }
    }

    /// Pushes a request to the provider; gives the name under which it is kept there.
    async fn push(&self, endpoint: &str, asked: &str, by_header: bool) -> Result<String, TalkFault> {
        let settings = &self.settings;
        let mut request = hyper::Request::builder().method("POST").uri(endpoint);
        request = request
            .header("content-type", "application/x-www-form-urlencoded")
            .header("accept", "application/json");
        let mut body = asked.to_owned();
        if let Some(secret) = &settings.client_secret {
            let encoded = |text: &str| form_urlencoded(text);
            if by_header {
                let both = format!("{}:{}", encoded(&settings.client_id), encoded(&secret.0));
                request = request.header("authorization", format!("Basic {}", BASE64.encode(both)));
            } else {
                body = format!("{body}&client_secret={}", encoded(&secret.0));
            }
        }
        let request = request.body(body.into_bytes()).map_err(|_| TalkFault::Down)?;
        let answer = fetch(self.trust.clone(), request).await.map_err(|error| {
            tracing::warn!(%error, "the provider of single sign-on took no pushed request");
            TalkFault::Down
        })?;
        let said: Option<PushedRequest> = serde_json::from_slice(answer.body()).ok();
        said.filter(|_| answer.status().is_success()).map(|said| said.request_uri).ok_or_else(|| {
            tracing::warn!(
                status = answer.status().as_u16(),
                "the provider of single sign-on refused a pushed request"
            );
            TalkFault::Wrong
        })
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
        let verifier = talk.id_token_verifier().set_allowed_algs(SIGNATURES.map(Algorithm));
        // Who else it is for is judged below, with who asked for it.
        let verifier = verifier.set_other_audience_verifier_fn(|_| true);
        let claims = token.claims(&verifier, &Nonce::new(bound.nonce.clone())).map_err(|error| {
            tracing::warn!(error = chain(&error), "a token of single sign-on was refused");
            TalkFault::Wrong
        })?;
        if !self.is_for_us(claims) {
            tracing::warn!(
                "a token of single sign-on was refused: it is for somebody else too, and does not say that we asked for it"
            );
            return Err(TalkFault::Wrong);
        }
        let mut found = Found::of(claims, &self.settings.groups_claim);
        if !found.is_whole() && talk.user_info_url().is_some() {
            let more = Box::pin(self.user_info(&talk, tokens.access_token(), claims)).await?;
            found = found.or(Found::of_user(&more, &self.settings.groups_claim));
        }
        Ok(Claims {
            subject: claims.subject().as_str().to_owned(),
            address: found.address,
            verified: found.verified == Some(true),
            name: found.name,
            groups: found.groups.unwrap_or_default(),
        })
    }

    /// Whether a token is for this installation: for nobody else, or this installation asked for it, or the others are trusted.
    fn is_for_us(&self, claims: &IdTokenClaims<More, CoreGenderClaim>) -> bool {
        let own = &self.settings.client_id;
        let is_trusted = |other: &str| self.settings.audiences.iter().any(|trusted| trusted == other);
        match claims.authorized_party() {
            Some(party) => party.as_str() == own,
            None => claims.audiences().iter().all(|one| one.as_str() == own || is_trusted(one.as_str())),
        }
    }

    /// What the provider says of the person where it is asked with the access token.
    async fn user_info(
        &self,
        talk: &Talk,
        token: &AccessToken,
        claims: &IdTokenClaims<More, CoreGenderClaim>,
    ) -> Result<UserInfoClaims<More, CoreGenderClaim>, TalkFault> {
        let client = |request| fetch(self.trust.clone(), request);
        let request = talk.user_info(token.clone(), Some(claims.subject().clone()));
        let request = request.map_err(|_| TalkFault::Down)?;
        request.request_async(&client).await.map_err(|error| {
            tracing::warn!(
                error = chain(&error),
                "the provider of single sign-on said nothing more of a person"
            );
            if matches!(error, UserInfoError::Request(_)) { TalkFault::Down } else { TalkFault::Wrong }
        })
    }
}

/// Whether this installation says its secret in a header, as the standard has it, or in the form.
fn by_header(metadata: &Metadata) -> bool {
    let methods = metadata.token_endpoint_auth_methods_supported().cloned().unwrap_or_default();
    methods.is_empty() || methods.contains(&CoreClientAuthMethod::ClientSecretBasic)
}

/// A text as it stands in a form.
fn form_urlencoded(text: &str) -> String {
    let pair = serde_urlencoded::to_string([("", text)]).unwrap_or_default();
    pair.trim_start_matches('=').to_owned()
}

/// The answer to a pushed request.
#[derive(Deserialize)]
struct PushedRequest {
    request_uri: String,
}

/// What is said of a person in one place: the identity token, or where the provider is asked with the access token.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Found {
    address: Option<String>,
    verified: Option<bool>,
    name: Option<String>,
    /// None where there is no such claim, which is another thing than no group.
    groups: Option<Vec<String>>,
}

impl Found {
    fn of(claims: &IdTokenClaims<More, CoreGenderClaim>, groups_claim: &str) -> Self {
        Self {
            address: claims.email().map(|address| address.as_str().to_owned()),
            verified: claims.email_verified(),
            name: claims.name().and_then(|name| name.get(None)).map(|name| name.as_str().to_owned()),
            groups: groups(&claims.additional_claims().claims, groups_claim),
        }
    }

    fn of_user(claims: &UserInfoClaims<More, CoreGenderClaim>, groups_claim: &str) -> Self {
        Self {
            address: claims.email().map(|address| address.as_str().to_owned()),
            verified: claims.email_verified(),
            name: claims.name().and_then(|name| name.get(None)).map(|name| name.as_str().to_owned()),
            groups: groups(&claims.additional_claims().claims, groups_claim),
        }
    }

    fn is_whole(&self) -> bool {
        self.address.is_some() && self.verified.is_some() && self.name.is_some() && self.groups.is_some()
    }

    /// With what the other place says where this one says nothing. That an address is confirmed is believed of the same address only.
    fn or(self, other: Self) -> Self {
        let same = self.address.is_none() || self.address == other.address;
        let verified = self.verified.or(other.verified.filter(|_| same));
        Self {
            verified: if self.address.is_none() { other.verified } else { verified },
            address: self.address.or(other.address),
            name: self.name.or(other.name),
            groups: self.groups.or(other.groups),
        }
    }
}

/// The groups in a claim: a list of names, or one; none where there is no such claim. A claim inside another is named with a dot
/// (`realm_access.roles`).
fn groups(claims: &Map<String, Value>, name: &str) -> Option<Vec<String>> {
    let found = claims.get(name).or_else(|| {
        let mut parts = name.split('.');
        let first = claims.get(parts.next()?)?;
        parts.try_fold(first, |value, part| value.get(part))
    });
    match found? {
        Value::String(one) => Some(vec![one.clone()]),
        Value::Array(all) => Some(all.iter().filter_map(Value::as_str).map(str::to_owned).collect()),
        _ => None,
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
        let names = |name| groups(claims, name).unwrap_or_default();
        assert_eq!(names("groups"), ["staff", "leads"]);
        assert_eq!(names("role"), ["reader"]);
        assert_eq!(names("realm_access.roles"), ["north"]);
        assert_eq!(names("a.b"), ["dotted"]);
        assert_eq!(groups(claims, "realm_access"), None);
        assert_eq!(groups(claims, "not.there"), None);
    }

    #[test]
    fn that_an_address_is_confirmed_is_believed_of_the_same_address_only() {
        let said = |address: Option<&str>, verified| Found {
            address: address.map(str::to_owned),
            verified,
            ..Found::default()
        };
        let (token, user) = (said(Some("a@x.fi"), None), said(Some("b@x.fi"), Some(true)));
        assert_eq!(token.clone().or(user.clone()).verified, None);
        assert_eq!(token.or(said(Some("a@x.fi"), Some(true))).verified, Some(true));
        assert_eq!(said(None, None).or(user.clone()), user);
        // A token that confirms an address which it does not name confirms nothing.
        assert_eq!(said(None, Some(true)).or(said(Some("b@x.fi"), None)).verified, None);
        assert_eq!(
            said(Some("a@x.fi"), Some(false)).or(said(Some("a@x.fi"), Some(true))).verified,
            Some(false)
        );
    }
}
