//! Compiling: the generated crate with its dependencies built, compared with the serde baseline and peers, and programs.

use super::generate::{installed, size};
use super::{Options, progress};
use crate::fixture_crate::{self, FixtureCrate};
use crate::peers::{self, Peer};
use crate::results::Results;
use crate::scale::Shape;
use crate::size::Size;
use crate::{machine, process, specs};
use bitrix24_codegen::{Api, generate};
use bitrix24_model::openapi;
use std::path::Path;
use std::process::Command;

/// The numbers of methods, and the number of runs of ours and of the serde baseline. Peers are measured once, in the first
/// round, because each takes a minute or more.
const FULL: (usize, usize, usize) = (300, 1_000, 3);
const QUICK: (usize, usize, usize) = (50, 100, 1);

/// The builds of a library: the metric, and cargo's arguments before the package.
const BUILDS: [(&str, &[&str]); 3] =
    [("check", &["check"]), ("debug build", &["build"]), ("release build", &["build", "--release"])];

/// Runs the section.
///
/// # Errors
///
/// Fails if something cannot be measured or stored.
pub fn run(Options { quick, peers }: Options) -> Result<(), String> {
    let (methods, many, runs) = if quick { QUICK } else { FULL };
    let mut results = Results::begin(quick);
    let (folder, api) = specs::scaled(Shape::Rich, methods)?;
    let document = openapi(&api);
    size(&mut results, Shape::Rich, &Size::of(&api, generate(&api).iter().map(|(_, text)| text), &document));
    let pair = [fixture_crate::ours(&api)?, fixture_crate::serde_baseline(&api)?];
    let peers = if peers { peer_crates(&document, methods, &mut results)? } else { Vec::new() };
    for fixture in pair.iter().chain(&peers) {
        cold(fixture, methods, &mut results)?;
    }
    for run in 1..=runs {
        progress(&format!("compiling {methods} methods, {run} of {runs}"));
        for (build, arguments) in BUILDS {
            let peers = if run == 1 && build != "debug build" { peers.as_slice() } else { &[] };
            for fixture in pair.iter().chain(peers) {
                library(fixture, methods, build, arguments, &mut results)?;
            }
        }
        pair.iter().try_for_each(|fixture| programs(fixture, methods, &mut results))?;
        one_module(&pair[0], &api, &mut results)?;
        with_serde(&pair[0], methods, &mut results)?;
    }
    edited(&pair[0], &folder, methods, runs, &mut results)?;
    large(many, &mut results)?;
    for fixture in pair.iter().chain(&peers) {
        let _ = std::fs::remove_dir_all(fixture.root.join("target"));
    }
    results.save("compile")
}

fn peer_crates(
    document: &bitrix24_json::Value,
    methods: usize,
    results: &mut Results,
) -> Result<Vec<FixtureCrate>, String> {
    let mut fixture = Vec::new();
    for peer in peers::ALL.into_iter().filter(|peer| peer.writes_rust()) {
        if installed(peer, results) {
            let path = machine::work().join("documents").join(format!("{}-{methods}.json", peer.name()));
            specs::write(&path, &Peer::dialect(peer, document).to_string())?;
            fixture.push(fixture_crate::peer(peer, &path, methods)?);
        }
    }
    Ok(fixture)
}

/// Measures the first build of the dependencies in release, and builds them for later measurements.
fn cold(fixture: &FixtureCrate, methods: usize, results: &mut Results) -> Result<(), String> {
    progress(&format!("building the dependencies of {}", fixture.name));
    let _ = std::fs::remove_dir_all(fixture.root.join("target"));
    let package = ["--package", fixture.package.as_str()];
    let cost = fixture.dependencies(&[&["build", "--release"], package.as_slice()].concat())?;
    results.add("dependencies, release", &fixture.name, methods, "s", cost.wall);
    results.add("crates", &fixture.name, methods, "", fixture.crates()? as f64);
    fixture.dependencies(&[&["check"], package.as_slice()].concat()).map(drop)
}

/// Measures builds of the library alone.
fn library(
    fixture: &FixtureCrate,
    methods: usize,
    build: &str,
    arguments: &[&str],
    results: &mut Results,
) -> Result<(), String> {
    let arguments = [arguments, &["--package", &fixture.package]].concat();
    if build == "debug build" && results.get(build, &fixture.name, methods).is_none() {
        fixture.dependencies(&arguments)?;
    }
    let cost = fixture.after_touching(&[&fixture.library], &arguments)?;
    progress(&format!("{}: {build} in {:.1} s, {:.0} MB", fixture.name, cost.wall, cost.peak as f64 / 1e6));
    results.add(build, &fixture.name, methods, "s", cost.wall);
    results.add(&format!("{build}: memory"), &fixture.name, methods, "MB", cost.peak as f64 / 1e6);
    if build == "release build" {
        let name = format!("lib{}.rlib", fixture.package.replace('-', "_"));
        if let Some(size) = fixture.size(&name) {
            results.add("rlib", &fixture.name, methods, "MB", size as f64 / 1e6);
        }
    }
    Ok(())
}

