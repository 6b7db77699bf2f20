//! Results: hidden cells leave no trace, filters select and never compute anew, simulated answers say so.
//!
//! The numbers themselves are tested in `lars-domain`.

use lars_domain::ask::answer::rating::{Score, Scores};
use lars_domain::ask::write::questionnaire::Questionnaire;
use serde_json::Value;

use crate::html::elements;
use crate::world::{Answer, World};

const CASE: &str = "/en/study/biogas/case/north";
const FILES: [&str; 5] = ["gaps.csv", "gaps.json", "matrix.svg", "dots.svg", "network.svg"];

async fn read(world: &World, cookie: &str, address: &str) -> Answer {
    world.get_with(address, &[("cookie", cookie)]).await.is(200)
}

async fn records(world: &World, cookie: &str, query: &str) -> Vec<Value> {
    let answer = read(world, cookie, &format!("{CASE}/gaps.json{query}")).await;
    let file: Value = serde_json::from_str(&answer.body).unwrap();
    file["cells"].as_array().unwrap().clone()
}

/// A page without the times at which its results were computed.
fn timeless(body: &str) -> String {
    let mut parts = body.split("As of ");
    let mut rest = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        rest += part.split_once(" UTC").expect("a time ends in UTC").1;
    }
    rest
}

/// Whatever three hidden people answer, no page and no file differs by a byte.
#[tokio::test]
async fn hidden_answers_leave_no_trace() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    let mut addresses: Vec<String> = FILES.iter().map(|file| format!("{CASE}/{file}")).collect();
    addresses.extend([
        CASE.to_owned(),
        format!("{CASE}?helix=research"),
        format!("{CASE}/gaps.json?helix=research"),
        format!("{CASE}?view=sure"),
        format!("{CASE}?view=network&focus=research"),
        format!("{CASE}?view=numbers&column=n&column=gap&sort=-n"),
        format!("{CASE}?together=levels"),
        format!("{CASE}?together=groups"),
        format!("{CASE}?together=all"),
        format!("{CASE}/relation?from=research&to=company&level=regional"),
        // Other cases are known from here on, and a relation shows them.
        "/en/study/biogas/comparison?case=north&case=south&scale=same".to_owned(),
        format!("{CASE}/relation?from=company&to=research&level=regional"),
        format!("{CASE}/relation?from=research&to=company"),
        format!("{CASE}/relation?to=company"),
        "/en/study/biogas/comparison?case=north&case=south".to_owned(),
    ]);
    let mut before = Vec::new();
    for address in &addresses {
        before.push(timeless(&read(&world, &cookie, address).await.body));
    }
    for (number, pair) in [(1, 10), (7, 3), (2, 2)].into_iter().enumerate() {
        world.answered("north", "research", number, pair).await;
    }
    for (address, before) in addresses.iter().zip(before) {
        let now = timeless(&read(&world, &cookie, address).await.body);
        let differs = before.lines().zip(now.lines()).find(|(before, now)| before != now);
        assert!(now == before, "{address} tells of hidden answers: {differs:?}");
    }
    // The same changes are seen where enough people are behind them, so the comparison above can fail.
    let page = timeless(&read(&world, &cookie, CASE).await.body);
    for (number, pair) in [(1, 10), (7, 3), (2, 2), (4, 9)].into_iter().enumerate() {
        world.answered("north", "company", number + 5, pair).await;
    }
    assert_ne!(timeless(&read(&world, &cookie, CASE).await.body), page);
}

