// The only thing that listens on the port the extension knows. It writes down whoever knocks, before any guard, and
// either passes the question on to the real service or misbehaves the way a test asks for.
import http from "node:http";
import { text } from "node:stream/consumers";

/** @typedef {"service" | "stopped" | "slow" | "broken" | "html" | "garbage" | "dying"} Mode */
/** @typedef {{at: number, ms: number, method: string, path: string, origin: string | undefined, site: string | undefined, body: string}} Knock */

const PATIENCE = 30_000; // milliseconds a slow service takes

/** @param {number} servicePort */
export async function openFront(servicePort) {
  const agent = new http.Agent({ keepAlive: true });
  /** @type {Knock[]} */
  const log = [];
  const waiting = new Set();
  /** @type {Mode} */
  let mode = "service";
  /** @type {((report: any, question: any) => any) | null} */
  let amend = null;

  /** @type {Record<Exclude<Mode, "stopped">, (asked: http.IncomingMessage, answer: http.ServerResponse, body: Buffer, knock: Knock) => void>} */
  const behaviour = {
    service(asked, answer, body, knock) {
      // The service accepts its own address only, so that is what the request is readdressed to.
      const headers = { ...asked.headers, host: `127.0.0.1:${servicePort}` };
      const onward = http.request({ port: servicePort, host: "127.0.0.1", method: asked.method, path: asked.url, headers, agent }, reply => {
        answer.on("finish", () => { knock.ms = performance.now() - knock.at; });
        if (amend && asked.method === "POST" && asked.url === "/v1/check") return amended(reply, answer, body);
        answer.writeHead(reply.statusCode, reply.headers);
        reply.pipe(answer);
      });
      onward.on("error", () => answer.destroy());
      onward.end(body);
    },
    slow(asked, answer) {
      const timer = setTimeout(() => behaviour.html(asked, answer), PATIENCE);
      waiting.add(timer);
      answer.on("close", () => { clearTimeout(timer); waiting.delete(timer); });
    },
    broken(asked, answer) {
      answer.writeHead(500, { "Content-Type": "application/json" });
      answer.end('{"error": {"code": "broken", "message": "Er ging iets mis in Postwijzer.", "where": ""}}');
    },
    html(asked, answer) {
      answer.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
      answer.end("<!doctype html><title>Router</title><h1>Welkom bij uw router</h1>");
    },
    garbage(asked, answer) {
      answer.writeHead(200, { "Content-Type": "application/json" });
      answer.end('{"counts": "veel", "findings": [{"span": {"start": -5}, "__proto__": 7}, 3, nul');
    },
    dying(asked, answer) {
      answer.writeHead(200, { "Content-Type": "application/json", "Content-Length": "4000" });
      answer.write('{"counts": [{"platform": "x", "unit": "weighted", "used": 12, "limit": 280', () => answer.destroy());
    },
  };

  async function amended(reply, answer, body) {
    const report = amend(JSON.parse(await text(reply)), JSON.parse(body));
    const { "content-length": _, ...headers } = reply.headers;
    answer.writeHead(reply.statusCode, headers);
    answer.end(JSON.stringify(report));
  }

  const server = http.createServer(async (asked, answer) => {
    const chunks = [];
    /** @type {Knock} */
    const knock = { at: performance.now(), ms: NaN, method: asked.method, path: asked.url, origin: asked.headers.origin, site: asked.headers["sec-fetch-site"], body: "" };
    log.push(knock);
    try {
      for await (const chunk of asked) chunks.push(chunk);
    } catch {
      return; // who asked hung up
    }
    const body = Buffer.concat(chunks);
    knock.body = body.toString("utf8");
    behaviour[mode](asked, answer, body, knock);
  });
  const listen = port => new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", () => resolve(undefined)));
  const shut = () => new Promise(resolve => { server.close(resolve); server.closeAllConnections(); });
  await listen(0);
  const { port } = server.address();

  return {
    port,
    log,
    /** @param {Mode} next */
    async behave(next) {
      if (mode === "stopped" && next !== "stopped") await listen(port);
      if (mode !== "stopped" && next === "stopped") await shut();
      server.closeAllConnections(); // what was asked under the old behaviour is not answered under the new
      mode = next;
    },
    /** For findings no rule makes yet: `change` gets the service's report and the question; null ends it. */
    amend(change) { amend = change; },
    async close() {
      for (const timer of waiting) clearTimeout(timer);
      if (mode !== "stopped") await shut();
      agent.destroy();
    },
  };
}
