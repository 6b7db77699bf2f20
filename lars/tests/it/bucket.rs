//! A small store of objects for tests, as S3 speaks: it checks every signature, lists two names at a time, and is busy every few requests.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use hmac::{Hmac, KeyInit as _, Mac as _};
use lars_domain::ask::reach::invitation::hex;
use sha2::{Digest as _, Sha256};

#[derive(Default)]
struct Held {
    objects: BTreeMap<String, Vec<u8>>,
    parts: BTreeMap<(String, u32), Vec<u8>>,
    requests: u32,
}

/// The store.
pub struct Bucket {
    pub address: String,
    held: Arc<Mutex<Held>>,
}

impl Bucket {
    pub const KEY: &str = "AKIATEST";
    pub const SECRET: &str = "a-secret/with+signs";

    /// Serves on a free port of this machine until the test ends.
    pub async fn serve() -> Self {
        let held = Arc::<Mutex<Held>>::default();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let app = Router::new().fallback(answer).with_state(held.clone());
        let app = app.layer(axum::extract::DefaultBodyLimit::disable());
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { address, held }
    }

    #[allow(dead_code, reason = "the tests inside the program use the rest")]
    pub fn hold(&self, name: &str, bytes: &[u8]) {
        self.held.lock().unwrap().objects.insert(name.to_owned(), bytes.to_vec());
    }

    pub fn names(&self) -> Vec<String> {
        let held = self.held.lock().unwrap();
        assert!(held.parts.is_empty(), "no parts are left");
        held.objects.keys().cloned().collect()
    }
}

fn refuse(status: StatusCode, code: &str) -> Response {
    (status, format!("<?xml version=\"1.0\"?><Error><Code>{code}</Code><Message>no</Message></Error>"))
        .into_response()
}

async fn answer(
    State(held): State<Arc<Mutex<Held>>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let mut held = held.lock().unwrap();
    held.requests += 1;
    if held.requests.is_multiple_of(7) {
        return refuse(StatusCode::SERVICE_UNAVAILABLE, "SlowDown");
    }
    if signature(&method, &uri, &headers, &body).is_none() {
        return refuse(StatusCode::FORBIDDEN, "SignatureDoesNotMatch");
    }
    let Some(path) = uri.path().strip_prefix("/backups") else {
        return refuse(StatusCode::NOT_FOUND, "NoSuchBucket");
    };
    let name = path.trim_start_matches('/').to_owned();
    let query = queries(&uri);
    let said = |key: &str| query.iter().find(|(known, _)| known == key).map(|(_, value)| value.clone());
    match (method.as_str(), said("uploadId"), said("uploads")) {
        ("GET", ..) if name.is_empty() => list(&held, &said("prefix").unwrap(), said("continuation-token")),
        ("GET", ..) => get(&held, &name, &headers),
        ("POST", _, Some(_)) => {
            "<R><UploadId>upload&amp;1</UploadId></R>".replace("&amp;", "-").into_response()
        }
        ("PUT", Some(_), _) => {
            let number: u32 = said("partNumber").unwrap().parse().unwrap();
            held.parts.insert((name, number), body.to_vec());
            ([("etag", format!("\"part-{number}\""))], "").into_response()
        }
        ("POST", Some(_), _) => {
            let said = String::from_utf8_lossy(&body).into_owned();
            let parts = std::mem::take(&mut held.parts);
            for (_, number) in parts.keys() {
                let part =
                    format!("<Part><PartNumber>{number}</PartNumber><ETag>\"part-{number}\"</ETag></Part>");
                assert!(said.contains(&part), "{said}");
            }
            held.objects.insert(name, parts.into_values().flatten().collect());
            "<R></R>".into_response()
        }
        ("PUT", None, _) => {
            held.objects.insert(name, body.to_vec());
            "".into_response()
        }
        ("DELETE", None, _) => {
            held.objects.remove(&name);
            StatusCode::NO_CONTENT.into_response()
        }
        _ => refuse(StatusCode::NOT_IMPLEMENTED, "NotImplemented"),
    }
}

fn list(held: &Held, prefix: &str, from: Option<String>) -> Response {
    let from = from.unwrap_or_default();
    let inside = |name: &&String| {
        name.strip_prefix(prefix).is_some_and(|rest| !rest.contains('/')) && name.as_str() > from.as_str()
    };
    let names: Vec<&String> = held.objects.keys().filter(inside).collect();
    let entry = |name: &&String| {
        format!(
            "<Contents><Key>{name}</Key><ETag>\"x\"</ETag><Size>{}</Size></Contents>",
            held.objects[*name].len()
        )
    };
    let listed: String = names.iter().take(2).map(entry).collect();
    let more = if names.len() > 2 {
        format!("<IsTruncated>true</IsTruncated><NextContinuationToken>{}</NextContinuationToken>", names[1])
    } else {
        "<IsTruncated>false</IsTruncated>".to_owned()
    };
    format!("<?xml version=\"1.0\"?><ListBucketResult>{more}{listed}</ListBucketResult>").into_response()
}

fn get(held: &Held, name: &str, headers: &HeaderMap) -> Response {
    let Some(object) = held.objects.get(name) else { return refuse(StatusCode::NOT_FOUND, "NoSuchKey") };
    let range = headers["range"].to_str().unwrap().strip_prefix("bytes=").unwrap();
    let (from, to) = range.split_once('-').unwrap();
    let (from, to): (usize, usize) = (from.parse().unwrap(), to.parse().unwrap());
    (StatusCode::PARTIAL_CONTENT, object[from..=to.min(object.len() - 1)].to_vec()).into_response()
}

fn queries(uri: &Uri) -> Vec<(String, String)> {
    let pairs = uri.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty());
    let pair = |pair: &str| {
        let (key, value) = pair.split_once('=').unwrap();
        (decoded(key), decoded(value))
    };
    pairs.map(pair).collect()
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        if *first == b'%' {
            bytes.push(u8::from_str_radix(std::str::from_utf8(&tail[..2]).unwrap(), 16).unwrap());
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// Checks the signature as the store does, from what came in; nothing if it does not hold.
fn signature(method: &Method, uri: &Uri, headers: &HeaderMap, body: &[u8]) -> Option<()> {
    let text = |name: &str| headers.get(name)?.to_str().ok();
    let said = text("authorization")?.strip_prefix("AWS4-HMAC-SHA256 ")?;
    let field = |name: &str| said.split(", ").find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
    let (key, scope) = field("Credential")?.split_once('/')?;
    let digest = hex(&Sha256::digest(body));
    if key != Bucket::KEY || text("x-amz-content-sha256")? != digest {
        return None;
    }
    let signed = field("SignedHeaders")?;
    let lines: Option<String> =
        signed.split(';').map(|name| Some(format!("{name}:{}\n", text(name)?))).collect();
    let mut query: Vec<&str> = uri.query().unwrap_or_default().split('&').collect();
    query.sort_unstable();
    let canonical = format!("{method}\n{}\n{}\n{}\n{signed}\n{digest}", uri.path(), query.join("&"), lines?);
    let date = text("x-amz-date")?;
    let to_sign = format!("AWS4-HMAC-SHA256\n{date}\n{scope}\n{}", hex(&Sha256::digest(canonical)));
    let mac = |key: Vec<u8>, text: &str| {
        Hmac::<Sha256>::new_from_slice(&key).unwrap().chain_update(text).finalize().into_bytes().to_vec()
    };
    let key = scope.split('/').fold(format!("AWS4{}", Bucket::SECRET).into_bytes(), mac);
    (hex(&mac(key, &to_sign)) == field("Signature")?).then_some(())
}
