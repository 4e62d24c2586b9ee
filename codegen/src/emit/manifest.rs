//! The features of the generated crate: a marked part of its manifest, generated from the modules of the specs.

use bitrix24_model::Api;
use std::fmt::Write as _;

/// The line before the generated features.
pub const BEGIN: &str = "# The features below follow the modules in spec/ and are written by `cargo xtask generate`.\n";
/// The line after the generated features.
pub const END: &str = "# End of the generated features.\n";

/// Updates the features of a manifest. Returns `None` if the lines that mark them are missing.
pub fn update(manifest: &str, api: &Api) -> Option<String> {
    let (before, rest) = manifest.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}{}{END}{after}", features(api)))
}

fn features(api: &Api) -> String {
    let mut text = String::from("all-methods = [\n");
    for module in &api.modules {
        let _ = writeln!(text, "    {:?},", module.name);
    }
    text.push_str("]\n");
    for module in &api.modules {
        let needs: Vec<String> = module.needs.iter().map(|need| format!("{need:?}")).collect();
        let _ = writeln!(text, "## {}", module.doc.split_whitespace().collect::<Vec<_>>().join(" "));
        let _ = writeln!(text, "{} = [{}]", module.name, needs.join(", "));
    }
    text
}
