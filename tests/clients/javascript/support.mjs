// What the scripts of the official JavaScript SDK share.
import assert from 'node:assert/strict'

export async function check(name, run) {
  await run()
  console.log(`ok: ${name}`)
}

/** What a call through the SDK fails with: it throws some failures and returns others. */
export async function failureOf(call) {
  try {
    const answer = await call()
    assert.equal(answer.isSuccess, false, 'the call went through')
    return [...answer.errors.values()][0]
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error
    return error
  }
}
