//! A bucket of an S3-compatible store: put, get, list and delete, signed with version 4 of the signature. What is put is there whole or not
//! at all; large files go in parts. The protocol is small, and the HTTP client is the one of single sign-on: `docs/adr/0033-backup.md`.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, anyhow, bail};
use axum::http::{Method, Request, StatusCode, Uri};
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::Timestamp;
use lars_web::fetch::{Ask, FetchLimits, Reply, Trust, fetch};
use sha2::{Digest as _, Sha256};

use super::name::StoredBackup;
use crate::place::private_file;

/// Bytes of a part, in both directions: as much is in memory at a time.
const PART: u64 = 16 * 1024 * 1024;
/// The most parts of an object; larger files have larger parts.
const MAX_PARTS: u64 = 10_000;
/// A part through a slow line.
const LIMITS: FetchLimits = FetchLimits { bytes: 64 * 1024 * 1024, time: Duration::from_mins(10) };
/// Waits between attempts where the store does not answer, or says that it is busy; then the backup fails.
const WAITS: [Duration; 2] = [Duration::from_secs(1), Duration::from_secs(5)];

/// Who we are for the store.
pub struct Credentials {
    /// The public half.
    pub key: String,
    /// The secret half.
    pub secret: String,
    /// For keys that end by themselves.
    pub token: Option<String>,
}

/// A bucket, and the beginning of the names in it.
pub struct Bucket {
    /// Scheme and host.
    endpoint: String,
    name: String,
    prefix: String,
    region: String,
    credentials: Credentials,
    trust: Trust,
    /// Bytes of a part.
    part: u64,
}

impl std::fmt::Debug for Bucket {
    /// Without the credentials.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self}")
    }
}

impl std::fmt::Display for Bucket {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "s3://{}/{} at {}", self.name, self.prefix, self.endpoint)
    }
}

/// One request.
struct Call<'a> {
    method: Method,
    /// The name of an object, or nothing for the bucket itself.
    name: Option<&'a str>,
    query: &'a [(&'a str, &'a str)],
    range: Option<String>,
    body: Vec<u8>,
}

impl<'a> Call<'a> {
    fn new(method: Method, name: Option<&'a str>, query: &'a [(&'a str, &'a str)]) -> Self {
        Self { method, name, query, range: None, body: Vec::new() }
    }
}

impl Bucket {
    /// The bucket of an address such as `s3://BUCKET/PREFIX`.
    pub fn new(
        address: &str,
        (endpoint, region): (Option<&str>, &str),
        credentials: Credentials,
        trust: Trust,
    ) -> anyhow::Result<Self> {
        let path = address.strip_prefix("s3://").unwrap_or(address);
        let (bucket, prefix) = path.split_once('/').unwrap_or((path, ""));
        let plain =
            |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._/".contains(&byte));
        if bucket.is_empty() || !plain(bucket) || !plain(prefix) {
            bail!("{address:?} is not s3://BUCKET/PREFIX in plain letters, digits, and the signs - . _ /");
        }
        let endpoint = endpoint.map_or_else(|| format!("https://s3.{region}.amazonaws.com"), str::to_owned);
        let prefix = prefix.trim_matches('/');
        let prefix = if prefix.is_empty() { String::new() } else { format!("{prefix}/") };
        let endpoint = endpoint.trim_end_matches('/').to_owned();
        let (bucket, region) = (bucket.to_owned(), region.to_owned());
        Ok(Self { endpoint, name: bucket, prefix, region, credentials, trust, part: PART })
    }

    /// Sends a request, again where the store is busy or away. Errors where the answer is none of success.
    async fn send(&self, call: Call<'_>) -> anyhow::Result<Reply> {
        let mut waits = WAITS.iter();
        loop {
            let answer = fetch(self.trust.clone(), self.signed(&call, Timestamp::now())?, LIMITS).await;
            let failed = match answer {
                Ok(answer) if answer.status().is_success() => return Ok(answer),
                Ok(answer) => {
                    let failed = refusal(&answer);
                    if !answer.status().is_server_error() && answer.status() != StatusCode::TOO_MANY_REQUESTS
                    {
                        return Err(failed);
                    }
                    failed
                }
                Err(error) => error.into(),
            };
            let Some(wait) = waits.next() else { return Err(failed) };
            tokio::time::sleep(*wait).await;
        }
    }

