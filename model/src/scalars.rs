//! The scalar types: one row each, with everything that is known of it.
//!
//! A new type is a variant, a row of [`SCALARS`], and an arm wherever the compiler then asks for one.

use crate::constraints::Domain;
use crate::lexical::{is_base64, is_date, is_datetime, is_local_datetime};
use bitrix24_json::{Value as Json, json};

/// A type that is one word of the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scalar {
    /// `true` or `false`.
    Boolean,
    /// A whole number of 64 bits.
    Integer,
    /// A number.
    Number,
    /// Text.
    String,
    /// A date and time with an offset, in ISO 8601.
    DateTime,
    /// A date and time without an offset, `Y-m-d H:i:s`.
    LocalDateTime,
    /// A calendar date.
    Date,
    /// Seconds since 1970.
    Timestamp,
    /// Bytes as base64.
    Base64,
    /// Any JSON.
    Any,
}

/// The type of a value in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    /// `true` or `false`.
    Boolean,
    /// A number without a fraction.
    Integer,
    /// A number.
    Number,
    /// A string.
    String,
    /// Every type.
    Any,
}

/// What is known of a scalar type.
#[derive(Clone, Copy, Debug)]
pub struct ScalarRow {
    /// The type.
    pub scalar: Scalar,
    /// The word in specs.
    pub word: &'static str,
    /// The type in JSON.
    pub json: JsonType,
    /// The name in Rust: of std or of the runtime.
    pub rust: &'static str,
    /// The value on the wire, in the words of the format's reference.
    pub wire: &'static str,
    /// The value on the wire, in a sentence that expects one.
    pub expected: &'static str,
    /// Keywords of OpenAPI beside `type`, each with its value as JSON.
    pub openapi: &'static [(&'static str, &'static str)],
    /// The constraints that a value can have.
    pub domain: Option<Domain>,
    /// A value, as JSON.
    pub sample: &'static str,
    /// Whether a text is a value, for types that are strings in JSON.
    form: fn(&str) -> bool,
}

const ANY_TEXT: fn(&str) -> bool = |_| true;

