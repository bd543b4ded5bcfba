// Makes the clients with the commands of the guide, each in a folder of its own below `generated`.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../..');
const guide = readFileSync(resolve(root, 'realaml-ext/src/guide/other_languages.md'), 'utf8');

rmSync(resolve(here, 'generated'), { recursive: true, force: true });
for (const program of ['openapi-typescript', 'openapi-ts']) {
  const [command, ...others] = guide.split('\n').filter((line) => line.startsWith(`${program} `));
  if (command === undefined || others.length > 0) {
    throw new Error(`the guide has to have one command of ${program}`);
  }
  const cwd = resolve(here, 'generated', program);
  mkdirSync(cwd, { recursive: true });
  symlinkSync(resolve(root, 'openapi'), resolve(cwd, 'openapi'));
  const [, ...words] = command.split(' ');
  execFileSync(resolve(here, 'node_modules/.bin', program), words, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}
