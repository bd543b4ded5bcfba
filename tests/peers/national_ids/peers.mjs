// Verdicts and times of the JavaScript peers. Reads a JSON array of {type, text} on standard input, writes
// {library: {verdicts: [bool | null], nanoseconds: {type: number}}}; null where the library lacks the type.

import { readFileSync } from 'node:fs';
import { stdnum } from 'stdnum';
import validator from 'validator';

const identity = (locale) => (text) => validator.isIdentityCard(text, locale);
const tax = (locale) => (text) => validator.isTaxID(text, locale);
const passport = (country) => (text) => validator.isPassportNumber(text, country);
const stdnumOf = (country, name) => (text) => stdnum[country][name].validate(text).isValid;

const libraries = {
  'stdnum-js': {
    'AU/abn': stdnumOf('AU', 'abn'),
    'AU/acn': stdnumOf('AU', 'acn'),
    'AU/tfn': stdnumOf('AU', 'tfn'),
    'CA/bn': stdnumOf('CA', 'bn'),
    'CN/uscc': stdnumOf('CN', 'uscc'),
    'DK/cvr': stdnumOf('DK', 'cvr'),
    'IN/gstin': stdnumOf('IN', 'gstin'),
    'US/ein': stdnumOf('US', 'ein'),
    'CA/sin': stdnumOf('CA', 'sin'),
    'CN/resident_id': stdnumOf('CN', 'ric'),
    'DK/cpr': stdnumOf('DK', 'cpr'),
    'IN/aadhaar': stdnumOf('IN', 'aadhaar'),
    'IN/epic': stdnumOf('IN', 'epic'),
    'IN/pan': stdnumOf('IN', 'pan'),
    'IN/vid': stdnumOf('IN', 'vid'),
    'MX/curp': stdnumOf('MX', 'curp'),
    'MX/rfc': stdnumOf('MX', 'rfc'),
    'NZ/ird': stdnumOf('NZ', 'ird'),
    'US/ssn': stdnumOf('US', 'ssn'),
    'ZA/id': stdnumOf('ZA', 'idnr'),
  },
  'validator.js': {
    'AU/passport': passport('AU'),
    'CA/passport': passport('CA'),
    'CA/sin': tax('en-CA'),
    'CN/passport': passport('CN'),
    'CN/resident_id': identity('zh-CN'),
    'CN/resident_id_15': identity('zh-CN'),
    'DK/cpr': tax('dk-DK'),
    'IN/aadhaar': identity('IN'),
    'IN/passport': passport('IN'),
    'MX/passport': passport('MX'),
    'NZ/passport': passport('NZ'),
    'US/passport': passport('US'),
    'ZA/passport': passport('ZA'),
  },
};

const verdict = (check, text) => {
  try {
    return Boolean(check(text));
  } catch {
    return 'raises';
  }
};

// The best of many rounds, since what is slower is the work of other programs.
const time = (check, texts) => {
  let best = Infinity;
  for (let round = 0; round < 500; round += 1) {
    const start = process.hrtime.bigint();
    for (let again = 0; again < 5; again += 1) for (const text of texts) verdict(check, text);
    best = Math.min(best, Number(process.hrtime.bigint() - start) / (5 * texts.length));
  }
  return best;
};

const cases = JSON.parse(readFileSync(0, 'utf8'));
const answers = {};
for (const [library, checks] of Object.entries(libraries)) {
  const verdicts = cases.map(({ type, text }) => (checks[type] ? verdict(checks[type], text) : null));
  const nanoseconds = {};
  for (const [type, check] of Object.entries(checks)) {
    const texts = cases.filter((one) => one.type === type && one.timed).map((one) => one.text);
    nanoseconds[type] = time(check, texts);
  }
  answers[library] = { verdicts, nanoseconds };
}
process.stdout.write(JSON.stringify(answers));
