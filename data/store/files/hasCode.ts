/** Whether this is the system's error of that name. By shape: errors of Node's own modules can be of another realm. */
export function hasCode(error: unknown, code: 'ENOENT' | 'EEXIST' | 'ERR_WORKER_OUT_OF_MEMORY'): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
