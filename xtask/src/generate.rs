//! `generate`: writes all files that are derived from the specs.

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

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder with the specs
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
    /// The folder of the generated client; it contains nothing else
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Write nothing; name the files that would change, and fail if there are any
    #[arg(long)]
    check: bool,
    /// Generate again whenever a spec is saved
    #[arg(long, conflicts_with = "check")]
    watch: bool,
    #[command(flatten)]
    format: MessageFormat,
}

pub(crate) fn run(options: &Options) -> Result {
    let job = Job {
        spec: folder::specs_in(options.spec.as_deref()),
        out: options.out.clone().unwrap_or_else(|| folder::workspace().join("generated/src")),
        fingerprint: (options.spec.is_none() && options.out.is_none()).then(fingerprint::file).flatten(),
        format: options.format,
    };
    match (options.watch, options.check) {
        (true, _) => watch::run(&job.spec, || job.generate()),
        (false, true) => job.check(),
        (false, false) => job.generate(),
    }
}

/// Where to read and to write.
struct Job {
    spec: PathBuf,
    out: PathBuf,
    /// Where the fingerprint of the last run is; only that of the workspace's own client is stored.
    fingerprint: Option<PathBuf>,
    format: MessageFormat,
}

impl Job {
    fn generate(&self) -> Result {
        let start = Instant::now();
        let (sources, disk) = (specs::sources(&self.spec)?, Disk::read(&self.spec, &self.out)?);
        let found = self
            .fingerprint
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
                self.fingerprint.iter().for_each(|path| now.store(path));
                (now, summary)
            }
        };
        let Fingerprint { methods, files, .. } = now;
        self.format
            .summary(&format!("{methods} methods in {files} files: {done}, in {} ms", start.elapsed().as_millis()))
    }

    fn check(&self) -> Result {
        let apis = specs::load_all(&self.spec, self.format)?;
        Plan::new(&self.spec, &self.out, &apis, Disk::read(&self.spec, &self.out)?)?.check()
    }
}
