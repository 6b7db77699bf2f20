//! Large studies: how long the server takes for the pages of results, board and study, and how much memory, beside another build of the
//! program in the same run.
//!
//! The answers are simulated and imported by each program into a data folder of its own. The real program on loopback with SQLite, one
//! connection; what is measured is from the request to the last byte of the answer.

use std::fmt::Write as _;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use clap::Args;

use super::answer::{Server, Wire, serve};
use super::process::{machine, program};
use super::questionnaire::said;

/// How often a quick page is opened; the median is printed.
const ROUNDS: usize = 9;
/// A page that takes longer is opened once.
const SLOW: Duration = Duration::from_secs(2);
/// How long an open board is watched while nothing happens.
const WATCHED: Duration = Duration::from_secs(20);

/// Which studies, and beside what.
#[derive(Debug, Args)]
pub struct Results {
    /// Another build of the program to measure beside this one.
    #[arg(long)]
    against: Option<PathBuf>,
    /// This build, where it lies already.
    #[arg(long)]
    lars: Option<PathBuf>,
    /// The studies to measure.
    #[arg(long, value_delimiter = ',', default_values_t = ["tall".to_owned(), "wide".to_owned(), "long".to_owned()])]
    studies: Vec<String>,
    /// So many times fewer responses, to try the benchmark itself.
    #[arg(long, default_value_t = 1)]
    smaller: usize,
}

/// A study to be made.
pub struct Shape {
    pub cases: usize,
    pub responses: usize,
    pub partners: usize,
    pub levels: usize,
    pub board: bool,
}

impl Results {
    pub fn run(&self) -> anyhow::Result<()> {
        let own = program(self.lars.as_deref())?;
        println!("{}", machine().split(';').next().unwrap_or_default());
        println!("median of {ROUNDS} views; once where a view takes more than {} s", SLOW.as_secs());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        for name in &self.studies {
            let shape = match name.as_str() {
                "tall" => Shape { cases: 4, responses: 200_000, partners: 12, levels: 3, board: false },
                "wide" => Shape { cases: 400, responses: 16_000, partners: 4, levels: 3, board: false },
                "long" => Shape { cases: 20, responses: 1_000_000, partners: 1, levels: 2, board: true },
                other => bail!("no study of the name {other}: tall, wide, long"),
            };
            let shape = Shape { responses: (shape.responses / self.smaller).max(shape.cases * 8), ..shape };
            for program in std::iter::once(&own).chain(&self.against) {
                let Shape { cases, responses, partners, levels, .. } = &shape;
                println!(
                    "{name}: {responses} responses × {} in {cases} cases, {}",
                    partners * levels,
                    program.display()
                );
                runtime.block_on(measure(program, &shape))?;
            }
        }
        Ok(())
    }
}

async fn measure(program: &Path, shape: &Shape) -> anyhow::Result<()> {
    let folder = tempfile::Builder::new().prefix("lars-bench-").tempdir()?;
    let with = |arguments: &[&str]| {
        let mut command = Command::new(program);
        command.args(arguments).arg("--data").arg(folder.path());
        command
    };
    let import = |file: &Path| -> anyhow::Result<Duration> {
        let begun = Instant::now();
        let output = with(&["import", "responses", "--study", "large"]).arg(file).output()?;
        if !output.status.success() {
            bail!("lars import responses: {}", String::from_utf8_lossy(&output.stderr));
        }
        Ok(begun.elapsed())
    };
    let file = folder.path().join("answers.csv");
    simulated(&file, shape, 0..shape.responses)?;
    println!("  import: {}", said(import(&file)?));
    let begun = Instant::now();
    let server = serve(with(&["demo", "--listen", "127.0.0.1:0"]))?;
    let mut wire = Wire::open(&server.address).await?;
    wire.get("/en/").await?;
    println!("  start to first page: {}", said(begun.elapsed()));
    let link = String::from_utf8(with(&["link", "--listen", &server.address]).output()?.stdout)?;
    let path = link.trim().split_once(&server.address).map(|(_, path)| path).context("no one-time link")?;
    wire.sign_in(path).await?;
    let study = "/en/study/large";
    let four = (0..4).map(|case| format!("case=case-{case:03}")).collect::<Vec<_>>().join("&");
    page(&server, &mut wire, "study page", study).await?;
    if shape.board {
        page(&server, &mut wire, "board", &format!("{study}/board")).await?;
        watched(&server, &mut wire, study).await?;
    } else {
        let case = format!("{study}/case/case-000");
        page(&server, &mut wire, "case", &case).await?;
        let more = folder.path().join("more.csv");
        simulated(&more, shape, shape.responses..shape.responses + 8)?;
        // Results of one case are computed at most once in five seconds.
        tokio::time::sleep(Duration::from_secs(6)).await;
        import(&more)?;
        let (time, body) = view(&mut wire, &case).await?;
        let new = if body.contains(&grown(shape)) { "with the new answers" } else { "from before" };
        println!("  case, first view after a change: {} ({} kB, {new})", said(time), body.len() / 1000);
        page(&server, &mut wire, "comparison of none", &format!("{study}/comparison")).await?;
        page(&server, &mut wire, "comparison of 4", &format!("{study}/comparison?{four}")).await?;
        released(&server, &mut wire, study, shape.cases).await?;
    }
    Ok(())
}

