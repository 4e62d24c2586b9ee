//! The page of a method.

use super::rows::{self, Owner, rows, rows_inside};
use super::text::{count, effect, text};
use super::{Badge, Block, Page, Row, Table, Tone, Ty, errors, samples};
use crate::guides::GUIDES;
use crate::paths::Target;
use crate::prose::{Prose, Span};
use crate::rustdoc::RustItem;
use crate::site::{Site, name_of};
use bitrix24_codegen::rust_api::RustMethod;
use bitrix24_model::{Body, Effect, Field, Method, OrderV2, Pagination, ResponseShape, Scalar, Type, constraints};

pub(super) fn page(site: &Site<'_>, at: usize) -> Page {
    let method = &site.api.methods[at];
    let mut page = Page::new(Target::Method(at), "Method", &method.name, site.prose(&method.doc.summary));
    page.code = true;
    page.badges.push(effect(method));
    page.badges.extend(labels(method));
    page.official = method.doc.link.clone();
    page.version.clone_from(&method.docs_version);
    page.above.extend(site.module_of(&method.name).map(|at| (site.api.modules[at].title.clone(), Target::Module(at))));
    let more = method.doc.more.as_deref().map(|more| site.prose(more)).unwrap_or_default();
    let note = method.doc.note.as_deref().map(|note| site.prose(note)).unwrap_or_default();
    let of_v2 = bitrix24_model::prose::of_v2(method).iter().map(|sentence| site.prose(sentence)).collect();
    page.section(
        "about",
        "At a glance",
        vec![Block::Prose(more), Block::Rules(of_v2), Block::Facts(facts(site, method)), Block::Note(note)],
    );
    let samples = samples::of_method(site, method);
    page.section_with("parameters", "Parameters", parameters(site, method), samples.calls);
    page.section_with("response", "Response", response(site, method), Vec::from_iter(samples.response));
    page.section("pages", "Pages", pages(site, method));
    page.section("variants", "Variants", variants(site, method));
    page.section_with("errors", "Errors", errors(site, method), samples.failures);
    page
}

/// Returns the labels of a method beside that of its effect.
fn labels(method: &Method) -> Vec<Badge> {
    let Some(v2) = &method.v2 else { return Vec::new() };
    let outdated = v2.halted.is_some().then_some("outdated");
    let applications = v2.application_only.then_some("applications only");
    let label = |text: &str| Badge { text: text.to_owned(), tone: Tone::Plain };
    outdated.into_iter().chain(applications).map(label).collect()
}

fn facts(site: &Site<'_>, method: &Method) -> Vec<(&'static str, Vec<Span>)> {
    let scope = if method.scope.is_empty() { vec![text("unknown")] } else { vec![code(&method.scope)] };
    let effect = match method.effect {
        Effect::Read => "Only reads; safe to call again.",
        Effect::Write => "Changes data on the portal; a second call can act twice.",
    };
    let mut facts = vec![("Scope", scope), ("Effect", vec![text(effect)])];
    facts.extend(method.access.as_deref().map(|access| ("Who may call", site.prose(access).concat())));
    let object = method.object.and_then(|id| name_of(site.api.type_def(id)));
    facts.extend(object.map(|name| ("Object", vec![rows::name(site, name)])));
    facts.extend(site.rust.method(&method.name).map(|method| ("Rust", vec![Span::Rust(RustItem::request(method))])));
    facts
}

fn parameters(site: &Site<'_>, method: &Method) -> Vec<Block> {
    let mut rules: Vec<Prose> =
        method.rules.iter().map(|rule| site.prose(&bitrix24_model::prose::rule(rule))).collect();
    rules.extend(bitrix24_model::prose::query_v2(method).iter().map(|sentence| site.prose(sentence)));
    if !method.required_filters.is_empty() {
        let names: Vec<String> = method.required_filters.iter().map(|name| format!("`{name}`")).collect();
        let filter = method.v2.as_ref().and_then(|v2| v2.filter.as_ref()).map_or("filter", |filter| &filter.param);
        rules.push(site.prose(&format!("`{filter}` must have a condition on {}.", names.join(" and "))));
    }
    match &method.body {
        Body::Params(fields) if fields.is_empty() => {
            vec![Block::Prose(site.prose("None: the body is an empty object, `{}`."))]
        }
        Body::Params(fields) => {
            let head = if rules.is_empty() { Prose::new() } else { site.prose("Rules:") };
            vec![Block::Rows(None, parameters_of(site, method, fields)), Block::Prose(head), Block::Rules(rules)]
        }
        Body::Bare(field) => {
            let name = Ty::of(site, &field.ty).text();
            let about = format!("The body is a bare value of the type `{name}` instead of an object with parameters.");
            let field = Field { wire: "body".to_owned(), ..(**field).clone() };
            vec![Block::Prose(site.prose(&about)), Block::Rows(None, rows(site, Owner::Request, &[field]))]
        }
    }
}

/// Returns the rows of parameters. An order can be two of them.
fn parameters_of(site: &Site<'_>, method: &Method, fields: &[Field]) -> Vec<Row> {
    let mut all = rows(site, Owner::Request, fields);
    let order = method.v2.as_ref().and_then(|v2| v2.order.as_ref());
    if let Some(OrderV2::Texts { field, direction }) = order
        && let Some(at) = all.iter().position(|row| row.name == *field)
    {
        let text = Field::new(direction, Scalar::String.into(), "The direction of the order, `ASC` or `DESC`.", false);
        all[at].ty = Ty::of(site, &text.ty);
        all[at].doc = site.prose("The field to order the rows by.");
        rows(site, Owner::Request, &[text]).into_iter().for_each(|row| all.insert(at + 1, row));
    }
    all
}

