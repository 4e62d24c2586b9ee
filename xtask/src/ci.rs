//! `ci`: everything that guards the project, the same for a person and for a machine.

use crate::{cargo, msrv, tools};
use std::process::{Command, Stdio};
use std::time::Instant;

/// A step: what it guards, and the cargo command that does it.
struct Step {
    name: &'static str,
    arguments: &'static [&'static str],
    environment: &'static [(&'static str, &'static str)],
    /// Programs, one of which the step needs; none for a step that runs everywhere.
    needs: &'static [&'static str],
}

const fn step(name: &'static str, arguments: &'static [&'static str]) -> Step {
    Step { name, arguments, environment: &[], needs: &[] }
}

const STEPS: &[Step] = &[
    step("format", &["fmt", "--all", "--check"]),
    step("specs are in their layout", &["xtask", "fmt", "--check"]),
    step("generated client is what the specs say", &["xtask", "generate", "--check"]),
    step("schema is what the format says", &["xtask", "schema", "--check"]),
    step("specs say what they should", &["xtask", "lint", "--deny"]),
    step("reference can be written", &["xtask", "site"]),
    step("lints", &["clippy", "--workspace", "--all-targets", "--all-features", "--", "--deny", "warnings"]),
    step("client without features", &["check", "--package", "bitrix24", "--no-default-features"]),
    step("client with one module", &["check", "--package", "bitrix24", "--no-default-features", "--features", "mail"]),
    Step {
        name: "tests",
        arguments: &["test", "--workspace", "--all-features"],
        environment: &[("INSTA_UPDATE", "no"), ("INSTA_FORCE_PASS", "0")],
        needs: &[],
    },
    Step {
        name: "official clients against the mock",
        // With all packages and features, as the tests before it, so that nothing is compiled again.
        arguments: &["test", "--workspace", "--all-features", "--test", "official_clients", "--", "--nocapture"],
        environment: &[("BITRIX24_OFFICIAL_CLIENTS", "1")],
        needs: &["node", "python3", "python"],
    },
    step("a short fuzz of the reader", &["xtask", "fuzz", "yaml", "--seconds", "5", "--if-possible"]),
    step("a short fuzz of the checks", &["xtask", "fuzz", "checks", "--seconds", "5", "--if-possible"]),
    step("a short fuzz of portals' documents", &["xtask", "fuzz", "portal", "--seconds", "5", "--if-possible"]),
    step("a short fuzz of random specs", &["xtask", "fuzz", "random_specs", "--seconds", "5", "--if-possible"]),
    Step {
        name: "reference in a browser",
        arguments: &["test", "--workspace", "--all-features", "--test", "browser", "--", "--nocapture"],
        environment: &[("BITRIX24_SITE_BROWSER", "1")],
        needs: &["chromium", "chromium-browser", "google-chrome", "chrome"],
    },
    Step {
        name: "verdicts on changes agree with cargo-semver-checks",
        arguments: &["test", "--workspace", "--all-features", "--test", "semver", "semver_checks", "--", "--nocapture"],
        environment: &[("BITRIX24_SEMVER_CHECKS", "1")],
        needs: &["cargo-semver-checks"],
    },
    Step {
        name: "instructions that generating and reading take",
        arguments: &["xtask", "bench", "instructions"],
        environment: &[],
        needs: &["valgrind"],
    },
    Step {
        name: "documentation",
        arguments: &["doc", "--workspace", "--all-features", "--no-deps"],
        environment: &[("RUSTDOCFLAGS", "--deny warnings")],
        needs: &[],
    },
    step("crates build from their tarballs", &["xtask", "package", "--allow-dirty"]),
    Step {
        name: "licences, duplicates and sources of dependencies",
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
        needs: &["cargo-deny"],
    },
];

pub(crate) fn run() -> Result<(), String> {
    let mut times = Vec::new();
    msrv::check()?;
    for step in STEPS {
        println!("\n== {}: cargo {}", step.name, step.arguments.join(" "));
        if !step.needs.is_empty() && !step.needs.iter().any(|program| is_there(program)) {
            println!("skipped: there is no {}", step.needs.join(", no "));
            step.needs.iter().filter_map(|name| tools::named(name)).for_each(|tool| println!("{}", tool.remedy()));
            continue;
        }
        let start = Instant::now();
        let mut command = cargo::command();
        command.args(step.arguments).envs(step.environment.iter().copied()).env("PATH", tools::path());
        let status = cargo::status(&mut command)?;
        if !status.success() {
            let again = step.environment.iter().map(|(name, value)| format!("{name}={value:?} ")).collect::<String>();
            return Err(format!(
                "error: {} failed\n  = help: to see it alone, run `{again}cargo {}`",
                step.name,
                step.arguments.join(" ")
            ));
        }
        times.push((step.name, start.elapsed()));
    }
    println!("\nAll of it passed:");
    for (name, time) in times {
        println!("  {:>6.1} s  {name}", time.as_secs_f64());
    }
    Ok(())
}

/// Whether a program can be started; a tool of the project has to have the version that the checks were written for.
fn is_there(program: &str) -> bool {
    if let Some(tool) = tools::named(program) {
        return tool.is_there();
    }
    let mut command = Command::new(program);
    let quiet = command.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}
