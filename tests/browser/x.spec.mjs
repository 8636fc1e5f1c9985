import { family } from "./family.mjs";

family("x", { platform: "x", family: "draft" });
