//! Drafts: what two authors do at once, what keeps a draft from being published, translations, and what changed.

use lars_domain::ask::answer::answer::read;
use lars_domain::ask::answer::response::{Response, Step, fill, finish, missing};
use lars_domain::ask::write::asked::{asks_question, asks_section};
use lars_domain::ask::write::change::{ChangeKind, Comparable, changes};
use lars_domain::ask::write::condition::{Condition, HELIX, Test};
use lars_domain::ask::write::draft::{
    Mark, Piece, TranslationStatus, faults, fingerprint, free_code, merge, recode, remove, shift, status,
    text_mut, texts,
};
use lars_domain::ask::write::questionnaire::{
    Question, QuestionKind, Questionnaire, Section, TextForm, Wording,
};
use lars_domain::problem::ProblemCode;
use lars_domain::text::{Named, Text};
use serde_json::json;

use crate::fixture::{blank, form, questionnaire, time};

fn question(code: &str, kind: QuestionKind) -> Question {
    let (prompt, hint) = (Text::new("en", code), Text::default());
    Question { code: code.to_owned(), prompt, hint, required: false, condition: None, kind }
}

fn options(codes: &[&str]) -> Vec<Named> {
    codes.iter().map(|code| Named { code: (*code).to_owned(), text: Text::new("en", code) }).collect()
}

fn only_if(question: &str, test: Test) -> Condition {
    Condition { question: question.to_owned(), test }
}

/// What a form with these fields is taken for.
fn taken(kind: QuestionKind, fields: &[(&str, &str)]) -> Result<String, ProblemCode> {
    read(&question("x", kind), &questionnaire(), &form(fields)).expect("the form asks it")
}

#[test]
fn every_kind_of_answer_has_one_spelling() {
    let some = || options(&["a", "b", "c"]);
    let asked = ("q.x", "asked");
    let multiple = |most| QuestionKind::Multiple { options: some(), most, least: 0 };
    assert_eq!(taken(multiple(0), &[asked, ("q.x.c", "yes"), ("q.x.a", "yes")]), Ok("a,c".to_owned()));
    assert_eq!(taken(multiple(0), &[asked, ("q.x.z", "yes"), ("q.x.a", "no")]), Ok(String::new()));
    assert_eq!(taken(multiple(1), &[asked, ("q.x.a", "yes"), ("q.x.b", "yes")]), Err(ProblemCode::TooMany));
    let ranking = |most| QuestionKind::Ranking { options: some(), most };
    assert_eq!(taken(ranking(2), &[asked, ("q.x.c", "1"), ("q.x.a", "2")]), Ok("c,a".to_owned()));
    for bad in [["1", "1"], ["2", "3"], ["0", "1"], ["1", "9"]] {
        let got = taken(ranking(0), &[asked, ("q.x.a", bad[0]), ("q.x.b", bad[1])]);
        assert_eq!(got, Err(ProblemCode::NotAnOrder), "{bad:?}");
    }
    assert_eq!(taken(ranking(0), &[asked, ("q.x.a", "first")]), Err(ProblemCode::NotANumber));
    let scale =
        || QuestionKind::Scale { low: 0, high: 5, low_text: Text::default(), high_text: Text::default() };
    assert_eq!(taken(scale(), &[("q.x", "0")]), Ok("0".to_owned()));
    for bad in ["6", "-1", "2.5", "x"] {
        assert_eq!(taken(scale(), &[("q.x", bad)]), Err(ProblemCode::NotOffered), "{bad}");
    }
    let number =
        || QuestionKind::Number { least: Some(-5), most: Some(100), decimals: 2, unit: Text::default() };
    for (typed, stored) in
        [("007", "7"), ("3,50", "3.5"), ("−1", "-1"), ("-0", "0"), ("100.00", "100"), ("", "")]
    {
        assert_eq!(taken(number(), &[("q.x", typed)]), Ok(stored.to_owned()), "{typed}");
    }
    for bad in ["1.234", "1e3", "NaN", "1 000", ".", "--2", "9999999999999999"] {
        assert_eq!(taken(number(), &[("q.x", bad)]), Err(ProblemCode::NotANumber), "{bad}");
    }
    for bad in ["100.01", "-5,01"] {
        assert_eq!(taken(number(), &[("q.x", bad)]), Err(ProblemCode::OutOfRange), "{bad}");
    }
    let date = || QuestionKind::Date { least: "2026-01-01".parse().ok(), most: None };
    assert_eq!(taken(date(), &[("q.x", "2026-02-28")]), Ok("2026-02-28".to_owned()));
    assert_eq!(taken(date(), &[("q.x", "2026-02-30")]), Err(ProblemCode::NotADate));
    assert_eq!(taken(date(), &[("q.x", "2025-12-31")]), Err(ProblemCode::OutOfRange));
    let in_three = |day, month, year| {
        taken(date(), &[("q.x", "asked"), ("q.x.day", day), ("q.x.month", month), ("q.x.year", year)])
    };
    assert_eq!(in_three("3", "4", " 2026 "), Ok("2026-04-03".to_owned()));
    assert_eq!(in_three("", "", ""), Ok(String::new()));
    for (day, month, year) in [("31", "2", "2026"), ("3", "", "2026"), ("3", "4", "26"), ("x", "4", "2026")] {
        assert_eq!(in_three(day, month, year), Err(ProblemCode::NotADate), "{day} {month} {year}");
    }
    assert_eq!(in_three("31", "12", "2025"), Err(ProblemCode::OutOfRange));
    assert!(read(&question("x", QuestionKind::Information), &questionnaire(), &form(&[asked])).is_none());
}

