//! `Idempotency-Key`: a retried write gets the stored response.

use std::collections::HashMap;
use std::time::Duration;

use bytes::Bytes;

use crate::wire::failure::Failure;

/// How long a response is stored.
const LIFETIME: Duration = Duration::from_secs(24 * 3600);

/// What a response is stored for: the caller, the method, the key.
pub(crate) type KeyScope = (String, String, String);

#[derive(Debug)]
struct StoredResponse {
    body: Bytes,
    response: Bytes,
    at: Duration,
}

/// The stored responses.
#[derive(Debug, Default)]
pub(crate) struct StoredResponses(HashMap<KeyScope, StoredResponse>);

impl StoredResponses {
    /// Returns the stored response, which must belong to the same request body.
    pub(crate) fn find(&mut self, scope: &KeyScope, body: &Bytes, now: Duration) -> Result<Option<Bytes>, Failure> {
        match self.0.get(scope) {
            None => Ok(None),
            Some(stored) if now >= stored.at + LIFETIME => {
                self.0.remove(scope);
                Ok(None)
            }
            Some(stored) if stored.body == *body => Ok(Some(stored.response.clone())),
            Some(_) => Err(Failure::error("IdempotencyKeyReused")),
        }
    }

    /// Stores the response of a successful call.
    pub(crate) fn insert(&mut self, scope: KeyScope, body: Bytes, response: Bytes, now: Duration) {
        self.0.insert(scope, StoredResponse { body, response, at: now });
    }
}

/// Returns whether a key consists of 1 to 255 printable ASCII characters.
pub(crate) fn is_valid_key(key: &[u8]) -> bool {
    (1..=255).contains(&key.len()) && key.iter().all(|byte| (0x20..=0x7e).contains(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope(key: &str) -> KeyScope {
        ("webhook".into(), "mail.message.send".into(), key.into())
    }

    #[test]
    fn a_response_is_stored_for_a_day_and_for_its_body() {
        let mut stored = StoredResponses::default();
        let (body, response) = (Bytes::from_static(b"{}"), Bytes::from_static(b"response"));
        stored.insert(scope("a"), body.clone(), response.clone(), Duration::ZERO);
        assert_eq!(stored.find(&scope("a"), &body, LIFETIME - Duration::from_secs(1)), Ok(Some(response)));
        assert_eq!(stored.find(&scope("b"), &body, Duration::ZERO), Ok(None));
        let other = Bytes::from_static(b"{ }");
        assert_eq!(stored.find(&scope("a"), &other, Duration::ZERO), Err(Failure::error("IdempotencyKeyReused")));
        assert_eq!(stored.find(&scope("a"), &other, LIFETIME), Ok(None));
    }

    #[test]
    fn a_key_has_up_to_255_printable_characters() {
        assert!(is_valid_key(b"a b~"));
        assert!(is_valid_key(&[b'x'; 255]));
        assert!(!is_valid_key(&[b'x'; 256]));
        assert!(!is_valid_key(b""));
        assert!(!is_valid_key("ключ".as_bytes()));
        assert!(!is_valid_key(b"a\tb"));
    }
}
