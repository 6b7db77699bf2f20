//! The catalogue of official statistics: whoever works in a study sees it, and takes the cells away as they are.

use jiff::Timestamp;
use lars_domain::map::panel::{About, PanelBuilder};
use serde_json::Value;

use crate::people::with;
use crate::world::World;

/// A panel of two cells, one of them confidential.
pub async fn jobs(world: &World) {
    let named = |id: &str, label: &str| (id.to_owned(), label.to_owned());
    let mut builder = PanelBuilder::new([named("geo", "Region"), named("time", "")]);
    for (time, value, flag) in [("2014", Some(1234.5), "p"), ("2015", None, "c")] {
        let places = [builder.place(0, "LV00A"), builder.place(1, time)];
        builder.push(2, &places, value, flag).unwrap();
    }
    builder.label(0, "LV00A", "Kurzeme");
    let about = About { title: "Jobs <by> region".to_owned(), nuts: "2024".to_owned(), ..About::default() };
    let panel = builder.finish(about).unwrap();
    world.store.save_panel("jobs", &panel, (Timestamp::UNIX_EPOCH, false)).await.unwrap();
}

#[tokio::test]
async fn the_catalogue_shows_what_is_said_of_a_panel_and_gives_its_cells() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let empty = world.get_with("/en/study/biogas/panel", &with(&cookie)).await.is(200).body;
    assert!(empty.contains("No table has been imported yet"));
    jobs(&world).await;
    let list = world.get_with("/en/study/biogas/panel", &with(&cookie)).await.is(200).body;
    assert!(
        list.contains("Jobs &#60;by&#62; region (jobs)") || list.contains("Jobs &lt;by&gt; region (jobs)"),
        "{list}"
    );
    assert!(list.contains("50%") && list.contains("not stated"), "{list}");
    let one = world.get_with("/lv/study/biogas/panel/jobs", &with(&cookie)).await.is(200).body;
    for part in ["LV00A Kurzeme", "Region (geo)", "Konfidenciālas šūnas", "2024"] {
        assert!(one.contains(part), "{part} is not in {one}");
    }
    let csv = world.get_with("/en/study/biogas/panel/jobs/cells.csv", &with(&cookie)).await.is(200).body;
    assert_eq!(
        csv.trim_start_matches('\u{feff}'),
        "geo,time,value,flag\nLV00A,2014,1234.5,p\nLV00A,2015,,c\n"
    );
    let json = world.get_with("/en/study/biogas/panel/jobs/cells.json", &with(&cookie)).await.is(200).body;
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["name"], &json["cells"][1]["value"]), (&"jobs".into(), &Value::Null));
    for absent in ["other", "jobs/cells.exe"] {
        world.get_with(&format!("/en/study/biogas/panel/{absent}"), &with(&cookie)).await.is(404);
    }
}
