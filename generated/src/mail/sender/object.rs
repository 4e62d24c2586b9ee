// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A name and address that the user can send e-mails from.

use bitrix24_runtime::codegen_prelude::*;

/// A name and address that the user can send e-mails from.
///
/// The same address can occur several times with different names.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/mail/mailbox/mail-mailbox-senders.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Sender {
    /// The address, as `from` of `mail.message.send`, `reply` and `forward` takes it.
    pub email: String,
    /// The name that recipients see next to the address.
    pub name: String,
    /// Both together: the name, then the address in angle brackets.
    pub sender: String,
}

#[cfg(feature = "serde")]
impl Encode for Sender {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("email", &self.email), ("name", &self.name), ("sender", &self.sender)]);
    }
}

impl Decode for Sender {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("email", &mut self.email),
            ("name", &mut self.name),
            ("sender", &mut self.sender),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Sender);
