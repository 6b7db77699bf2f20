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
}

/// Whom it lets in, and what it remembers.
struct Inner {
    issuer: String,
    claims: Value,
    wrong: Wrong,
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
            codes: HashMap::new(),
            asked: 0,
        }));
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/keys", get(keys))
            .route("/door", get(door))
            .route("/token", post(token))
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
    let issuer = inner.lock().unwrap().issuer.clone();
    said(&json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/door"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256", "HS256", "none"],
    }))
}

async fn keys() -> Response {
    let key = key(1);
    let point = key.verifying_key().to_sec1_point(false);
    said(&json!({ "keys": [{
        "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": "one",
        "x": base64url(point.x().unwrap()), "y": base64url(point.y().unwrap()),
    }] }))
}

async fn door(State(inner): State<Shared>, Query(asked): Query<HashMap<String, String>>) -> Response {
    let mut inner = inner.lock().unwrap();
    inner.asked += 1;
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
    Redirect::to(&format!("{back}?code={code}&state={state}")).into_response()
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
    let mut claims = inner.claims.clone();
    claims["iss"] = json!(if wrong == Wrong::Issuer { "https://else.example" } else { &inner.issuer });
    claims["aud"] = match wrong {
        Wrong::Audience => json!("another"),
        Wrong::TwoAudiences => json!(["lars", "another"]),
        _ => json!("lars"),
    };
    claims["nonce"] = json!(if wrong == Wrong::Nonce { "another" } else { nonce });
    claims["iat"] = json!(now - 700);
    claims["exp"] = json!(if wrong == Wrong::Expired { now - 1 } else { now + 300 });
    let algorithm = match wrong {
        Wrong::Unsigned => "none",
        Wrong::SharedSecret => "HS256",
        _ => "ES256",
    };
    let head = json!({ "alg": algorithm, "typ": "JWT", "kid": "one" });
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
        _ => {
            let signature: Signature =
                key(if wrong == Wrong::OtherKey { 2 } else { 1 }).sign(text.as_bytes());
            signature.to_bytes().to_vec()
        }
    };
    format!("{text}.{}", base64url(&signature))
}
