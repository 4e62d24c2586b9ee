"""Calls the mock portal through `fast_bitrix24`, a client of REST 2.0 by its users, over HTTPS."""

import os

from fast_bitrix24 import Bitrix
from fast_bitrix24.server_response import ErrorInServerResponseException

EVERY_ID = list(range(1, int(os.environ["MOCK_ROWS"]) + 1))

# It takes no certificate of an own authority.
portal = Bitrix(os.environ["MOCK_WEBHOOK"], verbose=False, ssl=False)


def ids(rows):
    return sorted(int(row.get("ID", row.get("id"))) for row in rows)


def a_list_by_pages():
    assert ids(portal.get_all("crm.deal.list", {"select": ["ID"]})) == EVERY_ID


def rows_under_a_key():
    assert ids(portal.get_all("tasks.task.list", {"select": ["ID"]})) == EVERY_ID


def items_of_a_type():
    assert ids(portal.get_all("crm.item.list", {"entityTypeId": 2, "select": ["id"]})) == EVERY_ID


def many_rows_by_identifier():
    deals = portal.get_by_ID("crm.deal.get", EVERY_ID)
    assert sorted(int(deal["ID"]) for deal in deals.values()) == EVERY_ID, deals


def writes_in_batches():
    added = portal.call("crm.deal.add", [{"fields": {"TITLE": f"Öl & Gas {at}"}} for at in range(60)])
    assert len(set(added)) == 60, added
    deal = portal.call("crm.deal.get", {"id": added[0]}, raw=True)["result"]
    assert deal["TITLE"].startswith("Öl & Gas"), deal


def a_failure():
    try:
        answer = portal.call("crm.item.get", {"entityTypeId": 2, "id": 999_999})
    except ErrorInServerResponseException as error:
        assert "NOT_FOUND" in str(error), error
        return
    raise AssertionError(f"the call went through: {answer}")


for check in (a_list_by_pages, rows_under_a_key, items_of_a_type, many_rows_by_identifier, writes_in_batches, a_failure):
    check()
    print(f"ok: {check.__name__.replace('_', ' ')}")
