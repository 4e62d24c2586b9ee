//! Counts by valgrind: the instructions and the allocations of a program, without the kernel.

use crate::{machine, process};
use std::path::Path;
use std::process::Command;

/// Returns whether valgrind is installed.
#[must_use]
pub fn is_installed() -> bool {
    machine::version("valgrind") != "not there"
}

/// Counts the instructions of a program.
///
/// # Errors
///
/// Fails if the program fails.
pub fn instructions(program: &Path, arguments: &[impl AsRef<str>]) -> Result<u64, String> {
    let log = log(&["--tool=callgrind", "--callgrind-out-file=/dev/null"], program, arguments)?;
    collected(&log).ok_or_else(|| "error: callgrind reported no count".to_owned())
}

/// Counts the allocations of a program, including what grows.
///
/// # Errors
///
/// Fails if the program fails.
pub fn allocations(program: &Path, arguments: &[impl AsRef<str>]) -> Result<u64, String> {
    let log = log(&["--leak-check=no", "--undef-value-errors=no"], program, arguments)?;
    allocated(&log).ok_or_else(|| "error: memcheck reported no count".to_owned())
}

fn log(tool: &[&str], program: &Path, arguments: &[impl AsRef<str>]) -> Result<String, String> {
    let log = machine::work().join("valgrind.log");
    let mut command = Command::new("valgrind");
    command.args(tool).arg(format!("--log-file={}", log.display())).arg(program);
    process::run(command.args(arguments.iter().map(AsRef::as_ref)))?;
    std::fs::read_to_string(&log).map_err(|error| format!("error: {}: {error}", log.display()))
}

/// Returns the number in callgrind's line `==1== Collected : 123`.
fn collected(log: &str) -> Option<u64> {
    log.lines().find_map(|line| line.split_once("Collected :")).and_then(|(_, number)| number.trim().parse().ok())
}

/// Returns the first number in memcheck's line `==1==   total heap usage: 1,234 allocs, 1,230 frees, 56,789 bytes allocated`.
fn allocated(log: &str) -> Option<u64> {
    let (_, usage) = log.lines().find_map(|line| line.split_once("total heap usage: "))?;
    usage.split_once(" allocs")?.0.replace(',', "").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{allocated, collected};

    #[test]
    fn parses_the_count_of_callgrind() {
        assert_eq!(collected("==7== Events    : Ir\n==7== Collected : 158634\n"), Some(158_634));
        assert_eq!(collected("==7== nothing"), None);
    }

    #[test]
    fn parses_the_count_of_memcheck() {
        let log = "==7==     in use at exit: 8 bytes in 1 blocks\n==7==   total heap usage: 1,234 allocs, 1,233 frees, 5,678 bytes allocated\n";
        assert_eq!(allocated(log), Some(1_234));
        assert_eq!(allocated("==7== nothing"), None);
    }
}
