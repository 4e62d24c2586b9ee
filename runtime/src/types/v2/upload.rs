//! Files that requests contain.

use std::fmt;
use std::marker::PhantomData;

use crate::decode::{Decode, Decoded, Value};
use crate::encode::{Encode, JsonWriter};
use crate::types::Base64;

/// A file in a request: its name and its bytes. `F` is the form in which the field takes it: [`Pair`], [`Data`] or
/// [`ValueData`].
///
/// ```
/// use bitrix24_runtime::encode::to_vec;
/// use bitrix24_runtime::types::v2::{Data, Pair, Upload, ValueData};
///
/// let file: Upload<Pair> = Upload::new("hi.txt", b"Hi!");
/// assert_eq!(to_vec(&file)?, br#"["hi.txt","SGkh"]"#);
/// assert_eq!((file.name(), file.bytes()), ("hi.txt", &b"Hi!"[..]));
///
/// let file: Upload<Data> = Upload::new("hi.txt", b"Hi!");
/// assert_eq!(to_vec(&file)?, br#"{"fileData":["hi.txt","SGkh"]}"#);
/// let file: Upload<ValueData> = Upload::new("hi.txt", b"Hi!");
/// assert_eq!(to_vec(&file)?, br#"{"value":{"fileData":["hi.txt","SGkh"]}}"#);
/// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
/// ```
pub struct Upload<F = Pair> {
    name: String,
    content: Base64,
    form: PhantomData<fn() -> F>,
}

impl<F> Upload<F> {
    /// Creates a file with this name and these bytes.
    pub fn new(name: impl Into<String>, bytes: impl AsRef<[u8]>) -> Self {
        Self { name: name.into(), content: Base64(bytes.as_ref().to_vec()), form: PhantomData }
    }

    /// Returns the name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.content.0
    }
}

/// The form `[name, content]`.
#[derive(Clone, Copy, Debug)]
pub enum Pair {}
/// The form `{"fileData": [name, content]}`.
#[derive(Clone, Copy, Debug)]
pub enum Data {}
/// The form `{"value": {"fileData": [name, content]}}`.
#[derive(Clone, Copy, Debug)]
pub enum ValueData {}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Pair {}
    impl Sealed for super::Data {}
    impl Sealed for super::ValueData {}
}

/// A form in which a field takes a file.
///
/// ```
/// use bitrix24_runtime::types::v2::{Upload, UploadForm};
/// fn text<F: UploadForm>(name: &str, text: &str) -> Upload<F> {
///     Upload::new(name, text)
/// }
/// ```
pub trait UploadForm: sealed::Sealed {
    /// The keys around the pair, the outermost first.
    #[doc(hidden)]
    const AROUND: &'static [&'static str];
}

impl UploadForm for Pair {
    const AROUND: &'static [&'static str] = &[];
}
impl UploadForm for Data {
    const AROUND: &'static [&'static str] = &["fileData"];
}
impl UploadForm for ValueData {
    const AROUND: &'static [&'static str] = &["value", "fileData"];
}

/// The pair within objects with these keys.
struct Within<'u>(&'u [&'static str], &'u dyn Encode);

impl Encode for Within<'_> {
    fn encode(&self, out: &mut JsonWriter) {
        match self.0 {
            [] => self.1.encode(out),
            [key, rest @ ..] => out.object(&[(key, &Within(rest, self.1))]),
        }
    }
}

struct Parts<'u>(&'u str, &'u Base64);

impl Encode for Parts<'_> {
    fn encode(&self, out: &mut JsonWriter) {
        out.array(&mut [&self.0 as &dyn Encode, self.1].into_iter());
    }
}

impl<F: UploadForm> Encode for Upload<F> {
    fn encode(&self, out: &mut JsonWriter) {
        Within(F::AROUND, &Parts(&self.name, &self.content)).encode(out);
    }
}

/// Decodes the value within objects with these keys.
struct Inside<'u>(&'static [&'static str], &'u mut dyn Decode);

impl Decode for Inside<'_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        match self.0 {
            [] => self.1.decode(value),
            [key, rest @ ..] => value.object(&mut [(key, &mut Inside(rest, self.1))]),
        }
    }
}

/// Decodes `[name, content]`.
struct PartsSlot<'u>(&'u mut String, &'u mut Base64);

impl Decode for PartsSlot<'_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let expected = "an array of a name and a content";
        value.list(&mut |elements| {
            if !elements.next(self.0)? || !elements.next(self.1)? {
                return Err(crate::decode::DecodeError::mismatch(expected, "fewer elements"));
            }
            match elements.next(&mut crate::decode::Ignored)? {
                true => Err(crate::decode::DecodeError::mismatch(expected, "more elements")),
                false => Ok(()),
            }
        })
    }
}

impl<F: UploadForm> Decode for Upload<F> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Inside(F::AROUND, &mut PartsSlot(&mut self.name, &mut self.content)).decode(value)
    }
}

impl<F> Default for Upload<F> {
    fn default() -> Self {
        Self::new("", [])
    }
}

impl<F> Clone for Upload<F> {
    fn clone(&self) -> Self {
        Self::new(self.name.clone(), self.bytes())
    }
}

impl<F> PartialEq for Upload<F> {
    fn eq(&self, other: &Self) -> bool {
        (&self.name, &self.content) == (&other.name, &other.content)
    }
}

impl<F> Eq for Upload<F> {}

impl<F> fmt::Debug for Upload<F> {
    /// A file's content helps nobody in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Upload({}, {} bytes)", self.name, self.bytes().len())
    }
}
