//! `generate`: specs to the typed client.

use crate::disk::Real;
use crate::folder::{self, shown};
use crate::terminal::Telling;
use crate::update::{self, Step, Update};
use bitrix24_codegen::{Api, Changes, Files, generate, load, manifest};
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
    let spec = folder::specs_in(options.spec.as_deref());
    let out = folder::client_in(options.out.as_deref());
    if !options.check && update::was_interrupted(&out) {
        // Before anything can go wrong with the specs.
        Update::begin(&out, &Real)?;
    }
    let api = load_specs(&spec, options.telling)?;
    let files = generate(&api);
    if options.check {
        return check(&out, &Plan::of(&out, &api, &files)?);
    }
    let done = write(&out, &api, &files)?;
    let (methods, files) = (api.methods.len(), files.len());
    let time = start.elapsed().as_millis();
    options.telling.say(&format!("{methods} methods in {files} files: {done}, in {time} ms"))
}

/// Writes the client to a folder, and says what was done.
pub(crate) fn write(out: &Path, api: &Api, files: &Files) -> Result<String, String> {
    let mut plan = Plan::of(out, api, files)?;
    if !plan.is_empty() {
        plan.refuse_foreign(out)?;
        let update = Update::begin(out, &Real)?;
        // Another run may have written in the meantime.
        plan = Plan::of(out, api, files)?;
        plan.refuse_foreign(out)?;
        update.apply(&plan.steps(files))?;
    }
    Ok(plan.summary())
}

/// What has to be done to the folder and to the manifest beside it.
struct Plan {
    changes: Changes,
    manifest: Manifest,
}

/// Reads and checks the specs of a folder, and tells of their problems.
pub(crate) fn load_specs(spec: &Path, telling: Telling) -> Result<Api, String> {
    let sources = folder::specs(spec)?;
    match load(&sources) {
        Ok(api) => Ok(api),
        Err(problems) => Err(telling.tell(&problems, &shown(spec))?),
    }
}

impl Plan {
    fn of(out: &Path, api: &Api, files: &Files) -> Result<Self, String> {
        Ok(Self { changes: files.compare(&folder::texts(out)?), manifest: Manifest::of(out, api)? })
    }

    fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.manifest.update.is_none()
    }

    fn steps(&self, files: &Files) -> Vec<Step> {
        let mut steps = update::steps(files, &self.changes);
        // Before the first file that is removed, if any is.
        let at = steps.iter().position(|step| step.text.is_none()).unwrap_or(steps.len());
        let manifest = self.manifest.update.iter().map(|text| Step { path: MANIFEST.into(), text: Some(text.clone()) });
        steps.splice(at..at, manifest);
        steps
    }

    fn summary(&self) -> String {
        let written =
            self.changes.missing.len() + self.changes.stale.len() + usize::from(self.manifest.update.is_some());
        match (written, self.changes.orphaned.len()) {
            (0, 0) => "nothing to write".to_owned(),
            (written, 0) => format!("{written} written"),
            (written, removed) => format!("{written} written, {removed} removed"),
        }
    }

    /// A folder with files that were never generated is not ours to empty.
    fn refuse_foreign(&self, out: &Path) -> Result<(), String> {
        let text = |path: &String| std::fs::read_to_string(out.join(path)).ok();
        let ours = |path: &&String| text(path).is_some_and(|text| text.starts_with(HEAD));
        // A power failure can leave a file empty.
        let lost = |path: &&String| text(path).is_some_and(|text| text.trim_matches('\0').is_empty());
        let mut foreign = (self.changes.orphaned.iter().filter(|path| !ours(path)))
            .chain(self.changes.stale.iter().filter(|path| !ours(path) && !lost(path)));
        let Some(first) = foreign.next() else { return Ok(()) };
        Err(format!(
            "error: {} holds files that were not generated, such as {first}\n  = help: move them away, or name another folder with `--out DIR`\n",
            shown(out)
        ))
    }
}

/// The first line of every generated file.
const HEAD: &str = "// Written by `cargo xtask generate`";

fn check(out: &Path, plan: &Plan) -> Result<(), String> {
    if plan.is_empty() {
        return Ok(());
    }
    let mut message = String::from("error: the generated client is not what the specs say\n");
    let Changes { missing, stale, orphaned } = &plan.changes;
    for (word, paths) in [("missing", missing), ("stale", stale), ("orphaned", orphaned)] {
        for path in paths {
            message += &format!("  {word:8} {}\n", shown(&out.join(path)));
        }
    }
    if plan.manifest.update.is_some() {
        message += &format!("  stale    {}\n", shown(&plan.manifest.path));
    }
    if update::was_interrupted(out) {
        message += "  = note: a run writes to the folder now, or one was cut short\n";
    }
    message += "  = help: run `cargo xtask generate` and commit what it writes\n";
    Err(message)
}

/// The manifest as seen from the folder.
const MANIFEST: &str = "../Cargo.toml";

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
