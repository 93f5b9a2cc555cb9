import { describe, expect, it } from 'vitest';
import { isLoopbackAddress, isPublicAddress, makeLookup } from '../../../src/capture/http/judge-address.ts';
import { parseHeaders } from '../../../src/capture/http/parse-headers.ts';
import { readMcpUrl } from '../../../src/capture/http/read-mcp-url.ts';

const judge = (text: string): string => {
  const read = readMcpUrl(text);
  return 'problem' in read ? read.problem.code : read.url;
};

describe('the URL of a server', () => {
  it.each([
    ['https://mcp.example.com/mcp#tools', 'https://mcp.example.com/mcp'],
    ['https://mcp.example.com/mcp?tools=all&project=demo', 'https://mcp.example.com/mcp?tools=all&project=demo'],
    ['https://8.8.8.8/mcp', 'https://8.8.8.8/mcp'],
    ['https://[2606:4700::1111]/mcp', 'https://[2606:4700::1111]/mcp'],
    ['http://127.0.0.1:3000/mcp', 'http://127.0.0.1:3000/mcp'],
    ['http://127.1:3000', 'http://127.0.0.1:3000/'],
    ['http://[::1]:3000/mcp', 'http://[::1]:3000/mcp'],
    ['HTTP://LocalHost:3000/mcp', 'http://localhost:3000/mcp'],
  ])('may be %s', (text, url) => {
    expect(judge(text)).toBe(url);
  });

  it.each([
    ['https://', 'bad-url'],
    ['http://mcp.example.com/mcp', 'plain-http'],
    ['http://localhost.example.com/mcp', 'plain-http'],
    ['http://192.168.1.1/mcp', 'plain-http'],
    ['https://192.168.1.1/mcp', 'private-address'],
    ['https://10.1/mcp', 'private-address'],
    ['https://0x0a000001/mcp', 'private-address'],
    ['https://169.254.169.254/mcp', 'private-address'],
    ['https://0.0.0.0/mcp', 'private-address'],
    ['https://[::]/mcp', 'private-address'],
    ['https://[fe80::1]/mcp', 'private-address'],
    ['https://[fd00::1]/mcp', 'private-address'],
    ['https://[64:ff9b::a00:1]/mcp', 'private-address'],
    ['https://[::ffff:10.0.0.1]/mcp', 'private-address'],
    ['https://me:pass@mcp.example.com/mcp', 'secret-in-url'],
    ['https://mcp.example.com/mcp?api_key=x', 'secret-in-url'],
    ['https://mcp.example.com/mcp?profile=s8Xk2mQ9vLr4TzWp7Y', 'secret-in-url'],
    ['https://mcp.example.com/s/s8Xk2mQ9vLr4TzWp7Y/mcp', 'secret-in-url'],
  ])('may not be %s: %s', (text, code) => {
    expect(judge(text)).toBe(code);
  });

  it('is not repeated where it holds a secret', () => {
    expect(JSON.stringify(readMcpUrl('https://mcp.example.com/mcp?token=hunter2'))).not.toContain('hunter2');
  });
});

describe('an address', () => {
  it('is public, of this machine, or neither', () => {
    expect(['8.8.8.8', '2606:4700::1111', '198.51.99.1'].every(isPublicAddress)).toBe(true);
    const special = ['172.31.0.1', '100.127.0.1', '198.51.100.1', '224.0.0.1', '255.255.255.255', '2001:db8::1'];
    expect([...special, '2002::1', '::1', '::ffff:8.8.8.8'].some(isPublicAddress)).toBe(false);
    expect(['127.0.0.1', '127.255.0.1', '::1'].every(isLoopbackAddress)).toBe(true);
    expect(['128.0.0.1', '::2', '0.0.0.0'].some(isLoopbackAddress)).toBe(false);
  });

  const lookUp = (isAllowed: (address: string) => boolean, all: boolean) =>
    new Promise((resolve) =>
      makeLookup(isAllowed)('localhost', { all }, (error, found) => resolve(error?.message ?? found)),
    );

  it('that a name leads to is judged before it is connected to', async () => {
    expect(await lookUp(isPublicAddress, true)).toMatch(/^localhost leads to (127\.0\.0\.1|::1)$/);
    expect(await lookUp(isLoopbackAddress, false)).toMatch(/^(127\.0\.0\.1|::1)$/);
    expect(await lookUp(isLoopbackAddress, true)).toContainEqual(
      expect.objectContaining({ family: expect.any(Number) }),
    );
  });
});

describe('a header', () => {
  const read = (...entries: string[]) => {
    const refused: string[] = [];
    return { headers: Object.fromEntries(parseHeaders(entries, (message) => refused.push(message))), refused };
  };

  it('has a name and a value', () => {
    expect(read('Authorization=Bearer a=b', 'X-Key=1')).toEqual({
      headers: { Authorization: 'Bearer a=b', 'X-Key': '1' },
      refused: [],
    });
  });

  it('is none of the transport’s, breaks no line, and is not repeated', () => {
    const { headers, refused } = read(
      's3cret',
      'Host=s3cret',
      'Mcp-Session-Id=s3cret',
      'X-Key=s3cret\r\nA: b',
      'X-Key=',
    );
    expect(headers).toEqual({});
    expect(refused).toHaveLength(5);
    expect(refused.join()).not.toContain('s3cret');
  });
});
