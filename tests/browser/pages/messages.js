// A private conversation on X: a plain textarea.
import { fixture, preset } from "./fixture.js";
import "./generic.css";

const field = document.querySelector("textarea");
field.value = preset;
const posted = fixture(() => field.value);
document.querySelector(".send").addEventListener("click", () => { posted.push(field.value); field.value = ""; });
