//! Encodes typed values as JSON, without code that is generic per type.

mod rounding;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::str::FromStr;

use serde::Serialize;

use crate::types::{ExtraFields, Json, OrderedJson};

pub(crate) use rounding::Rounding;

/// A type that encodes itself as JSON.
///
/// ```
/// use bitrix24_runtime::encode::{Encode, JsonWriter, to_vec};
///
/// struct Rename { id: i64, title: Option<String> }
///
/// impl Encode for Rename {
///     fn encode(&self, out: &mut JsonWriter) {
///         out.object(&[("id", &self.id), ("title", &self.title)]);
///     }
/// }
///
/// assert_eq!(to_vec(&Rename { id: 15, title: None })?, br#"{"id":15}"#);
/// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
/// ```
pub trait Encode {
    /// Encodes `self` as one JSON value.
    fn encode(&self, out: &mut JsonWriter);

    /// Returns whether an object omits the key of this value.
    fn is_absent(&self) -> bool {
        false
    }
}

/// Encodes `value` as a JSON text.
///
/// # Errors
///
/// Returns an [`EncodeError`] if the value has no JSON form, such as a number that is not finite.
///
/// ```
/// assert_eq!(bitrix24_runtime::encode::to_vec(&vec![1_i64, 2])?, b"[1,2]");
/// assert!(bitrix24_runtime::encode::to_vec(&f64::NAN).is_err());
/// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
/// ```
pub fn to_vec(value: &dyn Encode) -> Result<Vec<u8>, EncodeError> {
    let mut out = JsonWriter::default();
    value.encode(&mut out);
    out.finish()
}

/// Encodes `value` as a JSON value.
///
/// # Errors
///
/// See [`to_vec`].
///
/// ```
/// assert_eq!(bitrix24_runtime::encode::to_json(&15_i64)?, 15);
/// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
/// ```
pub fn to_json(value: &dyn Encode) -> Result<Json, EncodeError> {
    to_rounded(value, Rounding::default())
}

/// Encodes `value` as a JSON value whose objects keep the order of their keys.
///
/// # Errors
///
/// See [`to_vec`].
///
/// ```
/// use bitrix24_runtime::encode::{JsonWriter, to_ordered_json, Encode};
///
/// struct Task;
///
/// impl Encode for Task {
///     fn encode(&self, out: &mut JsonWriter) {
///         out.object(&[("title", &"Plan"), ("id", &15_i64)]);
///     }
/// }
///
/// assert_eq!(to_ordered_json(&Task)?.to_string(), r#"{"title":"Plan","id":15}"#);
/// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
/// ```
pub fn to_ordered_json(value: &dyn Encode) -> Result<OrderedJson, EncodeError> {
    to_rounded(value, Rounding::default())
}

/// Encodes `value` as a JSON value of type `T`, with its times in whole seconds.
pub(crate) fn to_rounded<T: FromStr>(value: &dyn Encode, rounding: Rounding) -> Result<T, EncodeError> {
    let mut out = JsonWriter { rounding, ..JsonWriter::default() };
    value.encode(&mut out);
    parse(&out.finish()?)
}

/// Encodes a call of a batch, and returns its references to other calls.
pub(crate) fn to_batch_call(value: &dyn Encode) -> Result<(OrderedJson, Vec<String>), EncodeError> {
    let mut out = JsonWriter::default();
    value.encode(&mut out);
    let references = std::mem::take(&mut out.references);
    Ok((parse(&out.finish()?)?, references))
}

/// By the parser that is compiled with `T`, so that this crate has none of its own for each type.
fn parse<T: FromStr>(text: &[u8]) -> Result<T, EncodeError> {
    let json = std::str::from_utf8(text).ok().and_then(|text| text.parse().ok());
    json.ok_or_else(|| EncodeError("the value is not encoded as JSON".into()))
}

/// Why a value has no JSON form.
///
/// ```
/// let why = bitrix24_runtime::encode::to_vec(&f64::INFINITY).unwrap_err();
/// assert_eq!(why.to_string(), "a number that is not finite has no JSON form");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodeError(pub(crate) Cow<'static, str>);

impl std::fmt::Display for EncodeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for EncodeError {}

