//! The features of the generated crate: a marked part of its manifest, generated from the modules of the specs.

use crate::naming;
use bitrix24_model::{Api, Protocol};
use std::fmt::Write as _;

/// The line before the generated features.
pub const BEGIN: &str = "# The features below follow the modules in spec/ and are written by `cargo xtask generate`.\n";
/// The line after the generated features.
pub const END: &str = "# End of the generated features.\n";

/// Updates the features of a manifest.
///
/// # Errors
///
/// Returns what is wrong with the place of the features: the lines that mark it are missing or outside of `[features]`, or
/// the manifest has a feature of the same name beside it.
pub fn update(manifest: &str, apis: &[Api]) -> Result<String, String> {
    let lines: Vec<&str> = manifest.split_inclusive('\n').collect();
    let find = |mark: &str, from: usize| (from..lines.len()).find(|at| lines[*at].trim() == mark.trim_end());
    let marks = find(BEGIN, 0).and_then(|begin| Some((begin, find(END, begin)?)));
    let Some((begin, end)) = marks else { return Err(format!("it lacks the lines\n  {BEGIN}  {}", END.trim_end())) };
    let is_table = |line: &&&str| line.trim_start().starts_with('[');
    if lines[..begin].iter().rfind(is_table).is_none_or(|line| line.trim() != "[features]") {
        return Err("the lines around them are not in `[features]`".to_owned());
    }
    let features: String = apis.iter().map(features).collect();
    let name = |line: &str| line.split_once('=').map(|(name, _)| name.trim().trim_matches('"').to_owned());
    let names: Vec<String> = features.lines().filter(|line| !line.starts_with(['#', ' '])).filter_map(name).collect();
    let before = lines[..begin].iter().rev().take_while(|line| !is_table(line));
    let mut others = before.chain(lines[end..].iter().take_while(|line| !is_table(line)));
    if let Some(twice) = others.find_map(|line| name(line).filter(|name| names.contains(name))) {
        return Err(format!("`{twice}` is a feature outside of the generated ones, too"));
    }
    Ok(format!("{}{features}{}", lines[..=begin].concat(), lines[end..].concat()))
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
