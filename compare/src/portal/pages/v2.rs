//! What only the pages of REST 2.0 have: words for types, forms of names, facts in notes below the title, and tables in tabs
//! for the variants of an object.

use super::entry::{PageType, code_spans};
use super::markdown::Section;
use super::page::{Pages, dotted, find, is_dotted, is_same_page, scopes};
use crate::portal::compare::types::kind_of;
use crate::portal::published::SchemaKind;
use bitrix24_model::{Api, Dialect, Field, Method, OrderV2, Origin, Protocol, Scalar, Type, TypeId};

/// Returns the type that values of a documented type have. What is not here can have any: a file is written in one form and
/// read in another.
pub(super) fn kind(word: &str) -> SchemaKind {
    match word {
        "user" | "crm_company" | "crm_contact" | "crm_lead" | "crm_deal" | "crm_quote" | "crm_category" => {
            SchemaKind::Integer
        }
        "crm_status" | "crm_currency" | "enum" => SchemaKind::String,
        "crm_multifield" => SchemaKind::Object,
        word if word.ends_with(".id") => SchemaKind::Integer,
        _ => SchemaKind::Unknown,
    }
}

/// Returns the name in a row, with `*` for any characters, and whether a mark inside it says that it is required.
pub(super) fn name(text: &str) -> (String, bool) {
    let text = text.trim();
    let (text, required) = text.strip_suffix("^*^").map_or((text, false), |text| (text, true));
    let is_numbered = |stem: &&str| matches!(*stem, "property" | "field");
    // The star of `UF_\*` ends up outside of the name.
    let stem = text.strip_suffix("...").or_else(|| text.strip_suffix('\\'));
    let stem = stem.or_else(|| text.strip_suffix('N').filter(is_numbered));
    (stem.map_or_else(|| text.replace('\\', ""), |stem| format!("{stem}*")), required)
}

/// Returns whether a word of a list stands for any field, value or direction.
pub(super) fn is_placeholder(word: &str) -> bool {
    word.rsplit_once('_').is_some_and(|(stem, number)| {
        matches!(stem, "field" | "value" | "order")
            && (number.eq_ignore_ascii_case("n") || number.parse::<u8>().is_ok())
    })
}

/// Returns the error code in a cell: between backticks, or the plain text. Several words say that it is empty, and a status
/// instead of the code does too.
pub(super) fn code(cell: &str) -> String {
    let code = code_spans(cell).first().copied().unwrap_or(cell).trim();
    match code {
        code if status(code).is_some() => String::new(),
        "-" | "—" | "''" | "\"\"" | "Empty value" | "Empty string" => String::new(),
        code => code.to_owned(),
    }
}

/// Returns the status that stands in the place of a code.
pub(super) fn status(cell: &str) -> Option<u16> {
    cell.trim().trim_matches('`').parse().ok().filter(|status| (400..600).contains(status))
}

/// Facts that notes below the title, or texts of errors, state.
#[derive(Clone, Debug, Default)]
pub(super) struct Notes {
    /// That the method is outdated, and the method to use instead.
    pub(super) halted: Option<Option<String>>,
    /// Whether only an application may call it.
    pub(super) application_only: bool,
}

