//! Whether a flood shuts anybody out: thousands of idle connections, and hundreds of sign-ins at once, while somebody opens pages.
//!
//! The real program on loopback with the demo study. The limit of open files is the one that the program finds: try a small one with `ulimit`.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use clap::Args;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use super::answer::{Server, serve};
use super::process::{machine, program};
use super::questionnaire::said;

/// How long a page or a sign-in may take before it counts as shut out.
const PATIENCE: Duration = Duration::from_mins(1);

/// How large the floods are.
#[derive(Debug, Args)]
pub struct Doors {
    /// Idle connections.
    #[arg(long, default_value_t = 5000)]
    idle: usize,
    /// Sign-ins at once, each with another address and a wrong password.
    #[arg(long, default_value_t = 600)]
    sign_ins: usize,
    /// The program, where it lies already.
    #[arg(long)]
    lars: Option<PathBuf>,
}

impl Doors {
    pub fn run(&self) -> anyhow::Result<()> {
        let lars = program(self.lars.as_deref())?;
        println!("{}", machine().split(';').next().unwrap_or_default());
        let folder = tempfile::Builder::new().prefix("lars-bench-").tempdir()?;
        let mut program = Command::new(lars);
        program.args(["demo", "--listen", "127.0.0.1:0", "--data"]).arg(folder.path());
        let server = serve(program)?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(self.flood(&server))
    }

    async fn flood(&self, server: &Server) -> anyhow::Result<()> {
        let address = &server.address;
        println!("a page when nothing happens: {}", said(worst_page(address, 20).await?));
        let (mut held, mut worst) = (Vec::with_capacity(self.idle), Duration::ZERO);
        for number in 0..self.idle {
            let mut stream = TcpStream::connect(address).await.context("could not connect")?;
            match number % 3 {
                0 => stream.write_all(b"GET / HTTP/1.1\r\nx: ").await.unwrap_or_default(),
                1 => stream.write_all(&get("/health", "keep-alive")).await.unwrap_or_default(),
                _ => {}
            }
            held.push(stream);
            if number % 250 == 249 {
                worst = worst.max(worst_page(address, 1).await?);
            }
        }
        println!("the slowest page during {} idle connections: {}", held.len(), said(worst));
        drop(held);
        let begun = Instant::now();
        let mut sent: JoinSet<anyhow::Result<u16>> = JoinSet::new();
        for number in 0..self.sign_ins {
            let address = address.clone();
            sent.spawn(async move { Ok(answer(&address, &sign_in(number)).await?.0) });
        }
        let (mut told, mut worst) = (BTreeMap::<String, usize>::new(), Duration::ZERO);
        while !sent.is_empty() {
            worst = worst.max(worst_page(address, 1).await?);
            while let Some(one) = sent.try_join_next() {
                let status = one?.map_or_else(|error| error.to_string(), |status| status.to_string());
                *told.entry(status).or_default() += 1;
            }
        }
        let count = told.iter().map(|(status, n)| format!("{n} × {status}")).collect::<Vec<_>>().join(", ");
        println!("{} sign-ins at once: {count}, all after {}", self.sign_ins, said(begun.elapsed()));
        println!("the slowest page meanwhile: {}; at most {} MB", said(worst), server.peak_megabytes());
        Ok(())
    }
}

fn get(path: &str, connection: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: {connection}\r\n\r\n").into_bytes()
}

fn sign_in(number: usize) -> Vec<u8> {
    let body = format!("address=nobody-{number}%40example.org&password=something+else+entirely");
    format!(
        "POST /en/sign-in HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\
        content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

/// The longest of some views of the start page.
async fn worst_page(address: &str, views: usize) -> anyhow::Result<Duration> {
    let mut worst = Duration::ZERO;
    for _ in 0..views {
        let (status, took) = answer(address, &get("/en/", "close")).await?;
        anyhow::ensure!(status == 200, "the start page was answered with {status}");
        worst = worst.max(took);
    }
    Ok(worst)
}

/// Sends a request on a connection of its own; its status, and how long it took.
async fn answer(address: &str, request: &[u8]) -> anyhow::Result<(u16, Duration)> {
    let begun = Instant::now();
    let exchange = async {
        let mut stream = TcpStream::connect(address).await?;
        stream.write_all(request).await?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).await?;
        anyhow::Ok(bytes)
    };
    let bytes = tokio::time::timeout(PATIENCE, exchange).await.context("no answer")??;
    let status = bytes.get(9..12).and_then(|digits| std::str::from_utf8(digits).ok()?.parse().ok());
    Ok((status.context("no status")?, begun.elapsed()))
}
