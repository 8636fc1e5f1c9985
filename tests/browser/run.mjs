// All browser specs in one process, so that browser, service and extension start once: B=chrome|firefox node run.mjs
import { readdir } from "node:fs/promises";

const specs = (await readdir(new URL(".", import.meta.url))).filter(file => file.endsWith(".spec.mjs")).sort();
for (const spec of specs) await import(`./${spec}`);
