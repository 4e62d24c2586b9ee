//! The first builds of a clone and of the programs that call, and a run of the generator with nothing to do; compared with an
//! earlier state of the project.

use super::progress;
use crate::callers;
use crate::results::Results;
use crate::{machine, process, specs};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The state that is compared with, in a clone of its own.
const BEFORE: &str = "fb59221";

/// The packages of a user's crate, each with its folder in the clone.
const MANIFEST: &str = "[package]\nname = \"user\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
    bitrix24 = { path = \"CLONE/generated\" }\n\n[dev-dependencies]\nbitrix24-mock = { path = \"CLONE/mock\" }\n";

/// Runs the section.
///
/// # Errors
///
/// Fails if something cannot be measured or stored.
pub fn run(options: &super::Options) -> Result<(), String> {
    let mut results = Results::begin(options);
    let clones = [("ours", machine::root()), ("before", before()?)];
    for (name, clone) in &clones {
        let target = machine::work().join("cold").join(name);
        let steps: [(&str, PathBuf, &[&str]); 4] = [
            ("release build", clone.clone(), &["build", "--release", "--package", "bitrix24", "--lib"]),
            ("first generate", clone.clone(), &["xtask", "generate"]),
            ("first answer", clone.clone(), &["build", "--package", "bitrix24", "--example", "create_chat"]),
            ("first test", user(name, clone)?, &["test", "--no-run"]),
        ];
        for (what, folder, arguments) in steps {
            let _ = std::fs::remove_dir_all(&target);
            let cost = process::run(cargo(&folder, &target).args(arguments))?;
            progress(&format!("{name}: {what} in {:.0} s of CPU time", cost.cpu));
            results.cost(what, name, 0, cost);
        }
        process::run(cargo(clone, &target).args(["xtask", "generate"]))?;
    }
    // The client's release build is that of "ours".
    for program in callers::ALL.iter().filter(|program| !program.is_client()) {
        let cost = program.build_cold()?;
        progress(&format!("{}: release build in {:.0} s of CPU time", program.name, cost.cpu));
        results.cost("release build", program.name, 0, cost);
    }
    for _ in 0..if options.quick { 1 } else { 7 } {
        for (name, clone) in &clones {
            let target = machine::work().join("cold").join(name);
            let cost = process::run(cargo(clone, &target).args(["xtask", "generate"]))?;
            results.cost("nothing to generate", name, 0, cost);
        }
    }
    let _ = std::fs::remove_dir_all(machine::work().join("cold"));
    results.save("cold")
}

fn cargo(folder: &Path, target: &Path) -> Command {
    let mut command = machine::cargo();
    command.current_dir(folder).env("CARGO_TARGET_DIR", target);
    command
}

/// Returns a clone of the earlier state.
fn before() -> Result<PathBuf, String> {
    let clone = machine::work().join("before");
    if !clone.exists() {
        process::run(Command::new("git").args(["clone", "--quiet", "--shared"]).arg(machine::root()).arg(&clone))?;
    }
    process::run(Command::new("git").arg("-C").arg(&clone).args(["checkout", "--quiet", "--detach", BEFORE]))?;
    Ok(clone)
}

/// Writes the crate of a user whose tests start the mock.
fn user(name: &str, clone: &Path) -> Result<PathBuf, String> {
    let folder = machine::work().join("crates").join(format!("user-{name}"));
    specs::write(&folder.join("Cargo.toml"), &MANIFEST.replace("CLONE", &clone.to_string_lossy()))?;
    specs::write(&folder.join("src/lib.rs"), "pub use bitrix24::Client;\n")?;
    specs::write(
        &folder.join("tests/portal.rs"),
        "#[test]\nfn starts() {\n    bitrix24_mock::MockPortal::builder();\n}\n",
    )?;
    let lock =
        std::fs::read_to_string(clone.join("Cargo.lock")).map_err(|error| format!("error: Cargo.lock: {error}"))?;
    specs::write(&folder.join("Cargo.lock"), &lock)?;
    Ok(folder)
}
