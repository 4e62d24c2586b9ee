//! `ci`: every check of the project, the same for people and for continuous integration.

use crate::error::{CommandError, Result};
use crate::terminal::print_line;
use crate::{cargo, msrv, tools};
use std::process::{Command, Stdio};
use std::time::Instant;

/// A step: what it checks, and the cargo command.
struct Step {
    name: &'static str,
    arguments: &'static [&'static str],
    environment: &'static [(&'static str, &'static str)],
    /// The step requires one of these programs, and is skipped without; an empty list requires none.
    requires: &'static [&'static str],
}

const fn step(name: &'static str, arguments: &'static [&'static str]) -> Step {
    Step { name, arguments, environment: &[], requires: &[] }
}

const STEPS: &[Step] = &[
    step("format", &["fmt", "--all", "--check"]),
    step("specs are formatted", &["xtask", "fmt", "--check"]),
    step("generated files match the specs", &["xtask", "generate", "--check"]),
    step("specs have no warnings", &["xtask", "lint", "--deny"]),
    step("reference site", &["xtask", "site"]),
    step("lints", &["clippy", "--workspace", "--all-targets", "--all-features", "--", "--deny", "warnings"]),
    step("client without features", &["check", "--package", "bitrix24", "--no-default-features"]),
    step("client with one module", &["check", "--package", "bitrix24", "--no-default-features", "--features", "mail"]),
    step(
        "client with the times of other crates",
        &["check", "--package", "bitrix24", "--no-default-features", "--features", "main,jiff,time"],
    ),
    Step {
        name: "tests",
        arguments: &["test", "--workspace", "--all-features"],
        environment: &[("INSTA_UPDATE", "no"), ("INSTA_FORCE_PASS", "0")],
        requires: &[],
    },
    Step {
        name: "official clients against the mock",
        // All packages and features, as in the tests before it, so that nothing is compiled again.
        arguments: &["test", "--workspace", "--all-features", "--test", "official_clients", "--", "--nocapture"],
        environment: &[("BITRIX24_OFFICIAL_CLIENTS", "1")],
        requires: &["node", "python3", "python"],
    },
    step("short fuzz of the YAML reader", &["xtask", "fuzz", "yaml", "--seconds", "5", "--if-possible"]),
    step("short fuzz of the checks", &["xtask", "fuzz", "checks", "--seconds", "5", "--if-possible"]),
    step("short fuzz of portal documents", &["xtask", "fuzz", "portal", "--seconds", "5", "--if-possible"]),
    step("short fuzz of random specs", &["xtask", "fuzz", "random_specs", "--seconds", "5", "--if-possible"]),
    Step {
        name: "reference in a browser",
        arguments: &["test", "--workspace", "--all-features", "--test", "browser", "--", "--nocapture"],
        environment: &[("BITRIX24_SITE_BROWSER", "1")],
        requires: &["chromium", "chromium-browser", "google-chrome", "chrome"],
    },
    Step {
        name: "instruction counts of generating and decoding",
        arguments: &["xtask", "bench", "instructions"],
        environment: &[],
        requires: &["valgrind"],
    },
    Step {
        name: "documentation",
        arguments: &["doc", "--workspace", "--all-features", "--no-deps"],
        environment: &[("RUSTDOCFLAGS", "--deny warnings")],
        requires: &[],
    },
    step("crates build from their tarballs", &["xtask", "release", "--package-only", "--allow-dirty"]),
    Step {
        name: "licenses, duplicates and sources of dependencies",
        arguments: &[
            "deny",
            "check",
            "--deny",
            "unmatched-skip",
            "--deny",
            "unnecessary-skip",
            "licenses",
            "bans",
            "sources",
        ],
        environment: &[],
        requires: &["cargo-deny"],
    },
];

pub(crate) fn run() -> Result {
    let mut times = Vec::new();
    msrv::check()?;
    for step in STEPS {
        print_line(&format!("\n== {}: cargo {}", step.name, step.arguments.join(" ")))?;
        if !step.requires.is_empty() && !step.requires.iter().any(|program| can_run(program)) {
            print_line(&format!("skipped: {} not found", step.requires.join(" or ")))?;
            let tools = step.requires.iter().filter_map(|name| tools::find(name));
            tools.map(tools::Tool::install_hint).try_for_each(|hint| print_line(&hint))?;
            continue;
        }
        let start = Instant::now();
        step.run()?;
        times.push((step.name, start.elapsed()));
    }
    print_line("\nall steps passed:")?;
    times.iter().try_for_each(|(name, time)| print_line(&format!("  {:>6.1} s  {name}", time.as_secs_f64())))
}

impl Step {
    fn run(&self) -> Result {
        let mut command = cargo::command();
        command.args(self.arguments).envs(self.environment.iter().copied()).env("PATH", tools::path());
        if cargo::status(&mut command)?.success() {
            return Ok(());
        }
        let variables: String = self.environment.iter().map(|(name, value)| format!("{name}={value:?} ")).collect();
        let again = format!("run only this step with `{variables}cargo {}`", self.arguments.join(" "));
        Err(CommandError::new(format!("the step `{}` failed", self.name)).with_help(again))
    }
}

/// Returns whether a program can run. A tool of the project must have the version that the checks require.
fn can_run(program: &str) -> bool {
    if let Some(tool) = tools::find(program) {
        return tool.is_installed();
    }
    let mut command = Command::new(program);
    let quiet = command.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}
