//! The features of the generated crate: a marked part of its manifest that follows the modules of the specs.

use bitrix24_model::Api;
use std::fmt::Write as _;

/// The line before what is written.
pub const BEGIN: &str = "# The features below follow the modules in spec/ and are written by `cargo xtask generate`.\n";
/// The line after what is written.
pub const END: &str = "# End of what is written.\n";

/// The manifest with its features brought up to date; `None` where the marks are missing.
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
