//! The machine, the folders of the benchmarks, and cargo.

use crate::process;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Returns the root of the workspace.
#[must_use]
pub fn root() -> PathBuf {
    let manifest =
        std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest.parent().unwrap_or(Path::new(".")).to_owned()
}

/// Returns the workspace's build folder.
#[must_use]
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |path| root().join(path))
}

/// Returns the folder for temporary files.
#[must_use]
pub fn work() -> PathBuf {
    target().join("bench")
}

/// Returns the folder for files that measured programs write: in memory where the system has such a folder, so that the
/// disk, which is busy with the files of the runs before, is not measured.
#[must_use]
pub fn outputs() -> PathBuf {
    match Path::new("/dev/shm") {
        memory if memory.is_dir() => memory.join(format!("bitrix24-bench-{}", std::process::id())),
        _ => work().join("out"),
    }
}

/// Returns a cargo command in the workspace.
#[must_use]
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    // Cargo sets these when it starts the benchmarks; build scripts would run again because of them.
    for (name, _) in std::env::vars_os() {
        let about_this_package = ["CARGO_MANIFEST_", "CARGO_PKG_"];
        if name.to_str().is_some_and(|name| about_this_package.iter().any(|prefix| name.starts_with(prefix))) {
            command.env_remove(&name);
        }
    }
    command
}

/// Builds a program of the workspace in release and returns its path.
///
/// # Errors
///
/// Fails if cargo fails; the error contains its output.
pub fn release(package: &str, bin: &str) -> Result<PathBuf, String> {
    let mut command = cargo();
    command.args(["build", "--release", "--package", package, "--bin", bin]);
    process::run(&mut command)?;
    Ok(target().join("release").join(bin))
}

/// Returns one line that describes the machine.
#[must_use]
pub fn description() -> String {
    let cpu = fact("/proc/cpuinfo", "model name").unwrap_or_else(|| "an unknown processor".to_owned());
    let memory = fact("/proc/meminfo", "MemTotal").and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let memory = memory.map_or_else(String::new, |kib| format!(", {:.0} GB of memory", kib / 1024.0 / 1024.0));
    let kernel = std::fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    format!("{cpu}, {cores} cores{memory}, {} {}", std::env::consts::OS, kernel.trim())
}

fn fact(file: &str, key: &str) -> Option<String> {
    let text = std::fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(key))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

/// Returns the date.
#[must_use]
pub fn today() -> String {
    process::output(Command::new("date").args(["-u", "+%F"])).unwrap_or_default().trim().to_owned()
}

/// Returns the load average of the last minute.
#[must_use]
pub fn load() -> f64 {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0.0)
}

/// Returns the version that a program prints, or `not there`.
#[must_use]
pub fn version(program: &str) -> String {
    let mut command = Command::new(program);
    let said = process::output(command.arg("--version")).unwrap_or_else(|_| "not there".to_owned());
    said.lines().next().unwrap_or_default().to_owned()
}
