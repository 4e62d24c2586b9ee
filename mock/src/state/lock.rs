//! Locks that a panic in a test's handler cannot poison.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Locks a mutex. Every holder keeps the content valid at each step, so poisoning is ignored.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
