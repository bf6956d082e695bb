import { build } from "esbuild";

// MSBuild names the flavour; a release carries no source map.
const release = process.env.EDITOR_BUILD === "release";

const shared = { bundle: true, minify: true, legalComments: "none", target: "es2022", logLevel: "warning" };

await Promise.all([
  build({ ...shared, entryPoints: ["src/editor.ts"], outfile: "dist/editor.js", format: "esm", platform: "browser", sourcemap: release ? false : "inline" }),
  build({ ...shared, entryPoints: ["src/authority.ts"], outfile: "dist/authority.js", format: "iife", globalName: "authority", platform: "neutral", mainFields: ["module", "main"] }),
]);
