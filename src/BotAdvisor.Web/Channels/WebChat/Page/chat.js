// The conversation: Web Chat over our own Direct Line server. Whoever reloads, loses the connection, or comes back after the server was
// restarted goes on where they were; what was typed and not sent is kept meanwhile.
'use strict';

window.AdvisorChat = {
  /**
   * Begins.
   * @param {object} page The page: its settings, address, memory and ways to tell something.
   * @param {Function} ready Is called once, when one can talk, with what can be done: choose, say, hasSpoken.
   */
  begin({ settings, base, memory, tell, mention }, ready) {
    const { texts, language } = settings;
    const { WebChat } = window;
    const { draw, make } = window.AdvisorReply;
    const locale = language === 'en' ? 'en-GB' : 'nl-NL';
    const place = document.getElementById('webchat');
    const expired = 3;
    const failed = 4;

    // ── Saying ────────────────────────────────────────────────────────────────────────────────────────────────────────────

    let hasSpoken = false;
    let isAnswering = false;
    let focusNext = false;

    const choose = ({ title, value }, event) => {
      // Pressed by keyboard: the keyboard goes on at the next question.
      focusNext = event?.detail === 0;
      store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE_BACK', payload: { displayText: title, text: title, value: { choice: value } } });
    };

    const say = (text) => { if (text.trim()) store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } }); };

    const fetchPlace = async (id, inLanguage) => {
      const response = await fetch(new URL(`webchat/sources/${encodeURIComponent(id)}?lang=${inLanguage}`, base));
      if (!response.ok) throw new Error(response.statusText);
      return response.json();
    };

    const watch = () => (next) => (action) => {
      const { type, payload } = action;
      if (type === 'DIRECT_LINE/POST_ACTIVITY' && payload.activity.type === 'message') {
        hasSpoken = true;
        isAnswering = true;
        const channelData = { ...payload.activity.channelData, ...(settings.chosen ? { answerIn: language } : {}) };
        return next({ ...action, payload: { ...payload, activity: { ...payload.activity, channelData } } });
      }
      if (type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
        if (payload.activity.from.role === 'user') hasSpoken = true;
        show();
      }
      if (type === 'DIRECT_LINE/UPDATE_CONNECTION_STATUS' && [expired, failed].includes(payload.connectionStatus)) reconnect();
      return next(action);
    };

    const store = WebChat.createStore({}, watch);

    // Not before the field is shown: until then it is empty, and what was kept is still to be put into it.
    store.subscribe(() => { if (!place.hidden) memory.set('draft', store.getState().sendBoxValue); });

    // ── Drawing ───────────────────────────────────────────────────────────────────────────────────────────────────────────

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

    // Web Chat brings its own React and shows it to nobody; an element of React is this object.
    const element = (activity) => ({ $$typeof: Symbol.for('react.element'), type: 'div', key: activity.id, ref: drawer(activity), props: { className: 'reply' }, _owner: null });

    const attachmentMiddleware = () => (next) => (card) => (card?.activity?.channelData?.advisor ? element(card.activity) : next(card));

    const styleOptions = {
      accent: 'var(--accent)',
      autoScrollSnapOnPage: true,
      backgroundColor: 'transparent',
      bubbleBackground: 'var(--surface)',
      bubbleBorderColor: 'var(--line)',
      bubbleBorderRadius: 14,
      bubbleFromUserBackground: 'var(--said)',
      bubbleFromUserBorderColor: 'transparent',
      bubbleFromUserBorderRadius: 14,
      bubbleFromUserTextColor: 'var(--ink)',
      bubbleMaxWidth: 1000,
      bubbleMinHeight: 0,
      bubbleTextColor: 'var(--ink)',
      disableFileUpload: true,
      groupTimestamp: 300000,
      hideUploadButton: true,
      primaryFont: 'inherit',
      scrollToEndButtonBehavior: false,
      sendBoxBackground: 'var(--surface)',
      sendBoxBorderTop: 'none',
      sendBoxButtonColor: 'var(--accent)',
      sendBoxButtonColorOnFocus: 'var(--accent)',
      sendBoxButtonColorOnHover: 'var(--accent)',
      sendBoxPlaceholderColor: 'var(--quiet)',
      sendBoxTextColor: 'var(--ink)',
      sendBoxTextWrap: true,
      sendTimeout: 10000,
      subtle: 'var(--quiet)',
      timestampColor: 'var(--quiet)',
      transcriptActivityVisualKeyboardIndicatorColor: 'var(--focus)',
    };

    // Where our words are better than Web Chat's: it says "u", and tells of ways that are not those of this page.
    const words = {
      ACTIVITY_BOT_SAID_ALT: texts.advisorSaid,
      ACTIVITY_YOU_SAID_ALT: texts.youSaid,
      TEXT_INPUT_ALT: texts.yourMessage,
      TEXT_INPUT_PLACEHOLDER: texts.placeholder,
      TRANSCRIPT_LIVE_REGION_INTERACTIVE_LABEL_ALT: texts.hasButtons,
    };

    const render = (directLine, userID) => WebChat.renderWebChat({
      directLine, store, userID, locale, nonce: settings.nonce, styleOptions, attachmentMiddleware,
      overrideLocalizedStrings: (strings) => ({ ...strings, ...words }),
    }, place);

    // What was typed in the plain field, and the place of the keyboard, go along.
    const show = () => {
      if (!place.hidden) return;
      const field = document.getElementById('text');
      const draft = field?.value || memory.get('draft');
      const hadFocus = document.activeElement === field;
      document.getElementById('plain').remove();
      if (draft) store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: draft } });
      place.hidden = false;
      if (hadFocus) place.querySelector('textarea, input')?.focus();
      document.documentElement.dataset.ready = 'true';
      setTimeout(() => ready({ choose, say, hasSpoken: () => hasSpoken }));
    };

    // In Web Chat the keyboard jumps over the conversation, and once in a message does not get out with Tab: nameless elements send it back.
    // Taken out of the order, Tab goes from one button to the next, as people expect; the arrow keys still go from message to message.
    new MutationObserver(() => place.querySelectorAll('div[tabindex="0"]:not([class])').forEach((jump) => { jump.tabIndex = -1; })).observe(place, { childList: true, subtree: true });

    // ── Connecting ────────────────────────────────────────────────────────────────────────────────────────────────────────

    const shortest = 1000;
    const longest = 30000;
    let pause = 0;
    let next = null;
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
      clearTimeout(next);
      next = setTimeout(connect, delay);
      pause = Math.min(longest, pause ? pause * 2 : shortest);
    };

    const fetchSession = async () => {
      const response = await fetch(new URL('webchat/token', base), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ key: memory.get('key') }) });
      if (response.status === 429) {
        tell(texts.busy);
        reconnect(1000 * (Number(response.headers.get('Retry-After')) || 30));
        return null;
      }
      if (!response.ok) throw new Error(response.statusText);
      return response.json();
    };

    // A new connection brings the whole conversation again; Web Chat knows what it has already by its ids.
    const connect = async () => {
      let session;
      try {
        session = await fetchSession();
      } catch {
        lost();
        reconnect();
        return;
      }
      if (!session) return;
      memory.set('key', session.key);
      const directLine = WebChat.createDirectLine({ domain: new URL('v3/directline', base).href, token: session.token, conversationStartProperties: { locale } });

      // By itself Direct Line waits long before it tries again, and does not tell that it lost its stream.
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
    connect();
  },
};
