//! Workloads whose instructions are counted: `workload generate FOLDER`, `workload decode`, `workload baseline`,
//! `workload nothing`.

use bitrix24_bench::decoding::{self, ROWS};
use bitrix24_bench::specs;
use bitrix24_codegen::{generate, load};
use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.first().map(String::as_str) {
        Some("generate") => generated(arguments.get(1).map_or("spec", String::as_str)),
        Some("decode") => decoding::ours(&decoding::response(ROWS)).map(black_box).map(drop),
        Some("baseline") => decoding::baseline(&decoding::response(ROWS)).map(black_box).map(drop),
        Some("nothing") => {
            black_box(decoding::response(ROWS));
            Ok(())
        }
        _ => Err("workload takes generate, decode, baseline or nothing".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("error: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn generated(folder: &str) -> Result<(), String> {
    let sources = specs::read(Path::new(folder))?;
    let api = load(&sources).map_err(|problems| problems.render("", false))?;
    drop(black_box(generate(&api)));
    Ok(())
}
