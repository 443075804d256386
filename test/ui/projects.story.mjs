export const name = 'the yellow projects, then one of them by its row';
export const sizes = ['desktop', 'phone'];

export async function run(playground) {
  const yellow = await playground.say('vilka projekt är gula');
  await playground.picture('yellow');
  await yellow.shows(
    'Gula projekt',
    '1 projekt',
    'Införande av city information platform',
    'kan inte uteslutas',
  );

  const project = await playground.pressRow('city information platform');
  await playground.picture('project');
  await project.shows('Införande av city information platform', 'Gul');

  const all = await playground.press('Alla projekt');
  await playground.picture('all');
  await all.shows('Införande av city information platform', 'Gul');
}
