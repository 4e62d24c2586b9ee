//! Shared test support: the specs of the workspace, fixtures, random specs, programs from outside, and the
//! bodies of fuzz targets.

pub mod doc_comments;
pub mod external;
pub mod fixture_crate;
pub mod fuzz;
mod guides;
pub mod random;
pub mod rust_examples;

use bitrix24_codegen::{Api, Protocol, SourceFile};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Returns the root of the workspace.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
}

/// Lists the files with an extension below a folder, except built, installed and hidden ones.
pub fn files_in(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let (mut open, mut found) = (vec![folder.to_owned()], Vec::new());
    while let Some(folder) = open.pop() {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        for path in entries.map(|entry| entry.path()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_symlink() || name.starts_with('.') || ["target", "node_modules"].contains(&name.as_str()) {
                continue;
            }
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|own| own == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Returns a command of the cargo that runs the tests, at the root of the workspace. Variables that name the test's package
/// are removed, because build scripts would run again.
pub fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(workspace());
    for (name, _) in std::env::vars_os() {
        let about_the_test = ["CARGO_PKG_", "CARGO_MANIFEST_"];
        if name.to_str().is_some_and(|name| about_the_test.iter().any(|prefix| name.starts_with(prefix))) {
            cargo.env_remove(&name);
        }
    }
    cargo
}

/// Builds every program and example of the workspace and returns their paths by name. The features are those of `cargo test
/// --workspace --all-features`, to avoid another build.
///
/// # Panics
///
/// Panics if they cannot be built.
pub fn programs() -> BTreeMap<String, PathBuf> {
    let mut cargo = cargo();
    cargo.args(["build", "--quiet", "--message-format=json", "--workspace", "--all-features", "--bins", "--examples"]);
    let output = cargo.output().unwrap_or_else(|error| panic!("cargo cannot be started: {error}"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let messages = String::from_utf8_lossy(&output.stdout);
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<bitrix24_json::Value>(line).ok());
    let built = messages.filter_map(|message| {
        let program = message["executable"].as_str()?;
        Some((message["target"]["name"].as_str()?.to_owned(), program.into()))
    });
    built.collect()
}

/// Reads the spec files of the workspace.
pub fn specs() -> Vec<SourceFile> {
    specs_in(&workspace().join("spec"))
}

/// Reads the spec files of a folder.
pub fn specs_in(root: &Path) -> Vec<SourceFile> {
    let spec = |path: PathBuf| {
        let relative = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().into_owned();
        SourceFile::new(relative, std::fs::read_to_string(&path).unwrap_or_default())
    };
    files_in(root, "yaml").into_iter().map(spec).collect()
}

/// Loads the specs of the workspace.
///
/// # Panics
///
/// Panics if the specs have errors; the message contains the diagnostics.
pub fn api() -> Api {
    load(&specs())
}

/// Loads the specs of REST 2.0 of the workspace.
///
/// # Panics
///
/// Panics if the specs have errors; the message contains the diagnostics.
pub fn api_v2() -> Api {
    let apis =
        bitrix24_codegen::load_all(&specs()).unwrap_or_else(|problems| panic!("the specs have problems\n{problems}"));
    apis.into_iter().find(|api| api.protocol == Protocol::V2).expect("there are specs of REST 2.0")
}

/// Loads small specs, given as files that each start with a line `--- path`.
///
/// # Panics
///
/// Panics if the specs have errors; the message contains the diagnostics.
pub fn fixture(text: &str) -> Api {
    load(&files(text))
}

/// Splits a text into files that each start with a line `--- path`.
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

/// Doc tests of the README, run against the mock portal.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;

/// Doc tests of ARCHITECTURE.md.
#[cfg(doctest)]
#[doc = include_str!("../../ARCHITECTURE.md")]
pub struct Architecture;

/// Doc tests of the crate's README.
#[cfg(doctest)]
#[doc = include_str!("../../generated/README.md")]
pub struct CrateReadme;
