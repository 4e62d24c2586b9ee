//! `portal drift`: compares the specs with the document of a portal.

mod report;

use super::DocumentArgument;
use super::baseline::Baseline;
use crate::error::{CommandError, Exit, Result};
use crate::folder::{self, shown};
use crate::terminal::{MessageFormat, eprint_line, print};
use crate::{specs, write};
use bitrix24_compare::portal::compare;
use report::Report;
use std::path::PathBuf;

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub(crate) struct Options {
    #[command(flatten)]
    document: DocumentArgument,
    /// A file with accepted differences, one per line as `--format lines` prints them; `#` starts a comment
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Add the differences to the baseline, and remove its lines that no longer apply
    #[arg(long, requires = "baseline")]
    accept: bool,
    /// The output format
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
    /// The folder with the specs
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For people: by method
    Human,
    /// For programs: one object
    Json,
    /// One difference per line, as in a baseline
    Lines,
}

const HELP: &str = "\
Exit codes:
  0  no differences, or only accepted ones
  1  differences, or specs with errors
  2  wrong usage: invalid arguments, an unreadable document or baseline

JSON: { methods: { portal, specs }, differences: [ { kind, method, name, portal, specs } ], accepted, stale, notes }.
`kind` is module-gone, method-new, method-gone, parameter-new, parameter-gone, required, type, select-new, select-gone,
order-new, order-gone, result, result-new, result-gone or result-type; `new` marks what only the portal has, `gone` what
only the specs have. `name` is the parameter or key, with dots if it is inside another; `portal` and `specs` are the two
values, `null` if the kind makes them clear. `accepted` counts the differences in the baseline, `stale` lists the lines of
the baseline that no longer apply, and `notes` lists the parts of the document that were not read.

A scheduled job that reports only new differences: cargo xtask portal drift portal.json --baseline accepted.txt";

/// The first line of a new baseline.
const HEAD: &str = "# Accepted differences between the portal and the specs. Add the reason after a `#`.";

pub(super) fn run(options: &Options) -> Result {
    let published = options.document.load()?;
    let api = specs::load(&folder::specs_in(options.spec.as_deref()), MessageFormat::default())?;
    let baseline = options.baseline.as_deref().map(|path| Baseline::read(path, options.accept, HEAD)).transpose()?;
    let mut baseline = baseline.unwrap_or_default();
    let found = compare(&published, &api);
    if let Some(path) = options.baseline.as_deref().filter(|_| options.accept) {
        let count = baseline.accept(&found);
        write::write(path, &baseline.text())?;
        eprint_line(&format!("{count} differences accepted in {}", shown(path)));
    }
    let report = Report::new(&published, &api, &found, &baseline);
    print(&match options.format {
        Format::Human => report.human(),
        Format::Json => report.json(),
        Format::Lines => report.lines(),
    })?;
    if options.format != Format::Json {
        report.notes().iter().for_each(|note| eprint_line(note));
    }
    if report.is_clean() { Ok(()) } else { Err(CommandError::Reported(Exit::Problems)) }
}
