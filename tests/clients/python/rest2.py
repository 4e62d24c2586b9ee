"""Calls the mock portal's REST 2.0 through the official Python SDK, over HTTPS."""

import os
from urllib.parse import urlsplit

from b24pysdk import BitrixWebhook, Client
from b24pysdk.errors import BitrixAPIError

PORTAL = os.environ["MOCK_URL"]
EVERY_ID = list(range(1, int(os.environ["MOCK_ROWS"]) + 1))

webhook = BitrixWebhook(domain=urlsplit(PORTAL).netloc, webhook_token=os.environ["MOCK_WEBHOOK_TOKEN"])
client = Client(webhook)


def ids(rows):
    return [int(row.get("ID", row.get("id"))) for row in rows]


def failure_of(call):
    """What a call fails with."""
    try:
        answer = call()
    except BitrixAPIError as error:
        return error
    raise AssertionError(f"the call went through: {answer}")


def one_call():
    response = client.crm.deal.get(bitrix_id=7).response
    assert response.result["ID"] == "7", response.result
    assert response.time.duration >= 0, response.time


def a_page_with_its_total():
    response = client.crm.deal.list(select=["ID"], order={"ID": "ASC"}, start=50).response
    assert ids(response.result) == EVERY_ID[50:100], response.result
    assert (response.total, response.next) == (len(EVERY_ID), 100), response


def a_list_by_pages():
    rows = client.crm.deal.list(select=["ID"], order={"ID": "ASC"}).as_list().result
    assert ids(rows) == EVERY_ID, rows


def a_list_by_its_identifier():
    rows = client.crm.deal.list(select=["ID"]).as_list_fast().result
    assert sorted(ids(rows)) == EVERY_ID, rows


def a_write_that_is_read_back():
    added = client.crm.deal.add(fields={"TITLE": "Öl & Gas", "UF_CRM_5": "own"}).result
    deal = client.crm.deal.get(bitrix_id=added).result
    assert (deal["TITLE"], deal["UF_CRM_5"]) == ("Öl & Gas", "own"), deal


def a_batch_whose_commands_refer_to_each_other():
    answer = webhook.call_batch(
        {
            "list": ("crm.deal.list", {"select": ["ID"], "filter": {">ID": 3}, "order": {"ID": "ASC"}}),
            "deal": ("crm.deal.get", {"id": "$result[list][1][ID]"}),
        }
    )
    results = answer["result"]["result"]
    assert (ids(results["list"])[:2], results["deal"]["ID"]) == ([4, 5], "5"), results


def failures():
    missing = failure_of(lambda: client.crm.item.get(bitrix_id=999_999, entity_type_id=2).result)
    assert missing.error == "NOT_FOUND", missing
    unknown = failure_of(lambda: webhook.call_method("crm.deal.nothing"))
    assert unknown.error == "ERROR_METHOD_NOT_FOUND", unknown


for check in (
    one_call,
    a_page_with_its_total,
    a_list_by_pages,
    a_list_by_its_identifier,
    a_write_that_is_read_back,
    a_batch_whose_commands_refer_to_each_other,
    failures,
):
    check()
    print(f"ok: {check.__name__.replace('_', ' ')}")
