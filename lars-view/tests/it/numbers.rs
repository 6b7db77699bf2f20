//! Numbers, shares, intervals and dates in each language, as its readers write them.

use lars_view::words::{Language, Words};

const NBSP: char = '\u{a0}';
const NARROW: char = '\u{202f}';

fn check(expected: [String; 10], write: impl Fn(Words) -> String) {
    for (language, expected) in Language::ALL.into_iter().zip(expected) {
        assert_eq!(write(Words::new(language)), expected, "{}", language.code());
    }
}

#[test]
fn thousands_and_decimals() {
    let spaced = format!("1{NBSP}234{NBSP}567,9");
    check(
        [
            "1,234,567.9".to_owned(),
            spaced.clone(),
            spaced.clone(),
            spaced.clone(),
            spaced.clone(),
            spaced.clone(),
            spaced.clone(),
            spaced,
            "1.234.567,9".to_owned(),
            format!("1{NARROW}234{NARROW}567,9"),
        ],
        |words| words.number(1_234_567.89, 1),
    );
}

#[test]
fn a_gap_has_its_sign_and_zero_has_none() {
    for (value, english, others) in [(2.26, "+2.3", "+2,3"), (-2.26, "−2.3", "−2,3"), (-0.04, "0.0", "0,0")]
    {
        check(std::array::from_fn(|place| if place == 0 { english } else { others }.to_owned()), |words| {
            words.signed(value, 1)
        });
    }
}

#[test]
fn per_cent_with_the_space_of_the_language() {
    let space = ["", "", "\u{a0}", "", "\u{a0}", "\u{a0}", "\u{a0}", "", "\u{a0}", "\u{202f}"];
    check(space.map(|space| format!("46{space}%")), |words| words.percent(0.456));
}

#[test]
fn dates_in_words() {
    let dates = [
        "5 October 2017",
        "2017. gada 5. oktobris",
        "2017 m. spalio 5 d.",
        "5. oktoober 2017",
        "5. lokakuuta 2017",
        "5 oktober 2017",
        "5. oktober 2017",
        "5 października 2017",
        "5. Oktober 2017",
        "5 octobre 2017",
    ];
    check(dates.map(str::to_owned), |words| words.partial_date("2017-10-05"));
    check(std::array::from_fn(|_| "2020".to_owned()), |words| words.partial_date("2020"));
    assert_eq!(Words::new(Language::Lv).partial_date("2018-04"), "2018. gada aprīlis");
    assert_eq!(Words::new(Language::En).partial_date("spring"), "spring");
}

#[test]
fn p_values_say_no_more_than_they_know() {
    let words = Words::new(Language::En);
    assert_eq!(words.p_value(0.0312), "p = 0.03");
    assert_eq!(words.p_value(0.0042), "p = 0.004");
    assert_eq!(words.p_value(0.000_01), "p < 0.001");
    assert_eq!(words.interval(-1.14, 3.5, 1), "−1.1 to +3.5");
    // Beside "excludes 0" no limit reads as 0; where the interval holds 0, it may.
    assert_eq!(words.interval(-5.2, -0.04, 1), "−5.2 to −0.04");
    assert_eq!(words.interval(0.004, 2.0, 1), "+0.004 to +2.0");
    assert_eq!(words.interval(-5.2, 0.04, 1), "−5.2 to 0.0");
}

#[test]
fn names_stand_in_the_order_of_the_language() {
    let sorted = |language| {
        let mut names = ["Örebro", "Zagreb", "Åbo", "Ābeļi", "Ains"];
        Words::new(language).sort_by_name(&mut names, |name| name);
        names
    };
    assert_eq!(sorted(Language::Sv), ["Ābeļi", "Ains", "Zagreb", "Åbo", "Örebro"]);
    assert_eq!(sorted(Language::De), ["Ābeļi", "Åbo", "Ains", "Örebro", "Zagreb"]);
}
