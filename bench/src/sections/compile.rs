//! Compiling: the generated crate alone, with its dependencies built, beside derives and peers; and programs that use it.

use super::generate::{installed, size};
use super::{Effort, progress};
use crate::lay::{self, Laid};
use crate::peers::{self, Peer};
use crate::results::Results;
use crate::scale::Shape;
use crate::size::Size;
use crate::{machine, process, specs};
use bitrix24_codegen::{Api, generate};
use bitrix24_model::openapi;
use std::path::Path;
use std::process::Command;

/// The numbers of methods, and how often ours and the derives are measured. Peers are measured once, in the first
/// round: each takes a minute or more.
const FULL: (usize, usize, usize) = (300, 1_000, 3);
const QUICK: (usize, usize, usize) = (50, 100, 1);

/// What is measured of a library: the name, and cargo's arguments before the package.
const BUILDS: [(&str, &[&str]); 3] =
    [("check", &["check"]), ("debug build", &["build"]), ("release build", &["build", "--release"])];

/// Measures.
///
/// # Errors
/// What was in the way.
pub fn run(Effort { quick, peers }: Effort) -> Result<(), String> {
    let (methods, many, runs) = if quick { QUICK } else { FULL };
    let mut results = Results::begin(quick);
    let (folder, api) = specs::scaled(Shape::Rich, methods)?;
    let document = openapi(&api);
    size(&mut results, Shape::Rich, &Size::of(&api, generate(&api).iter().map(|(_, text)| text), &document));
    let pair = [lay::ours(&api)?, lay::derived(&api)?];
    let peers = if peers { lay_peers(&document, methods, &mut results)? } else { Vec::new() };
    for laid in pair.iter().chain(&peers) {
        cold(laid, methods, &mut results)?;
    }
    for run in 1..=runs {
        progress(&format!("compiling {methods} methods, {run} of {runs}"));
        for (build, arguments) in BUILDS {
            let peers = if run == 1 && build != "debug build" { peers.as_slice() } else { &[] };
            for laid in pair.iter().chain(peers) {
                library(laid, methods, build, arguments, &mut results)?;
            }
        }
        pair.iter().try_for_each(|laid| programs(laid, methods, &mut results))?;
        one_module(&pair[0], &api, &mut results)?;
    }
    edited(&pair[0], &folder, methods, runs, &mut results)?;
    large(many, &mut results)?;
    for laid in pair.iter().chain(&peers) {
        let _ = std::fs::remove_dir_all(laid.root.join("target"));
    }
    results.save("compile")
}

fn lay_peers(document: &serde_json::Value, methods: usize, results: &mut Results) -> Result<Vec<Laid>, String> {
    let mut laid = Vec::new();
    for peer in peers::ALL.into_iter().filter(|peer| peer.writes_rust()) {
        if installed(peer, results) {
            let path = machine::work().join("documents").join(format!("{}-{methods}.json", peer.name()));
            specs::write(&path, &Peer::dialect(peer, document).to_string())?;
            laid.push(lay::peer(peer, &path, methods)?);
        }
    }
    Ok(laid)
}

/// The first build of all, in release: dependencies, then the library. And the dependencies for what comes.
fn cold(laid: &Laid, methods: usize, results: &mut Results) -> Result<(), String> {
    progress(&format!("building the dependencies of {}", laid.name));
    let _ = std::fs::remove_dir_all(laid.root.join("target"));
    let package = ["--package", laid.package.as_str()];
    let cost = laid.dependencies(&[&["build", "--release"], package.as_slice()].concat())?;
    results.add("dependencies, release", &laid.name, methods, "s", cost.wall);
    results.add("crates", &laid.name, methods, "", laid.crates()? as f64);
    laid.dependencies(&[&["check"], package.as_slice()].concat()).map(drop)
}

/// The library alone.
fn library(laid: &Laid, methods: usize, build: &str, arguments: &[&str], results: &mut Results) -> Result<(), String> {
    let arguments = [arguments, &["--package", &laid.package]].concat();
    if build == "debug build" && results.get(build, &laid.name, methods).is_none() {
        laid.dependencies(&arguments)?;
    }
    let cost = laid.after_touching(&[&laid.library], &arguments)?;
    progress(&format!("{}: {build} in {:.1} s, {:.0} MB", laid.name, cost.wall, cost.peak as f64 / 1e6));
    results.add(build, &laid.name, methods, "s", cost.wall);
    results.add(&format!("{build}: memory"), &laid.name, methods, "MB", cost.peak as f64 / 1e6);
    if build == "release build" {
        let name = format!("lib{}.rlib", laid.package.replace('-', "_"));
        if let Some(size) = laid.size(&name) {
            results.add("rlib", &laid.name, methods, "MB", size as f64 / 1e6);
        }
    }
    Ok(())
}

