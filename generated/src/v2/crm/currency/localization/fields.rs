// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`CurrencyLocalization`](super::CurrencyLocalization), for `select`, `filter` and
//! `order`.

use bitrix24_runtime::codegen_prelude::*;

/// How many decimals an amount has.
pub const DECIMALS: Field<super::CurrencyLocalization, i64, Plain> = Field::new("DECIMALS");

/// The text before the decimals.
pub const DEC_POINT: Field<super::CurrencyLocalization, String, Plain> = Field::new("DEC_POINT");

/// The format of an amount, in which `#` stands for the number.
pub const FORMAT_STRING: Field<super::CurrencyLocalization, String, Plain> = Field::new("FORMAT_STRING");

/// The name of the currency.
pub const FULL_NAME: Field<super::CurrencyLocalization, String, Plain> = Field::new("FULL_NAME");

/// Whether decimals that are zero are left out.
pub const HIDE_ZERO: Field<super::CurrencyLocalization, v2::Yn, Plain> = Field::new("HIDE_ZERO");

/// The text between thousands.
pub const THOUSANDS_SEP: Field<super::CurrencyLocalization, String, Plain> = Field::new("THOUSANDS_SEP");

/// The kind of text between thousands.
pub const THOUSANDS_VARIANT: Field<
    super::CurrencyLocalization,
    super::ThousandsSeparator,
    Plain,
> = Field::new("THOUSANDS_VARIANT");
