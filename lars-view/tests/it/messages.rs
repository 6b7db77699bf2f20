//! The messages of all ten languages: none missing, none extra, none unused, same variables, readable by Fluent.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use lars_domain::ask::reach::invitation::Channel;
use lars_domain::ask::reach::mail::MailState;
use lars_domain::ask::reach::participant::Status;
use lars_domain::ask::write::change::{ChangeKind, Comparable};
use lars_domain::ask::write::condition::Test;
use lars_domain::ask::write::draft::{RULES, TranslationStatus};
use lars_domain::ask::write::questionnaire::{QuestionKind, Wording};
use lars_domain::gap::cell::GapClass;
use lars_domain::gap::comparable::{Aspect, Reason};
use lars_domain::gap::finding::{FindingRule, FindingStatus, Origin};
use lars_domain::map::sender::SenderFault;
use lars_domain::gap::again::NotPaired;
use lars_domain::pilot::indicator::{IndicatorKind, PROGRAMME_CODES, Standing};
use lars_domain::pilot::plan::{Course, Grade, LINKS, PilotRule, PilotState, RiskOutcome};
use lars_domain::pilot::report::{ReportRule, ReportState};
use lars_domain::people::audit::Act;
use lars_domain::problem::ProblemCode;
use lars_view::exchange::ExchangeFault;
use lars_view::library::TEMPLATES;
use lars_view::words::{Arg, Language, Words};

/// Keys of one language: with each (an attribute is `key.attribute`) the variables in it and the file.
type Messages = BTreeMap<String, (BTreeSet<String>, String)>;

fn folder(language: &str) -> PathBuf {
    Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("messages").join(language)
}

fn read(language: &str) -> Messages {
    let mut all = Messages::new();
    let Ok(files) = fs::read_dir(folder(language)) else {
        return all;
    };
    for file in files {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let (mut message, mut entry) = (String::new(), String::new());
        for line in fs::read_to_string(&path).unwrap().lines() {
            if let Some((key, _)) =
                line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                key.clone_into(&mut message);
                entry.clone_from(&message);
                let before = all.insert(entry.clone(), (BTreeSet::new(), name.clone()));
                assert!(before.is_none(), "{language}/{name}: {key} is there twice");
            } else if let Some((attribute, _)) =
                line.trim_start().strip_prefix('.').and_then(|rest| rest.split_once(" ="))
            {
                entry = format!("{message}.{attribute}");
                all.insert(entry.clone(), (BTreeSet::new(), name.clone()));
            }
            if !line.starts_with('#') {
                let variables = line.split('$').skip(1).map(|rest| {
                    rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>()
                });
                if let Some((found, _)) = all.get_mut(&entry) {
                    found.extend(variables);
                }
            }
        }
    }
    all
}

/// Every source file and template of the workspace that may ask for a message.
fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs" || end == "html" || end == "js") {
            found.push(fs::read_to_string(path).unwrap());
        }
    }
}

/// Beginnings of keys that are put together: `"class-{…}"` in a source.
fn beginnings(sources: &[String]) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for source in sources {
        for literal in source.split('"') {
            let Some((before, _)) = literal.split_once('{') else {
                continue;
            };
            let is_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            if before.ends_with('-') && before.chars().all(is_key) {
                all.insert(before.to_owned());
            }
        }
    }
    all
}

fn is_named(key: &str, source: &str) -> bool {
    source.match_indices(key).any(|(at, _)| {
        let next = source[at + key.len()..].chars().next();
        !next.is_some_and(|c| c.is_ascii_alphanumeric() || c == '-')
    })
}

