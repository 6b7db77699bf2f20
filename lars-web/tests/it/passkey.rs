//! Passkeys with a device made of a key and a counter: added, signed in with, refused where they should be, removed.
//!
//! What a real browser does is tested in the browser suite; here, what the site believes.

use jiff::Timestamp;
use lars_domain::people::audit::Act;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::people::{cookie_of, with};
use crate::world::{Answer, World, base64url, from_base64url};

pub const ORIGIN: &str = "https://lars.example";

/// An authenticator with one passkey.
#[derive(Clone)]
pub struct Device {
    key: SigningKey,
    id: Vec<u8>,
    /// Whom the passkey is for, as the site said.
    owner: Vec<u8>,
    counter: u32,
    /// The address in the browser.
    origin: &'static str,
    /// Whether it asks for finger, face or PIN.
    verifies: bool,
    /// Whether it keeps the passkey itself, and so can name its owner.
    keeps: bool,
}

impl Device {
    pub fn new(number: u8) -> Self {
        Self {
            key: SigningKey::from_slice(&[number; 32]).unwrap(),
            id: vec![number; 32],
            owner: Vec::new(),
            counter: 0,
            origin: ORIGIN,
            verifies: true,
            keeps: true,
        }
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        let challenge = options["challenge"].as_str().unwrap();
        json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false })
            .to_string()
            .into_bytes()
    }

    fn head(&self, flags: u8) -> Vec<u8> {
        let name = self.origin.split("://").nth(1).unwrap().split(':').next().unwrap();
        let mut data = Sha256::digest(name).to_vec();
        data.push(flags | u8::from(self.verifies) << 2);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// Makes the passkey.
    pub fn made(&mut self, options: &Value) -> String {
        self.owner = from_base64url(options["user"]["id"].as_str().unwrap());
        let mut data = self.head(0x41);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).unwrap().to_be_bytes());
        data.extend(&self.id);
        let point = self.key.verifying_key().to_sec1_point(false);
        data.extend([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32]);
        data.extend(point.x().unwrap());
        data.extend([0x22, 0x58, 32]);
        data.extend(point.y().unwrap());
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(data);
        self.credential(&json!({
            "attestationObject": base64url(&object),
            "clientDataJSON": base64url(&self.client_data("webauthn.create", options)),
        }))
    }

    /// Signs a challenge.
    pub fn signed(&mut self, options: &Value) -> String {
        self.counter += 1;
        let (data, client) = (self.head(1), self.client_data("webauthn.get", options));
        let signed = [data.clone(), Sha256::digest(&client).to_vec()].concat();
        let signature: Signature = self.key.sign(&signed);
        self.credential(&json!({
            "authenticatorData": base64url(&data),
            "clientDataJSON": base64url(&client),
            "signature": base64url(signature.to_der().as_bytes()),
            "userHandle": self.keeps.then(|| base64url(&self.owner)),
        }))
    }

    fn credential(&self, response: &Value) -> String {
        let id = base64url(&self.id);
        json!({ "id": id, "rawId": id, "type": "public-key", "extensions": {}, "response": response })
            .to_string()
    }
}

async fn world() -> World {
    World::new().await.at(ORIGIN).await
}

/// Asks for a challenge: ticket and options.
async fn challenge(world: &World, path: &str, fields: &[(&str, &str)], cookie: &str) -> (String, Value) {
    let answer = world.post_with(path, fields, &with(cookie)).await.is(200);
    let mut said: Value = serde_json::from_str(&answer.body).unwrap();
    (said["ticket"].as_str().unwrap().to_owned(), said["publicKey"].take())
}

async fn add(world: &World, device: &mut Device, cookie: &str, name: &str) -> Answer {
    let key = world.get_with("/en/account", &with(cookie)).await.is(200).key();
    let (ticket, options) = challenge(world, "/en/account/passkey", &[("key", &key)], cookie).await;
    assert_eq!(options["authenticatorSelection"]["userVerification"], "required");
    assert_eq!(options["rp"]["id"], "lars.example");
    let made = device.made(&options);
    let fields = [
        ("key", key.as_str()),
        ("go", "passkey-add"),
        ("ticket", &ticket),
        ("credential", &made),
        ("name", name),
    ];
    world.post_on("/en/account", &fields, &with(cookie)).await
}

async fn signs_in(world: &World, device: &mut Device, address: &str) -> Answer {
    let (ticket, options) =
        challenge(world, "/en/sign-in-passkey/challenge", &[("address", address)], "").await;
    let signed = device.signed(&options);
    world.post("/en/sign-in-passkey", &[("ticket", &ticket), ("credential", &signed)]).await
}

