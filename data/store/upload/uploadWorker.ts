import { parentPort, workerData } from 'node:worker_threads';
import { readUpload } from '../../intake/files/readUpload.js';
import type { Upload } from '../../intake/files/upload.js';

parentPort?.postMessage(readUpload(workerData as Upload));
