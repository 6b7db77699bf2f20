//! Many people answering at once: how many pages are saved a second, how long each waits, and whether a confirmed page is ever lost.
//!
//! The people are simulated and keep a connection each; the server is the real program on loopback. With `--kill` the server is killed
//! in the middle, started again, and every page that it had confirmed is looked for.

use std::io::{BufRead as _, BufReader};

use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use clap::Args;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::installation::InstallationFlags;
use super::process::machine;

/// The study, case, wave and helix that the people are invited to.
const PLACE: [&str; 8] =
    ["--study", "lars", "--case", "ostrobothnia", "--wave", "try-out", "--helix", "company"];
/// Nobody waits longer than this for an answer.
const PATIENCE: Duration = Duration::from_mins(1);
/// The busiest time is looked at on its own: this long.
const WINDOW: Duration = Duration::from_secs(10);

/// How many, and where.
#[derive(Debug, Args)]
pub struct Answer {
    /// How many people answer at once.
    #[arg(long, default_value_t = 10_000)]
    people: usize,
    /// How long each of them reads a page before sending it, on average, in milliseconds; 0: not at all.
    #[arg(long, default_value_t = 0)]
    think: u64,
    /// Look at each page before it is filled in, as a browser does.
    #[arg(long)]
    pages: bool,
    #[command(flatten)]
    on: InstallationFlags,
    /// Kill the server in the middle, and look for every confirmed page afterwards.
    #[arg(long)]
    kill: bool,
}

/// The program while it serves.
pub(super) struct Server {
    child: Child,
    pub(super) address: String,
}

impl Server {
    /// User and system time so far, as the system accounts it in hundredths of a second; 0 where it does not.
    pub(super) fn processor_seconds(&self) -> f64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default();
        let behind_name = stat.rsplit(')').next().unwrap_or_default();
        let ticks =
            behind_name.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<f64>().ok());
        ticks.sum::<f64>() / 100.0
    }
}

