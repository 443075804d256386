import type { Activity, Assignment, Commentary, Goal, Project } from '../../data/report/dataset.js';
import { aSource } from './aReadingView.js';

/** The telephony project: late, its colour not stated. */
export function aProject(fields: Partial<Project> = {}): Project {
  return {
    id: 'telefoni',
    name: 'Telefoni',
    aliases: [],
    status: 'deviating',
    dimensions: { time: 'deviating' },
    cause: 'Upphandlingen avbröts.',
    action: 'Ett omtag pågår.',
    comment: null,
    source: aSource({ file: 'projekt.csv', row: 2, cells: { status: 'C2' } }),
    ...fields,
  };
}

export function anActivityRow(fields: Partial<Activity> = {}): Activity {
  return {
    id: 'tillitskultur',
    name: 'Tillitskultur',
    aliases: [],
    area: 'Medarbetare',
    status: null,
    source: aSource({ file: 'aktiviteter.csv', row: 9, cells: {} }),
    ...fields,
  };
}

export function anAssignment(fields: Partial<Assignment> = {}): Assignment {
  return {
    id: 'minska-administrationen',
    name: 'Uppdrag: minska administrationen',
    aliases: [],
    text: 'Nämnder och bolag ska ta fram åtgärder som minskar administrationen.',
    status: 'Pågående',
    source: aSource({ file: 'uppdrag.csv', row: 2, cells: { status: 'D2' } }),
    ...fields,
  };
}

export function aGoal(fields: Partial<Goal> = {}): Goal {
  return {
    id: 'ekonomi-i-balans',
    name: 'Vi ska ha en ekonomi i balans',
    aliases: [],
    area: 'Ekonomi',
    scope: 'department',
    source: aSource({ file: 'mal.csv', row: 7, cells: {} }),
    ...fields,
  };
}

export function aCommentary(fields: Partial<Commentary> = {}): Commentary {
  return {
    id: 'k-sjukfranvaro',
    name: 'Sjukfrånvaron i oktober',
    aliases: [],
    section: 'HR',
    text: 'Korttidssjukfrånvaron ökar troligen i november och december.',
    about: ['sjukfranvaro'],
    source: aSource({ file: 'kommentarer.csv', row: 13, cells: { text: 'D13' } }),
    ...fields,
  };
}
