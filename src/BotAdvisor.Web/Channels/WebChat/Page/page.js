// The page's conversation: Web Chat over our own Direct Line server. Whoever reloads, loses the connection, or comes back after the server was
// restarted goes on where they were; what was typed and not sent is kept meanwhile.
'use strict';

(() => {
  const settings = JSON.parse(document.getElementById('settings').textContent);
  const { texts, language } = settings;
  const { draw, make } = window.AdvisorReply;
  const base = new URL('.', location.href);
  const locale = language === 'en' ? 'en-GB' : 'nl-NL';
  const place = document.getElementById('webchat');
  const plain = document.getElementById('plain');
  const notice = document.getElementById('notice');

  if (!window.WebChat) return; // Blocked, or a browser too old: the forms on the page go on working.

  // ── What this tab remembers ─────────────────────────────────────────────────────────────────────────────────────────────

  const memory = {
    get: (name) => { try { return sessionStorage.getItem(`advisor-${name}`); } catch { return null; } },
    set: (name, value) => { try { if (value) sessionStorage.setItem(`advisor-${name}`, value); else sessionStorage.removeItem(`advisor-${name}`); } catch { /* Private mode: then nothing is remembered. */ } },
  };

  let quiet = null;
  const tell = (text, action) => {
    clearTimeout(quiet);
    notice.replaceChildren(...(text ? [make('p', {}, text, ...(action ? [action] : []))] : []));
  };

  /** Tells something that needs no answer, and leaves time to read it. */
  const mention = (text) => {
    tell(text);
    quiet = setTimeout(() => tell(''), 8000);
  };

  // ── Saying ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

  let hasSpoken = false;
  let isAnswering = false;
  let focusNext = false;

  const choose = ({ title, value }, event) => {
    // Pressed by keyboard: the keyboard goes on at the next question.
    focusNext = event?.detail === 0;
    store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE_BACK', payload: { displayText: title, text: title, value: { choice: value } } });
  };

  const fetchPlace = async (id, inLanguage) => {
    const response = await fetch(new URL(`webchat/sources/${encodeURIComponent(id)}?lang=${inLanguage}`, base));
    if (!response.ok) throw new Error(response.statusText);
    return response.json();
  };

  const store = window.WebChat.createStore({}, () => (next) => (action) => {
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY' && action.payload.activity.type === 'message') {
      hasSpoken = true;
      isAnswering = true;
      const { activity } = action.payload;
      const channelData = { ...activity.channelData, ...(settings.chosen ? { answerIn: language } : {}) };
      return next({ ...action, payload: { ...action.payload, activity: { ...activity, channelData } } });
    }
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
      if (action.payload.activity.from.role === 'user') hasSpoken = true;
      show();
    }
    if (action.type === 'DIRECT_LINE/UPDATE_CONNECTION_STATUS' && [3, 4].includes(action.payload.connectionStatus)) reconnect();
    return next(action);
  });

  // Not before the field is shown: until then it is empty, and what was kept is still to be put into it.
  store.subscribe(() => { if (!place.hidden) memory.set('draft', store.getState().sendBoxValue); });

  // ── Drawing ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

  // Web Chat brings its own React and shows it to nobody; an element of React is this object.
  const element = (activity) => ({ $$typeof: Symbol.for('react.element'), type: 'div', key: activity.id, ref: drawer(activity), props: { className: 'reply' }, _owner: null });

  const drawers = new Map();
  const drawer = ({ id, channelData: { advisor } }) => {
    if (!drawers.has(id)) {
      drawers.set(id, (target) => {
        if (!target || target.firstChild) return;
        draw(target, advisor, texts, { choose, tell: mention, fetchPlace });
        reveal(target);
        if (focusNext) {
          focusNext = false;
          (target.querySelector('.choice:not(.copy)') ?? target).focus({ preventScroll: true });
        }
      });
    }
    return drawers.get(id);
  };

  // An answer is shown from its beginning, with what was said before it; a conversation that comes back, from its end.
  const reveal = (reply) => {
    if (hasSpoken && !isAnswering) return;
    isAnswering = false;
    const article = reply.closest('.webchat__basic-transcript__activity');
    const scroller = reply.closest('.webchat__basic-transcript__scrollable');
    if (!article || !scroller) return;
    const first = article.previousElementSibling ?? article;
    const scroll = () => { scroller.scrollTop += first.getBoundingClientRect().top - scroller.getBoundingClientRect().top; };

    // Web Chat goes to the end by itself, shortly after it has drawn: that is set right once.
    requestAnimationFrame(() => requestAnimationFrame(scroll));
    setTimeout(scroll, 250);
  };

  const attachmentMiddleware = () => (next) => (card) => (card?.activity?.channelData?.advisor ? element(card.activity) : next(card));

  const styleOptions = {
    accent: 'var(--accent)',
    backgroundColor: 'transparent',
    subtle: 'var(--quiet)',
    primaryFont: 'inherit',
    bubbleBackground: 'var(--surface)',
    bubbleBorderColor: 'var(--line)',
    bubbleBorderRadius: 14,
    bubbleTextColor: 'var(--ink)',
    bubbleMaxWidth: 1000,
    bubbleMinHeight: 0,
    bubbleFromUserBackground: 'var(--said)',
    bubbleFromUserBorderColor: 'transparent',
    bubbleFromUserBorderRadius: 14,
    bubbleFromUserTextColor: 'var(--ink)',
    hideUploadButton: true,
    disableFileUpload: true,
    sendBoxBackground: 'var(--surface)',
    sendBoxBorderTop: 'none',
    autoScrollSnapOnPage: true,
    sendBoxButtonColor: 'var(--accent)',
    sendBoxButtonColorOnHover: 'var(--accent)',
    sendBoxButtonColorOnFocus: 'var(--accent)',
    sendBoxTextColor: 'var(--ink)',
    sendBoxPlaceholderColor: 'var(--quiet)',
    sendBoxTextWrap: true,
    timestampColor: 'var(--quiet)',
    transcriptActivityVisualKeyboardIndicatorColor: 'var(--focus)',
    groupTimestamp: 300000,
    sendTimeout: 20000,
    scrollToEndButtonBehavior: false,
  };

  const render = (directLine, userID) => window.WebChat.renderWebChat({
    directLine, store, userID, locale, nonce: settings.nonce, styleOptions, attachmentMiddleware,
    overrideLocalizedStrings: (strings) => ({ ...strings, TEXT_INPUT_PLACEHOLDER: texts.placeholder, TEXT_INPUT_ALT: texts.yourMessage }),
  }, place);

  // What was typed in the plain field, and the place of the keyboard, go along.
  const show = () => {
    if (!place.hidden) return;
    const field = document.getElementById('text');
    const draft = field?.value || memory.get('draft');
    const hadFocus = document.activeElement === field;
    plain.remove();
    if (draft) store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: draft } });
    place.hidden = false;
    if (hadFocus) place.querySelector('textarea, input')?.focus();
    document.documentElement.dataset.ready = 'true';
  };

  // In Web Chat the keyboard jumps over the conversation, and once in a message does not get out with Tab: nameless elements send it back.
  // Taken out of the order, Tab goes from one button to the next, as people expect; the arrow keys still go from message to message.
  new MutationObserver(() => place.querySelectorAll('div[tabindex="0"]:not([class])').forEach((jump) => { jump.tabIndex = -1; })).observe(place, { childList: true, subtree: true });

  // ── Connecting ──────────────────────────────────────────────────────────────────────────────────────────────────────────

  let pause = 0;
  let waiting = null;
  let isLost = false;

  const lost = () => {
    if (isLost) return;
    isLost = true;
    tell(texts.lost, make('button', { class: 'choice copy', type: 'button', onclick: () => reconnect(0) }, texts.tryNow));
  };

  const back = () => {
    pause = 0;
    if (!isLost) return;
    isLost = false;
    mention(texts.back);
  };

  const reconnect = (delay = pause) => {
    clearTimeout(waiting);
    waiting = setTimeout(connect, delay);
    pause = Math.min(30000, pause ? pause * 2 : 1000);
  };

  const connect = async () => {
    let session;
    try {
      const response = await fetch(new URL('webchat/token', base), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ key: memory.get('key') }) });
      if (response.status === 429) {
        tell(texts.busy);
        reconnect(1000 * (Number(response.headers.get('Retry-After')) || 30));
        return;
      }
      if (!response.ok) throw new Error(response.statusText);
      session = await response.json();
    } catch {
      lost();
      reconnect();
      return;
    }
    memory.set('key', session.key);
    memory.key = session.key;

    const directLine = window.WebChat.createDirectLine({ domain: new URL('v3/directline', base).href, token: session.token, conversationStartProperties: { locale } });

    // Direct Line waits long before it tries again, and does not tell that it lost its stream.
    directLine.timeout = 5000;
    directLine.services.random = () => 0;
    directLine.services.WebSocket = class extends WebSocket {
      constructor(address) {
        super(address);
        this.addEventListener('open', back);
        this.addEventListener('close', lost);
      }
    };
    render(directLine, session.userId);
  };

  window.addEventListener('pagehide', () => { isLost = true; });
  window.addEventListener('online', () => { if (isLost) reconnect(0); });

  // ── The buttons of the page ─────────────────────────────────────────────────────────────────────────────────────────────

  const forget = async () => {
    try {
      const response = await fetch(new URL('webchat/conversation', base), { method: 'DELETE', headers: { Authorization: `Bearer ${memory.key}` } });
      if (!response.ok) throw new Error(response.statusText);
    } catch {
      tell(texts.notForgotten);
      return;
    }
    memory.set('key', '');
    memory.set('draft', '');
    memory.set('notice', 'forgotten');
    location.reload();
  };

  const askToForget = () => {
    const id = 'forget-question';
    const dialog = make('dialog', { 'aria-labelledby': id },
      make('p', { id }, texts.forgetQuestion),
      make('div', {},
        make('button', { class: 'choice', type: 'button', onclick: () => { dialog.close(); forget(); } }, texts.forgetYes),
        make('button', { class: 'choice', type: 'button', autofocus: '', onclick: () => dialog.close() }, texts.forgetNo)));
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };

  document.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (!memory.key || !button) return;
    if (button.id === 'forget') {
      event.preventDefault();
      askToForget();
    } else if (button.id === 'restart') {
      event.preventDefault();
      show();
      choose({ title: button.textContent, value: button.value }, { detail: 1 });
    }
  });

  // Before anything was said, another language is a new beginning.
  document.getElementById('language').addEventListener('click', () => { if (!hasSpoken) memory.set('key', ''); });

  if (memory.get('notice') === 'forgotten') {
    memory.set('notice', '');
    mention(texts.forgotten);
  }
  connect();
})();
