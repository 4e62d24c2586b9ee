//! Writes scalars: plain if every YAML reader reads the same text, and with the simplest quotes otherwise.

use super::tree::{Scalar, Style};
use crate::pasted::lookalike;
use crate::yaml;
use std::fmt::Write as _;

/// Returns the scalar in one line, or `None` if it is empty or its author wrote line breaks.
/// `flow` is whether it is inside brackets.
pub(super) fn in_line(scalar: &Scalar, flow: bool) -> Option<String> {
    match scalar.style {
        Style::Empty => None,
        Style::Other => Some(scalar.value.clone()),
        Style::Text | Style::Literal | Style::Folded if is_broken(scalar) => None,
        Style::Text | Style::Literal | Style::Folded => Some(quoted(&scalar.value, flow)),
    }
}

/// Returns whether a text on several lines contains line breaks.
fn is_broken(scalar: &Scalar) -> bool {
    scalar.value.contains('\n') && !scalar.lines.is_empty()
}

/// Returns the block header and the lines of a scalar on several lines, or `None` if it has one line.
pub(super) fn on_lines(scalar: &Scalar) -> Option<(String, &[String])> {
    let several = scalar.lines.len() > 1 && scalar.style != Style::Other;
    if !several && !is_broken(scalar) {
        return None;
    }
    let sign = if scalar.style == Style::Literal { '|' } else { '>' };
    let indented = scalar.lines.iter().find(|line| !line.is_empty()).is_some_and(|line| line.starts_with(' '));
    let breaks = scalar.value.len() - scalar.value.trim_end_matches('\n').len();
    let digit = if indented { "2" } else { "" };
    let end = ["-", "", "+"][breaks.min(2)];
    Some((format!("{sign}{digit}{end}"), &scalar.lines))
}

/// Returns the number of line breaks at the end of a text, except that of its last line.
pub(super) fn breaks_at_end(scalar: &Scalar) -> usize {
    (scalar.value.len() - scalar.value.trim_end_matches('\n').len()).saturating_sub(1)
}

fn quoted(text: &str, flow: bool) -> String {
    if is_plain(text, flow) {
        text.to_owned()
    } else if text.chars().any(needs_escape) || (text.contains('\'') && !text.contains(['"', '\\'])) {
        escaped(text)
    } else {
        format!("'{}'", text.replace('\'', "''"))
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '\0' => out.push_str("\\0"),
            c if needs_escape(c) => {
                let code = u32::from(c);
                let _ = match code {
                    0..=0xff => write!(out, "\\x{code:02x}"),
                    0x100..=0xffff => write!(out, "\\u{code:04x}"),
                    _ => write!(out, "\\U{code:08x}"),
                };
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Returns whether a character is invisible, or a line break for some readers.
fn needs_escape(c: char) -> bool {
    crate::lexical::is_hidden(c) || matches!(c, '\u{fffe}' | '\u{ffff}')
}

fn is_plain(text: &str, flow: bool) -> bool {
    let mut chars = text.chars();
    let starts_plain = match chars.next() {
        None | Some('!' | '&' | '*' | '|' | '>' | '%' | '@' | '`' | '"' | '\'' | '#' | '?' | ':') => false,
        Some(',' | '[' | ']' | '{' | '}') => false,
        Some('-') => chars.next().is_some_and(|next| !matches!(next, ' ' | '-' | ',' | '[' | ']' | '{' | '}')),
        Some(c) => !c.is_whitespace(),
    };
    starts_plain
        && !text.ends_with(|c: char| c.is_whitespace() || c == ':')
        && !text.starts_with("...")
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.chars().any(|c| needs_escape(c) || lookalike(c).is_some())
        && !(flow && (text.contains([',', '[', ']', '{', '}']) || text.contains(":?")))
        && !is_other(text)
}

/// Returns whether a YAML 1.1 or 1.2 reader reads a plain text as another type.
fn is_other(text: &str) -> bool {
    let words = ["null", "~", "true", "false", "yes", "no", "on", "off", "=", "<<", ".nan", ".inf"];
    if words.iter().any(|word| text.trim_start_matches(['+', '-']).eq_ignore_ascii_case(word)) {
        return true;
    }
    text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.'))
        && (is_number(text) || is_date(text) || !matches!(yaml::parse(text), Ok(yaml::Node::Str(_))))
}

/// Returns whether a text is a number in YAML 1.1: with underscores, in base 60, octal or binary.
fn is_number(text: &str) -> bool {
    let digits = text.trim_start_matches(['+', '-']).replace('_', "");
    let all = |digits: &str, base| !digits.is_empty() && digits.chars().all(|c| c.is_digit(base));
    let based = [("0x", 16), ("0o", 8), ("0b", 2)]
        .iter()
        .any(|(prefix, base)| digits.strip_prefix(prefix).is_some_and(|digits| all(digits, *base)));
    let sexagesimal = digits.contains(':') && digits.split([':', '.']).all(|part| all(part, 10));
    based
        || sexagesimal
        || (digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') && digits.parse::<f64>().is_ok())
}

/// Returns whether a text is a date, with or without a time.
fn is_date(text: &str) -> bool {
    let (date, time) = text.split_once(['T', 't', ' ', '\t']).unwrap_or((text, "0"));
    let parts: Vec<&str> = date.split('-').collect();
    let digits =
        |part: &str, longest: usize| (1..=longest).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_digit());
    matches!(parts.as_slice(), [year, month, day] if year.len() == 4 && digits(year, 4) && digits(month, 2) && digits(day, 2))
        && time.trim_start().starts_with(|c: char| c.is_ascii_digit())
}