#[test]
fn a_roster_row_is_whole_or_refused() {
    let row = |parts: [&'static str; 4]| {
        let names = ["organisation", "helix", "level", "strength"];
        let fields: Vec<(String, &str)> =
            names.iter().zip(parts).map(|(name, value)| (format!("q.x.0.{name}"), value)).collect();
        let mut fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        fields.push(("q.x", "asked"));
        taken(QuestionKind::Roster { most: 2 }, &fields)
    };
    let stored = row(["Ääkköset Oy", "company", "regional", "7"]).unwrap();
    let ties = lars_domain::ask::answer::answer::ties(&stored);
    assert_eq!((ties.len(), ties[0].organisation.as_str(), ties[0].strength), (1, "Ääkköset Oy", 7));
    assert_eq!(row(["", "", "", ""]), Ok(String::new()));
    for bad in [
        ["", "company", "regional", "7"],
        ["A", "nobody", "regional", "7"],
        ["A", "company", "galactic", "7"],
        ["A", "company", "regional", "11"],
    ] {
        assert_eq!(row(bad), Err(ProblemCode::RosterRow), "{bad:?}");
    }
}

/// Size decides whether staff is asked, staff whether a section is.
fn conditional() -> Questionnaire {
    let mut questionnaire = questionnaire();
    let mut staff = question(
        "staff",
        QuestionKind::Number { least: None, most: None, decimals: 0, unit: Text::default() },
    );
    staff.condition = Some(only_if("size", Test::Is(vec!["large".to_owned()])));
    staff.required = true;
    questionnaire.sections[0].questions_mut().unwrap().push(staff);
    let mut more = Section::of_questions(
        "more",
        vec![question("why", QuestionKind::Open { max_chars: 20, min_chars: 0 })],
    );
    more.condition = Some(only_if("staff", Test::AtLeast(500)));
    questionnaire.sections.push(more);
    questionnaire
}

