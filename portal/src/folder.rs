//! Reads the specs of a folder.

use crate::error::Error;
use bitrix24_model::SourceFile;
use std::path::{Path, PathBuf};
use std::{fs, io};

pub(crate) fn read(folder: &Path) -> Result<Vec<SourceFile>, Error> {
    let mut paths = Vec::new();
    collect(folder, &mut paths).map_err(|error| Error::folder(folder, &error))?;
    paths.sort();
    let sources: Vec<SourceFile> = paths.iter().map(|path| source(folder, path)).collect();
    if sources.is_empty() { Err(Error::empty(folder)) } else { Ok(sources) }
}

/// Collects the specs, and everything that can hide one. Hidden files and folders are left out.
fn collect(folder: &Path, into: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, kind) = (entry.path(), entry.file_type()?);
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let is_spec = SourceFile::looks_like_spec(&name);
        if name.starts_with('.') {
            continue;
        }
        if kind.is_dir() && !is_spec {
            collect(&path, into)?;
        } else if is_spec || kind.is_symlink() && !path.is_file() {
            into.push(path);
        }
    }
    Ok(())
}

/// Reads a spec. What is no file is refused with the problems of the others.
fn source(folder: &Path, path: &Path) -> SourceFile {
    let parts = path.strip_prefix(folder).unwrap_or(path).components();
    let name = parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
    let is_link = path.is_symlink();
    let refused = match fs::metadata(path) {
        Err(error) if is_link => format!("cannot follow the link: {error}"),
        Err(error) => format!("cannot read the file: {error}"),
        Ok(metadata) if metadata.is_dir() && is_link => "a link to a folder is not followed".to_owned(),
        Ok(metadata) if metadata.is_dir() => "a folder has the name of a spec".to_owned(),
        Ok(metadata) if !metadata.is_file() => "this is not a regular file".to_owned(),
        Ok(_) => match fs::read(path) {
            Ok(bytes) => return SourceFile::from_bytes(name, bytes),
            Err(error) => format!("cannot read the file: {error}"),
        },
    };
    SourceFile::unreadable(
        name,
        refused,
        "write a file in its place, check its permissions, or move it out of the folder",
    )
}

#[cfg(all(test, unix))]
mod tests {
    use super::read;
    use std::fs;
    use std::os::unix::fs::symlink;

    #[test]
    fn what_can_hide_a_spec_is_refused() {
        let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let path = |name: &str| folder.path().join(name);
        for name in ["my/deal.yaml", "my/.hidden.yaml", "my/notes.md", ".git/x.yaml"] {
            fs::create_dir_all(path(name).parent().unwrap()).unwrap();
            fs::write(path(name), "object: my.deal").unwrap();
        }
        let names = || read(folder.path()).unwrap().into_iter().map(|file| file.path).collect::<Vec<_>>();
        assert_eq!(names(), ["my/deal.yaml"]);

        symlink(path("my/deal.yaml"), path("my/link.yaml")).unwrap();
        symlink(elsewhere.path(), path("my/more")).unwrap();
        symlink(folder.path(), path("my/round")).unwrap();
        symlink("nowhere", path("my/lost")).unwrap();
        symlink("nowhere.yaml", path("my/lost.yaml")).unwrap();
        symlink(path("my/notes.md"), path("my/page")).unwrap();
        fs::create_dir(path("my/car.yaml")).unwrap();
        fs::write(path("my/van.YML"), "").unwrap();
        let expected = ["car.yaml", "deal.yaml", "link.yaml", "lost", "lost.yaml", "more", "round", "van.YML"]
            .map(|name| format!("my/{name}"));
        assert_eq!(names(), expected);
        let problems = crate::generate(&read(folder.path()).unwrap()).unwrap_err();
        let refused: Vec<String> =
            problems.reports().iter().map(|report| format!("{}: {}", report.path, report.message)).collect();
        for expected in [
            "my/car.yaml: a folder has the name of a spec",
            "my/lost: cannot follow the link: ",
            "my/lost.yaml: cannot follow the link: ",
            "my/more: a link to a folder is not followed",
            "my/round: a link to a folder is not followed",
            "my/van.YML: `van.YML` does not end in `.yaml`",
        ] {
            assert!(refused.iter().any(|line| line.starts_with(expected)), "{expected}: {refused:?}");
        }
    }
}
