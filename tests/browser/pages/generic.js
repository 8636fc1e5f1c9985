// A site that renamed everything: an ordinary contenteditable and an ordinary textarea, no framework.
import { fixture, preset } from "./fixture.js";
import "./generic.css";

const box = document.querySelector("#box"), field = document.querySelector("#field");
/** Blocks are lines; a <br> that only keeps a line open counts for nothing. */
function lines(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeName === "BR") return node.nextSibling ? "\n" : "";
  return [...node.childNodes].reduce((text, child) =>
    text + (child.nodeName === "DIV" && (text || child.previousSibling) ? "\n" : "") + lines(child), "");
}
const posted = fixture(() => lines(box).replaceAll("\u00a0", " "));
window.fixture.field = () => field.value;
if (preset) box.textContent = preset;
document.querySelector("#send").addEventListener("click", () => { posted.push(window.fixture.text()); box.replaceChildren(); });
document.querySelector("#reply").addEventListener("click", () => { posted.push(field.value); field.value = ""; });
