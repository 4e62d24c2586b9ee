//! Escapes text for Markdown.

pub(super) use bitrix24_model::text::{code, escape as inner};

/// Escapes a text at the start of a line, where some characters would start a list, a heading or a table.
pub(crate) fn text(text: &str) -> String {
    bitrix24_model::text::escape_start(&inner(text)).into_owned()
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
    fn blocks_of_code_can_contain_backticks() {
        assert_eq!(fence("json", "\"```\""), "````json\n\"```\"\n````");
    }
}
