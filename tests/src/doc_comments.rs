//! Doc comments of generated files, as rustdoc reads them.

use bitrix24_model::text::{Span, paragraphs};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

/// The texts of links to official pages, up to where a line can be broken.
const OFFICIAL: [&str; 2] = ["official page", "Official"];

/// Surrounds code in a shown text. No text of a spec can contain it.
const CODE: char = '\u{1}';

/// Returns the doc comments of a generated file, one of an item or a module each.
///
/// # Panics
///
/// Panics if there are docs in another form, which only an emitter's bug could write.
pub fn doc_comments(file: &str) -> Vec<String> {
    let (mut docs, mut marker_before) = (Vec::<String>::new(), "");
    for line in file.lines().map(str::trim_start) {
        let in_another_form = ["/**", "/*!", "#[doc = \"", "#![doc = \""].iter().any(|form| line.starts_with(form));
        assert!(!in_another_form, "docs that are no comment of lines: {line}");
        let marker = ["///", "//!"].into_iter().find(|marker| line.starts_with(marker)).unwrap_or_default();
        if !marker.is_empty() {
            if marker != marker_before {
                docs.push(String::new());
            }
            let text = &line[marker.len()..];
            if let Some(last) = docs.last_mut() {
                *last += text.strip_prefix(' ').unwrap_or(text);
                last.push('\n');
            }
        }
        marker_before = marker;
    }
    docs
}

/// Checks that a doc comment has only the markup that the generator writes: paragraphs, code, a list, links, and an example.
///
/// # Panics
///
/// Panics if a text of a spec has become markup.
pub fn check_doc_comment(doc: &str) {
    for markup in &shown(doc).0 {
        let is_own = match markup.split_once(' ') {
            None => ["list", "item"].contains(&markup.as_str()),
            Some(("heading", text)) => text == "Examples",
            Some(("block", text)) => text.starts_with("no_run # async fn run(client: &bitrix24::Client)"),
            Some(("link", link)) => is_own_link(link),
            Some(_) => false,
        };
        assert!(is_own, "{markup} in\n{doc}");
    }
}

/// Returns whether a link leads to an item of Rust or to an official page.
fn is_own_link(link: &str) -> bool {
    let (address, text) = link.split_once(' ').unwrap_or_default();
    let leads_to_item = ["Self::", "super::"].iter().any(|start| address.starts_with(start));
    leads_to_item || OFFICIAL.iter().any(|own| text.starts_with(own))
}

/// Reads a doc comment with rustdoc's dialect of Markdown. Returns its markup except paragraphs and code; and its words and
/// code except examples.
pub fn shown(doc: &str) -> (Vec<String>, String) {
    let dialect = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    let mut events = Parser::new_ext(doc, dialect).peekable();
    let (mut markup, mut text, mut in_block) = (Vec::new(), String::new(), false);
    while let Some(event) = events.next() {
        let next = match events.peek() {
            Some(Event::Text(text) | Event::Code(text)) => text.to_string(),
            _ => String::new(),
        };
        match event {
            Event::Text(_) if in_block => {}
            // rustdoc warns of these.
            Event::Text(words) if words.contains("https://") || words.contains("http://") => {
                markup.push(format!("url {words}"));
            }
            Event::Text(words) => text += &words,
            Event::Code(code) => text.extend([String::from(CODE), code.into_string(), String::from(CODE)]),
            Event::SoftBreak | Event::Start(Tag::Paragraph) => text.push(' '),
            Event::End(end) => {
                in_block &= end != TagEnd::CodeBlock;
                text.push_str(if matches!(end, TagEnd::Link) { "" } else { " " });
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                in_block = true;
                markup.push(match kind {
                    CodeBlockKind::Fenced(language) => format!("block {language} {next}"),
                    CodeBlockKind::Indented => format!("block - {next}"),
                });
            }
            Event::Start(Tag::Heading { .. }) => markup.push(format!("heading {next}")),
            Event::Start(Tag::Link { dest_url, .. }) => markup.push(format!("link {dest_url} {next}")),
            Event::Start(Tag::List(None)) => markup.push("list".to_owned()),
            Event::Start(Tag::Item) => markup.push("item".to_owned()),
            other => markup.push(format!("other {other:?}")),
        }
    }
    (markup, normalized(&text))
}

/// Returns what [`shown`] must return for the text of a spec.
pub fn text_of_spec(text: &str) -> String {
    let span = |span: &Span| match span {
        Span::Words(words) => words.clone(),
        Span::Code(code) => format!("{CODE}{code}{CODE}"),
    };
    let lines: Vec<String> = paragraphs(text).iter().map(|line| line.iter().map(span).collect()).collect();
    normalized(&lines.join(" "))
}

/// Joins words by single spaces, with quotes that are not typographic.
fn normalized(text: &str) -> String {
    let quotes = |c| match c {
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        c => c,
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().map(quotes).collect()
}
