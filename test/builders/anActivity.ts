type Fields = Readonly<Record<string, unknown>>;

let count = 0;
/** Never the same twice, as Teams' ids are; a test that sends an activity again passes the same object. */
const nextId = (): string => `activity-${(count += 1)}`;

export const BOT = { id: '28:bot', name: 'KPI-boten' };
export const MENTION = '<at>KPI-boten</at>';
const MARTA = { id: '29:marta', name: 'Märta Ek', aadObjectId: 'aad-marta' };
export const ERIK = { id: '29:erik', name: 'Erik Lund', aadObjectId: 'aad-erik' };

/** What every activity of Teams has; shaped after those that Teams sends to a bot in a personal chat. */
function anActivity(fields: Fields): Fields {
  return {
    id: nextId(),
    timestamp: '2023-12-05T07:00:00.000Z',
    channelId: 'msteams',
    from: MARTA,
    recipient: BOT,
    conversation: { id: 'a:personal', conversationType: 'personal', tenantId: 'tenant-1' },
    locale: 'sv-SE',
    entities: [{ type: 'clientInfo', locale: 'sv-SE', country: 'SE', platform: 'Web' }],
    channelData: { tenant: { id: 'tenant-1' } },
    ...fields,
  };
}

export function aMessage(text: string, fields: Fields = {}): Fields {
  // Teams adds the message as HTML too.
  const html = { contentType: 'text/html', content: `<p>${text}</p>` };
  return anActivity({ type: 'message', text, textFormat: 'plain', attachments: [html], ...fields });
}

const mention = { type: 'mention', mentioned: BOT, text: MENTION };

export function aGroupMessage(text: string, fields: Fields = {}): Fields {
  const conversation = { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true };
  return aMessage(`${MENTION}&nbsp;${text}`, { conversation, entities: [mention], ...fields });
}

export const THREAD_ID = '19:channel@thread.tacv2;messageid=1701759600000';

export function aChannelMessage(text: string, fields: Fields = {}): Fields {
  const conversation = { id: THREAD_ID, conversationType: 'channel', isGroup: true };
  return aMessage(`${MENTION}&nbsp;${text}`, { conversation, entities: [mention], ...fields });
}

/** A press on a button of Action.Execute. */
export function anExecute(verb: string, data: unknown, fields: Fields = {}): Fields {
  const value = { action: { type: 'Action.Execute', title: 'Visa', verb, data }, trigger: 'manual' };
  return anActivity({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'card-1', ...fields });
}

/** A press on the Action.Submit that stands in for it on older clients. */
export function aSubmit(value: unknown, fields: Fields = {}): Fields {
  return anActivity({ type: 'message', value, replyToId: 'card-1', ...fields });
}

export function anInstallation(fields: Fields = {}): Fields {
  return anActivity({ type: 'installationUpdate', action: 'add', ...fields });
}

export function membersAdded(members: readonly { readonly id: string }[], fields: Fields = {}): Fields {
  return anActivity({ type: 'conversationUpdate', membersAdded: members, ...fields });
}

const DOWNLOAD_INFO = 'application/vnd.microsoft.teams.file.download.info';

/** Files sent in a personal chat; Teams adds the empty text as HTML. */
export function aFileMessage(
  files: readonly { readonly name: string; readonly url: string }[],
  fields: Fields = {},
): Fields {
  const attachments = files.map(({ name, url }, index) => ({
    contentType: DOWNLOAD_INFO,
    contentUrl: 'https://contoso-my.sharepoint.com/personal/marta/Documents/' + name,
    name,
    content: { downloadUrl: url, uniqueId: `unique-${index}`, fileType: name.split('.').at(-1), etag: '"1"' },
  }));
  return aMessage('', {
    attachments: [...attachments, { contentType: 'text/html', content: '' }],
    ...fields,
  });
}

/** The answer to a question whether a file is wanted. */
export function aConsent(
  action: 'accept' | 'decline',
  context: unknown,
  uploadUrl: string,
  fields: Fields = {},
): Fields {
  const uploadInfo = {
    name: 'fil.xlsx',
    uploadUrl,
    contentUrl: 'https://contoso-my.sharepoint.com/personal/marta/Documents/fil.xlsx',
    uniqueId: 'unique-1',
    fileType: 'xlsx',
  };
  const value = { type: 'fileUpload', action, context, ...(action === 'accept' && { uploadInfo }) };
  return anActivity({ type: 'invoke', name: 'fileConsent/invoke', value, ...fields });
}

/** A search from the compose box of any chat; `typed` null is the one that Teams makes before anything is typed. */
export function aSearch(typed: string | null, fields: Fields = {}): Fields {
  const parameter = typed === null ? { name: 'initialRun', value: 'true' } : { name: 'figure', value: typed };
  const value = {
    commandId: 'findFigure',
    parameters: [parameter],
    queryOptions: { skip: 0, count: 25 },
    context: { theme: 'default' },
  };
  const conversation = { id: '19:elsewhere@thread.v2', conversationType: 'groupChat', isGroup: true };
  return anActivity({ type: 'invoke', name: 'composeExtension/query', value, conversation, ...fields });
}
