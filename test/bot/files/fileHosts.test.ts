import { describe, expect, it } from '@jest/globals';
import { createFileHosts } from '../../../bot/files/fileHosts.js';

const production = createFileHosts({ hosts: ['Files.Example.se'], loopback: false });
const development = createFileHosts({ hosts: [], loopback: true });

describe('in production', () => {
  it.each([
    'https://contoso.sharepoint.com/x',
    'https://contoso-my.sharepoint.com/personal/anna/_layouts/15/download.aspx?tempauth=x',
    'https://CONTOSO.SharePoint.com/x',
    'https://files.example.se/x',
  ])('%s may be fetched', (url) => expect(production.allows(new URL(url))).toBe(true));

  it.each([
    { name: 'http', url: 'http://contoso.sharepoint.com/x' },
    { name: 'another port', url: 'https://contoso.sharepoint.com:8443/x' },
    { name: 'the bare domain', url: 'https://sharepoint.com/x' },
    { name: 'a domain that ends like it', url: 'https://evilsharepoint.com/x' },
    { name: 'a domain that begins like it', url: 'https://contoso.sharepoint.com.evil.example/x' },
    { name: 'a name before the host', url: 'https://contoso.sharepoint.com@evil.example/x' },
    { name: 'a name before a known host', url: 'https://anna:hemligt@contoso.sharepoint.com/x' },
    { name: 'a host below a named one', url: 'https://a.files.example.se/x' },
    { name: 'loopback', url: 'http://127.0.0.1:8080/x' },
    { name: 'localhost', url: 'https://localhost/x' },
    { name: 'the metadata service', url: 'http://169.254.169.254/latest' },
    { name: 'a trailing dot', url: 'https://contoso.sharepoint.com./x' },
    { name: 'a file', url: 'file:///etc/passwd' },
    { name: 'data', url: 'data:text/csv,a' },
  ])('$name may not', ({ url }) => expect(production.allows(new URL(url))).toBe(false));
});

describe('while developing', () => {
  it.each([
    'http://127.0.0.1:8080/x',
    'http://localhost/x',
    'http://[::1]:1/x',
    'https://contoso.sharepoint.com/x',
  ])('%s may be fetched', (url) => expect(development.allows(new URL(url))).toBe(true));
  it.each([
    'http://10.0.0.1/x',
    'http://169.254.169.254/x',
    'http://contoso.sharepoint.com/x',
    'ftp://localhost/x',
  ])('%s may not', (url) => expect(development.allows(new URL(url))).toBe(false));
});
