//! Generating from a folder of specs into a folder.

mod fingerprint;
mod plan;
mod watch;

use crate::error::Result;
use crate::folder;
use crate::specs;
use crate::terminal::MessageFormat;
use crate::write;
use fingerprint::Fingerprint;
use plan::{Disk, Plan};
use std::path::PathBuf;
use std::time::Instant;

/// Where to read and to write.
#[derive(Debug)]
pub struct Job {
    /// The folder with the specs.
    pub spec: PathBuf,
    /// The folder of the generated client.
    pub out: PathBuf,
    /// How to print problems of specs.
    pub format: MessageFormat,
    /// What to do with the files.
    pub mode: Mode,
}

/// What to do with the files.
#[derive(Clone, Copy, Debug)]
pub enum Mode {
    /// Write those that differ.
    Write,
    /// Write nothing, and fail if one differs.
    Check,
    /// Write, and again whenever a spec is saved.
    Watch,
}

impl Job {
    /// Returns the job of the workspace's own client.
    pub fn of_workspace(mode: Mode) -> Self {
        let workspace = folder::workspace();
        let (spec, out) = (folder::specs_in(None), workspace.join("generated/src"));
        Self { spec, out, format: MessageFormat::default(), mode }
    }

    /// Generates.
    ///
    /// # Errors
    ///
    /// Fails if the client's folder is that of the specs or around it, if specs have problems, if a file cannot be read or written, or if one differs that is only checked.
    pub fn run(&self) -> Result {
        folder::refuse_around_specs(&self.spec, &self.out)?;
        match self.mode {
            Mode::Write => self.generate(),
            Mode::Check => self.check(),
            Mode::Watch => watch::run(&self.spec, || self.generate()),
        }
    }

    fn generate(&self) -> Result {
        let start = Instant::now();
        let (sources, disk) = (specs::sources(&self.spec)?, Disk::read(&self.spec, &self.out)?);
        let fingerprint = self.fingerprint();
        let found = fingerprint
            .as_deref()
            .and_then(|path| Fingerprint::find(path, fingerprint::hash(&sources, &disk.client, &disk.others)));
        let (now, done) = match found {
            Some(found) => {
                [&self.spec, &self.out].into_iter().for_each(|folder| write::remove_leftovers(folder));
                (found, "nothing to write".to_owned())
            }
            None => {
                let apis = specs::check_all(&sources, &self.spec, self.format)?;
                let plan = Plan::new(&self.spec, &self.out, &apis, disk)?;
                plan.apply()?;
                let methods = apis.iter().map(|api| api.methods.len()).sum();
                let summary = plan.summary();
                let (client, others) = plan.into_texts();
                let now = Fingerprint::new(fingerprint::hash(&sources, &client, &others), methods, client.len());
                fingerprint.iter().for_each(|path| now.store(path));
                (now, summary)
            }
        };
        let Fingerprint { methods, files, .. } = now;
        self.format
            .summary(&format!("{methods} methods in {files} files: {done}, in {} ms", start.elapsed().as_millis()))
    }

    /// Returns where the fingerprint of the last run is; only that of the workspace's own client is stored.
    fn fingerprint(&self) -> Option<PathBuf> {
        let own = Self::of_workspace(self.mode);
        (self.spec == own.spec && self.out == own.out).then(fingerprint::file).flatten()
    }

    fn check(&self) -> Result {
        let apis = specs::load_all(&self.spec, self.format)?;
        Plan::new(&self.spec, &self.out, &apis, Disk::read(&self.spec, &self.out)?)?.check()
    }
}
