const MESSAGES = /\/_ws_conversation\//;

/** From now on the chat knows no chart elements, as Teams on a phone: a card shows what stands in for them. */
export function hideCharts(page) {
  return page.routeWebSocket(MESSAGES, (chat) => {
    chat
      .connectToServer()
      .onMessage((message) => chat.send(message.replaceAll('"type":"Chart.', '"type":"UnknownChart.')));
  });
}
