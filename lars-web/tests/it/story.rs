//! The main story through the pages alone: links are made, four people answer, the results show four.
//!
//! Publishing an edition has no page yet; the world does it.

use serde_json::Value;

use crate::html::elements;
use crate::response::complete;
use crate::world::World;

#[tokio::test]
async fn from_invitation_to_gap() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let staff = [("cookie", cookie.as_str())];
    let links = "/en/study/biogas/invitation";
    let key = world.get_with(links, &staff).await.is(200).key();
    let fields =
        [("key", key.as_str()), ("case", "north"), ("wave", "2024"), ("helix", "company"), ("count", "4")];
    let made = world.post_on(links, &fields, &staff).await.is(200);
    let tokens: Vec<String> = elements(&made.body)
        .iter()
        .filter_map(|element| {
            element.attribute("href")?.strip_prefix("http://lars.example/en/answer/").map(str::to_owned)
        })
        .collect();
    assert_eq!(tokens.len(), 4);
    let later = world.get_with(links, &staff).await.body;
    assert!(tokens.iter().all(|token| !later.contains(token)), "a link is shown once");
    let gaps = "/en/study/biogas/case/north/gaps.json";
    for (place, token) in tokens.iter().enumerate() {
        let file: Value = serde_json::from_str(&world.get_with(gaps, &staff).await.body).unwrap();
        let cells = file["cells"].as_array().unwrap();
        assert!(cells.iter().all(|cell| cell["suppressed"] == true), "{place} answered: {cells:?}");
        complete(&world, token).await;
    }
    let file: Value = serde_json::from_str(&world.get_with(gaps, &staff).await.body).unwrap();
    let cells = file["cells"].as_array().unwrap();
    assert_eq!(cells.len(), 4);
    for cell in cells {
        assert_eq!(
            (&cell["n"], &cell["mean_gap"], &cell["class"]),
            (&4.into(), &5.0.into(), &"unmet".into())
        );
    }
    let page = world.get_with("/en/study/biogas/case/north?view=numbers", &staff).await.is(200).body;
    let table: Vec<String> = elements(&page)
        .iter()
        .filter(|element| element.name == "td")
        .map(|element| element.text.clone())
        .collect();
    assert!(
        table.iter().any(|text| text == "4") && table.iter().any(|text| text.contains("5.0")),
        "{table:?}"
    );
    let counted = world.get_with("/en/study/biogas", &staff).await.is(200).body;
    assert!(counted.contains("<td class=\"number\">4</td>"));
}
