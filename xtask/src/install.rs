//! What the tests need besides Rust, and installing it on Debian when we may.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Context as _, bail};

/// Debian's Chromium; `CHROMIUM` names another one.
pub fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    named.or_else(|| Some(PathBuf::from("/usr/bin/chromium"))).filter(|path| path.exists())
}

/// Programs of the browser suite by the Debian package that has them: engines besides Chromium, and what reads what they print.
const ENGINES: [(&str, &str); 5] = [
    ("firefox-esr", "/usr/bin/firefox-esr"),
    ("webkit2gtk-driver", "/usr/bin/WebKitWebDriver"),
    ("xvfb", "/usr/bin/Xvfb"),
    ("poppler-utils", "/usr/bin/pdftotext"),
    ("python3-gi", "/usr/lib/python3/dist-packages/gi/__init__.py"),
];

/// Debian packages of browser engines that are not there.
pub fn missing_engines() -> Vec<&'static str> {
    let missing = |file: &str| !Path::new(file).exists();
    let mut packages: Vec<&str> =
        ENGINES.iter().filter(|(_, file)| missing(file)).map(|(package, _)| *package).collect();
    // What its binding in Python needs lies in a folder of the machine's kind.
    let is_bound = || {
        let kinds = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
        kinds.map(|kind| kind.path().join("girepository-1.0/WebKit2-4.1.typelib")).any(|file| file.exists())
    };
    if !is_bound() {
        packages.push("gir1.2-webkit2-4.1");
    }
    packages
}

/// The folder of PostgreSQL's server programs, the newest there is.
pub fn postgres() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let mut folders: Vec<PathBuf> = versions.flatten().map(|version| version.path().join("bin")).collect();
    folders.retain(|folder| folder.join("initdb").exists());
    folders.sort();
    folders.pop()
}

/// Whether a program is on the path.
pub fn has(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}

/// Whether Debian's lists were brought up to date in this run.
static UPDATED: OnceLock<()> = OnceLock::new();

/// Installs Debian packages, if we are root; else says what to install.
pub fn debian(packages: &[&str]) -> anyhow::Result<()> {
    let list = packages.join(" ");
    if !is_root() {
        bail!("please install {list} (apt-get install {list}), or leave the part out with --without");
    }
    println!("installing {list}");
    // The lists may be old: what they name may be gone from the server. Once is enough.
    if UPDATED.get().is_none() {
        run_quietly(Command::new("apt-get").args(["update", "-qq"])).context("apt-get update failed")?;
        UPDATED.get_or_init(|| ());
    }
    let mut install = Command::new("apt-get");
    install.args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages);
    run_quietly(install.env("DEBIAN_FRONTEND", "noninteractive"))
        .with_context(|| format!("could not install {list}"))
}

/// Installs the packages of the browser suite, as its lock file says.
pub fn node_packages(folder: &Path) -> anyhow::Result<()> {
    let stamp = folder.join("node_modules/.package-lock.json");
    let time = |path: &Path| path.metadata().and_then(|facts| facts.modified()).ok();
    if time(&stamp)
        .is_some_and(|stamp| time(&folder.join("package-lock.json")).is_some_and(|lock| lock <= stamp))
    {
        return Ok(());
    }
    println!("installing the packages of the browser suite");
    run_quietly(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(folder))
        .context("npm ci failed in browser/")
}

/// Whether this process may install packages and must not run a server as itself.
pub fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn run_quietly(command: &mut Command) -> anyhow::Result<()> {
    let output = command.output()?;
    if output.status.success() {
        return Ok(());
    }
    bail!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}
