//! Accidents of pasting and merging that YAML reads as something else, or reports in the wrong place.

use crate::format::readable;
use crate::yaml_errors::{YamlError, point};
use saphyr_parser::{Event, Parser, ScalarStyle};
use std::collections::BTreeMap;
use std::ops::Range;

/// Returns the first accident in a text.
pub(crate) fn accident(text: &str) -> Option<YamlError> {
    conflict(text).or_else(|| foreign(text)).or_else(|| unused_anchor(text)).or_else(|| {
        let (has_lookalike, has_comment) = (text.chars().any(|c| lookalike(c).is_some()), has_odd_comment(text));
        if !has_lookalike && !has_comment {
            return None;
        }
        // What the parser refuses would hide all texts behind it.
        let readable = readable(text);
        let found = has_lookalike.then(|| space(&readable)).flatten();
        let found = found.or_else(|| has_comment.then(|| cut(&readable)).flatten())?;
        Some(YamlError { at: in_original(found.at, text, &readable), ..found })
    })
}

/// Returns the place in a text of one in its readable form, whose lines can start with more spaces.
fn in_original((line, column): (usize, usize), text: &str, readable: &str) -> (usize, usize) {
    let length = |text: &str| text.lines().nth(line - 1).map_or(0, |line| line.chars().count());
    let added = length(readable).saturating_sub(length(text));
    (line, column.saturating_sub(added).max(1))
}

/// Finds the mark of a merge conflict: seven characters at the start of a line, where no key and no text can start.
fn conflict(text: &str) -> Option<YamlError> {
    let is_mark = |line: &str| ["<<<<<<<", "|||||||", ">>>>>>>"].iter().any(|mark| line.starts_with(mark));
    let line = text.lines().position(|line| is_mark(line) || line.trim_end() == "=======")?;
    let help = "keep one of the two sides, and delete the lines that start with `<<<<<<<`, `=======` and `>>>>>>>`";
    Some(YamlError::new("unresolved merge conflict", help, (line + 1, 1)))
}

/// What is no spec by its first line: how that starts, what it is, and what to do.
const FOREIGN: [(&[&str], &str, &str); 4] = [
    (&["version https://git-lfs."], "the file is a pointer of Git LFS, not its text", "run `git lfs pull`"),
    (
        &["```", "~~~"],
        "a code block of Markdown is not YAML",
        "delete the lines around the spec that start with ``` or ~~~",
    ),
    (
        &["diff --git ", "Index: ", "+", "@@ "],
        "a diff is not a spec",
        "write the file itself, without the marks of changes",
    ),
    (&["<!", "<?", "<html", "<HTML"], "a page for browsers is not a spec", "write the spec itself"),
];

/// Finds the start of a file that is of another kind.
fn foreign(text: &str) -> Option<YamlError> {
    let (line, first) = text.lines().enumerate().find(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))?;
    let (_, message, help) =
        FOREIGN.into_iter().find(|(starts, ..)| starts.iter().any(|start| first.starts_with(start)))?;
    Some(YamlError::new(message, help, (line + 1, 1)))
}

/// Finds an anchor of a text that no alias names: most likely it is the first word of a text that starts with `&`.
fn unused_anchor(text: &str) -> Option<YamlError> {
    let starts = |at: usize| text[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || "[{,".contains(c));
    if !text.match_indices('&').any(|(at, _)| starts(at)) {
        return None;
    }
    // A value starts at its anchor.
    let mut unused = BTreeMap::new();
    for (event, span) in Parser::new_from_str(text).map_while(Result::ok) {
        match event {
            Event::Scalar(_, ScalarStyle::Plain, anchor, _) => drop(unused.insert(anchor, span.start.index())),
            Event::Alias(anchor) => drop(unused.remove(&anchor)),
            _ => {}
        }
    }
    unused.remove(&0);
    let start = *unused.values().min()?;
    let offset = text.char_indices().nth(start).map_or(text.len(), |(offset, _)| offset);
    let name = text[offset..].split([' ', '\n', ',', ']', '}']).next()?;
    let message = format!("`{name}` is an anchor that nothing uses, and not part of the text");
    Some(YamlError::new(message, "put the text in quotes, or delete the anchor", point(text, offset)))
}

