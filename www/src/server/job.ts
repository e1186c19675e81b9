// `npm run job`: the daily work, once. To be run by cron or the like, beside the server.
import { readConfig } from "./config";
import { runJob } from "./life/job";
import { openSite } from "./site";

async function main() {
  const site = openSite(readConfig(process.env, process.argv.slice(2)));
  const written = await runJob(site);
  site.post.close();
  site.database.close();
  console.log(`Mails written: ${written}.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
