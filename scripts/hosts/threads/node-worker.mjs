// A worker of node.mjs.
import { parentPort, workerData } from 'node:worker_threads';
import { threadRunner } from './thread.mjs';

parentPort.on('message', threadRunner(workerData, (message) => parentPort.postMessage(message)));
