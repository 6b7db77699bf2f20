//! Who asks, the languages of a study, closing a wave, and the counts of its page.

use lars_domain::map::sender::{Logo, LogoKind, Sender};
use lars_domain::text::Text;
use lars_store::Closing;

use crate::fixture::{at, study, world};
use crate::place::both;

#[tokio::test]
async fn who_asks_comes_back_in_every_language_and_saving_the_study_keeps_it() {
    both(|store, _| async move {
        let study = study("one");
        store.save_study(&study).await.unwrap();
        assert_eq!(store.sender(&study.id).await.unwrap(), Sender::default());
        let mut institution = Text::new("en", "Region");
        institution.set("lv", "Reģions");
        let bytes = b"\x89PNG\r\n\x1a\n 123".to_vec();
        let sender = Sender {
            institution,
            contact: "ann@example.lv".to_owned(),
            signature: Text::new("en", "Ann"),
            logo: Some(Logo { kind: LogoKind::Png, bytes }),
        };
        store.save_sender(&study.id, &sender).await.unwrap();
        store.save_study(&study).await.unwrap();
        assert_eq!(store.sender(&study.id).await.unwrap(), sender);
        let less = Sender { logo: None, signature: Text::default(), ..sender };
        store.save_sender(&study.id, &less).await.unwrap();
        assert_eq!(store.sender(&study.id).await.unwrap(), less);
    })
    .await;
}

#[tokio::test]
async fn languages_keep_their_order_and_are_replaced_as_a_whole() {
    both(|store, _| async move {
        let study = study("one");
        store.save_study(&study).await.unwrap();
        assert!(store.study_languages(&study.id).await.unwrap().is_empty());
        let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
        store.save_study_languages(&study.id, &codes(&["lv", "en"])).await.unwrap();
        assert_eq!(store.kept_languages(&study.id).await.unwrap().as_slice(), ["lv", "en"]);
        store.save_study_languages(&study.id, &codes(&["fi"])).await.unwrap();
        assert_eq!(store.study_languages(&study.id).await.unwrap(), ["fi"]);
        assert_eq!(store.kept_languages(&study.id).await.unwrap().as_slice(), ["fi"], "not the kept ones");
    })
    .await;
}

#[tokio::test]
async fn a_wave_that_was_closed_opens_with_the_closing_time_it_had() {
    both(|store, _| async move {
        let (study, _) = world(&store).await;
        let wave = study.waves[0].clone();
        assert_eq!(store.closing(&study.id, &wave.code).await.unwrap(), None);
        let closing = Closing { at: at(7), was: wave.closes };
        store.close_wave(&study.id, &wave.code, closing).await.unwrap();
        let closed = store.study(&study.slug).await.unwrap().unwrap();
        assert_eq!(closed.waves[0].closes, Some(at(7)));
        assert_eq!(store.closing(&study.id, &wave.code).await.unwrap(), Some(closing));
        store.reopen_wave(&study.id, &wave.code, closing.was).await.unwrap();
        assert_eq!(store.study(&study.slug).await.unwrap(), Some(study.clone()));
        assert_eq!(store.closing(&study.id, &wave.code).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn a_study_of_which_nothing_is_known_has_no_counts() {
    both(|store, _| async move {
        let (study, _) = world(&store).await;
        assert!(store.progress(&study.id).await.unwrap().iter().all(|count| count.n == 0));
        assert_eq!(store.recent_releases().await.unwrap(), []);
    })
    .await;
}
