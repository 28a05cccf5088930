// Makes dictionaries/alike.tsv: characters that are typed for each other because they sound alike or look alike. Prints it.
// Usage (in this folder, node_modules are not kept): npm install pinyin-pro@3.29.4 cnchar-order@3.2.6; node alike.mjs dict.txt > ../../dictionaries/alike.tsv
//   dict.txt: the word list of jieba-analysis (see dictionaries/NOTICE), which tells what characters are common.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { pinyin } from 'pinyin-pro';

const strokes = createRequire(import.meta.url)('cnchar-order').dict.orders;
const MOST = 4500;

/** Second readings of common characters. */
const SECOND =
  '行hang 重chong 长zhang 调tiao 率shuai 会kuai 度duo 还hai 参shen 差chai 乐yue 降xiang 校jiao 藏zang 称chen 着zhao 强jiang 省xing 属zhu 识zhi ' +
  '折she 载zai 便pian 薄bao 薄bo 曾zeng 尽jin 露lou 宿xiu 提di 恶wu 朝chao 朝zhao 都dou 都du 和huo 给ji 给gei 解xie 系ji 畜xu 畜chu 血xie 血xue ' +
  '弹tan 弹dan 模mu 模mo 传zhuan 传chuan 期qi 单shan 单dan 什shi 什shen 角jue 角jiao 觉jiao 觉jue 得dei 落luo 卡qia 大dai 打da 地di 的di 厦sha 厦xia 核he 横heng ' +
  '券quan 券xuan 似si 似shi 缩suo 拓ta 拓tuo 术shu 遂sui 吓he 纤qian 纤xian 否pi 否fou 咽yan 咽ye 仔zai 仔zi 轧ya 轧zha 症zheng 著zhu 赚zhuan 奇ji 奇qi 石dan 石shi';

/**
 * Pairs that look alike in other ways than the strokes tell: lists of common slips, and what was found in drafts; the first of each
 * looks like all others of its word.
 */
const MORE = fs.readFileSync(new URL('alike-more.txt', import.meta.url), 'utf8');

const seconds = new Set(SECOND.split(' ').map(reading => reading[0]));

const weight = new Map();
for (const line of fs.readFileSync(process.argv[2], 'utf8').split('\n')) {
  const [word, count] = line.split(' ');
  for (const c of word ?? '') if (c >= '\u4e00' && c <= '\u9fff') weight.set(c, (weight.get(c) ?? 0) + Number(count));
}
const common = [...weight].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST).map(([c]) => c);

const sound = syllable => syllable.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n');
const bySound = new Map();
const hear = (c, syllable) => bySound.set(sound(syllable), (bySound.get(sound(syllable)) ?? new Set()).add(c));
for (const c of common) hear(c, pinyin(c, { toneType: 'none' }));
for (const reading of SECOND.split(' ')) hear(reading[0], reading.slice(1));
const byTone = new Map();
for (const c of common) {
  for (const reading of new Set([pinyin(c), ...(seconds.has(c) ? pinyin(c, { multiple: true, type: 'array' }) : [])])) {
    byTone.set(reading, (byTone.get(reading) ?? new Set()).add(c));
  }
}

/** Tells whether one stroke was added, left out or replaced. */
function oneApart(a, b) {
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return head + tail >= a.length - (a.length === b.length ? 1 : 0);
}
/** Tells whether two characters differ by a stroke, or by a component of a few strokes at the start or the end. */
function lookAlike(a, b) {
  const [x, y] = [strokes[a], strokes[b]].sort((p, q) => p.length - q.length);
  if (y.length >= 4 && y.length - x.length <= 1 && oneApart(x, y)) return true;
  let head = 0;
  while (head < x.length && x[head] === y[head]) head++;
  let tail = 0;
  while (tail < x.length && x.at(-1 - tail) === y.at(-1 - tail)) tail++;
  if (head === x.length || tail === x.length) return x.length >= 3 && y.length - x.length <= 3;
  return (tail >= 5 && y.length - tail <= 4) || (head >= 6 && y.length - head <= 3);
}
const byShape = new Map();
const see = (a, b) => {
  const [first, second] = a < b ? [a, b] : [b, a];
  byShape.set(first, (byShape.get(first) ?? new Set()).add(second));
};
const drawn = common.filter(c => strokes[c]);
drawn.forEach((a, i) => drawn.slice(0, i).forEach(b => lookAlike(a, b) && see(a, b)));
for (const group of MORE.split(/\s+/)) for (const c of group.slice(1)) see(group[0], c);

/** What dialects mix: f and h, l and n, l and r. */
const syllables = [...bySound.keys()].filter(s => bySound.get(s).size > 1).sort();
const sounds = new Map();
for (const s of syllables) for (const c of bySound.get(s)) sounds.set(c, (sounds.get(c) ?? 0) + 1);
const single = syllable => [...bySound.get(syllable)].sort().find(c => sounds.get(c) === 1);
const mixed = [];
const mix = (a, b) => bySound.get(a)?.size > 1 && bySound.get(b)?.size > 1 && single(a) && single(b) && mixed.push(single(a) + single(b));
for (const s of syllables) {
  if (s[0] === 'f') mix(s, s === 'fu' ? 'hu' : s === 'fo' ? 'huo' : s.replace('f', 'hu').replace('hue', s === 'fei' ? 'hui' : 'hu'));
  if (s[0] === 'l') mix(s, s.replace('l', 'n'));
  if (s[0] === 'l') mix(s, s.replace('l', 'r'));
}

console.log(`# Characters that are typed for each other because they sound or look alike
# columns: kind characters
# source: made by src/data/alike.mjs. 音: readings of the npm package pinyin-pro 3.29.4 (MIT License) for the ${MOST} commonest characters of the word
#   list (see NOTICE), and second readings of some. 形: order of strokes in the npm package cnchar-order 3.2.6 (MIT License), one stroke or one
#   component of a few strokes apart; the pairs of src/data/alike-more.txt were added by hand
# date: 2026-11
# kind            音: all characters of the row sound alike (without tones; z/zh, c/ch, s/sh and -n/-ng count as the same); a character that is read in
#                 several ways stands in several rows. 调: they sound the same with their tones. 形: the first one looks like each other one.
#                 混: all characters that sound like the first may be mixed with all that sound like the second (f and h, l and n or r)
# characters      in the order of their codes, but for the first one of 形`);
for (const set of [...bySound.values()].map(s => [...s].sort().join('')).sort()) if (set.length > 1) console.log(`音\t${set}`);
for (const set of [...byTone.values()].map(s => [...s].sort().join('')).sort()) if (set.length > 1) console.log(`调\t${set}`);
for (const pair of mixed) console.log(`混\t${pair}`);
for (const first of [...byShape.keys()].sort()) console.log(`形\t${first}${[...byShape.get(first)].sort().join('')}`);
