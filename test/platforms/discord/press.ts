// The people's side: buttons, selects, forms, slash commands and message menus, and what they get to see of the answer.
import type { Json } from './failure.ts';
import type { Hub } from './hub.ts';
import { type Interaction, interact, type OpenModal } from './interactions.ts';
import { componentsIn, type SeenMessage, seenMessage } from './seen.ts';
import { type MessageRef, type Ref, roomBy, storedBy } from './view.ts';
import { accountWire, bareMemberWire } from './wire.ts';
import type { Account, Room, Stored } from './world.ts';

/** What became of a press; it changes as the bot answers. */
export interface Press {
  readonly id: string;
  /** The number of the first answer's type (4 message, 5 deferred, 6, 7, 9), once there is one. */
  readonly answered: number | undefined;
  /** "This interaction failed": no answer came in time. */
  readonly failed: boolean;
  /** "Patchthrough is thinking…" */
  readonly isThinking: boolean;
  /** The bot's answer and its follow-ups, ephemeral ones too. */
  readonly answers: readonly SeenMessage[];
  readonly modal: OpenModal | undefined;
  /** Resolves when the bot has answered or the time is over. */
  settled(ms?: number): Promise<Press>;
}

export type OptionValue = string | number | boolean;

/** The texts and choices of a form, by the fields' custom ids. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

export function openPresses(hub: Hub, by: Account) {
  const presses = new Map<string, Interaction>();

  function begin(interaction: Interaction): Press {
    presses.set(interaction.id, interaction);
    hub.record.changed();
    return pressView(hub, interaction);
  }

  function reachable(ref: MessageRef): Stored {
    const stored = storedBy(hub, ref);
    if (stored.onlyFor !== undefined && stored.onlyFor !== by.id)
      throw new Error(`message ${ref.id} is shown to somebody else`);
    return stored;
  }

  return {
    /** Presses a button by its label, its custom id, or what its custom id matches. */
    press(ref: MessageRef, button: string | RegExp): Press {
      const source = reachable(ref);
      const part = componentsIn(source.wire.components).find((one) => one.type === 2 && fits(one, button));
      if (part === undefined || typeof part.custom_id !== 'string')
        throw new Error(`message ${ref.id} has no button ${String(button)}`);
      if (part.disabled === true) throw new Error(`the button ${String(button)} is disabled`);
      const data = { id: part.id, custom_id: part.custom_id, component_type: 2 };
      return begin(interact(hub, { type: 3, by, room: source.room, source, name: part.custom_id, data }));
    },
    /** Chooses in a message's select, found by custom id or placeholder; the values are checked against the options. */
    choose(ref: MessageRef, select: string | RegExp, values: readonly string[]): Press {
      const source = reachable(ref);
      const part = componentsIn(source.wire.components).find((one) => isSelect(one) && fits(one, select));
      if (part === undefined || typeof part.custom_id !== 'string')
        throw new Error(`message ${ref.id} has no select ${String(select)}`);
      checkChoice(part, values);
      const resolved = resolvedFor(hub, source.room, Number(part.type), values);
      const data = { id: part.id, custom_id: part.custom_id, component_type: part.type, values, ...resolved };
      return begin(interact(hub, { type: 3, by, room: source.room, source, name: part.custom_id, data }));
    },
    /** Fills in the form that a press opened. Texts and choices are checked as the client checks them. */
    submit(press: Press, values: FormValues): Press {
      const opener = presses.get(press.id);
      if (opener?.modal === undefined) throw new Error('that press opened no form');
      const { modal, room, source } = opener;
      const data = { custom_id: modal.customId, components: filled(modal, values) };
      return begin(interact(hub, { type: 5, by, room, source, name: modal.customId, data }));
    },
    /** Runs a slash command that the bot has registered; throws when it has not, or when an option is missing. */
    command(where: Ref, name: string, options: Readonly<Record<string, OptionValue>> = {}): Press {
      const room = roomBy(hub, where);
      const command = registered(hub, room, 1, name);
      const data = { id: command.id, name, type: 1, ...guildOf(command), options: optionsWire(command, options) };
      return begin(interact(hub, { type: 2, by, room, name, data }));
    },
    /** Chooses a command of the bot's from a message's menu. */
    menu(ref: MessageRef, name: string): Press {
      const target = reachable(ref);
      const command = registered(hub, target.room, 3, name);
      const resolved = { messages: { [target.wire.id]: target.wire } };
      const data = { id: command.id, name, type: 3, ...guildOf(command), target_id: target.wire.id, resolved };
      return begin(interact(hub, { type: 2, by, room: target.room, name, data }));
    },
  };
}

