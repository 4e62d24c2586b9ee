//! Slips of all kinds in copies of the real specs of both protocols: each gives one message, at the slip.
//!
//! A sample of all slips is tried, as large as `BITRIX24_SLIPS` says: always the same, or another one for each
//! `BITRIX24_SLIPS_SEED`.

#![allow(clippy::unwrap_used)]

mod slip;

use bitrix24_codegen::{SourceFile, load_all};
use bitrix24_model::{ROOT_V2, Report};
use slip::{Kind, Slip, slips, stable_hash};
use std::collections::BTreeMap;
use std::path::Path;
use std::str::FromStr;

/// How many slips are tried without `BITRIX24_SLIPS`.
const SAMPLE: usize = 160;
/// How many more are tried in the files that others refer to by names.
const SHARED_SAMPLE: usize = 60;
const SHARED: [&str; 2] = ["api.yaml", "errors.yaml"];

/// How many slips of a kind were told with how many messages.
#[derive(Debug, Default)]
struct Figures {
    untold: usize,
    /// With one message, two, three, and more.
    told: [usize; 4],
    elsewhere: usize,
}

impl Figures {
    fn add(&mut self, other: &Self) {
        self.untold += other.untold;
        self.told.iter_mut().zip(other.told).for_each(|(sum, count)| *sum += count);
        self.elsewhere += other.elsewhere;
    }
}

fn specs() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let (mut folders, mut sources) = (vec![root.clone()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "yaml") {
                let name = path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
                sources.push(SourceFile::new(name, std::fs::read_to_string(path).unwrap()));
            }
        }
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

/// Returns the number that an environment variable says.
fn number<T: FromStr>(variable: &str, otherwise: T) -> T {
    std::env::var(variable).map_or(otherwise, |text| text.parse().ok().expect(variable))
}

/// Returns a number for a slip that depends on nothing else, so that an added spec leaves the sample as it is.
fn rank(seed: u64, path: &str, slip: &Slip) -> u64 {
    stable_hash(&format!("{seed} {path} {:?} {}", slip.kind, slip.path.join("/")))
}

/// Returns whether a message is at the slip. If two places contradict each other, either can be wrong: the message
/// then is at the other one, and names the key with the slip or the one around it.
fn is_at(report: &Report, slip: &Slip, path: &str) -> bool {
    let text = format!("{} {}", report.message, report.help);
    let names = slip.path.iter().rev().take(2).any(|key| text.contains(&format!("`{key}`")));
    slip.kind == Kind::FileDropped || report.path == path && slip.lines.contains(&report.span.line) || names
}

/// Makes a slip and counts its messages. The specs of the other protocol do not see it.
fn judge(specs: &[SourceFile], (file, slip): &(usize, Slip), figures: &mut Figures) {
    let is_v2 = |source: &SourceFile| source.path.starts_with(ROOT_V2);
    let mut changed = specs[*file].clone();
    changed.text.clone_from(&slip.text);
    let is_kept = |source: &&SourceFile| source.path != changed.path && is_v2(source) == is_v2(&changed);
    let mut sources: Vec<SourceFile> = specs.iter().filter(is_kept).cloned().collect();
    if slip.kind != Kind::FileDropped {
        sources.push(changed);
    }
    let Err(problems) = load_all(&sources) else {
        figures.untold += 1;
        return;
    };
    let (reports, path) = (problems.reports(), &specs[*file].path);
    figures.told[reports.len().min(4) - 1] += 1;
    let is_elsewhere = !is_at(&reports[0], slip, path);
    figures.elsewhere += usize::from(is_elsewhere);
    if reports.len() > 1 || is_elsewhere {
        let (keys, before) = (slip.path.join("/"), slip.before.lines().next().unwrap_or_default());
        println!("{:?} {keys} in {path} at {:?}: `{before}`", slip.kind, slip.lines);
        for report in reports.iter().take(4) {
            println!("  {}:{}: {} | {}", report.path, report.span.line, report.message, report.help);
        }
    }
}

#[test]
fn one_slip_gives_one_message() {
    let specs = specs();
    let of_file = |(file, source): (usize, &SourceFile)| slips(source).into_iter().map(move |slip| (file, slip));
    let mut all: Vec<(usize, Slip)> = specs.iter().enumerate().flat_map(of_file).collect();
    let seed = number("BITRIX24_SLIPS_SEED", 0);
    all.sort_by_cached_key(|(file, slip)| rank(seed, &specs[*file].path, slip));
    let file_name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let is_shared = |(file, _): &(usize, Slip)| SHARED.contains(&file_name(&specs[*file].path).as_str());
    let count: usize = number("BITRIX24_SLIPS", SAMPLE);
    let rest = all.split_off(count.min(all.len())).into_iter().filter(is_shared).take(SHARED_SAMPLE.max(count / 10));
    let mut table: BTreeMap<Kind, Figures> = BTreeMap::new();
    for slip in all.into_iter().chain(rest) {
        judge(&specs, &slip, table.entry(slip.1.kind).or_default());
    }
    let mut sum = Figures::default();
    for (kind, figures) in &table {
        println!("{kind:?}: {figures:?}");
        sum.add(figures);
    }
    println!("{sum:?}");
    let told: usize = sum.told.iter().sum();
    assert!(told * 2 > count, "most slips are told: {sum:?}");
    assert!(sum.told[0] * 100 >= told * 95, "few slips give several messages: {sum:?}");
    assert_eq!(sum.told[3], 0, "no slip gives more than three messages: {sum:?}");
    assert!((told - sum.elsewhere) * 100 >= told * 95, "messages are at the slip: {sum:?}");
}
