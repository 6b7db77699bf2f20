//! Benchmarks: the program beside its peers on the same input, each in its own process, in the same run.

mod answer;
mod backup;
mod doors;
mod export;
mod gaps;
mod import;
mod installation;
mod matching;
mod measures;
mod process;
mod questionnaire;
mod register;
mod results;

use clap::Subcommand;

/// What is measured.
#[derive(Debug, Subcommand)]
pub enum Bench {
    /// `lars gaps` on generated (simulated) files.
    Gaps(gaps::Gaps),
    /// Backup and restore of a large study.
    Backup(backup::LargeBackup),
    /// Many people answering at once.
    Answer(answer::Answer),
    /// Floods of connections and sign-ins.
    Doors(doors::Doors),
    /// Answers of a large study as files, beside pyreadstat and openpyxl.
    Export(export::Export),
    /// A large file imported while people answer.
    Import(import::Import),
    /// A questionnaire of hundreds of questions in 24 languages.
    Questionnaire(questionnaire::Large),
    /// The pages of a register of thousands of stakeholders.
    Register(register::LongRegister),
    /// The pages of results, board and study of large studies.
    Results(results::Results),
    /// `lars matching` on generated needs and practices.
    Matching(matching::Matching),
    /// The measures of `lars-measure` on generated matrices and networks.
    Measures(measures::Measures),
}

impl Bench {
    /// Measures and prints a table.
    pub fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::Backup(backup) => backup.run(),
            Self::Answer(answer) => answer.run(),
            Self::Doors(doors) => doors.run(),
            Self::Export(export) => export.run(),
            Self::Import(import) => import.run(),
            Self::Questionnaire(large) => large.run(),
            Self::Register(register) => register.run(),
            Self::Results(results) => results.run(),
            Self::Gaps(gaps) => gaps.run(),
            Self::Matching(matching) => matching.run(),
            Self::Measures(measures) => measures.run(),
        }
    }
}
