import { createServer } from 'node:net';
import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Another process holds the REST port of the JobManager',
  labels: ['client-submission', 'deploy-yarn', 'deploy-kubernetes'],
  begin: async (cluster) => {
    createServer().listen(cluster.port, '127.0.0.1').unref();
    cluster.startJobManager();
  },
  logsOnly: true,
  shows: logged(/BindException|Could not start rest endpoint/),
  lasts: 5,
} satisfies Fault;
