//! Specs that a fuzzer has found.

use crate::compiled;
use bitrix24_codegen::{generate_all, load_all};
use bitrix24_tests::fuzz::CLIENTS;
use std::collections::HashSet;
use std::path::Path;

/// How many clients a batch has.
const BATCH: usize = 20;

/// Documents a batch of clients. Their specs are the inputs of a fuzz target in a folder, from which they are removed.
pub(crate) fn documented(target: &str, folder: &Path) {
    let (_, specs) = CLIENTS.into_iter().find(|(name, _)| *name == target).unwrap();
    // Cargo builds crates of one name in one folder over each other; two targets can run at once.
    let tests = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name(format!("fuzz-{target}/tests"));
    let mut clients = HashSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let input = std::fs::read(&path).unwrap();
        std::fs::remove_file(&path).unwrap();
        // It is half-written if the fuzzer replaces it now.
        let Ok(apis) = load_all(&specs(&input)) else { continue };
        if !clients.insert(generate_all(&apis).iter().map(|(_, text)| text.to_owned()).collect::<String>()) {
            continue;
        }
        let client = compiled::written(&tests, &apis);
        if let Err(errors) = compiled::documented(&apis, &client) {
            let kept = folder.with_file_name("rejected-by-rustdoc");
            std::fs::write(&kept, input).unwrap();
            panic!("the client of {}\n{errors}", kept.display());
        }
        if clients.len() == BATCH {
            break;
        }
    }
    println!("documented {} clients", clients.len());
}
