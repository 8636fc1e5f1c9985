// @ts-check
// The look of the panel. One sheet, adopted by our own shadow root; the page's styles stay out, ours stay in.

const css = `
:host {
  all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important;
  margin: 0 !important; padding: 0 !important; border: 0 !important; overflow: visible !important; background: none !important;
  display: block !important; visibility: visible !important; opacity: 1 !important; pointer-events: none !important;
  z-index: 2147483647 !important; color-scheme: normal !important; direction: ltr !important;
}
:host([data-docked]) {
  position: static !important; width: auto !important; height: auto !important; pointer-events: auto !important; z-index: auto !important;
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.panel {
  --paper: #ffffff; --soft: #f4f6f9; --ink: #15202b; --mute: #55626f; --line: #e2e7ed; --shade: 0 1px 2px rgb(16 32 48 / 8%), 0 10px 32px rgb(16 32 48 / 18%);
  --brand: #0b6b5b; --brand-ink: #ffffff; --brand-over: #095548; --calm: #0b7f6b; --near: #9a6200; --over: #c0222c;
  --error: #b81f2a; --error-soft: #fdecec; --warning: #855500; --warning-soft: #fff3d6; --hint: #1558a8; --hint-soft: #e8f1fc;
  --focus: #1668c7;
  color: var(--ink); font: 400 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; text-align: start;
  -webkit-font-smoothing: antialiased; font-variant-numeric: tabular-nums;
}
.panel[data-scheme=dark] {
  --paper: #1a232d; --soft: #222d39; --ink: #e9eef4; --mute: #a3b0be; --line: #324050; --shade: 0 0 0 1px #324050, 0 12px 36px rgb(0 0 0 / 55%);
  --brand: #5bd6b8; --brand-ink: #05241d; --brand-over: #7fe3cb; --calm: #5bd6b8; --near: #f0b429; --over: #ff7b7b;
  --error: #ff8f8f; --error-soft: #46232a; --warning: #f5c451; --warning-soft: #41341a; --hint: #8ec5ff; --hint-soft: #1d3550;
  --focus: #8ec5ff;
}
button { font: inherit; color: inherit; cursor: pointer; }
button:focus-visible, summary:focus-visible, input:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.icon { width: 16px; height: 16px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.ring { width: 22px; height: 22px; flex: none; fill: none; stroke-width: 3; transform: rotate(-90deg); }
.ring .track { stroke: var(--line); }
.ring .fill { stroke: var(--calm); stroke-linecap: round; }
.ring[data-mood=near] .fill { stroke: var(--near); }
.ring[data-mood=over] .fill { stroke: var(--over); }
.ring[data-mood=unknown] .fill { stroke: none; }
.ring[data-mood=unknown] .track { stroke-dasharray: 3 3; stroke: var(--mute); }

.pill {
  position: fixed; display: flex; align-items: center; gap: 8px; height: 36px; padding: 0 8px; pointer-events: auto;
  border: 1px solid var(--line); border-radius: 18px; background: var(--paper); color: var(--ink); box-shadow: 0 1px 2px rgb(16 32 48 / 10%), 0 3px 12px rgb(16 32 48 / 14%);
  font-weight: 600; white-space: nowrap; user-select: none; touch-action: none;
}
.pill:hover { border-color: var(--mute); }
.pill .number { min-width: 1ch; }
.pill .number[data-mood=near] { color: var(--near); }
.pill .number[data-mood=over] { color: var(--over); }
.pill .badge {
  display: grid; place-items: center; min-width: 22px; height: 22px; padding: 0 6px; border-radius: 11px; font-size: 12.5px; font-weight: 700;
}
.badge[data-level=error] { background: var(--error-soft); color: var(--error); box-shadow: inset 0 0 0 1.5px var(--error); }
.badge[data-level=warning] { background: var(--warning-soft); color: var(--warning); box-shadow: inset 0 0 0 1.5px var(--warning); }
.badge[data-level=hint] { background: var(--hint-soft); color: var(--hint); box-shadow: inset 0 0 0 1.5px var(--hint); }
.badge[data-level=good] { padding: 0; color: var(--calm); }
.badge[data-level=good] .icon { stroke-width: 2.4; }
.badge[data-level=busy] { color: var(--mute); }
.pill.offline { color: var(--mute); font-weight: 500; }

.card {
  position: fixed; display: flex; flex-direction: column; width: min(376px, calc(100vw - 16px)); max-height: min(560px, calc(100vh - 16px)); pointer-events: auto;
  border: 1px solid var(--line); border-radius: 14px; background: var(--paper); box-shadow: var(--shade); overflow: hidden;
}
:host([data-docked]) .card { position: static; width: auto; max-height: none; box-shadow: none; border: 0; background: none; overflow: visible; }
header { display: flex; align-items: center; gap: 10px; padding: 12px 10px 12px 16px; border-bottom: 1px solid var(--line); }
:host([data-docked]) header { margin-bottom: 14px; padding: 14px 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--paper); }
header .ring { width: 34px; height: 34px; stroke-width: 2.6; }
header .lengths { flex: 1; min-width: 0; }
header .main { font-weight: 650; font-size: 15px; }
header .main[data-mood=near] { color: var(--near); }
header .main[data-mood=over] { color: var(--over); }
header .more { color: var(--mute); font-size: 12.5px; }
.plain { display: grid; place-items: center; width: 32px; height: 32px; padding: 0; border: 0; border-radius: 8px; background: none; color: var(--mute); }
.plain:hover { background: var(--soft); color: var(--ink); }
:host([data-docked]) .close { display: none; }

/* At a word there is little room to take: no more than the finding. */
.card[data-open=one] header { position: absolute; inset-inline-end: 0; z-index: 1; padding: 4px 5px; border: 0; }
.card[data-open=one] header :is(.ring, .lengths, .plain:not(.close)), .card[data-open=one] .local-more { display: none; }
.card[data-open=one] .level { padding-inline-end: 26px; }

.scroll { overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; scrollbar-color: var(--line) transparent; }
:host([data-docked]) .scroll { overflow: visible; }
.scroll:focus { outline: 0; }
[data-level=error] { --colour: var(--error); }
[data-level=warning] { --colour: var(--warning); }
[data-level=hint] { --colour: var(--hint); }
.group h2 { display: flex; align-items: center; gap: 7px; margin: 0; padding: 13px 16px 1px; color: var(--colour); font-size: 12.5px; font-weight: 650; }
.group h2 .count { padding: 0 7px; border-radius: 9px; background: var(--soft); color: var(--mute); font-size: 11.5px; line-height: 18px; }
.group + .group h2 { padding-top: 14px; }
:host([data-docked]) .group h2 { padding: 0 2px 8px; }
:host([data-docked]) .group + .group h2 { padding-top: 10px; }
article { position: relative; padding: 11px 16px 12px 22px; }
article + article, .group + .group { border-top: 1px solid var(--line); }
article::before { content: ""; position: absolute; inset-block: 13px; inset-inline-start: 10px; width: 3px; border-radius: 2px; background: var(--colour); }
:host([data-docked]) :is(article + article, .group + .group) { border-top: 0; }
.said-of + .said-of { margin-top: 12px; padding-top: 12px; border-top: 1px dashed var(--line); }
:host([data-docked]) article { margin-bottom: 10px; border: 1px solid var(--line) !important; border-radius: 12px; background: var(--paper); }
article.current { background: var(--soft); }
:host([data-docked]) article.current { border-color: var(--colour) !important; border-color: var(--colour); background: var(--paper); box-shadow: 0 0 0 1px var(--colour); }
.level { margin-bottom: 5px; display: flex; align-items: center; gap: 6px; color: var(--colour); font-size: 12.5px; font-weight: 650; }
.level .where { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--ink); }
.level .dot { color: var(--mute); font-weight: 400; }
.message { margin: 0; font-size: 14.5px; overflow-wrap: anywhere; }
.because { display: flex; gap: 7px; margin: 7px 0 0; color: var(--mute); font-size: 12.5px; line-height: 1.4; overflow-wrap: anywhere; }
.because .icon { width: 14px; height: 14px; margin-top: 1.5px; stroke-width: 1.5; }
.because cite { display: block; font-style: normal; font-weight: 500; }
.why, details p { margin: 9px 0 0; color: var(--mute); font-size: 13px; overflow-wrap: anywhere; white-space: pre-line; }
.minor { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 16px; margin-top: 9px; color: var(--mute); font-size: 12.5px; }
.minor details[open] { flex: 1 0 100%; order: 1; }
.how { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 8px; margin-top: 5px; }
.small { min-height: 28px; padding: 3px 10px; border: 1px solid var(--line); border-radius: 8px; background: none; color: var(--ink); font-size: 12.5px; font-weight: 600; }
.small:hover { border-color: var(--mute); background: var(--soft); }
.more-why { margin-top: 8px; color: var(--mute); font-size: 12.5px; }
.more-why p { margin: 3px 0 0; }
.minor .more-why { margin-top: 0; }
summary, .quiet { width: fit-content; padding: 2px 0; border: 0; border-radius: 4px; background: none; color: inherit; font-size: 12.5px; cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary:hover, .quiet:hover { color: var(--ink); text-decoration: underline; text-underline-offset: 3px; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-top: 11px; }
.actions button { min-height: 32px; max-width: 100%; padding: 5px 12px; border: 1px solid transparent; border-radius: 9px; font-size: 13.5px; font-weight: 600; text-align: start; overflow-wrap: anywhere; }
.actions .choose { font-size: 13px; color: var(--mute); }
.actions .fix { background: var(--brand); color: var(--brand-ink); }
.actions .fix:hover { background: var(--brand-over); }
.actions .chip { display: inline-flex; align-items: center; gap: 5px; padding: 4px 12px 4px 9px; border: 1px solid var(--brand); border-radius: 16px; background: none; color: var(--brand); }
.actions .chip:hover { background: var(--brand); color: var(--brand-ink); }
.actions .chip .icon { width: 13px; height: 13px; stroke-width: 2.2; }
.actions .second { border-color: var(--line); background: none; color: var(--ink); font-weight: 500; }
.actions .second:hover { background: var(--soft); color: var(--ink); }
.failed { margin: 10px 0 0; padding: 9px 11px; border-radius: 9px; background: var(--warning-soft); color: var(--warning); font-size: 13px; }

.pictures { border-top: 1px solid var(--line); }
.pictures h2 { margin: 0; padding: 13px 16px 5px; color: var(--mute); font-size: 12.5px; font-weight: 650; }
.picture + .picture { border-top: 1px solid var(--line); }
.picture .about { display: flex; align-items: center; gap: 12px; padding: 6px 10px 8px 16px; }
.picture .thumbnail { flex: none; width: 52px; height: 52px; border-radius: 8px; background: var(--soft); }
.picture .facts { flex: 1; min-width: 0; color: var(--mute); font-size: 12.5px; }
.picture .facts b { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--ink); font-size: 13.5px; font-weight: 600; }
.picture article .where { display: none; }
:host([data-docked]) .picture .close { display: block; }
:host([data-docked]) .pictures { border-top: 0; }
:host([data-docked]) .pictures h2 { padding-inline: 2px; }
:host([data-docked]) .picture .about { padding-inline: 2px; }
.calm { display: flex; gap: 12px; padding: 16px; }
.calm:not(.off) { align-items: center; min-height: 77px; } /* one line or two: nothing below it jumps */
:host([data-docked]) .calm { padding: 16px; border: 1px dashed var(--line); border-radius: 12px; }
.calm .icon { width: 22px; height: 22px; margin-top: 1px; color: var(--calm); }
.calm.off .icon { color: var(--mute); }
.calm b { display: block; font-weight: 650; }
.calm p { margin: 3px 0 0; color: var(--mute); font-size: 13.5px; }
.beside { border-top: 1px solid var(--line); }
.beside:not(:has(> :not([hidden]):not(.notes), .note)) { display: none; }
.reminders { padding: 13px 16px 13px; }
.beside > * + :not(.notes) { border-top: 1px solid var(--line); }
.beside > [hidden]:first-child + * { border-top: 0; }
.reminders h2 { display: flex; align-items: baseline; margin: 0 0 5px; font-size: 12.5px; font-weight: 650; color: var(--mute); }
.progress { margin-inline-start: auto; font-weight: 500; font-variant-numeric: tabular-nums; }
.progress[data-done] { color: var(--calm); font-weight: 650; }
.reminders label { display: flex; gap: 9px; padding: 4px 0; font-size: 13.5px; cursor: pointer; }
.reminders input { width: 16px; height: 16px; margin: 2px 0 0; flex: none; accent-color: var(--brand); }
.reminders input:checked + span { color: var(--mute); text-decoration: line-through; }
.reminders small { display: block; color: var(--mute); font-size: 12px; }
.fold > summary { display: flex; align-items: center; gap: 8px; width: auto; padding: 11px 16px; color: var(--mute); font-size: 13px; font-weight: 600; border-radius: 0; }
.fold > summary:hover { color: var(--ink); text-decoration: none; background: var(--soft); }
.fold > summary:focus-visible { outline-offset: -3px; }
.fold .said-by { display: flex; flex: 1; flex-wrap: wrap; align-items: baseline; gap: 0 8px; min-width: 0; }
.fold .verdict { margin-inline-start: auto; font-weight: 500; }
.fold .verdict[data-mood=calm] { color: var(--calm); }
.fold .verdict[data-mood=over] { color: var(--over); }
.fold .down { width: 14px; height: 14px; }
.fold[open] .down { transform: rotate(180deg); }
.fold .body { padding: 0 16px 13px; font-size: 13.5px; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 12px; margin: 0; }
dt { color: var(--mute); }
dd { margin: 0; overflow-wrap: anywhere; }
.channels { margin: 0; padding: 0; list-style: none; }
.channels li { display: flex; align-items: center; gap: 9px; padding: 3px 0; }
.channels .ring { width: 16px; height: 16px; }
.channels .left { margin-inline-start: auto; color: var(--mute); }
.channels .left[data-mood=near] { color: var(--near); }
.channels .left[data-mood=over] { color: var(--over); font-weight: 600; }
:host([data-docked]) .beside { margin-top: 4px; border: 1px solid var(--line); border-radius: 12px; background: var(--paper); overflow: hidden; }
.note { margin: 0; padding: 9px 16px; color: var(--mute); font-size: 12.5px; }
.note + .note { padding-top: 0; }
.beside > :not([hidden]) ~ .notes:not(:empty) { border-top: 1px solid var(--line); }
.local { display: inline-flex; align-items: center; gap: 5px; padding: 1px 8px 1px 6px; border-radius: 9px; background: var(--soft); color: var(--ink); font-weight: 600; }
footer { display: flex; align-items: center; gap: 8px; padding: 8px 8px 8px 16px; border-top: 1px solid var(--line); color: var(--mute); font-size: 12px; }
footer .icon { width: 13px; height: 13px; }
footer .all { margin-inline-start: auto; padding: 4px 9px; white-space: nowrap; border: 0; border-radius: 7px; background: none; color: var(--brand); font-weight: 600; }
footer .all:hover { background: var(--soft); }
:host([data-docked]) footer { display: none; }

@media (prefers-reduced-motion: no-preference) {
  .ring .fill { transition: stroke-dasharray .15s ease-out; }
  .card:not([hidden]) { animation: come .12s ease-out; }
  :host([data-docked]) .card { animation: none !important; }
  @keyframes come { from { opacity: 0; transform: translateY(4px); } }
}
@media (forced-colors: active) {
  .pill, .card, .actions button { border-color: ButtonText; }
  article::before { background: Highlight; }
}`;

export function panelSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
