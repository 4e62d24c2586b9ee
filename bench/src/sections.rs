//! The sections: what is measured, each by itself.

pub mod call;
pub mod compile;
pub mod decode;
pub mod generate;
pub mod instructions;
pub mod tree;

use clap::ValueEnum;

/// A part of the benches that can be run alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Section {
    /// Whole processes from specs to files, beside peers and beside the floor
    Generate,
    /// What compiling the generated crate costs, beside derives and peers
    Compile,
    /// Crates in the tree, cold builds, what each feature adds
    Tree,
    /// Calls against the mock on loopback, beside bare reqwest
    Call,
    /// A list of 1,000 rows, beside serde's derives
    Decode,
    /// Instruction counts, which guard against regressions
    Instructions,
    /// Only writes BENCHMARKS.md from what was measured before
    Report,
}

/// How much is measured.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// Few runs of few methods.
    pub quick: bool,
    /// Other generators beside ours.
    pub peers: bool,
}

impl Section {
    /// Measures.
    ///
    /// # Errors
    /// What was in the way.
    pub fn run(self, effort: Effort) -> Result<(), String> {
        match self {
            Self::Generate => generate::run(effort),
            Self::Compile => compile::run(effort),
            Self::Tree => tree::run(effort.quick),
            Self::Call => call::run(effort.quick),
            Self::Decode => decode::run(effort.quick),
            Self::Instructions => instructions::run(),
            Self::Report => Ok(()),
        }
    }
}

/// Says what is going on.
pub(crate) fn progress(text: &str) {
    eprintln!("  {text}");
}
