//! What lies in the folder of the specs: nothing vanishes in silence.

#![allow(clippy::unwrap_used)]

mod project;

use bitrix24_json::Value as Json;
use project::Project;
use std::fs;

const PING: &str = "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n";

/// Returns the errors of `generate --format json`, as `FILE:LINE:COLUMN: MESSAGE`.
fn errors(project: &Project) -> Vec<String> {
    let output = project.output(&["generate", "--spec", "spec", "--out", "src", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(!project.0.join("src").exists(), "nothing is written");
    let lines = String::from_utf8(output.stdout).unwrap();
    let error = |line: &str| {
        let error: Json = serde_json::from_str(line).unwrap();
        let text = |key: &str| error[key].as_str().unwrap_or_default().to_owned();
        format!("{}:{}:{}: {}", text("file"), error["line"], error["column"], text("message"))
    };
    lines.lines().map(error).collect()
}

#[test]
fn a_spec_with_another_extension_is_refused() {
    for name in [
        "ping.YAML",
        "ping.Yaml",
        "ping.yml",
        "ping.YML",
        "ping.yaml ",
        "ping.yaml\t",
        "ping. yaml",
        "ping.yaml\u{200b}",
        "ping.\u{feff}yml\u{a0}",
    ] {
        let project = Project::new("extension", str::to_owned);
        project.write(&format!("spec/demo/{name}"), PING);
        let found = errors(&project);
        assert!(found.len() == 1 && found[0].contains("does not end in `.yaml`"), "{found:?}");
        // The formatter names it, too.
        let (success, output) = project.run(&["fmt", "--spec", "spec"]);
        assert!(!success && output.contains("error[unreadable-file]"), "{output}");
        let (success, output) = project.run(&["lint", "--spec", "spec"]);
        assert!(!success && output.contains("= help: rename it to `ping.yaml`"), "{output}");
    }
}

/// Every spec of an object is renamed: its users are not to blame.
#[test]
fn the_users_of_a_refused_spec_are_not_reported() {
    for name in ["api", "demo/thing"] {
        let project = Project::new("users", str::to_owned);
        fs::rename(project.0.join(format!("spec/{name}.yaml")), project.0.join(format!("spec/{name}.YAML"))).unwrap();
        let found = errors(&project);
        assert!(found.len() == 1 && found[0].starts_with(&format!("spec/{name}.YAML:1:1: ")), "{found:?}");
    }
}

#[test]
fn a_folder_with_the_name_of_a_spec_is_refused() {
    let project = Project::new("folder", str::to_owned);
    fs::create_dir(project.0.join("spec/demo/ping.yaml")).unwrap();
    assert_eq!(errors(&project), ["spec/demo/ping.yaml:1:1: a folder has the name of a spec"]);
}

#[test]
fn other_files_are_named_and_hidden_ones_are_not() {
    let project = Project::new("others", str::to_owned);
    for path in
        ["README.md", "demo/notes.md", "contradictions.txt", ".gitignore", "demo/.thing.yaml.swp", ".git/x.yaml"]
    {
        project.write(&format!("spec/{path}"), "");
    }
    let (success, output) = project.run(&["lint", "--spec", "spec"]);
    assert!(success && !output.contains("note:"), "{output}");
    project.write("spec/demo/ping.yaml~", PING);
    project.write("spec/demo/ping", PING);
    let (success, output) = project.run(&["lint", "--spec", "spec"]);
    let notes: Vec<&str> = output.lines().filter(|line| line.starts_with("note:")).collect();
    let note = |name: &str| format!("note: `spec/demo/{name}` is no spec, and is not read");
    assert!(success && notes == [note("ping"), note("ping.yaml~")], "{output}");
}

#[cfg(unix)]
#[test]
fn links_lead_to_files() {
    use std::os::unix::fs::symlink;
    let project = Project::new("links", str::to_owned);
    let link = |to: &str, from: &str| symlink(to, project.0.join("spec").join(from)).unwrap();
    project.write("elsewhere/ping.yaml", PING);
    link("../../elsewhere/ping.yaml", "demo/ping.yaml");
    let (success, output) = project.run(&["lint", "--spec", "spec"]);
    assert!(success, "{output}");

    // The place of another root is no exception.
    link("../elsewhere", "v2");
    link("../../elsewhere", "demo/more");
    link("nowhere.yaml", "demo/pong.yaml");
    link("nowhere", "other");
    link("round.yaml", "demo/round.yaml");
    let found = errors(&project);
    let starts = [
        "spec/demo/more:1:1: a link to a folder is not followed",
        "spec/demo/pong.yaml:1:1: cannot follow the link: ",
        "spec/demo/round.yaml:1:1: cannot follow the link: ",
        "spec/other:1:1: cannot follow the link: ",
        "spec/v2:1:1: a link to a folder is not followed",
    ];
    assert_eq!(found.len(), starts.len(), "{found:?}");
    found.iter().zip(starts).for_each(|(found, start)| assert!(found.starts_with(start), "{found}"));
}

/// A name cannot end a line, rewrite a terminal, or look like another one.
#[cfg(unix)]
#[test]
fn names_of_other_files_are_printed_visibly() {
    let project = Project::new("hidden", str::to_owned);
    for name in ["a\n::error::b", "c\u{1b}[2J", "ping\u{202e}"] {
        project.write(&format!("spec/demo/{name}"), "");
    }
    let (success, output) = project.run(&["lint", "--spec", "spec"]);
    let notes: Vec<&str> = output.lines().filter(|line| line.starts_with("note:")).collect();
    let note = |name: &str| format!("note: `spec/demo/{name}` is no spec, and is not read");
    assert!(success && notes == [note("a\\n::error::b"), note("c\\u{1b}[2J"), note("ping\\u{202e}")], "{output}");
}

/// A reader would wait for a writer of the pipe.
#[cfg(unix)]
#[test]
fn a_pipe_is_not_read() {
    let project = Project::new("pipe", str::to_owned);
    let made = std::process::Command::new("mkfifo").arg(project.0.join("spec/demo/ping.yaml")).status().unwrap();
    assert!(made.success());
    assert_eq!(errors(&project), ["spec/demo/ping.yaml:1:1: this is not a regular file"]);
}

/// The file exists, and the system refuses to read it, even to an administrator.
#[cfg(target_os = "linux")]
#[test]
fn a_file_that_cannot_be_read_is_reported_with_the_others() {
    let project = Project::new("unreadable", str::to_owned);
    std::os::unix::fs::symlink("/proc/self/mem", project.0.join("spec/demo/ping.yaml")).unwrap();
    project.write("spec/demo/thing/get.yaml", "method: demo.thing.get\naction: got\nobject: demo.thing\n");
    let found = errors(&project);
    assert!(
        found.iter().any(|error| error.starts_with("spec/demo/ping.yaml:1:1: cannot read the file: ")),
        "{found:?}"
    );
    assert!(found.iter().any(|error| error.contains("`action` cannot be `got`")), "{found:?}");
}

/// One file in another encoding hides no other problem, in no format.
#[test]
fn a_file_that_is_not_utf_8_is_reported_with_the_others() {
    let utf16: Vec<u8> = [0xfeff].into_iter().chain(PING.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let unmarked: Vec<u8> = PING.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let latin = b"method: demo.ping\r\nsummary: Gr\xfc\xdfe.\r\neffect: read\r\nresult: boolean\r\n".to_vec();
    for (bytes, expected) in [
        (latin, "spec/demo/ping.yaml:2:12: the file is not UTF-8"),
        (utf16, "spec/demo/ping.yaml:1:1: the file is UTF-16, not UTF-8"),
        (unmarked, "spec/demo/ping.yaml:1:1: the file is UTF-16, not UTF-8"),
    ] {
        let project = Project::new("encoding", str::to_owned);
        project.write("spec/demo/ping.yaml", &bytes);
        project.write("spec/demo/thing/get.yaml", "method: demo.thing.get\naction: got\nobject: demo.thing\n");
        let found = errors(&project);
        assert!(found.iter().any(|error| error == expected), "{found:?}");
        assert!(found.iter().any(|error| error.contains("`action` cannot be `got`")), "{found:?}");
        let (_, output) = project.generate(&["--format", "github"]);
        assert!(output.contains("::error file=spec/demo/ping.yaml,"), "{output}");
        // The formatter does not write what it cannot read.
        let (success, output) = project.run(&["fmt", "spec/demo"]);
        assert!(!success && output.contains("error[unreadable-file]: the file is "), "{output}");
        assert_eq!(fs::read(project.0.join("spec/demo/ping.yaml")).unwrap(), bytes);
    }
}

#[test]
fn fmt_takes_folders() {
    let project = Project::new("fmt-folder", str::to_owned);
    project.write("spec/demo/thing/get.yaml", "action: get\nmethod: demo.thing.get\n");
    let (success, output) = project.run(&["fmt", "spec/demo", "spec/api.yaml"]);
    assert!(success && output == "3 specs: 1 written\n", "{output}");
    let output = project.output(&["fmt", "nowhere"]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
}
