// The reactions that Telegram lets a bot give, and what stands nearest to the others.
import type { ReactionTypeEmoji } from 'grammy/types';

type Allowed = ReactionTypeEmoji['emoji'];

const ALLOWED = new Set(
  '👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡'.split(
    ' ',
  ),
);

const NEAREST: Readonly<Record<string, Allowed>> = {
  ...all('👌', '✅ ✔ ☑ 🆗'),
  ...all('👎', '❌ ✖ 🚫 ⛔ 🙅'),
  ...all('❤', '🧡 💛 💚 💙 💜 🖤 🤍 🤎 ♥ 💕 💖 💗 💓 💞 💝 🫶'),
  ...all('😁', '😀 😃 😄 😊 🙂 😉 😆 😋 😺 ☺'),
  ...all('🤣', '😂 😹'),
  ...all('🎉', '🥳 🎊 🎈 🎁'),
  ...all('👏', '🙌'),
  ...all('🤩', '⭐ 🌟 ✨'),
  ...all('💯', '🎯'),
  ...all('👀', '👁 🔍 🔎 ⏳ ⌛'),
  ...all('🤝', '👋 🫱 🫲'),
  ...all('😢', '🙁 ☹ 😞 😔 😟 😿 🥲'),
  ...all('😡', '😠 👿 😤'),
  ...all('😱', '😮 😲 😯 🙀'),
  ...all('🤔', '❓ ❔ 🧐'),
  ...all('👍', '👆 ☝ 💪 ➕'),
  ...all('🏆', '🥇 🏅'),
  ...all('✍', '📝 ✏ 🖊'),
  ...all('😇', '😌'),
};

function all(nearest: Allowed, emojis: string): Record<string, Allowed> {
  return Object.fromEntries(emojis.split(' ').map((emoji) => [emoji, nearest]));
}

/** Undefined where nothing comes near: then nothing is better than a wrong face. */
export function reactionFor(emoji: string): Allowed | undefined {
  // Without variation selectors and skin tones, as Telegram writes them.
  const bare = emoji.replace(/\ufe0f|[\u{1f3fb}-\u{1f3ff}]/gu, '');
  return isAllowed(bare) ? bare : NEAREST[bare];
}

const isAllowed = (emoji: string): emoji is Allowed => ALLOWED.has(emoji);
