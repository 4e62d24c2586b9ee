//! The commands from the command line, on folders of their own.

#![allow(clippy::unwrap_used)]

mod project;

use project::{Change, Project, SPECS};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

#[test]
fn line_ends_of_specs_do_not_change_what_is_generated() {
    let systems: [(&str, Change); 4] = [
        ("lf", str::to_owned),
        ("crlf", |text| text.replace('\n', "\r\n")),
        ("cr", |text| text.replace('\n', "\r")),
        ("bom", |text| format!("\u{feff}{text}")),
    ];
    let mut written = Vec::new();
    for (name, change) in systems {
        let project = Project::new(name, change);
        let (success, output) = project.generate(&[]);
        assert!(success, "{output}");
        let (success, output) = project.generate(&["--check"]);
        assert!(success, "{output}");
        written.push(project.files());
    }
    assert!(written[0].len() > 5);
    written.iter().for_each(|files| assert_eq!(*files, written[0]));
}

#[test]
fn fmt_keeps_the_line_ends_of_a_file() {
    let project = Project::new("fmt", |text| text.replace('\n', "\r\n"));
    let (success, output) = project.run(&["fmt", "--check", "--spec", "spec"]);
    assert!(success, "{output}");
    fs::write(project.0.join("spec/demo/thing/get.yaml"), "action: get\r\nmethod: 'demo.thing.get'\r\n").unwrap();
    let (success, output) = project.run(&["fmt", "--check", "--spec", "spec"]);
    assert!(!success && output.contains("  spec/demo/thing/get.yaml\n  = help: run `cargo xtask fmt`"), "{output}");
    let (success, output) = project.run(&["fmt", "spec/demo/thing/get.yaml", "spec/api.yaml"]);
    assert!(success && output == "2 specs: 1 written\n", "{output}");
    assert_eq!(project.read("spec/demo/thing/get.yaml"), "method: demo.thing.get\r\naction: get\r\n");
}

#[test]
fn fmt_does_not_change_specs_with_errors() {
    let project = Project::new("broken", str::to_owned);
    let broken = "method: demo.thing.get\nsummary: One: two\n";
    fs::write(project.0.join("spec/demo/thing/get.yaml"), broken).unwrap();
    fs::write(project.0.join("spec/api.yaml"), "api: { modules: { demo: 'For the tests.' }, title: Demo }\n").unwrap();
    let (success, output) = project.run(&["fmt", "--spec", "spec"]);
    assert!(
        !success && output.contains("error[bad-yaml]") && output.contains("--> spec/demo/thing/get.yaml:2:13"),
        "{output}"
    );
    assert_eq!(project.read("spec/demo/thing/get.yaml"), broken);
    assert_eq!(project.read("spec/api.yaml"), SPECS[0].1);
}

#[test]
fn a_killed_run_is_finished_by_the_next_one() {
    let project = Project::new("killed", str::to_owned);
    assert!(project.generate(&[]).0);
    let expected = project.files();
    // Some files were written, one was being written, and none was removed.
    fs::remove_file(project.0.join("src/demo/thing/get.rs")).unwrap();
    fs::write(project.0.join("src/demo/thing/.get.rs.4711.tmp"), "// Writ").unwrap();
    fs::write(project.0.join("src/lib.rs"), "// Written by `cargo xtask generate` before").unwrap();
    fs::write(project.0.join("src/old.rs"), "// Written by `cargo xtask generate` before").unwrap();
    let (success, output) = project.generate(&["--check"]);
    let lines = "\n  missing  src/demo/thing/get.rs\n  stale    src/lib.rs\n  orphaned src/old.rs\n";
    assert!(!success && output.contains(lines), "{output}");
    let (success, output) = project.generate(&[]);
    assert!(success && output.contains("2 written, 1 removed"), "{output}");
    assert_eq!(project.files(), expected);
    let (success, output) = project.generate(&[]);
    assert!(success && output.contains("nothing to write"), "{output}");
}

#[test]
fn files_of_others_are_not_lost() {
    let project = Project::new("foreign", str::to_owned);
    fs::create_dir_all(project.0.join("src")).unwrap();
    fs::write(project.0.join("src/main.rs"), "fn main() {}\n").unwrap();
    let (success, output) = project.generate(&[]);
    assert!(!success && output.contains("`src` contains files that were not generated, such as `main.rs`"), "{output}");
    // The check gives the same advice, because generating would not help.
    assert_eq!(project.generate(&["--check"]), (success, output));
    assert_eq!(project.files().len(), 1);
}

