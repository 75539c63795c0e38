// Draws an answer of the advisor: blocks, figures, sources and choices. Texts go in as texts, never as HTML.
'use strict';

window.AdvisorReply = (() => {
  let nextId = 0;

  /** An element with attributes and children; a child is an element or a text. */
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'onclick') element.addEventListener('click', value);
      else if (value !== undefined && value !== null) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== undefined && child !== null));
    return element;
  };

  const titled = (block) => (block.title ? [make('strong', {}, `${block.title}: `), block.text] : [block.text]);

  const percent = (share) => `${Math.round(share * 100)}%`;

  /** The shares as bars, with the same in a table. */
  const chart = (block, texts) => {
    const id = `chart-${nextId++}`;
    const bars = block.bars.map((bar) => {
      const fill = make('div', { class: 'fill' });
      fill.style.width = percent(bar.share);
      return make('li', { class: bar.top ? 'top' : undefined }, make('span', {}, bar.name), make('div', { class: 'track', 'aria-hidden': 'true' }, fill), make('span', { class: 'share' }, percent(bar.share)));
    });
    const rows = block.bars.map((bar) => make('tr', {}, make('th', { scope: 'row' }, bar.name), make('td', {}, percent(bar.share))));
    return make('figure', { class: 'chart', 'aria-labelledby': id },
      make('figcaption', { id }, texts.chartTitle),
      make('ul', { class: 'bars' }, ...bars),
      make('details', {}, make('summary', {}, texts.asTable),
        make('table', {}, make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, texts.phase), make('th', { scope: 'col' }, texts.share))), make('tbody', {}, ...rows))));
  };

  /** The dimensions, a row each, with a dot in the column of each phase that was heard. */
  const strip = (block, texts) => {
    const cell = (on) => make('td', {}, make('span', { class: on ? 'dot on' : 'dot', 'aria-hidden': 'true' }), make('span', { class: 'unseen' }, on ? texts.yes : texts.no));
    return make('table', { class: 'strip' },
      make('caption', { class: 'unseen' }, texts.stripTitle),
      make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, texts.part), ...block.phases.map((phase) => make('th', { scope: 'col' }, phase)))),
      make('tbody', {}, ...block.rows.map((row) => make('tr', {}, make('th', { scope: 'row' }, row.name), ...row.heard.map(cell)))));
  };

  const drawn = {
    heading: (block) => make('h2', {}, ...titled(block)),
    note: (block) => make('p', { class: 'note' }, ...titled(block)),
    question: (block) => make('p', { class: 'question' }, ...titled(block)),
    snippet: (block) => make('blockquote', { class: 'snippet' }, block.text),
    paragraph: (block) => make('p', {}, ...titled(block)),
    chart,
    strip,
  };

  const blocks = (view, texts) => {
    const elements = [];
    let list = null;
    for (const block of view.blocks) {
      if (block.kind === 'item') {
        if (!list) elements.push(list = make('ul'));
        list.append(make('li', {}, ...titled(block)));
        continue;
      }
      list = null;
      elements.push((drawn[block.kind] ?? drawn.paragraph)(block, texts));
    }
    return elements;
  };

  const copyButton = (view, texts, tell) => {
    const isSnippet = view.blocks.some((block) => block.kind === 'snippet');
    return make('p', {}, make('button', {
      class: 'choice copy',
      type: 'button',
      onclick: async () => {
        try {
          await navigator.clipboard.writeText(view.copy);
          tell(texts.copied);
        } catch {
          tell(texts.notCopied);
        }
      },
    }, isSnippet ? texts.copy : texts.copyAnswer));
  };

  /** The places the answer comes from; each opens what the advisor knows from there, what the answer used first. */
  const sources = (view, texts, fetchPlace) => {
    const passages = make('div', { class: 'passages', tabindex: '0', role: 'region', 'aria-live': 'polite', hidden: '' });
    const said = view.blocks.map((block) => block.text).join('\n');
    const buttons = view.sources.map((source) => make('button', { class: 'place', type: 'button', 'aria-expanded': 'false' }, source.section));

    const part = (head, found) => (found.length ? [make('p', { class: 'note' }, head), make('ul', {}, ...found.map((passage) => make('li', {}, make('strong', {}, `${passage.title}: `), passage.text)))] : []);
    const open = async (source) => {
      passages.setAttribute('aria-label', `${source.title}, ${source.section}`);
      passages.hidden = false;
      try {
        const place = await fetchPlace(source.id, view.language);
        const used = place.passages.filter((passage) => said.includes(passage.text));
        const others = place.passages.filter((passage) => !said.includes(passage.text));
        passages.replaceChildren(make('p', {}, make('strong', {}, `${place.title}, ${place.section}`)), ...part(texts.usedHere, used), ...part(texts.alsoThere, others), ...(place.passages.length ? [] : [make('p', {}, texts.nothingThere)]));
      } catch {
        passages.replaceChildren(make('p', {}, texts.sourceFailed));
      }
    };
    buttons.forEach((button, i) => button.addEventListener('click', () => {
      const opens = button.getAttribute('aria-expanded') !== 'true';
      buttons.forEach((other) => other.setAttribute('aria-expanded', 'false'));
      button.setAttribute('aria-expanded', String(opens));
      if (opens) open(view.sources[i]);
      else passages.hidden = true;
    }));

    const titles = [...new Set(view.sources.map((source) => source.title))];
    return make('div', { class: 'sources', role: 'group', 'aria-label': texts.sources }, make('p', {}, titles.join('; ')), make('ul', { class: 'places' }, ...buttons.map((button) => make('li', {}, button))), passages);
  };

  const choices = (view, texts, choose) => {
    const described = view.choices.some((choice) => choice.description);
    const group = make('div', { class: described ? 'choices described' : 'choices', role: 'group', 'aria-label': texts.choices });
    for (const choice of view.choices) {
      const id = `choice-${nextId++}`;
      const button = make('button', { class: 'choice', type: 'button', 'data-value': choice.value, 'aria-describedby': choice.description ? id : undefined, onclick: (event) => choose(choice, event) }, choice.title);
      group.append(choice.description ? make('div', {}, button, make('span', { id, class: 'description' }, choice.description)) : button);
    }
    return group;
  };

  /**
   * Fills an element with an answer.
   * @param {HTMLElement} element Where.
   * @param {object} view The answer, as the server gives it in channelData.advisor.
   * @param {object} texts The words of the page.
   * @param {{choose: Function, tell: Function, fetchPlace: Function}} does What pressing things does.
   */
  const draw = (element, view, texts, does) => {
    element.lang = view.language;
    element.replaceChildren(
      ...blocks(view, texts),
      ...(view.copy ? [copyButton(view, texts, does.tell)] : []),
      ...(view.choices.length ? [choices(view, texts, does.choose)] : []),
      ...(view.sources.length ? [sources(view, texts, does.fetchPlace)] : []));
  };

  return { draw, make };
})();
