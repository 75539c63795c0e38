// Microsoft's client for calling bots: for each line {"url","activity"} of standard input it sends the activity to that bot, and says
// {"status","body"} as its caller gets it.
const readline = require('node:readline');
const { ConfigurationBotFrameworkAuthentication } = require('botbuilder');

const client = new ConfigurationBotFrameworkAuthentication({}).createBotFrameworkClient();

(async () => {
    for await (const line of readline.createInterface({ input: process.stdin })) {
        const { url, activity } = JSON.parse(line);
        try {
            const { status, body } = await client.postActivity('', '', url, activity.serviceUrl, activity.conversation.id, activity);
            console.log(JSON.stringify({ status, body: body ?? null }));
        } catch (error) {
            console.log(JSON.stringify({ status: 0, body: String(error) }));
        }
    }
})();
