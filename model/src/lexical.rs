//! Lexical forms of texts: names, dates, times and base64; and invisible characters.

use std::ops::RangeInclusive;

/// Returns whether a text is a PascalCase name: `TwoWords`.
pub(crate) fn is_pascal(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.chars().all(|c| c.is_ascii_alphanumeric())
        && text != "Self"
}

/// Returns whether a text can be a response key that a spec refers to: ASCII letters, digits and separators, with a letter
/// first after leading separators.
pub(crate) fn is_key(text: &str) -> bool {
    let is_separator = |c: char| matches!(c, '_' | '-' | '.' | ' ' | '/' | ':');
    text.chars().all(|c| c.is_ascii_alphanumeric() || is_separator(c))
        && text.trim_start_matches(is_separator).starts_with(|c: char| c.is_ascii_alphabetic())
}

/// Returns whether a text is a calendar date: `2026-05-26`.
pub fn is_date(text: &str) -> bool {
    let number = |range: std::ops::Range<usize>| text.get(range).and_then(|digits| digits.parse::<u32>().ok());
    if !has_form(text, "0000-00-00") {
        return false;
    }
    let (Some(year), Some(month), Some(day)) = (number(0..4), number(5..7), number(8..10)) else { return false };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day)
}

/// Returns whether a text is a date and time without an offset: `2026-05-26 12:17:35`.
pub fn is_local_datetime(text: &str) -> bool {
    text.split_once(' ').is_some_and(|(date, time)| is_date(date) && is_time(time))
}

/// Returns whether a text is a date and time with an offset: `2026-05-26T12:17:35+03:00`.
pub fn is_datetime(text: &str) -> bool {
    let Some((date, rest)) = text.split_once('T') else { return false };
    let Some((time, zone)) = rest.split_at_checked(8) else { return false };
    let zone = match zone.strip_prefix('.') {
        Some(fraction) if fraction.starts_with(|c: char| c.is_ascii_digit()) => {
            fraction.trim_start_matches(|c: char| c.is_ascii_digit())
        }
        _ => zone,
    };
    is_date(date) && is_time(time) && (zone == "Z" || is_offset(zone))
}

fn is_time(text: &str) -> bool {
    has_form(text, "00:00:00") && text < "24" && [&text[3..5], &text[6..8]].iter().all(|part| *part < "60")
}

fn is_offset(text: &str) -> bool {
    (has_form(text, "+00:00") || has_form(text, "-00:00")) && &text[1..3] < "24" && &text[4..6] < "60"
}

/// Returns whether a text is padded base64.
pub fn is_base64(text: &str) -> bool {
    let padding = text.len() - text.trim_end_matches('=').len();
    let letters = &text.as_bytes()[..text.len() - padding];
    text.len().is_multiple_of(4)
        && padding <= 2
        && letters.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'))
}

/// Returns whether a text matches a pattern, in which `0` stands for any digit.
fn has_form(text: &str, pattern: &str) -> bool {
    text.len() == pattern.len()
        && text.bytes().zip(pattern.bytes()).all(|(c, p)| if p == b'0' { c.is_ascii_digit() } else { c == p })
}

/// Characters that cannot be seen, or that move what is around them, beside control characters: those that Unicode lets a
/// reader ignore, separators of lines, marks of annotations, and the empty pattern of Braille.
pub(crate) const HIDDEN: [RangeInclusive<char>; 18] = [
    '\u{ad}'..='\u{ad}',
    '\u{34f}'..='\u{34f}',
    '\u{61c}'..='\u{61c}',
    '\u{115f}'..='\u{1160}',
    '\u{17b4}'..='\u{17b5}',
    '\u{180b}'..='\u{180f}',
    '\u{200b}'..='\u{200f}',
    '\u{2028}'..='\u{202e}',
    '\u{2060}'..='\u{206f}',
    '\u{2800}'..='\u{2800}',
    '\u{3164}'..='\u{3164}',
    '\u{fe00}'..='\u{fe0f}',
    '\u{feff}'..='\u{feff}',
    '\u{ffa0}'..='\u{ffa0}',
    '\u{fff0}'..='\u{fffb}',
    '\u{1bca0}'..='\u{1bca3}',
    '\u{1d173}'..='\u{1d17a}',
    '\u{e0000}'..='\u{e0fff}',
];

