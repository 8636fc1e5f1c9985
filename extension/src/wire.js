// @ts-check
// What the service may answer. Every answer is copied field by field into fresh plain objects; anything of another
// shape is `Foreign`: something else than Postwijzer listens on that port, or the answer broke off half-way.

/** @typedef {"hint" | "warning" | "error"} Level */
/** @typedef {{start: number, end: number, text: string}} Edit */
/** @typedef {{label: string, edits: Edit[]}} Fix */
/** @typedef {{text: string, document: string}} Because */
/**
 * @typedef {object} Finding
 * @property {string} id
 * @property {string} rule
 * @property {Level} level
 * @property {import("./remap.js").Span | null} span UTF-16; null: the whole draft
 * @property {number | null} media index of the attachment it is about
 * @property {string} text what the span covers
 * @property {string} message
 * @property {string} why
 * @property {Because | null} because
 * @property {string[]} guidelines
 * @property {Fix[]} fixes
 */
/**
 * @typedef {object} Count
 * @property {string} platform
 * @property {string} unit
 * @property {number} used
 * @property {number | null} limit the platform's
 * @property {number | null} houseLimit the organisation's own
 * @property {string} field "text" unless it is another field of the draft
 * @property {Cost[]} costs what makes it differ from the characters one sees
 */
/** @typedef {{text: string, kind: string, each: number, seen: number, times: number}} Cost */
/** @typedef {{platform: string, audience: string[], goal: string, tone: string, use: string, identity: string}} Channel */
/** @typedef {{text: string, because: Because | null, guidelines: string[]}} Reminder */
/** An attachment, as a check takes it; what is absent is unknown. @typedef {{kind: string, name?: string, bytes?: number, format?: string, seconds?: number, width?: number, height?: number, has_location?: boolean, [fact: string]: string | number | boolean | undefined}} Seen */
/** @typedef {{counts: Count[], findings: Finding[], reminders: Reminder[], skipped: string[], readingEase: number | null}} Report */

/** The answer is not one of Postwijzer's. */
export class Foreign extends Error {
  /** @param {string} where */
  constructor(where) {
    super(`not an answer of Postwijzer: ${where}`);
    this.name = "Foreign";
  }
}

const LEVELS = new Set(["hint", "warning", "error"]);

/** @param {unknown} value @param {string} where @returns {Record<string, unknown>} */
function object(value, where) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Foreign(where);
  return /** @type {Record<string, unknown>} */ (value);
}

/** @template T @param {unknown} value @param {string} where @param {(each: unknown, where: string) => T} read @returns {T[]} */
function list(value, where, read) {
  if (!Array.isArray(value)) throw new Foreign(where);
  return value.map((each, index) => read(each, `${where}[${index}]`));
}

/** @param {unknown} value @param {string} where */
function string(value, where) {
  if (typeof value !== "string") throw new Foreign(where);
  return value;
}

/** @param {unknown} value @param {string} where */
function natural(value, where) {
  if (!Number.isSafeInteger(value) || /** @type {number} */ (value) < 0) throw new Foreign(where);
  return /** @type {number} */ (value);
}

/** @param {unknown} value @param {string} where */
const maybeNatural = (value, where) => (value === null || value === undefined ? null : natural(value, where));

/** @param {unknown} value @param {string} where @returns {import("./remap.js").Span} */
function span(value, where) {
  const { start, end } = object(value, where);
  const from = natural(start, `${where}.start`);
  const to = natural(end, `${where}.end`);
  if (to < from) throw new Foreign(where);
  return { start: from, end: to };
}

/** @param {unknown} value @param {string} where @returns {Because | null} */
function because(value, where) {
  if (value === null || value === undefined) return null;
  const { text, document } = object(value, where);
  if (text === undefined && document === undefined) return null;
  return { text: string(text ?? "", `${where}.text`), document: string(document ?? "", `${where}.document`) };
}

