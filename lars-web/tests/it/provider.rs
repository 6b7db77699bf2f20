//! A provider of single sign-on as the standard describes it, on this machine: discovery, the door, tokens for a code with PKCE, keys, ES256.
//!
//! It can be told to go wrong in one way at a time. People do not type at its door: whoever comes is let in as it was told.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Form, Query, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::{HeaderMap, Request, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use tower::ServiceExt as _;

use crate::world::base64url;

/// How the provider goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    Nothing,
    Nonce,
    Audience,
    TwoAudiences,
    Issuer,
    Expired,
    Unsigned,
    SharedSecret,
    OtherKey,
    NoToken,
    Declines,
    /// The token was asked for by another installation.
    AskedByAnother,
    /// What is said with the access token is of somebody else.
    SomebodyElse,
    /// The signature is of another text.
    OtherText,
}

/// How the provider does what it may do in several ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Manner {
    /// The algorithm, as it stands in tokens and beside the key.
    pub algorithm: &'static str,
    /// Tokens name the account only; the rest is said where one asks with the access token.
    pub asks_for_more: bool,
    /// Tokens are for another audience too, and say that we asked for them.
    pub second_audience: bool,
    /// Requests are pushed, and others refused.
    pub pushed_only: bool,
    /// The answer says whose it is.
    pub answers_as: Option<&'static str>,
}

pub const USUAL: Manner = Manner {
    algorithm: "ES256",
    asks_for_more: false,
    second_audience: false,
    pushed_only: false,
    answers_as: None,
};

/// Whom it lets in, and what it remembers.
struct Inner {
    issuer: String,
    claims: Value,
    wrong: Wrong,
    manner: Manner,
    /// What was pushed, by the name that it was given.
    pushed: HashMap<String, HashMap<String, String>>,
    /// Codes that were given: nonce, challenge and where to.
    codes: HashMap<String, (String, String, String)>,
    asked: usize,
}

type Shared = Arc<Mutex<Inner>>;

/// The provider.
pub struct Provider {
    pub issuer: String,
    inner: Shared,
    router: Router,
    serving: tokio::task::JoinHandle<()>,
}

fn key(number: u8) -> SigningKey {
    SigningKey::from_slice(&[number; 32]).unwrap()
}

impl Provider {
    /// Starts it on a free port.
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let inner = Arc::new(Mutex::new(Inner {
            issuer: issuer.clone(),
            claims: json!({}),
            wrong: Wrong::Nothing,
            manner: USUAL,
            pushed: HashMap::new(),
            codes: HashMap::new(),
            asked: 0,
        }));
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/keys", get(keys))
            .route("/door", get(door))
            .route("/token", post(token))
            .route("/pushed", post(pushed))
            .route("/me", get(me))
            .with_state(inner.clone());
        let serving = tokio::spawn({
            let router = router.clone();
            async move { axum::serve(listener, router).await.unwrap() }
        });
        Self { issuer, inner, router, serving }
    }

    /// Lets in somebody of whom it says this.
    pub fn says(&self, claims: &Value) {
        self.inner.lock().unwrap().claims = claims.clone();
    }

    /// Does it in this manner from now on.
    pub fn does(&self, manner: Manner) {
        self.inner.lock().unwrap().manner = manner;
    }

    /// Goes wrong in this way from now on.
    pub fn goes(&self, wrong: Wrong) {
        self.inner.lock().unwrap().wrong = wrong;
    }

    /// How often somebody came to the door.
    pub fn asked(&self) -> usize {
        self.inner.lock().unwrap().asked
    }

    /// Answers nothing any more.
    pub fn stop(&self) {
        self.serving.abort();
    }

    /// What a browser does with an address at the provider's door: gives the address that it is led back to.
    pub async fn visited(&self, address: &str) -> String {
        let path = address.strip_prefix(&self.issuer).unwrap();
        let request = Request::builder().uri(path).body(Body::empty()).unwrap();
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        assert!(parts.status.is_redirection(), "{}", String::from_utf8_lossy(&body));
        parts.headers["location"].to_str().unwrap().to_owned()
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

fn said(value: &Value) -> Response {
    ([(CONTENT_TYPE, "application/json")], value.to_string()).into_response()
}

async fn discovery(State(inner): State<Shared>) -> Response {
    let inner = inner.lock().unwrap();
    let (issuer, manner) = (&inner.issuer, inner.manner);
    let mut all = json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/door"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256", "HS256", "none", "Ed25519", "ES512", "of the future"],
    });
    if manner.asks_for_more {
        all["userinfo_endpoint"] = json!(format!("{issuer}/me"));
    }
    if manner.pushed_only {
        all["pushed_authorization_request_endpoint"] = json!(format!("{issuer}/pushed"));
        all["require_pushed_authorization_requests"] = json!(true);
    }
    said(&all)
}

