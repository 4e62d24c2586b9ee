//! Implements serde's traits by [`Encode`] and [`Decode`], without code that is generic per type.

use super::{Base64, Change, Done, Id, Item, Items, LocalDateTime, Nullable, Timestamp};
use crate::decode::Decode;
use crate::encode::Encode;
use crate::query::{Dialect, Direction, Filter, Order, Page, Select, TailCursor};

/// Implements `Serialize` for types that implement `Encode`. Generic parameters stand in brackets before the type.
#[doc(hidden)]
#[macro_export]
macro_rules! serialize_as_wire {
    ($([$($generics:tt)*] $name:ty),+) => {$(
        impl<$($generics)*> $crate::codegen_prelude::serde::Serialize for $name {
            fn serialize<S: $crate::codegen_prelude::serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                $crate::types::wire::serialize(self, out)
            }
        }
    )+};
}

/// Implements `Deserialize` for types that implement `Decode`. Generic parameters stand in brackets before the type.
#[doc(hidden)]
#[macro_export]
macro_rules! deserialize_as_wire {
    ($([$($generics:tt)*] $name:ty),+) => {$(
        impl<'de, $($generics)*> $crate::codegen_prelude::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::codegen_prelude::serde::Deserializer<'de>>(parser: D) -> Result<Self, D::Error> {
                $crate::types::wire::deserialize(parser)
            }
        }
    )+};
}

/// Implements `Serialize` and `Deserialize` for a generated type.
#[doc(hidden)]
#[macro_export]
macro_rules! serde_as_wire {
    ($name:ty) => {
        $crate::serialize_as_wire!([] $name);
        $crate::deserialize_as_wire!([] $name);
    };
}

serialize_as_wire!([E] Id<E>, [] Base64, [] Timestamp, [] LocalDateTime, [] Done);
deserialize_as_wire!([E] Id<E>, [] Base64, [] Timestamp, [] LocalDateTime, [] Done);

serialize_as_wire!([T: Encode] Item<T>, [T: Encode] Items<T>, [T: Encode] Nullable<T>, [T: Encode] Change<T>);
deserialize_as_wire!(
    [T: Decode + Default] Item<T>, [T: Decode + Default] Items<T>,
    [T: Decode + Default] Nullable<T>, [T: Decode + Default] Change<T>
);

serialize_as_wire!([O, L: Dialect] Filter<O, L>, [O] Order<O>, [O] Select<O>, [O] TailCursor<O>, [] Page, [] Direction);
deserialize_as_wire!([O, L: Dialect] Filter<O, L>, [O] Order<O>, [O] Select<O>, [O] TailCursor<O>, [] Page, [] Direction);

#[cfg(feature = "v2")]
mod v2 {
    use super::{Decode, Encode};
    use crate::auth::Secret;
    use crate::types::v2::{Flag, Money, PortalDate, Rows, Upload, UploadForm, Yn};

    serialize_as_wire!([] Secret, [] Yn, [] Flag, [] Money, [] PortalDate, [T: Encode] Rows<T>, [F: UploadForm] Upload<F>);
    deserialize_as_wire!(
        [] Secret, [] Yn, [] Flag, [] Money, [] PortalDate, [T: Decode + Default] Rows<T>, [F: UploadForm] Upload<F>
    );
}
