//! Processes under measurement: built, run several times, and accounted for.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context as _, bail};

use crate::workspace::{cargo, root};

/// Runs of each measurement; the median is printed.
const RUNS: usize = 3;

/// What one process took.
#[derive(Clone, Copy)]
pub struct Taken {
    pub wall: f64,
    pub cpu: Option<f64>,
    pub megabytes: Option<f64>,
}

/// Builds something in the release profile and gives the folder it lies in.
pub fn build(what: &[&str]) -> anyhow::Result<PathBuf> {
    if !cargo(&["build", "--release", "--locked"]).args(what).status()?.success() {
        bail!("what is measured could not be built");
    }
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    Ok(target.join("release"))
}

/// The program: where it lies already, or built now.
pub fn program(given: Option<&Path>) -> anyhow::Result<PathBuf> {
    given.map_or_else(|| Ok(build(&["-p", "lars"])?.join("lars")), |lars| Ok(lars.to_owned()))
}

/// The machine in words, with how often each measurement ran.
pub fn machine() -> String {
    let facts = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = facts.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or(": unknown");
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    format!(
        "{cores} cores, {}; median of {RUNS} runs, each in its own process",
        model.trim_start_matches(['\t', ' ', ':'])
    )
}

/// The user's folder for what can be made again.
fn cache() -> Option<PathBuf> {
    let given = |name: &str| std::env::var_os(name).filter(|path| !path.is_empty()).map(PathBuf::from);
    given("XDG_CACHE_HOME").or_else(|| given("HOME").map(|home| home.join(".cache")))
}

/// A Python with these packages: the one on the path, or one of our own in the user's cache.
pub fn python(packages: &[&str]) -> Option<PathBuf> {
    let works = |python: &Path| {
        let mut check = Command::new(python);
        let imports =
            packages.iter().map(|package| package.split("==").next().unwrap_or_default().replace('-', "_"));
        let imports: Vec<String> = imports.collect();
        check
            .args(["-c", &format!("import {}", imports.join(", "))])
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        check.status().is_ok_and(|status| status.success())
    };
    let system = PathBuf::from("python3");
    if works(&system) {
        return Some(system);
    }
    let own = cache()?.join("lars/bench-python");
    let python = own.join("bin/python");
    if works(&python) {
        return Some(python);
    }
    println!("installing {} in {}", packages.join(", "), own.display());
    let made =
        Command::new(&system).args(["-m", "venv"]).arg(&own).status().is_ok_and(|status| status.success());
    let installed = made
        && Command::new(&python)
            .args(["-m", "pip", "install", "--quiet"])
            .args(packages)
            .status()
            .is_ok_and(|status| status.success());
    if installed && works(&python) {
        return Some(python);
    }
    println!("{} could not be had: no ratios", packages.join(", "));
    None
}

/// Runs a command several times and takes the median of the wall times, with the rest of that run.
pub fn measured(command: impl Fn() -> Command) -> anyhow::Result<Taken> {
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        runs.push(one_run(&command())?);
    }
    runs.sort_by(|a: &Taken, b| a.wall.total_cmp(&b.wall));
    Ok(runs[RUNS / 2])
}

/// Runs a command once.
pub fn one_run(command: &Command) -> anyhow::Result<Taken> {
    // A small Python parent reads what the system accounted for its only child.
    let script = "import resource, subprocess, sys, time\n\
        begun = time.perf_counter()\n\
        done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)\n\
        wall = time.perf_counter() - begun\n\
        use = resource.getrusage(resource.RUSAGE_CHILDREN)\n\
        print(wall, use.ru_utime + use.ru_stime, use.ru_maxrss / 1024)\n\
        sys.exit(done.returncode)";
    let mut accounted = Command::new("python3");
    accounted.args(["-c", script]).arg(command.get_program()).args(command.get_args());
    let begun = Instant::now();
    let (output, is_accounted) = match accounted.output() {
        Ok(output) => (output, true),
        // Without Python there is the clock only; the table says that the rest was not measured.
        Err(_) => (Command::new(command.get_program()).args(command.get_args()).output()?, false),
    };
    let wall = begun.elapsed().as_secs_f64();
    if !output.status.success() {
        bail!("{command:?} failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    if !is_accounted {
        return Ok(Taken { wall, cpu: None, megabytes: None });
    }
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut numbers = text.split_whitespace().filter_map(|number| number.parse::<f64>().ok());
    Ok(Taken { wall: numbers.next().context("no time")?, cpu: numbers.next(), megabytes: numbers.next() })
}
