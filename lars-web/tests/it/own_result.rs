//! One's own answers beside the group's result: after the wave, once, and never so that somebody could be worked out.

use lars_domain::map::protection::Protection;

use crate::response::complete;
use crate::world::World;

/// A respondent who gave 9 and 4 everywhere, beside saved ones of the same group.
async fn world_with(others: usize) -> (World, String) {
    let world = World::new().await;
    let token = world.invite("2024").await;
    complete(&world, &token).await;
    for number in 0..others {
        world.answered("north", "company", number, (8, 7)).await;
    }
    (world, token)
}

#[tokio::test]
async fn a_group_is_shown_where_its_members_without_oneself_would_be() {
    // The study shows four or more: a respondent who takes out the own answer must be left with four.
    for (others, shown) in [(3, false), (4, true)] {
        let (world, token) = world_with(others).await;
        world.close_wave().await;
        let page = world.get(&format!("/en/answer/{token}/result")).await.is(200);
        // Own gap 5, the others' 1: the mean of five is 1.8.
        assert_eq!(page.body.contains("+1.8"), shown, "{others} others: {}", page.body);
        assert_eq!(page.body.contains("Too few answers"), !shown);
        assert!(
            page.body.contains("+5") && page.body.contains("<table"),
            "one's own gap is there all the same"
        );
        let results = world.analyst().await;
        let numbers = world.get_with("/en/study/biogas/case/north", &[("cookie", &results)]).await.is(200);
        assert_eq!(numbers.body.contains("+1.8"), shown, "the same number as on the results page");
    }
}

#[tokio::test]
async fn nothing_is_shown_before_the_wave_has_closed() {
    let (world, token) = world_with(6).await;
    let start = world.get(&format!("/en/answer/{token}/start")).await.is(200);
    assert!(start.body.contains("Once answering has closed"));
    assert!(start.body.contains("You can withdraw at any time"));
    for page in ["result", "thanks"] {
        let page = world.get(&format!("/en/answer/{token}/{page}")).await.is(200);
        assert!(page.body.contains("Once answering has closed"));
        assert!(!page.body.contains("figure") && !page.body.contains("1.6"));
    }
    world.close_wave().await;
    let thanks = world.get(&format!("/en/answer/{token}/thanks")).await.is(200);
    assert!(thanks.body.contains(&format!("href=\"/en/answer/{token}/result\"")));
    // Whoever did not submit sees nothing of the others.
    let idle = world.invite("2024").await;
    let answer = world.get(&format!("/en/answer/{idle}/result")).await;
    assert_eq!(answer.leads_to(), format!("/en/answer/{idle}/thanks"));
}

#[tokio::test]
async fn means_stay_as_they_were_first_shown_whoever_withdraws() {
    let (world, token) = world_with(5).await;
    let other = world.invite("2024").await;
    complete(&world, &other).await;
    world.close_wave().await;
    let address = format!("/en/answer/{token}/result");
    let before = world.get(&address).await.is(200);
    let thanks = world.get(&format!("/en/answer/{other}/thanks")).await.is(200);
    assert!(thanks.body.contains("The survey has closed, so you cannot answer again."));
    world.post(&format!("/en/answer/{other}/delete"), &[("key", &thanks.key())]).await.is(200);
    assert_eq!(world.stored(&other).await, None, "withdrawn after the wave");
    let after = world.get(&address).await.is(200);
    assert_eq!(before.body, after.body, "two means that differ by one answer would tell it");
    // Who withdrew sees nothing any more. Staff see the same release: 7 × 2.1 − 6 × 1.7 would be the one who went.
    let gone = world.get(&format!("/en/answer/{other}/result")).await;
    assert_eq!(gone.leads_to(), format!("/en/answer/{other}/thanks"));
    let cookie = world.analyst().await;
    let staff = world.get_with("/en/study/biogas/case/north", &[("cookie", &cookie)]).await.is(200);
    assert!(staff.body.contains("+2.1") && !staff.body.contains("+1.7"), "{}", staff.body);
    assert!(after.body.contains("+2.1"), "{}", after.body);
    // A study that raises its minimum hides what was shown before.
    let mut study = world.store.study("biogas").await.unwrap().unwrap();
    study.min_n = lars_domain::gap::disclosure::MinN::new(8).unwrap();
    world.store.save_study(&study).await.unwrap();
    assert!(!world.get(&address).await.is(200).body.contains("+2.1"));
}

#[tokio::test]
async fn a_study_can_keep_its_results_to_itself_and_says_so() {
    let (world, token) = world_with(6).await;
    let cookie = world.analyst().await;
    let with = [("cookie", cookie.as_str())];
    let address = "/en/study/biogas/protection";
    let page = world.get_with(address, &with).await.is(200);
    assert!(page.body.contains("id=\"own_results\"") && page.body.contains("own_results-hint\" checked"));
    let key = page.key();
    let fields = [("key", key.as_str()), ("basis", "consent"), ("months", ""), ("contact", "")];
    world.post_on(address, &fields, &with).await.is(200);
    assert!(!world.store.protection(&world.study.id).await.unwrap().own_results);
    world.close_wave().await;
    for page in ["result", "thanks"] {
        let page = world.get(&format!("/en/answer/{token}/{page}")).await.is(200);
        assert!(page.body.contains("does not show respondents a result") && !page.body.contains("figure"));
    }
    let rules = Protection::default();
    world.store.save_protection(&world.study.id, &rules).await.unwrap();
    let page = world.get(&format!("/en/answer/{token}/result")).await.is(200);
    assert!(page.body.contains("figure"));
    for language in ["en", "lv", "lt", "et", "fi", "sv", "nb", "pl", "de", "fr"] {
        let page = world.get(&format!("/{language}/answer/{token}/result")).await.is(200);
        crate::access::check(&page.body, "own result", language);
    }
}
