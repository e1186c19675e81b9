import { answer } from "./ask.js";

export default { fetch: () => new Response(answer()) };
