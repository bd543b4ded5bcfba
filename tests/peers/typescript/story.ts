// The life of records by types that openapi-typescript makes from the edition in OpenAPI 3.1, against the sandbox.

import assert from 'node:assert/strict';

import createClient from 'openapi-fetch';

import type { components, paths } from './generated/openapi-typescript/client/api.js';
import { type Sandbox, type Token, act, isPdf, withSandbox } from './sandbox.js';

/** The response, or the text of what was refused. */
function given<T>(result: { data?: T; error?: unknown; response: Response }): T {
  assert.ok(result.response.ok, `${result.response.status}: ${JSON.stringify(result.error)}`);
  return result.data as T;
}

async function story(sandbox: Sandbox, token: Token): Promise<void> {
  const headers = { Authorization: `Api-Key ${sandbox.api_key}` };
  const client = createClient<paths>({ baseUrl: sandbox.base_url, headers });

  const person: components['schemas']['VerificationRequest'] = {
    first_name: 'MOCK', last_name: 'PARTIAL', birth_date: '1900-01-01', email: 'mock@example.com',
  };
  const { signature_key } = given(await client.POST('/verifications/', { body: person }));
  assert.ok(signature_key);
  const path = { signature_key };
  const open = given(await client.GET('/verification/{signature_key}/', { params: { path } }));
  assert.equal(open.is_completed, false);
  assert.equal(open.result, null);
  await act(sandbox, `verifications/${signature_key}/complete`);
  const done = given(await client.GET('/verification/{signature_key}/', { params: { path } }));
  assert.equal(done.signature_key, signature_key);
  assert.equal(done.result, token('PARTIAL'));
  given(await client.DELETE('/verification/{signature_key}/', { params: { path } }));
  const gone = await client.GET('/verification/{signature_key}/', { params: { path } });
  assert.equal(gone.response.status, 404);
  console.log('a verification: created, completed, fetched, deleted');

  const address = { address_line_1: '1 Queen Street', city: 'Auckland', postal_code: '1010', country: 'NZ' };
  const whole = { ...person, ...address, last_name: 'PASS', consent: true };
  const run = given(await client.POST('/verifications/run/', { body: whole }));
  assert.ok(run.signature_key);
  assert.equal(run.result, token('PASS'));
  console.log('a verification: created and run');

  const firm = given(await client.POST('/verifications/company/run/', {
    body: { type: 'company', company_name: 'Example Holdings Limited', country: 'NZ', company_number: '9429000000000' },
  }));
  const of_firm = { params: { path: { signature_key: firm.signature_key } } };
  const company = given(await client.GET('/verification/{signature_key}/', of_firm));
  assert.equal(company.signature_key, firm.signature_key);
  assert.equal(company.type, token('company'));
  assert.equal(company.company_name, 'Example Holdings Limited');
  console.log('a company: created, run, fetched');

  const order = given(await client.POST('/outsourced-verifications/', {
    body: { type: 'individual', first_name: 'MOCK', last_name: 'PASS', country: 'NZ', email: 'mock@example.com' },
  }));
  const ordered = { params: { path: { signature_key: order.signature_key } } };
  assert.ok(!given(await client.GET('/outsourced-verification/{signature_key}/', ordered)).is_completed);
  await act(sandbox, `outsourced/${order.signature_key}`);
  const worked = given(await client.GET('/outsourced-verification/{signature_key}/', ordered));
  assert.equal(worked.signature_key, order.signature_key);
  assert.ok(worked.is_completed);
  assert.equal(worked.result, token('PASS'));
  console.log('outsourced work: ordered, completed, fetched');

  const rating = given(await client.POST('/risk-ratings/', { body: { name: 'MOCK PASS', level: 'LOW' } }));
  const rated = given(await client.GET('/risk-ratings/{id}/', { params: { path: { id: rating.id } } }));
  assert.equal(rated.id, rating.id);
  assert.equal(rated.level, token('LOW'));
  console.log('a risk rating: created and fetched');

  const form = given(await client.POST('/form-submissions/', {
    body: { form: '12', first_name: 'MOCK', last_name: 'PASS', email: 'mock@example.com' },
  }));
  await act(sandbox, `forms/${form.id}/complete`);
  const filled = given(await client.GET('/form-submissions/{id}/', { params: { path: { id: form.id } } }));
  assert.equal(filled.id, form.id);
  assert.ok(filled.is_completed);
  assert.equal(filled.status, token('completed'));
  console.log('a form: sent, filled in, fetched');

  const [template] = given(await client.GET('/esign/templates/', {}));
  assert.ok(template?.id);
  const document = given(await client.POST('/esign/documents/', {
    body: {
      name: 'Engagement letter',
      template_id: template.id,
      recipient_overrides: (template.recipient_roles ?? []).map(({ id }, number) => ({
        role_id: id ?? '', name: `MOCK Signer ${number + 1}`, email: `signer${number + 1}@example.com`,
      })),
    },
  }));
  const envelope = { params: { path: { envelope_id: document.id } } };
  const changed = given(await client.PATCH('/esign/documents/{envelope_id}/', {
    ...envelope, body: { name: 'Engagement letter, corrected' },
  }));
  assert.equal(changed.name, 'Engagement letter, corrected');
  const page = given(await client.GET('/esign/documents/', {}));
  assert.ok(page.results?.some(({ id }) => id === document.id));
  given(await client.POST('/esign/documents/{envelope_id}/send/', envelope));
  await act(sandbox, `esign/documents/${document.id}/sign`);
  const signed = given(await client.GET('/esign/documents/{envelope_id}/', envelope));
  assert.equal(signed.id, document.id);
  assert.equal(signed.status, token('completed'));
  await isPdf(signed.completion_certificate?.url_TEMP);
  console.log('an e-sign document: drafted from a template, changed, listed, sent, signed, its certificate fetched');

  const refused = await client.POST('/verifications/', { body: { ...person, email: '' } });
  assert.equal(refused.response.status, 400);
  console.log('an empty e-mail address is refused');
}

await withSandbox(story);
