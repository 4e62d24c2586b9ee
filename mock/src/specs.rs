//! The embedded specs.

use std::sync::{Arc, LazyLock};

use bitrix24_model::{Api, SourceFile, load};

/// The path below the spec folder and the text of every spec, collected by the build script.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/specs.rs"));

/// Parsed when the first portal of the process starts.
static API: LazyLock<Result<Arc<Api>, String>> = LazyLock::new(|| {
    let files: Vec<SourceFile> = FILES.iter().map(|(path, text)| SourceFile::new(*path, *text)).collect();
    load(&files).map(Arc::new).map_err(|diagnostics| diagnostics.to_string())
});

/// Returns the API of the embedded specs.
pub(crate) fn embedded() -> Result<Arc<Api>, String> {
    API.clone()
}
