// Slack's names of emoji and the characters they stand for: the everyday ones, which reactions are made of.

/** One name per character, the one that Slack itself writes first; further names follow in `ALIASES`. */
const TABLE = `
+1 👍  -1 👎  heart ❤️  joy 😂  tada 🎉  fire 🔥  eyes 👀  pray 🙏  clap 👏  raised_hands 🙌  rocket 🚀  100 💯
white_check_mark ✅  heavy_check_mark ✔️  ballot_box_with_check ☑️  x ❌  heavy_multiplication_x ✖️  question ❓
exclamation ❗  warning ⚠️  no_entry ⛔  no_entry_sign 🚫  ok 🆗  ok_hand 👌  wave 👋  muscle 💪  point_up ☝️
point_up_2 👆  point_down 👇  point_left 👈  point_right 👉  v ✌️  crossed_fingers 🤞  handshake 🤝  fist 👊
facepunch 👊  saluting_face 🫡  heart_hands 🫶  writing_hand ✍️  nail_care 💅  shrug 🤷  no_good 🙅  bow 🙇
smile 😄  smiley 😃  grinning 😀  grin 😁  laughing 😆  sweat_smile 😅  rolling_on_the_floor_laughing 🤣
slightly_smiling_face 🙂  upside_down_face 🙃  wink 😉  blush 😊  innocent 😇  smiling_face_with_3_hearts 🥰
heart_eyes 😍  star-struck 🤩  kissing_heart 😘  yum 😋  zany_face 🤪  hugging_face 🤗  thinking_face 🤔
face_with_raised_eyebrow 🤨  neutral_face 😐  expressionless 😑  no_mouth 😶  smirk 😏  unamused 😒
face_with_rolling_eyes 🙄  grimacing 😬  relieved 😌  pensive 😔  sleepy 😪  sleeping 😴  mask 😷
nauseated_face 🤢  face_vomiting 🤮  hot_face 🥵  cold_face 🥶  woozy_face 🥴  dizzy_face 😵  exploding_head 🤯
partying_face 🥳  sunglasses 😎  nerd_face 🤓  face_with_monocle 🧐  confused 😕  worried 😟
slightly_frowning_face 🙁  white_frowning_face ☹️  open_mouth 😮  hushed 😯  astonished 😲  flushed 😳
pleading_face 🥺  fearful 😨  cold_sweat 😰  cry 😢  sob 😭  scream 😱  disappointed 😞  sweat 😓  weary 😩
tired_face 😫  yawning_face 🥱  triumph 😤  rage 😡  angry 😠  face_with_symbols_on_mouth 🤬  smiling_imp 😈
skull 💀  hankey 💩  clown_face 🤡  ghost 👻  alien 👽  space_invader 👾  robot_face 🤖  see_no_evil 🙈
hear_no_evil 🙉  speak_no_evil 🙊  kiss 💋  broken_heart 💔  two_hearts 💕  sparkling_heart 💖  heartpulse 💗
cupid 💘  gift_heart 💝  revolving_hearts 💞  heartbeat 💓  orange_heart 🧡  yellow_heart 💛  green_heart 💚
blue_heart 💙  purple_heart 💜  black_heart 🖤  white_heart 🤍  brown_heart 🤎  hearts ♥️  boom 💥  dizzy 💫
sweat_drops 💦  zzz 💤  star ⭐  star2 🌟  sparkles ✨  zap ⚡  sunny ☀️  rainbow 🌈  snowman ☃️  droplet 💧
cat 🐱  dog 🐶  whale 🐳  unicorn_face 🦄  bug 🐛  bee 🐝  turtle 🐢  dove_of_peace 🕊️  rose 🌹  seedling 🌱
four_leaf_clover 🍀  christmas_tree 🎄  jack_o_lantern 🎃  santa 🎅  gift 🎁  balloon 🎈  confetti_ball 🎊
trophy 🏆  sports_medal 🏅  first_place_medal 🥇  second_place_medal 🥈  third_place_medal 🥉  dart 🎯
birthday 🎂  cake 🍰  pizza 🍕  hotdog 🌭  banana 🍌  strawberry 🍓  coffee ☕  beer 🍺  beers 🍻
clinking_glasses 🥂  champagne 🍾  moneybag 💰  bulb 💡  memo 📝  pencil2 ✏️  pushpin 📌  calendar 📆
hourglass ⌛  hourglass_flowing_sand ⏳  alarm_clock ⏰  mag 🔍  mag_right 🔎  lock 🔒  key 🔑  wrench 🔧
hammer 🔨  bell 🔔  mega 📣  speech_balloon 💬  email 📧  phone ☎️  computer 💻  package 📦  pill 💊
moyai 🗿  cool 🆒  new 🆕  sos 🆘  heavy_plus_sign ➕  heavy_minus_sign ➖  arrow_up ⬆️  arrow_down ⬇️
arrow_left ⬅️  arrow_right ➡️  red_circle 🔴  large_yellow_circle 🟡  large_green_circle 🟢  large_blue_circle 🔵
new_moon_with_face 🌚  full_moon_with_face 🌝  eye 👁️  bust_in_silhouette 👤  male-technologist 👨‍💻
one 1️⃣  two 2️⃣  three 3️⃣  four 4️⃣  five 5️⃣  checkered_flag 🏁  triangular_flag_on_post 🚩  recycle ♻️
`;

