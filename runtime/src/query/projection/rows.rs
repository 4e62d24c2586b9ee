//! Calls that read single fields of their response.

use std::marker::PhantomData;

use super::Projection;
use crate::client::{Call, Client};
use crate::decode::{Decode, DecodeError, Decoded, Form, Value};
use crate::encode::{Encode, JsonWriter, to_json};
use crate::error::{Context, Error, ResponseDecodeError};
use crate::method::Method;
use crate::query::{HasItem, HasItems};
use crate::types::Json;

/// A request with additional fields in `select`.
struct WithFields<'a> {
    request: &'a dyn Encode,
    fields: Vec<String>,
}

impl Encode for WithFields<'_> {
    fn encode(&self, out: &mut JsonWriter) {
        match to_json(self.request) {
            Err(reason) => out.fail(reason.0),
            Ok(Json::Object(mut body)) if !self.fields.is_empty() => {
                let mut asked = match body.remove("select") {
                    Some(Json::Array(names)) => names,
                    _ => Vec::new(),
                };
                for field in &self.fields {
                    if asked.iter().all(|known| known != field) {
                        asked.push(field.as_str().into());
                    }
                }
                body.insert("select".into(), asked.into());
                out.json(&body.into());
            }
            Ok(body) => out.json(&body),
        }
    }
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

struct Under<'p>(&'static str, &'p mut (dyn Decode + Send));

impl Decode for Under<'_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [(self.0, &mut *self.1)])
    }
}

struct Many<'p, O, P: Projection<O>>(&'p P, Vec<P::Row>, PhantomData<fn() -> O>);

impl<O, P: Projection<O>> Decode for Many<'_, O, P> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        self.1.clear();
        let mut one = One(self.0, None, PhantomData);
        value.list(&mut |elements| {
            while elements.next(&mut one)? {
                self.1.extend(one.1.take());
            }
            Ok(())
        })
    }
}

impl Client {
    async fn call_with_fields<M: Method>(
        &self,
        request: &M,
        fields: Vec<String>,
        key: &'static str,
        slot: &mut (dyn Decode + Send),
    ) -> Result<(), Error<M::Error>> {
        let fields = if M::SELECT { fields } else { Vec::new() };
        let call = Call::of::<M>(self, &WithFields { request, fields });
        call.send_into(&mut Under(key, slot)).await.map(drop).map_err(Error::typed)
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
        self.call_with_fields(request, projection.select(), "item", &mut one).await?;
        let missing =
            || ResponseDecodeError::new(Context::new(M::NAME, self.host()), DecodeError::missing().within("item"));
        one.1.ok_or_else(|| Error::Decode(missing()))
    }

    /// Calls a method that returns several objects, and reads only the parts of each that `projection` selects.
    ///
    /// # Errors
    ///
    /// See [`row`](Self::row).
    ///
    /// ```no_run
    /// # use bitrix24_runtime::{AnyError, Client, Method};
    /// # use bitrix24_runtime::query::{Field, HasItems};
    /// # async fn run<O: 'static, M: Method<Response: HasItems<Object = O>>>(portal: &Client, list: &M) -> Result<(), AnyError> {
    /// # let (id, subject) = (Field::<O, i64>::new("id"), Field::<O, String>::new("subject"));
    /// for (id, subject) in portal.rows(list, (id, subject)).await? {
    ///     println!("{id}: {subject}");
    /// }
    /// # Ok(()) }
    /// ```
    pub async fn rows<M, P>(&self, request: &M, projection: P) -> Result<Vec<P::Row>, Error<M::Error>>
    where
        M: Method<Response: HasItems>,
        P: Projection<<M::Response as HasItems>::Object>,
    {
        let mut many = Many(&projection, Vec::new(), PhantomData);
        self.call_with_fields(request, projection.select(), "items", &mut many).await?;
        Ok(many.1)
    }
}
