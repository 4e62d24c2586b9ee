//! Specs in their canonical layout. The meaning stays, and so does every comment.

mod arrange;
mod grammar;
mod print;
mod scalar;
mod tokens;
mod tree;

use crate::diagnostic::{Diagnostic, Location};
use crate::report::Diagnostics;
use crate::source::SourceFile;
use crate::yaml;
use tokens::{Comment, READS_ELSE, SIMPLER, Unsupported};

/// A spec in its canonical layout: known keys in the order of the format, what is short in one line, the least quotes.
///
/// ```
/// use bitrix24_model::{SourceFile, format};
/// let file = SourceFile::new("demo/ping.yaml", "effect: 'read'\nmethod: demo.ping # short\nresult: {type: boolean}\n");
/// assert_eq!(format(&file)?, "method: demo.ping  # short\neffect: read\nresult: { type: boolean }\n");
/// # Ok::<(), bitrix24_model::Diagnostics>(())
/// ```
///
/// # Errors
/// Says where the text is not YAML, or holds what cannot be laid out anew without changing what it says.
pub fn format(source: &SourceFile) -> Result<String, Diagnostics> {
    let file = std::slice::from_ref(source);
    layout(source, 0).map_err(|problem| Diagnostics::new(vec![problem], file))
}

/// Specs in their canonical layout.
#[derive(Debug)]
pub struct Formatted {
    /// The new text of each file, in their order; `None` for one that cannot be formatted.
    pub texts: Vec<Option<String>>,
    /// Why some cannot.
    pub problems: Diagnostics,
}

/// Specs in their canonical layout, each by itself. All problems of all files come back together.
pub fn format_all(sources: &[SourceFile]) -> Formatted {
    let (mut texts, mut found) = (Vec::new(), Vec::new());
    for (file, source) in sources.iter().enumerate() {
        texts.push(layout(source, file).map_err(|problem| found.push(problem)).ok());
    }
    Formatted { texts, problems: Diagnostics::new(found, sources) }
}

fn layout(source: &SourceFile, file: usize) -> Result<String, Diagnostic> {
    let text = &source.text;
    let before = yaml::parse(text).map_err(|malformed| {
        let (line, column) = malformed.at;
        Diagnostic::at("bad-yaml", Location::Point { file, line, column }, malformed.message).help(malformed.help)
    })?;
    // What is no map is no spec, and nothing is known of how it should look.
    if !matches!(before, yaml::Node::Map(_)) {
        return Ok(text.clone());
    }
    let readable = tokens::readable(text);
    let refused = |foreign: Unsupported| {
        let (line, column) = point(&readable, foreign.index);
        Diagnostic::at("bad-yaml", Location::Point { file, line, column }, foreign.what).help(foreign.help)
    };
    let once = laid(&readable, &before).map_err(refused)?;
    if once == *text {
        return Ok(once);
    }
    settled(once, &before).ok_or_else(|| refused(CHANGED))
}

const CHANGED: Unsupported = Unsupported { what: READS_ELSE, help: SIMPLER, index: 0 };

/// A text laid out once; `meaning` is what it says.
fn laid(text: &str, meaning: &yaml::Node) -> Result<String, Unsupported> {
    let tokens = tokens::tokens(text)?;
    let comments = comments(&tokens.all);
    let mut document = tree::Document::of(tokens)?;
    arrange::arrange(&mut document, meaning).ok_or(CHANGED)?;
    let out = print::print(&document);
    let kept = tokens::tokens(&out).is_ok_and(|tokens| self::comments(&tokens.all) == comments);
    if kept { Ok(out) } else { Err(CHANGED) }
}

/// How often a layout is laid out anew until it stays as it is.
const MOST_PASSES: usize = 3;

/// A layout that says what the spec said, and that another run leaves as it is: whatever this module gets wrong, it must
/// not change a spec, and no spec again and again.
fn settled(mut text: String, before: &yaml::Node) -> Option<String> {
    for _ in 0..MOST_PASSES {
        let meaning = yaml::parse(&text).ok().filter(|after| arrange::same(before, after))?;
        let again = laid(&text, &meaning).ok()?;
        if again == text {
            return Some(text);
        }
        text = again;
    }
    None
}

/// The comments of a spec; none where it cannot be formatted.
pub(crate) fn comments_of(text: &str) -> Vec<String> {
    tokens::tokens(&tokens::readable(text)).map(|tokens| comments(&tokens.all)).unwrap_or_default()
}

/// The comments of a text, in an order of their own.
fn comments<'t>(tokens: impl IntoIterator<Item = &'t tokens::Token<'t>>) -> Vec<String> {
    let text = |comment: &Comment| comment.text.clone();
    let mut comments: Vec<String> = tokens.into_iter().flat_map(|token| token.lead.iter().map(text)).collect();
    comments.sort_unstable();
    comments
}

/// The line and the column of a character, from 1.
fn point(text: &str, index: usize) -> (usize, usize) {
    let offset = text.char_indices().nth(index).map_or(text.len(), |(offset, _)| offset);
    crate::yaml_errors::point(text, offset)
}
