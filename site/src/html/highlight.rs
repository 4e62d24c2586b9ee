//! Syntax highlighting, just enough to distinguish strings, numbers, names and keywords.

use crate::view::Language;

/// A piece of code with its CSS class.
pub(super) type Piece<'a> = (Option<&'static str>, &'a str);

const KEYWORDS: [&str; 14] =
    ["use", "let", "mut", "async", "await", "fn", "match", "if", "else", "while", "for", "in", "return", "struct"];

/// Splits a text into pieces, whose concatenation is the text.
pub(super) fn pieces(language: Language, text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (class, length) = match language {
            Language::Json => json(rest),
            Language::Rust => rust(rest),
            Language::Shell => shell(rest),
            Language::Text => (None, rest.len()),
        };
        let (piece, after) = rest.split_at(length.clamp(1, rest.len()));
        pieces.push((class, piece));
        rest = after;
    }
    pieces
}

fn json(text: &str) -> (Option<&'static str>, usize) {
    let Some(first) = text.chars().next() else { return (None, 0) };
    match first {
        '"' => {
            let length = string(text);
            let is_key = text[length..].trim_start().starts_with(':');
            (Some(if is_key { "k" } else { "s" }), length)
        }
        '-' | '0'..='9' => (Some("n"), run(text, |c| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.'))),
        'a'..='z' => (Some("n"), run(text, |c| c.is_ascii_alphabetic())),
        _ => (None, run(text, |c| !(c == '"' || c == '-' || c.is_ascii_alphanumeric()))),
    }
}

fn rust(text: &str) -> (Option<&'static str>, usize) {
    let Some(first) = text.chars().next() else { return (None, 0) };
    match first {
        '"' => (Some("s"), string(text)),
        '0'..='9' => (Some("n"), run(text, |c| c.is_ascii_alphanumeric() || c == '_' || c == '.')),
        c if c.is_alphabetic() || c == '_' => {
            let length = run(text, |c| c.is_alphanumeric() || c == '_');
            let class = match &text[..length] {
                word if KEYWORDS.contains(&word) => Some("w"),
                "true" | "false" => Some("n"),
                _ if first.is_uppercase() => Some("t"),
                _ => None,
            };
            (class, length)
        }
        _ => (None, run(text, |c| !(c == '"' || c == '_' || c.is_alphanumeric()))),
    }
}

fn shell(text: &str) -> (Option<&'static str>, usize) {
    let Some(first) = text.chars().next() else { return (None, 0) };
    match first {
        '\'' => (Some("s"), text[1..].find('\'').map_or(text.len(), |end| end + 2)),
        c if c.is_whitespace() => (None, run(text, char::is_whitespace)),
        _ => {
            let length = run(text, |c| !c.is_whitespace() && c != '\'');
            let class = match &text[..length] {
                "curl" => Some("w"),
                word if word.starts_with('-') => Some("k"),
                _ => None,
            };
            (class, length)
        }
    }
}

/// Returns the length of the double-quoted string at the start of the text.
fn string(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Returns the length of the run at the start of the text; the first character always belongs to it.
fn run(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    let first = text.chars().next().map_or(0, char::len_utf8);
    text[first..].find(|c| !belongs(c)).map_or(text.len(), |at| first + at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(language: Language, text: &str) -> String {
        let pieces = pieces(language, text).into_iter();
        pieces.map(|(class, text)| class.map_or(text.to_owned(), |class| format!("[{class} {text}]"))).collect()
    }

    #[test]
    fn each_language_is_highlighted() {
        insta::assert_snapshot!(shown(Language::Json, r#"{ "a\"b": -1.5, "c": [true, "d: e"] }"#),
            @r#"{ [k "a\"b"]: [n -1.5], [k "c"]: [[n true], [s "d: e"]] }"#);
        insta::assert_snapshot!(shown(Language::Rust, r#"let id = Get::new(15).name("it's").await?;"#),
            @r#"[w let] id = [t Get]::new([n 15]).name([s "it's"]).[w await]?;"#);
        insta::assert_snapshot!(shown(Language::Shell, r"curl 'https://x' -d 'it'\''s'"),
            @r"[w curl] [s 'https://x'] [k -d] [s 'it']\[s '']s[s ']");
    }

    proptest! {
        #[test]
        fn no_text_is_lost(text in any::<String>(), which in 0..4usize) {
            let language = [Language::Json, Language::Rust, Language::Shell, Language::Text][which];
            let joined: String = pieces(language, &text).into_iter().map(|(_, piece)| piece).collect();
            prop_assert_eq!(joined, text);
        }
    }
}
