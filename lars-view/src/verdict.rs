//! Verdicts in words, as they stand beside numbers.

use lars_domain::gap::finding::{FindingStatus, FindingVerdict};

use crate::words::Words;

/// How far a finding is, with its mark.
pub fn status_text(status: FindingStatus, words: Words) -> String {
    format!("{} {}", status.mark(), words.say(&format!("finding-status-{}", status.code())))
}

/// How the tag of a status looks.
pub fn status_look(status: FindingStatus) -> &'static str {
    match status {
        FindingStatus::Draft | FindingStatus::Discussed => "line",
        FindingStatus::Confirmed => "go",
        FindingStatus::Explained => "",
        FindingStatus::Rejected => "cool",
    }
}

/// When a focus group met, who wrote it down by role, how many were there and how many disagreed, in one line.
pub fn verdict_line(verdict: &FindingVerdict, words: Words) -> String {
    let mut parts = Vec::new();
    parts.extend(verdict.day.map(|day| words.date(day)));
    if verdict.people() > 0 {
        parts.push(words.say_with("finding-people", &[("n", verdict.people().into())]));
        let against = verdict.against.map(u64::from);
        parts.extend(against.map(|n| words.say_with("finding-disagreed", &[("n", n.into())])));
    }
    if let Some(role) = words.find(&format!("role-{}", verdict.role)) {
        parts.push(words.say_with("finding-noted-by", &[("role", role.into())]));
    }
    parts.join("; ")
}
