// The life of records by types that openapi-typescript makes from the edition in OpenAPI 3.1, against the sandbox.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import createClient from 'openapi-fetch';

import type { components, paths } from './generated/api.js';

type Sandbox = { base_url: string; control_url: string; api_key: string };

/** The response, or the text of what was refused. */
function given<T>(result: { data?: T; error?: unknown; response: Response }): T {
  assert.ok(result.response.ok, `${result.response.status}: ${JSON.stringify(result.error)}`);
  return result.data as T;
}

async function story({ base_url, control_url, api_key }: Sandbox): Promise<void> {
  const client = createClient<paths>({ baseUrl: base_url, headers: { Authorization: `Api-Key ${api_key}` } });
  const control = (path: string) => fetch(`${control_url}${path}`, { method: 'POST' });

  const person: components['schemas']['VerificationRequest'] = {
    first_name: 'MOCK', last_name: 'PARTIAL', birth_date: '1900-01-01', email: 'mock@example.com',
  };
  const { signature_key } = given(await client.POST('/verifications/', { body: person }));
  assert.ok(signature_key);
  const path = { signature_key };
  const open = given(await client.GET('/verification/{signature_key}/', { params: { path } }));
  assert.equal(open.is_completed, false);
  assert.equal(open.result, null);
  assert.equal((await control(`verifications/${signature_key}/complete`)).status, 200);
  const done = given(await client.GET('/verification/{signature_key}/', { params: { path } }));
  assert.equal(done.result, 'PARTIAL');
  given(await client.DELETE('/verification/{signature_key}/', { params: { path } }));
  const gone = await client.GET('/verification/{signature_key}/', { params: { path } });
  assert.equal(gone.response.status, 404);
  console.log('a verification: created, completed, fetched, deleted');

  const address = { address_line_1: '1 Queen Street', city: 'Auckland', postal_code: '1010', country: 'NZ' };
  const whole = { ...person, ...address, last_name: 'PASS', consent: true };
  const run = given(await client.POST('/verifications/run/', { body: whole }));
  assert.equal(run.result, 'PASS');
  console.log('a verification: created and run');

  const templates = given(await client.GET('/esign/templates/', {}));
  assert.ok(Array.isArray(templates));
  console.log(`e-sign templates: ${templates.length} listed`);

  const refused = await client.POST('/verifications/', { body: { ...person, email: '' } });
  assert.equal(refused.response.status, 400);
  console.log('an empty e-mail address is refused');
}

const program = spawn('../../../target/debug/realaml', ['sandbox', '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const [line] = await once(createInterface(program.stdout), 'line');
  await story(JSON.parse(line as string) as Sandbox);
} finally {
  program.kill();
}
