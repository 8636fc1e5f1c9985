// Bundles the modules of src/ for Chromium, for Firefox and for the page the service shows at /.
//   node build.mjs [--port N] [--out DIR]
//     N: where the service listens when nobody set another address (8787); DIR: where chrome/ and firefox/ go (dist)
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { sites } from "./src/sites/index.js";

const here = dirname(fileURLToPath(import.meta.url));
const { port, out } = parseArgs({ options: { port: { type: "string", default: "8787" }, out: { type: "string", default: join(here, "dist") } } }).values;
if (!/^\d{2,5}$/.test(port)) throw new Error(`--port ${port} is not a port number`);

/** @param {Record<string, string>} entryPoints @param {string} outdir */
const bundle = (entryPoints, outdir) => build({
  entryPoints, outdir, bundle: true, format: "iife", target: ["chrome120", "firefox140"], charset: "utf8", logLevel: "warning",
  define: { DEFAULT_PORT: port },
});

const manifest = JSON.parse(await readFile(join(here, "manifest.json"), "utf8"));
manifest.content_scripts[0].matches = [...new Set(sites.flatMap(({ hosts }) => hosts))].sort().map((host) => `https://${host}/*`);

/** What the other browser would warn about. */
const { service_worker, scripts } = manifest.background;
const { key, minimum_chrome_version, browser_specific_settings, ...shared } = manifest;
const manifests = {
  chrome: { ...shared, key, minimum_chrome_version, background: { service_worker } },
  firefox: { ...shared, browser_specific_settings, background: { scripts } },
};

for (const [browser, own] of Object.entries(manifests)) {
  const to = join(resolve(out), browser);
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  await bundle({ background: join(here, "src/background.js"), content: join(here, "src/content.js"), options: join(here, "options/options.js") }, to);
  for (const [from, name] of [["_locales", "_locales"], ["icons", "icons"], ["options/options.html", "options.html"], ["options/options.css", "options.css"]]) {
    await cp(join(here, from), join(to, name), { recursive: true });
  }
  await writeFile(join(to, "manifest.json"), JSON.stringify(own, null, 2) + "\n");
}
await bundle({ postwijzer: join(here, "src/page.js") }, join(here, "../composer_api/page"));
console.log(`extension/dist/chrome, extension/dist/firefox and composer_api/page/postwijzer.js, for a service at port ${port}`);
