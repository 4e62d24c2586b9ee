//! Turns the messages of the YAML library into diagnostics.

/// A problem in YAML: the message, the help and the place.
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

/// Explains a message of the library; `offset` is the byte at which it failed.
pub(crate) fn explain(text: &str, raw: &str, offset: usize) -> YamlError {
    let error = LibraryError::of(text, raw, offset);
    long_key(&error)
        .or_else(|| wide_mark(&error))
        .or_else(|| odd_dash(&error))
        .or_else(|| scalars(&error))
        .or_else(|| structure(&error))
        .unwrap_or_else(|| {
            let help = "put text in quotes if it contains `: ` or ` #`, or starts with `[`, `{`, `*`, `&` or `!`";
            YamlError::new(format!("invalid YAML: {}", error.problem), help, error.at)
        })
}

/// Returns the line and column of a byte, from 1.
pub(crate) fn point(text: &str, offset: usize) -> (usize, usize) {
    let mut end = offset.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let start = text[..end].rfind('\n').map_or(0, |at| at + 1);
    let line = text[..start].matches('\n').count() + 1;
    // The end of the text is shown after the last line.
    if start == text.len() && start > 0 {
        let last = text[..start - 1].rsplit('\n').next().unwrap_or_default();
        return (line - 1, last.chars().count() + 1);
    }
    (line, text[start..end].chars().count() + 1)
}

/// By how many columns the canonical layout indents.
const STEP: usize = 2;

/// A parsed message of the library: `problem at line 2 column 1, while doing something at line 1 column 3`.
struct LibraryError<'t> {
    text: &'t str,
    problem: &'t str,
    context: &'t str,
    at: (usize, usize),
    /// The start of the node that the library was reading.
    start: Option<(usize, usize)>,
    /// The parts of the line before and after the place.
    before: &'t str,
    after: &'t str,
    /// The line above.
    above: &'t str,
}

impl<'t> LibraryError<'t> {
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
        Self {
            text,
            problem,
            context,
            at,
            start: line_and_column(context),
            before,
            after,
            above: above.unwrap_or_default(),
        }
    }

    /// Describes the node that ends before the place.
    fn preceding(&self) -> &'static str {
        match self.before.trim_end().chars().last() {
            Some('"' | '\'') => "the quoted text",
            Some('}') => "the closing brace",
            Some(']') => "the closing bracket",
            _ => "the value",
        }
    }

    /// Returns the line of a map's or list's first entry if the line at which the library stopped continues the same map
    /// or list less deeply: the first is wrong if the other one is indented by the usual step, or is followed by more.
    fn too_deep(&self) -> Option<(usize, usize)> {
        let lines: Vec<&str> = self.text.lines().collect();
        let stopped = self.at.0 - 1;
        let column = indent(lines.get(stopped)?);
        let parent = lines[..stopped].iter().rposition(|line| is_content(line) && indent(line) < column)?;
        let first = (parent + 1..stopped).find(|at| is_content(lines[*at]))?;
        let deeper = indent(lines[first]);
        let count = |lines: &[&str], indented: usize| {
            let lines = lines.iter().filter(|line| is_content(line)).take_while(|line| indent(line) >= column);
            lines.filter(|line| indent(line) == indented).count()
        };
        let is_usual = column - indent(lines[parent]) == STEP;
        let is_rare = count(&lines[first..stopped], deeper) < count(&lines[stopped..], column);
        if let Some(item) = self.item_beside(&lines, parent, first) {
            return (!is_usual).then_some((item + 1, column + 1));
        }
        (deeper > column && (is_usual || is_rare)).then_some((first + 1, deeper + 1))
    }

    /// Returns the only list item in the column of the line at which the library stopped, if that line is a key: keys stand
    /// deeper than the dash of their item, so one of the two lines is wrong.
    fn item_beside(&self, lines: &[&str], parent: usize, first: usize) -> Option<usize> {
        let stopped = self.at.0 - 1;
        let is_item = |at: &usize| lines[*at].trim_start().starts_with("- ");
        let inside =
            (first..lines.len()).take_while(|at| !is_content(lines[*at]) || indent(lines[*at]) > indent(lines[parent]));
        let mut items = inside.filter(|at| is_item(at) && indent(lines[*at]) == indent(lines[stopped]));
        let only = items.next().filter(|_| items.next().is_none());
        only.filter(|item| *item < stopped && !is_item(&stopped))
    }

    fn starts_line(&self) -> bool {
        self.before.trim().is_empty()
    }
}