async fn keys(State(inner): State<Shared>) -> Response {
    let key = key(1);
    let point = key.verifying_key().to_sec1_point(false);
    let long = p521_key();
    let long = long.verifying_key().to_sec1_point(false);
    let edwards = ed25519_key().verifying_key().to_bytes();
    let mut keys = json!({ "keys": [
        {
            "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": "one",
            "x": base64url(point.x().unwrap()), "y": base64url(point.y().unwrap()),
        },
        {
            "kty": "EC", "crv": "P-521", "use": "sig", "alg": "ES512", "kid": "long",
            "x": base64url(long.x().unwrap()), "y": base64url(long.y().unwrap()),
        },
        { "kty": "OKP", "crv": "Ed25519", "use": "sig", "kid": "edwards", "x": base64url(&edwards) },
        { "kty": "AKP", "alg": "of the future", "kid": "new", "pub": "AAAA" },
    ] });
    let algorithm = inner.lock().unwrap().manner.algorithm;
    if algorithm.starts_with("Ed") {
        keys["keys"][2]["alg"] = json!(algorithm);
    }
    said(&keys)
}

fn p521_key() -> p521::ecdsa::SigningKey {
    let mut scalar = [1; 66];
    scalar[0] = 0;
    p521::ecdsa::SigningKey::from_slice(&scalar).unwrap()
}

fn ed25519_key() -> ed25519_dalek::SigningKey {
    ed25519_dalek::SigningKey::from_bytes(&[7; 32])
}

