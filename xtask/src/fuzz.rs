//! `fuzz`: builds the fuzz targets with libFuzzer on the stable compiler, and runs them over the corpus.

use crate::{cargo, folder};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The targets, as in fuzz/Cargo.toml.
const TARGETS: [&str; 4] = ["yaml", "checks", "random_specs", "portal"];

/// What makes the compiler count the ways that were taken, as cargo-fuzz does with `--no-trace-compares`: watching every
/// comparison of the printer and the parser costs half of the time, and the words worth finding are in dictionaries.
const FLAGS: [&str; 6] = [
    "--cfg=fuzzing",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Ccodegen-units=1",
];

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The target; all of them where none is named
    #[arg(value_parser = TARGETS)]
    target: Option<String>,
    /// How long each target runs
    #[arg(long, value_name = "N", default_value_t = 60)]
    seconds: u64,
    /// Do nothing, and say so, where libFuzzer cannot be built
    #[arg(long)]
    if_possible: bool,
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let lock = folder::workspace().join("fuzz/Cargo.lock");
    let before = std::fs::read(&lock).unwrap_or_default();
    match can_build() {
        Err(why) if options.if_possible => {
            println!("skipped: {}", why.lines().next().unwrap_or_default().trim_start_matches("error: "));
            return Ok(());
        }
        possible => possible?,
    }
    // The targets are built of the workspace's crates, so their lock follows those.
    if options.if_possible && std::fs::read(&lock).unwrap_or_default() != before {
        return Err("error: fuzz/Cargo.lock was not what the manifests say\n  = help: it has been brought up to date; commit it".to_owned());
    }
    let built = build()?;
    for target in TARGETS.iter().filter(|target| options.target.as_deref().is_none_or(|only| only == **target)) {
        fuzz(&built, target, options.seconds)?;
    }
    Ok(())
}

/// libFuzzer is C++, and no dependency of anything else here.
fn can_build() -> Result<(), String> {
    let compilers =
        [std::env::var("CXX").unwrap_or_default(), "c++".into(), "g++".into(), "clang++".into(), "cl".into()];
    if !compilers.iter().any(|compiler| !compiler.is_empty() && is_there(compiler)) {
        return Err("error: libFuzzer is C++, and there is no C++ compiler\n  = help: install g++ or clang, or name yours in CXX".to_owned());
    }
    let mut fetch = cargo::command();
    fetch.args(["fetch", "--quiet", "--manifest-path"]).arg(manifest());
    match fetch.stderr(Stdio::null()).status() {
        Ok(status) if status.success() => Ok(()),
        _ => Err("error: what fuzz/Cargo.toml names cannot be fetched\n  = help: run `cargo fetch --manifest-path fuzz/Cargo.toml` to see why".to_owned()),
    }
}

fn is_there(program: &str) -> bool {
    let mut command = Command::new(program);
    command.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

fn manifest() -> PathBuf {
    folder::workspace().join("fuzz/Cargo.toml")
}

/// Builds all targets; the folder that they stand in.
fn build() -> Result<PathBuf, String> {
    // With a target named, flags are not for what runs while building.
    let host = host()?;
    let folder = folder::workspace().join("target/fuzz");
    let mut build = cargo::command();
    build.args(["build", "--release", "--bins", "--target", &host, "--manifest-path"]).arg(manifest());
    build.arg("--target-dir").arg(&folder).env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"));
    let status = cargo::status(&mut build)?;
    if status.success() {
        return Ok(folder.join(host).join("release"));
    }
    Err("error: the fuzz targets cannot be built\n  = help: the compiler says why above".to_owned())
}

/// The platform that the compiler runs on.
fn host() -> Result<String, String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output =
        Command::new(rustc).arg("-vV").output().map_err(|error| format!("error: rustc cannot be started: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let host = text.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned);
    host.ok_or_else(|| "error: rustc does not say which platform it is on\n  = help: run `rustc -vV`".to_owned())
}

/// Runs a target. New inputs go to a folder below target/, and the corpus of the repository stays as it is.
fn fuzz(built: &Path, target: &str, seconds: u64) -> Result<(), String> {
    let root = folder::workspace();
    let (kept, found) = (root.join("fuzz/corpus").join(target), root.join("target/fuzz/found").join(target));
    std::fs::create_dir_all(found.join("corpus"))
        .map_err(|error| format!("error: {} cannot be made: {error}", folder::shown(&found)))?;
    println!("fuzzing `{target}` for {seconds} s");
    let mut run = Command::new(built.join(target));
    run.arg(format!("-max_total_time={seconds}")).arg(format!("-artifact_prefix={}/", found.display()));
    run.args(["-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1", "-verbosity=0"]);
    let dictionary = match target {
        "yaml" | "checks" => Some("fuzz/spec.dict"),
        "portal" => Some("fuzz/portal.dict"),
        _ => None,
    };
    run.args(dictionary.map(|path| format!("-dict={}", root.join(path).display())));
    run.args([found.join("corpus"), kept]);
    let status = run.status().map_err(|error| format!("error: the target cannot be started: {error}"))?;
    match status.code() {
        Some(0) => Ok(()),
        // What libFuzzer says of its own options and folders.
        Some(1) => Err(format!("error: `{target}` cannot run\n  = help: libFuzzer says why above")),
        _ => Err(format!(
            "error: `{target}` found an input that breaks the generator\n  = help: libFuzzer names the file above; copy it \
             to fuzz/corpus/{target} under a name that says what it is, and `cargo test --package bitrix24-tests --test \
             corpus` shows it again"
        )),
    }
}
