import { answer } from "./ask.js";

console.log(answer());
