// Calls the mock portal's REST 2.0 through the official JavaScript SDK, unchanged, over HTTPS.
import assert from 'node:assert/strict'
import { B24Hook } from '@bitrix24/b24jssdk'
import { check, failureOf } from './support.mjs'

const { MOCK_WEBHOOK, MOCK_ROWS } = process.env
const everyId = Array.from({ length: Number(MOCK_ROWS) }, (_, at) => String(at + 1))
const ids = (rows) => rows.map((row) => String(row.ID ?? row.id))

const hook = B24Hook.fromWebhookUrl(MOCK_WEBHOOK)
const portal = hook.actions.v2

function dataOf(answer) {
  assert.ok(answer.isSuccess, answer.getErrorMessages().join('; '))
  return answer.getData()
}

await check('one call', async () => {
  const { result, time } = dataOf(await portal.call.make({ method: 'crm.deal.get', params: { id: 7 } }))
  assert.equal(result.ID, '7')
  assert.equal(typeof time.operating, 'number')
})

await check('a page with its total', async () => {
  const answer = await portal.call.make({ method: 'crm.deal.list', params: { select: ['ID'], order: { ID: 'ASC' } } })
  assert.equal(answer.getTotal(), everyId.length)
  assert.deepEqual(ids(dataOf(answer).result), everyId.slice(0, 50))
})

await check('a list, by its identifier', async () => {
  const options = { method: 'crm.deal.list', params: { select: ['ID'] } }
  assert.deepEqual(ids(dataOf(await portal.callList.make(options))), everyId)
  const seen = []
  for await (const page of portal.fetchList.make(options)) seen.push(...ids(page))
  assert.deepEqual(seen, everyId)
})

await check('lists whose rows stand under keys', async () => {
  const items = { method: 'crm.item.list', params: { entityTypeId: 2, select: ['id'] }, idKey: 'id', customKeyForResult: 'items' }
  assert.deepEqual(ids(dataOf(await portal.callList.make(items))), everyId)
  const tasks = { method: 'tasks.task.list', params: { select: ['ID'] }, idKey: 'id', cursorIdKey: 'ID', customKeyForResult: 'tasks' }
  assert.deepEqual(ids(dataOf(await portal.callList.make(tasks))), everyId)
})

await check('a write that is read back', async () => {
  const { result: id } = dataOf(await portal.call.make({ method: 'crm.deal.add', params: { fields: { TITLE: 'Öl & Gas', UF_CRM_5: 'own' } } }))
  const { result: deal } = dataOf(await portal.call.make({ method: 'crm.deal.get', params: { id } }))
  assert.deepEqual([deal.TITLE, deal.UF_CRM_5], ['Öl & Gas', 'own'])
})

await check('a batch whose commands refer to each other', async () => {
  const { list, deal } = dataOf(await portal.batch.make({
    calls: {
      list: { method: 'crm.deal.list', params: { select: ['ID'], filter: { '>ID': 3 }, order: { ID: 'ASC' } } },
      deal: { method: 'crm.deal.get', params: { id: '$result[list][1][ID]' } }
    }
  }))
  assert.deepEqual([ids(list).slice(0, 2), deal.ID], [['4', '5'], '5'])
})

await check('a batch of more commands than one request takes', async () => {
  const calls = everyId.map((id) => ['crm.deal.get', { id }])
  const deals = dataOf(await portal.batchByChunk.make({ calls, options: { isHaltOnError: true } }))
  assert.deepEqual(ids(deals), everyId)
})

await check('failures', async () => {
  const missing = await failureOf(() => portal.call.make({ method: 'crm.item.get', params: { entityTypeId: 2, id: 999999 } }))
  assert.equal(missing.code, 'NOT_FOUND')
  const unknown = await failureOf(() => portal.call.make({ method: 'crm.deal.nothing', params: {} }))
  assert.equal(unknown.code, 'ERROR_METHOD_NOT_FOUND')
  await failureOf(() => portal.batch.make({ calls: [['crm.item.get', { entityTypeId: 2, id: 999999 }]], options: { isHaltOnError: true } }))
})

hook.destroy?.()