#[test]
fn a_folder_that_cannot_be_written_to() {
    let project = Project::new("blocked", str::to_owned);
    for out in ["file", "file/src"] {
        fs::write(project.0.join("file"), "").unwrap();
        let output = project.output(&["generate", "--spec", "spec", "--out", out]);
        let text = String::from_utf8_lossy(&output.stderr);
        let message = "error: `file` is not a folder\n  = help: name another folder with `--out DIR`\n";
        assert!(output.status.code() == Some(2) && text == message, "{text}");
    }
}

/// Specs and what is generated from them stay apart, however the folder is named.
#[test]
fn nothing_is_generated_among_specs() {
    let project = Project::new("among", str::to_owned);
    let before = fs::read_dir(project.0.join("spec/demo")).unwrap().count();
    for (out, place) in [
        ("spec", "is"),
        ("spec/", "is"),
        ("./spec/../spec", "is"),
        ("spec/demo", "is inside"),
        ("spec/new/deep", "is inside"),
        (".", "contains"),
        ("..", "contains"),
        ("/", "contains"),
    ] {
        for more in [&[][..], &["--check"], &["--watch"]] {
            let output = project.output(&[&["generate", "--spec", "spec", "--out", out], more].concat());
            let text = String::from_utf8_lossy(&output.stderr);
            let message = format!("{place} the folder of the specs\n  = help: name another folder with `--out DIR`\n");
            assert!(output.status.code() == Some(2) && text.ends_with(&message), "{out}: {text}");
            assert_eq!(text.lines().count(), 2, "{text}");
        }
    }
    for (arguments, expected) in [
        (["openapi", "spec/api.yaml"], "`spec` is the folder of the specs"),
        (["openapi", "spec/demo/openapi.json"], "`spec/demo` is inside the folder of the specs"),
        (["openapi", "spec"], "`spec` is a folder"),
        (["site", "spec/site"], "`spec/site` is inside the folder of the specs"),
    ] {
        let output = project.output(&[arguments[0], "--spec", "spec", "--out", arguments[1]]);
        let text = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(2) && text.contains(expected), "{arguments:?}: {text}");
    }
    assert_eq!(fs::read_dir(project.0.join("spec/demo")).unwrap().count(), before);
    assert_eq!(project.read("spec/api.yaml"), SPECS[0].1);
}

#[cfg(unix)]
#[test]
fn links_to_folders_of_the_client_are_followed() {
    use std::os::unix::fs::symlink;
    let project = Project::new("out-links", str::to_owned);
    let link = |to: &str, from: &str| symlink(to, project.0.join(from)).unwrap();
    link("spec", "specs");
    link("nowhere", "lost");
    link("round", "round");
    fs::create_dir(project.0.join("client")).unwrap();
    link("client", "src");
    for (out, expected) in [
        ("specs", "`specs` is the folder of the specs"),
        ("specs/demo", "`specs/demo` is inside the folder of the specs"),
        ("lost", "cannot follow `lost`: "),
        ("lost/src", "cannot follow `lost`: "),
        ("round", "cannot follow `round`: "),
    ] {
        let output = project.output(&["generate", "--spec", "spec", "--out", out]);
        let text = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(2) && text.contains(expected), "{out}: {text}");
    }
    assert!(project.generate(&[]).0 && project.0.join("client/lib.rs").exists());
    assert!(project.generate(&["--check"]).0);
}

#[test]
fn the_schema_and_the_tables_are_checked_and_written() {
    let project = Project::new("schema", str::to_owned);
    let reference = include_str!("../../spec/README.md");
    assert!(project.generate(&[]).0);
    assert!(!project.0.join("spec/README.md").exists(), "specs of other projects have no reference");
    let schema = project.read("spec/schema.json");
    fs::write(project.0.join("spec/schema.json"), "{}").unwrap();
    fs::write(project.0.join("spec/README.md"), reference.replace("| `summary` ? |", "| `again` ? |")).unwrap();
    let (success, output) = project.generate(&["--check"]);
    assert!(!success && output.contains("\n  stale    spec/schema.json\n  stale    spec/README.md\n"), "{output}");
    assert!(project.generate(&[]).0);
    assert_eq!((project.read("spec/schema.json"), project.read("spec/README.md")), (schema, reference.to_owned()));

    // Without the marks around its tables, nothing is written.
    fs::write(project.0.join("spec/README.md"), "# The spec format\n").unwrap();
    fs::remove_file(project.0.join("spec/schema.json")).unwrap();
    let (success, output) = project.generate(&[]);
    assert!(!success && output.contains("the marks of the table `method` are missing"), "{output}");
    assert!(!project.0.join("spec/schema.json").exists());
}