/// Returns the number of spaces at the start of a line.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Returns whether a line is neither empty nor a comment.
fn is_content(line: &str) -> bool {
    !line.trim_start().is_empty() && !line.trim_start().starts_with('#')
}

/// Marks of other writing systems that look like those of YAML.
const WIDE: [(char, char); 6] = [('：', ':'), ('，', ','), ('｛', '{'), ('｝', '}'), ('［', '['), ('］', ']')];

/// Explains a mark of another writing system on the line at which the library stopped.
fn wide_mark(error: &LibraryError<'_>) -> Option<YamlError> {
    let (line, text) = [Some(error.at.0), error.start.map(|start| start.0)].into_iter().flatten().find_map(|line| {
        let text = error.text.lines().nth(line.checked_sub(1)?)?;
        text.contains(WIDE.map(|(wide, _)| wide)).then_some((line, text))
    })?;
    let (at, wide) = text.char_indices().find(|(_, c)| WIDE.iter().any(|(wide, _)| wide == c))?;
    let own = WIDE.iter().find(|(other, _)| *other == wide).map_or(wide, |(_, own)| *own);
    let message = format!("`{wide}` (U+{:04X}) is not the `{own}` of YAML", u32::from(wide));
    let help = format!("write `{own}`, or put the whole text in quotes");
    Some(YamlError::new(message, help, (line, text[..at].chars().count() + 1)))
}

/// Marks of lists in texts that look like the dash of YAML.
const DASHES: [char; 6] = ['–', '—', '−', '‐', '•', '·'];

/// Explains the start of a list item that YAML reads as text, on the line at which the library stopped or above it.
fn odd_dash(error: &LibraryError<'_>) -> Option<YamlError> {
    [error.at.0, error.at.0 - 1].into_iter().find_map(|line| {
        let text = error.text.lines().nth(line.checked_sub(1)?)?;
        let item = text.trim_start();
        let at = (line, indent(text) + 1);
        let mark = item.chars().next()?;
        let rest = item[mark.len_utf8()..].trim_start();
        let key = rest.split_once(": ").map_or(rest.strip_suffix(':'), |(key, _)| Some(key))?;
        let help = format!("write `- {key}: …`");
        match mark {
            '-' if !matches!(item.as_bytes().get(1), Some(b' ' | b'-')) => {
                Some(YamlError::new("missing space after the `-`", help, at))
            }
            _ if DASHES.contains(&mark) => {
                let message = format!("`{mark}` (U+{:04X}) is not the `-` of YAML", u32::from(mark));
                Some(YamlError::new(message, help, at))
            }
            _ => None,
        }
    })
}

/// The most characters of a key in YAML.
const LONGEST_KEY: usize = 1024;

/// Explains a key with more characters than a key can have: the library does not take it for one.
fn long_key(error: &LibraryError<'_>) -> Option<YamlError> {
    let lines = [Some(error.at.0), error.start.map(|start| start.0)];
    lines.into_iter().flatten().find_map(|line| {
        let text = error.text.lines().nth(line.checked_sub(1)?)?;
        let ends = text.match_indices(": ").map(|(end, _)| end).chain(text.ends_with(':').then(|| text.len() - 1));
        let mut from = 0;
        let (key, end) = ends
            .filter_map(|end| {
                let before = &text[std::mem::replace(&mut from, end)..end];
                // Another key of the line follows a comma or brace.
                let start = before.rfind([',', '{']).map(|at| at + 1).or((end == before.len()).then_some(0))?;
                Some((before[start..].trim_start_matches([' ', '-']), end))
            })
            .find(|(key, _)| key.len() > LONGEST_KEY && key.chars().count() > LONGEST_KEY)?;
        let (count, column) = (key.chars().count(), text[..end - key.len()].chars().count() + 1);
        let message = format!("the key has {count} characters, and a key in YAML has at most {LONGEST_KEY}");
        Some(YamlError::new(message, "shorten the key, or put the text in quotes if it is not a key", (line, column)))
    })
}

fn line_and_column(text: &str) -> Option<(usize, usize)> {
    let (line, column) = text.rsplit_once(" at line ")?.1.split_once(" column ")?;
    Some((line.parse().ok()?, column.parse().ok()?))
}

