//! `lars demo` and `lars serve`: the web site, until Ctrl-C.

use std::io::{IsTerminal as _, Write as _};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use clap::Args;
use jiff::SignedDuration;
use lars_domain::map::zone::Zone;
use lars_store::{BEAT_EVERY, Hold, Ring, Store};
use lars_web::Site;
use lars_web::ask::reach::invitation::make;
use lars_web::connection::{Patience, listen, serve};
use lars_web::people::session::one_time_token;
use tokio::signal::unix::{SignalKind, signal};
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{fmt, registry};

use super::write_whole;
use crate::backup::schedule::{self, Schedule, ScheduleOptions};
use crate::backup::{BackupOptions, files};
use crate::demo;
use crate::key_file::KeyFile;
use crate::open_files;
use crate::place::{Held, Place};
use crate::post::{self, PostOptions, origin};
use crate::provider;

/// How often what has expired is forgotten.
const SWEEP: Duration = Duration::from_mins(1);

/// Where and how the site is served.
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    place: Place,
    /// The address and port to listen on; port 0 takes a free one.
    #[arg(long, default_value = "127.0.0.1:8080", env = "LARS_LISTEN")]
    listen: SocketAddr,
    /// The address of this installation in links and letters, such as `https://lars.example.org`.
    #[arg(long, env = "LARS_ORIGIN", value_parser = origin)]
    origin: Option<String>,
    /// Print a one-time link at the start, although the output is no terminal: whoever reads the log can use it for a day.
    #[arg(long)]
    print_link: bool,
    /// The time zone in which the days of new studies begin and end, such as `Europe/Riga` [default: that of this machine].
    #[arg(long, value_name = "ZONE", env = "LARS_TIME_ZONE", value_parser = zone)]
    time_zone: Option<Zone>,
    /// After how long a session of staff that is not used ends, such as 30m or 2h.
    #[arg(long, value_name = "TIME", default_value = "2h", env = "LARS_IDLE", value_parser = idle)]
    idle: SignedDuration,
    /// The file that describes the provider of single sign-on [default: oidc.toml in the data folder, if it is there].
    #[arg(long, value_name = "FILE", env = "LARS_OIDC")]
    oidc: Option<PathBuf>,
    #[command(flatten)]
    post: PostOptions,
    #[command(flatten)]
    backup: BackupOptions,
    #[command(flatten)]
    schedule: ScheduleOptions,
    /// Write the log as JSON lines.
    #[arg(long)]
    log_json: bool,
}

impl Serve {
    /// Serves until the process is asked to end.
    pub async fn run(&self, with_demo: bool) -> anyhow::Result<()> {
        self.log();
        let _held = Held::take(&self.place.folder()?)?;
        let provider = provider::read(self.oidc.as_deref(), &self.place.folder()?)?;
        let store = self.place.store().await?.with_idle(self.idle);
        let ring = self.place.ring().await?;
        if with_demo {
            demo::load(&store).await.context("could not load the demo study")?;
        }
        let post = self.post.open(self.origin.as_deref())?;
        let patience = Patience { most: open_files::connections(), ..Patience::default() };
        let listener = listen(self.listen).with_context(|| {
            format!(
                "could not listen on {}; choose another address with --listen 127.0.0.1:PORT",
                self.listen
            )
        })?;
        let address = listener.local_addr().context("could not find out the address")?;
        let site = self.site(&store, post.is_some()).await?;
        let site = match provider {
            Some(provider) => site.with_provider(provider),
            None => site,
        };
        self.note_settings()?;
        let backups = self.backups(&site, ring)?;
        self.greet(&store, address, with_demo).await?;
        let hold = store.hold_to_serve().await?;
        let rounds = tokio::spawn(post::rounds(site.clone(), post));
        let holding = tokio::spawn(keep_hold(store.clone(), hold.clone(), self.place.key_file()?));
        let (ending, sweeping) = (site.clone(), tokio::spawn(sweeps(site.clone())));
        let asked = async move {
            end_asked().await;
            ending.end();
        };
        serve(listener, lars_web::router(site), patience, asked).await;
        rounds.abort();
        sweeping.abort();
        holding.abort();
        if let Some(backups) = backups {
            backups.end().await;
        }
        let closed = async {
            // Who is not there any more need not be waited for; were it not noted, others would find out by themselves.
            let _ = store.let_go(&hold).await;
            store.close().await;
        };
        if tokio::time::timeout(LAST_WRITES, closed).await.is_err() {
            eprintln!("The database did not close in time; what was confirmed is stored all the same.");
        }
        eprintln!("LARS has ended. Everything confirmed is stored.");
        Ok(())
    }

    /// The schedule of backups, where a place for them is set.
    fn backups(&self, site: &Site, ring: Ring) -> anyhow::Result<Option<Schedule>> {
        if !self.backup.are_set() {
            return Ok(None);
        }
        let (folder, key_file, oidc) = (self.place.folder()?, self.place.key_file()?, self.oidc.clone());
        let data = folder.clone();
        let files = Box::new(move || files::collect(&key_file, &data, oidc.as_deref()));
        let maker = self.backup.maker(site.store.clone(), ring, &folder, files)?;
        Ok(Some(schedule::begin(site.clone(), maker, self.schedule.clone())))
    }

    /// Writes down the options of this run, without passwords: they are in every backup, for whoever restores one.
    fn note_settings(&self) -> anyhow::Result<()> {
        let mut lines = vec![("listen", self.listen.to_string()), ("idle", format!("{:#}", self.idle))];
        lines.extend(self.origin.clone().map(|origin| ("origin", origin)));
        lines.extend(self.oidc.as_ref().map(|path| ("oidc", path.display().to_string())));
        lines.extend(self.post.lines());
        lines.extend(self.backup.lines());
        lines.extend(self.schedule.lines());
        let path = self.place.folder()?.join(files::SETTINGS);
        write_whole(Some(&path), |out| {
            writeln!(out, "# The options of the last lars serve on this data folder, without passwords.")?;
            lines.iter().try_for_each(|(name, value)| writeln!(out, "--{name} {value}"))
        })
    }

