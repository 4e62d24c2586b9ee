//! The own objects of a portal, its user fields and smart processes, as a module of your crate.
//!
//! Specs in a folder of the crate describe them. The program `bitrix24-portal` reads the objects of a portal and writes
//! these specs; a build script generates the module:
//!
//! ```no_run
//! // build.rs
//! fn main() -> Result<(), bitrix24_portal::Error> {
//!     bitrix24_portal::build("crm-spec")
//! }
//! ```
//!
//! In the program, `mod my { include!(concat!(env!("OUT_DIR"), "/bitrix24/mod.rs")); }` is the module.
//!
//! A build script needs `bitrix24-portal` with `default-features = false`, and the crate needs `bitrix24` with the feature
//! `v2-crm`. The specs build on the documented ones, which are part of this crate.

mod error;
mod folder;

pub use bitrix24_codegen::{Diagnostics, Files, SourceFile};
pub use error::Error;

use std::path::Path;
use std::{env, fs};

/// The documented specs by path.
const DOCUMENTED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/specs.rs"));

/// The folder of the generated module in `OUT_DIR`.
const MODULE: &str = "bitrix24";

/// Returns the documented specs, which those of a portal build on.
pub fn documented() -> Vec<SourceFile> {
    DOCUMENTED.iter().map(|(path, text)| SourceFile::new(*path, *text)).collect()
}

/// Reads the specs below a folder, with paths from there.
///
/// # Errors
///
/// Fails if the folder cannot be read, or has no specs. A spec that cannot be read is reported by [`generate`].
pub fn read(folder: impl AsRef<Path>) -> Result<Vec<SourceFile>, Error> {
    folder::read(folder.as_ref())
}

/// Generates the module of a portal's own objects. Its root is the file `mod.rs`.
///
/// ```
/// use bitrix24_portal::{SourceFile, generate};
///
/// let deal = SourceFile::new("my/deal.yaml", "
///     object: my.deal
///     summary: A deal with the user fields of the portal.
///     base: crm.item.deal
///     variant_of: { object: crm.item, value: 2 }
///     fields:
///       ufCrm_1721244707107: { type: money, rust: budget, nullable: true, update: optional, doc: The budget. }");
/// let files = generate(&[deal])?;
/// assert!(files.get("deal/object.rs").is_some_and(|text| text.contains("pub budget: Option<v2::Money>")));
/// # Ok::<(), bitrix24_portal::Diagnostics>(())
/// ```
///
/// # Errors
///
/// Returns all problems of the specs, each with its place and a remedy.
pub fn generate(own: &[SourceFile]) -> Result<Files, Diagnostics> {
    let api = bitrix24_codegen::load_portal(&documented(), own)?;
    Ok(bitrix24_codegen::generate_portal(&api))
}

/// Generates the module of a portal's own objects in a build script, below `OUT_DIR`. Cargo runs the script again when a
/// file of the folder changes.
///
/// # Errors
///
/// Fails if the specs have problems or cannot be read, or if the module cannot be written. The message has each problem
/// with its place and a remedy.
pub fn build(folder: impl AsRef<Path>) -> Result<(), Error> {
    let folder = folder.as_ref();
    println!("cargo::rerun-if-changed={}", folder.display());
    let files = generate(&read(folder)?).map_err(|problems| Error::specs(folder, &problems))?;
    let Some(out) = env::var_os("OUT_DIR") else { return Err(Error::no_build_script()) };
    let module = Path::new(&out).join(MODULE);
    // What an earlier run wrote for an object that is gone would not be in the module, but in searches of editors.
    if module.exists() {
        fs::remove_dir_all(&module).map_err(|error| Error::write(&module, &error))?;
    }
    for (path, text) in files.iter() {
        let path = module.join(path);
        let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, text));
        written.map_err(|error| Error::write(&path, &error))?;
    }
    Ok(())
}
