//! The program `bitrix24-mock`.
#![cfg(feature = "cli")]

mod common;

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};

use bitrix24_json::json;

struct Running {
    child: Child,
    url: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn run(arguments: &[&str]) -> Running {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bitrix24-mock"));
    let mut child = command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
    let url = line.strip_prefix("listening on ").and_then(|line| line.strip_suffix('\n'));
    let url = url.unwrap_or_else(|| panic!("unexpected first line: {line:?}")).to_owned();
    Running { child, url }
}

fn post(url: &str, path: &str, body: &str) -> String {
    use std::io::Write as _;
    let mut stream = std::net::TcpStream::connect(url.trim_start_matches("http://")).expect("a connection");
    stream.write_all(common::request("POST", path, &[], body).as_bytes()).expect("a written request");
    let mut response = String::new();
    stream.read_to_string(&mut response).expect("a response");
    response
}

#[test]
fn it_prints_its_url_and_responds_there() {
    let running = run(&["--webhook", "7/other", "--token", "t0"]);
    assert!(running.url.starts_with("http://127.0.0.1:"), "{}", running.url);
    assert!(
        post(&running.url, "/rest/api/7/other/mail.message.createchat", r#"{"messageId":15}"#)
            .contains(r#""chatId":100"#)
    );
    assert!(
        post(&running.url, "/rest/api/mail.message.createchat?auth=t0", r#"{"messageId":15}"#)
            .contains(r#""chatId":100"#)
    );
    assert!(post(&running.url, "/rest/api/1/s3cr3t/mail.message.get", "{}").starts_with("HTTP/1.1 401"));
}

#[cfg(unix)]
#[test]
fn it_exits_when_interrupted_and_its_log_masks_secrets() {
    let mut running = run(&["--log"]);
    post(&running.url, "/rest/api/1/s3cr3t/mail.message.get?auth=hidden", "{}");
    let interrupt = Command::new("kill").args(["-INT", &running.child.id().to_string()]).status().expect("kill");
    assert!(interrupt.success());
    assert_eq!(running.child.wait().expect("an end").code(), Some(0));
    let mut log = String::new();
    running.child.stderr.take().expect("its log").read_to_string(&mut log).expect("text");
    assert!(log.starts_with("POST /rest/api/1/***/mail.message.get?… 400 "), "{log}");
    assert_eq!(log.lines().count(), 1);
    assert!(!log.contains("s3cr3t") && !log.contains("hidden"), "{log}");
}

#[test]
fn files_for_rows_and_faults_are_read() {
    let folder = std::env::temp_dir().join(format!("bitrix24-mock-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let (seed, faults) = (folder.join("seed.json"), folder.join("faults.json"));
    std::fs::write(&seed, json!({"mail.message": [{"id": 5, "subject": "Own"}]}).to_string()).expect("a file");
    std::fs::write(&faults, json!([{"fault": "html", "method": "note.*"}]).to_string()).expect("a file");
    let running = run(&[
        "--seed",
        &seed.to_string_lossy(),
        "--faults",
        &faults.to_string_lossy(),
        "--rows",
        "2",
        "--limits",
        "enterprise",
    ]);
    assert!(post(&running.url, "/rest/api/1/s3cr3t/mail.message.get", r#"{"id":5}"#).contains(r#""subject":"Own""#));
    assert!(post(&running.url, "/rest/api/1/s3cr3t/note.document.get", r#"{"id":1}"#).starts_with("HTTP/1.1 502"));
    std::fs::remove_dir_all(&folder).expect("the folder");
}

#[test]
fn invalid_arguments_are_reported() {
    for (arguments, problem) in [
        (["--webhook", "1"], "expected USER/SECRET"),
        (["--seed", "/no/such/file"], "/no/such/file: "),
        (["--addr", "nowhere"], "nowhere"),
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_bitrix24-mock")).args(arguments).output().expect("the program");
        assert!(!output.status.success());
        let text = String::from_utf8_lossy(&output.stderr);
        assert!(text.contains(problem), "{text}");
    }
}
