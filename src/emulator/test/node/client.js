// Runs the queries it is given as JSON on standard input, one after the other, and prints what node-postgres made of
// each: {results: [{command, rowCount, fields: [[name, oid]], kinds, rows}]}, {batches} or {error: {code, message}}.
// A query may name its session, which is opened when it is first named. {"date": text} among its values is a Date.
'use strict';
const { Client } = require('pg');
const Cursor = require('pg-cursor');

const sessions = new Map();

async function session(connection, name) {
  if (!sessions.has(name)) {
    const client = new Client(connection);
    client.on('error', () => {});
    await client.connect();
    sessions.set(name, client);
  }
  return sessions.get(name);
}

function value(given) {
  return given !== null && typeof given === 'object' ? new Date(given.date) : given;
}

function kind(cell) {
  return cell === null ? 'null' : typeof cell === 'object' ? cell.constructor.name : typeof cell;
}

function told(result) {
  return {
    command: result.command,
    rowCount: result.rowCount,
    fields: result.fields.map((field) => [field.name, field.dataTypeID]),
    kinds: Object.values(result.rows[0] || {}).map(kind),
    rows: result.rows,
  };
}

async function portions(client, query) {
  const cursor = client.query(new Cursor(query.text, query.values));
  const batches = [];
  for (let rows = await cursor.read(query.portion); rows.length > 0; rows = await cursor.read(query.portion)) {
    batches.push(rows);
  }
  await cursor.close();
  return { batches };
}

async function run(connection, query) {
  try {
    const client = await session(connection, query.session);
    if (query.values) query.values = query.values.map(value);
    if (query.portion) return await portions(client, query);
    const result = await client.query(query);
    return { results: (Array.isArray(result) ? result : [result]).map(told) };
  } catch (e) {
    return { error: { code: e.code, message: e.message } };
  }
}

async function main() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const { connection, queries } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const answers = [];
  for (const query of queries) answers.push(await run(connection, query));
  for (const client of sessions.values()) await client.end();
  process.stdout.write(JSON.stringify(answers));
}

main();
