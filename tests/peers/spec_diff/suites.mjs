// Measures `cargo xtask diff` on the pairs of documents in the test data of oasdiff and of OpenAPITools' openapi-diff, and
// writes suites.md. Both are fetched by whoever runs this and stay out of the repository:
//
//   git clone https://github.com/oasdiff/oasdiff; git clone https://github.com/OpenAPITools/openapi-diff
//   node suites.mjs oasdiff openapi-diff
//
// A pair counts as missed if the documents differ in more than words and nothing at all is told of it.

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../../..");
const [oasdiff, openapiDiff] = process.argv.slice(2);
const xtask = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/xtask");

function files(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return name.startsWith(".") ? [] : statSync(path).isDirectory() ? files(path) : [path];
  });
}

// Two documents that one test of oasdiff opens, and files named base and revision.
function pairsOfOasdiff(folder) {
  const all = files(folder);
  const pairs = new Map();
  const add = (a, b) => existsSync(a) && existsSync(b) && pairs.set(`${a} ${b}`, [a, b]);
  for (const test of all.filter((it) => it.endsWith("_test.go"))) {
    for (const body of readFileSync(test, "utf8").split("\nfunc ")) {
      const opened = [...body.matchAll(/"((?:\.\.\/)+data\/[^"]+\.(?:ya?ml|json))"/g)].map((it) => normalize(join(dirname(test), it[1])));
      if (opened.length === 2 && opened[0] !== opened[1]) add(...opened);
    }
  }
  for (const base of all.filter((it) => /[_-]base\.(ya?ml|json)$/.test(it))) add(base, base.replace(/base(\.\w+)$/, "revision$1"));
  return [...pairs.values()];
}

// Files that are numbered, or that are variants of one base.
function pairsOfOpenapiDiff(folder) {
  const all = files(join(folder, "core/src/test/resources")).filter((it) => /\.(ya?ml|json)$/.test(it));
  const pairs = [];
  for (const base of all) {
    const numbered = base.match(/^(.*[_-])1(\.\w+)$/);
    for (const n of numbered ? [2, 3, 4] : []) {
      const other = `${numbered[1]}${n}${numbered[2]}`;
      if (existsSync(other)) pairs.push([base, other]);
    }
    const named = base.match(/^(.*)(?:old|base|left)\.\w+$/);
    if (named) pairs.push(...all.filter((it) => it !== base && it.startsWith(named[1])).map((it) => [base, it]));
  }
  return pairs;
}

const words = new Set(["description", "summary", "title", "example", "examples", "externalDocs", "version"]);
const plain = (text) => text.split("\n").filter((line) => !words.has(line.trim().split(":")[0])).join("\n");

function measure(name, pairs) {
  const counts = { breaking: 0, risky: 0, additive: 0, documentation: 0, missed: 0, refused: 0, same: 0 };
  for (const [before, after] of pairs) {
    if (plain(readFileSync(before, "utf8")) === plain(readFileSync(after, "utf8"))) {
      counts.same += 1;
      continue;
    }
    const run = spawnSync(xtask, ["diff", "--format", "json", before, after], { encoding: "utf8", cwd: root });
    if (run.status === 2) {
      counts.refused += 1;
      continue;
    }
    const levels = new Set(JSON.parse(run.stdout).changes.map((it) => it.level));
    const worst = ["breaking", "risky", "additive", "documentation"].find((it) => levels.has(it)) ?? "missed";
    counts[worst] += 1;
    if (worst === "missed") console.log(`missed: ${before} ${after}`);
  }
  const asked = pairs.length - counts.same;
  return `| ${name} | ${asked} | ${counts.breaking} | ${counts.risky} | ${counts.additive} | ${counts.documentation} | ${counts.refused} | ${counts.missed} (${((100 * counts.missed) / asked).toFixed(1)} %) |`;
}

execFileSync("cargo", ["build", "--quiet", "--package", "xtask"], { cwd: root, stdio: "inherit" });
const rows = [measure("oasdiff", pairsOfOasdiff(oasdiff)), measure("openapi-diff", pairsOfOpenapiDiff(openapiDiff))];
writeFileSync(
  join(here, "suites.md"),
  `# Pairs of documents that others wrote

Written by \`suites.mjs\`: the worst change that \`cargo xtask diff\` tells of each pair in the test data of two other tools.
Missed is a pair whose documents differ in more than words while nothing is told.

| suite | pairs | breaking | risky | additive | documentation | refused | missed |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join("\n")}
`,
);
console.log(rows.join("\n"));
