// Mastodon: a textarea that React controls and that grows, with a content warning above it.
import React from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import Textarea from "react-textarea-autosize";
import { fixture, preset } from "./fixture.js";
import "./mastodon.css";

let current = preset;
const posted = fixture(() => current);
const icon = name => <svg className="i" key={name}><use href={`#${name}`} /></svg>;

function Compose() {
  const [text, setText] = React.useState(preset);
  const [warning, setWarning] = React.useState("");
  const field = React.useRef(null);
  current = text;
  const submit = event => {
    event.preventDefault();
    // As Mastodon does: where a browser extension wrote into the field without an event, the field wins.
    const value = field.current.value;
    posted.push(value);
    setText("");
  };
  return <form className="compose-form" onSubmit={submit}>
    <div className="box">
      <input id="cw-spoiler-input" className="spoiler-input__input" placeholder="Waarschuwing (optioneel)" lang="nl"
        value={warning} onChange={event => setWarning(event.target.value)} />
      <Textarea ref={field} className="autosuggest-textarea__textarea" placeholder="Wat wil je kwijt?" dir="auto" lang="nl"
        aria-autocomplete="list" value={text} onChange={event => setText(event.target.value)} />
      {/* As on Mastodon: an input within the button's label. */}
      <label className="upload"><input key="file" type="file" multiple accept=".jpg,.jpeg,.png,.gif,.webp,.heic,.avif,.mp4,.mov,image/*,video/*" hidden
        onChange={event => window.fixture.files.push(...[...event.target.files].map(({ name, size }) => ({ name, size })))} /></label>
      <div className="tools">{["image", "poll", "smile"].map(icon)}<span className="character-counter">{500 - text.length - warning.length}</span></div>
    </div>
    <button type="submit" className="send" disabled={!text.trim()}>Toot!</button>
  </form>;
}

flushSync(() => createRoot(document.querySelector("#mastodon")).render(<div className="columns">
  <div><input className="search" type="search" placeholder="Zoeken" aria-label="Zoeken" />
    <div className="navigation-bar"><div className="face">EB</div><b>@elsbaert</b></div><Compose /></div>
  <div className="item"><div className="face b">DP</div><div><b>De Pionier</b> <span className="mute">@depionier · 2 u</span>
    <p>De foto’s van de startdag staan online.</p></div></div>
</div>));
