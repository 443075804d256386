// Runs one area in this process, which is its own, and sends its figures to the process that asked.
import { pathToFileURL } from 'node:url';

const { bench } = await import(pathToFileURL(process.argv[2]).href);
process.send(await bench(), () => process.exit(0));
