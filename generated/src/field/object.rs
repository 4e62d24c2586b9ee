// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The description of a field of an object.

use bitrix24_runtime::codegen_prelude::*;

/// The description of a field of an object.
///
/// Returned by every method whose name ends in `.field.list` or `.field.get`. Without `select`, or with
/// an empty one, the portal sends all properties; it does not take `*`.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/rest-v3.html#filterable)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FieldInfo {
    /// The name of the field.
    pub name: Option<String>,
    /// The type of its value.
    pub kind: Option<FieldType>,
    /// The title; the name if the portal has no title.
    pub title: Option<String>,
    /// What it means.
    pub description: Option<String>,
    /// The validation rules of its value, as empty objects.
    pub validation_rules: Option<Vec<Json>>,
    /// The actions that require it.
    pub required_groups: Option<Vec<String>>,
    /// Whether `filter` takes it.
    pub filterable: Option<bool>,
    /// Whether `order` takes it.
    pub sortable: Option<bool>,
    /// Whether its value can be set, in the actions of `editableGroups`.
    pub editable: Option<bool>,
    /// The actions that can set it.
    pub editable_groups: Option<Vec<String>>,
    /// Whether it holds several values.
    pub multiple: Option<bool>,
    /// The type of an element of a composite value.
    pub element_type: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for FieldInfo {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("name", &self.name),
            ("type", &self.kind),
            ("title", &self.title),
            ("description", &self.description),
            ("validationRules", &self.validation_rules),
            ("requiredGroups", &self.required_groups),
            ("filterable", &self.filterable),
            ("sortable", &self.sortable),
            ("editable", &self.editable),
            ("editableGroups", &self.editable_groups),
            ("multiple", &self.multiple),
            ("elementType", &self.element_type),
        ]);
    }
}

impl Decode for FieldInfo {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("name", &mut self.name),
            ("type", &mut self.kind),
            ("title", &mut self.title),
            ("description", &mut self.description),
            ("validationRules", &mut self.validation_rules),
            ("requiredGroups", &mut self.required_groups),
            ("filterable", &mut self.filterable),
            ("sortable", &mut self.sortable),
            ("editable", &mut self.editable),
            ("editableGroups", &mut self.editable_groups),
            ("multiple", &mut self.multiple),
            ("elementType", &mut self.element_type),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(FieldInfo);

/// The type of its value.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum FieldType {
    /// An array; `elementType` gives the type of its elements.
    ///
    /// Known from an official example only.
    Array,
    /// `true` or `false`.
    ///
    /// Known from an official example only.
    Bool,
    /// A number.
    ///
    /// Known from an official example only.
    Float,
    /// A whole number.
    ///
    /// Known from an official example only.
    Int,
    /// An object, also used for dates and times.
    ///
    /// Known from an official example only.
    Object,
    /// Text.
    ///
    /// Known from an official example only.
    String,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for FieldType {
    fn from_wire(text: &str) -> Self {
        match text {
            "array" => Self::Array,
            "bool" => Self::Bool,
            "float" => Self::Float,
            "int" => Self::Int,
            "object" => Self::Object,
            "string" => Self::String,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Array => "array",
            Self::Bool => "bool",
            Self::Float => "float",
            Self::Int => "int",
            Self::Object => "object",
            Self::String => "string",
            Self::Other(text) => text,
        }
    }
}

open_enum!(FieldType);

#[cfg(feature = "serde")]
serde_as_wire!(FieldType);
