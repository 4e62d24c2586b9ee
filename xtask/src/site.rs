//! `site`: the reference as static pages. The site's own program builds them, so that generating never has to build that
//! program; this command writes them.

use crate::error::{CommandError, Result};
use crate::folder::{self, shown};
use crate::terminal::MessageFormat;
use crate::{cargo, specs, write};
use bitrix24_codegen::{Changes, Files, SourceFile};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Instant;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder of the pages; the default is target/site
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The address of the pages that `cargo doc` writes, to link to them: relative to the site, such as
    /// ../doc/bitrix24, or on the web
    #[arg(long, value_name = "ADDRESS")]
    rustdoc: Option<String>,
    /// The folder with the specs
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
    #[command(flatten)]
    format: MessageFormat,
}

/// The file that lists all others, so that the next run knows which files it may remove.
const LIST: &str = "files.txt";
const LIST_HEAD: &str = "# Written by `cargo xtask site`: the files of this site.";

pub(crate) fn run(options: &Options) -> Result {
    let spec = folder::specs_in(options.spec.as_deref());
    let out = options.out.clone().unwrap_or_else(|| folder::workspace().join("target/site"));
    folder::refuse_among_specs(&spec, &out)?;
    // Errors of the specs are printed here, where their folder and the terminal are known.
    let sources = specs::sources(&spec)?;
    let apis = specs::check_all(&sources, &spec, options.format)?;
    let start = Instant::now();
    let files = pages(&sources, options.rustdoc.as_deref())?;
    let changes = update(&out, &files)?;
    let bytes: usize = files.iter().map(|(_, text)| text.len()).sum();
    options.format.summary(&format!(
        "{} methods in {} files, {} KB: {} written, {} removed, in {} ms\nopen {}",
        apis.iter().map(|api| api.methods.len()).sum::<usize>(),
        files.len(),
        bytes / 1024,
        changes.missing.len() + changes.stale.len(),
        changes.orphaned.len(),
        start.elapsed().as_millis(),
        shown(&out.join("index.html"))
    ))
}

/// Runs the site's program, and returns the pages.
fn pages(sources: &[SourceFile], rustdoc: Option<&str>) -> Result<Files> {
    let specs: BTreeMap<&str, &str> =
        sources.iter().map(|source| (source.path.as_str(), source.text.as_str())).collect();
    let input = bitrix24_json::json!(specs).to_string();
    let mut child = cargo::command()
        .args(["run", "--quiet", "--package", "bitrix24-site", "--bin", "bitrix24-site", "--"])
        .args(rustdoc)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(cargo::not_started)?;
    // If the program ends early, its own message says more than a broken pipe.
    let _ = child.stdin.take().map(|mut stdin| stdin.write_all(input.as_bytes()));
    let failed = |reason: String| CommandError::new(format!("the site's program {reason}"));
    let output = child.wait_with_output().map_err(|error| failed(format!("cannot be read: {error}")))?;
    if !output.status.success() {
        return Err(failed(format!("ended with {}", output.status)));
    }
    let texts: BTreeMap<String, String> =
        serde_json::from_slice(&output.stdout).map_err(|error| failed(format!("did not write pages: {error}")))?;
    let mut files = Files::default();
    let mut list = format!("{LIST_HEAD}\n");
    for (path, text) in texts {
        list += &format!("{path}\n");
        files.insert(path, text);
    }
    files.insert(LIST.to_owned(), list);
    Ok(files)
}

/// Returns how the folder differs. Files that no run has written stay.
fn changes(out: &Path, files: &Files) -> Result<Changes> {
    let is_page = |path: &Path| files.get(&folder::relative(out, path)).is_some();
    let texts = folder::texts_if(out, is_page)?;
    let list = texts.get(LIST).cloned().flatten().filter(|list| list.starts_with(LIST_HEAD)).unwrap_or_default();
    let ours: BTreeSet<&str> = list.lines().skip(1).chain([LIST]).collect();
    let mut changes = files.compare(&texts);
    changes.orphaned.retain(|path| ours.contains(path.as_str()));
    let foreign = changes.stale.iter().find(|path| !ours.contains(path.as_str()) || list.is_empty());
    match foreign {
        Some(path) => Err(CommandError::new(format!(
            "`{}` was not written by this command, and would be overwritten",
            shown(&out.join(path))
        ))
        .with_help("move it away, or name another folder with `--out DIR`")),
        None => Ok(changes),
    }
}

/// Brings the folder up to date, and returns what differed.
fn update(out: &Path, files: &Files) -> Result<Changes> {
    let changes = changes(out, files)?;
    if !changes.is_empty() {
        // Until the end, the list names the old and the new files, so that a killed run loses none of them.
        let all = files.iter().map(|(path, _)| path).chain(changes.orphaned.iter().map(String::as_str));
        write::write(&out.join(LIST), &all.fold(format!("{LIST_HEAD}\n"), |list, path| list + path + "\n"))?;
        write::update(out, files, &changes)?;
        write::write(&out.join(LIST), files.get(LIST).unwrap_or_default())?;
    }
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

        fn update(&self, files: &Files) -> Result<Changes> {
            update(&self.0, files)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn old_pages_are_removed_and_other_files_stay() {
        let folder = Folder::new("gone");
        folder.update(&files(&[("index.html", "1"), ("a/b.html", "2")])).unwrap();
        std::fs::write(folder.0.join("CNAME"), "example.com").unwrap();
        let changes = folder.update(&files(&[("index.html", "3")])).unwrap();
        assert_eq!(
            (changes.stale, changes.orphaned),
            (vec![LIST.to_owned(), "index.html".to_owned()], vec!["a/b.html".to_owned()])
        );
        assert!(folder.0.join("CNAME").exists() && !folder.0.join("a").exists());
        assert!(folder.update(&files(&[("index.html", "3")])).unwrap().is_empty());
    }

    #[test]
    fn a_killed_run_is_finished_by_the_next_one() {
        let folder = Folder::new("killed");
        folder.update(&files(&[("old.html", "1")])).unwrap();
        // The list names the old and the new files, and only one of these was written.
        let list = format!("{LIST_HEAD}\na.html\nb.html\nold.html\n");
        std::fs::write(folder.0.join(LIST), list).unwrap();
        std::fs::write(folder.0.join("a.html"), "2").unwrap();
        folder.update(&files(&[("a.html", "3"), ("b.html", "4")])).unwrap();
        let texts = folder::texts(&folder.0).unwrap();
        assert_eq!(texts.into_keys().collect::<Vec<_>>(), ["a.html", "b.html", LIST]);
    }

    #[test]
    fn files_of_others_are_not_overwritten() {
        let folder = Folder::new("foreign");
        std::fs::create_dir_all(&folder.0).unwrap();
        std::fs::write(folder.0.join("index.html"), "mine").unwrap();
        let error = folder.update(&files(&[("index.html", "1"), ("other.html", "2")])).unwrap_err();
        assert!(error.to_string().contains("index.html` was not written by this command"), "{error}");
        assert_eq!(std::fs::read_dir(&folder.0).unwrap().count(), 1);
    }
}
