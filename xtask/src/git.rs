//! What git knows: revisions, release tags, and files as they were.

use crate::folder;
use std::io::Write;
use std::process::{Command, Output, Stdio};

/// The last release before the working tree, as its tag.
pub(crate) fn last_release() -> Result<Option<String>, String> {
    let output = run(&["describe", "--tags", "--abbrev=0", "--match", "v[0-9]*"], None)?;
    Ok(output.status.success().then(|| text(&output.stdout).trim().to_owned()))
}

/// Whether there is a revision of this name.
pub(crate) fn is_revision(name: &str) -> Result<bool, String> {
    let commit = format!("{name}^{{commit}}");
    Ok(run(&["rev-parse", "--verify", "--quiet", "--end-of-options", &commit], None)?.status.success())
}

/// What is changed in the working tree, a line each; empty where it is clean.
pub(crate) fn changes() -> Result<String, String> {
    let output = run(&["status", "--porcelain"], None)?;
    succeeded(&output, "the state of the working tree cannot be read")?;
    Ok(text(&output.stdout))
}

/// The files below a folder of the workspace as they were at a revision: paths from that folder, and contents.
pub(crate) fn files(revision: &str, folder: &str) -> Result<Vec<(String, Vec<u8>)>, String> {
    if !is_revision(revision)? {
        return Err(format!(
            "error: there is no revision `{revision}`\n  = help: name a commit, a branch or a tag; in a shallow clone, fetch the history first (`git fetch --unshallow --tags`)"
        ));
    }
    let tree = format!("{revision}:./{folder}");
    let listing = run(&["ls-tree", "-r", "-z", "--end-of-options", &tree], None)?;
    if !listing.status.success() {
        return Ok(Vec::new());
    }
    let (names, paths) = blobs(&text(&listing.stdout));
    let contents = run(&["cat-file", "--batch"], Some(names.join("\n") + "\n"))?;
    succeeded(&contents, &format!("the files of `{revision}` cannot be read"))?;
    let contents = split(&contents.stdout, names.len())
        .ok_or_else(|| format!("error: git's answer on the files of `{revision}` cannot be read"))?;
    Ok(paths.into_iter().zip(contents).collect())
}

/// One file of the workspace as it was; none where there was none.
pub(crate) fn file(revision: &str, path: &str) -> Result<Option<String>, String> {
    let output = run(&["show", "--end-of-options", &format!("{revision}:./{path}")], None)?;
    Ok(output.status.success().then(|| text(&output.stdout)))
}

/// The objects and paths in a listing of `ls-tree -z`: `MODE blob OBJECT\tPATH\0`.
fn blobs(listing: &str) -> (Vec<String>, Vec<String>) {
    let entries = listing.split('\0').filter_map(|entry| {
        let (facts, path) = entry.split_once('\t')?;
        let mut facts = facts.split(' ').skip(1);
        (facts.next()? == "blob").then_some((facts.next()?.to_owned(), path.to_owned()))
    });
    entries.unzip()
}

/// The contents in an answer of `cat-file --batch`: `OBJECT blob SIZE\nCONTENT\n` for each.
fn split(mut answer: &[u8], count: usize) -> Option<Vec<Vec<u8>>> {
    let mut contents = Vec::with_capacity(count);
    for _ in 0..count {
        let end = answer.iter().position(|byte| *byte == b'\n')?;
        let (head, rest) = answer.split_at(end);
        let size: usize = std::str::from_utf8(head).ok()?.rsplit(' ').next()?.parse().ok()?;
        contents.push(rest.get(1..=size)?.to_vec());
        answer = rest.get(size.checked_add(2)?..)?;
    }
    Some(contents)
}

fn run(arguments: &[&str], input: Option<String>) -> Result<Output, String> {
    let failed =
        |error| format!("error: git cannot be run: {error}\n  = help: install git; the old specs come from it");
    let mut command = Command::new("git");
    command.current_dir(folder::workspace()).args(arguments);
    let Some(input) = input else { return command.output().map_err(failed) };
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(failed)?;
    let pipe = child.stdin.take();
    // Written beside the reading: git answers before it has read all, and would wait for a reader.
    let writer = std::thread::spawn(move || pipe.map(|mut pipe| pipe.write_all(input.as_bytes())));
    let output = child.wait_with_output().map_err(failed)?;
    let _ = writer.join();
    Ok(output)
}

fn succeeded(output: &Output, what: &str) -> Result<(), String> {
    if output.status.success() {
        return Ok(());
    }
    let said = text(&output.stderr);
    Err(format!("error: {what}: {}\n  = help: run it in a clone of the repository", said.trim()))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{blobs, split};

    #[test]
    fn listings_name_files_and_no_links_to_other_repositories() {
        let listing = "100644 blob aa\tapi.yaml\x00160000 commit bb\tother\x00100644 blob cc\tmail/a b.yaml\0";
        let (names, paths) = blobs(listing);
        assert_eq!(names, ["aa", "cc"]);
        assert_eq!(paths, ["api.yaml", "mail/a b.yaml"]);
    }

    #[test]
    fn contents_may_hold_anything() {
        let answer = b"aa blob 4\na\n\nb\ncc blob 0\n\n";
        assert_eq!(split(answer, 2), Some(vec![b"a\n\nb".to_vec(), Vec::new()]));
        assert_eq!(split(b"aa missing\n", 1), None);
        assert_eq!(split(b"aa blob 9\nshort\n", 1), None);
    }
}
