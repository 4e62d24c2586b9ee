//! APIs of any size: the specs in `bench/specs`, copied under other module names.
//!
//! The specs are a fixed set, a hundred methods with types of their own as they once were in `spec/`, so that figures of
//! different dates count the same work. A copy of `mail` is `mailx2`, with its methods, objects, enums, texts and examples.

use bitrix24_codegen::SourceFile;
use std::collections::BTreeSet;

/// The number of methods in `bench/specs`.
pub const METHODS: usize = 100;

/// Returns specs with `methods` methods, or the next multiple of [`METHODS`].
#[must_use]
pub fn specs(fixed: &[SourceFile], methods: usize) -> Vec<SourceFile> {
    let modules: BTreeSet<&str> = fixed.iter().filter_map(|file| Some(file.path.split_once('/')?.0)).collect();
    let copies = methods.div_ceil(METHODS);
    let mut files = Vec::new();
    // Error codes belong to all copies: those of a module become common ones.
    let of_module = |file: &&SourceFile| copies > 1 && file.path.ends_with("/errors.yaml");
    let shared = fixed.iter().filter(of_module).filter_map(|file| Some(file.text.split_once("errors:\n")?.1));
    let shared: String = shared.collect();
    for file in fixed {
        match file.path.split_once('/') {
            Some((module, rest)) if rest != "errors.yaml" => files.extend((1..=copies).map(|number| {
                SourceFile::new(format!("{}/{rest}", copied(module, number)), rename(&file.text, &modules, number))
            })),
            None if file.path == "api.yaml" => {
                files.push(SourceFile::new(file.path.clone(), with_copies(&file.text, &modules, copies)));
            }
            None if file.path == "errors.yaml" => {
                files.push(SourceFile::new(file.path.clone(), [&*file.text, &*shared].concat()));
            }
            Some(_) if copies > 1 => {}
            Some(_) | None => files.push(file.clone()),
        }
    }
    files
}

fn copied(module: &str, number: usize) -> String {
    if number == 1 { module.to_owned() } else { format!("{module}x{number}") }
}

/// Renames each module at the start of a dotted name.
fn rename(text: &str, modules: &BTreeSet<&str>, number: usize) -> String {
    let mut new = String::with_capacity(text.len() + text.len() / 32);
    let (mut rest, mut before) = (text, ' ');
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        let (word, behind) = rest.split_at(end);
        let is_module = !matches!(before, '.' | '/' | '-') && modules.contains(word) && begins_name(behind);
        new.push_str(&if is_module { copied(word, number) } else { word.to_owned() });
        let mut after = behind.chars();
        if let Some(next) = after.next() {
            new.push(next);
            before = next;
        }
        rest = after.as_str();
    }
    new
}

/// Returns whether the text after a word makes the word the first segment of a dotted name.
fn begins_name(behind: &str) -> bool {
    behind.strip_prefix('.').is_some_and(|name| name.starts_with(|c: char| c.is_ascii_lowercase()))
}

/// Repeats the lines of `api.yaml` whose keys are modules or names in them.
fn with_copies(text: &str, modules: &BTreeSet<&str>, copies: usize) -> String {
    let mut new = String::new();
    for line in text.lines() {
        let name = line.strip_prefix("    ").and_then(|entry| entry.split_once(": ")).map_or("", |(name, _)| name);
        let module = name.split('.').next().unwrap_or(name);
        let numbers = if modules.contains(module) { 1..=copies } else { 1..=1 };
        for number in numbers {
            new += &line.replacen(module, &copied(module, number), usize::from(number > 1));
            new.push('\n');
        }
    }
    new
}
