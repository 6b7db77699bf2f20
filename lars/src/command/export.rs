//! `lars export`: answers, results, register and progress of a study as files. What is in them is made in `lars_web::export`.

use anyhow::Context as _;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use lars_domain::ask::answer::handout::Withheld;
use lars_domain::gap::finding::{Finding, Verdicts};
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::tell::export::{Content, Export as Taken, Format};
use lars_domain::thread::{Knot, KnotKind};
use lars_store::Store;
use lars_view::export::gap::GapFile;
use lars_view::file::Refused;
use lars_view::names::Names;
use lars_view::words::{Language, Words};
use lars_web::analysis::newest_result;
use lars_web::export::{
    ExportFault, Source, Written, joined, subject, write_answers, write_board, write_register, write_results,
};
use lars_web::handout::{Chosen, preview};

use self::long::Responses;
use self::needs::Needs;
use super::output::Output;
use super::{record, study};
use crate::place::Place;

mod long;
mod needs;

/// What can be written out.
#[derive(Debug, Subcommand)]
pub enum Export {
    /// One row a respondent with every question: CSV, XLSX, ODS, SPSS (.sav) or JSON.
    Answers(Answers),
    /// How far the asking is, by wave, case and group.
    Board(Wish),
    /// The cells of the releases.
    Gaps(Wish),
    /// What `lars matching` reads: needs, practices and wishes of a study, a file each.
    Needs(Needs),
    /// Who relates to whom, from the releases: GraphML, or a table of ties.
    Network(Wish),
    /// The stakeholders.
    Register(Wish),
    /// Every rating of every finished response, in the long form that `lars import responses` reads.
    Responses(Responses),
}

/// Which study, in which format, where to.
#[derive(Debug, Args)]
pub struct Wish {
    #[command(flatten)]
    place: Place,
    /// The study.
    #[arg(long)]
    study: String,
    /// csv, xlsx, ods, sav or json; graphml for a network. Where not given, as the name of the file ends.
    #[arg(long, value_parser = format_of)]
    format: Option<Format>,
    /// Only this case.
    #[arg(long)]
    case: Option<String>,
    /// Only this wave.
    #[arg(long)]
    wave: Option<String>,
    /// The language of labels.
    #[arg(long, value_parser = super::language, default_value = "en")]
    lang: Language,
    /// Where it is written; standard output where not given.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// The same for answers.
#[derive(Debug, Args)]
pub struct Answers {
    #[command(flatten)]
    wish: Wish,
    /// Leave out what respondents wrote in their own words: texts, names of organisations and of files.
    #[arg(long)]
    without_words: bool,
}

fn format_of(code: &str) -> Result<Format, String> {
    Format::parse(code).ok_or_else(|| {
        let known: Vec<&str> = Format::ALL.iter().map(|format| format.code()).collect();
        format!("must be one of {}", known.join(", "))
    })
}

impl Export {
    /// Writes the file.
    pub async fn run(&self) -> anyhow::Result<()> {
        small_pages();
        match self {
            Self::Answers(answers) => answers.wish.run((Content::Answers, !answers.without_words)).await,
            Self::Board(wish) => wish.run((Content::Board, false)).await,
            Self::Gaps(wish) => wish.run((Content::Gaps, false)).await,
            Self::Needs(needs) => needs.run().await,
            Self::Network(wish) => wish.run((Content::Network, false)).await,
            Self::Register(wish) => wish.run((Content::Register, false)).await,
            Self::Responses(responses) => responses.run().await,
        }
    }
}

impl Wish {
    async fn run(&self, (content, with_words): (Content, bool)) -> anyhow::Result<()> {
        let format = self.format_for(content)?;
        let file = self.place.key_file()?;
        file.read()?.with_context(|| {
            format!("there is no installation here: no key file at {file}; name its folder with --data")
        })?;
        let store = self.place.store().await?;
        let study = study(&store, &self.study).await?;
        self.check(&study)?;
        let mut taken = Taken {
            id: lars_domain::new_id(),
            study: study.id.clone(),
            content,
            format,
            case: self.case.clone().unwrap_or_default(),
            wave: self.wave.clone().unwrap_or_default(),
            rows: 0,
            bytes: 0,
            digest: String::new(),
            at: jiff::Timestamp::now(),
            who: "command-line".to_owned(),
        };
        let act = act_of(content);
        // Before anything personal leaves: a file that is read from a pipe is there before it is whole.
        record(&store, act, &study, &format!("{}.{}", content.code(), format.code())).await?;
        let out = Output::open(self.out.as_deref())?;
        let (out, written) = match self.write((&store, &study), (content, format, with_words), out).await {
            Ok(written) => written,
            Err(fault) => return Err(self.failed(fault)),
        };
        (taken.rows, taken.bytes, taken.digest) = (written.rows, written.bytes, written.digest);
        let noted = match store.save_export(&taken).await {
            Ok(()) => record(&store, act, &study, &subject(&taken)).await,
            Err(fault) => Err(fault.into()),
        };
        if let Err(fault) = noted {
            out.abandon();
            return Err(fault);
        }
        out.finish(Ok(()))?;
        let simulated = if study.simulated { "; the answers are simulated" } else { "" };
        eprintln!(
            "{} of study {} written: {} rows, {} bytes, SHA-256 {}{simulated}",
            content.code(),
            study.slug,
            taken.rows,
            taken.bytes,
            taken.digest
        );
        Ok(())
    }

