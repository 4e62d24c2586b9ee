//! `explain`: the explanation of a diagnostic code.

use crate::error::{CommandError, Result};
use crate::terminal::{print, stdout_has_color};
use bitrix24_codegen::RustApi;
use bitrix24_model::{Severity, explain, explanations, nearest_code};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The code in brackets after `error` or `warning`; without it, all codes are listed
    code: Option<String>,
}

pub(crate) fn run(options: &Options) -> Result {
    let Some(code) = &options.code else { return print(&list()) };
    let explanation = explain(code).ok_or_else(|| unknown(code))?;
    print(&explanation.render(stdout_has_color(), &|api| RustApi::problems(api)))
}

fn unknown(code: &str) -> CommandError {
    let list = "`cargo xtask explain` lists all codes";
    let help = nearest_code(code).map_or(list.to_owned(), |near| format!("did you mean `{near}`? {list}"));
    CommandError::usage(format!("no diagnostic has the code `{code}`")).with_help(help)
}

/// Returns all codes with their meanings.
fn list() -> String {
    let all: Vec<_> = explanations().collect();
    let width = all.iter().map(|explanation| explanation.code.len()).max().unwrap_or(0);
    let mut out = String::new();
    for (title, severity) in [
        ("Errors: the specs cannot be used.", Severity::Error),
        ("Warnings of `cargo xtask lint`: the specs can be used, but should be better.", Severity::Warning),
    ] {
        out += &format!("{}{title}\n", if out.is_empty() { "" } else { "\n" });
        for explanation in all.iter().filter(|explanation| explanation.severity == severity) {
            out += &format!("  {:width$}  {}\n", explanation.code, explanation.meaning);
        }
    }
    out + "\n`cargo xtask explain CODE` explains one of them.\n"
}
