//! What an address asks for.

/// What an address asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Route<'a> {
    /// `/rest/api/{user}/{secret}/{method}`
    Webhook {
        /// The user's identifier, as written.
        user: &'a str,
        /// The webhook's secret, as written.
        secret: &'a str,
        /// The method's name.
        method: &'a str,
    },
    /// `/rest/api/{method}`
    Method(&'a str),
    /// `/rest/…` without `api`: the older API, which has none of our methods.
    Older,
    /// `/oauth/token/`
    Token,
    /// Anything else.
    Elsewhere,
}

/// Reads a path. Doubled and trailing slashes make no difference.
pub(crate) fn route(path: &str) -> Route<'_> {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    match parts[..] {
        ["rest", "api", user, secret, method] => Route::Webhook { user, secret, method },
        ["rest", "api", method] => Route::Method(method),
        ["rest", ..] => Route::Older,
        ["oauth", "token"] => Route::Token,
        _ => Route::Elsewhere,
    }
}

/// The path with a webhook's secret masked, for logs.
pub(crate) fn masked(path: &str) -> String {
    let secret_at = if path.split('/').filter(|part| !part.is_empty()).nth(1) == Some("api") { 3 } else { 2 };
    let whole = path.split('/').filter(|part| !part.is_empty()).count() > secret_at;
    let (mut seen, mut masked) = (0, Vec::new());
    for part in path.split('/') {
        let hide = whole && !part.is_empty() && seen == secret_at;
        seen += usize::from(!part.is_empty());
        masked.push(if hide { "***" } else { part });
    }
    masked.join("/")
}

/// The percent-decoded values of a query or a form.
pub(crate) fn form(text: &str) -> impl Iterator<Item = (String, String)> {
    text.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(key), decoded(value))
    })
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
    fn both_forms_of_the_address_are_read_with_doubled_slashes() {
        let webhook = Route::Webhook { user: "1", secret: "s3cr3t", method: "mail.message.get" };
        for path in [
            "/rest/api/1/s3cr3t/mail.message.get",
            "//rest/api/1/s3cr3t//mail.message.get/",
            "/rest//api/1/s3cr3t/mail.message.get",
        ] {
            assert_eq!(route(path), webhook, "{path}");
        }
        assert_eq!(route("/rest/api/batch"), Route::Method("batch"));
        assert_eq!(route("/rest/1/s3cr3t/mail.message.get"), Route::Older);
        assert_eq!(route("/rest/mail.message.get"), Route::Older);
        assert_eq!(route("/oauth/token/"), Route::Token);
        assert_eq!(route("/"), Route::Elsewhere);
    }

    #[test]
    fn secrets_are_masked_in_both_forms() {
        assert_eq!(masked("/rest/api/1/s3cr3t/mail.message.get"), "/rest/api/1/***/mail.message.get");
        assert_eq!(masked("//rest/1/s3cr3t//mail.message.get"), "//rest/1/***//mail.message.get");
        assert_eq!(masked("/rest/api/1/s3cr3t"), "/rest/api/1/***");
        assert_eq!(masked("/rest/api/mail.message.get"), "/rest/api/mail.message.get");
    }

    #[test]
    fn forms_are_decoded_whatever_they_hold() {
        let pairs: Vec<_> = form("a=1&b=x%20y+z&c&d=%zz%&=e").collect();
        let pairs: Vec<_> = pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
        assert_eq!(pairs, [("a", "1"), ("b", "x y z"), ("c", ""), ("d", "%zz%"), ("", "e")]);
    }
}
