export const name = 'the economy beside its budget, in a chart and in figures, then one line of it';
export const sizes = ['desktop', 'phone'];

export async function run(playground) {
  const economy = await playground.say('alla ekonomiposter');
  if (playground.drawsCharts) await economy.draws('Utfall i procent av budget');
  else await economy.shows('331 009 tkr\n102 %');
  await playground.picture('economy');
  await economy.shows(
    'Av 5 poster ligger 1 över budget och 4 under budget.',
    'Utfall i procent av budget',
    'IT-tjänster, IT-program och licenser',
    '102',
    'Inte med ovan',
    '339 250 tkr',
    '8 241 tkr över budget (2,5 %)',
  );

  const line = await playground.pressRow('IT-tjänster');
  await playground.picture('line');
  await line.shows('IT-tjänster, IT-program och licenser', '339 250 tkr', 'Gul', '331 009 tkr');

  const area = await playground.press('Allt inom Ekonomi');
  await playground.picture('area');
  await area.shows('Allt inom Ekonomi', 'Konsultkostnader', '102 681 tkr');
}
