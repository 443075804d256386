import type { MoveOptions, MoveReport, MovedPart } from './moveStores.js';

/** What was moved, for whoever sits at the terminal. */
export function describeMove({ parts, others }: MoveReport, { from, to, isListed }: MoveOptions): string {
  return [
    `Moved from ${from} to ${to}, read again on both sides, and the same:`,
    ...parts.flatMap((part) => ['', ...tableOf(part, { from, to, isListed })]),
    '',
    'Left behind: what a follow-up question is understood by and which activities were answered, an hour’s memory.',
    ...(others.length === 0
      ? []
      : [`Left behind, for ORGANISATIONS_FILE does not name them: ${others.join(', ')}.`]),
    `The ${from} store is as it was. ${NEXT[to]}`,
    'Never start a bot on the old one again: it would send once more what waits there.',
  ].join('\n');
}

const NEXT = {
  postgres: 'Start the bot with DATABASE_URL set, and keep DATA_DIR as a backup.',
  lowdb: 'Start one bot without DATABASE_URL, and keep the database as a backup.',
} as const;

function tableOf(
  { organisation, compared }: MovedPart,
  { from, to, isListed }: Pick<MoveOptions, 'from' | 'to' | 'isListed'>,
): string[] {
  const title = isListed ? (organisation ?? 'all organisations') : 'kind';
  const rows = [
    [title, from, to, 'SHA-256'],
    ...compared.map(({ name, before, after }) => [
      name,
      String(before.count),
      String(after.count),
      before.count === 0 ? '' : before.sha256,
    ]),
  ];
  const widest = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const [first, second, third] = [widest(0), widest(1), widest(2)];
  return rows.map(([name = '', before = '', after = '', hash = '']) =>
    `${name.padEnd(first)}  ${before.padStart(second)}  ${after.padStart(third)}  ${hash}`.trimEnd(),
  );
}
