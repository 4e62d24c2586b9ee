//! `schema`: the format of specs as a JSON Schema, for editors, and as tables in its reference, for people.

use crate::folder::{self, shown};
use crate::generate::load_specs;
use crate::terminal::Telling;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder with the specs
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
    /// Write nothing; fail if a file would change
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    telling: Telling,
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let spec = folder::specs_in(options.spec.as_deref());
    let schema = format!(
        "{:#}\n",
        bitrix24_model::schema(&load_specs(&spec, options.telling)?, &bitrix24_codegen::RESERVED_NAMES)
    );
    let mut texts = vec![(spec.join("schema.json"), schema)];
    // Specs elsewhere need no reference of their own.
    let path = spec.join("README.md");
    if path.exists() {
        texts.push((path.clone(), reference(&path)?));
    }
    for (path, text) in texts {
        bring(&path, &text, options)?;
    }
    Ok(())
}

/// The reference with its tables as the format has them.
fn reference(path: &Path) -> Result<String, String> {
    let text =
        std::fs::read_to_string(path).map_err(|error| format!("error: {} cannot be read: {error}", shown(path)))?;
    bitrix24_model::reference(&text.replace("\r\n", "\n")).map_err(|why| {
        let help = "  = help: bring the marks back as they were; what stands between them is written anew";
        format!("error: the tables of {} cannot be written: {why}\n{help}", shown(path))
    })
}

/// Writes a file that differs, or says that it does.
fn bring(path: &Path, text: &str, options: &Options) -> Result<(), String> {
    let found = std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    if found == text {
        return Ok(());
    }
    if options.check {
        let help = "  = help: run `cargo xtask schema` and commit what it writes";
        return Err(format!("error: {} is not what the format says\n{help}", shown(path)));
    }
    folder::write(path, text)?;
    options.telling.say(&format!("{} written", shown(path)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with the least specs, gone once it is dropped.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("bitrix24-schema-{name}-{}", std::process::id()));
            std::fs::create_dir_all(folder.join("demo")).unwrap();
            std::fs::write(folder.join("api.yaml"), "api: { title: Demo, modules: { demo: For the tests. } }").unwrap();
            let ping = "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n";
            std::fs::write(folder.join("demo/ping.yaml"), ping).unwrap();
            Self(folder)
        }

        fn run(&self, check: bool) -> Result<(), String> {
            run(&Options { spec: Some(self.0.clone()), check, telling: Telling::default() })
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn a_folder_without_a_reference_gets_the_schema_alone() {
        let folder = Folder::new("alone");
        assert!(folder.run(true).unwrap_err().contains("schema.json is not what the format says"));
        folder.run(false).unwrap();
        folder.run(true).unwrap();
        assert!(!folder.0.join("README.md").exists());
    }

    #[test]
    fn the_tables_of_the_reference_are_checked_and_written() {
        let folder = Folder::new("tables");
        let (path, own) = (folder.0.join("README.md"), folder::workspace().join("spec/README.md"));
        let text = std::fs::read_to_string(own).unwrap();
        std::fs::write(&path, text.replace("| `retry` ? |", "| `again` ? |")).unwrap();
        folder.run(false).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
        std::fs::write(&path, text.replace("| `retry` ? |", "| `again` ? |")).unwrap();
        assert!(folder.run(true).unwrap_err().contains("README.md is not what the format says"));
    }

    #[test]
    fn a_reference_without_its_marks_is_left_alone() {
        let folder = Folder::new("marks");
        std::fs::write(folder.0.join("README.md"), "# The spec format\n").unwrap();
        let error = folder.run(false).unwrap_err();
        assert!(error.contains("the marks of the table `method` are missing"), "{error}");
        assert!(!folder.0.join("schema.json").exists(), "half of it is written");
    }
}
