//! A small document with every quirk of real ones, and specs that agree with it.
#![allow(clippy::unwrap_used)]

mod compare;
mod hostile;
mod import;
mod pages;
mod pages_v2;
mod read;

use bitrix24_compare::portal::{Published, compare};
use bitrix24_json::Value as Json;
use bitrix24_model::{Api, SourceFile, load};
use std::path::Path;

/// A document as a portal generates it.
const DOCUMENT: &str = include_str!("portal.json");

/// The specs that agree with it.
fn sources() -> Vec<SourceFile> {
    folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/portal/spec"))
}

/// Returns the specs of a folder.
fn folder(root: &Path) -> Vec<SourceFile> {
    let (mut open, mut sources) = (vec![root.to_owned()], Vec::new());
    while let Some(folder) = open.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "yaml") {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                sources.push(SourceFile::new(name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    sources
}

fn checked(sources: &[SourceFile]) -> Api {
    load(sources).unwrap_or_else(|problems| panic!("{problems}"))
}

fn document() -> Json {
    serde_json::from_str(DOCUMENT).unwrap()
}

fn read(document: &Json) -> Published {
    Published::read(&document.to_string()).unwrap_or_else(|problem| panic!("{problem:?}"))
}

/// Returns the differences between a document and specs, one per line.
fn lines(document: &Json, sources: &[SourceFile]) -> String {
    let differences = compare(&read(document), &checked(sources));
    differences.iter().map(|difference| format!("{difference}\n")).collect()
}