    async fn site(&self, store: &Store, sends_mail: bool) -> anyhow::Result<Site> {
        let zone = self.time_zone.clone().unwrap_or_else(zone_of_machine);
        let mut site = Site::new(store.clone()).await?.in_zone(zone);
        if let Some(origin) = &self.origin {
            site = site.at(origin);
        }
        let site = site.with_demo(Arc::new(|store| {
            Box::pin(async move { demo::load(&store).await.map_err(|error| format!("{error:#}")) })
        }));
        Ok(if sends_mail { site.with_mail() } else { site })
    }

    fn log(&self) {
        let wanted = std::env::var("LARS_LOG").ok();
        let filter: Option<Targets> = wanted.and_then(|wanted| wanted.parse().ok());
        let filter = filter.unwrap_or_else(|| {
            Targets::new().with_default(LevelFilter::WARN).with_target("lars_web", LevelFilter::INFO)
        });
        let lines = fmt::layer().with_ansi(std::io::stderr().is_terminal()).with_writer(std::io::stderr);
        if self.log_json {
            registry().with(filter).with(lines.json()).init();
        } else {
            registry().with(filter).with(lines).init();
        }
    }

    async fn greet(&self, store: &Store, address: SocketAddr, with_demo: bool) -> anyhow::Result<()> {
        let mut out = std::io::stdout().lock();
        writeln!(out, "LARS is at              http://{address}/")?;
        // Logs are kept and read by many: a link that opens everything does not belong there unasked.
        if with_demo || self.print_link || out.is_terminal() {
            let token = one_time_token(store).await?;
            writeln!(out, "Analyst's side, once:   http://{address}/en/sign-in/{token}")?;
        } else {
            writeln!(out, "Analyst's side:         \"lars link\" prints a one-time link")?;
        }
        if with_demo {
            let study = store.study(demo::SLUG).await?.context("the demo study is missing")?;
            let place = (demo::TRY_OUT_CASE, demo::TRY_OUT_WAVE, "company");
            for (_, token) in make(store, &study, place, (1, jiff::Timestamp::now())).await? {
                writeln!(out, "Try answering:          http://{address}/en/answer/{token}")?;
            }
        }
        let key = self.place.key_file()?;
        writeln!(out, "Answers are sealed by   {key} (keep a copy of it apart from the database)")?;
        writeln!(out, "Ctrl-C ends the program.")?;
        out.flush()?;
        Ok(())
    }
}

/// Forgets what has expired, again and again.
async fn sweeps(site: Site) {
    loop {
        tokio::time::sleep(SWEEP).await;
        if let Err(error) = site.sweep().await {
            tracing::warn!(error = &error as &dyn std::error::Error, "what has expired was not forgotten");
        }
    }
}

/// Reads how long a session may lie unused: between ten seconds and twelve hours.
fn idle(text: &str) -> Result<SignedDuration, String> {
    let time: SignedDuration = text.parse().map_err(|_| "write it like 30m or 2h".to_owned())?;
    let allowed = SignedDuration::from_secs(10)..=SignedDuration::from_hours(12);
    if allowed.contains(&time) { Ok(time) } else { Err("between 10s and 12h".to_owned()) }
}

fn zone(text: &str) -> Result<Zone, String> {
    Zone::parse(text)
        .ok_or_else(|| "is not in the IANA database; write it like Europe/Riga or UTC".to_owned())
}

/// The time zone that this machine is set to, as far as it can be known.
pub fn zone_of_machine() -> Zone {
    let system = jiff::tz::TimeZone::system();
    system.iana_name().and_then(Zone::parse).unwrap_or_default()
}

/// And the database so long to close.
const LAST_WRITES: Duration = Duration::from_secs(3);
/// How often the key file is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Renews the hold on the database, and takes up keys that come into the key file, until the process ends.
async fn keep_hold(store: Store, hold: Hold, file: KeyFile) {
    // Whoever was killed is no holder any more.
    if let Err(error) = store.servers().await {
        tracing::error!(
            error = &error as &dyn std::error::Error,
            "the holders of the database could not be read"
        );
    }
    match store.drop_left_behind().await {
        Ok(0) => {}
        Ok(responses) => tracing::warn!(responses, "an import was killed; what it had written is taken away"),
        Err(error) => tracing::error!(
            error = &error as &dyn std::error::Error,
            "what a killed import left could not be taken away"
        ),
    }
    let (mut read, mut beaten) = (file.written(), Instant::now());
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        let mut is_news = false;
        let written = file.written();
        if written != read {
            match file.read() {
                Ok(Some(ring)) => {
                    store.learn_keys(&ring);
                    (read, is_news) = (written, true);
                }
                Ok(None) => {}
                Err(error) => tracing::error!("{error:#}"),
            }
        }
        match store.follow_keys().await {
            Ok(followed) => is_news |= followed,
            Err(error) => tracing::error!(
                error = &error as &dyn std::error::Error,
                "the keys in force could not be read"
            ),
        }
        if is_news || beaten.elapsed() >= BEAT_EVERY {
            if let Err(error) = store.beat(&hold).await {
                tracing::error!(
                    error = &error as &dyn std::error::Error,
                    "the hold on the database could not be renewed"
                );
            }
            beaten = Instant::now();
        }
    }
}

/// Waits for Ctrl-C or the supervisor's request to end.
async fn end_asked() {
    let terminate = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminate => {}
    }
}
