// What `formwell.iife.js` has as the global `formwell`: everything for pages without a bundler.

export * from "./dom.js";
export * from "./index.js";
