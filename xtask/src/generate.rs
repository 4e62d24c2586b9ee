//! `generate`: specs to the typed client.

use crate::folder::{self, shown};
use crate::terminal::Telling;
use bitrix24_codegen::{Api, Changes, generate, load, manifest};
use std::path::{Path, PathBuf};
use std::time::Instant;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder with the specs
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
    /// The folder that the files go to; it holds nothing else
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Write nothing; fail if anything would change, and name it
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    telling: Telling,
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let start = Instant::now();
    let spec = options.spec.clone().unwrap_or_else(|| folder::workspace().join("spec"));
    let api = load_specs(&spec, options.telling)?;
    let files = generate(&api);
    let out = options.out.clone().unwrap_or_else(|| folder::workspace().join("generated/src"));
    let changes = files.compare(&folder::texts(&out)?);
    let manifest = Manifest::of(&out, &api)?;
    if options.check {
        return check(&out, &changes, &manifest);
    }
    refuse_foreign(&out, &changes)?;
    folder::apply(&out, &files, &changes)?;
    if let Some(text) = &manifest.update {
        folder::write(&manifest.path, text)?;
    }
    options.telling.say(&format!(
        "{} methods in {} files: {}, in {} ms",
        api.methods.len(),
        files.len(),
        summary(&changes, manifest.update.is_some()),
        start.elapsed().as_millis()
    ))
}

/// Reads and checks the specs of a folder, and tells of their problems.
pub(crate) fn load_specs(spec: &Path, telling: Telling) -> Result<Api, String> {
    let sources = folder::specs(spec)?;
    match load(&sources) {
        Ok(api) => Ok(api),
        Err(problems) => Err(telling.tell(&problems, &shown(spec))?),
    }
}

fn summary(changes: &Changes, manifest: bool) -> String {
    let written = changes.missing.len() + changes.stale.len() + usize::from(manifest);
    match (written, changes.orphaned.len()) {
        (0, 0) => "nothing to write".to_owned(),
        (written, 0) => format!("{written} written"),
        (written, removed) => format!("{written} written, {removed} removed"),
    }
}

fn check(out: &Path, changes: &Changes, manifest: &Manifest) -> Result<(), String> {
    if changes.is_empty() && manifest.update.is_none() {
        return Ok(());
    }
    let mut message = String::from("error: the generated client is not what the specs say\n");
    let lists = [("missing", &changes.missing), ("stale", &changes.stale), ("orphaned", &changes.orphaned)];
    for (word, paths) in lists {
        for path in paths {
            message += &format!("  {word:8} {}\n", shown(&out.join(path)));
        }
    }
    if manifest.update.is_some() {
        message += &format!("  stale    {}\n", shown(&manifest.path));
    }
    message += "  = help: run `cargo xtask generate` and commit what it writes\n";
    Err(message)
}

/// A folder with files that were never generated is not ours to empty.
fn refuse_foreign(out: &Path, changes: &Changes) -> Result<(), String> {
    let ours = |path: &String| {
        let text = std::fs::read_to_string(out.join(path)).unwrap_or_default();
        text.starts_with("// Written by `cargo xtask generate`")
    };
    let foreign: Vec<&String> = changes.orphaned.iter().chain(&changes.stale).filter(|path| !ours(path)).collect();
    let Some(first) = foreign.first() else { return Ok(()) };
    Err(format!(
        "error: {} holds files that were not generated, such as {first}\n  = help: move them away, or name another folder with `--out DIR`\n",
        shown(out)
    ))
}

/// The manifest beside the generated `src`, whose features follow the modules.
struct Manifest {
    path: PathBuf,
    update: Option<String>,
}

impl Manifest {
    fn of(out: &Path, api: &Api) -> Result<Self, String> {
        let path = out.parent().unwrap_or(Path::new(".")).join("Cargo.toml");
        let Ok(text) = std::fs::read_to_string(&path) else { return Ok(Self { path, update: None }) };
        let text = text.replace("\r\n", "\n");
        match manifest::update(&text, api) {
            Some(new) => Ok(Self { path, update: (new != text).then_some(new) }),
            None => Err(format!(
                "error: {} has lost the marks around the features that follow the specs\n  = help: bring back the two comment lines from the history\n",
                shown(&path)
            )),
        }
    }
}
