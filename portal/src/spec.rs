//! The spec of a CRM type: its documented object as the base, and the fields that its portal adds.

use crate::fields::ITEM;
use crate::names::{Names, one_line};
use crate::portal::CrmType;
use crate::value_type::{ENUMERATION, ValueType};
use bitrix24::v2::crm::field::FieldDescription;
use bitrix24::v2::userfieldconfig::UserFieldConfig;
use bitrix24_codegen::{RustApi, disambiguated_name};
use bitrix24_json::{Map, Value as Json};
use bitrix24_model::{Api, Field, Origin, PORTAL_MODULE, Shape, SourceFile, Type, TypeId, format, spec_path};
use std::collections::BTreeMap;

/// The words of earlier specs that are kept: the names that people chose.
#[derive(Default)]
pub(crate) struct Earlier {
    /// The dotted names of the objects by the numbers of their types.
    objects: BTreeMap<i64, String>,
    /// The Rust names of objects, by their dotted names.
    rust: BTreeMap<String, String>,
    /// The Rust names of fields, by the dotted name of the object and the key.
    fields: BTreeMap<(String, String), String>,
    /// The Rust names of values, by the dotted name of the object, the key and the value.
    values: BTreeMap<(String, String, String), String>,
}

impl Earlier {
    /// Returns the words of the own objects in a model.
    pub(crate) fn of(api: &Api) -> Self {
        let mut earlier = Self::default();
        let variants = api.object(ITEM).and_then(|item| item.v2.variants.as_ref());
        for (number, id) in variants.iter().flat_map(|variants| &variants.of_portal) {
            let name = api.type_def(*id).group().to_owned();
            earlier.rust.extend(api.type_def(*id).rust.as_ref().map(|word| (name.clone(), word.value.clone())));
            for field in api.fields_of(*id) {
                earlier.field(api, &name, field);
            }
            earlier.objects.insert(*number, name);
        }
        earlier
    }

    fn field(&mut self, api: &Api, object: &str, field: &Field) {
        let key = || (object.to_owned(), field.wire.clone());
        self.fields.extend(field.rust.as_ref().map(|word| (key(), word.value.clone())));
        let inner = match &field.ty {
            Type::Array(inner, _) => inner,
            ty => ty,
        };
        let Type::Named(id) = inner else { return };
        let Shape::Enum(values) = &api.type_def(*id).shape else { return };
        for value in values {
            let (object, field) = key();
            self.values
                .extend(value.rust.as_ref().map(|word| ((object, field, value.wire.clone()), word.value.clone())));
        }
    }
}

/// Returns the specs of CRM types, in their order.
pub(crate) fn of_types(api: &Api, types: &[CrmType], earlier: &Earlier) -> Vec<SourceFile> {
    let mut objects = Names::default();
    earlier.objects.values().for_each(|name| {
        objects.keep(name.rsplit('.').next().unwrap_or(name));
    });
    types.iter().map(|described| Writer::new(api, described, earlier, &mut objects).spec()).collect()
}

/// Writes the spec of a CRM type.
struct Writer<'a> {
    described: &'a CrmType,
    earlier: &'a Earlier,
    /// The documented object.
    base: String,
    /// The documented sentence about it.
    summary: String,
    /// The keys of its documented fields.
    documented: Vec<&'a str>,
    /// The dotted name of the object.
    name: String,
    names: Names,
}

impl<'a> Writer<'a> {
    fn new(api: &'a Api, described: &'a CrmType, earlier: &'a Earlier, objects: &mut Names) -> Self {
        let base = base(api, described.number);
        let def = base.map(|id| api.type_def(id));
        let base_name = def.map_or(ITEM, |def| def.group()).to_owned();
        let last = base_name.rsplit('.').next().filter(|_| base_name != ITEM);
        let title = described.title.as_deref();
        let name = earlier.objects.get(&described.number).cloned().unwrap_or_else(|| {
            let chosen = objects.field(last.into_iter().chain(title));
            format!("{PORTAL_MODULE}.{}", chosen.unwrap_or_else(|| format!("item{}", described.number)))
        });
        let summary = match (last, title) {
            (Some(_), _) => {
                let summary = def.map_or("", |def| def.doc.summary.as_str()).trim_end_matches('.');
                format!("{summary} with the user fields of the portal.")
            }
            (None, Some(title)) => format!("An item of the smart process “{}”.", one_line(title)),
            (None, None) => format!("An item of the smart process {}.", described.number),
        };
        let rust = RustApi::new(api);
        let taken = base.map(|id| rust.ty(id).all_fields().map(|field| plain(&field.ident).to_owned()));
        Self {
            described,
            earlier,
            base: base_name,
            summary,
            documented: base.map_or(&[][..], |id| api.fields_of(id)).iter().map(|field| field.wire.as_str()).collect(),
            name,
            names: Names::beside(taken.into_iter().flatten()),
        }
    }

