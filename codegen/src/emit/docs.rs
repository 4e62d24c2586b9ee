//! Doc comments from the texts of specs, escaped so that they contain no code that would run, no links and no HTML.

use crate::render::deferred;
use crate::rust_api::RustCause;
use bitrix24_model::constraints;
use bitrix24_model::prose;
use bitrix24_model::text::{self, code, inline, markdown};
use bitrix24_model::{Cause, EnumValue, ErrorCode, Field, Method, Origin, TypeDef};
use proc_macro2::TokenStream;
use quote::quote;

/// The maximum width of a line.
const WIDTH: usize = 100;

/// The lines of a doc comment.
#[derive(Default)]
pub(super) struct Docs {
    /// The lines of an outer comment.
    text: String,
}

impl Docs {
    /// Returns docs with a summary from a spec.
    pub(super) fn new(summary: &str) -> Self {
        Self::default().paragraph(summary)
    }

    /// Appends a text of a spec, escaped and wrapped.
    pub(super) fn paragraph(self, text: &str) -> Self {
        self.raw_paragraph(&markdown(text))
    }

    /// Appends a paragraph of valid Markdown, wrapped.
    pub(super) fn raw_paragraph(mut self, text: &str) -> Self {
        if text.is_empty() {
            return self;
        }
        if !self.text.is_empty() {
            self = self.line("");
        }
        for (at, paragraph) in text.split("\n\n").enumerate() {
            if at > 0 {
                self = self.line("");
            }
            self.wrap(paragraph);
        }
        self
    }

    /// Appends a text of a spec if it exists.
    pub(super) fn maybe(self, text: Option<&str>) -> Self {
        text.into_iter().fold(self, |docs, text| docs.paragraph(text))
    }

    /// Appends a note on an error of the official page.
    pub(super) fn note(self, note: Option<&str>) -> Self {
        note.into_iter().fold(self, |docs, note| docs.raw_paragraph(&format!("Note: {}", markdown(note))))
    }

    /// Appends a line unchanged.
    pub(super) fn line(mut self, line: &str) -> Self {
        self.begin_line();
        if !line.is_empty() {
            self.text.push(' ');
            self.text.push_str(line);
        }
        self
    }

    fn begin_line(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str("///");
    }

    /// Appends a paragraph, broken between words, but never within code, and never before a word with which a line would
    /// start a block.
    fn wrap(&mut self, paragraph: &str) {
        self.begin_line();
        let mut width = 0;
        for word in words(paragraph) {
            let length = word.chars().count();
            if width > 0 && width + 1 + length > WIDTH && !text::starts_block(word) {
                self.begin_line();
                width = 0;
            }
            self.text.push(' ');
            self.text.push_str(word);
            width += length + usize::from(width > 0);
        }
    }

    /// Returns the docs as an attribute of an item.
    pub(super) fn outer(&self) -> TokenStream {
        self.with("")
    }

