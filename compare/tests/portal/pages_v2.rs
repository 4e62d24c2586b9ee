//! Small pages of REST 2.0 in the layout of the official ones, and specs that agree with them; then one fact of either is
//! changed.

use super::checked;
use bitrix24_compare::portal::{Pages, compare_pages};
use bitrix24_model::{Protocol, SourceFile};
use insta::{assert_snapshot, with_settings};

const API: &str = "api:
  protocol: 2
  title: Shop
  modules: { shop: Orders. }
  documented: { methods: 4, date: 2026-08-21 }
";

const ERRORS: &str = "errors:
  Unclassified: { code: '', aliases: ['0'], status: 400, category: request, when: It failed., fix: Read the message. }
  Denied: { code: DENIED, status: 403, category: access, when: Not allowed., fix: Ask. }
  TooMany: { code: TOO_MANY, status: 503, category: limit, when: Too many calls., fix: Wait. }
";

const COMMON: &str = "object: shop.order.common
summary: What all orders have.
docs: https://docs.example/reference/shop/fields.html#common
fields:
  note: { type: string, add: optional, doc: A note. }
  open: { type: yn, add: optional, doc: Whether it is open. }
";

const ORDER: &str = "object: shop.order
summary: An order.
docs: https://docs.example/reference/shop/fields.html#order
base: shop.order.common
open: { UF_*: any }
variants: { by: kind, of: { 1: shop.order.gift } }
fields:
  ID: { type: id<shop.order>, filterable: true, sortable: true, doc: The order. }
  state: { type: string, sent: STATE, filterable: true, sortable: true, doc: How far it is. }
  search: { type: string, read: false, filterable: true, doc: A word in it. }
";

const GIFT: &str = "object: shop.order.gift
summary: A gift.
docs: https://docs.example/reference/shop/fields.html#present
base: shop.order.common
fields:
  ID: { type: id<shop.order.gift>, doc: The gift. }
  guest: { type: integer, add: required, doc: Who gets it. }
";

const ADD: &str = "method: shop.order.add
action: add
object: shop.order
summary: Adds an order.
docs: https://docs.example/reference/shop/add.html
params: { kind: { type: integer, required: true, doc: The kind. } }
result: { item: { type: shop.order, doc: The order. } }
errors:
  Unclassified: [ { cause: Wrong, breaks: state, when: It is wrong., fix: Correct it. } ]
";

const LIST: &str = "method: shop.order.list
action: list
object: shop.order
summary: Lists orders.
docs: https://docs.example/reference/shop/list.html
select: { masks: ['*'] }
filter: { dialect: plain }
order: { field: sort, direction: order }
rows_at: result
pagination: { family: start }
halted: shop.order.add
errors:
  Denied: [ { cause: Denied, breaks: state, when: Not allowed., fix: Ask. } ]
";

const INFO: &str = "method: shop.info
summary: Describes the shop.
docs: https://docs.example/reference/shop/info.html
effect: read
context: application
result:
  name: { type: string, doc: The name. }
  size: { type: integer, doc: How large it is. }
";

const ADD_PAGE: &str = "# Add an Order shop.order.ADD

> Scope: [`shop`](../scopes.md), [`shop_brief`](../scopes.md)

## Method Parameters

#|
|| **Name**
`type` | **Description** ||
|| **kind^*^**
[`integer`](../types.md) | The kind ||
|| **fields**^*^
[`object`](../types.md) | Its fields ||
|#

### Parameter fields

{% list tabs %}

- Order

    #|
    || **Name**
    `type` | **Description** ||
    || **note**
    [`string`](../types.md) | A note ||
    || **open**
    [`boolean`](../types.md) | Whether it is open:
    - `Y` — yes
    - `N` — no ||
    || **UF_...**
    [`custom`](../types.md) | Further fields ||
    |#

- Present

    #|
    || **Name**
    `type` | **Description** ||
    || **note**
    [`string`](../types.md) | A note ||
    || **open**
    [`char`](../types.md) | Whether it is open ||
    || **guest***
    [`user`](../types.md) | Who gets it ||
    |#

{% endlist %}

## Response Handling

### Returned Values

#|
|| **result**
[`object`](../types.md) | The root with the key `item` ||
|#

### Possible Error Codes

#|
|| **Code** | **Description** ||
|| `400` | Wrong ||
|#
";

const LIST_PAGE: &str = "# List Orders shop.order.list

> Scope: [`shop`](../scopes.md)

{% note warning %}

The development of this method has been halted. Use [shop.order.add](./add.md).

{% endnote %}

## Method Parameters

