//! Text that must not be printed.

use std::fmt;
use std::sync::Arc;

/// Text that `Debug` never shows and that has no `Display`: a token, a webhook's address.
///
/// ```
/// let token = bitrix24_runtime::auth::Secret::from("abc");
/// assert_eq!(format!("{token:?}"), "***");
/// assert_eq!(token.reveal(), "abc");
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(Arc<str>);

impl Secret {
    /// The text itself, for sending or storing it. Keep it out of logs.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// `text` with every occurrence of this secret blotted out.
    pub(crate) fn redact(&self, text: &str) -> String {
        // A secret of a letter or two would blot out everything and is none.
        if self.0.len() < 4 { text.to_owned() } else { text.replace(&*self.0, "***") }
    }
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