    /// The request with its signature.
    fn signed(&self, call: &Call<'_>, now: Timestamp) -> anyhow::Result<Ask> {
        let name = call.name.map(|name| format!("/{}{name}", self.prefix)).unwrap_or_default();
        let path = format!("/{}{}", self.name, encoded(&name, true));
        let mut query: Vec<String> = call
            .query
            .iter()
            .map(|(key, value)| format!("{}={}", encoded(key, false), encoded(value, false)))
            .collect();
        query.sort();
        let query = query.join("&");
        let address: Uri =
            format!("{}{path}{}{query}", self.endpoint, if query.is_empty() { "" } else { "?" })
                .parse()
                .with_context(|| format!("{} is no address of a store", self.endpoint))?;
        let host = address.authority().context("the address of the store has no host")?.to_string();
        let (date, day) = (now.strftime("%Y%m%dT%H%M%SZ").to_string(), now.strftime("%Y%m%d").to_string());
        let digest = hex(&Sha256::digest(&call.body));
        let mut headers =
            vec![("host", host), ("x-amz-content-sha256", digest.clone()), ("x-amz-date", date.clone())];
        if let Some(token) = &self.credentials.token {
            headers.push(("x-amz-security-token", token.clone()));
        }
        let names: Vec<&str> = headers.iter().map(|(name, _)| *name).collect();
        let names = names.join(";");
        let mut canonical = format!("{}\n{path}\n{query}\n", call.method);
        for (name, value) in &headers {
            let _ = writeln!(canonical, "{name}:{value}");
        }
        let _ = write!(canonical, "\n{names}\n{digest}");
        let scope = format!("{day}/{}/s3/aws4_request", self.region);
        let to_sign = format!("AWS4-HMAC-SHA256\n{date}\n{scope}\n{}", hex(&Sha256::digest(canonical)));
        let secret = format!("AWS4{}", self.credentials.secret);
        let parts = [day.as_str(), &self.region, "s3", "aws4_request", &to_sign];
        let signature = parts.iter().try_fold(secret.into_bytes(), |key, part| mac(&key, part))?;
        let authorization = format!(
            "AWS4-HMAC-SHA256 Credential={}/{scope}, SignedHeaders={names}, Signature={}",
            self.credentials.key,
            hex(&signature)
        );
        let mut request = Request::builder().method(call.method.clone()).uri(address);
        for (name, value) in headers.iter().filter(|(name, _)| *name != "host") {
            request = request.header(*name, value);
        }
        if let Some(range) = &call.range {
            request = request.header("range", range);
        }
        Ok(request.header("authorization", authorization).body(call.body.clone())?)
    }

    /// The objects with this beginning.
    pub async fn list(&self) -> anyhow::Result<Vec<StoredBackup>> {
        let (mut found, mut next) = (Vec::new(), None::<String>);
        loop {
            let mut query = vec![("list-type", "2"), ("prefix", self.prefix.as_str()), ("delimiter", "/")];
            query.extend(next.as_deref().map(|next| ("continuation-token", next)));
            let answer = self.send(Call::new(Method::GET, None, &query)).await?;
            let text = String::from_utf8_lossy(answer.body()).into_owned();
            for object in text.split("<Contents>").skip(1) {
                let key = between(object, "Key").context("the store lists an object without a key")?;
                let bytes = between(object, "Size").and_then(|size| size.parse().ok());
                let name = key.strip_prefix(&self.prefix).unwrap_or(key).to_owned();
                found.push(StoredBackup {
                    name,
                    bytes: bytes.context("the store lists an object without a size")?,
                });
            }
            next = between(&text, "NextContinuationToken").map(|token| token.replace("&amp;", "&"));
            if between(&text, "IsTruncated") != Some("true") || next.is_none() {
                return Ok(found);
            }
        }
    }

