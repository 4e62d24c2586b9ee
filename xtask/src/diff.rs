//! `diff`: what changes for users between two states of the specs, and the step that the version needs.

use crate::generate::load_specs;
use crate::terminal::{Telling, colour, print};
use crate::{folder, git};
use bitrix24_codegen::{Api, SourceFile, load};
use bitrix24_compare::semver::{Change, Class, Version, changelog, diff};
use serde_json::{Value as Json, json};
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The old state: a commit, branch or tag, or two as OLD..NEW; without it, the last release, else HEAD
    #[arg(value_name = "REV")]
    revision: Option<String>,
    /// How the changes are printed
    #[arg(long, value_enum, default_value_t = Format::Human, value_name = "FORMAT")]
    format: Format,
    /// The folder with the new specs
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    /// By class, with the step of the version and lines for the changelog
    Human,
    /// The lines for the changelog alone
    Changelog,
    /// For machines
    Json,
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let (old, new) = match &options.revision {
        Some(range) => match range.split_once("..") {
            Some((old, new)) => (old.to_owned(), Some(new.trim_start_matches('.').to_owned())),
            None => (range.clone(), None),
        },
        None => (git::last_release()?.unwrap_or_else(|| "HEAD".to_owned()), None),
    };
    let new = new.filter(|new| !new.is_empty());
    let api = match (&new, &options.spec) {
        (Some(_), Some(_)) => {
            return Err(
                "error: the new specs are named twice\n  = help: give OLD..NEW or `--spec DIR`, not both".into()
            );
        }
        (Some(new), None) => specs_at(new)?,
        (None, Some(spec)) => load_specs(spec, Telling::default())?,
        (None, None) => load_specs(&folder::specs_in(None), Telling::default())?,
    };
    let report = Report { changes: diff(&specs_at(&old)?, &api), from: version_at(&old)?, old, new };
    let text = match options.format {
        Format::Human => report.human(),
        Format::Changelog => changelog(&report.changes),
        Format::Json => format!("{:#}\n", report.json()),
    };
    print(&text)
}

/// The step that the version needs since a revision: the version then, and the least that fits now.
pub(crate) fn least_version_since(revision: &str) -> Result<(Version, Version), String> {
    let new = load_specs(&folder::specs_in(None), Telling::default())?;
    let changes = diff(&specs_at(revision)?, &new);
    let from = version_at(revision)?;
    Ok((from, from.after(from.step(worst(&changes)))))
}

/// The model of the specs as they were.
fn specs_at(revision: &str) -> Result<Api, String> {
    let files = git::files(revision, "spec")?.into_iter().filter(|(path, _)| path.ends_with(".yaml"));
    let sources = files.map(|(path, bytes)| match String::from_utf8(bytes) {
        Ok(text) => Ok(SourceFile::new(path, text)),
        Err(_) => {
            Err(format!("error: spec/{path} is no text in `{revision}`\n  = help: compare with another revision"))
        }
    });
    let sources = sources.collect::<Result<Vec<_>, _>>()?;
    if sources.is_empty() {
        return Err(format!("error: there are no specs in `{revision}`\n  = help: compare with a later revision"));
    }
    load(&sources).map_err(|problems| {
        let shown = problems.render(&format!("{revision}:spec/"), colour());
        format!(
            "{shown}\nerror: the specs of `{revision}` do not pass today's checks, so they cannot be compared\n  = help: compare with a later revision, or mend them on a branch from `{revision}` and compare with that"
        )
    })
}

/// The workspace's version at a revision.
fn version_at(revision: &str) -> Result<Version, String> {
    let manifest = git::file(revision, "Cargo.toml")?.unwrap_or_default();
    let version = workspace_version(&manifest).ok_or_else(|| {
        format!("error: Cargo.toml names no version in `{revision}`\n  = help: compare with a revision whose [workspace.package] has `version`")
    })?;
    version.parse().map_err(|problem| format!("error: in `{revision}`, {problem}"))
}

/// The `version` of `[workspace.package]`.
pub(crate) fn workspace_version(manifest: &str) -> Option<&str> {
    let (_, section) = manifest.split_once("[workspace.package]")?;
    let lines = section.lines().skip(1).take_while(|line| !line.starts_with('['));
    let value = lines.filter_map(|line| line.split_once('=')).find(|(key, _)| key.trim() == "version")?.1;
    value.split('"').nth(1)
}

fn worst(changes: &[Change]) -> Option<Class> {
    changes.iter().map(|change| change.class).min()
}

/// The changes between two states.
struct Report {
    old: String,
    /// The working tree where there is none.
    new: Option<String>,
    /// The version of the old state.
    from: Version,
    changes: Vec<Change>,
}

impl Report {
    fn human(&self) -> String {
        let new = self.new.as_deref().unwrap_or("the working tree");
        if self.changes.is_empty() {
            return format!("no changes for users from {} to {new}\nsemver: none ({})\n", self.old, self.from);
        }
        let mut out = format!("from {} to {new}\n", self.old);
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
        let step = self.from.step(worst(&self.changes));
        out += &format!("\nsemver: {} ({} → {})\n", step.name(), self.from, self.from.after(step));
        out + "\nfor the changelog:\n\n" + &changelog(&self.changes)
    }

    fn json(&self) -> Json {
        let step = self.from.step(worst(&self.changes));
        json!({
            "old": self.old,
            "new": self.new,
            "semver": { "step": step.name(), "from": self.from.to_string(), "to": self.from.after(step).to_string() },
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
        Class::Behaviour => "programs compile, but the client or the portal acts differently",
        Class::Additive => "more can be done",
        Class::Documentation => "texts alone",
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
