//! Unique identifiers.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Returns 32 hexadecimal digits that no other call, process or machine generates.
///
/// The standard library's hash keys come from the system's source of randomness. Identifiers only need to be unique, so
/// it does not matter that these keys are not meant for cryptography.
pub(crate) fn unique() -> Arc<str> {
    static COUNTER: AtomicU64 = AtomicU64::new(0);
    let (count, keys) = (COUNTER.fetch_add(1, Ordering::Relaxed), RandomState::new());
    let salt = salt();
    let half = |seed: u64| u128::from(hash(&keys, seed, salt));
    hexadecimal(half(count) << 64 | half(!count))
}

/// Returns the 32 digits of a number.
fn hexadecimal(number: u128) -> Arc<str> {
    let digit = |at: u32| char::from_digit((number >> (124 - 4 * at)) as u32 & 0xf, 16).unwrap_or('0') as u8;
    let digits: [u8; 32] = std::array::from_fn(|at| digit(at as u32));
    str::from_utf8(&digits).unwrap_or_default().into()
}

/// Returns a random number.
pub(crate) fn random(seed: u64) -> u64 {
    hash(&RandomState::new(), seed, salt())
}

/// Returns the process's identifier: a forked process has the same keys and count.
#[cfg(not(all(target_family = "wasm", target_os = "unknown", feature = "reqwest")))]
fn salt() -> u64 {
    std::process::id().into()
}

/// Returns a random number of JavaScript: here the standard library has no source of randomness for its keys.
#[cfg(all(target_family = "wasm", target_os = "unknown", feature = "reqwest"))]
fn salt() -> u64 {
    js_sys::Math::random().to_bits() ^ js_sys::Math::random().to_bits().rotate_left(12)
}

fn hash(keys: &RandomState, seed: u64, salt: u64) -> u64 {
    let mut hasher = keys.build_hasher();
    hasher.write_u64(seed);
    hasher.write_u64(salt);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    #[test]
    fn all_digits_of_a_number_are_written() {
        assert_eq!(&*super::hexadecimal(0x0123_4567_89ab_cdef_u128), "00000000000000000123456789abcdef");
        assert_eq!(&*super::hexadecimal(u128::MAX), "f".repeat(32));
    }

    #[test]
    fn identifiers_are_unique_and_hexadecimal() {
        let keys: std::collections::BTreeSet<_> = (0..1000).map(|_| super::unique()).collect();
        assert_eq!(keys.len(), 1000);
        assert!(keys.iter().all(|key| key.len() == 32 && key.bytes().all(|byte| byte.is_ascii_hexdigit())));
    }
}
