//! `Idempotency-Key`: a retried write gets the stored response.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use bytes::Bytes;

use crate::wire::failure::Failure;

/// How long a response is stored.
const LIFETIME: Duration = Duration::from_secs(24 * 3600);

/// What a response is stored for: the caller, the method, the key.
pub(crate) type KeyScope = (String, String, String);

/// The memory for stored responses with their requests. Beyond it, the oldest ones are dropped.
const CAPACITY: usize = 32 << 20;

/// The memory that an entry takes beside its texts, roughly.
const OVERHEAD: usize = 512;

#[derive(Debug)]
struct StoredResponse {
    body: Bytes,
    response: Bytes,
    at: Duration,
}

/// The stored responses.
#[derive(Debug, Default)]
pub(crate) struct StoredResponses {
    by_scope: HashMap<KeyScope, StoredResponse>,
    /// The scopes from the oldest to the newest.
    order: VecDeque<KeyScope>,
    size: usize,
}

impl StoredResponses {
    /// Returns the stored response, which must belong to the same request body.
    pub(crate) fn find(&mut self, scope: &KeyScope, body: &Bytes, now: Duration) -> Result<Option<Bytes>, Failure> {
        while self.order.front().is_some_and(|oldest| self.is_expired(oldest, now)) {
            self.drop_oldest();
        }
        match self.by_scope.get(scope) {
            Some(stored) if now < stored.at.saturating_add(LIFETIME) => {
                if stored.body == *body {
                    Ok(Some(stored.response.clone()))
                } else {
                    Err(Failure::error("IdempotencyKeyReused"))
                }
            }
            _ => Ok(None),
        }
    }

    /// Stores the response of a successful call.
    pub(crate) fn insert(&mut self, scope: KeyScope, body: Bytes, response: Bytes, now: Duration) {
        let stored = StoredResponse { body, response, at: now };
        self.size += size(&scope, &stored);
        match self.by_scope.insert(scope.clone(), stored) {
            // Of two calls at once, or after the clock was set back.
            Some(old) => self.size -= size(&scope, &old),
            None => self.order.push_back(scope),
        }
        while self.size > CAPACITY {
            self.drop_oldest();
        }
    }

    fn is_expired(&self, scope: &KeyScope, now: Duration) -> bool {
        self.by_scope.get(scope).is_none_or(|stored| now >= stored.at.saturating_add(LIFETIME))
    }

    fn drop_oldest(&mut self) {
        if let Some(scope) = self.order.pop_front()
            && let Some(old) = self.by_scope.remove(&scope)
        {
            self.size -= size(&scope, &old);
        }
    }
}

fn size((caller, method, key): &KeyScope, stored: &StoredResponse) -> usize {
    OVERHEAD + 2 * (caller.len() + method.len() + key.len()) + stored.body.len() + stored.response.len()
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
    fn the_oldest_responses_make_room() {
        let mut stored = StoredResponses::default();
        let response = Bytes::from(vec![b' '; CAPACITY / 8]);
        for key in 0..20 {
            stored.insert(scope(&key.to_string()), Bytes::new(), response.clone(), Duration::from_secs(key));
            assert!(stored.size <= CAPACITY && stored.by_scope.len() == stored.order.len());
        }
        let mut is_stored =
            |key: &str| stored.find(&scope(key), &Bytes::new(), Duration::ZERO) == Ok(Some(response.clone()));
        assert!(!is_stored("0") && is_stored("19"));
        let small = Bytes::from_static(b"{}");
        for key in 0..CAPACITY / OVERHEAD + 10 {
            stored.insert(scope(&format!("small {key}")), Bytes::new(), small.clone(), Duration::ZERO);
        }
        assert!(stored.order.len() <= CAPACITY / OVERHEAD, "small responses count too");
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