function pressView(hub: Hub, interaction: Interaction): Press {
  const view: Press = {
    id: interaction.id,
    get answered() {
      return interaction.answered;
    },
    get failed() {
      return interaction.failed;
    },
    get isThinking() {
      return interaction.isDeferred;
    },
    get answers() {
      const own = interaction.original === interaction.source ? undefined : interaction.original;
      return [own, ...interaction.followUps].filter((one) => one !== undefined).map(seenMessage);
    },
    get modal() {
      return interaction.modal;
    },
    async settled(ms) {
      await hub.record.until(
        () => interaction.answered !== undefined || interaction.failed,
        ms,
        `an answer to ${interaction.name}`,
      );
      return view;
    },
  };
  return view;
}

function fits(part: Json, wanted: string | RegExp): boolean {
  const names = [part.custom_id, part.label, part.placeholder].filter((one) => typeof one === 'string');
  return names.some((name) => (typeof wanted === 'string' ? name === wanted : wanted.test(name)));
}

function isSelect({ type }: Json): boolean {
  return type === 3 || (typeof type === 'number' && type >= 5 && type <= 8);
}

function checkChoice(part: Json, values: readonly string[]): void {
  const min = typeof part.min_values === 'number' ? part.min_values : 1;
  const max = typeof part.max_values === 'number' ? part.max_values : 1;
  if (values.length < min || values.length > max) throw new Error(`choose ${min} to ${max}, not ${values.length}`);
  if (part.disabled === true) throw new Error('the select is disabled');
  if (!Array.isArray(part.options)) return;
  const known = part.options.map((option: Json) => option.value);
  const strange = values.find((value) => !known.includes(value));
  if (strange !== undefined) throw new Error(`there is no option ${strange}`);
}

/** Selects of people, roles and channels carry what was chosen. */
function resolvedFor(hub: Hub, room: Room, type: number, values: readonly string[]): Json {
  if (type === 3) return {};
  const people = values.flatMap((id) => hub.world.accounts.get(id) ?? []);
  const members = values.flatMap((id) => room.guild?.members.get(id) ?? []);
  return {
    resolved: {
      users: Object.fromEntries(people.map((one) => [one.id, accountWire(one)])),
      members: Object.fromEntries(members.map((one) => [one.account.id, { ...bareMemberWire(one), permissions: '0' }])),
    },
  };
}

function filled({ fields }: OpenModal, values: FormValues): Json[] {
  const strange = Object.keys(values).find((id) => !fields.some(({ customId }) => customId === id));
  if (strange !== undefined) throw new Error(`the form has no field ${strange}`);
  return fields.map((field, index) => {
    const value = values[field.customId] ?? field.value;
    const length = typeof value === 'string' ? value.length : value.length;
    if (field.required && length === 0) throw new Error(`the field ${field.customId} is required`);
    if (typeof value === 'string' && length > 0 && (length < field.minLength || length > field.maxLength)) {
      throw new Error(`the field ${field.customId} takes ${field.minLength} to ${field.maxLength} characters`);
    }
    const base = { id: 2 * index + 2, type: field.type, custom_id: field.customId };
    const part = field.type === 4 ? { ...base, value: String(value) } : { ...base, values: [value].flat() };
    return field.inLabel
      ? { id: 2 * index + 1, type: 18, component: part }
      : { id: 2 * index + 1, type: 1, components: [part] };
  });
}

function registered(hub: Hub, room: Room, type: number, name: string): Json {
  const own = room.guild === undefined ? [] : (hub.commands.get(room.guild.id) ?? []);
  const all = [...own, ...(hub.commands.get('global') ?? [])];
  const found = all.find((one) => one.name === name && (one.type ?? 1) === type);
  if (found === undefined) throw new Error(`the bot has no command ${name} here`);
  return found;
}

const guildOf = (command: Json): Json => (command.guild_id === undefined ? {} : { guild_id: command.guild_id });

function optionsWire(command: Json, given: Readonly<Record<string, OptionValue>>): Json[] {
  const known: Json[] = Array.isArray(command.options) ? command.options : [];
  const strange = Object.keys(given).find((name) => !known.some((option) => option.name === name));
  if (strange !== undefined) throw new Error(`the command has no option ${strange}`);
  const missing = known.find((option) => option.required === true && given[String(option.name)] === undefined);
  if (missing !== undefined) throw new Error(`the option ${String(missing.name)} is required`);
  return known.flatMap(({ name, type }) => {
    const value = given[String(name)];
    return value === undefined ? [] : [{ name, type, value }];
  });
}
