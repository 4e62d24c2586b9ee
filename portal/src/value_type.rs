//! The types of fields: from the words of a portal to those of specs.

/// What a spec says of the values of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ValueType {
    /// The type on reading.
    pub(crate) read: &'static str,
    /// The type on writing, where it differs.
    pub(crate) written: Option<&'static str>,
    /// Whether a filter takes its values in the form in which they are written.
    pub(crate) filterable: bool,
    /// Whether lists can be ordered by it.
    pub(crate) sortable: bool,
}

/// The type of an enumeration, whose values the portal lists.
pub(crate) const ENUMERATION: &str = "enum";

impl ValueType {
    /// Returns the type for the word of the portal. Applications add words, whose values can be anything.
    ///
    /// A condition on a user field of the type yes/no takes `1` or `0`, although the field is read as `Y` or `N`
    /// (<https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-list.html>), so it has no typed conditions.
    pub(crate) fn of(word: &str) -> Self {
        let plain = |read| Self { read, written: None, filterable: true, sortable: true };
        match word {
            "string" | "char" | "text" | "url" | "address" | "crm_status" | "crm_currency" | "crm" => plain("string"),
            "integer" | "crm_entity" | "iblock_element" | "iblock_section" | "hlblock" => plain("integer"),
            "double" => plain("number"),
            "boolean" => Self { filterable: false, ..plain("yn") },
            "date" => plain("date"),
            "datetime" => plain("datetime"),
            "money" => plain("money"),
            "enumeration" => plain(ENUMERATION),
            "user" | "employee" => plain("id<user>"),
            "crm_lead" => plain("id<crm.item.lead>"),
            "crm_deal" => plain("id<crm.item.deal>"),
            "crm_contact" => plain("id<crm.item.contact>"),
            "crm_company" => plain("id<crm.item.company>"),
            "crm_quote" => plain("id<crm.item.quote>"),
            "crm_category" => plain("id<crm.category>"),
            "file" => Self { read: "crm.file", written: Some("upload<pair>"), filterable: false, sortable: false },
            _ => Self { filterable: false, sortable: false, ..plain("any") },
        }
    }

    /// Returns the type of a field with several values. No order compares them.
    pub(crate) fn type_of(self, ty: &str, multiple: bool) -> String {
        if multiple { format!("array<{ty}>") } else { ty.to_owned() }
    }
}
