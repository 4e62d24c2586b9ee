//! Specs of a small API that covers all features of the portal.
#![allow(dead_code, reason = "some test files use only the HTTP client")]

use std::sync::Arc;

use bitrix24_mock::{MockPortal, MockPortalBuilder};
use bitrix24_model::{Api, SourceFile, load};

const FILES: &[(&str, &str)] = &[
    ("api.yaml", "api: { title: Shop, modules: { shop: For tests. } }"),
    ("errors.yaml", include_str!("../../../spec/errors.yaml")),
    ("field.yaml", include_str!("../../../spec/field.yaml")),
    (
        "shop/owner.yaml",
        "
object: shop.owner
summary: Who owns an item.
fields:
  id: { type: id<shop.owner>, doc: The owner. }
  name: { type: string, doc: The name. }
  email: { type: string, nullable: true, doc: The address. }
",
    ),
    (
        "shop/item.yaml",
        "
object: shop.item
rust: Good
summary: Something to be sold.
fields:
  id: { type: id<shop.item>, filterable: true, sortable: true, doc: The item. }
  title: { type: string, filterable: true, sortable: true, add: required, update: optional, doc: The title. }
  price: { type: number, filterable: true, sortable: true, add: optional, update: optional, doc: The price. }
  state:
    type: enum
    filterable: true
    add: optional
    doc: The state.
    values: { NEW: Not sold., SOLD: Sold. }
  open: { type: boolean, filterable: true, add: optional, update: optional, doc: Whether it is shown. }
  added: { type: datetime, filterable: true, sortable: true, doc: When it was added. }
  ownerId: { type: id<shop.owner>, nullable: true, filterable: true, add: optional, update: optional, doc: The owner. }
  owner: { type: shop.owner, relation: true, nullable: true, doc: The owner. }
  helpers: { type: array<shop.owner>, add: optional, update: optional, write: array<id<shop.owner>>, doc: Who helps. }
  secret: { type: string, doc: What cannot be filtered or sorted by. }
",
    ),
    (
        "shop/item/list.yaml",
        "
method: shop.item.list
action: list
object: shop.item
summary: Lists items.
select: true
filter: true
order: true
params: { open: { type: boolean, doc: Only items that are shown or not. } }
pagination: { family: offset, default: 10, max: 20 }
examples:
  - request: { filter: [[id, 7]], select: [id, title, price, state, open, added, ownerId, helpers, secret] }
    response:
      items:
        - { id: 7, title: Chair, price: 12.5, state: NEW, open: true, added: '2026-02-01T10:00:00+03:00', ownerId: 4, helpers: [{ id: 2, name: Ann, email: null }], secret: A. }
",
    ),
    (
        "shop/item/get.yaml",
        "
method: shop.item.get
action: get
object: shop.item
summary: Reads an item.
select: true
errors:
  EntityNotFound: [{ cause: NotFound, field: id, when: There is none., fix: Take another. }]
  RequestValidation: [{ cause: NoId, field: id, when: The identifier is missing., fix: Add it. }]
examples:
  - request: { id: 7, select: [id, title] }
    response: { item: { id: 7, title: Chair } }
  - request: { id: 59, select: [id, title] }
    response: { item: { id: 59, title: Far chair } }
  - request: {}
    error: { code: RequestValidation, message: The request is wrong, validation: [{ field: id, message: The id is not there }] }
",
    ),
    (
        "shop/item/add.yaml",
        "
method: shop.item.add
action: add
object: shop.item
summary: Adds an item.
errors:
  DtoValidation: [{ cause: WrongTitle, field: title, when: The title is missing., fix: Add it. }]
examples:
  - request: { fields: { title: Table } }
    response: { item: { id: 70, title: Table, price: 0, state: NEW, open: false, added: '2026-02-01T10:00:00+03:00', ownerId: null, helpers: [], secret: '' } }
  - request: { fields: { price: 5 } }
    error: { code: DtoValidation, message: The object is wrong, validation: [{ field: title, message: No title }] }
",
    ),
    (
        "shop/item/update.yaml",
        "
method: shop.item.update
action: update
object: shop.item
summary: Changes an item.
result: { result: { type: boolean, doc: Whether it was changed. } }
rules: [{ any_of: [fields.title, fields.price, fields.open, fields.ownerId] }]
examples: [{ request: { id: 7, fields: { price: 13 } }, response: { result: true } }]
",
    ),
    (
        "shop/item/delete.yaml",
        "
method: shop.item.delete
action: delete
object: shop.item
summary: Removes an item.
examples: [{ request: { id: 57 }, response: { result: true } }]
",
    ),
    (
        "shop/item/tail.yaml",
        "
method: shop.item.tail
action: tail
object: shop.item
summary: Lists items after a cursor.
select: true
filter: true
pagination: { family: tail, default: 5, max: 8 }
",
    ),
    (
        "shop/item/walk.yaml",
        "
method: shop.item.walk
action: list
object: shop.item
summary: Walks over items.
pagination: { family: cursor, default: 25, max: 40, cursor: { price: number, id: id<shop.item> }, next: nextCursor }
",
    ),
    (
        "shop/item/search.yaml",
        "
method: shop.item.search
action: list
object: shop.item
summary: Searches items.
params: { query: { type: string, required: true, min_length: 3, doc: What for. } }
pagination: { family: single, default: 20, max: 50, more: hasMore }
errors: { TooShort: [{ cause: Short, field: query, when: The query is short., fix: Write more. }] }
examples:
  - request: { query: ab }
    error: { code: TooShort, message: The query is too short }
",
    ),
    ("shop/errors.yaml", "errors: { TooShort: { code: SHOP_TOO_SHORT, status: 400, category: request, when: The query is short., fix: Write more. } }"),
    ("shop/item/field/list.yaml", "{ method: shop.item.field.list, action: field.list, object: shop.item }"),
    ("shop/item/field/get.yaml", "{ method: shop.item.field.get, action: field.get, object: shop.item }"),
    (
        "shop/check.yaml",
        "
method: shop.check
summary: Checks its parameters.
effect: read
params:
  count: { type: integer, min: 1, max: 10, doc: A number. }
  name: { type: string, min_length: 2, max_length: 4, max_bytes: 6, doc: A text. }
  code: { type: string, pattern: '^[A-Z]{2}-[0-9]+$', doc: A code. }
  list: { type: array<integer>, min_items: 1, max_items: 2, items: { max: 9007199254740992 }, doc: A list. }
  when: { type: datetime, doc: A moment. }
  day: { type: date, doc: A day. }
  local: { type: datetime_local, doc: A moment without a zone. }
  file: { type: base64, doc: Bytes. }
  flag: { type: boolean, doc: A flag. }
  kind: { type: enum, doc: A kind., values: { A: First., B: Second. } }
  deep: { type: object, doc: A nested object., fields: { inner: { type: integer, required: true, doc: A number. } } }
  map: { type: map<integer>, doc: Numbers by name. }
  none: { type: integer, nullable: true, doc: Perhaps nothing. }
  mode: { type: string, default: off, doc: A mode. }
  left: { type: integer, doc: One of two. }
  right: { type: integer, doc: The other of two. }
rules:
  - { require: count, when: { kind: A } }
  - { forbid: flag, when: { mode: off } }
result: { left: { type: integer, optional: true, doc: What came. }, answer: { type: integer, doc: The answer. } }
examples: [{ request: { left: 1, name: abc }, response: { left: 1, answer: 42 } }]
",
    ),
    (
        "shop/either.yaml",
        "
method: shop.either
summary: Takes one of two.
effect: write
params: { left: { type: integer, doc: One. }, right: { type: integer, doc: Other. } }
rules: [{ one_of: [left, right] }]
result: boolean
",
    ),
    (
        "shop/guarded.yaml",
        "
method: shop.guarded
action: list
object: shop.item
summary: Lists the items of an owner.
filter: { required: [ownerId] }
pagination: { family: offset, default: 10, max: 20 }
",
    ),
];

/// Returns the specs.
pub(crate) fn fixture_specs() -> Arc<Api> {
    let files: Vec<SourceFile> = FILES.iter().map(|(path, text)| SourceFile::new(*path, *text)).collect();
    Arc::new(load(&files).unwrap_or_else(|problems| panic!("{problems}")))
}

/// Returns a builder for a portal with these specs.
pub(crate) fn fixture_builder() -> MockPortalBuilder {
    MockPortal::builder().specs(fixture_specs())
}

/// Starts a portal with these specs.
pub(crate) fn fixture_portal() -> MockPortal {
    super::start(fixture_builder())
}
