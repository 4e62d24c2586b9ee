//! Checks generated files with the compiler.

use crate::differences::assert_requests;
use bitrix24_codegen::{Api, generate_all};
use bitrix24_tests::{rust_examples, workspace};
use std::path::Path;
use std::process::Command;

/// Checks the client of the APIs of both protocols as a crate, with and without the feature `serde`, and the Rust code of its examples.
pub(crate) fn without_a_warning(apis: &[Api; 2]) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("random");
    let _ = std::fs::remove_dir_all(folder.join("src"));
    for (path, text) in generate_all(apis).iter() {
        let path = folder.join("src").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let runtime = workspace().join("runtime");
    // The features of the crate that the files are made for.
    let features =
        ["demo", "other", "all-methods", "hyper", "serde", "tracing"].map(|name| format!("{name} = []\n")).concat()
            + "blocking = [\"bitrix24-runtime/blocking\"]\nv2 = [\"bitrix24-runtime/v2\"]\nv2-demo = [\"v2\"]\n";
    let manifest = format!(
        "[package]\nname = \"bitrix24\"\nedition = \"2024\"\n[features]\n{features}\
         [dependencies]\nbitrix24-runtime = {{ path = {runtime:?}, default-features = false }}\n[workspace]\n"
    );
    std::fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    let _ = std::fs::copy(workspace().join("Cargo.lock"), folder.join("Cargo.lock"));
    for features in ["--features=demo,other", "--features=v2-demo", "--all-features"] {
        let mut check = Command::new(env!("CARGO"));
        check.current_dir(&folder).env("RUSTFLAGS", "--deny warnings");
        check.args(["check", "--quiet", features, "--target-dir"]).arg(folder.join("target"));
        let output = check.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    check_examples(&apis[0], &folder);
    check_docs(&folder);
}

/// Checks that rustdoc has no warning, and that texts of specs contain no tests, which would fail.
fn check_docs(folder: &Path) {
    // Pages that the generator does not write.
    let root = std::fs::read_to_string(folder.join("src/lib.rs")).unwrap();
    for page in root.split("include_str!(\"../").skip(1).filter_map(|rest| rest.split('"').next()) {
        let page = folder.join(page);
        std::fs::create_dir_all(page.parent().unwrap()).unwrap();
        std::fs::write(page, "").unwrap();
    }
    for command in [&["doc", "--no-deps", "--all-features"][..], &["test", "--doc", "--features=demo,other,v2-demo"]] {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.current_dir(folder).env("RUSTDOCFLAGS", "--deny warnings").arg("--quiet").args(command);
        let output = cargo.arg("--target-dir").arg(folder.join("target")).output().unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{errors}{}", String::from_utf8_lossy(&output.stdout));
    }
}

/// Runs the Rust code of the examples and compares what it sends.
fn check_examples(api: &Api, folder: &Path) {
    std::fs::create_dir_all(folder.join("examples")).unwrap();
    std::fs::write(folder.join("examples/requests.rs"), rust_examples::program(api)).unwrap();
    let mut run = Command::new(env!("CARGO"));
    run.current_dir(folder).args(["run", "--quiet", "--example", "requests", "--features=demo,other", "--target-dir"]);
    let output = run.arg(folder.join("target")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_requests(api, output.stdout);
}
