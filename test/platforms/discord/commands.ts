// Application commands as Discord checks and keeps them, global and per guild.
import { type Ask, type Handler, param } from './ask.ts';
import { type Json, refusal } from './failure.ts';
import { type Fields, isJson, openForm, openForms } from './form.ts';
import { interactionContexts, localeNames } from './locales.ts';

/** https://docs.discord.com/developers/interactions/application-commands#registering-a-command */
const maxOf = { 1: 100, 2: 15, 3: 15 } as const;
const optionsMax = 25;
const charactersMax = 8000;
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** "global", or the guild in the path, which the bot must be in. */
function scopeOf(ask: Ask): string {
  if (param(ask, 'application') !== ask.hub.applicationId) throw refusal('unknownApplication');
  const guild = ask.params.guild;
  if (guild === undefined) return 'global';
  if (ask.hub.world.guilds.get(guild)?.members.has(ask.hub.bot.id) !== true) throw refusal('missingAccess');
  return guild;
}

/** Checks one command and gives it its number, the old one where it had one. */
function read(ask: Ask, fields: Fields, scope: string, before: readonly Json[]): Json {
  const type = fields.choice('type', [1, 2, 3]) ?? 1;
  const name = fields.text('name', { min: 1, max: 32, required: true }) ?? '';
  if (type === 1) checkName(fields, name);
  checkLocalized(fields, 'name_localizations', 32, type === 1);
  const description = readDescription(fields, type);
  checkLocalized(fields, 'description_localizations', 100, false);
  const options = type === 1 ? readOptions(fields, 0) : [];
  if (type !== 1 && (fields.list('options') ?? []).length > 0) {
    fields.fail(
      'options',
      'APPLICATION_COMMAND_OPTIONS_ONLY_CHAT_INPUT',
      'Options are only supported on chat input commands',
    );
  }
  for (const [key, of] of interactionContexts) readNumbers(fields, key, of);
  checkSize(fields, name, description);
  const found = before.find((one) => one.name === name && one.type === type);
  return {
    id: found?.id ?? ask.hub.newId(),
    application_id: ask.hub.applicationId,
    version: ask.hub.newId(),
    default_member_permissions: fields.raw.default_member_permissions ?? null,
    dm_permission: fields.raw.dm_permission ?? true,
    contexts: fields.raw.contexts ?? null,
    integration_types: fields.raw.integration_types ?? [0],
    nsfw: fields.flag('nsfw') ?? false,
    name_localizations: fields.raw.name_localizations ?? null,
    description_localizations: fields.raw.description_localizations ?? null,
    type,
    name,
    description,
    ...(options.length === 0 ? {} : { options }),
    ...(scope === 'global' ? {} : { guild_id: scope }),
  };
}

