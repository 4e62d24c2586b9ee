//! Documentation: text of specs as doc comments that can only be read, never run.

use crate::naming;
use crate::render::DOC_BREAK;
use bitrix24_model::constraints;
use bitrix24_model::lexical::is_hidden;
use bitrix24_model::{Cause, Field, Method, MethodError, Origin, TypeDef};
use proc_macro2::TokenStream;
use quote::quote;

/// Where lines of documentation are broken.
const WIDTH: usize = 100;

/// Lines of documentation; an empty text is a blank line.
#[derive(Default)]
pub(super) struct Docs {
    lines: Vec<String>,
}

impl Docs {
    pub(super) fn new(summary: &str) -> Self {
        Self::default().paragraph(summary)
    }

    /// A paragraph of a spec's text, escaped and broken into lines.
    pub(super) fn paragraph(self, text: &str) -> Self {
        self.raw_paragraph(&escape_markdown(text))
    }

    /// A paragraph of our own.
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

    pub(super) fn maybe(self, text: Option<&str>) -> Self {
        text.into_iter().fold(self, |docs, text| docs.paragraph(text))
    }

    /// A note on where the official page is wrong.
    pub(super) fn note(self, note: Option<&str>) -> Self {
        note.into_iter().fold(self, |docs, note| docs.raw_paragraph(&format!("Note: {}", escape_markdown(note))))
    }

    /// A line as it is.
    pub(super) fn line(mut self, line: impl Into<String>) -> Self {
        self.lines.push(line.into());
        self
    }

    /// Before an item.
    pub(super) fn outer(&self) -> TokenStream {
        self.text().map_or_else(TokenStream::new, |text| quote!(#[doc = #text]))
    }

    /// At the top of a module.
    pub(super) fn inner(&self) -> TokenStream {
        self.text().map_or_else(TokenStream::new, |text| quote!(#![doc = #text]))
    }

    /// All lines as one: an attribute for each of them would be a third of the work on a file.
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

/// The documentation of a named type. One that stands inside a spec may have none of its own there.
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

/// The documentation of a field: meaning, constraints, default, and where the page is wrong.
pub(super) fn field(field: &Field) -> Docs {
    let mut docs = Docs::new(&field.doc);
    if field.doc.is_empty() {
        docs = docs.raw_paragraph(&format!("`{}`.", escape_markdown(&field.wire)));
    }
    if let Some(constraints) = constraints::sentences(&field.ty) {
        docs = docs.raw_paragraph(&constraints);
    }
    if let Some(default) = &field.default {
        docs = docs.raw_paragraph(&format!("Defaults to {}.", code(&default.to_string())));
    }
    docs.note(field.note.as_deref())
}

/// The documentation of one cause.
pub(super) fn cause(cause: &Cause) -> Docs {
    Docs::default().raw_paragraph(&format!("{} Remedy: {}", escape_markdown(&cause.when), escape_markdown(&cause.fix)))
}

/// The documentation of a code that a method answers with.
pub(super) fn method_error(error: &MethodError, code: &bitrix24_model::ErrorCode) -> Docs {
    let mut docs = match error.causes.as_slice() {
        [] => Docs::default().raw_paragraph(&format!(
            "{} Remedy: {}",
            escape_markdown(&code.when),
            escape_markdown(&code.fix)
        )),
        [one] => cause(one),
        causes => {
            let names: Vec<String> =
                causes.iter().map(|cause| format!("[`{0}`](Self::{0})", naming::constant_of(&cause.name))).collect();
            Docs::new(&code.when).raw_paragraph(&format!("Documented causes: {}.", names.join(", ")))
        }
    };
    docs = docs.raw_paragraph(&format!("On the wire: {}.", self::code(&code.code)));
    docs
}

/// The documentation at the top of a method's file.
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

/// A text as inline code.
pub(super) fn code(text: &str) -> String {
    let text: String = text.chars().filter(|c| !is_hidden(*c)).map(|c| if c == '`' { '\'' } else { c }).collect();
    format!("`{text}`")
}

/// An address with nothing in it that could end the link.
pub(super) fn address(link: &str) -> String {
    link.chars().filter(|c| c.is_ascii_graphic() && !matches!(c, '(' | ')' | '<' | '>' | '`' | '\\')).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Makes sure that a text is prose with inline code: no blocks of code (which would be run as tests), no links, no HTML,
/// no characters that change the direction of text.
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

/// Breaks paragraphs into lines, never before a word that Markdown would take for the start of a list or heading.
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
            // At the very start of a text nothing stands before a word that could start a list.
            let escaped = if line.is_empty() { escape_block(word) } else { None };
            line.push_str(escaped.as_deref().unwrap_or(word));
        }
        lines.push(line);
    }
    lines
}

/// A word that would start a list or a heading, with a backslash before what makes it one.
fn escape_block(word: &str) -> Option<String> {
    let number = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    starts_block(word).then(|| format!("{}\\{}", &word[..number], &word[number..]))
}

fn starts_block(word: &str) -> bool {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_digit());
    matches!(word.chars().next(), Some('-' | '+' | '=' | ':'))
        || (digits.len() < word.len() && digits.starts_with(['.', ')']))
}