/// Programs in release, with the library built; and the library together with the program that calls all.
fn programs(laid: &Laid, methods: usize, results: &mut Results) -> Result<(), String> {
    for (name, _) in lay::PROGRAMS {
        let arguments = ["build", "--release", "--package", name];
        // The library once more: with other features of its dependencies it is another one than that built alone.
        process::run(&mut laid.cargo(&arguments))?;
        let main = laid.program(name);
        let cost = laid.after_touching(&[&main], &arguments)?;
        progress(&format!("{}: the program that calls {name} in {:.1} s", laid.name, cost.wall));
        results.add(&format!("program {name}"), &laid.name, methods, "s", cost.wall);
        if let Some(size) = laid.size(name) {
            results.add(&format!("program {name}: size"), &laid.name, methods, "MB", size as f64 / 1e6);
        }
        if name == "all" {
            let cost = laid.after_touching(&[&laid.library, &main], &arguments)?;
            results.add("library and program all", &laid.name, methods, "s", cost.wall);
        }
    }
    Ok(())
}

/// The client with one module: the largest, which users would feel most.
fn one_module(laid: &Laid, api: &Api, results: &mut Results) -> Result<(), String> {
    let count =
        |module: &str| api.methods.iter().filter(|method| bitrix24_model::module_of(method.group()) == module).count();
    let Some(module) = api.modules.iter().max_by_key(|module| count(&module.name)) else { return Ok(()) };
    let arguments = [
        "check",
        "--package",
        &laid.package,
        "--no-default-features",
        "--features",
        &format!("reqwest,gzip,{}", module.name),
    ];
    laid.after_touching(&[&laid.library], &arguments)?;
    let cost = laid.after_touching(&[&laid.library], &arguments)?;
    results.add("check, one module", &laid.name, api.methods.len(), "s", cost.wall);
    results.fact("the one module", format!("{} with {} methods", module.name, count(&module.name)));
    Ok(())
}

/// From a spec that was edited to a client that is generated and checked, as people work: incrementally.
fn edited(laid: &Laid, folder: &Path, methods: usize, runs: usize, results: &mut Results) -> Result<(), String> {
    let xtask = machine::release("xtask", "xtask", "")?;
    let spec = specs::files(folder)?.into_iter().find(|path| path.ends_with("mail/message/createchat.yaml"));
    let spec = spec.or_else(|| specs::files(folder).ok()?.into_iter().find(|path| path.ends_with("list.yaml")));
    let spec = spec.ok_or("error: there is no spec to edit")?;
    let text = std::fs::read_to_string(&spec).map_err(|error| format!("error: {}: {error}", spec.display()))?;
    let mut check = laid.cargo(&["check", "--package", &laid.package]);
    check.env("CARGO_INCREMENTAL", "1").env("CARGO_TARGET_DIR", laid.root.join("target/incremental"));
    process::run(&mut check)?;
    for run in 0..=runs * 2 {
        let doc = format!("summary: Edited {run} times; ");
        specs::write(&spec, &text.replacen("summary: ", &doc, 1))?;
        let mut generate = Command::new(&xtask);
        generate.arg("generate").arg("--spec").arg(folder).arg("--out").arg(laid.root.join("client/src"));
        let generated = process::run(&mut generate)?.wall;
        let checked = process::run(&mut check)?.wall;
        // The first makes the incremental state, and may bring the files up to date with this generator.
        if run > 0 {
            results.add("edit to generated", &laid.name, methods, "s", generated);
            results.add("edit to checked", &laid.name, methods, "s", generated + checked);
        }
    }
    specs::write(&spec, &text)
}

/// Many methods, where memory counts.
fn large(methods: usize, results: &mut Results) -> Result<(), String> {
    let (_, api) = specs::scaled(Shape::Rich, methods)?;
    for laid in [lay::ours(&api)?, lay::derived(&api)?] {
        let arguments = ["check", "--package", &laid.package];
        laid.dependencies(&arguments)?;
        library(&laid, methods, "check", &["check"], results)?;
    }
    Ok(())
}
