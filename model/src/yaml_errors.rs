//! What the YAML library says of a text that it cannot read, in words that help.

/// Why a text is not YAML, where, and what to do.
#[derive(Debug)]
pub(crate) struct YamlError {
    pub(crate) message: String,
    pub(crate) help: String,
    /// The line and the column, from 1.
    pub(crate) at: (usize, usize),
}

impl YamlError {
    pub(crate) fn new(message: impl Into<String>, help: impl Into<String>, at: (usize, usize)) -> Self {
        Self { message: message.into(), help: help.into(), at }
    }
}

/// Turns the library's message into one of ours; `offset` is the byte that it stumbled over.
pub(crate) fn explain(text: &str, raw: &str, offset: usize) -> YamlError {
    let said = Said::of(text, raw, offset);
    scalars(&said).or_else(|| structure(&said)).unwrap_or_else(|| {
        let help =
            "a text with `: ` or ` #` inside, or a sign such as `[`, `{`, `*`, `&` or `!` at its start, needs quotes";
        YamlError::new(format!("this is not YAML: {}", said.problem), help, said.at)
    })
}

/// The place of a byte: its line and column, from 1.
pub(crate) fn point(text: &str, offset: usize) -> (usize, usize) {
    let mut end = offset.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let start = text[..end].rfind('\n').map_or(0, |at| at + 1);
    let line = text[..start].matches('\n').count() + 1;
    // At the very end there is nothing to point at but the last line.
    if start == text.len() && start > 0 {
        let last = text[..start - 1].rsplit('\n').next().unwrap_or_default();
        return (line - 1, last.chars().count() + 1);
    }
    (line, text[start..end].chars().count() + 1)
}

/// A message of the library, taken apart: `problem at line 2 column 1, while doing something at line 1 column 3`.
struct Said<'t> {
    problem: &'t str,
    context: &'t str,
    at: (usize, usize),
    /// Where what the library was reading had begun.
    began: Option<(usize, usize)>,
    /// The line up to the place, and from it.
    before: &'t str,
    after: &'t str,
    /// The line above.
    above: &'t str,
}

impl<'t> Said<'t> {
    fn of(text: &'t str, raw: &'t str, offset: usize) -> Self {
        let (head, context) = raw.split_once(", while ").unwrap_or((raw, ""));
        let (problem, position) = head.split_once(" at position ").unwrap_or((head, ""));
        let problem = problem.split(" at line ").next().unwrap_or(problem);
        let offset = position.parse().unwrap_or(offset);
        let at = point(text, offset);
        let mut lines = text.lines().skip(at.0.saturating_sub(2));
        let (above, line) = if at.0 > 1 { (lines.next(), lines.next()) } else { (None, lines.next()) };
        let line = line.unwrap_or_default();
        let split = line.char_indices().nth(at.1 - 1).map_or(line.len(), |(at, _)| at);
        let (before, after) = line.split_at(split);
        Self { problem, context, at, began: line_and_column(context), before, after, above: above.unwrap_or_default() }
    }

    /// What has come to its end just before the place.
    fn ended(&self) -> &'static str {
        match self.before.trim_end().chars().last() {
            Some('"' | '\'') => "the text in quotes",
            Some('}') => "what is in braces",
            Some(']') => "what is in brackets",
            _ => "the value",
        }
    }

    fn starts_line(&self) -> bool {
        self.before.trim().is_empty()
    }
}

fn line_and_column(text: &str) -> Option<(usize, usize)> {
    let (line, column) = text.rsplit_once(" at line ")?.1.split_once(" column ")?;
    Some((line.parse().ok()?, column.parse().ok()?))
}

/// What goes wrong inside a text, mostly for want of quotes.
fn scalars(said: &Said<'_>) -> Option<YamlError> {
    let (message, help, at): (String, &str, _) = match said.problem {
        "mapping values are not allowed in this context" => return Some(stray_colon(said)),
        "found character that cannot start any token" | "did not find expected node content" => {
            match said.after.chars().next()? {
                '\t' => ("a tab stands where only spaces can".into(), "indent with spaces", said.at),
                '`' => ("a text cannot start with a backtick".into(), "put the text in quotes", said.at),
                c => (format!("a text cannot start with `{c}`"), "put the text in quotes", said.at),
            }
        }
        "found unexpected end of stream" if said.context.contains("quoted") => {
            let help = "close the text with the same mark; in '…' an apostrophe is written ''";
            ("this quotation mark has no partner".into(), help, said.began.unwrap_or(said.at))
        }
        "did not find expected key" if !said.starts_line() => {
            let help =
                "put all of the text in quotes; in '…' an apostrophe is written '', in \"…\" a quotation mark \\\"";
            (format!("{} ends before this", said.ended()), help, said.at)
        }
        "found unknown escape character" => {
            let help = "write `\\\\` for a backslash, or put the text in '…', where a backslash is only itself";
            ("this escape means nothing in \"…\"".into(), help, said.at)
        }
        "did not find expected alphabetic or numeric character" => (
            "`*` and `&` start the name of an anchor, and this is none".into(),
            "put the text in quotes",
            said.began.unwrap_or(said.at),
        ),
        "unknown anchor" => (
            "`*` refers to an anchor, and there is none of this name".into(),
            "put the text in quotes if the `*` belongs to it",
            said.at,
        ),
        "control characters are not allowed" => (
            "a character here cannot be seen".into(),
            "delete it, or write it as an escape in \"…\", such as \"\\u001b\"",
            said.at,
        ),
        "did not find expected comment or line break" => (
            format!("`{}` cannot follow here", said.after.trim_end()),
            "after `|` or `>`, the text starts on the next line",
            said.at,
        ),
        _ => return None,
    };
    Some(YamlError::new(message, help, at))
}

