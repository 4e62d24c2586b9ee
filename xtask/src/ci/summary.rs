//! What became of the steps.

use crate::error::{CommandError, Result};
use std::time::Duration;

/// What became of a step.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Passed,
    Failed,
    /// The step needs something that this machine does not have.
    Skipped(String),
}

/// The steps that have ended.
pub(super) struct Summary(pub(super) Vec<Entry>);

/// A step that has ended.
pub(super) struct Entry {
    pub(super) step: &'static str,
    pub(super) outcome: Outcome,
    pub(super) time: Duration,
    /// What the step left out.
    pub(super) left_out: Vec<String>,
}

impl Summary {
    /// Returns a line for each step, and the numbers of each outcome.
    pub(super) fn table(&self) -> String {
        let lines: String = self.0.iter().map(Entry::lines).collect();
        let count = |is: fn(&Outcome) -> bool| self.0.iter().filter(|entry| is(&entry.outcome)).count();
        let passed = count(|outcome| *outcome == Outcome::Passed);
        let failed = count(|outcome| *outcome == Outcome::Failed);
        let skipped = self.0.len() - passed - failed + self.0.iter().map(|entry| entry.left_out.len()).sum::<usize>();
        format!("{lines}\n{passed} passed, {failed} failed, {skipped} skipped")
    }

    /// Returns the error of the command, if a step failed.
    pub(super) fn result(&self) -> Result {
        let failed = self.0.iter().filter(|entry| entry.outcome == Outcome::Failed);
        let failed: Vec<&str> = failed.map(|entry| entry.step).collect();
        if failed.is_empty() {
            return Ok(());
        }
        let names: Vec<String> = failed.iter().map(|step| format!("`{step}`")).collect();
        let only: String = failed.iter().map(|step| format!(" --only {step}")).collect();
        Err(CommandError::new(format!("failed: {}", names.join(", ")))
            .with_help(format!("run what failed again with `cargo xtask ci{only}`")))
    }
}

impl Entry {
    fn lines(&self) -> String {
        let (step, seconds) = (self.step, self.time.as_secs_f64());
        let line = match &self.outcome {
            Outcome::Passed => format!("passed   {seconds:>6.1} s  {step}\n"),
            Outcome::Failed => format!("FAILED   {seconds:>6.1} s  {step}\n"),
            Outcome::Skipped(why) => format!("skipped            {step}: {why}\n"),
        };
        let parts: String =
            self.left_out.iter().map(|part| format!("skipped            part of {step}: {part}\n")).collect();
        line + &parts
    }
}

#[cfg(test)]
mod tests {
    use super::{Entry, Outcome, Summary};
    use std::time::Duration;

    fn entry(step: &'static str, outcome: Outcome, time: Duration, left_out: Vec<String>) -> Entry {
        Entry { step, outcome, time, left_out }
    }

    #[test]
    fn every_step_is_in_the_table_and_the_failed_ones_are_named() {
        let left_out = vec!["the PHP client: needs php".to_owned()];
        let summary = Summary(vec![
            entry("format", Outcome::Passed, Duration::from_millis(1234), Vec::new()),
            entry("tests", Outcome::Failed, Duration::from_secs(90), left_out),
            entry("browser", Outcome::Skipped("needs chromium".to_owned()), Duration::ZERO, Vec::new()),
        ]);
        let table = "passed      1.2 s  format\nFAILED     90.0 s  tests\n\
                     skipped            part of tests: the PHP client: needs php\nskipped            browser: needs chromium\n\n\
                     1 passed, 1 failed, 2 skipped";
        assert_eq!(summary.table(), table);
        let error = summary.result().unwrap_err().to_string();
        assert!(error.contains("failed: `tests`") && error.contains("cargo xtask ci --only tests"), "{error}");
    }

    #[test]
    fn skipped_steps_are_no_failure() {
        let skipped = Outcome::Skipped("needs chromium".to_owned());
        let summary = Summary(vec![entry("browser", skipped, Duration::ZERO, Vec::new())]);
        assert_eq!(summary.result(), Ok(()));
    }
}