#|
|| **Name**
`type` | **Description** ||
|| **select**
[`array`](../types.md) | The fields, see [below](#select) ||
|| **filter**
[`object`](../types.md) | Conditions on `field_n`:

- `ID` — the number
- `STATE` — the state:
    - `new` — a new one
- `UF_COLOR` — a field of the portal

Operators:
- `>=` — not less than
- `>` — greater than
- `<=` — not greater than
- `<` — less than
- `!`, `!=` — not equal
- `@` — one of several
- `!@` — none of several ||
|| **sort**
[`string`](../types.md) | By which field:
- `ID` — the number ||
|| **order**
[`string`](../types.md) | The direction ||
|| **start**
[`integer`](../types.md) | The offset ||
|#

### Fields to Select {#select}

#|
|| **Name**
`type` | **Description** ||
|| **\\***
[`string`](../types.md) | All fields ||
|| **ID**
[`string`](../types.md) | The number ||
|| **STATE**
[`string`](../types.md) | The state ||
|| **note**
[`string`](../types.md) | The note ||
|| **open**
[`string`](../types.md) | Whether it is open ||
|#

## Response Handling

### Returned Data

#|
|| **Name**
`type` | **Description** ||
|| **result**
[`object`](../types.md) | The orders ||
|| **total**
[`integer`](../types.md) | How many there are ||
|| **next**
[`integer`](../types.md) | The next offset ||
|#

### Possible Error Codes

#|
|| **Status** | **Code** | **Description** ||
|| `403` | `DENIED` | Not allowed ||
|#
";

const INFO_PAGE: &str = "# Describe the Shop

The method works only in the context of an [application](../apps.md).

## Code Examples

```bash
curl https://{address}/rest/shop.info
```

## Response Handling

### Returned Data

#|
|| **Name**
`type` | **Description** ||
|| **result**
[`object`](../types.md) | The shop: `name` and `size` ||
|#
";

const OTHER_PAGE: &str = "# Close an Order shop.order.close

## Method Parameters

## Code Examples
";

const FIELDS_PAGE: &str = "# Fields

## Common Fields {#common}

#|
|| **Field**
`Type` | **Description** ||
|| **ID**
[`integer`](../types.md) | The number ||
|| **note**
[`string`](../types.md) | A note ||
|| **open**
[`boolean`](../types.md) | Whether it is open ||
|#

### Order

#|
|| **Value**
`type` | **Description** ||
|| **state**
[`crm_status`](../types.md) | The state ||
|| **UF_\\***
[`any`](../types.md) | Further fields ||
|#

### Present {#present}

#|
|| **Name**
`type` | **Description** ||
|| **guest**
[`user`](../types.md) | Who gets it ||
|#
";

const SYSTEM_PAGE: &str = "### Codes of All Methods

#|
|| **Status** | **Code** | **Description** ||
|| `503` | `TOO_MANY` | Wait ||
|#
";

const SPECS: [(&str, &str); 8] = [
    ("api.yaml", API),
    ("errors.yaml", ERRORS),
    ("shop/order.yaml", ORDER),
    ("shop/order/common.yaml", COMMON),
    ("shop/order/gift.yaml", GIFT),
    ("shop/order/add.yaml", ADD),
    ("shop/order/list.yaml", LIST),
    ("shop/info.yaml", INFO),
];

const PAGES: [(&str, &str); 6] = [
    ("shop/add.md", ADD_PAGE),
    ("shop/list.md", LIST_PAGE),
    ("shop/info.md", INFO_PAGE),
    ("shop/close.md", OTHER_PAGE),
    ("shop/fields.md", FIELDS_PAGE),
    ("includes/system-errors.md", SYSTEM_PAGE),
];

/// Returns the differences of pages and specs after a change of one text, one per line.
fn changed(of: &str, from: &str, to: &str) -> String {
    let change = |path: &str, text: &str| {
        assert!(path != of || text.contains(from), "{path} has no `{from}`");
        if path == of { text.replacen(from, to, 1) } else { text.to_owned() }
    };
    let sources: Vec<SourceFile> =
        SPECS.iter().map(|(path, text)| SourceFile::new(*path, change(path, text))).collect();
    let mut pages = Pages::of(Protocol::V2);
    PAGES.iter().for_each(|(path, text)| pages.read(path, &change(path, text)));
    let found = compare_pages(&pages, &checked(&sources), true);
    found.iter().map(|difference| format!("{difference}\n")).collect()
}

#[test]
fn pages_agree_with_their_specs() {
    assert_eq!(changed("", "", ""), "", "the page of a method without a spec is no difference");
}

/// Compares the differences after each of some changes with a snapshot.
fn assert_changes(name: &str, changes: &[(&str, &str, &str)]) {
    let line =
        |(path, from, to): &(&str, &str, &str)| format!("{path}: {from:?} -> {to:?}\n{}\n", changed(path, from, to));
    let text: String = changes.iter().map(line).collect();
    with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots/portal" }, {
        assert_snapshot!(name, text);
    });
}

