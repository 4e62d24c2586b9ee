//! Brings a folder up to date so that it is never half new.
//!
//! All new texts are written aside first, in `.update` inside the folder, beside a second link to every file that will
//! be replaced or removed. Then a journal is put in place, and only then are the files renamed, one after the other.
//!
//! - A failure before the journal changes nothing. One after it is undone: every file is as it was.
//! - A run that is killed before the journal changes nothing either. After it, the few milliseconds of renaming can be
//!   cut short: each file is then the old or the new one, whole, and the next run that writes to the folder completes
//!   the change before it does anything else, even if the specs have problems by then.
//! - Two runs at once wait for each other, by a lock on `.lock` inside the folder.
//!
//! Nothing is forced out of the system's buffers: what is generated can be generated again, so a power failure costs no
//! more than another run. The journal has the length of each new text, and is not believed where one differs.

use crate::disk::Disk;
use crate::folder::{self, shown};
use crate::lock::Lock;
use bitrix24_codegen::{Changes, Files};
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

/// A file to be written, with its new text, or to be removed. Paths are relative to the folder.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) path: String,
    pub(crate) text: Option<String>,
}

/// The steps that bring a folder up to date: what is new comes first and what is not needed any more last, so that
/// nothing ever refers to what is not there.
pub(crate) fn steps(files: &Files, changes: &Changes) -> Vec<Step> {
    let Changes { missing, stale, orphaned } = changes;
    let text = |path: &String| Step { path: path.clone(), text: files.get(path).map(str::to_owned) };
    let orphaned = orphaned.iter().map(|path| Step { path: path.clone(), text: None });
    missing.iter().chain(stale).map(text).chain(orphaned).collect()
}

/// A folder that no other run writes to.
pub(crate) struct Update<'d> {
    folder: PathBuf,
    disk: &'d dyn Disk,
    _lock: Option<Lock>,
}

const ASIDE: &str = ".update";
const JOURNAL: &str = "journal";
/// The name of the journal once its changes are to be taken back.
const UNDO: &str = "undo";

/// Whether a run was cut short while it wrote to the folder.
pub(crate) fn was_interrupted(folder: &Path) -> bool {
    folder.join(ASIDE).exists()
}

impl<'d> Update<'d> {
    /// Waits until no other run writes to the folder, and completes what one has left undone.
    pub(crate) fn begin(folder: &Path, disk: &'d dyn Disk) -> Result<Self, String> {
        let failed = |error: io::Error| {
            format!(
                "error: {} cannot be written to: {error}\n  = help: nothing was changed; check the folder and its permissions",
                shown(folder)
            )
        };
        disk.create_folder(folder).map_err(failed)?;
        let lock = Lock::of(folder).map_err(failed)?;
        let update = Self { folder: folder.to_owned(), disk, _lock: lock };
        update.recover().map_err(|error| {
            format!(
                "error: an earlier run was cut short while it wrote to {}, and that cannot be completed: {error}\n  = help: check the disk and its permissions, then run again",
                shown(folder)
            )
        })?;
        Ok(update)
    }

    /// Does all steps or none.
    pub(crate) fn apply(&self, steps: &[Step]) -> Result<(), String> {
        if steps.is_empty() {
            return Ok(());
        }
        if let [Step { path, text: None }] = steps {
            // One step needs no journal.
            self.disk.remove(&self.folder.join(path)).map_err(|error| self.failed(&error, UNCHANGED))?;
            self.remove_empty(path);
            return Ok(());
        }
        let entries = self.stage(steps).map_err(|error| {
            let _ = self.disk.remove_folder(&self.aside());
            self.failed(&error, UNCHANGED)
        })?;
        self.commit(&entries).map_err(|error| match self.undo(&entries) {
            Ok(()) => self.failed(&error, UNCHANGED),
            Err(_) => self.failed(&error, PARTLY),
        })?;
        // What is left is litter; if it stays, the next run clears it away.
        let _ = self.clear(JOURNAL);
        entries.iter().filter(|entry| entry.kind == Kind::Remove).for_each(|entry| self.remove_empty(&entry.path));
        Ok(())
    }

    fn failed(&self, error: &io::Error, state: &str) -> String {
        let folder = shown(&self.folder);
        format!(
            "error: {folder} cannot be brought up to date: {error}\n  = help: {state}; check the disk and its permissions, then run again"
        )
    }

    fn aside(&self) -> PathBuf {
        self.folder.join(ASIDE)
    }

    /// Writes everything aside, and then the journal.
    fn stage(&self, steps: &[Step]) -> io::Result<Vec<Entry>> {
        self.disk.create_folder(&self.aside())?;
        let mut entries = Vec::new();
        for (number, step) in steps.iter().enumerate() {
            let there = self.folder.join(&step.path).is_file();
            let kind = match (&step.text, there) {
                (Some(_), false) => Kind::Add,
                (Some(_), true) => Kind::Replace,
                (None, _) => Kind::Remove,
            };
            let length = step.text.as_ref().map_or(0, String::len);
            let entry = Entry { kind, number, length, path: step.path.clone() };
            if let Some(text) = &step.text {
                self.disk.write(&self.new_text(&entry), text)?;
            }
            if there {
                self.disk.keep(&self.folder.join(&step.path), &self.old_text(&entry))?;
            }
            entries.push(entry);
        }
        let draft = self.aside().join("draft");
        self.disk.write(&draft, &entries.iter().fold(String::new(), |text, entry| text + &entry.line()))?;
        self.disk.rename(&draft, &self.aside().join(JOURNAL))?;
        Ok(entries)
    }

