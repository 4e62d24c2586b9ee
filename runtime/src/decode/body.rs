//! Decodes the body of a response, which can contain more than JSON.

use serde::de::IgnoredAny;

use super::reader::read;
use super::{Decode, DecodeError};

/// What a body contained beside the JSON.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct AroundJson {
    /// Whether there was a byte order mark before the JSON.
    pub(crate) byte_order_mark: bool,
    /// The text after the JSON.
    pub(crate) trailing: Option<String>,
}

/// Decodes a body into `slot`. Skips a byte order mark, and what follows a complete object or array unless it is one
/// too: comments and messages that PHP prints.
///
/// # Errors
///
/// Returns an error if the body does not start with JSON, or a value does not match its type.
pub(crate) fn from_body(body: &[u8], slot: &mut dyn Decode) -> Result<AroundJson, DecodeError> {
    let invalid = std::str::from_utf8(body).err();
    let valid = invalid.map_or(body.len(), |error| error.valid_up_to());
    let text = std::str::from_utf8(&body[..valid]).unwrap_or_default();
    let json = text.trim_start_matches(|character: char| character == BYTE_ORDER_MARK || character.is_whitespace());
    let byte_order_mark = text[..text.len() - json.len()].contains(BYTE_ORDER_MARK);

    let mut parser = serde_json::Deserializer::from_str(json);
    read(&mut parser, slot).map_err(|problem| match invalid {
        Some(error) if problem.is_syntax() => DecodeError::syntax(format!("not UTF-8: {error}")),
        _ => problem,
    })?;
    let end = parser.end();
    if end.is_ok() && invalid.is_none() {
        return Ok(AroundJson { byte_order_mark, trailing: None });
    }
    let trailing = &json[length(json).unwrap_or(json.len())..];
    match end {
        Err(error) if !json.starts_with(['{', '[']) || starts_with_json(trailing) => {
            Err(DecodeError::syntax(error.to_string()))
        }
        _ => {
            let trailing = String::from_utf8_lossy(&body[valid - trailing.len()..]).into_owned();
            Ok(AroundJson { byte_order_mark, trailing: Some(trailing) })
        }
    }
}

const BYTE_ORDER_MARK: char = '\u{feff}';

/// Returns the length of the first JSON value of a text.
fn length(text: &str) -> Option<usize> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<IgnoredAny>();
    values.next()?.ok()?;
    Some(values.byte_offset())
}

/// Returns whether a text starts with a JSON object or array.
fn starts_with_json(text: &str) -> bool {
    let text = text.trim();
    text.starts_with(['{', '[']) && length(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::{AroundJson, from_body};
    use crate::Json;

    fn noise(body: &[u8]) -> Option<AroundJson> {
        let mut json = Json::Null;
        let noise = from_body(body, &mut json).ok()?;
        assert_eq!(json, serde_json::json!({ "a": [1] }));
        Some(noise)
    }

    fn trailing(text: &str) -> Option<AroundJson> {
        Some(AroundJson { byte_order_mark: false, trailing: Some(text.to_owned()) })
    }

    #[test]
    fn noise_around_the_json_is_skipped_and_kept() {
        assert_eq!(noise(br#"{"a": [1]}"#), Some(AroundJson::default()));
        assert_eq!(noise(b"\r\n {\"a\": [1]} \n\t"), Some(AroundJson::default()));
        let marked = Some(AroundJson { byte_order_mark: true, trailing: None });
        assert_eq!(noise(b"\xEF\xBB\xBF{\"a\": [1]}"), marked);
        assert_eq!(noise(b"\n\xEF\xBB\xBF\xEF\xBB\xBF\n{\"a\": [1]}\n"), marked);
        for tail in ["<!-- 0.1 s -->", "\n<br />\n<b>Warning</b>: [x]", "// done", "\0", "\u{feff}", "[Warning]", "1"] {
            assert_eq!(noise(format!("{{\"a\": [1]}}{tail}").as_bytes()), trailing(tail), "{tail:?}");
        }
        assert_eq!(noise(b"{\"a\": [1]}\xD0"), trailing("\u{fffd}"));
        assert_eq!(noise(b"{\"a\": [1]}<!-- \xFF -->"), trailing("<!-- \u{fffd} -->"));
    }

    #[test]
    fn incomplete_and_further_json_is_an_error() {
        for body in ["", "{", r#"{"a": [1]"#, r#"{"a": [1]}{"error": 1}"#, r#"{"a": [1]} [] x"#, "1 ms"] {
            assert!(from_body(body.as_bytes(), &mut Json::Null).unwrap_err().is_syntax(), "{body}");
        }
        assert!(from_body(b"{\"a\": \"\xFF\"}", &mut Json::Null).unwrap_err().to_string().contains("UTF-8"));
    }
}
