//! What a step left out. Programs that a step runs append a line to the file that a variable names.

use crate::folder;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::PathBuf;

/// The environment variable with the file's path.
pub(super) const VARIABLE: &str = "BITRIX24_CI_SKIPPED";

/// Returns the path of a step's file.
pub(super) fn file(step: &str) -> PathBuf {
    folder::workspace().join(format!("target/ci-{step}-skipped.txt"))
}

/// Forgets what an earlier run left out, and makes the folder, which a build elsewhere does not.
pub(super) fn clear(step: &str) {
    // Without the folder or the file, the summary says less.
    fs::create_dir_all(folder::workspace().join("target")).ok();
    fs::remove_file(file(step)).ok();
}

/// Returns what the step left out, each with what it needs.
pub(super) fn read(step: &str) -> Vec<String> {
    fs::read_to_string(file(step)).unwrap_or_default().lines().map(str::to_owned).collect()
}

/// Reports that a part of a step was left out.
pub(crate) fn report(what: &str) {
    let Some(path) = std::env::var_os(VARIABLE) else { return };
    if let Ok(mut file) = OpenOptions::new().create(true).append(true).open(path) {
        // Without the line, the summary says less, and the step's own output says it all the same.
        writeln!(file, "{what}").ok();
    }
}
