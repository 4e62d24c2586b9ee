//! The examples of the runtime and the mock show every public item, and each example has an effect.
#![allow(clippy::unwrap_used)]

use std::collections::HashSet;

use bitrix24_tests::{files_in, workspace};

/// The keywords of items that need an example in their own file.
const TYPES: [&str; 6] = ["struct", "enum", "trait", "type", "const", "static"];

/// A type occurs in an example of its file. A function occurs in any example of its crate, as one example of a type often
/// shows several of its methods. Setters of builders are exempt: their types' examples show how to chain them.
#[test]
fn every_public_item_occurs_in_an_example() {
    let mut missing = Vec::new();
    for folder in ["runtime/src", "mock/src"] {
        let files = files_in(&workspace().join(folder), "rs");
        let texts: Vec<String> = files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
        let texts: Vec<&str> = texts.iter().map(|text| text.split("#[cfg(test)]").next().unwrap()).collect();
        let in_crate: HashSet<&str> = texts.iter().flat_map(|text| examples(text)).collect();
        let mut seen = 0;
        for (file, text) in files.iter().zip(texts) {
            let in_file = examples(text);
            for Item { line, name, is_function } in items(text) {
                let shown = if is_function { in_crate.contains(name) } else { in_file.contains(&name) };
                missing.extend((!shown).then(|| format!("{}:{line}: no example shows `{name}`", file.display())));
                seen += 1;
            }
        }
        assert!(seen > 0, "no items in {folder}");
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// An example that only discards a value shows nothing.
#[test]
fn examples_do_not_discard_what_they_show() {
    for folder in ["runtime/src", "mock/src"] {
        for file in files_in(&workspace().join(folder), "rs") {
            let text = std::fs::read_to_string(&file).unwrap();
            for (number, line) in (1..).zip(text.lines()) {
                let code = line.trim_start().strip_prefix("/// ").unwrap_or_default();
                assert!(!code.trim_start_matches("# ").starts_with("let _ ="), "{}:{number}: {line}", file.display());
            }
        }
    }
}

struct Item<'a> {
    line: usize,
    name: &'a str,
    is_function: bool,
}

/// Returns the words of the code blocks in a file's comments.
fn examples(text: &str) -> Vec<&str> {
    let (mut words, mut open) = (Vec::new(), false);
    for line in text.lines() {
        let line = line.trim_start();
        let Some(comment) = line.strip_prefix("///").or_else(|| line.strip_prefix("//!")) else {
            open = false;
            continue;
        };
        match comment.trim_start().strip_prefix("```") {
            Some(info) => open = !open && info != "text",
            None if open => words.extend(comment.split(|c: char| !c.is_alphanumeric() && c != '_')),
            None => {}
        }
    }
    words
}

/// Returns the public items of a file, without setters and without items that the documentation hides.
fn items(text: &str) -> Vec<Item<'_>> {
    let (mut items, mut hidden, mut sealed) = (Vec::new(), false, false);
    for (line, code) in (1..).zip(text.lines()) {
        sealed = (sealed || code == "mod sealed {") && code != "}";
        let item = code.trim_start();
        hidden |= item == "#[doc(hidden)]";
        let Some(rest) = item.strip_prefix("pub ").filter(|_| !sealed) else {
            hidden &= item.starts_with("#[") || item.starts_with("///");
            continue;
        };
        if std::mem::take(&mut hidden) {
            continue;
        }
        let mut words = rest.split(|c: char| !c.is_alphanumeric() && c != '_').skip_while(|word| *word == "async");
        let (first, second, third) = (words.next(), words.next(), words.next());
        // `pub const fn` is a function.
        let is_function = first == Some("fn") || second == Some("fn");
        let name = if second == Some("fn") { third } else { second };
        let wanted =
            if is_function { !rest.contains("(mut self") } else { first.is_some_and(|kind| TYPES.contains(&kind)) };
        items.extend(name.filter(|_| wanted).map(|name| Item { line, name, is_function }));
    }
    items
}
