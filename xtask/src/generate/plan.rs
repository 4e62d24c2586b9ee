//! What differs between the generated files and the disk.

use crate::error::{CommandError, Result};
use crate::folder::{self, shown};
use crate::write;
use bitrix24_codegen::{Changes, Files, generate_all, manifest, reserved_names};
use bitrix24_model::{Api, Protocol, reference, schema, with_counts};
use std::path::{Path, PathBuf};

/// The first words of every generated file.
const HEADER: &str = "// Written by `cargo xtask generate`";

/// What has to be written and removed.
pub(super) struct Plan {
    spec: PathBuf,
    out: PathBuf,
    /// The client.
    files: Files,
    changes: Changes,
    /// The files outside of the client's folder that differ, with their new texts.
    others: Vec<(PathBuf, String)>,
}

impl Plan {
    /// Compares what the specs give with the disk.
    pub(super) fn new(spec: &Path, out: &Path, apis: &[Api]) -> Result<Self> {
        let files = generate_all(apis);
        let changes = files.compare(&folder::texts(out)?);
        let schema = |api: &Api| {
            let text = format!("{:#}\n", schema(api, &reserved_names(api.protocol)));
            Some((spec.join(api.root).join("schema.json"), text))
        };
        let counts = apis.iter().find(|api| api.protocol == Protocol::V3).and_then(|api| updated_counts(spec, api));
        let others = apis.iter().map(schema).chain([updated_reference(spec)?, updated_manifest(out, apis)?, counts]);
        let others = others.flatten().filter(|(path, text)| unix_text(path).as_ref() != Some(text)).collect();
        Ok(Self { spec: spec.to_owned(), out: out.to_owned(), files, changes, others })
    }

    /// Returns the number of files of the client.
    pub(super) fn file_count(&self) -> usize {
        self.files.len()
    }

    /// Brings the disk up to date.
    pub(super) fn apply(&self) -> Result {
        self.refuse_foreign_files()?;
        write::remove_leftovers(&self.spec);
        write::update(&self.out, &self.files, &self.changes)?;
        self.others.iter().try_for_each(|(path, text)| write::write(path, text))
    }

    /// Returns the counts of what was written and removed.
    pub(super) fn summary(&self) -> String {
        let written = self.changes.missing.len() + self.changes.stale.len() + self.others.len();
        match (written, self.changes.orphaned.len()) {
            (0, 0) => "nothing to write".to_owned(),
            (written, 0) => format!("{written} written"),
            (written, removed) => format!("{written} written, {removed} removed"),
        }
    }

    /// Fails if anything differs, and names it.
    pub(super) fn check(&self) -> Result {
        let Changes { missing, stale, orphaned } = &self.changes;
        let mut differing = Vec::new();
        for (word, paths) in [("missing", missing), ("stale", stale), ("orphaned", orphaned)] {
            differing.extend(paths.iter().map(|path| (word, self.out.join(path))));
        }
        let word = |path: &Path| if path.exists() { "stale" } else { "missing" };
        differing.extend(self.others.iter().map(|(path, _)| (word(path), path.clone())));
        if differing.is_empty() {
            return Ok(());
        }
        let lines: String = differing.iter().map(|(word, path)| format!("\n  {word:8} {}", shown(path))).collect();
        Err(CommandError::new(format!("the generated files do not match the specs{lines}"))
            .with_help("run `cargo xtask generate` and commit what it writes"))
    }

    /// Refuses a folder with files that were not generated, so that they are not lost.
    fn refuse_foreign_files(&self) -> Result {
        let text = |path: &str| std::fs::read_to_string(self.out.join(path)).ok();
        let generated = |path: &&String| text(path).is_some_and(|text| text.starts_with(HEADER));
        // A power failure can leave a file empty.
        let lost = |path: &&String| text(path).is_some_and(|text| text.trim_matches('\0').is_empty());
        let orphaned = self.changes.orphaned.iter().filter(|path| !generated(path));
        let stale = self.changes.stale.iter().filter(|path| !generated(path) && !lost(path));
        let Some(first) = orphaned.chain(stale).next() else { return Ok(()) };
        let message = format!("`{}` contains files that were not generated, such as `{first}`", shown(&self.out));
        Err(CommandError::new(message).with_help("move them away, or name another folder with `--out DIR`"))
    }
}

/// Reads a text with Unix line ends; `None` for a file that is missing or not text.
fn unix_text(path: &Path) -> Option<String> {
    Some(std::fs::read_to_string(path).ok()?.replace("\r\n", "\n"))
}

/// Returns the reference of the spec format with up-to-date tables. Folders without a `README.md` have no reference.
fn updated_reference(spec: &Path) -> Result<Option<(PathBuf, String)>> {
    let path = spec.join("README.md");
    let Some(text) = unix_text(&path) else { return Ok(None) };
    match reference(&text) {
        Ok(text) => Ok(Some((path, text))),
        Err(reason) => Err(CommandError::new(format!("cannot update the tables of `{}`: {reason}", shown(&path)))
            .with_help("restore the comment lines around the tables from the history")),
    }
}

/// Returns the `README.md` beside the folder of the specs with current counts, if it states any.
fn updated_counts(spec: &Path, api: &Api) -> Option<(PathBuf, String)> {
    let path = folder::around(spec).join("README.md");
    let text = with_counts(&unix_text(&path)?, api)?;
    Some((path, text))
}

/// Returns the manifest beside the client's `src` with the features of the modules, if there is a manifest.
fn updated_manifest(out: &Path, apis: &[Api]) -> Result<Option<(PathBuf, String)>> {
    let path = folder::around(out).join("Cargo.toml");
    let Some(text) = unix_text(&path) else { return Ok(None) };
    match manifest::update(&text, apis) {
        Some(text) => Ok(Some((path, text))),
        None => Err(CommandError::new(format!(
            "`{}` has no place for the features of the modules: it lacks the lines\n  {}  {}",
            shown(&path),
            manifest::BEGIN,
            manifest::END.trim_end()
        ))
        .with_help("write them into its `[features]`, or name a folder with no manifest beside it with `--out DIR`")),
    }
}
