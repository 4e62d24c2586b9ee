//! Forms, `application/x-www-form-urlencoded`, and their escapes.

/// Returns the keys of a form, unescaped, with their values, which are not.
pub(crate) fn pairs(form: &[u8]) -> impl Iterator<Item = (Vec<u8>, &[u8])> {
    form.split(|byte| *byte == b'&').map(|pair| match pair.iter().position(|byte| *byte == b'=') {
        Some(at) => (unescape(&pair[..at]), &pair[at + 1..]),
        None => (unescape(pair), &[][..]),
    })
}

/// Appends a text with escapes, as a value of a form or a URL.
pub(crate) fn escape(text: &str, out: &mut String) {
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
}

/// Decodes the escapes of a form. Invalid ones stay as they are.
pub(crate) fn unescape(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, tail @ ..] = rest {
        let escape = if *first == b'%' { tail.first_chunk().and_then(hex_byte) } else { None };
        rest = if escape.is_some() { &tail[2..] } else { tail };
        bytes.push(escape.unwrap_or(if *first == b'+' { b' ' } else { *first }));
    }
    bytes
}

fn hex_byte(digits: &[u8; 2]) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(digits[0])? * 16 + digit(digits[1])?).ok()
}
