//! A large questionnaire: how long the server takes to open a page of it and to save one.
//!
//! One respondent, one connection, the real program on loopback with SQLite. The questions are made up: ten kinds in turn, twenty on a
//! page, each text in every one of the languages asked for.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use clap::Args;
use serde_json::{Value, json};

use super::answer::{Wire, filled, invited, key_of, serve};
use super::process::{machine, program};

/// The official languages of the European Union.
const LANGUAGES: [&str; 24] = [
    "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt",
    "nl", "pl", "pt", "ro", "sk", "sl", "sv",
];
/// Questions on one page.
const ON_A_PAGE: usize = 20;
/// How often each page is opened and saved.
const ROUNDS: usize = 10;

/// How large.
#[derive(Debug, Args)]
pub struct Large {
    /// How many questions.
    #[arg(long, default_value_t = 200)]
    questions: usize,
}

impl Large {
    pub fn run(&self) -> anyhow::Result<()> {
        let lars = program(None)?;
        let folder = tempfile::Builder::new().prefix("lars-bench-").tempdir()?;
        let with = |arguments: &[&str]| {
            let mut command = Command::new(&lars);
            command.args(arguments).arg("--data").arg(folder.path());
            command
        };
        // The demo makes the study; then the large questionnaire becomes its next edition.
        drop(serve(with(&["demo", "--listen", "127.0.0.1:0"]))?);
        let file = folder.path().join("large.json");
        let text = questionnaire(self.questions).to_string();
        std::fs::write(&file, &text)?;
        let mut publish = with(&["questionnaire", "publish"]);
        let published = publish.arg(&file).args(["--study", "lars"]).output()?;
        if !published.status.success() {
            bail!("lars questionnaire publish: {}", String::from_utf8_lossy(&published.stderr));
        }
        let server = serve(with(&["demo", "--listen", "127.0.0.1:0"]))?;
        let token = invited(&with(&["invite"]))?.pop().context("no link")?;
        println!("{}", machine().split(';').next().unwrap_or_default());
        println!("{} questions in {} languages, {} kB", self.questions, LANGUAGES.len(), text.len() / 1000);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(self.measure(&server.address, &token))?;
        let link = with(&["link", "--listen", &server.address]).output()?;
        let link = String::from_utf8(link.stdout)?;
        let path =
            link.trim().split_once(&server.address).map(|(_, path)| path).context("no one-time link")?;
        runtime.block_on(self.written(&server.address, path))
    }

