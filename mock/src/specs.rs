//! The embedded specs.

use std::sync::LazyLock;

use bitrix24_model::{SourceFile, load_all};

use crate::state::names::Apis;

/// The path below the spec folder and the text of every spec, collected by the build script.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/specs.rs"));

/// Parsed when the first portal of the process starts.
static APIS: LazyLock<Result<Apis, String>> = LazyLock::new(|| {
    let files: Vec<SourceFile> = FILES.iter().map(|(path, text)| SourceFile::new(*path, *text)).collect();
    load_all(&files, &|_| Vec::new()).map(Apis::new).map_err(|diagnostics| diagnostics.to_string())
});

/// Returns the embedded specs of both protocols.
pub(crate) fn embedded() -> Result<Apis, String> {
    APIS.clone()
}
