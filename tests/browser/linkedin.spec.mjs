import { family } from "./family.mjs";

family("linkedin", { platform: "linkedin", family: "quill" });
