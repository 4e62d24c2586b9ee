//! `generate`: writes all files that are derived from the specs.

mod plan;
mod watch;

use crate::error::Result;
use crate::folder;
use crate::specs;
use crate::terminal::MessageFormat;
use plan::Plan;
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
    format: MessageFormat,
}

impl Job {
    fn generate(&self) -> Result {
        let start = Instant::now();
        let apis = specs::load_all(&self.spec, self.format)?;
        let plan = Plan::new(&self.spec, &self.out, &apis)?;
        plan.apply()?;
        let methods: usize = apis.iter().map(|api| api.methods.len()).sum();
        let (files, done) = (plan.file_count(), plan.summary());
        self.format
            .summary(&format!("{methods} methods in {files} files: {done}, in {} ms", start.elapsed().as_millis()))
    }

    fn check(&self) -> Result {
        Plan::new(&self.spec, &self.out, &specs::load_all(&self.spec, self.format)?)?.check()
    }
}
