// The life of records by the client that hey-api makes from the open edition, against the sandbox.

import assert from 'node:assert/strict';

import { createClient } from './generated/hey/client/index.js';
import * as api from './generated/hey/sdk.gen.js';
import { type Sandbox, withSandbox } from './sandbox.js';

/** The response, or the text of what was refused. */
function given<T>(result: { data?: T; error?: unknown; response?: Response }): T {
  assert.ok(result.response?.ok, `${result.response?.status}: ${JSON.stringify(result.error)}`);
  return result.data as T;
}

async function story({ base_url, control_url, api_key }: Sandbox): Promise<void> {
  const client = createClient({ baseUrl: base_url, headers: { Authorization: `Api-Key ${api_key}` } });
  const control = (path: string) => fetch(`${control_url}${path}`, { method: 'POST' });

  const person = { first_name: 'MOCK', birth_date: '1900-01-01', email: 'mock@example.com' };
  const made = given(await api.createVerification({ client, body: { ...person, last_name: 'PARTIAL' } }));
  const path = { signature_key: made.signature_key };
  assert.equal(given(await api.getVerification({ client, path })).is_completed, false);
  assert.equal((await control(`verifications/${made.signature_key}/complete`)).status, 200);
  assert.equal(given(await api.getVerification({ client, path })).result, 'PARTIAL');
  given(await api.deleteVerification({ client, path }));
  console.log('a verification: created, completed, fetched, deleted');

  const address = { address_line_1: '1 Queen Street', city: 'Auckland', postal_code: '1010', country: 'NZ' };
  const whole = { ...person, ...address, last_name: 'PASS', consent: true };
  assert.equal(given(await api.runVerification({ client, body: whole })).result, 'PASS');
  console.log('a verification: created and run');

  const rating = given(await api.createRiskRating({ client, body: { name: 'MOCK PASS', level: 'LOW' } }));
  assert.equal(given(await api.getRiskRating({ client, path: { id: rating.id } })).level, 'LOW');
  console.log('a risk rating: created and fetched');

  const body = { form: '12', first_name: 'MOCK', last_name: 'PASS', email: person.email };
  const form = given(await api.createFormSubmission({ client, body }));
  assert.equal((await control(`forms/${form.id}/complete`)).status, 200);
  assert.ok(given(await api.getFormSubmission({ client, path: { id: form.id } })).is_completed);
  console.log('a form: sent, filled in, fetched');

  const [template] = given(await api.listEsignTemplates({ client }));
  const recipient_overrides = (template?.recipient_roles ?? []).map(({ id }, number) => ({
    role_id: id ?? '', name: `MOCK Signer ${number + 1}`, email: `signer${number + 1}@example.com`,
  }));
  const draft = { name: 'Engagement letter', template_id: template?.id ?? '', recipient_overrides };
  const { id } = given(await api.createEsignDocument({ client, body: draft }));
  const envelope = { envelope_id: id };
  given(await api.updateEsignDocument({ client, path: envelope, body: { name: 'Engagement letter, corrected' } }));
  assert.equal(given(await api.listEsignDocuments({ client })).results?.length, 1);
  given(await api.sendEsignDocument({ client, path: envelope }));
  assert.equal((await control(`esign/documents/${id}/sign`)).status, 200);
  const signed = given(await api.getEsignDocument({ client, path: envelope }));
  const certificate = await fetch(signed.completion_certificate?.url_TEMP ?? '');
  assert.ok((await certificate.text()).startsWith('%PDF-'));
  console.log('an e-sign document: drafted, changed, listed, sent, signed, its certificate fetched');
}

await withSandbox(story);