/// The number of respondents of the first case after the change, as the page writes it.
fn grown(shape: &Shape) -> String {
    let n = (shape.responses + 8).div_ceil(shape.cases);
    if n < 1000 { format!("{n} respondents") } else { format!("{},{:03} respondents", n / 1000, n % 1000) }
}

/// Opens a page until its median is known, the first time apart.
async fn page(server: &Server, wire: &mut Wire, what: &str, path: &str) -> anyhow::Result<()> {
    let begun = Instant::now();
    let opened = view(wire, path).await;
    let (mut first, mut body) = match opened {
        Ok(opened) => opened,
        Err(error) => {
            let took = said(begun.elapsed());
            println!("  {what}: failed after {took}, {} MB: {error}", server.peak_megabytes());
            return wire.reopen().await;
        }
    };
    // A page that waits for its result is asked again, as a browser does.
    while body.contains("class=\"notice\" role=\"status\"") && begun.elapsed() < Duration::from_mins(5) {
        tokio::time::sleep(Duration::from_millis(100)).await;
        body = view(wire, path).await?.1;
        first = begun.elapsed();
    }
    let mut times = Vec::new();
    while times.len() < ROUNDS && times.last().is_none_or(|last| *last < SLOW) {
        let (time, again) = view(wire, path).await?;
        times.push(time);
        body = again;
    }
    times.sort_unstable();
    let second = said(times[times.len() / 2]);
    println!(
        "  {what}: first {}, then {second}; {} kB, at most {} MB so far",
        said(first),
        body.len() / 1000,
        server.peak_megabytes()
    );
    Ok(())
}

/// How long it takes until every case has its first release, one after the other, each with its numbers as a file.
async fn released(server: &Server, wire: &mut Wire, study: &str, cases: usize) -> anyhow::Result<()> {
    let begun = Instant::now();
    for case in 0..cases {
        let path = format!("{study}/case/case-{case:03}/gaps.json");
        let mut body = view(wire, &path).await?.1;
        while !body.starts_with('{') {
            tokio::time::sleep(Duration::from_millis(100)).await;
            body = view(wire, &path).await?.1;
        }
    }
    let took = said(begun.elapsed());
    println!(
        "  first release of {cases} cases, with a file of each: {took}, at most {} MB so far",
        server.peak_megabytes()
    );
    Ok(())
}

/// What an open board costs while nothing happens.
async fn watched(server: &Server, wire: &mut Wire, study: &str) -> anyhow::Result<()> {
    let (_, body) = view(wire, &format!("{study}/board")).await?;
    let live = body.split("data-live=\"").nth(1).and_then(|rest| rest.split('"').next());
    let live = live.context("a board without a stream")?.replace("&amp;", "&");
    wire.leave(&live).await?;
    let before = server.processor_seconds();
    tokio::time::sleep(WATCHED).await;
    let share = 100.0 * (server.processor_seconds() - before) / WATCHED.as_secs_f64();
    println!("  an open board while nothing happens: {share:.1} % of a core");
    Ok(())
}

async fn view(wire: &mut Wire, path: &str) -> anyhow::Result<(Duration, String)> {
    let begun = Instant::now();
    let (status, body) = wire.get(path).await?;
    if status != 200 {
        bail!("{path} was answered with {status} after {}", said(begun.elapsed()));
    }
    Ok((begun.elapsed(), body))
}

const HELICES: [&str; 4] = ["company", "research", "public-body", "civil-society"];
const LEVELS: [&str; 3] = ["regional", "national", "international"];

/// A file of these responses, respondent by respondent.
pub fn simulated(file: &Path, shape: &Shape, responses: std::ops::Range<usize>) -> anyhow::Result<()> {
    let mut out = BufWriter::new(std::fs::File::create(file)?);
    out.write_all(b"case,wave,respondent,helix,partner,level,item,expectation,experience,importance\n")?;
    let mut drawn = 1_u64;
    let mut below = |end: u64| {
        drawn = drawn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (drawn >> 33) % end
    };
    let mut line = String::new();
    for number in responses {
        let (case, helix) = (number % shape.cases, HELICES[number / shape.cases % HELICES.len()]);
        for partner in 0..shape.partners {
            for level in LEVELS.iter().take(shape.levels) {
                line.clear();
                let (expectation, experience) = (1 + below(10), 1 + below(10));
                writeln!(
                    line,
                    "case-{case:03},w1,simulated-{number:07},{helix},partner-{partner:02},{level},relation,{expectation},{experience},"
                )?;
                out.write_all(line.as_bytes())?;
            }
        }
    }
    Ok(out.flush()?)
}
