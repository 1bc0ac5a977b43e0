// What happened to a conversation: a closed union. Every fact that a decision needs rides in here or in the state.
import type { Answer } from './answerer.ts';
import type { AgentCommand, CustomerCommand } from './command.ts';
import type { Agent, AlarmKind, Customer } from './conversation.ts';
import type { Kind } from './distress.ts';
import type { Standing } from './duty.ts';
import type { Ladder, Wave } from './match.ts';
import type { Message, Place, Placed } from './message.ts';

/** The line of waiting customers, read when somebody asks for a human or how it goes. */
export interface Line {
  /** Requests that come before this one. */
  readonly ahead: number;
  /** Median of the latest waits; absent while there are too few to be honest. */
  readonly typicalMs?: number;
  /** The desks that a new card would go to, one per platform, the least loaded. */
  readonly desks: readonly Place[];
  /** Somebody coordinates here. */
  readonly coordinated?: true;
  /** Agents who are off duty, by id. */
  readonly off?: ReadonlySet<number>;
  /** Agents who are learning, by id. */
  readonly apprentices?: ReadonlySet<number>;
  /** With `apprentices`, and where something is held: who may look over what one of them writes at this desk, whom to ask first before the others. */
  readonly mentors?: readonly Asked[];
  /** The customer's own agent id, where they help here too: nobody has their own request, on whichever platform. */
  readonly self?: number;
  /** All who are known are. */
  readonly unstaffed?: true;
  /** With `unstaffed`: in how many milliseconds somebody will be there, as far as their hours tell. */
  readonly backInMs?: number;
}

/** One line of a transcript. `who` is the role; `name` an alias or the customer's display name. */
export interface Said {
  readonly at: number;
  readonly who: 'customer' | 'bot' | 'agent' | 'note';
  readonly name: string;
  /** What a customer wrote stands here masked. */
  readonly text: string;
  /** The link key of the message that this is, where a person wrote it. */
  readonly source?: string;
}

interface Happened {
  readonly id: string;
  readonly at: number;
  /** A new integer, for the handoff or thread that this event may begin. */
  readonly fresh: number;
}

interface ByCustomer extends Happened {
  readonly customer: Customer;
  readonly place: Place;
  /** The customer as an agent, where they are or want to be one. `configured`: a coordinator, whatever happens here. */
  readonly self?: { readonly agent: number; readonly standing: Standing; readonly configured?: true };
  /** Others read along there. */
  readonly shared?: true;
}

interface ByAgent extends Happened {
  readonly agent: Agent;
  /** Where it happened: the relay thread, or the desk itself (a card). */
  readonly place: Place;
  /** The desk that the place belongs to. */
  readonly desk: Place;
  readonly rights: Rights;
}

/** What an agent may do at this moment. */
export interface Rights {
  readonly standing: Standing;
  readonly coordinator: boolean;
  /** Of an apprentice: the conversations that they have read along at. */
  readonly readAlong?: number;
}

/** What a human request needs to know; read only for events that may begin or look at one. */
interface Asking {
  readonly line: Line;
  readonly recent: readonly Said[];
}

/** Whom a conversation may be handed to; `desk`: where they work, if that is another one. */
export interface Peer extends Agent {
  readonly desk?: Place;
}

