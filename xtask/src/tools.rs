//! `tools`: the tools of others that check the project, at the versions that the checks were written for.

use crate::{cargo, folder};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The tools to install; all of them where none is named
    #[arg(value_name = "NAME")]
    names: Vec<String>,
}

/// A program that is installed with cargo.
pub(crate) struct Tool {
    pub(crate) name: &'static str,
    version: &'static str,
}

/// Licences, duplicates, sources and advisories of dependencies.
const DENY: Tool = Tool { name: "cargo-deny", version: "0.20.2" };

/// What an interface no longer has.
pub(crate) const SEMVER_CHECKS: Tool = Tool { name: "cargo-semver-checks", version: "0.51.0" };

const ALL: [&Tool; 2] = [&DENY, &SEMVER_CHECKS];

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let wanted = |tool: &&&Tool| options.names.is_empty() || options.names.iter().any(|name| name == tool.name);
    if let Some(name) = options.names.iter().find(|name| named(name).is_none()) {
        let known: Vec<&str> = ALL.iter().map(|tool| tool.name).collect();
        return Err(format!(
            "error: there is no tool `{name}`\n  = help: name {}, or none for all",
            known.join(" or ")
        ));
    }
    for tool in ALL.iter().filter(wanted) {
        match tool.is_there() {
            true => println!("{} {} is there", tool.name, tool.version),
            false => tool.install()?,
        }
    }
    Ok(())
}

/// The tool of this name.
pub(crate) fn named(name: &str) -> Option<&'static Tool> {
    ALL.into_iter().find(|tool| tool.name == name)
}

impl Tool {
    /// How it is installed.
    pub(crate) fn remedy(&self) -> String {
        format!("`cargo xtask tools {}` installs version {}", self.name, self.version)
    }

    /// Whether the very version can be run: another may judge otherwise.
    pub(crate) fn is_there(&self) -> bool {
        let mut command = Command::new(self.name);
        let output = command.arg("--version").env("PATH", path()).stdin(Stdio::null()).output();
        output.is_ok_and(|output| {
            String::from_utf8_lossy(&output.stdout).split_whitespace().any(|word| word == self.version)
        })
    }

    fn install(&self) -> Result<(), String> {
        let start = Instant::now();
        let mut command = cargo::command();
        command.args(["install", "--locked", "--version", self.version, "--root"]).arg(root()).arg(self.name);
        let status = cargo::status(&mut command)?;
        if !status.success() {
            return Err(format!(
                "error: {} {} cannot be installed\n  = help: see what cargo says above; it needs the registry and a C linker",
                self.name, self.version
            ));
        }
        println!("{} {} installed in {:.0} s", self.name, self.version, start.elapsed().as_secs_f64());
        Ok(())
    }
}

/// The folder that tools are installed into, out of the way of the machine's own.
fn root() -> PathBuf {
    folder::workspace().join("target/tools")
}

/// The search path of programs, with the project's own tools first.
pub(crate) fn path() -> OsString {
    let machine = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(root().join("bin")).chain(std::env::split_paths(&machine));
    std::env::join_paths(folders).unwrap_or(machine)
}
