//! Instruction counts: what can be compared from run to run where times cannot, kept in `bench/instructions.json`.

use super::progress;
use crate::scale::Shape;
use crate::{machine, process, specs};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How much more than the kept count passes.
const TOLERANCE: f64 = 0.05;

/// What is counted: a name, and what the program `work` does, less what it does for the other word.
const WORK: [(&str, &str, Option<&str>); 3] = [
    ("generate 100 methods", "generate", None),
    ("decode 1,000 rows", "decode", Some("nothing")),
    ("decode 1,000 rows by derives", "derived", Some("nothing")),
];

/// Counts of one toolchain.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// The compiler, whose every version counts differently.
    pub rustc: String,
    /// The processor's architecture and the system.
    pub target: String,
    /// Instructions, by what was done.
    pub counts: BTreeMap<String, u64>,
}

/// Counts, and compares with what is kept.
///
/// # Errors
/// A count that is more than 5% above the one that is kept.
pub fn run() -> Result<(), String> {
    let Some(now) = count()? else { return Ok(()) };
    let Some(kept) = kept() else {
        return Err("error: bench/instructions.json is missing or broken\n  = help: run `cargo xtask bench instructions --update` and commit it".to_owned());
    };
    if (&kept.rustc, &kept.target) != (&now.rustc, &now.target) {
        eprintln!(
            "skipped: the kept counts are of {} on {}, this is {} on {}",
            kept.rustc, kept.target, now.rustc, now.target
        );
        return Ok(());
    }
    compare(&kept, &now)
}

/// Counts, and keeps the counts.
///
/// # Errors
/// No valgrind, or a file that cannot be written.
pub fn update() -> Result<(), String> {
    let now =
        count()?.ok_or("error: there is no valgrind\n  = help: install it, such as by `apt-get install valgrind`")?;
    let text = serde_json::to_string_pretty(&now).map_err(|error| format!("error: {error}"))?;
    specs::write(&path(), &(text + "\n"))
}

/// What is kept.
#[must_use]
pub fn kept() -> Option<Counts> {
    serde_json::from_str(&std::fs::read_to_string(path()).ok()?).ok()
}

fn path() -> PathBuf {
    machine::root().join("bench/instructions.json")
}

fn compare(kept: &Counts, now: &Counts) -> Result<(), String> {
    let mut worse = String::new();
    for (name, count) in &now.counts {
        let Some(before) = kept.counts.get(name) else {
            worse += &format!("\n  {name}: {count}, not counted before");
            continue;
        };
        let change = *count as f64 / *before as f64 - 1.0;
        eprintln!("  {name}: {count}, {:+.1}%", change * 100.0);
        if change > TOLERANCE {
            worse += &format!("\n  {name}: {before} before, {count} now, {:+.1}%", change * 100.0);
        } else if change < -TOLERANCE {
            eprintln!("    better by so much that `cargo xtask bench instructions --update` should keep it");
        }
    }
    if worse.is_empty() {
        return Ok(());
    }
    Err(format!(
        "error: it takes more than {:.0}% more instructions than before{worse}\n  = help: make it cheaper, or keep the new counts by `cargo xtask bench instructions --update` and say in the commit why",
        TOLERANCE * 100.0
    ))
}

/// The counts of this build; `None` where there is no valgrind.
fn count() -> Result<Option<Counts>, String> {
    if !can_count() {
        eprintln!("skipped: there is no valgrind");
        return Ok(None);
    }
    let work = machine::release("bitrix24-bench", "work", "")?;
    let (folder, _) = specs::scaled(Shape::Rich, 100)?;
    let mut counts = Counts {
        rustc: machine::version("rustc"),
        target: format!("{} {}", std::env::consts::ARCH, std::env::consts::OS),
        counts: BTreeMap::new(),
    };
    for (name, word, without) in WORK {
        progress(&format!("counting: {name}"));
        let count = |word: &str| callgrind(&work, &[word, &folder.to_string_lossy()]);
        let less = without.map_or(Ok(0), count)?;
        counts.counts.insert(name.to_owned(), count(word)?.saturating_sub(less));
    }
    Ok(Some(counts))
}

/// The instructions that a program takes, without those of the kernel.
pub(super) fn callgrind(program: &Path, arguments: &[&str]) -> Result<u64, String> {
    let log = machine::work().join("callgrind.log");
    let mut command = Command::new("valgrind");
    command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    process::run(command.arg(format!("--log-file={}", log.display())).arg(program).args(arguments))?;
    let said = std::fs::read_to_string(&log).map_err(|error| format!("error: {}: {error}", log.display()))?;
    collected(&said).ok_or_else(|| "error: callgrind has counted nothing".to_owned())
}

/// Whether instructions can be counted here.
pub(super) fn can_count() -> bool {
    machine::version("valgrind") != "not there"
}

/// The number in callgrind's line `==1== Collected : 123`.
fn collected(log: &str) -> Option<u64> {
    log.lines().find_map(|line| line.split_once("Collected :")).and_then(|(_, number)| number.trim().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::{Counts, collected, compare};

    fn counts(count: u64) -> Counts {
        Counts { counts: [("generate".to_owned(), count)].into(), ..Counts::default() }
    }

    #[test]
    fn reads_what_callgrind_says() {
        assert_eq!(collected("==7== Events    : Ir\n==7== Collected : 158634\n"), Some(158_634));
        assert_eq!(collected("==7== nothing"), None);
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
    fn what_was_never_counted_fails() {
        assert!(compare(&Counts::default(), &counts(1)).unwrap_err().contains("not counted before"));
    }
}