#[tokio::test]
async fn hidden_cells_are_named_and_empty() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    let records = records(&world, &cookie, "").await;
    let hidden: Vec<&Value> = records.iter().filter(|record| record["helix"] == "research").collect();
    assert_eq!((records.len(), hidden.len()), (8, 4));
    for record in hidden {
        assert_eq!(record["suppressed"], true);
        let key = ["case", "wave", "helix", "partner", "level", "item", "suppressed"];
        for (name, value) in record.as_object().unwrap() {
            assert!(key.contains(&name.as_str()) || value.is_null(), "{name}: {value}");
        }
    }
    let shown = records.iter().find(|record| record["helix"] == "company").unwrap();
    assert_eq!((&shown["n"], &shown["suppressed"]), (&Value::from(5), &Value::from(false)));
    let csv = read(&world, &cookie, &format!("{CASE}/gaps.csv")).await.body;
    for line in csv.lines().filter(|line| line.contains(",research,")) {
        let digits = line.replace("2024", "").chars().filter(char::is_ascii_digit).count();
        assert!(digits == 0 || line.starts_with("north,2024,company"), "{line}");
    }
}

#[tokio::test]
async fn one_more_answer_shows_the_cell() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    world.answered("north", "research", 3, (10, 1)).await;
    let records = records(&world, &cookie, "?helix=research").await;
    assert!(
        records.iter().all(|record| record["suppressed"] == false && record["mean_gap"] == 9.0),
        "{records:?}"
    );
}

#[tokio::test]
async fn drafts_do_not_count() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    let before = records(&world, &cookie, "").await;
    let token = world.invite("2024").await;
    let browser = crate::response::Browser::open(&world, &token).await;
    browser.consent().await;
    browser.rate("company").await.is(303);
    assert_eq!(records(&world, &cookie, "").await, before);
}

#[tokio::test]
async fn filters_select_and_change_no_number() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    let all = records(&world, &cookie, "").await;
    for (query, field, value) in [
        ("?helix=company", "helix", "company"),
        ("?level=national", "level", "national"),
        ("?wave=2024&helix=research", "helix", "research"),
    ] {
        let expected: Vec<Value> = all.iter().filter(|record| record[field] == value).cloned().collect();
        assert!(!expected.is_empty() && expected.len() < all.len());
        assert_eq!(records(&world, &cookie, query).await, expected, "{query}");
    }
    let with = [("cookie", cookie.as_str())];
    for query in
        ["wave=1999", "helix=nobody", "level=moon", "item=none", "view=other", "together=some", "scale=x"]
    {
        for page in [CASE.to_owned(), format!("{CASE}/gaps.json")] {
            world.get_with(&format!("{page}?{query}"), &with).await.is(404);
        }
    }
    for query in
        ["from=nobody&to=company&level=regional", "from=company&to=company&level=regional&wave=1999", "to=x"]
    {
        world.get_with(&format!("{CASE}/relation?{query}"), &with).await.is(404);
    }
    world.get_with("/en/study/biogas/comparison?case=north&case=nowhere", &with).await.is(404);
}

#[tokio::test]
async fn downloads_keep_the_filters_of_the_page() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    let page = read(&world, &cookie, &format!("{CASE}?helix=company&level=regional")).await;
    let links: Vec<String> = elements(&page.body)
        .iter()
        .filter_map(|element| element.attribute("href"))
        .filter(|address| FILES.iter().any(|file| address.contains(file)))
        .map(|address| address.replace("&amp;", "&").replace("&#38;", "&"))
        .collect();
    assert_eq!(links.len(), FILES.len());
    for link in links {
        assert!(link.contains("helix=company") && link.contains("level=regional"), "{link}");
        let file = read(&world, &cookie, &link).await;
        assert!(
            file.header("content-disposition").starts_with("attachment; filename=\"biogas-north-"),
            "{link}"
        );
        assert!(!file.body.contains("national"), "{link}");
    }
}

