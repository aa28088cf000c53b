// A thread that reads a part of a log.
import { parentPort, workerData } from 'node:worker_threads';
import { type PartToRead, readPart } from './parallel.ts';

readPart(workerData as PartToRead, () => {}).then((part) => parentPort!.postMessage(part));
