export const name = 'a question that may mean several things is asked back, and a button answers it';
export const sizes = ['desktop', 'phone'];

export async function run(playground) {
  const question = await playground.say('kostnader');
  await playground.picture('question');
  await question.shows('Menar du');
  await question.showsNone('tkr');

  const answer = await playground.press('Personalkostnader');
  await playground.picture('answer');
  await answer.shows('Personalkostnader', 'januari–november 2023', '468 100 tkr', 'Grön');
}