/// `: ` where no key can be: inside a text, after a colon without a space, or on a line that is indented too far.
fn stray_colon(said: &Said<'_>) -> YamlError {
    let key = said.before.trim().trim_start_matches("- ");
    if key.contains(": ") {
        let help = "put the text in quotes, since `: ` ends a key, or leave out this colon";
        return YamlError::new("a second `: ` in one line", help, said.at);
    }
    let indent = |line: &str| line.chars().take_while(|c| matches!(c, ' ' | '-')).count();
    let above = said.above.trim_start_matches([' ', '-']);
    let at_above = |column: usize| (said.at.0.saturating_sub(1).max(1), column + 1);
    match above.split_once(':') {
        Some((first, rest)) if !above.contains(": ") && !rest.is_empty() => {
            let column = indent(said.above) + first.chars().count();
            YamlError::new("this colon has no space after it", format!("write `{first}: {rest}`"), at_above(column))
        }
        Some(_) => {
            let help = format!(
                "if `{key}` is a key, indent it like the keys beside it; if it is text, put all of the text in quotes"
            );
            YamlError::new(
                "no key can start here, for the line above goes on",
                help,
                (said.at.0, indent(said.before) + 1),
            )
        }
        None => YamlError::new("this line has no key with a colon", KEY_HELP, at_above(indent(said.above))),
    }
}

const KEY_HELP: &str =
    "write `key: value`, with a space after the colon; a text of several lines is indented deeper than its key";

/// What goes wrong between texts: indentation, brackets, the rarer parts of YAML.
fn structure(said: &Said<'_>) -> Option<YamlError> {
    let (message, help, at): (&str, &str, _) = match said.problem {
        "did not find expected ',' or '}'" => return Some(unclosed(said, '{', '}')),
        "did not find expected ',' or ']'" => return Some(unclosed(said, '[', ']')),
        "did not find expected key" if said.after.starts_with("- ") => (
            "a list cannot go on where a map has begun",
            "indent the list's items deeper than the key that they belong to",
            said.at,
        ),
        "did not find expected key" | "did not find expected '-' indicator" => (
            "this line is indented unlike those that it stands with",
            "start the entries of one map or list in the same column",
            said.at,
        ),
        "could not find expected ':'" => ("this line has no key with a colon", KEY_HELP, said.began.unwrap_or(said.at)),
        "did not find expected node content" => {
            ("a value is missing here", "write it, and close the brackets that are open", said.at)
        }
        "block sequence entries are not allowed in this context" => (
            "a list cannot start in this line",
            "start it on the next line or write `[a, b]`; put a text in quotes",
            said.at,
        ),
        "did not find expected <document start>" => (
            "the document was over before this",
            "a file holds one map; put a text with quotation marks inside in quotes",
            said.at,
        ),
        "recursion limit exceeded" => return Some(too_deep(said.at)),
        "repetition limit exceeded" => {
            ("the aliases of this file repeat each other without bound", "write the values out", (1, 1))
        }
        problem if problem.contains("tag") || problem.contains("invalid value") => return Some(tag(said.at)),
        problem if problem.contains("directive") || problem.contains("YAML document") => {
            ("a spec has no directives", "delete the line that starts with `%`", said.at)
        }
        _ => return None,
    };
    Some(YamlError::new(message, help, at))
}

fn unclosed(said: &Said<'_>, open: char, close: char) -> YamlError {
    match said.began {
        Some(began) if began.0 < said.at.0 || said.after.trim().is_empty() => {
            let help = format!("add the `{close}`, or put the text in quotes if the `{open}` belongs to it");
            YamlError::new(format!("this `{open}` is not closed"), help, began)
        }
        _ => {
            let help = format!("put all of the text in quotes, or add the missing `,` or `{close}`");
            YamlError::new(format!("{} ends before this, and no `,` or `{close}` follows", said.ended()), help, said.at)
        }
    }
}

/// Specs know no tags.
pub(crate) fn tag(at: (usize, usize)) -> YamlError {
    YamlError::new(
        "a tag has no meaning in a spec",
        "delete it; if the `!` belongs to a text, put the text in quotes",
        at,
    )
}

/// Maps and lists nest too deep.
pub(crate) fn too_deep(at: (usize, usize)) -> YamlError {
    let message = format!("maps and lists nest deeper than {} levels", crate::yaml::MAX_DEPTH);
    YamlError::new(message, "give what is inside a spec of its own", at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_characters_within_the_text() {
        assert_eq!(point("a: те\nт: b: c", 13), (2, 5));
        assert_eq!(point("a: b\n", 5), (1, 5));
        assert_eq!(point("a: b\n\n", 99), (2, 1));
        assert_eq!(point("", 7), (1, 1));
        assert_eq!(point("\u{e4}", 1), (1, 1));
    }
}
