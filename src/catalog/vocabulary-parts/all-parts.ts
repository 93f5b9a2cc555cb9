import de from '../../../data/vocabulary/lexicons/de.json' with { type: 'json' };
import es from '../../../data/vocabulary/lexicons/es.json' with { type: 'json' };
import fr from '../../../data/vocabulary/lexicons/fr.json' with { type: 'json' };
import ja from '../../../data/vocabulary/lexicons/ja.json' with { type: 'json' };
import ko from '../../../data/vocabulary/lexicons/ko.json' with { type: 'json' };
import pl from '../../../data/vocabulary/lexicons/pl.json' with { type: 'json' };
import pt from '../../../data/vocabulary/lexicons/pt.json' with { type: 'json' };
import ru from '../../../data/vocabulary/lexicons/ru.json' with { type: 'json' };
import tr from '../../../data/vocabulary/lexicons/tr.json' with { type: 'json' };
import zh from '../../../data/vocabulary/lexicons/zh.json' with { type: 'json' };
import opinion from '../../../data/vocabulary/opinion-weights.json' with { type: 'json' };
import phrases from '../../../data/vocabulary/phrases.json' with { type: 'json' };

/**
 * Parts of the vocabulary that a browser fetches one by one: the words of languages but English, phrases in other
 * letters than a to z, and the second opinion.
 */
const parts = { de, es, fr, ja, ko, pl, pt, ru, tr, zh, opinion, phrases };
export type Parts = typeof parts;
export type PartId = keyof Parts;

/** A part of the vocabulary. In Node all are at hand. */
export const readPart = <K extends PartId>(id: K): Parts[K] => parts[id];
