//! Texts of specs as CommonMark: a reader of Markdown finds their words and their code, and nothing else.
#![allow(clippy::unwrap_used)]

use bitrix24_model::text::{Span, code, inline, markdown, paragraphs, plain};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Pieces with a meaning in some dialect of Markdown.
const PIECES: &[&str] = &[
    "`",
    "``",
    "```",
    "```rust\n",
    "~~~",
    "~",
    "\n",
    "\n\n",
    " ",
    "    ",
    "\t",
    "# ",
    "#",
    "> ",
    "- ",
    "+ ",
    "* ",
    "1. ",
    "1) ",
    "123",
    "-",
    "--",
    "---",
    "=",
    "===",
    ":",
    ":-",
    "|",
    "|---|",
    "| a | b |",
    "*",
    "**",
    "_",
    "__",
    "a_b",
    "[",
    "]",
    "(",
    ")",
    "[x]",
    "](x)",
    "[^1]",
    "[^1]: x",
    "[a]: /b",
    "![",
    "!",
    "<",
    ">",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<?",
    "?>",
    "<script>",
    "<div>",
    "<https://a.example>",
    "<a@b.example>",
    "https://a.example/b_c",
    "http://x.y",
    "www.a.example",
    "&",
    "&amp;",
    "&#35;",
    ";",
    "\\",
    "\\\\",
    "$",
    "$$",
    "^",
    "{",
    "}",
    "{#a}",
    "\"",
    "'",
    ".",
    "...",
    "…",
    "\u{a0}",
    "\u{2028}",
    "\u{200b}",
    "\u{202e}",
    "\u{3000}",
    "\u{3164}",
    "\u{fe0f}",
    "e\u{301}",
    "שלום",
    ": a",
    "a\n: b",
    "^a^",
    "~a~",
    "[!NOTE]",
    "[a][b]",
    "[a]: <b>",
    "&#x60;",
    "  \n",
    "\\\n",
    "a\n===",
    "a\n---",
    "a | b\n- | -",
    "***",
    "* * *",
    "<!DOCTYPE a>",
    "<![CDATA[a]]>",
    "struct@a",
    "é",
    "名",
    "word",
    "Word.",
    "panic!(\"doc\")",
    "[!NOTE]",
    "- [ ] ",
    ":a:",
    "@a",
    "[[a]]",
    "%",
    "+++",
    "++a++",
    "==a==",
    "||a||",
];

/// Texts that were not only text once.
const REPORTED: &[&str] = &[
    "`\n\n~~~\n\npanic!(\"doc\")\n\n~~~\n\n`",
    "An odd ` and <script>alert(1)</script> and [a](https://a.example)",
    "`a\n\n<script>` x",
    "See https://example.com/a and http://example.com.",
    "` ~~~ `",
    "`# a` `> a` `<table>`",
    "- a",
    "-1 means all",
    "2026. A year.",
    "a\tb",
    "Use --flag... now",
    "`\u{2018}`",
];

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 1..12).prop_map(|pieces| pieces.concat())
}

/// The readers: CommonMark, rustdoc, and GitHub.
fn readers() -> [Options; 3] {
    let rustdoc = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    let github = (rustdoc | Options::ENABLE_GFM | Options::ENABLE_MATH) - Options::ENABLE_SMART_PUNCTUATION;
    [Options::empty(), rustdoc, github]
}

/// Replaces the quotes that a reader may make typographic.
fn straight(text: &str) -> String {
    text.replace(['\u{2018}', '\u{2019}'], "'").replace(['\u{201c}', '\u{201d}'], "\"")
}

fn push(line: &mut Vec<Span>, words: &str) {
    match line.last_mut() {
        Some(Span::Words(text)) => text.push_str(words),
        _ => line.push(Span::Words(words.to_owned())),
    }
}

