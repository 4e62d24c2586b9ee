//! Specs that a fuzzer has found.

use crate::compiled;
use bitrix24_codegen::load_all;
use bitrix24_tests::fuzz::CLIENTS;

/// Documents the clients of inputs, given as the name of a fuzz target and the path of a file that lists them. Inputs that
/// the checks reject give no client.
pub(crate) fn documented(target: &str, list: &str) {
    let (_, specs) = CLIENTS.into_iter().find(|(name, _)| *name == target).unwrap();
    let mut count = 0;
    for path in std::fs::read_to_string(list).unwrap().lines() {
        let Ok(apis) = load_all(&specs(&std::fs::read(path).unwrap())) else { continue };
        let folder = compiled::written(&apis);
        compiled::documented(&apis, &folder).unwrap_or_else(|errors| panic!("the client of {path}\n{errors}"));
        count += 1;
    }
    println!("documented {count} clients");
}
