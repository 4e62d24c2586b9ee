//! Text that must not be printed.

use std::fmt;
use std::sync::Arc;

/// A text such as a token or a webhook's URL. `Debug` does not show it, and it has no `Display`.
///
/// ```
/// let token = bitrix24_runtime::auth::Secret::from("abc");
/// assert_eq!(format!("{token:?}"), "***");
/// assert_eq!(token.reveal(), "abc");
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(Arc<str>);

impl Secret {
    /// Returns the text, to send or store it. Keep it out of logs.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Returns whether a header can carry the text, whole.
    pub(crate) fn fits_header(&self) -> bool {
        fits_header(&self.0)
    }

    /// Replaces every occurrence of this secret in `text`.
    pub(crate) fn redact(&self, text: &str) -> String {
        // A shorter secret would match almost everything and is not a secret.
        if self.0.len() < 4 { text.to_owned() } else { text.replace(&*self.0, "***") }
    }
}

/// Returns whether a header can carry a text, whole: a header loses whitespace around its value.
pub(crate) fn fits_header(text: &str) -> bool {
    is_visible(text) && text.trim() == text
}

/// Returns whether a text has only the characters that a header can carry.
pub(crate) fn is_visible(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ')
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[cfg(feature = "v2")]
impl crate::decode::Decode for Secret {
    fn decode(&mut self, value: crate::decode::Value<'_>) -> crate::decode::Decoded {
        let mut text = String::new();
        let form = text.decode(value)?;
        *self = text.into();
        Ok(form)
    }
}

#[cfg(feature = "v2")]
impl crate::encode::Encode for Secret {
    fn encode(&self, out: &mut crate::encode::JsonWriter) {
        out.str(self.reveal());
    }
}
