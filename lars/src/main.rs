//! The program: commands, configuration, and what joins the other crates. It computes and shows nothing itself.

mod backup;
mod command;
mod demo;
mod file;
mod key_file;
mod open_files;
mod place;
mod post;
mod provider;

use std::process::ExitCode;

use clap::{CommandFactory as _, Parser, Subcommand};

use lars_view::file::Refused;

/// A page takes and gives back thousands of small pieces of memory, from several threads.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// LARS: learning among regions on smart specialisation, from interviews to measured change.
///
/// Exit status: 0 done, 1 could not be done, 2 the input was refused (nothing was changed).
#[derive(Debug, Parser)]
#[command(name = "lars", version, arg_required_else_help = true)]
struct Lars {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Open the demo study in the browser: loads it if needed and serves it.
    Demo(command::serve::Serve),
    /// Serve the studies of this installation.
    Serve(command::serve::Serve),
    Gaps(command::gaps::Gaps),
    /// Take answers, stakeholders, official statistics or delivery reports in from files.
    #[command(subcommand)]
    Import(command::import::Import),
    /// Data protection: rules of a study, erasure, retention.
    #[command(subcommand)]
    Gdpr(command::gdpr::Gdpr),
    /// Write answers out to a file.
    #[command(subcommand)]
    Export(command::export::Export),
    /// Check the audit log, or write it out.
    #[command(subcommand)]
    Audit(command::audit::Audit),
    Check(command::check::Check),
    Backup(command::backup::Backup),
    Restore(command::restore::Restore),
    Invite(command::invite::Invite),
    /// Name or replace the key that answers and names are sealed with.
    #[command(subcommand)]
    Key(command::key::Key),
    Link(command::link::Link),
    Matching(command::matching::MatchingCommand),
    Measure(command::measure::Measure),
    /// Official statistics that were imported: list them, write their cells.
    #[command(subcommand)]
    Panel(command::panel::PanelCommand),
    /// Write a questionnaire out, or publish one from a file.
    #[command(subcommand)]
    Questionnaire(command::questionnaire::QuestionnaireCommand),
    /// Write the completions of this program for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
}

fn main() -> ExitCode {
    let lars = Lars::parse();
    let done = match &lars.command {
        Command::Demo(serve) => command::run(serve.run(true)),
        Command::Serve(serve) => command::run(serve.run(false)),
        Command::Gaps(gaps) => gaps.run(),
        Command::Gdpr(gdpr) => command::run(gdpr.run()),
        Command::Import(import) => command::run(import.run()),
        Command::Export(export) => command::run(export.run()),
        Command::Audit(audit) => command::run(audit.run()),
        Command::Check(check) => command::run(check.run()),
        Command::Backup(backup) => command::run(backup.run()),
        Command::Restore(restore) => command::run(restore.run()),
        Command::Invite(invite) => command::run(invite.run()),
        Command::Key(key) => command::run(key.run()),
        Command::Link(link) => command::run(link.run()),
        Command::Matching(matching) => matching.run(),
        Command::Measure(measure) => measure.run(),
        Command::Panel(panel) => command::run(panel.run()),
        Command::Questionnaire(questionnaire) => command::run(questionnaire.run()),
        Command::Completions { shell } => {
            clap_complete::generate(*shell, &mut Lars::command(), "lars", &mut std::io::stdout());
            Ok(())
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.is::<Refused>() => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
        Err(error) => {
            eprintln!("lars: {error:#}");
            ExitCode::FAILURE
        }
    }
}
