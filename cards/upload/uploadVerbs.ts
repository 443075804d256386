import type { Period } from '../../data/report/period.js';
import type { Revision, ReadingFigure } from '../../data/report/dataset.js';

/** What the buttons of uploading ask of the bot; each has an action of that name. */
export const UPLOAD_VERBS = [
  'openUploadForm',
  'reviewUpload',
  'fetchTemplate',
  'cancelUpload',
  'fetchProblems',
  'listChanges',
  'listWarnings',
  'reviewAgain',
  'confirmUpload',
  'undoRevision',
  'listRevisions',
  'listRevisionChanges',
  'openCorrectionForm',
  'reviewCorrection',
] as const;
export type UploadVerb = (typeof UPLOAD_VERBS)[number];

/** What each button carries. Anyone can make such data up: it names things and is believed in nothing. */
export interface UploadVerbData {
  /** To fill the form in with what is known already. */
  readonly openUploadForm: Partial<UploadDraft>;
  /** Comes with the form's inputs, `UploadFormInputs`. */
  readonly reviewUpload: NoData;
  /** The period to make it for; the form's own input of that name goes before. */
  readonly fetchTemplate: { readonly period?: Period };
  /** Without a session while a file is awaited. */
  readonly cancelUpload: Partial<SessionKey>;
  readonly fetchProblems: { readonly listId: string };
  readonly listChanges: SessionKey & { readonly from: number };
  readonly listWarnings: SessionKey & { readonly from: number };
  readonly reviewAgain: SessionKey;
  /** Comes with the preview's inputs, `PreviewInputs`, where there are warnings. */
  readonly confirmUpload: SessionKey;
  readonly undoRevision: RevisionKey;
  readonly listRevisions: { readonly period: Period; readonly from?: number };
  readonly listRevisionChanges: RevisionKey & { readonly from: number };
  readonly openCorrectionForm: ReadingKey & { readonly field?: ReadingFigure };
  /** Comes with the form's inputs, `CorrectionFormInputs`. */
  readonly reviewCorrection: ReadingKey;
}

export type NoData = Readonly<Record<string, never>>;

/** What the form asks for, besides the tables themselves. */
export interface UploadDraft {
  readonly period: Period;
  readonly kind: Revision['kind'];
  readonly comment: string;
}

export interface SessionKey {
  readonly sessionId: string;
  readonly nonce: string;
}

export interface RevisionKey {
  readonly period: Period;
  readonly number: number;
}

export interface ReadingKey {
  readonly indicatorId: string;
  /** Of the reading. */
  readonly period: Period;
  /** Of the report that it stands in. */
  readonly reportPeriod: Period;
}

/** Ids of the form's inputs; an input left blank comes as '' or not at all. */
export interface UploadFormInputs {
  readonly period?: string;
  readonly kind?: string;
  readonly comment?: string;
  readonly pasted?: string;
}

export interface PreviewInputs {
  /** 'true' when it is ticked. */
  readonly warningsChecked?: string;
}

export interface CorrectionFormInputs {
  readonly field?: string;
  readonly value?: string;
  readonly comment?: string;
}

/** What the inputs take; the templates say the same. */
export const MOST_TYPED = { comment: 500, pasted: 100_000, value: 40 } as const;
