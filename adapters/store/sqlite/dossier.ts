// All that the file keeps of a person: their conversations, and what is kept beside each.
import type { SQLOutputValue } from 'node:sqlite';
import type { Conversation, HandoffStanding } from '../../../core/conversation.ts';
import type { Said } from '../../../core/event.ts';
import type { Dossier } from '../../../core/exported.ts';
import type { Store } from '../../../core/store.ts';
import { placeOf } from '../keys.ts';
import type { Database } from './database.ts';
import { deedsOf } from './quality.ts';

/** How a conversation's customer is found again. */
const customerKey = (account: string, person: string): string => JSON.stringify([account, person]);

export function createDossiers({
  sql,
}: Database): Pick<Store, 'conversations' | 'threadsOf' | 'dossier' | 'audited' | 'work' | 'policyNotes'> {
  return {
    async conversations(after, limit, of) {
      const rows = of
        ? sql('SELECT data FROM conversation WHERE customer = ? AND id > ? ORDER BY id LIMIT ?').all(
            customerKey(of.account, of.person),
            after,
            limit,
          )
        : sql('SELECT data FROM conversation WHERE id > ? ORDER BY id LIMIT ?').all(after, limit);
      return rows.map(({ data }) => JSON.parse(String(data)) as Conversation);
    },
    async threadsOf(conversation) {
      return sql('SELECT id, conversation, desk, title, place FROM thread WHERE conversation = ? ORDER BY id')
        .all(conversation)
        .map((row) => ({
          id: Number(row.id),
          conversation: Number(row.conversation),
          desk: placeOf(String(row.desk)),
          title: String(row.title),
          ...(row.place === null ? {} : { place: placeOf(String(row.place)) }),
        }));
    },
    async work(agent, actors) {
      const acts = sql(
        'SELECT at, conversation, what FROM audit WHERE actor IN (SELECT value FROM json_each(?)) ORDER BY id',
      );
      return {
        ...deedsOf(sql, agent),
        audit: acts.all(JSON.stringify(actors)).map((row) => ({
          at: Number(row.at),
          conversation: Number(row.conversation),
          what: String(row.what),
        })),
      };
    },
    async policyNotes() {
      return sql("SELECT why FROM audit WHERE what = 'policy' ORDER BY id")
        .all()
        .map(({ why }) => String(why));
    },
    async audited(handoff) {
      const rows = sql(
        `SELECT at, actor, what, why FROM audit
         WHERE conversation = (SELECT conversation FROM handoff WHERE id = ?) ORDER BY id`,
      ).all(handoff);
      return rows.map((row) => ({
        at: Number(row.at),
        by: String(row.actor),
        what: String(row.what),
        ...optional('why', row.why),
      }));
    },
    async dossier(conversation): Promise<Dossier> {
      const of = (text: string) => sql(text).all(conversation);
      return {
        said: of('SELECT at, who, name, text, source, unmasked FROM transcript WHERE conversation = ? ORDER BY id').map(
          (row) => ({
            at: Number(row.at),
            who: row.who as Said['who'],
            name: String(row.name),
            text: String(row.text),
            ...optional('source', row.source),
            ...optional('unmasked', row.unmasked),
          }),
        ),
        handoffs: of('SELECT id, standing, asked_at, ended_at FROM handoff WHERE conversation = ? ORDER BY id').map(
          (row) => ({
            id: Number(row.id),
            standing: row.standing as HandoffStanding,
            at: Number(row.asked_at),
            ...(row.ended_at === null ? {} : { endedAt: Number(row.ended_at) }),
          }),
        ),
        ratings: of(
          `SELECT rating.at, score, word FROM rating JOIN handoff ON handoff.id = rating.handoff
           WHERE handoff.conversation = ? ORDER BY handoff.id`,
        ).map((row) => ({
          at: Number(row.at),
          ...(row.score === null ? {} : { score: Number(row.score) }),
          ...optional('word', row.word),
        })),
        feedback: of('SELECT at, article, helpful FROM feedback WHERE conversation = ? ORDER BY id').map((row) => ({
          at: Number(row.at),
          article: String(row.article),
          helpful: row.helpful === 1,
        })),
        audit: of('SELECT at, what FROM audit WHERE conversation = ? ORDER BY id').map((row) => ({
          at: Number(row.at),
          what: String(row.what),
        })),
      };
    },
  };
}

const optional = <Name extends string>(
  name: Name,
  value: SQLOutputValue | undefined,
): { readonly [K in Name]?: string } =>
  typeof value !== 'string' ? {} : ({ [name]: value } as { readonly [K in Name]?: string });

export const customerOf = ({ customer }: Conversation): string => customerKey(customer.account, customer.id);
