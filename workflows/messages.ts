/** Signals of the workflows. They carry nothing: what there is to do stands in the database. */
import { defineSignal } from '@temporalio/workflow';
import { POKE, POKE_NOTICES } from '#libs/mover/names.js';

/** Something happened to the case. */
export const poke = defineSignal(POKE);
/** There may be notices to send. */
export const pokeNotices = defineSignal(POKE_NOTICES);
