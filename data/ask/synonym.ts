import { z } from 'zod';

/** What a controller taught: whoever writes `words` means the subject. */
export const synonymSchema = z.object({
  words: z.string().trim().min(2).max(80),
  /** An indicator's id, or another subject's (`project:telefoni`). */
  subjectId: z.string().min(1),
  addedBy: z.object({ id: z.string().min(1), name: z.string().min(1) }),
  /** ISO time, UTC. */
  addedAt: z.string().datetime(),
});
export type Synonym = z.infer<typeof synonymSchema>;

/** The synonyms in force. */
export interface Synonyms {
  /** 0 before anything was saved. */
  readonly version: number;
  readonly entries: readonly Synonym[];
}
