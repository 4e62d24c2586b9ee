//! Revisions, release tags and files of earlier revisions, read with git.

use crate::error::{CommandError, Result};
use crate::folder;
use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Returns the tag of the last release before the working tree.
pub(crate) fn last_release() -> Result<Option<String>> {
    let output = run(&["describe", "--tags", "--abbrev=0", "--match", "v[0-9]*"], None)?;
    Ok(output.status.success().then(|| text(&output.stdout).trim().to_owned()))
}

/// Returns the commit before the last change of a folder of the workspace: `HEAD` if the working tree changes it.
pub(crate) fn before_last_change(folder: &str) -> Result<String> {
    let head = || "HEAD".to_owned();
    let status = run(&["status", "--porcelain", "--", folder], None)?;
    check_status(&status, "cannot read the state of the working tree")?;
    if !status.stdout.is_empty() {
        return Ok(head());
    }
    let parent = run(&["log", "-1", "--format=%p", "--", folder], None)?;
    // The first commit has no parent, and a merge has several.
    Ok(text(&parent.stdout).split_whitespace().next().map_or_else(head, str::to_owned))
}

/// Returns the first line of a commit's message.
pub(crate) fn subject(revision: &str) -> Result<String> {
    let output = run(&["log", "-1", "--format=%s", "--end-of-options", revision], None)?;
    Ok(text(&output.stdout).trim().to_owned())
}

/// Returns whether a revision of this name exists.
pub(crate) fn is_revision(name: &str) -> Result<bool> {
    let commit = format!("{name}^{{commit}}");
    Ok(run(&["rev-parse", "--verify", "--quiet", "--end-of-options", &commit], None)?.status.success())
}

/// Returns the changes of the working tree, one per line; empty if it is clean.
pub(crate) fn changes() -> Result<String> {
    let output = run(&["status", "--porcelain"], None)?;
    check_status(&output, "cannot read the state of the working tree")?;
    Ok(text(&output.stdout))
}

/// Returns the files below a folder of the workspace at a revision: paths from that folder, and contents.
pub(crate) fn files(revision: &str, folder: &str) -> Result<Vec<(String, Vec<u8>)>> {
    if !is_revision(revision)? {
        return Err(CommandError::usage(format!("unknown revision `{revision}`")).with_help(
            "name a commit, a branch or a tag; in a shallow clone, fetch the history first (`git fetch --unshallow --tags`)",
        ));
    }
    let tree = format!("{revision}:./{folder}");
    let listing = run(&["ls-tree", "-r", "-z", "--end-of-options", &tree], None)?;
    if !listing.status.success() {
        return Ok(Vec::new());
    }
    let (names, paths) = blobs(&text(&listing.stdout));
    let contents = run(&["cat-file", "--batch"], Some(names.join("\n") + "\n"))?;
    check_status(&contents, &format!("cannot read the files of `{revision}`"))?;
    let contents = split(&contents.stdout, names.len())
        .ok_or_else(|| CommandError::new(format!("cannot read git's output for the files of `{revision}`")))?;
    Ok(paths.into_iter().zip(contents).collect())
}

/// Returns one file of the workspace at a revision, if it existed.
pub(crate) fn file(revision: &str, path: &str) -> Result<Option<String>> {
    let output = run(&["show", "--end-of-options", &format!("{revision}:./{path}")], None)?;
    Ok(output.status.success().then(|| text(&output.stdout)))
}

/// Returns the objects and paths in a listing of `ls-tree -z`: `MODE blob OBJECT\tPATH\0`.
fn blobs(listing: &str) -> (Vec<String>, Vec<String>) {
    let entries = listing.split('\0').filter_map(|entry| {
        let (facts, path) = entry.split_once('\t')?;
        let mut facts = facts.split(' ').skip(1);
        (facts.next()? == "blob").then_some((facts.next()?.to_owned(), path.to_owned()))
    });
    entries.unzip()
}

/// Returns the contents in the output of `cat-file --batch`: `OBJECT blob SIZE\nCONTENT\n` for each.
fn split(mut output: &[u8], count: usize) -> Option<Vec<Vec<u8>>> {
    let mut contents = Vec::with_capacity(count);
    for _ in 0..count {
        let end = output.iter().position(|byte| *byte == b'\n')?;
        let (head, rest) = output.split_at(end);
        let size: usize = std::str::from_utf8(head).ok()?.rsplit(' ').next()?.parse().ok()?;
        contents.push(rest.get(1..=size)?.to_vec());
        output = rest.get(size.checked_add(2)?..)?;
    }
    Some(contents)
}

fn run(arguments: &[&str], input: Option<String>) -> Result<Output> {
    let failed = |error| CommandError::new(format!("cannot run git: {error}")).with_help("install git");
    let mut command = Command::new("git");
    command.current_dir(folder::workspace()).args(arguments);
    let Some(input) = input else { return command.output().map_err(failed) };
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(failed)?;
    let pipe = child.stdin.take();
    // On a thread of its own: git writes output before it has read all of its input, and would wait for a reader.
    let writer = std::thread::spawn(move || pipe.map(|mut pipe| pipe.write_all(input.as_bytes())));
    let output = child.wait_with_output().map_err(failed)?;
    let _ = writer.join();
    Ok(output)
}

fn check_status(output: &Output, problem: &str) -> Result {
    if output.status.success() {
        return Ok(());
    }
    let reason = text(&output.stderr);
    Err(CommandError::new(format!("{problem}: {}", reason.trim())).with_help("run it in a clone of the repository"))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{blobs, split};

    #[test]
    fn submodules_are_left_out_of_listings() {
        let listing = "100644 blob aa\tapi.yaml\x00160000 commit bb\tother\x00100644 blob cc\tmail/a b.yaml\0";
        let (names, paths) = blobs(listing);
        assert_eq!(names, ["aa", "cc"]);
        assert_eq!(paths, ["api.yaml", "mail/a b.yaml"]);
    }

    #[test]
    fn contents_can_be_any_bytes() {
        let output = b"aa blob 4\na\n\nb\ncc blob 0\n\n";
        assert_eq!(split(output, 2), Some(vec![b"a\n\nb".to_vec(), Vec::new()]));
        assert_eq!(split(b"aa missing\n", 1), None);
        assert_eq!(split(b"aa blob 9\nshort\n", 1), None);
    }
}
