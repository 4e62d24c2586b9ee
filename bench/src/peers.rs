//! Other generators, which `bench/peers.sh` installs below the build folder, each at a fixed version.

use crate::{machine, openapi30, process, specs};
use bitrix24_json::Value as Json;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A generator of clients from an OpenAPI document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Peer {
    /// `cargo progenitor`, Rust to Rust, OpenAPI 3.0.
    Progenitor,
    /// `oas3-gen`, Rust to Rust.
    Oas3Gen,
    /// `openapi-to-rust`, Rust to Rust.
    OpenapiToRust,
    /// `openapi-generator`, Java to Rust.
    OpenapiGenerator,
    /// `openapi-typescript`, TypeScript to types of TypeScript.
    OpenapiTypescript,
}

/// All peers; those that generate Rust come first.
pub const ALL: [Peer; 5] =
    [Peer::Progenitor, Peer::Oas3Gen, Peer::OpenapiToRust, Peer::OpenapiGenerator, Peer::OpenapiTypescript];

impl Peer {
    /// Returns the name of the peer.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Progenitor => "progenitor",
            Self::Oas3Gen => "oas3-gen",
            Self::OpenapiToRust => "openapi-to-rust",
            Self::OpenapiGenerator => "openapi-generator",
            Self::OpenapiTypescript => "openapi-typescript",
        }
    }

    /// Returns whether the peer generates Rust.
    #[must_use]
    pub fn writes_rust(self) -> bool {
        self != Self::OpenapiTypescript
    }

    /// Installs the peer unless it is installed.
    ///
    /// # Errors
    ///
    /// Fails if its installer fails; the error contains its output.
    pub fn install(self) -> Result<(), String> {
        if self.program().exists() {
            return Ok(());
        }
        eprintln!("installing {}", self.name());
        let script = machine::root().join("bench/peers.sh");
        process::run(Command::new("sh").arg(script).arg(tools()).arg(self.name())).map(drop)
    }

    fn program(self) -> PathBuf {
        match self {
            Self::Progenitor => tools().join("bin/cargo-progenitor"),
            Self::Oas3Gen => tools().join("bin/oas3-gen"),
            Self::OpenapiToRust => tools().join("bin/openapi-to-rust"),
            Self::OpenapiGenerator => {
                let packages = specs::files(&tools().join("py")).unwrap_or_default();
                packages.into_iter().find(|path| path.ends_with("openapi-generator.jar")).unwrap_or_default()
            }
            Self::OpenapiTypescript => tools().join("npm/node_modules/openapi-typescript/bin/cli.js"),
        }
    }

    /// Writes the document of so many methods in the dialect that the peer reads.
    ///
    /// # Errors
    ///
    /// Fails if the file cannot be written.
    pub fn document(self, document: &Json, methods: usize) -> Result<PathBuf, String> {
        let path = machine::work().join("documents").join(format!("{}-{methods}.json", self.name()));
        let dialect = match self {
            Self::Progenitor => openapi30::downgrade(document),
            Self::OpenapiToRust => openapi30::undotted(document),
            _ => document.clone(),
        };
        specs::write(&path, &dialect.to_string())?;
        Ok(path)
    }

    /// Generates a client.
    ///
    /// # Errors
    ///
    /// Fails if the peer fails; the error contains its output.
    pub fn generate(self, document: &Path, out: &Path) -> Result<process::Cost, String> {
        let _ = std::fs::remove_dir_all(out);
        std::fs::create_dir_all(out).map_err(|error| format!("error: {}: {error}", out.display()))?;
        process::run(&mut self.command(document, out))
    }

    /// Returns the path of the root file of the generated library.
    #[must_use]
    pub fn library(self) -> &'static str {
        if self == Self::OpenapiToRust { "src/generated/mod.rs" } else { "src/lib.rs" }
    }

    /// Turns the output into a separate workspace, because it is inside another one, and returns its package name.
    ///
    /// # Errors
    ///
    /// Fails if a manifest cannot be read or written.
    pub fn finish(self, out: &Path) -> Result<String, String> {
        let read =
            |path: &Path| std::fs::read_to_string(path).map_err(|error| format!("error: {}: {error}", path.display()));
        let path = out.join("Cargo.toml");
        let text = if self == Self::OpenapiToRust {
            let dependencies = read(&out.join("src/generated/REQUIRED_DEPS.toml"))?;
            let library = self.library();
            format!(
                "[package]\nname = \"peer\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[lib]\npath = {library:?}\n\n{dependencies}"
            )
        } else {
            read(&path)?
        };
        let name = text.lines().find_map(|line| line.strip_prefix("name = \"")).unwrap_or("peer\"");
        let name = name.trim_end_matches('"').to_owned();
        specs::write(&path, &(text + "\n[workspace]\n"))?;
        Ok(name)
    }

    fn command(self, document: &Path, out: &Path) -> Command {
        let program = self.program();
        let mut command = Command::new(&program);
        match self {
            Self::Progenitor => {
                command.args(["progenitor", "--name", "peer", "--version", "0.1.0", "--input"]).arg(document);
                command.arg("--output").arg(out);
            }
            Self::Oas3Gen => {
                command
                    .args(["generate", "client-mod", "--workspace", "--input"])
                    .arg(document)
                    .arg("--output")
                    .arg(out);
            }
            Self::OpenapiToRust => {
                command.current_dir(out).arg("generate").arg(document);
            }
            Self::OpenapiGenerator => {
                command = Command::new("java");
                command.arg("-jar").arg(program).args(["generate", "-g", "rust", "-i"]).arg(document);
                command.arg("-o").arg(out);
            }
            Self::OpenapiTypescript => {
                command = Command::new("node");
                command.arg(program).arg(document).arg("--output").arg(out.join("api.ts"));
            }
        }
        command
    }
}

/// Returns the folder that peers are installed in.
fn tools() -> PathBuf {
    machine::work().join("tools")
}