#[test]
fn conditions_follow_what_is_still_asked() {
    let (questionnaire, mut response) = (conditional(), blank());
    let staff = questionnaire.question("staff").unwrap();
    let more = questionnaire.section("more").unwrap();
    let asked = |response: &Response| {
        let given = response.given();
        (asks_question(&questionnaire, given, staff), asks_section(&questionnaire, given, more))
    };
    assert_eq!(asked(&response), (false, false));
    response.answers.insert("size".to_owned(), "large".to_owned());
    response.answers.insert("staff".to_owned(), "600".to_owned());
    assert_eq!(asked(&response), (true, true));
    assert!(Step::asked(&questionnaire, &response).contains(&Step::Section(3)));
    // The number is still stored, but nobody is asked for it any more: it decides nothing.
    response.answers.insert("size".to_owned(), "small".to_owned());
    assert_eq!(asked(&response), (false, false));
    assert!(!Step::asked(&questionnaire, &response).contains(&Step::Section(3)));
    let mut of_helix = staff.clone();
    of_helix.condition = Some(only_if(HELIX, Test::IsNot(vec!["company".to_owned()])));
    let mut other = questionnaire.clone();
    *other.sections[0].questions_mut().unwrap().last_mut().unwrap() = of_helix.clone();
    assert!(!asks_question(&other, response.given(), &of_helix), "the respondent is a company");
}

#[test]
fn what_is_not_asked_is_not_required_and_does_not_stay() {
    let (questionnaire, mut response) = (conditional(), blank());
    let given = form(&[("q.size", "large"), ("q.staff", "")]);
    assert_eq!(fill(&mut response, &questionnaire, &Step::Section(0), &given), []);
    let lacking = |response: &_| {
        let all = missing(response, &questionnaire).into_iter().flat_map(|(_, problems)| problems);
        all.filter(|problem| problem.field == "q.staff").count()
    };
    assert_eq!(lacking(&response), 1);
    response.answers.insert("staff".to_owned(), "600".to_owned());
    response.answers.insert("size".to_owned(), "small".to_owned());
    assert_eq!(lacking(&response), 0);
    for rated in questionnaire.all_rated() {
        let mut both = form(&[]);
        both.insert(lars_domain::ask::answer::response::Side::Expectation.field(&rated), "5".to_owned());
        both.insert(lars_domain::ask::answer::response::Side::Experience.field(&rated), "5".to_owned());
        for step in [Step::Partner(0), Step::Partner(1)] {
            fill(&mut response, &questionnaire, &step, &both);
        }
    }
    finish(&mut response, &questionnaire, time("2024-05-02T08:00:00Z")).unwrap();
    assert_eq!(response.answers.keys().collect::<Vec<_>>(), ["size"]);
}

#[test]
fn two_authors_meet_only_where_both_changed_the_same() {
    let base = json!({"prompt": {"en": "How?"}, "hint": {"en": "h"}, "required": true});
    let theirs = json!({"prompt": {"en": "How many?"}, "hint": {"en": "h"}, "required": true});
    let mine = json!({"prompt": {"en": "How?"}, "hint": {"en": "help"}, "required": false});
    let (merged, clashes) = merge(&base, &theirs, &mine);
    assert!(clashes.is_empty());
    assert_eq!(merged, json!({"prompt": {"en": "How many?"}, "hint": {"en": "help"}, "required": false}));
    let other = json!({"prompt": {"en": "How much?"}, "hint": {"en": "h"}, "required": true});
    let (merged, clashes) = merge(&base, &theirs, &other);
    assert_eq!(clashes, ["prompt.en"]);
    assert_eq!(merged["prompt"]["en"], "How much?", "what the person wrote stays before their eyes");
    // Both took the hint away; one of them also gave a translation.
    let gone = json!({"prompt": {"en": "How?", "fi": "Miten?"}, "required": true});
    let also = json!({"prompt": {"en": "How?"}, "required": true});
    let (merged, clashes) = merge(&base, &gone, &also);
    assert!(clashes.is_empty());
    assert_eq!(merged, gone);
}

