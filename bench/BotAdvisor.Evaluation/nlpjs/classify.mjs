// Trains NLP.js on the examples of the repository and lets it classify other sets, for comparison:
//   node classify.mjs EXAMPLES-FOLDER OUTPUT.jsonl SET.jsonl …
// One manager per question (intent, concept, phase), as somebody would set NLP.js up; themes by a manager each, yes or no.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { containerBootstrap } from '@nlpjs/core';
import { LangEn } from '@nlpjs/lang-en';
import { LangNl } from '@nlpjs/lang-nl';
import { Nlp } from '@nlpjs/nlp';
import { NluNeural } from '@nlpjs/nlu';

const [folder, output, ...sets] = process.argv.slice(2);
const read = file => readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line));
const examples = readdirSync(folder).filter(file => file.endsWith('.jsonl')).flatMap(file => read(join(folder, file)));

async function train(labelled) {
  const container = await containerBootstrap();
  for (const plugin of [LangNl, LangEn, NluNeural, Nlp]) container.use(plugin);
  container.register('fs', {}, true);
  const nlp = new Nlp({ container, languages: ['nl', 'en'], autoSave: false, autoLoad: false, threshold: 0.5, nlu: { log: false } });
  for (const { text, label, language } of labelled) nlp.addDocument(language ?? 'nl', text, label);
  await nlp.train();
  return async (text, language) => {
    const result = await nlp.process(language, text);
    return { label: result.intent === 'None' ? 'out-of-scope' : result.intent, score: result.score };
  };
}

const themes = 'awareness innovatie experimenteren monitoring scholing kwaliteit-van-de-arbeid hr-beleid hr-instrumentarium werkgeverschap'.split(' ');
const advice = examples.filter(example => example.intent === 'find-advice');
const intent = await train(examples.map(example => ({ ...example, label: example.intent })));
const concept = await train(examples.filter(example => example.concept).map(example => ({ ...example, label: example.concept })));
const phase = await train(examples.filter(example => example.phase).map(example => ({ ...example, label: example.phase })));
const level = await train(advice.map(example => ({ ...example, label: example.level ?? 'none' })));
const theme = new Map();
for (const id of themes) theme.set(id, await train(advice.map(example => ({ ...example, label: example.themes.includes(id) ? 'yes' : 'no' }))));

const lines = [];
for (const { text, language } of sets.flatMap(read)) {
  const said = await intent(text, language);
  const found = [];
  for (const id of themes) if ((await theme.get(id)(text, language)).label === 'yes') found.push(id);
  const described = (await phase(text, language)).label;
  const forWhom = (await level(text, language)).label;
  lines.push(JSON.stringify({
    text, intent: said.label, confidence: said.score, concept: (await concept(text, language)).label, themes: found, language,
    level: ['sector', 'organisatie'].includes(forWhom) ? [forWhom] : [], phase: described === 'out-of-scope' ? [] : [described],
  }));
}
writeFileSync(output, lines.join('\n') + '\n');
