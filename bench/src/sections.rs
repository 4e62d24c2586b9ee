//! The sections, each of which can be measured separately.

pub mod cold;
pub mod compile;
pub mod counts;
pub mod generate;
pub mod instructions;

use crate::peers::Peer;
use crate::results::Results;
use crate::{machine, process};
use clap::ValueEnum;

/// A part of the benchmarks that can be run separately.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Section {
    /// Generation in a whole process, compared with peers and with the floor
    Generate,
    /// Compilation of the generated crate, compared with the serde baseline and peers
    Compile,
    /// The first builds of a clone, compared with an earlier state
    Cold,
    /// Instructions and allocations of a call, compared with bare clients
    Counts,
    /// Instruction counts, compared with the stored baseline
    Instructions,
    /// A cold run of `cargo xtask ci`
    Ci,
    /// Writes BENCHMARKS.md from the stored results
    Report,
}

/// The extent of a run.
#[derive(Clone, Debug)]
pub struct Options {
    /// Runs few rounds with few methods.
    pub quick: bool,
    /// The other generators to measure.
    pub peers: Vec<Peer>,
}

impl Options {
    /// Installs the peers and returns them.
    ///
    /// # Errors
    ///
    /// Fails if one cannot be installed.
    pub fn installed_peers(&self) -> Result<&[Peer], String> {
        self.peers.iter().try_for_each(|peer| peer.install())?;
        Ok(&self.peers)
    }
}

impl Section {
    /// Returns whether a run without named sections includes it: what only CI compares and takes long is left out.
    #[must_use]
    pub fn is_default(self) -> bool {
        !matches!(self, Self::Instructions | Self::Ci)
    }

    /// Runs the section.
    ///
    /// # Errors
    ///
    /// Fails if something cannot be measured or stored.
    pub fn run(self, options: &Options) -> Result<(), String> {
        match self {
            Self::Generate => generate::run(options),
            Self::Compile => compile::run(options),
            Self::Cold => cold::run(options),
            Self::Counts => counts::run(options),
            Self::Instructions => instructions::run(),
            Self::Ci => ci(options),
            Self::Report => Ok(()),
        }
    }
}

fn ci(options: &Options) -> Result<(), String> {
    let mut results = Results::begin(options);
    let target = machine::work().join("ci");
    let _ = std::fs::remove_dir_all(&target);
    results.cost(
        "ci",
        "ours",
        0,
        process::run(machine::cargo().args(["xtask", "ci"]).env("CARGO_TARGET_DIR", &target))?,
    );
    results.save("ci")
}

/// Prints progress.
pub(crate) fn progress(text: &str) {
    eprintln!("  {text}");
}
