//! Tests that need programs and packages from outside: what they install, and how they say that they were left out.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The variable with the path of the file that collects what `cargo xtask ci` has left out.
const LEFT_OUT: &str = "BITRIX24_CI_SKIPPED";

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

/// Prints that a test was left out, and why. If `ci` runs the test on purpose, which `switch` shows, its summary says so too.
pub fn skip(switch: &str, what: &str, why: &str) {
    println!("SKIPPED: {what}: {why}");
    if let (Some(path), Some(_)) = (std::env::var_os(LEFT_OUT), std::env::var_os(switch)) {
        let line = format!("{what}: {}\n", why.lines().next().unwrap_or_default());
        let file = fs::OpenOptions::new().create(true).append(true).open(path);
        file.and_then(|mut file| file.write_all(line.as_bytes())).expect("the file of `ci` can be written");
    }
}

/// Returns why a test is left out whose switch is off.
///
/// # Errors
///
/// Returns the reason.
pub fn switched_on(switch: &str) -> Result<(), String> {
    if std::env::var_os(switch).is_some() { Ok(()) } else { Err(format!("set {switch}=1 to run it")) }
}

/// Returns the first of several programs that is installed.
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

/// Returns Chromium, after installing the packages of a script that drives it, as [`install`] does.
///
/// # Errors
///
/// Returns the reason if the browser, Node.js or the packages are missing.
pub fn browser(from: &Path, to: &Path) -> Result<PathBuf, String> {
    installed(&["node"])?;
    let browser = installed(&["chromium", "chromium-browser", "google-chrome", "chrome"])?;
    install(from, to, "package-lock.json", &mut npm())?;
    Ok(browser)
}

/// Returns the command that installs the packages of a lock file of npm.
pub fn npm() -> Command {
    let mut npm = Command::new(NPM);
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-timeout=60000"]);
    npm
}

/// Copies the files of a script, and installs its packages if its lock file has changed.
///
/// # Errors
///
/// Returns the reason if the installer or the network is missing. Wrong packages are a failure of the test.
pub fn install(from: &Path, to: &Path, lock: &str, installer: &mut Command) -> Result<(), String> {
    let failed = |error: std::io::Error| panic!("{} cannot be copied to {}: {error}", from.display(), to.display());
    let copy = || {
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            let path = entry?.path();
            if let Some(name) = path.file_name().filter(|_| path.is_file()) {
                fs::copy(&path, to.join(name))?;
            }
        }
        fs::read_to_string(from.join(lock))
    };
    let (mark, wanted) = (to.join("installed.txt"), copy().unwrap_or_else(failed));
    if fs::read_to_string(&mark).ok().as_ref() == Some(&wanted) {
        return Ok(());
    }
    let output = match run(installer.current_dir(to)) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Err("its installer is missing".to_owned()),
        other => other.unwrap_or_else(|error| panic!("{installer:?} does not start: {error}")),
    };
    let said = text(&output);
    if output.status.success() {
        fs::write(&mark, wanted).unwrap_or_else(|error| panic!("{} cannot be written: {error}", mark.display()));
        Ok(())
    } else if UNREACHABLE.iter().any(|sign| said.contains(sign)) {
        Err(format!("its packages cannot be downloaded\n{said}"))
    } else {
        panic!("the packages of {} cannot be installed: {}\n{said}", from.display(), output.status)
    }
}

/// Runs a program without input.
///
/// # Errors
///
/// Returns the error if it does not start.
pub fn run(command: &mut Command) -> std::io::Result<Output> {
    command.stdin(Stdio::null()).output()
}

/// Returns everything that a program has printed.
pub fn text(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}
