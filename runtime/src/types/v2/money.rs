//! Amounts of money.

use std::fmt;
use std::str::FromStr;

use crate::decode::{Decode, DecodeError, Decoded, Form, Value, form};
use crate::encode::{Encode, JsonWriter};

/// An amount of money, with its currency if the field has one: `100.50|USD`.
///
/// The amount is kept as the decimal text that the portal sent, so no digit is lost.
///
/// ```
/// use bitrix24_runtime::decode::from_slice;
/// use bitrix24_runtime::encode::to_vec;
/// use bitrix24_runtime::types::v2::Money;
///
/// let mut price = Money::default();
/// from_slice(br#""19999.99|USD""#, &mut price)?;
/// assert_eq!((price.amount(), price.currency(), price.to_f64()), ("19999.99", Some("USD"), 19999.99));
/// assert_eq!(to_vec(&price)?, br#""19999.99|USD""#);
///
/// assert_eq!(price, Money::new("19999.99", "USD")?);
/// assert_eq!("100".parse::<Money>()?.to_string(), "100");
/// assert!("a hundred".parse::<Money>().is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Money {
    amount: Box<str>,
    currency: Option<Box<str>>,
}

impl Money {
    /// Creates an amount of `currency`, such as `USD`. The amount is a decimal number with a point.
    ///
    /// # Errors
    ///
    /// Returns an error if the amount is not a decimal number, or the currency is empty or contains `|`.
    pub fn new(amount: impl fmt::Display, currency: &str) -> Result<Self, DecodeError> {
        format!("{amount}|{currency}").parse()
    }

    /// Returns the amount as a decimal text.
    #[must_use]
    pub fn amount(&self) -> &str {
        &self.amount
    }

    /// Returns the amount as the nearest number.
    #[must_use]
    pub fn to_f64(&self) -> f64 {
        self.amount.parse().unwrap_or_default()
    }

    /// Returns the currency; `None` for an amount alone.
    #[must_use]
    pub fn currency(&self) -> Option<&str> {
        self.currency.as_deref()
    }
}

impl Default for Money {
    fn default() -> Self {
        Self { amount: "0".into(), currency: None }
    }
}

impl FromStr for Money {
    type Err = DecodeError;

    /// Parses `100.50|USD` or `100.50`.
    fn from_str(text: &str) -> Result<Self, DecodeError> {
        let (amount, currency) = match text.split_once('|') {
            Some((amount, currency)) => (amount, Some(currency)),
            None => (text, None),
        };
        let digits = amount.strip_prefix('-').unwrap_or(amount);
        let is_decimal = digits.bytes().any(|byte| byte.is_ascii_digit())
            && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            && digits.bytes().filter(|byte| *byte == b'.').count() <= 1;
        if !is_decimal || currency.is_some_and(|currency| currency.is_empty() || currency.contains('|')) {
            return Err(DecodeError::mismatch("an amount of money", "another string"));
        }
        Ok(Self { amount: amount.into(), currency: currency.map(Into::into) })
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.amount)?;
        match &self.currency {
            Some(currency) => write!(f, "|{currency}"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Money({self})")
    }
}

impl Decode for Money {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let (text, form) = match &value {
            Value::Str(text) => ((*text).trim().to_owned(), Form::DOCUMENTED),
            Value::Int(number) => (number.to_string(), form::NUMBER_AS_MONEY),
            Value::UInt(number) => (number.to_string(), form::NUMBER_AS_MONEY),
            Value::Float(number) => (number.to_string(), form::NUMBER_AS_MONEY),
            _ => return Err(value.mismatch("an amount of money")),
        };
        *self = text.parse().map_err(|_: DecodeError| value.mismatch("an amount of money"))?;
        Ok(form)
    }
}

impl Encode for Money {
    fn encode(&self, out: &mut JsonWriter) {
        out.str(&self.to_string());
    }
}
