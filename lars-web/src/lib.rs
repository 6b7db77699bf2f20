//! The web site: routes, pages with their HTML beside them, forms, sessions.
//!
//! A request goes once down (load), is thought about in `lars-domain`, said by `lars-view`, and returns.
//! No SQL, no statistics and no words stand here.

mod address;
pub mod analysis;
pub mod ask;
mod assets;
mod at;
mod choice;
mod comparable;
pub mod connection;
mod cookie;
mod device;
mod duration;
mod error;
pub mod export;
mod fault;
pub mod fetch;
mod form;
pub mod gap;
mod guide;
pub mod handout;
mod health;
mod held;
mod knot;
pub mod learn;
mod letter;
mod limit;
mod mailing;
pub mod map;
pub mod matched;
mod merge;
mod once;
mod page;
mod part;
pub mod people;
mod personal;
pub mod pilot;
mod print;
mod qr;
mod ready;
mod record;
mod register;
mod release;
mod respondent;
pub mod room;
mod security;
mod sender;
mod study;
mod task;
pub mod tell;
mod thread;
mod tries;
mod verdict;
mod visit;

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use axum::routing::{get, post};
use axum::{Extension, Router};
use lars_domain::map::zone::Zone;
use lars_store::Store;
use tokio::sync::{Mutex, MutexGuard, Semaphore, watch};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

pub use error::PageError;
use room::Room;
pub use security::Statements;

/// The largest form that is taken, in bytes: all answers of the largest questionnaire fit many times.
const FORM_BYTES: usize = 512 * 1024;
/// The largest form with files that is read to its end, so that its sender can be told what was wrong with it. What a
/// question takes is less: `lars_domain::ask::answer::file`.
const UPLOAD_BYTES: usize = 16 * 1024 * 1024;
/// A request that takes longer than this is ended.
const REQUEST_SECONDS: u64 = 60;
/// The same for forms with files: a slow line needs its time.
const UPLOAD_SECONDS: u64 = 300;
/// Forms with files that are read at the same time: so many, and no more, are in memory.
const UPLOADS: usize = 16;
/// Respondents share this many turns; two that share one wait for each other a moment.
const TURNS: usize = 64;

/// Loads the demo study into a store.
pub type LoadDemo =
    Arc<dyn Fn(Store) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send>> + Send + Sync>;

/// What every handler may use: the store and the key that signs forms.
#[derive(Clone)]
pub struct Site {
    /// The store.
    pub store: Store,
    /// Whether a mail server is set. Without one, letters wait and can be read on the page of mail.
    pub sends_mail: bool,
    /// Scheme and host for links in letters that no request asks for; empty where it was not said.
    pub origin: Arc<str>,
    /// The time zone of studies that name none.
    pub zone: Zone,
    /// The provider of single sign-on, where there is one.
    pub provider: Option<Arc<people::provider::Provider>>,
    /// Loads the demo study, where the program has one.
    demo: Option<LoadDemo>,
    ends: watch::Sender<bool>,
    key: Arc<[u8]>,
    links: Arc<limit::Links>,
    hashing: Arc<people::secret::Hashing>,
    turns: Arc<[Mutex<()>; TURNS]>,
    uploads: Arc<Semaphore>,
    runs: Arc<analysis::Runs>,
    matchings: Arc<matched::Matchings>,
    catalogues: Arc<learn::catalogue::Catalogues>,
    pulse: Arc<health::Pulse>,
}

impl Site {
    /// The site over an open store. Makes and keeps the key that signs forms, if there is none yet.
    pub async fn new(store: Store) -> Result<Self, lars_store::StoreError> {
        let key = store.secret("form-key", security::random_bytes).await?;
        Ok(Self {
            store,
            sends_mail: false,
            origin: Arc::default(),
            zone: Zone::default(),
            provider: None,
            demo: None,
            ends: watch::Sender::new(false),
            key: key.into(),
            links: Arc::default(),
            hashing: Arc::default(),
            turns: Arc::new(std::array::from_fn(|_| Mutex::new(()))),
            uploads: Arc::new(Semaphore::new(UPLOADS)),
            runs: Arc::new(analysis::Runs::new(analysis::PAUSE)),
            matchings: Arc::default(),
            catalogues: Arc::default(),
            pulse: Arc::default(),
        })
    }

    /// The site with another time zone for studies that name none.
    #[must_use]
    pub fn in_zone(self, zone: Zone) -> Self {
        Self { zone, ..self }
    }

