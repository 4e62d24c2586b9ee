//! Queries and forms.

use crate::wire::percent::decoded;

/// Returns the decoded pairs of a query or form.
pub(crate) fn form(text: &str) -> impl Iterator<Item = (String, String)> {
    text.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(&key.replace('+', " ")).into_owned(), decoded(&value.replace('+', " ")).into_owned())
    })
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
}