    async fn measure(&self, address: &str, token: &str) -> anyhow::Result<()> {
        let mut wire = Wire::open(address).await?;
        let base = format!("/en/answer/{token}");
        let begun = Instant::now();
        let start = wire.get(&format!("{base}/start")).await?.1;
        let first = begun.elapsed();
        let key = key_of(&start).context("a page without a key")?;
        wire.post(&format!("{base}/start"), &format!("key={key}&consent=yes&go=next")).await?;
        let (mut opened, mut saved) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            for page in 0..self.questions.div_ceil(ON_A_PAGE) {
                let path = format!("{base}/page-{page}");
                let begun = Instant::now();
                let (status, body) = wire.get(&path).await?;
                opened.push(begun.elapsed());
                if status != 200 {
                    bail!("{path} was answered with {status}");
                }
                let form = format!("key={key}&go=next{}", filled(&body));
                let begun = Instant::now();
                let (status, _) = wire.post(&path, &form).await?;
                saved.push(begun.elapsed());
                if status != 303 {
                    bail!("{path} was sent and answered with {status}");
                }
            }
        }
        let begun = Instant::now();
        let (status, _) = wire.get(&format!("{base}/check")).await?;
        let check = begun.elapsed();
        if status != 200 {
            bail!("the last page was answered with {status}");
        }
        println!("the first page, cold: {}", said(first));
        println!("opening a page of {ON_A_PAGE}: {}", spread(&mut opened));
        println!("saving it: {}", spread(&mut saved));
        println!("all answers to check: {}", said(check));
        Ok(())
    }

    /// The pages of whoever writes and translates it.
    async fn written(&self, address: &str, link: &str) -> anyhow::Result<()> {
        let mut wire = Wire::open(address).await?;
        wire.sign_in(link).await?;
        let base = "/en/study/lars/questionnaire";
        let start = wire.get(base).await?.1;
        let key = key_of(&start).context("a page without a key")?;
        // The copy of what the study asks, the large edition.
        let from = start.split("value=\"study:").nth(1).and_then(|rest| rest.split('"').next());
        let from = from.context("no edition to begin from")?;
        wire.post(&format!("{base}/start"), &format!("key={key}&from=study%3A{from}")).await?;
        for (what, path) in [
            ("the builder", base.to_owned()),
            ("a question in the builder", format!("{base}?at=question.q7")),
            ("the translations, one language", format!("{base}/translation?language=fi")),
            ("what changed, before publishing", format!("{base}/edition")),
        ] {
            let mut opened = Vec::new();
            let mut size = 0;
            for _ in 0..ROUNDS {
                let begun = Instant::now();
                let (status, body) = wire.get(&path).await?;
                opened.push(begun.elapsed());
                size = body.len();
                if status != 200 {
                    bail!("{path} was answered with {status}");
                }
            }
            println!("{what} ({} kB): {}", size / 1000, spread(&mut opened));
        }
        Ok(())
    }
}

pub(super) fn said(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1e3)
}

fn spread(times: &mut [Duration]) -> String {
    times.sort_unstable();
    let at =
        |part: usize| times.get((times.len() * part / 100).min(times.len() - 1)).copied().unwrap_or_default();
    format!("half within {}, 99 of 100 within {}", said(at(50)), said(at(99)))
}

fn text(body: &str) -> Value {
    LANGUAGES.iter().map(|language| ((*language).to_owned(), json!(format!("{body} ({language})")))).collect()
}

fn questionnaire(questions: usize) -> Value {
    let options: Vec<Value> = (0..6)
        .map(|n| json!({"code": format!("o{n}"), "text": text(&format!("Answer number {n}"))}))
        .collect();
    let question = |n: usize| {
        let kind = match n % 5 {
            1 => {
                json!({"type": "scale", "low": 1, "high": 10, "low_text": text("little"), "high_text": text("much")})
            }
            2 => json!({"type": "multiple", "options": options, "most": 0}),
            3 => json!({"type": "open", "max_chars": 2000}),
            _ => json!({"type": "choice", "options": options}),
        };
        let mut made = json!({"code": format!("q{n}"), "required": false, "kind": kind,
            "prompt": text(&format!("Question number {n}, as long as questions are in such questionnaires?")),
            "hint": text("A sentence of help.")});
        // One in ten depends on the one before it.
        if n % 10 == 5 {
            made["condition"] = json!({"question": format!("q{}", n - 1), "test": "answered"});
        }
        made
    };
    let all: Vec<usize> = (0..questions).collect();
    let section = |(page, numbers): (usize, &[usize])| {
        json!({"code": format!("page-{page}"), "title": text(&format!("Page {page}")),
            "body": {"questions": numbers.iter().map(|n| question(*n)).collect::<Vec<_>>()}})
    };
    let parts = [
        "introduction",
        "privacy",
        "consent",
        "expectation",
        "experience",
        "importance",
        "low",
        "high",
        "no-contact",
        "dont-know",
        "results",
    ];
    let wording: serde_json::Map<String, Value> =
        parts.iter().map(|part| ((*part).to_owned(), text("A sentence of the wording."))).collect();
    json!({"source": "en", "helices": [{"code": "company"}], "partners": [], "levels": [], "items": [],
        "importance": false, "wording": wording,
        "sections": all.chunks(ON_A_PAGE).enumerate().map(section).collect::<Vec<_>>()})
}
