//! Programs of other languages, which a test runs if they are installed.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::{fs, io};

const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Output of installers that indicates a missing network rather than a wrong package.
const UNREACHABLE: &[&str] = &[
    "ENOTFOUND",
    "EAI_AGAIN",
    "ECONNREFUSED",
    "ECONNRESET",
    "ETIMEDOUT",
    "ENETUNREACH",
    "EIDLETIMEOUT",
    "ERR_SOCKET_TIMEOUT",
    "code E403",
    "code E429",
    "code E5",
    "after connection broken by",
    "Max retries exceeded",
    "Read timed out",
    "No module named pip",
    "different Python",
    "Requires-Python",
];

/// Returns the first of several programs that is installed, or the reason why none is.
///
/// # Errors
///
/// Returns the reason if none of them is in the search path.
pub fn installed(programs: &[&str]) -> Result<PathBuf, String> {
    let folders: Vec<PathBuf> = std::env::var_os("PATH").iter().flat_map(std::env::split_paths).collect();
    let files = programs.iter().flat_map(|program| folders.iter().map(move |folder| folder.join(program)));
    let ending = std::env::consts::EXE_SUFFIX;
    files
        .map(|file| PathBuf::from(format!("{}{ending}", file.display())))
        .find(|file| file.is_file())
        .ok_or_else(|| format!("{} is not installed", programs.join(" or ")))
}

/// Returns the command that installs the packages of a lock file of npm into its working directory.
pub fn npm_ci() -> Command {
    let mut npm = Command::new(NPM);
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-timeout=60000"]);
    npm
}

/// Copies the files of a folder, and installs their packages again if the lock file changed.
///
/// # Errors
///
/// Returns the reason if the installer or the network is missing.
///
/// # Panics
///
/// Panics if the packages are wrong.
pub fn install(from: &Path, to: &Path, lock: &str, mut installer: Command) -> Result<(), String> {
    let mark = to.join("installed.txt");
    let wanted = fs::read_to_string(from.join(lock)).map_err(|error| error.to_string())?;
    copy(from, to).map_err(|error| error.to_string())?;
    if fs::read_to_string(&mark).ok().as_ref() == Some(&wanted) {
        return Ok(());
    }
    let output = match run(installer.current_dir(to)) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Err("its installer is missing".to_owned()),
        other => other.map_err(|error| error.to_string())?,
    };
    let said = text(&output);
    if output.status.success() {
        return fs::write(&mark, wanted).map_err(|error| error.to_string());
    }
    assert!(
        UNREACHABLE.iter().any(|sign| said.contains(sign)),
        "the packages of {} cannot be installed: {}\n{said}",
        from.display(),
        output.status
    );
    Err(format!("its packages cannot be downloaded\n{said}"))
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        if let Some(name) = path.file_name().filter(|_| path.is_file()) {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}

/// Runs a command without input.
///
/// # Errors
///
/// Returns an error if it cannot be started.
pub fn run(command: &mut Command) -> io::Result<Output> {
    command.stdin(Stdio::null()).output()
}

/// Returns what a command wrote.
pub fn text(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// Says that something was skipped and why, and reports it to `cargo xtask ci`, if it runs these tests on purpose: with the
/// variable that switches them on.
pub fn skip(what: &str, why: &str, switch: &str) {
    println!("SKIPPED: {what}: {why}");
    if let (Some(path), Some(_)) = (std::env::var_os("BITRIX24_CI_SKIPPED"), std::env::var_os(switch)) {
        let line = format!("{what}: {}\n", why.lines().next().unwrap_or_default());
        let file = fs::OpenOptions::new().create(true).append(true).open(path);
        let written = file.and_then(|mut file| file.write_all(line.as_bytes()));
        written.unwrap_or_else(|error| println!("the report cannot be written: {error}"));
    }
}
