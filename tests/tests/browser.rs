//! The page of the mock portal in a real browser: installs npm packages and runs the checks of `browser/check.mjs`.
//!
//! Runs only if `BITRIX24_MOCK_BROWSER` is set, because it downloads packages. If Node.js, Chromium or the packages are
//! not available, it prints the reason and passes.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::Command;

use bitrix24_mock::MockPortal;
use bitrix24_tests::external::{install, installed, npm_ci, run, skip, text};

const SWITCH: &str = "BITRIX24_MOCK_BROWSER";
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

#[test]
fn the_page_of_the_mock_works_in_a_browser() {
    let (node, browser, folder) = match ready() {
        Ok(found) => found,
        Err(why) => return skip("the mock's page in a browser", &why, SWITCH),
    };
    let portal = MockPortal::builder().allow_unmet().start_blocking().unwrap();
    let mut check = Command::new(node);
    check.args([Path::new("check.mjs"), Path::new(&portal.url()), &browser]).current_dir(&folder);
    let output = run(check.env("NO_PROXY", "127.0.0.1").env("no_proxy", "127.0.0.1")).unwrap();
    let said = text(&output);
    assert!(output.status.success(), "the mock's page in {}: {}\n{said}", browser.display(), output.status);
    println!("{said}");
}

/// Returns Node.js, the browser, and the folder with the script and its packages, or the reason why they are not available.
fn ready() -> Result<(PathBuf, PathBuf, PathBuf), String> {
    if std::env::var_os(SWITCH).is_none() {
        return Err(format!("set {SWITCH}=1 to run it"));
    }
    let (node, browser) = (installed(&["node"])?, installed(&BROWSERS)?);
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("browser");
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mock-browser");
    install(&from, &to, "package-lock.json", npm_ci())?;
    Ok((node, browser, to))
}
