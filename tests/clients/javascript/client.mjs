// Calls the mock portal through the official JavaScript SDK, unchanged, over HTTPS.
import assert from 'node:assert/strict'
import { B24Hook, B24OAuth, BatchRefV3 } from '@bitrix24/b24jssdk'
import { check, failureOf } from './support.mjs'

const { MOCK_URL, MOCK_WEBHOOK, MOCK_TOKEN, MOCK_REFRESH_TOKEN, MOCK_ROWS } = process.env
const VALIDATION = 'BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION'
const everyId = Array.from({ length: Number(MOCK_ROWS) }, (_, at) => at + 1)
const ids = (rows) => rows.map((row) => row.id)

const hook = B24Hook.fromWebhookUrl(MOCK_WEBHOOK)
const portal = hook.actions.v3

await check('one call', async () => {
  const answer = await portal.call.make({ method: 'mail.message.createchat', params: { messageId: 15 } })
  assert.ok(answer.isSuccess, answer.getErrorMessages().join('; '))
  const { result, time } = answer.getData()
  assert.deepEqual(result, { success: true, chatId: 100, messageId: 15, existing: false })
  assert.equal(typeof time.operating, 'number')
  assert.ok(Date.parse(time.date_finish) >= Date.parse(time.date_start))
})

await check('a refused request, with its validation', async () => {
  const error = await failureOf(() => portal.call.make({ method: 'mail.message.createchat', params: {} }))
  assert.equal(error.code, VALIDATION)
  assert.equal(error.status, 400)
  assert.deepEqual(error.validation.map((entry) => entry.field), ['messageId'])
})

await check('a method that does not exist', async () => {
  const error = await failureOf(() => portal.call.make({ method: 'mail.message.nothing', params: {} }))
  assert.equal(error.code, 'BITRIX_REST_V3_EXCEPTION_METHODNOTFOUNDEXCEPTION')
  assert.equal(error.status, 400)
})

await check('a list, by pages over the identifier', async () => {
  const options = { method: 'main.eventlog.list', params: { select: ['id'] }, customKeyForResult: 'items' }
  const answer = await portal.callList.make(options)
  assert.ok(answer.isSuccess, answer.getErrorMessages().join('; '))
  assert.deepEqual(ids(answer.getData()), everyId)

  const sizes = []
  for await (const page of portal.fetchList.make(options)) sizes.push(page.length)
  assert.deepEqual(sizes, [50, 50, everyId.length - 100])
})

await check('a list, by the cursor of a tail method', async () => {
  const options = { method: 'main.eventlog.tail', params: { select: ['id', 'auditTypeId'] } }
  const answer = await portal.callTail.make(options)
  assert.ok(answer.isSuccess, answer.getErrorMessages().join('; '))
  assert.deepEqual(ids(answer.getData()), everyId)

  const newestFirst = []
  for await (const page of portal.fetchTail.make({ ...options, order: 'DESC', initialValue: everyId.length + 1 })) {
    newestFirst.push(...ids(page))
  }
  assert.deepEqual(newestFirst, [...everyId].reverse())
})

/** Three calls, each of which takes something from those before it. */
function references() {
  return {
    first: { method: 'main.eventlog.list', params: { select: ['id'], order: { id: 'ASC' }, pagination: { limit: 3 } } },
    second: { method: 'main.eventlog.get', params: { id: BatchRefV3.ref('first.1.id'), select: ['id'] } },
    all: {
      method: 'main.eventlog.list',
      params: { select: ['id'], filter: [['id', 'in', BatchRefV3.refArray('first.id')]], order: { id: 'DESC' } }
    }
  }
}

function assertReferences(answer) {
  assert.ok(answer.isSuccess, answer.getErrorMessages().join('; '))
  const { first, second, all } = answer.getData()
  assert.deepEqual([ids(first.items), second.item.id, ids(all.items)], [[1, 2, 3], 2, [3, 2, 1]])
}

await check('a batch whose calls refer to each other', async () => {
  assertReferences(await portal.batch.make({ calls: references() }))
})

await check('a batch without names', async () => {
  const calls = [1, 2, 3].map((id) => ['main.eventlog.get', { id, select: ['id'] }])
  const answer = await portal.batch.make({ calls })
  assert.deepEqual(answer.getData().map((result) => result.item.id), [1, 2, 3])
})

await check('a batch of more calls than one request takes', async () => {
  const calls = everyId.map((id) => ['main.eventlog.get', { id, select: ['id'] }])
  const answer = await portal.batchByChunk.make({ calls })
  assert.deepEqual(answer.getData().map((result) => result.item.id), everyId)
})

await check('a batch with a call that fails', async () => {
  const error = await failureOf(() => portal.batch.make({
    calls: [['main.eventlog.get', { id: 1 }], ['mail.message.createchat', {}]]
  }))
  assert.equal(error.code, VALIDATION)
})

await check('a token that has run out', async () => {
  const account = {
    applicationToken: 'application',
    userId: 1,
    memberId: 'member',
    accessToken: MOCK_TOKEN,
    refreshToken: MOCK_REFRESH_TOKEN,
    // The token is still valid by the application's clock; the portal has expired it.
    expires: Math.floor(Date.now() / 1000) + 3600,
    expiresIn: 3600,
    scope: 'main',
    domain: new URL(MOCK_URL).host,
    clientEndpoint: `${MOCK_URL}/rest/`,
    serverEndpoint: `${MOCK_URL}/rest/`,
    status: 'L'
  }
  const application = new B24OAuth(account, { clientId: 'local.app', clientSecret: 'secret' })
  const renewed = []
  application.setCallbackRefreshAuth(async ({ authData }) => renewed.push(authData))

  const answer = await application.actions.v3.call.make({ method: 'main.eventlog.get', params: { id: 7, select: ['id'] } })
  assert.ok(answer.isSuccess, answer.getErrorMessages().join('; '))
  assert.equal(answer.getData().result.item.id, 7)
  assert.equal(renewed.length, 1)
  assert.notEqual(renewed[0].access_token, MOCK_TOKEN)
  assert.notEqual(renewed[0].refresh_token, MOCK_REFRESH_TOKEN)

  // The token is sent in the body, also with a batch.
  assertReferences(await application.actions.v3.batch.make({ calls: references() }))
  assert.equal(renewed.length, 1)
})
