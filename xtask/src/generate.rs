//! `generate`: writes all files that are derived from the specs.

use crate::error::Result;
use crate::job::{Job, Mode};
use crate::terminal::MessageFormat;
use std::path::PathBuf;

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
    let mode = match (options.watch, options.check) {
        (true, _) => Mode::Watch,
        (false, true) => Mode::Check,
        (false, false) => Mode::Write,
    };
    let job = Job::of_workspace(mode);
    Job {
        spec: options.spec.clone().unwrap_or(job.spec),
        out: options.out.clone().unwrap_or(job.out),
        format: options.format,
        mode,
    }
    .run()
}
