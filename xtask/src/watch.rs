//! `watch`: generates again whenever a spec is saved.
//!
//! It looks at the times of the files, which costs a millisecond and works the same on every system and over every
//! network, and acts once they have stopped changing.

use crate::disk::Real;
use crate::folder::{self, shown};
use crate::generate;
use crate::terminal::{self, Telling};
use crate::update::{self, Update};
use bitrix24_codegen::{Api, SourceFile, generate as write_files, load};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder with the specs
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
    /// The folder that the files go to; it holds nothing else
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[command(flatten)]
    telling: Telling,
}

/// How long to wait for a change, and for it to be complete.
const IDLE: Duration = Duration::from_millis(50);
const SETTLING: Duration = Duration::from_millis(15);

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let spec = folder::specs_in(options.spec.as_deref());
    let out = folder::client_in(options.out.as_deref());
    folder::spec_paths(&spec)?;
    if update::was_interrupted(&out) {
        Update::begin(&out, &Real)?;
    }
    let mut session = Session { spec: spec.clone(), out, texts: BTreeMap::new(), telling: options.telling };
    let mut watch = Watch::default();
    println!("watching {}; Ctrl-C ends it", shown(&spec));
    loop {
        match watch.look(stamps(&spec)) {
            Look::Quiet => std::thread::sleep(IDLE),
            Look::Moving => std::thread::sleep(SETTLING),
            Look::Changed(paths) => session.act(&paths),
        }
    }
}

/// When a file was written last, and how long it is.
type Stamp = (Option<SystemTime>, u64);
type Stamps = BTreeMap<PathBuf, Stamp>;

/// The stamps of the specs; of none while the folder cannot be read, as in the middle of a checkout.
fn stamps(spec: &Path) -> Stamps {
    let paths = folder::files(spec).unwrap_or_default().into_iter().filter(|path| is_spec(path));
    let stamp = |path: PathBuf| {
        let metadata = fs::metadata(&path).ok()?;
        Some((path, (metadata.modified().ok(), metadata.len())))
    };
    paths.filter_map(stamp).collect()
}

fn is_spec(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml")
}

/// What has been seen of the files, and what has been acted upon.
#[derive(Default)]
struct Watch {
    seen: Stamps,
    done: Option<Stamps>,
}

#[derive(Debug, PartialEq)]
enum Look {
    /// Everything is as it was.
    Quiet,
    /// Something changes just now.
    Moving,
    /// These have changed, and it is over.
    Changed(Vec<PathBuf>),
}

impl Watch {
    /// Compares the files with what was seen before. The first look that finds any takes all of them as changed.
    fn look(&mut self, now: Stamps) -> Look {
        if self.done.as_ref() == Some(&now) {
            self.seen = now;
            return Look::Quiet;
        }
        if self.seen != now {
            self.seen = now;
            return Look::Moving;
        }
        let done = self.done.take().unwrap_or_default();
        let differs = |path: &&PathBuf| done.get(*path) != now.get(*path);
        let mut changed: Vec<PathBuf> =
            done.keys().chain(now.keys().filter(|path| !done.contains_key(*path))).filter(differs).cloned().collect();
        changed.sort();
        self.done = Some(now);
        Look::Changed(changed)
    }
}

/// What is kept from one run to the next.
struct Session {
    spec: PathBuf,
    out: PathBuf,
    /// The specs, or why one cannot be read.
    texts: BTreeMap<PathBuf, Result<SourceFile, String>>,
    telling: Telling,
}

impl Session {
    /// Generates again and says what came of it. A failure is shown, and the next change is waited for.
    fn act(&mut self, changed: &[PathBuf]) {
        let start = Instant::now();
        let about = if self.texts.is_empty() { "all specs".to_owned() } else { self.names(changed) };
        let api = match self.check(changed) {
            Ok(api) => api,
            Err(message) => return eprint!("{}", terminal::with_line_end(&message)),
        };
        // Writing can take a while where an object has changed, and that there are no problems is news too.
        print!("{about}: no problems, ");
        let _ = std::io::stdout().flush();
        match self.write(api) {
            Ok(done) => println!("{done}, in {} ms", start.elapsed().as_millis()),
            Err(message) => {
                println!("nothing written");
                eprint!("{}", terminal::with_line_end(&message));
            }
        }
    }

    fn check(&mut self, changed: &[PathBuf]) -> Result<Api, String> {
        for path in changed {
            match folder::source(&self.spec, path).transpose() {
                Some(source) => self.texts.insert(path.clone(), source),
                None => self.texts.remove(path),
            };
        }
        folder::refuse_other_endings(self.texts.keys())?;
        let sources = self.texts.values().cloned().collect::<Result<Vec<SourceFile>, String>>()?;
        match load(&sources) {
            Ok(api) => Ok(api),
            Err(problems) => Err(self.telling.tell(&problems, &shown(&self.spec))?),
        }
    }

    fn write(&mut self, api: Api) -> Result<String, String> {
        generate::write(&self.out, &api, &write_files(&api))
    }

    /// The changed files in few words.
    fn names(&self, changed: &[PathBuf]) -> String {
        match changed {
            [one] => shown(one),
            [one, two] => format!("{} and {}", shown(one), shown(two)),
            [one, rest @ ..] => format!("{} and {} others", shown(one), rest.len()),
            [] => shown(&self.spec),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamps(files: &[(&str, u64)]) -> Stamps {
        files.iter().map(|(path, stamp)| (PathBuf::from(path), (None, *stamp))).collect()
    }

    fn changed(paths: &[&str]) -> Look {
        Look::Changed(paths.iter().map(PathBuf::from).collect())
    }

    #[test]
    fn a_change_is_acted_upon_once_it_is_complete() {
        let mut watch = Watch::default();
        let start = stamps(&[("a", 1), ("b", 1)]);
        assert_eq!(watch.look(start.clone()), Look::Moving);
        assert_eq!(watch.look(start.clone()), changed(&["a", "b"]));
        assert_eq!(watch.look(start.clone()), Look::Quiet);
        // An editor empties a file before it writes it.
        assert_eq!(watch.look(stamps(&[("a", 0), ("b", 1)])), Look::Moving);
        assert_eq!(watch.look(stamps(&[("a", 2), ("b", 1)])), Look::Moving);
        assert_eq!(watch.look(stamps(&[("a", 2), ("b", 1)])), changed(&["a"]));
        assert_eq!(watch.look(stamps(&[("a", 2), ("b", 1)])), Look::Quiet);
    }

    #[test]
    fn files_come_and_go() {
        let mut watch = Watch { seen: stamps(&[("a", 1), ("b", 1)]), done: Some(stamps(&[("a", 1), ("b", 1)])) };
        assert_eq!(watch.look(stamps(&[("b", 1), ("c", 1)])), Look::Moving);
        assert_eq!(watch.look(stamps(&[("b", 1), ("c", 1)])), changed(&["a", "c"]));
        assert_eq!(watch.look(stamps(&[("b", 1), ("c", 1)])), Look::Quiet);
    }

    #[test]
    fn what_is_taken_back_in_time_is_no_change() {
        let mut watch = Watch { seen: stamps(&[("a", 1)]), done: Some(stamps(&[("a", 1)])) };
        assert_eq!(watch.look(stamps(&[])), Look::Moving);
        assert_eq!(watch.look(stamps(&[("a", 1)])), Look::Quiet);
        assert_eq!(watch.look(stamps(&[("a", 1)])), Look::Quiet);
    }
}
