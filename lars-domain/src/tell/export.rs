//! What of a study can be taken away as a file, in which formats, by whom; and the record of each file that was taken.
//!
//! What stands in the files is made elsewhere. The record holds no content: how many rows, and the digest by which a file is known again.

use jiff::Timestamp;

use crate::people::role::Action;

crate::codes! {
    /// What can be taken away.
    #[derive(Hash)]
    pub enum Content {
        /// A row for each respondent, with every question.
        Answers = "answers",
        /// The cells of the releases.
        Gaps = "gaps",
        /// The stakeholders.
        Register = "register",
        /// How far the asking is.
        Board = "board",
        /// Who relates to whom, from the releases.
        Network = "network",
        /// The matrix as a picture.
        Matrix = "matrix",
        /// The intervals as a picture.
        Dots = "dots",
        /// The network as a picture.
        NetworkChart = "network-chart",
        /// The report.
        Report = "report",
    }
}

crate::codes! {
    /// The format of a file; its code is how the file's name ends.
    #[derive(Hash)]
    pub enum Format {
        /// Text with commas.
        Csv = "csv",
        /// A workbook of Office Open XML.
        Xlsx = "xlsx",
        /// A workbook of `OpenDocument`.
        Ods = "ods",
        /// A system file of SPSS, which PSPP, R, Stata and Python read too.
        Sav = "sav",
        /// One object.
        Json = "json",
        /// A network as XML.
        Graphml = "graphml",
        /// A drawing.
        Svg = "svg",
        /// A picture.
        Png = "png",
        /// A document.
        Pdf = "pdf",
    }
}

/// The formats of tables.
const TABLES: [Format; 5] = [Format::Csv, Format::Xlsx, Format::Ods, Format::Sav, Format::Json];

impl Content {
    /// The formats in which it can be had, the first one unless another is asked for.
    pub fn formats(self) -> &'static [Format] {
        use Format::{Csv, Graphml, Json, Ods, Pdf, Png, Sav, Svg, Xlsx};
        match self {
            Self::Answers | Self::Gaps | Self::Register | Self::Board => &TABLES,
            Self::Network => &[Graphml, Csv, Xlsx, Ods, Sav, Json],
            Self::Matrix | Self::Dots | Self::NetworkChart => &[Svg, Png],
            Self::Report => &[Pdf],
        }
    }

    /// What somebody must be allowed to do.
    pub fn action(self) -> Action {
        match self {
            Self::Answers => Action::ExportResponses,
            Self::Register | Self::Board => Action::Invite,
            Self::Gaps | Self::Network | Self::Matrix | Self::Dots | Self::NetworkChart | Self::Report => {
                Action::ExportResults
            }
        }
    }

    /// Whether it shows one case and wave at a time.
    pub fn is_of_one_case(self) -> bool {
        matches!(self, Self::Matrix | Self::Dots | Self::NetworkChart | Self::Report)
    }
}

/// A file that was taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// Identifier, made by us.
    pub id: String,
    /// The study.
    pub study: String,
    /// What is in it.
    pub content: Content,
    /// Its format.
    pub format: Format,
    /// Code of the case, where it is of one; else empty.
    pub case: String,
    /// Code of the wave, where it is of one; else empty.
    pub wave: String,
    /// Rows, without the head.
    pub rows: u64,
    /// Bytes.
    pub bytes: u64,
    /// SHA-256 of the file, in hexadecimal.
    pub digest: String,
    /// When it was taken.
    pub at: Timestamp,
    /// Identifier of the person, or `command-line`.
    pub who: String,
}
