import { family } from "./family.mjs";

family("bluesky", { platform: "bluesky", family: "prosemirror" });
