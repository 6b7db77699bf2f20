//! PDF documents: in ten languages, accessible, and deaf to what people write.
//!
//! The text is read from the pages as they were set; that a file is PDF/UA-1 is enforced where it is made.

use lars_domain::ask::write::condition::{Condition, HELIX, Test};
use lars_domain::ask::write::edition::Edition;
use lars_domain::ask::write::questionnaire::{Question, QuestionKind, Questionnaire, Section, TextForm};
use lars_domain::gap::disclosure::MinN;
use lars_domain::map::sender::Sender;
use lars_domain::map::study::Study;
use lars_domain::map::zone::Zone;
use lars_domain::text::{Named, Text};
use lars_view::document::answers::{Copy, Group, answers};
use lars_view::document::letter::{Addressee, Letters, Picture, letters, slips};
use lars_view::document::questionnaire::{Paper, Personal, questionnaire};
use lars_view::document::{Document, Pages};
use lars_view::words::{Language, Words};

/// What would act if it were read as markup.
const HOSTILE: &str = "#panic() *x* $y$ \"] #import \"/etc/passwd\" <a> @b `c` \\ // = /*";

fn study(title: &str) -> Study {
    Study {
        id: "s".to_owned(),
        slug: "s".to_owned(),
        title: Text::new("en", title),
        simulated: false,
        anonymous: false,
        min_n: MinN::new(4).unwrap(),
        cases: Vec::new(),
        waves: Vec::new(),
        areas: Vec::new(),
        zone: Zone::default(),
    }
}

fn edition(number: i64, questionnaire: Questionnaire) -> Edition {
    let published = "2026-01-01T00:00:00Z".parse().unwrap();
    Edition { id: "e".to_owned(), study: "s".to_owned(), number, published, questionnaire }
}

/// The standard questionnaire with a section that has a question of each kind, each after the first depending on it.
fn every_kind() -> Questionnaire {
    let option =
        |code: &str| Named { code: code.to_owned(), text: Text::new("en", &format!("Option {code}")) };
    let question = |code: &&str| {
        let mut kind = QuestionKind::blank(code).unwrap();
        if let Some(options) = kind.options_mut() {
            options.extend([option("one"), option("two")]);
        }
        let test = Test::Is(vec!["one".to_owned()]);
        Question {
            code: (*code).to_owned(),
            prompt: Text::new("en", &format!("Prompt of {code}")),
            hint: Text::new("en", "A hint."),
            required: *code != "choice",
            condition: (*code != "choice").then(|| Condition { question: "choice".to_owned(), test }),
            kind,
        }
    };
    let mut asked = lars_view::library::standard();
    let all = QuestionKind::CODES.iter().map(question).collect();
    asked.sections.push(Section { title: Text::new("en", "All"), ..Section::of_questions("all", all) });
    asked
}

