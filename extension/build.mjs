// Bundles the modules of src/ for Chromium, for Firefox and for the page the service shows at /.
//   node build.mjs [--port N] [--out DIR] [--zip]
//     N: where the service listens when nobody set another address (8787); DIR: where chrome/ and firefox/ go (dist)
//     --zip: also one file for each store, the same bytes from the same source
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { sites } from "./src/sites/index.js";
import { zip } from "./zip.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { port, out, zip: zips } = parseArgs({ options: {
  port: { type: "string", default: "8787" }, out: { type: "string", default: join(here, "dist") }, zip: { type: "boolean" },
} }).values;
if (!/^\d{2,5}$/.test(port)) throw new Error(`--port ${port} is not a port number`);

/** What the browser opens: each an HTML file beside a script of the same name. */
const pages = ["options", "popup", "welcome"];

/** @param {Record<string, string>} entryPoints @param {string} outdir @param {object} [more] */
const bundle = (entryPoints, outdir, more = {}) => build({
  entryPoints, outdir, bundle: true, format: "iife", target: ["chrome120", "firefox140"], charset: "utf8", logLevel: "warning",
  define: { DEFAULT_PORT: port },
  ...more,
});

const manifest = JSON.parse(await readFile(join(here, "manifest.json"), "utf8"));
manifest.content_scripts[0].matches = [...new Set(sites.flatMap(({ hosts }) => hosts))].sort().map((host) => `https://${host}/*`);

/** What the other browser would warn about. */
const { service_worker, scripts } = manifest.background;
const { key, minimum_chrome_version, message_serialization, browser_specific_settings, ...shared } = manifest;
const manifests = {
  chrome: { ...shared, key, minimum_chrome_version, message_serialization, background: { service_worker } },
  firefox: { ...shared, browser_specific_settings, background: { scripts } },
};

for (const [browser, own] of Object.entries(manifests)) {
  const to = join(resolve(out), browser);
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  const scripts = ["background", "content"].map((name) => [name, join(here, `src/${name}.js`)]);
  await bundle(Object.fromEntries([...scripts, ...pages.map((page) => [page, join(here, page, `${page}.js`)])]), to);
  const files = pages.flatMap((page) => [[`${page}/${page}.html`, `${page}.html`], [`${page}/${page}.css`, `${page}.css`]]);
  for (const [from, name] of [["_locales", "_locales"], ["icons", "icons"], ["options/look.css", "look.css"], ...files]) {
    await cp(join(here, from), join(to, name), { recursive: true });
  }
  await writeFile(join(to, "manifest.json"), JSON.stringify(own, null, 2) + "\n");
  if (zips) await writeFile(join(resolve(out), `postwijzer-${browser}-${manifest.version}.zip`), await packed(to));
}
// The service may be reading it, and other runs may be building it: the same for every port, and replaced in one go.
const { outputFiles: [{ contents }] } = await bundle({ postwijzer: join(here, "src/page.js") }, join(here, "../composer_api/page"), { write: false, define: {} });
const page = join(here, "../composer_api/page/postwijzer.js");
if (!(await readFile(page).catch(() => null))?.equals(contents)) {
  await writeFile(`${page}.${process.pid}`, contents);
  await rename(`${page}.${process.pid}`, page);
}
console.log(`extension/dist/chrome, extension/dist/firefox and composer_api/page/postwijzer.js, for a service at port ${port}`);

/** @param {string} folder */
async function packed(folder) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const files = await Promise.all(paths.map(async (path) => {
    const name = path.slice(folder.length + 1).replaceAll("\\", "/");
    if (name !== "manifest.json") return { name, bytes: await readFile(path) };
    // Chrome's store gives the id itself and refuses a manifest that brings one along.
    const { key: _, ...own } = JSON.parse(await readFile(path, "utf8"));
    return { name, bytes: Buffer.from(JSON.stringify(own, null, 2) + "\n") };
  }));
  return zip(files);
}
