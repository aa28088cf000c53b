import { evalTriage } from './scripts/eval-triage.ts';

await evalTriage(
  '/work/shared/eval',
  '/work/shared/rig/captures',
  '/work/wt/me/',
  process.argv.includes('-v'),
);
