//! Compiling: the generated crate with its dependencies built, compared with the serde baseline and peers.

use super::{Options, progress};
use crate::fixture_crate::{self, FixtureCrate};
use crate::results::Results;
use crate::{machine, process, specs};
use bitrix24_model::openapi;
use std::path::Path;
use std::process::Command;

/// The numbers of methods, and the number of runs of ours and of the serde baseline. Peers are measured once, in the first
/// round, because each takes half a minute or more.
const FULL: (usize, usize, usize) = (300, 1_000, 3);
const QUICK: (usize, usize, usize) = (100, 200, 1);

/// Runs the section.
///
/// # Errors
///
/// Fails if something cannot be measured or stored.
pub fn run(options: &Options) -> Result<(), String> {
    let (methods, many, runs) = if options.quick { QUICK } else { FULL };
    let mut results = Results::begin(options);
    let (folder, api) = specs::scaled(methods)?;
    let document = openapi(&api);
    let pair = [fixture_crate::ours(&api)?, fixture_crate::serde_baseline(&api)?];
    let mut peers = Vec::new();
    for peer in options.installed_peers()?.iter().filter(|peer| peer.writes_rust()) {
        peers.push(fixture_crate::peer(*peer, &peer.document(&document, methods)?, methods)?);
    }
    for run in 1..=runs {
        progress(&format!("compiling {methods} methods, {run} of {runs}"));
        for fixture in pair.iter().chain(if run == 1 { peers.as_slice() } else { &[] }) {
            check(fixture, methods, &mut results)?;
        }
        for fixture in &pair {
            program(fixture, methods, &mut results)?;
        }
    }
    edited(&pair[0], &folder, methods, runs, &mut results)?;
    let (_, api) = specs::scaled(many)?;
    let large = [fixture_crate::ours(&api)?, fixture_crate::serde_baseline(&api)?];
    for _ in 0..runs {
        large.iter().try_for_each(|fixture| check(fixture, many, &mut results))?;
    }
    for fixture in pair.iter().chain(&peers).chain(&large) {
        let _ = std::fs::remove_dir_all(fixture.root.join("target"));
    }
    results.save("compile")
}

/// Measures a check of the library alone.
fn check(fixture: &FixtureCrate, methods: usize, results: &mut Results) -> Result<(), String> {
    let arguments = ["check", "--package", &fixture.package];
    if !fixture.root.join("target").exists() {
        progress(&format!("building the dependencies of {}", fixture.name));
        fixture.dependencies(&arguments)?;
    }
    let cost = fixture.after_touching(&[&fixture.library], &arguments)?;
    progress(&format!("{}: check in {:.1} s, {:.0} MB", fixture.name, cost.wall, cost.peak as f64 / 1e6));
    results.cost("check", &fixture.name, methods, cost);
    Ok(())
}

/// Measures the library together with the program that calls all methods, in release.
fn program(fixture: &FixtureCrate, methods: usize, results: &mut Results) -> Result<(), String> {
    let arguments = ["build", "--release", "--package", fixture_crate::PROGRAM];
    if !fixture.root.join("target/release").exists() {
        process::run(&mut fixture.cargo(&arguments))?;
    }
    let cost = fixture.after_touching(&[&fixture.library, &fixture.program()], &arguments)?;
    progress(&format!("{}: library and program in {:.1} s", fixture.name, cost.wall));
    results.cost("release", &fixture.name, methods, cost);
    Ok(())
}

/// Measures the cycle from an edited spec to a generated and incrementally checked client.
fn edited(
    fixture: &FixtureCrate,
    folder: &Path,
    methods: usize,
    runs: usize,
    results: &mut Results,
) -> Result<(), String> {
    let xtask = machine::release("xtask", "xtask")?;
    let spec = folder.join("mail/message/createchat.yaml");
    let text = std::fs::read_to_string(&spec).map_err(|error| format!("error: {}: {error}", spec.display()))?;
    let mut check = fixture.cargo(&["check", "--package", &fixture.package]);
    check.env("CARGO_INCREMENTAL", "1").env("CARGO_TARGET_DIR", fixture.root.join("target/incremental"));
    process::run(&mut check)?;
    for run in 0..=runs * 2 {
        let doc = format!("summary: Edited {run} times; ");
        specs::write(&spec, &text.replacen("summary: ", &doc, 1))?;
        let mut generate = Command::new(&xtask);
        generate.arg("generate").arg("--spec").arg(folder).arg("--out").arg(fixture.root.join("client/src"));
        let (generated, checked) = (process::run(&mut generate)?, process::run(&mut check)?);
        // The first run creates the incremental state and may update files to the current generator.
        if run > 0 {
            results.cost("edit to generated", &fixture.name, methods, generated);
            results.cost("edit to checked", &fixture.name, methods, generated + checked);
        }
    }
    specs::write(&spec, &text)
}
