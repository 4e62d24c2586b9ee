//! Queries and forms.

use crate::wire::percent::decoded;

/// Returns the decoded pairs of a query or form.
pub(crate) fn form(text: &str) -> impl Iterator<Item = (String, String)> {
    text.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(&key.replace('+', " ")).into_owned(), decoded(&value.replace('+', " ")).into_owned())
    })
}

/// Returns a form with percent-encoded pairs.
pub(crate) fn encoded(pairs: &[(&str, &str)]) -> String {
    let pairs = pairs.iter().map(|(key, value)| format!("{}={}", escaped(key), escaped(value)));
    pairs.collect::<Vec<_>>().join("&")
}

/// Returns a text with percent-encoding.
pub(crate) fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
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
