//! Parameters and fields whose form differs from that of their type.

use crate::decode::{Decode, DecodeError, Decoded, Value};
use crate::encode::{Encode, JsonWriter};
use crate::query::{Direction, Order, Select};
use crate::types::Change;

/// The field of an order that is written as two texts. Encodes the first parameter; [`OrderDirection`] encodes the second.
///
/// ```
/// use bitrix24_runtime::encode::{Encode, JsonWriter, to_vec};
/// use bitrix24_runtime::protocol::v2::{OrderDirection, OrderField};
/// use bitrix24_runtime::query::{Direction, Order};
/// struct User;
/// struct Get { order: Option<Order<User>> }
///
/// impl Encode for Get {
///     fn encode(&self, out: &mut JsonWriter) {
///         out.object(&[("sort", &OrderField(&self.order)), ("order", &OrderDirection(&self.order))]);
///     }
/// }
/// assert_eq!(to_vec(&Get { order: Some(Order::by("ID", Direction::Desc)) })?, br#"{"sort":"ID","order":"DESC"}"#);
/// assert_eq!(to_vec(&Get { order: None })?, b"{}");
/// // Two texts have no room for a second field.
/// let two = Order::by("NAME", Direction::Asc).then(Order::by("ID", Direction::Asc));
/// assert!(to_vec(&Get { order: Some(two) }).is_err());
/// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
/// ```
#[derive(Debug)]
pub struct OrderField<'o, O>(
    /// The order.
    pub &'o Option<Order<O>>,
);

/// The direction of an order that is written as two texts; see [`OrderField`].
#[derive(Debug)]
pub struct OrderDirection<'o, O>(
    /// The order.
    pub &'o Option<Order<O>>,
);

/// Returns the first field of an order with its direction, and whether there are more.
fn first<O>(order: &Option<Order<O>>) -> Option<(&str, Direction, bool)> {
    let mut keys = order.as_ref()?.keys();
    let (field, direction) = keys.next()?;
    Some((field, direction, keys.next().is_some()))
}

impl<O> Encode for OrderField<'_, O> {
    fn encode(&self, out: &mut JsonWriter) {
        match first(self.0) {
            Some((_, _, true)) => out.fail("this list can be ordered by one field only"),
            Some((field, _, false)) => out.str(field),
            None => out.null(),
        }
    }

    fn is_absent(&self) -> bool {
        first(self.0).is_none()
    }
}

impl<O> Encode for OrderDirection<'_, O> {
    fn encode(&self, out: &mut JsonWriter) {
        match first(self.0) {
            Some((_, direction, _)) => direction.encode(out),
            None => out.null(),
        }
    }

    fn is_absent(&self) -> bool {
        first(self.0).is_none()
    }
}

/// Decodes an order that is written as two texts.
///
/// ```
/// use bitrix24_runtime::decode::{Decode, Decoded, Value, from_slice};
/// use bitrix24_runtime::protocol::v2::OrderTexts;
/// use bitrix24_runtime::query::Order;
/// struct User;
/// #[derive(Default)]
/// struct Get { order: Option<Order<User>> }
///
/// impl Decode for Get {
///     fn decode(&mut self, value: Value<'_>) -> Decoded {
///         let mut texts = OrderTexts::default();
///         let form = value.object(&mut [("sort", &mut texts.field), ("order", &mut texts.direction)])?;
///         self.order = texts.order();
///         Ok(form)
///     }
/// }
/// let mut get = Get::default();
/// from_slice(br#"{"sort": "ID", "order": "desc"}"#, &mut get)?;
/// assert_eq!(get.order.unwrap().to_string(), "ID DESC");
/// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct OrderTexts {
    /// The field.
    pub field: Option<String>,
    /// The direction.
    pub direction: Option<Direction>,
}

impl OrderTexts {
    /// Returns the order; `None` without a field.
    #[must_use]
    pub fn order<O>(self) -> Option<Order<O>> {
        Some(Order::by(self.field?, self.direction.unwrap_or_default()))
    }
}

/// The arguments of a positional method, in their order: an array. Absent arguments at the end are left out, and others are
/// empty arrays, which stand for no value.
///
/// ```
/// use bitrix24_runtime::encode::to_vec;
/// use bitrix24_runtime::protocol::v2::Arguments;
///
/// let filter = serde_json::json!({ "RESPONSIBLE_ID": 1 });
/// assert_eq!(to_vec(&Arguments(&[&15_i64, &None::<i64>, &filter, &None::<i64>]))?, br#"[15,[],{"RESPONSIBLE_ID":1}]"#);
/// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
/// ```
#[allow(missing_debug_implementations)]
pub struct Arguments<'a>(
    /// The arguments.
    pub &'a [&'a dyn Encode],
);

