// What goes to the stores: the same bytes every time, asking for no more than it needs, and holding nothing from elsewhere.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { sites } from "../../extension/src/sites/index.js";
import { zip } from "../../extension/zip.mjs";

const extension = fileURLToPath(new URL("../../extension/", import.meta.url));
const out = mkdtempSync(join(tmpdir(), "postwijzer-build-"));
const build = (name) => execFileSync(process.execPath, ["build.mjs", "--zip", "--out", join(out, name)], { cwd: extension });
const read = (path) => readFileSync(join(out, path));
const browsers = ["chrome", "firefox"];
const { version } = JSON.parse(readFileSync(join(extension, "manifest.json"), "utf8"));

before(() => ["one", "two"].forEach(build));
after(() => rmSync(out, { recursive: true, force: true }));

/** Python reads the zip: not the one who wrote it. */
const unzipped = (path, code) => execFileSync("python3", ["-c", `import sys, zipfile, json\nz = zipfile.ZipFile(sys.argv[1])\n${code}`, join(out, path)], { encoding: "utf8" });

for (const browser of browsers) {
  test(`${browser}: the same source makes the same zip`, () => {
    assert.ok(read(`one/postwijzer-${browser}-${version}.zip`).equals(read(`two/postwijzer-${browser}-${version}.zip`)));
  });

  test(`${browser}: the zip holds what was built, in order, with one date`, () => {
    const path = `one/postwijzer-${browser}-${version}.zip`;
    const entries = JSON.parse(unzipped(path, "assert z.testzip() is None\nprint(json.dumps([[i.filename, list(i.date_time), i.file_size] for i in z.infolist()]))"));
    const names = entries.map(([name]) => name);
    const built = readdirSync(join(out, "one", browser), { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(join(out, "one", browser).length + 1));
    assert.deepEqual(names, built.sort());
    assert.ok(entries.every(([, date]) => date.join() === "1980,1,1,0,0,0"));
    assert.ok(names.includes("manifest.json") && names.includes("icons/128.png") && names.includes("_locales/nl/messages.json"));
    for (const name of names.filter((name) => name.endsWith(".js")))
      assert.equal(unzipped(path, `sys.stdout.write(z.read(${JSON.stringify(name)}).decode())`), read(`one/${browser}/${name}`).toString());
  });

  test(`${browser}: asks for no more than it needs`, () => {
    const manifest = JSON.parse(read(`one/${browser}/manifest.json`));
    assert.deepEqual(manifest.permissions, ["storage", "scripting"]);
    assert.deepEqual(manifest.host_permissions, ["http://127.0.0.1/*"]);
    assert.deepEqual(manifest.optional_host_permissions, ["https://*/*"]); // one's own Mastodon server, asked for by name
    const [{ matches }, ...others] = manifest.content_scripts;
    assert.deepEqual(others, []);
    assert.deepEqual(new Set(matches), new Set(sites.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`))));
    assert.ok(!JSON.stringify(manifest).includes("<all_urls>"));
    assert.equal(manifest.web_accessible_resources, undefined);
  });

  test(`${browser}: runs no code from elsewhere`, () => {
    const { content_security_policy: { extension_pages: policy } } = JSON.parse(read(`one/${browser}/manifest.json`));
    assert.match(policy, /default-src 'none'; script-src 'self';/);
    assert.ok(!/unsafe|https:/.test(policy), policy);
    for (const name of readdirSync(join(out, "one", browser)).filter((name) => /\.(js|html|css)$/.test(name))) {
      const text = read(`one/${browser}/${name}`).toString();
      assert.ok(!/\beval\(|new Function\(|innerHTML|(?:await|=) import\(|<script>|\bon[a-z]+="|src="http/.test(text), name);
    }
  });
}

test("Chrome's store gives the id, so its zip brings no key", () => {
  const keys = (path) => JSON.parse(unzipped(path, "print(z.read('manifest.json').decode())")).key;
  assert.equal(keys(`one/postwijzer-chrome-${version}.zip`), undefined);
  assert.ok(JSON.parse(read("one/chrome/manifest.json")).key, "loaded unpacked, the id is always the same");
});

test("the order in which files are found does not matter", () => {
  const files = [{ name: "b.txt", bytes: Buffer.from("twee") }, { name: "a/é.txt", bytes: Buffer.from("één") }];
  assert.ok(zip(files).equals(zip([...files].reverse())));
});
