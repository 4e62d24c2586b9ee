//! `explain`: more about the code of a diagnostic.

use crate::terminal::{colour_of_output, print};
use bitrix24_model::{Severity, explain, explanations, nearest_code};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// A code, as it stands in brackets after `error` or `warning`; without one, all codes are listed
    code: Option<String>,
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let Some(code) = &options.code else { return print(&list()) };
    let explanation = explain(code).ok_or_else(|| unknown(code))?;
    print(&explanation.render(colour_of_output(), &|api| bitrix24_codegen::RustApi::problems(api)))
}

fn unknown(code: &str) -> String {
    let list = "`cargo xtask explain` lists all codes";
    let help = nearest_code(code).map_or(list.to_owned(), |near| format!("did you mean `{near}`? {list}"));
    format!("error: no diagnostic has the code `{code}`\n  = help: {help}")
}

/// All codes, each with what it means.
fn list() -> String {
    let all: Vec<_> = explanations().collect();
    let width = all.iter().map(|explanation| explanation.code.len()).max().unwrap_or(0);
    let mut out = String::new();
    for (title, severity) in [
        ("Errors: the specs cannot be used.", Severity::Error),
        ("Warnings of `cargo xtask lint`: the specs should be better.", Severity::Warning),
    ] {
        out += &format!("{}{title}\n", if out.is_empty() { "" } else { "\n" });
        for explanation in all.iter().filter(|explanation| explanation.severity == severity) {
            out += &format!("  {:width$}  {}\n", explanation.code, explanation.meaning);
        }
    }
    out + "\n`cargo xtask explain CODE` tells more about one of them.\n"
}
