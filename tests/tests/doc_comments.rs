//! Texts of specs stay text in the docs of the client and in the OpenAPI export: a reader of Markdown finds what the spec
//! says, and nothing else.
#![allow(clippy::unwrap_used)]

use bitrix24_codegen::{Api, SourceFile, generate, load};
use bitrix24_json::Value as Json;
use bitrix24_model::openapi;
use bitrix24_tests::doc_comments::{check_doc_comment, doc_comments, shown, text_of_spec};
use bitrix24_tests::{api, api_v2, files};
use proptest::prelude::*;
use std::sync::LazyLock;

/// A text that occurs nowhere else.
const HARMLESS: &str = "Zyzzyva.";

/// What each doc comment and description shows if every text of the specs is the harmless one.
static PLAIN: LazyLock<Vec<(Vec<String>, String)>> = LazyLock::new(|| docs(&load(&demo(HARMLESS)).unwrap()));

const PIECES: &[&str] = &[
    "`",
    "``",
    "```",
    "~~~",
    "\n\n",
    "\n",
    " ",
    "# ",
    "> ",
    "- ",
    "1. ",
    "+ ",
    "---",
    "===",
    "|",
    "|---|",
    ":-",
    "    ",
    "*",
    "_",
    "[a]",
    "(b)",
    "[^1]:",
    "<b>",
    "<table>",
    "<!--",
    "<script>",
    "https://a.example/b",
    "&lt;",
    "\\",
    "--flag",
    "...",
    "!",
    "\"",
    "\u{202e}",
    "\u{2028}",
    "\u{a0}",
    "é",
    "word",
    "`code of words`",
    "Self::X",
];

/// Returns the specs of a small API with every text replaced.
fn demo(words: &str) -> Vec<SourceFile> {
    let quoted = serde_json::to_string(words).unwrap();
    // Where YAML would break the line.
    let quoted = quoted.replace('\u{85}', "\\u0085").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    files(&include_str!("../../site/tests/common/demo.yaml").replace("WORDS", "\u{1}"))
        .into_iter()
        .map(|file| SourceFile::new(file.path, file.text.replace('\u{1}', &quoted)))
        .collect()
}

fn docs(api: &Api) -> Vec<(Vec<String>, String)> {
    let files = generate(api);
    let docs: Vec<String> = files.iter().flat_map(|(_, text)| doc_comments(text)).collect();
    docs.iter().for_each(|doc| check_doc_comment(doc));
    let mut descriptions = Vec::new();
    described(&openapi(api), &mut descriptions);
    docs.iter().chain(&descriptions).map(|doc| shown(doc)).collect()
}

/// Collects the descriptions in an OpenAPI document, which are CommonMark.
fn described(document: &Json, into: &mut Vec<String>) {
    match document {
        Json::Object(object) => {
            for (key, value) in object.iter() {
                match (key.as_str(), value) {
                    ("description", Json::String(text)) => into.push(text.clone()),
                    ("example" | "examples" | "default" | "const", _) => {}
                    _ => described(value, into),
                }
            }
        }
        Json::Array(values) => values.iter().for_each(|value| described(value, into)),
        _ => {}
    }
}

/// Checks the docs of specs whose every text is this one.
fn stays_text(words: &str) {
    // The checks reject some texts.
    let Ok(api) = load(&demo(words)) else { return };
    let (shown, wanted) = (docs(&api), text_of_spec(words));
    assert_eq!(shown.len(), PLAIN.len());
    for ((markup, text), (plain_markup, plain)) in shown.iter().zip(PLAIN.iter()) {
        let is_example = |markup: &&String| markup.starts_with("block");
        assert!(
            markup.iter().filter(|m| !is_example(m)).eq(plain_markup.iter().filter(|m| !is_example(m))),
            "{words:?}: {markup:?} instead of {plain_markup:?}"
        );
        assert_eq!(*text, plain.replace(HARMLESS, &wanted), "{words:?}");
    }
}

#[test]
fn the_harmless_text_is_in_the_docs_of_everything() {
    let times = PLAIN.iter().map(|(_, text)| text.matches(HARMLESS).count()).sum::<usize>();
    let given = demo(HARMLESS).iter().map(|file| file.text.matches(HARMLESS).count()).sum::<usize>();
    assert!(times >= given, "{times} of {given}");
}

#[test]
fn reported_texts_stay_text() {
    let code = "`a` `~~~` `# b` `> c` `<table>` `- d` `1. e` ";
    for text in [
        "`\n\n~~~\n\npanic!(\"doc\")\n\n~~~\n\n`",
        "An odd ` and <script>alert(1)</script> and [a](https://a.example)",
        "See https://example.com/a.",
        "-1 means all.",
        "a\tb",
    ] {
        stays_text(text);
    }
    PIECES.iter().for_each(|piece| stays_text(&format!("{piece} a")));
    // Some word of these starts a line, wherever lines are broken.
    for start in 0..20 {
        for piece in ["~~~", "# a", "> a", "- a", "1. a", "<table>", "|---|", "===", "---", code, "`a  ~~~`"] {
            stays_text(&format!("{}{}", "a".repeat(start + 1), format!(" {piece}").repeat(30)));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_stays_text(
        start in 0_usize..30,
        pieces in proptest::collection::vec(prop_oneof![
            6 => proptest::sample::select(PIECES).prop_map(str::to_owned),
            1 => any::<String>(),
        ], 1..40),
        separator in proptest::sample::select(&["", " "][..]),
    ) {
        stays_text(&format!("{} {}", "word ".repeat(start), pieces.join(separator)));
    }
}

#[test]
fn links_lead_to_the_page() {
    let mut files = demo(HARMLESS);
    for file in &mut files {
        file.text = file.text.replace("https://example.com/make", "https://example.com/a(b)&lt;'c'[d]'f");
    }
    let links: Vec<String> = docs(&load(&files).unwrap()).into_iter().flat_map(|(markup, _)| markup).collect();
    let wanted = "link https://example.com/a%28b%29&lt;%27c%27%5Bd%5D%27f official page";
    assert!(links.iter().any(|link| link == wanted), "{links:?}");
}

#[test]
fn the_docs_of_the_client_have_no_other_markup() {
    for api in [api(), api_v2()] {
        for (_, text) in generate(&api).iter() {
            doc_comments(text).iter().for_each(|doc| check_doc_comment(doc));
        }
    }
}
