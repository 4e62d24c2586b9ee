//! Programs that make the same call by different clients, each a workspace of its own, so that none lends the others
//! crates or features.

use crate::portal::Portal;
use crate::process::{self, Cost};
use crate::{machine, specs};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A program `NAME ADDRESS CALLS` that makes calls.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    /// The name in results.
    pub name: &'static str,
    /// The name of the folder.
    folder: &'static str,
    /// The main file, in parts.
    source: [&'static str; 2],
    dependencies: &'static str,
    /// The features of the client, if it is the client; it gets the address of a webhook instead of a method's.
    features: Option<&'static str>,
}

/// What the client sends too.
const BYTES: &str = concat!(
    "\nconst USER_AGENT: &str = \"bitrix24-rs/",
    env!("CARGO_PKG_VERSION"),
    "\";\nconst BODY: &[u8] = br#\"{\"messageId\":15}\"#;\n"
);

/// hyper-util's client: the floor.
pub const HYPER: Program = Program {
    name: "bare hyper-util",
    folder: "bare-hyper",
    source: [include_str!("../callers/hyper.rs"), BYTES],
    dependencies: "bytes = \"1\"\n\
        flate2 = \"1\"\n\
        http-body-util = \"0.1\"\n\
        hyper = { version = \"1\", features = [\"client\", \"http1\"] }\n\
        hyper-rustls = { version = \"0.27\", default-features = false, features = [\"http1\", \"ring\", \"rustls-platform-verifier\", \"tls12\"] }\n\
        hyper-util = { version = \"0.1\", features = [\"client-legacy\", \"http1\", \"tokio\"] }\n\
        rustls = { version = \"0.23\", default-features = false, features = [\"ring\", \"std\", \"tls12\"] }\n",
    features: None,
};

/// reqwest.
pub const REQWEST: Program = Program {
    name: "bare reqwest",
    folder: "bare-reqwest",
    source: [include_str!("../callers/reqwest.rs"), BYTES],
    dependencies: "reqwest = { version = \"0.13\", default-features = false, features = [\"gzip\", \"rustls-no-provider\", \"system-proxy\"] }\n\
        rustls = { version = \"0.23\", default-features = false, features = [\"ring\", \"std\", \"tls12\"] }\n",
    features: None,
};

/// The client with its default transport.
pub const CLIENT_HYPER: Program = Program {
    name: "client.call",
    folder: "client",
    source: [include_str!("../callers/client.rs"), ""],
    dependencies: "",
    features: Some("default"),
};

/// All programs.
pub const ALL: [Program; 3] = [HYPER, REQWEST, CLIENT_HYPER];

impl Program {
    /// Returns whether the program calls with this project's client.
    #[must_use]
    pub fn is_client(&self) -> bool {
        self.features.is_some()
    }

    /// Writes the program and returns the root of its workspace.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be written.
    pub fn write(&self) -> Result<PathBuf, String> {
        let root = machine::work().join("callers").join(self.folder);
        let manifest = format!(
            "[package]\nname = {:?}\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n{}{}\
             tokio = {{ version = \"1\", features = [\"net\", \"rt\", \"time\"] }}\n",
            self.folder,
            self.dependencies,
            self.client()
        );
        specs::write(&root.join("Cargo.toml"), &manifest)?;
        specs::write(&root.join("src/main.rs"), &self.source.concat())?;
        // The same versions as in this workspace.
        let (from, lock) = (machine::root().join("Cargo.lock"), root.join("Cargo.lock"));
        std::fs::copy(&from, &lock).map_err(|error| format!("error: {}: {error}", lock.display()))?;
        Ok(root)
    }

    /// Returns the dependency on the client.
    fn client(&self) -> String {
        let Some(features) = self.features else { return String::new() };
        let features: Vec<&str> = features.split(',').collect();
        let path = machine::root().join("generated");
        format!("bitrix24 = {{ path = {path:?}, default-features = false, features = {features:?} }}\n")
    }

    /// Returns a cargo command for the program, with a build folder shared by all programs.
    fn cargo(root: &Path, arguments: &[&str]) -> Command {
        let mut command = machine::cargo();
        command.current_dir(root).args(arguments).env("CARGO_INCREMENTAL", "0");
        command.env("CARGO_TARGET_DIR", machine::work().join("callers/target"));
        command
    }

    /// Builds the program and all its dependencies in release, in an empty folder.
    ///
    /// # Errors
    ///
    /// What cargo says.
    pub fn build_cold(&self) -> Result<Cost, String> {
        let target = machine::work().join("callers/cold");
        let _ = std::fs::remove_dir_all(&target);
        let cost = process::run(Self::cargo(&self.write()?, &["build", "--release"]).env("CARGO_TARGET_DIR", &target));
        let _ = std::fs::remove_dir_all(&target);
        cost
    }

    /// Builds the program in release and returns its path.
    ///
    /// # Errors
    ///
    /// What cargo says.
    pub fn build(&self) -> Result<PathBuf, String> {
        process::run(&mut Self::cargo(&self.write()?, &["build", "--release"]))?;
        Ok(machine::work().join("callers/target/release").join(self.folder))
    }

    /// Counts the crates that the program depends on, normally and to be built.
    ///
    /// # Errors
    ///
    /// What cargo says.
    pub fn crates(&self) -> Result<usize, String> {
        let arguments = ["tree", "--edges", "normal,build", "--prefix", "none", "--no-dedupe", "--format", "{p}"];
        let tree = process::output(&mut Self::cargo(&self.write()?, &arguments))?;
        let crates: BTreeSet<&str> = tree.lines().map(|line| line.split(" (").next().unwrap_or(line)).collect();
        Ok(crates.len().saturating_sub(1))
    }

    /// Returns the arguments that make calls to a portal.
    #[must_use]
    pub fn arguments(&self, portal: &Portal, calls: usize) -> [String; 2] {
        let path = if self.is_client() { "/rest/1/s3cr3t/" } else { "/rest/api/1/s3cr3t/mail.message.createchat" };
        [portal.address.clone() + path, calls.to_string()]
    }
}
