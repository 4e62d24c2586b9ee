//! New specs for methods that only a portal has. Whatever the document does not say is a guess, and marked as one.

mod actions;
mod idents;
mod method;
mod names;
mod objects;
mod result;
mod standard_params;
mod type_hints;
mod types;
mod unsupported;
mod yaml;

use super::published::{PublishedMethod, Schema};
use bitrix24_model::SourceFile;
use bitrix24_model::{Action, Api};
use bitrix24_model::{schema_line, spec_path};
use idents::Idents;
use names::Names;
use objects::{Objects, object_file};
use unsupported::Refused;

pub use bitrix24_model::GUESS;

/// New specs, and what api.yaml has to say for them.
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// The specs of methods and of the objects that they need, by path.
    pub files: Vec<SourceFile>,
    /// The objects among them, which api.yaml no longer has to list as entities.
    pub objects: Vec<String>,
    /// Modules that api.yaml does not name yet.
    pub modules: Vec<String>,
    /// Entities that api.yaml does not name yet, each with a sentence.
    pub entities: Vec<(String, String)>,
    /// Methods that no spec can be written for, and why.
    pub left_out: Vec<(String, String)>,
}

/// A method with the standard action that it seems to follow.
struct Plan<'p> {
    method: &'p PublishedMethod,
    action: Option<Action>,
    /// The object that the action or the rows of the answer are about.
    object: Option<String>,
}

/// Starts a spec for each of these methods, none of which has one yet.
///
/// The specs pass the checks and agree with the document, but for objects that have a spec already: those stay as they
/// are. Guesses are marked with [`GUESS`], each with its reason.
///
/// ```
/// use bitrix24_compare::portal::{Published, import};
/// use bitrix24_codegen::{SourceFile, load};
///
/// let api = load(&[
///     SourceFile::new("api.yaml", "api: { title: Demo, modules: { demo: For the example. } }"),
///     SourceFile::new("demo/ping.yaml", "{ method: demo.ping, summary: Answers., effect: read, result: boolean }"),
/// ])?;
/// let published = Published::read(r#"{ "paths": { "/demo.pong": {} } }"#)?;
/// let methods: Vec<_> = published.methods.iter().collect();
/// assert_eq!(import(&api, &methods).files[0].path, "demo/pong.yaml");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn import(api: &Api, methods: &[&PublishedMethod]) -> Import {
    let mut import = Import::default();
    let modules = names::modules_of(api);
    let (mut wanted, mut refused) = (Vec::new(), Refused::of(api, &modules));
    for method in methods {
        match refused.refuse(&method.name) {
            Some(why) => import.left_out.push((method.name.clone(), why)),
            None => wanted.push(*method),
        }
    }
    let names = Names::new(api, &modules, &wanted);
    let plans: Vec<Plan<'_>> = wanted.iter().map(|method| actions::plan(method, &names)).collect();
    let objects = Objects::new(&plans, api);
    let methods: Vec<&str> = wanted.iter().map(|method| method.name.as_str()).collect();
    let new: Vec<&str> = objects.new_ones().map(|(name, _)| name.as_str()).collect();
    let idents = Idents::new(&names, &methods, &new);
    for plan in &plans {
        let text = schema_line(&plan.method.name) + &method::text(plan, &objects, &idents);
        import.files.push(SourceFile::new(spec_path(&plan.method.name), text));
        import.needs(plan, &objects, api);
    }
    for (name, object) in objects.new_ones() {
        let text = schema_line(name) + &object_file(name, object, &idents);
        import.files.push(SourceFile::new(spec_path(name), text));
        import.objects.push(name.clone());
    }
    import.files.sort_by(|a, b| a.path.cmp(&b.path));
    import
}

impl Import {
    /// The module of a method, and the entity that it describes the fields of.
    fn needs(&mut self, plan: &Plan<'_>, objects: &Objects<'_>, api: &Api) {
        if let Some((module, _)) = plan.method.name.split_once('.')
            && !api.modules.iter().any(|known| known.name == module)
            && !self.modules.iter().any(|known| known == module)
        {
            self.modules.push(module.to_owned());
        }
        if let Some(object) = plan.object.as_ref()
            && !objects.has(object)
            && !api.entities.iter().any(|known| known.name == *object)
            && !self.entities.iter().any(|(known, _)| known == object)
        {
            self.entities.push((object.clone(), format!("What `{}` describes the fields of.", plan.method.name)));
        }
    }
}

/// The elements that an answer holds, or the one; nothing where the document does not say.
fn row(result: &Schema) -> Option<&Schema> {
    let items = |schema: &Schema| schema.items.is_some();
    if result.items.is_some() {
        return result.items.as_deref();
    }
    let items = result.property("items").filter(|property| items(&property.schema));
    match items {
        Some(property) => property.schema.items.as_deref(),
        None => result.property("item").map(|property| &property.schema),
    }
}
