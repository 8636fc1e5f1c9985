// LinkedIn: Quill 1 inside the open shadow root of a host without height, over the feed.
import Quill from "quill1";
import { fixture, preset } from "./fixture.js";
import "./linkedin.css";
import sharebox from "./linkedin-sharebox.css?text";

const root = document.querySelector("#interop-outlet").attachShadow({ mode: "open" });
const sheet = new CSSStyleSheet();
sheet.replaceSync(sharebox);
root.adoptedStyleSheets = [sheet];
root.innerHTML = `
  <div class="veil"></div>
  <div data-test-modal-id="sharebox" role="dialog" aria-label="Bijdrage maken">
    <div class="head"><div class="face">EB</div><div><b>Els Baert</b><small>Plaatsen voor iedereen</small></div>
      <button class="close" aria-label="Sluiten"><svg class="i"></svg></button></div>
    <div id="editor"></div>
    <div class="tools"><svg class="i"></svg><svg class="i"></svg><svg class="i"></svg><svg class="i"></svg></div>
    <div class="share-actions"><svg class="i"></svg><button class="share-actions__primary-action" disabled>Plaatsen</button></div>
  </div>`;
// A <use> cannot reach a symbol outside its shadow root, so the shapes are copied in.
["close", "smile", "image", "calendar", "poll", "clock"].forEach((name, index) => {
  const svg = root.querySelectorAll("svg.i")[index];
  svg.setAttribute("viewBox", "0 0 24 24");
  for (const shape of document.getElementById(name).children) svg.append(shape.cloneNode(true));
});

const quill = new Quill(root.querySelector("#editor"), { placeholder: "Waar wil je het over hebben?", formats: [], modules: { toolbar: false } });
quill.root.dataset.testQlEditorContenteditable = "true";
quill.root.setAttribute("role", "textbox");
quill.root.setAttribute("aria-multiline", "true");
const send = root.querySelector(".share-actions__primary-action");
// Quill stores a typed space as U+00A0; what is posted has ordinary spaces and no last newline.
const text = () => quill.getText().replaceAll("\u00a0", " ").replace(/\n$/, "");
const posted = fixture(text);
quill.on("text-change", () => { send.disabled = text().trim() === ""; });
if (preset) quill.setText(preset);
send.addEventListener("click", () => { posted.push(text()); quill.setText(""); });
