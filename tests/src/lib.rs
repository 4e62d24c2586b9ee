//! What the tests share: the specs of the workspace, and small specs of their own.

use bitrix24_codegen::{Api, SourceFile};
use std::path::{Path, PathBuf};

/// The root of the workspace.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
}

/// The spec files of the workspace.
pub fn specs() -> Vec<SourceFile> {
    let root = workspace().join("spec");
    let (mut open, mut found) = (vec![root.clone()], Vec::new());
    while let Some(folder) = open.pop() {
        let entries = std::fs::read_dir(&folder).into_iter().flatten().flatten();
        for path in entries.map(|entry| entry.path()) {
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "yaml") {
                let relative = path.strip_prefix(&root).unwrap_or(&path).to_string_lossy().into_owned();
                found.push(SourceFile::new(relative, std::fs::read_to_string(&path).unwrap_or_default()));
            }
        }
    }
    found
}

/// The model of the workspace's specs.
///
/// # Panics
/// Where the specs have problems, which the message shows.
pub fn api() -> Api {
    load(&specs())
}

/// The model of small specs: files that start with a line `--- path`.
///
/// # Panics
/// Where the specs have problems, which the message shows.
pub fn fixture(text: &str) -> Api {
    load(&files(text))
}

/// Files that start with a line `--- path`.
pub fn files(text: &str) -> Vec<SourceFile> {
    let mut files: Vec<SourceFile> = Vec::new();
    for piece in text.split("--- ").skip(1) {
        let (path, text) = piece.split_once('\n').unwrap_or((piece, ""));
        files.push(SourceFile::new(path.trim(), text));
    }
    files
}

fn load(files: &[SourceFile]) -> Api {
    match bitrix24_codegen::load(files) {
        Ok(api) => api,
        Err(problems) => panic!("the specs have problems\n{problems}"),
    }
}

/// The README's code, compiled and run against the mock portal.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
