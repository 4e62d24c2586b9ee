//! The YAML reader: one text, as it stands.

use super::judge;
use bitrix24_codegen::SourceFile;

/// Reads the bytes as the text of one method's file.
///
/// # Panics
/// Where the generator does what it never may.
pub fn yaml(bytes: &[u8]) {
    judge(&[SourceFile::new("demo/ping.yaml", String::from_utf8_lossy(bytes))]);
}