    /// Stores a file: at once, or in parts that become an object together.
    pub async fn put(&self, name: &str, path: &Path) -> anyhow::Result<()> {
        let mut file = File::open(path)?;
        let bytes = file.metadata()?.len();
        if bytes <= self.part {
            let mut body = Vec::new();
            file.read_to_end(&mut body)?;
            self.send(Call { body, ..Call::new(Method::PUT, Some(name), &[]) }).await?;
        } else {
            let begun = self.send(Call::new(Method::POST, Some(name), &[("uploads", "")])).await?;
            let text = String::from_utf8_lossy(begun.body()).into_owned();
            let upload =
                between(&text, "UploadId").context("the store gives no name to an upload in parts")?;
            if let Err(error) = self.put_parts(name, upload, (&mut file, bytes)).await {
                // Parts without an end cost storage; nobody sees them.
                self.send(Call::new(Method::DELETE, Some(name), &[("uploadId", upload)])).await.ok();
                return Err(error);
            }
        }
        let stored = self.list().await?.into_iter().find(|stored| stored.name == name);
        match stored {
            Some(stored) if stored.bytes == bytes => Ok(()),
            Some(stored) => bail!("the store has {} of {bytes} bytes", stored.bytes),
            None => bail!("the store took it and does not list it"),
        }
    }

    async fn put_parts(
        &self,
        name: &str,
        upload: &str,
        (file, bytes): (&mut File, u64),
    ) -> anyhow::Result<()> {
        let size = self.part.max(bytes.div_ceil(MAX_PARTS));
        let mut done = String::from("<CompleteMultipartUpload>");
        for number in 1..=bytes.div_ceil(size) {
            let mut body = Vec::new();
            (&mut *file).take(size).read_to_end(&mut body)?;
            let part = number.to_string();
            let query = [("partNumber", part.as_str()), ("uploadId", upload)];
            let answer = self.send(Call { body, ..Call::new(Method::PUT, Some(name), &query) }).await?;
            let tag = answer.headers().get("etag").and_then(|tag| tag.to_str().ok());
            let tag = tag.context("the store gives no tag to a part")?;
            write!(done, "<Part><PartNumber>{part}</PartNumber><ETag>{tag}</ETag></Part>")?;
        }
        done += "</CompleteMultipartUpload>";
        let query = [("uploadId", upload)];
        let call = Call { body: done.into_bytes(), ..Call::new(Method::POST, Some(name), &query) };
        let answer = self.send(call).await?;
        // It may begin to answer before it knows, and say so afterwards.
        if String::from_utf8_lossy(answer.body()).contains("<Error>") {
            Err(refusal(&answer))
        } else {
            Ok(())
        }
    }

    /// Fetches an object into a new file, readable by its owner only.
    pub async fn get(&self, name: &str, path: &Path) -> anyhow::Result<()> {
        let listed = self.list().await?.into_iter().find(|stored| stored.name == name);
        let bytes = listed.with_context(|| format!("there is no backup {name}"))?.bytes;
        let mut file = private_file(path)?;
        let mut from = 0;
        while from < bytes {
            let range = Some(format!("bytes={from}-{}", (from + self.part).min(bytes) - 1));
            let answer = self.send(Call { range, ..Call::new(Method::GET, Some(name), &[]) }).await?;
            if answer.status() != StatusCode::PARTIAL_CONTENT && from + self.part < bytes {
                bail!("the store gives no part of an object");
            }
            file.write_all(answer.body())?;
            from += answer.body().len() as u64;
            if answer.body().is_empty() {
                bail!("the store gave {from} of {bytes} bytes");
            }
        }
        Ok(())
    }

    /// Deletes an object.
    pub async fn delete(&self, name: &str) -> anyhow::Result<()> {
        self.send(Call::new(Method::DELETE, Some(name), &[])).await.map(|_| ())
    }
}

/// What a store said that is no success: its code and its words, without what they are about.
fn refusal(answer: &Reply) -> anyhow::Error {
    let text = String::from_utf8_lossy(answer.body());
    let said = |tag| between(&text, tag).unwrap_or_default().chars().take(200).collect::<String>();
    anyhow!("the store answered {}: {} {}", answer.status(), said("Code"), said("Message"))
}

/// What stands in the first element of a name. Enough for answers of a store: names and numbers.
fn between<'a>(text: &'a str, tag: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(&format!("<{tag}>"))?;
    rest.split_once(&format!("</{tag}>")).map(|(value, _)| value)
}

fn mac(key: &[u8], text: &str) -> anyhow::Result<Vec<u8>> {
    let mac = Hmac::<Sha256>::new_from_slice(key).context("a key of no length")?;
    Ok(mac.chain_update(text).finalize().into_bytes().to_vec())
}

fn hex(bytes: &[u8]) -> String {
    lars_domain::ask::reach::invitation::hex(bytes)
}

