// A connector that takes every message.
import { createServer } from 'node:http';

createServer((request, response) => {
  request.resume();
  request.once('end', () => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(request.method === 'POST' ? '{"id":"1"}' : '{}');
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
