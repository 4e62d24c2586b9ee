//! Doc comments from the texts of specs, escaped so that they contain no code that would run.

use crate::render::DOC_BREAK;
use crate::rust_api::RustCause;
use bitrix24_model::constraints;
use bitrix24_model::lexical::is_hidden;
use bitrix24_model::prose;
use bitrix24_model::{Cause, EnumValue, ErrorCode, Field, Method, Origin, TypeDef};
use proc_macro2::TokenStream;
use quote::quote;

/// The maximum width of a line.
const WIDTH: usize = 100;

/// The lines of a doc comment.
#[derive(Default)]
pub(super) struct Docs {
    lines: Vec<String>,
}

impl Docs {
    /// Returns docs with a summary from a spec.
    pub(super) fn new(summary: &str) -> Self {
        Self::default().paragraph(summary)
    }

    /// Appends a text of a spec, escaped and wrapped.
    pub(super) fn paragraph(self, text: &str) -> Self {
        self.raw_paragraph(&escape_markdown(text))
    }

    /// Appends a paragraph of valid Markdown, wrapped.
    pub(super) fn raw_paragraph(mut self, text: &str) -> Self {
        if text.is_empty() {
            return self;
        }
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
        self.lines.extend(wrapped(text));
        self
    }

    /// Appends a text of a spec if it exists.
    pub(super) fn maybe(self, text: Option<&str>) -> Self {
        text.into_iter().fold(self, |docs, text| docs.paragraph(text))
    }

    /// Appends a note on an error of the official page.
    pub(super) fn note(self, note: Option<&str>) -> Self {
        note.into_iter().fold(self, |docs, note| docs.raw_paragraph(&format!("Note: {}", escape_markdown(note))))
    }

    /// Appends a line unchanged.
    pub(super) fn line(mut self, line: impl Into<String>) -> Self {
        self.lines.push(line.into());
        self
    }

