export const name = 'a month before is pasted, and a figure is shown over time, in a chart and in figures';
export const sizes = ['desktop', 'phone'];
/** A month's first report cannot be undone. */
export const leavesTraces = true;

const OCTOBER = [
  ['Indikator', 'Enhet', 'Period', 'Utfall föregående år', 'Utfall', 'Mål', 'Prognos helår', 'Årsmål'],
  ['Sjukfrånvaro', 'procent', '2023-10', '4,9', '5,1', '5', '5,4', '5'],
];

export async function run(playground) {
  await playground.say('ladda upp oktober 2023');
  await playground.paste(/^Klistra in/, OCTOBER.map((cells) => cells.join('\t')).join('\r\n'));
  const preview = await playground.press('Granska');
  await playground.picture('preview');
  await preview.shows('Granska oktober 2023', 'Periodens första version', '1 ny', 'Sjukfrånvaro', '5,1 %');
  const receipt = await playground.press('Publicera');
  await playground.picture('receipt');
  await receipt.shows('Publicerat: version 1 av oktober 2023');

  const trend = await playground.say('hur har sjukfrånvaron utvecklats?');
  if (playground.drawsCharts) await trend.draws('Utfall (%) och mål (%), oktober 2022 – november 2023');
  else await trend.shows('Senast\n5,3 %, november 2023');
  await playground.picture('trend');
  await trend.shows(
    'Utfallet steg till 5,3 % i november 2023 och ligger 0,3 procentenheter över målet.',
    'från oktober 2022 till november 2023',
    'okt 2022\n◇ Ej bedömd\n4,9 %\n–',
    'Utfall saknas för december 2022 – september 2023.',
    'Period\nStatus\nUtfall\nMål',
    'okt 2023\n▲ Gul\n5,1 %\n5 %',
    'nov 2023\n▲ Gul\n5,3 %\n5 %',
  );

  const area = await playground.press('Allt inom HR');
  await playground.picture('area');
  await area.shows('Allt inom HR', 'Sjukfrånvaro', '5,3 %');
}