    /// Returns the docs as an attribute of an item, followed by other attributes.
    pub(super) fn with(&self, attributes: &str) -> TokenStream {
        match self.before(attributes) {
            text if text.is_empty() => TokenStream::new(),
            text => {
                let lines = deferred::lines(text);
                quote!(#[#lines])
            }
        }
    }

    /// Returns the docs as an inner attribute of a module.
    pub(super) fn inner(&self) -> TokenStream {
        if self.text.is_empty() {
            return TokenStream::new();
        }
        let lines = self.text.lines().map(|line| line.replacen("///", "//!", 1)).collect::<Vec<_>>();
        let lines = deferred::lines(lines.join("\n"));
        quote!(#![#lines])
    }

    /// Returns an item with these docs and attributes.
    pub(super) fn item(&self, attributes: &str, item: &str) -> TokenStream {
        deferred::item(&self.before(attributes), item)
    }

    /// Appends the docs and a member to the text of an item.
    pub(super) fn member(&self, member: &str, item: &mut String) {
        for line in self.text.lines().chain([member]) {
            item.push_str("    ");
            item.push_str(line);
            item.push('\n');
        }
    }

    fn before(&self, attributes: &str) -> String {
        let separator = if self.text.is_empty() || attributes.is_empty() { "" } else { "\n" };
        format!("{}{separator}{attributes}", self.text)
    }
}

/// Returns the docs of a named type. An inline type may have no description of its own.
pub(super) fn named(def: &TypeDef) -> Docs {
    let docs = Docs::new(&def.doc.summary);
    let docs = match &def.origin {
        Origin::Method(name) | Origin::Inline(name) if def.doc.summary.is_empty() => {
            docs.raw_paragraph(&format!("A part of {}.", code(name)))
        }
        _ => docs,
    };
    docs.maybe(def.doc.more.as_deref()).note(def.doc.note.as_deref())
}

/// Returns the docs of a field: description, constraints, default and note.
pub(super) fn field(field: &Field) -> Docs {
    let docs = match field.doc.as_str() {
        // A body that is not an object has no name.
        "" if field.wire.is_empty() => Docs::new("The body."),
        "" => Docs::default().raw_paragraph(&format!("{}.", code(&field.wire))),
        doc => Docs::new(doc),
    };
    with_facts(docs, field)
}

/// Returns the docs of the setter of a field.
pub(super) fn setter(field: &Field) -> Docs {
    let sentence = format!("Sets {}. {}", code(&field.wire), markdown(&field.doc));
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
    let docs = Docs::default().raw_paragraph(&format!("{} Fix: {}", markdown(&cause.when), markdown(&cause.fix)));
    match &cause.text {
        Some(text) => docs.raw_paragraph(&format!("The portal's message: {}.", code(text))),
        None => docs,
    }
}

/// Returns the sentence with the code of an error on the wire, which can be empty.
pub(super) fn wire_code(error: &ErrorCode) -> String {
    match error.code.as_str() {
        "" => "The wire code is empty.".to_owned(),
        own => format!("Wire code: {}.", code(own)),
    }
}

/// Returns the docs of an error of a method.
pub(super) fn method_error(code: &ErrorCode, causes: &[&RustCause<'_>]) -> Docs {
    let docs = match causes {
        [] => Docs::default().raw_paragraph(&format!("{} Fix: {}", markdown(&code.when), markdown(&code.fix))),
        [one] => cause(one.cause),
        causes => {
            let names: Vec<String> = causes.iter().map(|cause| format!("[`{0}`](Self::{0})", cause.ident)).collect();
            Docs::new(&code.when).raw_paragraph(&format!("Documented causes: {}.", names.join(", ")))
        }
    };
    docs.raw_paragraph(&wire_code(code))
}

/// Returns the docs of a method's module.
pub(super) fn module(method: &Method) -> Docs {
    let mut docs = Docs::new("").raw_paragraph(&format!("{}: {}", code(&method.name), markdown(&method.doc.summary)));
    docs = docs.line("");
    let effect = match method.effect {
        bitrix24_model::Effect::Read => "reads",
        bitrix24_model::Effect::Write => "writes",
    };
    docs = docs.line(&format!("- effect: {effect}"));
    if !method.scope.is_empty() {
        docs = docs.line(&format!("- scope: {}", code(&method.scope)));
    }
    if let Some(access) = &method.access {
        docs = docs.line(&format!("- who may call: {}", inline(access)));
    }
    if let Some(link) = &method.doc.link {
        docs = docs.line(&format!("- [official page]({})", address(link)));
    }
    docs
}

/// Returns a URL as the destination of a Markdown link, which none of its characters ends.
pub(super) fn address(link: &str) -> String {
    let mut out = String::with_capacity(link.len());
    for c in link.chars().filter(char::is_ascii_graphic) {
        match c {
            '(' | ')' | '<' | '>' | '[' | ']' | '`' | '\\' | '"' | '\'' => {
                out.push_str(&format!("%{:02X}", u32::from(c)))
            }
            // Else `&lt;` would be read as a character.
            '&' => out.push_str("\\&"),
            _ => out.push(c),
        }
    }
    out
}

/// Returns the words of a paragraph of Markdown. Code is not divided.
fn words(paragraph: &str) -> impl Iterator<Item = &str> {
    let mut rest = paragraph;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(' ');
        let (word, after) = rest.split_at(word_end(rest));
        rest = after;
        (!word.is_empty()).then_some(word)
    })
}

/// Returns where the first word ends: at a space that is not within code.
fn word_end(text: &str) -> usize {
    let mut at = 0;
    while let Some(found) = text[at..].find([' ', '\\', '`']) {
        at += found;
        let rest = &text[at..];
        at += match rest.as_bytes()[0] {
            b' ' => return at,
            b'\\' => rest.chars().take(2).map(char::len_utf8).sum(),
            _ => text::code_length(rest).unwrap_or(rest.len()),
        };
    }
    text.len()
}