#[tokio::test]
async fn simulated_answers_say_so_on_every_page_and_in_every_file() {
    for simulated in [true, false] {
        let world = if simulated { World::simulated().await } else { World::new().await };
        let world = world.with_answers().await;
        let cookie = world.analyst().await;
        for file in FILES {
            let answer = read(&world, &cookie, &format!("{CASE}/{file}")).await;
            assert_eq!(answer.body.contains("imulated"), simulated, "{file}");
            assert_eq!(answer.header("content-disposition").contains("simulated"), simulated, "{file}");
        }
        for path in ["", "/case/north", "/comparison?case=north&case=south"] {
            let page = read(&world, &cookie, &format!("/en/study/biogas{path}")).await;
            let notice = page.body.contains("Simulated answers.");
            assert_eq!(notice, simulated, "{path}");
        }
    }
    let world = World::simulated().await.with_answers().await;
    let cookie = world.analyst().await;
    let page = read(&world, &cookie, "/fi/study/biogas/case/north").await.body;
    assert!(
        page.contains("class=\"sim simulated\"") && !page.contains("Simulated answers."),
        "in the reader's words"
    );
}

#[tokio::test]
async fn a_case_without_answers_says_so() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    let page = read(&world, &cookie, "/en/study/biogas/case/east").await;
    let elements = elements(&page.body);
    assert!(elements.iter().all(|element| element.name != "table" && element.name != "svg"));
    assert!(elements.iter().any(|element| element.attribute("class") == Some("notice")));
}

fn figures(page: &Answer) -> usize {
    elements(&page.body).iter().filter(|element| element.attribute("class") == Some("mx")).count()
}

#[tokio::test]
async fn at_most_four_cases_stand_side_by_side() {
    let world = World::new().await;
    for case in ["north", "south", "east", "west", "far"] {
        for number in 0..4 {
            world.answered(case, "company", number, (8, 5)).await;
        }
    }
    let cookie = world.analyst().await;
    let compare = |cases: &'static [&'static str]| {
        let query: Vec<String> = cases.iter().map(|case| format!("case={case}")).collect();
        let address = format!("/en/study/biogas/comparison?{}", query.join("&"));
        let (world, cookie) = (&world, &cookie);
        async move { read(world, cookie, &address).await }
    };
    let two = compare(&["north", "south"]).await;
    let four = compare(&["north", "south", "east", "west"]).await;
    let five = compare(&["north", "south", "east", "west", "far"]).await;
    assert_eq!((figures(&two), figures(&four), figures(&five)), (2, 4, 4));
    let boxes = |page: &Answer| {
        let chosen = |element: &&crate::html::Element| element.attribute("checked").is_some();
        elements(&page.body).iter().filter(chosen).count()
    };
    assert_eq!((boxes(&four), boxes(&five)), (4, 4));
    assert!(five.body.len() > four.body.len(), "and the page says that it left one out");
    let same = compare(&["north", "south", "north", "south"]).await;
    assert_eq!(figures(&same), 2, "a case named twice stands there once");
}

#[tokio::test]
async fn reading_and_downloading_are_recorded() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    read(&world, &cookie, CASE).await;
    read(&world, &cookie, &format!("{CASE}/gaps.csv")).await;
    let audit = world.audit().await;
    let acts: Vec<(&str, &str)> =
        audit.iter().map(|entry| (entry.act.code(), entry.subject.as_str())).collect();
    assert_eq!(acts, [("exported-results", "north gaps.csv"), ("read-results", "north")]);
}

/// The identifier of the run that is kept of the case, and when it was computed.
async fn kept(world: &World) -> (String, jiff::Timestamp) {
    let place = [world.study.id.as_str(), "gap", "north"];
    let run = world.store.latest_run::<Value>(place).await.unwrap().unwrap();
    (run.id, run.at)
}

