//! `diff`: what changes for users between two revisions of the specs, and the version that this requires.

use crate::error::{CommandError, Result};
use crate::terminal::{MessageFormat, eprint_line, print};
use crate::{folder, git, specs};
use bitrix24_codegen::load_all;
use bitrix24_compare::semver::{Change, Class, Version, changelog, diff_all};
use bitrix24_json::{Value as Json, json};
use bitrix24_model::{Api, SourceFile};
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The old revision (a commit, branch or tag), or OLD..NEW; the default is the last release, else the commit
    /// before the last change of specs
    #[arg(value_name = "REV")]
    revision: Option<String>,
    /// The output format
    #[arg(long, value_enum, default_value_t = Format::Human, value_name = "FORMAT")]
    format: Format,
    /// The folder with the new specs
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    /// For people: by class, with the required version and lines for the changelog
    Human,
    /// Only the lines for the changelog
    Changelog,
    /// For programs
    Json,
}

pub(crate) fn run(options: &Options) -> Result {
    let (old, subject, new) = match &options.revision {
        Some(range) => match range.split_once("..") {
            Some((old, new)) => (old.to_owned(), None, Some(new.trim_start_matches('.').to_owned())),
            None => (range.clone(), None, None),
        },
        None => {
            let (old, subject) = default_revision()?;
            (old, subject, None)
        }
    };
    let new = new.filter(|new| !new.is_empty());
    let apis = match (&new, &options.spec) {
        (Some(_), Some(_)) => {
            return Err(CommandError::usage("OLD..NEW and `--spec` both name the new specs")
                .with_help("give OLD..NEW or `--spec DIR`, not both"));
        }
        (Some(new), None) => specs_at(new)?,
        (None, Some(spec)) => specs::load_all(spec, MessageFormat::default())?,
        (None, None) => specs::load_all(&folder::specs_in(None), MessageFormat::default())?,
    };
    let report = Report { changes: diff_all(&specs_at(&old)?, &apis), from: version_at(&old)?, old, subject, new };
    let text = match options.format {
        Format::Human => report.human(),
        Format::Changelog => changelog(&report.changes),
        Format::Json => format!("{:#}\n", report.json()),
    };
    print(&text)
}

/// Returns the last release; without one, the commit before the last change of specs, and the first line of its message.
fn default_revision() -> Result<(String, Option<String>)> {
    if let Some(release) = git::last_release()? {
        return Ok((release, None));
    }
    let commit = git::before_last_change("spec")?;
    let subject = git::subject(&commit)?;
    Ok((commit, Some(subject)))
}

/// Returns the version at a revision, and the lowest version that the changes since then allow.
pub(crate) fn least_version_since(revision: &str) -> Result<(Version, Version)> {
    let new = specs::load_all(&folder::specs_in(None), MessageFormat::default())?;
    let changes = diff_all(&specs_at(revision)?, &new);
    let from = version_at(revision)?;
    Ok((from, from.bumped(from.required_bump(worst(&changes)))))
}

/// Loads the specs of a revision.
fn specs_at(revision: &str) -> Result<Vec<Api>> {
    let files = git::files(revision, "spec")?.into_iter().filter(|(path, _)| path.ends_with(".yaml"));
    let sources = files.map(|(path, bytes)| match String::from_utf8(bytes) {
        Ok(text) => Ok(SourceFile::new(path, text)),
        Err(_) => Err(CommandError::new(format!("`spec/{path}` is not UTF-8 text in `{revision}`"))
            .with_help("compare with another revision")),
    });
    let sources = sources.collect::<Result<Vec<_>>>()?;
    if sources.is_empty() {
        return Err(
            CommandError::usage(format!("`{revision}` contains no specs")).with_help("compare with a later revision")
        );
    }
    load_all(&sources).map_err(|errors| {
        if let Err(closed) = MessageFormat::default().report(&errors, &format!("{revision}:spec")) {
            return closed;
        }
        eprint_line("");
        CommandError::new(format!("the specs of `{revision}` do not pass the current checks")).with_help(format!(
            "compare with a later revision, or fix them on a branch from `{revision}` and compare with that"
        ))
    })
}

