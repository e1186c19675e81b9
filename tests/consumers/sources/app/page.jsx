import { answer } from "../ask.js";
import { Client } from "./client.jsx";

export const dynamic = "force-dynamic";

export default function Page() {
  return (
    <>
      <p>server: {answer()}</p>
      <Client />
    </>
  );
}