/// Every scalar type, in the order of the format's reference.
pub const SCALARS: [ScalarRow; 10] = [
    ScalarRow {
        scalar: Scalar::Boolean,
        word: "boolean",
        json: JsonType::Boolean,
        rust: "bool",
        wire: "`true`, `false` (reading also takes `\"Y\"`, `\"N\"`)",
        expected: "`true` or `false`",
        openapi: &[],
        domain: None,
        sample: "true",
        form: ANY_TEXT,
    },
    ScalarRow {
        scalar: Scalar::Integer,
        word: "integer",
        json: JsonType::Integer,
        rust: "i64",
        wire: "a whole number (reading also takes it as a string)",
        expected: "an integer",
        openapi: &[("format", "\"int64\"")],
        domain: Some(Domain::Numbers),
        sample: "1",
        form: ANY_TEXT,
    },
    ScalarRow {
        scalar: Scalar::Number,
        word: "number",
        json: JsonType::Number,
        rust: "f64",
        wire: "a number (reading also takes it as a string)",
        expected: "a number",
        openapi: &[("format", "\"double\"")],
        domain: Some(Domain::Numbers),
        sample: "1.0",
        form: ANY_TEXT,
    },
    ScalarRow {
        scalar: Scalar::String,
        word: "string",
        json: JsonType::String,
        rust: "String",
        wire: "a string",
        expected: "a string",
        openapi: &[],
        domain: Some(Domain::Strings),
        sample: "\"text\"",
        form: ANY_TEXT,
    },
    ScalarRow {
        scalar: Scalar::DateTime,
        word: "datetime",
        json: JsonType::String,
        rust: "DateTime",
        wire: "ISO 8601 with offset",
        expected: "an ISO 8601 date and time with an offset, such as `2026-05-25T10:00:00+03:00`",
        openapi: &[("format", "\"date-time\"")],
        domain: None,
        sample: "\"2026-05-26T12:17:35+03:00\"",
        form: is_datetime,
    },
    ScalarRow {
        scalar: Scalar::LocalDateTime,
        word: "datetime_local",
        json: JsonType::String,
        rust: "LocalDateTime",
        wire: "`2026-05-26 12:17:35`, no zone",
        expected: "a date and time without an offset, such as `2026-05-26 12:17:35`",
        openapi: &[
            ("pattern", r#""^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$""#),
            ("examples", r#"["2026-05-26 12:17:35"]"#),
        ],
        domain: None,
        sample: "\"2026-05-26 12:17:35\"",
        form: is_local_datetime,
    },
    ScalarRow {
        scalar: Scalar::Date,
        word: "date",
        json: JsonType::String,
        rust: "Date",
        wire: "`2026-05-26`",
        expected: "a date, such as `2026-05-26`",
        openapi: &[("format", "\"date\"")],
        domain: None,
        sample: "\"2026-05-26\"",
        form: is_date,
    },
    ScalarRow {
        scalar: Scalar::Timestamp,
        word: "timestamp",
        json: JsonType::Integer,
        rust: "Timestamp",
        wire: "seconds since 1970",
        expected: "an integer",
        openapi: &[("format", "\"int64\""), ("x-unit", "\"seconds since 1970\"")],
        domain: Some(Domain::Numbers),
        sample: "1779787055",
        form: ANY_TEXT,
    },
    ScalarRow {
        scalar: Scalar::Base64,
        word: "base64",
        json: JsonType::String,
        rust: "Base64",
        wire: "bytes in a string",
        expected: "base64, such as `SGk=`",
        openapi: &[("contentEncoding", "\"base64\"")],
        domain: Some(Domain::Strings),
        sample: "\"SGVsbG8=\"",
        form: is_base64,
    },
    ScalarRow {
        scalar: Scalar::Any,
        word: "any",
        json: JsonType::Any,
        rust: "Json",
        wire: "any JSON",
        expected: "any JSON",
        openapi: &[],
        domain: None,
        sample: "null",
        form: ANY_TEXT,
    },
];

impl Scalar {
    /// Returns what is known of the type.
    pub const fn row(self) -> &'static ScalarRow {
        const ROWS: &[ScalarRow; 10] = &SCALARS;
        &ROWS[self as usize]
    }

    /// Returns the type that a word of a spec means.
    pub fn from_word(word: &str) -> Option<Self> {
        SCALARS.iter().find(|row| row.word == word).map(|row| row.scalar)
    }

    /// Returns the word for the type in specs.
    pub const fn word(self) -> &'static str {
        self.row().word
    }

    /// Returns whether a JSON value is of the type, strictly: as specs write it, not as lenient readers take it.
    pub fn accepts(self, value: &Json) -> bool {
        let row = self.row();
        match row.json {
            JsonType::Boolean => value.is_boolean(),
            JsonType::Integer => value.is_i64(),
            JsonType::Number => value.is_number(),
            JsonType::String => value.as_str().is_some_and(row.form),
            JsonType::Any => true,
        }
    }

    /// Returns a value of the type.
    pub fn sample(self) -> Json {
        serde_json::from_str(self.row().sample).unwrap_or(Json::Null)
    }

    /// Returns the schema of the type in OpenAPI.
    pub(crate) fn schema(self) -> Json {
        let row = self.row();
        let mut schema = match row.json.word() {
            Some(word) => json!({ "type": word }),
            None => json!({}),
        };
        for (keyword, value) in row.openapi {
            schema[*keyword] = serde_json::from_str(value).unwrap_or(Json::Null);
        }
        schema
    }
}

impl JsonType {
    /// Returns the word for the type in JSON Schema, or `None` where every type is meant.
    pub const fn word(self) -> Option<&'static str> {
        match self {
            Self::Boolean => Some("boolean"),
            Self::Integer => Some("integer"),
            Self::Number => Some("number"),
            Self::String => Some("string"),
            Self::Any => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_stands_at_its_variant_and_accepts_its_sample() {
        for row in &SCALARS {
            assert_eq!(row.scalar.row().word, row.word);
            assert_eq!(Scalar::from_word(row.word), Some(row.scalar));
            let sample: Json = serde_json::from_str(row.sample).unwrap();
            assert!(row.scalar.accepts(&sample), "{sample}");
            for (_, value) in row.openapi {
                assert!(serde_json::from_str::<Json>(value).is_ok(), "{value}");
            }
        }
    }
}
