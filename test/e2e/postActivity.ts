export interface BotUnderTest {
  readonly url: string;
  /** Sends it as Teams would, on the fake connector's behalf. */
  post(activity: object): Promise<BotResponse>;
}

export interface BotResponse {
  readonly status: number;
  readonly text: string;
  readonly json: () => unknown;
}

export async function postActivity(url: string, serviceUrl: string, activity: object): Promise<BotResponse> {
  return postRaw(url, JSON.stringify({ serviceUrl, ...activity }));
}

export async function postRaw(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<BotResponse> {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  return { status: response.status, text, json: () => JSON.parse(text) as unknown };
}
