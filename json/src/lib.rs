#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod compare;
mod convert;
mod de;
mod index;
mod map;
mod ser;
mod value;

pub use index::Index;
pub use map::{IntoIter, Iter, IterMut, Map};
pub use ser::to_value;
pub use serde_json::{Error, Number};
pub use value::Value;

/// The only key of a number's object, if a crate in the same build enables serde_json's `arbitrary_precision`.
const NUMBER: &str = "$serde_json::private::Number";

/// Creates a [`Value`] from JSON with expressions in the place of values and, in parentheses, of keys.
///
/// # Panics
///
/// Panics if an expression cannot be represented as JSON, such as a map whose keys are not strings.
///
/// # Examples
///
/// ```
/// use bitrix24_json::json;
///
/// let (key, tags) = ("tags", vec!["new"]);
/// let task = json!({ "title": "Plan", "id": 10 + 5, "parent": null, (key): tags, "steps": [{ "done": true }, -1] });
/// let text = r#"{"title":"Plan","id":15,"parent":null,"tags":["new"],"steps":[{"done":true},-1]}"#;
/// assert_eq!(task.to_string(), text);
/// ```
#[macro_export]
macro_rules! json {
    // One token may be JSON of its own; anything longer is an expression.
    (@elements $list:ident) => {};
    (@elements $list:ident $value:tt $(, $($rest:tt)*)?) => {
        $list.extend([$crate::json!($value)]);
        $($crate::json!(@elements $list $($rest)*);)?
    };
    (@elements $list:ident $value:expr $(, $($rest:tt)*)?) => {
        $list.extend([$crate::json!($value)]);
        $($crate::json!(@elements $list $($rest)*);)?
    };
    (@entries $map:ident) => {};
    (@entries $map:ident $key:tt: $value:tt $(, $($rest:tt)*)?) => {
        $map.extend([($key, $crate::json!($value))]);
        $($crate::json!(@entries $map $($rest)*);)?
    };
    (@entries $map:ident $key:tt: $value:expr $(, $($rest:tt)*)?) => {
        $map.extend([($key, $crate::json!($value))]);
        $($crate::json!(@entries $map $($rest)*);)?
    };
    (null) => { $crate::Value::Null };
    ([]) => { $crate::Value::Array(::std::vec::Vec::new()) };
    ([$($elements:tt)+]) => {{
        let mut list: ::std::vec::Vec<$crate::Value> = ::std::vec::Vec::new();
        $crate::json!(@elements list $($elements)+);
        $crate::Value::Array(list)
    }};
    ({}) => { $crate::Value::Object($crate::Map::new()) };
    ({$($entries:tt)+}) => {{
        let mut map = $crate::Map::new();
        $crate::json!(@entries map $($entries)+);
        $crate::Value::Object(map)
    }};
    ($value:expr) => { $crate::to_value(&$value).expect("the value has a JSON form") };
}
