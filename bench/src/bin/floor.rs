//! The floor, a lower bound of generating: writes, lexes, parses or prints a client's text with the usual libraries.
//!
//! `floor MODE CORES FROM TO` reads the files of the folder `FROM`. The mode `write` writes them to `TO`, `lex` lexes them
//! with proc-macro2, `parse` parses them with syn, and `print` parses them, prints them with prettyplease and writes the
//! output to `TO`. 0 cores means all.

use bitrix24_bench::specs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [mode, cores, from, to] = arguments.as_slice() else {
        eprintln!("error: floor takes a mode, a number of cores and two folders");
        return ExitCode::FAILURE;
    };
    match run(mode, cores.parse().unwrap_or(0), Path::new(from), Path::new(to)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("error: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn run(mode: &str, cores: usize, from: &Path, to: &Path) -> Result<(), String> {
    let mut files = Vec::new();
    for path in specs::files(from)? {
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        files.push((path.strip_prefix(from).unwrap_or(&path).to_owned(), text));
    }
    let cores = if cores == 0 { std::thread::available_parallelism().map_or(1, usize::from) } else { cores };
    let next = AtomicUsize::new(0);
    let work = || -> Result<(), String> {
        while let Some((path, text)) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            one(mode, path, text, to).map_err(|reason| format!("{}: {reason}", path.display()))?;
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..cores).map(|_| scope.spawn(work)).collect();
        let mine = work();
        others
            .into_iter()
            .fold(mine, |done, other| done.and(other.join().unwrap_or_else(|_| Err("a panic".to_owned()))))
    })
}

fn one(mode: &str, path: &PathBuf, text: &str, to: &Path) -> Result<(), String> {
    match mode {
        "write" => specs::write(&to.join(path), text),
        "lex" => text.parse::<proc_macro2::TokenStream>().map(drop).map_err(|error| error.to_string()),
        "parse" => syn::parse_file(text).map(drop).map_err(|error| error.to_string()),
        "print" => {
            let file = syn::parse_file(text).map_err(|error| error.to_string())?;
            specs::write(&to.join(path), &prettyplease::unparse(&file))
        }
        other => Err(format!("unknown mode `{other}`")),
    }
}
