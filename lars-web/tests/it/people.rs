//! Accounts: made by link, signed in to by password and second factor, bound by roles, closed.

use jiff::Timestamp;
use lars_domain::people::person::Person;
use lars_domain::people::role::{Grant, Role, Scope};

use crate::world::{Answer, World};

pub const PASSWORD: &str = "tuuli kääntyy pohjoiseen";

/// A form key that a page carries.
fn key(answer: &Answer) -> String {
    answer.key()
}

pub fn with(cookie: &str) -> [(&str, &str); 1] {
    [("cookie", cookie)]
}

pub fn cookie_of(answer: &Answer) -> String {
    answer.header("set-cookie").split(';').next().unwrap().to_owned()
}

impl World {
    /// Makes an account with a role on the page, sets its password by the link, and returns the address.
    pub async fn account(&self, name: &str, role: &str, scope: &str) -> String {
        let analyst = self.analyst().await;
        let page = self.get_with("/en/person", &with(&analyst)).await.is(200);
        let address = format!("{}@example.fi", name.to_lowercase());
        let fields = [
            ("key", key(&page)),
            ("go", "make".to_owned()),
            ("name", name.to_owned()),
            ("address", address.to_uppercase()),
            ("role", role.to_owned()),
            ("scope", scope.to_owned()),
        ];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let made = self.post_on("/en/person", &fields, &with(&analyst)).await.is(200);
        let link = made.body.split("/en/account-link/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let link = format!("/en/account-link/{link}");
        self.get(&link).await.is(200);
        let fields = [("password", PASSWORD), ("repeated", PASSWORD)];
        let set = self.post_on(&link, &fields, &[]).await.is(200);
        assert!(set.body.contains("The password is set"), "{}", set.body);
        self.post(&link, &[("password", PASSWORD), ("repeated", PASSWORD)]).await.is(410);
        address
    }

    /// Signs in with a password and returns the cookie.
    pub async fn signed_in(&self, address: &str) -> String {
        let answer = self.post("/en/sign-in", &[("address", address), ("password", PASSWORD)]).await.is(303);
        cookie_of(&answer)
    }
}

#[tokio::test]
async fn an_account_is_made_by_link_and_opens_by_password() {
    let world = World::new().await;
    let address = world.account("Aino", "lead", &world.study.id.clone()).await;
    world.get("/en/sign-in").await.is(200);
    for (address, password) in [
        (address.as_str(), "something else entirely"),
        ("nobody@example.fi", PASSWORD),
        ("no address", PASSWORD),
    ] {
        let refused =
            world.post("/en/sign-in", &[("address", address), ("password", password)]).await.is(422);
        // The same words whether the account exists or not.
        assert!(refused.body.contains("The email address or password is incorrect"));
    }
    let cookie = world.signed_in(&address).await;
    let page = world.get_with("/en/account", &with(&cookie)).await.is(200);
    assert!(page.body.contains("Aino") && page.body.contains("Study lead"), "{}", page.body);
    let log = world.get_with("/en/audit", &with(&cookie)).await.is(200);
    assert!(!log.body.contains("NaN"));
    let analyst = world.analyst().await;
    let log = world.get_with("/en/audit", &with(&analyst)).await.is(200);
    for said in
        ["created an account", "set a password", "was refused at sign-in", "signed in", "Aino", "gave a role"]
    {
        assert!(log.body.contains(said), "{said}");
    }
    let log = world.get_with("/en/audit?act=set-password", &with(&analyst)).await.is(200);
    assert!(!log.body.contains("<td>gave a role</td>"));
}

#[tokio::test]
async fn guessing_must_wait() {
    let world = World::new().await;
    let address = world.account("Aino", "reader", "installation").await;
    let guess = |password: &'static str| {
        let (world, address) = (&world, &address);
        async move { world.post("/en/sign-in", &[("address", address), ("password", password)]).await }
    };
    for _ in 0..6 {
        assert!(guess("something else entirely").await.is(422).body.contains("is incorrect"));
    }
    let waits = guess(PASSWORD).await.is(429);
    assert!(waits.body.contains("Wait 1 minute"), "{}", waits.body);
    assert!((55..=61).contains(&waits.header("retry-after").parse::<i64>().unwrap()));
}

