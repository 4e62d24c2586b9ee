//! The sections, each of which can be measured separately.

pub mod call;
pub mod compile;
pub mod counts;
pub mod decode;
pub mod generate;
pub mod instructions;
pub mod tree;

use clap::ValueEnum;

/// A part of the benchmarks that can be run separately.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Section {
    /// Generation in a whole process, compared with peers and with the floor
    Generate,
    /// Compilation of the generated crate, compared with the serde baseline and peers
    Compile,
    /// The dependency tree, cold builds, and the crates that each feature adds
    Tree,
    /// Calls to the mock on loopback, compared with bare reqwest
    Call,
    /// Instructions, allocations, crates and cold builds of a call, compared with bare clients
    Counts,
    /// Decoding of a list of 1,000 rows, compared with serde's derives
    Decode,
    /// Instruction counts, compared with the stored baseline
    Instructions,
    /// Writes BENCHMARKS.md from the stored results
    Report,
}

/// The extent of a run.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Runs few rounds with few methods.
    pub quick: bool,
    /// Also measures other generators.
    pub peers: bool,
}

impl Section {
    /// Runs the section.
    ///
    /// # Errors
    ///
    /// Fails if something cannot be measured or stored.
    pub fn run(self, effort: Options) -> Result<(), String> {
        match self {
            Self::Generate => generate::run(effort),
            Self::Compile => compile::run(effort),
            Self::Tree => tree::run(effort.quick),
            Self::Call => call::run(effort.quick),
            Self::Counts => counts::run(effort.quick),
            Self::Decode => decode::run(effort.quick),
            Self::Instructions => instructions::run(),
            Self::Report => Ok(()),
        }
    }
}

/// Prints progress.
pub(crate) fn progress(text: &str) {
    eprintln!("  {text}");
}
