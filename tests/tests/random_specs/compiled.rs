//! Checks generated files with the compiler.

use crate::differences::assert_requests;
use bitrix24_codegen::{Api, Protocol, generate_all};
use bitrix24_tests::{rust_examples, workspace};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Checks the client of APIs as a crate, for each of them alone and with all features, the Rust code of the first one's
/// examples, and the documentation.
pub(crate) fn without_a_warning(apis: &[Api]) {
    let folder = written(apis);
    let alone = apis.iter().map(|api| modules(std::slice::from_ref(api)));
    for features in alone.chain(["--all-features".to_owned()]) {
        let mut check = Command::new(env!("CARGO"));
        check.current_dir(&folder).env("RUSTFLAGS", "--deny warnings");
        check.args(["check", "--quiet", &features, "--target-dir"]).arg(folder.join("target"));
        let output = check.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    check_examples(&apis[0], &folder);
    documented(apis, &folder).unwrap_or_else(|errors| panic!("{errors}"));
}

/// Returns the argument of cargo that turns all modules on.
fn modules(apis: &[Api]) -> String {
    format!("--features={}", features(apis).collect::<Vec<_>>().join(","))
}

/// Returns the features of the modules.
fn features(apis: &[Api]) -> impl Iterator<Item = String> {
    apis.iter().flat_map(|api| {
        let prefix = if api.protocol == Protocol::V2 { "v2-" } else { "" };
        api.modules.iter().map(move |module| format!("{prefix}{}", module.name))
    })
}

/// Writes the client of APIs as a crate, and returns its folder.
pub(crate) fn written(apis: &[Api]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("random");
    let _ = std::fs::remove_dir_all(folder.join("src"));
    for (path, text) in generate_all(apis).iter() {
        let path = folder.join("src").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let runtime = workspace().join("runtime");
    // The features of the crate that the files are made for.
    let others = ["all-methods", "hyper", "serde", "tracing", "v2-all-methods"].map(|name| format!("{name} = []\n"));
    let modules = features(apis).map(|name| match name.starts_with("v2-") {
        true => format!("{name} = [\"v2\"]\n"),
        false => format!("{name} = []\n"),
    });
    let of_runtime = ["blocking", "v2"].map(|name| format!("{name} = [\"bitrix24-runtime/{name}\"]\n"));
    let features: String = others.into_iter().chain(modules).chain(of_runtime).collect();
    let manifest = format!(
        "[package]\nname = \"bitrix24\"\nedition = \"2024\"\n[features]\n{features}\
         [dependencies]\nbitrix24-runtime = {{ path = {runtime:?}, default-features = false }}\n[workspace]\n"
    );
    std::fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    let _ = std::fs::copy(workspace().join("Cargo.lock"), folder.join("Cargo.lock"));
    folder
}

/// Returns an error if rustdoc has a warning, or if a text of a spec contains a test, which would fail.
pub(crate) fn documented(apis: &[Api], folder: &Path) -> Result<(), String> {
    // Pages that the generator does not write.
    let root = std::fs::read_to_string(folder.join("src/lib.rs")).unwrap();
    for page in root.split("include_str!(\"../").skip(1).filter_map(|rest| rest.split('"').next()) {
        let page = folder.join(page);
        std::fs::create_dir_all(page.parent().unwrap()).unwrap();
        std::fs::write(page, "").unwrap();
    }
    for command in [&["doc", "--no-deps", "--all-features"][..], &["test", "--doc", &modules(apis)]] {
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
    run.current_dir(folder).args([
        "run",
        "--quiet",
        "--example",
        "requests",
        &modules(std::slice::from_ref(api)),
        "--target-dir",
    ]);
    let output = run.arg(folder.join("target")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_requests(api, output.stdout);
}