#[tokio::test]
async fn roles_bind_to_their_place() {
    let world = World::new().await.with_answers().await;
    let case = format!("{} north", world.study.id);
    let coordinator = world.account("Berta", "coordinator", &case).await;
    let cookie = world.signed_in(&coordinator).await;
    let slug = &world.study.slug;
    let get = |path: String| {
        let (world, cookie) = (&world, &cookie);
        async move { world.get_with(&path, &with(cookie)).await }
    };
    let study = get(format!("/en/study/{slug}")).await.is(200);
    assert!(study.body.contains("/case/north") && !study.body.contains("/case/south"), "{}", study.body);
    get(format!("/en/study/{slug}/case/north")).await.is(200);
    get(format!("/en/study/{slug}/case/north/gaps.csv")).await.is(200);
    get(format!("/en/study/{slug}/case/south")).await.is(403);
    get(format!("/en/study/{slug}/case/south/gaps.csv")).await.is(403);
    let compared = get(format!("/en/study/{slug}/comparison?case=north&case=south")).await.is(200);
    assert!(!compared.body.contains("value=\"south\""), "{}", compared.body);
    get("/en/person".to_owned()).await.is(403);
    get("/en/audit".to_owned()).await.is(403);
    get("/en/role".to_owned()).await.is(200);
    let links = get(format!("/en/study/{slug}/invitation")).await.is(200);
    let (key, path) = (key(&links), format!("/en/study/{slug}/invitation"));
    let make = |case: &'static str| {
        let (world, cookie, key, path) = (&world, &cookie, &key, &path);
        let fields =
            [("key", key.as_str()), ("case", case), ("wave", "2024"), ("helix", "company"), ("count", "1")];
        async move { world.post_on(path, &fields, &with(cookie)).await }
    };
    make("north").await.is(200);
    make("south").await.is(403);
    // A reader reads and takes nothing away.
    let reader = world.account("Cilla", "reader", &world.study.id.clone()).await;
    let cookie = world.signed_in(&reader).await;
    world.get_with(&format!("/en/study/{slug}/case/south"), &with(&cookie)).await.is(200);
    world.get_with(&format!("/en/study/{slug}/case/south/gaps.csv"), &with(&cookie)).await.is(403);
    world.get_with(&format!("/en/study/{slug}/invitation"), &with(&cookie)).await.is(403);
}

