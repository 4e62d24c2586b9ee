//! Generating: whole processes that turn specs (or the same API as an OpenAPI document) into files.

use super::{Options, progress};
use crate::peers::{self, Peer};
use crate::results::Results;
use crate::scale::Shape;
use crate::size::Size;
use crate::{machine, process, specs};
use bitrix24_codegen::generate;
use bitrix24_model::openapi;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The numbers of methods, each with the number of runs and whether peers are measured.
const FULL: &[(usize, usize, bool)] =
    &[(100, 7, true), (300, 7, true), (1_000, 5, true), (3_000, 3, false), (10_000, 3, false)];
const QUICK: &[(usize, usize, bool)] = &[(100, 2, true), (300, 1, true)];

/// The modes of the program `floor`: name, mode, number of cores (0 for all).
pub const FLOORS: [(&str, &str, usize); 5] = [
    ("write", "write", 1),
    ("lex", "lex", 1),
    ("parse", "parse", 1),
    ("print", "print", 1),
    ("print on all cores", "print", 0),
];

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
pub fn run(Options { quick, peers }: Options) -> Result<(), String> {
    let mut results = Results::begin(quick);
    let xtask = machine::release("xtask", "xtask", "")?;
    let floor = machine::release("bitrix24-bench", "floor", "")?;
    let requested = peers::ALL.into_iter().filter(|_| peers);
    let available: Vec<Peer> = requested.filter(|peer| installed(*peer, &mut results)).collect();
    for (methods, runs, with_peers) in if quick { QUICK } else { FULL } {
        let peers = if *with_peers { available.as_slice() } else { &[] };
        let scenario = Scenario::new(Shape::Rich, *methods, peers, &mut results)?;
        for run in 1..=*runs {
            progress(&format!("generating {methods} methods, {run} of {runs}"));
            scenario.ours(&xtask, "ours", &mut results)?;
            for (peer, document) in &scenario.documents {
                let cost = peer.generate(document, &machine::work().join("out").join(peer.name()))?;
                record(&mut results, peer.name(), *methods, cost);
            }
            scenario.floor(&floor, &mut results)?;
        }
    }
    let real = Scenario::new(Shape::Real, 300, &[], &mut results)?;
    for _ in 0..if quick { 1 } else { 5 } {
        real.ours(&xtask, "ours, real mix", &mut results)?;
    }
    command_itself(&mut results, if quick { 1 } else { 5 })?;
    results.save("generate")
}

/// Installs a peer; returns `false` and records the reason if it cannot be installed.
pub(super) fn installed(peer: Peer, results: &mut Results) -> bool {
    match peer.install() {
        Ok(()) => {
            results.fact(peer.name(), peer.version());
            true
        }
        Err(reason) => {
            progress(&format!("{} could not be installed: {reason}", peer.name()));
            results.fact(peer.name(), "could not be installed");
            false
        }
    }
}

impl Scenario {
    fn new(shape: Shape, methods: usize, peers: &[Peer], results: &mut Results) -> Result<Self, String> {
        let (folder, api) = specs::scaled(shape, methods)?;
        let document = openapi(&api);
        let files = generate(&api);
        size(results, shape, &Size::of(&api, files.iter().map(|(_, text)| text), &document));
        let mut documents = Vec::new();
        for peer in peers {
            let path = machine::work().join("documents").join(format!("{}-{methods}.json", peer.name()));
            specs::write(&path, &peer.dialect(&document).to_string())?;
            documents.push((*peer, path));
        }
        let out = machine::work().join("out").join(format!("{}-{methods}/src", shape.name()));
        Ok(Self { methods, specs: folder, out, documents })
    }

    /// Measures our generator on an empty folder, then again with nothing to write.
    fn ours(&self, xtask: &Path, of: &str, results: &mut Results) -> Result<(), String> {
        let _ = std::fs::remove_dir_all(&self.out);
        let mut command = Command::new(xtask);
        command.arg("generate").arg("--spec").arg(&self.specs).arg("--out").arg(&self.out);
        let cost = process::run(&mut command)?;
        record(results, of, self.methods, cost);
        let again = process::run(&mut command)?;
        results.add("generate again", of, self.methods, "s", again.wall);
        Ok(())
    }

    /// Measures the floor: processing the same text with the usual libraries only.
    fn floor(&self, floor: &Path, results: &mut Results) -> Result<(), String> {
        for (name, mode, cores) in FLOORS {
            let out = machine::work().join("out/floor");
            let _ = std::fs::remove_dir_all(&out);
            let mut command = Command::new(floor);
            let cost = process::run(command.arg(mode).arg(cores.to_string()).arg(&self.out).arg(&out))?;
            results.add("floor", name, self.methods, "s", cost.wall);
            results.add("floor: CPU", name, self.methods, "s", cost.cpu);
        }
        Ok(())
    }
}

fn record(results: &mut Results, of: &str, methods: usize, cost: process::Cost) {
    results.add("generate", of, methods, "s", cost.wall);
    results.add("generate: CPU", of, methods, "s", cost.cpu);
    results.add("generate: memory", of, methods, "MB", cost.peak as f64 / 1e6);
}

pub(super) fn size(results: &mut Results, shape: Shape, size: &Size) {
    let counts = [
        ("structs", size.structs),
        ("fields", size.fields),
        ("lines", size.lines),
        ("bytes", size.bytes),
        ("schemas", size.schemas),
        ("properties", size.properties),
    ];
    for (what, count) in counts {
        results.add(&format!("size: {what}"), shape.name(), size.methods, "", count as f64);
    }
}

/// Measures `cargo xtask generate --check` on the real specs.
fn command_itself(results: &mut Results, runs: usize) -> Result<(), String> {
    let mut command = machine::cargo();
    command.args(["xtask", "generate", "--check"]);
    process::run(&mut command)?;
    for _ in 0..runs {
        results.add("cargo xtask generate --check", "ours", 0, "s", process::run(&mut command)?.wall);
    }
    Ok(())
}
