//! Calls that read single fields of their response.

use std::marker::PhantomData;

use super::Projection;
use crate::client::{Call, Client, ResponseMetadata};
use crate::decode::{Decode, DecodeError, Decoded, Form, Value};
use crate::encode::{Encode, JsonWriter, to_ordered_json};
use crate::error::{Context, Error, ResponseDecodeError};
use crate::method::Method;
use crate::pages::{KeySpec, PageSlot, Paging, RowResults, RowsAt, row_error};
use crate::query::{HasItem, HasItems};
use crate::types::OrderedJson;

/// A request with additional fields in `select`.
struct WithFields<'a> {
    request: &'a dyn Encode,
    /// The parameter with the selected fields.
    select: &'static str,
    fields: Vec<String>,
}

impl Encode for WithFields<'_> {
    fn encode(&self, out: &mut JsonWriter) {
        match to_ordered_json(self.request) {
            Err(reason) => out.fail(reason.0),
            Ok(mut body) => {
                if body.is_object() && !self.fields.is_empty() {
                    add_fields(&mut body[self.select], &self.fields);
                }
                body.encode(out);
            }
        }
    }
}

/// Adds the fields that `select` does not contain.
fn add_fields(select: &mut OrderedJson, fields: &[String]) {
    let mut names = match select.take() {
        OrderedJson::Array(names) => names,
        _ => Vec::new(),
    };
    for field in fields {
        if names.iter().all(|known| known != field) {
            names.push(field.as_str().into());
        }
    }
    *select = names.into();
}

/// A slot for one row.
pub(super) struct One<'p, O, P: Projection<O>>(
    pub(super) &'p P,
    pub(super) Option<P::Row>,
    pub(super) PhantomData<fn() -> O>,
);

impl<O, P: Projection<O>> Decode for One<'_, O, P> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        self.1 = Some(self.0.read(value)?);
        Ok(Form::DOCUMENTED)
    }
}

/// One value of a result, under a key if there is one.
struct Under<'p>(Option<&'static str>, &'p mut (dyn Decode + Send));

impl Decode for Under<'_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        match self.0 {
            Some(key) => value.object(&mut [(key, &mut *self.1)]),
            None => self.1.decode(value),
        }
    }
}

impl Client {
    async fn call_with_fields<M: Method>(
        &self,
        request: &M,
        fields: Vec<String>,
        slot: &mut (dyn Decode + Send),
    ) -> Result<ResponseMetadata, Error<M::Error>> {
        let (select, fields) = M::FACTS.select.map_or(("", Vec::new()), |select| (select, fields));
        let call = Call::of::<M>(self, &WithFields { request, select, fields });
        call.send_into(slot).await.map_err(Error::typed)
    }

    /// Calls a method that returns one object, and reads only the parts that `projection` selects: a field's value, a
    /// tuple, or a type of your own. Adds the fields to the request's `select`, if the method has it.
    ///
    /// # Errors
    ///
    /// See [`call`](Self::call). A field that is absent or `null` and not [`optional`](crate::query::Field::optional)
    /// is an [`Error::Decode`] with its path.
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{AnyError, Client, Method};
    /// # use bitrix24_runtime::query::{Field, HasItem};
    /// # async fn run<O: 'static, M: Method<Response: HasItem<Object = O>>>(portal: &Client, get: &M) -> Result<(), AnyError> {
    /// # let title = Field::<O, String>::new("title");
    /// # let deadline = Field::<O, String>::new("deadline");
    /// let (title, deadline) = portal.row(get, (title, deadline.optional())).await?;
    /// # Ok(()) }
    /// ```
    pub async fn row<M, P>(&self, request: &M, projection: P) -> Result<P::Row, Error<M::Error>>
    where
        M: Method<Response: HasItem>,
        P: Projection<<M::Response as HasItem>::Object>,
    {
        let mut one = One(&projection, None, PhantomData);
        self.call_with_fields(request, projection.select(), &mut Under(<M::Response as HasItem>::KEY, &mut one))
            .await?;
        one.1.ok_or_else(|| {
            let missing = match <M::Response as HasItem>::KEY {
                Some(key) => DecodeError::missing().within(key),
                None => DecodeError::missing(),
            };
            Error::Decode(ResponseDecodeError::new(Context::new(M::NAME, self.host()), missing))
        })
    }

    /// Calls a method that returns several objects, and reads only the parts of each that `projection` selects. A row that
    /// cannot be decoded is an error in its place, as in [`items`](Self::items).
    ///
    /// # Errors
    ///
    /// See [`call`](Self::call).
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{AnyError, Client, Method};
    /// # use bitrix24_runtime::query::{Field, HasItems};
    /// # async fn run<O: 'static, M: Method<Response: HasItems<Object = O>>>(portal: &Client, list: &M) -> Result<(), AnyError> {
    /// # let (id, subject) = (Field::<O, i64>::new("id"), Field::<O, String>::new("subject"));
    /// for row in portal.rows(list, (id, subject)).await? {
    ///     match row {
    ///         Ok((id, subject)) => println!("{id}: {subject}"),
    ///         Err(error) => eprintln!("{error}"),
    ///     }
    /// }
    /// # Ok(()) }
    /// ```
    pub async fn rows<M, P>(&self, request: &M, projection: P) -> Result<RowResults<M, P::Row>, Error<M::Error>>
    where
        M: Method<Response: HasItems>,
        P: Projection<<M::Response as HasItems>::Object>,
    {
        let (key_spec, bad_row) = (KeySpec::default(), |problem| row_error::<M>(self, problem));
        let (paging, at) = (Paging::Single { default: None, max: None, more: None }, RowsAt::of::<M::Response>());
        let mut slot =
            PageSlot::<<M::Response as HasItems>::Object, P, _>::new(&projection, paging, at, &key_spec, &bad_row);
        let meta = self.call_with_fields(request, projection.select(), &mut slot).await?;
        slot.describe(&meta);
        Ok(slot.rows)
    }
}