/// Measures programs in release with the library built, and the library together with the program that calls all methods.
fn programs(fixture: &FixtureCrate, methods: usize, results: &mut Results) -> Result<(), String> {
    for (name, _) in fixture_crate::PROGRAMS {
        let arguments = ["build", "--release", "--package", name];
        // Build the library again: other features of its dependencies make it differ from the library built alone.
        process::run(&mut fixture.cargo(&arguments))?;
        let main = fixture.program(name);
        let cost = fixture.after_touching(&[&main], &arguments)?;
        progress(&format!("{}: the program that calls {name} in {:.1} s", fixture.name, cost.wall));
        results.add(&format!("program {name}"), &fixture.name, methods, "s", cost.wall);
        if let Some(size) = fixture.size(name) {
            results.add(&format!("program {name}: size"), &fixture.name, methods, "MB", size as f64 / 1e6);
        }
        if name == "all" {
            let cost = fixture.after_touching(&[&fixture.library, &main], &arguments)?;
            results.add("library and program all", &fixture.name, methods, "s", cost.wall);
        }
    }
    Ok(())
}

/// Measures the client with the largest module only.
fn one_module(fixture: &FixtureCrate, api: &Api, results: &mut Results) -> Result<(), String> {
    let count =
        |module: &str| api.methods.iter().filter(|method| bitrix24_model::module_of(method.group()) == module).count();
    let Some(module) = api.modules.iter().max_by_key(|module| count(&module.name)) else { return Ok(()) };
    let arguments = [
        "check",
        "--package",
        &fixture.package,
        "--no-default-features",
        "--features",
        &format!("reqwest,gzip,{}", module.name),
    ];
    fixture.after_touching(&[&fixture.library], &arguments)?;
    let cost = fixture.after_touching(&[&fixture.library], &arguments)?;
    results.add("check, one module", &fixture.name, api.methods.len(), "s", cost.wall);
    results.fact("the one module", format!("{} with {} methods", module.name, count(&module.name)));
    Ok(())
}

/// Measures the client with the feature `serde`, relative to the client without it.
fn with_serde(fixture: &FixtureCrate, methods: usize, results: &mut Results) -> Result<(), String> {
    let check = |features: &[&str]| {
        let arguments = [["check", "--package", &fixture.package].as_slice(), features].concat();
        fixture.after_touching(&[&fixture.library], &arguments)?;
        fixture.after_touching(&[&fixture.library], &arguments)
    };
    let (without, with) = (check(&[])?, check(&["--features", "serde"])?);
    results.add("check, feature serde", &fixture.name, methods, "×", with.wall / without.wall);
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
    let xtask = machine::release("xtask", "xtask", "")?;
    let spec = specs::files(folder)?.into_iter().find(|path| path.ends_with("mail/message/createchat.yaml"));
    let spec = spec.or_else(|| specs::files(folder).ok()?.into_iter().find(|path| path.ends_with("list.yaml")));
    let spec = spec.ok_or("error: no spec to edit")?;
    let text = std::fs::read_to_string(&spec).map_err(|error| format!("error: {}: {error}", spec.display()))?;
    let mut check = fixture.cargo(&["check", "--package", &fixture.package]);
    check.env("CARGO_INCREMENTAL", "1").env("CARGO_TARGET_DIR", fixture.root.join("target/incremental"));
    process::run(&mut check)?;
    for run in 0..=runs * 2 {
        let doc = format!("summary: Edited {run} times; ");
        specs::write(&spec, &text.replacen("summary: ", &doc, 1))?;
        let mut generate = Command::new(&xtask);
        generate.arg("generate").arg("--spec").arg(folder).arg("--out").arg(fixture.root.join("client/src"));
        let generated = process::run(&mut generate)?.wall;
        let checked = process::run(&mut check)?.wall;
        // The first run creates the incremental state and may update files to the current generator.
        if run > 0 {
            results.add("edit to generated", &fixture.name, methods, "s", generated);
            results.add("edit to checked", &fixture.name, methods, "s", generated + checked);
        }
    }
    specs::write(&spec, &text)
}

/// Measures many methods, where memory matters.
fn large(methods: usize, results: &mut Results) -> Result<(), String> {
    let (_, api) = specs::scaled(Shape::Rich, methods)?;
    for fixture in [fixture_crate::ours(&api)?, fixture_crate::serde_baseline(&api)?] {
        let arguments = ["check", "--package", &fixture.package];
        fixture.dependencies(&arguments)?;
        library(&fixture, methods, "check", &["check"], results)?;
    }
    Ok(())
}