#[test]
fn watching_generates_at_the_start_and_after_each_change() {
    let project = Project::new("watch", str::to_owned);
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(["generate", "--spec", "spec", "--out", "src", "--watch"]).current_dir(&project.0);
    let mut child = Child(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap());
    let mut stdout = BufReader::new(child.0.stdout.take().unwrap()).lines().map(Result::unwrap);
    let mut stderr = BufReader::new(child.0.stderr.take().unwrap()).lines().map(Result::unwrap);
    assert_eq!(stdout.next().unwrap(), "watching spec; Ctrl-C ends it");
    assert!(stdout.next().unwrap().starts_with("1 methods in "));
    fs::write(project.0.join("spec/api.yaml"), "api: [").unwrap();
    assert!(stderr.next().unwrap().starts_with("error[bad-yaml]"));
    fs::write(project.0.join("spec/api.yaml"), SPECS[0].1.replace("Demo", "Another title")).unwrap();
    assert!(stdout.next().unwrap().contains(" written, in "));
    assert!(project.read("src/lib.rs").contains("Another title"));
}

/// A program that is ended after the test.
struct Child(std::process::Child);

impl Drop for Child {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn exit_codes_are_as_documented() {
    let project = Project::new("exit", str::to_owned);
    let code = |arguments: &str| project.output(&arguments.split(' ').collect::<Vec<_>>()).status.code();
    let mut cases = vec![
        (0, "--help"),
        (0, "coverage --spec spec"),
        (0, "explain"),
        (1, "generate --spec spec --out src --check"),
        (2, "generate --unknown"),
        (2, "generate --check --watch"),
        (2, "portal"),
        (2, "release --allow-dirty"),
        (2, "lint --spec nowhere"),
        (2, "fmt nowhere.yaml"),
        (2, "explain unknown"),
        (2, "tools unknown"),
        (2, "coverage --spec spec --against nowhere.txt"),
        (2, "coverage --spec spec --against spec/demo/thing.yaml"),
        (2, "new not-a-name --spec spec"),
        (2, "portal import nowhere.json --spec spec"),
    ];
    for (expected, arguments) in cases.drain(..) {
        assert_eq!(code(arguments), Some(expected), "{arguments}");
    }
    fs::write(project.0.join("spec/api.yaml"), "api: [").unwrap();
    for arguments in ["generate --spec spec --out src", "lint --spec spec", "fmt --spec spec", "openapi --spec spec"] {
        assert_eq!(code(arguments), Some(1), "{arguments}");
    }
    let help = String::from_utf8(project.output(&["--help"]).stdout).unwrap();
    assert!(help.contains("Exit codes:\n  0  success\n  1  problems found") && help.contains("\n  2  wrong usage"));
}

/// The reader of a pipe has gone, as after `| head -1`.
#[test]
fn a_closed_pipe_ends_a_command_quietly() {
    let project = Project::new("pipe", str::to_owned);
    let commands =
        ["openapi --spec spec", "explain", "coverage --spec spec", "generate --spec spec --out src", "fmt --spec spec"];
    for arguments in commands.into_iter().chain(["generate --spec spec --out src --watch", "--help"]) {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.args(arguments.split(' ')).current_dir(&project.0).stdin(Stdio::null()).stdout(writer);
        let output = command.stderr(Stdio::piped()).spawn().unwrap().wait_with_output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{arguments}: {output:?}");
    }
}

#[test]
fn new_does_not_ask_without_a_terminal() {
    let project = Project::new("new", str::to_owned);
    let (success, output) = project.run(&["new", "--spec", "spec"]);
    assert!(
        !success && output.contains("the method's name is missing") && output.contains("cargo xtask new NAME"),
        "{output}"
    );
    let (success, output) = project.run(&["new", "demo.thing.list", "--action", "list", "--spec", "spec"]);
    assert!(success && output.starts_with("spec/demo/thing/list.yaml\n"), "{output}");
    let (success, output) = project.run(&["fmt", "--check", "--spec", "spec"]);
    assert!(success, "{output}");
    assert!(Path::new(&project.0).join("spec/demo/thing/list.yaml").exists());
}

/// Nothing is written for a spec that could not be used.
#[test]
fn new_refuses_what_no_spec_can_have() {
    let project = Project::new("new-refused", str::to_owned);
    let long = ["a"; 31].join(".");
    let cases: [(&[&str], &str); 9] = [
        (&["demo.close", "--docs", "javascript:alert(1)"], "\"javascript:alert(1)\" is not a URL"),
        (&["demo.close", "--docs", "example.com"], "\"example.com\" is not a URL"),
        (&["demo.close", "--summary", ""], "a text is empty"),
        (&["demo.close", "--access", " \u{200b}"], "a text is empty"),
        (&["demo.close", "--summary", "One.\nTwo."], "\"One.\\nTwo.\" has a line break"),
        (&["demo.close", "--spec", "typo"], "`typo` contains no api.yaml"),
        (&["demo.nul"], "Windows takes files called `nul` for a device"),
        (&["demo.close", "--action", "get", "--object", "demo.aux"], "Windows takes files called `aux`"),
        (&[long.as_str()], "is not a dotted name\n  = help: shorten the name to at most 16 segments"),
    ];
    for (arguments, expected) in cases {
        let spec: &[&str] = if arguments.contains(&"--spec") { &[] } else { &["--spec", "spec"] };
        let output = project.output(&[&["new"], arguments, spec].concat());
        let text = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.code() == Some(2) && text.contains(expected), "{arguments:?}: {text}");
        assert!(!project.0.join("typo").exists());
    }
    let (success, output) = project.run(&["fmt", "--spec", "spec"]);
    assert!(success && output == "3 specs: nothing to write\n", "{output}");
}

