// CPU time of other checkers on the texts on stdin, in microseconds a text: the median and the first look at each text.
// A checker that is not installed is left out.
import { readFileSync } from "node:fs";

const { texts, rounds } = JSON.parse(readFileSync(0, "utf8"));
const median = (found) => found.sort((a, b) => a - b)[found.length >> 1];

async function spent(work, text) {
  const { user, system } = process.cpuUsage();
  await work(text);
  const used = process.cpuUsage({ user, system });
  return used.user + used.system;
}

const checkers = {
  async "write-good"() {
    const { default: writeGood } = await import("write-good");
    return (text) => writeGood(text);
  },
  async "textlint with terminology"() {
    const { createLinter } = await import("textlint");
    const { TextlintKernelDescriptor } = await import("@textlint/kernel");
    const { moduleInterop } = await import("@textlint/module-interop");
    const plugin = moduleInterop((await import("@textlint/textlint-plugin-text")).default);
    const rule = moduleInterop((await import("textlint-rule-terminology")).default);
    const linter = createLinter({
      descriptor: new TextlintKernelDescriptor({
        rules: [{ ruleId: "terminology", rule, options: { defaultTerms: true } }],
        plugins: [{ pluginId: "text", plugin }],
        filterRules: [],
      }),
    });
    return (text) => linter.lintText(text, "post.txt");
  },
  async "harper.js"() {
    const { LocalLinter } = await import("harper.js");
    const { binaryInlined } = await import("harper.js/binaryInlined");
    const linter = new LocalLinter({ binary: binaryInlined });
    await linter.setup();
    return (text) => linter.lint(text);
  },
};

const answer = {};
for (const [name, make] of Object.entries(checkers)) {
  try {
    const work = await make();
    await work("Warm.");
    const first = [];
    for (const text of texts) first.push(await spent(work, text));
    const again = [];
    for (let round = 0; round < rounds; round++) for (const text of texts) again.push(await spent(work, text));
    answer[name] = { first: median(first), median: median(again) };
  } catch (error) {
    answer[name] = { skipped: String(error.code ?? error.message).split("\n")[0] };
  }
}
console.log(JSON.stringify(answer));
