//! A PostgreSQL server that lives as long as the tests: own folder, free loopback port, gone at the end.

use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
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
    _folder: TempDir,
}

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
        let child = server.args(["-c", &sockets]).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let mut postgres = Self { child, port, _folder: folder };
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
                bail!("PostgreSQL ended at once ({status})");
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
