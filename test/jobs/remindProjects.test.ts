import { describe, expect, it, test } from '@jest/globals';
import type { Project } from '../../data/report/dataset.js';
import { remindProjects } from '../../jobs/remindProjects.js';
import { aDataset } from '../builders/aDataset.js';
import { period } from '../builders/aReadingView.js';
import { aProject } from '../builders/aReport.js';
import { someAlerting } from './someAlerting.js';

async function afterReport(project: Partial<Project>, at = '2023-12-05T09:00:00Z') {
  const around = someAlerting({ at });
  await around.meetPeople();
  await around.publish(aDataset({ projects: [aProject(project)] }));
  return around;
}

describe('a project', () => {
  it.each([
    { name: 'that is red without cause', project: { cause: null }, lacks: ['cause'] },
    { name: 'that is red without action', project: { action: null }, lacks: ['action'] },
    { name: 'that is red without both', project: { cause: null, action: null }, lacks: ['cause', 'action'] },
    {
      name: 'that is red in one dimension',
      project: { status: 'yellow', dimensions: { cost: 'red' }, cause: null },
      lacks: ['cause'],
    },
    { name: 'that is red and explained', project: {}, lacks: null },
    { name: 'that is yellow without cause', project: { status: 'yellow', cause: null }, lacks: null },
    {
      name: 'that deviates without cause',
      project: { status: 'deviating', cause: null },
      lacks: null,
    },
  ] as const)('$name is $lacks', async ({ project, lacks }) => {
    const around = await afterReport({ status: 'red', dimensions: {}, ...project });
    expect(await remindProjects(around)).toEqual(lacks === null ? null : { reminded: 1 });
    expect(around.queued.map(({ conversationId, body }) => ({ conversationId, data: body.data }))).toEqual(
      lacks === null
        ? []
        : [
            {
              conversationId: 'a:marta',
              data: { period: '2023-11', projects: [{ name: 'Telefoni', status: 'red', lacks }] },
            },
          ],
    );
  });
});

describe('the reminder', () => {
  const unexplained = { status: 'red', cause: null } as const;

  test('comes once for each revision', async () => {
    const around = await afterReport(unexplained);
    expect(await remindProjects(around)).toEqual({ reminded: 1 });
    expect(await remindProjects(around)).toBeNull();
    await around.publish(aDataset({ projects: [aProject({ ...unexplained, action: null })] }));
    expect(await remindProjects(around)).toEqual({ reminded: 1 });
    expect(around.takeQueued()).toEqual([
      'unexplainedProjects 2023-11 1 a:marta',
      'unexplainedProjects 2023-11 2 a:marta',
    ]);
  });

  test('waits for office hours', async () => {
    const around = await afterReport(unexplained, '2023-12-08T16:00:00Z');
    expect(await remindProjects(around)).toBeNull();
    around.goTo('2023-12-11T07:00:00Z');
    expect(await remindProjects(around)).toEqual({ reminded: 1 });
  });

  test('is of the newest report only', async () => {
    const around = await afterReport(unexplained);
    await around.publish(aDataset({ period: period('2023-12') }));
    expect(await remindProjects(around)).toBeNull();
  });
});
