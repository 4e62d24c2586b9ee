//! Generating: whole processes that turn specs (or the same API as an OpenAPI document) into files.

use super::{Options, progress};
use crate::peers::Peer;
use crate::results::Results;
use crate::{machine, process, specs};
use bitrix24_model::openapi;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The numbers of methods, each with the number of runs and whether peers are measured.
const FULL: &[(usize, usize, bool)] = &[(100, 5, true), (300, 7, true), (1_000, 5, true), (3_000, 3, false)];
const QUICK: &[(usize, usize, bool)] = &[(100, 2, true), (300, 1, true)];

/// The inputs of one number of methods.
struct Scenario {
    methods: usize,
    specs: PathBuf,
    out: PathBuf,
    documents: Vec<(Peer, PathBuf)>,
}

/// Runs the section.
///
/// # Errors
///
/// Fails if something cannot be measured or stored.
pub fn run(options: &Options) -> Result<(), String> {
    let mut results = Results::begin(options);
    let xtask = machine::release("xtask", "xtask")?;
    let floor = machine::release("bitrix24-bench", "floor")?;
    let available = options.installed_peers()?;
    for (methods, runs, with_peers) in if options.quick { QUICK } else { FULL } {
        let peers = if *with_peers { available } else { &[] };
        let scenario = Scenario::new(*methods, peers)?;
        for run in 1..=*runs {
            progress(&format!("generating {methods} methods, {run} of {runs}"));
            scenario.ours(&xtask, &mut results)?;
            for (peer, document) in &scenario.documents {
                let cost = peer.generate(document, &machine::outputs().join(peer.name()))?;
                results.cost("generate", peer.name(), *methods, cost);
            }
            scenario.floor(&floor, &mut results)?;
        }
    }
    let _ = std::fs::remove_dir_all(machine::outputs());
    results.save("generate")
}

impl Scenario {
    fn new(methods: usize, peers: &[Peer]) -> Result<Self, String> {
        let (folder, api) = specs::scaled(methods)?;
        let document = openapi(&api);
        let documents = peers.iter().map(|peer| Ok((*peer, peer.document(&document, methods)?)));
        let documents = documents.collect::<Result<_, String>>()?;
        Ok(Self { methods, specs: folder, out: machine::outputs().join(format!("{methods}/src")), documents })
    }

    /// Measures our generator on an empty folder, then again with nothing to write.
    fn ours(&self, xtask: &Path, results: &mut Results) -> Result<(), String> {
        let _ = std::fs::remove_dir_all(&self.out);
        let mut command = Command::new(xtask);
        command.arg("generate").arg("--spec").arg(&self.specs).arg("--out").arg(&self.out);
        results.cost("generate", "ours", self.methods, process::run(&mut command)?);
        results.cost("generate again", "ours", self.methods, process::run(&mut command)?);
        Ok(())
    }

    /// Measures the floor: parsing, printing and writing the same text with the usual libraries.
    fn floor(&self, floor: &Path, results: &mut Results) -> Result<(), String> {
        let out = machine::outputs().join("floor");
        let _ = std::fs::remove_dir_all(&out);
        results.cost("generate", "floor", self.methods, process::run(Command::new(floor).arg(&self.out).arg(&out))?);
        Ok(())
    }
}
