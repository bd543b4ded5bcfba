// The life of records by the client that hey-api makes from the open edition, against the sandbox.

import assert from 'node:assert/strict';

import { createClient } from './generated/openapi-ts/client/client/index.js';
import * as api from './generated/openapi-ts/client/sdk.gen.js';
import { type Sandbox, type Token, act, isPdf, withSandbox } from './sandbox.js';

/** The response, or the text of what was refused. */
function given<T>(result: { data?: T; error?: unknown; response?: Response }): T {
  assert.ok(result.response?.ok, `${result.response?.status}: ${JSON.stringify(result.error)}`);
  return result.data as T;
}

async function story(sandbox: Sandbox, token: Token): Promise<void> {
  const headers = { Authorization: `Api-Key ${sandbox.api_key}` };
  const client = createClient({ baseUrl: sandbox.base_url, headers });

  const person = { first_name: 'MOCK', birth_date: '1900-01-01', email: 'mock@example.com' };
  const made = given(await api.createVerification({ client, body: { ...person, last_name: 'PARTIAL' } }));
  const path = { signature_key: made.signature_key };
  assert.equal(given(await api.getVerification({ client, path })).is_completed, false);
  await act(sandbox, `verifications/${made.signature_key}/complete`);
  const done = given(await api.getVerification({ client, path }));
  assert.equal(done.signature_key, made.signature_key);
  assert.equal(done.result, token('PARTIAL'));
  given(await api.deleteVerification({ client, path }));
  assert.equal((await api.getVerification({ client, path })).response?.status, 404);
  console.log('a verification: created, completed, fetched, deleted');

  const address = { address_line_1: '1 Queen Street', city: 'Auckland', postal_code: '1010', country: 'NZ' };
  const whole = { ...person, ...address, last_name: 'PASS', consent: true };
  const run = given(await api.runVerification({ client, body: whole }));
  assert.ok(run.signature_key);
  assert.equal(run.result, token('PASS'));
  console.log('a verification: created and run');

  const named = { company_name: 'Example Holdings Limited', country: 'NZ' };
  const { signature_key } = given(await api.runCompanyVerification({ client, body: named }));
  const company = given(await api.getVerification({ client, path: { signature_key } }));
  assert.equal(company.signature_key, signature_key);
  assert.equal(company.type, token('company'));
  assert.equal(company.company_name, named.company_name);
  console.log('a company: created, run, fetched');

  const order = { type: 'individual', first_name: 'MOCK', last_name: 'PASS', country: 'NZ', email: person.email };
  const ordered = given(await api.createOutsourcedVerification({ client, body: order }));
  const of_order = { client, path: { signature_key: ordered.signature_key } };
  assert.ok(!given(await api.getOutsourcedVerification(of_order)).is_completed);
  await act(sandbox, `outsourced/${ordered.signature_key}`);
  const worked = given(await api.getOutsourcedVerification(of_order));
  assert.equal(worked.signature_key, ordered.signature_key);
  assert.ok(worked.is_completed);
  assert.equal(worked.result, token('PASS'));
  console.log('outsourced work: ordered, completed, fetched');

  const rating = given(await api.createRiskRating({ client, body: { name: 'MOCK PASS', level: 'LOW' } }));
  const rated = given(await api.getRiskRating({ client, path: { id: rating.id } }));
  assert.equal(rated.id, rating.id);
  assert.equal(rated.level, token('LOW'));
  console.log('a risk rating: created and fetched');

  const body = { form: '12', first_name: 'MOCK', last_name: 'PASS', email: person.email };
  const form = given(await api.createFormSubmission({ client, body }));
  await act(sandbox, `forms/${form.id}/complete`);
  const filled = given(await api.getFormSubmission({ client, path: { id: form.id } }));
  assert.equal(filled.id, form.id);
  assert.ok(filled.is_completed);
  assert.equal(filled.status, token('completed'));
  console.log('a form: sent, filled in, fetched');

  const [template] = given(await api.listEsignTemplates({ client }));
  const recipient_overrides = (template?.recipient_roles ?? []).map(({ id }, number) => ({
    role_id: id ?? '', name: `MOCK Signer ${number + 1}`, email: `signer${number + 1}@example.com`,
  }));
  const draft = { name: 'Engagement letter', template_id: template?.id ?? '', recipient_overrides };
  const { id } = given(await api.createEsignDocument({ client, body: draft }));
  const envelope = { envelope_id: id };
  const name = 'Engagement letter, corrected';
  assert.equal(given(await api.updateEsignDocument({ client, path: envelope, body: { name } })).name, name);
  assert.ok(given(await api.listEsignDocuments({ client })).results?.some((document) => document.id === id));
  given(await api.sendEsignDocument({ client, path: envelope }));
  await act(sandbox, `esign/documents/${id}/sign`);
  const signed = given(await api.getEsignDocument({ client, path: envelope }));
  assert.equal(signed.id, id);
  assert.equal(signed.status, token('completed'));
  await isPdf(signed.completion_certificate?.url_TEMP);
  console.log('an e-sign document: drafted, changed, listed, sent, signed, its certificate fetched');
}

await withSandbox(story);
