/** Lets the Temporal SDK fetch the server that it was made for into the folder given; a process of its own, as it may hang. */
import { TestWorkflowEnvironment } from '@temporalio/testing';

const downloadDir = process.argv[2];
const server = await TestWorkflowEnvironment.createLocal({
  server: { executable: { type: 'cached-download', ...(downloadDir && { downloadDir }) } },
});
await server.teardown();
