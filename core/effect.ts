// What must be done: a closed union that decisions return and the router carries out.
import type { Agent, AlarmKind, HandoffStanding, Thread } from './conversation.ts';
import type { Did, Standing } from './duty.ts';
import type { Said } from './event.ts';
import type { Application } from './joining/application.ts';
import type { Message, Place, Placed } from './message.ts';
import type { Earned } from './thanks.ts';

/** A place that exists, or a relay thread that the outbox opens when it is first needed. */
export type Target = { readonly place: Place } | { readonly thread: number; readonly desk: Place };

/** Which copies an edit, removal or reaction is about: those of a person's message, or those sent under a mark. */
export type Of = { readonly source: Placed } | { readonly mark: string };

export interface ToCoordinators {
  readonly message: Message;
  readonly brief?: Message;
  readonly desk?: Place;
}

export type Effect =
  | {
      readonly type: 'send';
      readonly to: Target;
      readonly message: Message;
      /** The person's message that this is a copy of, so that edits, removals, replies and reactions find it. */
      readonly source?: readonly Placed[];
      /** A name of ours for it, to edit it later: the card of a handoff, the control card of a thread. */
      readonly mark?: string;
      readonly pin?: true;
    }
  | { readonly type: 'edit'; readonly to: Target; readonly of: Of; readonly message: Message }
  | { readonly type: 'remove'; readonly to: Target; readonly of: Of }
  | { readonly type: 'react'; readonly to: Target; readonly of: Of; readonly emoji?: string }
  /** The customer is shown that somebody writes: nothing that is promised or kept. */
  | { readonly type: 'typing' }
  | { readonly type: 'open'; readonly thread: Thread; readonly title: string }
  /** `lasts`: it is nobody else's to read, and stands so many milliseconds where the platform lets it (`Whisper`). */
  | {
      readonly type: 'reply';
      readonly press: string;
      readonly account: string;
      readonly text?: string;
      readonly lasts?: number;
    }
  | {
      readonly type: 'ask';
      readonly turn: number;
      readonly text: string;
      readonly article?: string;
      readonly lang: string;
    }
  /** `ifNone`: one of this kind that is set already stays as it is. */
  | { readonly type: 'alarm'; readonly kind: AlarmKind; readonly at: number; readonly ifNone?: true }
  | { readonly type: 'silence'; readonly kind: AlarmKind }
  | {
      readonly type: 'record';
      readonly said: Said;
      readonly source?: Placed;
      /** What was really written, where it was masked. */
      readonly unmasked?: string;
    }
  /** The line of this message reads so from now on, or is gone. `unmasked` stays as it was where none is given. */
  | {
      readonly type: 'rerecord';
      readonly source: Placed;
      readonly now?: { readonly text: string; readonly unmasked?: string };
    }
  | {
      readonly type: 'handoff';
      readonly id: number;
      readonly standing: HandoffStanding;
      /** Of a new one its place in line; `beganAt`, where it begins later than that. */
      readonly at: number;
      readonly beganAt?: number;
    }
  | {
      readonly type: 'rate';
      readonly handoff: number;
      readonly agent: number;
      readonly score?: number;
      readonly word?: string;
    }
  /** Something happened to an agent of the pool, by id: their profile changes with it. */
  | { readonly type: 'agent'; readonly agent: number; readonly did: Did }
  /** The customer becomes an agent who has applied. */
  | { readonly type: 'apply'; readonly agent: number; readonly application: Application }
  | { readonly type: 'standing'; readonly agent: number; readonly standing: Standing }
  /**
   * To the coordinators. `brief`: without anything of the customer, for where it leaves the house. `desk`: if it is told at
   * desks, at this one alone. `edits`: the new text of what stands there under `mark`.
   */
  | ({ readonly type: 'tellCoordinators'; readonly mark?: string; readonly edits?: true } & ToCoordinators)
  /** How long after taking the request, in milliseconds. */
  | { readonly type: 'firstReply'; readonly handoff: number; readonly agent: number; readonly ms: number }
  | {
      readonly type: 'closed';
      readonly handoff: number;
      readonly agent: number;
      readonly lang: string;
      readonly askedAt: number;
    }
  /** A line of the ledger of thanks. */
  | {
      readonly type: 'thank';
      readonly handoff: number;
      readonly agent: number;
      readonly why: Earned;
      readonly points: number;
    }
  /** An article of somebody's helped this customer. */
  | { readonly type: 'credit'; readonly article: string; readonly author: string; readonly points: number }
  /** Shows to this agent alone what was masked. `press` is answered with it, if they pressed. */
  | { readonly type: 'reveal'; readonly agent: Agent; readonly at: Place; readonly press?: string }
  /** Everything of this conversation goes. `tells`: its customer hears when it is done. */
  | { readonly type: 'erase'; readonly tells?: true }
  /** What the customer asked for, for the audit. */
  | { readonly type: 'requested'; readonly what: string; readonly why?: string }
  | { readonly type: 'feedback'; readonly article: string; readonly helpful: boolean }
  /** Without `by` it is the house's own doing. */
  | { readonly type: 'audit'; readonly by?: Agent; readonly what: string; readonly why?: string };
