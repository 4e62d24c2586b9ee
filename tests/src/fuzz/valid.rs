//! Inputs that are valid specs, kept for rustdoc.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::sync::LazyLock;

/// The folder that they go to, of which `cargo xtask fuzz --rustdoc` takes them.
static FOLDER: LazyLock<Option<PathBuf>> = LazyLock::new(|| std::env::var_os("BITRIX24_FUZZ_VALID").map(PathBuf::from));

/// How many files the folder can have. The newest replace others: a fuzzer finds far more than rustdoc can read.
const FILES: u64 = 256;

/// Keeps an input if the environment names a folder for it.
pub(super) fn keep(bytes: &[u8]) {
    let Some(folder) = FOLDER.as_deref() else { return };
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    let path = folder.join((hasher.finish() % FILES).to_string());
    std::fs::write(&path, bytes).unwrap_or_else(|error| panic!("cannot write `{}`: {error}", path.display()));
}
