//! Fuzzing with rustdoc in the loop: the clients of found specs are documented and doctested in small batches.

use super::{corpora, fuzz};
use crate::cargo;
use crate::error::{CommandError, Result};
use crate::folder::{self, shown};
use crate::terminal::print_line;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

/// The targets whose inputs can be the specs of a client.
pub(super) const TARGETS: [&str; 2] = ["checks", "random_specs"];

/// For how many seconds libFuzzer searches before each batch.
const SEARCH: u64 = 30;

/// How many inputs a batch has.
const BATCH: usize = 20;

/// Runs a target with rustdoc in the loop. At least one batch is documented.
pub(super) fn run(built: &Path, target: &str, seconds: u64) -> Result {
    let (start, limit) = (Instant::now(), Duration::from_secs(seconds));
    let mut documented = HashSet::new();
    while start.elapsed() < limit {
        fuzz(built, target, (limit - start.elapsed()).as_secs().clamp(1, SEARCH))?;
        let mut batch = inputs(target)?;
        batch.retain(|path| !documented.contains(path));
        batch.truncate(BATCH);
        document(target, &batch)?;
        documented.extend(batch);
    }
    print_line(&format!("`{target}`: rustdoc accepts the clients of {} inputs", documented.len()))
}

/// Returns the inputs of a target, the newest first.
fn inputs(target: &str) -> Result<Vec<PathBuf>> {
    let mut inputs = Vec::new();
    for corpus in corpora(target) {
        let paths = folder::files(&corpus)
            .map_err(|error| CommandError::new(format!("cannot read `{}`: {error}", shown(&corpus))))?;
        inputs.extend(paths);
    }
    let modified = |path: &PathBuf| path.metadata().and_then(|data| data.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    inputs.sort_by_cached_key(|path| std::cmp::Reverse(modified(path)));
    Ok(inputs)
}

/// Documents the clients of inputs.
fn document(target: &str, batch: &[PathBuf]) -> Result {
    let list = folder::workspace().join("target/fuzz/found").join(target).join("batch.txt");
    let lines: String = batch.iter().map(|path| format!("{}\n", path.display())).collect();
    crate::write::write(&list, &lines)?;
    let mut test = cargo::command();
    test.args(["test", "--quiet", "--package", "bitrix24-tests", "--test", "random_specs", "--", "--nocapture"]);
    test.arg("clients_of_fuzzed_specs").env("BITRIX24_FUZZ_TARGET", target).env("BITRIX24_FUZZ_INPUTS", &list);
    if cargo::status(&mut test)?.success() {
        return Ok(());
    }
    Err(CommandError::new(format!("`{target}` found specs whose client rustdoc rejects")).with_help(format!(
        "copy the file that the test names above to `fuzz/corpus/{target}` under a descriptive name, and add its text to \
         `tests/tests/random_specs/texts.rs`"
    )))
}
