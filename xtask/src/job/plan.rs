//! What differs between the generated files and the disk.

use super::fingerprint::Texts;
use crate::error::{CommandError, Result};
use crate::folder::{self, shown};
use crate::write;
use bitrix24_codegen::{Changes, Files, generate_all, manifest, reserved_names, runtime_codes};
use bitrix24_model::{Api, Protocol, ROOT_V2, reference, schema, with_counts};
use std::path::{Path, PathBuf};

/// The first words of every generated file.
const HEADER: &str = "// Written by `cargo xtask generate`";

/// What the disk has in the place of the generated files.
pub(super) struct Disk {
    /// The files of the client, by their paths in its folder.
    pub(super) client: Texts<String>,
    /// The files outside of the client's folder.
    pub(super) others: Texts<PathBuf>,
}

impl Disk {
    pub(super) fn read(spec: &Path, out: &Path) -> Result<Self> {
        let apis = [spec.to_owned(), spec.join(ROOT_V2)];
        let schemas = apis.map(|root| root.join("schema.json"));
        let paths = schemas.into_iter().chain([counts_path(spec)]).chain(runtime_path(spec));
        let mut others: Texts<PathBuf> = paths.map(|path| (path.clone(), unix_text(&path))).collect();
        // Only a part of these is generated.
        for path in [reference_path(spec), manifest_path(out)] {
            let exists = path.symlink_metadata().is_ok();
            let text = exists.then(|| folder::read(&path)).transpose();
            let help = "save it as a text in UTF-8, or name other folders with `--spec DIR` and `--out DIR`";
            let text = text.map_err(|error| error.with_help(help))?;
            others.insert(path, text.map(|text| text.replace("\r\n", "\n")));
        }
        // A folder of other files is refused, however large it is.
        let is_rust = |path: &Path| path.extension().is_some_and(|extension| extension == "rs");
        Ok(Self { client: folder::texts_if(out, is_rust)?, others })
    }

    fn other(&self, path: &Path) -> Option<&String> {
        self.others.get(path)?.as_ref()
    }
}

/// What has to be written and removed.
pub(super) struct Plan {
    spec: PathBuf,
    out: PathBuf,
    /// The client.
    files: Files,
    changes: Changes,
    /// The files outside of the client's folder that differ, with their new texts.
    others: Vec<(PathBuf, String)>,
    disk: Disk,
}

impl Plan {
    /// Compares what the specs give with the disk.
    pub(super) fn new(spec: &Path, out: &Path, apis: &[Api], disk: Disk) -> Result<Self> {
        let files = generate_all(apis);
        let changes = files.compare(&disk.client);
        let schema = |api: &Api| {
            let text = format!("{:#}\n", schema(api, &reserved_names(api.protocol)));
            Some((spec.join(api.root).join("schema.json"), text))
        };
        let rest3 = apis.iter().find(|api| api.protocol == Protocol::V3);
        let runtime = runtime_path(spec).zip(rest3).map(|(path, api)| (path, runtime_codes(api)));
        let once = [
            updated_counts(spec, apis, &disk),
            runtime,
            updated_reference(spec, &disk)?,
            updated_manifest(out, apis, &disk)?,
        ];
        let others = apis.iter().map(schema).chain(once).flatten();
        let others = others.filter(|(path, text)| disk.other(path) != Some(text)).collect();
        Ok(Self { spec: spec.to_owned(), out: out.to_owned(), files, changes, others, disk })
    }

    /// Brings the disk up to date.
    pub(super) fn apply(&self) -> Result {
        self.refuse_foreign_files()?;
        write::remove_leftovers(&self.spec);
        write::update(&self.out, &self.files, &self.changes)?;
        self.others.iter().try_for_each(|(path, text)| write::write(path, text))
    }

    /// Returns what the disk has now.
    pub(super) fn into_texts(self) -> (Texts<String>, Texts<PathBuf>) {
        let mut others = self.disk.others;
        others.extend(self.others.into_iter().map(|(path, text)| (path, Some(text))));
        (self.files.into_iter().map(|(path, text)| (path, Some(text))).collect(), others)
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
        self.refuse_foreign_files()?;
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
        let text = |path: &str| self.disk.client.get(path)?.as_deref();
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

fn reference_path(spec: &Path) -> PathBuf {
    spec.join("README.md")
}

/// Returns the reference of the spec format with up-to-date tables. Folders without a `README.md` have no reference.
fn updated_reference(spec: &Path, disk: &Disk) -> Result<Option<(PathBuf, String)>> {
    let path = reference_path(spec);
    let Some(text) = disk.other(&path) else { return Ok(None) };
    match reference(text) {
        Ok(text) => Ok(Some((path, text))),
        Err(reason) => Err(CommandError::new(format!("cannot update the tables of `{}`: {reason}", shown(&path)))
            .with_help("restore the comment lines around the tables from the history")),
    }
}

fn counts_path(spec: &Path) -> PathBuf {
    folder::around(spec).join("README.md")
}

/// Returns the `README.md` beside the folder of the specs with current counts, if it states any.
fn updated_counts(spec: &Path, apis: &[Api], disk: &Disk) -> Option<(PathBuf, String)> {
    let path = counts_path(spec);
    let (mut text, mut has_any) = (disk.other(&path)?.clone(), false);
    for api in apis {
        if let Some(updated) = with_counts(&text, api) {
            (text, has_any) = (updated, true);
        }
    }
    has_any.then_some((path, text))
}

/// Returns the runtime's table of error codes, which are facts of the protocol. Only the specs of the workspace decide
/// about it; the codes of others are part of their own clients.
fn runtime_path(spec: &Path) -> Option<PathBuf> {
    let workspace = folder::workspace();
    let is_own = spec.canonicalize().ok()? == workspace.join("spec").canonicalize().ok()?;
    is_own.then(|| workspace.join("runtime/src/client/error_codes/rest3.rs"))
}

fn manifest_path(out: &Path) -> PathBuf {
    folder::around(out).join("Cargo.toml")
}

/// Returns the manifest beside the client's `src` with the features of the modules, if there is a manifest.
fn updated_manifest(out: &Path, apis: &[Api], disk: &Disk) -> Result<Option<(PathBuf, String)>> {
    let path = manifest_path(out);
    let Some(text) = disk.other(&path) else { return Ok(None) };
    match manifest::update(text, apis) {
        Ok(text) => Ok(Some((path, text))),
        Err(why) => {
            Err(CommandError::new(format!("`{}` has no place for the features of the modules: {why}", shown(&path)))
                .with_help("correct its `[features]`, or name a folder with no manifest beside it with `--out DIR`"))
        }
    }
}
