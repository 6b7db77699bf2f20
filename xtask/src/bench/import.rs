//! A large file imported while people answer and staff look: how long a saved page and a page of the staff wait, and whether anybody is
//! turned away.
//!
//! The people are simulated and come one after the other, so that as many answer at the beginning as at the end.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use clap::Args;

use super::answer::{Step, Wire, invited, key_of, learnt, rate, serve};
use super::installation::InstallationFlags;
use super::process::machine;
use super::results::{Shape, simulated};

/// Ratings of one respondent of the file.
const RATINGS: usize = 36;
/// Staff look at a page this often.
const LOOK_EVERY: Duration = Duration::from_millis(250);
/// People answer so long before the import begins, and after it has ended.
const AROUND: Duration = Duration::from_secs(2);

/// How large, and beside how many.
#[derive(Debug, Args)]
pub struct Import {
    /// Rows of the file.
    #[arg(long, default_value_t = 1_000_000)]
    rows: usize,
    /// How many people answer at any moment.
    #[arg(long, default_value_t = 20)]
    people: usize,
    /// How long each of them reads a page before sending it, in milliseconds.
    #[arg(long, default_value_t = 400)]
    think: u64,
    #[command(flatten)]
    on: InstallationFlags,
}

/// What those who waited saw.
#[derive(Default)]
struct Seen {
    waits: Vec<Duration>,
    refused: usize,
}

impl Seen {
    fn note(&mut self, begun: Instant, is_good: bool) {
        self.waits.push(begun.elapsed());
        self.refused += usize::from(!is_good);
    }
}

impl Import {
    pub fn run(&self) -> anyhow::Result<()> {
        let installed = self.on.set_up()?;
        let with = |arguments: &[&str]| installed.command(arguments);
        let file = installed.folder.path().join("answers.csv");
        let shape = Shape { cases: 4, responses: self.rows / RATINGS, partners: 12, levels: 3, board: false };
        simulated(&file, &shape, 0..shape.responses)?;
        let server = serve(with(&["demo", "--listen", "127.0.0.1:0"]))?;
        let mut tokens = Vec::new();
        while tokens.len() <= self.people * 40 {
            tokens.extend(invited(&with(&["invite", "--count", "500"]))?);
        }
        let link = String::from_utf8(with(&["link", "--listen", &server.address]).output()?.stdout)?;
        let path = link
            .trim()
            .split_once(&server.address)
            .map(|(_, path)| path.to_owned())
            .context("no one-time link")?;
        println!("{}", machine().split(';').next().unwrap_or_default());
        println!(
            "{} rows imported while {} simulated people answer, {} ms of thought before each page, {}",
            shape.responses * RATINGS,
            self.people,
            self.think,
            self.on.engine(),
        );
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let import = with(&["import", "responses", "--study", "large"]);
        runtime.block_on(self.beside(&server.address, tokens, (import, &file), &path))
    }

    async fn beside(
        &self,
        address: &str,
        mut tokens: Vec<String>,
        (import, file): (Command, &Path),
        sign_in: &str,
    ) -> anyhow::Result<()> {
        let steps = Arc::new(learnt(address, &tokens.pop().context("no link")?).await?);
        let ended = Arc::new(AtomicBool::new(false));
        let each = tokens.len() / self.people;
        let people: Vec<_> = tokens
            .chunks(each)
            .map(|own| {
                let (address, own) = (address.to_owned(), own.to_vec());
                let (steps, ended, think) = (steps.clone(), ended.clone(), Duration::from_millis(self.think));
                tokio::spawn(async move { answering(&address, &own, &steps, (think, &ended)).await })
            })
            .collect();
        let staff = tokio::spawn(looking(address.to_owned(), sign_in.to_owned(), ended.clone()));
        tokio::time::sleep(AROUND).await;
        let begun = Instant::now();
        let file = file.to_owned();
        let output = tokio::task::spawn_blocking(move || {
            let mut import = import;
            import.arg(file).output()
        });
        let output = output.await??;
        let took = begun.elapsed();
        if !output.status.success() {
            bail!("lars import responses: {}", String::from_utf8_lossy(&output.stderr));
        }
        tokio::time::sleep(AROUND).await;
        ended.store(true, Ordering::Relaxed);
        let mut saved = Seen::default();
        for person in people {
            let seen = person.await??;
            saved.waits.extend(seen.waits);
            saved.refused += seen.refused;
        }
        let looked = staff.await??;
        let all = took + 2 * AROUND;
        println!("the import took {:.1} s", took.as_secs_f64());
        println!("pages saved: {}; {} were refused", rate(saved.waits, all), saved.refused);
        println!("pages of the staff: {}; {} were refused", rate(looked.waits, all), looked.refused);
        Ok(())
    }
}

/// One person after the other goes through the questionnaire.
async fn answering(
    address: &str,
    tokens: &[String],
    steps: &[Step],
    (think, ended): (Duration, &AtomicBool),
) -> anyhow::Result<Seen> {
    let mut seen = Seen::default();
    for token in tokens {
        let base = format!("/en/answer/{token}");
        let mut wire = Wire::open(address).await?;
        let page = wire.get(&format!("{base}/start")).await?.1;
        let key = key_of(&page).context("a page without a key")?;
        for (place, step) in steps.iter().enumerate() {
            if ended.load(Ordering::Relaxed) {
                return Ok(seen);
            }
            // Not all at the same moment: between half and one and a half of the time.
            let share = 0.5 + f64::from(u32::try_from((token.len() * 7 + place * 13) % 100)?) / 100.0;
            tokio::time::sleep(think.mul_f64(share)).await;
            let begun = Instant::now();
            let (status, _) =
                wire.post(&format!("{base}/{}", step.slug), &format!("key={key}{}", step.fields)).await?;
            seen.note(begun, status == 303);
        }
    }
    Ok(seen)
}

/// Somebody of the staff looks at the list of studies again and again.
async fn looking(address: String, sign_in: String, ended: Arc<AtomicBool>) -> anyhow::Result<Seen> {
    let mut seen = Seen::default();
    let mut wire = Wire::open(&address).await?;
    wire.sign_in(&sign_in).await?;
    while !ended.load(Ordering::Relaxed) {
        let begun = Instant::now();
        let status = wire.get("/en/study/lars").await?.0;
        seen.note(begun, status == 200);
        tokio::time::sleep(LOOK_EVERY).await;
    }
    Ok(seen)
}
