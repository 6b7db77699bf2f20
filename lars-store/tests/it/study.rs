//! Studies, editions and projects come back as they went in.

use lars_domain::tell::project::{BudgetLine, Entry, Event, Partner, Place, Project, Source};
use lars_store::StoreError;

use crate::fixture::{at, edition, study, text, world};
use crate::place::both;

#[tokio::test]
async fn a_study_comes_back_whole() {
    both(|store, _| async move {
        let mut one = study("one");
        let two = study("two");
        store.save_study(&two).await.unwrap();
        store.save_study(&one).await.unwrap();
        assert_eq!(store.study("one").await.unwrap(), Some(one.clone()));
        assert_eq!(store.study_by_id(&two.id).await.unwrap(), Some(two.clone()));
        assert_eq!(store.study("none").await.unwrap(), None);
        one.simulated = false;
        one.cases.reverse();
        one.waves[0].closes = Some(at(5));
        one.title.set("en", "Another title");
        store.save_study(&one).await.unwrap();
        assert_eq!(store.studies().await.unwrap(), [one, two]);
    })
    .await;
}

#[tokio::test]
async fn a_slug_is_taken_once() {
    both(|store, _| async move {
        let (first, second) = (study("same"), study("same"));
        store.save_study(&first).await.unwrap();
        assert!(matches!(store.save_study(&second).await, Err(StoreError::Taken(_))));
        assert_eq!(store.studies().await.unwrap(), [first]);
    })
    .await;
}

#[tokio::test]
async fn an_edition_comes_back_whole_and_its_number_once() {
    both(|store, _| async move {
        let (study, first) = world(&store).await;
        let second = edition(&study, 2);
        store.publish_edition(&second).await.unwrap();
        assert_eq!(store.edition(&first.id).await.unwrap(), Some(first));
        assert_eq!(store.latest_edition(&study.id).await.unwrap(), Some(second.clone()));
        assert_eq!(store.edition("none").await.unwrap(), None);
        assert!(matches!(store.publish_edition(&edition(&study, 2)).await, Err(StoreError::Taken(_))));
        assert!(matches!(store.publish_edition(&second).await, Err(StoreError::Taken(_))));
    })
    .await;
}

#[tokio::test]
async fn a_project_comes_back_whole_and_loses_what_it_no_longer_has() {
    both(|store, _| async move {
        let (study, _) = world(&store).await;
        assert_eq!(store.project(&study.id).await.unwrap(), None);
        let mut project = project(&study.id);
        store.save_project(&project).await.unwrap();
        assert_eq!(store.project(&study.id).await.unwrap(), Some(project.clone()));
        project.partners.remove(0);
        project.about.pop();
        project.funding = text("Other funding");
        store.save_project(&project).await.unwrap();
        assert_eq!(store.project(&study.id).await.unwrap(), Some(project));
        assert_eq!(store.study("demo").await.unwrap(), Some(study), "the study's own texts stay");
    })
    .await;
}

fn project(study: &str) -> Project {
    let entry = |code: &str| Entry {
        code: code.to_owned(),
        title: text(code),
        body: text("A sentence"),
        source: "page".to_owned(),
    };
    let partner = |code: &str, place| Partner {
        code: code.to_owned(),
        organisation: text(code),
        country: "LV".to_owned(),
        town: None,
        place,
        role: text("Leads"),
        leads: Some("wp1".to_owned()),
        source: "page".to_owned(),
    };
    Project {
        study: study.to_owned(),
        title: text("Project"),
        about: vec![text("One"), text("Two")],
        aims: vec![text("Aim")],
        planned_results: vec![text("Result")],
        status: text("Ended"),
        duration: text("Three years"),
        funding: text("Funding"),
        notes: vec![text("Note")],
        // The same code in two kinds: each keeps its own words.
        activities: vec![entry("b"), entry("a")],
        work_packages: vec![entry("a")],
        practices: vec![entry("p")],
        findings: vec![entry("f")],
        partners: vec![
            partner("z", None),
            partner("y", Some(Place { longitude_millideg: -24_105, latitude_millideg: 56_949 })),
        ],
        events: vec![event("start", None), event("end", Some("2020-01"))],
        budget: vec![BudgetLine {
            code: "total".to_owned(),
            label: text("Total"),
            eur_cents: 123_456_789_012,
            source: "page".to_owned(),
        }],
        sources: vec![Source {
            code: "page".to_owned(),
            title: "Page".to_owned(),
            url: "https://example.org".to_owned(),
        }],
    }
}

fn event(code: &str, end: Option<&str>) -> Event {
    Event {
        code: code.to_owned(),
        title: text(code),
        body: text("What happened"),
        start: "2017-10-05".to_owned(),
        end: end.map(str::to_owned),
        date_status: "sourced".to_owned(),
        place: end.map(|_| "Riga, Latvia".to_owned()),
        country: None,
        source: "page".to_owned(),
    }
}
