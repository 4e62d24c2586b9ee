//! The commands as a person or a script runs them, on folders of their own.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A folder with specs that is gone after the test.
struct Project(PathBuf);

const SPECS: &[(&str, &str)] = &[
    ("api.yaml", "api:\n  title: Demo\n  modules:\n    demo: For the tests.\n"),
    (
        "demo/thing.yaml",
        "object: demo.thing\nsummary: A thing.\nfields:\n  id: { type: id<demo.thing>, doc: The thing. }\n  text:\n    type: string\n    doc: |\n      First.\n\n      Last.\n",
    ),
    ("demo/thing/get.yaml", "method: demo.thing.get\naction: get\nobject: demo.thing\nsummary: Gets a thing.\n"),
];

/// What another system does to a text.
type Change = fn(&str) -> String;

impl Project {
    fn new(name: &str, change: Change) -> Self {
        let root = std::env::temp_dir().join(format!("bitrix24-commands-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        for (path, text) in SPECS {
            let path = root.join("spec").join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, change(text)).unwrap();
        }
        Self(root)
    }

    fn run(&self, arguments: &[&str]) -> (bool, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.args(arguments).current_dir(&self.0).stdin(Stdio::null());
        let output = command.output().unwrap();
        let text = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(text).unwrap())
    }

    fn generate(&self, more: &[&str]) -> (bool, String) {
        self.run(&[&["generate", "--spec", "spec", "--out", "src"], more].concat())
    }

    /// What has been generated.
    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let (mut open, mut found) = (vec![self.0.join("src")], BTreeMap::new());
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    found.insert(path.strip_prefix(&self.0).unwrap().to_owned(), fs::read(&path).unwrap());
                }
            }
        }
        found
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap()
    }
}

impl Drop for Project {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn line_ends_make_no_difference_to_what_is_written() {
    let systems: [(&str, Change); 4] = [
        ("lf", str::to_owned),
        ("crlf", |text| text.replace('\n', "\r\n")),
        ("cr", |text| text.replace('\n', "\r")),
        ("bom", |text| format!("\u{feff}{text}")),
    ];
    let mut written = Vec::new();
    for (name, change) in systems {
        let project = Project::new(name, change);
        let (fine, said) = project.generate(&[]);
        assert!(fine, "{said}");
        let (fine, said) = project.generate(&["--check"]);
        assert!(fine, "{said}");
        written.push(project.files());
    }
    assert!(written[0].len() > 5);
    written.iter().for_each(|files| assert_eq!(*files, written[0]));
}

#[test]
fn fmt_keeps_the_line_ends_of_a_file() {
    let project = Project::new("fmt", |text| text.replace('\n', "\r\n"));
    let (fine, said) = project.run(&["fmt", "--check", "--spec", "spec"]);
    assert!(fine, "{said}");
    fs::write(project.0.join("spec/demo/thing/get.yaml"), "action: get\r\nmethod: 'demo.thing.get'\r\n").unwrap();
    let (fine, said) = project.run(&["fmt", "--check", "--spec", "spec"]);
    assert!(!fine && said.contains("  spec/demo/thing/get.yaml\n  = help: run `cargo xtask fmt`"), "{said}");
    let (fine, said) = project.run(&["fmt", "spec/demo/thing/get.yaml", "spec/api.yaml"]);
    assert!(fine && said == "2 specs: 1 written\n", "{said}");
    assert_eq!(project.read("spec/demo/thing/get.yaml"), "method: demo.thing.get\r\naction: get\r\n");
}

#[test]
fn fmt_leaves_what_it_cannot_read_as_it_is() {
    let project = Project::new("broken", str::to_owned);
    let broken = "method: demo.thing.get\nsummary: One: two\n";
    fs::write(project.0.join("spec/demo/thing/get.yaml"), broken).unwrap();
    fs::write(project.0.join("spec/api.yaml"), "api: { modules: { demo: 'For the tests.' }, title: Demo }\n").unwrap();
    let (fine, said) = project.run(&["fmt", "--spec", "spec"]);
    assert!(!fine && said.contains("error[bad-yaml]") && said.contains("--> spec/demo/thing/get.yaml:2:13"), "{said}");
    assert_eq!(project.read("spec/demo/thing/get.yaml"), broken);
    assert_eq!(project.read("spec/api.yaml"), SPECS[0].1);
}

#[test]
fn a_run_that_was_cut_short_is_completed_even_if_the_specs_have_problems_since() {
    let project = Project::new("cut", str::to_owned);
    assert!(project.generate(&[]).0);
    let lib = project.read("src/lib.rs");
    fs::write(project.0.join("spec/api.yaml"), SPECS[0].1.replace("Demo", "Another")).unwrap();
    assert!(project.generate(&[]).0);
    let newer = project.read("src/lib.rs");
    assert_ne!(lib, newer);
    // As a process leaves it that dies between the journal and the renaming.
    let aside = project.0.join("src/.update");
    fs::create_dir(&aside).unwrap();
    fs::write(aside.join("0.new"), &lib).unwrap();
    fs::write(aside.join("journal"), format!("replace 0 {} lib.rs\n", lib.len())).unwrap();
    fs::write(project.0.join("spec/api.yaml"), "api: [").unwrap();
    let (fine, said) = project.generate(&["--check"]);
    assert!(!fine && aside.exists(), "checking writes nothing: {said}");
    let (fine, said) = project.generate(&[]);
    assert!(!fine && said.contains("bad-yaml"), "{said}");
    assert!(!aside.exists());
    assert_eq!(project.read("src/lib.rs"), lib);
}

#[test]
fn a_folder_that_cannot_be_written_to() {
    let project = Project::new("blocked", str::to_owned);
    fs::write(project.0.join("file"), "").unwrap();
    let (fine, said) = project.run(&["generate", "--spec", "spec", "--out", "file/src"]);
    assert!(
        !fine && said.contains("error: file/src cannot be written to") && said.contains("nothing was changed"),
        "{said}"
    );
}

#[test]
fn new_does_not_ask_where_there_is_no_terminal() {
    let project = Project::new("new", str::to_owned);
    let (fine, said) = project.run(&["new", "--spec", "spec"]);
    assert!(!fine && said.contains("the method's name is missing") && said.contains("cargo xtask new NAME"), "{said}");
    let (fine, said) = project.run(&["new", "demo.thing.list", "--action", "list", "--spec", "spec"]);
    assert!(fine && said.starts_with("spec/demo/thing/list.yaml\n"), "{said}");
    let (fine, said) = project.run(&["fmt", "--check", "--spec", "spec"]);
    assert!(fine, "{said}");
    assert!(Path::new(&project.0).join("spec/demo/thing/list.yaml").exists());
}
