//! Fuzzing with rustdoc beside it: the clients of valid specs are documented and doctested in small batches.

use super::{command, outcome, start};
use crate::cargo;
use crate::error::{CommandError, Result};
use crate::folder::{self, shown};
use crate::terminal::print_line;
use std::path::Path;
use std::process::Child;
use std::time::Duration;

/// The targets whose inputs can be the specs of a client.
pub(super) const TARGETS: [&str; 2] = ["checks", "random_specs"];

/// How long to wait for a valid input.
const PAUSE: Duration = Duration::from_secs(1);

/// The folder of the valid inputs, as the target and the test of their clients are told.
const VALID: &str = "BITRIX24_FUZZ_VALID";

/// Runs a target, and documents the clients of its valid inputs meanwhile.
pub(super) fn run(built: &Path, target: &str, seconds: u64) -> Result {
    let valid = folder::workspace().join("target/fuzz/found").join(target).join("valid");
    let cannot = |error| CommandError::new(format!("cannot use `{}`: {error}", shown(&valid)));
    std::fs::create_dir_all(&valid).map_err(cannot)?;
    let mut search = Search(start(target, command(built, target, seconds)?.env(VALID, &valid))?);
    loop {
        let ended = search.0.try_wait().transpose();
        match valid.read_dir().map_err(cannot)?.next().is_some() {
            true => document(target, &valid)?,
            false => std::thread::sleep(PAUSE),
        }
        if let Some(status) = ended {
            outcome(target, status)?;
            return print_line(&format!("`{target}`: rustdoc accepts the clients above"));
        }
    }
}

/// A running target, which ends with the command.
struct Search(Child);

impl Drop for Search {
    fn drop(&mut self) {
        // It has ended already, unless rustdoc has rejected a client.
        let _ = self.0.kill().and_then(|()| self.0.wait());
    }
}

/// Documents a batch of the clients that valid inputs give, and removes these inputs.
fn document(target: &str, valid: &Path) -> Result {
    let mut test = cargo::command();
    test.args(["test", "--quiet", "--package", "bitrix24-tests", "--test", "random_specs", "--", "--nocapture"]);
    test.arg("clients_of_fuzzed_specs").env("BITRIX24_FUZZ_TARGET", target).env(VALID, valid);
    if cargo::status(&mut test)?.success() {
        return Ok(());
    }
    Err(CommandError::new(format!("`{target}` found specs whose client rustdoc rejects")).with_help(format!(
        "copy the file that the test names above to `fuzz/corpus/{target}` under a descriptive name, and add its text to \
         `tests/tests/random_specs/texts.rs`"
    )))
}
