/** What the demo's department and city are called. */
export const DEMO_ORGANISATION: readonly string[] = ['Intraservice', 'Göteborg', 'Göteborgs Stad'];
