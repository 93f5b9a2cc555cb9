import { defineRule } from './define-rule.ts';

export const sendsMessages = defineRule({
  id: 'sends-messages',
  kind: 'effect',
  title: 'Sends something to people',
  why: 'A message that went out can\u2019t be called back, and it speaks in the sender\u2019s name.',
  reads: 'Verbs of sending, mailing, calling, texting, notifying and replying.',
  misses: 'Mails that a product sends of its own accord.',
  category: 'Execute',
  when: ({ effect }) => effect === 'send',
  axes: { reversibility: 'not-recallable', reach: 'outside' },
  traits: ['outbound-message'],
  examples: {
    match: [
      { name: 'send_email', description: 'Send an email to a recipient.' },
      { name: 'wyslij_sms', description: 'Wysy\u0142a wiadomo\u015b\u0107 SMS.' },
      { name: 'reply_to_thread', description: 'Reply to a thread.' },
      { name: 'notify_team', description: 'Notify the team in a channel.' },
      { name: 'enviar_correo', description: 'Envía un correo a un destinatario.' },
      { name: 'メール送信', description: 'メールを送信します。' },
    ],
    pass: [
      { name: 'get_sent_messages', description: 'Get messages sent last week.' },
      { name: 'list_emails', description: 'List emails.' },
      { name: 'send_keys', description: 'Send keys to an input field.' },
      { name: 'push_commits', description: 'Push commits to a branch.' },
    ],
  },
});
