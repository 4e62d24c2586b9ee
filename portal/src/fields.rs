//! `fields`: writes the user fields of CRM types as specs.

use crate::command_error::{CommandError, Result};
use crate::portal::{CrmType, Portal};
use crate::spec::{self, Earlier};
use bitrix24_codegen::load_portal;
use bitrix24_model::{Api, PORTAL_MODULE, SourceFile};
use bitrix24_portal::{documented, read};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// The CRM types, such as `crm.item.2` for deals and `crm.item.1268` for a smart process
    #[arg(required = true, value_name = "TYPE", value_parser = crm_type)]
    types: Vec<i64>,
    /// The folder of the specs; what `rust` says in earlier ones is kept
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

/// The object whose variants are the CRM types.
pub(crate) const ITEM: &str = "crm.item";

fn crm_type(text: &str) -> std::result::Result<i64, String> {
    let number = text.strip_prefix(ITEM).and_then(|rest| rest.strip_prefix('.')).map(str::parse);
    match number {
        Some(Ok(number)) if number > 0 => Ok(number),
        _ => Err(format!("expected `{ITEM}.` and the number of a CRM type, such as `{ITEM}.2`")),
    }
}

pub(crate) fn run(options: &Options) -> Result<()> {
    check_writable(&options.out)?;
    let earlier = earlier_specs(&options.out)?;
    let documented = loaded(&earlier, "the specs in the folder have problems", &options.out)?;
    let mut types = options.types.clone();
    types.sort_unstable();
    types.dedup();
    let described = Portal::from_env()?.describe(&types)?;
    let specs = spec::of_types(&documented, &described, &Earlier::of(&documented));
    let mut all: Vec<SourceFile> =
        earlier.into_iter().filter(|file| !specs.iter().any(|new| new.path == file.path)).collect();
    all.extend(specs.iter().cloned());
    // Nothing is written that the build script would refuse.
    loaded(&all, "the descriptions of the portal make no valid spec", &options.out)?;
    specs.iter().zip(&described).try_for_each(|(spec, described)| write(&options.out, spec, described))
}

/// Fails if the folder, or the one that it is to be created in, cannot be written to.
fn check_writable(folder: &Path) -> Result<()> {
    let own = folder.join(PORTAL_MODULE);
    let exists = |part: &&Path| part.symlink_metadata().is_ok();
    let existing = own.ancestors().find(exists).unwrap_or(Path::new("."));
    let fail = |message: String| Err(CommandError::new(message, "name another folder with `--out`"));
    match tempfile::NamedTempFile::new_in(existing) {
        _ if !existing.is_dir() => fail(format!("`{}` is not a folder", existing.display())),
        Ok(_) => Ok(()),
        // The whole error has the path of the temporary file.
        Err(error) => fail(format!("cannot write to `{}`: {}", existing.display(), error.kind())),
    }
}

/// Reads the specs of an earlier run.
fn earlier_specs(folder: &Path) -> Result<Vec<SourceFile>> {
    if !folder.join(PORTAL_MODULE).exists() {
        return Ok(Vec::new());
    }
    read(folder).map_err(|error| CommandError::new(error, "name another folder with `--out`"))
}

fn loaded(own: &[SourceFile], what: &str, folder: &Path) -> Result<Api> {
    load_portal(&documented(), own).map_err(|problems| {
        let text = problems.render_for_users(&format!("{}/", folder.display()), false);
        let help = "correct the specs, or name another folder with `--out`";
        CommandError::new(format!("{what}\n{}", text.trim_end()), help)
    })
}

/// Writes a spec whole or not at all.
fn write(folder: &Path, spec: &SourceFile, described: &CrmType) -> Result<()> {
    let path = folder.join(&spec.path);
    let count = described.fields.len();
    if fs::read_to_string(&path).is_ok_and(|text| text == spec.text) {
        println!("{}: up to date", path.display());
        return Ok(());
    }
    let parent = path.parent().unwrap_or(folder);
    let written = fs::create_dir_all(parent).and_then(|()| {
        let mut file = tempfile::NamedTempFile::new_in(parent)?;
        file.write_all(spec.text.as_bytes())?;
        file.persist(&path).map_err(|error| error.error)
    });
    let help = "check the permissions and the free space, then run the command again";
    written.map_err(|error| CommandError::new(format!("cannot write `{}`: {error}", path.display()), help))?;
    println!("{}: written, from {count} fields of `{ITEM}.{}`", path.display(), described.number);
    Ok(())
}
