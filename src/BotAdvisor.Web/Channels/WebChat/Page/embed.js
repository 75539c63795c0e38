// Shows the advisor in a corner of another page:
//   <script src="https://ADVISOR/webchat/embed.js" defer></script>
// data-lang="en" for English, data-label="…" for another text on the button. The page must be among the origins that the advisor allows.
'use strict';

(() => {
  const script = document.currentScript;
  const english = script.dataset.lang === 'en';
  const page = new URL(english ? '../?lang=en' : '../', script.src);
  const label = script.dataset.label || (english ? 'Ask the advisor' : 'Vraag de adviseur');
  const title = english ? 'Digital transformation advisor' : 'Adviseur digitale transformatie';
  const close = english ? 'Close' : 'Sluit';

  // A tree and a style sheet of its own: nothing of the page's style gets in, nothing of ours gets out, and no policy has to allow it.
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(`
    button { position: fixed; inset-block-end: 1rem; inset-inline-end: 1rem; z-index: 2147483000; min-height: 3rem; padding: .6rem 1.2rem; border: 2px solid #fff; border-radius: 1.5rem; background: #0a5a66; color: #fff; font: 600 1rem/1.2 system-ui, sans-serif; cursor: pointer; }
    button:focus-visible { outline: 3px solid #0a5a66; outline-offset: 2px; }
    iframe { position: fixed; inset-block-end: 4.75rem; inset-inline-end: 1rem; z-index: 2147483000; width: min(26rem, calc(100vw - 2rem)); height: min(42rem, calc(100vh - 6rem)); border: 1px solid #6f6a5f; border-radius: .9rem; background: Canvas; }
    iframe[hidden] { display: none; }`);
  root.adoptedStyleSheets = [style];

  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.setAttribute('aria-expanded', 'false');
  let frame = null;

  button.addEventListener('click', () => {
    // Fetched only when somebody wants it; kept when it is closed, so that the conversation stays.
    if (!frame) {
      frame = document.createElement('iframe');
      frame.title = title;
      frame.src = page.href;
      frame.allow = 'clipboard-write';
      frame.hidden = true;
      root.prepend(frame);
    }
    frame.hidden = !frame.hidden;
    button.textContent = frame.hidden ? label : close;
    button.setAttribute('aria-expanded', String(!frame.hidden));
    if (!frame.hidden) frame.focus();
  });

  root.append(button);
  document.body.append(host);
})();
