//! The features of the generated crate: a marked part of its manifest, generated from the modules of the specs.

use crate::naming;
use bitrix24_model::{Api, Protocol};
use std::fmt::Write as _;

/// The line before the generated features.
pub const BEGIN: &str = "# The features below follow the modules in spec/ and are written by `cargo xtask generate`.\n";
/// The line after the generated features.
pub const END: &str = "# End of the generated features.\n";

/// Updates the features of a manifest. Returns `None` if the lines that mark them are missing.
pub fn update(manifest: &str, apis: &[Api]) -> Option<String> {
    let (before, rest) = manifest.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}{}{END}{after}", apis.iter().map(features).collect::<String>()))
}

fn features(api: &Api) -> String {
    let feature = |module: &str| naming::feature_of(api.protocol, module);
    let mut text = String::new();
    let base: &[&str] = match api.protocol {
        Protocol::V3 => &[],
        Protocol::V2 => {
            let _ = writeln!(text, "## REST 2.0, whose modules have features of their own.");
            let _ = writeln!(text, "{0} = [\"bitrix24-runtime/{0}\"]", naming::V2);
            &[naming::V2]
        }
    };
    let _ = writeln!(text, "{} = [", feature("all-methods"));
    for module in &api.modules {
        let _ = writeln!(text, "    {:?},", feature(&module.name));
    }
    text.push_str("]\n");
    for module in &api.modules {
        let needs = base.iter().map(|base| (*base).to_owned()).chain(module.needs.iter().map(|need| feature(need)));
        let needs: Vec<String> = needs.map(|need| format!("{need:?}")).collect();
        let _ = writeln!(text, "## {}", module.doc.split_whitespace().collect::<Vec<_>>().join(" "));
        let _ = writeln!(text, "{} = [{}]", feature(&module.name), needs.join(", "));
    }
    text
}
