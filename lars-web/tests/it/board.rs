//! The response board: counts by case and helix, quotas, what each role sees, and telling of changes.

use axum::body::Body;
use axum::http::Request;
use lars_domain::ask::reach::invitation::token_digest;

use crate::world::World;

const BOARD: &str = "/en/study/biogas/board";

/// The cells of the progress table's row that begins with these two heads.
fn row(page: &str, case: &str, helix: &str) -> Vec<String> {
    let plain = |html: &str| {
        let mut inside = false;
        let text: String = html
            .chars()
            .filter(|c| {
                match c {
                    '<' => inside = true,
                    '>' => {
                        inside = false;
                        return false;
                    }
                    _ => {}
                }
                !inside
            })
            .collect();
        text.trim().to_owned()
    };
    let rows = page.split("<tr>").skip(1).map(|row| {
        let row = row.split("</tr>").next().unwrap();
        row.replace("</td>", "</th>")
            .split("</th>")
            .map(plain)
            .filter(|cell| !cell.is_empty())
            .collect::<Vec<_>>()
    });
    let mut rows = rows.filter(|row| row.len() > 2 && row[0] == case && row[1] == helix);
    rows.next().unwrap_or_else(|| panic!("no row {case} {helix}: {page}"))
}

#[tokio::test]
async fn the_board_counts_links_begun_and_submitted() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    let with = [("cookie", cookie.as_str())];
    let token = world.invite("2024").await;
    world.invite("2024").await;
    let before = world.get_with(BOARD, &with).await.is(200);
    let cells = row(&before.body, "Region north", "Companies");
    assert_eq!(cells[3], "5", "five came from a file: {cells:?}");
    assert_eq!(cells[6], "2", "two links: {cells:?}");
    crate::response::complete(&world, &token).await;
    let after = world.get_with(BOARD, &with).await.is(200);
    let cells = row(&after.body, "Region north", "Companies");
    assert_eq!((cells[3].as_str(), cells.last().unwrap().as_str()), ("6", "50%"), "{cells:?}");
    assert!(after.body.contains("<svg") && after.body.contains("English"));
    let file = world.get_with(&format!("{BOARD}/progress.csv"), &with).await.is(200);
    assert!(file.body.contains("Region north,Companies,–,6,"), "{}", file.body);
    let other = world.get_with(&format!("{BOARD}?wave=2020"), &with).await.is(200);
    assert!(other.body.contains("Nothing has been submitted yet"));
    world.get_with(&format!("{BOARD}?wave=1999"), &with).await.is(404);
}

#[tokio::test]
async fn a_draft_that_stopped_is_counted_where_it_stopped() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let token = world.invite("2024").await;
    let key = world.get(&format!("/fi/answer/{token}/start")).await.is(200).key();
    let agreed = [("key", key.as_str()), ("consent", "yes"), ("go", "next")];
    world.post(&format!("/fi/answer/{token}/start"), &agreed).await.is(303);
    let page = world.get_with(BOARD, &[("cookie", &cookie)]).await.is(200);
    assert!(page.body.contains("Agreed, answered nothing") && page.body.contains("Suomi"), "{}", page.body);
    assert!(page.body.contains("Too few questionnaires"));
    let sent = [("key", key.as_str()), ("q.size", "small"), ("go", "next")];
    world.post(&format!("/fi/answer/{token}/background"), &sent).await.is(303);
    let page = world.get_with(BOARD, &[("cookie", &cookie)]).await.is(200);
    assert!(page.body.contains("About you") && !page.body.contains("Agreed, answered nothing"));
}

