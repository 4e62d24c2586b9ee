//! `fuzz`: builds the fuzz targets with libFuzzer on the stable compiler, and runs them with their corpora.

mod rustdoc;

use crate::error::{CommandError, Result};
use crate::folder::shown;
use crate::terminal::print_line;
use crate::{cargo, ci, folder};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

/// The targets, as in fuzz/Cargo.toml.
const TARGETS: [&str; 4] = ["yaml", "checks", "random_specs", "portal"];

/// The compiler flags that record coverage, as cargo-fuzz sets them with `--no-trace-compares`: tracing every comparison
/// of the printer and the parser takes half of the time, and the dictionaries have the words worth finding.
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
    /// The target; the default is all targets
    #[arg(value_parser = TARGETS)]
    target: Option<String>,
    /// The run time of each target in seconds
    #[arg(long, value_name = "N", default_value_t = 60)]
    seconds: u64,
    /// Document the clients of valid specs meanwhile, and run their doc tests; for `checks` and `random_specs`
    #[arg(long)]
    rustdoc: bool,
    /// Skip the run if libFuzzer cannot be built
    #[arg(long)]
    if_possible: bool,
}

pub(crate) fn run(options: &Options) -> Result {
    let lock = folder::workspace().join("fuzz/Cargo.lock");
    let before = std::fs::read(&lock).unwrap_or_default();
    match can_build() {
        Err(CommandError::Message { message, .. }) if options.if_possible => {
            ci::skips::report(&message);
            return print_line(&format!("skipped: {message}"));
        }
        possible => possible?,
    }
    // The targets depend on the workspace's crates, so their lock file follows the manifests of those.
    if options.if_possible && std::fs::read(&lock).unwrap_or_default() != before {
        return Err(CommandError::new("`fuzz/Cargo.lock` did not match the manifests")
            .with_help("commit it; it is up to date now"));
    }
    let built = build(options.if_possible)?;
    for target in TARGETS.iter().filter(|target| options.target.as_deref().is_none_or(|only| only == **target)) {
        match options.rustdoc && rustdoc::TARGETS.contains(target) {
            true => rustdoc::run(&built, target, options.seconds)?,
            false => fuzz(&built, target, options.seconds)?,
        }
    }
    Ok(())
}

/// Fails if the C++ compiler or the dependencies of libFuzzer are missing.
fn can_build() -> Result {
    let compilers =
        [std::env::var("CXX").unwrap_or_default(), "c++".into(), "g++".into(), "clang++".into(), "cl".into()];
    if !compilers.iter().any(|compiler| !compiler.is_empty() && can_run(compiler)) {
        return Err(CommandError::new("libFuzzer requires a C++ compiler, and none was found")
            .with_help("install g++ or clang, or name yours in CXX"));
    }
    let mut fetch = cargo::command();
    fetch.args(["fetch", "--quiet", "--manifest-path"]).arg(manifest());
    match fetch.stderr(Stdio::null()).status() {
        Ok(status) if status.success() => Ok(()),
        _ => Err(CommandError::new("cannot fetch the dependencies of `fuzz/Cargo.toml`")
            .with_help("run `cargo fetch --manifest-path fuzz/Cargo.toml` to see why")),
    }
}

fn can_run(program: &str) -> bool {
    let mut command = Command::new(program);
    command.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

fn manifest() -> PathBuf {
    folder::workspace().join("fuzz/Cargo.toml")
}

/// Builds all targets, and returns the folder with them. A short run does not make up for the time of optimizing them.
fn build(quickly: bool) -> Result<PathBuf> {
    // With `--target`, the flags do not apply to build scripts.
    let host = host()?;
    let folder = folder::workspace().join("target/fuzz");
    let mut build = cargo::command();
    build.args(["build", "--release", "--bins", "--target", &host, "--manifest-path"]).arg(manifest());
    build.arg("--target-dir").arg(&folder).env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"));
    if quickly {
        build.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1").env("CARGO_PROFILE_RELEASE_DEBUG", "false");
    }
    let status = cargo::status(&mut build)?;
    if status.success() {
        return Ok(folder.join(host).join("release"));
    }
    Err(CommandError::new("cannot build the fuzz targets").with_help("read the compiler's output above"))
}

/// Returns the platform of the compiler.
fn host() -> Result<String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("-vV").output();
    let output = output.map_err(|error| CommandError::new(format!("cannot start rustc: {error}")))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let host = text.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned);
    host.ok_or_else(|| CommandError::new("`rustc -vV` does not print the host platform"))
}

/// Returns the folders with the inputs of a target: those that fuzzing has found, and those of the repository.
fn corpora(target: &str) -> [PathBuf; 2] {
    let root = folder::workspace();
    [root.join("target/fuzz/found").join(target).join("corpus"), root.join("fuzz/corpus").join(target)]
}

/// Runs a target.
fn fuzz(built: &Path, target: &str, seconds: u64) -> Result {
    outcome(target, start(target, &mut command(built, target, seconds)?)?.wait())
}

/// Returns the command of a target. New inputs go to a folder below target/; the corpus of the repository does not change.
fn command(built: &Path, target: &str, seconds: u64) -> Result<Command> {
    let (root, [found, corpus]) = (folder::workspace(), corpora(target));
    std::fs::create_dir_all(&found)
        .map_err(|error| CommandError::new(format!("cannot create `{}`: {error}", shown(&found))))?;
    print_line(&format!("fuzzing `{target}` for {seconds} s"))?;
    let mut run = Command::new(built.join(target));
    run.arg(format!("-max_total_time={seconds}"))
        .arg(format!("-artifact_prefix={}/", root.join("target/fuzz/found").join(target).display()));
    run.args(["-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1", "-verbosity=0"]);
    let dictionary = match target {
        "yaml" | "checks" => Some("fuzz/spec.dict"),
        "portal" => Some("fuzz/portal.dict"),
        _ => None,
    };
    run.args(dictionary.map(|path| format!("-dict={}", root.join(path).display())));
    run.args([found, corpus]);
    Ok(run)
}

/// Starts a target.
fn start(target: &str, run: &mut Command) -> Result<Child> {
    run.spawn().map_err(|error| CommandError::new(format!("cannot start `{target}`: {error}")))
}

/// Returns an error unless a target that has ended found nothing.
fn outcome(target: &str, status: std::io::Result<ExitStatus>) -> Result {
    let status = status.map_err(|error| CommandError::new(format!("cannot wait for `{target}`: {error}")))?;
    match status.code() {
        Some(0) => Ok(()),
        // libFuzzer's own errors, about its options and folders.
        Some(1) => Err(CommandError::new(format!("`{target}` cannot run")).with_help("read libFuzzer's output above")),
        _ => Err(CommandError::new(format!("`{target}` found an input that breaks the generator")).with_help(format!(
            "copy the file that libFuzzer names above to `fuzz/corpus/{target}` under a descriptive name; `cargo test \
             --package bitrix24-tests --test corpus` then reproduces the failure"
        ))),
    }
}
