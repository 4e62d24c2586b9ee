//! Work whose instructions are counted: `work generate FOLDER`, `work decode`, `work derived`, `work nothing`.

use bitrix24_bench::sections::decode::ROWS;
use bitrix24_bench::{decoding, specs};
use bitrix24_codegen::{generate, load};
use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.first().map(String::as_str) {
        Some("generate") => generated(arguments.get(1).map_or("spec", String::as_str)),
        Some("decode") => decoding::ours(&decoding::answer(ROWS)).map(black_box).map(drop),
        Some("derived") => decoding::derived(&decoding::answer(ROWS)).map(black_box).map(drop),
        Some("nothing") => {
            black_box(decoding::answer(ROWS));
            Ok(())
        }
        _ => Err("work takes generate, decode, derived or nothing".to_owned()),
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
