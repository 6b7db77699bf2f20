//! Connections: accepted, answered, and closed when they are slow or idle, so that whoever holds thousands of them shuts nobody out.
//!
//! What is answered is the router's matter. A connection has three phases: its request is being sent, is being answered, or none is under way.

use std::collections::HashMap;
use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicU8, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::{Notify, watch};
use tower::ServiceExt as _;

/// The most bytes of a request that wait to be understood; a head that is longer is refused.
const HEAD_BYTES: usize = 64 * 1024;
/// The most connections that wait to be accepted; the system may allow fewer.
const WAITING: u32 = 4096;
/// When all connections are used up, this part of them makes room.
const MAKE_ROOM: usize = 32;
/// How often a connection is looked at.
const LOOK: Duration = Duration::from_secs(1);
/// The pause after the system gave no connection, for want of descriptors.
const BREATH: Duration = Duration::from_millis(20);
/// How long requests under way may take once the server is asked to end.
const GRACE: Duration = Duration::from_secs(8);

/// How long connections may take, and how many there are.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// From the first byte of a request, or from the beginning, until its head is complete.
    pub headers: Duration,
    /// Without a byte in either direction.
    pub idle: Duration,
    /// The most connections. Beyond it the one that has been idle longest is closed for a new one.
    pub most: usize,
}

impl Default for Patience {
    fn default() -> Self {
        Self { headers: Duration::from_secs(10), idle: Duration::from_secs(75), most: 8192 }
    }
}

/// The head of a request is awaited, or being sent.
const HEAD: u8 = 0;
/// A request is being answered.
const BUSY: u8 = 1;
/// No request is under way; parts of the last answer may be.
const IDLE: u8 = 2;

/// How far a connection is. Times are milliseconds since it began.
#[derive(Debug)]
struct Line {
    began: Instant,
    phase: AtomicU8,
    head_since: AtomicU64,
    moved: AtomicU64,
    close: Notify,
}

impl Line {
    fn new() -> Self {
        Self {
            began: Instant::now(),
            phase: AtomicU8::new(HEAD),
            head_since: AtomicU64::new(0),
            moved: AtomicU64::new(0),
            close: Notify::new(),
        }
    }

