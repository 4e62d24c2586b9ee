//! `portal pages`: compares the specs with the official pages.

use super::baseline::Baseline;
use crate::error::{CommandError, Exit, Result};
use crate::folder::{self, relative, shown};
use crate::terminal::{MessageFormat, eprint_line, print};
use crate::{specs, write};
use bitrix24_compare::portal::{PageDifference, PageDifferenceKind as Kind, Pages, compare_pages};
use bitrix24_model::Api;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub(crate) struct Options {
    /// Folders with official pages as Markdown, below each other; a page in a later folder replaces an earlier one
    #[arg(value_name = "FOLDER", required = true)]
    folders: Vec<PathBuf>,
    /// The folders have only some of the pages, so that nothing is missing
    #[arg(long)]
    partial: bool,
    /// The file with accepted differences, one per line with its reason after a `#` [default: contradictions.txt beside the
    /// specs of each protocol]
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Add the differences to the file, and remove its lines that no longer apply
    #[arg(long, conflicts_with = "partial")]
    accept: bool,
    /// The output format
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
    /// The folder with the specs
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For people: by method
    Human,
    /// One difference per line, as in the file with accepted ones
    Lines,
}

const HELP: &str = "\
Exit codes:
  0  no differences, or only accepted ones
  1  differences, accepted ones without a reason, or specs with errors
  2  wrong usage: invalid arguments, folders without pages of methods

Compared are tables: parameters with their marks, types and listed values, keys of responses, fields of objects, error
codes and their statuses. A page belongs to the method whose address it calls, or that its heading ends with. `new` marks
what only a page has, `gone` what only the specs have. Of REST 2.0, pages without a spec make no difference, and notes that a
method is outdated or only for applications are compared too.

After a change of the pages: cargo xtask portal pages path/to/b24restdocs";

const HEAD: &str = "# Where official pages contradict themselves, each other or the wire, as `cargo xtask portal pages` lists \
                    it. Add the reason after a `#`.";

/// The comparison of the specs of a protocol.
struct Compared {
    api: Api,
    pages: Pages,
    found: Vec<PageDifference>,
}

pub(super) fn run(options: &Options) -> Result {
    let texts = texts(&options.folders)?;
    let folder = folder::specs_in(options.spec.as_deref());
    let apis = specs::load_all(&folder, MessageFormat::default())?;
    let compared: Vec<Compared> = apis.into_iter().map(|api| compare(api, &texts, options)).collect();
    if compared.iter().all(|it| it.pages.is_empty()) {
        let named: Vec<String> = options.folders.iter().map(|folder| format!("`{}`", shown(folder))).collect();
        let message = format!("no page in {} describes a method", named.join(", "));
        return Err(CommandError::usage(message).with_help(NAME_IT));
    }
    let mut is_clean = true;
    match &options.baseline {
        Some(path) => is_clean &= report(&compared, path, options)?,
        None => {
            for it in compared.chunks(1) {
                let path = folder.join(it[0].api.root).join(specs::CONTRADICTIONS);
                is_clean &= report(it, &path, options)?;
            }
        }
    }
    if is_clean { Ok(()) } else { Err(CommandError::Reported(Exit::Problems)) }
}

/// Compares the specs of a protocol with its pages.
fn compare(api: Api, texts: &[(String, Content)], options: &Options) -> Compared {
    let mut pages = Pages::of(api.protocol);
    for (name, content) in texts {
        match content {
            Ok(text) => pages.read(name, text),
            Err(reason) => pages.skip(name, reason),
        }
    }
    let found = compare_pages(&pages, &api, !options.partial);
    Compared { api, pages, found }
}

/// Prints the differences that a file does not accept, and returns whether there is nothing to do.
fn report(compared: &[Compared], path: &Path, options: &Options) -> Result<bool> {
    let found: Vec<PageDifference> = compared.iter().flat_map(|it| it.found.iter().cloned()).collect();
    let mut accepted = match options.baseline.is_some() || path.exists() || options.accept {
        true => Baseline::read(path, options.accept, HEAD)?,
        false => Baseline::default(),
    };
    if options.accept {
        let count = accepted.accept(&found);
        write::write(path, &accepted.text())?;
        eprint_line(&format!("{count} differences accepted in {}", shown(path)));
    }
    let mut is_clean = true;
    for it in compared {
        let new = accepted.new_among(&it.found);
        is_clean &= new.is_empty();
        print(&match options.format {
            Format::Human => human(it, &new),
            Format::Lines => new.iter().map(|difference| format!("{difference}\n")).collect(),
        })?;
    }
    let unexplained = notes(options, &found, &accepted, &shown(path));
    Ok(is_clean && !unexplained)
}

/// The text of a page, or why it cannot be read.
type Content = std::result::Result<String, String>;

