//! Files: tables of any content in any format, networks as GraphML, gap records as JSON and CSV, with codes and full digits; and a respondent's
//! own data, with words.

pub mod answers;
pub mod audit;
pub mod board;
pub mod gap;
pub mod network;
pub mod register;
pub mod response;
pub mod sheet;

use lars_domain::tell::export::Content;

use crate::words::Words;

/// What can be taken away, in words.
pub fn content_name(content: Content, words: Words) -> String {
    words.say(match content {
        Content::Answers => "export-content-answers",
        Content::Gaps => "export-content-gaps",
        Content::Register => "register-title",
        Content::Board => "board-show-title",
        Content::Network => "export-content-network",
        Content::Matrix => "gap-show-matrix",
        Content::Dots => "gap-show-dots",
        Content::NetworkChart => "gap-show-network",
        Content::Report => "export-content-report",
    })
}

/// What is in it, in a sentence.
pub fn content_about(content: Content, words: Words) -> String {
    words.say(match content {
        Content::Answers => "export-about-answers",
        Content::Gaps => "export-about-gaps",
        Content::Register => "export-about-register",
        Content::Board => "export-about-board",
        Content::Network => "export-about-network",
        Content::Matrix | Content::Dots | Content::NetworkChart => "export-about-chart",
        Content::Report => "export-about-report",
    })
}
