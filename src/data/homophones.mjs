// Makes the rows of dictionaries/homophones.tsv: frequent words of official writing, one character of which is replaced by a common one
// that sounds the same. Prints them; forms that turned out to stand rightly in real texts, or to be common seams of two words, are to be taken out.
// Usage: npm install pinyin-pro; node homophones.mjs dict.txt TEXT...
//   dict.txt: the word list of jieba-analysis (see dictionaries/NOTICE); TEXT: formulations.tsv, rules, drafts – the words in use.
import fs from 'node:fs';
import { pinyin } from 'pinyin-pro';

const [list, ...texts] = process.argv.slice(2);
const COMMON_CHARACTERS = 1500;
const LEAST_USES = 8;
const LEAST_FREQUENCY = 1000;
// Single characters that are words themselves meet any neighbour.
const WORDS_OF_ONE = new Set(
  '一二三四五六七八九十百千万亿零两半几每各某其之的地得了和与及等不未已即则且或并被把将对向从由于为以在是有无可能应须需要会' +
    '上下中内外前后左右日月年时期次个名家人件起元版式省市县区镇乡村'
);

const frequency = new Map();
for (const line of fs.readFileSync(list, 'utf8').split('\n')) {
  const [word, count] = line.split(' ');
  if (word) frequency.set(word, Number(count));
}
const isHan = c => c >= '\u4e00' && c <= '\u9fff';
const uses = new Map();
for (const text of texts.map(file => fs.readFileSync(file, 'utf8'))) {
  for (let i = 0; i + 1 < text.length; i++) {
    const word = text.slice(i, i + 2);
    if (frequency.has(word)) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
}
const NUMERAL = /[一二三四五六七八九十百千万亿]/;
const words = [...uses].filter(
  ([w, n]) => n >= LEAST_USES && frequency.get(w) >= LEAST_FREQUENCY && isHan(w[0]) && isHan(w[1]) && !NUMERAL.test(w)
);

const weight = new Map();
for (const [word, count] of frequency) {
  for (const c of word) if (isHan(c)) weight.set(c, (weight.get(c) ?? 0) + count);
}
const sound = syllable => syllable.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n');
const read = text => pinyin(text, { toneType: 'none', type: 'array' }).map(sound);
const bySound = new Map();
for (const [c] of [...weight].sort((a, b) => b[1] - a[1]).slice(0, COMMON_CHARACTERS)) {
  const key = read(c)[0];
  bySound.set(key, [...(bySound.get(key) ?? []), c]);
}

const rows = new Map();
for (const [word] of words) {
  read(word).forEach((key, place) => {
    for (const c of bySound.get(key) ?? []) {
      const wrong = place === 0 ? c + word[1] : word[0] + c;
      if (c !== word[place] && !WORDS_OF_ONE.has(c) && !frequency.has(wrong)) {
        rows.set(wrong, [...(rows.get(wrong) ?? []), word]);
      }
    }
  });
}
for (const wrong of [...rows.keys()].sort()) {
  const right = rows.get(wrong).sort((a, b) => frequency.get(b) - frequency.get(a));
  console.log(`${wrong}\t${right.slice(0, 3).join('；')}`);
}
