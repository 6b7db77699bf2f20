//! Files: tables of any content in any format, networks as GraphML, gap records and scores of matches as JSON and CSV, with codes and full
//! digits; and a respondent's own data, with words.

pub mod answers;
pub mod audit;
pub mod board;
pub mod calendar;
pub mod gap;
pub mod matching;
pub mod network;
pub mod panel;
pub mod register;
pub mod response;
pub mod sheet;

use lars_domain::tell::export::{Content, Format};

use crate::words::Words;

/// What can be taken away, in words.
pub fn content_name(content: Content, words: Words) -> String {
    words.say(match content {
        Content::Answers => "export-content-answers",
        Content::Gaps => "export-content-gaps",
        Content::Register => "register-title",
        Content::Board => "board-show-title",
        Content::Network => "export-content-network",
        Content::Matrix => "matrix-tab-matrix",
        Content::Dots => "matrix-tab-sure",
        Content::NetworkChart => "matrix-tab-network",
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

/// The type by which browsers know it.
pub fn media_type(format: Format) -> &'static str {
    match format {
        Format::Csv => "text/csv; charset=utf-8",
        Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Format::Ods => "application/vnd.oasis.opendocument.spreadsheet",
        Format::Sav => "application/x-spss-sav",
        Format::Json => "application/json",
        Format::Graphml => "application/graphml+xml",
        Format::Svg => "image/svg+xml",
        Format::Png => "image/png",
        Format::Pdf => "application/pdf",
    }
}
