//! The floor, a lower bound of generating: parses and prints a client's text with the usual libraries, on all cores.
//!
//! `floor FROM TO` reads the files of the folder `FROM`, parses them with syn, prints them with prettyplease, and writes the
//! output to `TO`.

use bitrix24_bench::specs;
use bitrix24_model::parallel::in_parallel;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [from, to] = arguments.as_slice() else {
        eprintln!("error: floor takes two folders");
        return ExitCode::FAILURE;
    };
    match run(Path::new(from), Path::new(to)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("error: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn run(from: &Path, to: &Path) -> Result<(), String> {
    let files = specs::files(from)?;
    in_parallel(&files, &|path| one(path, &to.join(path.strip_prefix(from).unwrap_or(path)))).into_iter().collect()
}

fn one(from: &PathBuf, to: &Path) -> Result<(), String> {
    let text = std::fs::read_to_string(from).map_err(|error| format!("{}: {error}", from.display()))?;
    let file = syn::parse_file(&text).map_err(|error| format!("{}: {error}", from.display()))?;
    specs::write(to, &prettyplease::unparse(&file))
}