/// Returns the workspace's version at a revision.
fn version_at(revision: &str) -> Result<Version> {
    let manifest = git::file(revision, "Cargo.toml")?.unwrap_or_default();
    let version = workspace_version(&manifest).ok_or_else(|| {
        CommandError::new(format!("`Cargo.toml` has no version in `{revision}`"))
            .with_help("compare with a revision whose [workspace.package] has `version`")
    })?;
    version.parse().map_err(|error| CommandError::new(format!("in `{revision}`, {error}")))
}

/// Returns the `version` of `[workspace.package]`.
pub(crate) fn workspace_version(manifest: &str) -> Option<&str> {
    let (_, section) = manifest.split_once("[workspace.package]")?;
    let lines = section.lines().skip(1).take_while(|line| !line.starts_with('['));
    let value = lines.filter_map(|line| line.split_once('=')).find(|(key, _)| key.trim() == "version")?.1;
    value.split('"').nth(1)
}

fn worst(changes: &[Change]) -> Option<Class> {
    changes.iter().map(|change| change.class).min()
}

/// The changes between two revisions.
struct Report {
    old: String,
    /// The first line of the old commit's message, if the user did not name it.
    subject: Option<String>,
    /// `None` for the working tree.
    new: Option<String>,
    /// The version of the old revision.
    from: Version,
    changes: Vec<Change>,
}

impl Report {
    fn human(&self) -> String {
        let new = self.new.as_deref().unwrap_or("the working tree");
        let old = match &self.subject {
            Some(subject) => format!("{} ({subject})", self.old),
            None => self.old.clone(),
        };
        if self.changes.is_empty() {
            return format!("no changes for users from {old} to {new}\nsemver: none ({})\n", self.from);
        }
        let mut out = format!("from {old} to {new}\n");
        for class in Class::ALL {
            let lines: Vec<String> = self
                .changes
                .iter()
                .filter(|change| change.class == class)
                .map(|change| format!("  {change}\n"))
                .collect();
            if !lines.is_empty() {
                out += &format!("\n{} ({}): {}\n{}", class.name(), lines.len(), meaning(class), lines.concat());
            }
        }
        let bump = self.from.required_bump(worst(&self.changes));
        out += &format!("\nsemver: {} ({} → {})\n", bump.name(), self.from, self.from.bumped(bump));
        out + "\nfor the changelog:\n\n" + &changelog(&self.changes)
    }

    fn json(&self) -> Json {
        let bump = self.from.required_bump(worst(&self.changes));
        json!({
            "old": self.old,
            "new": self.new,
            "semver": { "bump": bump.name(), "from": self.from.to_string(), "to": self.from.bumped(bump).to_string() },
            "changes": self.changes.iter().map(change).collect::<Vec<_>>(),
            "changelog": changelog(&self.changes),
        })
    }
}

fn change(change: &Change) -> Json {
    let place = &change.place;
    json!({
        "class": change.class.name(),
        "kind": change.kind.name(),
        "item": { "kind": place.item.kind(), "name": place.item.name() },
        "section": place.section.map(|section| section.name()),
        "path": place.path,
        "text": change.text,
    })
}

fn meaning(class: Class) -> &'static str {
    match class {
        Class::Breaking => "programs can stop compiling",
        Class::Behavior => "programs compile, but the client or the portal acts differently",
        Class::Additive => "programs can do more",
        Class::Documentation => "only texts change",
    }
}

#[cfg(test)]
mod tests {
    use super::workspace_version;

    #[test]
    fn the_version_is_the_one_of_the_workspace() {
        let manifest = "[package]\nversion = \"9.9.9\"\n\n[workspace.package]\nedition = \"2024\"\nversion = \"0.3.1\" # the last\n[x]\n";
        assert_eq!(workspace_version(manifest), Some("0.3.1"));
        assert_eq!(workspace_version("[workspace.package]\nedition = \"2024\"\n[a]\nversion = \"1.0.0\"\n"), None);
        assert_eq!(workspace_version("[package]\nversion = \"1.0.0\"\n"), None);
    }
}
