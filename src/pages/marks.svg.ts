import type { APIRoute } from 'astro';
import { drawMarks } from '../views/marks/draw-marks.ts';

export const GET: APIRoute = () => new Response(drawMarks(), { headers: { 'Content-Type': 'image/svg+xml' } });
