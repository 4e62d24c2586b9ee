//! Writes BENCHMARKS.md and its plot from the raw figures in `bench/results`.

mod calling;
mod compiling;
mod format;
mod generating;
mod method;
mod plot;
mod targets;

use crate::results::Results;
use crate::{machine, specs};

/// The stored results by section; empty for a section that never ran.
pub(crate) struct Measured {
    generate: Results,
    compile: Results,
    tree: Results,
    call: Results,
    counts: Results,
    decode: Results,
}

impl Measured {
    fn load() -> Self {
        let section = |name: &str| Results::load(name).unwrap_or_default();
        Self {
            generate: section("generate"),
            compile: section("compile"),
            tree: section("tree"),
            call: section("call"),
            counts: section("counts"),
            decode: section("decode"),
        }
    }

    fn sections(&self) -> [(&'static str, &Results); 6] {
        [
            ("generate", &self.generate),
            ("compile", &self.compile),
            ("tree", &self.tree),
            ("call", &self.call),
            ("counts", &self.counts),
            ("decode", &self.decode),
        ]
    }
}

/// Writes the report and its plot.
///
/// # Errors
///
/// Fails if a file cannot be written.
pub fn write() -> Result<(), String> {
    let measured = Measured::load();
    specs::write(&machine::root().join("bench/plots/generate.svg"), &plot::generating(&measured.generate))?;
    let parts = [
        method::head(&measured),
        targets::section(&measured),
        generating::section(&measured.generate),
        compiling::section(&measured.compile),
        compiling::tree(&measured.tree, &measured.compile),
        calling::counts(&measured.counts),
        calling::section(&measured.call),
        calling::decoding(&measured.decode, &measured.call),
        calling::instructions(),
        method::section(&measured),
    ];
    let text: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let path = machine::root().join("BENCHMARKS.md");
    specs::write(&path, &text.join("\n"))?;
    eprintln!("written: BENCHMARKS.md, bench/plots/generate.svg");
    Ok(())
}
