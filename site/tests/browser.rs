//! The site in a real browser: writes the site, installs npm packages and runs the checks of `browser/check.mjs`.
//!
//! Runs only if `BITRIX24_SITE_BROWSER` is set, because it downloads packages. If Node.js, Chromium or the packages are
//! not available, it prints the reason and passes.
#![allow(clippy::unwrap_used)]

mod common;

use bitrix24_tests::external::{self, run, text};
use bitrix24_tests::specs;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const SWITCH: &str = "BITRIX24_SITE_BROWSER";

#[test]
fn the_site_works_in_a_browser() {
    let (browser, folder) = match ready() {
        Ok(found) => found,
        Err(why) => return external::skip(SWITCH, "the site in a browser", &why),
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
    external::switched_on(SWITCH)?;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
    let browser = external::browser(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser"), &folder)?;
    Ok((browser, folder))
}

fn write_site(folder: &Path) {
    let _ = fs::remove_dir_all(folder);
    for (path, text) in common::site(&specs()).iter() {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}
