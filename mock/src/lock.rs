//! Locks that a panicking handler of a test cannot spoil.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// The content of a mutex. Every holder leaves its content whole at each step, so that poison means nothing here.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
