//! Slips of all kinds in copies of the real specs: each gives one message, at the slip.

#![allow(clippy::unwrap_used)]

mod slip;

use bitrix24_codegen::{SourceFile, load};
use slip::{Kind, Slip, slips};
use std::collections::BTreeMap;
use std::path::Path;

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

#[test]
fn probe() {
    let specs = specs();
    let all: Vec<(usize, Slip)> = specs
        .iter()
        .enumerate()
        .flat_map(|(file, source)| slips(source).into_iter().map(move |slip| (file, slip)))
        .collect();
    let count: usize = std::env::var("N").map_or(200, |n| n.parse().unwrap());
    let only = std::env::var("ONLY").unwrap_or_default();
    let all: Vec<_> = all.into_iter().filter(|(file, _)| specs[*file].path.contains(&only)).collect();
    println!("{} slips", all.len());
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let mut keyed: Vec<(u64, &(usize, Slip))> = all.iter().map(|slip| (next(), slip)).collect();
    keyed.sort_by_key(|(key, _)| *key);
    let mut table: BTreeMap<Kind, [usize; 6]> = BTreeMap::new();
    for (_, (file, slip)) in keyed.into_iter().take(count) {
        let mut sources = specs.clone();
        let row = table.entry(slip.kind).or_default();
        if slip.kind == Kind::FileDropped {
            sources.remove(*file);
        } else {
            sources[*file].text.clone_from(&slip.text);
        }
        let path = &specs[*file].path;
        let Err(problems) = load(&sources) else {
            row[0] += 1;
            continue;
        };
        let reports = problems.reports();
        row[reports.len().min(4)] += 1;
        let first = &reports[0];
        let at = first.path == *path && slip.lines.contains(&first.span.line);
        let text = format!("{} {}", first.message, first.help);
        let at = at
            || slip
                .path
                .iter()
                .any(|step| text.contains(&format!("`{step}`")) || text.contains(&format!(" {step}.yaml")));
        if !at {
            row[5] += 1;
        }
        if reports.len() > 1 || !at {
            println!(
                "#### {} {:?} {path}:{:?} {:?} `{}`",
                reports.len(),
                slip.kind,
                slip.lines,
                slip.path.join("/"),
                slip.before.chars().take(60).collect::<String>()
            );
            for report in reports.iter().take(3) {
                println!(
                    "   {} {}:{}:{} {} | {}",
                    report.code, report.path, report.span.line, report.span.column, report.message, report.help
                );
            }
        }
    }
    println!("kind: untold one two more | elsewhere");
    for (kind, row) in &table {
        println!("{kind:?}: {row:?}");
    }
    let sum = |at: usize| table.values().map(|row| row[at]).sum::<usize>();
    println!(
        "told {} one {} two {} three {} more {} elsewhere {}",
        sum(1) + sum(2) + sum(3) + sum(4),
        sum(1),
        sum(2),
        sum(3),
        sum(4),
        sum(5)
    );
}
