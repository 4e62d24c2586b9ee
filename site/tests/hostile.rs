//! Texts of specs stay text: they never become tags, attributes, links or scripts.
#![allow(clippy::unwrap_used)]

mod common;

use bitrix24_codegen::{Files, load_all};
use bitrix24_site::pages;
use common::{Parsed, Tag, demo, html_pages, search_entries, site};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag as Markdown};
use std::sync::LazyLock;

static HARMLESS: LazyLock<Files> = LazyLock::new(|| site(&demo("Words.")));
static HARMLESS_PAGES: LazyLock<Vec<(&str, Parsed)>> = LazyLock::new(|| html_pages(&HARMLESS));

/// Pieces with a meaning in HTML, Markdown, JavaScript or a shell.
const PIECES: [&str; 42] = [
    "<script>alert(1)</script>",
    "</code>",
    "</title>",
    "<b>",
    "<img src=x onerror=alert(1)>",
    "\"",
    "'",
    "`",
    "``",
    "```\n",
    "&lt;",
    "&",
    "&#60;",
    "<!--",
    "-->",
    "]]>",
    "[a](javascript:alert(1))",
    "![x](https://example.com/x.png)",
    "](",
    "*",
    "_",
    "# ",
    "\n\n",
    "\n\n- ",
    "\n\n1. ",
    "\n\n> ",
    "\n\n---\n\n",
    "\n\n    ",
    "|",
    "|---|",
    "<https://example.com>",
    "$(id)",
    "\\",
    "\u{202e}",
    "\u{200b}",
    "\u{2028}",
    "</script><script>",
    "é",
    "~~~",
    "`\n\n~~~\n\nhttps://example.com\n\n~~~\n\n`",
    "words",
    " ",
];

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => proptest::sample::select(PIECES.as_slice()).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 1..10).prop_map(|pieces| format!("W{}.", pieces.concat()))
}

/// Returns the tags of a page that do not depend on how texts are divided into words, code and paragraphs.
fn skeleton(tags: &[Tag]) -> Vec<(String, Vec<String>)> {
    let divides = |tag: &Tag| {
        let plain = tag.attributes.is_empty() || (tag.name == "span" && tag.attributes.keys().eq(["class"]));
        let summary = tag.name == "p" && matches!(tag.get("class"), Some("summary" | "fact" | "fix"));
        (plain && ["p", "code", "span", "wbr", "b"].contains(&tag.name.as_str()))
            || summary
            || (tag.name == "span" && tag.get("class") == Some("about"))
    };
    let rest = tags.iter().filter(|tag| !divides(tag));
    rest.map(|tag| (tag.name.clone(), tag.attributes.keys().cloned().collect())).collect()
}

fn same_pages(site: &Files) {
    let mut compared = 0;
    for ((path, page), (other, harmless)) in html_pages(site).iter().zip(HARMLESS_PAGES.iter()) {
        assert_eq!(path, other);
        assert_eq!(skeleton(&page.tags), skeleton(&harmless.tags), "{path}");
        let addresses = page.tags.iter().filter_map(|tag| tag.get("href").or(tag.get("src")));
        let known: Vec<&str> = harmless.tags.iter().filter_map(|tag| tag.get("href").or(tag.get("src"))).collect();
        assert!(addresses.eq(known), "{path} has other links");
        compared += 1;
    }
    assert_eq!(compared, site.iter().filter(|(path, _)| path.ends_with(".html")).count());
}

/// Returns the structure of a Markdown page without its text.
fn structure(text: &str) -> Vec<String> {
    let events =
        Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES);
    events
        .filter_map(|event| match event {
            Event::Start(Markdown::Paragraph) | Event::End(_) | Event::Text(_) | Event::Code(_) => None,
            Event::Start(Markdown::Link { dest_url, .. }) => Some(format!("link {dest_url}")),
            other => Some(format!("{other:?}")),
        })
        .collect()
}

fn same_markdown(site: &Files) {
    let is_markdown = |(path, _): &(&str, &str)| path.ends_with(".md") || path.ends_with(".txt");
    for ((path, markdown), (other, harmless)) in
        site.iter().filter(is_markdown).zip(HARMLESS.iter().filter(is_markdown))
    {
        assert_eq!(path, other);
        assert_eq!(structure(markdown), structure(harmless), "{path}\n{markdown}");
    }
}

/// Checks that the search index is two assignments of JSON values.
fn same_index(site: &Files) {
    assert!(!search_entries(site).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn text_stays_text(words in hostile()) {
        let sources = demo(&words);
        // The checks reject some texts.
        let loaded = load_all(&sources);
        prop_assume!(loaded.is_ok());
        let site = pages(&loaded.unwrap(), None);
        same_pages(&site);
        same_markdown(&site);
        same_index(&site);
    }
}

#[test]
fn each_piece_stays_text() {
    for piece in PIECES {
        let words = format!("W{piece}x{piece}.");
        let site = site(&demo(&words));
        same_pages(&site);
        same_markdown(&site);
        same_index(&site);
    }
}

/// Texts are not only harmless but also complete.
#[test]
fn nothing_of_a_text_is_lost() {
    let words = "Less < more & \"quotes\" 'single' </b> *stars* [a](b) #1";
    let site = site(&demo(words));
    let (_, page) = html_pages(&site).into_iter().find(|(path, _)| *path == "demo/make.html").unwrap();
    assert!(page.text.matches(words).count() > 20, "{}", page.text);
}

/// A shell parses the `curl` command to exactly the request.
#[cfg(unix)]
#[test]
fn a_shell_reads_the_request_of_a_curl_command() {
    let words = "it's \"$HOME\" `id` $(id) \\ !x";
    let site = site(&demo(words));
    let markdown = site.get("demo/make.md").unwrap();
    let start = markdown.find("curl '").unwrap();
    let command = &markdown[start..start + markdown[start..].find("\n```").unwrap()];
    let script = format!("curl() {{ printf '%s\\n' \"$#\"; for last; do :; done; printf '%s' \"$last\"; }}\n{command}");
    let output = std::process::Command::new("sh").args(["-c", &script]).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    let (count, body) = said.split_once('\n').unwrap();
    assert_eq!(count, "5");
    let body: bitrix24_json::Value = serde_json::from_str(body).unwrap();
    assert_eq!(body, bitrix24_json::json!({ "title": words, "owner": 7 }));
}
