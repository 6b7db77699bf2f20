//! A PostgreSQL server that lives as long as the tests: own folder, free loopback port, gone at the end.
//!
//! Gone also when this process is ended from outside and runs no destructor: a small shell waits for that.

use std::fs::File;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use tempfile::TempDir;

use crate::install::is_root;

/// How long the server may take to answer.
const START: Duration = Duration::from_secs(30);

/// A running server. It ends and its folder goes when the value is dropped.
pub struct Postgres {
    child: Child,
    port: u16,
    keeper: Keeper,
    folder: TempDir,
}

/// A shell that ends the server and removes its folder once we are gone, however we went.
struct Keeper {
    shell: Child,
    /// Held open by us; the shell reads its end.
    line: Option<ChildStdin>,
}

/// Ctrl-C reaches the shell too, and must not end it before its work is done.
const KEEP: &str = "trap '' INT TERM HUP; read -r _; kill -INT \"$1\" 2>/dev/null; \
    for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 \"$1\" 2>/dev/null || break; sleep 0.3; done; rm -rf \"$2\"";

impl Postgres {
    /// Starts a server from these programs.
    pub fn start(programs: &Path) -> anyhow::Result<Self> {
        let folder = tempfile::Builder::new().prefix("lars-postgres-").tempdir()?;
        let data = folder.path().join("data");
        if is_root() {
            // PostgreSQL refuses to run as root: the folder and the server belong to Debian's user for it.
            done(Command::new("chown").arg("postgres").arg(folder.path()))?;
        }
        let mut initdb = as_server(&programs.join("initdb"));
        done(initdb.arg("-D").arg(&data).args(["-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"]))
            .context("could not make a PostgreSQL folder")?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut server = as_server(&programs.join("postgres"));
        let mut server = server.arg("-D").arg(&data).arg("-p").arg(port.to_string());
        for option in ["listen_addresses=127.0.0.1", "fsync=off", "max_connections=200"] {
            server = server.args(["-c", option]);
        }
        let sockets = format!("unix_socket_directories={}", folder.path().display());
        let log = File::create(folder.path().join("log"))?;
        let child = server.args(["-c", &sockets]).stdout(Stdio::null()).stderr(log).spawn()?;
        let keeper = Keeper::start(child.id(), folder.path())?;
        let mut postgres = Self { child, port, keeper, folder };
        postgres.wait()?;
        Ok(postgres)
    }

    /// The address of the server's first database.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn wait(&mut self) -> anyhow::Result<()> {
        let begun = Instant::now();
        while begun.elapsed() < START {
            if let Some(status) = self.child.try_wait()? {
                let log = std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
                bail!("PostgreSQL ended at once ({status}): {log}");
            }
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        bail!("PostgreSQL does not answer after {} seconds", START.as_secs())
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // SIGINT asks the server for a fast, orderly end.
        let asked = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status();
        if asked.is_err() {
            self.child.kill().ok();
        }
        self.child.wait().ok();
        self.keeper.line.take();
        self.keeper.shell.wait().ok();
    }
}

impl Keeper {
    fn start(server: u32, folder: &Path) -> anyhow::Result<Self> {
        let mut shell = Command::new("sh")
            .args(["-c", KEEP, "keeper", &server.to_string()])
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("could not start a shell")?;
        let line = shell.stdin.take();
        Ok(Self { shell, line })
    }
}

/// A program run as the user that may run a server. `setpriv` replaces itself by it, so its process id is ours.
fn as_server(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid=postgres", "--regid=postgres", "--init-groups"]).arg(program).current_dir("/");
    command
}

fn done(command: &mut Command) -> anyhow::Result<()> {
    let output = command.output().with_context(|| format!("could not run {command:?}"))?;
    if output.status.success() {
        return Ok(());
    }
    bail!("{}", String::from_utf8_lossy(&output.stderr))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_starts_answers_and_leaves_nothing() {
        let Some(programs) = crate::install::postgres() else {
            println!("skipped: no PostgreSQL");
            return;
        };
        let postgres = Postgres::start(&programs).expect("the server starts");
        let (port, folder) = (postgres.port, postgres.folder.path().to_owned());
        assert!(postgres.url().ends_with("/postgres"));
        drop(postgres);
        assert!(TcpStream::connect(("127.0.0.1", port)).is_err(), "the server still answers");
        assert!(!folder.exists(), "{} is still there", folder.display());
    }
}
