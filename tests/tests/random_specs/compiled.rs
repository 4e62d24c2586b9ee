//! Checks generated files with the compiler.

use crate::{canonical, differences};
use bitrix24_codegen::{Api, Protocol, generate_all};
use bitrix24_tests::fixture_crate::{CHECKOUT, FixtureCrate};
use bitrix24_tests::rust_examples;
use std::path::Path;

/// Checks the client of APIs as a crate, for each of them alone and with all features, the Rust code of the examples, and the
/// documentation.
pub(crate) fn without_a_warning(apis: &[Api]) {
    let client = written(env!("CARGO_TARGET_TMPDIR").as_ref(), apis);
    let alone = apis.iter().map(|api| modules(std::slice::from_ref(api)));
    for features in alone.chain(["--all-features".to_owned()]) {
        let _ = client.cargo(&["check", "--quiet", &features], &[]);
    }
    apis.iter().for_each(|api| check_examples(api, &client));
    documented(apis, &client).unwrap_or_else(|errors| panic!("{errors}"));
}

/// Returns the argument of cargo that turns all modules on.
fn modules(apis: &[Api]) -> String {
    format!("--features={}", features(apis).collect::<Vec<_>>().join(","))
}

/// Returns the features of the modules.
fn features(apis: &[Api]) -> impl Iterator<Item = String> {
    apis.iter().flat_map(|api| {
        let prefix = if api.protocol == Protocol::V2 { "v2-" } else { "" };
        api.modules.iter().map(move |module| format!("{prefix}{}", module.name))
    })
}

/// Writes the client of APIs as a crate that has no warning, below the folder for the files of tests.
pub(crate) fn written(tests: &Path, apis: &[Api]) -> FixtureCrate {
    // The features of the crate that the files are made for.
    let others = ["all-methods", "hyper", "serde", "tracing", "v2-all-methods"].map(|name| format!("{name} = []\n"));
    let modules = features(apis).map(|name| match name.starts_with("v2-") {
        true => format!("{name} = [\"v2\"]\n"),
        false => format!("{name} = []\n"),
    });
    let of_runtime = ["blocking", "v2"].map(|name| format!("{name} = [\"bitrix24-runtime/{name}\"]\n"));
    let features: String = others.into_iter().chain(modules).chain(of_runtime).collect();
    let manifest = format!(
        "[lints.rust]\nwarnings = \"deny\"\n\n[features]\n{features}\n\
         [dependencies]\nbitrix24-runtime = {{ path = \"{CHECKOUT}/runtime\", default-features = false }}\n"
    );
    let client = FixtureCrate::new(tests, "bitrix24", &manifest);
    let files = generate_all(apis);
    for (path, text) in files.iter() {
        client.write(&format!("src/{path}"), text);
    }
    // Pages that the generator does not write.
    let root = files.get("lib.rs").unwrap_or_default();
    for page in root.split("include_str!(\"../").skip(1).filter_map(|rest| rest.split('"').next()) {
        client.write(page, "");
    }
    client
}

/// Returns an error if rustdoc has a warning, or if a text of a spec contains a test, which would fail.
pub(crate) fn documented(apis: &[Api], client: &FixtureCrate) -> Result<(), String> {
    for command in
        [&["doc", "--quiet", "--no-deps", "--all-features"][..], &["test", "--quiet", "--doc", &modules(apis)]]
    {
        let output = client.output(command, &[("RUSTDOCFLAGS", "--deny warnings".to_owned())]);
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&[output.stderr, output.stdout].concat()).into_owned());
        }
    }
    Ok(())
}

/// Runs the Rust code of the examples and compares what it sends.
fn check_examples(api: &Api, client: &FixtureCrate) {
    client.write("examples/requests.rs", &rust_examples::program(api));
    let features = modules(std::slice::from_ref(api));
    let sent = client.cargo(&["run", "--quiet", "--example", "requests", &features], &[]);
    match api.protocol {
        Protocol::V3 => differences::assert_requests(api, sent),
        Protocol::V2 => canonical::assert_requests(api, sent),
    }
}
