// Compose boxes in frames without an address of their own.
import { fixture } from "./fixture.js";
import "./mount.css";
const box = '<body style="margin:8px"><div contenteditable="true" role="textbox" style="min-height:60px;font:16px/24px sans-serif;white-space:pre-wrap"></div>';
const posted = fixture(() => "");
for (const [id, sandbox] of [["srcdoc", null], ["sandboxed", "allow-scripts"]]) {
  const frame = document.createElement("iframe");
  Object.assign(frame, { id, srcdoc: box, width: 600, height: 160 });
  if (sandbox) frame.setAttribute("sandbox", sandbox);
  document.querySelector("#frames").append(frame);
}
