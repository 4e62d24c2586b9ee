//! `drift`: what a portal publishes, held against the specs.

mod known;
mod report;

use crate::folder::{self, shown};
use crate::generate::load_specs;
use crate::terminal::{self, Telling};
use bitrix24_compare::portal::{Published, compare};
use known::Known;
use report::Report;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub(crate) struct Options {
    /// The portal's answer to `rest.documentation.openapi`; `-` reads it from standard input
    #[arg(value_name = "PORTAL_OPENAPI.json")]
    document: PathBuf,
    /// A file with accepted differences, one a line as `--format lines` prints them; `#` starts a comment
    #[arg(long, value_name = "FILE")]
    known: Option<PathBuf>,
    /// Add the differences to the file of `--known`, and drop its lines that no longer apply
    #[arg(long, requires = "known")]
    accept: bool,
    /// How the differences are printed
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
    /// The folder with the specs
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// By method, for people
    Human,
    /// One object, for programs
    Json,
    /// One difference a line, as files of accepted differences have them
    Lines,
}

const HELP: &str = "\
Exit code: 0 where nothing differs but what is accepted, 1 where something does, 2 where the document or the specs
cannot be read.

JSON: { methods: { portal, specs }, differences: [ { kind, method, name, portal, specs } ], accepted, stale, notes }.
`kind` is module-gone, method-new, method-gone, parameter-new, parameter-gone, required, type, select-new, select-gone,
order-new, order-gone, result, result-new, result-gone or result-type; `new` is what only the portal has, `gone` what
only the specs have. `name` is the parameter or key, with dots where it is inside another; `portal` and `specs` are what
each of them says, `null` where that is clear from the kind. `accepted` counts the differences left out because of
`--known`, `stale` lists the lines there that no longer apply, `notes` what could not be read.

A scheduled job is quiet until something new happens with: cargo xtask drift portal.json --known accepted.txt";

pub(crate) fn run(options: &Options) -> ExitCode {
    match compared(options) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(message) => {
            eprint!("{}", terminal::with_line_end(&message));
            ExitCode::from(2)
        }
    }
}

/// Compares and prints; whether nothing new differs.
fn compared(options: &Options) -> Result<bool, String> {
    let published = published(&options.document)?;
    let spec = folder::specs_in(options.spec.as_deref());
    let api = load_specs(&spec, Telling::default())?;
    let mut known =
        options.known.as_deref().map(|path| Known::read(path, options.accept)).transpose()?.unwrap_or_default();
    let found = compare(&published, &api);
    if let Some(path) = options.known.as_deref().filter(|_| options.accept) {
        let count = known.accept(&found);
        folder::write(path, &known.text())?;
        eprintln!("{count} differences accepted in {}", shown(path));
    }
    let report = Report::new(&published, &api, &found, &known);
    terminal::print(&match options.format {
        Format::Human => report.human(),
        Format::Json => report.json()?,
        Format::Lines => report.lines(),
    })?;
    if options.format != Format::Json {
        report.notes().iter().for_each(|note| eprintln!("{note}"));
    }
    Ok(report.is_clean())
}

/// Reads a portal's document.
pub(crate) fn published(path: &Path) -> Result<Published, String> {
    let name = if path == Path::new("-") { "standard input".to_owned() } else { shown(path) };
    let text = text(path).map_err(|error| {
        format!("error: {name} cannot be read: {error}\n  = help: name a file with the answer of `rest.documentation.openapi`")
    })?;
    Published::read(&text).map_err(|problem| format!("error: {name} at {problem}"))
}

fn text(path: &Path) -> std::io::Result<String> {
    if path != Path::new("-") {
        return std::fs::read_to_string(path);
    }
    let mut text = String::new();
    std::io::stdin().lock().read_to_string(&mut text)?;
    Ok(text)
}