impl Server {
    /// The most memory it has held so far, in millions of bytes; 0 where the system does not say.
    pub(super) fn peak_megabytes(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = peak.and_then(|rest| rest.trim().trim_end_matches(" kB").parse::<u64>().ok());
        kilobytes.unwrap_or(0) * 1024 / 1_000_000
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Ours, by its handle.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A step of the questionnaire, as everybody fills it in.
#[derive(Clone)]
pub(super) struct Step {
    pub(super) slug: String,
    pub(super) fields: String,
    /// How many answers the page shows as chosen once it is saved.
    chosen: usize,
}

/// How people go through the pages.
#[derive(Clone, Copy)]
struct Habit {
    pages: bool,
    think: Duration,
}

impl Habit {
    /// How long this person thinks before this page: from nothing to twice the average, the same in each run.
    fn pause(self, token: &str, place: usize) -> Duration {
        let mixed = token.bytes().fold(place as u64 + 1, |mixed, byte| {
            (mixed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3).rotate_left(17)
        });
        self.think.mul_f64(2.0 * (mixed % 10_000) as f64 / 1e4)
    }
}

/// What became of one person.
struct Person {
    token: String,
    /// How many steps the server confirmed.
    confirmed: usize,
    /// When each was sent, and how long its answer took.
    waits: Vec<(Instant, Duration)>,
    failed: Option<String>,
}

impl Answer {
    pub fn run(&self) -> anyhow::Result<()> {
        let installed = self.on.set_up()?;
        let with = |arguments: &[&str]| installed.command(arguments);
        let server = serve(with(&["demo", "--listen", "127.0.0.1:0"]))?;
        let mut tokens = Vec::new();
        while tokens.len() <= self.people {
            tokens.extend(invited(&with(&["invite", "--count", "500"]))?);
        }
        tokens.truncate(self.people + 1);
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let steps = Arc::new(runtime.block_on(learnt(&server.address, &tokens[0]))?);
        println!("{}", machine().split(';').next().unwrap_or_default());
        println!(
            "{} simulated people at once, {} pages each, {} ms of thought before each, {}{}",
            self.people,
            steps.len(),
            self.think,
            self.on.engine(),
            if self.pages { ", each page looked at first" } else { "" },
        );
        let begun = Instant::now();
        let (people, cpu) = runtime.block_on(self.answered(server, &steps, &tokens[1..]))?;
        print_times(&people, begun);
        println!("the server used {cpu:.1} s of processor time");
        if self.kill {
            let again = serve(with(&["demo", "--listen", "127.0.0.1:0"]))?;
            let lost = runtime.block_on(lost(&again.address, &steps, &people))?;
            let confirmed: usize = people.iter().map(|person| person.confirmed).sum();
            println!(
                "after kill -9 in the middle: {confirmed} pages were confirmed, {lost} of them are lost"
            );
            if lost > 0 {
                bail!("{lost} confirmed pages are lost");
            }
        }
        Ok(())
    }

    /// Lets everybody answer at once; kills the server when half of the pages are saved, if that was asked for.
    async fn answered(
        &self,
        server: Server,
        steps: &Arc<Vec<Step>>,
        tokens: &[String],
    ) -> anyhow::Result<(Vec<Person>, f64)> {
        let saved = Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let address: Arc<str> = server.address.as_str().into();
        let people: Vec<_> = tokens
            .iter()
            .map(|token| {
                let (address, steps, token, saved) =
                    (address.clone(), steps.clone(), token.clone(), saved.clone());
                let habit = Habit { pages: self.pages, think: Duration::from_millis(self.think) };
                tokio::spawn(async move { answer(&address, &steps, token, habit, &saved).await })
            })
            .collect();
        let mut server = server;
        if self.kill {
            let half = tokens.len() * steps.len() / 2;
            while saved.load(std::sync::atomic::Ordering::Relaxed) < half
                && people.iter().any(|person| !person.is_finished())
            {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            // `kill` is SIGKILL: nothing can be tidied up.
            server.child.kill()?;
        }
        let mut done = Vec::new();
        for person in people {
            done.push(person.await?);
        }
        let cpu = server.processor_seconds();
        drop(server);
        Ok((done, cpu))
    }
}

/// Starts the program and waits for its address.
pub(super) fn serve(mut command: Command) -> anyhow::Result<Server> {
    // Requests are not logged: a terminal would be what is measured.
    let mut child = command.env("LARS_LOG", "warn").stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
    let out = child.stdout.take().context("no output")?;
    let mut lines = BufReader::new(out).lines();
    let first = lines.next().context("the server ended at once")??;
    let address = first.split("http://").nth(1).context("no address")?.trim_end_matches('/').to_owned();
    // The rest is read in the background, so that the server never waits for us.
    std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
    Ok(Server { child, address })
}

/// Makes personal links and gives their tokens.
pub(super) fn invited(command: &Command) -> anyhow::Result<Vec<String>> {
    let mut made = Command::new(command.get_program());
    made.args(command.get_args()).args(PLACE);
    let output = made.output()?;
    if !output.status.success() {
        bail!("lars invite: {}", String::from_utf8_lossy(&output.stderr));
    }
    let text = String::from_utf8(output.stdout)?;
    let token = |line: &str| Some(line.split("/answer/").nth(1)?.split_whitespace().next()?.to_owned());
    Ok(text.lines().filter_map(token).collect())
}

/// Goes through the questionnaire once, and keeps what each page wants to know.
pub(super) async fn learnt(address: &str, token: &str) -> anyhow::Result<Vec<Step>> {
    let mut wire = Wire::open(address).await?;
    let mut steps = Vec::new();
    let mut slug = "start".to_owned();
    while slug != "check" {
        let page = wire.get(&format!("/en/answer/{token}/{slug}")).await?.1;
        let key = key_of(&page).context("a page without a key")?;
        let fields = filled(&page);
        let body = format!("key={key}&go=next{fields}");
        let (status, head) = wire.post(&format!("/en/answer/{token}/{slug}"), &body).await?;
        if status != 303 {
            bail!("{slug} was answered with {status}: {fields}");
        }
        let next = head.split("/answer/").nth(1).and_then(|path| path.split(['/', '\r', '\n']).nth(1));
        let next = next.context("no next page")?.to_owned();
        let saved = wire.get(&format!("/en/answer/{token}/{slug}")).await?.1;
        steps.push(Step { slug: std::mem::replace(&mut slug, next), fields, chosen: chosen(&saved) });
    }
    steps.push(Step { slug, fields: "&go=finish".to_owned(), chosen: 0 });
    Ok(steps)
}

pub(super) fn key_of(page: &str) -> Option<String> {
    Some(page.split("name=\"key\" value=\"").nth(1)?.split('"').next()?.to_owned())
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()
}

/// The seventh choice of each group of radio buttons, or its last; boxes ticked; the first real choice of lists; words in fields of text.
pub(super) fn filled(page: &str) -> String {
    let form = page.split("<form").nth(1).unwrap_or_default();
    let mut fields = String::new();
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for tag in form.split('<').map(|part| part.split('>').next().unwrap_or_default()) {
        let (Some(name), kind) = (attribute(tag, "name"), attribute(tag, "type").unwrap_or_default()) else {
            continue;
        };
        let value = attribute(tag, "value").unwrap_or("yes").to_owned();
        match kind {
            "radio" => match groups.iter_mut().find(|(known, _)| known == name) {
                Some((_, values)) => values.push(value),
                None => groups.push((name.to_owned(), vec![value])),
            },
            "checkbox" => fields.extend(["&", name, "=", &value]),
            _ if tag.starts_with("textarea") => fields.extend(["&", name, "=simulated"]),
            _ => {}
        }
    }
    for (name, values) in groups {
        let value = values.get(6).or(values.last()).map_or("", String::as_str);
        fields.extend(["&", &name, "=", value]);
    }
    fields
}

/// How many choices a page shows as made.
fn chosen(page: &str) -> usize {
    page.matches(" checked").count()
}

/// One person, from the first page to the last.
async fn answer(
    address: &str,
    steps: &[Step],
    token: String,
    habit: Habit,
    saved: &std::sync::atomic::AtomicUsize,
) -> Person {
    let mut person = Person { token, confirmed: 0, waits: Vec::with_capacity(steps.len()), failed: None };
    if let Err(error) = go(address, steps, &mut person, habit, saved).await {
        person.failed = Some(error.to_string());
    }
    person
}

async fn go(
    address: &str,
    steps: &[Step],
    person: &mut Person,
    habit: Habit,
    saved: &std::sync::atomic::AtomicUsize,
) -> anyhow::Result<()> {
    let base = format!("/en/answer/{}", person.token);
    // Not everybody opens the letter in the same second.
    tokio::time::sleep(habit.pause(&person.token, steps.len())).await;
    let mut wire = Wire::open(address).await?;
    let page = wire.get(&format!("{base}/start")).await?.1;
    let key = key_of(&page).context("a page without a key")?;
    for (place, step) in steps.iter().enumerate() {
        let path = format!("{base}/{}", step.slug);
        tokio::time::sleep(habit.pause(&person.token, place)).await;
        if habit.pages && place > 0 {
            wire.get(&path).await?;
        }
        let begun = Instant::now();
        let (status, _) = wire.post(&path, &format!("key={key}{}", step.fields)).await?;
        if status != 303 {
            bail!("{} was answered with {status}", step.slug);
        }
        person.waits.push((begun, begun.elapsed()));
        person.confirmed += 1;
        saved.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    }
    Ok(())
}

/// Counts the confirmed pages that are not there any more.
async fn lost(address: &str, steps: &[Step], people: &[Person]) -> anyhow::Result<usize> {
    let mut wire = Wire::open(address).await?;
    let mut lost = 0;
    for person in people.iter().filter(|person| person.confirmed > 0) {
        if person.confirmed == steps.len() {
            let (status, page) = wire.get(&format!("/en/answer/{}/thanks", person.token)).await?;
            lost += usize::from(status != 200 || !page.contains("<h1"));
            continue;
        }
        for step in &steps[..person.confirmed] {
            let (status, page) = wire.get(&format!("/en/answer/{}/{}", person.token, step.slug)).await?;
            lost += usize::from(status != 200 || chosen(&page) < step.chosen);
        }
    }
    Ok(lost)
}

fn print_times(people: &[Person], begun: Instant) {
    let took = begun.elapsed();
    let waits: Vec<(Instant, Duration)> =
        people.iter().flat_map(|person| person.waits.iter().copied()).collect();
    let failed: Vec<&str> = people.iter().filter_map(|person| person.failed.as_deref()).collect();
    println!(
        "{} pages saved in {:.1} s: {}; {} people did not come to the end",
        waits.len(),
        took.as_secs_f64(),
        rate(waits.iter().map(|(_, wait)| *wait).collect(), took),
        failed.len()
    );
    if let Some(first) = failed.first() {
        println!("the first of these: {first}");
    }
    // People who think come slowly and go slowly; in between everybody is there.
    let busiest = (0..took.as_secs().saturating_sub(WINDOW.as_secs()))
        .map(|second| {
            let from = begun + Duration::from_secs(second);
            let sent = waits.iter().filter(|(sent, _)| (from..from + WINDOW).contains(sent));
            sent.map(|(_, wait)| *wait).collect::<Vec<_>>()
        })
        .max_by_key(Vec::len);
    if let Some(busiest) = busiest {
        println!("the busiest {} s: {}", WINDOW.as_secs(), rate(busiest, WINDOW));
    }
}

/// How many a second, and how long they waited.
pub(super) fn rate(mut waits: Vec<Duration>, took: Duration) -> String {
    waits.sort_unstable();
    let at = |share: f64| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a list")]
        let place = (share * waits.len() as f64) as usize;
        waits.get(place.min(waits.len().saturating_sub(1))).map_or(0.0, |wait| wait.as_secs_f64() * 1e3)
    };
    format!(
        "{:.0} a second; half waited at most {:.0} ms, 99 of 100 at most {:.0} ms, the longest {:.0} ms",
        waits.len() as f64 / took.as_secs_f64(),
        at(0.5),
        at(0.99),
        at(1.0)
    )
}

/// A connection that is kept.
pub(super) struct Wire {
    stream: TcpStream,
    host: String,
    /// The header that says who is signed in, if anybody.
    cookie: String,
    buffer: Vec<u8>,
}

impl Wire {
    pub(super) async fn open(address: &str) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, host: address.to_owned(), cookie: String::new(), buffer: Vec::new() })
    }

    pub(super) async fn get(&mut self, path: &str) -> anyhow::Result<(u16, String)> {
        let request = format!("GET {path} HTTP/1.1\r\nhost: {}\r\n{}\r\n", self.host, self.cookie);
        let (status, _, body) = self.ask(&request).await?;
        Ok((status, body))
    }

    /// Opens the analyst's side with a one-time link.
    pub(super) async fn sign_in(&mut self, path: &str) -> anyhow::Result<()> {
        let key = key_of(&self.get(path).await?.1).context("no page of a one-time link")?;
        let (_, head) = self.post(path, &format!("key={key}")).await?;
        let cookie = head.split("set-cookie: ").nth(1).and_then(|rest| rest.split(';').next());
        self.cookie = format!("cookie: {}\r\n", cookie.context("nobody was signed in")?);
        Ok(())
    }

    /// Sends a form; gives the status and the head of the answer.
    pub(super) async fn post(&mut self, path: &str, body: &str) -> anyhow::Result<(u16, String)> {
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: {}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n{}\r\n{body}",
            self.host,
            body.len(),
            self.cookie
        );
        let (status, head, _) = self.ask(&request).await?;
        Ok((status, head))
    }

    /// Asks for a stream and does not wait for what comes.
    pub(super) async fn leave(&mut self, path: &str) -> anyhow::Result<()> {
        let request = format!("GET {path} HTTP/1.1\r\nhost: {}\r\n{}\r\n", self.host, self.cookie);
        Ok(self.stream.write_all(request.as_bytes()).await?)
    }

    /// Connects anew, still signed in: after an answer that did not come.
    pub(super) async fn reopen(&mut self) -> anyhow::Result<()> {
        self.stream = TcpStream::connect(&self.host).await?;
        self.buffer.clear();
        Ok(())
    }

    async fn ask(&mut self, request: &str) -> anyhow::Result<(u16, String, String)> {
        self.stream.write_all(request.as_bytes()).await?;
        tokio::time::timeout(PATIENCE, self.answer()).await.context("no answer in time")?
    }

    async fn answer(&mut self) -> anyhow::Result<(u16, String, String)> {
        let end = loop {
            if let Some(at) = self.buffer.windows(4).position(|four| four == b"\r\n\r\n") {
                break at + 4;
            }
            self.more().await?;
        };
        let head = String::from_utf8_lossy(&self.buffer[..end]).to_ascii_lowercase();
        self.buffer.drain(..end);
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).context("no status")?;
        let field = |name: &str| {
            head.split(&format!("\r\n{name}: ")).nth(1).and_then(|rest| rest.split("\r\n").next())
        };
        let body = if let Some(length) = field("content-length") {
            let length: usize = length.parse()?;
            while self.buffer.len() < length {
                self.more().await?;
            }
            self.buffer.drain(..length).collect()
        } else if field("transfer-encoding").is_some() {
            while !self.buffer.ends_with(b"0\r\n\r\n") {
                self.more().await?;
            }
            std::mem::take(&mut self.buffer)
        } else {
            Vec::new()
        };
        Ok((status, head, String::from_utf8_lossy(&body).into_owned()))
    }

    async fn more(&mut self) -> anyhow::Result<()> {
        if self.stream.read_buf(&mut self.buffer).await? == 0 {
            bail!("the connection was closed");
        }
        Ok(())
    }
}
