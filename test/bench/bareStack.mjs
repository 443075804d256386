// What the stack alone costs, to hold the bot against: restify, CloudAdapter and a teams-ai Application that echoes.
import { Application } from '@microsoft/teams-ai';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const application = new Application();
application.activity('message', async (context) => {
  await context.sendActivity(`You said: ${context.activity.text}`);
});

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.get('/healthz', async (_request, response) => {
  response.send(200, 'ready');
});
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => application.run(context));
});
server.listen(Number(process.env.PORT), '127.0.0.1');
