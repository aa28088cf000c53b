import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import { busy, cluster, idle, type Load, taskManager } from '../../../test/rules/cluster/clusters.ts';
import { slotSpread } from './slot-spread.ts';

const on = (load: Load, ...taskManagers: string[]) =>
  taskManagers.map((one) => ({ ...load, taskManager: one }));
const large = (id: string, slots: number) => taskManager(id, {}, { slots });

const job = (totals: Load[], ids = ['tm-1', 'tm-2', 'tm-3']) =>
  cluster(
    {
      vertices: [
        { name: 'Source: orders', loads: [idle] },
        { name: 'totals', loads: totals },
      ],
    },
    { taskManagers: ids.map((id) => taskManager(id)) },
  );

const crowd = ['tm-1', 'tm-1', 'tm-1', 'tm-1'];

clusterCases(slotSpread, {
  'subtasks-piled-up': {
    shows: job(on(busy, ...crowd)),
    facts: { rounds: 3, vertex: 'totals', taskManager: 'tm-1', here: 4, parallelism: 4, taskManagers: 3 },
    looksLike: [
      ['subtasks that are spread', job(on(busy, 'tm-1', 'tm-2', 'tm-3', 'tm-1'))],
      ['subtasks that hardly work', job(on(idle, ...crowd))],
      ['the only TaskManager', job(on(busy, ...crowd), ['tm-1'])],
      [
        'a TaskManager that has most of the slots',
        cluster(
          { vertices: [{ name: 'totals', loads: on(busy, ...crowd) }] },
          { taskManagers: [large('tm-1', 16), large('tm-2', 2)] },
        ),
      ],
      [
        'a TaskManager that has just come beside it',
        cluster(
          { vertices: [{ name: 'totals', loads: on(busy, ...crowd) }] },
          { taskManagers: [taskManager('tm-1'), taskManager('tm-2', {}, { registered: [3] })] },
        ),
      ],
    ],
  },
});