async fn refusals(world: &World) -> Vec<String> {
    let filter = lars_store::AuditFilter { act: Act::SignInRefused.code().to_owned(), ..Default::default() };
    let found = world.store.audit(&filter, 10).await.unwrap();
    found.into_iter().map(|(entry, _)| entry.subject).collect()
}

#[tokio::test]
async fn a_passkey_is_added_and_opens_the_account_without_address_and_code() {
    let world = world().await;
    let address = world.account("Aino", "lead", "installation").await;
    let cookie = world.signed_in(&address).await;
    let (mut laptop, mut phone) = (Device::new(1), Device::new(2));
    let added = add(&world, &mut laptop, &cookie, "laptop <1>").await.is(200);
    assert!(added.body.contains("The passkey was added"), "{}", added.body);
    assert!(added.body.contains("laptop &#60;1&#62;"), "{}", added.body);
    add(&world, &mut phone, &cookie, "phone").await.is(200);
    // The same device twice, or a passkey without a name, is refused.
    add(&world, &mut laptop, &cookie, "laptop").await.is(422);
    add(&world, &mut Device::new(3), &cookie, " ").await.is(422);
    for device in [&mut laptop, &mut phone] {
        let opened = signs_in(&world, device, "").await.is(303);
        let page = world.get_with("/en/account", &with(&cookie_of(&opened))).await.is(200);
        assert!(page.body.contains("Aino"));
    }
    // A key that keeps nothing is asked for by address.
    laptop.keeps = false;
    signs_in(&world, &mut laptop, &address).await.is(303);
    // Removing takes a fresh sign-in or the password; the passkey opens nothing any more.
    let page = world.get_with("/en/account", &with(&cookie)).await.is(200);
    let id = page.body.split("name=\"passkey\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let fields = [("key", page.key()), ("go", "passkey-remove".to_owned()), ("passkey", id.to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let removed = world.post_on("/en/account", &fields, &with(&cookie)).await.is(200);
    assert!(removed.body.contains("The passkey was removed"));
    world.post_with("/en/account", &fields, &with(&cookie)).await.is(422);
    assert!(signs_in(&world, &mut laptop, "").await.is(422).body.contains("not known here any more"));
    signs_in(&world, &mut phone, "").await.is(303);
    let log = world.get_with("/en/audit", &with(&world.analyst().await)).await.is(200);
    for said in ["added a passkey", "removed a passkey"] {
        assert!(log.body.contains(said), "{said}");
    }
    let file = world.get_with("/en/account/data.json", &with(&cookie)).await.is(200);
    assert!(file.body.contains("\"name\": \"phone\"") && !file.body.contains("cred_id"), "{}", file.body);
}

#[tokio::test]
async fn what_is_not_the_right_device_at_the_right_address_is_refused() {
    let world = world().await;
    let aino = world.account("Aino", "lead", "installation").await;
    let cookie = world.signed_in(&aino).await;
    // A page under another name, a device that asks for nothing: neither is added.
    let elsewhere = Device { origin: "https://lars.example.evil", ..Device::new(5) };
    let careless = Device { verifies: false, ..Device::new(6) };
    for mut device in [elsewhere, careless] {
        add(&world, &mut device, &cookie, "wrong").await.is(422);
    }
    let mut device = Device::new(1);
    add(&world, &mut device, &cookie, "laptop").await.is(200);
    signs_in(&world, &mut device, "").await.is(303);
    let wrong = [
        Device { origin: "https://lars.example.evil", counter: 10, ..device.clone() },
        Device { origin: "http://lars.example", counter: 11, ..device.clone() },
        Device { verifies: false, counter: 12, ..device.clone() },
        Device { key: SigningKey::from_slice(&[9; 32]).unwrap(), counter: 13, ..device.clone() },
        Device { owner: vec![7; 16], counter: 14, ..device.clone() },
    ];
    for mut device in wrong {
        assert!(signs_in(&world, &mut device, "").await.is(422).body.contains("could not be confirmed"));
    }
    assert_eq!(refusals(&world).await.len(), 5);
    // After five failures the passkey waits, also the right one.
    signs_in(&world, &mut Device { verifies: false, ..device.clone() }, "").await.is(422);
    assert!(signs_in(&world, &mut device, "").await.is(429).body.contains("Wait 1 minute"));
}

#[tokio::test]
async fn a_copy_of_a_passkey_is_refused_and_noted() {
    let world = world().await;
    let address = world.account("Aino", "lead", "installation").await;
    let cookie = world.signed_in(&address).await;
    let mut device = Device::new(1);
    add(&world, &mut device, &cookie, "laptop").await.is(200);
    signs_in(&world, &mut device, "").await.is(303);
    let mut copy = device.clone();
    signs_in(&world, &mut device, "").await.is(303);
    let refused = signs_in(&world, &mut copy, "").await.is(422);
    assert!(refused.body.contains("there may be a copy"), "{}", refused.body);
    assert!(refusals(&world).await[0].ends_with("copied"), "{:?}", refusals(&world).await);
    signs_in(&world, &mut device, "").await.is(303);
}

#[tokio::test]
async fn an_answer_works_once_and_for_its_own_challenge() {
    let world = world().await;
    let address = world.account("Aino", "lead", "installation").await;
    let cookie = world.signed_in(&address).await;
    let mut device = Device::new(1);
    add(&world, &mut device, &cookie, "laptop").await.is(200);
    let path = "/en/sign-in-passkey/challenge";
    let (ticket, options) = challenge(&world, path, &[], "").await;
    let (other, _) = challenge(&world, path, &[], "").await;
    let signed = device.signed(&options);
    let send = |ticket: String, credential: String| {
        let world = &world;
        async move { world.post("/en/sign-in-passkey", &[("ticket", &ticket), ("credential", &credential)]).await }
    };
    send(other, signed.clone()).await.is(422);
    send("nothing".to_owned(), signed.clone()).await.is(422);
    // Another process on the database ends what this one began; then it is used up for both.
    let beside = world.beside().await.at("https://lars.example").await;
    let fields = [("ticket", ticket.as_str()), ("credential", signed.as_str())];
    beside.post("/en/sign-in-passkey", &fields).await.is(303);
    beside.post("/en/sign-in-passkey", &fields).await.is(422);
    send(ticket, signed).await.is(422);
    let (ticket, _) = challenge(&world, path, &[], "").await;
    send(ticket, "{ not json".to_owned()).await.is(422);
}

#[tokio::test]
async fn a_challenge_tells_nobody_who_has_an_account() {
    let world = world().await;
    let address = world.account("Aino", "lead", "installation").await;
    let allowed = |address: &'static str| {
        let world = &world;
        async move {
            let fields = [("address", address)];
            let (_, options) = challenge(world, "/en/sign-in-passkey/challenge", &fields, "").await;
            options["allowCredentials"].clone()
        }
    };
    assert_eq!(address, "aino@example.fi");
    let (known, nobody) = (allowed("aino@example.fi").await, allowed("nobody@example.fi").await);
    assert_eq!(known.as_array().unwrap().len(), 1);
    assert_eq!(nobody.as_array().unwrap().len(), 1);
    assert_eq!(nobody, allowed("nobody@example.fi").await, "the same each time");
    assert_ne!(known, nobody);
}

