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

impl Section {
    /// Measures.
    ///
    /// # Errors
    /// What was in the way.
    pub fn run(self, quick: bool) -> Result<(), String> {
        match self {
            Self::Generate => generate::run(quick),
            Self::Compile => compile::run(quick),
            Self::Tree => tree::run(quick),
            Self::Call => call::run(quick),
            Self::Decode => decode::run(quick),
            Self::Instructions => instructions::run(),
            Self::Report => Ok(()),
        }
    }
}

/// Says what is going on.
pub(crate) fn progress(text: &str) {
    eprintln!("  {text}");
}