fn response(site: &Site<'_>, method: &Method) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !method.envelope {
        blocks.push(Block::Prose(site.prose("The response has no envelope: neither `result` nor `time`.")));
    }
    match &method.result {
        ResponseShape::Fields(fields) => blocks.push(Block::Rows(None, rows(site, Owner::Response, fields))),
        ResponseShape::Flag => {
            let flag = key("result", Scalar::Boolean.into(), "Whether the call succeeded.");
            blocks.push(Block::Rows(None, rows(site, Owner::Response, &[flag])));
        }
        ResponseShape::Item(ty) => blocks.extend(wrapped(site, key("item", ty.clone(), "The object."), ty)),
        ResponseShape::Items(ty) => {
            let items = key("items", Type::array(ty.clone()), "The objects.");
            blocks.extend(wrapped(site, items, ty));
        }
        ResponseShape::Bare(ty) => {
            let name = Ty::of(site, ty).text();
            blocks.push(Block::Prose(site.prose(&format!("A bare value under `result`, of the type `{name}`."))));
            if let Type::Rows(_) = ty {
                blocks
                    .push(Block::Prose(site.prose("If the keys of the array have gaps, it is written as an object.")));
            }
            blocks.extend(constraints::sentences(ty).map(|text| Block::Prose(site.prose(&text))));
            blocks.extend(inner(site, "", ty));
        }
    }
    if let Some(Pagination::Start { .. }) = &method.pagination {
        let beside = "Beside `result` stand `total`, the number of all rows, and, unless the page is the last one, `next`, the \
            start of the next page.";
        blocks.push(Block::Prose(site.prose(beside)));
    }
    blocks
}

/// Returns the key that contains an object or a list of objects, and the fields of the object.
fn wrapped(site: &Site<'_>, outer: Field, ty: &Type) -> Vec<Block> {
    let inner = inner(site, &outer.wire, ty);
    std::iter::once(Block::Rows(None, rows(site, Owner::Response, &[outer]))).chain(inner).collect()
}

/// Returns the fields of an object that also has its own page.
fn inner(site: &Site<'_>, parent: &str, ty: &Type) -> Option<Block> {
    let id = match ty {
        Type::Named(id) => *id,
        Type::Array(inner, _) | Type::Map(inner) | Type::Rows(inner) => return self::inner(site, parent, inner),
        _ => return None,
    };
    let def = site.api.type_def(id);
    let name = name_of(def)?;
    let fields = site.api.fields_of(id);
    let of = if def.selectable { Owner::Selected } else { Owner::Response };
    let title = format!("{} of {name}", count(fields.len(), "field"));
    Some(Block::Rows(Some(title), rows_inside(site, of, parent, fields)))
}

fn key(wire: &str, ty: Type, doc: &str) -> Field {
    Field::new(wire, ty, doc, true)
}

fn pages(site: &Site<'_>, method: &Method) -> Vec<Block> {
    let Some(pagination) = &method.pagination else { return Vec::new() };
    let guide = GUIDES.iter().position(|guide| guide.name == "lists").map_or(Target::Home, Target::Guide);
    let client = vec![
        text("In Rust, "),
        code("Client::items"),
        text(" streams the rows of all pages: see "),
        Span::Link("Paging".to_owned(), guide),
        text("."),
    ];
    let keyset = method.v2.as_ref().and_then(|v2| v2.keyset.as_ref());
    let keyset = keyset.map(|keyset| site.prose(&bitrix24_model::prose::keyset(keyset))).unwrap_or_default();
    vec![
        Block::Prose(site.prose(&bitrix24_model::prose::pages(pagination))),
        Block::Prose(keyset),
        Block::Prose(vec![client]),
    ]
}

/// Lists the objects that a method stands for, with the request of the client for each.
fn variants(site: &Site<'_>, method: &Method) -> Vec<Block> {
    let by = site.variants(method).find_map(|own| own.method.variant()).map(|variant| variant.by.clone());
    let Some(by) = by else { return Vec::new() };
    let about =
        format!("`{by}` tells which objects the call is about. The Rust client has a request for each of these.");
    let row = |own: &RustMethod<'_>| {
        let variant = own.method.variant()?;
        let object = name_of(site.api.type_def(variant.object))?;
        let item = Span::Rust(RustItem::request(own));
        Some(vec![vec![code(&variant.value.to_string())], vec![rows::name(site, object)], vec![item]])
    };
    let table = Table::new(
        "Objects by the value of the parameter",
        &[&by, "Object", "Rust"],
        site.variants(method).filter_map(row),
    );
    vec![Block::Prose(site.prose(&about)), Block::Table(table)]
}

fn errors(site: &Site<'_>, method: &Method) -> Vec<Block> {
    let system = vec![
        text("Any call can also fail with a general code, such as those of authorization and limits: see "),
        Span::Link("all error codes".to_owned(), Target::Errors),
        text("."),
    ];
    let in_rust = site.rust.method(&method.name).map(|method| {
        let about = ": its variants are the codes, its constants the causes.";
        vec![vec![text("In Rust, the error is "), Span::Rust(RustItem::error(method)), text(about)]]
    });
    let in_rust = in_rust.filter(|_| !method.errors.is_empty()).unwrap_or_default();
    vec![Block::Prose(in_rust), Block::Errors(errors::of_method(site, method)), Block::Prose(vec![system])]
}

fn code(name: &str) -> Span {
    Span::Code(name.to_owned(), None)
}
