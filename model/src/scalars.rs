//! The scalar types: one row each, with everything that is known of it.
//!
//! A new type is a variant, a row of [`SCALARS`], and an arm wherever the compiler then asks for one.

use crate::constraints::Domain;
use crate::lexical::{is_base64, is_date, is_datetime, is_local_datetime};
use crate::model::Protocol;
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
    /// `Y` or `N`.
    Yn,
    /// `1` or `0`.
    Flag,
    /// An amount with a currency.
    Money,
    /// A date, or a date and time, in the form of the portal.
    PortalDate,
    /// A file as its name and content.
    UploadPair,
    /// A file as its name and content under `fileData`.
    UploadData,
    /// A file as its name and content under `value` and `fileData`.
    UploadValue,
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
    /// The only protocol that has it, if not all have.
    pub protocol: Option<Protocol>,
    /// Whether a value of the type in JSON is one of the type.
    form: fn(&Json) -> bool,
}

const ANY_FORM: fn(&Json) -> bool = |_| true;

/// Returns whether a value is a text of a form.
fn is_text(value: &Json, form: fn(&str) -> bool) -> bool {
    value.as_str().is_some_and(form)
}

/// Returns whether a value is a flag: `1` or `0`.
fn is_flag(value: &Json) -> bool {
    matches!(value.as_i64(), Some(0 | 1))
}

/// Returns whether a value is an amount: `300|USD`, or a number without a currency.
fn is_money(value: &Json) -> bool {
    let is_amount = |text: &str| {
        let (amount, currency) = text.split_once('|').unwrap_or((text, "USD"));
        amount.parse::<f64>().is_ok_and(f64::is_finite)
            && currency.len() == 3
            && currency.chars().all(|c| c.is_ascii_uppercase())
    };
    value.is_number() || is_text(value, |text| text.is_empty()) || value.as_str().is_some_and(is_amount)
}

/// Returns whether a value is the name and the content of a file.
fn is_pair(value: &Json) -> bool {
    matches!(value.as_array().map(Vec::as_slice), Some([name, content]) if name.is_string() && is_text(content, is_base64))
}

/// Returns whether a value has the name and the content of a file, and nothing else, under a key.
fn is_under(value: &Json, key: &str, form: fn(&Json) -> bool) -> bool {
    value.as_object().is_some_and(|entries| entries.len() == 1) && value.get(key).is_some_and(form)
}

fn is_data(value: &Json) -> bool {
    is_under(value, "fileData", is_pair)
}

/// Every scalar type, in the order of the format's reference.
pub const SCALARS: [ScalarRow; 17] = [
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
        protocol: None,
        form: ANY_FORM,
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
        protocol: None,
        form: ANY_FORM,
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
        protocol: None,
        form: ANY_FORM,
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
        protocol: None,
        form: ANY_FORM,
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
        protocol: None,
        form: |value| is_text(value, is_datetime),
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
        protocol: None,
        form: |value| is_text(value, is_local_datetime),
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
        protocol: None,
        form: |value| is_text(value, is_date),
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
        protocol: None,
        form: ANY_FORM,
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
        protocol: None,
        form: |value| is_text(value, is_base64),
    },
    ScalarRow {
        scalar: Scalar::Yn,
        word: "yn",
        json: JsonType::String,
        rust: "Yn",
        wire: "`Y`, `N` (reading also takes `true`, `false`)",
        expected: "`Y` or `N`",
        openapi: &[("enum", r#"["Y", "N"]"#)],
        domain: None,
        sample: "\"Y\"",
        protocol: Some(Protocol::V2),
        form: |value| is_text(value, |text| matches!(text, "Y" | "N")),
    },
    ScalarRow {
        scalar: Scalar::Flag,
        word: "flag",
        json: JsonType::Any,
        rust: "Flag",
        wire: "`1`, `0` (reading also takes them as strings, and `true`, `false`)",
        expected: "`1` or `0`",
        openapi: &[("enum", "[1, 0]")],
        domain: None,
        sample: "1",
        protocol: Some(Protocol::V2),
        form: is_flag,
    },
    ScalarRow {
        scalar: Scalar::Money,
        word: "money",
        json: JsonType::Any,
        rust: "Money",
        wire: "`300\\|USD`, or a number without a currency",
        expected: "an amount, such as `300|USD`",
        openapi: &[("type", r#"["string", "number"]"#)],
        domain: None,
        sample: "\"300|USD\"",
        protocol: Some(Protocol::V2),
        form: is_money,
    },
    ScalarRow {
        scalar: Scalar::PortalDate,
        word: "local",
        json: JsonType::String,
        rust: "PortalDate",
        wire: "a date in the form of the portal, kept as text",
        expected: "a date in the form of the portal",
        openapi: &[],
        domain: None,
        sample: "\"05/26/2026 12:17:35 pm\"",
        protocol: Some(Protocol::V2),
        form: ANY_FORM,
    },
    ScalarRow {
        scalar: Scalar::UploadPair,
        word: "upload<pair>",
        json: JsonType::Any,
        rust: "Upload<Pair>",
        wire: "`[name, base64]`",
        expected: "a file as `[name, base64]`",
        openapi: &[("type", "\"array\"")],
        domain: None,
        sample: "[\"a.txt\", \"SGVsbG8=\"]",
        protocol: Some(Protocol::V2),
        form: is_pair,
    },
    ScalarRow {
        scalar: Scalar::UploadData,
        word: "upload<data>",
        json: JsonType::Any,
        rust: "Upload<Data>",
        wire: "`{\"fileData\": [name, base64]}`",
        expected: "a file as `{ fileData: [name, base64] }`",
        openapi: &[("type", "\"object\"")],
        domain: None,
        sample: "{\"fileData\": [\"a.txt\", \"SGVsbG8=\"]}",
        protocol: Some(Protocol::V2),
        form: is_data,
    },
    ScalarRow {
        scalar: Scalar::UploadValue,
        word: "upload<value>",
        json: JsonType::Any,
        rust: "Upload<ValueData>",
        wire: "`{\"value\": {\"fileData\": [name, base64]}}`",
        expected: "a file as `{ value: { fileData: [name, base64] } }`",
        openapi: &[("type", "\"object\"")],
        domain: None,
        sample: "{\"value\": {\"fileData\": [\"a.txt\", \"SGVsbG8=\"]}}",
        protocol: Some(Protocol::V2),
        form: |value| is_under(value, "value", is_data),
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
        protocol: None,
        form: ANY_FORM,
    },
];

impl Scalar {
    /// Returns what is known of the type.
    pub const fn row(self) -> &'static ScalarRow {
        const ROWS: &[ScalarRow; 17] = &SCALARS;
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
        let is_of_type = match row.json {
            JsonType::Boolean => value.is_boolean(),
            JsonType::Integer => value.is_i64(),
            JsonType::Number => value.is_number(),
            JsonType::String => value.is_string(),
            JsonType::Any => true,
        };
        is_of_type && (row.form)(value)
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
