//! `lars demo`: starts, prints its links, answers, ends; and what was confirmed survives a kill.
//!
//! A small client speaks HTTP over loopback. What the pages hold is tested in `lars-web`.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};

use crate::program::Folder;

/// A running demo with its links.
pub struct Demo {
    child: Child,
    out: BufReader<ChildStdout>,
    host: String,
    start: String,
    sign_in: String,
    pub answer: String,
}

impl Demo {
    pub fn start(folder: &Folder) -> Self {
        let mut command = folder.command(&["demo", "--data", "data", "--listen", "127.0.0.1:0"]);
        // Many requests would fill the pipe with their lines, which nobody reads before the end.
        command.env("LARS_LOG", "warn");
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut link = || {
            let mut line = String::new();
            out.read_line(&mut line).unwrap();
            let address = line.split("http://").nth(1).unwrap_or_else(|| panic!("no link in {line:?}"));
            address.trim_end().to_owned()
        };
        let [start, sign_in, answer] = [link(), link(), link()];
        let host = start.trim_end_matches('/').to_owned();
        let path = |link: String| link.strip_prefix(&host).unwrap().to_owned();
        let [start, sign_in, answer] = [start, sign_in, answer].map(path);
        Self { child, out, host, start, sign_in, answer }
    }

    /// Sends a request and returns status, head and body.
    fn request(&self, head: &str, body: &str) -> (u16, String, String) {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        let length =
            if body.is_empty() { String::new() } else { format!("content-length: {}\r\n", body.len()) };
        write!(stream, "{head}\r\nhost: {}\r\n{length}connection: close\r\n\r\n{body}", self.host).unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, head.to_owned(), body.to_owned())
    }

    pub fn get(&self, path: &str) -> (u16, String, String) {
        self.request(&format!("GET {path} HTTP/1.1"), "")
    }

    pub fn post(&self, path: &str, body: &str) -> u16 {
        let head = format!("POST {path} HTTP/1.1\r\ncontent-type: application/x-www-form-urlencoded");
        self.request(&head, body).0
    }

    /// Opens the one-time link and gives the cookie of the session.
    fn come_in(&self) -> String {
        let (status, _, page) = self.get(&self.sign_in);
        assert_eq!(status, 200, "looking at the link uses nothing up");
        let form = format!("key={}", key_of(&page));
        let press =
            format!("POST {} HTTP/1.1\r\ncontent-type: application/x-www-form-urlencoded", self.sign_in);
        let (status, head, _) = self.request(&press, &form);
        assert!(status == 303 && head.contains("location: /en/study"), "{head}");
        let cookie = head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
        cookie.split(';').next().unwrap().to_owned()
    }

    pub fn signal(&self, name: &str) {
        let command = format!("kill -{name} {}", self.child.id());
        assert!(Command::new("sh").args(["-c", &command]).status().unwrap().success());
    }

    /// Asks the program to end and returns its status with what it said on standard error.
    pub fn end(mut self, signal: &str) -> (Option<i32>, String) {
        self.signal(signal);
        let mut rest = String::new();
        self.out.read_to_string(&mut rest).unwrap();
        let mut said = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        (self.child.wait().unwrap().code(), said)
    }

    pub fn key(&self, link: &str) -> String {
        key_of(&self.get(&format!("{link}/start")).2)
    }
}

