//! Crates written below the build folder to be compiled and measured.

use crate::{machine, peers::Peer, process, programs, serde_baseline, specs};
use bitrix24_codegen::{Api, generate, manifest};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A separate workspace with a library and, except for peers, a program that uses it.
#[derive(Clone, Debug)]
pub struct FixtureCrate {
    /// The name of the subject in results.
    pub name: String,
    /// The root of the workspace; it is built there.
    pub root: PathBuf,
    /// The package of the library.
    pub package: String,
    /// The library's root file.
    pub library: PathBuf,
}

/// The package of the program that calls all methods.
pub const PROGRAM: &str = "all";

/// Writes the generated client with its program.
///
/// # Errors
///
/// Fails if a file cannot be written or the manifest has no feature markers.
pub fn ours(api: &Api) -> Result<FixtureCrate, String> {
    let fixture = FixtureCrate::new("ours", "bitrix24", "client/src/lib.rs", api.methods.len());
    let real = machine::root().join("generated/Cargo.toml");
    let real = std::fs::read_to_string(&real).map_err(|error| format!("error: {}: {error}", real.display()))?;
    let updated = manifest::update(&real, std::slice::from_ref(api))
        .map_err(|why| format!("error: generated/Cargo.toml: {why}"))?;
    let features = section(&updated, "[features]");
    let runtime = machine::root().join("runtime");
    let text = package("bitrix24")
        + features
        + &format!("[dependencies]\nbitrix24-runtime = {{ path = {runtime:?}, default-features = false }}\n");
    fixture.write("client/Cargo.toml", &text)?;
    fixture.write_library(generate(api).iter())?;
    fixture.with_program(
        api,
        "bitrix24 = { path = \"../client\" }",
        "bitrix24",
        "bitrix24::Client::webhook(\"https://portal.example/rest/1/secret/\").expect(\"an address\")",
    )?;
    Ok(fixture)
}

/// Writes the serde baseline of the same API, with the same program.
///
/// # Errors
///
/// Fails if a file cannot be written.
pub fn serde_baseline(api: &Api) -> Result<FixtureCrate, String> {
    let fixture = FixtureCrate::new("serde baseline", "serde_baseline", "client/src/lib.rs", api.methods.len());
    let dependencies = "[dependencies]\n\
        serde = { version = \"1\", features = [\"derive\"] }\n\
        serde_json = \"1\"\n\
        chrono = { version = \"0.4\", default-features = false, features = [\"serde\", \"std\"] }\n\
        reqwest = { version = \"0.13\", default-features = false, features = [\"rustls-no-provider\", \"system-proxy\"] }\n";
    fixture.write("client/Cargo.toml", &(package("serde_baseline") + dependencies))?;
    fixture.write_library([("lib.rs", serde_baseline::library(api).as_str())])?;
    fixture.with_program(
        api,
        "serde_baseline = { path = \"../client\" }\nreqwest = { version = \"0.13\", default-features = false }",
        "serde_baseline",
        "serde_baseline::Client::new(reqwest::Client::new(), \"https://portal.example/rest/api/1/secret\")",
    )?;
    Ok(fixture)
}

/// Writes the crate that a peer generates from the document.
///
/// # Errors
///
/// Fails if the peer fails; the error contains its output.
pub fn peer(peer: Peer, document: &Path, methods: usize) -> Result<FixtureCrate, String> {
    let mut fixture = FixtureCrate::new(peer.name(), "", peer.library(), methods);
    peer.generate(document, &fixture.root)?;
    fixture.package = peer.finish(&fixture.root)?;
    Ok(fixture)
}

impl FixtureCrate {
    fn new(name: &str, package: &str, library: &str, methods: usize) -> Self {
        let root = machine::work().join("crates").join(format!("{name}-{methods}"));
        Self { name: name.to_owned(), package: package.to_owned(), library: root.join(library), root }
    }

    fn write(&self, path: &str, text: &str) -> Result<(), String> {
        specs::write(&self.root.join(path), text)
    }

    /// Replaces the library's files.
    fn write_library<'a>(&self, files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<(), String> {
        let _ = std::fs::remove_dir_all(self.root.join("client/src"));
        files.into_iter().try_for_each(|(path, text)| self.write(&format!("client/src/{path}"), text))
    }

    fn with_program(&self, api: &Api, dependency: &str, library: &str, connect: &str) -> Result<(), String> {
        let tokio = "tokio = { version = \"1\", features = [\"macros\", \"rt\"] }";
        let text = format!("{}[dependencies]\n{dependency}\n{tokio}\n", package(PROGRAM));
        self.write(&format!("{PROGRAM}/Cargo.toml"), &text)?;
        self.write(&format!("{PROGRAM}/src/main.rs"), &programs::program(api, library, connect))?;
        self.write("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"client\", \"all\"]\n")?;
        // The same dependency versions as in this workspace.
        let lock = self.root.join("Cargo.lock");
        if !lock.exists() {
            let from = machine::root().join("Cargo.lock");
            std::fs::copy(&from, &lock).map_err(|error| format!("error: {}: {error}", lock.display()))?;
        }
        Ok(())
    }

    /// Returns a cargo command for this workspace, without incremental compilation.
    #[must_use]
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = machine::cargo();
        command.current_dir(&self.root).args(arguments);
        command.env("CARGO_INCREMENTAL", "0").env("CARGO_TARGET_DIR", self.root.join("target"));
        command
    }

    /// Builds only the dependencies, with an empty library.
    ///
    /// # Errors
    ///
    /// What cargo says.
    pub fn dependencies(&self, arguments: &[&str]) -> Result<process::Cost, String> {
        let failed = |error: std::io::Error| format!("error: {}: {error}", self.library.display());
        let aside = self.library.with_extension("aside");
        std::fs::rename(&self.library, &aside).map_err(failed)?;
        let built = specs::write(&self.library, "").and_then(|()| process::run(&mut self.cargo(arguments)));
        std::fs::rename(&aside, &self.library).map_err(failed)?;
        self.touch(&self.library)?;
        built
    }

    /// Runs a cargo command after updating the modification time of files.
    ///
    /// # Errors
    ///
    /// What cargo says.
    pub fn after_touching(&self, files: &[&Path], arguments: &[&str]) -> Result<process::Cost, String> {
        files.iter().try_for_each(|file| self.touch(file))?;
        process::run(&mut self.cargo(arguments))
    }

    fn touch(&self, file: &Path) -> Result<(), String> {
        let touched = std::fs::File::options().append(true).open(file);
        let touched = touched.and_then(|file| file.set_modified(std::time::SystemTime::now()));
        touched.map_err(|error| format!("error: {}: {error}", file.display()))
    }

    /// Returns the path of the program's main file.
    #[must_use]
    pub fn program(&self) -> PathBuf {
        self.root.join(PROGRAM).join("src/main.rs")
    }
}

fn package(name: &str) -> String {
    format!("[package]\nname = {name:?}\nversion = \"0.1.0\"\nedition = \"2024\"\n\n")
}

/// Returns a section of a manifest, including its heading.
fn section<'a>(manifest: &'a str, heading: &str) -> &'a str {
    let start = manifest.find(heading).unwrap_or(manifest.len());
    let end = manifest[start..].find("\n[").map_or(manifest.len(), |end| start + end + 1);
    &manifest[start..end]
}
