//! Folders with specs for tests, and commands that run in them.

#![allow(dead_code)] // Each test program uses a part of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// A folder with specs that is removed after the test.
pub(crate) struct Project(pub(crate) PathBuf);

pub(crate) const SPECS: &[(&str, &str)] = &[
    ("api.yaml", "api:\n  title: Demo\n  modules:\n    demo: For the tests.\n"),
    (
        "demo/thing.yaml",
        "object: demo.thing\nsummary: A thing.\nfields:\n  id: { type: id<demo.thing>, doc: The thing. }\n  text:\n    type: string\n    doc: |\n      First.\n\n      Last.\n",
    ),
    ("demo/thing/get.yaml", "method: demo.thing.get\naction: get\nobject: demo.thing\nsummary: Gets a thing.\n"),
];

/// How another system writes a text.
pub(crate) type Change = fn(&str) -> String;

impl Project {
    pub(crate) fn new(name: &str, change: Change) -> Self {
        let root = std::env::temp_dir().join(format!("bitrix24-commands-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        for (path, text) in SPECS {
            let path = root.join("spec").join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, change(text)).unwrap();
        }
        Self(root)
    }

    /// Runs a command in the folder.
    pub(crate) fn output(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.args(arguments).current_dir(&self.0).stdin(Stdio::null()).output().unwrap()
    }

    /// Returns whether a command succeeds, and what it prints.
    pub(crate) fn run(&self, arguments: &[&str]) -> (bool, String) {
        let output = self.output(arguments);
        let text = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(text).unwrap())
    }

    pub(crate) fn generate(&self, more: &[&str]) -> (bool, String) {
        self.run(&[&["generate", "--spec", "spec", "--out", "src"], more].concat())
    }

    /// Returns the generated files, hidden ones included.
    pub(crate) fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
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

    /// Writes a file, and its folders if they are missing.
    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap()
    }
}

impl Drop for Project {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