/// Keeps a request that this installation pushes.
async fn pushed(
    State(inner): State<Shared>,
    headers: HeaderMap,
    Form(asked): Form<HashMap<String, String>>,
) -> Response {
    if headers.get(AUTHORIZATION).is_none_or(|given| given != "Basic bGFyczpodXNo") {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let mut inner = inner.lock().unwrap();
    let name = format!("urn:ietf:params:oauth:request_uri:{}", inner.pushed.len());
    inner.pushed.insert(name.clone(), asked);
    let body = json!({ "request_uri": name, "expires_in": 60 }).to_string();
    (StatusCode::CREATED, [(CONTENT_TYPE, "application/json")], body).into_response()
}

/// What is said of a person to whoever asks with the access token.
async fn me(State(inner): State<Shared>, headers: HeaderMap) -> Response {
    if headers.get(AUTHORIZATION).is_none_or(|given| given != "Bearer a") {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let inner = inner.lock().unwrap();
    let mut claims = inner.claims.clone();
    if inner.wrong == Wrong::SomebodyElse {
        claims["sub"] = json!("somebody else");
    }
    said(&claims)
}

async fn door(State(inner): State<Shared>, Query(asked): Query<HashMap<String, String>>) -> Response {
    let mut inner = inner.lock().unwrap();
    inner.asked += 1;
    let mut asked = asked;
    if inner.manner.pushed_only {
        let only = |name: &String| ["client_id", "request_uri"].contains(&name.as_str());
        let kept = asked.get("request_uri").and_then(|name| inner.pushed.remove(name));
        match kept.filter(|_| asked.keys().all(only)) {
            Some(kept) => asked = kept,
            None => return (StatusCode::BAD_REQUEST, "only pushed requests").into_response(),
        }
    }
    let asked = |name: &str| asked.get(name).cloned().unwrap_or_default();
    let good = asked("response_type") == "code"
        && asked("client_id") == "lars"
        && asked("code_challenge_method") == "S256"
        && asked("scope").split(' ').any(|scope| scope == "openid")
        && !asked("state").is_empty()
        && !asked("nonce").is_empty();
    if !good {
        return (StatusCode::BAD_REQUEST, "not asked as the standard says").into_response();
    }
    let back = asked("redirect_uri");
    let state = asked("state");
    if inner.wrong == Wrong::Declines {
        return Redirect::to(&format!("{back}?error=access_denied&state={state}")).into_response();
    }
    let code = format!("code-{}", inner.asked);
    inner.codes.insert(code.clone(), (asked("nonce"), asked("code_challenge"), back.clone()));
    let whose = inner.manner.answers_as.map(|whose| whose.replace("itself", &inner.issuer));
    let whose = whose.map(|whose| format!("&iss={whose}")).unwrap_or_default();
    Redirect::to(&format!("{back}?code={code}&state={state}{whose}")).into_response()
}

async fn token(
    State(inner): State<Shared>,
    headers: HeaderMap,
    Form(form): Form<HashMap<String, String>>,
) -> Response {
    let mut inner = inner.lock().unwrap();
    let refused = |why: &str| {
        let body = json!({ "error": why }).to_string();
        (StatusCode::BAD_REQUEST, [(CONTENT_TYPE, "application/json")], body).into_response()
    };
    // lars:hush
    if headers.get(AUTHORIZATION).is_none_or(|given| given != "Basic bGFyczpodXNo") {
        return refused("invalid_client");
    }
    let given = |name: &str| form.get(name).cloned().unwrap_or_default();
    // A code is good once.
    let Some((nonce, challenge, back)) = inner.codes.remove(&given("code")) else {
        return refused("invalid_grant");
    };
    let proof = base64url(&Sha256::digest(given("code_verifier")));
    if proof != challenge || given("redirect_uri") != back || given("grant_type") != "authorization_code" {
        return refused("invalid_grant");
    }
    if inner.wrong == Wrong::NoToken {
        return said(&json!({ "access_token": "a", "token_type": "Bearer" }));
    }
    let token = identity(&inner, &nonce);
    said(&json!({ "access_token": "a", "token_type": "Bearer", "expires_in": 300, "id_token": token }))
}

/// The identity token.
fn identity(inner: &Inner, nonce: &str) -> String {
    let now = jiff::Timestamp::now().as_second();
    let wrong = inner.wrong;
    let manner = inner.manner;
    let mut claims = inner.claims.clone();
    if manner.asks_for_more {
        claims = json!({ "sub": claims["sub"] });
    }
    claims["iss"] = json!(if wrong == Wrong::Issuer { "https://else.example" } else { &inner.issuer });
    claims["aud"] = match wrong {
        Wrong::Audience => json!("another"),
        Wrong::TwoAudiences | Wrong::AskedByAnother => json!(["lars", "another"]),
        _ if manner.second_audience => json!(["another", "lars"]),
        _ => json!("lars"),
    };
    if wrong == Wrong::AskedByAnother {
        claims["azp"] = json!("another");
    } else if manner.second_audience {
        claims["azp"] = json!("lars");
    }
    claims["nonce"] = json!(if wrong == Wrong::Nonce { "another" } else { nonce });
    claims["iat"] = json!(now - 700);
    claims["exp"] = json!(if wrong == Wrong::Expired { now - 1 } else { now + 300 });
    let algorithm = match wrong {
        Wrong::Unsigned => "none",
        Wrong::SharedSecret => "HS256",
        _ => manner.algorithm,
    };
    let kid = match algorithm {
        "ES512" => "long",
        "EdDSA" | "Ed25519" => "edwards",
        _ => "one",
    };
    let head = json!({ "alg": algorithm, "typ": "JWT", "kid": kid });
    let text =
        format!("{}.{}", base64url(head.to_string().as_bytes()), base64url(claims.to_string().as_bytes()));
    let signature = match wrong {
        Wrong::Unsigned => Vec::new(),
        Wrong::SharedSecret => {
            use hmac::{Hmac, KeyInit as _, Mac as _};
            let mut mac = Hmac::<Sha256>::new_from_slice(b"hush").unwrap();
            mac.update(text.as_bytes());
            mac.finalize().into_bytes().to_vec()
        }
        _ if kid == "long" => {
            let signature: p521::ecdsa::Signature = p521_key().sign(said_or(wrong, &text).as_bytes());
            signature.to_bytes().to_vec()
        }
        _ if kid == "edwards" => {
            use ed25519_dalek::Signer as _;
            ed25519_key().sign(said_or(wrong, &text).as_bytes()).to_bytes().to_vec()
        }
        _ => {
            let signature: Signature =
                key(if wrong == Wrong::OtherKey { 2 } else { 1 }).sign(text.as_bytes());
            signature.to_bytes().to_vec()
        }
    };
    format!("{text}.{}", base64url(&signature))
}

/// What is signed: the token, or something else.
fn said_or(wrong: Wrong, text: &str) -> String {
    if wrong == Wrong::OtherText { format!("{text}x") } else { text.to_owned() }
}
