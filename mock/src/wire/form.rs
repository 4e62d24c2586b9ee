//! Percent-encoded queries and forms.

/// Returns the decoded pairs of a query or form.
pub(crate) fn form(text: &str) -> impl Iterator<Item = (String, String)> {
    text.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(key), decoded(value))
    })
}

/// Returns a form with percent-encoded pairs.
pub(crate) fn encoded(pairs: &[(&str, &str)]) -> String {
    let pairs = pairs.iter().map(|(key, value)| format!("{}={}", escaped(key), escaped(value)));
    pairs.collect::<Vec<_>>().join("&")
}

fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let escape = if *first == b'%' { tail.first_chunk::<2>().and_then(|pair| hex_byte(*pair)) } else { None };
        match (first, escape) {
            (_, Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            (b'+', None) => {
                bytes.push(b' ');
                rest = tail;
            }
            (other, None) => {
                bytes.push(*other);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex_byte(pair: [u8; 2]) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(pair[0])? * 16 + digit(pair[1])?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invalid_escapes_stay_as_they_are() {
        let pairs: Vec<_> = form("a=1&b=x%20y+z&c&d=%zz%&=e").collect();
        let pairs: Vec<_> = pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
        assert_eq!(pairs, [("a", "1"), ("b", "x y z"), ("c", ""), ("d", "%zz%"), ("", "e")]);
    }

    #[test]
    fn what_is_encoded_is_decoded() {
        let pairs = [("auth[a]", "1 + 2"), ("b&c", "%41=\u{e9}")];
        let text = encoded(&pairs);
        assert_eq!(text, "auth%5Ba%5D=1%20%2B%202&b%26c=%2541%3D%C3%A9");
        let read: Vec<_> = form(&text).collect();
        assert_eq!(read, pairs.map(|(key, value)| (key.to_owned(), value.to_owned())));
    }
}
