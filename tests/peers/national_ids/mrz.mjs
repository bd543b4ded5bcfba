// Compares the machine-readable lines of the fixtures with the library `mrz` and writes agreement-mrz.md; see README.md.
//
// Ours are the fields of the fixture, which the integration tests hold us to. It fails on a difference without a rule.

import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'mrz';

const VERSION = '5.0.2';
const SEXES = { female: 'F', male: 'M', nonspecified: null };

/** What decides a difference: the first rule that fits. */
const RULES = [
  [(it) => it.format.startsWith('MRV'), 'reads visas as passports and misses the composite check digit, which visas do not have (Doc 9303, part 7)'],
  [(it) => it.issuer === 'UTO' || it.issuer === 'DFG', 'does not name an issuer that is in no list; the line has one all the same'],
];
const REFUSES = [[(it) => it.lines.split('\n')[0].length < 44, 'refuses an upper line that lost a filler; the lower one tells the width']];

const fixture = new URL('../../fixtures/national_ids/machine_readable.jsonl', import.meta.url);
const cases = readFileSync(fixture, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const yymmdd = (date) => date.slice(2).replaceAll('-', '');

function differences(it) {
  const { fields, details } = parse(it.lines.split('\n'));
  const checks = details.filter(({ field }) => /CheckDigit$/.test(field)).every(({ valid }) => valid);
  const pairs = {
    number: [it.number, fields.documentNumber],
    issuer: [it.issuer, fields.issuingState],
    'family names': [it.family, fields.lastName],
    'given names': [it.given, fields.firstName],
    'birth date': [yymmdd(it.birth), fields.birthDate],
    'expiry date': [yymmdd(it.expiry), fields.expirationDate],
    sex: [it.sex, SEXES[fields.sex]],
    'check digits': [it.checks, checks],
  };
  return Object.entries(pairs).filter(([, [ours, theirs]]) => ours !== theirs).map(([name]) => name);
}

const rows = [];
const unexplained = [];
for (const it of cases) {
  let said;
  let rules = RULES;
  try {
    const differing = differences(it);
    said = differing.length === 0 ? 'agrees' : `differs in ${differing.join(', ')}`;
  } catch {
    said = 'refuses';
    rules = REFUSES;
  }
  const rule = said === 'agrees' ? '' : rules.find(([fits]) => fits(it))?.[1];
  if (rule === undefined) unexplained.push(`${it.source}: ${said}`);
  rows.push(`| ${it.format} | ${it.source} | ${said} | ${rule} |`);
}
if (unexplained.length > 0) {
  console.error(`no rule decides:\n${unexplained.join('\n')}`);
  process.exit(1);
}
const agreeing = rows.filter((row) => row.includes('| agrees |')).length;
const head = [
  '# Agreement on machine-readable lines',
  '',
  `Written by \`mrz.mjs\`; do not edit. \`mrz\` ${VERSION} (npm) reads ${agreeing} of ${rows.length} as we do: number, issuer, names, dates, sex`,
  'and whether all check digits match.',
  '',
  '| format | lines | the library | the rule |',
  '| --- | --- | --- | --- |',
];
writeFileSync(new URL('agreement-mrz.md', import.meta.url), [...head, ...rows, ''].join('\n'));
console.log('agreement-mrz.md is written; every difference has its rule');