/// Explains problems inside a text, mostly missing quotes.
fn scalars(error: &LibraryError<'_>) -> Option<YamlError> {
    let (message, help, at): (String, &str, _) = match error.problem {
        "mapping values are not allowed in this context" => return Some(stray_colon(error)),
        "found character that cannot start any token" | "did not find expected node content" => {
            match error.after.chars().next()? {
                '\t' => ("unexpected tab".into(), "indent with spaces", error.at),
                '`' => ("text cannot start with a backtick".into(), "put the text in quotes", error.at),
                c => (format!("text cannot start with `{c}`"), "put the text in quotes", error.at),
            }
        }
        problem if problem.contains("tab character") => ("unexpected tab".into(), "indent with spaces", error.at),
        "found unexpected end of stream" if error.context.contains("quoted") => {
            let help = "close the text with the same mark; write an apostrophe in '…' as ''";
            ("unclosed quotation mark".into(), help, error.start.unwrap_or(error.at))
        }
        "did not find expected key" | "did not find expected '-' indicator"
            if !error.starts_line() && error.after.starts_with(['}', ']']) =>
        {
            let mark = &error.after[..1];
            (format!("unexpected `{mark}` after {}", error.preceding()), "delete it, or open its bracket", error.at)
        }
        "did not find expected key" if !error.starts_line() => {
            let help =
                "put the whole text in quotes; write an apostrophe in '…' as '', and a quotation mark in \"…\" as \\\"";
            (format!("unexpected text after {}", error.preceding()), help, error.at)
        }
        "found unknown escape character" => {
            let help = "write `\\\\` for a backslash, or put the text in '…'";
            ("unknown escape sequence".into(), help, error.at)
        }
        "found invalid Unicode character escape code" => return Some(surrogate(error)),
        "did not find expected alphabetic or numeric character" => (
            "expected the name of an anchor after `*` or `&`".into(),
            "put the text in quotes",
            error.start.unwrap_or(error.at),
        ),
        "unknown anchor" => ("unknown anchor".into(), "put the text in quotes if it starts with `*`", error.at),
        "control characters are not allowed" => (
            "invisible control character".into(),
            "delete the character, or write an escape sequence in \"…\", such as \"\\u001b\"",
            error.at,
        ),
        "did not find expected comment or line break" => (
            format!("unexpected `{}` after `|` or `>`", error.after.trim_end()),
            "start the text on the next line",
            error.at,
        ),
        _ => return None,
    };
    Some(YamlError::new(message, help, at))
}

/// Explains an escape sequence that is no character: one half of a pair, as JSON writes characters beyond U+FFFF.
fn surrogate(error: &LibraryError<'_>) -> YamlError {
    let line: String = [error.before, error.after].concat();
    let start = error.before.rfind('\\').unwrap_or(error.before.len());
    let unit = |text: &str| u16::from_str_radix(text.strip_prefix("\\u")?.get(..4)?, 16).ok();
    let units: Vec<u16> = [0, 6].iter().map_while(|skip| unit(line[start..].get(*skip..)?)).collect();
    let at = (error.at.0, line[..start].chars().count() + 1);
    match char::decode_utf16(units).next() {
        Some(Ok(c)) => {
            let help = format!("write the character itself, or `\\U{:08x}` for the pair", u32::from(c));
            YamlError::new("a pair of escape sequences is not one character in YAML", help, at)
        }
        _ => YamlError::new(
            "this escape sequence is not a character",
            "write the character itself, or its number as `\\UXXXXXXXX` in hexadecimal",
            at,
        ),
    }
}

/// Explains an unexpected `: `: inside a text, after a colon without a space, or on a line with too much indentation.
fn stray_colon(error: &LibraryError<'_>) -> YamlError {
    let key = error.before.trim().trim_start_matches("- ");
    if let Some((name, bracket)) = before_bracket(key) {
        let at = (error.at.0, error.before[..error.before.find(name).unwrap_or_default()].chars().count() + 1);
        return YamlError::new("expected a key with a colon", format!("write `{name}: {bracket}`"), at);
    }
    if key.contains(": ") {
        let help = "put the text in quotes, or remove the colon";
        return YamlError::new("unexpected second `: ` in one line", help, error.at);
    }
    let indent = |line: &str| line.chars().take_while(|c| matches!(c, ' ' | '-')).count();
    let above = error.above.trim_start_matches([' ', '-']);
    let at_above = |column: usize| (error.at.0.saturating_sub(1).max(1), column + 1);
    match above.split_once(':') {
        Some((first, rest)) if !above.contains(": ") && !rest.is_empty() => {
            let column = indent(error.above) + first.chars().count();
            YamlError::new("missing space after the colon", format!("write `{first}: {rest}`"), at_above(column))
        }
        Some(_) => {
            let help = format!("indent `{key}` like the keys next to it, or put the whole text in quotes");
            YamlError::new(
                "unexpected key: the previous value continues on this line",
                help,
                (error.at.0, indent(error.before) + 1),
            )
        }
        None => YamlError::new("expected a key with a colon", KEY_HELP, at_above(indent(error.above))),
    }
}

