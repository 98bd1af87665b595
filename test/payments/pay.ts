/** Pays one effect and kills itself, as nothing else could, at a named point: a process of its own for the tests. */
import { openPool } from '#libs/record/connection.js';
import { createPaymentActivities } from '#activities/payments.js';
import { createFileBank } from '#libs/bank/file-bank.js';
import { createRecord } from '#libs/record/record.js';

const [databaseUrl, bankDirectory, caseId, key, dieAt] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
];
const pool = openPool(databaseUrl, 2, console.warn);
const { pay } = createPaymentActivities({
  pool,
  record: createRecord({ pool }),
  bank: createFileBank(bankDirectory),
  atPoint: (point) => {
    if (point === dieAt) process.kill(process.pid, 'SIGKILL');
  },
});
await pay(caseId, key);
await pool.end();
