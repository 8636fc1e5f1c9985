// A site that renamed everything: an ordinary contenteditable and an ordinary textarea, no framework.
import { fixture, linesOf, preset } from "./fixture.js";
import "./generic.css";

const box = document.querySelector("#box"), field = document.querySelector("#field");
const posted = fixture(() => linesOf(box).replaceAll("\u00a0", " "));
window.fixture.field = () => field.value;
if (preset) box.textContent = preset;
document.querySelector("#send").addEventListener("click", () => { posted.push(window.fixture.text()); box.replaceChildren(); });
document.querySelector("#reply").addEventListener("click", () => { posted.push(field.value); field.value = ""; });
