// Bundles the fixture pages, each into one HTML file without any request of its own.
import { build } from "esbuild";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";

const pages = new URL("./pages/", import.meta.url), built = new URL("./built/", import.meta.url);

/** `import css from "./x.css?text"`: for a shadow root, where the page's own stylesheet does not reach. */
const cssText = {
  name: "css-text",
  setup(build) {
    build.onResolve({ filter: /\.css\?text$/ }, ({ path }) => ({ path: new URL(path.slice(0, -5), pages).pathname, namespace: "css-text" }));
    build.onLoad({ filter: /.*/, namespace: "css-text" }, async ({ path }) => ({ contents: await readFile(path, "utf8"), loader: "text" }));
  },
};

/** @returns {Promise<Map<string, string>>} name of the page to its whole HTML */
export async function buildPages() {
  await mkdir(built, { recursive: true });
  const names = (await readdir(pages)).filter(file => file.endsWith(".html")).map(file => file.slice(0, -5));
  const files = await readdir(pages);
  /** A page without a script of its own is markup, with editors mounted in it. */
  const scriptOf = name => ["jsx", "js"].map(ending => `${name}.${ending}`).find(file => files.includes(file)) ?? "mount.jsx";
  const { outputFiles } = await build({
    entryPoints: [...new Set(names.map(scriptOf))].map(file => new URL(file, pages).pathname),
    outdir: built.pathname, bundle: true, minify: true, format: "iife", write: false, plugins: [cssText],
    loader: { ".woff2": "dataurl" }, define: { "process.env.NODE_ENV": '"production"', global: "window" }, logLevel: "error",
  });
  const output = file => outputFiles.find(({ path }) => path.endsWith(`/${file}`)).text;
  const icons = await readFile(new URL("icons.svg", pages), "utf8");
  return new Map(await Promise.all(names.map(async name => {
    const from = scriptOf(name).replace(/\.jsx?$/, "");
    const script = output(`${from}.js`).replaceAll("</script", "<\\/script");
    const html = (await readFile(new URL(`${name}.html`, pages), "utf8")).replace("<!--icons-->", () => icons)
      .replace("</title>", () => `</title>\n<style nonce="fixture">${output(`${from}.css`)}</style>`)
      + `<script nonce="fixture">${script}</script>\n`;
    await writeFile(new URL(`${name}.html`, built), html);
    return [name, html];
  })));
}
