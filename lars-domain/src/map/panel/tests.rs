use super::*;

fn panel(rows: &[(&str, &str, Option<f64>, &str)], turned: bool) -> Panel {
    let mut names = vec![(TIME.to_owned(), String::new()), (GEO.to_owned(), String::new())];
    names.insert(usize::from(turned), ("nace_r2".to_owned(), String::new()));
    let mut builder = PanelBuilder::new(names);
    for (line, (geo, time, value, flag)) in (2..).zip(rows) {
        let codes = if turned { [*time, "A", geo] } else { ["A", time, geo] };
        let places: Vec<u32> = (0..3).map(|at| builder.place(at, codes[at])).collect();
        builder.push(line, &places, *value, flag).unwrap();
    }
    builder.finish(About::default()).unwrap()
}

#[test]
fn the_same_cells_in_another_order_are_the_same_panel_and_have_the_same_digest() {
    let rows = [
        ("LV00A", "2020", Some(1.5), "p"),
        ("LV00A", "2019", None, "c"),
        ("EE00", "2020", Some(0.0), ""),
        ("EE00", "2019", None, ""),
    ];
    let backwards: Vec<_> = rows.into_iter().rev().collect();
    let (one, other) = (panel(&rows, false), panel(&backwards, true));
    assert_eq!(one.dimensions, other.dimensions);
    assert_eq!(one.digest(), other.digest());
    assert_eq!(
        one.dimensions.iter().map(|of| of.id.as_str()).collect::<Vec<_>>(),
        ["nace_r2", "geo", "time"]
    );
    let read: Vec<_> =
        one.cells().map(|cell| (one.code(&cell, 1), one.code(&cell, 2), cell.value, cell.flag)).collect();
    let kept =
        [("EE00", "2020", Some(0.0), ""), ("LV00A", "2019", None, "c"), ("LV00A", "2020", Some(1.5), "p")];
    assert_eq!(read, kept);
    assert_ne!(one.digest(), panel(&rows[..2], false).digest());
}

#[test]
fn a_confidential_cell_is_missing_with_its_reason_whatever_stands_there() {
    let panel = panel(
        &[("LV", "2020", Some(0.0), "c"), ("LV", "2021", Some(7.0), "bc"), ("LV", "2022", None, "u")],
        false,
    );
    let reasons: Vec<_> = panel.cells().map(|cell| (cell.value, cell.missing())).collect();
    assert_eq!(
        reasons,
        [
            (None, Some(Missing::Confidential)),
            (None, Some(Missing::Confidential)),
            (None, Some(Missing::Unreliable))
        ]
    );
    let complete = panel.completeness();
    assert_eq!(
        (complete.possible, complete.valued, complete.confidential, complete.missing),
        (Some(3), 0, 2, 1)
    );
}

#[test]
fn two_cells_at_the_same_codes_are_told_with_both_lines_even_where_one_is_empty() {
    let mut builder = PanelBuilder::new([(GEO.to_owned(), String::new())]);
    for (line, value) in [(2, Some(10.0)), (3, Some(12.0)), (4, None)] {
        let place = builder.place(0, "LT02");
        builder.push(line, &[place], value, "").unwrap();
    }
    let doubled = builder.finish(About::default()).unwrap_err();
    assert_eq!(doubled.count, 2);
    let lines: Vec<_> = doubled.first.iter().map(|double| (double.first, double.line)).collect();
    assert_eq!(lines, [(2, 3), (3, 4)]);
    assert_eq!(doubled.first[0].codes, ["geo=LT02"]);
}

#[test]
fn flags_are_written_one_way() {
    for (written, read) in [("ub", "bu"), (" b u ", "bu"), ("b;b", "b"), ("", ""), ("..", ".."), ("M", "M")] {
        assert_eq!(flags(written), read, "{written:?}");
    }
    assert_eq!(Missing::of("bc"), Missing::Confidential);
    assert_eq!(Missing::of("Secret"), Missing::NotAvailable, "letters of a word are no flags");
}

#[test]
fn periods_of_older_files_are_those_of_newer_ones() {
    for (old, new, of) in [
        ("2015", "2015", Some("A")),
        ("2015-A1", "2015", Some("A")),
        ("2015Q4", "2015-Q4", Some("Q")),
        ("2015-Q4", "2015-Q4", Some("Q")),
        ("2015S1", "2015-S1", Some("S")),
        ("2015M01", "2015-01", Some("M")),
        ("2015W53", "2015-W53", Some("W")),
        ("2015M02D28", "2015-02-28", Some("D")),
        ("2015-02-28", "2015-02-28", Some("D")),
        ("2014-2016", "2014-2016", None),
        ("2015Q5", "2015Q5", None),
        ("Ķekava", "Ķekava", None),
    ] {
        assert_eq!((period(old).as_ref(), frequency(&period(old))), (new, of), "{old}");
    }
}

#[test]
fn parts_that_do_not_fit_together_are_no_panel() {
    let whole = panel(&[("LV", "2020", Some(1.0), "p")], false);
    let parts = |places: Vec<u32>, flag: u16| {
        let cells = vec![Cell { value: Some(1.0), flag }];
        Panel::of_parts(About::default(), whole.dimensions.clone(), (places, cells), whole.flags().to_vec())
    };
    assert_eq!(parts(vec![0, 0, 0], 1), Some(whole.clone()));
    assert_eq!((parts(vec![0, 0, 1], 1), parts(vec![0, 0], 1), parts(vec![0, 0, 0], 9)), (None, None, None));
}
