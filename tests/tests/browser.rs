//! The page of the mock portal in a real browser: installs npm packages and runs the checks of `browser/check.mjs`.
//!
//! Runs only if `BITRIX24_MOCK_BROWSER` is set, because it downloads packages. If Node.js, Chromium or the packages are
//! not available, it prints the reason and passes.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::Command;

use bitrix24_mock::MockPortal;
use bitrix24_tests::external::{self, run, text};

const SWITCH: &str = "BITRIX24_MOCK_BROWSER";

#[test]
fn the_page_of_the_mock_works_in_a_browser() {
    let (browser, folder) = match ready() {
        Ok(found) => found,
        Err(why) => return external::skip(SWITCH, "the mock's page in a browser", &why),
    };
    let portal = MockPortal::builder().allow_unmet().start_blocking().unwrap();
    let mut check = Command::new("node");
    check.args([Path::new("check.mjs"), Path::new(&portal.url()), &browser]).current_dir(&folder);
    let output = run(check.env("NO_PROXY", "127.0.0.1").env("no_proxy", "127.0.0.1")).unwrap();
    let said = text(&output);
    assert!(output.status.success(), "the mock's page in {}: {}\n{said}", browser.display(), output.status);
    println!("{said}");
}

/// Returns the browser and the folder with the script and its packages, or the reason why they are not available.
fn ready() -> Result<(PathBuf, PathBuf), String> {
    external::switched_on(SWITCH)?;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mock-browser");
    let browser = external::browser(&Path::new(env!("CARGO_MANIFEST_DIR")).join("browser"), &folder)?;
    Ok((browser, folder))
}
