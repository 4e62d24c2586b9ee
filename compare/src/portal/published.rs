//! The model of what a portal publishes: only what its document says definitely.

/// What starts the name of a field that a portal's own users have added. It says nothing of the API, so it is not read.
pub(crate) const USER_FIELD: &str = "UF_";

/// What a portal publishes.
#[derive(Clone, Debug, Default)]
pub struct Published {
    /// The methods, by name.
    pub methods: Vec<PublishedMethod>,
    /// What could not be read, each with its place in the document.
    pub notes: Vec<String>,
}

impl Published {
    /// The method of this name.
    pub fn method(&self, name: &str) -> Option<&PublishedMethod> {
        self.methods.binary_search_by(|method| method.name.as_str().cmp(name)).ok().map(|at| &self.methods[at])
    }
}

/// A method, as far as the document describes it.
#[derive(Clone, Debug, Default)]
pub struct PublishedMethod {
    /// The wire name.
    pub name: String,
    /// One sentence, where there is one.
    pub summary: Option<String>,
    /// The parameters; none where the document does not list them.
    pub parameters: Vec<Property>,
    /// What stands under `result`.
    pub result: Schema,
}

impl PublishedMethod {
    /// The parameter of this name.
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
    /// Its value.
    pub schema: Schema,
}

/// What the document says of a value. The default says nothing.
#[derive(Clone, Debug, Default)]
pub struct Schema {
    /// The type.
    pub kind: Kind,
    /// The keys of an object; none where they are not listed.
    pub properties: Vec<Property>,
    /// The elements of an array.
    pub items: Option<Box<Schema>>,
    /// The texts that the value can be, or for an array those that its elements can be.
    pub names: Vec<String>,
    /// The form of a text, such as `date-time`.
    pub format: Option<String>,
    /// Whether `null` is a value.
    pub nullable: bool,
    /// What it means, where that is said.
    pub description: Option<String>,
}

impl Schema {
    /// The key of this name.
    pub fn property(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|property| property.name == name)
    }

    /// An object whose keys are not listed, or an array without its elements. Both are how PHP's `array` comes out, so
    /// they only say that the value is no single one.
    pub(crate) fn is_bare(&self) -> bool {
        match self.kind {
            Kind::Object => self.properties.is_empty(),
            Kind::Array => self.items.is_none(),
            _ => false,
        }
    }

    /// Whether nothing is said that an answer could be held against.
    pub(crate) fn says_nothing(&self) -> bool {
        self.kind == Kind::Unknown || self.is_bare()
    }

    /// The type as one word.
    pub fn word(&self) -> String {
        match (self.kind, &self.items) {
            (Kind::Array, Some(items)) if items.kind != Kind::Unknown => format!("array<{}>", items.word()),
            (kind, _) => kind.word().to_owned(),
        }
    }
}

/// The types that a document can name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Nothing is said.
    #[default]
    Unknown,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// Text.
    String,
    /// A list.
    Array,
    /// An object.
    Object,
}

impl Kind {
    /// The word in OpenAPI.
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
