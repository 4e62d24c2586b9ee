//! Checks generated files with the compiler.

use bitrix24_codegen::Files;
use bitrix24_tests::workspace;
use std::path::Path;
use std::process::Command;

/// Checks the files as a crate, with and without the feature `serde`.
pub(crate) fn without_a_warning(files: &Files) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("random");
    let _ = std::fs::remove_dir_all(folder.join("src"));
    for (path, text) in files.iter() {
        let path = folder.join("src").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let runtime = workspace().join("runtime");
    // The features of the crate that the files are made for.
    let features =
        ["demo", "other", "all-methods", "hyper", "serde", "tracing"].map(|name| format!("{name} = []\n")).concat()
            + "blocking = [\"bitrix24-runtime/blocking\"]\n";
    let manifest = format!(
        "[package]\nname = \"random\"\nedition = \"2024\"\n[features]\n{features}\
         [dependencies]\nbitrix24-runtime = {{ path = {runtime:?}, default-features = false }}\n[workspace]\n"
    );
    std::fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    let _ = std::fs::copy(workspace().join("Cargo.lock"), folder.join("Cargo.lock"));
    for features in ["--features=demo,other", "--all-features"] {
        let mut check = Command::new(env!("CARGO"));
        check.current_dir(&folder).env("RUSTFLAGS", "--deny warnings");
        check.args(["check", "--quiet", features, "--target-dir"]).arg(folder.join("target"));
        let output = check.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}