/// Returns the word before the bracket of a map or list, and the bracket, if no colon stands between them.
fn before_bracket(line: &str) -> Option<(&str, char)> {
    let (name, rest) = line.split_at(line.find(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '.'))?);
    let bracket = rest.trim_start_matches([' ', '=']).chars().next().filter(|c| matches!(c, '{' | '['))?;
    (!name.is_empty()).then_some((name, bracket))
}

const KEY_HELP: &str =
    "write `key: value` with a space after the colon, and indent text of several lines deeper than its key";

/// Explains problems between texts: indentation, brackets, rare YAML syntax.
fn structure(error: &LibraryError<'_>) -> Option<YamlError> {
    let (message, help, at): (&str, &str, _) = match error.problem {
        "did not find expected ',' or '}'" => return Some(unclosed(error, '{', '}')),
        "did not find expected ',' or ']'" => return Some(unclosed(error, '[', ']')),
        "did not find expected key" if error.after.starts_with("- ") => {
            ("unexpected list item in a map", "indent the items deeper than their key", error.at)
        }
        "did not find expected key" | "did not find expected '-' indicator" => {
            let at = error.too_deep().unwrap_or(error.at);
            let also = if at == error.at { String::new() } else { format!("; compare line {}", error.at.0) };
            let help = format!("start the entries of one map or list in the same column{also}");
            return Some(YamlError::new("inconsistent indentation", help, at));
        }
        "could not find expected ':'" => ("expected a key with a colon", KEY_HELP, error.start.unwrap_or(error.at)),
        "did not find expected node content" => {
            ("missing value", "write the value, and close the open brackets", error.at)
        }
        "block sequence entries are not allowed in this context" => (
            "a list cannot start on this line",
            "start the list on the next line or write `[a, b]`, or put the text in quotes",
            error.at,
        ),
        "did not find expected <document start>" => (
            "unexpected text after the end of the document",
            "write one map per file, and put text with quotation marks inside in quotes",
            error.at,
        ),
        "recursion limit exceeded" => return Some(too_deep(error.at)),
        "repetition limit exceeded" => {
            ("the aliases of this file expand without limit", "replace the aliases with their values", (1, 1))
        }
        problem if problem.contains("tag") || problem.contains("invalid value") => return Some(tag(error.at)),
        problem if problem.contains("directive") || problem.contains("YAML document") => {
            ("directives are not supported", "delete the line that starts with `%`", error.at)
        }
        _ => return None,
    };
    Some(YamlError::new(message, help, at))
}

fn unclosed(error: &LibraryError<'_>, open: char, close: char) -> YamlError {
    match error.start {
        Some(start) if start.0 < error.at.0 || error.after.trim().is_empty() => {
            let help = format!("add the `{close}`, or put the text in quotes if it starts with `{open}`");
            YamlError::new(format!("unclosed `{open}`"), help, start)
        }
        _ => {
            let help = format!("put the whole text in quotes, or add the missing `,` or `{close}`");
            YamlError::new(format!("expected `,` or `{close}` after {}", error.preceding()), help, error.at)
        }
    }
}

/// Reports a tag.
pub(crate) fn tag(at: (usize, usize)) -> YamlError {
    YamlError::new("tags are not supported", "delete the tag, or put the text in quotes if it starts with `!`", at)
}

/// Reports maps and lists that are nested too deeply.
pub(crate) fn too_deep(at: (usize, usize)) -> YamlError {
    let message = format!("maps and lists are nested more than {} levels deep", crate::yaml::MAX_DEPTH);
    YamlError::new(message, "move the inner part to its own spec", at)
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
