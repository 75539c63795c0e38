// A connector made of Microsoft's own models: every body is read and written by the mappers of botframework-connector, which throw on what
// does not fit. Says its port, then one JSON line a call.
const http = require('node:http');
const { createSerializer } = require('@azure/core-client');
const mappers = require('botframework-connector/lib/connectorApi/models/mappers');

const serializer = createSerializer(mappers, false);
const read = (model, body) => serializer.serialize(mappers[model], serializer.deserialize(mappers[model], body, model), model);
const write = (model, value) => serializer.serialize(mappers[model], value, model);
const member = (i) => ({ id: `29:member-${i}`, name: `Member ${i}` });

const routes = [
    ['POST', /^\/v3\/conversations$/, 'ConversationParameters', () => ['ConversationResourceResponse', { activityId: 'first', serviceUrl: 'https://smba.trafficmanager.net/emea/', id: 'a:new' }]],
    ['POST', /^\/v3\/conversations\/[^/]+\/activities(\/[^/]+)?$/, 'Activity', () => ['ResourceResponse', { id: 'sent-1' }]],
    ['PUT', /^\/v3\/conversations\/[^/]+\/activities\/[^/]+$/, 'Activity', () => ['ResourceResponse', { id: 'sent-1' }]],
    ['DELETE', /^\/v3\/conversations\/[^/]+\/activities\/[^/]+$/, null, () => null],
    ['GET', /^\/v3\/conversations\/[^/]+\/members\/[^/]+$/, null, () => ['ChannelAccount', member(1)]],
    ['GET', /^\/v3\/conversations\/[^/]+\/pagedmembers$/, null, (query) => {
        const from = Number(query.get('continuationToken') ?? 0);
        const to = Math.min(from + 500, 1201);
        return ['PagedMembersResult', { members: Array.from({ length: to - from }, (_, i) => member(from + i)), continuationToken: to < 1201 ? String(to) : undefined }];
    }],
    ['POST', /^\/v3\/conversations\/[^/]+\/attachments$/, 'AttachmentData', () => ['ResourceResponse', { id: 'file-1' }]],
];

const server = http.createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    const url = new URL(request.url, 'http://localhost');
    const text = Buffer.concat(parts).toString('utf8');
    const route = routes.find(([method, path]) => method === request.method && path.test(url.pathname));
    try {
        if (!route) throw new Error(`no such call: ${request.method} ${url.pathname}`);
        const body = route[2] ? read(route[2], JSON.parse(text)) : null;
        if (body?.activity) read('Activity', JSON.parse(text).activity);
        console.log(JSON.stringify({ method: request.method, path: url.pathname, query: url.search, authorization: request.headers.authorization ?? null, body: text ? JSON.parse(text) : null, understood: body }));
        const answer = route[3](url.searchParams);
        response.writeHead(answer ? 201 : 200, { 'content-type': 'application/json' });
        response.end(answer ? JSON.stringify(write(...answer)) : '');
    } catch (error) {
        console.log(JSON.stringify({ method: request.method, path: url.pathname, fault: String(error) }));
        response.writeHead(400, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ error: { code: 'BadSyntax', message: String(error) } }));
    }
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
