// How often an agent comes when asked, as far as the last answers tell.

/** Offers that they took, said "not now" to, or let pass; and those of them that they took. As `answered` counts. */
export interface Answers {
  readonly asked: number;
  readonly came: number;
}

export const noAnswers: Answers = { asked: 0, came: 0 };

/** Every answer makes those before it count a tenth less: what counts are about the last ten. */
const FADES = 0.9;

export const answered = ({ asked, came }: Answers, comes: boolean): Answers => ({
  asked: asked * FADES + 1,
  came: came * FADES + (comes ? 1 : 0),
});

/** From 0 to 1; before there is anything to go by, a half. */
export const willingness = ({ asked, came }: Answers): number => (came + 2) / (asked + 4);
