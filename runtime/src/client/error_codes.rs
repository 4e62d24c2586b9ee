//! What the client makes of an error code, and of a status without a known code.

// The generator has a layout of its own.
#[rustfmt::skip]
mod rest3;

use crate::error::Executed;
use crate::method::CodeInfo;

/// Returns what is known of a code: as the specification of the method says, or else that of the protocol. Portals vary in
/// the case of codes, but some codes differ by it alone.
pub(crate) fn find(documented: &'static [CodeInfo], code: &str) -> Option<&'static CodeInfo> {
    let known = || documented.iter().chain(rest3::CODES);
    known().find(|info| info.code == code).or_else(|| known().find(|info| info.code.eq_ignore_ascii_case(code)))
}

/// Returns whether a call was executed, and whether a retry can help, by the status of an error with an unknown code.
pub(crate) fn by_status(status: u16) -> (Executed, bool) {
    match status {
        429 => (Executed::No, true),
        // The portal's own limit has a code that is known; any other code can come from a method that was executed.
        408 | 500..=599 => (Executed::Maybe, true),
        _ => (Executed::No, false),
    }
}
