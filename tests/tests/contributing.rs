//! Runs the commands of the worked example in CONTRIBUTING.md, and compares their output with the page.
//!
//! `BITRIX24_WRITE_DOCS=1` writes the output into the page instead.
#![cfg(unix)]
#![allow(clippy::unwrap_used)]

use bitrix24_mock::MockPortal;
use bitrix24_tests::{program, workspace};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The spec of the worked example.
const SPEC: &str = "spec/mail/message/pin.yaml";

#[test]
fn the_worked_example_shows_the_real_output() {
    let page = workspace().join("CONTRIBUTING.md");
    let text = std::fs::read_to_string(&page).unwrap();
    let begin = text.find("## Add a method").unwrap();
    let end = begin + text[begin + 3..].find("\n## ").unwrap() + 3;
    let actual = perform(&text[begin..end]);
    if std::env::var_os("BITRIX24_WRITE_DOCS").is_some() {
        std::fs::write(&page, format!("{}{actual}{}", &text[..begin], &text[end..])).unwrap();
        return;
    }
    for (shown, actual) in text[begin..end].lines().zip(actual.lines()) {
        assert_eq!(shown, actual, "run BITRIX24_WRITE_DOCS=1 cargo test -p bitrix24-tests --test contributing");
    }
    assert_eq!(text[begin..end].lines().count(), actual.lines().count());
}

/// Runs the steps of a page, and returns the page with the actual output.
fn perform(page: &str) -> String {
    let checkout = Checkout::new();
    let mut portal = None;
    let mut out = String::new();
    let mut blocks = page.split("```");
    out += blocks.next().unwrap();
    while let (Some(block), after) = (blocks.next(), blocks.next().unwrap_or_default()) {
        let (language, body) = block.split_once('\n').unwrap();
        let line = out.rsplit("Line ").next().and_then(|rest| rest.split_once(" becomes")).map(|(line, _)| line);
        let body = match (language, line.and_then(|line| line.parse::<usize>().ok())) {
            ("yaml", Some(line)) if out.ends_with(" becomes\n\n") => checkout.change(line, body),
            ("yaml", _) => checkout.write(body),
            ("console", _) => checkout.session(body, &mut portal),
            _ => panic!("a block of {language} has no meaning here"),
        };
        out += &format!("```{language}\n{body}```{after}");
    }
    out
}

/// A checkout of the project to work in.
struct Checkout {
    folder: tempfile::TempDir,
    xtask: PathBuf,
}

impl Checkout {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        // What `generate` reads and writes.
        for part in ["README.md", "spec", "generated/src", "generated/Cargo.toml", "runtime/src/client/error_codes"] {
            copy(&workspace().join(part), &folder.path().join(part));
        }
        let new = Self { folder, xtask: program("xtask") };
        if std::fs::remove_file(new.folder.path().join(SPEC)).is_ok() {
            new.run(Command::new(&new.xtask).arg("generate"));
        }
        new.shell("git init --quiet && git add . && git commit --quiet -m Before");
        new
    }

    fn write(&self, text: &str) -> String {
        std::fs::write(self.folder.path().join(SPEC), text).unwrap();
        text.to_owned()
    }

    /// Replaces a line of the spec.
    fn change(&self, number: usize, line: &str) -> String {
        let path = self.folder.path().join(SPEC);
        let text = std::fs::read_to_string(&path).unwrap();
        let old = text.lines().nth(number - 1).unwrap();
        assert_ne!(old, line.trim_end(), "line {number} does not change");
        std::fs::write(&path, text.replace(old, line.trim_end())).unwrap();
        line.to_owned()
    }

    /// Runs the commands of a block, and returns them with their output.
    fn session(&self, block: &str, portal: &mut Option<MockPortal>) -> String {
        let commands = block.lines().filter_map(|line| line.strip_prefix("$ "));
        commands.map(|command| format!("$ {command}\n{}", self.output(command, portal))).collect()
    }

    fn output(&self, command: &str, portal: &mut Option<MockPortal>) -> String {
        if let Some(options) = command.strip_prefix("cargo xtask mock ") {
            assert_eq!(options, "--addr 127.0.0.1:8080 &");
            *portal = Some(self.mock());
            return "listening on http://127.0.0.1:8080\n".to_owned();
        }
        match (command.strip_prefix("cargo xtask "), command.strip_prefix("curl ")) {
            (Some(arguments), _) => same_everywhere(&self.run(Command::new(&self.xtask).args(arguments.split(' ')))),
            (_, Some(arguments)) => request(arguments, portal.as_ref().unwrap()),
            _ => self.shell(command),
        }
    }

    /// Starts a portal with the current specs, as `cargo xtask mock` does.
    fn mock(&self) -> MockPortal {
        let specs = bitrix24_tests::specs_in(&self.folder.path().join("spec"));
        let api = bitrix24_codegen::load(&specs).unwrap_or_else(|problems| panic!("{problems}"));
        MockPortal::builder().specs(api.into()).start_blocking().unwrap()
    }

    fn shell(&self, command: &str) -> String {
        self.run(Command::new("sh").args(["-c", command]))
    }

    fn run(&self, command: &mut Command) -> String {
        for (name, value) in [("AUTHOR", "Ann"), ("COMMITTER", "Ann")] {
            command.env(format!("GIT_{name}_NAME"), value).env(format!("GIT_{name}_EMAIL"), "ann@example.com");
        }
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
        // The commands find the checkout by this variable, as under cargo.
        command.env("CARGO_MANIFEST_DIR", self.folder.path().join("xtask"));
        let output = command.current_dir(self.folder.path()).output().unwrap();
        String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
    }
}

fn copy(from: &Path, to: &Path) {
    if from.is_file() {
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(from, to).unwrap();
        return;
    }
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        copy(&entry.path(), &to.join(entry.file_name()));
    }
}

/// Sends the request of a `curl` command, and returns the response body without what differs between calls.
fn request(arguments: &str, portal: &MockPortal) -> String {
    let (body, url) = arguments.strip_prefix("-d '").unwrap().split_once("' ").unwrap();
    let path = url.strip_prefix("http://127.0.0.1:8080").unwrap();
    let mut stream = std::net::TcpStream::connect(portal.address()).unwrap();
    let head =
        format!("POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: {}", body.len());
    write!(stream, "{head}\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n{body}").unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).unwrap();
    let body = response.split_once("\r\n\r\n").unwrap().1;
    let time = body.find(r#""time":{"#).map_or(body.len(), |at| at + r#""time":{"#.len());
    if time < body.len() { format!("{}…}}}}\n", &body[..time]) } else { format!("{body}\n") }
}

/// Replaces the numbers that depend on the specs and on the machine.
fn same_everywhere(output: &str) -> String {
    let line = |line: &str| {
        if !line.contains(" methods in ") {
            return line.to_owned() + "\n";
        }
        let kept = line.split(' ').enumerate().map(|(at, word)| {
            let number = word.bytes().all(|byte| byte.is_ascii_digit());
            if number && at != 5 { "…" } else { word }
        });
        kept.collect::<Vec<_>>().join(" ") + "\n"
    };
    output.lines().map(line).collect()
}