/// Reads Markdown that has only paragraphs, words and code.
fn read(markdown: &str, reader: Options) -> Vec<Vec<Span>> {
    let mut read: Vec<Vec<Span>> = Vec::new();
    for event in Parser::new_ext(markdown, reader) {
        match event {
            Event::Start(Tag::Paragraph) => read.push(Vec::new()),
            Event::End(TagEnd::Paragraph) => {}
            Event::Text(words) => {
                // rustdoc looks for URLs in each piece that the parser gives it.
                assert!(!words.contains("http://") && !words.contains("https://"), "a bare URL in\n{markdown}");
                push(read.last_mut().unwrap(), &words);
            }
            Event::Code(code) => read.last_mut().unwrap().push(Span::Code(code.into_string())),
            other => panic!("{other:?} in\n{markdown}"),
        }
    }
    with_straight_quotes(read)
}

fn with_straight_quotes(paragraphs: Vec<Vec<Span>>) -> Vec<Vec<Span>> {
    let quoted = |span: Span| match span {
        Span::Words(words) => Span::Words(straight(&words)),
        code => code,
    };
    paragraphs.into_iter().map(|line| line.into_iter().map(quoted).collect()).collect()
}

fn stays_text(text: &str) {
    for reader in readers() {
        assert_eq!(read(&markdown(text), reader), with_straight_quotes(paragraphs(text)), "{text:?}");
        let line = read(&format!("Says: {}", inline(text)), reader);
        let text = with_straight_quotes(paragraphs(text)).concat().iter().map(Span::text).collect::<String>();
        assert_eq!(line.len(), 1);
        assert_eq!(words(&line.concat()), format!("Says: {text}").split_whitespace().collect::<String>());
    }
}

fn words(spans: &[Span]) -> String {
    spans.iter().flat_map(|span| span.text().split_whitespace()).collect()
}

#[test]
fn reported_texts_stay_text() {
    REPORTED.iter().for_each(|text| stays_text(text));
}

#[test]
fn pairs_of_pieces_stay_text() {
    for first in PIECES {
        for second in PIECES {
            stays_text(&format!("{first}{second}"));
            stays_text(&format!("a {first} {second} b"));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_stays_text(text in hostile()) {
        stays_text(&text);
    }

    #[test]
    fn any_name_is_code(name in hostile()) {
        let shown: String = name.chars().filter(|c| c.is_whitespace() || !bitrix24_model::is_hidden(*c)).collect();
        let shown: String =
            shown.chars().map(|c| if c.is_whitespace() && bitrix24_model::is_hidden(c) { ' ' } else { c }).collect();
        let shown = if shown.is_empty() { "  ".to_owned() } else { shown };
        for reader in readers() {
            let wanted = [[Span::Words("Sets ".into()), Span::Code(shown.clone()), Span::Words(".".into())]];
            let text = format!("Sets {}.", code(&name));
            assert_eq!(read(&text, reader), wanted, "{text:?}");
            assert_eq!(paragraphs(&text), wanted, "{text:?}");
        }
    }

    #[test]
    fn nothing_but_marks_of_code_is_lost(text in hostile()) {
        let without = |text: &str| -> String {
            text.chars().filter(|c| *c != '`' && !c.is_whitespace() && !bitrix24_model::is_hidden(*c)).collect()
        };
        assert_eq!(without(&plain(&text)), without(&text));
    }
}

#[test]
fn code_is_what_commonmark_calls_code() {
    let words = |text: &str| Span::Words(text.into());
    let code = |text: &str| Span::Code(text.into());
    for (text, spans) in [
        ("Takes `id`\nor  `name`.", vec![words("Takes "), code("id"), words(" or "), code("name"), words(".")]),
        ("One ` alone", vec![words("One ` alone")]),
        ("One ` before `a`", vec![words("One "), code("before"), words("a`")]),
        ("Two ``a`` and ``b`c``", vec![words("Two "), code("a"), words(" and "), code("b`c")]),
        ("`` ` `` and ` a `", vec![code("`"), words(" and "), code("a")]),
        ("`a\n  b  c`", vec![code("a b  c")]),
    ] {
        assert_eq!(paragraphs(text), [spans], "{text}");
    }
    assert_eq!(paragraphs("One `a.\n\n\n \nTwo `b."), [[words("One `a.")], [words("Two `b.")]]);
    assert_eq!(paragraphs("a\u{202e}b\u{7}c\u{2028}d"), [[words("abc d")]]);
    assert!(paragraphs(" \n\n \u{200b}").is_empty());
}
