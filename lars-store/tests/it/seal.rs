//! What lies in the database is sealed, at its place, with the ring's key; older rows and older keys are replaced.

use lars_domain::people::person::Person;
use lars_store::{Ring, Store, StoreError};

use crate::fixture::{at, full, invitation, world};
use crate::place::{Place, both, ring};

const TOTP: &str = "JBSWY3DPEHPK3PXP";

fn person(id: &str, address: &str, name: &str) -> Person {
    Person {
        id: id.to_owned(),
        address: address.to_owned(),
        name: name.to_owned(),
        created: at(0),
        active: false,
        second_factor: false,
        closed: None,
    }
}

async fn fill(store: &Store) {
    let (_, edition) = world(store).await;
    let mut first = full(&edition, "r1");
    first.answers.insert("open".to_owned(), "Vecāki cilvēki".to_owned());
    store.save_response(&first, at(3)).await.unwrap();
    store.save_change(None, &full(&edition, "r2"), at(3)).await.unwrap();
    store.create_person(&person("p1", "liga.berzina@example.lv", "Līga Bērziņa")).await.unwrap();
    store.create_person(&person("p2", "jan@example.pl", "Jan Kowalski")).await.unwrap();
    store.set_totp("p1", Some(TOTP), &[]).await.unwrap();
    store
        .add_passkey("p1", "credential-of-liga", ("Līgas tālrunis", "public-key-of-liga"), at(3))
        .await
        .unwrap();
    store.link_identity(("https://id.example.lv", "subject-of-liga"), "p1", at(3)).await.unwrap();
}

/// Whether the files of the database hold any of these words; on `SQLite` only.
fn holds(place: &Place, words: &[&str]) -> Vec<String> {
    let Some(path) = place.url.strip_prefix("sqlite:") else { return Vec::new() };
    let mut bytes = std::fs::read(path).unwrap();
    bytes.extend(std::fs::read(format!("{path}-wal")).unwrap_or_default());
    let found = |word: &&&str| bytes.windows(word.len()).any(|window| window == word.as_bytes());
    words.iter().filter(found).map(|word| (*word).to_owned()).collect()
}

const SAID: [&str; 7] = ["Vecāki", "liga.berzina", "example.lv", "Līga", "Kowalski", "of-liga", TOTP];

#[tokio::test]
async fn the_files_hold_no_score_no_answer_no_name_and_no_address() {
    both(|store, place| async move {
        fill(&store).await;
        let plain = place.ask("SELECT id FROM response WHERE sealed IS NULL UNION ALL SELECT response FROM rating UNION ALL SELECT response FROM answer");
        assert_eq!(plain.await, Vec::<String>::new());
        assert_eq!(holds(&place, &SAID), Vec::<String>::new());
        assert!(place.is_postgres() || holds(&place, &["r1", "north"]).len() == 2, "codes can be found this way");
        // The same relations rated with other scores, those of two digits too.
        let study = store.study("demo").await.unwrap().unwrap();
        let edition = store.latest_edition(&study.id).await.unwrap().unwrap();
        for (name, points) in [("s1", 1), ("s2", 10), ("s3", 9)] {
            let mut response = full(&edition, name);
            response.answers.clear();
            response.ratings.values_mut().for_each(|scores| *scores = crate::fixture::scores(points, None));
            store.save_response(&response, at(4)).await.unwrap();
        }
        let lengths = "SELECT DISTINCT CAST(length(sealed) AS TEXT) FROM response WHERE respondent LIKE 's%'";
        let lengths = place.ask(lengths).await;
        assert_eq!(lengths.len(), 1, "the length tells nothing of a score: {lengths:?}");
        let found = store.credentials_of_address("Liga.Berzina@example.lv").await.unwrap().unwrap();
        assert_eq!((found.person.name.as_str(), found.totp.as_deref()), ("Līga Bērziņa", Some(TOTP)));
        let names: Vec<String> = store.persons().await.unwrap().into_iter().map(|one| one.name).collect();
        assert_eq!(names, ["Jan Kowalski", "Līga Bērziņa"]);
    })
    .await;
}