    fn now(&self) -> u64 {
        u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    fn read(&self) {
        let now = self.now();
        self.moved.store(now, Ordering::Relaxed);
        if self.phase.compare_exchange(IDLE, HEAD, Ordering::Relaxed, Ordering::Relaxed).is_ok() {
            self.head_since.store(now, Ordering::Relaxed);
        }
    }

    fn wrote(&self) {
        self.moved.store(self.now(), Ordering::Relaxed);
    }

    fn enter(&self, phase: u8) {
        self.wrote();
        self.phase.store(phase, Ordering::Relaxed);
    }

    /// How long it may go on as it does.
    fn left(&self, patience: Patience) -> Duration {
        let (since, most) = match self.phase.load(Ordering::Relaxed) {
            HEAD => (self.head_since.load(Ordering::Relaxed), patience.headers),
            _ => (self.moved.load(Ordering::Relaxed), patience.idle),
        };
        most.saturating_sub(Duration::from_millis(self.now().saturating_sub(since)))
    }

    /// Ends when the connection is too slow, or is closed for another.
    async fn is_over(&self, patience: Patience) {
        loop {
            let left = self.left(patience);
            if left.is_zero() {
                return;
            }
            tokio::select! {
                () = tokio::time::sleep(left.min(LOOK)) => {}
                () = self.close.notified() => return,
            }
        }
    }
}

/// All connections that may go on, by number, and how many there are with those that are being closed.
#[derive(Debug, Default)]
struct Lines {
    going_on: Mutex<HashMap<u64, Arc<Line>>>,
    open: AtomicUsize,
}

impl Lines {
    /// Waits for room for one more. With nothing but requests under way, until one is answered.
    async fn room(&self, most: usize) {
        while self.open.load(Ordering::Relaxed) >= most {
            // What is being closed makes room by itself. Some more are closed at once: in a flood the next ones are waiting already.
            let is_closing = self.lock().len() < most;
            let closes = is_closing || self.close_oldest(most.div_ceil(MAKE_ROOM));
            let breath = if closes { Duration::from_millis(1) } else { BREATH };
            tokio::time::sleep(breath).await;
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<u64, Arc<Line>>> {
        self.going_on.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Closes the connections on which nothing has moved for the longest time and no request is being answered, this many at most. Says
    /// whether there is one.
    fn close_oldest(&self, many: usize) -> bool {
        let mut lines = self.lock();
        let waiting = lines.iter().filter(|(_, line)| line.phase.load(Ordering::Relaxed) != BUSY);
        let last = |line: &Line| line.began + Duration::from_millis(line.moved.load(Ordering::Relaxed));
        let mut waiting: Vec<(Instant, u64)> = waiting.map(|(number, line)| (last(line), *number)).collect();
        waiting.sort_unstable();
        for (_, number) in waiting.iter().take(many) {
            if let Some(line) = lines.remove(number) {
                line.close.notify_one();
            }
        }
        !waiting.is_empty()
    }

    fn add(self: &Arc<Self>, number: u64) -> Held {
        let line = Arc::new(Line::new());
        self.lock().insert(number, line.clone());
        self.open.fetch_add(1, Ordering::Relaxed);
        Held { lines: self.clone(), number, line }
    }
}

/// A connection that is counted until this is dropped.
struct Held {
    lines: Arc<Lines>,
    number: u64,
    line: Arc<Line>,
}

impl Drop for Held {
    fn drop(&mut self) {
        self.lines.lock().remove(&self.number);
        self.lines.open.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Listens at an address. As many as the system allows may come at once and wait to be accepted.
pub fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    // A server that was ended a moment ago may begin again at once.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(WAITING)
}

/// Serves until asked to end, and then until the requests under way are answered, for some seconds at most.
pub async fn serve(listener: TcpListener, router: Router, patience: Patience, end: impl Future<Output = ()>) {
    let (ends, ending) = watch::channel(false);
    let lines = Arc::new(Lines::default());
    tokio::pin!(end);
    let mut number = 0;
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut end => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                breathe(&lines, &error).await;
                continue;
            }
        };
        lines.room(patience.most).await;
        number += 1;
        let held = lines.add(number);
        tokio::spawn(attend(stream, peer, (router.clone(), patience, held), ending.clone()));
    }
    drop((listener, ending));
    ends.send_replace(true);
    if tokio::time::timeout(GRACE, ends.closed()).await.is_err() {
        tracing::warn!("some requests were not answered before the end");
    }
}

/// After the system gave no connection: where it has no more descriptors, an idle connection gives its own back.
async fn breathe(lines: &Lines, error: &io::Error) {
    let of_connection = matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionRefused
    );
    if !of_connection {
        tracing::warn!(%error, "a connection could not be accepted");
        lines.close_oldest(1);
        tokio::time::sleep(BREATH).await;
    }
}

/// Answers the requests of one connection, one after the other.
async fn attend(
    stream: TcpStream,
    peer: SocketAddr,
    (router, patience, held): (Router, Patience, Held),
    mut ending: watch::Receiver<bool>,
) {
    let line = &held.line;
    // Small answers leave at once.
    let _ = stream.set_nodelay(true);
    let service = service_fn(|request| answer(&router, peer, line, request));
    let stream = TokioIo::new(Watched { stream, line: line.clone() });
    let connection = http1::Builder::new().max_buf_size(HEAD_BYTES).serve_connection(stream, service);
    tokio::pin!(connection);
    let mut asked = false;
    loop {
        tokio::select! {
            ended = &mut connection => {
                if let Err(error) = ended {
                    tracing::debug!(%error, "a connection broke");
                }
                return;
            }
            () = line.is_over(patience) => return,
            _ = ending.wait_for(|ends| *ends), if !asked => {
                asked = true;
                connection.as_mut().graceful_shutdown();
            }
        }
    }
}

async fn answer(
    router: &Router,
    peer: SocketAddr,
    line: &Line,
    request: hyper::Request<Incoming>,
) -> Result<Response, Infallible> {
    line.enter(BUSY);
    let mut request = request.map(Body::new);
    request.extensions_mut().insert(ConnectInfo(peer));
    let answered = router.clone().oneshot(request).await;
    line.enter(IDLE);
    answered
}

/// A stream that notes when bytes move.
struct Watched {
    stream: TcpStream,
    line: Arc<Line>,
}

impl AsyncRead for Watched {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, buffer))?;
        if buffer.filled().len() > before {
            self.line.read();
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Watched {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = ready!(Pin::new(&mut self.stream).poll_write(context, bytes))?;
        self.line.wrote();
        Poll::Ready(Ok(written))
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = ready!(Pin::new(&mut self.stream).poll_write_vectored(context, slices))?;
        self.line.wrote();
        Poll::Ready(Ok(written))
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}
