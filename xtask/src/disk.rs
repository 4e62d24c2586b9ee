//! What the commands do to the disk, one step at a time, so that tests can make each step fail.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Steps that change a folder. Each happens whole or not at all, but for `write`, which can leave a part of the text.
pub(crate) trait Disk {
    /// Makes a folder and those above it.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
    /// Makes a file with this text.
    fn write(&self, path: &Path, text: &str) -> io::Result<()>;
    /// Makes a file stand at a second path too.
    fn keep(&self, path: &Path, second: &Path) -> io::Result<()>;
    /// Moves a file, over the one that is there.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file; one that is not there is no failure.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Removes a folder with all that is in it; one that is not there is no failure.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;
}

/// The disk of this machine.
pub(crate) struct Real;

impl Disk for Real {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    fn write(&self, path: &Path, text: &str) -> io::Result<()> {
        let mut file = File::create(path)?;
        file.write_all(text.as_bytes())
    }

    fn keep(&self, path: &Path, second: &Path) -> io::Result<()> {
        // Not every file system has links, and a copy does as well.
        fs::hard_link(path, second).or_else(|_| fs::copy(path, second).map(drop))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        absent_is_fine(fs::remove_file(path))
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        absent_is_fine(fs::remove_dir_all(path))
    }
}

fn absent_is_fine(outcome: io::Result<()>) -> io::Result<()> {
    outcome.or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
}
