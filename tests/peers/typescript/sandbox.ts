// The sandbox for the time of a story.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export type Sandbox = { base_url: string; control_url: string; api_key: string };

/** What becomes of an enumerated member in a response. */
export type Token = (known: string) => string;

export async function withSandbox(story: (sandbox: Sandbox, token: Token) => Promise<void>): Promise<void> {
  const program = spawn('../../../target/debug/realaml', ['sandbox', '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = await once(createInterface(program.stdout), 'line');
    const sandbox = JSON.parse(line as string) as Sandbox;
    await story(sandbox, (known) => known);
    console.log('the same with a new token and a new member in every response:');
    for (const kind of ['unknown_enum_value', 'extra_field']) {
      await act(sandbox, 'faults', JSON.stringify({ kind }));
    }
    await story(sandbox, () => 'SANDBOX_NEW_VALUE');
  } finally {
    program.kill();
  }
}

/** Plays somebody else: the person, the staff, or the network. */
export async function act({ control_url }: Sandbox, path: string, body = ''): Promise<void> {
  const response = await fetch(`${control_url}${path}`, { method: 'POST', body });
  assert.equal(response.status, 200, path);
}

/** Asserts that there is a PDF at an address. */
export async function isPdf(url: string | null | undefined): Promise<void> {
  const file = await fetch(url ?? '');
  assert.ok((await file.text()).startsWith('%PDF-'));
}
