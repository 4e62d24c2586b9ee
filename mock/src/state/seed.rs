//! The rows that a portal starts with: made from the examples, or given as seeds.

use std::sync::Arc;

use bitrix24_model::{Api, Method, RowFacts, TypeId};

use crate::state::row_maker::{Base, RowMaker};
use crate::state::shown::Shown;
use crate::state::table::Table;
use crate::values::forms::Forms;
use crate::values::generated::START;
use crate::values::number::integer;
use crate::values::objects::{Row, key};

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
    for (number, row) in shown.by_id(key(api, id)) {
        if wanted.is_none() || number <= size {
            table.insert(number, Base::Made, row);
        }
    }
    table
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

/// Returns the rows of a seed. Fields that a seed leaves out are empty.
pub(crate) fn given(api: &Arc<Api>, id: TypeId, rows: Vec<Row>) -> Table {
    let key = key(api, id);
    let forms = if Forms::vary(api) { Shown::of(api, id).forms(api) } else { Forms::default() };
    let mut table = Table::new(Arc::new(RowMaker::new(api, id, Vec::new(), forms, 0)), 0);
    for row in rows {
        let number = key.and_then(|key| row.get(key)).and_then(integer);
        table.insert(number.unwrap_or_else(|| table.next_id()), Base::Empty(START), row);
    }
    table
}
