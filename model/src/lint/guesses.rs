//! Lint of guesses of `new` and `import` that are still marked.

use crate::diagnostic::{Diagnostic, Location};
use crate::format;
use crate::source::SourceFile;

/// The start of the comment that marks a guess.
pub const GUESS: &str = "# guess: ";

/// Reports every marked guess.
pub(super) fn marked(sources: &[SourceFile], found: &mut Vec<Diagnostic>) {
    for (file, source) in sources.iter().enumerate().filter(|(_, source)| source.text.contains(GUESS)) {
        // Only a comment marks a guess, not a text with the same characters.
        let mut marks = format::comments_of(&source.text);
        marks.retain(|comment| comment.starts_with(GUESS));
        for (line, text) in source.text.lines().enumerate() {
            let text = text.trim_end();
            let Some(at) = marks.iter().find_map(|mark| text.strip_suffix(mark.as_str())) else { continue };
            let at = Location::Point { file, line: line + 1, column: at.chars().count() + 1 };
            let problem = Diagnostic::warning("unchecked-guess", at, "this value is a guess");
            found.push(problem.help("hold it against the official page, and delete the mark"));
        }
    }
}