    fn spec(mut self) -> SourceFile {
        let variant = Map::from([("object", Json::from(ITEM)), ("value", self.described.number.into())]);
        let mut head = vec![
            ("object", Json::from(self.name.as_str())),
            ("summary", self.summary.as_str().into()),
            ("base", self.base.as_str().into()),
            ("variant_of", Json::Object(variant)),
        ];
        let rust = self.earlier.rust.get(&self.name).cloned().or_else(|| disambiguated_name(&self.name, true));
        head.extend(rust.map(|word| ("rust", Json::from(word))));
        let mut text: String = head.iter().map(|(key, value)| format!("{key}: {value}\n")).collect();
        text += "fields:";
        let described = self.described;
        let own = |key: &&String| !self.documented.contains(&key.as_str());
        let own: Vec<&String> = described.fields.keys().filter(own).collect();
        text += if own.is_empty() { " {}\n" } else { "\n" };
        for key in own {
            text += &format!("  {}: {}\n", Json::from(key.as_str()), self.field(key, &described.fields[key]));
        }
        let mut file = SourceFile::new(spec_path(&self.name), text);
        // The checks report a text that the formatter cannot read.
        file.text = format(&file).unwrap_or(file.text);
        file
    }

    fn field(&mut self, key: &str, field: &FieldDescription) -> Json {
        let settings = field.upper_name.as_ref().and_then(|name| self.described.settings.get(name));
        let values = if field.kind == "enumeration" { self.values(key, field, settings) } else { Map::new() };
        let ty = match ValueType::of(&field.kind) {
            // Without values there is no enum.
            ty if ty.read == ENUMERATION && values.is_empty() => ValueType { read: "string", ..ty },
            ty => ty,
        };
        let mut spec = Map::from([("type", Json::from(ty.type_of(ty.read, field.is_multiple)))]);
        let mut set = |key: &str, value: Json| spec.insert(key.to_owned(), value);
        if let Some(written) = ty.written {
            set("write", ty.type_of(written, field.is_multiple).into());
        }
        set("nullable", true.into());
        if field.is_multiple {
            set("clear", "list".into());
        }
        if let Some(rust) = self.rust(key, field, settings) {
            set("rust", rust.into());
        }
        if ty.filterable {
            set("filterable", true.into());
        }
        if ty.sortable && !field.is_multiple {
            set("sortable", true.into());
        }
        if !field.is_read_only {
            set("add", if field.is_required { "required" } else { "optional" }.into());
        }
        if !field.is_read_only && !field.is_immutable {
            set("update", "optional".into());
        }
        set("doc", self.doc(key, field).into());
        if !values.is_empty() {
            set("values", Json::Object(values));
        }
        Json::Object(spec)
    }

    /// Returns the Rust name of a field: the one of an earlier spec, or one of its external identifier or its title.
    fn rust(&mut self, key: &str, field: &FieldDescription, settings: Option<&UserFieldConfig>) -> Option<String> {
        if let Some(word) = self.earlier.fields.get(&(self.name.clone(), key.to_owned())) {
            return self.names.keep(word);
        }
        let external = settings.and_then(|settings| settings.xml_id.as_deref());
        let label = field.form_label.as_deref();
        // What is not a user field has a name that means something.
        let titles = external.into_iter().chain(label).chain([field.title.as_str()]);
        if field.is_dynamic { self.names.field(titles) } else { None }
    }

    fn doc(&self, key: &str, field: &FieldDescription) -> String {
        let title = one_line(field.form_label.as_ref().filter(|label| !label.is_empty()).unwrap_or(&field.title));
        let what = if field.is_dynamic { "user field" } else { "field" };
        let doc =
            if title.is_empty() || title == key { format!("A {what}.") } else { format!("The {what} “{title}”.") };
        match field.kind.as_str() {
            "boolean" => format!("{doc} Conditions take `1` or `0`; write them with `Field::custom`."),
            _ => doc,
        }
    }

    /// Returns the values of an enumeration.
    fn values(&self, key: &str, field: &FieldDescription, settings: Option<&UserFieldConfig>) -> Map {
        let mut options: Vec<(i64, &str)> =
            field.items.iter().flatten().map(|item| (item.id, item.value.as_str())).collect();
        let settings = settings.and_then(|settings| settings.options.as_deref()).unwrap_or_default();
        if options.is_empty() {
            options = settings.iter().filter_map(|option| Some((option.id?, option.value.as_deref()?))).collect();
        }
        let mut names = Names::beside(["Other".to_owned()]);
        let values = options.into_iter().map(|(id, value)| {
            let known = self.earlier.values.get(&(self.name.clone(), key.to_owned(), id.to_string()));
            let external = settings.iter().find(|option| option.id == Some(id));
            let external = external.and_then(|option| option.xml_id.as_deref());
            let rust = match known {
                Some(word) => names.keep(word),
                None => names.value(external.into_iter().chain([value])),
            };
            let doc = format!("“{}”.", one_line(value));
            let spec = Map::from([("doc", doc), ("rust", rust.unwrap_or_else(|| format!("Value{id}")))]);
            (id.to_string(), Json::Object(spec))
        });
        values.collect()
    }
}

/// Returns the documented object of a CRM type, or that of all.
fn base(api: &Api, number: i64) -> Option<TypeId> {
    let variants = api.object(ITEM)?.v2.variants.as_ref()?;
    let documented = variants.of.iter().find(|(known, _)| *known == number).map(|(_, id)| *id);
    documented.or_else(|| {
        let at = api.types.iter().position(|def| matches!(&def.origin, Origin::Object(name) if name == ITEM))?;
        Some(TypeId(at))
    })
}

/// Returns a Rust name without the mark of a raw identifier.
fn plain(ident: &str) -> &str {
    ident.strip_prefix("r#").unwrap_or(ident)
}
