//! Registers in memory follow every change, also of another process; lists come page by page.

use lars_domain::ask::reach::participant::Participant;
use lars_domain::map::stakeholder::{Details, Stakeholder};
use lars_domain::new_id;
use lars_domain::paging::PageOf;
use lars_store::{Store, Within, counted};

use crate::fixture::{invitation, way, world};
use crate::place::both;

fn named(study: &str, organisation: &str) -> Stakeholder {
    let details = Details { organisation: organisation.to_owned(), ..Details::default() };
    let (study, case, helix) = (study.to_owned(), "north".to_owned(), "company".to_owned());
    Stakeholder { id: new_id(), study, case, helix, details, ..Stakeholder::default() }
}

async fn names(store: &Store, study: &str) -> Vec<String> {
    let register = store.register(study).await.unwrap();
    let mut names: Vec<String> = register.iter().map(|one| one.details.organisation.clone()).collect();
    names.sort();
    names
}

async fn pairs(store: &Store, study: &str) -> usize {
    store.likeness(study).await.unwrap().pairs().count()
}

#[tokio::test]
async fn a_register_follows_every_change_also_of_another_process() {
    both(|store, place| async move {
        let other = place.open().await;
        let (study, _) = world(&store).await;
        let id = study.id.as_str();
        assert!(names(&store, id).await.is_empty() && names(&other, id).await.is_empty());
        let (mill, bakery) = (named(id, "Mill"), named(id, "Bakery"));
        store.save_stakeholders(&[mill.clone(), bakery.clone()]).await.unwrap();
        assert_eq!(names(&other, id).await, ["Bakery", "Mill"]);
        // Changed here, seen there; the one that was changed is no longer known by its old name.
        let mut renamed = bakery.clone();
        renamed.details.organisation = "SIA Mill".to_owned();
        other.save_stakeholders(std::slice::from_ref(&renamed)).await.unwrap();
        assert_eq!(names(&store, id).await, ["Mill", "SIA Mill"]);
        assert_eq!((pairs(&store, id).await, pairs(&other, id).await), (1, 1));
        other.keep_apart(id, &mill.id, &bakery.id).await.unwrap();
        assert_eq!((pairs(&store, id).await, pairs(&other, id).await), (0, 0));
        // One goes and one comes between two looks: the number alone would not tell.
        other.delete_stakeholder(id, &mill.id).await.unwrap();
        other.save_stakeholders(&[named(id, "Farm")]).await.unwrap();
        assert_eq!(names(&store, id).await, ["Farm", "SIA Mill"]);
        let farm = store.register(id).await.unwrap().iter().find(|one| one.id != bakery.id).cloned().unwrap();
        store.merge_stakeholders(&farm, &bakery.id).await.unwrap();
        assert_eq!(names(&other, id).await, ["Farm"]);
        let asked = Participant { stakeholder: Some(farm.id.clone()), ..invitation(&study, "") };
        other.invite(&mut [(asked, way("digest"))]).await.unwrap();
        let seen = store.register(id).await.unwrap().get(&farm.id).cloned().unwrap();
        assert_eq!(seen.respondent.as_deref(), Some("company-001"));
        other.close().await;
    })
    .await;
}

#[tokio::test]
async fn a_register_that_did_not_change_costs_one_small_statement() {
    both(|store, _| async move {
        let (study, _) = world(&store).await;
        store.save_stakeholders(&[named(&study.id, "Mill")]).await.unwrap();
        let before = store.register(&study.id).await.unwrap();
        let (after, statements) = counted(store.register(&study.id)).await;
        assert_eq!(statements, 1);
        assert!(std::sync::Arc::ptr_eq(&before, &after.unwrap()), "nothing was read again");
    })
    .await;
}

#[tokio::test]
async fn whoever_saves_at_the_same_time_is_in_the_register() {
    both(|store, place| async move {
        let other = place.open().await;
        let (study, _) = world(&store).await;
        let mut savers = tokio::task::JoinSet::new();
        for number in 0..20 {
            let saver = if number % 2 == 0 { store.clone() } else { other.clone() };
            let (one, reader) = (named(&study.id, &format!("Mill {number:02}")), store.clone());
            savers.spawn(async move {
                saver.save_stakeholders(std::slice::from_ref(&one)).await.unwrap();
                let register = reader.register(&one.study).await.unwrap();
                assert!(register.get(&one.id).is_some(), "what was confirmed is seen");
            });
        }
        savers.join_all().await;
        assert_eq!(names(&store, &study.id).await.len(), 20);
        assert_eq!(store.register(&study.id).await.unwrap().version(), 20);
        other.close().await;
    })
    .await;
}