    /// Returns the docs as an outer attribute of an item.
    pub(super) fn outer(&self) -> TokenStream {
        self.text().map_or_else(TokenStream::new, |text| quote!(#[doc = #text]))
    }

    /// Returns the docs as an inner attribute of a module.
    pub(super) fn inner(&self) -> TokenStream {
        self.text().map_or_else(TokenStream::new, |text| quote!(#![doc = #text]))
    }

    /// Returns all lines as one text, because an attribute for each line would take a third of the time of emitting.
    fn text(&self) -> Option<String> {
        if self.lines.is_empty() {
            return None;
        }
        let mut text = String::with_capacity(self.lines.iter().map(|line| line.len() + 2).sum());
        for (at, line) in self.lines.iter().enumerate() {
            if at > 0 {
                text.push(DOC_BREAK);
            }
            if !line.is_empty() {
                text.push(' ');
                text.push_str(line);
            }
        }
        Some(text)
    }
}

/// Returns the docs of a named type. An inline type may have no description of its own.
pub(super) fn named(def: &TypeDef) -> Docs {
    let docs = Docs::new(&def.doc.summary);
    let docs = match &def.origin {
        Origin::Method(name) | Origin::Inline(name) if def.doc.summary.is_empty() => {
            docs.raw_paragraph(&format!("A part of `{}`.", escape_markdown(name)))
        }
        _ => docs,
    };
    docs.maybe(def.doc.more.as_deref()).note(def.doc.note.as_deref())
}

/// Returns the docs of a field: description, constraints, default and note.
pub(super) fn field(field: &Field) -> Docs {
    let docs = match field.doc.as_str() {
        "" => Docs::default().raw_paragraph(&format!("{}.", code(&field.wire))),
        doc => Docs::new(doc),
    };
    with_facts(docs, field)
}

/// Returns the docs of the setter of a field.
pub(super) fn setter(field: &Field) -> Docs {
    let sentence = format!("Sets {}. {}", code(&field.wire), escape_markdown(&field.doc));
    with_facts(Docs::default().raw_paragraph(sentence.trim_end()), field)
}

fn with_facts(mut docs: Docs, field: &Field) -> Docs {
    if let Some(constraints) = constraints::sentences(&field.ty) {
        docs = docs.raw_paragraph(&constraints);
    }
    if let Some(default) = &field.default {
        docs = docs.raw_paragraph(&format!("Defaults to {}.", code(&default.to_string())));
    }
    if let Some(operators) = prose::operators(field) {
        docs = docs.raw_paragraph(&operators);
    }
    if let Some(source) = prose::source(field.source) {
        docs = docs.raw_paragraph(source);
    }
    docs.note(field.note.as_deref())
}

/// Returns the docs of a value of an enum.
pub(super) fn value(value: &EnumValue) -> Docs {
    let docs = match value.doc.as_str() {
        "" => Docs::default().raw_paragraph(&code(&value.wire)),
        doc => Docs::new(doc),
    };
    prose::source(value.source).into_iter().fold(docs, Docs::raw_paragraph)
}

/// Returns the docs of a cause.
pub(super) fn cause(cause: &Cause) -> Docs {
    Docs::default().raw_paragraph(&format!("{} Fix: {}", escape_markdown(&cause.when), escape_markdown(&cause.fix)))
}

/// Returns the docs of an error of a method.
pub(super) fn method_error(code: &ErrorCode, causes: &[&RustCause<'_>]) -> Docs {
    let docs = match causes {
        [] => Docs::default().raw_paragraph(&format!(
            "{} Fix: {}",
            escape_markdown(&code.when),
            escape_markdown(&code.fix)
        )),
        [one] => cause(one.cause),
        causes => {
            let names: Vec<String> = causes.iter().map(|cause| format!("[`{0}`](Self::{0})", cause.ident)).collect();
            Docs::new(&code.when).raw_paragraph(&format!("Documented causes: {}.", names.join(", ")))
        }
    };
    docs.raw_paragraph(&format!("Wire code: {}.", self::code(&code.code)))
}

/// Returns the docs of a method's module.
pub(super) fn module(method: &Method) -> Docs {
    let mut docs =
        Docs::new("").raw_paragraph(&format!("{}: {}", code(&method.name), escape_markdown(&method.doc.summary)));
    docs.lines.push(String::new());
    let effect = match method.effect {
        bitrix24_model::Effect::Read => "reads",
        bitrix24_model::Effect::Write => "writes",
    };
    docs.lines.push(format!("- effect: {effect}"));
    if !method.scope.is_empty() {
        docs.lines.push(format!("- scope: {}", code(&method.scope)));
    }
    if let Some(access) = &method.access {
        docs.lines.push(format!("- who may call: {}", one_line(&escape_markdown(access))));
    }
    if let Some(link) = &method.doc.link {
        docs.lines.push(format!("- [official page]({})", address(link)));
    }
    docs
}

/// Returns a text as inline code.
pub(super) fn code(text: &str) -> String {
    let text: String = text.chars().filter(|c| !is_hidden(*c)).map(|c| if c == '`' { '\'' } else { c }).collect();
    format!("`{text}`")
}

/// Returns a URL without characters that could end a Markdown link.
pub(super) fn address(link: &str) -> String {
    link.chars().filter(|c| c.is_ascii_graphic() && !matches!(c, '(' | ')' | '<' | '>' | '`' | '\\')).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Escapes a text to prose with inline code: no code blocks (which would run as tests), no links, no HTML, no characters
/// that change the direction of text.
pub(super) fn escape_markdown(text: &str) -> String {
    let text: String = text.chars().filter(|c| *c == '\n' || !is_hidden(*c)).collect();
    let balanced = text.matches('`').count().is_multiple_of(2) && !text.contains("``");
    let (mut out, mut in_code) = (String::with_capacity(text.len()), false);
    for c in text.chars() {
        match c {
            '`' if balanced => {
                in_code = !in_code;
                out.push(c);
            }
            '`' | '[' | ']' | '<' | '>' | '*' | '_' | '~' | '\\' | '|' | '#' | '&' if !in_code => out.extend(['\\', c]),
            _ => out.push(c),
        }
    }
    out.split("\n\n").map(one_line).collect::<Vec<_>>().join("\n\n")
}

/// Wraps paragraphs, but never before a word with which Markdown would start a list or heading.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for (at, paragraph) in text.split("\n\n").enumerate() {
        if at > 0 {
            lines.push(String::new());
        }
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > WIDTH && !starts_block(word) {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            // The first word of a paragraph must be escaped if it would start a list.
            let escaped = if line.is_empty() { escape_block(word) } else { None };
            line.push_str(escaped.as_deref().unwrap_or(word));
        }
        lines.push(line);
    }
    lines
}

/// Escapes a word that would start a list or a heading, or returns `None` for any other.
fn escape_block(word: &str) -> Option<String> {
    let number = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    starts_block(word).then(|| format!("{}\\{}", &word[..number], &word[number..]))
}

fn starts_block(word: &str) -> bool {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_digit());
    matches!(word.chars().next(), Some('-' | '+' | '=' | ':'))
        || (digits.len() < word.len() && digits.starts_with(['.', ')']))
}
