//! Checks generated files with the compiler.

use crate::differences::assert_requests;
use bitrix24_codegen::{Api, generate};
use bitrix24_tests::{rust_examples, workspace};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Checks the client of an API as a crate, with and without the feature `serde`, the Rust code of its examples, and its
/// documentation.
pub(crate) fn without_a_warning(api: &Api) {
    let folder = written(api);
    for features in [modules(api).as_str(), "--all-features"] {
        let mut check = Command::new(env!("CARGO"));
        check.current_dir(&folder).env("RUSTFLAGS", "--deny warnings");
        check.args(["check", "--quiet", features, "--target-dir"]).arg(folder.join("target"));
        let output = check.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    check_examples(api, &folder);
    documented(api, &folder).unwrap_or_else(|errors| panic!("{errors}"));
}

/// Returns the argument of cargo that turns all modules on.
fn modules(api: &Api) -> String {
    let names: Vec<_> = api.modules.iter().map(|module| module.name.as_str()).collect();
    format!("--features={}", names.join(","))
}

/// Writes the client of an API as a crate, and returns its folder.
pub(crate) fn written(api: &Api) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("random");
    let _ = std::fs::remove_dir_all(folder.join("src"));
    for (path, text) in generate(api).iter() {
        let path = folder.join("src").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let runtime = workspace().join("runtime");
    // The features of the crate that the files are made for.
    let modules = api.modules.iter().map(|module| module.name.as_str());
    let features: String = modules
        .chain(["all-methods", "hyper", "serde", "tracing"])
        .map(|name| format!("{name} = []\n"))
        .chain(["blocking = [\"bitrix24-runtime/blocking\"]\n".to_owned()])
        .collect();
    let manifest = format!(
        "[package]\nname = \"bitrix24\"\nedition = \"2024\"\n[features]\n{features}\
         [dependencies]\nbitrix24-runtime = {{ path = {runtime:?}, default-features = false }}\n[workspace]\n"
    );
    std::fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    let _ = std::fs::copy(workspace().join("Cargo.lock"), folder.join("Cargo.lock"));
    folder
}

/// Returns an error if rustdoc has a warning, or if a text of a spec contains a test, which would fail.
pub(crate) fn documented(api: &Api, folder: &Path) -> Result<(), String> {
    // Pages that the generator does not write.
    let root = std::fs::read_to_string(folder.join("src/lib.rs")).unwrap();
    for page in root.split("include_str!(\"../").skip(1).filter_map(|rest| rest.split('"').next()) {
        let page = folder.join(page);
        std::fs::create_dir_all(page.parent().unwrap()).unwrap();
        std::fs::write(page, "").unwrap();
    }
    for command in [&["doc", "--no-deps", "--all-features"][..], &["test", "--doc", &modules(api)]] {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.current_dir(folder).env("RUSTDOCFLAGS", "--deny warnings").arg("--quiet").args(command);
        let output = cargo.arg("--target-dir").arg(folder.join("target")).output().unwrap();
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&[output.stderr, output.stdout].concat()).into_owned());
        }
    }
    Ok(())
}

/// Runs the Rust code of the examples and compares what it sends.
fn check_examples(api: &Api, folder: &Path) {
    std::fs::create_dir_all(folder.join("examples")).unwrap();
    std::fs::write(folder.join("examples/requests.rs"), rust_examples::program(api)).unwrap();
    let mut run = Command::new(env!("CARGO"));
    run.current_dir(folder).args(["run", "--quiet", "--example", "requests", &modules(api), "--target-dir"]);
    let output = run.arg(folder.join("target")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_requests(api, output.stdout);
}
