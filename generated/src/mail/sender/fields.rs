// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`Sender`](super::Sender), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;

/// The address, as `from` of `mail.message.send`, `reply` and `forward` takes it.
pub const EMAIL: Field<super::Sender, String, Plain> = Field::new("email");

/// The name that recipients see next to the address.
pub const NAME: Field<super::Sender, String, Plain> = Field::new("name");

/// Both together: the name, then the address in angle brackets.
pub const SENDER: Field<super::Sender, String, Plain> = Field::new("sender");
