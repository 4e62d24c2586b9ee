//! The model of a portal's document, which holds facts only.

/// The prefix of fields that the users of a portal have added. They are not part of the API, and are not read.
pub(crate) const USER_FIELD: &str = "UF_";

/// A portal's OpenAPI document.
#[derive(Clone, Debug, Default)]
pub struct Published {
    /// The methods, sorted by name.
    pub methods: Vec<PublishedMethod>,
    /// What could not be read, each with its JSON pointer.
    pub notes: Vec<String>,
}

impl Published {
    /// Returns the method with the name.
    pub fn method(&self, name: &str) -> Option<&PublishedMethod> {
        self.methods.binary_search_by(|method| method.name.as_str().cmp(name)).ok().map(|at| &self.methods[at])
    }
}

/// A method, as far as the document describes it.
#[derive(Clone, Debug, Default)]
pub struct PublishedMethod {
    /// The wire name.
    pub name: String,
    /// What the method does.
    pub summary: Option<String>,
    /// The parameters; empty if the document does not list them.
    pub parameters: Vec<Property>,
    /// The schema of the response's `result`.
    pub result: Schema,
}

impl PublishedMethod {
    /// Returns the parameter with the name.
    pub fn parameter(&self, name: &str) -> Option<&Property> {
        self.parameters.iter().find(|parameter| parameter.name == name)
    }
}

/// A parameter, or a key of an object.
#[derive(Clone, Debug)]
pub struct Property {
    /// The key.
    pub name: String,
    /// Whether it is marked as required.
    pub required: bool,
    /// The schema of its value.
    pub schema: Schema,
}

/// The schema of a value, as far as the document has it. The default describes any value.
#[derive(Clone, Debug, Default)]
pub struct Schema {
    /// The type.
    pub kind: SchemaKind,
    /// The keys of an object; empty if the document does not list them.
    pub properties: Vec<Property>,
    /// The schema of an array's elements.
    pub items: Option<Box<Schema>>,
    /// The possible values of a string, or of an array's elements.
    pub names: Vec<String>,
    /// The format of a string, such as `date-time`.
    pub format: Option<String>,
    /// Whether `null` is a value.
    pub nullable: bool,
    /// What the value means.
    pub description: Option<String>,
    /// What else the document says of the value, as written there: `minimum: 1`. It is neither compared nor imported.
    pub unread: Vec<String>,
}

impl Schema {
    /// Returns the key with the name.
    pub fn property(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|property| property.name == name)
    }

    /// Returns whether the schema is an object without keys or an array without elements. PHP's `array` becomes either, so
    /// it only says that the value is not a scalar.
    pub(crate) fn is_bare(&self) -> bool {
        match self.kind {
            SchemaKind::Object => self.properties.is_empty(),
            SchemaKind::Array => self.items.is_none(),
            _ => false,
        }
    }

    /// Returns whether the schema is too vague to be compared.
    pub(crate) fn says_nothing(&self) -> bool {
        self.kind == SchemaKind::Unknown || self.is_bare()
    }

    /// Returns the name of the type, with that of an array's elements.
    pub fn word(&self) -> String {
        match (self.kind, &self.items) {
            (SchemaKind::Array, Some(items)) if items.kind != SchemaKind::Unknown => format!("array<{}>", items.word()),
            (kind, _) => kind.word().to_owned(),
        }
    }
}

/// The JSON types.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SchemaKind {
    /// Any type.
    #[default]
    Unknown,
    /// `true` or `false`.
    Boolean,
    /// An integer.
    Integer,
    /// A number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl SchemaKind {
    /// Returns the name in OpenAPI, or `any`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Unknown => "any",
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::String => "string",
            Self::Array => "array",
            Self::Object => "object",
        }
    }
}
