// The page around the conversation: it takes the forms over from the browser, keeps what one did before the conversation could begin, and
// deletes. What it cannot do without Web Chat, the forms go on doing.
'use strict';

(() => {
  const settings = JSON.parse(document.getElementById('settings').textContent);
  const { texts } = settings;
  const { make } = window.AdvisorReply;
  const base = new URL('.', location.href);
  const notice = document.getElementById('notice');

  // ── What this tab remembers ─────────────────────────────────────────────────────────────────────────────────────────────

  // In a private window nothing may be kept; then it is kept until the next reload.
  const kept = {};
  const memory = {
    get: (name) => {
      try {
        return sessionStorage.getItem(`advisor-${name}`) ?? kept[name] ?? null;
      } catch {
        return kept[name] ?? null;
      }
    },
    set: (name, value) => {
      kept[name] = value;
      try {
        if (value) sessionStorage.setItem(`advisor-${name}`, value);
        else sessionStorage.removeItem(`advisor-${name}`);
      } catch { /* See above. */ }
    },
  };

  // ── What it tells ───────────────────────────────────────────────────────────────────────────────────────────────────────

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

  // ── Deleting ────────────────────────────────────────────────────────────────────────────────────────────────────────────

  const forget = async () => {
    const key = memory.get('key');
    try {
      // Without a key nothing was begun, and nothing is kept.
      const response = key && await fetch(new URL('webchat/conversation', base), { method: 'DELETE', headers: { Authorization: `Bearer ${key}` } });
      if (response && !response.ok) throw new Error(response.statusText);
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

  // ── The forms of the page ───────────────────────────────────────────────────────────────────────────────────────────────

  let chat = null;
  let hasFailed = false;
  let waiting = null;

  /** Does what a form asks for: at once, or when the conversation has begun. */
  const take = (form, button, event) => {
    if (!chat) {
      waiting = { form, button };
      button?.setAttribute('aria-pressed', 'true');
      return;
    }
    if (button?.name === 'choice') chat.choose({ title: button.textContent, value: button.value }, event);
    else chat.say(form.elements.text?.value ?? '');
  };

  document.addEventListener('submit', (event) => {
    if (hasFailed) return;
    event.preventDefault();
    if (event.submitter?.id === 'forget') askToForget();
    else take(event.target, event.submitter);
  });

  // Before anything was said, another language is a new beginning.
  document.getElementById('language').addEventListener('click', () => { if (!chat?.hasSpoken()) memory.set('key', ''); });

  if (memory.get('notice') === 'forgotten') {
    memory.set('notice', '');
    mention(texts.forgotten);
  }

  // ── Beginning ───────────────────────────────────────────────────────────────────────────────────────────────────────────

  const begin = () => {
    if (!window.WebChat) {
      fail();
      return;
    }
    window.AdvisorChat.begin({ settings, base, memory, tell, mention }, (begun) => {
      chat = begun;
      if (waiting) take(waiting.form, waiting.button);
      waiting = null;
    });
  };

  // Blocked, or a browser too old: the forms go on as without script.
  const fail = () => {
    hasFailed = true;
    if (waiting) waiting.form.requestSubmit(waiting.button);
  };

  const script = document.getElementById('webchat-script');
  script.addEventListener('load', begin);
  script.addEventListener('error', fail);
})();
