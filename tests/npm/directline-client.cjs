// Microsoft's Direct Line client in Node: says so many messages in one conversation while its socket is cut again and again, and tells what
// it heard.
//   node directline-client.cjs DOMAIN TOKEN MESSAGES CUTS
'use strict';

const WebSocket = require('ws');
const { Observable } = require('rxjs/Observable');

global.WebSocket = WebSocket;
global.window = global;
const { ConnectionStatus, DirectLine } = require('botframework-directlinejs');

const [domain, token, messages, cuts] = [process.argv[2], process.argv[3], Number(process.argv[4]), Number(process.argv[5])];
const atOnce = 8;

// The client asks for XMLHttpRequest, which Node has not.
const ajax = ({ method, url, body, headers }) => Observable.create((subscriber) => {
  fetch(url, { method, headers, body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body) })
    .then(async (response) => {
      const text = await response.text();
      const answer = { status: response.status, response: text ? JSON.parse(text) : null, xhr: { getResponseHeader: (name) => response.headers.get(name) } };
      if (!response.ok) subscriber.error(answer);
      else {
        subscriber.next(answer);
        subscriber.complete();
      }
    })
    .catch((error) => subscriber.error({ status: 0, message: error.message, xhr: { getResponseHeader: () => null } }));
});

let socket = null;
let opened = 0;
class Cut extends WebSocket {
  constructor(address) {
    super(address);
    socket = this;
    opened++;
  }
}

// It waits 3 s and up to 12 s more before it opens a new socket; here a tenth of a second.
const client = new DirectLine({ domain, token, ajax, WebSocket: Cut, random: () => -0.2417 });
client.timeout = 1000;

const heard = new Map();
let doubled = 0;
client.activity$.subscribe((activity) => {
  if (heard.has(activity.id)) doubled++;
  heard.set(activity.id, activity);
});

const say = (number) => new Promise((resolve, reject) => {
  client.postActivity({ type: 'message', from: { id: 'r_anybody' }, text: 'hoi', channelData: { clientActivityID: `c${number}` } }).subscribe((id) => (id === 'retry' ? reject(new Error('retry')) : resolve(id)), reject);
});

const online = () => new Promise((resolve) => { const wait = client.connectionStatus$.filter((status) => status === ConnectionStatus.Online).subscribe(() => { resolve(); setTimeout(() => wait.unsubscribe()); }); });

(async () => {
  await online();
  const said = new Set();
  let next = 0;
  const one = async () => {
    while (next < messages) {
      const number = next++;
      if (number % Math.floor(messages / cuts) === 0) socket?.terminate();
      said.add(await say(number));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));

  // The welcome, each message, each answer.
  const expected = 1 + 2 * messages;
  for (let waited = 0; heard.size < expected && waited < 200; waited++) await new Promise((resolve) => setTimeout(resolve, 100));
  const all = [...heard.values()];
  const answers = all.filter((activity) => activity.from.id === 'bot');
  console.log(JSON.stringify({
    opened,
    said: said.size,
    echoed: all.filter((activity) => said.has(activity.id)).length,
    answered: new Set(answers.map((activity) => activity.replyToId).filter((id) => said.has(id))).size,
    answers: answers.length,
    doubled,
    senders: [...new Set(all.map((activity) => activity.from.id))].sort(),
  }));
  client.end();
  process.exit(0);
})().catch((error) => {
  console.log(JSON.stringify({ error: error.message ?? String(error.status) }));
  process.exit(1);
});