/** Letters, digits, `-`, `_` and `'`, in lower case where the script knows cases. */
function checkName(fields: Fields, name: string, key = 'name'): void {
  if (namePattern.test(name) && name === name.toLowerCase()) return;
  fields.fail(key, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
}

function checkLocalized(fields: Fields, key: string, max: number, isName: boolean): void {
  const names = fields.object(key);
  for (const locale of Object.keys(names?.raw ?? {})) {
    if (!localeNames.has(locale)) {
      fields.fail(key, 'BASE_TYPE_CHOICES', `Value must be one of {${[...localeNames].join(', ')}}.`);
      continue;
    }
    const value = names?.text(locale, { min: 1, max });
    if (isName && value !== undefined && names !== undefined) checkName(names, value, locale);
  }
}

function readDescription(fields: Fields, type: number): string {
  if (type === 1) return fields.text('description', { min: 1, max: 100, required: true }) ?? '';
  if ((fields.text('description') ?? '') !== '') {
    fields.fail(
      'description',
      'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
      'Context menu commands cannot have a description',
    );
  }
  return '';
}

/** Subcommands nest two deep; required options come first. */
function readOptions(fields: Fields, depth: number): unknown[] {
  const options = fields.list('options', { max: optionsMax }) ?? [];
  const names = new Set<string>();
  let hadOptional = false;
  for (const option of options) {
    const type = option.choice('type', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], { required: true });
    const name = option.text('name', { min: 1, max: 32, required: true }) ?? '';
    checkName(option, name);
    if (names.has(name)) option.fail('name', 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID', 'Option name already exists');
    names.add(name);
    option.text('description', { min: 1, max: 100, required: true });
    checkLocalized(option, 'name_localizations', 32, true);
    checkLocalized(option, 'description_localizations', 100, false);
    const isRequired = option.flag('required') ?? false;
    if (isRequired && hadOptional)
      option.fail(
        'required',
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    hadOptional ||= !isRequired;
    readChoices(option, type);
    option.number('min_length', { min: 0, max: 6000 });
    option.number('max_length', { min: 1, max: 6000 });
    if (type === 1 || type === 2) readOptions(option, depth + 1);
  }
  return options.map(({ raw }) => raw);
}

function readChoices(option: Fields, type: number | undefined): void {
  const choices = option.list('choices', { max: optionsMax }) ?? [];
  if (choices.length > 0 && option.raw.autocomplete === true) {
    option.fail('choices', 'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES', 'Cannot have both choices and autocomplete');
  }
  const names = new Set<string>();
  for (const choice of choices) {
    const name = choice.text('name', { min: 1, max: 100, required: true }) ?? '';
    if (names.has(name))
      choice.fail('name', 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS', 'Option choice name already exists');
    names.add(name);
    if (type === 3) choice.text('value', { max: 100, required: true });
    else if (typeof choice.raw.value !== 'number') choice.fail('value', 'NUMBER_TYPE_COERCE', 'Value is not a number.');
  }
}

function readNumbers(fields: Fields, key: string, of: readonly number[]): void {
  const value = fields.raw[key];
  if (value === undefined || value === null) return;
  const isKnown = Array.isArray(value) && value.every((one) => of.some((number) => number === one));
  if (!isKnown) fields.fail(key, 'BASE_TYPE_CHOICES', `Value must be one of {${of.join(', ')}}.`);
}

/** Names, descriptions and values of a command with all its options. */
function checkSize(fields: Fields, name: string, description: string): void {
  const size = name.length + description.length + sizeOf(fields.raw.options);
  if (size > charactersMax)
    fields.fail('options', 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${charactersMax})`);
}

function sizeOf(options: unknown): number {
  if (!Array.isArray(options)) return 0;
  return options.filter(isJson).reduce((sum, option) => {
    const own = [option.name, option.description, option.value].filter((one) => typeof one === 'string');
    return sum + own.join('').length + sizeOf(option.options) + sizeOf(option.choices);
  }, 0);
}

/** At most so many of each kind, each name once. */
function checkAll(fields: readonly Fields[], commands: readonly Json[]): void {
  const seen = new Set<string>();
  const counts = new Map<unknown, number>();
  for (const [index, { name, type }] of commands.entries()) {
    const key = `${String(type)} ${String(name)}`;
    if (seen.has(key))
      fields[index]?.fail('name', 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
    seen.add(key);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  for (const [type, max] of Object.entries(maxOf)) {
    if ((counts.get(Number(type)) ?? 0) > max)
      fields[0]?.fail('type', 'BASE_TYPE_MAX_LENGTH', `Maximum number of application commands reached (${max}).`);
  }
}

export const listCommands: Handler = (ask) => ask.hub.commands.get(scopeOf(ask)) ?? [];

export const replaceCommands: Handler = (ask) => {
  const scope = scopeOf(ask);
  const before = ask.hub.commands.get(scope) ?? [];
  const form = openForms(ask.body);
  const commands = form.items.map((fields) => read(ask, fields, scope, before));
  checkAll(form.items, commands);
  form.check();
  ask.hub.commands.set(scope, commands);
  ask.hub.record.changed();
  return commands;
};

/** A command of the same name and kind is replaced, with 200. */
export const addCommand: Handler = (ask) => {
  const scope = scopeOf(ask);
  const before = ask.hub.commands.get(scope) ?? [];
  const form = openForm(ask.body);
  const command = read(ask, form, scope, before);
  form.check();
  const rest = before.filter(({ id }) => id !== command.id);
  ask.hub.commands.set(scope, [...rest, command]);
  ask.hub.record.changed();
  return { status: rest.length === before.length ? 201 : 200, json: command };
};

function commandIn(ask: Ask): { scope: string; all: readonly Json[]; command: Json } {
  const scope = scopeOf(ask);
  const all = ask.hub.commands.get(scope) ?? [];
  const command = all.find(({ id }) => id === param(ask, 'command'));
  if (command === undefined) throw refusal('unknownCommand');
  return { scope, all, command };
}

export const getCommand: Handler = (ask) => commandIn(ask).command;

export const changeCommand: Handler = (ask) => {
  const { scope, all, command } = commandIn(ask);
  const form = openForm({ ...command, ...(isJson(ask.body) ? ask.body : {}) });
  const changed = { ...read(ask, form, scope, []), id: command.id };
  form.check();
  ask.hub.commands.set(
    scope,
    all.map((one) => (one === command ? changed : one)),
  );
  return changed;
};

export const deleteCommand: Handler = (ask) => {
  const { scope, all, command } = commandIn(ask);
  ask.hub.commands.set(
    scope,
    all.filter((one) => one !== command),
  );
  return undefined;
};
