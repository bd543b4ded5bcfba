// The sandbox for the time of a story.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export type Sandbox = { base_url: string; control_url: string; api_key: string };

export async function withSandbox(story: (sandbox: Sandbox) => Promise<void>): Promise<void> {
  const program = spawn('../../../target/debug/realaml', ['sandbox', '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = await once(createInterface(program.stdout), 'line');
    await story(JSON.parse(line as string) as Sandbox);
  } finally {
    program.kill();
  }
}
