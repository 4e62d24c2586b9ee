//! Formats specs in their canonical layout. The meaning and every comment are kept.

mod arrange;
mod grammar;
mod print;
mod scalar;
mod tokens;
mod tree;

use crate::diagnostic::{Diagnostic, Location};
use crate::report::Diagnostics;
use crate::source::SourceFile;
use crate::{spec_file, yaml};
pub(crate) use tokens::readable;
use tokens::{Comment, MEANING_CHANGES, SIMPLIFY, Unsupported};

/// Formats a spec in its canonical layout: known keys in the order of the format, short values in one line, few quotes.
///
/// ```
/// use bitrix24_model::{SourceFile, format};
/// let file = SourceFile::new("demo/ping.yaml", "effect: 'read'\nmethod: demo.ping # short\nresult: {type: boolean}\n");
/// assert_eq!(format(&file)?, "method: demo.ping  # short\neffect: read\nresult: { type: boolean }\n");
/// # Ok::<(), bitrix24_model::Diagnostics>(())
/// ```
///
/// # Errors
///
/// Returns the problem if the text is not YAML, or cannot be formatted without changing its meaning.
pub fn format(source: &SourceFile) -> Result<String, Diagnostics> {
    let file = std::slice::from_ref(source);
    layout(source, 0).map_err(|problem| Diagnostics::new(vec![problem], file))
}

/// The result of formatting specs.
#[derive(Debug)]
pub struct Formatted {
    /// The new text of each file, in the order of the files; `None` for a file that cannot be formatted.
    pub texts: Vec<Option<String>>,
    /// The problems of the files that cannot be formatted.
    pub problems: Diagnostics,
}

/// Formats several specs independently, and returns the problems of all files together.
pub fn format_all(sources: &[SourceFile]) -> Formatted {
    let (mut texts, mut found) = (Vec::new(), Vec::new());
    for (file, source) in sources.iter().enumerate() {
        texts.push(layout(source, file).map_err(|problem| found.push(problem)).ok());
    }
    Formatted { texts, problems: Diagnostics::new(found, sources) }
}

fn layout(source: &SourceFile, file: usize) -> Result<String, Diagnostic> {
    let text = &source.text;
    let before = spec_file::read(source, file)?;
    // A file that is not a map is not a spec, and has no canonical layout.
    if !matches!(before, yaml::Node::Map(_)) {
        return Ok(text.clone());
    }
    let readable = tokens::readable(text);
    let refused = |unsupported: Unsupported| {
        let (line, column) = point(&readable, unsupported.index);
        Diagnostic::at("bad-yaml", Location::Point { file, line, column }, unsupported.what).help(unsupported.help)
    };
    let once = format_once(&readable, &before).map_err(refused)?;
    if once == *text {
        return Ok(once);
    }
    format_until_stable(once, &before).ok_or_else(|| refused(CHANGED))
}

const CHANGED: Unsupported = Unsupported { what: MEANING_CHANGES, help: SIMPLIFY, index: 0 };

/// Formats a text once; `meaning` is its parsed content.
fn format_once(text: &str, meaning: &yaml::Node) -> Result<String, Unsupported> {
    let tokens = tokens::tokens(text)?;
    let comments = comments(&tokens.all);
    let mut document = tree::Document::of(tokens)?;
    arrange::arrange(&mut document, meaning).ok_or(CHANGED)?;
    let out = print::print(&document);
    let kept = tokens::tokens(&out).is_ok_and(|tokens| self::comments(&tokens.all) == comments);
    if kept { Ok(out) } else { Err(CHANGED) }
}

/// How often a text is formatted until it does not change any more.
const MOST_PASSES: usize = 3;

/// Formats a text until it is stable. Returns `None` if its meaning changes or it never becomes stable: a bug in this
/// module must not change the meaning of a spec, nor change a file on every run.
fn format_until_stable(mut text: String, before: &yaml::Node) -> Option<String> {
    for _ in 0..MOST_PASSES {
        let meaning = spec_file::parse(&text).ok().filter(|after| arrange::same(before, after))?;
        let again = format_once(&text, &meaning).ok()?;
        if again == text {
            return Some(text);
        }
        text = again;
    }
    None
}

/// Returns the comments of a spec, or none if it cannot be formatted.
pub(crate) fn comments_of(text: &str) -> Vec<String> {
    tokens::tokens(&tokens::readable(text)).map(|tokens| comments(&tokens.all)).unwrap_or_default()
}

/// Returns the comments of a text, sorted.
fn comments<'t>(tokens: impl IntoIterator<Item = &'t tokens::Token<'t>>) -> Vec<String> {
    let text = |comment: &Comment| comment.text.clone();
    let mut comments: Vec<String> = tokens.into_iter().flat_map(|token| token.lead.iter().map(text)).collect();
    comments.sort_unstable();
    comments
}

/// Returns the line and the column of a character, from 1.
fn point(text: &str, index: usize) -> (usize, usize) {
    let offset = text.char_indices().nth(index).map_or(text.len(), |(offset, _)| offset);
    crate::yaml_errors::point(text, offset)
}
