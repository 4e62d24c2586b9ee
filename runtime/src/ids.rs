//! Unique identifiers.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::sync::atomic::{AtomicU64, Ordering};

/// Returns 32 hexadecimal digits that no other call, process or machine generates.
///
/// The standard library's hash keys come from the system's source of randomness. Identifiers only need to be unique, so
/// it does not matter that these keys are not meant for cryptography.
pub(crate) fn unique() -> String {
    static COUNTER: AtomicU64 = AtomicU64::new(0);
    let (count, keys) = (COUNTER.fetch_add(1, Ordering::Relaxed), RandomState::new());
    // A forked process has the same keys and count, but another process identifier.
    let process = std::process::id();
    let half = |seed: u64| hash(&keys, seed, process);
    format!("{:016x}{:016x}", half(count), half(!count))
}

/// Returns a random number.
pub(crate) fn random(seed: u64) -> u64 {
    hash(&RandomState::new(), seed, std::process::id())
}

fn hash(keys: &RandomState, seed: u64, process: u32) -> u64 {
    let mut hasher = keys.build_hasher();
    hasher.write_u64(seed);
    hasher.write_u32(process);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    #[test]
    fn identifiers_are_unique_and_hexadecimal() {
        let keys: std::collections::BTreeSet<String> = (0..1000).map(|_| super::unique()).collect();
        assert_eq!(keys.len(), 1000);
        assert!(keys.iter().all(|key| key.len() == 32 && key.bytes().all(|byte| byte.is_ascii_hexdigit())));
    }
}
