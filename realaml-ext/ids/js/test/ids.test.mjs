// Tests the package in Node: node --test realaml-ext/ids/js/test

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

const ids = createRequire(import.meta.url)("../pkg/node/realaml_ids.js");
const fixtures = new URL("../../../../tests/fixtures/national_ids/", import.meta.url);
const lines = (name) => readFileSync(new URL(name, fixtures), "utf8").trim().split("\n").map((line) => JSON.parse(line));

/** Returns the parameters of a fixture under their JavaScript names. */
const params = ({ state, province, card, version, part, lawful_use: lawfulUse } = {}) => ({
  state: state ?? province,
  part: card ?? version ?? part,
  lawfulUse,
});

test("every vector is answered as it says", () => {
  for (const vector of [...lines("vectors.jsonl"), ...lines("companies.jsonl")]) {
    const answer = ids.check(vector.country, vector.type, vector.input, params(vector.params));
    assert.equal(answer.valid, vector.valid, JSON.stringify(vector));
    assert.equal(answer.code, vector.code, JSON.stringify(vector));
    assert.equal(answer.number ?? null, vector.normalised, JSON.stringify(vector));
  }
});

test("every field case gets its hint", () => {
  for (const it of [...lines("field_cases.jsonl"), ...lines("variations.jsonl")]) {
    if (it.type === "detect") {
      assert.equal(ids.detect(it.country, it.input)[0].type, it.likeliest, it.input);
      continue;
    }
    const answer = ids.check(it.country, it.type, it.input, params(it.params));
    if (it.valid !== undefined) assert.equal(answer.valid, it.valid, it.input);
    if (it.hint && !answer.valid) assert.equal(answer.hint, it.hint, it.input);
  }
});

test("two-digit years need a clock, and JavaScript has one", () => {
  assert.equal(ids.check("DK", "cpr", "010157-8214").code, "future_date");
});

test("a number is grouped while it is typed", () => {
  const typing = ids.typing("US", "ssn", "12345", 5);
  assert.deepEqual([typing.progress, typing.grouped, typing.caret], ["incomplete", "123-45", 6]);
  assert.equal(ids.typing("DK", "cpr", "21A", 3).progress, "impossible");
});

test("messages come in the language of the person", () => {
  const { message, from, to } = ids.check("NZ", "driver_licence", "DB5I2036", { language: "es-MX" });
  assert.match(message, /O no es 0/);
  assert.deepEqual([from, to], [4, 4]);
});

test("what is not known is refused by name", () => {
  assert.throws(() => ids.check("NZ", "ird", "1", { stat: "x" }), /unknown parameter/);
  assert.throws(() => ids.check("XX", "ird", "1"), /unknown country/);
  assert.throws(() => ids.check("NZ", "nothing", "1"), /unknown type/);
  assert.equal(ids.check("AU", "tfn", "123 456 782").code, "restricted");
});

test("machine-readable lines are read", () => {
  const read = ids.readLines("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10");
  assert.deepEqual([read.number, read.givenNames, read.birthDate, read.checksMatch], ["L898902C3", "ANNA MARIA", "1974-08-12", true]);
  assert.throws(() => ids.readLines("secret"), (error) => !error.message.includes("secret"));
});

test("the list says what a field needs", () => {
  const ird = ids.types("NZ").find((it) => it.type === "ird");
  assert.deepEqual([ird.inputMode, ird.specimen, ird.holder], ["numeric", "49-091-850", "person"]);
  assert.equal(ird.groups, "###-###-###");
  assert.equal(ids.types("AU").find((it) => it.type === "driver_licence").states.length, 8);
});

test("the download stays small", () => {
  const size = gzipSync(readFileSync(new URL("../pkg/realaml_ids_bg.wasm", import.meta.url)), { level: 9 }).length;
  assert.ok(size < 200_000, `${size} bytes`);
});
