//! The specs that the portal carries inside itself.

use std::sync::{Arc, LazyLock};

use bitrix24_model::Api;
use bitrix24_model::SourceFile;

/// Path below the spec folder and text of every spec, collected by the build script.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/specs.rs"));

/// Parsed once, when the first portal of the process starts.
static API: LazyLock<Result<Arc<Api>, String>> = LazyLock::new(|| {
    let files: Vec<SourceFile> = FILES.iter().map(|(path, text)| SourceFile::new(*path, *text)).collect();
    match bitrix24_model::load(&files) {
        Ok(api) => Ok(Arc::new(api)),
        Err(diagnostics) => Err(diagnostics.to_string()),
    }
});

/// The API of the embedded specs.
pub(crate) fn embedded() -> Result<Arc<Api>, String> {
    API.clone()
}
