//! Instruction counts, which are comparable between runs, unlike times. `bench/instructions.json` holds the baseline.

use super::counts::{self, Limit};
use super::progress;
use crate::callers::{ALL, CLIENT_HYPER, Program};
use crate::results::Results;
use crate::scale::METHODS;
use crate::{machine, specs, valgrind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The accepted growth over the baseline.
const TOLERANCE: f64 = 0.05;

/// The name of the count of generating.
pub const GENERATE: &str = "generate 100 methods";

/// The counts: a name, the argument of the program `workload`, and the argument whose count is subtracted.
const WORK: [(&str, &str, Option<&str>); 3] = [
    (GENERATE, "generate", None),
    ("decode 1,000 rows", "decode", Some("nothing")),
    ("decode 1,000 rows by derives", "baseline", Some("nothing")),
];

/// Counts of one toolchain.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// The compiler; counts differ between versions.
    pub rustc: String,
    /// The architecture and the operating system.
    pub target: String,
    /// The instructions by name.
    pub counts: BTreeMap<String, u64>,
}

/// Counts instructions and compares them with the baseline.
///
/// # Errors
///
/// Fails if a count is more than 5% above the baseline, or a call above the limits relative to bare clients.
pub fn run() -> Result<(), String> {
    let Some((now, calls)) = count()? else { return Ok(()) };
    Limit::check(&calls)?;
    let Some(baseline) = baseline() else {
        return Err("error: bench/instructions.json is missing or broken\n  = help: run `cargo xtask bench instructions --update` and commit it".to_owned());
    };
    if (&baseline.rustc, &baseline.target) != (&now.rustc, &now.target) {
        eprintln!(
            "skipped: the baseline is for {} on {}, this is {} on {}",
            baseline.rustc, baseline.target, now.rustc, now.target
        );
        return Ok(());
    }
    compare(&baseline, &now)
}

/// Counts instructions and stores them as the baseline.
///
/// # Errors
///
/// Fails if valgrind is missing or the file cannot be written.
pub fn update() -> Result<(), String> {
    let (now, _) = count()?
        .ok_or("error: valgrind is not installed\n  = help: install it, for example with `apt-get install valgrind`")?;
    let text = serde_json::to_string_pretty(&now).map_err(|error| format!("error: {error}"))?;
    specs::write(&path(), &(text + "\n"))
}

/// Returns the stored baseline.
#[must_use]
pub fn baseline() -> Option<Counts> {
    serde_json::from_str(&std::fs::read_to_string(path()).ok()?).ok()
}

fn path() -> PathBuf {
    machine::root().join("bench/instructions.json")
}

fn compare(baseline: &Counts, now: &Counts) -> Result<(), String> {
    let mut worse = String::new();
    for (name, count) in &now.counts {
        let Some(before) = baseline.counts.get(name) else {
            worse += &format!("\n  {name}: {count}, not counted before");
            continue;
        };
        let change = *count as f64 / *before as f64 - 1.0;
        eprintln!("  {name}: {count}, {:+.1}%", change * 100.0);
        if change > TOLERANCE {
            worse += &format!("\n  {name}: {before} before, {count} now, {:+.1}%", change * 100.0);
        } else if change < -TOLERANCE {
            eprintln!("    improved: update the baseline with `cargo xtask bench instructions --update`");
        }
    }
    if worse.is_empty() {
        return Ok(());
    }
    Err(format!(
        "error: instruction counts grew by more than {:.0}%{worse}\n  = help: reduce them, or update the baseline with `cargo xtask bench instructions --update` and give the reason in the commit",
        TOLERANCE * 100.0
    ))
}

/// Counts the instructions of this build, and what calls cost; returns `None` without valgrind.
fn count() -> Result<Option<(Counts, Results)>, String> {
    if !valgrind::is_installed() {
        eprintln!("skipped: valgrind is not installed");
        return Ok(None);
    }
    let work = machine::release("bitrix24-bench", "workload")?;
    let (folder, _) = specs::scaled(METHODS)?;
    let mut counts = Counts {
        rustc: machine::version("rustc"),
        target: format!("{} {}", std::env::consts::ARCH, std::env::consts::OS),
        counts: BTreeMap::new(),
    };
    for (name, word, without) in WORK {
        progress(&format!("counting: {name}"));
        let count = |word: &str| valgrind::instructions(&work, &[word, &*folder.to_string_lossy()]);
        let less = without.map_or(Ok(0), count)?;
        counts.counts.insert(name.to_owned(), count(word)?.saturating_sub(less));
    }
    let (mut calls, programs) = counted_before(&counts.rustc);
    counts::count(&mut calls, programs)?;
    let call = calls.median("instructions", CLIENT_HYPER.name, 1).unwrap_or_default();
    counts.counts.insert("a call".to_owned(), call as u64);
    Ok(Some((counts, calls)))
}

/// Returns what calls of the bare clients cost when the section `counts` ran last, and the programs to count: only the client
/// if the compiler is the same, because the bare clients change with it and with their versions alone, and take a minute to build.
fn counted_before(rustc: &str) -> (Results, &'static [Program]) {
    match Results::load("counts").filter(|stored| stored.facts.get("rustc").is_some_and(|own| own == rustc)) {
        Some(mut stored) => {
            stored.series.retain(|series| series.of != CLIENT_HYPER.name);
            (stored, &[CLIENT_HYPER])
        }
        None => (Results::default(), &ALL),
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, compare};

    fn counts(count: u64) -> Counts {
        Counts { counts: [("generate".to_owned(), count)].into(), ..Counts::default() }
    }

    #[test]
    fn more_than_five_percent_fails() {
        assert_eq!(compare(&counts(1_000), &counts(1_049)), Ok(()));
        assert_eq!(compare(&counts(1_000), &counts(500)), Ok(()));
        let error = compare(&counts(1_000), &counts(1_051)).unwrap_err();
        assert!(error.contains("generate: 1000 before, 1051 now, +5.1%"), "{error}");
        assert!(error.contains("bench instructions --update"), "{error}");
    }

    #[test]
    fn a_count_without_a_baseline_fails() {
        assert!(compare(&Counts::default(), &counts(1)).unwrap_err().contains("not counted before"));
    }
}
