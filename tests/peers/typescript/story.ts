// The life of records by types that openapi-typescript makes from the edition in OpenAPI 3.1, against the sandbox.

import assert from 'node:assert/strict';

import createClient from 'openapi-fetch';

import type { components, paths } from './generated/api.js';
import { type Sandbox, withSandbox } from './sandbox.js';

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

  const company = given(await client.POST('/verifications/company/run/', {
    body: { type: 'company', company_name: 'Example Holdings Limited', country: 'NZ', company_number: '9429000000000' },
  }));
  assert.ok(company.signature_key);
  console.log('a company: created and run');

  const order = given(await client.POST('/outsourced-verifications/', {
    body: { type: 'individual', first_name: 'MOCK', last_name: 'PASS', country: 'NZ', email: 'mock@example.com' },
  }));
  assert.ok(order.signature_key);
  const ordered = { params: { path: { signature_key: order.signature_key } } };
  assert.ok(!given(await client.GET('/outsourced-verification/{signature_key}/', ordered)).is_completed);
  console.log('outsourced work: ordered and fetched');

  const rating = given(await client.POST('/risk-ratings/', { body: { name: 'MOCK PASS', level: 'LOW' } }));
  assert.ok(rating.id);
  const rated = given(await client.GET('/risk-ratings/{id}/', { params: { path: { id: rating.id } } }));
  assert.equal(rated.level, rating.level);
  console.log('a risk rating: created and fetched');

  const form = given(await client.POST('/form-submissions/', {
    body: { form: '12', first_name: 'MOCK', last_name: 'PASS', email: 'mock@example.com' },
  }));
  assert.ok(form.id);
  assert.equal((await control(`forms/${form.id}/complete`)).status, 200);
  const filled = given(await client.GET('/form-submissions/{id}/', { params: { path: { id: form.id } } }));
  assert.ok(filled.is_completed);
  console.log('a form: sent, filled in, fetched');

  const templates = given(await client.GET('/esign/templates/', {}));
  const [template] = templates;
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
  assert.equal(page.results?.length, 1);
  given(await client.POST('/esign/documents/{envelope_id}/send/', envelope));
  assert.equal((await control(`esign/documents/${document.id}/sign`)).status, 200);
  const signed = given(await client.GET('/esign/documents/{envelope_id}/', envelope));
  const certificate = await fetch(signed.completion_certificate?.url_TEMP ?? '');
  assert.ok((await certificate.text()).startsWith('%PDF-'));
  console.log('an e-sign document: drafted from a template, changed, listed, sent, signed, its certificate fetched');

  const refused = await client.POST('/verifications/', { body: { ...person, email: '' } });
  assert.equal(refused.response.status, 400);
  console.log('an empty e-mail address is refused');
}

await withSandbox(story);
