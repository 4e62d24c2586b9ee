"""Calls the mock portal through the official Python SDK, over HTTPS."""

import os
from datetime import datetime, timedelta, timezone
from urllib.parse import urlsplit

from b24pysdk import BitrixApp, BitrixToken, BitrixWebhook, Client, Config
from b24pysdk.api.requesters import BitrixOAuthRequester
from b24pysdk.constants.version import API_V3_METHODS
from b24pysdk.errors.v3 import (
    BitrixAPIEntityNotFoundException,
    BitrixAPIInvalidFilterException,
    BitrixAPIValidationRequestValidationException,
)

PORTAL = os.environ["MOCK_URL"]
DOMAIN = urlsplit(PORTAL).netloc
EVERY_ID = list(range(1, int(os.environ["MOCK_ROWS"]) + 1))

# The SDK refreshes tokens only at Bitrix24's own server.
BitrixOAuthRequester._OAUTH_TOKEN_URL = f"{PORTAL}/oauth/token/"
# The SDK has no batch for REST 3.0, but the method can be called like any other.
Config().configure(api_v3_methods=API_V3_METHODS | {"batch"})

webhook = BitrixWebhook(domain=DOMAIN, webhook_token=os.environ["MOCK_WEBHOOK_TOKEN"])
client = Client(webhook, prefer_version=3)


def ids(rows):
    return [row["id"] for row in rows]


def failure_of(kind, call):
    """What a call fails with, which must be of this kind."""
    try:
        answer = call()
    except kind as error:
        return error
    raise AssertionError(f"the call went through: {answer}")


def one_call():
    response = client.mail.message.createchat(message_id=15).response
    assert response.result == {"success": True, "chatId": 100, "messageId": 15, "existing": False}, response.result
    assert response.time.duration >= 0, response.time


def a_refused_request():
    error = failure_of(
        BitrixAPIValidationRequestValidationException,
        lambda: client.mail.message.createchat(message_id=0).result,
    )
    assert [entry.field for entry in error.validation] == ["messageId"], error.json_response
    assert error.response.status_code == 400, error.response


def a_row_that_is_not_there():
    failure_of(BitrixAPIEntityNotFoundException, lambda: client.main.eventlog.get(bitrix_id=999_999).result)


def a_list_by_pages():
    seen, page = [], 1
    while True:
        pagination = {"page": page, "limit": 50}
        result = client.main.eventlog.list(select=["id"], order={"id": "ASC"}, pagination=pagination).result
        seen += ids(result["items"])
        if len(result["items"]) < 50:
            break
        page += 1
    assert seen == EVERY_ID, seen


def a_list_by_the_identifier():
    seen, last = [], 0
    while rows := client.main.eventlog.list(
        select=["id"], filter=[["id", ">", last]], order={"id": "ASC"}, pagination={"limit": 40}
    ).result["items"]:
        seen += ids(rows)
        last = seen[-1]
    assert seen == EVERY_ID, seen


def a_list_by_the_cursor_of_a_tail_method():
    seen, value = [], 0
    while rows := client.main.eventlog.tail(select=["id"], cursor={"field": "id", "value": value}).result["items"]:
        seen += ids(rows)
        value = seen[-1]
    assert seen == EVERY_ID, seen
    failure_of(
        BitrixAPIInvalidFilterException,
        lambda: client.main.eventlog.tail(filter=[["id", ">", 5]], cursor={"field": "id", "value": 5}).result,
    )


def batch_of(calls, token):
    return token.call_method("batch", params=calls, prefer_version=3)["result"]


def references():
    """Three calls, each of which takes something from those before it."""
    return [
        {
            "method": "main.eventlog.list",
            "query": {"select": ["id"], "order": {"id": "ASC"}, "pagination": {"limit": 3}},
            "as": "first",
        },
        {"method": "main.eventlog.get", "query": {"id": {"$ref": "first.1.id"}, "select": ["id"]}},
        {
            "method": "main.eventlog.list",
            "query": {
                "select": ["id"],
                "filter": [["id", "in", {"$refArray": "first.id"}]],
                "order": {"id": "DESC"},
            },
        },
    ]


def assert_references(result):
    first, second, third = result
    seen = [ids(first["items"]), second["item"]["id"], ids(third["items"])]
    assert seen == [[1, 2, 3], 2, [3, 2, 1]], seen


def a_batch_whose_calls_refer_to_each_other():
    assert_references(batch_of(references(), webhook))


def a_batch_with_a_call_that_fails():
    calls = [
        {"method": "main.eventlog.get", "query": {"id": 1}},
        {"method": "mail.message.createchat", "query": {}},
    ]
    failure_of(BitrixAPIValidationRequestValidationException, lambda: batch_of(calls, webhook))


def a_call_to_the_older_version():
    """Its batch makes calls of REST 2.0, which has no such method."""
    answer = client.call_batch([client.main.eventlog.get(bitrix_id=1)]).result
    assert not answer.result, answer.result
    assert [error["error"] for error in answer.result_error] == ["ERROR_METHOD_NOT_FOUND"], answer.result_error


def a_token_that_has_run_out():
    # The token is still valid by the application's clock; the portal has expired it.
    token = BitrixToken(
        domain=DOMAIN,
        auth_token=os.environ["MOCK_TOKEN"],
        refresh_token=os.environ["MOCK_REFRESH_TOKEN"],
        expires=datetime.now(tz=timezone.utc) + timedelta(hours=1),
        expires_in=3600,
        bitrix_app=BitrixApp(client_id="local.app", client_secret="secret"),
    )
    application = Client(token, prefer_version=3)
    assert application.main.eventlog.get(bitrix_id=7, select=["id"]).result["item"]["id"] == 7
    assert token.auth_token != os.environ["MOCK_TOKEN"], token.auth_token
    assert token.refresh_token != os.environ["MOCK_REFRESH_TOKEN"], token.refresh_token

    # With a token, the SDK's body is an object, and the calls have numeric keys.
    numbered = {str(at): call for at, call in enumerate(references())}
    assert_references(batch_of(numbered, token))


for check in [
    one_call,
    a_refused_request,
    a_row_that_is_not_there,
    a_list_by_pages,
    a_list_by_the_identifier,
    a_list_by_the_cursor_of_a_tail_method,
    a_batch_whose_calls_refer_to_each_other,
    a_batch_with_a_call_that_fails,
    a_call_to_the_older_version,
    a_token_that_has_run_out,
]:
    check()
    print(f"ok: {check.__name__.replace('_', ' ')}")