#[test]
fn pieces_go_out_and_come_back() {
    let mut questionnaire = conditional();
    for piece in [Piece::Settings, Piece::Section("more".to_owned()), Piece::Question("staff".to_owned())] {
        let before = questionnaire.clone();
        let value = piece.of(&questionnaire).unwrap();
        assert!(piece.put(&mut questionnaire, value));
        assert_eq!(questionnaire, before, "{piece:?}");
    }
    let staff = Piece::Question("staff".to_owned());
    assert!(shift(&mut questionnaire, &staff, false));
    assert!(!shift(&mut questionnaire, &staff, false), "it is the first already");
    assert!(recode(&mut questionnaire, "staff", "people"));
    assert!(!recode(&mut questionnaire, "people", "size"), "taken");
    assert_eq!(questionnaire.section("more").unwrap().condition.as_ref().unwrap().question, "people");
    assert_eq!(free_code(&questionnaire, "section"), "section-1");
    assert!(remove(&mut questionnaire, &Piece::Question("people".to_owned())));
    let rules: Vec<&str> = faults(&questionnaire).iter().map(|fault| fault.rule).collect();
    assert!(rules.contains(&"condition-later"), "{rules:?}");
}

#[test]
fn an_unfinished_draft_says_what_it_lacks() {
    let mut questionnaire = Questionnaire::default();
    let rules =
        |questionnaire: &_| faults(questionnaire).into_iter().map(|fault| fault.rule).collect::<Vec<_>>();
    assert_eq!(rules(&questionnaire), ["nothing-asked", "no-helices"]);
    questionnaire.helices = options(&["company"]);
    questionnaire.sections = vec![
        Section::relations("relations"),
        Section::of_questions("start", Vec::new()),
        Section::of_questions(
            "s",
            vec![
                question("x", QuestionKind::Choice { options: options(&["a"]) }),
                question(
                    "x",
                    QuestionKind::Number {
                        least: Some(2),
                        most: Some(1),
                        decimals: 0,
                        unit: Text::default(),
                    },
                ),
            ],
        ),
    ];
    assert_eq!(
        rules(&questionnaire),
        ["no-relations", "same-code", "empty-section", "few-options", "same-code", "bounds-swapped"]
    );
    assert!(faults(&crate::fixture::questionnaire()).iter().all(|fault| fault.rule == "empty-option"));
}

#[test]
fn a_translation_knows_when_its_source_changed() {
    let mut questionnaire = conditional();
    let paths: Vec<String> = texts(&questionnaire).into_iter().map(|(path, _)| path).collect();
    assert_eq!(
        paths,
        ["question.size.prompt", "question.staff.prompt", "question.helps.prompt", "question.why.prompt"]
    );
    let text = text_mut(&mut questionnaire, "question.size.prompt").unwrap();
    text.set("fi", "Koko");
    let mark = Mark { status: TranslationStatus::Approved, source: fingerprint("Size") };
    assert_eq!(status(text, "en", "fi", Some(&mark)), TranslationStatus::Approved);
    assert_eq!(status(text, "en", "fi", None), TranslationStatus::Draft);
    assert_eq!(status(text, "en", "sv", Some(&mark)), TranslationStatus::Missing);
    text.set("en", "How large");
    assert_eq!(status(text, "en", "fi", Some(&mark)), TranslationStatus::SourceChanged);
    assert!(text_mut(&mut questionnaire, "question.nothing.prompt").is_none());
    assert!(text_mut(&mut questionnaire, "wording.nothing").is_none());
}

#[test]
fn each_text_is_found_again_by_its_path() {
    let mut questionnaire = crate::fixture::questionnaire();
    for part in Wording::PARTS {
        questionnaire.wording.part_mut(part).unwrap().set("en", part);
    }
    let wording = |(path, text): &(String, &Text)| {
        Some((path.strip_prefix("wording.")?.to_owned(), text.body("en").to_owned()))
    };
    let found: Vec<(String, String)> = texts(&questionnaire).iter().filter_map(wording).collect();
    assert_eq!(found, Wording::PARTS.map(|part| (part.to_owned(), part.to_owned())));
    let all: Vec<(String, Text)> =
        texts(&questionnaire).into_iter().map(|(path, text)| (path, text.clone())).collect();
    for (path, text) in all {
        assert_eq!(text_mut(&mut questionnaire, &path), Some(&mut text.clone()), "{path}");
    }
}