/// Returns what a character is called that looks like a space or a line break, but is not one in YAML.
pub(crate) fn lookalike(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{85}' => "next line",
        '\u{a0}' => "no-break space",
        '\u{200b}' => "zero-width space",
        '\u{2028}' => "line separator",
        '\u{2029}' => "paragraph separator",
        '\u{202f}' => "narrow no-break space",
        '\u{3000}' => "ideographic space",
        '\u{feff}' => "byte order mark",
        c if !c.is_ascii() && c.is_whitespace() => "typographic space",
        _ => return None,
    })
}

/// Finds a space of a web page or of a word processor. In quotes it may be meant.
fn space(text: &str) -> Option<YamlError> {
    let quoted: Vec<Range<usize>> = scalars(text).filter(|scalar| scalar.quoted).map(|scalar| scalar.range).collect();
    let mut comment = false;
    let mut found = None;
    let mut before = '\n';
    for (index, (offset, c)) in text.char_indices().enumerate() {
        let is_quoted = quoted.iter().any(|range| range.contains(&index));
        // The library reads some of them as line breaks, and these end a comment.
        let ends = matches!(c, '\n' | '\u{85}' | '\u{2028}' | '\u{2029}');
        if let Some(name) = lookalike(c).filter(|_| !is_quoted && (ends || !comment)) {
            found = Some((name, c, offset));
            break;
        }
        comment = !ends && (comment || c == '#' && !is_quoted && before.is_whitespace());
        before = c;
    }
    let (name, c, offset) = found?;
    let help = format!(
        "delete it and others like it, or write spaces; if it is meant, write \"\\u{:04x}\" in quotes",
        u32::from(c)
    );
    let article = if name.starts_with('i') { "an" } else { "a" };
    let message = format!("{article} {name} (U+{:04X}) is no space in YAML", u32::from(c));
    Some(YamlError::new(message, help, point(text, offset)))
}

/// Returns whether some comment starts without a space. Such comments are rare, so most texts need no closer look.
fn has_odd_comment(text: &str) -> bool {
    text.match_indices('#').any(|(at, _)| is_odd_comment(text, at))
}

/// Returns whether a `#` starts a comment, and no space follows it.
fn is_odd_comment(text: &str, at: usize) -> bool {
    let (before, after) = (text[..at].chars().next_back(), text[at..].trim_start_matches('#').chars().next());
    before.is_some_and(char::is_whitespace) && after.is_some_and(|c| !c.is_whitespace())
}

/// Finds a text that ends before ` #`, although no comment follows: `doc: Task #5 and more.`
fn cut(text: &str) -> Option<YamlError> {
    let offsets: Vec<usize> = text.char_indices().map(|(offset, _)| offset).chain([text.len()]).collect();
    let plain = scalars(text).filter(|scalar| !scalar.quoted && !scalar.range.is_empty());
    let mark = plain.filter_map(|scalar| {
        let start = offsets.get(scalar.range.start)?;
        let content = text[..*offsets.get(scalar.range.end)?].trim_end();
        let rest = &text[content.len()..];
        let gap = rest.len() - rest.trim_start().len();
        let at = content.len() + gap;
        let indent = |offset: usize| {
            let line = text[..offset].rfind('\n').map_or(0, |end| end + 1);
            text[line..].len() - text[line..].trim_start_matches([' ', '-']).len()
        };
        // A comment in its own line cuts only a text that would go on there.
        let goes_on = match rest[..gap].matches('\n').count() {
            0 => true,
            1 => indent(at) > indent(*start),
            _ => false,
        };
        (text[at..].starts_with('#') && is_odd_comment(text, at) && goes_on).then_some(at)
    });
    let at = mark.min()?;
    let help = "put the whole text in quotes, or write a space after the `#` of a comment";
    Some(YamlError::new("the text ends here, because ` #` starts a comment", help, point(text, at)))
}

/// A text as written; its range is in characters.
struct Scalar {
    range: Range<usize>,
    quoted: bool,
}

/// Returns the texts up to the first error.
fn scalars(text: &str) -> impl Iterator<Item = Scalar> {
    Parser::new_from_str(text).map_while(Result::ok).filter_map(|(event, span)| match event {
        Event::Scalar(_, style, ..) => {
            Some(Scalar { range: span.start.index()..span.end.index(), quoted: style != ScalarStyle::Plain })
        }
        _ => None,
    })
}