/// The form key of a page.
fn key_of(page: &str) -> String {
    page.split("name=\"key\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

impl Drop for Demo {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

#[test]
fn three_links_work_and_control_c_ends_cleanly() {
    let folder = Folder::new();
    let demo = Demo::start(&folder);
    let (status, _, body) = demo.get("/health");
    assert_eq!((status, body.as_str()), (200, "ok\n"));
    let (status, head, _) = demo.get(&demo.start);
    assert_eq!((status, head.contains("location: /en/")), (307, true), "{head}");
    let cookie = demo.come_in();
    let (status, _, page) = demo.request(&format!("GET /en/study/lars HTTP/1.1\r\ncookie: {cookie}"), "");
    assert!(status == 200 && page.contains("Simulated answers."));
    let (status, head, _) = demo.get(&demo.answer);
    assert!(status == 303 && head.contains("/start"), "{head}");
    assert_eq!(demo.get("/en/project/lars").0, 200);
    let (status, said) = demo.end("INT");
    assert_eq!(status, Some(0), "{said}");
    assert!(said.contains("ended"), "{said}");
    let again = Demo::start(&folder);
    assert_eq!(again.get("/health").0, 200, "the data can be opened again");
    assert_eq!(again.end("TERM").0, Some(0));
}

#[test]
fn a_one_time_link_gets_into_no_log_unasked() {
    let folder = Folder::new();
    let printed = |more: &[&str]| {
        let words = [&["serve", "--data", "data", "--listen", "127.0.0.1:0"], more].concat();
        let mut child = folder.command(&words).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let said: Vec<String> =
            lines.map(Result::unwrap).take_while(|line| !line.contains("Ctrl-C")).collect();
        child.kill().unwrap();
        child.wait().unwrap();
        said.join("\n")
    };
    let said = printed(&[]);
    assert!(said.contains("lars link") && !said.contains("/sign-in/"), "{said}");
    let said = printed(&["--print-link"]);
    assert!(said.contains("/en/sign-in/"), "{said}");
    let made = folder.on_data("data", &["link"]).ends(0);
    assert!(made.stdout.contains("/en/sign-in/"), "{}", made.stdout);
}

#[test]
fn a_mail_server_without_the_address_of_the_site_is_refused_before_anything_is_sent() {
    let folder = Folder::new();
    let serve = |more: &[&str]| {
        let words = [&["serve", "--data", "data", "--listen", "127.0.0.1:0"], more].concat();
        folder.run(&words).ends(1).stderr
    };
    let smtp = ["--smtp", "smtp://127.0.0.1:1", "--mail-from", "s3@region.example"];
    let said = serve(&smtp);
    assert!(said.contains("--origin https://") && said.contains("Nothing was sent"), "{said}");
    let said = serve(&["--smtp", "smtp://127.0.0.1:1", "--origin", "https://lars.example"]);
    assert!(said.contains("--mail-from"), "{said}");
    let origin = ["serve", "--data", "data", "--origin", "lars.example"];
    let said = folder.run(&origin).ends(2).stderr;
    assert!(said.contains("scheme and host"), "{said}");
}

#[test]
fn a_request_to_end_is_followed_within_ten_seconds_whatever_hangs() {
    let folder = Folder::new();
    let demo = Demo::start(&folder);
    let cookie = demo.come_in();
    let open = |request: String| {
        let mut stream = TcpStream::connect(&demo.host).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        stream
    };
    // A form whose rest never comes, a head that never ends, and a stream that goes on by itself.
    let path = format!("{}/start", demo.answer);
    let mut hanging = vec![
        open(format!("POST {path} HTTP/1.1\r\nhost: {}\r\ncontent-length: 5000\r\n\r\nkey=", demo.host)),
        open(format!("GET {path} HTTP/1.1\r\nhost: {}\r\n", demo.host)),
    ];
    let live =
        format!("GET /en/study/lars/board/live HTTP/1.1\r\nhost: {}\r\ncookie: {cookie}\r\n\r\n", demo.host);
    hanging.push(open(live));
    std::thread::sleep(std::time::Duration::from_millis(300));
    let asked = std::time::Instant::now();
    let (status, said) = demo.end("TERM");
    let took = asked.elapsed();
    assert!(took.as_secs() < 10, "{took:?}: {said}");
    assert_eq!(status, Some(0), "{said}");
    assert!(said.contains("Everything confirmed is stored"), "{said}");
    drop(hanging);
}

#[test]
fn a_second_start_says_which_process_holds_the_data() {
    let folder = Folder::new();
    let demo = Demo::start(&folder);
    let second = folder.run(&["demo", "--data", "data", "--listen", "127.0.0.1:0"]).ends(1);
    let process = format!("process {}", demo.child.id());
    assert!(second.stderr.contains(&process) && second.stderr.contains("--data"), "{}", second.stderr);
    assert_eq!(demo.get("/health").0, 200, "the first goes on");
    let other = folder.run(&["demo", "--data", "other", "--listen", &demo.host]).ends(1);
    assert!(other.stderr.contains("--listen"), "the address is taken: {}", other.stderr);
    drop(demo);
    let third = Demo::start(&folder);
    assert_eq!(third.get("/health").0, 200, "a killed process holds nothing");
}

#[test]
fn what_was_confirmed_survives_a_kill() {
    let folder = Folder::new();
    let demo = Demo::start(&folder);
    let link = demo.answer.clone();
    let key = demo.key(&link);
    assert_eq!(demo.post(&format!("{link}/start"), &format!("key={key}&consent=yes")), 303);
    assert_eq!(demo.post(&format!("{link}/background"), &format!("key={key}&q.size=small&q.years=few")), 303);
    let ratings = "e.company.regional.relation=9&x.company.regional.relation=no-contact";
    assert_eq!(demo.post(&format!("{link}/about-company"), &format!("key={key}&{ratings}")), 303);
    // One more form is under way, unconfirmed, when the process dies.
    let mut stream = TcpStream::connect(&demo.host).unwrap();
    write!(
        stream,
        "POST {link}/open HTTP/1.1\r\nhost: {}\r\ncontent-length: 500\r\n\r\nkey={key}",
        demo.host
    )
    .unwrap();
    demo.signal("KILL");
    drop(demo);
    let demo = Demo::start(&folder);
    let page = |step: &str| demo.get(&format!("{link}/{step}")).2;
    assert!(page("background").contains("value=\"small\" checked"));
    let about = page("about-company");
    assert_eq!(about.matches(" checked").count(), 2);
    assert!(about.contains("id=\"e.company.regional.relation.9\" value=\"9\" checked"));
    assert!(about.contains("value=\"no-contact\" checked"));
    assert_eq!(demo.key(&link), key, "open pages of respondents stay good");
}

#[test]
fn the_demo_has_141_simulated_respondents_in_each_of_two_waves() {
    let folder = Folder::new();
    drop(Demo::start(&folder));
    let export = |data: &str| folder.on_data(data, &["export", "responses", "--study", "lars"]).ends(0);
    let ran = export("data");
    assert!(ran.stderr.contains("simulated"), "{}", ran.stderr);
    let rows: Vec<Vec<&str>> = ran.stdout.lines().skip(1).map(|line| line.split(',').collect()).collect();
    assert_eq!(rows.len(), 2 * 141 * 12);
    assert!(rows.iter().all(|row| row[2].starts_with("simulated-")));
    let distinct = |columns: &[usize]| {
        let keys = rows.iter().map(|row| columns.iter().map(|&column| row[column]).collect::<Vec<_>>());
        keys.collect::<std::collections::BTreeSet<_>>().len()
    };
    assert_eq!([distinct(&[0]), distinct(&[3]), distinct(&[5]), distinct(&[0, 2])], [8, 4, 3, 141]);
    let other = Folder::new();
    drop(Demo::start(&other));
    let again = other.on_data("data", &["export", "responses", "--study", "lars"]).ends(0).stdout;
    assert!(again == ran.stdout, "the generator is seeded: everybody sees the same answers");
    drop(Demo::start(&folder));
    assert!(export("data").stdout == ran.stdout, "a second start adds nothing");
}
