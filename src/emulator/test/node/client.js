// Runs the queries it is given as JSON on standard input, one after the other on one connection, and prints what
// node-postgres made of them: {rows, fields: [[name, oid]], command} or {error: {code, message}} for each.
'use strict';
const { Client } = require('pg');
const Cursor = require('pg-cursor');

async function run(client, query) {
  try {
    if (query.cursor) {
      const cursor = client.query(new Cursor(query.text, query.values));
      const batches = [];
      for (let rows = await cursor.read(query.cursor); rows.length > 0; rows = await cursor.read(query.cursor)) {
        batches.push(rows);
      }
      await cursor.close();
      return { batches };
    }
    const result = await client.query(query);
    return {
      command: result.command,
      rows: result.rows,
      fields: result.fields.map((field) => [field.name, field.dataTypeID]),
    };
  } catch (e) {
    return { error: { code: e.code, message: e.message } };
  }
}

async function main() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const { connection, queries } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const client = new Client(connection);
  await client.connect();
  const answers = [];
  for (const query of queries) answers.push(await run(client, query));
  await client.end();
  process.stdout.write(JSON.stringify(answers));
}

main().catch((e) => {
  process.stdout.write(JSON.stringify([{ error: { code: e.code, message: e.message } }]));
});