/// Writes a JSON text. A value without a JSON form is recorded and reported by [`finish`](Self::finish), so the other
/// methods return no error.
///
/// ```
/// let mut out = bitrix24_runtime::encode::JsonWriter::default();
/// out.object(&[("id", &15_i64), ("title", &"Plan")]);
/// assert_eq!(out.finish()?, br#"{"id":15,"title":"Plan"}"#);
/// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
/// ```
///
/// ```
/// use bitrix24_runtime::encode::{Encode, JsonWriter};
///
/// /// An object with a present and an absent field.
/// struct Sample;
///
/// impl Encode for Sample {
///     fn encode(&self, out: &mut JsonWriter) {
///         out.entries(&mut [("flag", &true as &dyn Encode), ("left out", &None::<i64>)].into_iter());
///     }
/// }
///
/// let written = |write: fn(&mut JsonWriter)| {
///     let mut out = JsonWriter::default();
///     write(&mut out);
///     out.finish().map(|text| String::from_utf8_lossy(&text).into_owned())
/// };
/// assert_eq!(written(|out| Sample.encode(out))?, r#"{"flag":true}"#);
/// assert_eq!(written(|out| out.array(&mut [&1_i64 as &dyn Encode, &"a"].into_iter()))?, r#"[1,"a"]"#);
/// assert_eq!(written(|out| out.str("a"))? + &written(|out| out.int(1))? + &written(|out| out.float(0.5))?, r#""a"10.5"#);
/// assert_eq!(written(|out| out.bool(true))? + &written(JsonWriter::null)?, "truenull");
/// assert_eq!(written(|out| out.json(&serde_json::json!({ "id": 1 })))?, r#"{"id":1}"#);
/// assert!(written(|out| out.fail("a secret is not to be sent")).is_err());
/// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
/// ```
#[derive(Debug, Default)]
pub struct JsonWriter {
    out: Vec<u8>,
    error: Option<EncodeError>,
    rounding: Rounding,
    /// The references to other calls of a batch among what was written.
    references: Vec<String>,
}

impl JsonWriter {
    /// Writes an object of the fields that are present, in order.
    pub fn object(&mut self, fields: &[(&str, &dyn Encode)]) {
        self.entries(&mut fields.iter().copied());
    }

    /// Writes an object of the fields that are present, and then of extra fields. An extra field with the key of one of
    /// `fields`, present or not, has no JSON form.
    pub fn object_with(&mut self, fields: &[(&str, &dyn Encode)], extra: &ExtraFields) {
        if let Some((name, _)) = extra.iter().find(|(name, _)| fields.iter().any(|(key, _)| key == name)) {
            let reason = format!("`{name}` is a documented field; set it with its own setter instead of `extra`");
            return self.fail(reason);
        }
        if let Some(reason) = extra.error() {
            return self.fail(reason.0.clone());
        }
        // The portal takes the parameter `auth` as the access token.
        let is_request = self.out.is_empty();
        if let Some((name, _)) = extra.iter().find(|(name, _)| name.is_empty() || is_request && *name == "auth") {
            let reason = format!("`extra` cannot set `{name}`: an empty name is none, and `auth` is the client's own");
            return self.fail(reason);
        }
        let extra = extra.iter().map(|(name, value)| (name, value as &dyn Encode));
        self.entries(&mut fields.iter().copied().chain(extra));
    }

    /// Writes an object of the entries that are present, in order.
    pub fn entries(&mut self, entries: &mut dyn Iterator<Item = (&str, &dyn Encode)>) {
        self.out.push(b'{');
        let mut first = true;
        for (key, value) in entries.filter(|(_, value)| !value.is_absent()) {
            if !std::mem::take(&mut first) {
                self.out.push(b',');
            }
            self.str(key);
            self.out.push(b':');
            value.encode(self);
        }
        self.out.push(b'}');
    }

    /// Writes an array.
    pub fn array(&mut self, elements: &mut dyn Iterator<Item = &dyn Encode>) {
        self.out.push(b'[');
        let rounding = self.rounding;
        for (index, element) in elements.enumerate() {
            if index > 0 {
                self.out.push(b',');
            }
            self.rounding = rounding.of_element(index);
            element.encode(self);
        }
        self.rounding = rounding;
        self.out.push(b']');
    }

    /// Writes a string.
    pub fn str(&mut self, text: &str) {
        self.serialize(text);
    }

    /// Writes a whole number.
    pub fn int(&mut self, number: i64) {
        self.out.extend_from_slice(number.to_string().as_bytes());
    }

