//! Shared test support: specs, and pages parsed by independent parsers.
#![allow(dead_code, clippy::unwrap_used)]

use bitrix24_codegen::{Api, Files, SourceFile, load_all};
use bitrix24_site::pages;
use html5gum::{Token, Tokenizer};
use std::collections::BTreeMap;

/// Loads the specs of every protocol.
pub(crate) fn apis(sources: &[SourceFile]) -> Vec<Api> {
    load_all(sources).unwrap_or_else(|problems| panic!("{}", problems.render("", false)))
}

/// Returns the site of specs, without links to the client's documentation.
pub(crate) fn site(sources: &[SourceFile]) -> Files {
    pages(&apis(sources), None)
}

/// Returns the specs of a small API of each protocol with every feature, with `WORDS` replaced by a text.
pub(crate) fn demo(words: &str) -> Vec<SourceFile> {
    // A JSON string is a YAML string.
    let quoted = serde_json::to_string(words).unwrap();
    let text = include_str!("demo.yaml").replace("WORDS", &quoted);
    let files = text.split("--- ").filter(|file| !file.trim().is_empty());
    files
        .map(|file| {
            let (path, text) = file.split_once('\n').unwrap();
            SourceFile::new(path.trim(), text)
        })
        .collect()
}

/// A start tag of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tag {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
}

impl Tag {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }
}

/// A parsed page.
pub(crate) struct Parsed {
    pub(crate) tags: Vec<Tag>,
    pub(crate) text: String,
}

const VOID: [&str; 7] = ["meta", "link", "wbr", "br", "hr", "img", "input"];

/// Parses a page; panics if it is not well-formed.
pub(crate) fn parse(path: &str, html: &str) -> Parsed {
    let (mut parsed, mut open) = (Parsed { tags: Vec::new(), text: String::new() }, Vec::new());
    let string = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    for token in Tokenizer::new(html) {
        match token.unwrap() {
            Token::StartTag(tag) => {
                let name = string(&tag.name);
                let attributes = tag.attributes.iter().map(|(name, value)| (string(name), string(value)));
                if !VOID.contains(&name.as_str()) {
                    open.push(name.clone());
                }
                parsed.tags.push(Tag { name, attributes: attributes.collect() });
            }
            Token::EndTag(tag) => {
                let name = string(&tag.name);
                assert_eq!(open.pop().as_ref(), Some(&name), "{path}: </{name}> closes something else");
            }
            Token::String(text) => parsed.text.push_str(&string(&text)),
            Token::Doctype(_) => assert!(parsed.tags.is_empty(), "{path}: a doctype in the middle"),
            Token::Comment(comment) => panic!("{path}: a comment: {comment:?}"),
            Token::Error(error) => panic!("{path}: {error:?}"),
        }
    }
    assert!(open.is_empty(), "{path}: {open:?} are never closed");
    parsed
}

/// Parses the HTML pages of a site.
pub(crate) fn html_pages(files: &Files) -> Vec<(&str, Parsed)> {
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, text)| (path, parse(path, text))).collect()
}

/// Reads the search index: two assignments of JSON values.
pub(crate) fn search_entries(site: &Files) -> Vec<[String; 5]> {
    let script = site.get("assets/search.js").unwrap();
    let (synonyms, entries) = script.split_once(";\nwindow.searchEntries = ").unwrap();
    let synonyms = synonyms.strip_prefix("window.searchSynonyms = ").unwrap();
    serde_json::from_str::<Vec<Vec<String>>>(synonyms).unwrap();
    serde_json::from_str(entries.strip_suffix(";\n").unwrap()).unwrap()
}

/// Decodes a fragment.
pub(crate) fn decoded(fragment: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = fragment;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend(before.bytes());
        bytes.push(u8::from_str_radix(&after[..2], 16).unwrap());
        rest = &after[2..];
    }
    bytes.extend(rest.bytes());
    String::from_utf8(bytes).unwrap()
}

/// Resolves a relative URL to a path below the root of the site.
pub(crate) fn resolved(from: &str, address: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        if part == ".." {
            parts.pop()?;
        } else if part != "." {
            parts.push(part);
        }
    }
    Some(parts.join("/"))
}
