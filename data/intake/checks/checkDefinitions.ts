import { fold } from '../fold.js';
import type { Place, Report } from '../problem.js';

/** An indicator with the places of its own cells. */
export interface PlacedDefinition {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly place: (field: 'id' | 'name' | 'aliases') => Place;
}

/** Reports ids and names used twice and aliases that mean two indicators: no question may fit two equally. */
export function checkDefinitions(definitions: readonly PlacedDefinition[], report: Report): void {
  const ids = new Map<string, Place>();
  const names = new Map<string, PlacedDefinition>();
  for (const definition of definitions) {
    const { id, name, place } = definition;
    const first = ids.get(id);
    if (first === undefined) ids.set(id, place('id'));
    else report({ ...place('id'), code: 'duplicateId', id, first });

    const namesake = names.get(fold(name));
    if (namesake === undefined) names.set(fold(name), definition);
    else report({ ...place('name'), code: 'duplicateName', name, first: namesake.place('name') });
  }

  const taken = new Map(names);
  for (const definition of definitions)
    for (const alias of definition.aliases) {
      const other = taken.get(fold(alias));
      if (other === undefined) taken.set(fold(alias), definition);
      else if (other !== definition)
        report({
          ...definition.place('aliases'),
          code: 'duplicateAlias',
          alias,
          of: other.name,
          first: other.place(fold(alias) === fold(other.name) ? 'name' : 'aliases'),
        });
    }
}
