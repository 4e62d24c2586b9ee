//! The steps of `ci`.

/// A check of the project.
pub(super) struct Step {
    /// The name for `--only`.
    pub(super) name: &'static str,
    /// What it checks.
    pub(super) what: &'static str,
    action: Action,
    /// What it runs if only specs have changed.
    quick: Quick,
    pub(super) environment: &'static [(&'static str, &'static str)],
    pub(super) needs: Needs,
    /// Whether it can run while others do, because it builds into a folder of its own or starts when the others have built.
    pub(super) beside: bool,
}

/// What a step runs.
#[derive(Clone, Copy)]
pub(super) enum Action {
    /// A command of cargo.
    Cargo(&'static [&'static str]),
    /// The build with the minimum supported Rust version.
    Msrv,
}

/// What a step runs if only specs have changed.
enum Quick {
    /// Nothing: specs decide nothing that it checks.
    Nothing,
    /// The same.
    Same,
    /// Only a part of it.
    Part(&'static [&'static str]),
}

/// What a step needs on the machine.
pub(super) enum Needs {
    Nothing,
    /// One of these programs.
    AnyOf(&'static [&'static str]),
    /// The standard library for this target.
    Target(&'static str),
}

impl Step {
    const fn new(name: &'static str, what: &'static str, arguments: &'static [&'static str]) -> Self {
        let action = Action::Cargo(arguments);
        Self { name, what, action, quick: Quick::Nothing, environment: &[], needs: Needs::Nothing, beside: false }
    }

    const fn quick(self, quick: Quick) -> Self {
        Self { quick, ..self }
    }

    const fn beside(self) -> Self {
        Self { beside: true, ..self }
    }

    const fn environment(self, environment: &'static [(&'static str, &'static str)]) -> Self {
        Self { environment, ..self }
    }

    const fn needs(self, programs: &'static [&'static str]) -> Self {
        Self { needs: Needs::AnyOf(programs), ..self }
    }

    const fn target(self, target: &'static str) -> Self {
        Self { needs: Needs::Target(target), ..self }
    }

    /// Returns whether a change of specs can break it.
    pub(super) const fn is_quick(&self) -> bool {
        !matches!(self.quick, Quick::Nothing)
    }

    /// Returns what to run.
    pub(super) const fn action(&self, quick: bool) -> Action {
        match self.quick {
            Quick::Part(arguments) if quick => Action::Cargo(arguments),
            _ => self.action,
        }
    }
}

/// Tests fail instead of writing snapshots.
const SNAPSHOTS: &[(&str, &str)] = &[("INSTA_UPDATE", "no"), ("INSTA_FORCE_PASS", "0")];

/// Leaves out the programs of pages, whose builds take as long as a third of all other tests.
const PAGES: &str = "--skip=every_program_builds_with_the_manifest_of_its_page";

/// The tests that read the specs of the workspace or what is derived from them. All others have specs of their own, or call
/// some methods as a program does, which an added spec does not change.
const TESTS_OF_SPECS: &[&str] = &[
    "test",
    "--workspace",
    "--all-features",
    "--no-fail-fast",
    // The model: layouts, the OpenAPI export, the schema, differences from what portals publish, copies for measurements.
    "--test=format",
    "--test=openapi",
    "--test=editor",
    "--test=portal",
    "--test=scale",
    // The client: what is generated and its documentation, examples and their Rust code, identifiers in responses, the
    // tables of error codes.
    "--test=doc_comments",
    "--test=emit",
    "--test=examples",
    "--test=kept_writes",
    "--test=production",
    // The mock: rows, causes and effects of every method.
    "--test=catalog",
    "--test=causes",
    "--test=effects",
    "--test=facts",
    "--test=v2",
    "--test=walk",
    "--test=walk_v2",
    // Pages: the reference, Markdown files, the worked example.
    "--test=site",
    "--test=markdown",
    "--test=contributing",
    "--test=repository",
    "--",
    PAGES,
];

