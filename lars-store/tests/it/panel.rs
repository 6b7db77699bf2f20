//! Panels: they come back to the last digit, whole or not at all, and take no other's name.

use lars_domain::map::panel::{About, Panel, PanelBuilder};
use lars_store::PanelSaved;

use crate::fixture::at;
use crate::place::both;

/// A panel of so many regions and years, with flags and holes.
fn panel(regions: usize, years: usize, title: &str) -> Panel {
    let named = |id: &str| (id.to_owned(), format!("{id} in words"));
    let mut builder = PanelBuilder::new([named("geo"), named("time")]);
    for region in 0..regions {
        for year in 0..years {
            let geo = builder.place(0, &format!("XX{region:05}"));
            let time = builder.place(1, &format!("{}", 1900 + year));
            builder.label(0, &format!("XX{region:05}"), &format!("Region {region}"));
            let (value, flag) = match (region * 7 + year) % 11 {
                0 => (None, "c"),
                1 => (None, ""),
                2 => (Some(0.1 + region as f64 / 3.0), "bp"),
                3 => (Some(-1e15 - 0.5), ""),
                _ => (Some((region * 31 + year) as f64), ""),
            };
            builder.push(1, &[geo, time], value, flag).unwrap();
        }
    }
    let about = About { title: title.to_owned(), nuts: "2021".to_owned(), ..About::default() };
    builder.finish(about).unwrap()
}

#[tokio::test]
async fn a_panel_of_several_parts_comes_back_to_the_last_digit() {
    both(|store, _| async move {
        let large = panel(2_000, 60, "large");
        assert!(large.raw_cells().len() > 100_000);
        assert_eq!(store.save_panel("large", &large, (at(1), false)).await.unwrap(), PanelSaved::New);
        let (row, back) = store.panel("large").await.unwrap().unwrap();
        assert_eq!((&back, &row.digest), (&large, &large.digest()));
        assert_eq!(row.completeness, large.completeness());
        assert_eq!(
            row.shape.iter().map(|of| (of.id.as_str(), of.codes)).collect::<Vec<_>>(),
            [("geo", 2_000), ("time", 60)]
        );
        assert_eq!(store.panel_dimensions("large").await.unwrap(), large.dimensions);
        assert_eq!(store.panels().await.unwrap(), [row]);
        assert!(store.panel("other").await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn a_name_is_taken_over_only_where_that_is_said() {
    both(|store, place| async move {
        let (one, other) = (panel(3, 4, "one"), panel(2, 4, "one"));
        store.save_panel("jobs", &one, (at(1), false)).await.unwrap();
        let again = store.save_panel("jobs", &one, (at(2), true)).await.unwrap();
        assert!(matches!(again, PanelSaved::Same(row) if row.imported == at(1)));
        let taken = store.save_panel("jobs", &other, (at(2), false)).await.unwrap();
        assert!(matches!(taken, PanelSaved::Taken(row) if row.digest == one.digest()));
        assert_eq!(store.panel("jobs").await.unwrap().unwrap().1, one);
        assert_eq!(store.save_panel("jobs", &other, (at(3), true)).await.unwrap(), PanelSaved::Replaced);
        assert_eq!(store.panel("jobs").await.unwrap().unwrap().1, other);
        // What is said of it alone may change, too.
        let mut said = other.clone();
        said.about.licence = "CC BY 4.0".to_owned();
        assert_eq!(store.save_panel("jobs", &said, (at(4), true)).await.unwrap(), PanelSaved::Replaced);
        assert!(store.delete_panel("jobs").await.unwrap());
        assert!(!store.delete_panel("jobs").await.unwrap());
        assert!(store.panels().await.unwrap().is_empty());
        assert!(place.ask("SELECT panel FROM panel_chunk").await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn cells_that_were_changed_beside_the_program_are_no_panel() {
    both(|store, place| async move {
        let (one, other) = (panel(3, 4, "one"), panel(4, 4, "other"));
        store.save_panel("one", &one, (at(1), false)).await.unwrap();
        store.save_panel("other", &other, (at(1), false)).await.unwrap();
        place
            .ask("UPDATE panel_chunk SET packed = (SELECT o.packed FROM panel_chunk o WHERE o.panel = 'other' AND o.part = panel_chunk.part) WHERE panel = 'one'")
            .await;
        assert!(store.panel("one").await.is_err());
        assert_eq!(store.panel("other").await.unwrap().unwrap().1, other);
        place.ask("DELETE FROM panel_chunk WHERE panel = 'other' AND part = 1").await;
        assert!(store.panel("other").await.is_err());
    })
    .await;
}