#[tokio::test]
async fn a_second_factor_is_asked_for_and_works_once() {
    let world = World::new().await;
    let address = world.account("Aino", "lead", "installation").await;
    let cookie = world.signed_in(&address).await;
    let page = world.get_with("/en/account", &with(&cookie)).await.is(200);
    let key = key(&page);
    let begun = world.post_on("/en/account", &[("key", &key), ("go", "begin")], &with(&cookie)).await.is(200);
    let secret = begun.body.split("name=\"secret\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(
        begun
            .body
            .contains("<svg role=\"img\" aria-label=\"QR code of the key that stands below it as text\"")
    );
    crate::access::check(&begun.body, "second factor", "en");
    let fields = [("key", key.as_str()), ("go", "turn-on"), ("secret", secret), ("code", "000000x")];
    world.post_with("/en/account", &fields, &with(&cookie)).await.is(422);
    let code = totp(secret, Timestamp::now().as_second() / 30);
    let fields = [("key", key.as_str()), ("go", "turn-on"), ("secret", secret), ("code", &code)];
    let on = world.post_on("/en/account", &fields, &with(&cookie)).await.is(200);
    let recovery = on.body.split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert_eq!(on.body.matches("<code>").count(), 10);
    let first = || {
        let (world, address) = (&world, address.as_str());
        async move { world.post("/en/sign-in", &[("address", address), ("password", PASSWORD)]).await }
    };
    let ticket_of = |answer: &Answer| {
        answer.body.split("name=\"ticket\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let ticket = ticket_of(&first().await.is(200));
    // The code that turned it on was used: somebody who overheard it stays out.
    world.post("/en/sign-in-code", &[("ticket", &ticket), ("code", &code)]).await.is(422);
    world.post("/en/sign-in-code", &[("ticket", "x 99999999999 y"), ("code", &recovery)]).await.is(422);
    world.post("/en/sign-in-code", &[("ticket", &ticket), ("code", &recovery)]).await.is(303);
    world.post("/en/sign-in-code", &[("ticket", &ticket), ("code", &recovery)]).await.is(422);
    let next = totp(secret, Timestamp::now().as_second() / 30 + 1);
    let signed = world.post("/en/sign-in-code", &[("ticket", &ticket), ("code", &next)]).await.is(303);
    let cookie = cookie_of(&signed);
    let page = world.get_with("/en/account", &with(&cookie)).await.is(200);
    assert!(page.body.contains("9 recovery codes are left"), "{}", page.body);
    let key = self::key(&page);
    world
        .post_with("/en/account", &[("key", &key), ("go", "turn-off"), ("old", "wrong")], &with(&cookie))
        .await
        .is(422);
    let off = [("key", key.as_str()), ("go", "turn-off"), ("old", PASSWORD)];
    world.post_on("/en/account", &off, &with(&cookie)).await.is(200);
    first().await.is(303);
}

/// RFC 6238 once more, from its text: what an authenticator app shows.
pub fn totp(secret: &str, step: i64) -> String {
    use hmac::{Hmac, KeyInit as _, Mac as _};
    let place = |letter: char| "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(letter).unwrap();
    let (mut key, mut bits, mut held) = (Vec::new(), 0_usize, 0);
    for letter in secret.chars() {
        (bits, held) = (bits << 5 | place(letter), held + 5);
        if held >= 8 {
            held -= 8;
            key.push(u8::try_from(bits >> held & 255).unwrap());
        }
    }
    let mut mac = Hmac::<sha1::Sha1>::new_from_slice(&key).unwrap();
    mac.update(&step.to_be_bytes());
    let sum: Vec<u8> = mac.finalize().into_bytes().to_vec();
    let at = usize::from(sum[19] % 16);
    let number = sum[at..at + 4].iter().fold(0_u64, |number, byte| number * 256 + u64::from(*byte));
    format!("{:06}", number % (1 << 31) % 1_000_000)
}

#[tokio::test]
async fn sessions_end_when_the_password_changes_or_the_account_closes() {
    let world = World::new().await;
    let address = world.account("Aino", "lead", "installation").await;
    let (one, other) = (world.signed_in(&address).await, world.signed_in(&address).await);
    let page = world.get_with("/en/account", &with(&one)).await.is(200);
    let session = page.body.split("name=\"session\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    world
        .post_on("/en/account", &[("key", &key(&page)), ("go", "end"), ("session", session)], &with(&one))
        .await
        .is(200);
    world.get_with("/en/account", &with(&other)).await.is(401);
    let other = world.signed_in(&address).await;
    let new = "lumi sulaa keväällä nopeasti";
    let change = |old: &'static str, password: &'static str, repeated: &'static str| {
        let (world, one, key) = (&world, &one, key(&page));
        async move {
            let fields = [
                ("key", key.as_str()),
                ("go", "password"),
                ("old", old),
                ("password", password),
                ("repeated", repeated),
            ];
            world.post_with("/en/account", &fields, &with(one)).await
        }
    };
    change("wrong", new, new).await.is(422);
    assert!(change(PASSWORD, "short", "short").await.is(422).body.contains("too short"));
    assert!(change(PASSWORD, new, "lumi sulaa").await.is(422).body.contains("differ"));
    assert!(
        change(PASSWORD, "aino aino aino", "aino aino aino").await.is(422).body.contains("easy to guess")
    );
    let changed = cookie_of(&change(PASSWORD, new, new).await.is(303));
    world.get_with("/en/account", &with(&one)).await.is(401);
    world.get_with("/en/account", &with(&other)).await.is(401);
    world.get_with("/en/account", &with(&changed)).await.is(200);
    let analyst = world.analyst().await;
    let people = world.get_with("/en/person", &with(&analyst)).await.is(200);
    let person = people.body.split("name=\"person\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    world
        .post_on(
            "/en/person",
            &[("key", &key(&people)), ("go", "close"), ("person", person)],
            &with(&analyst),
        )
        .await
        .is(200);
    world.get_with("/en/account", &with(&changed)).await.is(401);
    world.post("/en/sign-in", &[("address", &address), ("password", new)]).await.is(422);
}

#[tokio::test]
async fn a_lead_gives_roles_in_the_own_study_only() {
    let world = World::new().await;
    let study = world.study.id.clone();
    let lead = world.account("Aino", "lead", &study).await;
    let cookie = world.signed_in(&lead).await;
    let page = world.get_with("/en/person", &with(&cookie)).await.is(200);
    assert!(!page.body.contains("value=\"installation\"") && !page.body.contains("value=\"admin\""));
    let key = key(&page);
    let make = |name: &'static str, address: &'static str, role: &'static str, scope: String| {
        let (world, cookie, key) = (&world, &cookie, &key);
        async move {
            let fields = [
                ("key", key.as_str()),
                ("go", "make"),
                ("name", name),
                ("address", address),
                ("role", role),
                ("scope", &scope),
            ];
            world.post_with("/en/person", &fields, &with(cookie)).await
        }
    };
    make("Berta", "berta@example.fi", "analyst", study.clone()).await.is(303);
    make("Berta", "berta@example.fi", "analyst", study.clone()).await.is(422);
    make("Cilla", "cilla", "analyst", study.clone()).await.is(422);
    make("  ", "cilla@example.fi", "analyst", study.clone()).await.is(422);
    make("Cilla", "cilla@example.fi", "admin", study.clone()).await.is(403);
    make("Cilla", "cilla@example.fi", "reader", "installation".to_owned()).await.is(403);
    make("Cilla", "cilla@example.fi", "king", study).await.is(422);
    // Somebody with a role elsewhere cannot be closed or given a link by the lead of a study.
    let other = Person {
        id: "other".to_owned(),
        address: "other@example.fi".to_owned(),
        name: "Other".to_owned(),
        created: Timestamp::now(),
        active: false,
        second_factor: false,
        closed: None,
    };
    world.store.create_person(&other).await.unwrap();
    let grant = Grant { role: Role::Admin, scope: Scope::Installation };
    world.store.give("other", &grant, Timestamp::now(), "test").await.unwrap();
    for go in ["close", "link"] {
        world
            .post_with("/en/person", &[("key", &key), ("go", go), ("person", "other")], &with(&cookie))
            .await
            .is(403);
    }
    world
        .post_with("/en/person", &[("key", "forged"), ("go", "close"), ("person", "other")], &with(&cookie))
        .await
        .is(403);
}

#[tokio::test]
async fn whoever_tries_links_that_do_not_exist_waits_and_others_do_not() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    let from = |place: &'static str, path: String| {
        let world = &world;
        async move { world.get_with(&path, &[("x-forwarded-for", place)]).await }
    };
    for number in 0..8 {
        for kind in ["answer", "open", "sign-in", "account-link"] {
            let status =
                from("192.0.2.1, 198.51.100.7", format!("/en/{kind}/{number}")).await.status.as_u16();
            let told = if number < 7 || matches!(kind, "answer" | "open" | "sign-in") {
                [404, 410]
            } else {
                // After the thirty-first.
                [429, 429]
            };
            assert!(told.contains(&status), "{kind} {number}: {status}");
        }
    }
    let waits = from("198.51.100.7", format!("/fi/answer/{token}")).await.is(429);
    assert!(waits.body.contains("Liian monta yritystä"), "{}", waits.body);
    crate::access::check(&waits.body, "too many", "fi");
    // Somebody else, and somebody who writes another address before the proxy's own.
    from("198.51.100.8", format!("/en/answer/{token}")).await.is(303);
    from("198.51.100.8, 198.51.100.7", format!("/en/answer/{token}")).await.is(429);
    from("2001:db8:1:2::1", format!("/en/answer/{token}")).await.is(303);
    // Pages without a link are open.
    from("198.51.100.7", "/en/".to_owned()).await.is(200);
}

