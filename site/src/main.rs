//! The program that `cargo xtask site` starts: reads specs from standard input and writes the site's files to standard
//! output, both as one JSON object that maps paths to texts. Its argument, if any, is the address of the crate's
//! documentation.

use bitrix24_codegen::{SourceFile, load_all};
use bitrix24_site::Rustdoc;
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{}", message.trim_end());
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let rustdoc = std::env::args().nth(1).map(|address| Rustdoc::new(&address)).transpose()?;
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input).map_err(|error| unreadable(&error))?;
    let specs: BTreeMap<String, String> = serde_json::from_str(&input).map_err(|error| unreadable(&error))?;
    let sources: Vec<SourceFile> = specs.into_iter().map(|(path, text)| SourceFile::new(path, text)).collect();
    let apis = load_all(&sources).map_err(|problems| problems.render("", false))?;
    let files = bitrix24_site::pages(&apis, rustdoc.as_ref());
    let texts: BTreeMap<&str, &str> = files.iter().collect();
    let output = serde_json::to_string(&texts)
        .map_err(|error| format!("error: the site cannot be written to standard output: {error}"))?;
    let written = std::io::stdout().lock().write_all(output.as_bytes());
    written.map_err(|error| format!("error: the site cannot be written to standard output: {error}"))
}

fn unreadable(error: &dyn std::fmt::Display) -> String {
    format!(
        "error: the specs on standard input cannot be read: {error}\n  = help: start this program with `cargo xtask site`"
    )
}