    /// Puts everything in place. What has been done already is not done again.
    fn commit(&self, entries: &[Entry]) -> io::Result<()> {
        for entry in entries {
            let (path, new) = (self.folder.join(&entry.path), self.new_text(entry));
            if entry.kind == Kind::Remove {
                self.disk.remove(&path)?;
            } else if new.is_file() {
                self.disk.create_folder(path.parent().unwrap_or(&self.folder))?;
                self.disk.rename(&new, &path)?;
            }
        }
        Ok(())
    }

    /// Takes back what has been put in place.
    fn undo(&self, entries: &[Entry]) -> io::Result<()> {
        let (journal, undo) = (self.aside().join(JOURNAL), self.aside().join(UNDO));
        if journal.is_file() {
            self.disk.rename(&journal, &undo)?;
        }
        for entry in entries.iter().rev() {
            let (path, old) = (self.folder.join(&entry.path), self.old_text(entry));
            if old.is_file() {
                self.disk.rename(&old, &path)?;
            } else if entry.kind == Kind::Add && !self.new_text(entry).is_file() {
                self.disk.remove(&path)?;
            }
            if entry.kind == Kind::Add {
                self.remove_empty(&entry.path);
            }
        }
        self.clear(UNDO)
    }

    /// Completes what a run has begun that was cut short, or takes back what it was taking back.
    fn recover(&self) -> io::Result<()> {
        if !was_interrupted(&self.folder) {
            return Ok(());
        }
        if let Some(entries) = self.journal(UNDO)? {
            return self.undo(&entries);
        }
        match self.journal(JOURNAL)? {
            Some(entries) if entries.iter().all(|entry| self.is_whole(entry)) => {
                self.commit(&entries)?;
                self.clear(JOURNAL)
            }
            _ => self.clear(JOURNAL),
        }
    }

    fn journal(&self, name: &str) -> io::Result<Option<Vec<Entry>>> {
        match fs::read_to_string(self.aside().join(name)) {
            Ok(text) => Ok(Some(text.lines().filter_map(Entry::of_line).collect())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Whether a new text has all of its bytes, wherever it is.
    fn is_whole(&self, entry: &Entry) -> bool {
        let length = |path: &Path| fs::metadata(path).map(|data| data.len()).ok();
        entry.kind == Kind::Remove
            || length(&self.new_text(entry)).or_else(|| length(&self.folder.join(&entry.path)))
                == Some(entry.length as u64)
    }

    /// Removes the journal first: without it, what is aside has no meaning.
    fn clear(&self, journal: &str) -> io::Result<()> {
        self.disk.remove(&self.aside().join(journal))?;
        self.disk.remove_folder(&self.aside())
    }

    fn new_text(&self, entry: &Entry) -> PathBuf {
        self.aside().join(format!("{}.new", entry.number))
    }

    fn old_text(&self, entry: &Entry) -> PathBuf {
        self.aside().join(format!("{}.old", entry.number))
    }

    /// Removes the folders that a removed file has left empty.
    fn remove_empty(&self, path: &str) {
        folder::remove_empty(&self.folder, &self.folder.join(path));
    }
}

const UNCHANGED: &str = "every file is as it was";
const PARTLY: &str = "some files are new and some are as they were, each of them whole; the next run completes them";

/// A step in the journal.
struct Entry {
    kind: Kind,
    number: usize,
    length: usize,
    path: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Add,
    Replace,
    Remove,
}

impl Entry {
    fn line(&self) -> String {
        let word = match self.kind {
            Kind::Add => "add",
            Kind::Replace => "replace",
            Kind::Remove => "remove",
        };
        let mut line = String::new();
        let _ = writeln!(line, "{word} {} {} {}", self.number, self.length, self.path);
        line
    }

    fn of_line(line: &str) -> Option<Self> {
        let mut parts = line.splitn(4, ' ');
        let kind = match parts.next()? {
            "add" => Kind::Add,
            "replace" => Kind::Replace,
            "remove" => Kind::Remove,
            _ => return None,
        };
        let (number, length) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let path = parts.next().filter(|path| is_ours(path))?;
        Some(Self { kind, number, length, path: path.to_owned() })
    }
}

/// Whether a path of a journal, which anyone can have written, is one that this program would write: below the folder,
/// or beside it.
fn is_ours(path: &str) -> bool {
    let inside = |path: &Path| path.components().all(|part| matches!(part, Component::Normal(_)));
    match path.strip_prefix("../") {
        Some(beside) => inside(Path::new(beside)) && Path::new(beside).components().count() == 1,
        None => inside(Path::new(path)),
    }
}

#[cfg(test)]
mod tests;
