//! Escapes text for Markdown.

use bitrix24_model::lexical::is_hidden;

/// Escapes a text at the start of a line, where some characters would start a list, a heading or a table.
pub(crate) fn text(text: &str) -> String {
    let escaped = inner(text);
    let digits = escaped.len() - escaped.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = &escaped[digits..];
    let numbers_a_list = digits > 0 && rest.starts_with(['.', ')']);
    let starts_a_block = digits == 0 && rest.starts_with(['-', '+', '=', ':']);
    if numbers_a_list || starts_a_block { format!("{}\\{rest}", &escaped[..digits]) } else { escaped }
}

/// Escapes a text within a line.
pub(super) fn inner(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = None;
    let mut chars = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).peekable();
    while let Some(c) = chars.next() {
        if is_hidden(c) {
            continue;
        }
        let in_a_word =
            c == '_' && before.is_some_and(char::is_alphanumeric) && chars.peek().is_some_and(|c| c.is_alphanumeric());
        if !in_a_word && matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '~' | '!' | '$') {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
    out
}

/// Formats a text as inline code.
pub(super) fn code(text: &str) -> String {
    let text: String =
        text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !is_hidden(*c)).collect();
    let marks = "`".repeat(longest_run(&text) + 1);
    let space = if text.starts_with('`') || text.ends_with('`') || text.trim().is_empty() { " " } else { "" };
    format!("{marks}{space}{text}{space}{marks}")
}

/// Formats a code block, with a fence longer than any run of backticks in it.
pub(super) fn fence(language: &str, text: &str) -> String {
    let marks = "`".repeat(longest_run(text).max(2) + 1);
    format!("{marks}{language}\n{text}\n{marks}")
}

/// Returns a web address without characters that could end the link; `None` for other schemes.
pub(super) fn address(link: &str) -> Option<String> {
    let leads_to_a_page = link.starts_with("https://") || link.starts_with("http://");
    leads_to_a_page.then(|| link.chars().filter(|c| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '\\')).collect())
}

fn longest_run(text: &str) -> usize {
    let (mut longest, mut run) = (0, 0);
    for c in text.chars() {
        run = if c == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_syntax_is_escaped() {
        assert_eq!(text("# <b>*x*</b> [a](b) snake_case _it_"), r"\# \<b\>\*x\*\</b\> \[a\](b) snake_case \_it\_");
        assert_eq!(text("1. one"), r"1\. one");
        assert_eq!(text("- one"), r"\- one");
        assert_eq!(inner("- one"), "- one");
    }

    #[test]
    fn code_can_contain_backticks() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("`a"), "`` `a ``");
        assert_eq!(fence("json", "\"```\""), "````json\n\"```\"\n````");
    }
}
