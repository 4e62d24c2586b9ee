// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The name and the format of a currency in a language.

use bitrix24_runtime::codegen_prelude::*;

/// The name and the format of a currency in a language.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/crm/data-types.html#crm_currency_localization)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CurrencyLocalization {
    /// How many decimals an amount has.
    pub decimals: i64,
    /// The text before the decimals.
    pub dec_point: String,
    /// The format of an amount, in which `#` stands for the number.
    pub format_string: String,
    /// The name of the currency.
    pub full_name: String,
    /// Whether decimals that are zero are left out.
    pub hide_zero: v2::Yn,
    /// The text between thousands.
    pub thousands_sep: Option<String>,
    /// The kind of text between thousands.
    pub thousands_variant: Option<ThousandsSeparator>,
}

#[cfg(feature = "serde")]
impl Encode for CurrencyLocalization {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("DECIMALS", &self.decimals),
            ("DEC_POINT", &self.dec_point),
            ("FORMAT_STRING", &self.format_string),
            ("FULL_NAME", &self.full_name),
            ("HIDE_ZERO", &self.hide_zero),
            ("THOUSANDS_SEP", &self.thousands_sep),
            ("THOUSANDS_VARIANT", &self.thousands_variant),
        ]);
    }
}

impl Decode for CurrencyLocalization {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("DECIMALS", &mut self.decimals),
            ("DEC_POINT", &mut self.dec_point),
            ("FORMAT_STRING", &mut self.format_string),
            ("FULL_NAME", &mut self.full_name),
            ("HIDE_ZERO", &mut self.hide_zero),
            ("THOUSANDS_SEP", &mut self.thousands_sep),
            ("THOUSANDS_VARIANT", &mut self.thousands_variant),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(CurrencyLocalization);

/// The kind of text between thousands.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ThousandsSeparator {
    /// None.
    None,
    /// A comma.
    Comma,
    /// A dot.
    Dot,
    /// A space.
    Space,
    /// A space at which lines do not break.
    NonBreakingSpace,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for ThousandsSeparator {
    fn from_wire(text: &str) -> Self {
        match text {
            "N" => Self::None,
            "C" => Self::Comma,
            "D" => Self::Dot,
            "S" => Self::Space,
            "B" => Self::NonBreakingSpace,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::None => "N",
            Self::Comma => "C",
            Self::Dot => "D",
            Self::Space => "S",
            Self::NonBreakingSpace => "B",
            Self::Other(text) => text,
        }
    }
}

open_enum!(ThousandsSeparator);

#[cfg(feature = "serde")]
serde_as_wire!(ThousandsSeparator);