#[test]
fn coverage_compares_with_names_of_methods_only() {
    let project = Project::new("against", str::to_owned);
    project.write("list.txt", "\u{feff}# The methods\ndemo.thing.get  # documented\n\ndemo.thing.list\n");
    let (success, output) = project.run(&["coverage", "--spec", "spec", "--against", "list.txt"]);
    assert!(success && output.contains("\ncovered: 1 (") && output.contains("\nmissing: 1 ("), "{output}");
    for (text, expected) in [
        (
            "demo.thing.get\nSome words about it.\n",
            "`list.txt` has no name of a method in line 2: \"Some words about it.\"",
        ),
        ("{\"methods\": [\"demo.thing.get\"]}", "in line 1: \"{\\\"methods\\\": [\\\"demo.thing.get\\\"]}\""),
        ("# Nothing\n", "`list.txt` names no methods"),
    ] {
        project.write("list.txt", text);
        let (success, output) = project.run(&["coverage", "--spec", "spec", "--against", "list.txt"]);
        assert!(!success && output.contains(expected), "{output}");
    }
}

const MANIFEST: &str = "[package]\nname = \"demo\"\n\n[features]\n";

/// The folders are named from inside, with dots and from elsewhere: the files around them are the same.
#[test]
fn files_around_the_folders_are_found_from_anywhere() {
    let project = Project::new("around", str::to_owned);
    let marked = format!("{MANIFEST}{}{}", bitrix24_codegen::manifest::BEGIN, bitrix24_codegen::manifest::END);
    project.write("Cargo.toml", &marked);
    project.write("src/inner/.keep", "");
    let runs = [
        (".", "spec", "src"),
        ("src", "../spec", "."),
        ("spec", ".", "../src"),
        ("src/inner", "../../spec/../spec/.", ".."),
    ];
    for (from, spec, out) in runs {
        project.write("Cargo.toml", &marked);
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.args(["generate", "--spec", spec, "--out", out]).current_dir(project.0.join(from));
        let output = command.output().unwrap();
        assert!(output.status.success(), "{from}: {output:?}");
        assert!(project.read("Cargo.toml").contains("demo = []\n"), "{from}: {}", project.read("Cargo.toml"));
    }
}