/// Returns whether a character cannot be seen, or moves what is around it: a text could hide with it what it says, or
/// rewrite a terminal. Line breaks and tabs are among them.
pub fn is_hidden(c: char) -> bool {
    c.is_control() || HIDDEN.iter().any(|range| range.contains(&c))
}

/// Returns whether a text is the complete URL of a web page, without a password.
///
/// ```
/// use bitrix24_model::lexical::is_url;
/// assert!(is_url("https://example.com/page.html") && !is_url("javascript:alert(1)"));
/// assert!(!is_url("https://name:secret@example.com"));
/// ```
pub fn is_url(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else { return false };
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (host, port) = authority.split_once(':').unwrap_or((authority, "80"));
    let is_label = |label: &str| {
        label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            && [label.chars().next(), label.chars().next_back()].iter().flatten().all(char::is_ascii_alphanumeric)
            && !label.is_empty()
    };
    let is_port = port.len() <= 5 && port.parse::<u16>().is_ok() && port.bytes().all(|byte| byte.is_ascii_digit());
    let is_in_url = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c);
    let is_escape = |after: &str| after.len() >= 2 && after.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
    host.split('.').all(is_label) && is_port && path.chars().all(is_in_url) && path.split('%').skip(1).all(is_escape)
}

/// The URLs of [`is_url`] as a regular expression, except for ports that are too large.
pub(crate) const URL: &str = "https?://[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(:[0-9]{1,5})?([/?#]([A-Za-z0-9._~:/?#@!$&'()*+,;=\\[\\]-]|%[0-9A-Fa-f]{2})*)?";

/// What to do about a text that is no URL.
pub const URL_HELP: &str = "write a complete URL like `https://example.com/page.html`, without spaces or a password";

/// Returns whether Windows takes a file of this name, with any extension, for a device: such a file cannot be checked out.
///
/// ```
/// use bitrix24_model::lexical::is_device;
/// assert!(is_device("con") && is_device("COM1") && !is_device("contact"));
/// ```
pub fn is_device(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let numbered = |word| name.strip_prefix(word).is_some_and(|digit| matches!(digit.as_bytes(), [b'1'..=b'9']));
    matches!(name.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

/// The names of [`is_device`] as a regular expression.
pub(crate) const DEVICES: &str = "[Cc][Oo][Nn]|[Pp][Rr][Nn]|[Aa][Uu][Xx]|[Nn][Uu][Ll]|([Cc][Oo][Mm]|[Ll][Pp][Tt])[1-9]";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_exist() {
        assert!(["2024-02-29", "2000-02-29", "2026-12-31"].into_iter().all(is_date));
        assert!(
            !["2026-02-29", "1900-02-29", "2026-13-01", "2026-04-31", "2026-00-10", "2026-1-1", ""]
                .into_iter()
                .any(is_date)
        );
    }

    #[test]
    fn moments_have_an_offset_and_times_have_none() {
        assert!(
            ["2026-05-26T12:17:35+03:00", "2026-05-26T12:17:35Z", "2026-05-26T23:59:59.123-11:30"]
                .into_iter()
                .all(is_datetime)
        );
        let wrong = [
            "2026-05-26T12:17:35",
            "2026-05-26 12:17:35+03:00",
            "2026-05-26T24:00:00Z",
            "2026-05-26T12:60:00Z",
            "2026-05-26T12:17:35.Z",
        ];
        assert!(!wrong.into_iter().any(is_datetime));
        assert!(
            !["2026-05-26T12:17:35+3:00", "2026-05-26T12:17:35+25:00", "2026-05-26T12:17:3\u{e4}Z"]
                .into_iter()
                .any(is_datetime)
        );
        assert!(is_local_datetime("2026-05-26 12:17:35"));
        assert!(!["2026-05-26T12:17:35", "2026-05-26", "2026-05-26 12:17"].into_iter().any(is_local_datetime));
    }

    #[test]
    fn base64_is_padded() {
        assert!(["", "SGk=", "SGkh", "+/8="].into_iter().all(is_base64));
        assert!(!["SGk", "SG k", "====", "SGk-", "\u{e4}\u{e4}"].into_iter().any(is_base64));
    }
}