/** @param {unknown} value @param {string} where @returns {Count} */
function count(value, where) {
  const raw = object(value, where);
  return {
    platform: string(raw.platform, `${where}.platform`),
    unit: string(raw.unit, `${where}.unit`),
    used: natural(raw.used, `${where}.used`),
    limit: maybeNatural(raw.limit, `${where}.limit`),
    houseLimit: maybeNatural(raw.house_limit, `${where}.house_limit`),
    field: string(raw.field ?? "text", `${where}.field`),
    costs: list(raw.costs ?? [], `${where}.costs`, cost),
  };
}

/** @param {unknown} value @param {string} where @returns {Cost} */
function cost(value, where) {
  const { text, kind, each, seen, times } = object(value, where);
  return {
    text: string(text, `${where}.text`), kind: string(kind, `${where}.kind`),
    each: natural(each, `${where}.each`), seen: natural(seen, `${where}.seen`), times: natural(times, `${where}.times`),
  };
}

/** @param {unknown} value @param {string} where @returns {Fix} */
function fix(value, where) {
  const raw = object(value, where);
  const edits = list(raw.edits, `${where}.edits`, (each, at) => ({ ...span(each, at), text: string(object(each, at).text, `${at}.text`) }));
  return { label: string(raw.label ?? "", `${where}.label`), edits };
}

/** @param {unknown} value @param {string} where @returns {Finding} */
function finding(value, where) {
  const raw = object(value, where);
  const level = string(raw.level, `${where}.level`);
  if (!LEVELS.has(level)) throw new Foreign(`${where}.level`);
  return {
    id: string(raw.id, `${where}.id`),
    rule: string(raw.rule, `${where}.rule`),
    level: /** @type {Level} */ (level),
    span: raw.span === null || raw.span === undefined ? null : span(raw.span, `${where}.span`),
    media: maybeNatural(raw.media, `${where}.media`),
    text: string(raw.text ?? "", `${where}.text`),
    message: string(raw.message, `${where}.message`),
    why: string(raw.why ?? "", `${where}.why`),
    because: because(raw.because, `${where}.because`),
    guidelines: list(raw.guidelines ?? [], `${where}.guidelines`, string),
    fixes: list(raw.fixes ?? [], `${where}.fixes`, fix),
  };
}

/** @param {unknown} value @param {string} where @returns {Reminder} */
function reminder(value, where) {
  const raw = object(value, where);
  return {
    text: string(raw.text, `${where}.text`),
    because: because(raw.because, `${where}.because`),
    guidelines: list(raw.guidelines ?? [], `${where}.guidelines`, string),
  };
}

/** @param {unknown} value @param {string} where */
function platform(value, where) {
  const { id, name, surfaces } = object(value, where);
  return { id: string(id, `${where}.id`), name: string(name, `${where}.name`), surfaces: list(surfaces, `${where}.surfaces`, string) };
}

/** @param {unknown} value @param {string} where */
function profile(value, where) {
  const raw = object(value, where);
  const id = string(raw.name, `${where}.name`);
  return {
    id, name: string(raw.title ?? id, `${where}.title`), isDefault: raw.default === true,
    channels: list(raw.channels ?? [], `${where}.channels`, channel),
  };
}

/** @param {unknown} value @param {string} where @returns {Channel} */
function channel(value, where) {
  const { platform, audience, ...said } = object(value, where);
  const text = (/** @type {string} */ name) => string(said[name] ?? "", `${where}.${name}`);
  return {
    platform: string(platform, `${where}.platform`), audience: list(audience ?? [], `${where}.audience`, string),
    goal: text("goal"), tone: text("tone"), use: text("use"), identity: text("identity"),
  };
}

const SEEN = {
  string: ["kind", "name", "alt", "format", "maker", "copyright"],
  number: ["width", "height", "bytes", "seconds", "frames", "house_colour", "logo"],
  boolean: ["has_location", "blank", "dark", "blurred", "designed"],
};

/** An attachment with what is known of it, and nothing else. @param {unknown} value @param {string} where @returns {Seen} */
export function seen(value, where) {
  const raw = object(value, where);
  /** @type {Record<string, any>} */
  const facts = {};
  for (const [type, names] of Object.entries(SEEN)) {
    for (const name of names) {
      if (raw[name] === null || raw[name] === undefined) continue;
      if (typeof raw[name] !== type) throw new Foreign(`${where}.${name}`);
      facts[name] = raw[name];
    }
  }
  return /** @type {Seen} */ ({ ...facts, kind: string(raw.kind, `${where}.kind`) });
}

