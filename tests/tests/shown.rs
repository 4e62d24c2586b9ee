//! Every public item of the runtime and the mock occurs in an example, which a doctest compiles.
#![allow(clippy::unwrap_used)]

use bitrix24_tests::{files_in, workspace};

/// The keywords of items that need an example.
const KINDS: [&str; 7] = ["fn", "struct", "enum", "trait", "type", "const", "static"];

#[test]
fn every_public_item_occurs_in_an_example_of_its_file() {
    let mut seen = 0;
    for folder in ["runtime/src", "mock/src"] {
        for file in files_in(&workspace().join(folder), "rs") {
            let text = std::fs::read_to_string(&file).unwrap();
            let text = text.split("#[cfg(test)]").next().unwrap();
            let examples = examples(text);
            for (line, name) in items(text) {
                assert!(examples.contains(&name), "{}:{line}: no example shows `{name}`", file.display());
                seen += 1;
            }
        }
    }
    assert!(seen > 400, "{seen} items");
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

/// Returns the public items of a file with their lines, except those hidden from the documentation.
fn items(text: &str) -> Vec<(usize, &str)> {
    let (mut items, mut hidden, mut sealed) = (Vec::new(), false, false);
    for (number, line) in (1..).zip(text.lines()) {
        sealed = (sealed || line == "mod sealed {") && line != "}";
        let item = line.trim_start();
        hidden |= item == "#[doc(hidden)]";
        let Some(rest) = item.strip_prefix("pub ").filter(|_| !sealed) else {
            hidden &= item.starts_with("#[") || item.starts_with("///");
            continue;
        };
        let mut words = rest.split(|c: char| !c.is_alphanumeric() && c != '_').skip_while(|word| *word == "async");
        let (first, second, third) = (words.next(), words.next(), words.next());
        // `pub const fn` is a function.
        let name = if second == Some("fn") { third } else { second };
        let wanted = first.is_some_and(|kind| KINDS.contains(&kind)) && !std::mem::take(&mut hidden);
        items.extend(name.filter(|_| wanted).map(|name| (number, name)));
    }
    items
}