#[tokio::test]
async fn hundreds_are_saved_with_few_statements_and_all_of_them() {
    both(|store, _| async move {
        let (study, _) = world(&store).await;
        let all: Vec<Stakeholder> =
            (0..253).map(|number| named(&study.id, &format!("Mill {number:03}"))).collect();
        let (saved, statements) = counted(store.save_stakeholders(&all)).await;
        saved.unwrap();
        assert_eq!(
            statements,
            1 + 1 + 2 + 5 + 3,
            "the keys in force, a version, hundreds, tens and the rest"
        );
        let names = names(&store, &study.id).await;
        assert_eq!((names.len(), names[252].as_str()), (253, "Mill 252"));
        let register = store.register(&study.id).await.unwrap();
        for one in &all {
            assert_eq!(register.get(&one.id).map(AsRef::as_ref), Some(one));
        }
    })
    .await;
}

#[tokio::test]
async fn pages_of_a_list_put_together_are_the_list_within_the_cases_of_whoever_asks() {
    both(|store, _| async move {
        let (study, _) = world(&store).await;
        let mut all = Vec::new();
        for number in 0..23 {
            let mut one = invitation(&study, &format!("company-{number:03}"));
            let case = if number % 3 == 0 { "east" } else { "north" };
            case.clone_into(&mut one.case);
            all.push((one, way(&format!("digest {number}"))));
        }
        store.invite(&mut all.clone()).await.unwrap();
        let found = async |within: &Within, number: &str| {
            let paged = store.participant_page(within, PageOf::of(number, 5)).await.unwrap();
            let codes: Vec<String> = paged.rows.into_iter().map(|(one, _)| one.respondent).collect();
            (codes, paged.all)
        };
        let listed = async |within: &Within| {
            let mut codes = Vec::new();
            for number in 1..=PageOf::first(5).pages(found(within, "1").await.1) {
                codes.extend(found(within, &number.to_string()).await.0);
            }
            codes
        };
        let everywhere: Vec<String> =
            store.participants(&study.id).await.unwrap().into_iter().map(|(one, _)| one.respondent).collect();
        assert_eq!(listed(&Within::study(&study.id)).await, everywhere);
        let east = Within::cases(&study.id, ["east"].into_iter());
        let expected: Vec<&str> = everywhere.iter().take(8).map(String::as_str).collect();
        assert_eq!(listed(&east).await, expected, "the first in the order of cases");
        let both = Within::cases(&study.id, ["north", "east"].into_iter());
        assert_eq!(listed(&both).await, everywhere);
        // Nothing of a case whose code is only like one that may be seen; nothing where nothing may be seen.
        for cases in [&["eas", "orth", "north east", "NORTH"][..], &[]] {
            assert_eq!(found(&Within::cases(&study.id, cases.iter().copied()), "1").await, (Vec::new(), 0));
        }
        assert_eq!(found(&east, "99").await.0, expected[5..], "behind the end is the last page");
    })
    .await;
}

#[tokio::test]
async fn a_file_is_imported_whole_into_the_register_that_was_previewed_or_not_at_all() {
    both(|store, place| async move {
        let other = place.open().await;
        let (study, _) = world(&store).await;
        let id = study.id.as_str();
        let thirty: Vec<Stakeholder> =
            (0..30).map(|number| named(id, &format!("Firm {number:02}"))).collect();
        let version = store.register(id).await.unwrap().version();
        assert!(store.import_register((id, version), &thirty, "{\"a\":\"uzņēmums\"}").await.unwrap());
        assert_eq!(names(&other, id).await.len(), 30);
        assert_eq!(other.register_map(id).await.unwrap().as_deref(), Some("{\"a\":\"uzņēmums\"}"));
        // Somebody else was quicker: nothing is saved and nothing is learned.
        let seen = store.register(id).await.unwrap().version();
        other.save_stakeholders(&[named(id, "Quick")]).await.unwrap();
        let late = [named(id, "Late")];
        assert!(!store.import_register((id, seen), &late, "{}").await.unwrap());
        assert_eq!(names(&store, id).await.len(), 31);
        assert_eq!(store.register_map(id).await.unwrap().as_deref(), Some("{\"a\":\"uzņēmums\"}"));
        // And the same rows again change those that are there.
        let now = store.register(id).await.unwrap().version();
        assert!(store.import_register((id, now), &thirty, "{}").await.unwrap());
        assert_eq!(names(&other, id).await.len(), 31);
        let sealed = place.ask("SELECT sealed FROM register_map").await;
        assert!(!sealed[0].contains("uzņēmums") && sealed.len() == 1);
        other.close().await;
    })
    .await;
}