#[tokio::test]
async fn adding_needs_a_fresh_sign_in_or_the_password() {
    let world = world().await;
    let address = world.account("Aino", "lead", "installation").await;
    let person = world.store.credentials_of_address(&address).await.unwrap().unwrap().person.id;
    let now = Timestamp::now();
    let opened = now - jiff::SignedDuration::from_mins(11);
    let digest = lars_domain::ask::reach::invitation::token_digest("stale");
    let ends = now + jiff::SignedDuration::from_hours(1);
    world.store.create_session(&digest, &person, opened, ends).await.unwrap();
    let cookie = "lars_session=stale";
    let page = world.get_with("/en/account", &with(cookie)).await.is(200);
    crate::access::check(&page.body, "account, not fresh", "en");
    let key = page.key();
    let ask = |old: &'static str| {
        let (world, key) = (&world, key.as_str());
        async move { world.post_with("/en/account/passkey", &[("key", key), ("old", old)], &with(cookie)).await }
    };
    let refused = ask("").await.is(422);
    assert!(refused.body.contains("not your present password"), "{}", refused.body);
    ask(crate::people::PASSWORD).await.is(200);
    world.post_with("/en/account/passkey", &[("key", "forged")], &with(cookie)).await.is(403);
    // A closed account loses its passkeys.
    world.store.add_passkey(&person, "id", ("old", "{}"), now).await.unwrap();
    world.store.close_person(&person, now).await.unwrap();
    assert!(world.store.passkeys_of(&person).await.unwrap().is_empty());
}

#[tokio::test]
async fn under_numbers_there_are_no_passkeys() {
    let world = World::new().await;
    let page = world.get("/en/sign-in").await.is(200);
    assert!(!page.body.contains("data-passkey"), "the host was not set and is not this machine");
    let own = World::new().await.at("http://localhost:8080").await;
    assert!(own.get("/en/sign-in").await.is(200).body.contains("data-passkey-sign-in"));
    let numbers = World::new().await.at("https://192.0.2.1").await;
    assert!(!numbers.get("/en/sign-in").await.is(200).body.contains("data-passkey"));
    numbers.post("/en/sign-in-passkey/challenge", &[]).await.is(422);
}