    /// The format that is asked for, or that the name of the file ends in, or the first one.
    fn format_for(&self, content: Content) -> anyhow::Result<Format> {
        let ending = self.out.as_deref().and_then(Path::extension).and_then(|ending| ending.to_str());
        let named = ending.and_then(|ending| Format::parse(&ending.to_lowercase()));
        let formats = content.formats();
        let named = named.filter(|format| formats.contains(format));
        let format = self.format.or(named).unwrap_or(formats[0]);
        if formats.contains(&format) {
            return Ok(format);
        }
        let known: Vec<&str> = formats.iter().map(|format| format.code()).collect();
        Err(Refused(format!("{} can be had as {}", content.code(), known.join(", "))).into())
    }

    fn check(&self, study: &Study) -> anyhow::Result<()> {
        let unknown =
            |what: &str, code: &str| Refused(format!("study {} has no {what} {code:?}", study.slug));
        if let Some(code) = self.case.as_deref().filter(|code| study.case(code).is_none()) {
            return Err(unknown("case", code).into());
        }
        if let Some(code) = self.wave.as_deref().filter(|code| study.wave(code).is_none()) {
            return Err(unknown("wave", code).into());
        }
        Ok(())
    }

    async fn write(
        &self,
        (store, study): (&Store, &Study),
        (content, format, with_words): (Content, Format, bool),
        out: Output,
    ) -> Result<(Output, Written), ExportFault> {
        let all = study.cases.iter().map(|case| case.code.clone());
        let source = Source {
            store,
            study,
            words: Words::new(self.lang),
            cases: self.case.clone().map_or_else(|| all.collect(), |case| vec![case]),
            wave: self.wave.clone().unwrap_or_default(),
            now: jiff::Timestamp::now(),
        };
        if content == Content::Answers {
            if study.anonymous {
                let place = (source.cases.as_slice(), source.wave.as_str());
                say_withheld(study, &preview(store, (study, source.now), place).await?);
            }
            return write_answers(&source, (format, with_words), out).await;
        }
        let edition = store.latest_edition(&study.id).await?;
        let edition = edition.unwrap_or_else(|| lars_domain::ask::write::edition::Edition {
            id: String::new(),
            study: study.id.clone(),
            number: 0,
            published: source.now,
            questionnaire: lars_domain::ask::write::questionnaire::Questionnaire::default(),
        });
        match content {
            Content::Register => write_register(&source, (&edition, format), out).await,
            Content::Board => write_board(&source, (&edition, format), out).await,
            _ => {
                let mut results = Vec::new();
                let mut released = None;
                for case in &source.cases {
                    let result = newest_result(store, (study, case), source.now).await?;
                    released = released.max(result.at);
                    let analysis = result.analysis;
                    results.push(match source.wave.as_str() {
                        "" => analysis,
                        wave => analysis.of_wave(wave, |_| true),
                    });
                }
                let Some(analysis) = joined(results) else {
                    return Err(std::io::Error::other("the study has no case").into());
                };
                let simulated = study.simulated.then(|| source.words.say("gap-simulated-long"));
                let released = released.map(|at| at.to_string());
                let findings: Vec<Knot<Finding>> = store.knots(&study.id, KnotKind::Finding).await?;
                let findings = findings.iter().filter(|knot| source.cases.contains(&knot.case));
                let verdicts = Some(Verdicts::of(findings.map(|knot| (knot.number, &knot.body))));
                let about = GapFile { simulated, released, verdicts, ..GapFile::default() };
                let names = Names::of_questionnaire(&edition.questionnaire).with_study(study);
                write_results((content, format), (&analysis, &about), (&names, &source), out)
            }
        }
    }

    /// A file that could not be written is not there, and the old one is as it was.
    fn failed(&self, fault: ExportFault) -> anyhow::Error {
        let name = self
            .out
            .as_deref()
            .map_or_else(|| "to standard output".to_owned(), |out| out.display().to_string());
        anyhow::Error::new(fault).context(format!("could not write {name}"))
    }
}

/// Says which answers of an anonymous study are not in a file, and why.
fn say_withheld(study: &Study, chosen: &Chosen) {
    for (case, wave, why) in &chosen.withheld {
        let k = study.min_n;
        let why = match why {
            Withheld::Open => "answers are still taken, or there is no closing time".to_owned(),
            Withheld::Few => format!("fewer than {k} have answered"),
            Withheld::Gone => format!("fewer than {k} withdrew or changed answers since an earlier file"),
        };
        eprintln!("answers of {case}, {wave} are not given out: the study is anonymous, and {why}");
    }
}

/// Asks for memory page by page: in pages of 2 MB, which suit a server, little of each would be used here (20 MB less of 80).
fn small_pages() {
    #[cfg(target_os = "linux")]
    if let Err(error) = rustix::thread::disable_transparent_huge_pages(true) {
        tracing::debug!(%error, "memory comes in large pages");
    }
}

fn act_of(content: Content) -> Act {
    match content {
        Content::Answers => Act::ExportedResponses,
        Content::Register => Act::ExportedPersonalData,
        _ => Act::ExportedResults,
    }
}