#[tokio::test]
async fn quotas_are_set_whole_or_not_at_all() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    let with = [("cookie", cookie.as_str())];
    let address = format!("{BOARD}/quota?wave=2024");
    let key = world.get_with(&address, &with).await.is(200).key();
    let bad = [("key", key.as_str()), ("q-0-0", "10"), ("q-0-1", "<b>")];
    let refused = world.post_with(&address, &bad, &with).await.is(422);
    assert!(
        refused.body.contains("“&#60;b&#62;” is not a whole number") && refused.body.contains("value=\"10\"")
    );
    assert!(world.store.quotas(&world.study.id, "2024").await.unwrap().is_empty());
    let good = [("key", key.as_str()), ("q-0-0", "10"), ("q-0-1", ""), ("q-1-1", "0")];
    let saved = world.post_on(&address, &good, &with).await.is(200);
    let cells = row(&saved.body, "Region north", "Companies");
    assert_eq!((cells[2].as_str(), cells[4].as_str()), ("10", "50%"), "{cells:?}");
    assert_eq!(world.store.quotas(&world.study.id, "2024").await.unwrap().len(), 2);
    assert_eq!(world.audit().await[0].act.code(), "set-quotas");
    world.post_with(&address, &[("key", "forged")], &with).await.is(403);
}

#[tokio::test]
async fn a_coordinator_sees_the_own_region_and_sets_no_quota() {
    let world = World::new().await.with_answers().await;
    let lead = world.account("Cora", "coordinator", &format!("{} south", world.study.id)).await;
    let cookie = world.signed_in(&lead).await;
    let with = [("cookie", cookie.as_str())];
    let page = world.get_with(BOARD, &with).await.is(200);
    assert!(page.body.contains("Region south") && !page.body.contains("Region north"));
    assert!(!page.body.contains("/board/quota"));
    world.get_with(&format!("{BOARD}/quota"), &with).await.is(403);
    let reader = world.account("Rea", "reader", &world.study.id.clone()).await;
    let reader = world.signed_in(&reader).await;
    for path in ["", "/live", "/progress.csv", "/quota"] {
        world.get_with(&format!("{BOARD}{path}"), &[("cookie", &reader)]).await.is(403);
    }
}

#[tokio::test]
async fn a_change_is_told_and_the_end_of_the_server_ends_the_stream() {
    use axum::body::HttpBody as _;
    use tower::ServiceExt as _;

    let world = World::new().await;
    let cookie = world.analyst().await;
    let site = lars_web::Site::new(world.store.clone()).await.unwrap();
    let request = Request::get(format!("{BOARD}/live?wave=2024")).header("cookie", &cookie);
    let request = request.body(Body::empty()).unwrap();
    let answer = lars_web::router(site.clone()).oneshot(request).await.unwrap();
    assert_eq!(answer.headers()["content-type"], "text/event-stream");
    let mut body = Box::pin(answer.into_body());
    let mut next = async || std::future::poll_fn(|context| body.as_mut().poll_frame(context)).await;
    world.invite("2024").await;
    let frame = next().await.unwrap().unwrap().into_data().unwrap();
    assert_eq!(frame, "event: changed\ndata: counts\n\n");
    site.end();
    assert!(next().await.is_none());
}

#[tokio::test]
async fn a_stream_ends_with_the_session_and_with_the_role() {
    use axum::body::HttpBody as _;
    use tower::ServiceExt as _;

    let world = World::new().await;
    let lead = world.account("Lea", "lead", &world.study.id.clone()).await;
    let person = world.store.credentials_of_address(&lead).await.unwrap().unwrap().person.id;
    for role_goes in [false, true] {
        let cookie = world.signed_in(&lead).await;
        let request = Request::get(format!("{BOARD}/live?wave=2024")).header("cookie", &cookie);
        let answer = world.router().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(answer.status(), 200);
        let mut body = Box::pin(answer.into_body());
        let mut next = async || std::future::poll_fn(|context| body.as_mut().poll_frame(context)).await;
        world.invite("2024").await;
        assert!(next().await.is_some(), "it is live");
        if role_goes {
            let grant = world.store.grants(&person).await.unwrap().0.swap_remove(0);
            world.store.take(&person, &grant).await.unwrap();
        } else {
            let token = cookie.split('=').nth(1).unwrap();
            world.store.end_session(&token_digest(token)).await.unwrap();
        }
        world.invite("2024").await;
        assert!(next().await.is_none(), "role {role_goes}");
    }
}
