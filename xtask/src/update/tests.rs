//! A folder of files, one step of whose update fails, or is the last before the process dies: the folder is then what
//! it was or what it should be, never something between.

use super::*;
use crate::disk::Real;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A folder that is gone after the test.
struct Temp(PathBuf);

impl Temp {
    fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("bitrix24-update-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        let _ = fs::remove_dir_all(&path);
        for (file, text) in OLD {
            let file = path.join("src").join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        Self(path)
    }

    fn src(&self) -> PathBuf {
        self.0.join("src")
    }

    /// Everything below the folder, and beside it.
    fn files(&self) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        let mut open = vec![self.0.clone()];
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else if !path.ends_with(".lock") {
                    let name = path
                        .strip_prefix(self.src())
                        .map(Path::to_owned)
                        .unwrap_or_else(|_| Path::new("..").join(path.file_name().unwrap()));
                    found.insert(name.to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap());
                }
            }
        }
        found
    }
}

impl Drop for Temp {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const OLD: &[(&str, &str)] =
    &[("a.rs", "old a"), ("kept.rs", "kept"), ("gone/b.rs", "old b"), ("gone/c.rs", "old c"), ("../Cargo.toml", "old")];
const NEW: &[(&str, &str)] =
    &[("a.rs", "new a"), ("kept.rs", "kept"), ("deep/er/d.rs", "new d"), ("../Cargo.toml", "new")];

fn steps() -> Vec<Step> {
    let write = |path: &str, text: &str| Step { path: path.to_owned(), text: Some(text.to_owned()) };
    let remove = |path: &str| Step { path: path.to_owned(), text: None };
    vec![
        write("deep/er/d.rs", "new d"),
        write("a.rs", "new a"),
        write(MANIFEST, "new"),
        remove("gone/b.rs"),
        remove("gone/c.rs"),
    ]
}

const MANIFEST: &str = "../Cargo.toml";

fn state(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

/// A disk on which one step fails, or on which everything fails from then on, as for a process that is dead.
struct Faulty {
    step: Cell<usize>,
    fails: usize,
    dies: bool,
}

impl Faulty {
    fn new(fails: usize, dies: bool) -> Self {
        Self { step: Cell::new(0), fails, dies }
    }

    fn is_out(&self) -> bool {
        let step = self.step.replace(self.step.get() + 1);
        step == self.fails || (self.dies && step > self.fails)
    }

    fn then(&self, work: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
        if self.is_out() { Err(io::Error::from(io::ErrorKind::StorageFull)) } else { work() }
    }
}

impl Disk for Faulty {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.then(|| Real.create_folder(path))
    }
    fn write(&self, path: &Path, text: &str) -> io::Result<()> {
        if self.is_out() {
            // As far as there was room.
            Real.write(path, &text[..text.len() / 2])?;
            return Err(io::Error::from(io::ErrorKind::StorageFull));
        }
        Real.write(path, text)
    }
    fn keep(&self, path: &Path, second: &Path) -> io::Result<()> {
        self.then(|| Real.keep(path, second))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.then(|| Real.rename(from, to))
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.then(|| Real.remove(path))
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.then(|| Real.remove_folder(path))
    }
}

fn update(temp: &Temp, disk: &dyn Disk) -> Result<(), String> {
    Update::begin(&temp.src(), disk)?.apply(&steps())
}

/// How many steps an update takes.
fn count() -> usize {
    let (temp, disk) = (Temp::new(), Faulty::new(usize::MAX, false));
    update(&temp, &disk).unwrap();
    disk.step.get()
}

#[test]
fn all_goes_well() {
    let temp = Temp::new();
    update(&temp, &Real).unwrap();
    assert_eq!(temp.files(), state(NEW));
    assert!(!temp.src().join("gone").exists() && !was_interrupted(&temp.src()));
}

#[test]
fn a_step_fails() {
    let (mut old, mut new) = (0, 0);
    for step in 0..count() {
        let temp = Temp::new();
        match update(&temp, &Faulty::new(step, false)) {
            Err(message) => {
                assert_eq!(temp.files(), state(OLD), "step {step}: {message}");
                assert!(message.contains("no storage space"), "{message}");
                assert!(
                    message.contains("every file is as it was") || message.contains("nothing was changed"),
                    "{message}"
                );
                old += 1;
            }
            // Only clearing away has failed, and the next run does that.
            Ok(()) => {
                update(&temp, &Real).unwrap();
                assert_eq!(temp.files(), state(NEW), "step {step}");
                new += 1;
            }
        }
        assert!(!temp.src().join("deep").exists() || temp.src().join("deep/er/d.rs").exists(), "step {step}");
    }
    assert!(old > 15 && new == 2, "{old} steps failed, {new} did not matter");
}

#[test]
fn the_process_dies() {
    let mut between = 0;
    for step in 0..count() {
        let temp = Temp::new();
        let _ = update(&temp, &Faulty::new(step, true));
        // Each file is whole, and what has been put in place is not more than the next run can complete.
        let left: BTreeMap<_, _> = temp.files().into_iter().filter(|(path, _)| !path.starts_with(".update")).collect();
        for (path, text) in &left {
            let known = [OLD, NEW].iter().any(|files| files.contains(&(path.as_str(), text.as_str())));
            assert!(known, "step {step}: {path} holds {text:?}");
        }
        if left != state(OLD) && left != state(NEW) {
            assert!(was_interrupted(&temp.src()), "step {step}");
            between += 1;
        }
        Update::begin(&temp.src(), &Real).unwrap();
        let after = temp.files();
        assert!(after == state(OLD) || after == state(NEW), "step {step}: {after:?}");
        assert!(!was_interrupted(&temp.src()), "step {step}");
    }
    assert!(between > 0, "no step stands between the old and the new");
}

#[test]
fn the_process_dies_while_it_takes_things_back() {
    for fails in 0..count() {
        for dies in fails + 1..count() + 8 {
            let temp = Temp::new();
            let _ = update(&temp, &FailsThenDies { fails: Faulty::new(fails, false), dies });
            Update::begin(&temp.src(), &Real).unwrap();
            let after = temp.files();
            assert!(after == state(OLD) || after == state(NEW), "steps {fails} and {dies}: {after:?}");
        }
    }
}

/// A disk on which one step fails, and some steps later the process dies.
struct FailsThenDies {
    fails: Faulty,
    dies: usize,
}

impl FailsThenDies {
    fn then(&self, work: impl FnOnce(&Faulty) -> io::Result<()>) -> io::Result<()> {
        if self.fails.step.get() >= self.dies { Err(io::Error::other("dead")) } else { work(&self.fails) }
    }
}

impl Disk for FailsThenDies {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.then(|disk| disk.create_folder(path))
    }
    fn write(&self, path: &Path, text: &str) -> io::Result<()> {
        self.then(|disk| disk.write(path, text))
    }
    fn keep(&self, path: &Path, second: &Path) -> io::Result<()> {
        self.then(|disk| disk.keep(path, second))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.then(|disk| disk.rename(from, to))
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.then(|disk| disk.remove(path))
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.then(|disk| disk.remove_folder(path))
    }
}

