//! The errors of reading specs and writing modules.

use bitrix24_model::Diagnostics;
use std::fmt;
use std::io;
use std::path::Path;

/// Why the specs of a portal could not be read or generated. It prints in the same words with `{}` and `{:?}`, because a
/// build script prints the error of its `main` by `Debug`.
pub struct Error(String);

impl Error {
    pub(crate) fn specs(folder: &Path, problems: &Diagnostics) -> Self {
        let prefix = format!("{}/", folder.display());
        let text = problems.render_for_users(&prefix, false);
        Self(format!("the specs of the portal have problems\n{}", text.trim_end()))
    }

    pub(crate) fn folder(folder: &Path, error: &io::Error) -> Self {
        Self(format!(
            "cannot read the specs in `{}`: {error}; write them with `bitrix24-portal fields`, or correct the path",
            folder.display()
        ))
    }

    pub(crate) fn empty(folder: &Path) -> Self {
        Self(format!(
            "`{}` contains no specs; write them with `bitrix24-portal fields`, or correct the path",
            folder.display()
        ))
    }

    pub(crate) fn write(path: &Path, error: &io::Error) -> Self {
        Self(format!("cannot write `{}`: {error}; check the permissions and the free space", path.display()))
    }

    pub(crate) fn no_build_script() -> Self {
        Self("the variable `OUT_DIR` is not set; call `build` in a build script".to_owned())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}
