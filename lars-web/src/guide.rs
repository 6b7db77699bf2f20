//! The guide inside the program: its pages, and which of them fits a page of the site. It is read without signing in.

use lars_view::words::Words;

/// The pages of the guide, in their order: the name in addresses, and the message key of the title.
pub const PAGES: [(&str, &str); 14] = [
    ("start", "help-title"),
    ("study", "study-edit-title"),
    ("sender", "sender-title"),
    ("protection", "protection-title"),
    ("questionnaire", "draft-show-title"),
    ("register", "register-title"),
    ("asking", "task-asking"),
    ("results", "task-results"),
    ("finding", "finding-list-title"),
    ("practice", "practice-title"),
    ("matching", "matching-title"),
    ("pilot", "pilot-list-title"),
    ("thread", "thread-title"),
    ("people", "site-staff-people"),
];

/// The page of the guide that fits a path without language.
pub fn page_for(path: &str) -> &'static str {
    let mut parts = path.trim_start_matches('/').split('/');
    match (parts.next().unwrap_or_default(), parts.next(), parts.next()) {
        ("study", Some("new"), _) | ("study", _, Some("edit" | "names" | "panel")) => "study",
        ("study", _, Some("sender")) => "sender",
        ("study", _, Some("protection")) => "protection",
        ("study", _, Some("questionnaire")) => "questionnaire",
        ("study", _, Some("register" | "fieldwork")) => "register",
        ("study", _, Some("case" | "comparison")) => "results",
        ("study", _, Some("finding")) => "finding",
        ("study" | "project", _, Some("practice")) => "practice",
        ("study", _, Some("matching" | "match")) => "matching",
        ("study", _, Some("pilot")) => "pilot",
        ("study", _, Some("thread")) => "thread",
        ("study", _, Some(_)) => "asking",
        ("person" | "role" | "account" | "audit" | "backup" | "sign-in", _, _) => "people",
        ("help", Some(page), _) => {
            PAGES.iter().find(|(name, _)| *name == page).map_or("start", |(name, _)| name)
        }
        _ => "start",
    }
}

/// The paragraphs of a page.
pub fn paragraphs(words: Words, page: &str) -> Vec<String> {
    let text = words.say(&format!("help-page-{page}"));
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Its first paragraph.
pub fn lead(words: Words, page: &str) -> String {
    paragraphs(words, page).into_iter().next().unwrap_or_default()
}
