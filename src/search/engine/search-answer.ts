import type { FacetCounts } from './count-facets.ts';
import type { MatchPlace } from './search-levels.ts';
import type { HeadServer } from './search-head.ts';
import type { Filters, FilterToken } from './split-filters.ts';

/** What is searched for. */
export interface SearchRequest {
  /** As typed, words that narrow included. */
  readonly text: string;
  /** Chosen beside the box. */
  readonly filters: Filters;
  readonly sort: 'best' | 'severity';
}

/** Why a tool answers a part of a question. */
export interface MatchReason {
  /** The part, as typed. */
  readonly label: string;
  readonly how: 'exact' | 'stem' | 'start' | 'typo' | 'concept' | 'trait' | 'category' | 'server';
  /** Where a word stands; null where the reason is what the tool is. */
  readonly place: MatchPlace | null;
  /** What the tool is, as pages call it: a trait, a category; empty where the reason is a word. */
  readonly fact: string;
}

/** A server that answers. */
export interface ServerHit {
  readonly server: HeadServer;
  /** How many of the tools found are its own; null where it is found by its name. */
  readonly found: number | null;
  /** Id of the worst severity among them; null where it is found by its name. */
  readonly worst: string | null;
}

/** What a reader has to be told of how a question was taken. */
export type SearchNote =
  /** After so many tools that answer all of it come those that answer a part. */
  | { readonly kind: 'any-word'; readonly whole: number }
  | { readonly kind: 'nothing-has'; readonly words: readonly string[] }
  | { readonly kind: 'read-as'; readonly typed: string; readonly word: string };

export interface SearchAnswer {
  /** Numbers of the tools, the best first. */
  readonly ids: Uint32Array;
  readonly servers: readonly ServerHit[];
  /** Whether servers were asked for, not tools. */
  readonly asksServers: boolean;
  readonly facets: FacetCounts;
  readonly notes: readonly SearchNote[];
  readonly tokens: readonly FilterToken[];
  /** All that narrows it: what was chosen and what is typed. */
  readonly filters: Filters;
  /** What is in force: `severity` where the question says so. */
  readonly sort: 'best' | 'severity';
  /** Whether anything was asked at all. */
  readonly isEmpty: boolean;
  readonly explain: (id: number) => MatchReason[];
}
