// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A currency of the portal.

use bitrix24_runtime::codegen_prelude::*;

/// A currency of the portal.
///
/// When one is added, the portal posts `ONCRMCURRENCYADD` with `{"FIELDS":{"ID":"$CURRENCY"}}`, in
/// which `$CURRENCY` is the value of the field.
///
/// When one is changed, the portal posts `ONCRMCURRENCYUPDATE` with `{"FIELDS":{"ID":"$CURRENCY"}}`, in
/// which `$CURRENCY` is the value of the field.
///
/// When one is deleted, the portal posts `ONCRMCURRENCYDELETE` with `{"FIELDS":{"ID":"$CURRENCY"}}`, in
/// which `$CURRENCY` is the value of the field.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/crm/data-types.html#crm_currency)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Currency {
    /// The currency by its code of ISO 4217, such as `USD`.
    pub currency: String,
    /// What `AMOUNT_CNT` of it are worth in the base currency, with four decimals. 1 for the base currency.
    pub amount: f64,
    /// How much of it `AMOUNT` is the worth of. 1 for the base currency.
    pub amount_cnt: i64,
    /// Whether it is the base currency.
    pub base: v2::Yn,
    /// When it was last changed.
    pub date_update: DateTime,
    /// The position in the list.
    pub sort: i64,
    /// The language of the name and the format, such as `de`.
    pub lid: String,
    /// How many decimals an amount has in the language.
    pub decimals: i64,
    /// The text before the decimals in the language.
    pub dec_point: String,
    /// The format of an amount in the language, in which `#` stands for the number.
    pub format_string: String,
    /// The name in the language.
    pub full_name: String,
    /// The text between thousands in the language, such as `&nbsp;`.
    pub thousands_sep: Option<String>,
    /// The names and formats by language. Lists do not have it.
    pub lang: Option<
        BTreeMap<String, crate::v2::crm::currency::localization::CurrencyLocalization>,
    >,
}

#[cfg(feature = "serde")]
impl Encode for Currency {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("CURRENCY", &self.currency),
            ("AMOUNT", &self.amount),
            ("AMOUNT_CNT", &self.amount_cnt),
            ("BASE", &self.base),
            ("DATE_UPDATE", &self.date_update),
            ("SORT", &self.sort),
            ("LID", &self.lid),
            ("DECIMALS", &self.decimals),
            ("DEC_POINT", &self.dec_point),
            ("FORMAT_STRING", &self.format_string),
            ("FULL_NAME", &self.full_name),
            ("THOUSANDS_SEP", &self.thousands_sep),
            ("LANG", &self.lang),
        ]);
    }
}

impl Decode for Currency {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("CURRENCY", &mut self.currency),
            ("AMOUNT", &mut self.amount),
            ("AMOUNT_CNT", &mut self.amount_cnt),
            ("BASE", &mut self.base),
            ("DATE_UPDATE", &mut self.date_update),
            ("SORT", &mut self.sort),
            ("LID", &mut self.lid),
            ("DECIMALS", &mut self.decimals),
            ("DEC_POINT", &mut self.dec_point),
            ("FORMAT_STRING", &mut self.format_string),
            ("FULL_NAME", &mut self.full_name),
            ("THOUSANDS_SEP", &mut self.thousands_sep),
            ("LANG", &mut self.lang),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Currency);