/// Reads the Markdown files of folders, each with its name below its folder.
fn texts(folders: &[PathBuf]) -> Result<Vec<(String, Content)>> {
    let mut found = Vec::new();
    for folder in folders {
        let files = folder::files(folder).map_err(|error| {
            CommandError::usage(format!("cannot read `{}`: {error}", shown(folder))).with_help(NAME_IT)
        })?;
        let is_page = |path: &&PathBuf| path.extension().is_some_and(|extension| extension == "md");
        found.extend(files.iter().filter(is_page).map(|path| {
            let content = std::fs::read_to_string(path).map_err(|error| format!("{error}; save it as UTF-8 text"));
            (relative(folder, path), content)
        }));
    }
    Ok(found)
}

const NAME_IT: &str = "name a folder with official pages as Markdown, such as a clone of their repository";

/// Prints what is wrong with the file of accepted differences, and returns whether any of them has no reason.
fn notes(options: &Options, found: &[PageDifference], accepted: &Baseline, path: &str) -> bool {
    // Other pages may be what a line is about.
    if !options.partial {
        for line in accepted.stale(found) {
            eprint_line(&format!("note: {path} accepts a difference that no longer exists: {line}"));
        }
    }
    let unexplained = accepted.unexplained();
    for (line, entry) in &unexplained {
        eprint_line(&format!("error: {path}:{line}: no reason; add it after a `#`: {entry}"));
    }
    !unexplained.is_empty()
}

/// Returns the differences by subject, and their number.
fn human(compared: &Compared, new: &[&PageDifference]) -> String {
    let Compared { api, pages, found } = compared;
    let accepted = found.len() - new.len();
    let mut subjects: BTreeMap<&str, Vec<&PageDifference>> = BTreeMap::new();
    new.iter().for_each(|it| subjects.entry(&it.subject).or_default().push(it));
    let mut out = String::new();
    for (subject, differences) in subjects {
        out += &format!("{subject}\n");
        for it in differences {
            let place = if it.place.is_empty() { String::new() } else { format!(" ({})", it.place) };
            out += &format!("  {}{place}\n", sentence(it));
        }
        out.push('\n');
    }
    let mut counts = match new.len() {
        0 => "no differences".to_owned(),
        1 => "1 difference".to_owned(),
        count => format!("{count} differences"),
    };
    if accepted > 0 {
        counts += &format!(", and {accepted} accepted");
    }
    let described = pages.methods().filter(|name| pages.spec(name, api).is_some()).count();
    let (protocol, count) = (api.protocol.name(), pages.methods().count());
    out + &format!("{counts}; methods of {protocol} with a page: {count}, of them in the specs: {described}\n")
}

/// Describes a difference to people.
fn sentence(it: &PageDifference) -> String {
    // A code that any method can have is the subject itself.
    let name = it.name.as_deref().unwrap_or("it");
    let side = |side: &Option<String>| side.clone().unwrap_or_default();
    let (page, specs) = (side(&it.page), side(&it.specs));
    let or_not = |side: &str| if side.is_empty() { "no".to_owned() } else { side.to_owned() };
    let typed = |ty: &str| if ty.is_empty() { name.to_owned() } else { format!("{name} ({ty})") };
    match it.kind {
        Kind::PageNew => "has a page and no spec".to_owned(),
        Kind::PageGone => "has no page, although the spec names one".to_owned(),
        Kind::Documented => format!("{page} methods have a page, api.yaml says {specs}"),
        Kind::Heading => format!("the heading names {page}"),
        Kind::Scope => format!("scope: {page} on the page, {specs} in the spec"),
        Kind::Halted => format!("outdated: {} on the page, {} in the spec", or_not(&page), or_not(&specs)),
        Kind::Context => match specs.is_empty() {
            true => "only the page says that only an application may call it".to_owned(),
            false => "only the spec says that only an application may call it".to_owned(),
        },
        Kind::ParameterNew => format!("parameter: only the page has {}", typed(&page)),
        Kind::ParameterGone => format!("parameter: only the spec has {}", typed(&specs)),
        Kind::Required => format!("parameter {name}: {page} on the page, {specs} in the spec"),
        Kind::Type => format!("type of {name}: {page} on the page, {specs} in the spec"),
        Kind::Nullable => format!("{name}: can be null on the page only"),
        Kind::ValueNew => format!("value: only the page has {name}"),
        Kind::ValueGone => format!("value: only the spec has {name}"),
        Kind::FieldNew => format!("field: only the page has {name}"),
        Kind::FieldGone => format!("field: only the spec has {name}"),
        Kind::OperatorNew => format!("operator: only the page has {name}"),
        Kind::OperatorGone => format!("operator: only the spec has {name}"),
        Kind::KeyNew => format!("key: only the page has {}", typed(&page)),
        Kind::KeyGone => format!("key: only the spec has {}", typed(&specs)),
        Kind::CodeNew => format!("error code: only the page has {}", typed(&page)),
        Kind::CodeGone => format!("error code: only the spec has {}", typed(&specs)),
        Kind::Status => format!("status of {name}: {page} on the page, {specs} in the specs"),
        Kind::Unread => format!("could not be read: {name}"),
    }
}
