//! A long register: how long the server takes for its pages, beside another build of the program in the same run.
//!
//! Organisations are simulated: names put together from the words of such names, one in twenty written almost like another one. The
//! real program on loopback with SQLite, one connection; what is measured is from the request to the last byte of the answer.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use clap::Args;

use super::answer::{Wire, key_of, serve};
use super::process::{machine, program};
use super::questionnaire::said;

/// How often each page is opened; the median is printed.
const ROUNDS: usize = 15;
/// A page that takes longer is opened once.
const SLOW: Duration = Duration::from_secs(2);
/// The register of the demo study.
const PAGE: &str = "/en/study/lars/register";

/// How long, and beside what.
#[derive(Debug, Args)]
pub struct LongRegister {
    /// How many stakeholders, one run for each number.
    #[arg(long, value_delimiter = ',', default_values_t = [2_000, 20_000])]
    sizes: Vec<usize>,
    /// Cases that they are in: the fewer, the more have to be compared.
    #[arg(long, default_value_t = 4)]
    cases: usize,
    /// Another build of the program to measure beside this one.
    #[arg(long)]
    against: Option<PathBuf>,
    /// This build, where it lies already.
    #[arg(long)]
    lars: Option<PathBuf>,
}

impl LongRegister {
    pub fn run(&self) -> anyhow::Result<()> {
        let own = program(self.lars.as_deref())?;
        println!("{}", machine().split(';').next().unwrap_or_default());
        println!("median of {ROUNDS} views; once where a view takes more than {} s", SLOW.as_secs());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        for size in &self.sizes {
            for program in std::iter::once(&own).chain(&self.against) {
                println!("{size} stakeholders in {} cases, {}", self.cases, program.display());
                runtime.block_on(self.measure(program, *size))?;
            }
        }
        Ok(())
    }

    async fn measure(&self, program: &Path, size: usize) -> anyhow::Result<()> {
        let folder = tempfile::Builder::new().prefix("lars-bench-").tempdir()?;
        let with = |arguments: &[&str]| {
            let mut command = Command::new(program);
            command.args(arguments).arg("--data").arg(folder.path());
            command
        };
        // The demo makes the study and its cases.
        drop(serve(with(&["demo", "--listen", "127.0.0.1:0"]))?);
        let file = folder.path().join("register.csv");
        std::fs::write(&file, simulated(size, self.cases)?)?;
        let begun = Instant::now();
        let mut import = with(&["import", "stakeholders", "--study", "lars"]);
        let imported = import.arg(&file).output()?;
        if !imported.status.success() {
            bail!("lars import stakeholders: {}", String::from_utf8_lossy(&imported.stderr));
        }
        println!("  import: {}", said(begun.elapsed()));
        let server = serve(with(&["demo", "--listen", "127.0.0.1:0"]))?;
        let link = String::from_utf8(with(&["link", "--listen", &server.address]).output()?.stdout)?;
        let path =
            link.trim().split_once(&server.address).map(|(_, path)| path).context("no one-time link")?;
        let mut wire = Wire::open(&server.address).await?;
        wire.sign_in(path).await?;
        let (first, body) = view(&mut wire, PAGE).await?;
        println!("  first view after the start: {}", said(first));
        if first < SLOW {
            println!("  first view after a change: {}", said(changed(&mut wire, &body).await?));
        }
        let last = format!("{PAGE}?page={}", size.div_ceil(50));
        for (what, path) in [
            ("list", PAGE),
            ("its last page", last.as_str()),
            ("one group, one case", &format!("{PAGE}?case={}&helix=company", CASES[0])),
            ("search for a part of the name", &format!("{PAGE}?q=forest")),
            ("perhaps the same", &format!("{PAGE}/duplicate")),
        ] {
            let mut times = Vec::new();
            let mut bytes = 0;
            while times.len() < ROUNDS && times.last().is_none_or(|last| *last < SLOW) {
                let (time, body) = view(&mut wire, path).await?;
                times.push(time);
                bytes = body.len();
            }
            times.sort_unstable();
            println!("  {what}: {} ({} kB)", said(times[times.len() / 2]), bytes / 1000);
        }
        Ok(())
    }
}

/// Adds one stakeholder by the form, and looks at the list.
async fn changed(wire: &mut Wire, list: &str) -> anyhow::Result<Duration> {
    let key = key_of(list).context("a page without a key")?;
    let form =
        format!("key={key}&organisation=Newcomer&helix=company&case={}&justification=simulated", CASES[0]);
    let (status, _) = wire.post(&format!("{PAGE}/new"), &form).await?;
    if status != 303 {
        bail!("a stakeholder was sent and answered with {status}");
    }
    Ok(view(wire, PAGE).await?.0)
}

async fn view(wire: &mut Wire, path: &str) -> anyhow::Result<(Duration, String)> {
    let begun = Instant::now();
    let (status, body) = wire.get(path).await?;
    if status != 200 {
        bail!("{path} was answered with {status} after {}", said(begun.elapsed()));
    }
    Ok((begun.elapsed(), body))
}

/// Cases of the demo study.
const CASES: [&str; 4] = ["ostrobothnia", "paijat-hame", "vasterbotten", "innlandet"];
const HELICES: [&str; 4] = ["company", "research", "public-body", "civil-society"];
const FIRST: [&str; 24] = [
    "Baltic", "Nordic", "Green", "Forest", "Coastal", "United", "Regional", "North", "South", "River",
    "Amber", "Lake", "Northern", "Central", "First", "New", "Old", "Royal", "Open", "Bright", "Clear",
    "Silver", "Golden", "Modern",
];
const SECOND: [&str; 24] = [
    "Energy", "Biogas", "Timber", "Food", "Marine", "Textile", "Health", "Digital", "Mobility", "Water",
    "Soil", "Wind", "Solar", "Data", "Metal", "Glass", "Paper", "Dairy", "Grain", "Fish", "Wool", "Stone",
    "Peat", "Steel",
];
const THIRD: [&str; 16] = [
    "Works",
    "Institute",
    "Agency",
    "Association",
    "Cluster",
    "Park",
    "Laboratory",
    "Cooperative",
    "Holding",
    "Centre",
    "Council",
    "Union",
    "Foundation",
    "Mill",
    "Company",
    "Group",
];

/// A file with so many organisations.
fn simulated(size: usize, cases: usize) -> anyhow::Result<String> {
    let mut text = String::from(
        "organisation,helix,case,contact,address,phone,power,legitimacy,urgency,justification\n",
    );
    let mut drawn = 1_u64;
    let mut below = |end: usize| -> usize {
        drawn = drawn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(drawn >> 33).unwrap_or_default() % end
    };
    let mut name = String::new();
    for number in 0..size {
        if number > 0 && below(20) == 0 {
            // Almost the one before: one letter is missing.
            name.remove(1 + below(name.len() - 1));
        } else {
            let (first, second, third) = (FIRST[below(24)], SECOND[below(24)], THIRD[below(16)]);
            name = format!("{first} {second} {third} {}", below(size));
        }
        let (helix, case) = (HELICES[below(4)], CASES[below(cases.clamp(1, CASES.len()))]);
        let score = below(5) + 1;
        writeln!(
            text,
            "{name},{helix},{case},Person {number},office{number}@org.example,+370 5 {number:07},{score},{score},{score},\
            simulated for a measurement of the register"
        )?;
    }
    Ok(text)
}