#[tokio::test]
async fn a_result_is_kept_and_read_until_an_answer_comes() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    let page = read(&world, &cookie, CASE).await.body;
    let first = kept(&world).await;
    for address in [CASE.to_owned(), format!("{CASE}?helix=company"), format!("{CASE}/gaps.csv")] {
        read(&world, &cookie, &address).await;
    }
    // The program ends and starts again: what was kept is read.
    let world = world.restarted().await;
    assert_eq!(timeless(&read(&world, &cookie, CASE).await.body), timeless(&page));
    assert_eq!(kept(&world).await, first);
    // Four answer, and the program is killed before anybody looks: nothing is missing at the next look.
    for (number, pair) in [(1, 10), (7, 3), (2, 2), (4, 9)].into_iter().enumerate() {
        world.answered("north", "company", number + 5, pair).await;
    }
    let world = world.restarted().await;
    assert_ne!(timeless(&read(&world, &cookie, CASE).await.body), timeless(&page));
    assert_ne!(kept(&world).await, first);
}

#[tokio::test]
async fn between_two_computations_the_page_shows_the_one_before_and_says_so() {
    let world = World::new().await.with_answers().await.restarted().await;
    let cookie = world.analyst().await;
    let before = records(&world, &cookie, "").await;
    world.answered("north", "company", 0, (1, 10)).await;
    let page = read(&world, &cookie, CASE).await.body;
    assert!(page.contains("Answers have come, gone or changed since"), "{page}");
    assert_eq!(records(&world, &cookie, "").await, before);
}

#[tokio::test]
async fn many_who_look_at_once_wait_for_one_computation() {
    let world = std::sync::Arc::new(World::new().await.with_answers().await.restarted().await);
    let cookie = world.analyst().await;
    let mut looks = tokio::task::JoinSet::new();
    for _ in 0..12 {
        let (world, cookie) = (world.clone(), cookie.clone());
        looks.spawn(async move { timeless(&read(&world, &cookie, CASE).await.body) });
    }
    let pages = looks.join_all().await;
    assert!(pages.iter().all(|page| *page == pages[0]));
}

#[tokio::test]
async fn a_smallest_group_that_was_raised_within_the_pause_shows_no_older_view() {
    let world = World::new().await.with_answers().await.restarted().await;
    let cookie = world.analyst().await;
    let before = records(&world, &cookie, "?helix=company").await;
    assert!(before.iter().all(|record| record["suppressed"] == false), "{before:?}");
    let mut study = world.study.clone();
    study.min_n = lars_domain::gap::disclosure::MinN::new(6).unwrap();
    world.store.save_study(&study).await.unwrap();
    world.answered("north", "research", 3, (10, 1)).await;
    let after = records(&world, &cookie, "?helix=company").await;
    assert!(!after.is_empty() && after.iter().all(|record| record["suppressed"] == true), "{after:?}");
}

/// Twelve partner groups at three levels, and more answers than there is room for dots.
#[tokio::test]
async fn a_page_of_results_stays_small_whatever_the_study() {
    let codes = |prefix: &str, n: usize| (0..n).map(|at| format!("{prefix}-{at}")).collect::<Vec<_>>();
    let helices = ["company", "research"].map(str::to_owned);
    let questionnaire = Questionnaire::of_codes(&helices, &codes("partner", 12), &codes("level", 3), &[]);
    let world = World::of(true, questionnaire).await;
    let response = |number: usize| {
        let points = |place: usize, step: usize| {
            Some(Score::Points(1 + u8::try_from((number * step + place) % 10).unwrap()))
        };
        world.response("north", &helices[number % 2], number, |place| Scores {
            expectation: points(place, 7),
            experience: points(place, 3),
            importance: None,
        })
    };
    let responses: Vec<_> = (0..420).map(response).collect();
    world.store.save_responses(&responses, jiff::Timestamp::now()).await.unwrap();
    let cookie = world.analyst().await;
    let matrix = read(&world, &cookie, CASE).await.body;
    assert!(matrix.len() < 120_000, "{}", matrix.len());
    for view in ["sure", "numbers"] {
        let first = read(&world, &cookie, &format!("{CASE}?view={view}")).await.body;
        assert!(first.len() < 120_000, "{}", first.len());
        assert!(first.contains("1–12 of 72"), "the page says which relations it shows");
        let last = read(&world, &cookie, &format!("{CASE}?view={view}&page=6")).await.body;
        assert!(last.contains("61–72 of 72"));
    }
    let relation = format!("{CASE}/relation?from=company&to=partner-0&level=level-0");
    let relation = read(&world, &cookie, &relation).await.body;
    assert!(relation.len() < 60_000 && relation.contains("210"), "{}", relation.len());
}

