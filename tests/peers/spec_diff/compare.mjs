// Writes agreement.md: our classes beside those of drift (crates.io) and openapi-diff (npm), on the labelled corpus.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import openapiDiff from "openapi-diff";

const root = new URL("../../../", import.meta.url).pathname;
const corpus = join(root, "tests/fixtures/spec_changes");
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const base = read(join(corpus, "base.json"));

function applied(patch) {
  const document = structuredClone(base);
  const place = (path) => {
    const keys = path.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
    const last = keys.pop();
    return [keys.reduce((value, key) => value[key], document), last];
  };
  const remove = (path) => {
    const [parent, key] = place(path);
    const value = parent[key];
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
    return value;
  };
  const add = (path, value) => {
    const [parent, key] = place(path);
    if (Array.isArray(parent) && key === "-") parent.push(value);
    else parent[key] = value;
  };
  for (const { op, path, from, value } of patch) {
    if (op === "remove") remove(path);
    else if (op === "move") add(path, remove(from));
    else add(path, value);
  }
  return document;
}

const cases = readdirSync(join(corpus, "cases"))
  .sort()
  .map((file) => ({ name: file.replace(".json", ""), ...read(join(corpus, "cases", file)) }))
  .map((it) => ({ ...it, document: applied(it.patch) }));

// Ours, by the test that holds it to the labels.
const results = join(mkdtempSync(join(tmpdir(), "spec-diff-")), "ours.json");
const run = (program, args, options) => execFileSync(program, args, { cwd: root, encoding: "utf8", ...options });
run("cargo", ["test", "--quiet", "--package", "xtask", "results_can_be_written"], {
  env: { ...process.env, SPEC_DIFF_RESULTS: results },
  stdio: ["ignore", "ignore", "inherit"],
});
const ours = Object.fromEntries(read(results).map((it) => [it.case, { class: it.class, noticed: it.changes > 0 }]));

// drift: what breaks old clients is breaking, what only new clients use is additive.
const pairs = Object.fromEntries(cases.map((it) => [it.name, [base, it.document]]));
const manifest = join(root, "tests/peers/spec_diff/drift/Cargo.toml");
const found = JSON.parse(
  run("cargo", ["run", "--quiet", "--manifest-path", manifest], { input: JSON.stringify(pairs), maxBuffer: 1 << 28 }),
);
const drift = Object.fromEntries(
  Object.entries(found).map(([name, classes]) => {
    const has = (word) => classes.includes(word);
    let verdict = "documentation";
    if (has("BackwardIncompatible") || has("Incompatible")) verdict = "breaking";
    else if (has("Error")) verdict = "error";
    else if (has("Unhandled")) verdict = "unclassified";
    else if (has("ForwardIncompatible")) verdict = "additive";
    return [name, { class: verdict, noticed: classes.length > 0 && !has("Error") }];
  }),
);

// openapi-diff: breaking, non-breaking, unclassified.
const npm = {};
for (const it of cases) {
  const spec = (content, location) => ({ content: JSON.stringify(content), location, format: "openapi3" });
  try {
    const result = await openapiDiff.diffSpecs({
      sourceSpec: spec(base, "old.json"),
      destinationSpec: spec(it.document, "new.json"),
    });
    const some = (key) => (result[key] ?? []).length > 0;
    let verdict = "documentation";
    if (some("breakingDifferences")) verdict = "breaking";
    else if (some("unclassifiedDifferences")) verdict = "unclassified";
    else if (some("nonBreakingDifferences")) verdict = "additive";
    npm[it.name] = { class: verdict, noticed: verdict !== "documentation" };
  } catch {
    npm[it.name] = { class: "error", noticed: false };
  }
}

const tools = { "cargo xtask diff": ours, "drift 0.2.0": drift, "openapi-diff 0.24.1": npm };
const share = (right, all) => `${right} of ${all} (${((100 * right) / all).toFixed(0)} %)`;
const rows = Object.entries(tools).map(([tool, verdicts]) => {
  const count = (list, right) => share(list.filter(right).length, list.length);
  const relevant = cases.filter((it) => it.class !== "documentation");
  const clear = cases.filter((it) => it.class !== "risky");
  const breaking = (verdict) => verdict === "breaking";
  const known = (verdict) => verdict !== "unclassified" && verdict !== "error";
  return [
    tool,
    count(relevant, (it) => verdicts[it.name].noticed),
    count(clear, (it) => known(verdicts[it.name].class) && breaking(verdicts[it.name].class) === breaking(it.class)),
    count(cases, (it) => verdicts[it.name].class === it.class),
  ];
});
const line = (cells) => `| ${cells.join(" | ")} |`;
const table = (head, body) => [line(head), line(head.map(() => "---")), ...body.map(line)].join("\n");
const text = `# Classes of changes: ours and two peers

${cases.length} single changes of one small specification (\`tests/fixtures/spec_changes\`), each labelled by a person with what it
means for a program that uses the generated Rust crates. Written by \`compare.mjs\`; see README.md.

${table(["tool", "noticed", "breaking or not", "class"], rows)}

- noticed: the tool says anything at all about a change that is more than words.
- breaking or not: of the changes labelled breaking, additive or documentation; "unclassified" and errors are not right.
- class: all four. The peers have no word for "compiles, but behaves differently" (risky); silence counts as documentation.

The peers judge an HTTP API for any client, we judge one Rust crate: that an enum is open, that names of operations are
names of methods, and that \`T\` and \`Option<T>\` are two types, they cannot know. The table says how far a general tool
would carry us, not how good it is at its own task.

${table(
  ["change", "label", ...Object.keys(tools)],
  cases.map((it) => [it.name, it.class, ...Object.values(tools).map((verdicts) => verdicts[it.name].class)]),
)}
`;
writeFileSync(join(root, "tests/peers/spec_diff/agreement.md"), text);
console.log(table(["tool", "noticed", "breaking or not", "class"], rows));