#[tokio::test]
async fn the_filtered_log_is_taken_away_as_a_file() {
    let world = World::new().await;
    let study = world.study.id.clone();
    let lead = world.account("Aino", "lead", &study).await;
    let analyst = world.analyst().await;
    let page = world.get_with("/en/audit?act=gave-role", &with(&analyst)).await.is(200);
    assert!(page.body.contains("href=\"/en/audit.csv?act=gave-role\""), "{}", page.body);
    let file = world.get_with("/en/audit.csv?act=gave-role", &with(&analyst)).await.is(200);
    assert!(file.header("content-type").starts_with("text/csv"));
    let lines: Vec<&str> = file.body.lines().collect();
    assert_eq!(lines[0], "\u{feff}at,who,name,act,study,subject,id");
    assert!(lines.len() == 2 && lines[1].contains(",gave-role,"), "{}", file.body);
    // A study lead takes those of the own study only, whatever the address asks for.
    let cookie = world.signed_in(&lead).await;
    let file = world.get_with("/en/audit.csv", &with(&cookie)).await.is(200);
    assert!(file.body.lines().skip(1).all(|line| line.contains(&study)), "{}", file.body);
    let reader = world.account("Berta", "reader", &study).await;
    let cookie = world.signed_in(&reader).await;
    world.get_with("/en/audit.csv", &with(&cookie)).await.is(403);
    world.get("/en/audit.csv").await.is(401);
    let log = world.get_with("/en/audit", &with(&analyst)).await.is(200);
    assert!(log.body.contains("downloaded the audit log"));
}
