import type {
  AskBackAnswer,
  ComparisonAnswer,
  ExplanationAnswer,
  HelpAnswer,
  ItemAnswer,
  ListAnswer,
  MissingAnswer,
  NotFoundAnswer,
  OverviewAnswer,
  ProjectAnswer,
  ReadingAnswer,
  SeriesAnswer,
  Suggestion,
  TextAnswer,
} from '../../data/ask/answer.js';
import type { ListRequest, SubjectRequest } from '../../data/ask/request.js';
import { anIndicator } from './anIndicator.js';
import { anInterpretation } from './anInterpretation.js';
import { anEconomyView, aProvenance, aReadingView, aRevision, period } from './aReadingView.js';
import { aCommentary, anActivityRow, aProject } from './aReport.js';

const NOVEMBER = period('2023-11');
const TOLD = { assumptions: [], suggestions: [] };

export function aSubjectRequest(fields: Partial<SubjectRequest> = {}): SubjectRequest {
  return {
    intent: 'subject',
    subjectIds: ['sjukfranvaro'],
    time: { kind: 'latest' },
    measures: [],
    comparedWith: null,
    ...fields,
  };
}

export function aListRequest(fields: Partial<ListRequest> = {}): ListRequest {
  return {
    intent: 'list',
    of: 'indicator',
    group: null,
    statuses: null,
    frequency: null,
    side: null,
    orderBy: 'report',
    top: null,
    time: { kind: 'latest' },
    ...fields,
  };
}

export function aSuggestion(fields: Partial<Suggestion> = {}): Suggestion {
  return {
    label: { kind: 'subject', name: 'Sjukfrånvaro', nameEn: 'Sick leave', hint: null },
    request: aSubjectRequest(),
    ...fields,
  };
}

export function aReadingAnswer(fields: Partial<ReadingAnswer> = {}): ReadingAnswer {
  return {
    kind: 'reading',
    view: aReadingView(),
    measures: [],
    comparedWith: null,
    commentaries: [],
    ...TOLD,
    ...fields,
  };
}

export function aSeriesAnswer(fields: Partial<SeriesAnswer> = {}): SeriesAnswer {
  const views = [
    aReadingView({ period: period('2023-09'), outcome: 4.9 }),
    aReadingView({ period: period('2023-11'), outcome: 5.3 }),
  ];
  const gaps = [period('2023-10')];
  return { kind: 'series', indicator: anIndicator(), views, gaps, ...TOLD, ...fields };
}

export function aComparisonAnswer(fields: Partial<ComparisonAnswer> = {}): ComparisonAnswer {
  const rows = [aReadingView(), anEconomyView()].map((view) => ({ indicator: view.indicator, view }));
  return { kind: 'comparison', measures: [], rows, ...TOLD, ...fields };
}

export function aListAnswer(fields: Partial<ListAnswer> = {}): ListAnswer {
  return {
    kind: 'list',
    request: aListRequest(),
    period: NOVEMBER,
    rows: [{ kind: 'indicator', view: aReadingView() }],
    unknownStatus: [],
    revision: aRevision(),
    ...TOLD,
    ...fields,
  };
}

export function anOverviewAnswer(fields: Partial<OverviewAnswer> = {}): OverviewAnswer {
  return {
    kind: 'overview',
    period: NOVEMBER,
    counts: { red: 3, yellow: 1, green: 9, missing: 1, unrated: 2 },
    result: anEconomyView(),
    worst: [aReadingView()],
    missing: [anIndicator({ name: 'Serviceärenden', nameEn: 'Service cases' })],
    projects: [aProject()],
    revision: aRevision(),
    ...TOLD,
    ...fields,
  };
}

export function aProjectAnswer(fields: Partial<ProjectAnswer> = {}): ProjectAnswer {
  return {
    kind: 'project',
    project: aProject(),
    commentaries: [],
    period: NOVEMBER,
    provenance: aProvenance({ source: aProject().source }),
    ...TOLD,
    ...fields,
  };
}

export function anItemAnswer(fields: Partial<ItemAnswer> = {}): ItemAnswer {
  return {
    kind: 'item',
    item: { kind: 'activity', activity: anActivityRow() },
    period: NOVEMBER,
    provenance: aProvenance({ source: anActivityRow().source }),
    ...TOLD,
    ...fields,
  };
}

export function aTextAnswer(fields: Partial<TextAnswer> = {}): TextAnswer {
  return {
    kind: 'text',
    commentaries: [aCommentary()],
    about: null,
    period: NOVEMBER,
    provenance: aProvenance({ source: aCommentary().source }),
    ...TOLD,
    ...fields,
  };
}

export function anAskBackAnswer(fields: Partial<AskBackAnswer> = {}): AskBackAnswer {
  return { kind: 'askBack', assumptions: [], suggestions: [aSuggestion()], ...fields };
}

export function aNotFoundAnswer(fields: Partial<NotFoundAnswer> = {}): NotFoundAnswer {
  return { kind: 'notFound', unknownWords: ['vaccinationsgrad'], ...TOLD, ...fields };
}

export function aMissingAnswer(fields: Partial<MissingAnswer> = {}): MissingAnswer {
  return {
    kind: 'missing',
    indicator: anIndicator(),
    missing: { kind: 'period', asked: '2023-Q3', newest: NOVEMBER },
    commentaries: [],
    provenance: null,
    ...TOLD,
    ...fields,
  };
}

export function anExplanationAnswer(fields: Partial<ExplanationAnswer> = {}): ExplanationAnswer {
  return { kind: 'explanation', interpretation: anInterpretation(), ...TOLD, ...fields };
}

export function aHelpAnswer(fields: Partial<HelpAnswer> = {}): HelpAnswer {
  return { kind: 'help', occasion: 'asked', newest: NOVEMBER, ...TOLD, ...fields };
}
