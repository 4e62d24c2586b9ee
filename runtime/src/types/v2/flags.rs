//! Booleans that methods take as `Y` and `N`, or as `1` and `0`.

use std::fmt;

use crate::decode::{Decode, Decoded, Form};
use crate::encode::{Encode, JsonWriter};

macro_rules! flags {
    ($($(#[doc = $doc:literal])+ $name:ident: |$flag:ident, $out:ident| $write:expr, $documented:pat, $yes:literal, $no:literal;)+) => {$(
        $(#[doc = $doc])+
        ///
        /// Decoding accepts every form of a boolean.
        ///
        /// ```
        /// use bitrix24_runtime::decode::from_slice;
        #[doc = concat!("use bitrix24_runtime::types::v2::", stringify!($name), ";")]
        /// use bitrix24_runtime::encode::to_vec;
        ///
        #[doc = concat!("assert_eq!(to_vec(&", stringify!($name), "(true))?, br#\"", $yes, "\"#);")]
        #[doc = concat!("assert_eq!(to_vec(&", stringify!($name), "::from(false))?, br#\"", $no, "\"#);")]
        ///
        #[doc = concat!("let mut flag = ", stringify!($name), "::default();")]
        /// from_slice(b"true", &mut flag)?;
        /// assert!(flag.0 && flag == true);
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        #[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(
            /// The boolean.
            pub bool,
        );

        impl From<bool> for $name {
            fn from(flag: bool) -> Self {
                Self(flag)
            }
        }

        impl From<$name> for bool {
            fn from(flag: $name) -> Self {
                flag.0
            }
        }

        impl PartialEq<bool> for $name {
            fn eq(&self, other: &bool) -> bool {
                self.0 == *other
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl Decode for $name {
            fn decode(&mut self, value: crate::decode::Value<'_>) -> Decoded {
                let documented = matches!(value, $documented);
                let form = self.0.decode(value)?;
                Ok(if documented { Form::DOCUMENTED } else { form })
            }
        }

        impl Encode for $name {
            fn encode(&self, $out: &mut JsonWriter) {
                let $flag = self.0;
                $write
            }
        }
    )+};
}

flags! {
    /// A boolean that is written as `Y` or `N`.
    Yn: |flag, out| out.str(if flag { "Y" } else { "N" }), crate::decode::Value::Str("Y" | "N"), "\"Y\"", "\"N\"";
    /// A boolean that is written as `1` or `0`.
    Flag: |flag, out| out.int(flag.into()),
        crate::decode::Value::Int(0 | 1) | crate::decode::Value::Str("0" | "1"), "1", "0";
}