    /// The site at a public address (scheme and host, such as `https://lars.example`), whatever a request says.
    #[must_use]
    pub fn at(mut self, origin: &str) -> Self {
        self.origin = origin.trim_end_matches('/').into();
        self
    }

    /// The site with a provider of single sign-on.
    #[must_use]
    pub fn with_provider(mut self, provider: people::provider::Provider) -> Self {
        self.provider = Some(Arc::new(provider));
        self
    }

    /// The site with a demo study that can be looked at.
    #[must_use]
    pub fn with_demo(self, load: LoadDemo) -> Self {
        Self { demo: Some(load), ..self }
    }

    /// The site with a mail server: letters leave, and are no longer shown.
    #[must_use]
    pub fn with_mail(mut self) -> Self {
        self.sends_mail = true;
        self
    }

    /// The key of what is said of letters that were written: whether they leave.
    fn mail_said(&self) -> &'static str {
        if self.sends_mail { "mail-sent" } else { "mail-sent-local" }
    }

    /// The site with another time in which the results of one case are computed at most once.
    #[must_use]
    pub fn with_pause(mut self, pause: Duration) -> Self {
        self.runs = Arc::new(analysis::Runs::new(pause));
        self
    }

    /// Ends answers that would go on by themselves: the server is about to stop.
    pub fn end(&self) {
        self.ends.send_replace(true);
    }

    /// Forgets what has expired; called every minute or so.
    pub async fn sweep(&self) -> Result<(), lars_store::StoreError> {
        let now = jiff::Timestamp::now();
        self.store.sweep_pending(now).await?;
        self.store.sweep_attempts(now).await
    }

    fn ending(&self) -> watch::Receiver<bool> {
        self.ends.subscribe()
    }

    /// The turn of a respondent: held while one of their pages is taken.
    async fn turn(&self, token: &str) -> MutexGuard<'_, ()> {
        let sum =
            token.bytes().fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte)));
        self.turns[sum % TURNS].lock().await
    }
}

/// The rooms of the site, by step.
pub static ROOMS: [&Room; 7] =
    [&map::ROOM, &ask::ROOM, &gap::ROOM, &learn::ROOM, &pilot::ROOM, &tell::ROOM, &people::ROOM];

/// Whether a room says this after a form: an address cannot ask for any other message.
fn is_notice(key: &str) -> bool {
    ROOMS.iter().any(|room| room.notices.contains(&key))
}

/// Routes of all rooms; each request knows the step of the room that answers it.
fn of_rooms(routes: impl Fn(&Room) -> Option<fn() -> Router<Site>>) -> Router<Site> {
    ROOMS.iter().fold(Router::new(), |all, room| match routes(room) {
        Some(own) => all.merge(own().layer(Extension(room::Step(room.step)))),
        None => all,
    })
}

/// All routes with the layers around them.
pub fn router(site: Site) -> Router {
    let pages = of_rooms(|room| Some(room.routes));
    let timeout = |seconds| {
        TimeoutLayer::with_status_code(
            axum::http::StatusCode::SERVICE_UNAVAILABLE,
            Duration::from_secs(seconds),
        )
    };
    let uploads = of_rooms(|room| room.uploads)
        .layer(CatchPanicLayer::custom(error::panicked))
        .layer(RequestBodyLimitLayer::new(UPLOAD_BYTES))
        .layer(timeout(UPLOAD_SECONDS));
    Router::new()
        .route("/", get(tell::start::best_language))
        .route("/health", get(health::show))
        .route("/ready", get(health::show_ready))
        .route("/assets/{name}", get(assets::show))
        .merge(pages)
        .route("/{lang}", get(tell::start::with_slash))
        .fallback(error::no_such_page)
        .layer(CatchPanicLayer::custom(error::panicked))
        .layer(RequestBodyLimitLayer::new(FORM_BYTES))
        .layer(timeout(REQUEST_SECONDS))
        .merge(uploads)
        .layer(axum::middleware::from_fn_with_state(site.clone(), once::guard))
        .layer(axum::middleware::from_fn_with_state(site.clone(), error::page::give_pages))
        .layer(CompressionLayer::new())
        .layer(axum::middleware::from_fn(security::guard))
        .with_state(site)
}

/// A route that answers a form: reading it shows the page, sending it is handled apart.
fn form<H, T, G, U>(show: H, take: G) -> axum::routing::MethodRouter<Site>
where
    H: axum::handler::Handler<T, Site>,
    G: axum::handler::Handler<U, Site>,
    T: 'static,
    U: 'static,
{
    get(show).merge(post(take))
}
