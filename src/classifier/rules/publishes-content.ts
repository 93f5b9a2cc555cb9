import { defineRule } from './define-rule.ts';

export const publishesContent = defineRule({
  id: 'publishes-content',
  kind: 'effect',
  title: 'Publishes to others',
  why: 'What is published is seen, copied and indexed before anyone can take it down.',
  reads: 'Verbs of publishing, posting and sharing in public.',
  misses: 'Publishing to a place that nobody visits.',
  category: 'Execute',
  when: ({ effect }) => effect === 'publish',
  axes: { reversibility: 'not-recallable', reach: 'outside' },
  traits: ['public-publish'],
  says: 'It changes what others can see.',
  examples: {
    match: [
      { name: 'publish_article', description: 'Publish an article.' },
      { name: 'post_tweet', description: 'Post a tweet.' },
      { name: 'publicar_articulo', description: 'Publica un artículo en el sitio.' },
      { name: 'publish_package', description: 'Publish a package to the registry.' },
      { name: 'opublikuj_wpis', description: 'Publikuje wpis na blogu.' },
    ],
    pass: [
      { name: 'get_posts', description: 'Get posts of a page.' },
      { name: 'post_comment', description: 'Post a comment on an issue.' },
      { name: 'list_published_pages', description: 'List published pages.' },
    ],
  },
});
