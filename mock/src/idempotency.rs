//! `Idempotency-Key`: what a write was answered with is answered again.

use std::collections::HashMap;
use std::time::Duration;

use bytes::Bytes;

use crate::failure::Failure;

/// How long an answer is kept.
const LIFE: Duration = Duration::from_secs(24 * 3600);

/// Whose key it is: the caller, the method, the key.
pub(crate) type Scope = (String, String, String);

#[derive(Debug)]
struct Stored {
    body: Bytes,
    answer: Bytes,
    at: Duration,
}

/// The answers that are kept.
#[derive(Debug, Default)]
pub(crate) struct Replays(HashMap<Scope, Stored>);

impl Replays {
    /// The answer kept under a key, if there is one; it must have been for the same body.
    pub(crate) fn find(&mut self, scope: &Scope, body: &Bytes, now: Duration) -> Result<Option<Bytes>, Failure> {
        match self.0.get(scope) {
            None => Ok(None),
            Some(stored) if now >= stored.at + LIFE => {
                self.0.remove(scope);
                Ok(None)
            }
            Some(stored) if stored.body == *body => Ok(Some(stored.answer.clone())),
            Some(_) => Err(Failure::error("IdempotencyKeyReused")),
        }
    }

    /// Keeps the answer of a call that succeeded.
    pub(crate) fn keep(&mut self, scope: Scope, body: Bytes, answer: Bytes, now: Duration) {
        self.0.insert(scope, Stored { body, answer, at: now });
    }
}

/// Whether a key is 1 to 255 printable ASCII characters.
pub(crate) fn is_key(key: &[u8]) -> bool {
    (1..=255).contains(&key.len()) && key.iter().all(|byte| (0x20..=0x7e).contains(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope(key: &str) -> Scope {
        ("webhook".into(), "mail.message.send".into(), key.into())
    }

    #[test]
    fn an_answer_is_kept_for_a_day_and_for_its_body() {
        let mut replays = Replays::default();
        let (body, answer) = (Bytes::from_static(b"{}"), Bytes::from_static(b"answer"));
        replays.keep(scope("a"), body.clone(), answer.clone(), Duration::ZERO);
        assert_eq!(replays.find(&scope("a"), &body, LIFE - Duration::from_secs(1)), Ok(Some(answer)));
        assert_eq!(replays.find(&scope("b"), &body, Duration::ZERO), Ok(None));
        let other = Bytes::from_static(b"{ }");
        assert_eq!(replays.find(&scope("a"), &other, Duration::ZERO), Err(Failure::error("IdempotencyKeyReused")));
        assert_eq!(replays.find(&scope("a"), &other, LIFE), Ok(None));
    }

    #[test]
    fn keys_are_printable_and_not_too_long() {
        assert!(is_key(b"a b~"));
        assert!(is_key(&[b'x'; 255]));
        assert!(!is_key(&[b'x'; 256]));
        assert!(!is_key(b""));
        assert!(!is_key("ключ".as_bytes()));
        assert!(!is_key(b"a\tb"));
    }
}