#[test]
fn every_language_says_the_same_things() {
    let english = read("en");
    let mut wrong = Vec::new();
    for language in Language::ALL {
        let code = language.code();
        let messages = read(code);
        if messages.is_empty() {
            wrong.push(format!("{code}: no messages at all"));
            continue;
        }
        for (key, (variables, file)) in &english {
            match messages.get(key) {
                None => wrong.push(format!("{code}/{file}: {key} is missing")),
                Some((_, other)) if other != file => {
                    wrong.push(format!("{code}/{other}: {key} belongs in {file}"));
                }
                Some((found, _)) if found != variables => {
                    wrong.push(format!("{code}/{file}: {key} has {found:?}, English has {variables:?}"));
                }
                Some(_) => {}
            }
        }
        let extra = messages.iter().filter(|(key, _)| !english.contains_key(*key));
        wrong.extend(extra.map(|(key, (_, file))| format!("{code}/{file}: {key} is not in English")));
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_message_can_be_said() {
    for language in Language::ALL {
        let words = Words::new(language);
        for (key, (variables, file)) in read(language.code()) {
            for count in [0_u64, 1, 2, 5, 21] {
                let args: Vec<(&str, Arg<'_>)> = variables
                    .iter()
                    .filter(|name| !name.strip_suffix("Text").is_some_and(|short| variables.contains(short)))
                    .map(|name| (name.strip_suffix("Text").unwrap_or(name), count.into()))
                    .collect();
                let said = words.say_with(&key, &args);
                assert!(!said.contains('⟦') && !said.trim().is_empty(), "{}/{file}: {key}", language.code());
                assert!(!said.contains('—'), "{}/{file}: {key} has a long dash", language.code());
            }
        }
    }
}

#[test]
fn no_message_is_left_unused() {
    let mut found = Vec::new();
    let workspace = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).parent().unwrap().to_owned();
    for name in ["lars-view", "lars-web", "lars"] {
        sources(&workspace.join(name).join("src"), &mut found);
    }
    let beginnings = beginnings(&found);
    let used = |key: &str| {
        let message = key.split('.').next().unwrap_or(key);
        beginnings.iter().any(|beginning| key.starts_with(beginning.as_str()))
            || found.iter().any(|source| is_named(message, source))
    };
    let english = read("en");
    let unused: Vec<&String> = english.keys().filter(|key| !used(key)).collect();
    assert!(unused.is_empty(), "unused: {unused:#?}");
}

#[test]
fn message_files_stay_small() {
    for language in Language::ALL {
        let mut sizes: BTreeMap<String, usize> = BTreeMap::new();
        for (key, (_, file)) in read(language.code()) {
            *sizes.entry(file).or_default() += usize::from(!key.contains('.'));
        }
        assert!(sizes.values().all(|size| *size <= 150), "{}: {sizes:?}", language.code());
    }
}

/// Messages of everything in a questionnaire, a draft or a change that has a code.
fn of_questionnaires() -> Vec<String> {
    let keys = |stem: &str, codes: Vec<&str>| -> Vec<String> {
        codes.into_iter().map(|code| format!("{stem}-{code}")).collect()
    };
    [
        keys("edition-fault", RULES.to_vec()),
        keys("change-kind", ChangeKind::ALL.map(ChangeKind::code).to_vec()),
        keys("change-comparable", Comparable::ALL.map(Comparable::code).to_vec()),
        keys("translation-status", TranslationStatus::ALL.map(TranslationStatus::code).to_vec()),
        keys("translation-fault", ExchangeFault::RULES.to_vec()),
        keys("draft-kind", QuestionKind::CODES.to_vec()),
        keys("draft-test", Test::CODES.to_vec()),
        keys("condition", Test::CODES.to_vec()),
        keys("draft-wording", Wording::PARTS.to_vec()),
        keys("library", TEMPLATES.to_vec()),
        keys("problem", ProblemCode::ALL.map(ProblemCode::code).to_vec()),
    ]
    .concat()
}

fn keyed(stem: &str, codes: &[&str]) -> Vec<String> {
    codes.iter().map(|code| format!("{stem}-{code}")).collect()
}

/// Messages of the codes of pilots.
fn of_pilots() -> Vec<String> {
    let keys = |stem: &str, codes: Vec<&str>| -> Vec<String> {
        codes.into_iter().map(|code| format!("pilot-{stem}-{code}")).collect()
    };
    [
        keys("state", PilotState::ALL.map(PilotState::code).to_vec()),
        keys("field", LINKS.to_vec()),
        keys("course", Course::ALL.map(Course::code).to_vec()),
        keys("grade", Grade::ALL.map(Grade::code).to_vec()),
        keys("risk", RiskOutcome::ALL.map(RiskOutcome::code).to_vec()),
        keys("fault", PilotRule::ALL.map(PilotRule::code).to_vec()),
        keys("kind", IndicatorKind::ALL.map(IndicatorKind::code).to_vec()),
        keys("code", PROGRAMME_CODES.to_vec()),
        keys("standing", Standing::ALL.map(Standing::code).to_vec()),
        keys("report", ReportState::ALL.map(ReportState::code).to_vec()),
        keys("report-fault", ReportRule::ALL.map(ReportRule::code).to_vec()),
        keys("not-paired", NotPaired::ALL.map(NotPaired::code).to_vec()),
    ]
    .concat()
}

#[test]
fn every_code_shown_to_people_has_words() {
    let classes = GapClass::ALL.map(GapClass::code).map(|code| format!("class-{code}"));
    let aspects = Aspect::ALL.map(Aspect::code).map(|code| format!("comparison-aspect-{code}"));
    let findings = [
        keyed("comparison-reason", &Reason::ALL.map(Reason::code)),
        keyed("finding-fault", &FindingRule::ALL.map(FindingRule::code)),
        keyed("finding-origin", &Origin::ALL.map(Origin::code)),
        keyed("finding-status", &FindingStatus::ALL.map(FindingStatus::code)),
    ]
    .concat();
    let acts = Act::ALL.map(Act::code).map(|code| format!("audit-act-{code}"));
    let senders = SenderFault::ALL.map(SenderFault::code).map(|code| format!("sender-fault-{code}"));
    let mails = MailState::ALL.map(MailState::code).map(|code| format!("mail-state-{code}"));
    let status = Status::ALL.map(Status::code).map(|code| format!("participant-status-{code}"));
    let channels = Channel::ALL.map(Channel::code).map(|code| format!("participant-channel-{code}"));
    for language in Language::ALL {
        let known = read(language.code());
        let all = classes
            .iter()
            .chain(&aspects)
            .chain(&findings)
            .chain(&acts)
            .chain(&mails)
            .chain(&status)
            .chain(&channels)
            .chain(&senders);
        for key in all.chain(&of_questionnaires()).chain(&of_pilots()) {
            assert!(known.contains_key(key), "{}: {key}", language.code());
        }
    }
}

#[test]
fn a_key_nobody_wrote_is_shown_as_such() {
    assert_eq!(Words::new(Language::En).say("no-such-key"), "⟦no-such-key⟧");
}
