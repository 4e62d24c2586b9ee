//! A token store in a file.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{StoreError, StoreLock, Token, TokenStore};
use crate::decode::from_slice;
use crate::encode::to_vec;
use crate::runtime::ThreadTask;
use crate::transport::BoxFuture;

/// Stores tokens in a file that only its owner can read, where the operating system supports this.
///
/// Several processes can share the file: a refresh locks a second file next to it (`NAME.lock`), and new tokens replace
/// the whole file after they were written to disk.
///
/// ```no_run
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::auth::{App, FileStore};
/// # #[cfg(feature = "hyper")] {
/// let app = App::new("local.5f1a", "the application's key");
/// let portal = Client::builder().app("https://portal.example", app, FileStore::new("tokens.json")).build()?;
/// # }
/// # Ok::<(), bitrix24_runtime::ConfigError>(())
/// ```
#[derive(Clone, Debug)]
pub struct FileStore {
    path: PathBuf,
}

impl FileStore {
    /// Creates a store for the file at `path`. The file need not exist yet, but its directory must.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Returns the path with `suffix` appended to the file name.
    fn beside(&self, suffix: &str) -> PathBuf {
        let mut name = self.path.as_os_str().to_owned();
        name.push(suffix);
        name.into()
    }
}

impl TokenStore for FileStore {
    fn load(&self) -> BoxFuture<'_, Result<Option<Token>, StoreError>> {
        let path = self.path.clone();
        Box::pin(ThreadTask::run(move || load(&path)))
    }

    fn save<'s>(&'s self, token: &'s Token) -> BoxFuture<'s, Result<(), StoreError>> {
        let temporary = self.beside(&format!(".{}", crate::ids::unique()));
        let (path, token) = (self.path.clone(), token.clone());
        Box::pin(ThreadTask::run(move || {
            save(&path, &temporary, &token).map_err(|error| failed("written", &path, &error))
        }))
    }

    fn lock(&self) -> BoxFuture<'_, Result<StoreLock, StoreError>> {
        let path = self.beside(".lock");
        Box::pin(ThreadTask::run(move || {
            // Closing the file releases the lock, even if the process dies.
            let lock = private().create(true).truncate(false).open(&path).and_then(|file| file.lock().map(|()| file));
            lock.map(|file| Box::new(file) as StoreLock).map_err(|error| failed("locked", &path, &error))
        }))
    }
}

fn load(path: &Path) -> Result<Option<Token>, StoreError> {
    let text = match fs::read(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed("read", path, &error)),
    };
    let mut token = Token::default();
    from_slice(&text, &mut token)
        .map_err(|_| StoreError::new(format!("{} does not contain tokens", path.display())))?;
    Ok(Some(token))
}

fn save(path: &Path, temporary: &Path, token: &Token) -> io::Result<()> {
    let text = to_vec(token).map_err(io::Error::other)?;
    let mut file: File = private().create_new(true).open(temporary)?;
    let written = file.write_all(&text).and_then(|()| file.sync_all()).and_then(|()| fs::rename(temporary, path));
    if written.is_err() {
        // A file that was not renamed must not stay behind with secrets in it.
        fs::remove_file(temporary).ok();
    }
    written
}

/// Returns options to open a file for writing that only its owner can read.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn failed(what: &str, path: &Path, error: &io::Error) -> StoreError {
    StoreError::new(format!("{} cannot be {what}: {error}", path.display()))
}
