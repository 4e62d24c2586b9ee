//! The YAML reader on one text.

use super::check_invariants;
use bitrix24_codegen::SourceFile;

/// Reads the bytes as the text of one method's file.
///
/// # Panics
///
/// Panics if the generator breaks an invariant.
pub fn yaml(bytes: &[u8]) {
    check_invariants(&[SourceFile::new("demo/ping.yaml", String::from_utf8_lossy(bytes))]);
}
