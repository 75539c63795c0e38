// Microsoft's SDK as an echo bot, with authentication: what the benchmark compares with. Arguments: its port, and who stands in for Microsoft.
const http = require('node:http');
const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');

const [port, microsoft] = process.argv.slice(2);
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: process.env.MicrosoftAppId,
    MicrosoftAppPassword: 'not-a-real-secret',
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: process.env.MicrosoftAppTenantId,
    ToBotFromChannelOpenIdMetadataUrl: `${microsoft}/openidconfiguration`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${microsoft}/openidconfiguration`,
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToChannelFromBotLoginUrl: `${microsoft}/${process.env.MicrosoftAppTenantId}`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    OAuthUrl: 'https://api.botframework.com',
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: true,
}));

http.createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    const body = JSON.parse(Buffer.concat(parts).toString('utf8'));
    const answer = {
        socket: response.socket,
        status: (status) => { response.statusCode = status; return answer; },
        header: (name, value) => { response.setHeader(name, value); return answer; },
        send: (value) => { answer.value = value; return answer; },
        end: () => {
            const text = answer.value === undefined ? '' : JSON.stringify(answer.value);
            response.setHeader('content-type', 'application/json');
            response.setHeader('content-length', Buffer.byteLength(text));
            response.end(text);
            return answer;
        },
    };
    await adapter.process({ body, headers: request.headers, method: request.method }, answer, async (context) => { await context.sendActivity(context.activity.text); });
}).listen(Number(port), '127.0.0.1');
