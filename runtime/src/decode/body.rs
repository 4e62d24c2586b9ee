//! Decodes the body of a response, which can contain more than JSON.

use serde::de::IgnoredAny;

use super::reader::read;
use super::repair::repaired;
use super::{Decode, DecodeError};

/// What a body contained beside the JSON.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct AroundJson {
    /// Whether there was a byte order mark before the JSON.
    pub(crate) byte_order_mark: bool,
    /// The text before the JSON.
    pub(crate) before: Option<String>,
    /// The text after the JSON.
    pub(crate) after: Option<String>,
    /// Whether characters or numbers in the JSON were replaced, because they are not valid there.
    pub(crate) repaired: bool,
}

/// Decodes a body into `slot`. Skips a byte order mark, and comments and messages that PHP prints: before an object of the
/// API that ends the body, and after a complete object or array unless another one follows. JSON that cannot be parsed is
/// repaired, if it is whole.
///
/// # Errors
///
/// Returns an error if the body does not start with JSON, or a value does not match its type.
pub(crate) fn from_body(body: &[u8], slot: &mut dyn Decode) -> Result<AroundJson, DecodeError> {
    let read = parse(body, slot);
    if !read.as_ref().is_err_and(DecodeError::is_syntax) {
        return read;
    }
    let Some(text) = repaired(body) else { return read };
    match parse(text.as_bytes(), slot) {
        Err(further) if further.is_syntax() => read,
        again => again.map(|around| AroundJson { repaired: true, ..around }),
    }
}

fn parse(body: &[u8], slot: &mut dyn Decode) -> Result<AroundJson, DecodeError> {
    let invalid = std::str::from_utf8(body).err();
    let valid = invalid.map_or(body.len(), |error| error.valid_up_to());
    let text = std::str::from_utf8(&body[..valid]).unwrap_or_default();
    let json = text.trim_start_matches(|character: char| character == BYTE_ORDER_MARK || character.is_whitespace());
    let byte_order_mark = text[..text.len() - json.len()].contains(BYTE_ORDER_MARK);
    let (before, json) = json.split_at(start(json));
    let before = Some(before).filter(|before| !before.is_empty()).map(str::to_owned);

    let mut parser = serde_json::Deserializer::from_str(json);
    read(&mut parser, slot).map_err(|problem| match invalid {
        Some(error) if problem.is_syntax() => DecodeError::syntax(format!("not UTF-8: {error}")),
        _ => problem,
    })?;
    let end = parser.end();
    if end.is_ok() && invalid.is_none() {
        return Ok(AroundJson { byte_order_mark, before, ..AroundJson::default() });
    }
    let after = &json[length(json).unwrap_or(json.len())..];
    match end {
        Err(error) if !json.starts_with(['{', '[']) || starts_with_json(after) => {
            Err(DecodeError::syntax(error.to_string()))
        }
        _ => {
            let after = String::from_utf8_lossy(&body[valid - after.len()..]).into_owned();
            Ok(AroundJson { byte_order_mark, before, after: Some(after), repaired: false })
        }
    }
}

const BYTE_ORDER_MARK: char = '\u{feff}';

/// Returns where the JSON starts: at the start of the text, or after a message at an object of the API. The object must
/// end the text, because the scripts of web pages contain objects too.
fn start(text: &str) -> usize {
    if text.starts_with(['{', '[']) {
        return 0;
    }
    let starts = [r#"{"result""#, r#"{"error""#, r#"{"access_token""#].into_iter().filter_map(|start| text.find(start));
    let ends = |start: &usize| length(&text[*start..]).is_some_and(|length| text[start + length..].trim().is_empty());
    starts.min().filter(ends).unwrap_or(0)
}

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

    fn after(text: &str) -> Option<AroundJson> {
        Some(AroundJson { after: Some(text.to_owned()), ..AroundJson::default() })
    }

    #[test]
    fn noise_around_the_json_is_skipped_and_kept() {
        assert_eq!(noise(br#"{"a": [1]}"#), Some(AroundJson::default()));
        assert_eq!(noise(b"\r\n {\"a\": [1]} \n\t"), Some(AroundJson::default()));
        let marked = Some(AroundJson { byte_order_mark: true, ..AroundJson::default() });
        assert_eq!(noise(b"\xEF\xBB\xBF{\"a\": [1]}"), marked);
        assert_eq!(noise(b"\n\xEF\xBB\xBF\xEF\xBB\xBF\n{\"a\": [1]}\n"), marked);
        for tail in ["<!-- 0.1 s -->", "\n<br />\n<b>Warning</b>: [x]", "// done", "\0", "\u{feff}", "[Warning]", "1"] {
            assert_eq!(noise(format!("{{\"a\": [1]}}{tail}").as_bytes()), after(tail), "{tail:?}");
        }
        assert_eq!(noise(b"{\"a\": [1]}\xD0"), after("\u{fffd}"));
        assert_eq!(noise(b"{\"a\": [1]}<!-- \xFF -->"), after("<!-- \u{fffd} -->"));
    }

    #[test]
    fn messages_before_an_object_of_the_api_are_skipped_and_kept() {
        let warning = "<br />\n<b>Warning</b>: Undefined key {\"a\"} in <b>x.php</b> on line 3<br />\n";
        for (before, json) in [
            (warning, r#"{"result":1}"#),
            ("Notice: x\n", r#"{"error":{"code":"A"}}"#),
            ("Notice: x\n", r#"{"access_token":"a"}"#),
        ] {
            let mut read = Json::Null;
            let noise = from_body(format!("\u{feff}{before}{json}\n").as_bytes(), &mut read).unwrap();
            let before = Some(before.to_owned());
            let kept = AroundJson { byte_order_mark: true, before, ..AroundJson::default() };
            assert_eq!((read.to_string(), noise), (json.to_owned(), kept));
        }
        for page in [r#"<script>let a = {"result":1}</script>"#, r#"<p>{"result":1"#, r#"<p>{"items":1}"#] {
            assert!(from_body(page.as_bytes(), &mut Json::Null).unwrap_err().is_syntax(), "{page}");
        }
    }

    #[test]
    fn incomplete_and_further_json_is_an_error() {
        for body in ["", "{", r#"{"a": [1]"#, r#"{"a": [1]}{"error": 1}"#, r#"{"a": [1]} [] x"#, "1 ms"] {
            assert!(from_body(body.as_bytes(), &mut Json::Null).unwrap_err().is_syntax(), "{body}");
        }
        let cut = from_body(b"{\"a\": \"\xFF", &mut Json::Null).unwrap_err();
        assert!(cut.to_string().contains("UTF-8"), "{cut}");
    }

    #[test]
    fn json_that_is_whole_is_read_whatever_is_in_it() {
        for (body, read) in [
            (&b"{\"a\": \"\xFF\"}"[..], "{\"a\":\"\u{fffd}\"}"),
            (br#"{"\ud800": "\ud83d\ude00"}"#, "{\"\u{fffd}\":\"\u{1f600}\"}"),
            (b"{\"a\": 1e999}\n<!-- 0.1 s -->", r#"{"a":"1e999"}"#),
            (b"\xEF\xBB\xBF{\"a\": \"\n\"}", r#"{"a":"\n"}"#),
        ] {
            let mut json = Json::Null;
            assert!(from_body(body, &mut json).unwrap().repaired, "{read}");
            assert_eq!(json.to_string(), read);
        }
        let mut number = Vec::<f64>::new();
        let error = from_body(b"[1, 1e999]", &mut number).unwrap_err();
        assert_eq!((error.path().as_str(), error.raw()), ("[1]", Some(r#""1e999""#)));
    }
}
