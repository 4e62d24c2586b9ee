//! Small pages in the layout of the official ones, and specs that agree with them; then one fact of either is changed.

use super::checked;
use bitrix24_compare::portal::{Pages, compare_pages};
use bitrix24_model::SourceFile;
use insta::assert_snapshot;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

const API: &str = "api:
  title: Shop
  modules: { shop: Orders. }
  documented: { methods: 4, date: 2026-05-26 }
";

const ERRORS: &str = "errors:
  Denied: { code: DENIED, status: [403, 400], category: access, when: Not allowed., fix: Ask. }
  Invalid: { code: INVALID, status: 400, category: validation, when: It is wrong., fix: Correct it. }
  InvalidOrder: { code: INVALID_ORDER, status: 400, category: validation, when: The order is wrong., fix: Correct it. }
  InvalidSelect: { code: INVALID_SELECT, status: 400, category: validation, when: The fields are wrong., fix: Correct it. }
  TooMany: { code: TOO_MANY, status: 503, category: limit, shape: flat, when: Too many calls., fix: Wait. }
";

const ORDER: &str = "object: shop.order
summary: An order.
docs: https://docs.example/reference/shop/fields.html#order
fields:
  id: { type: id<shop.order>, sortable: true, doc: The order. }
  state: { type: enum, filterable: true, doc: How far it is., values: { open: It is open., closed: It is closed. } }
  note: { type: string, nullable: true, sortable: true, doc: A note. }
  gift: { type: boolean, optional: true, source: example, doc: Whether it is a gift. }
  buyer: { type: object, doc: Who ordered., fields: { name: { type: string, doc: The name. }, mail: { type: string, doc: The address. } } }
";

const GET: &str = "method: shop.order.get
action: get
object: shop.order
summary: Reads an order.
docs: https://docs.example/reference/shop/get.html
errors:
  Denied: [ { cause: Denied, when: Not allowed., fix: Ask. } ]
";

const LIST: &str = "method: shop.order.list
object: shop.order
summary: Lists orders.
docs: https://docs.example/reference/shop/list.html
effect: read
select: true
order: true
params:
  period:
    type: object
    required: true
    doc: When it was ordered.
    fields: { from: { type: date, required: true, doc: The first day. }, to: { type: date, doc: The last day. } }
  kind: { type: enum, doc: Which orders., values: { all: All., open: Open ones. } }
result:
  items: { type: array<shop.order>, doc: The orders. }
  next: { type: object, nullable: true, doc: The next page., fields: { id: { type: id<shop.order>, doc: The last order. }, page: { type: integer, doc: Its number. } } }
errors:
  Invalid: [ { cause: WrongPeriod, field: period, when: It is wrong., fix: Correct it. } ]
";

const CLOSE: &str = "method: shop.order.close
summary: Closes orders.
docs: https://docs.example/reference/shop/close.html
effect: write
params:
  ids: { type: array<id<shop.order>>, required: true, doc: The orders. }
result:
  name: { type: string, doc: Of the call. }
  closed: { type: array<object>, doc: The orders., fields: { name: { type: string, doc: Of the order. }, at: { type: datetime, doc: When. } } }
  left: { type: integer, doc: How many are open. }
errors:
  Denied: [ { cause: Denied, when: Not allowed., fix: Ask. } ]
";

const COUNT: &str = "method: shop.order.count
summary: Counts orders.
docs: https://docs.example/reference/shop/count.html
effect: read
result: integer
errors:
  Denied: [ { cause: Denied, when: Not allowed., fix: Ask. } ]
";

const GET_PAGE: &str = "# Read an Order shop.order.get

> Scope: [`shop`](../scopes.md)

`https://{address}/rest/api/{user}/{secret}/shop.order.get`

## Method Parameters

#|
|| **Name**
`type` | **Description** ||
|| **id***
[`integer`](../types.md) | Which order. ||
|#

## Code Examples

```bash
# Not a heading.
```

## Response Handling

### Returned Data