/// A text as it stands in an address: everything but letters, digits and four signs by its bytes.
fn encoded(text: &str, keep_slash: bool) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                encoded.push(char::from(byte));
            }
            b'/' if keep_slash => encoded.push('/'),
            byte => {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    encoded
}

#[cfg(test)]
#[path = "../../tests/it/bucket.rs"]
mod server;

#[cfg(test)]
mod tests {
    use super::server::Bucket as Server;
    use super::*;

    fn bucket(endpoint: &str, secret: &str) -> Bucket {
        let credentials = Credentials { key: Server::KEY.to_owned(), secret: secret.to_owned(), token: None };
        let trust = lars_web::fetch::trust(None).unwrap();
        let place = (Some(endpoint), "eu-north-1");
        Bucket { part: 1000, ..Bucket::new("s3://backups/lars/north/", place, credentials, trust).unwrap() }
    }

    #[test]
    fn a_request_is_signed_as_the_library_of_amazon_signs_it() {
        let bucket = bucket("http://127.0.0.1:9000", Server::SECRET);
        let now = "2026-11-30T02:30:00Z".parse().unwrap();
        // By botocore's S3SigV4Auth.
        let name = Some("lars-20261130T023000Z.age");
        let query = [("uploadId", "a+b/c="), ("partNumber", "2")];
        let put = Call { body: b"hello".to_vec(), ..Call::new(Method::PUT, name, &query) };
        let query = [("list-type", "2"), ("prefix", "lars/north/"), ("delimiter", "/")];
        let list = Call::new(Method::GET, None, &query);
        for (call, signature) in [
            (put, "796f3092319ee272a5594c6a6b3df937e7ce5d33674ae064f0ccebe6413e9250"),
            (list, "b04b852a385ddb443febc4fb123030315b17a23116e44018ec3f84eb901bac28"),
        ] {
            let request = bucket.signed(&call, now).unwrap();
            let said = request.headers()["authorization"].to_str().unwrap();
            assert!(said.ends_with(&format!("Signature={signature}")), "{said}");
            assert!(said.contains("AKIATEST/20261130/eu-north-1/s3/aws4_request"), "{said}");
        }
    }

    #[tokio::test]
    async fn a_file_comes_back_byte_by_byte_however_many_parts_it_went_in() {
        let server = Server::serve().await;
        let bucket = bucket(&server.address, Server::SECRET);
        let folder = tempfile::tempdir().unwrap();
        let (file, copy) = (folder.path().join("file"), folder.path().join("copy"));
        for bytes in [0_usize, 1, 999, 1000, 1001, 4500] {
            let content: Vec<u8> = (0..bytes).map(|place| u8::try_from(place * 7 % 251).unwrap()).collect();
            std::fs::write(&file, &content).unwrap();
            let name = format!("file-{bytes}");
            bucket.put(&name, &file).await.unwrap();
            bucket.get(&name, &copy).await.unwrap();
            assert!(std::fs::read(&copy).unwrap() == content, "{bytes} bytes");
            std::fs::remove_file(&copy).unwrap();
        }
        let listed = bucket.list().await.unwrap();
        let sizes: Vec<u64> = listed.iter().map(|stored| stored.bytes).collect();
        assert_eq!(sizes, [0, 1, 1000, 1001, 4500, 999], "page by page, in the order of names");
        bucket.delete("file-1").await.unwrap();
        assert_eq!(server.names().len(), 5);
        assert!(bucket.get("file-1", &copy).await.is_err());
    }

    #[test]
    fn an_address_of_a_bucket_is_plain() {
        let new = |address: &str| {
            let credentials = Credentials { key: String::new(), secret: "hush".to_owned(), token: None };
            Bucket::new(address, (None, "eu-north-1"), credentials, lars_web::fetch::trust(None).unwrap())
        };
        let shown = |address: &str| new(address).unwrap().to_string();
        assert_eq!(shown("s3://b"), "s3://b/ at https://s3.eu-north-1.amazonaws.com");
        assert_eq!(shown("s3://b/lars"), "s3://b/lars/ at https://s3.eu-north-1.amazonaws.com");
        assert!(new("s3://").is_err() && new("s3:///x").is_err() && new("s3://b/Ķekava").is_err());
        assert!(!format!("{:?}", new("s3://b").unwrap()).contains("hush"));
    }
}
