//! The site in a real browser: writes the site, installs npm packages and runs the checks of `browser/check.mjs`.
//!
//! Runs only if `BITRIX24_SITE_BROWSER` is set, because it downloads packages. If Node.js, Chromium or the packages are
//! not available, it prints the reason and passes.
#![allow(clippy::unwrap_used)]

mod common;

use common::{api, specs};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const SWITCH: &str = "BITRIX24_SITE_BROWSER";
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// Output of npm that indicates a missing network rather than a wrong package.
const UNREACHABLE: [&str; 10] = [
    "ENOTFOUND",
    "EAI_AGAIN",
    "ECONNREFUSED",
    "ECONNRESET",
    "ETIMEDOUT",
    "ENETUNREACH",
    "ERR_SOCKET_TIMEOUT",
    "code E403",
    "code E429",
    "code E5",
];

#[test]
fn the_site_works_in_a_browser() {
    let (browser, folder) = match ready() {
        Ok(found) => found,
        Err(why) => {
            println!("SKIPPED: the site in a browser: {why}");
            return report_skipped(why.lines().next().unwrap_or_default());
        }
    };
    let site = folder.join("site");
    write_site(&site);
    let output = run(Command::new("node").arg("check.mjs").arg(&site).arg(&browser).current_dir(&folder)).unwrap();
    let said = text(&output);
    assert!(output.status.success(), "the site in {}: {}\n{said}", browser.display(), output.status);
    println!("{said}");
}

/// Returns the browser and the folder with the script and its packages, or the reason why they are not available.
fn ready() -> Result<(PathBuf, PathBuf), String> {
    if std::env::var_os(SWITCH).is_none() {
        return Err(format!("set {SWITCH}=1 to run it"));
    }
    installed(&["node"])?;
    let browser = installed(&BROWSERS)?;
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
    fs::create_dir_all(&to).unwrap();
    for name in ["check.mjs", "package.json", "package-lock.json"] {
        fs::copy(from.join(name), to.join(name)).unwrap();
    }
    // Packages are installed again only if the lock file changes.
    let (mark, wanted) = (to.join("installed.txt"), fs::read_to_string(from.join("package-lock.json")).unwrap());
    if fs::read_to_string(&mark).ok().as_ref() != Some(&wanted) {
        install(&to)?;
        fs::write(&mark, wanted).unwrap();
    }
    Ok((browser, to))
}

/// Returns the first of several programs that is installed.
fn installed(programs: &[&str]) -> Result<PathBuf, String> {
    let folders: Vec<PathBuf> = std::env::var_os("PATH").iter().flat_map(std::env::split_paths).collect();
    let files = programs.iter().flat_map(|program| folders.iter().map(move |folder| folder.join(program)));
    let ending = std::env::consts::EXE_SUFFIX;
    files
        .map(|file| PathBuf::from(format!("{}{ending}", file.display())))
        .find(|file| file.is_file())
        .ok_or_else(|| format!("{} is not installed", programs.join(" or ")))
}

/// Installs the packages. A missing network is a reason to skip; wrong packages are a failure.
fn install(folder: &Path) -> Result<(), String> {
    let mut npm = Command::new(NPM);
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-timeout=60000"]);
    let output = run(npm.current_dir(folder)).map_err(|_| "npm is missing".to_owned())?;
    let said = text(&output);
    if output.status.success() {
        Ok(())
    } else if UNREACHABLE.iter().any(|sign| said.contains(sign)) {
        Err(format!("its packages cannot be downloaded\n{said}"))
    } else {
        panic!("the packages of the browser check cannot be installed: {}\n{said}", output.status)
    }
}

fn write_site(folder: &Path) {
    let _ = fs::remove_dir_all(folder);
    for (path, text) in bitrix24_site::pages(&api(&specs()), None).iter() {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn run(command: &mut Command) -> std::io::Result<Output> {
    command.stdin(Stdio::null()).output()
}

fn text(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// Reports to `cargo xtask ci` that a part of its step was left out.
fn report_skipped(what: &str) {
    // Only set by `ci`, and only for the step that runs these tests on purpose.
    if let (Some(path), Some(_)) = (std::env::var_os("BITRIX24_CI_SKIPPED"), std::env::var_os(SWITCH)) {
        let mut file = fs::OpenOptions::new().create(true).append(true).open(path).unwrap();
        writeln!(file, "{what}").unwrap();
    }
}