impl Notes {
    pub(super) fn read(text: &str, sections: &[Section<'_>]) -> Self {
        let head = || sections.iter().take_while(|section| section.level < 2).flat_map(|section| &section.lines);
        let halted = head().map(|(_, line)| *line).find(|line| line.contains("of this method has been halted"));
        let is_restricted =
            |line: &str| line.contains("works only") && line.to_ascii_lowercase().contains("application");
        Self {
            halted: halted.map(|line| link_to_method(line).map(str::to_owned)),
            application_only: head().any(|(_, line)| is_restricted(line))
                || text.to_ascii_lowercase().contains("application context required"),
        }
    }
}

/// Returns the first method that a line links to, or `crm.item.*` for a group of methods.
fn link_to_method(line: &str) -> Option<&str> {
    let links = line.split('[').skip(1).filter_map(|rest| rest.split_once("]("));
    let is_name = |text: &&str| is_dotted(text.trim_end_matches(".*"));
    links.map(|(text, _)| text.trim_matches('`')).find(is_name)
}

/// Returns whether a page describes a method: its title ends with the name, or its examples call the method whose parameters
/// or response it describes. A title can also end with the name of a version.
pub(super) fn is_of_method(text: &str, sections: &[Section<'_>]) -> bool {
    let has = |title: &[&str]| find(sections, title).is_some();
    let title = sections.iter().find(|section| section.level == 1).and_then(|section| dotted(section.title));
    let is_version = |name: &str| name.rsplit_once(".v").is_some_and(|(_, number)| number.parse::<u8>().is_ok());
    let is_described = has(&["Method Parameters", "Response Handling"]);
    let is_method = match title {
        Some(name) if is_version(&name) => false,
        Some(_) => is_described || has(&["Code Examples", "Example"]) || !scopes(sections).is_empty(),
        None => is_described && called(text).is_some(),
    };
    is_method && !text.contains("/rest/api/")
}

/// Returns the method in the address that a page calls first.
pub(super) fn called(text: &str) -> Option<&str> {
    let addresses = text.split("/rest/").skip(1).map(|rest| {
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`' | '?')).unwrap_or(rest.len());
        rest[..end].trim_end_matches(".json")
    });
    let is_in_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_');
    let is_name = |name: &&str| !name.is_empty() && name.chars().all(is_in_name);
    addresses.filter_map(|address| address.rsplit('/').next()).find(is_name)
}

/// Returns the method that a table in a tab describes: that of the variant whose own table has the label as its title, or
/// the method itself, if that is the object's own.
pub(super) fn in_tab<'a>(label: &str, pages: &Pages, api: &'a Api, method: &'a Method) -> Option<&'a Method> {
    let variants = api.variants.iter().filter(|variant| variant.name == method.name);
    variants.chain([method]).find(|method| {
        let object = method.variant().map(|variant| variant.object).or(method.object);
        object.is_some_and(|id| title_of(id, pages, api) == Some(label))
    })
}

/// Returns the title above the table that an object's `docs` lead to.
fn title_of<'p>(id: TypeId, pages: &'p Pages, api: &Api) -> Option<&'p str> {
    let (address, anchor) = api.type_def(id).doc.link.as_ref()?.split_once('#')?;
    let page = pages.tables.iter().find(|(path, _)| is_same_page(address, path))?.1;
    page.parts.iter().find(|part| part.is_at(anchor)).map(|part| part.title.as_str())
}

/// Returns whether an object takes its fields over to other objects, whose tables have them too.
pub(super) fn is_base(id: TypeId, api: &Api) -> bool {
    api.types.iter().any(|def| def.v2.base == Some(id))
}

/// Returns the fields of a request as its table lists them: an order as two texts is one field of the model.
pub(super) fn parameters(method: &Method, fields: &[Field]) -> Vec<Field> {
    let order = method.v2.as_ref().and_then(|v2| v2.order.as_ref());
    let direction = match order {
        Some(OrderV2::Texts { direction, .. }) => Some(Field::new(direction, Scalar::String.into(), "", false)),
        Some(OrderV2::Map(_)) | None => None,
    };
    fields.iter().cloned().chain(direction).collect()
}

/// Returns the patterns of the keys that portals add to an object, or to what is written to it.
pub(super) fn open_keys(id: TypeId, api: &Api) -> impl Iterator<Item = &str> {
    let def = api.type_def(id);
    let writes = def.v2.writes.filter(|_| !matches!(def.origin, Origin::Object(_)));
    let def = writes.map_or(def, |id| api.type_def(id));
    def.v2.open.iter().map(|open| open.pattern.as_str())
}

/// Returns whether a row with a name describes a key: the names are the same, or both stand for keys with a common start.
pub(super) fn is_named(row: &str, key: &str) -> bool {
    match (row.strip_suffix('*'), key.strip_suffix('*')) {
        (Some(row), Some(key)) => row.starts_with(key) || key.starts_with(row),
        _ => row == key,
    }
}

/// Returns whether a value of a page's type can be of a type that REST 2.0 writes in its own way: booleans as `Y`,
/// numbers as texts, an order as a text, and PHP's arrays as either container. A container without the type of its
/// elements therefore says only that the value is not a scalar.
pub(super) fn agrees(page: PageType, specs: &Type, api: &Api) -> bool {
    use SchemaKind::{Array, Boolean, Integer, Number, Object, String};
    let own = match specs {
        Type::Scalar(Scalar::Yn, _) => matches!(page.kind, Boolean),
        Type::Order(_) => matches!(page.kind, String),
        _ => false,
    };
    let is_container = |kind: SchemaKind| matches!(kind, Array | Object);
    let specs = kind_of(specs, api);
    let is_number_as_text = page.kind == String && matches!(specs, Integer | Number);
    let is_bare = page.element == SchemaKind::Unknown && is_container(page.kind) && is_container(specs);
    api.protocol == Protocol::V2 && (own || is_number_as_text || is_bare)
}

/// Returns the operators that only one side has: those of the page, and those of the dialect. Equality needs no operator.
pub(super) fn operators(page: &[String], dialect: Dialect) -> (Vec<&str>, Vec<&'static str>) {
    let own = dialect.operators();
    let new = page.iter().map(String::as_str).filter(|operator| !own.contains(operator)).collect();
    let is_gone = |operator: &&&str| !matches!(**operator, "" | "=") && !page.iter().any(|known| known == **operator);
    (new, own.iter().filter(is_gone).copied().collect())
}