pub(super) const STEPS: &[Step] = &[
    Step {
        action: Action::Msrv,
        ..Step::new("msrv", "the workspace builds with the minimum supported Rust version", &[])
    },
    Step::new("format", "Rust code is formatted", &["fmt", "--all", "--check"]),
    Step::new("spec-format", "specs are formatted", &["xtask", "fmt", "--check"]).quick(Quick::Same),
    Step::new("generate", "generated files match the specs", &["xtask", "generate", "--check"]).quick(Quick::Same),
    Step::new("spec-lint", "specs have no warnings", &["xtask", "lint", "--deny"]).quick(Quick::Same),
    Step::new("site", "the reference site builds", &["xtask", "site"]).quick(Quick::Same),
    Step::new(
        "clippy",
        "code has no warnings",
        &["clippy", "--workspace", "--all-targets", "--all-features", "--", "--deny", "warnings"],
    )
    .quick(Quick::Part(&["clippy", "--workspace", "--all-features", "--lib", "--", "--deny", "warnings"])),
    Step::new(
        "no-features",
        "the client builds without features",
        &["check", "--package", "bitrix24", "--no-default-features"],
    ),
    Step::new(
        "one-module",
        "the client builds with one module",
        &["check", "--package", "bitrix24", "--no-default-features", "--features", "mail"],
    ),
    Step::new(
        "times",
        "the client builds with the times of other crates",
        &["check", "--package", "bitrix24", "--no-default-features", "--features", "main,jiff,time"],
    ),
    Step::new(
        "browser-build",
        "the client builds for browsers",
        &[
            "check",
            "--package",
            "bitrix24",
            "--target",
            "wasm32-unknown-unknown",
            "--no-default-features",
            "--features",
            "reqwest,gzip,mail",
        ],
    )
    .target("wasm32-unknown-unknown"),
    Step::new(
        "tests",
        "all tests but those of user-programs pass",
        &[
            "test",
            "--workspace",
            "--all-features",
            "--no-fail-fast",
            "--",
            PAGES,
            "--skip=programs_with_other_users_of_tls_run",
        ],
    )
    .environment(SNAPSHOTS)
    .quick(Quick::Part(TESTS_OF_SPECS)),
    // All packages and features, as in the tests before it, so that nothing is compiled again.
    Step::new(
        "official-clients",
        "official clients work with the mock",
        &["test", "--workspace", "--all-features", "--test", "official_clients", "--", "--nocapture"],
    )
    .environment(&[("BITRIX24_OFFICIAL_CLIENTS", "1")])
    .needs(&["node", "python3", "python"]),
    Step::new(
        "fuzz-yaml",
        "a short fuzz of the YAML reader",
        &["xtask", "fuzz", "yaml", "--seconds", "5", "--if-possible"],
    )
    .beside(),
    Step::new(
        "fuzz-checks",
        "a short fuzz of the checks",
        &["xtask", "fuzz", "checks", "--seconds", "5", "--if-possible"],
    )
    .beside(),
    Step::new(
        "fuzz-portal",
        "a short fuzz of portal documents",
        &["xtask", "fuzz", "portal", "--seconds", "5", "--if-possible"],
    )
    .beside(),
    Step::new(
        "fuzz-random-specs",
        "a short fuzz of random specs",
        &["xtask", "fuzz", "random_specs", "--seconds", "5", "--if-possible"],
    )
    .beside(),
    Step::new(
        "browser",
        "the reference and the mock's page work in a browser",
        &["test", "--workspace", "--all-features", "--test", "browser", "--", "--nocapture"],
    )
    .environment(&[("BITRIX24_SITE_BROWSER", "1"), ("BITRIX24_MOCK_BROWSER", "1")])
    .needs(&["chromium", "chromium-browser", "google-chrome", "chrome"]),
    Step::new("instructions", "instruction counts have not grown", &["xtask", "bench", "instructions"])
        .needs(&["valgrind"])
        .beside(),
    Step::new("docs", "documentation has no warnings", &["doc", "--workspace", "--all-features", "--no-deps"])
        .environment(&[("RUSTDOCFLAGS", "--deny warnings")])
        .quick(Quick::Part(&["doc", "--package", "bitrix24", "--all-features", "--no-deps"])),
    Step::new(
        "docs-of-default-features",
        "documentation of the default features has no warnings",
        &["doc", "--package", "bitrix24", "--package", "bitrix24-runtime", "--no-deps"],
    )
    .environment(&[("RUSTDOCFLAGS", "--deny warnings")]),
    Step::new(
        "docs-without-features",
        "documentation without features has no warnings",
        &["doc", "--package", "bitrix24", "--package", "bitrix24-runtime", "--no-deps", "--no-default-features"],
    )
    .environment(&[("RUSTDOCFLAGS", "--deny warnings")]),
    Step::new("packages", "crates build from their tarballs", &["xtask", "release", "--package-only", "--allow-dirty"])
        .beside(),
    // They wait for builds one after another, so that a core would be idle. After the other steps that run beside: by then
    // the tests are built.
    Step::new(
        "user-programs",
        "programs of pages build with the manifests of their pages, and beside other users of TLS",
        &[
            "test",
            "--workspace",
            "--all-features",
            "--test=markdown",
            "--test=guest",
            "--",
            "every_program_builds_with_the_manifest_of_its_page",
            "programs_with_other_users_of_tls_run",
        ],
    )
    .beside(),
    Step::new(
        "dependencies",
        "licenses, duplicates and sources of dependencies are allowed",
        &["deny", "check", "--deny", "unmatched-skip", "--deny", "unnecessary-skip", "licenses", "bans", "sources"],
    )
    .needs(&["cargo-deny"]),
];

#[cfg(test)]
mod tests {
    use super::{Action, STEPS};
    use crate::folder;

    /// A name that no test has leaves out nothing, and runs nothing.
    #[test]
    fn tests_that_steps_name_exist() {
        let paths = folder::files(&folder::workspace().join("tests/tests")).unwrap();
        let sources: String = paths.iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect();
        let mut names = Vec::new();
        for step in STEPS {
            let Action::Cargo(["test", arguments @ ..]) = step.action(false) else { continue };
            let after = arguments.iter().skip_while(|argument| **argument != "--").skip(1);
            names.extend(after.map(|name| name.trim_start_matches("--skip=")).filter(|name| !name.starts_with("--")));
        }
        assert!(!names.is_empty());
        names.retain(|name| !sources.contains(&format!("fn {name}()")));
        assert!(names.is_empty(), "{names:?}");
    }
}