struct NoArgument;

impl Encode for NoArgument {
    fn encode(&self, out: &mut JsonWriter) {
        out.array(&mut std::iter::empty());
    }
}

impl Encode for Arguments<'_> {
    fn encode(&self, out: &mut JsonWriter) {
        let end = self.0.iter().rposition(|argument| !argument.is_absent()).map_or(0, |last| last + 1);
        let arguments = self.0[..end].iter();
        out.array(
            &mut arguments.map(|argument| if argument.is_absent() { &NoArgument as &dyn Encode } else { *argument }),
        );
    }
}

/// Decodes the arguments of a positional method: an array, or a map of their numbers.
///
/// ```
/// use bitrix24_runtime::decode::from_slice;
/// use bitrix24_runtime::protocol::v2::ArgumentSlots;
///
/// let (mut id, mut title) = (0_i64, None::<String>);
/// from_slice(b"[15]", &mut ArgumentSlots(&mut [&mut id, &mut title]))?;
/// assert_eq!((id, title), (15, None));
/// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
/// ```
#[allow(missing_debug_implementations)]
pub struct ArgumentSlots<'a, 'b>(
    /// The slots.
    pub &'a mut [&'b mut dyn Decode],
);

impl Decode for ArgumentSlots<'_, '_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.list(&mut |elements| {
            let mut read = 0;
            for slot in &mut *self.0 {
                if !elements.next(*slot)? {
                    break;
                }
                read += 1;
            }
            for (index, slot) in self.0.iter_mut().enumerate().skip(read) {
                slot.absent().map_err(|problem| problem.at_index(index))?;
            }
            match read == self.0.len() && elements.next(&mut crate::decode::Ignored)? {
                true => Err(DecodeError::mismatch("the documented arguments", "more")),
                false => Ok(()),
            }
        })
    }
}

/// A change whose `Clear` is written as an empty text, or an empty array if `LIST`.
///
/// ```
/// use bitrix24_runtime::Change;
/// use bitrix24_runtime::encode::to_vec;
/// use bitrix24_runtime::protocol::v2::Clearing;
///
/// assert_eq!(to_vec(&Clearing::<_, false>(&Change::<String>::Clear))?, br#""""#);
/// assert_eq!(to_vec(&Clearing::<_, true>(&Change::<Vec<i64>>::Clear))?, b"[]");
/// assert_eq!(to_vec(&Clearing::<_, false>(&Change::Set(7_i64)))?, b"7");
/// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
/// ```
#[derive(Debug)]
pub struct Clearing<'c, T, const LIST: bool>(
    /// The change.
    pub &'c Change<T>,
);

impl<T: Encode, const LIST: bool> Encode for Clearing<'_, T, LIST> {
    fn encode(&self, out: &mut JsonWriter) {
        match self.0 {
            Change::Clear if LIST => out.array(&mut std::iter::empty()),
            Change::Clear => out.str(""),
            other => other.encode(out),
        }
    }

    fn is_absent(&self) -> bool {
        self.0.is_absent()
    }
}

/// A selection with fields that the method requires. Without a selection, it has these alone.
///
/// ```
/// use bitrix24_runtime::encode::to_vec;
/// use bitrix24_runtime::protocol::v2::SelectWith;
/// use bitrix24_runtime::query::Select;
/// struct Product;
///
/// let select = Some(Select::<Product>::from(["name", "id"]));
/// assert_eq!(to_vec(&SelectWith(&select, &["id", "iblockId"]))?, br#"["name","id","iblockId"]"#);
/// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
/// ```
#[derive(Debug)]
pub struct SelectWith<'s, O>(
    /// The selection.
    pub &'s Option<Select<O>>,
    /// The required fields.
    pub &'static [&'static str],
);

impl<O> Encode for SelectWith<'_, O> {
    fn encode(&self, out: &mut JsonWriter) {
        let own: Vec<&str> = self.0.iter().flat_map(Select::names).collect();
        let missing = self.1.iter().filter(|name| !own.contains(name));
        let names: Vec<&str> = own.iter().chain(missing).copied().collect();
        out.array(&mut names.iter().map(|name| name as &dyn Encode));
    }
}
