//! Checks every code block in every Markdown file: it compiles, loads, parses, or is a command that exists.
#![allow(clippy::unwrap_used)]

mod commands;
mod page;
mod pasted;

use bitrix24_codegen::SourceFile;
use bitrix24_tests::{api, api_v2, files_in, specs, workspace};
use page::{Block, Page, pages};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Pages and folders whose blocks another test runs: their errors can be intended.
const TESTED_ELSEWHERE: [&str; 2] = ["CONTRIBUTING.md", "model/explain/"];

/// Returns the blocks of a language in all pages.
fn blocks(language: &str) -> Vec<(Page, Block)> {
    let all = pages().into_iter().flat_map(|page| page.blocks().into_iter().map(move |block| (page.clone(), block)));
    all.filter(|(_, block)| block.language() == language).collect()
}

#[test]
fn every_block_has_a_checked_language() {
    let checked = ["console", "json", "python", "rust", "sh", "text", "toml", "yaml"];
    for page in pages() {
        for block in page.blocks() {
            assert!(checked.contains(&block.language()), "{}: a block of {:?}", page.at(&block), block.info);
            assert!(!block.info.contains("ignore"), "{}: a block that is not compiled", page.at(&block));
        }
    }
}

#[test]
fn every_block_of_rust_is_compiled() {
    let included: BTreeSet<PathBuf> = files_in(&workspace(), "rs").iter().flat_map(|file| included_by(file)).collect();
    assert!(!blocks("rust").is_empty());
    for (page, block) in blocks("rust") {
        let file = workspace().join(&page.path).canonicalize().unwrap();
        assert!(included.contains(&file), "{}: no doctest includes the file", page.at(&block));
    }
}

/// `ignore` would skip a doctest silently.
#[test]
fn no_comment_has_a_block_that_is_not_compiled() {
    for file in files_in(&workspace(), "rs") {
        let text = std::fs::read_to_string(&file).unwrap();
        let skipped = text.lines().position(|line| {
            let comment = line.trim_start();
            comment.starts_with("//") && comment.contains("```") && comment.contains("ignore")
        });
        assert!(skipped.is_none(), "{}:{}", file.display(), skipped.unwrap_or_default() + 1);
    }
}

#[test]
fn every_spec_in_a_page_loads() {
    let is_complete = |block: &Block| ["method: ", "object: ", "enum: "].iter().any(|key| block.text.contains(key));
    let mut loaded = 0;
    let tested_elsewhere = |page: &Page| TESTED_ELSEWHERE.iter().any(|path| page.path.starts_with(path));
    for (page, block) in blocks("yaml").into_iter().filter(|(page, _)| !tested_elsewhere(page)) {
        if let Some(path) = block.text.strip_prefix("# spec/").and_then(|rest| rest.lines().next()) {
            assert!(is_complete(&block));
            let mut files = specs();
            files.retain(|file| file.path != path);
            files.push(SourceFile::new(path, block.text.as_str()));
            let problems = bitrix24_codegen::load(&files).err().map(|problems| problems.to_string());
            assert_eq!(problems, None, "{}", page.at(&block));
            loaded += 1;
        } else {
            let parsed = serde_yaml::from_str::<serde_yaml::Value>(&block.text);
            assert!(parsed.is_ok(), "{}: {parsed:?}", page.at(&block));
        }
    }
    assert!(loaded >= 2);
}

#[test]
fn every_block_of_json_and_toml_parses() {
    for (page, block) in blocks("json") {
        let parsed = serde_json::from_str::<serde_json::Value>(&block.text);
        assert!(parsed.is_ok(), "{}: {parsed:?}", page.at(&block));
    }
    for (page, block) in blocks("toml") {
        let parsed = toml::from_str::<toml::Table>(&block.text);
        assert!(parsed.is_ok(), "{}: {parsed:?}", page.at(&block));
    }
}

/// Only the page of the mock has any, which `mock/tests/program.rs` runs.
#[test]
fn every_block_of_python_is_run() {
    assert!(blocks("python").iter().all(|(page, _)| page.path == "mock/README.md"));
}

#[test]
fn every_command_and_its_flags_exist() {
    let programs = commands::Programs::load();
    let mut checked = 0;
    for page in pages() {
        for (line, command) in page.commands() {
            if let Err(problem) = programs.check(&command) {
                panic!("{}:{line}: `{command}`: {problem}", page.path);
            }
            checked += 1;
        }
    }
    assert!(checked > 20, "{checked} commands");
}

#[test]
fn every_linked_file_exists() {
    for page in pages() {
        let folder = workspace().join(&page.path).parent().unwrap().to_owned();
        for link in page.links() {
            assert!(folder.join(&link).exists(), "{}: {link}", page.path);
        }
    }
}

#[test]
fn every_variable_is_read_by_code() {
    let code: String = files_in(&workspace(), "rs").iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    for page in pages() {
        for word in page.text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_') {
            let variable = word.starts_with("BITRIX24_") && word.to_uppercase() == word;
            assert!(!variable || code.contains(&format!("\"{word}\"")), "{}: no code reads {word}", page.path);
        }
    }
}

#[test]
fn the_counts_in_the_readme_are_current() {
    let readme = std::fs::read_to_string(workspace().join("README.md")).unwrap();
    for api in [api(), api_v2()] {
        let current = bitrix24_model::with_counts(&readme, &api).expect("README.md has no mark for the counts");
        assert_eq!(readme, current, "run `cargo xtask generate`");
    }
}

/// Returns the files that a Rust file includes as text.
fn included_by(file: &Path) -> Vec<PathBuf> {
    let text = std::fs::read_to_string(file).unwrap();
    let names = text.split("include_str!(\"").skip(1).filter_map(|rest| rest.split_once('"'));
    names.filter_map(|(name, _)| file.parent().unwrap().join(name).canonicalize().ok()).collect()
}