/// Five companies answered in the first wave, and one tried the second out.
async fn two_waves() -> World {
    let world = World::new().await;
    for number in 0..6 {
        let scores = |_| Scores {
            expectation: Some(Score::Points(8)),
            experience: Some(Score::Points(3)),
            importance: None,
        };
        let mut response = world.response("north", "company", number, scores);
        if number < 5 {
            "2020".clone_into(&mut response.wave);
        }
        world.store.save_response(&response, jiff::Timestamp::now()).await.unwrap();
    }
    world
}

#[tokio::test]
async fn one_answer_in_the_next_wave_does_not_hide_the_results_of_the_last() {
    let world = two_waves().await;
    let cookie = world.analyst().await;
    let records = records(&world, &cookie, "").await;
    assert!(!records.is_empty());
    assert!(records.iter().all(|record| record["wave"] == "2020" && record["n"] == 5), "{records:?}");
    let chosen = read(&world, &cookie, &format!("{CASE}?wave=2024")).await.body;
    assert!(chosen.contains("survey round 2024"), "whoever asks for the wave still gets it");
}

/// However many try it out, and although their answers are released.
#[tokio::test]
async fn a_wave_for_trying_out_is_shown_only_to_whoever_chooses_it() {
    let world = two_waves().await;
    let mut study = world.study.clone();
    study.waves[1].is_trial = true;
    world.store.save_study(&study).await.unwrap();
    for number in 6..30 {
        world.answered("north", "company", number, (2, 9)).await;
        world.answered("south", "company", number, (2, 9)).await;
    }
    let cookie = world.analyst().await;
    let records = records(&world, &cookie, "").await;
    assert!(records.iter().all(|record| record["wave"] == "2020" && record["n"] == 5), "{records:?}");
    let chosen = read(&world, &cookie, &format!("{CASE}?wave=2024")).await.body;
    assert!(chosen.contains("25 respondents"), "whoever asks for the wave gets it");
    // A case in which nothing else was answered shows nothing rather than what was tried out.
    let south = read(&world, &cookie, "/en/study/biogas/case/south").await.body;
    assert!(!south.contains("24 respondents"), "{south}");
    let compared = read(&world, &cookie, "/en/study/biogas/comparison?case=north&case=south").await.body;
    assert!(!compared.contains("survey round 2024"), "{compared}");
}

#[tokio::test]
async fn charts_and_files_say_how_many_answered_what_they_show() {
    let world = two_waves().await;
    let cookie = world.analyst().await;
    let page = read(&world, &cookie, &format!("{CASE}?wave=2020")).await.body;
    assert!(page.contains("5 respondents") && !page.contains("6 respondents"));
    let svg = read(&world, &cookie, &format!("{CASE}/matrix.svg?wave=2020")).await.body;
    assert!(svg.contains("5 respondents"), "{svg}");
    // Of a wave in which everything is hidden not even how many they are.
    for (wave, respondents) in [("2020", 5), ("2024", 0)] {
        let file = read(&world, &cookie, &format!("{CASE}/gaps.json?wave={wave}")).await.body;
        let file: Value = serde_json::from_str(&file).unwrap();
        let rated = world.edition.questionnaire.all_rated().len();
        assert_eq!(file["options"]["respondents"], respondents, "{file}");
        assert_eq!(file["options"]["rows"], respondents * rated, "{file}");
    }
}

