//! Conventions of tables and statements, and databases that must be refused.

use std::collections::BTreeSet;
use std::path::Path;

use lars_store::{STATEMENTS, Store, StoreError, sealed_columns};

use crate::place::both;

fn statements() -> impl Iterator<Item = (&'static str, &'static str)> {
    STATEMENTS.iter().flat_map(|file| file.iter().copied())
}

#[tokio::test]
async fn every_statement_can_be_prepared() {
    both(|store, place| async move {
        for (name, statement) in statements() {
            let prepared = store.prepare(statement).await;
            assert!(prepared.is_ok(), "{name} on {}: {prepared:?}", place.url);
        }
    })
    .await;
}

#[test]
fn every_statement_in_the_source_is_listed() {
    let listed: BTreeSet<&str> = statements().map(|(_, text)| text).collect();
    assert_eq!(listed.len(), statements().count(), "a statement is listed twice");
    let mut found = BTreeSet::new();
    visit(&Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("src"), &mut found);
    // A name with a space is no constant: such statements are made together with the list that they are for.
    let names = statements().map(|(name, _)| name.to_owned()).filter(|name| !name.contains(' '));
    let names: BTreeSet<String> = names.collect();
    assert_eq!(found, names);
}

#[tokio::test]
async fn every_column_that_is_called_sealed_is_known_and_can_be_sealed_anew() {
    both(|_, place| async move {
        let statement = if place.is_postgres() {
            "SELECT CAST(table_name || '.' || column_name AS TEXT) FROM information_schema.columns \
            WHERE table_schema = 'public' AND column_name LIKE 'sealed%'"
        } else {
            "SELECT t.name || '.' || c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c \
            WHERE t.type = 'table' AND c.name LIKE 'sealed%'"
        };
        let found: BTreeSet<String> = place.ask(statement).await.into_iter().collect();
        let known: BTreeSet<String> =
            sealed_columns().map(|(table, column)| format!("{table}.{column}")).collect();
        assert_eq!(found, known);
    })
    .await;
}

/// Collects the names of constants that hold SQL.
fn visit(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            visit(&path, found);
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap().replace("\npub const ", "\nconst ");
        for constant in source.split("\nconst ").skip(1) {
            let Some((name, value)) = constant.split_once(": &str =") else {
                continue;
            };
            // A statement, put together from parts or not, or a part that is one by itself.
            let value = value.trim_start();
            let text = value.trim_start_matches("concat!(").trim_start().trim_start_matches('"');
            let is_part = text
                .split_once("!()")
                .is_some_and(|(part, _)| part.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'));
            let verbs = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WITH "];
            let is_sql = is_part || verbs.iter().any(|verb| text.starts_with(verb));
            if is_sql && !name.contains(char::is_whitespace) {
                found.insert(name.to_owned());
            }
        }
    }
}

#[test]
fn what_is_published_or_logged_is_never_changed() {
    for (name, text) in statements() {
        let text = format!("{} ", text.to_lowercase());
        // Of a study that an import was to make and that nobody ever saw.
        if name == "drop hidden editions" {
            assert!(text.contains("substr(slug, 1, 1) = '~'"));
            continue;
        }
        for table in ["edition", "audit"] {
            let changes = [format!("update {table} "), format!("delete from {table} ")];
            let upserts = text.contains(&format!("into {table} ")) && text.contains("do update");
            assert!(
                !upserts && changes.iter().all(|change| !text.contains(change)),
                "{name} changes {table}"
            );
        }
    }
}

#[tokio::test]
async fn every_file_of_migrations_is_applied() {
    let folder = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("migrations");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| {
            file.unwrap().file_name().into_string().unwrap().trim_end_matches(".sql").replace('_', " ")
        })
        .collect();
    let files = &files;
    both(|_, place| async move {
        let statement = "SELECT substr('000' || CAST(version AS TEXT), length(CAST(version AS TEXT))) \
            || ' ' || description FROM _sqlx_migrations";
        let applied: BTreeSet<String> = place.ask(statement).await.into_iter().collect();
        assert_eq!(&applied, files);
    })
    .await;
}

#[tokio::test]
async fn tables_use_the_common_types_and_have_keys() {
    both(|_, place| async move {
        assert!(place.tables().await.len() > 20);
        for table in place.tables().await {
            let (kinds, primary) = if place.is_postgres() {
                (
                    format!("SELECT CAST(data_type AS TEXT) FROM information_schema.columns WHERE table_name = '{table}'"),
                    format!(
                        "SELECT CAST(constraint_name AS TEXT) FROM information_schema.table_constraints \
                         WHERE table_name = '{table}' AND constraint_type = 'PRIMARY KEY'"
                    ),
                )
            } else {
                (
                    format!("SELECT type FROM pragma_table_info('{table}')"),
                    format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0"),
                )
            };
            for kind in place.ask(&kinds).await {
                let kind = kind.to_uppercase();
                assert!(["TEXT", "BIGINT", "DOUBLE PRECISION"].contains(&kind.as_str()), "{table}: {kind}");
            }
            assert!(!place.ask(&primary).await.is_empty(), "{table} has no key");
        }
    })
    .await;
}

#[tokio::test]
async fn a_newer_database_is_refused_and_left_alone() {
    both(|store, place| async move {
        store.close().await;
        let checksum = if place.is_postgres() { "'\\x00'" } else { "x'00'" };
        place
            .ask(&format!(
                "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
                 VALUES (99990101, 'future', TRUE, {checksum}, 0) RETURNING description"
            ))
            .await;
        let known = "SELECT CAST(COUNT(*) AS TEXT) FROM _sqlx_migrations";
        let before = (place.tables().await, place.ask(known).await);
        let refused = Store::open(&place.url, crate::place::ring()).await;
        assert!(matches!(refused, Err(StoreError::Newer { database: 99_990_101 })), "{refused:?}");
        assert_eq!((place.tables().await, place.ask(known).await), before);
    })
    .await;
}

#[tokio::test]
async fn opening_again_keeps_what_is_there() {
    both(|store, place| async move {
        let (study, _) = crate::fixture::world(&store).await;
        store.close().await;
        assert_eq!(place.open().await.studies().await.unwrap(), [study]);
    })
    .await;
}

#[tokio::test]
async fn memory_works_and_other_addresses_are_refused() {
    let store = Store::open("sqlite::memory:", crate::place::ring()).await.unwrap();
    let (study, _) = crate::fixture::world(&store).await;
    store.ping().await.unwrap();
    assert_eq!(store.studies().await.unwrap(), [study]);
    assert!(Store::open("mysql://localhost/lars", crate::place::ring()).await.is_err());
    assert!(Store::open("sqlite:/nowhere/at/all/lars.db", crate::place::ring()).await.is_err());
}
