//! New specs for the methods that only a portal has.
//!
//! A spec states what the document states. Guesses and omissions are marked, and facts that the document lacks become
//! `TODO`s. Names are those of the wire: the checks report the ones that need another name in Rust.

mod actions;
mod method;
mod objects;
mod standard_params;
mod types;
mod yaml;

use super::published::{PublishedMethod, Schema};
use bitrix24_model::{Action, Api, Diagnostics, Origin, SourceFile, spec_path};
use std::collections::BTreeMap;

pub use bitrix24_model::GUESS;

/// New specs, and the lines of api.yaml that they need.
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// The specs of the methods and their objects, sorted by path.
    pub files: Vec<SourceFile>,
    /// The objects with a new spec, which api.yaml must not list as entities.
    pub objects: Vec<String>,
    /// New modules for api.yaml.
    pub modules: Vec<String>,
    /// New entities for api.yaml.
    pub entities: Vec<String>,
    /// The methods and objects without a spec, each with the reason.
    pub left_out: Vec<(String, String)>,
}

/// A method with the standard action that it seems to follow, and the object of the action.
struct Plan<'p> {
    method: &'p PublishedMethod,
    action: Option<(Action, String)>,
}

impl Plan<'_> {
    fn describes_fields(&self) -> bool {
        matches!(self.action, Some((Action::FieldList | Action::FieldGet, _)))
    }
}

/// Creates a spec for each of the methods, none of which has one yet.
///
/// The specs are in canonical layout and agree with the document, except that existing objects stay as they are. Guesses
/// are marked with [`GUESS`] and a reason; texts that are still to be written start with `TODO`.
///
/// ```
/// use bitrix24_compare::portal::{Published, import};
/// use bitrix24_model::{SourceFile, load};
///
/// let api = load(&[
///     SourceFile::new("api.yaml", "api: { title: Demo, modules: { demo: For the example. } }"),
///     SourceFile::new("demo/ping.yaml", "{ method: demo.ping, summary: Answers., effect: read, result: boolean }"),
/// ])?;
/// let published = Published::read(r#"{ "paths": { "/demo.pong": {} } }"#)?;
/// let methods: Vec<_> = published.methods.iter().collect();
/// let file = &import(&api, &methods).files[0];
/// assert_eq!(file.path, "demo/pong.yaml");
/// assert!(file.text.contains("summary: 'TODO One sentence: what the method does.'"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn import(api: &Api, methods: &[&PublishedMethod]) -> Import {
    let mut import = Import::default();
    let mut paths = Paths::new(api);
    let is_free = |method: &&&PublishedMethod| match paths.claim(&method.name, format!("the method `{}`", method.name))
    {
        Ok(()) => true,
        Err(why) => {
            import.left_out.push((method.name.clone(), why));
            false
        }
    };
    let methods: Vec<_> = methods.iter().filter(is_free).collect();
    let plans: Vec<Plan<'_>> = methods.into_iter().map(|method| actions::plan(method, api, &mut paths)).collect();
    let objects = objects::new_objects(&plans, api);
    for plan in &plans {
        import.add(&plan.method.name, method::method_spec(plan, &objects));
        let module = plan.method.name.split_once('.').map(|(module, _)| module);
        let module = module.filter(|name| !api.modules.iter().any(|known| known.name == *name));
        add_once(&mut import.modules, module);
        let entity = plan.action.as_ref().map(|(_, object)| object.as_str());
        let entity = entity.filter(|name| !api.entities.iter().any(|known| known.name == *name));
        add_once(&mut import.entities, entity.filter(|name| !objects.contains_key(*name)));
    }
    for (name, object) in &objects {
        import.add(name, object.spec(name));
    }
    let is_written = |name: &String| import.files.iter().any(|file| file.path == spec_path(name));
    import.objects = objects.keys().filter(|name| is_written(name)).cloned().collect();
    import.files.sort_by(|a, b| a.path.cmp(&b.path));
    import
}

impl Import {
    /// Adds a spec, or the reason why it is left out.
    fn add(&mut self, name: &str, spec: Result<SourceFile, Diagnostics>) {
        match spec {
            Ok(file) => self.files.push(file),
            Err(problems) => {
                let why = problems.reports().first().map(|problem| problem.message.clone());
                self.left_out.push((name.to_owned(), why.unwrap_or_default()));
            }
        }
    }
}

fn add_once(names: &mut Vec<String>, name: Option<&str>) {
    names.extend(name.filter(|name| !names.iter().any(|known| known == name)).map(str::to_owned));
}

/// The paths of specs, by themselves in lower case: some file systems ignore case.
struct Paths {
    /// What each file is the spec of.
    owners: BTreeMap<String, String>,
    /// The spelling of each folder.
    folders: BTreeMap<String, String>,
}

impl Paths {
    fn new(api: &Api) -> Self {
        let methods = api.methods.iter().map(|method| (&method.name, format!("the method `{}`", method.name)));
        let types = api.types.iter().filter_map(|def| match &def.origin {
            Origin::Object(name) | Origin::Enum(name) => Some((name, def.origin.described())),
            Origin::Method(_) | Origin::Inline(_) => None,
        });
        let mut paths = Self { owners: BTreeMap::new(), folders: BTreeMap::new() };
        for (name, owner) in methods.chain(types) {
            let path = spec_path(name);
            paths.folders.extend(folders(&path).map(|folder| (folder.to_ascii_lowercase(), folder.to_owned())));
            paths.owners.insert(path.to_ascii_lowercase(), owner);
        }
        paths
    }

    /// Reserves a path.
    ///
    /// # Errors
    ///
    /// Returns the reason why it is not free.
    fn claim(&mut self, name: &str, owner: String) -> Result<(), String> {
        let file = SourceFile::new(spec_path(name), "");
        if file.path == "api.yaml" || file.holds_errors() {
            return Err(format!("`{}` is not the path of a method or object", file.path));
        }
        for folder in folders(&file.path) {
            let known = self.folders.entry(folder.to_ascii_lowercase()).or_insert_with(|| folder.to_owned());
            if known != folder {
                return Err(format!("its folder `{folder}` and `{known}` differ in case only"));
            }
        }
        let known = self.owners.entry(file.path.to_ascii_lowercase()).or_insert_with(|| owner.clone());
        if *known == owner { Ok(()) } else { Err(format!("`{}` is already the spec of {known}", file.path)) }
    }

    /// Reserves the path of an object, which may have a spec already; returns whether it can have one.
    fn claim_object(&mut self, name: &str) -> bool {
        self.claim(name, Origin::Object(name.to_owned()).described()).is_ok()
    }
}

/// Returns the folders of a path, each with those that it is in.
fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(end, _)| &path[..end])
}

/// Returns the schema of the rows in a result, or of its single row.
fn row(result: &Schema) -> Option<&Schema> {
    if result.items.is_some() {
        return result.items.as_deref();
    }
    let rows = result.property("items").and_then(|property| property.schema.items.as_deref());
    rows.or_else(|| result.property("item").map(|property| &property.schema))
}
