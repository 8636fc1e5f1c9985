// Bluesky: TipTap, hashtags and links coloured by decorations, mentions as nodes that cannot be edited.
import { Editor, Extension } from "@tiptap/core";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Mention } from "@tiptap/extension-mention";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { Placeholder, UndoRedo } from "@tiptap/extensions";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { fixture, preset, theme } from "./fixture.js";
import "./bluesky.css";

const entity = /https?:\/\/\S+|#[\p{L}\p{N}_]+/gu;
const TagDecorator = Extension.create({
  name: "tagDecorator",
  addProseMirrorPlugins: () => [new Plugin({ props: { decorations: ({ doc }) => {
    const marks = [];
    doc.descendants((node, at) => {
      if (!node.isText) return;
      for (const hit of node.text.matchAll(entity))
        marks.push(Decoration.inline(at + hit.index, at + hit.index + hit[0].length, { class: "autolink" }));
    });
    return DecorationSet.create(doc, marks);
  } } })],
});

const send = document.querySelector(".send");
const editor = new Editor({
  element: document.querySelector("#editor"),
  extensions: [Document, Paragraph, Text, HardBreak, UndoRedo, Mention.configure({ deleteTriggerWithBackspace: true }),
    Placeholder.configure({ placeholder: "Hoe gaat het?" }), TagDecorator],
  content: preset ? { type: "doc", content: preset.split("\n").map(line =>
    ({ type: "paragraph", content: line ? [{ type: "text", text: line }] : [] })) } : "",
  autofocus: false,
  injectCSS: false,
  editorProps: { attributes: { class: `ProseMirror-${theme}` } },
  onUpdate: ({ editor }) => { send.disabled = editor.getText().trim() === ""; },
});
const posted = fixture(() => editor.getText({ blockSeparator: "\n" }));
send.addEventListener("click", () => { posted.push(window.fixture.text()); editor.commands.clearContent(true); });