    /// Writes a number. A number that is not finite has no JSON form.
    pub fn float(&mut self, number: f64) {
        if !number.is_finite() {
            self.fail("a number that is not finite has no JSON form");
        } else {
            self.serialize(&number);
        }
    }

    /// Writes `true` or `false`.
    pub fn bool(&mut self, flag: bool) {
        self.out.extend_from_slice(if flag { b"true" } else { b"false" });
    }

    /// Writes `null`.
    pub fn null(&mut self) {
        self.out.extend_from_slice(b"null");
    }

    /// Writes a JSON value.
    pub fn json(&mut self, json: &Json) {
        self.serialize(json);
    }

    fn serialize<T: Serialize + ?Sized>(&mut self, value: &T) {
        if serde_json::to_writer(&mut self.out, value).is_err() {
            self.fail("a value could not be written");
        }
    }

    /// Records that the value that follows is a reference to another call of a batch.
    pub(crate) fn reference(&mut self, path: &str) {
        self.references.push(path.to_owned());
    }

    /// Returns how times become whole seconds.
    pub(crate) fn rounding(&self) -> Rounding {
        self.rounding
    }

    /// Records that a value has no JSON form and writes `null` instead. The first reason is kept.
    pub fn fail(&mut self, reason: impl Into<Cow<'static, str>>) {
        self.error.get_or_insert_with(|| EncodeError(reason.into()));
        self.null();
    }

    /// Returns the text.
    ///
    /// # Errors
    ///
    /// Returns the first recorded error.
    pub fn finish(self) -> Result<Vec<u8>, EncodeError> {
        match self.error {
            None => Ok(self.out),
            Some(error) => Err(error),
        }
    }
}

impl Encode for i64 {
    fn encode(&self, out: &mut JsonWriter) {
        out.int(*self);
    }
}

impl Encode for f64 {
    fn encode(&self, out: &mut JsonWriter) {
        out.float(*self);
    }
}

impl Encode for bool {
    fn encode(&self, out: &mut JsonWriter) {
        out.bool(*self);
    }
}

impl Encode for str {
    fn encode(&self, out: &mut JsonWriter) {
        out.str(self);
    }
}

impl Encode for String {
    fn encode(&self, out: &mut JsonWriter) {
        out.str(self);
    }
}

impl Encode for () {
    fn encode(&self, out: &mut JsonWriter) {
        out.null();
    }
}

impl Encode for Json {
    fn encode(&self, out: &mut JsonWriter) {
        out.json(self);
    }
}

impl Encode for OrderedJson {
    fn encode(&self, out: &mut JsonWriter) {
        out.serialize(self);
    }
}

impl<T: Encode + ?Sized> Encode for &T {
    fn encode(&self, out: &mut JsonWriter) {
        (**self).encode(out);
    }

    fn is_absent(&self) -> bool {
        (**self).is_absent()
    }
}

impl<T: Encode + ?Sized> Encode for Box<T> {
    fn encode(&self, out: &mut JsonWriter) {
        (**self).encode(out);
    }

    fn is_absent(&self) -> bool {
        (**self).is_absent()
    }
}

impl<T: Encode> Encode for Option<T> {
    /// Is omitted from an object if it is `None`; elsewhere `None` is `null`.
    fn encode(&self, out: &mut JsonWriter) {
        match self {
            Some(value) => value.encode(out),
            None => out.null(),
        }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Encode> Encode for [T] {
    fn encode(&self, out: &mut JsonWriter) {
        out.array(&mut self.iter().map(|element| element as &dyn Encode));
    }
}

impl<T: Encode> Encode for Vec<T> {
    fn encode(&self, out: &mut JsonWriter) {
        self.as_slice().encode(out);
    }
}

impl<T: Encode> Encode for BTreeMap<String, T> {
    /// Keeps every key: an entry without a value is `null`.
    fn encode(&self, out: &mut JsonWriter) {
        struct Present<'v>(&'v dyn Encode);
        impl Encode for Present<'_> {
            fn encode(&self, out: &mut JsonWriter) {
                self.0.encode(out);
            }
        }
        let present: Vec<_> = self.iter().map(|(key, value)| (key.as_str(), Present(value))).collect();
        out.entries(&mut present.iter().map(|(key, value)| (*key, value as &dyn Encode)));
    }
}
