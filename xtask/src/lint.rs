//! `lint`: warns of what specs should say better.

use crate::folder::{self, shown};
use crate::terminal::Telling;
use bitrix24_model::lint;
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder with the specs
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
    /// Fail if there is a warning
    #[arg(long)]
    deny: bool,
    #[command(flatten)]
    telling: Telling,
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let spec = folder::specs_in(options.spec.as_deref());
    let sources = folder::specs(&spec)?;
    let tell = |problems| options.telling.tell(&problems, &shown(&spec));
    let warnings = match lint(&sources) {
        Ok(warnings) => warnings,
        Err(errors) => return Err(tell(errors)?),
    };
    if warnings.is_empty() {
        return options.telling.say(&format!("no warnings in {} files", sources.len()));
    }
    let told = tell(warnings)?;
    if options.deny {
        return Err(format!(
            "{told}error: warnings are denied\n  = help: correct them; without `--deny` they are only told\n"
        ));
    }
    eprint!("{told}");
    Ok(())
}
