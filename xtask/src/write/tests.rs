//! Folders that a run left in the middle, that cannot be written to, or that are up to date.

use super::*;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A folder with old files that is removed after the test.
struct Folder(PathBuf);

const OLD: [(&str, &str); 4] = [("a.rs", "old a"), ("same.rs", "same"), ("old/b.rs", "b"), ("old/c.rs", "c")];
const NEW: [(&str, &str); 3] = [("a.rs", "new a"), ("same.rs", "same"), ("new/deep/d.rs", "d")];

impl Folder {
    fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("bitrix24-write-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = Self(std::env::temp_dir().join(name));
        let _ = fs::remove_dir_all(&folder.0);
        OLD.iter().for_each(|(path, text)| folder.put(path, text));
        folder
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn changes(&self) -> Changes {
        files(&NEW).compare(&folder::texts(&self.0).unwrap())
    }

    fn update(&self) -> Result {
        update(&self.0, &files(&NEW), &self.changes())
    }

    /// The texts of all files, hidden ones included.
    fn texts(&self) -> BTreeMap<String, String> {
        let paths = folder::all_files(&self.0).unwrap();
        paths.iter().map(|path| (folder::relative(&self.0, path), fs::read_to_string(path).unwrap())).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn files(texts: &[(&str, &str)]) -> Files {
    let mut files = Files::default();
    texts.iter().for_each(|(path, text)| files.insert((*path).to_owned(), (*text).to_owned()));
    files
}

fn new_texts() -> BTreeMap<String, String> {
    NEW.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn a_folder_is_brought_up_to_date() {
    let folder = Folder::new();
    folder.update().unwrap();
    assert_eq!(folder.texts(), new_texts());
    assert!(!folder.0.join("old").exists(), "empty folders are removed");
    assert!(folder.changes().is_empty(), "a second run writes nothing");
}

#[test]
fn the_run_after_a_killed_one_finishes_the_work() {
    let folder = Folder::new();
    // The killed run wrote one file, removed another, and was writing the next.
    folder.put("new/deep/d.rs", "d");
    fs::remove_file(folder.0.join("old/b.rs")).unwrap();
    folder.put(".a.rs.4711.tmp", "new");
    folder.put("new/.x.rs.4712.tmp", "");
    folder.update().unwrap();
    assert_eq!(folder.texts(), new_texts());
}

#[test]
fn temporary_files_of_running_writers_and_other_hidden_files_stay() {
    let folder = Folder::new();
    let path = folder.0.join(".a.rs.4711.tmp");
    let running = write_temporary(&path, &folder.0.join("a.rs"), "another text").unwrap();
    folder.put(".keep", "");
    folder.put(".a.rs.x.tmp", "");
    remove_leftovers(&folder.0);
    assert_eq!(folder.texts().len(), OLD.len() + 3);
    drop(running);
    remove_leftovers(&folder.0);
    assert!(!path.exists());
}

#[test]
fn a_failure_names_the_file_and_leaves_no_temporary_file() {
    let folder = Folder::new();
    // A folder stands where the file should be.
    folder.put("a.rs.d/inner", "");
    fs::remove_file(folder.0.join("a.rs")).unwrap();
    fs::rename(folder.0.join("a.rs.d"), folder.0.join("a.rs")).unwrap();
    let error = write(&folder.0.join("a.rs"), "new").unwrap_err().to_string();
    assert!(error.contains("cannot write `") && error.contains("a.rs`: "), "{error}");
    assert!(error.contains("move the folder away"), "{error}");
    assert!(folder.texts().keys().all(|path| !path.ends_with(".tmp")));
    // Folders that cannot be created are reported the same way.
    let error = write(&folder.0.join("same.rs/below.rs"), "").unwrap_err().to_string();
    assert!(error.contains("same.rs/below.rs`: "), "{error}");
}

#[cfg(unix)]
#[test]
fn links_and_permissions_stay() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let (target, link) = (folder.0.join("a.rs"), folder.0.join("link.rs"));
    fs::set_permissions(&target, fs::Permissions::from_mode(0o640)).unwrap();
    std::os::unix::fs::symlink(&target, &link).unwrap();
    write(&link, "new a").unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read_to_string(&target).unwrap(), "new a");
    assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o640);
}
