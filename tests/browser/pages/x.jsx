// X: Draft.js, hashtags, mentions and links as decorated spans, so that a finding may cross nodes.
import { CompositeDecorator, ContentState, Editor, EditorState } from "draft-js";
import "draft-js/dist/Draft.css";
import { createRoot } from "react-dom/client";
import { createPortal, flushSync } from "react-dom";
import React from "react";
import { fixture, preset } from "./fixture.js";
import "./x.css";

const entity = /https?:\/\/\S+|[#@][\p{L}\p{N}_]+/gu;
const decorator = new CompositeDecorator([{
  strategy: (block, found) => { for (const hit of block.getText().matchAll(entity)) found(hit.index, hit.index + hit[0].length); },
  component: ({ children }) => <span className="tag">{children}</span>,
}]);
const fresh = text => EditorState.createWithContent(ContentState.createFromText(text), decorator);

let current;
const posted = fixture(() => current.getCurrentContent().getPlainText("\n"));
const icon = name => <svg className="i" key={name}><use href={`#${name}`} /></svg>;

function Composer({ bar }) {
  const [state, setState] = React.useState(() => preset ? EditorState.moveSelectionToEnd(fresh(preset)) : fresh(""));
  current = state;
  const empty = !state.getCurrentContent().hasText();
  const send = () => { posted.push(window.fixture.text()); setState(fresh("")); };
  return <>
    <div data-testid="tweetTextarea_0RichTextInputContainer">
      <Editor editorState={state} onChange={setState} placeholder="Wat gebeurt er?" role="textbox" ariaLabel="Tekst van bericht"
        ariaMultiline={true} spellCheck={true} webDriverTestID="tweetTextarea_0" />
    </div>
    {createPortal(<div data-testid="toolBar" role="group">
      {/* As on X: one hidden input that takes several, which the page empties once it has them. */}
      <input type="file" data-testid="fileInput" accept="image/jpeg,image/png,image/webp,image/gif,video/mp4,video/quicktime" multiple tabIndex={-1} hidden
        onChange={event => { window.fixture.files.push(...[...event.target.files].map(({ name, size }) => ({ name, size }))); event.target.value = ""; }} />
      <div className="tools">{["image", "poll", "smile", "calendar", "pin"].map(icon)}</div>
      <button data-testid="tweetButtonInline" disabled={empty} onClick={send}>Posten</button>
    </div>, bar)}
  </>;
}

flushSync(() => createRoot(document.querySelector("#editor")).render(<Composer bar={document.querySelector("#bar")} />));