#[test]
fn a_folder_that_cannot_be() {
    let temp = Temp::new();
    let file = temp.src().join("a.rs/src");
    let message = Update::begin(&file, &Real).err().unwrap();
    assert!(message.contains("cannot be written to") && message.contains("nothing was changed"), "{message}");
}

#[test]
fn a_journal_leads_nowhere_else() {
    for path in ["../../x", "/x", "../a/b", "a/../../../x", ".."] {
        assert!(Entry::of_line(&format!("add 0 1 {path}")).is_none(), "{path}");
    }
    for path in ["a.rs", "a/b c.rs", "../Cargo.toml"] {
        assert!(Entry::of_line(&format!("add 0 1 {path}")).is_some(), "{path}");
    }
}

#[test]
fn two_runs_wait_for_each_other() {
    let temp = Temp::new();
    let first = Update::begin(&temp.src(), &Real).unwrap();
    let src = temp.src();
    let second = std::thread::spawn(move || {
        let update = Update::begin(&src, &Real).unwrap();
        // The other one is through with everything, or this one would find its own file among the old ones.
        assert_eq!(fs::read_to_string(src.join("a.rs")).unwrap(), "new a");
        update.apply(&[Step { path: "a.rs".into(), text: Some("newer a".into()) }]).unwrap();
    });
    first.apply(&steps()).unwrap();
    drop(first);
    second.join().unwrap();
    assert_eq!(fs::read_to_string(temp.src().join("a.rs")).unwrap(), "newer a");
}

#[test]
fn the_lock_leaves_nothing_and_lets_one_in_at_a_time() {
    let (temp, inside) = (Temp::new(), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..10 {
                    let update = Update::begin(&temp.src(), &Real).unwrap();
                    assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
                    inside.fetch_sub(1, Ordering::SeqCst);
                    drop(update);
                }
            });
        }
    });
    assert_eq!(temp.src().join(".lock").exists(), cfg!(not(unix)));
}
