import type { HygieneRule } from '../define-hygiene-rule.ts';
import { asksForUnsendableHeaders } from './asks-for-unsendable-headers.ts';
import { collectsConversation } from './collects-conversation.ts';
import { commandsTheModel } from './commands-the-model.ts';
import { givesSecretsAway } from './gives-secrets-away.ts';
import { hidesCharacters } from './hides-characters.ts';
import { hidesFromUser } from './hides-from-user.ts';
import { holdsEncodedText } from './holds-encoded-text.ts';
import { mixesAlphabets } from './mixes-alphabets.ts';
import { namesForeignTools } from './names-foreign-tools.ts';
import { ordersOtherTools } from './orders-other-tools.ts';
import { reachesForPrivateFiles } from './reaches-for-private-files.ts';
import { sendsSecretsAsHeaders } from './sends-secrets-as-headers.ts';
import { setsItselfAbove } from './sets-itself-above.ts';
import { showsUnsafeIcons } from './shows-unsafe-icons.ts';
import { takesTooMuchRoom } from './takes-too-much-room.ts';

/** Every hygiene rule, in the order in which findings are shown: the gravest first. */
export const hygieneRules: readonly HygieneRule[] = [
  commandsTheModel,
  reachesForPrivateFiles,
  hidesFromUser,
  hidesCharacters,
  mixesAlphabets,
  holdsEncodedText,
  givesSecretsAway,
  sendsSecretsAsHeaders,
  showsUnsafeIcons,
  collectsConversation,
  ordersOtherTools,
  setsItselfAbove,
  namesForeignTools,
  asksForUnsendableHeaders,
  takesTooMuchRoom,
];