/// The words of the three sentences' tags.
fn tags(page: &str) -> Vec<String> {
    let is_tag = |element: &&crate::html::Element| {
        element.attribute("class").is_some_and(|class| class.starts_with("tag"))
    };
    elements(page).iter().filter(is_tag).map(|element| element.text.trim().to_owned()).collect()
}

#[tokio::test]
async fn a_case_begins_with_three_sentences_and_cells_that_lead_on() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    let page = read(&world, &cookie, CASE).await.body;
    assert_eq!(tags(&page).len(), 3, "{page}");
    let links: Vec<String> = elements(&page)
        .iter()
        .filter(|element| element.attribute("class").is_some_and(|class| class.starts_with("cell")))
        .filter_map(|element| element.attribute("href"))
        .map(|address| address.replace("&#38;", "&").replace("&amp;", "&"))
        .collect();
    assert_eq!(links.len(), 4, "one for each relation that is shown: a helix that is hidden takes a line");
    assert!(page.contains("too few answers in all 4 relations (shown from 4)"), "{page}");
    for link in links {
        let relation = read(&world, &cookie, &link).await.body;
        assert!(relation.contains("about") && relation.contains("class=\"mk\""), "{relation}");
    }
}

#[tokio::test]
async fn numbers_are_sorted_by_links_and_columns_are_chosen() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    let page = read(&world, &cookie, &format!("{CASE}?view=numbers&column=n&column=sd&sort=n")).await.body;
    let heads: Vec<String> = elements(&page)
        .iter()
        .filter(|element| element.name == "th" && element.attribute("scope") == Some("col"))
        .map(|element| element.text.trim().to_owned())
        .collect();
    assert_eq!(heads, ["Relation", "Answers", "Standard deviation of the gap"]);
    assert!(page.contains("aria-sort=\"descending\"") && page.contains("sort=-n"), "{page}");
}

#[tokio::test]
async fn a_relation_shows_both_directions_and_the_other_cases() {
    let world = World::new().await.with_answers().await;
    for number in 0..4 {
        world.answered("north", "research", number + 20, (9, 2 + u8::try_from(number).unwrap())).await;
        world.answered("south", "company", number, (8, 3)).await;
    }
    let cookie = world.analyst().await;
    read(&world, &cookie, "/en/study/biogas/case/south").await;
    let address = format!("{CASE}/relation?from=company&to=research&level=regional");
    let page = read(&world, &cookie, &address).await.body;
    assert!(
        page.contains("Both directions") && page.contains("The same relation in the other regions"),
        "{page}"
    );
    let rows = elements(&page).iter().filter(|element| element.attribute("scope") == Some("row")).count();
    assert!(rows >= 4, "{rows}");
    let links = elements(&page);
    let leads =
        |to: &str| links.iter().any(|link| link.attribute("href").is_some_and(|href| href.contains(to)));
    assert!(leads("from=research") && leads("case/south/relation"));
}

/// All of north's companies have the same gap: a dot would name what each of them said.
#[tokio::test]
async fn where_all_agree_no_single_answer_is_drawn() {
    let world = World::new().await;
    for number in 0..5 {
        world.answered("north", "company", number, (8, 3)).await;
        world.answered("north", "research", number, (8, 3 + u8::try_from(number).unwrap() % 2)).await;
    }
    let cookie = world.analyst().await;
    let page = |from: &str| format!("{CASE}/relation?from={from}&to=company&level=national");
    let same = read(&world, &cookie, &page("company")).await.body;
    assert!(!same.contains("class=\"an\"") && same.contains("Everybody has the same gap"), "{same}");
    let other = read(&world, &cookie, &page("research")).await.body;
    assert!(other.contains("class=\"an\""), "{other}");
}

/// A response with an answer to the first question that offers options.
async fn chose(world: &World, number: usize, place: usize) {
    let scores = |_| Scores { expectation: Some(Score::Points(8)), experience: None, importance: None };
    let mut response = world.response("north", "company", number, scores);
    let question =
        world.edition.questionnaire.questions().find(|question| !question.kind.options().is_empty()).unwrap();
    let option = question.kind.options()[place].code.clone();
    response.answers.insert(question.code.clone(), option);
    world.store.save_response(&response, jiff::Timestamp::now()).await.unwrap();
}

