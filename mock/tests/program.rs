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
    exchange(url, &common::request("POST", path, &[], body))
}

fn exchange(url: &str, request: &str) -> String {
    use std::io::Write as _;
    let mut stream = std::net::TcpStream::connect(url.trim_start_matches("http://")).expect("a connection");
    stream.write_all(request.as_bytes()).expect("a written request");
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
    for path in ["/rest/1/s3cr3t/crm.deal.archive", "/_mock/requests", "/_mock/nothing"] {
        exchange(&running.url, &common::request("GET", path, &[], ""));
    }
    post(&running.url, "/rest/api/1/s3cr3t/mail.message.createchat", r#"{"messageId":15}"#);
    let interrupt = Command::new("kill").args(["-INT", &running.child.id().to_string()]).status().expect("kill");
    assert!(interrupt.success());
    assert_eq!(running.child.wait().expect("an end").code(), Some(0));
    let mut log = String::new();
    running.child.stderr.take().expect("its log").read_to_string(&mut log).expect("text");
    let code = "BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION";
    assert!(log.starts_with(&format!("POST /rest/api/1/***/mail.message.get?… 400 {code} ")), "{log}");
    let rest_2 = log.lines().nth(1).expect("a line about REST 2.0");
    assert!(rest_2.starts_with("GET /rest/1/***/crm.deal.archive 404 ERROR_METHOD_NOT_FOUND "), "{log}");
    assert!(rest_2.contains("(Method not found. This mock portal has no method `crm.deal.archive`: "), "{log}");
    let refused = log.lines().nth(2).expect("a line about the refused control");
    assert!(refused.starts_with("GET /_mock/nothing 404 MOCK_NOT_FOUND "), "{log}");
    let generated = log.lines().nth(3).expect("a line about the generated response");
    assert!(generated.starts_with("POST /rest/api/1/***/mail.message.createchat 200 "), "{log}");
    assert!(generated.ends_with(" (x-mock-answer: generated)"), "{log}");
    assert_eq!(log.lines().count(), 4, "control that succeeds is not logged: {log}");
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
fn it_listens_on_a_named_host_and_serves_browsers_and_proxies() {
    let running =
        run(&["--addr", "localhost:0", "--public-url", "https://portal.example", "--cors", "http://localhost:3000"]);
    let request = common::request(
        "OPTIONS",
        "/rest/api/1/s3cr3t/mail.message.get",
        &[("Origin", "http://localhost:3000"), ("Access-Control-Request-Method", "POST")],
        "",
    );
    assert!(exchange(&running.url, &request).starts_with("HTTP/1.1 204 "));
    let grant = "grant_type=authorization_code&client_id=app&client_secret=s&code=newcode";
    assert!(post(&running.url, "/oauth/token/", grant).contains("https://portal.example/rest/"));
}

#[test]
fn control_needs_an_option_on_other_addresses() {
    let health = |arguments: &[&str]| {
        exchange(&run(arguments).url, &common::request("GET", "/_mock/health", &[], "")).starts_with("HTTP/1.1 200")
    };
    assert!(health(&[]));
    assert!(!health(&["--addr", "0.0.0.0:0"]));
    assert!(health(&["--addr", "0.0.0.0:0", "--control"]));
}

#[test]
fn an_application_is_required_where_it_is_given() {
    let running = run(&["--application", "app/secret"]);
    let grant = |secret| format!("grant_type=authorization_code&client_id=app&client_secret={secret}&code=newcode");
    assert!(post(&running.url, "/oauth/token/", &grant("other")).starts_with("HTTP/1.1 401"));
    assert!(post(&running.url, "/oauth/token/", &grant("secret")).starts_with("HTTP/1.1 200"));
}

/// Returns what the program says when it does not start.
fn refused(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_bitrix24-mock")).args(arguments).output().expect("the program");
    assert!(!output.status.success(), "{arguments:?}");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn invalid_arguments_are_reported() {
    for (arguments, problem) in [
        (["--webhook", "1"], "expected USER/SECRET"),
        (["--webhook", "1/a/b"], "the secret of the webhook contains '/'"),
        (["--seed", "/no/such/file"], "/no/such/file: "),
        (["--addr", "nowhere"], "expected HOST:PORT, such as `localhost:8080`"),
        (["--cors", "localhost:3000"], "`localhost:3000` is no origin"),
        (["--public-url", "portal.example"], "`portal.example` is no public URL"),
        (["--application", "app"], "expected ID/SECRET"),
    ] {
        let text = refused(&arguments);
        assert!(text.contains(problem), "{text}");
    }
}

#[test]
fn a_problem_in_a_file_names_the_file() {
    let file = std::env::temp_dir().join(format!("bitrix24-mock-wrong-{}.json", std::process::id()));
    std::fs::write(&file, r#"{"mail.mesage": []}"#).expect("a file");
    let text = refused(&["--seed", &file.to_string_lossy()]);
    std::fs::remove_file(&file).expect("the file");
    let problem = "the seeds are invalid: unknown object `mail.mesage`; did you mean `mail.message`?";
    assert_eq!(text.trim_end(), format!("bitrix24-mock: {}: {problem}", file.display()));
}

#[test]
fn the_problems_of_all_files_and_options_are_named_at_once() {
    let folder = std::env::temp_dir().join(format!("bitrix24-mock-all-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let (seed, faults) = (folder.join("seed.json"), folder.join("faults.json"));
    let seeds = r#"{"custom_fields": {"tasks.task": {"ufA": "intger"}}, "tasks.task": [{"ufA": 1, "titel": "a"}]}"#;
    std::fs::write(&seed, seeds).expect("a file");
    std::fs::write(&faults, r#"[{"fault": "cut", "fault": "html"}]"#).expect("a file");
    let files = [seed, faults].map(|file| file.to_string_lossy().into_owned());
    let text = refused(&["--cors", "here", "--cors", "there", "--seed", &files[0], "--faults", &files[1]]);
    std::fs::remove_dir_all(&folder).expect("the folder");
    let lines: Vec<&str> = text.lines().collect();
    let starts = [
        "bitrix24-mock: `here` is no origin; ".to_owned(),
        "bitrix24-mock: `there` is no origin; ".to_owned(),
        format!("bitrix24-mock: {}: the seeds are invalid: ", files[0]),
        "  custom field `ufA` of `tasks.task`: unknown type `intger`; did you mean `integer`?".to_owned(),
        "  row 1 of `tasks.task`: unknown field `titel`; did you mean `title`?".to_owned(),
        format!("bitrix24-mock: {}: the rules for faults are invalid: element 1: ", files[1]),
    ];
    assert_eq!(lines.len(), starts.len(), "{text}");
    assert!(lines.iter().zip(&starts).all(|(line, start)| line.starts_with(start)), "{text}");
}

#[test]
fn a_file_in_another_encoding_is_named() {
    let file = std::env::temp_dir().join(format!("bitrix24-mock-encoding-{}.json", std::process::id()));
    std::fs::write(&file, b"{\"mail.message\": [{\"subject\": \"\xcf\xf0\"}]}").expect("a file");
    let text = refused(&["--seed", &file.to_string_lossy()]);
    std::fs::remove_file(&file).expect("the file");
    let problem = "the file is not in UTF-8; save it in that encoding";
    assert_eq!(text.trim_end(), format!("bitrix24-mock: {}: {problem}", file.display()));
}

const README: &str = include_str!("../README.md");

#[test]
fn the_page_of_the_mock_lists_every_option() {
    let help = Command::new(env!("CARGO_BIN_EXE_bitrix24-mock")).arg("--help").output().expect("the program").stdout;
    let help = String::from_utf8(help).expect("text");
    let options =
        help.split_whitespace().filter(|word| word.starts_with("--") && !["--help", "--version"].contains(word));
    let missing: Vec<&str> = options.filter(|option| !README.contains(&format!("| `{option}"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Without its feature, cargo installs nothing.
#[test]
fn the_commands_that_install_it_name_its_feature() {
    let commands = |page: &'static str| {
        let starts = page.match_indices("cargo install --path mock").map(|(at, _)| at);
        starts.filter_map(|at| page[at..].split(['`', '\n', '#']).next()).collect::<Vec<_>>()
    };
    for (page, text) in [("mock/README.md", README), ("README.md", include_str!("../../README.md"))] {
        let commands = commands(text);
        assert!(!commands.is_empty(), "{page}");
        for command in commands {
            assert!(command.contains("--features cli"), "{page}: {command}");
        }
    }
}

#[test]
fn the_test_in_python_passes() {
    let (_, rest) = README.split_once("```python\n").expect("a test in Python");
    let (script, _) = rest.split_once("```").expect("its end");
    let running = run(&[]);
    let python = ["python3", "python"].map(|python| {
        let mut command = Command::new(python);
        command
            .args(["-c", script])
            .env("MOCK_URL", &running.url)
            .env("NO_PROXY", "127.0.0.1")
            .env("no_proxy", "127.0.0.1");
        command.output()
    });
    let Some(output) = python.into_iter().flatten().next() else {
        println!("SKIPPED: the test in Python: python3 is not installed");
        return;
    };
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("Ran 1 test"), "{said}");
}
