//! Repairs JSON that the parser refuses, although it is whole: PHP, JavaScript and gateways write more than JSON allows.

use std::borrow::Cow;

/// Returns the body with all that is not valid in JSON replaced, or `None` if nothing of it is replaced: bytes that are not
/// UTF-8 and halves of surrogate pairs by `U+FFFD`, control characters in strings by their escapes, and numbers that no type
/// can hold by their text. Only a body that starts with an object or array is read.
pub(super) fn repaired(body: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(body);
    let start = |character: char| character == '\u{feff}' || character.is_whitespace();
    if !text.trim_start_matches(start).starts_with(['{', '[']) {
        return None;
    }
    let mut is_repaired = matches!(text, Cow::Owned(_));
    let (mut out, mut rest, mut in_string) = (String::with_capacity(text.len()), &*text, false);
    while let Some(next) = rest.chars().next() {
        let (length, replacement) = match next {
            '\\' if in_string => escape(rest),
            control @ ..' ' if in_string => (1, Some(format!("\\u{:04x}", u32::from(control)).into())),
            '-' | '0'..='9' if !in_string => number(rest),
            other => {
                in_string ^= other == '"';
                (other.len_utf8(), None)
            }
        };
        out.push_str(replacement.as_deref().unwrap_or(&rest[..length]));
        is_repaired |= replacement.is_some();
        rest = &rest[length..];
    }
    is_repaired.then_some(out)
}

/// The length of a token, and what replaces it.
type Token = (usize, Option<Cow<'static, str>>);

/// Reads the escape at the start of a text; one half of a surrogate pair is replaced.
fn escape(text: &str) -> Token {
    match (code_unit(text), text.get(6..).and_then(code_unit)) {
        (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => (12, None),
        (Some(0xD800..=0xDFFF), _) => (6, Some("\\ufffd".into())),
        _ => (text.chars().take(2).map(char::len_utf8).sum(), None),
    }
}

/// Returns the code unit of an escape such as `\u0416`.
fn code_unit(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).ok())?
}

/// Reads the number at the start of a text; one beyond every type becomes a string.
fn number(text: &str) -> Token {
    let length = text.bytes().take_while(|byte| byte.is_ascii_digit() || b"+-.eE".contains(byte)).count();
    let digits = &text[..length];
    let is_beyond = digits.parse().is_ok_and(f64::is_infinite);
    (length, is_beyond.then(|| format!("\"{digits}\"").into()))
}

#[cfg(test)]
mod tests {
    use super::repaired;
    use crate::Json;
    use proptest::prelude::*;

    #[test]
    fn what_json_does_not_allow_is_replaced() {
        for (body, text) in [
            (&b"[\"\xD0\", 1]"[..], "[\"\u{fffd}\", 1]"),
            (b"{\"a\": \"\xCF\xF0\xE8\"}", "{\"a\": \"\u{fffd}\u{fffd}\u{fffd}\"}"),
            (br#"["\ud800"]"#, r#"["\ufffd"]"#),
            (br#"["\uDC00\ud83d"]"#, r#"["\ufffd\ufffd"]"#),
            (br#"["\ud83dx\\\ud83d\ude00"]"#, r#"["\ufffdx\\\ud83d\ude00"]"#),
            (b"[\"a\tb\r\n\0\"]", r#"["a\u0009b\u000d\u000a\u0000"]"#),
            (br#"{"a": 1e999, "b": [-1E+400]}"#, r#"{"a": "1e999", "b": ["-1E+400"]}"#),
            (b"\xEF\xBB\xBF [1e999]", "\u{feff} [\"1e999\"]"),
        ] {
            assert_eq!(repaired(body).as_deref(), Some(text));
        }
    }

    #[test]
    fn everything_else_is_left() {
        for body in [
            &br#"{"result": {"#[..],
            br#"["\\ud800", "\"1e999\"", "\ud83d\ude00", "\n"]"#,
            b"[1.5e300, -0, 18446744073709551616]\r\n\t",
            br#"["\ud8"#,
            br#"["\"#,
            b"<html>\xFF",
            b"1e999",
            b"",
        ] {
            assert_eq!(repaired(body), None, "{}", String::from_utf8_lossy(body));
        }
    }

    proptest! {
        #[test]
        fn any_bytes_between_quotation_marks_become_a_string(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            let inner: Vec<u8> = bytes.into_iter().filter(|byte| !b"\"\\".contains(byte)).collect();
            let body = [b"[\"", &*inner, b"\"]"].concat();
            let text = repaired(&body).unwrap_or_else(|| String::from_utf8(body).unwrap());
            let read: Json = text.parse().unwrap();
            prop_assert_eq!(read[0].as_str().unwrap(), &*String::from_utf8_lossy(&inner));
        }

        #[test]
        fn any_code_units_become_a_string(units in prop::collection::vec(prop_oneof![0xD7FE_u16..0xE002, any::<u16>()], 0..8)) {
            let escaped: String = units.iter().map(|unit| format!("\\u{unit:04X}")).collect();
            let body = format!("[\"{escaped}\"]");
            let text = repaired(body.as_bytes()).unwrap_or(body);
            let read: Json = text.parse().unwrap();
            prop_assert_eq!(read[0].as_str().unwrap(), &*String::from_utf16_lossy(&units));
        }
    }
}
