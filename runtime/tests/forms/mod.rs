//! The table of forms, and a Rust type for each of its types.
#![allow(unreachable_pub, reason = "tests of two crates use it")]

use bitrix24_runtime::decode::{Decode, Decoded, Value};
use bitrix24_runtime::encode::{Encode, JsonWriter};
use bitrix24_runtime::types::OpenEnum;

/// A row of the table.
#[derive(Debug)]
pub struct Row<'t> {
    pub kind: &'t str,
    pub json: &'t str,
    /// The encoded value, `nothing` or `error`.
    pub read_as: &'t str,
    pub anomaly: &'t str,
}

pub fn rows() -> Vec<Row<'static>> {
    let lines = include_str!("../../src/decode/forms.md").lines().filter(|line| line.starts_with("| ")).skip(2);
    let row = |line: &'static str| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [kind, json, read_as, anomaly] = cells[..] else { panic!("{line}") };
        assert!(["", "lossless", "lossy"].contains(&anomaly), "{line}");
        Row { kind, json: json.trim_matches('`'), read_as: read_as.trim_matches('`'), anomaly }
    };
    lines.map(row).collect()
}

#[derive(Debug, Default, PartialEq)]
pub struct Kind(String);

impl OpenEnum for Kind {
    fn from_wire(text: &str) -> Self {
        Self(text.to_owned())
    }
    fn as_wire(&self) -> &str {
        &self.0
    }
}

impl Decode for Kind {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.open_enum(self)
    }
}

impl Encode for Kind {
    fn encode(&self, out: &mut JsonWriter) {
        out.str(self.as_wire());
    }
}

#[derive(Default)]
pub struct Loose(Option<i64>);

impl Decode for Loose {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("a", &mut self.0)])
    }
}

impl Encode for Loose {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("a", &self.0)]);
    }
}

#[derive(Default)]
pub struct Strict(i64);

impl Decode for Strict {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("b", &mut self.0)])
    }
}

impl Encode for Strict {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("b", &self.0)]);
    }
}

/// Calls `$check::<T>($row, …)` with the Rust type of the row.
macro_rules! typed {
    ($check:ident, $row:expr $(, $more:expr)*) => {
        match $row.kind {
            "integer" => {
                $check::<i64>($row $(, $more)*);
                $check::<bitrix24_runtime::Id<()>>($row $(, $more)*);
            }
            "number" => $check::<f64>($row $(, $more)*),
            "boolean" => $check::<bool>($row $(, $more)*),
            "string" => $check::<String>($row $(, $more)*),
            "enum" => $check::<$crate::forms::Kind>($row $(, $more)*),
            "datetime" => $check::<bitrix24_runtime::DateTime>($row $(, $more)*),
            "datetime_local" => $check::<bitrix24_runtime::LocalDateTime>($row $(, $more)*),
            "date" => $check::<bitrix24_runtime::Date>($row $(, $more)*),
            "timestamp" => $check::<bitrix24_runtime::Timestamp>($row $(, $more)*),
            "base64" => $check::<bitrix24_runtime::Base64>($row $(, $more)*),
            "array" => $check::<Vec<i64>>($row $(, $more)*),
            "map" => $check::<std::collections::BTreeMap<String, i64>>($row $(, $more)*),
            "object without required keys" => $check::<$crate::forms::Loose>($row $(, $more)*),
            "object with a required key" => $check::<$crate::forms::Strict>($row $(, $more)*),
            "any" => $check::<bitrix24_runtime::Json>($row $(, $more)*),
            other => panic!("the type `{other}` is not tested"),
        }
    };
}
