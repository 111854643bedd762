'use strict';
// ClickHouse's own engine behind as much of its HTTP interface as a client needs. It prints the port that it listens on,
// and ends when its standard input does. One request at a time: the engine has one session.
const fs = require('fs');
const http = require('http');
const os = require('os');
const path = require('path');
const zlib = require('zlib');
const { Session } = require('chdb');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'clickhouse-front-'));
const session = new Session(path.join(folder, 'data'));
const password = process.env.FRONT_PASSWORD;
const OWN = new Set(['query', 'database', 'compress', 'decompress', 'enable_http_compression', 'session_id',
  'session_timeout', 'query_id', 'role', 'http_method', 'wait_end_of_query', 'buffer_size', 'async_insert']);
const INSERT = /^\s*INSERT\s+INTO\s/i;
const FORMAT = /\bFORMAT\s+(\w+)\s*;?\s*$/i;
const QUESTION = /^\s*(SELECT|WITH)\s/i;
const LONG = 200000;
let turn = Promise.resolve();
let files = 0;
let used = 'default';

function inTurn(work) {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}

async function run(sql, format) {
  return session.queryAsync(sql, { format });
}

/** Names the database for what comes, unless it is the one that the last statement had. */
async function use(database) {
  if (database !== used) {
    await run(`USE \`${database}\``, 'Null');
    used = database;
  }
}

function quote(value) {
  return "'" + value.replace(/\\/g, '\\\\').replace(/'/g, "\\'") + "'";
}

/** A question takes its settings along; those of any other statement are set before it and taken back after it. */
async function runWith(parameters, sql, work) {
  const settings = [...parameters].filter(([name]) => !OWN.has(name));
  const told = settings.map(([name, value]) => `${name} = ${quote(value)}`).join(', ');
  if (!told) {
    return work(sql);
  }
  if (QUESTION.test(sql) && sql.length < LONG && !FORMAT.test(sql)) {
    return work(`${sql}\nSETTINGS ${told}`);
  }
  await run(`SET ${told}`, 'Null');
  try {
    return await work(sql);
  } finally {
    await run(`SET ${settings.map(([name]) => `${name} = DEFAULT`).join(', ')}`, 'Null');
  }
}

/** Whose rows are in the body: with the statement in the address the body is data alone, else they follow it. */
function split(parameters, body) {
  const statement = parameters.get('query');
  if (statement !== null) {
    return { sql: statement, data: body };
  }
  const head = body.subarray(0, 65536).toString('latin1');
  const match = INSERT.test(head) && /\bFORMAT\s+\w+[ \t]*\r?\n/i.exec(head);
  const end = match ? match.index + match[0].length : body.length;
  return { sql: body.subarray(0, end).toString('utf8'), data: body.subarray(end) };
}

async function insert(sql, data) {
  const format = FORMAT.exec(sql);
  const file = path.join(folder, `rows-${files++}`);
  fs.writeFileSync(file, data);
  try {
    await run(`${sql.slice(0, format.index)} FROM INFILE ${quote(file)} FORMAT ${format[1]}`, 'Null');
  } finally {
    fs.unlinkSync(file);
  }
}

async function answer(request, url, body) {
  const parameters = url.searchParams;
  const { sql, data } = split(parameters, body);
  const database = request.headers['x-clickhouse-database'] || parameters.get('database') || 'default';
  return runWith(parameters, sql, async (statement) => {
    await use(database);
    if (INSERT.test(statement) && FORMAT.test(statement)) {
      await insert(statement, data);
      return Buffer.alloc(0);
    }
    const format = request.headers['x-clickhouse-format'] || parameters.get('default_format') || 'TabSeparated';
    return Buffer.from((await run(statement, format)).bytes());
  });
}

function fail(response, error) {
  const text = String(error && error.message ? error.message : error);
  const code = /Code: (\d+)/.exec(text);
  response.writeHead(code && code[1] === '516' ? 403 : 500, { 'X-ClickHouse-Exception-Code': code ? code[1] : '1002' });
  response.end(text);
}

function check(request) {
  if (!password) {
    return;
  }
  const basic = Buffer.from((request.headers.authorization || '').replace(/^Basic /, ''), 'base64').toString();
  const given = request.headers['x-clickhouse-key'] || basic.slice(basic.indexOf(':') + 1);
  if (given !== password) {
    throw new Error('Code: 516. DB::Exception: default: Authentication failed: password is incorrect, '
      + 'or there is no user with such name. (AUTHENTICATION_FAILED)');
  }
}

const server = http.createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  if (url.pathname === '/ping') {
    response.end('Ok.\n');
    return;
  }
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    let body = Buffer.concat(chunks);
    if (request.headers['content-encoding'] === 'gzip') {
      body = zlib.gunzipSync(body);
    }
    inTurn(async () => {
      check(request);
      return answer(request, url, body);
    }).then((bytes) => {
      response.writeHead(200, {
        'Content-Type': 'application/octet-stream',
        'X-ClickHouse-Format': request.headers['x-clickhouse-format'] || 'TabSeparated',
        'X-ClickHouse-Summary': '{"read_rows":"0","read_bytes":"0","written_rows":"0","written_bytes":"0"}',
      });
      response.end(bytes);
    }, (error) => fail(response, error));
  });
});

function end() {
  session.close();
  fs.rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

process.stdin.on('end', end);
process.stdin.on('close', end);
process.stdin.resume();
server.keepAliveTimeout = 60000;
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
