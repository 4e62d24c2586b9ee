//! Text of specs on a terminal: truncated, measured in columns, without control sequences.

use crate::lexical::is_hidden;
use crate::locate::Span;
use unicode_width::UnicodeWidthChar;

/// The visible part of a line, and its underlined columns.
#[derive(Clone, Debug, Default)]
pub(crate) struct Snippet {
    /// The text.
    pub(crate) line: String,
    /// The number of columns before the underlined ones.
    pub(crate) offset: usize,
    /// The number of underlined columns.
    pub(crate) width: usize,
}

/// The maximum number of visible characters of a line.
const WINDOW: usize = 140;
/// The maximum number of characters of a message. Longer ones are shortened in the middle.
const MESSAGE: usize = 400;

impl Snippet {
    /// Creates the snippet around a span.
    pub(crate) fn of(chars: &[char], span: Span) -> Self {
        let (before, width) = (span.column - 1, span.width.min(WINDOW));
        let from = match chars.len() <= WINDOW {
            true => 0,
            false => before.saturating_sub((WINDOW - width) / 2).min(chars.len() - WINDOW),
        };
        let to = (from + WINDOW).min(chars.len());
        let shown = |range: std::ops::Range<usize>| chars.get(range).unwrap_or_default().iter().copied().map(visible);
        let columns = |range| shown(range).map(|c| c.width().unwrap_or(0)).sum::<usize>();
        let mut text: String = shown(from..to).collect();
        let mut offset = columns(from..before.clamp(from, to));
        if from > 0 {
            text.insert(0, '…');
            offset += 1;
        }
        if to < chars.len() {
            text.push('…');
        }
        let width = columns(before.clamp(from, to)..(before + width).min(to)).max(1);
        Self { line: text, offset, width }
    }
}

/// Replaces an invisible character by a visible one.
fn visible(c: char) -> char {
    match c {
        '\t' => ' ',
        c if is_hidden(c) => '\u{fffd}',
        c => c,
    }
}

/// Shortens a message, and escapes invisible characters.
pub(crate) fn printable(text: &str) -> String {
    let length = text.chars().take(MESSAGE + 1).count();
    let cut: String = if length <= MESSAGE {
        text.to_owned()
    } else {
        let tail: Vec<char> = text.chars().rev().take(MESSAGE / 4).collect();
        text.chars().take(MESSAGE / 2).chain(" … ".chars()).chain(tail.into_iter().rev()).collect()
    };
    let mut out = String::with_capacity(cut.len());
    for c in cut.chars() {
        if is_hidden(c) { out.extend(c.escape_default()) } else { out.push(c) }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(line: &str, column: usize, width: usize) -> String {
        let chars: Vec<char> = line.chars().collect();
        let snippet = Snippet::of(&chars, Span { line: 1, column, width });
        format!("{}\n{}{}", snippet.line, " ".repeat(snippet.offset), "^".repeat(snippet.width))
    }

    #[test]
    fn wide_characters_take_two_columns() {
        assert_eq!(marked("名前: x", 5, 1), "名前: x\n      ^");
        assert_eq!(marked("a: 名前", 4, 2), "a: 名前\n   ^^^^");
    }

    #[test]
    fn characters_that_join_the_one_before_take_none() {
        assert_eq!(marked("cafe\u{301}: x", 8, 1), "cafe\u{301}: x\n      ^");
    }

    #[test]
    fn long_lines_are_cut_around_the_place() {
        let line = format!("{}!{}", "a".repeat(300), "b".repeat(300));
        assert_eq!(marked(&line, 301, 1), format!("…{}!{}…\n{}^", "a".repeat(69), "b".repeat(70), " ".repeat(70)));
        assert_eq!(marked(&line, 1, 1), format!("{}…\n^", "a".repeat(140)));
        assert_eq!(marked(&line, 601, 1), format!("…{}\n{}^", "b".repeat(140), " ".repeat(140)));
        assert_eq!(marked(&line, 2, 599).lines().nth(1), Some(format!(" {}", "^".repeat(140)).as_str()));
    }

    #[test]
    fn nothing_acts_on_the_terminal() {
        assert_eq!(marked("a\u{1b}[31m\tb", 1, 1), "a\u{fffd}[31m b\n^");
        assert_eq!(printable("a\nerror: \u{202e}b"), "a\\nerror: \\u{202e}b");
    }

    #[test]
    fn long_messages_lose_their_middle() {
        let cut = printable(&format!("`{}` is not a name", "x".repeat(10_000)));
        assert!(cut.starts_with("`xxx") && cut.ends_with("xxx` is not a name") && cut.chars().count() < MESSAGE);
    }
}