/** How each question's answer is read. */
export const answers = Object.freeze({
  /** @param {unknown} body @returns {Report} */
  check(body) {
    const raw = object(body, "$");
    return {
      counts: list(raw.counts, "counts", count),
      findings: list(raw.findings, "findings", finding),
      reminders: list(raw.reminders ?? [], "reminders", reminder),
      skipped: list(raw.skipped ?? [], "skipped", string),
      readingEase: typeof raw.reading_ease === "number" ? raw.reading_ease : null,
    };
  },
  /** @param {unknown} body @returns {{counts: Count[]}} */
  count(body) {
    return { counts: list(object(body, "$").counts, "counts", count) };
  },
  /** @param {unknown} body @returns {{suggestions: string[]}} */
  suggest(body) {
    return { suggestions: list(object(body, "$").suggestions, "suggestions", string) };
  },
  /** @param {unknown} body @returns {{media: Seen, findings: Finding[], thumbnail: string}} */
  media(body) {
    const { media, findings, thumbnail } = object(body, "$");
    return { media: seen(media, "media"), findings: list(findings, "findings", finding), thumbnail: string(thumbnail, "thumbnail") };
  },
  /** @param {unknown} body */
  platforms(body) {
    return { platforms: list(object(body, "$").platforms, "platforms", platform) };
  },
  /** @param {unknown} body */
  profiles(body) {
    return { profiles: list(object(body, "$").profiles, "profiles", profile) };
  },
});

/** @typedef {keyof typeof answers} Question */
/** @typedef {"away" | "slow" | "stumbled" | "foreign" | "refused"} Reason only "refused" is about what was asked, and stays so */
/** @typedef {{ok: true, answer: any} | {ok: false, reason: Reason, message: string}} Reply */

const LARGEST = 4_000_000; // characters; a real answer is a few thousand

/**
 * Ask the service one question. Never throws: a failure is a reply with a named reason.
 * @param {string} base "http://127.0.0.1:8787", or "" on the service's own page
 * @param {Question} question
 * @param {object | null} body null for a GET; a Blob is sent as it is
 * @param {{client: string, fetch: typeof globalThis.fetch, patience?: number, query?: Record<string, string>}} means patience in milliseconds
 * @returns {Promise<Reply>}
 */
export async function ask(base, question, body, { client, fetch, patience = 3000, query }) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  /** @param {Reason} reason @param {string} [message] @returns {Reply} */
  const failed = (reason, message = "") => ({ ok: false, reason, message });
  let begun = false; // an answer that starts and then breaks off did come from something
  try {
    const bytes = body instanceof Blob;
    const response = await fetch(`${base}/v1/${question}${query ? `?${new URLSearchParams(query)}` : ""}`, {
      method: body ? "POST" : "GET",
      headers: body ? { "Content-Type": bytes ? "application/octet-stream" : "application/json", "X-Postwijzer-Client": client } : { "X-Postwijzer-Client": client },
      body: bytes ? body : body && JSON.stringify(body),
      signal: stop.signal,
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
    begun = true;
    const kind = response.headers.get("Content-Type") ?? "";
    const text = await response.text();
    if (!/^application\/json\b/i.test(kind) || text.length > LARGEST) return failed("foreign");
    /** @type {unknown} */
    let json;
    try {
      json = JSON.parse(text);
    } catch {
      return failed("foreign");
    }
    if (!response.ok) {
      const { message } = object(object(json, "$").error, "error");
      if (response.status === 503) return failed("slow");
      return failed(response.status >= 500 ? "stumbled" : "refused", string(message, "error.message"));
    }
    return { ok: true, answer: answers[question](json) };
  } catch (error) {
    if (stop.signal.aborted) return failed("slow");
    return begun ? failed("foreign", error instanceof Foreign ? error.message : "") : failed("away");
  } finally {
    clearTimeout(timer);
  }
}
