//! `site`: the reference as static pages. The site's own program makes them, so that generating never has to build it;
//! only this side touches the disk.

use crate::cargo;
use crate::disk::Real;
use crate::folder::{self, shown};
use crate::generate::load_specs;
use crate::terminal::Telling;
use crate::update::{Update, steps};
use bitrix24_codegen::{Changes, Files};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Instant;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder that the pages go to
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The folder with the specs
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
    #[command(flatten)]
    telling: Telling,
}

/// The file that lists all others, so that the next run knows what is its own.
const LIST: &str = "files.txt";
const LIST_HEAD: &str = "# Written by `cargo xtask site`: the files of this site.";

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let spec = folder::specs_in(options.spec.as_deref());
    // Problems of the specs are told here, where their folder and the terminal are known.
    let api = load_specs(&spec, options.telling)?;
    let start = Instant::now();
    let files = pages(&spec)?;
    let out = options.out.clone().unwrap_or_else(|| folder::workspace().join("target/site"));
    let changes = write(&out, &files)?;
    let bytes: usize = files.iter().map(|(_, text)| text.len()).sum();
    options.telling.say(&format!(
        "{} methods in {} files, {} KB: {} written, {} removed, in {} ms\nopen {}",
        api.methods.len(),
        files.len(),
        bytes / 1024,
        changes.missing.len() + changes.stale.len(),
        changes.orphaned.len(),
        start.elapsed().as_millis(),
        shown(&out.join("index.html"))
    ))
}

/// The pages, as the site's program makes them of the specs.
fn pages(spec: &Path) -> Result<Files, String> {
    let specs: BTreeMap<String, String> =
        folder::specs(spec)?.into_iter().map(|source| (source.path, source.text)).collect();
    let input =
        serde_json::to_vec(&specs).map_err(|error| format!("error: the specs cannot be handed over: {error}"))?;
    let mut child = cargo::command()
        .args(["run", "--quiet", "--package", "bitrix24-site", "--bin", "bitrix24-site"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(cargo::not_started)?;
    // Where it ends early, its own message says more than the broken pipe.
    let _ = child.stdin.take().map(|mut stdin| stdin.write_all(&input));
    let output = child.wait_with_output().map_err(|error| format!("error: the site's program was lost: {error}"))?;
    if !output.status.success() {
        return Err(format!("error: the site's program ended with {}", output.status));
    }
    let texts: BTreeMap<String, String> = serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("error: the site's program answered with something else than pages: {error}"))?;
    let mut files = Files::default();
    let mut list = format!("{LIST_HEAD}\n");
    for (path, text) in texts {
        list += &format!("{path}\n");
        files.insert(path, text);
    }
    files.insert(LIST.to_owned(), list);
    Ok(files)
}

/// What has to be done to the folder. Files that no run has written stay as they are.
fn changes(out: &Path, files: &Files) -> Result<Changes, String> {
    let there = folder::texts(out)?;
    let list = there.get(LIST).cloned().flatten().filter(|list| list.starts_with(LIST_HEAD)).unwrap_or_default();
    let ours: BTreeSet<&str> = list.lines().skip(1).chain([LIST]).collect();
    let mut changes = files.compare(&there);
    changes.orphaned.retain(|path| ours.contains(path.as_str()));
    let foreign = changes.stale.iter().find(|path| !ours.contains(path.as_str()) || list.is_empty());
    match foreign {
        Some(path) => Err(format!(
            "error: {} was not written by this command, and would be lost\n  = help: move it away, or name another folder with `--out DIR`",
            shown(&out.join(path))
        )),
        None => Ok(changes),
    }
}

/// Brings the folder up to date, and says what that took.
fn write(out: &Path, files: &Files) -> Result<Changes, String> {
    // A folder that is not ours is left without a trace.
    changes(out, files)?;
    let update = Update::begin(out, &Real)?;
    let changes = changes(out, files)?;
    update.apply(&steps(files, &changes))?;
    Ok(changes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(texts: &[(&str, &str)]) -> Files {
        let mut files = Files::default();
        let list: String = texts.iter().map(|(path, _)| format!("{path}\n")).collect();
        for (path, text) in texts {
            files.insert((*path).to_owned(), (*text).to_owned());
        }
        files.insert(LIST.to_owned(), format!("{LIST_HEAD}\n{list}"));
        files
    }

    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("bitrix24-site-{name}-{}", std::process::id()));
            let _ = std::fs::remove_dir_all(&folder);
            Self(folder)
        }

        fn write(&self, files: &Files) -> Result<Changes, String> {
            write(&self.0, files)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn pages_that_are_gone_are_removed_and_other_files_stay() {
        let folder = Folder::new("gone");
        folder.write(&files(&[("index.html", "1"), ("a/b.html", "2")])).unwrap();
        std::fs::write(folder.0.join("CNAME"), "example.com").unwrap();
        let changes = folder.write(&files(&[("index.html", "3")])).unwrap();
        assert_eq!(
            (changes.stale, changes.orphaned),
            (vec![LIST.to_owned(), "index.html".to_owned()], vec!["a/b.html".to_owned()])
        );
        assert!(folder.0.join("CNAME").exists() && !folder.0.join("a").exists());
        assert!(folder.write(&files(&[("index.html", "3")])).unwrap().is_empty());
    }

    #[test]
    fn files_of_others_are_not_overwritten() {
        let folder = Folder::new("foreign");
        std::fs::create_dir_all(&folder.0).unwrap();
        std::fs::write(folder.0.join("index.html"), "mine").unwrap();
        let problem = folder.write(&files(&[("index.html", "1"), ("other.html", "2")])).unwrap_err();
        assert!(problem.contains("index.html was not written by this command"), "{problem}");
        assert_eq!(std::fs::read_dir(&folder.0).unwrap().count(), 1);
    }
}