#[tokio::test]
async fn a_question_is_published_once_after_the_close_and_never_of_few() {
    let world = World::new().await;
    world.close_wave().await;
    let cookie = world.analyst().await;
    let address = format!("{CASE}?wave=2024&view=questions");
    for number in 0..3 {
        chose(&world, number, 0).await;
    }
    let few = read(&world, &cookie, &address).await.body;
    assert!(!few.contains("class=\"bar1\""), "three are too few: {few}");
    chose(&world, 3, 0).await;
    let world = world.restarted().await;
    let four = read(&world, &cookie, &address).await.body;
    assert!(four.contains("100%") && four.contains("(n 4)"), "{four}");
    for number in 4..9 {
        chose(&world, number, 1).await;
    }
    let world = world.restarted().await;
    let later = read(&world, &cookie, &address).await.body;
    assert!(later.contains("(n 4)") && later.contains("100%"), "what came later changes nothing: {later}");
}

#[tokio::test]
async fn whoever_reads_results_only_cannot_subtract_how_many_are_of_a_hidden_group() {
    // Five companies are shown, three research institutes hidden.
    let world = World::new().await.with_answers().await;
    world.close_wave().await;
    let address = world.account("Rita", "reader", &world.study.id.clone()).await;
    let reader = world.signed_in(&address).await;
    let lead = world.analyst().await;
    let case = read(&world, &reader, CASE).await.body;
    assert!(case.contains("5 respondents") && !case.contains("8 respondents"), "{case}");
    assert!(case.contains("Results are shown from 4 people"), "{case}");
    let home = |cookie: String| {
        let world = &world;
        async move { world.get_with("/en/study/biogas", &[("cookie", &cookie)]).await.is(200).body }
    };
    let numbers = |page: &str| -> Vec<String> {
        let cells = elements(page).into_iter();
        let cells = cells.filter(|one| one.name == "td" && one.attribute("class") == Some("number"));
        cells.map(|one| one.text).collect()
    };
    // North and south: companies, research, both.
    let (hers, all) = (home(reader.clone()).await, home(lead.clone()).await);
    assert_eq!(numbers(&hers), ["5", "0", "5", "5", "0", "5"], "{hers}");
    assert!(
        hers.contains("Groups with fewer than 4 answers are not counted here")
            && !hers.contains("8 responses")
    );
    assert_eq!(
        numbers(&all),
        ["5", "3", "8", "5", "0", "5"],
        "those who may take single answers away count them"
    );
    // Nor does a file that is passed on.
    let file = read(&world, &lead, &format!("{CASE}/gaps.json")).await.body;
    let file: Value = serde_json::from_str(&file).unwrap();
    assert_eq!(file["options"]["respondents"], 5);
}

#[tokio::test]
async fn a_page_or_an_order_that_is_not_there_is_not_replaced_by_another() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    let with = [("cookie", cookie.as_str())];
    let register = "/en/study/biogas/register";
    for there in
        ["?page=", "?page=1", "?page=9999", "?view=numbers&sort=-relation", "?view=numbers&sort=gap"]
    {
        world.get_with(&format!("{CASE}{there}"), &with).await.is(200);
    }
    world.get_with(&format!("{register}?sort=status&status=asked"), &with).await.is(200);
    for unknown in ["?page=0", "?page=-1", "?page=two", "?view=numbers&sort=nope", "?sort=-"] {
        world.get_with(&format!("{CASE}{unknown}"), &with).await.is(404);
    }
    for unknown in ["?page=0", "?sort=nope", "?status=nope"] {
        world.get_with(&format!("{register}{unknown}"), &with).await.is(404);
    }
}
