//! What `cargo xtask` starts: `generate` at once, and for all else the program `xtask`, which takes longer to build.

use std::process::ExitCode;
use xtask::error::Result;
use xtask::job::{Job, Mode};
use xtask::{cargo, terminal};

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let words: Option<Vec<&str>> = arguments.iter().map(|argument| argument.to_str()).collect();
    terminal::exit_code(match words.as_deref() {
        Some(["generate"]) => Job::of_workspace(Mode::Write).run(),
        Some(["generate", "--check"]) => Job::of_workspace(Mode::Check).run(),
        Some(["generate", "--watch"]) => Job::of_workspace(Mode::Watch).run(),
        _ => run_all_commands(&arguments),
    })
}

fn run_all_commands(arguments: &[std::ffi::OsString]) -> Result {
    // In the current folder, to which paths of options are relative.
    let manifest = xtask::folder::workspace().join("Cargo.toml");
    let mut cargo = cargo::anywhere();
    cargo.args(["run", "--package", "xtask", "--bin", "xtask", "--manifest-path"]).arg(manifest).arg("--");
    cargo::run_to_end(cargo.args(arguments))
}
