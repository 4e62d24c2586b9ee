//! Bytes in a string.

use std::fmt;
use std::str::FromStr;

use crate::decode::{Decode, DecodeError, Decoded, Form, Value};
use crate::encode::{Encode, JsonWriter};

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Bytes that are encoded as base64, such as the content of a file.
///
/// ```
/// use bitrix24_runtime::Base64;
/// use bitrix24_runtime::decode::from_slice;
/// use bitrix24_runtime::encode::to_vec;
/// assert_eq!(to_vec(&Base64(b"Hi!".to_vec()))?, b"\"SGkh\"");
///
/// let mut file = Base64::default();
/// from_slice(b"\"SGk=\"", &mut file)?;
/// assert_eq!(file.0, b"Hi");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Base64(
    /// The bytes.
    pub Vec<u8>,
);

impl From<Vec<u8>> for Base64 {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl From<&[u8]> for Base64 {
    fn from(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }
}

impl fmt::Debug for Base64 {
    /// A file's content helps nobody in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Base64({} bytes)", self.0.len())
    }
}

/// Encodes `bytes` with padding.
fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let at = |index: usize| u32::from(chunk.get(index).copied().unwrap_or(0));
        let group = at(0) << 16 | at(1) << 8 | at(2);
        for position in 0..4 {
            if position <= chunk.len() {
                let index = (group >> (18 - 6 * position)) & 63;
                text.push(char::from(ALPHABET[index as usize]));
            } else {
                text.push('=');
            }
        }
    }
    text
}

impl FromStr for Base64 {
    type Err = DecodeError;

    /// Decodes base64 text.
    ///
    /// ```
    /// use bitrix24_runtime::Base64;
    /// let content: Base64 = "aGVsbG8=".parse()?;
    /// assert_eq!(content.0, b"hello");
    /// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
    /// ```
    fn from_str(text: &str) -> Result<Self, DecodeError> {
        decode(text).map(Self).ok_or_else(|| DecodeError::mismatch("base64", "another string"))
    }
}

/// Decodes `text`. Ignores whitespace, accepts missing padding and the URL-safe alphabet.
fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    let (mut group, mut bits) = (0_u32, 0);
    let body = text.trim_end().trim_end_matches('=');
    for character in body.bytes().filter(|character| !character.is_ascii_whitespace()) {
        let six = match character {
            b'A'..=b'Z' => character - b'A',
            b'a'..=b'z' => character - b'a' + 26,
            b'0'..=b'9' => character - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        };
        group = (group << 6 | u32::from(six)) & 0xFFFF;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(((group >> bits) & 0xFF) as u8);
        }
    }
    // A single remaining character is less than a byte: the text is truncated.
    (bits < 6).then_some(bytes)
}

impl Decode for Base64 {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let bytes = if let Value::Str(text) = &value { decode(text) } else { None };
        self.0 = bytes.ok_or_else(|| value.mismatch("base64"))?;
        Ok(Form::DOCUMENTED)
    }
}

impl Encode for Base64 {
    fn encode(&self, out: &mut JsonWriter) {
        out.str(&encode(&self.0));
    }
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn the_vectors_of_rfc_4648_round_trip() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(encode(bytes.as_bytes()), text);
            assert_eq!(decode(text).unwrap(), bytes.as_bytes());
            assert_eq!(decode(text.trim_end_matches('=')).unwrap(), bytes.as_bytes());
        }
    }

    #[test]
    fn invalid_base64_is_rejected() {
        assert_eq!(decode("Zg=a"), None);
        assert_eq!(decode("Zm9vY"), None);
        assert_eq!(decode("Ж"), None);
    }

    #[test]
    fn line_breaks_and_the_url_safe_alphabet_are_accepted() {
        assert_eq!(decode("Zm9v\r\nYmFy\n").unwrap(), b"foobar");
        assert_eq!(decode("-_-_").unwrap(), decode("+/+/").unwrap());
    }
}