const ALIASES: Readonly<Record<string, string>> = {
  thumbsup: '+1',
  thumbsdown: '-1',
  thinking: 'thinking_face',
  punch: 'fist',
  poop: 'hankey',
  shit: 'hankey',
  satisfied: 'laughing',
  rofl: 'rolling_on_the_floor_laughing',
  party: 'tada',
  raised_eyebrow: 'face_with_raised_eyebrow',
  roll_eyes: 'face_with_rolling_eyes',
  hugs: 'hugging_face',
  star_struck: 'star-struck',
  heavy_exclamation_mark: 'exclamation',
  email: 'email',
  envelope: 'email',
  telephone: 'phone',
};

const characters = new Map<string, string>();
const names = new Map<string, string>();
const bareOf = (emoji: string) => emoji.replace(/\ufe0f/gu, '');

for (const pair of TABLE.trim().split(/\s{2,}|\n/)) {
  const [name, emoji] = pair.trim().split(' ');
  if (name === undefined || emoji === undefined) continue;
  characters.set(name, emoji);
  if (!names.has(bareOf(emoji))) names.set(bareOf(emoji), name);
}

const TONES = ['🏻', '🏼', '🏽', '🏾', '🏿'];
const TONE = /[\u{1f3fb}-\u{1f3ff}]/u;

/** `thumbsup::skin-tone-3` is a character with a modifier. Undefined: a workspace's own, or too rare for the table. */
export function emojiOf(name: string): string | undefined {
  const [base = '', tone] = name.split('::');
  const emoji = characters.get(Object.hasOwn(ALIASES, base) ? (ALIASES[base] ?? base) : base);
  if (emoji === undefined || tone === undefined) return emoji;
  const modifier = TONES[Number(/^skin-tone-([2-6])$/.exec(tone)?.[1]) - 2];
  return modifier === undefined ? emoji : `${bareOf(emoji)}${modifier}`;
}

/** The name that a reaction is given under; a `:name:` is a name already. */
export function nameOfEmoji(emoji: string): string | undefined {
  const written = /^:([a-z0-9_+'-]{1,100}):$/.exec(emoji)?.[1];
  if (written !== undefined) return written;
  const bare = bareOf(emoji);
  const exact = names.get(bare);
  if (exact !== undefined) return exact;
  const name = names.get(bare.replace(TONE, ''));
  const tone = TONES.indexOf(TONE.exec(bare)?.[0] ?? '');
  return name === undefined || tone < 0 ? name : `${name}::skin-tone-${tone + 2}`;
}

/** `1f44b-1f3fb`, as rich text carries it beside the name. */
export function fromCodePoints(codes: string): string | undefined {
  if (!/^[0-9a-f]{2,6}(-[0-9a-f]{2,6}){0,12}$/i.test(codes)) return undefined;
  const points = codes.split('-').map((code) => Number.parseInt(code, 16));
  return points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points).toWellFormed() : undefined;
}