#[test]
fn changes_say_what_stays_comparable() {
    let before = conditional();
    assert_eq!(changes(&before, &before), []);
    let mut after = before.clone();
    after.partners.retain(|partner| partner.code != "research");
    after.wording.low.set("en", "nothing");
    after.wording.introduction.set("en", "Hello");
    let size = after.sections[0].questions_mut().unwrap();
    size[0].prompt.set("en", "How large");
    size[0].kind.options_mut().unwrap().push(Named::code("huge"));
    size[1].kind = QuestionKind::Short { max_chars: 3, min_chars: 0, form: TextForm::Any };
    size.swap(0, 1);
    after.sections.pop();
    let found = changes(&before, &after);
    let said: Vec<(&str, &str, ChangeKind, Comparable)> = found
        .iter()
        .map(|change| (change.what, change.code.as_str(), change.kind, change.comparable))
        .collect();
    for expected in [
        ("wording", "introduction", ChangeKind::Reworded, Comparable::Fine),
        ("wording", "low", ChangeKind::Reworded, Comparable::Flagged),
        ("partner", "research", ChangeKind::Removed, Comparable::Refused),
        ("question", "size", ChangeKind::Reworded, Comparable::Flagged),
        ("option", "size.huge", ChangeKind::Added, Comparable::Flagged),
        ("question", "staff", ChangeKind::Redefined, Comparable::Refused),
        ("question", "size", ChangeKind::Moved, Comparable::Fine),
        ("section", "more", ChangeKind::Removed, Comparable::Refused),
        ("question", "why", ChangeKind::Removed, Comparable::Refused),
    ] {
        assert!(said.contains(&expected), "{expected:?} in {said:?}");
    }
    // A first translation changes nothing; another one is told.
    let mut translated = before.clone();
    text_mut(&mut translated, "question.size.prompt").unwrap().set("fi", "Koko");
    assert_eq!(changes(&before, &translated), []);
    let mut again = translated.clone();
    text_mut(&mut again, "question.size.prompt").unwrap().set("fi", "Suuruus");
    assert_eq!(changes(&translated, &again)[0].kind, ChangeKind::Retranslated);
}

#[test]
fn an_edition_from_before_sections_is_read() {
    let old = r#"{"helices":[{"code":"company"}],"partners":[{"code":"company"}],"levels":[{"code":"regional"}],
        "items":[{"code":"relation"}],"importance":true,
        "background":[{"code":"size","prompt":{"en":"Size"},"required":true,
            "kind":{"type":"choice","options":[{"code":"small"},{"code":"large"}]}}],
        "open":[{"code":"helps","prompt":{"en":"What helps"},"required":false,"kind":{"type":"open","max_chars":2000}}],
        "wording":{"introduction":{},"privacy":{},"consent":{},"expectation":{},"experience":{},"importance":{},
            "low":{},"high":{},"no-contact":{},"dont-know":{},"results":{}}}"#;
    let questionnaire: Questionnaire = serde_json::from_str(old).unwrap();
    let codes: Vec<&str> = questionnaire.sections.iter().map(|section| section.code.as_str()).collect();
    assert_eq!(codes, ["background", "relations", "open"]);
    assert_eq!(
        questionnaire.question("helps").unwrap().kind,
        QuestionKind::Open { max_chars: 2000, min_chars: 0 }
    );
    let again: Questionnaire = serde_json::from_str(&serde_json::to_string(&questionnaire).unwrap()).unwrap();
    assert_eq!(again, questionnaire);
}
