//! Enums that keep unknown values.

/// An enum that keeps unknown values, because portals add values over time.
///
/// Generated enums are compared, ordered, displayed and parsed by their text in the API.
///
/// ```
/// use bitrix24_runtime::decode::from_slice;
/// use bitrix24_runtime::types::OpenEnum;
///
/// #[derive(Clone, Debug)]
/// enum Kind { Team, Other(String) }
///
/// impl OpenEnum for Kind {
///     fn from_wire(text: &str) -> Self {
///         match text { "TEAM" => Self::Team, other => Self::Other(other.to_owned()) }
///     }
///     fn as_wire(&self) -> &str {
///         match self { Self::Team => "TEAM", Self::Other(text) => text }
///     }
/// }
/// // As in generated code.
/// bitrix24_runtime::open_enum!(Kind);
///
/// let mut kind = Kind::Team;
/// from_slice(b"\"CHAPTER\"", &mut kind)?;
/// assert_eq!(kind, Kind::Other("CHAPTER".into()));
/// assert_eq!("TEAM".parse::<Kind>()?, Kind::Team);
/// assert_eq!(Kind::from("TEAM").to_string(), "TEAM");
/// assert!(kind < Kind::Team);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait OpenEnum {
    /// Returns the value with this text in the API.
    fn from_wire(text: &str) -> Self;
    /// Returns the value's text in the API.
    fn as_wire(&self) -> &str;
}

/// Implements the traits of an [`OpenEnum`] by its text in the API.
#[doc(hidden)]
#[macro_export]
macro_rules! open_enum {
    ($name:ty) => {
        impl Default for $name {
            fn default() -> Self {
                $crate::types::OpenEnum::from_wire("")
            }
        }
        impl $crate::decode::Decode for $name {
            fn decode(&mut self, value: $crate::decode::Value<'_>) -> $crate::decode::Decoded {
                value.open_enum(self)
            }
        }
        impl $crate::encode::Encode for $name {
            fn encode(&self, out: &mut $crate::encode::JsonWriter) {
                out.str($crate::types::OpenEnum::as_wire(self));
            }
        }
        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                $crate::types::OpenEnum::as_wire(self) == $crate::types::OpenEnum::as_wire(other)
            }
        }
        impl Eq for $name {}
        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }
        impl Ord for $name {
            fn cmp(&self, other: &Self) -> std::cmp::Ordering {
                $crate::types::OpenEnum::as_wire(self).cmp($crate::types::OpenEnum::as_wire(other))
            }
        }
        impl std::hash::Hash for $name {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                $crate::types::OpenEnum::as_wire(self).hash(state);
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad($crate::types::OpenEnum::as_wire(self))
            }
        }
        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;
            // Not `Self::Err`, which a variant can be called too.
            fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
                Ok($crate::types::OpenEnum::from_wire(text))
            }
        }
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                $crate::types::OpenEnum::from_wire(text)
            }
        }
    };
}
