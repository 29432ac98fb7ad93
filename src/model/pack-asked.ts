import { packRecord, unpackRecord } from './columns';
import type { Columns } from './columns';
import type { Asked } from './knowledge';

/** Packs what asking needs for the way to a browser. */
export const packAsked = (asked: Asked): Columns => packRecord(asked);

/** What `packAsked` packed. */
export const unpackAsked = (packed: Columns): Asked => unpackRecord(packed) as unknown as Asked;