export type Event =
  | (ByCustomer &
      Asking & {
        readonly type: 'customerWrote';
        readonly message: Message;
        readonly source: readonly Placed[];
        readonly asksHuman: boolean;
        /** Faster than anybody reads, for some messages already. */
        readonly hurries?: true;
        /** What the words speak of, before anything in them is masked. */
        readonly distress?: Kind;
      })
  | (ByCustomer &
      Asking & {
        readonly type: 'customerCommanded';
        readonly command: CustomerCommand;
        readonly source: Placed;
        readonly replyTo?: Placed;
        /** What its words speak of, where they are heard all the same. */
        readonly distress?: Kind;
      })
  | (ByCustomer &
      Asking & {
        readonly type: 'customerPressed';
        readonly press: string;
        readonly verb: string;
        readonly arg: string;
      })
  | (ByCustomer &
      Asking & {
        readonly type: 'customerEdited';
        readonly message: Message;
        readonly source: Placed;
        /** What the words speak of now. */
        readonly distress?: Kind;
      })
  | (ByCustomer & { readonly type: 'customerRemoved'; readonly source: Placed })
  | (ByCustomer & { readonly type: 'customerReacted'; readonly source: Placed; readonly emoji?: string })
  | (ByCustomer & { readonly type: 'customerLeft' })
  | (ByCustomer & { readonly type: 'customerReturned' })
  | (ByAgent & { readonly type: 'agentWrote'; readonly message: Message; readonly source: readonly Placed[] })
  | (ByAgent &
      Asking & {
        readonly type: 'agentCommanded';
        readonly command: AgentCommand;
        readonly source: Placed;
        readonly replyTo?: Placed;
        /** Nobody sees there what was typed. */
        readonly unseen?: true;
        readonly peers: readonly Peer[];
      })
  | (ByAgent &
      Asking & {
        readonly type: 'agentPressed';
        readonly press: string;
        readonly verb: string;
        /** What a form was answered with, else what the button named. */
        readonly arg: string;
        /** Beside the answer of a form: what the button named. */
        readonly named?: string;
        readonly peers: readonly Peer[];
      })
  | (ByAgent & { readonly type: 'agentEdited'; readonly message: Message; readonly source: Placed })
  | (ByAgent & { readonly type: 'agentRemoved'; readonly source: Placed })
  | (ByAgent & { readonly type: 'agentReacted'; readonly source: Placed; readonly emoji?: string })
  | (Happened & { readonly type: 'answered'; readonly turn: number; readonly answer: Answer })
  | (Happened & {
      readonly type: 'undeliverable';
      readonly toCustomer: boolean;
      readonly reason: string;
      readonly maybe: boolean;
      /** The message's words, at most 200 characters, and whether it came with files. */
      readonly about: string;
      readonly withFiles: boolean;
      readonly source?: Placed;
      /** The relay thread that it was for. */
      readonly thread?: number;
      /** Of ours: a page, by the account that it went through, or a card at a desk. */
      readonly page?: string;
      readonly card?: true;
      /** An offer to this agent, by id, in their own chat. */
      readonly offer?: number;
    })
  /** A message arrived with pictures, named in `file`, whose hidden data could not be removed. */
  | (Happened & {
      readonly type: 'uncleaned';
      readonly toCustomer: boolean;
      readonly file: string;
      readonly source?: Placed;
    })
  /** Their customer asked elsewhere to be forgotten, or before a backup was restored. */
  | (Happened & { readonly type: 'forgotten' })
  | (Happened & {
      /** A coordinator's word on this customer's application: accept, ask, or decline with a reason. */
      readonly type: 'judged';
      readonly by: Agent;
      readonly place: Place;
      /** The button that was pressed; absent: it was typed. */
      readonly press?: string;
      readonly said: string;
      /** What a form was answered with, or was typed. */
      readonly words?: string;
      /** They have applied, and nothing else has become of them meanwhile. */
      readonly undecided: boolean;
    })
  | (Happened & Asking & { readonly type: 'threadReopened'; readonly thread: number })
  | (Happened & Asking & { readonly type: 'rang'; readonly alarm: AlarmKind; readonly lookAt?: number })
  /** This agent may work here no more. `gone`: they are to be forgotten, and were called so. */
  | (Happened & Asking & { readonly type: 'relieved'; readonly agent: number; readonly gone?: readonly string[] })
  | (Happened &
      Asking & {
        /** Matching found whom to ask for this handoff, while its ladder stood as in `seen`. */
        readonly type: 'matched';
        readonly handoff: number;
        readonly seen: Ladder;
        readonly wave: Wave;
        readonly asked: readonly Asked[];
        readonly why: string;
      });

/** An agent to ask, and where: in their own chat with the bot, else at their desk. */
export interface Asked {
  readonly agent: Agent;
  readonly direct?: Place;
  readonly desk?: Place;
}

export type CustomerEvent = Extract<Event, { customer: Customer }>;
export type AgentEvent = Extract<Event, { agent: Agent }>;
