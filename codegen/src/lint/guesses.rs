//! Guesses of `import` that are still marked as such.

use crate::diagnostic::{At, Diagnostic};
use crate::format;
use crate::portal::GUESS;
use crate::source::SourceFile;

/// Every guess, at its mark.
pub(super) fn marked(sources: &[SourceFile], found: &mut Vec<Diagnostic>) {
    for (file, source) in sources.iter().enumerate().filter(|(_, source)| source.text.contains(GUESS)) {
        // Only what is a comment marks a guess, not what a text says.
        let comments = format::comments_of(&source.text);
        for (line, text) in source.text.lines().enumerate() {
            let mark = comments.iter().filter(|comment| comment.starts_with(GUESS));
            let Some(at) = mark.filter_map(|comment| text.trim_end().strip_suffix(comment.as_str())).next() else {
                continue;
            };
            let at = At::Point { file, line: line + 1, column: at.chars().count() + 1 };
            let problem = Diagnostic::warning("unchecked-guess", at, "this is a guess of `cargo xtask import`");
            found.push(problem.help("hold it against the official page, and delete the mark"));
        }
    }
}
