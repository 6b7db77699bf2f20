//! Connections over the loopback: slow and idle ones are closed, and many of them shut nobody out.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use lars_web::connection::{Patience, serve};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::world::World;

const PATIENCE: Patience =
    Patience { headers: Duration::from_millis(300), idle: Duration::from_millis(900), most: 40 };

/// A world that listens, until it is asked to end.
async fn listens(patience: Patience) -> (SocketAddr, oneshot::Sender<()>, JoinHandle<()>) {
    let world = World::new().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (end, asked) = oneshot::channel::<()>();
    let served = tokio::spawn(async move {
        serve(listener, world.router(), patience, async { _ = asked.await }).await;
    });
    (address, end, served)
}

async fn send(stream: &mut TcpStream, text: &str) {
    stream.write_all(text.as_bytes()).await.unwrap();
}

/// What arrives until the other side closes, and after how long it does.
async fn rest(stream: &mut TcpStream) -> (String, Duration) {
    let (begun, mut bytes) = (Instant::now(), Vec::new());
    // A connection that is reset is closed too.
    let _ = stream.read_to_end(&mut bytes).await;
    (String::from_utf8_lossy(&bytes).into_owned(), begun.elapsed())
}

async fn page(address: SocketAddr) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    send(&mut stream, "GET /en/ HTTP/1.1\r\nhost: lars.example\r\nconnection: close\r\n\r\n").await;
    rest(&mut stream).await.0
}

#[tokio::test]
async fn a_head_that_is_slow_and_a_line_that_is_idle_are_closed() {
    let (address, _end, _) = listens(PATIENCE).await;
    let mut silent = TcpStream::connect(address).await.unwrap();
    let mut slow = TcpStream::connect(address).await.unwrap();
    let mut idle = TcpStream::connect(address).await.unwrap();
    send(&mut idle, "GET /health HTTP/1.1\r\nhost: lars.example\r\n\r\n").await;
    let trickle = async {
        let begun = Instant::now();
        for byte in "GET / HTTP/1.1\r\nx: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".bytes() {
            if slow.write_all(&[byte]).await.is_err() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
        begun.elapsed()
    };
    let ((_, silent), slow, (answer, idle)) = tokio::join!(rest(&mut silent), trickle, rest(&mut idle));
    assert!((Duration::from_millis(250)..Duration::from_millis(800)).contains(&silent), "{silent:?}");
    assert!(slow < Duration::from_millis(1500), "a byte now and then does not help: {slow:?}");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!((Duration::from_millis(700)..Duration::from_secs(3)).contains(&idle), "{idle:?}");
}

#[tokio::test]
async fn a_connection_is_used_again_as_long_as_it_is_used() {
    let (address, _end, _) = listens(PATIENCE).await;
    let mut stream = TcpStream::connect(address).await.unwrap();
    for _ in 0..4 {
        send(&mut stream, "GET /health HTTP/1.1\r\nhost: lars.example\r\n\r\n").await;
        let mut buffer = [0; 4096];
        let read = stream.read(&mut buffer).await.unwrap();
        assert!(String::from_utf8_lossy(&buffer[..read]).starts_with("HTTP/1.1 200"));
        // Longer than a head may take, shorter than a line may be idle.
        tokio::time::sleep(Duration::from_millis(400)).await;
    }
}

#[tokio::test]
async fn hundreds_of_idle_connections_shut_nobody_out() {
    let patient = Patience { headers: Duration::from_mins(1), idle: Duration::from_mins(1), ..PATIENCE };
    let (address, _end, _) = listens(patient).await;
    let mut held = Vec::new();
    for number in 0..400 {
        let mut stream = TcpStream::connect(address).await.unwrap();
        if number % 2 == 0 {
            let _ = stream.write_all(b"GET / HTTP/1.1\r\nx: ").await;
        }
        held.push(stream);
        if number % 100 == 50 {
            let begun = Instant::now();
            assert!(page(address).await.starts_with("HTTP/1.1 200"));
            assert!(begun.elapsed() < Duration::from_secs(2), "{number}: {:?}", begun.elapsed());
        }
    }
    assert!(page(address).await.contains("</html>"));
    let mut closed = 0;
    for stream in &mut held {
        let mut byte = [0];
        let read = tokio::time::timeout(Duration::from_millis(5), stream.read(&mut byte)).await;
        closed += usize::from(read.is_ok());
    }
    assert!(closed >= 400 - PATIENCE.most, "{closed}");
}

/// What is told of a body of megabytes when only its head was sent.
async fn told(address: SocketAddr, path: &str, kind: &str, cookie: &str, bytes: usize) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: lars.example\r\ncookie: {cookie}\r\ncontent-type: {kind}\r\n\
        content-length: {bytes}\r\n\r\n"
    );
    send(&mut stream, &head).await;
    let mut buffer = [0; 12];
    let read = tokio::time::timeout(Duration::from_secs(5), stream.read_exact(&mut buffer)).await;
    read.expect(path).unwrap();
    String::from_utf8_lossy(&buffer[9..]).into_owned()
}

const FORM: &str = "application/x-www-form-urlencoded";
const FILE: &str = "multipart/form-data; boundary=x";

#[tokio::test]
async fn a_body_of_nobody_is_refused_before_it_is_read() {
    let (address, _end, _) = listens(Patience { headers: Duration::from_secs(9), ..PATIENCE }).await;
    for (path, kind, status) in [
        ("/en/person", FORM, "401"),
        ("/en/study/biogas/register/new", FORM, "401"),
        ("/en/study/biogas/register/file", FILE, "401"),
        ("/en/study/biogas/questionnaire/translation/file.xlsx", FILE, "401"),
        ("/en/study/biogas/interview/offline/sync", "application/json", "401"),
        ("/en/sign-in", FORM, "413"),
        ("/en/answer/nobody/start", FORM, "413"),
        ("/en/answer/nobody/upload/start", FILE, "413"),
    ] {
        for cookie in ["", "lars_session=nobody"] {
            assert_eq!(told(address, path, kind, cookie, 20_000_000).await, status, "{path} {cookie}");
        }
    }
    // Small enough for a file, but nobody was asked for one.
    assert_eq!(told(address, "/en/answer/nobody/upload/start", FILE, "", 9_000_000).await, "404");
}

#[tokio::test]
async fn a_file_of_somebody_who_may_not_give_it_is_refused_before_it_is_read() {
    let world = World::new().await;
    let reader = world.account("Rea", "reader", &world.study.id.clone()).await;
    let reader = world.signed_in(&reader).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(serve(listener, world.router(), PATIENCE, std::future::pending()));
    for (path, bytes) in [
        ("/en/study/biogas/register/file", 500_000),
        ("/en/study/biogas/questionnaire/translation/upload?language=lv", 9_000_000),
    ] {
        assert_eq!(told(address, path, FILE, &reader, bytes).await, "403", "{path}");
    }
}

#[tokio::test]
async fn the_end_closes_what_is_idle_and_waits_for_nobody_who_is() {
    let (address, end, served) = listens(Patience { idle: Duration::from_mins(1), ..PATIENCE }).await;
    let mut idle = TcpStream::connect(address).await.unwrap();
    send(&mut idle, "GET /health HTTP/1.1\r\nhost: lars.example\r\n\r\n").await;
    let mut buffer = [0; 4096];
    assert!(idle.read(&mut buffer).await.unwrap() > 0);
    end.send(()).unwrap();
    tokio::time::timeout(Duration::from_secs(5), served).await.unwrap().unwrap();
    assert!(TcpStream::connect(address).await.is_err());
}
