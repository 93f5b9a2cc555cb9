import type { APIRoute } from 'astro';
import { describeSchema, schemas } from '../../../open-data/json-schemas.ts';

export const getStaticPaths = () => Object.keys(schemas).map((schema) => ({ params: { schema } }));

export const GET: APIRoute = ({ params }) => Response.json(describeSchema(params['schema'] as keyof typeof schemas));
