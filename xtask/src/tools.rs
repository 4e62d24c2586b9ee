//! `tools`: installs third-party tools that check the project, at the versions that the checks require.

use crate::error::{CommandError, Result};
use crate::terminal::print_line;
use crate::{cargo, folder};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The tools to install; without names, the tools are listed
    #[arg(value_name = "NAME")]
    names: Vec<String>,
    /// Installs all tools
    #[arg(long, conflicts_with = "names")]
    all: bool,
}

/// A program that is installed with cargo.
pub(crate) struct Tool {
    pub(crate) name: &'static str,
    version: &'static str,
    /// What it does, as a predicate.
    purpose: &'static str,
}

const DENY: Tool = Tool {
    name: "cargo-deny",
    version: "0.20.2",
    purpose: "checks licenses, duplicates, sources and advisories of dependencies",
};

pub(crate) const SEMVER_CHECKS: Tool =
    Tool { name: "cargo-semver-checks", version: "0.51.0", purpose: "finds breaking changes of public interfaces" };

const ALL: [&Tool; 2] = [&DENY, &SEMVER_CHECKS];

pub(crate) fn run(options: &Options) -> Result {
    if let Some(name) = options.names.iter().find(|name| find(name).is_none()) {
        let names = ALL.map(|tool| format!("`{}`", tool.name)).join(" or ");
        return Err(CommandError::usage(format!("unknown tool `{name}`")).with_help(format!("name {names}")));
    }
    let is_wanted = |tool: &Tool| options.all || options.names.iter().any(|name| name == tool.name);
    ALL.iter().try_for_each(|tool| match (tool.is_installed(), is_wanted(tool)) {
        (true, _) => print_line(&format!("{} {} is installed", tool.name, tool.version)),
        (false, true) => tool.install(),
        (false, false) if options.names.is_empty() => {
            print_line(&format!("{} {} is not installed: it {}", tool.name, tool.version, tool.purpose))
        }
        (false, false) => Ok(()),
    })?;
    if options.names.is_empty() && !options.all {
        print_line("`cargo xtask tools NAME` compiles and installs one, `--all` all of them")?;
    }
    Ok(())
}

/// Returns the tool of this name.
pub(crate) fn find(name: &str) -> Option<&'static Tool> {
    ALL.into_iter().find(|tool| tool.name == name)
}

impl Tool {
    /// Returns how to install the tool, for messages.
    pub(crate) fn install_hint(&self) -> String {
        format!("`cargo xtask tools {}` installs version {}", self.name, self.version)
    }

    /// Returns whether exactly this version can run: another one may give other results.
    pub(crate) fn is_installed(&self) -> bool {
        let mut command = Command::new(self.name);
        let output = command.arg("--version").env("PATH", path()).stdin(Stdio::null()).output();
        output.is_ok_and(|output| {
            String::from_utf8_lossy(&output.stdout).split_whitespace().any(|word| word == self.version)
        })
    }

    fn install(&self) -> Result {
        let start = Instant::now();
        let mut command = cargo::command();
        command.args(["install", "--locked", "--version", self.version, "--root"]).arg(root()).arg(self.name);
        if !cargo::status(&mut command)?.success() {
            return Err(CommandError::new(format!("cannot install {} {}", self.name, self.version))
                .with_help("read cargo's output above; cargo needs the registry and a C linker"));
        }
        print_line(&format!("{} {} installed in {:.0} s", self.name, self.version, start.elapsed().as_secs_f64()))
    }
}

/// Returns the folder of the installed tools, apart from the machine's own.
fn root() -> PathBuf {
    folder::workspace().join("target/tools")
}

/// Returns the search path for programs, with the installed tools first.
pub(crate) fn path() -> OsString {
    let machine = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(root().join("bin")).chain(std::env::split_paths(&machine));
    std::env::join_paths(folders).unwrap_or(machine)
}
