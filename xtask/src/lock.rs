//! A lock that runs in one folder hold against each other.

use crate::folder::shown;
use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// A lock on a file, which on Unix is there as long as it is held. It ends with the process, however that ends.
pub(crate) struct Lock {
    _file: File,
    #[cfg_attr(not(unix), allow(dead_code))]
    path: PathBuf,
}

impl Lock {
    /// Locks a folder, and says so where that takes a while. `None` where the file system knows no locks: nothing is
    /// lost there but the order of two runs at once.
    pub(crate) fn of(folder: &Path) -> io::Result<Option<Self>> {
        loop {
            let path = folder.join(".lock");
            let file = File::options().create(true).truncate(false).write(true).open(&path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    eprintln!("waiting for another run that writes to {}", shown(folder));
                    file.lock()?;
                }
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => return Ok(None),
                Err(TryLockError::Error(error)) => return Err(error),
            }
            // The run that held it may have removed it, and another have made a new one.
            if is_in_place(&file, &path)? {
                return Ok(Some(Self { _file: file, path }));
            }
        }
    }
}

/// Whether a locked file is the one that others find at the path.
#[cfg(unix)]
fn is_in_place(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let held = file.metadata()?;
    Ok(std::fs::metadata(path).is_ok_and(|found| (found.dev(), found.ino()) == (held.dev(), held.ino())))
}

/// Elsewhere it is never removed.
#[cfg(not(unix))]
fn is_in_place(_: &File, _: &Path) -> io::Result<bool> {
    Ok(true)
}

#[cfg(unix)]
impl Drop for Lock {
    fn drop(&mut self) {
        // Still locked, so whoever waits for it finds that it is gone.
        let _ = std::fs::remove_file(&self.path);
    }
}
