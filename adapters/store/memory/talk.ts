// What was said and what was thought of it, in plain maps: transcripts, ratings, feedback, the audit.
import { actorOf, actorsOf, type Departure, formerActor, unnamed } from '../../../core/erasure.ts';
import type { Said } from '../../../core/event.ts';
import type { Dossier } from '../../../core/exported.ts';
import type { Changes } from '../../../core/store.ts';

interface Line {
  readonly said: Said;
  readonly unmasked?: string;
}

export function createMemoryTalk() {
  const transcripts = new Map<number, Line[]>();
  const ratings = new Map<number, Changes['ratings'][number]>();
  let feedback: Changes['feedback'] = [];
  let audit: Changes['audit'] = [];

  const linesOf = (conversation: number): readonly Line[] => transcripts.get(conversation) ?? [];

  /** What was really written stays as it was where nothing else is given, and is not kept where it is the same. */
  function reworded({ said, unmasked }: Line, now: { text: string; unmasked?: string }): Line {
    const really = now.unmasked ?? unmasked ?? said.text;
    return { said: { ...said, text: now.text }, ...(really === now.text ? {} : { unmasked: really }) };
  }

  return {
    write(changes: Changes) {
      for (const { conversation, said, unmasked } of changes.said) {
        const line = { said, ...(unmasked === undefined ? {} : { unmasked }) };
        const lines = transcripts.get(conversation);
        if (lines) lines.push(line);
        else transcripts.set(conversation, [line]);
      }
      for (const { conversation, source, now } of changes.rerecords) {
        const next = linesOf(conversation).flatMap((line) =>
          line.said.source !== source ? [line] : now ? [reworded(line, now)] : [],
        );
        transcripts.set(conversation, next);
      }
      for (const row of changes.ratings) ratings.set(row.handoff, { ...ratings.get(row.handoff), ...row });
      feedback.push(...changes.feedback);
      audit.push(...changes.audit);
    },
    recent(conversation: number, limit: number): readonly Said[] {
      return limit > 0
        ? linesOf(conversation)
            .slice(-limit)
            .map(({ said }) => said)
        : [];
    },
    /** Words go, figures stay and lead to nobody. */
    erase(conversation: number, handoffs: readonly number[]) {
      transcripts.delete(conversation);
      for (const handoff of handoffs) unword(handoff);
      feedback = feedback.map((row) => (row.conversation === conversation ? { ...row, conversation: 0 } : row));
      audit = audit.map(({ why, ...row }) =>
        row.conversation === conversation || why === undefined ? row : { ...row, why },
      );
    },
    /** An identity that left: what was done there stands under the agent's number. */
    part({ agent, ...somebody }: Changes['parted'][number]) {
      const actor = actorOf(somebody);
      audit = audit.map((row) => (row.by === actor ? { ...row, by: formerActor(agent) } : row));
    },
    /** What they did stays under a number, and where they took part their name is another. */
    depart(departure: Departure) {
      const { agent } = departure;
      const actors = actorsOf(departure);
      const handed = ({ what, why }: Changes['audit'][number]): boolean =>
        (what === 'transfer' || what === 'invite') && why === String(agent);
      const about = ({ what, why = '' }: Changes['audit'][number]): boolean =>
        (what === 'suspend' || what === 'restore') && why.startsWith(`${agent} `);
      const part = new Set(
        audit.filter((row) => actors.includes(row.by) || handed(row)).map((row) => row.conversation),
      );
      for (const [conversation, lines] of transcripts) {
        if (!part.has(conversation)) continue;
        transcripts.set(
          conversation,
          lines.map((line) => ({ ...line, said: unnamed(line.said, departure) })),
        );
      }
      audit = audit.map((row) => ({
        ...row,
        ...(actors.includes(row.by) ? { by: formerActor(agent) } : {}),
        ...(about(row) ? { why: String(agent) } : {}),
      }));
    },
    policyNotes: () => audit.flatMap(({ what, why }) => (what === 'policy' && why !== undefined ? [why] : [])),
    work: (actors: readonly string[]) =>
      audit.filter(({ by }) => actors.includes(by)).map(({ at, conversation, what }) => ({ at, conversation, what })),
    spokenBefore: (before: number, open: (conversation: number) => boolean): readonly number[] =>
      [...transcripts]
        .filter(([conversation, lines]) => !open(conversation) && lines.some(({ said }) => said.at < before))
        .map(([conversation]) => conversation),
    /** `open`: whose words stay. */
    forgetSaid(before: number, open: (conversation: number) => boolean) {
      for (const [conversation, lines] of transcripts) {
        if (open(conversation)) continue;
        const left = lines.filter(({ said }) => said.at >= before);
        if (left.length > 0) transcripts.set(conversation, left);
        else transcripts.delete(conversation);
      }
      for (const { handoff, at } of ratings.values()) if (at < before) unword(handoff);
    },
    audited: (conversation: number | undefined) =>
      audit.filter((row) => row.conversation === conversation).map(({ conversation: _conversation, ...row }) => row),
    dossier(conversation: number, handoffs: readonly number[]): Omit<Dossier, 'handoffs'> {
      return {
        said: linesOf(conversation).map(({ said, unmasked }) => ({
          ...said,
          ...(unmasked === undefined ? {} : { unmasked }),
        })),
        ratings: handoffs
          .flatMap((handoff) => ratings.get(handoff) ?? [])
          .map(({ handoff: _handoff, agent: _agent, ...row }) => row),
        feedback: feedback
          .filter((row) => row.conversation === conversation)
          .map(({ conversation: _conversation, ...row }) => row),
        audit: audit.filter((row) => row.conversation === conversation).map(({ at, what }) => ({ at, what })),
      };
    },
  };

  function unword(handoff: number): void {
    const row = ratings.get(handoff);
    if (!row) return;
    const { word: _word, ...rest } = row;
    ratings.set(handoff, rest);
  }
}