#[tokio::test]
async fn values_that_were_swapped_are_refused() {
    both(|store, place| async move {
        fill(&store).await;
        let study = store.study("demo").await.unwrap().unwrap();
        assert!(store.ratings(&study.id, None, None).await.is_ok());
        let swap = "UPDATE response SET sealed = (SELECT b.sealed FROM response b WHERE b.id <> response.id) RETURNING id";
        assert_eq!(place.ask(swap).await.len(), 2);
        let refused = store.ratings(&study.id, None, None).await;
        assert!(matches!(refused, Err(StoreError::Broken(_))), "{refused:?}");
        let refused = store.response_of_invitation(&invitation(&study, "r1")).await;
        assert!(matches!(refused, Err(StoreError::Broken(_))), "{refused:?}");
        place.ask("UPDATE person SET name = (SELECT b.name FROM person b WHERE b.id = 'p2') WHERE id = 'p1' RETURNING id").await;
        assert!(matches!(store.credentials("p1").await, Err(StoreError::Broken(_))));
        assert!(store.credentials("p2").await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn another_key_is_refused_when_the_database_is_opened() {
    both(|store, place| async move {
        store.close().await;
        let other = Ring::fresh().unwrap();
        let refused = Store::open(&place.url, other.clone()).await;
        assert!(matches!(&refused, Err(StoreError::WrongKey(id)) if *id == ring().id()), "{refused:?}");
        assert_eq!(Store::sealed_with(&place.url).await.unwrap(), Some(ring().id()));
        // A key that only bears the right name does not open the check value either.
        let forged = format!(
            "UPDATE secret SET value = '{}' || substr(value, 9) WHERE name = 'seal-check' RETURNING name",
            other.id()
        );
        place.ask(&forged).await;
        assert!(matches!(Store::open(&place.url, other).await, Err(StoreError::WrongKey(_))));
    })
    .await;
}

#[tokio::test]
async fn rows_from_before_are_sealed_at_the_next_start() {
    both(|store, place| async move {
        fill(&store).await;
        let study = store.study("demo").await.unwrap().unwrap();
        let (one, two) = (invitation(&study, "r1"), invitation(&study, "r2"));
        let kept = store.response_of_invitation(&one).await.unwrap().unwrap();
        let untouched = store.response_of_invitation(&two).await.unwrap().unwrap();
        store.close().await;
        unseal(&place, &kept).await;
        apart(&place, &untouched).await;
        assert!(place.is_postgres() || holds(&place, &SAID).len() == 5, "{:?}", holds(&place, &SAID));
        let store = place.open().await;
        assert_eq!(store.response_of_invitation(&one).await.unwrap(), Some(kept));
        assert_eq!(store.response_of_invitation(&two).await.unwrap(), Some(untouched));
        let found = store.credentials_of_address("liga.berzina@example.lv").await.unwrap().unwrap();
        assert_eq!((found.person.name.as_str(), found.totp.as_deref()), ("Līga Bērziņa", Some(TOTP)));
        assert_eq!(store.miscounts().await.unwrap(), []);
        assert_eq!(holds(&place, &SAID), Vec::<String>::new());
        // Once everything is sealed, a plain row is somebody else's work and is not taken for one of ours.
        store.close().await;
        place.ask("UPDATE response SET sealed = NULL RETURNING id").await;
        let store = place.open().await;
        assert!(store.response_of_invitation(&one).await.is_err());
        store.close().await;
    })
    .await;
}

/// Makes the database what an earlier version, or a start that was killed half-way, left behind.
async fn unseal(place: &Place, kept: &lars_domain::ask::answer::response::Response) {
    for (rated, scores) in &kept.ratings {
        let text = |score: Option<lars_domain::ask::answer::rating::Score>| {
            score.map_or("NULL".to_owned(), |score| format!("'{score}'"))
        };
        let (expectation, experience) = (text(scores.expectation), text(scores.experience));
        place
            .ask(&format!(
                "INSERT INTO rating (response, partner, level, item, expectation, experience) \
                 VALUES ('{}', '{}', '{}', '{}', {expectation}, {experience}) RETURNING response",
                kept.id, rated.partner, rated.level, rated.item
            ))
            .await;
    }
    for (question, value) in &kept.answers {
        let value = value.replace('\'', "''");
        let add = "INSERT INTO answer (response, question, value) VALUES";
        place.ask(&format!("{add} ('{}', '{question}', '{value}') RETURNING response", kept.id)).await;
    }
    place.ask(&format!("UPDATE response SET sealed = NULL WHERE id = '{}' RETURNING id", kept.id)).await;
    place.ask("DELETE FROM response_count RETURNING study").await;
    let plain = format!(
        "UPDATE person SET sealed_address = NULL, address = 'liga.berzina@example.lv', name = 'Līga Bērziņa', totp = '{TOTP}' \
         WHERE id = 'p1' RETURNING id"
    );
    place.ask(&plain).await;
    place.ask("DELETE FROM secret WHERE name = 'seal-check' RETURNING name").await;
}

/// Puts a response into rows of their own, each sealed, as the version before this one stored it.
async fn apart(place: &Place, kept: &lars_domain::ask::answer::response::Response) {
    let id = kept.id.as_str();
    for (rated, scores) in &kept.ratings {
        let lars_domain::ask::answer::rating::Rated { partner, level, item } = rated;
        let points = scores.expectation.and_then(lars_domain::ask::answer::rating::Score::points).unwrap();
        let sealed = ring().seal(&["rating", id, partner, level, item], &format!("{points},n,")).unwrap();
        let add = "INSERT INTO rating (response, partner, level, item, sealed) VALUES";
        place
            .ask(&format!("{add} ('{id}', '{partner}', '{level}', '{item}', '{sealed}') RETURNING response"))
            .await;
    }
    for (question, value) in &kept.answers {
        let sealed = ring().seal(&["answer", id, question], value).unwrap();
        let add = "INSERT INTO answer (response, question, value, sealed) VALUES";
        place.ask(&format!("{add} ('{id}', '{question}', '', '{sealed}') RETURNING response")).await;
    }
    place.ask(&format!("UPDATE response SET sealed = NULL WHERE id = '{id}' RETURNING id")).await;
}

#[tokio::test]
async fn a_key_is_replaced_and_the_old_one_opens_nothing_any_more() {
    both(|store, place| async move {
        fill(&store).await;
        let study = store.study("demo").await.unwrap().unwrap();
        let before = store.ratings(&study.id, None, None).await.unwrap();
        store.close().await;
        let both_keys = ring().with_next_key().unwrap();
        let new = both_keys.next_id().unwrap();
        // Killed after some writes under the new key: everything still opens.
        let store = Store::open(&place.url, both_keys.clone()).await.unwrap();
        store.switch_key(&new).await.unwrap();
        store.create_person(&person("p3", "new@example.lv", "New")).await.unwrap();
        let twice = store.create_person(&person("p4", "jan@example.pl", "Jan")).await;
        assert!(matches!(twice, Err(StoreError::Taken(_))), "an account under the old key is seen");
        store.close().await;
        let store = Store::open(&place.url, both_keys.clone()).await.unwrap();
        assert_eq!(store.keys_in_force().await.unwrap(), [new.clone(), ring().id()]);
        assert_eq!(store.ratings(&study.id, None, None).await.unwrap(), before);
        assert_eq!(store.reseal().await.unwrap(), 2 + 2 + 2 + 1);
        assert_eq!(store.reseal().await.unwrap(), 0);
        store.retire_keys().await.unwrap();
        assert!(store.check().await.unwrap().holds());
        store.close().await;
        both_keys.promote(&new);
        assert!(matches!(Store::open(&place.url, ring()).await, Err(StoreError::WrongKey(_))));
        let store = Store::open(&place.url, both_keys.only_newest()).await.unwrap();
        assert_eq!(store.ratings(&study.id, None, None).await.unwrap(), before);
        for address in ["liga.berzina@example.lv", "jan@example.pl", "new@example.lv"] {
            assert!(store.credentials_of_address(address).await.unwrap().is_some(), "{address}");
        }
        let passkey = store.passkey_of_credential("credential-of-liga").await.unwrap().unwrap();
        assert_eq!((passkey.name.as_str(), passkey.key.as_str()), ("Līgas tālrunis", "public-key-of-liga"));
        let known = store.person_of_identity("https://id.example.lv", "subject-of-liga").await.unwrap();
        assert_eq!(known.as_deref(), Some("p1"));
        assert_eq!(store.identities_of("p1").await.unwrap()[0].issuer, "https://id.example.lv");
        store.close().await;
    })
    .await;
}

#[tokio::test]
async fn a_key_that_was_replaced_beside_a_running_process_seals_nothing_more() {
    both(|store, place| async move {
        fill(&store).await;
        let study = store.study("demo").await.unwrap().unwrap();
        let edition = store.latest_edition(&study.id).await.unwrap().unwrap();
        let ring_of_other = ring().with_next_key().unwrap();
        let new = ring_of_other.next_id().unwrap();
        let other = Store::open(&place.url, ring_of_other.clone()).await.unwrap();
        other.switch_key(&new).await.unwrap();
        // The process that runs does not know the new key yet: the old one may still seal, and is found by the second pass.
        other.reseal().await.unwrap();
        let refused = store.save_change(None, &full(&edition, "r3"), at(4)).await;
        assert!(matches!(&refused, Err(StoreError::OtherKey(key)) if *key == new), "{refused:?}");
        // Every way in which something sealed is written.
        assert!(matches!(
            store.create_person(&person("p5", "e@example.lv", "E")).await,
            Err(StoreError::OtherKey(_))
        ));
        let linked = store.link_identity(("https://id.example.lv", "other"), "p2", at(5)).await;
        assert!(matches!(linked, Err(StoreError::OtherKey(_))));
        let added = store.add_passkey("p2", "credential-of-jan", ("Phone", "key"), at(5)).await;
        assert!(matches!(added, Err(StoreError::OtherKey(_))));
        other.retire_keys().await.unwrap();
        assert_eq!(other.reseal().await.unwrap(), 0, "nothing of it was written");
        // As a server does that reads its key file anew.
        store.learn_keys(&ring_of_other);
        let saved = store.save_change(None, &full(&edition, "r3"), at(4)).await;
        saved.unwrap();
        assert_eq!(store.known_keys()[0], new);
        assert!(other.check().await.unwrap().holds());
        ring_of_other.promote(&new);
        let last = Store::open(&place.url, ring_of_other.only_newest()).await.unwrap();
        assert!(last.check().await.unwrap().holds(), "no row needs the older key");
        last.close().await;
        other.close().await;
    })
    .await;
}

#[tokio::test]
async fn answers_saved_while_the_key_is_replaced_are_all_there_under_the_new_one() {
    both(|store, place| async move {
        fill(&store).await;
        let study = store.study("demo").await.unwrap().unwrap();
        let edition = store.latest_edition(&study.id).await.unwrap().unwrap();
        let next = ring().with_next_key().unwrap();
        let new = next.next_id().unwrap();
        store.learn_keys(&next);
        let (writer, from) = (store.clone(), edition.clone());
        let writing = tokio::spawn(async move {
            for number in 0..60 {
                writer.save_change(None, &full(&from, &format!("w{number}")), at(4)).await.unwrap();
            }
        });
        let other = Store::open(&place.url, next.clone()).await.unwrap();
        other.switch_key(&new).await.unwrap();
        other.reseal().await.unwrap();
        store.follow_keys().await.unwrap();
        other.retire_keys().await.unwrap();
        other.reseal().await.unwrap();
        writing.await.unwrap();
        next.promote(&new);
        let last = Store::open(&place.url, next.only_newest()).await.unwrap();
        let report = last.check().await.unwrap();
        assert!(report.holds(), "{report:?}");
        assert_eq!(last.ratings(&study.id, None, None).await.unwrap().len(), 62 * 12);
        last.close().await;
        other.close().await;
    })
    .await;
}

#[tokio::test]
async fn who_serves_is_seen_from_elsewhere_and_one_replaces_the_key() {
    both(|store, place| async move {
        let other = place.open().await;
        assert!(other.servers().await.unwrap().is_empty());
        let hold = store.hold_to_serve().await.unwrap();
        let servers = other.servers().await.unwrap();
        assert_eq!(servers.len(), 1);
        assert!(servers[0].process.contains(&format!("process {}", std::process::id())), "{servers:?}");
        assert_eq!(servers[0].keys, [ring().id()]);
        let replacing = store.hold_to_replace_key().await.unwrap();
        let refused = other.hold_to_replace_key().await;
        assert!(matches!(&refused, Err(StoreError::Held(who)) if who.contains("process")), "{refused:?}");
        other.beat(&hold).await.unwrap();
        store.let_go(&replacing).await.unwrap();
        store.let_go(&hold).await.unwrap();
        other.let_go(&other.hold_to_replace_key().await.unwrap()).await.unwrap();
        assert!(other.servers().await.unwrap().is_empty());
        // Of a process that was killed: nothing has to wait.
        let gone = "INSERT INTO holder (id, kind, process, mark, keys, beat) SELECT 'gone', 'serve', 'process 0', \
            '{mark}', 'k', 1 RETURNING id";
        if let Ok(boot) = std::fs::read_to_string("/proc/sys/kernel/random/boot_id") {
            let space = std::fs::read_link("/proc/self/ns/pid").unwrap();
            let mark = format!("{} {} {} 1", boot.trim(), space.display(), std::process::id());
            place.ask(&gone.replace("{mark}", &mark)).await;
            assert!(other.servers().await.unwrap().is_empty());
        }
        other.close().await;
    })
    .await;
}
