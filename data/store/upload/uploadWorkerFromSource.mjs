// Starts the worker where there is no build (development, tests): Node itself reads no TypeScript. Not part of dist/.
import { tsImport } from 'tsx/esm/api';

await tsImport('./uploadWorker.ts', import.meta.url);
