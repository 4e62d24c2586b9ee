//! The rows that a portal starts with: made from the examples, or given as seeds.

use std::collections::BTreeMap;
use std::sync::Arc;

use bitrix24_model::{Api, Method, RowFacts, TypeId};

use crate::state::row_form::RowForm;
use crate::state::row_maker::{Base, RowMaker};
use crate::state::shown::Shown;
use crate::state::table::Table;
use crate::values::forms::Forms;
use crate::values::generated::START;
use crate::values::number::integer;
use crate::values::objects::{Row, key, source_of};

/// The number of rows of each object.
const DEFAULT_SIZE: u32 = 60;

/// Returns the rows with the identifiers from 1 to `size`. Without a size, there are also those that examples name with
/// larger identifiers.
pub(crate) fn from_examples(api: &Arc<Api>, id: TypeId, wanted: Option<u32>) -> Table {
    let shown = Shown::of(api, id);
    // An application that has bound no handler has none.
    let wanted = if belongs_to_application(api, id) { Some(0) } else { wanted };
    let size = i64::from(wanted.unwrap_or(DEFAULT_SIZE));
    let mut table = Table::new(Arc::new(RowMaker::new(api, id, shown.templates(), shown.forms(api), size)), size);
    for (number, row) in all_shown(api, id, &shown) {
        if wanted.is_none() || number <= size {
            table.insert(number, Base::Made, row);
        }
    }
    table
}

/// Returns what examples show of the rows of an object, those in the form of other objects included.
fn all_shown(api: &Arc<Api>, id: TypeId, shown: &Shown) -> BTreeMap<i64, Row> {
    let mut rows = shown.by_id(key(api, id));
    for other in (0..api.types.len()).map(TypeId).filter(|other| *other != id && source_of(api, *other) == id) {
        let Some(form) = RowForm::of(api, other) else { continue };
        for (number, row) in Shown::of(api, other).by_id(key(api, other)) {
            let own = rows.entry(number).or_default();
            let added = form.stored(row).into_iter().filter(|(name, _)| !own.contains_key(name));
            let added: Vec<_> = added.collect();
            own.extend(added);
        }
    }
    rows
}

/// Returns whether only applications read and write the rows of an object.
fn belongs_to_application(api: &Api, id: TypeId) -> bool {
    let concerns = |method: &&Method| {
        let of_rows = method.rows.iter().flat_map(RowFacts::all).any(|facts| facts.object == id);
        of_rows || method.object == Some(id)
    };
    let mut methods = api.methods.iter().filter(concerns).peekable();
    methods.peek().is_some() && methods.all(|method| method.v2.as_ref().is_some_and(|v2| v2.application_only))
}

/// Returns the rows of a seed, in the form of an object. Fields that a seed leaves out are empty.
pub(crate) fn given(api: &Arc<Api>, id: TypeId, form: Option<Arc<RowForm>>, rows: Vec<Row>) -> Table {
    let (key, source) = (key(api, id), source_of(api, id));
    let forms = if Forms::vary(api) { Shown::of(api, source).forms(api) } else { Forms::default() };
    let mut table = Table::new(Arc::new(RowMaker::new(api, source, Vec::new(), forms, 0)), 0);
    table.set_form(form);
    for row in rows {
        let number = key.and_then(|key| row.get(key)).and_then(integer);
        table.insert(number.unwrap_or_else(|| table.next_id()), Base::Empty(START), row);
    }
    table
}
