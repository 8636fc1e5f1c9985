// The pages that are only markup: puts a real editor in every element that asks for one with `data-mount`. The editor's own
// marks (data-testid, role, id …) stand in the markup too. `fixture.text()` is the model of the editor last typed in.
import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { HashtagNode } from "@lexical/hashtag";
import { registerPlainText } from "@lexical/plain-text";
import { registerRichText } from "@lexical/rich-text";
import { registerLexicalTextEntity } from "@lexical/text";
import { Editor as TipTap, Extension } from "@tiptap/core";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { UndoRedo } from "@tiptap/extensions";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { CompositeDecorator, ContentState, Editor as Draft, EditorState } from "draft-js";
import "draft-js/dist/Draft.css";
import { $createParagraphNode, $getRoot, createEditor } from "lexical";
import React from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { createEditor as createSlate, Node as SlateNode } from "slate";
import { withHistory } from "slate-history";
import { Editable, Slate, withReact } from "slate-react";
import { fixture, linesOf } from "./fixture.js";
import "./mount.css";

const TAG = /#[\p{L}\p{N}_]+/gu;
/** What the markup asks of the element that is typed in. */
const marks = place => Object.fromEntries([...place.attributes].filter(({ name }) => !["data-mount", "class"].includes(name)).map(({ name, value }) => [name, value]));
/** An editor that makes its own element takes over the marks, so that they are on one element only. */
function strip(place) {
  const own = marks(place);
  for (const name of Object.keys(own)) place.removeAttribute(name);
  return own;
}
const render = (place, element) => flushSync(() => createRoot(place).render(element));

const mounts = {
  /** Facebook, Instagram, Threads, Reddit: paragraphs, hashtags in a node of their own. */
  lexical(place, register = registerRichText) {
    const editor = createEditor({ namespace: "fixture", nodes: [HashtagNode], theme: { hashtag: "tag" }, onError(error) { throw error; } });
    editor.setRootElement(place);
    register(editor);
    registerHistory(editor, createEmptyHistoryState(), 300);
    registerLexicalTextEntity(editor, text => {
      const hit = new RegExp(TAG).exec(text);
      return hit && { start: hit.index, end: hit.index + hit[0].length };
    }, HashtagNode, ({ __text }) => new HashtagNode(__text));
    editor.update(() => { if (!$getRoot().getFirstChild()) $getRoot().append($createParagraphNode()); });
    return {
      text: () => editor.getEditorState().read(() => $getRoot().getTextContent().replaceAll("\n\n", "\n")),
      clear: () => editor.update(() => { $getRoot().clear().append($createParagraphNode()).selectEnd(); }),
    };
  },
  /** WhatsApp: Lexical with line breaks only. */
  plainLexical: place => mounts.lexical(place, registerPlainText),

  /** X, TikTok, Pinterest. */
  draft(place) {
    const own = strip(place);
    const decorator = new CompositeDecorator([{
      strategy: (block, found) => { for (const hit of block.getText().matchAll(TAG)) found(hit.index, hit.index + hit[0].length); },
      component: ({ children }) => <span className="tag">{children}</span>,
    }]);
    const fresh = () => EditorState.createWithContent(ContentState.createFromText(""), decorator);
    let state, set;
    function Box() {
      [state, set] = React.useState(fresh);
      return <Draft editorState={state} onChange={set} role="textbox" ariaMultiline={true} webDriverTestID={own["data-testid"]} placeholder={own["aria-placeholder"]} />;
    }
    render(place, <Box />);
    return { text: () => state.getCurrentContent().getPlainText("\n"), clear: () => set(fresh()) };
  },

  /** LinkedIn comments, Bluesky. */
  tiptap(place) {
    const attributes = strip(place);
    const tags = Extension.create({ name: "tags", addProseMirrorPlugins: () => [new Plugin({ props: { decorations({ doc }) {
      const found = [];
      doc.descendants((node, at) => {
        for (const hit of node.isText ? node.text.matchAll(TAG) : []) found.push(Decoration.inline(at + hit.index, at + hit.index + hit[0].length, { class: "tag" }));
      });
      return DecorationSet.create(doc, found);
    } } })] });
    const editor = new TipTap({ element: place, extensions: [Document, Paragraph, Text, HardBreak, UndoRedo, tags], injectCSS: false, editorProps: { attributes } });
    return { text: () => editor.getText({ blockSeparator: "\n" }), clear: () => editor.commands.clearContent(true) };
  },

  /** Buffer. */
  slate(place) {
    const own = strip(place);
    const editor = withHistory(withReact(createSlate()));
    const decorate = ([node, path]) => SlateNode.isText?.(node) ?? typeof node.text === "string"
      ? [...node.text.matchAll(TAG)].map(hit => ({ tag: true, anchor: { path, offset: hit.index }, focus: { path, offset: hit.index + hit[0].length } })) : [];
    render(place, <Slate editor={editor} initialValue={[{ type: "paragraph", children: [{ text: "" }] }]}>
      <Editable {...own} decorate={decorate} renderLeaf={({ attributes, children, leaf }) => <span {...attributes} className={leaf.tag ? "tag" : undefined}>{children}</span>} />
    </Slate>);
    return { text: () => editor.children.map(line => SlateNode.string(line)).join("\n"), clear: () => { for (const _ of [...editor.children]) editor.apply({ type: "remove_text", path: [0, 0], offset: 0, text: SlateNode.string(editor.children[0]) }); } };
  },

  /** YouTube, and whatever is made without a framework. */
  plain: place => ({ text: () => linesOf(place).replaceAll("\u00a0", " "), clear: () => place.replaceChildren() }),
  field: place => ({ text: () => place.value, clear: () => { place.value = ""; } }),
};

let current;
const posted = fixture(() => current?.text() ?? "");
/** @param {HTMLElement} place */
function mount(place) {
  const editor = mounts[place.dataset.mount](place);
  const inside = place.getRootNode() instanceof ShadowRoot ? place.getRootNode() : place;
  inside.addEventListener("focusin", () => { current = editor; });
  current ??= editor;
}
for (const host of document.querySelectorAll("[data-shadow]")) {
  const root = host.attachShadow({ mode: host.dataset.shadow });
  root.append(host.querySelector("template").content);
  for (const place of root.querySelectorAll("[data-mount]")) mount(place);
}
for (const place of document.querySelectorAll("[data-mount]:not([data-late] *)")) mount(place);
// Pinterest: the editor comes when one clicks where it will be.
for (const late of document.querySelectorAll("[data-late]")) {
  const template = late.querySelector("template");
  late.addEventListener("click", () => {
    if (!template.isConnected) return;
    late.replaceChildren(template.content);
    mount(late.querySelector("[data-mount]"));
    late.querySelector('[contenteditable="true"]').focus();
  });
}
document.querySelector(".send")?.addEventListener("click", () => { posted.push(current.text()); current.clear(); });
// Unkind pages: a dialog that makes everything else inert, and a page that puts another element in the place of the editor.
document.querySelector("#ask")?.addEventListener("click", () => document.querySelector("#modal").showModal());
document.querySelector("#close")?.addEventListener("click", () => document.querySelector("#modal").close());
window.fixture.replaceEditor = id => {
  const old = document.getElementById(id), place = old.cloneNode(true);
  old.replaceWith(place);
  mount(place);
  place.focus();
  getSelection().selectAllChildren(place);
  getSelection().collapseToEnd();
};