fn text(document: &Document) -> (Pages, String) {
    let pages = document.lay();
    let text: Vec<String> = (0..pages.count()).map(|page| pages.text(page)).collect();
    let text = text.join(" ");
    (pages, text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The file is what it says it is: PDF/UA-1, tagged.
fn check_file(pages: &Pages) {
    let file = pages.pdf().unwrap();
    assert!(file.starts_with(b"%PDF-1.7"));
    let has = |wanted: &[u8]| file.windows(wanted.len()).any(|part| part == wanted);
    assert!(has(b"<pdfuaid:part>1</pdfuaid:part>"), "the file says that it is PDF/UA-1");
    assert!(has(b"StructTreeRoot") && has(b"/Lang"));
}

/// What a reader of the file finds in its structure.
fn has(pages: &Pages, wanted: &str) -> bool {
    let file = pages.pdf().unwrap();
    file.windows(wanted.len()).any(|part| part == wanted.as_bytes())
}

#[test]
fn the_questionnaire_speaks_ten_languages() {
    let words = [
        (Language::En, "don't know", "Your data"),
        (Language::Lv, "Nezinu", "Uzņēmumi"),
        (Language::Lt, "Nežinau", "Įmonės"),
        (Language::Et, "Ei oska öelda", "Nõusolek"),
        (Language::Fi, "En osaa sanoa", "Päiväys"),
        (Language::Sv, "Vet inte", "Företag"),
        (Language::Nb, "Vet ikke", "Bedrifter"),
        (Language::Pl, "Nie wiem", "Przedsiębiorstwa"),
        (Language::De, "Weiß nicht", "Kreuzen Sie"),
        (Language::Fr, "Je ne sais pas", "Vos données"),
    ];
    let (study, edition) = (study("A study"), edition(3, lars_view::library::standard()));
    for (language, unknown, more) in words {
        let words = Words::new(language);
        let paper = Paper { words, study: &study, edition: &edition, helix: None, contact: "" };
        let (pages, text) = text(&questionnaire(&paper, &[]));
        assert!(text.to_lowercase().contains(&unknown.to_lowercase()), "{unknown}: {text}");
        // Words that are only in some languages, and the number of the edition on every page.
        if language != Language::Et {
            assert!(text.contains(more), "{more}: {text}");
        }
        let edition = words.say_with("edition-title", &[("n", 3_u64.into())]);
        for page in 0..pages.count() {
            assert!(pages.text(page).contains(&edition), "{edition} on page {page}");
            assert!(pages.text(page).contains(&format!("{} / {}", page + 1, pages.count())));
        }
        check_file(&pages);
    }
}

#[test]
fn every_kind_of_question_is_there_and_conditions_are_said() {
    let (study, edition) = (study("A study"), edition(0, every_kind()));
    let words = Words::new(Language::En);
    let paper =
        Paper { words, study: &study, edition: &edition, helix: None, contact: "Ann, ann@example.lv" };
    let (pages, text) = text(&questionnaire(&paper, &[]));
    for code in QuestionKind::CODES {
        assert!(text.contains(&format!("Prompt of {code}")), "{code}");
    }
    assert_eq!(
        text.matches("Only if the answer to “Prompt of choice").count(),
        QuestionKind::CODES.len() - 1
    );
    assert!(text.contains(&words.say("paper-proof")) && text.contains("Ann, ann@example.lv"), "{text}");
    check_file(&pages);
    for structure in ["/H1", "/H2", "/THead", "/TH", "/RowSpan 3", "/Scope/Row", "/Scope/Column", "/Outlines"]
    {
        assert!(has(&pages, structure), "{structure}");
    }
}

#[test]
fn a_questionnaire_for_one_group_leaves_out_what_others_are_asked() {
    let mut asked = lars_view::library::standard();
    let only =
        |code: &str| Some(Condition { question: HELIX.to_owned(), test: Test::Is(vec![code.to_owned()]) });
    let question = |code: &str| Question {
        code: code.to_owned(),
        prompt: Text::new("en", &format!("Asked of {code}")),
        hint: Text::default(),
        required: true,
        condition: only(code),
        kind: QuestionKind::Short { max_chars: 20, min_chars: 0, form: TextForm::Any },
    };
    let questions = vec![question("company"), question("research")];
    asked.sections.push(Section::of_questions("own", questions));
    let (study, edition) = (study("A study"), edition(1, asked));
    let words = Words::new(Language::En);
    let paper = Paper { words, study: &study, edition: &edition, helix: Some("company"), contact: "" };
    let (_, own) = text(&questionnaire(&paper, &[]));
    assert!(own.contains("Asked of company") && !own.contains("Asked of research"));
    assert!(!own.contains("Only for"), "what holds for everybody in the group needs no condition");
    let (_, all) = text(&questionnaire(&Paper { helix: None, ..paper }, &[]));
    assert!(all.contains("Asked of research") && all.contains("Only for"));
    let personal = |respondent: &str| Personal {
        respondent: respondent.to_owned(),
        case: "North".to_owned(),
        wave: "2026".to_owned(),
        code: "ABCD-EFGH-JKMN".to_owned(),
        address: "lars.example/en/code".to_owned(),
    };
    let (pages, two) = text(&questionnaire(&paper, &[personal("company-001"), personal("company-002")]));
    assert!(two.contains("company-001") && two.contains("company-002") && two.contains("ABCD-EFGH-JKMN"));
    assert!(pages.count() % 2 == 0 || pages.count() > 2, "the second begins on a sheet of its own");
}

#[test]
fn nothing_that_people_write_is_read_as_markup() {
    let mut asked = every_kind();
    for section in &mut asked.sections {
        section.introduction = Text::new("en", HOSTILE);
        for question in section.questions_mut().into_iter().flatten() {
            question.prompt = Text::new("en", HOSTILE);
            question.hint = Text::new("en", HOSTILE);
            for option in question.kind.options_mut().into_iter().flatten() {
                option.text = Text::new("en", HOSTILE);
            }
        }
    }
    asked.wording.consent = Text::new("en", HOSTILE);
    let (study, edition) = (study(HOSTILE), edition(1, asked));
    let words = Words::new(Language::En);
    let paper = Paper { words, study: &study, edition: &edition, helix: None, contact: HOSTILE };
    let (pages, text) = text(&questionnaire(&paper, &[]));
    let plain: String = text.split_whitespace().collect();
    let hostile: String = HOSTILE.split_whitespace().collect();
    assert!(plain.matches(&hostile).count() > 20, "{text}");
    check_file(&pages);
}

#[test]
fn characters_that_no_font_has_do_not_stop_the_file() {
    let copy = Copy {
        words: Words::new(Language::En),
        study: "Études 北京 👩‍🔬 \u{202E}turned\u{202C} \u{0}\u{FEFF}end \u{E000}".to_owned(),
        about: vec![("Group".to_owned(), "Компания".to_owned())],
        standing: "Submitted".to_owned(),
        consent: None,
        groups: vec![Group { title: "A".to_owned(), lines: vec![("Q 好".to_owned(), "🙂".to_owned())] }],
        notice: None,
    };
    let (pages, text) = text(&answers(&copy));
    assert!(text.contains("Études ??") && text.contains("turned end ?"), "{text}");
    assert!(text.contains("Компания"), "{text}");
    assert!(!text.contains('\u{202E}'));
    check_file(&pages);
}

#[test]
fn signs_of_the_family_alone_and_empty_texts_do_not_stop_the_file() {
    // All of them: the family has some, which would have no meaning elsewhere.
    let private: String = ('\u{E000}'..='\u{F8FF}').collect();
    let copy = Copy {
        words: Words::new(Language::Fi),
        study: "\u{200B}".to_owned(),
        about: Vec::new(),
        standing: private,
        consent: Some((String::new(), "  ".to_owned())),
        groups: vec![Group { title: "\u{200B}".to_owned(), lines: vec![(String::new(), "\n\n".to_owned())] }],
        notice: Some(String::new()),
    };
    check_file(&answers(&copy).lay());
}

fn addressee(words: Words, to: &[&str], respondent: &str) -> Addressee {
    Addressee {
        words,
        to: to.iter().map(|line| (*line).to_owned()).collect(),
        respondent: respondent.to_owned(),
        code: "ABCD-EFGH-JKMN".to_owned(),
        address: "lars.example/lv/code".to_owned(),
        picture: Some(Picture { size: 10, dark: vec![[1, 1, 3]] }),
    }
}

#[test]
fn each_letter_has_a_page_and_its_own_language() {
    let study = study("Biogāze");
    let all = Letters {
        words: Words::new(Language::Lv),
        study: &study,
        day: "2026-11-28".parse().unwrap(),
        closes: Some("2026-12-24T22:00:00Z".parse().unwrap()),
        contact: "Anna, anna@example.lv",
        sender: &Sender {
            institution: Text::new("lv", "Plānošanas reģions"),
            contact: "info@regions.example".to_owned(),
            signature: Text::new("lv", "Anna Priede, vadītāja"),
            logo: None,
        },
        own: "First line.\n\n#second line",
    };
    let to = ["SIA Ķirsis", "Ģirts Ņikoļ", "Brīvības iela 1", "Cēsis LV-4101", HOSTILE];
    let addressees = [
        addressee(Words::new(Language::Lv), &to, "company-001"),
        addressee(Words::new(Language::De), &[], "company-002"),
    ];
    let document = letters(&all, &addressees);
    let (pages, text) = text(&document);
    assert_eq!(pages.count(), 2, "{text}");
    for line in &to[..4] {
        assert!(pages.text(0).contains(line), "{line}: {}", pages.text(0));
    }
    for line in ["Plānošanas reģions", "info@regions.example", "Anna Priede, vadītāja"] {
        assert!(pages.text(0).contains(line), "{line}: {}", pages.text(0));
    }
    assert!(pages.text(0).contains("Labdien!") && pages.text(1).contains("Mit freundlichen Grüßen"));
    assert!(pages.text(1).contains("company-002") && text.contains("#second line"));
    check_file(&pages);
    for structure in ["/Lang(lv)", "/Lang(de)", "/Figure", "/Alt"] {
        assert!(has(&pages, structure), "{structure}");
    }
    let many: Vec<Addressee> =
        (0..9).map(|n| addressee(all.words, &to, &format!("company-{n:03}"))).collect();
    let (pages, text) = self::text(&slips(&all, &many));
    assert_eq!(pages.count(), 2, "{text}");
    assert!(pages.text(0).contains("company-007") && pages.text(1).contains("company-008"));
    check_file(&pages);
}

#[test]
fn the_privacy_notice_and_the_record_say_what_the_law_asks_for_in_every_language() {
    for language in Language::ALL {
        let processing = lars_view::document::processing::Processing {
            words: Words::new(language),
            study: "Biogāze".to_owned(),
            controller: "Region, Street 1".to_owned(),
            basis: "Article 6".to_owned(),
            contact: "data@region.example".to_owned(),
            kept: "until 2028".to_owned(),
            smallest: 4,
            is_anonymous: false,
            day: "2026-11-28".parse().unwrap(),
        };
        for kind in
            [lars_view::document::processing::Kind::Notice, lars_view::document::processing::Kind::Record]
        {
            let (pages, text) = text(&processing.document(kind));
            for said in ["Region, Street 1", "Article 6", "data@region.example", "until 2028"] {
                assert!(text.contains(said), "{}: {said}: {text}", language.code());
            }
            assert_eq!(pages.count(), 1, "{text}");
            check_file(&pages);
        }
    }
}
