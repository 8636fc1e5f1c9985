import { family } from "./family.mjs";

family("mastodon", { platform: "mastodon", family: "field" });
