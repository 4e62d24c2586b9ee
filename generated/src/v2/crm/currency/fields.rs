// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Currency`](super::Currency), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;

/// The currency by its code of ISO 4217, such as `USD`.
pub const CURRENCY: Field<super::Currency, String, Sortable> = Field::new("CURRENCY");

/// What `AMOUNT_CNT` of it are worth in the base currency, with four decimals. 1 for the base currency.
pub const AMOUNT: Field<super::Currency, f64, Sortable> = Field::new("AMOUNT");

/// How much of it `AMOUNT` is the worth of. 1 for the base currency.
pub const AMOUNT_CNT: Field<super::Currency, i64, Sortable> = Field::new("AMOUNT_CNT");

/// Whether it is the base currency.
pub const BASE: Field<super::Currency, v2::Yn, Sortable> = Field::new("BASE");

/// When it was last changed.
pub const DATE_UPDATE: Field<super::Currency, DateTime, Sortable> = Field::new("DATE_UPDATE");

/// The position in the list.
pub const SORT: Field<super::Currency, i64, Sortable> = Field::new("SORT");

/// The language of the name and the format, such as `de`.
pub const LID: Field<super::Currency, String, Sortable> = Field::new("LID");

/// How many decimals an amount has in the language.
pub const DECIMALS: Field<super::Currency, i64, Sortable> = Field::new("DECIMALS");

/// The text before the decimals in the language.
pub const DEC_POINT: Field<super::Currency, String, Sortable> = Field::new("DEC_POINT");

/// The format of an amount in the language, in which `#` stands for the number.
pub const FORMAT_STRING: Field<super::Currency, String, Sortable> = Field::new("FORMAT_STRING");

/// The name in the language.
pub const FULL_NAME: Field<super::Currency, String, Sortable> = Field::new("FULL_NAME");

/// The text between thousands in the language, such as `&nbsp;`.
pub const THOUSANDS_SEP: Field<super::Currency, String, Sortable> = Field::new("THOUSANDS_SEP");

/// The names and formats by language. Lists do not have it.
pub const LANG: Field<
    super::Currency,
    BTreeMap<String, crate::v2::crm::currency::localization::CurrencyLocalization>,
    Sortable,
> = Field::new("LANG");