#|
|| **Name**
`type` | **Description** ||
|| **result**
[`object`](../types.md) | The response. ||
|| **item**
[`object`](../types.md) | The order. ||
|| **id**
[`integer`](../types.md) | Its number. ||
|| **state**
[`string`](../types.md) | Its state: `open` or `closed` ||
|| **note**
[`string`](../types.md) or `null` | A note. ||
|| **buyer**
[`object`](../types.md) | The buyer. ||
|| **name**
[`string`](../types.md) | The buyer's name. ||
|| **mail**
[`string`](../types.md) | The buyer's address. ||
|| **time**
[`time`](../types.md#time) | How long it took. ||
|#

## Error Handling

### Possible Error Codes

#### Access

Error Code: `DENIED`

HTTP status: **403**.

#|
|| **Field** | **Error description** | **How to Fix** ||
|| `-` | Not allowed | Ask ||
|#
";

const LIST_PAGE: &str = "# List Orders shop.order.list

`https://{address}/rest/api/{user}/{secret}/shop.order.list`

## Method Parameters

#|
|| **Name**
`type` | **Description** ||
|| **period***
[`object`](../types.md) | When. [Details](#period) ||
|| **kind**
[`string`](../types.md) | Which orders:

- `all` — all
- `open` — those that are open ||
|| **select**
[`array`](../types.md) | Which fields:
- `id` — the number
- `state` — the state
- `note` — the note
- `buyer` — the buyer ||
|| **order**
[`object`](../types.md) | By which field:
- `id` — the number
- `note` — the note

The direction is one of:
- `ASC` — up
- `DESC` — down ||
|#

### Parameter period {#period}

#|
|| **Name**
`type` | **Description** ||
|| **from***
[`string`](../types.md) | The first day ||
|| **to**
[`string`](../types.md) | The last day ||
|#

## Response Handling

### Returned Data

#|
|| **Name**
`type` | **Description** ||
|| **result**
[`object`](../types.md) | The response, [in detail](#result) ||
|#

#### Result Object {#result}

#|
|| **Name**
`type` | **Description** ||
|| **items**
[`array`](../types.md) | The orders ||
|| **next**
[`object`](../types.md) or `null` | The next page ||
|| **next.id**
[`integer`](../types.md) | The last order ||
|| **next.page**
[`integer`](../types.md) | Its number ||
|#

### Possible Error Codes

Error code: `INVALID`

Error code: `INVALID_SELECT`

Error code: `INVALID_ORDER`
";

const CLOSE_PAGE: &str = "# Close Orders shop.order.close

`https://{address}/rest/api/{user}/{secret}/shop.order.close`

## Method Parameters

| **Name** `type` | **Description** |
|---|---|
| **ids**\\* `array<integer>` | The orders, such as `[1 \\| 2]`. |

### Returned Data

| **Name** `type` | **Description** |
|:--|:--|
| **result** `object` | The response. |
| **result.name** `string` | Of the call. |
| **result.closed** `array` | The orders. |
| **result.closed[].name** `string` | Of the order. |
| **result.closed[].at** `datetime` | When. |
| **result.left** `integer` | How many are left. |

### Possible Error Codes

| **Code** | **HTTP status** | **Reason** |
|---|---|---|
| `DENIED` | 400 | Not allowed |
";

const COUNT_PAGE: &str = "# Count Orders shop.order.count

`https://{address}/rest/api/{user}/{secret}/shop.order.count`

## Method Parameters

None.

### Returned Data

#|
|| **Name**
`type` | **Description** ||
|| **result**
[`integer`](../types.md) | How many. ||
|| **time**
[`time`](../types.md#time) | How long it took. ||
|#

### Possible Error Codes

Error code: `DENIED`
";

const FIELDS_PAGE: &str = "# Fields

## Order {#order}

#|
|| **Name**
`type` | **Description** ||
|| **id**
[`integer`](../types.md) | The number ||
|| **state**
[`string`](../types.md) | The state:
- `open` — it is open
- `closed` — it is closed ||
|| **note**
[`string`](../types.md) | A note ||
|| **buyer**
[`object`](#buyer) | The [buyer](#buyer) ||
|#

## Buyer {#buyer}

#|
|| **Name**
`type` | **Description** ||
|| **name**
[`string`](../types.md) | The name ||
|| **mail**
[`string`](../types.md) | The address ||
|#
";

const SYSTEM_PAGE: &str = "### Codes of All Methods

#|
|| **Status** | **Code**
**Message** | **Description** ||
|| `503` | `TOO_MANY`
Too many calls | Wait ||
|#
";

const SPECS: [(&str, &str); 7] = [
    ("api.yaml", API),
    ("errors.yaml", ERRORS),
    ("shop/order.yaml", ORDER),
    ("shop/order/get.yaml", GET),
    ("shop/order/list.yaml", LIST),
    ("shop/order/close.yaml", CLOSE),
    ("shop/order/count.yaml", COUNT),
];

const PAGES: [(&str, &str); 6] = [
    ("shop/get.md", GET_PAGE),
    ("shop/list.md", LIST_PAGE),
    ("shop/close.md", CLOSE_PAGE),
    ("shop/count.md", COUNT_PAGE),
    ("shop/fields.md", FIELDS_PAGE),
    ("includes/system-errors.md", SYSTEM_PAGE),
];

/// Returns the differences of pages and specs, one per line. `change` can change the text of each.
fn lines(mut change: impl FnMut(&str, &str) -> String) -> String {
    let sources: Vec<SourceFile> =
        SPECS.iter().map(|(path, text)| SourceFile::new(*path, change(path, text))).collect();
    let mut pages = Pages::default();
    PAGES.iter().for_each(|(path, text)| pages.read(path, &change(path, text)));
    let found = compare_pages(&pages, &checked(&sources), true);
    found.iter().map(|difference| format!("{difference}\n")).collect()
}

/// Returns the differences after a change of one text.
fn changed(of: &str, from: &str, to: &str) -> String {
    lines(|path, text| {
        assert!(path != of || text.contains(from), "{path} has no `{from}`");
        if path == of { text.replacen(from, to, 1) } else { text.to_owned() }
    })
}

#[test]
fn pages_agree_with_their_specs() {
    assert_eq!(lines(|_, text| text.to_owned()), "");
}

/// Returns the pages without one row, mark or code each, with what is left out.
fn mutants(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let without = |from: usize, to: usize| format!("{}{}", &text[..from], &text[to..]);
    // Rows in both layouts.
    for (start, _) in text.match_indices("|| **").chain(text.match_indices("\n| **")) {
        let is_own = text[start..].starts_with("||");
        let end =
            text[start + 1..].find(if is_own { " ||\n" } else { "|\n" }).map_or(text.len(), |end| start + 1 + end);
        let end = if is_own { end + 4 } else { end + 1 };
        let row = &text[start..end];
        let is_fact = !["**Name**", "**result**", "**time**", "**Field**", "**Status**", "**Code**"]
            .iter()
            .any(|it| row.contains(it));
        if is_fact {
            found.push((row.trim().to_owned(), without(start, end)));
        }
    }
    for mark in ["***\n", "**\\*"] {
        let plain = mark.trim_end_matches(['*', '\\', '\n']).len() + 2;
        found.extend(text.match_indices(mark).map(|(at, _)| {
            let end = at + mark.trim_end().len();
            (format!("mark at {at}"), without(at + plain, end))
        }));
    }
    for code in [
        "Error Code: `DENIED`\n",
        "Error code: `INVALID`\n",
        "Error code: `DENIED`\n",
        "| `DENIED` | 400 | Not allowed |\n",
    ] {
        found.extend(text.match_indices(code).map(|(at, code)| (code.to_owned(), without(at, at + code.len()))));
    }
    found
}

#[test]
fn every_row_mark_and_code_that_a_page_loses_is_found() {
    let mut count = 0;
    for (path, text) in PAGES.iter().filter(|(path, _)| path.starts_with("shop/")) {
        for (what, mutant) in mutants(text) {
            let found = lines(|other, text| if other == *path { mutant.clone() } else { text.to_owned() });
            assert_ne!(found, "", "{path} without `{what}`");
            count += 1;
        }
    }
    assert!(count > 25, "{count}");
}

#[test]
fn every_fact_that_a_spec_loses_is_found() {
    let facts = [
        ("shop/order/list.yaml", "required: true\n    doc: When", "doc: When"),
        ("shop/order/list.yaml", "from: { type: date, required: true,", "from: { type: date,"),
        ("shop/order/list.yaml", ", to: { type: date, doc: The last day. }", ""),
        (
            "shop/order/list.yaml",
            "  kind: { type: enum, doc: Which orders., values: { all: All., open: Open ones. } }\n",
            "",
        ),
        ("shop/order/list.yaml", ", open: Open ones.", ""),
        ("shop/order/list.yaml", "nullable: true, doc: The next page.", "doc: The next page."),
        ("shop/order/list.yaml", "select: true\n", ""),
        (
            "shop/order/list.yaml",
            "errors:\n  Invalid: [ { cause: WrongPeriod, field: period, when: It is wrong., fix: Correct it. } ]\n",
            "",
        ),
        ("shop/order/close.yaml", "  name: { type: string, doc: Of the call. }\n", ""),
        ("shop/order/close.yaml", "fields: { name: { type: string, doc: Of the order. }, at", "fields: { at"),
        ("shop/order/close.yaml", "  left: { type: integer, doc: How many are open. }\n", ""),
        ("shop/order/close.yaml", "array<id<shop.order>>, required: true", "array<id<shop.order>>"),
        ("shop/order.yaml", ", mail: { type: string, doc: The address. }", ""),
        ("shop/order.yaml", "nullable: true, sortable: true", "nullable: true"),
        ("shop/order.yaml", "  note: { type: string, nullable: true, sortable: true, doc: A note. }\n", ""),
        ("errors.yaml", "status: 503", "status: 429"),
        ("errors.yaml", "[403, 400]", "400"),
    ];
    for (path, from, to) in facts {
        assert_ne!(changed(path, from, to), "", "{path} without `{from}`");
    }
}

#[test]
fn differences_name_what_each_side_says() {
    let changes = [
        ("shop/get.md", "**id***", "**id**"),
        ("shop/get.md", "**id***\n[`integer`]", "**id***\n[`string`]"),
        ("shop/get.md", "`DENIED`", "`OTHER`"),
        ("shop/get.md", "**403**", "**409**"),
        ("shop/get.md", "[`shop`](", "[`store`]("),
        ("shop/get.md", "an Order shop", "an Order store"),
        ("shop/list.md", "- `all` — all\n", "- `every` — all\n"),
        ("shop/list.md", "- `buyer` — the buyer ||", "- `payer` — the buyer ||"),
        ("shop/list.md", "- `note` — the note\n\n", "\n"),
        ("shop/close.md", "array<integer>", "array<string>"),
        ("shop/close.md", "result.left", "result.rest"),
        ("shop/count.md", "[`integer`]", "[`object`]"),
        ("shop/fields.md", "**note**\n[`string`](../types.md)", "**note**\n[`integer`](../types.md)"),
        ("shop/fields.md", "**name**\n[`string`](../types.md)", "**name**\n[`string`](../types.md) or `null`"),
        ("includes/system-errors.md", "`503`", "`429`"),
        ("includes/system-errors.md", "`TOO_MANY`", "`TOO_FAST`"),
    ];
    let text: String = changes.iter().map(|(path, from, to)| changed(path, from, to)).collect();
    assert_snapshot!(text, @"
    required shop.order.get id page=optional specs=required
    type shop.order.get id page=string specs=integer
    code-new shop.order.get OTHER page=403
    code-gone shop.order.get DENIED specs=Denied
    status shop.order.get DENIED page=409 specs=403,400
    scope shop.order.get page=store specs=shop
    heading shop.order.get page=store.order.get specs=shop.order.get
    value-new shop.order.list kind.every
    value-gone shop.order.list kind.all
    field-new shop.order.list select.payer
    field-gone shop.order.list select.buyer
    field-gone shop.order.list order.note
    type shop.order.close ids page=array<string> specs=array<integer>
    key-new shop.order.close rest page=integer
    key-gone shop.order.close left specs=integer
    type shop.order.count result page=object specs=integer
    type shop.order note page=integer specs=string
    nullable shop.order buyer.name
    status TOO_MANY page=429 specs=503
    code-new TOO_FAST page=503
    code-gone TOO_MANY specs=TooMany
    ");
}

/// Returns the differences of pages alone, with their places.
fn of_pages(pages: &[(&str, &str)], complete: bool) -> String {
    let sources: Vec<SourceFile> = SPECS.iter().map(|(path, text)| SourceFile::new(*path, *text)).collect();
    let mut read = Pages::default();
    pages.iter().for_each(|(path, text)| read.read(path, text));
    let found = compare_pages(&read, &checked(&sources), complete);
    found.iter().map(|difference| format!("{difference} ({})\n", difference.place)).collect()
}

#[test]
fn what_cannot_be_read_is_named_with_its_place() {
    let no_end = GET_PAGE.replacen("|#\n", "", 1);
    let no_row_end = GET_PAGE.replacen("Which order. ||", "Which order.", 1);
    let between = GET_PAGE.replacen("|| **id***", "**id***", 1);
    let no_codes = COUNT_PAGE.replace("### Possible Error Codes", "### Codes");
    let no_name = COUNT_PAGE
        .replace("Count Orders shop.order.count", "Count Orders")
        .replace("{address}", "address")
        .replace("{user}", "1");
    let no_link = LIST_PAGE
        .replace("[Details](#period)", "")
        .replace("Parameter period {#period}", "The days")
        .replace("**from***", "**start***");
    let pages = [no_end, no_row_end, between, no_codes, no_name, no_link]
        .map(|text| of_pages(&[("shop/page.md", &text)], false));
    assert_snapshot!(pages.concat(), @r#"
    parameter-gone shop.order.get id specs=integer (shop/page.md)
    unread "shop/page.md" "a table has no end; add the line that closes it" (shop/page.md:9)
    parameter-gone shop.order.get id specs=integer (shop/page.md)
    unread "shop/page.md" "a row of a table has no end; end it with `||`" (shop/page.md:12)
    parameter-gone shop.order.get id specs=integer (shop/page.md)
    unread "shop/page.md" "a line stands between the rows of a table; start the row with `||`" (shop/page.md:12)
    unread "shop/page.md" "a line stands between the rows of a table; start the row with `||`" (shop/page.md:13)
    unread "shop/page.md" "the page has no heading `Possible Error Codes`; add it" (shop/page.md:1)
    unread "shop/page.md" "the page names no method; end its heading with the name" (shop/page.md:1)
    unread shop.order.list "no row leads to a table; link it to its heading" (shop/page.md:33)
    "#);
}

#[test]
fn only_some_pages_prove_nothing_about_the_others() {
    assert_eq!(of_pages(&PAGES[..1], false), "");
    assert_snapshot!(of_pages(&PAGES[..1], true), @"
    documented documented page=1 specs=4 ()
    page-gone shop.order.close ()
    page-gone shop.order.count ()
    page-gone shop.order.list ()
    ");
}

#[test]
fn a_later_page_replaces_an_earlier_one() {
    let newer = GET_PAGE.replace("`DENIED`", "`OTHER`");
    let fields = FIELDS_PAGE.replacen("- `open`", "- `started`", 1);
    let codes = SYSTEM_PAGE.replace("503", "429");
    let later =
        [("reference/shop/get.md", &*newer), ("reference/shop/fields.md", &fields), ("other/system-errors.md", &codes)];
    let pages: Vec<(&str, &str)> = PAGES.into_iter().chain(later).collect();
    assert_snapshot!(of_pages(&pages, true), @"
    status TOO_MANY page=429 specs=503 (other/system-errors.md:6)
    value-new shop.order state.started (reference/shop/fields.md:10)
    value-gone shop.order state.open (reference/shop/fields.md:10)
    code-new shop.order.get OTHER page=403 (reference/shop/get.md:55)
    code-gone shop.order.get DENIED specs=Denied (reference/shop/get.md)
    ");
}

#[test]
fn pages_of_other_things_are_not_compared() {
    let others = [
        ("old/get.md", GET_PAGE.replace("/rest/api/", "/rest/").replace("|#", "")),
        ("old/overview.md", "# Orders\n\n#|\n|| **Method** | **Description** ||\n".to_owned()),
    ];
    let pages: Vec<(&str, &str)> =
        PAGES.into_iter().chain(others.iter().map(|(path, text)| (*path, text.as_str()))).collect();
    assert_eq!(of_pages(&pages, true), "");
}

proptest! {
    #![proptest_config(Config { cases: 256, rng_seed: RngSeed::Fixed(7), ..Config::default() })]

    /// Lines of pages in any order, and cut anywhere, are read without a panic.
    #[test]
    fn no_page_makes_the_comparison_panic(lines in prop::collection::vec((0..200usize, 0..40usize), 0..60)) {
        let all: Vec<&str> = PAGES.iter().flat_map(|(_, text)| text.lines()).collect();
        let cut = |(at, length): &(usize, usize)| {
            let line = all[at % all.len()];
            line.char_indices().nth(*length).map_or(line, |(end, _)| &line[..end])
        };
        let text = format!("{LIST_PAGE}\n{}\n", lines.iter().map(cut).collect::<Vec<_>>().join("\n"));
        of_pages(&[("shop/fields.md", &text), ("shop/system-errors.md", &text)], true);
    }
}