#[test]
fn values_that_rest_2_writes_in_its_own_way_agree() {
    let changes = [
        ("shop/fields.md", "**guest**\n[`user`]", "**guest**\n[`string`]"),
        ("shop/fields.md", "**open**\n[`boolean`]", "**open**\n[`char`]"),
        ("shop/list.md", "**result**\n[`object`]", "**result**\n[`array`]"),
        ("shop/list.md", "**select**\n[`array`]", "**select**\n[`object`]"),
        ("shop/list.md", "**start**\n[`integer`]", "**start**\n[`string`]"),
        ("shop/list.md", "[shop.order.add]", "[shop.order.*]"),
        ("shop/add.md", "## Method Parameters\n\n", ""),
        ("shop/add.md", "|| **Code** | **Description** ||\n|| `400` | Wrong ||", "|| **Description** ||\n|| Wrong ||"),
    ];
    for (path, from, to) in changes {
        assert_eq!(changed(path, from, to), "", "{path} with `{to}`");
    }
}

#[test]
fn differences_of_pages_are_found() {
    let changes = [
        ("shop/add.md", "`shop`](../scopes.md), [`shop_brief`", "`store`](../scopes.md), [`store_brief`"),
        ("shop/add.md", "**kind^*^**", "**kind**"),
        ("shop/add.md", "**open**\n    [`boolean`]", "**open**\n    [`integer`]"),
        ("shop/add.md", "- Present", "- Cup"),
        ("shop/add.md", "**guest***", "**guest**"),
        ("shop/add.md", "**guest***\n    [`user`]", "**guest***\n    [`user[]`]"),
        ("shop/add.md", "**UF_...**", "**XF_...**"),
        ("shop/add.md", "`item`", "item"),
        ("shop/add.md", "`400`", "`CODE`"),
        ("shop/list.md", "[shop.order.add]", "[shop.order.close]"),
        ("shop/list.md", "[shop.order.add]", "[shop.info.*]"),
        ("shop/list.md", "has been halted", "goes on"),
        ("shop/list.md", "- `STATE` — the state", "- `AGE` — the age"),
        ("shop/list.md", "- `UF_COLOR`", "- `COLOR`"),
        ("shop/list.md", "- `>` — greater than", "- `%` — with a text"),
        ("shop/list.md", "**order**", "**direction**"),
        ("shop/list.md", "**start**\n[`integer`]", "**start**\n[`boolean`]"),
        ("shop/list.md", "**STATE**\n[`string`]", "**STATUS**\n[`string`]"),
        ("shop/list.md", "**next**", "**following**"),
        ("shop/list.md", "`403`", "`401`"),
        ("shop/info.md", "works only in the context of an [application]", "works everywhere, [in detail]"),
        ("shop/info.md", " and `size`", ""),
        ("shop/fields.md", "**guest**\n[`user`]", "**guest**\n[`object`]"),
        ("shop/fields.md", "**note**", "**remark**"),
        ("shop/fields.md", "**UF_\\***", "**XF_\\***"),
        ("includes/system-errors.md", "`TOO_MANY`", "`TOO_FAST`"),
        ("shop/close.md", "shop.order.close", "shop.order.v2"),
    ];
    assert_changes("pages_v2", &changes);
}

#[test]
fn differences_of_specs_are_found() {
    let changes = [
        ("shop/order/list.yaml", "halted: shop.order.add\n", ""),
        ("shop/order/list.yaml", "dialect: plain", "dialect: full"),
        ("shop/order/list.yaml", "{ field: sort, direction: order }", "{ param: sort }"),
        ("shop/order/list.yaml", "pagination: { family: start }", "pagination: { family: single }"),
        ("shop/info.yaml", "context: application\n", ""),
        ("shop/order.yaml", "open: { UF_*: any }\n", ""),
        ("shop/order.yaml", "sent: STATE, ", ""),
        ("shop/order/gift.yaml", "type: integer, add: required", "type: integer, add: optional"),
        ("shop/order/common.yaml", "open: { type: yn", "open: { type: integer"),
        ("errors.yaml", "aliases: ['0'], status: 400", "aliases: ['0'], status: 403"),
    ];
    assert_changes("pages_v2_specs", &changes);
}
