const PLACEHOLDER = /\$\{\{(\w+)\}\}/g;

/**
 * The manifest with each `${{NAME}}` replaced by its value.
 *
 * @param {string} text of the file
 * @param {ReadonlyMap<string, string>} values
 * @returns {{ text: string, problems: string[] }}
 */
export function fillManifest(text, values) {
  const unknown = new Set();
  const filled = text.replace(PLACEHOLDER, (placeholder, name) => {
    const value = values.get(name);
    if (value === undefined) unknown.add(placeholder);
    // It stands within the quotes of a JSON text.
    return JSON.stringify(value ?? '').slice(1, -1);
  });
  const problems = [...unknown].map(
    (placeholder) =>
      `manifest.json has ${placeholder}, which no setting fills. scripts/appPackage/readSettings.mjs lists them.`,
  );
  return { text: filled, problems };
}