#[test]
fn a_manifest_without_a_place_for_the_features() {
    let project = Project::new("manifest", str::to_owned);
    project.write("Cargo.toml", MANIFEST);
    let (success, output) = project.generate(&[]);
    assert!(!success && output.contains("`Cargo.toml` has no place for the features of the modules"), "{output}");
    assert!(!project.0.join("src").exists() && project.read("Cargo.toml") == MANIFEST);
    // The advice holds: with the two lines, the command succeeds.
    let marks: String =
        output.lines().filter(|line| line.starts_with("  #")).map(|line| format!("{}\n", line.trim())).collect();
    for marks in [marks.clone(), marks.trim_end().to_owned(), marks.replace('\n', " \r\n"), marks.replace('#', "  #")] {
        project.write("Cargo.toml", format!("{MANIFEST}{marks}"));
        let (success, output) = project.generate(&[]);
        assert!(success && project.read("Cargo.toml").contains("\ndemo = []\n"), "{marks}: {output}");
    }
    let before = project.files();
    project.write("spec/demo/more.yaml", "method: demo.more\nsummary: Answers.\neffect: read\nresult: boolean\n");
    let package = "[package]\nname = \"demo\"\n";
    for (manifest, expected) in [
        (format!("{package}[dependencies]\n{marks}"), "are not in `[features]`"),
        (format!("{marks}{package}"), "are not in `[features]`"),
        (format!("{MANIFEST}demo=[]\n{marks}"), "`demo` is a feature outside of the generated ones, too"),
        (format!("{MANIFEST}{marks}\"all-methods\" = []\n"), "`all-methods` is a feature outside of"),
        (format!("{package}# \u{fffd}"), "it lacks the lines"),
    ] {
        project.write("Cargo.toml", &manifest);
        for more in [&[][..], &["--check"]] {
            let (success, output) = project.generate(more);
            assert!(!success && output.contains(expected), "{output}");
        }
        assert!(project.read("Cargo.toml") == manifest && project.files() == before);
    }
}

/// A manifest that is there is read, or its absence would be believed.
#[test]
fn a_manifest_that_cannot_be_read() {
    let project = Project::new("manifest-unreadable", str::to_owned);
    let unreadable = |project: &Project| {
        let (success, output) = project.generate(&[]);
        assert!(!success && output.starts_with("error: cannot read `Cargo.toml`: "), "{output}");
        assert!(output.contains("\n  = help: save it as a text in UTF-8") && !project.0.join("src").exists());
    };
    project.write("Cargo.toml", b"[package]\n# Gr\xfc\xdfe\n");
    unreadable(&project);
    fs::remove_file(project.0.join("Cargo.toml")).unwrap();
    fs::create_dir(project.0.join("Cargo.toml")).unwrap();
    unreadable(&project);
}

/// The runtime's table belongs to the workspace's own specs.
#[test]
fn the_runtimes_error_codes_follow_the_specs_of_the_workspace() {
    const TABLE: &str = "runtime/src/client/error_codes/rest3.rs";
    let project = Project::new("codes", str::to_owned);
    let generate = |more: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.arg("generate").args(more).current_dir(&project.0).env("CARGO_MANIFEST_DIR", project.0.join("xtask"));
        let output = command.output().unwrap();
        (output.status.success(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
    };
    let codes = |more: &str| {
        format!(
            "errors: {{ Busy: {{ code: BUSY, status: 400, category: limit, when: It is busy., fix: Wait.{more} }} }}\n"
        )
    };
    project.write("spec/errors.yaml", codes(""));
    assert!(generate(&[]).0 && project.read(TABLE).contains("CodeInfo::new(\"BUSY\").rate_limit()"));

    project.write("spec/errors.yaml", codes(", retry: later, executed: maybe"));
    let (success, output) = generate(&["--check"]);
    assert!(!success && output.contains(&format!("\n  stale    {TABLE}\n")), "{output}");
    let row = "CodeInfo::new(\"BUSY\").retry_later().maybe_executed().rate_limit()";
    assert!(generate(&[]).0 && project.read(TABLE).contains(row), "{}", project.read(TABLE));

    let before = project.read(TABLE);
    project.write("foreign/api.yaml", "api: { title: Foreign, modules: {} }\n");
    assert!(generate(&["--spec", "foreign", "--out", "client"]).0 && project.read(TABLE) == before);
}

#[test]
fn a_step_of_ci_that_cannot_start_fails_alone() {
    let project = Project::new("ci", str::to_owned);
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(["ci", "--only", "format", "--only", "docs"]).current_dir(&project.0);
    command.env("CARGO_MANIFEST_DIR", project.0.join("xtask")).env("CARGO", project.0.join("no-cargo"));
    let output = command.output().unwrap();
    let text = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert!(!output.status.success() && text.contains("error: cannot start cargo: "), "{text}");
    assert!(text.contains("\n0 passed, 2 failed, 0 skipped"), "{text}");
}
