//! Specs on the disk.

use crate::error::{CommandError, Result};
use crate::folder::{self, relative, shown};
use crate::terminal::MessageFormat;
use bitrix24_model::{Api, SourceFile};
use std::path::{Path, PathBuf};

/// Reads and checks the specs of a folder, and prints their errors.
pub(crate) fn load(folder: &Path, format: MessageFormat) -> Result<Api> {
    bitrix24_codegen::load(&sources(folder)?).map_err(|errors| format.fail(&errors, &shown(folder)))
}

/// Reads the specs of a folder.
pub(crate) fn sources(folder: &Path) -> Result<Vec<SourceFile>> {
    paths(folder)?.iter().map(|path| Ok(SourceFile::new(relative(folder, path), read(path)?))).collect()
}

/// Reads a spec.
pub(crate) fn read(path: &Path) -> Result<String> {
    folder::read(path).map_err(|error| error.with_help("a spec is a file with UTF-8 text"))
}

/// Returns the paths of the specs of a folder.
pub(crate) fn paths(folder: &Path) -> Result<Vec<PathBuf>> {
    const NAME_IT: &str = "name the folder with `--spec DIR`";
    let mut paths = folder::files(folder).map_err(|error| {
        CommandError::usage(format!("cannot read the specs in `{}`: {error}", shown(folder))).with_help(NAME_IT)
    })?;
    let ends_in = |path: &Path, wanted: &str| path.extension().is_some_and(|extension| extension == wanted);
    if let Some(path) = paths.iter().find(|path| ends_in(path, "yml")) {
        return Err(CommandError::new(format!("`{}` does not end in `.yaml`", shown(path)))
            .with_help("rename it; only `.yaml` files are read as specs"));
    }
    paths.retain(|path| ends_in(path, "yaml"));
    if paths.is_empty() {
        return Err(CommandError::usage(format!("`{}` contains no specs", shown(folder))).with_help(NAME_IT));
    }
    Ok(paths)
}
