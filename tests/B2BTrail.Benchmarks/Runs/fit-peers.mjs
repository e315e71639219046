// Decodes a FIT file with the programs that are installed in this folder, again and again, and prints what they found and how long it took.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const [file, warmUps, times] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const bytes = readFileSync(file);
const degreesPerSemicircle = 180 / 2 ** 31;

async function measure(name, decode, sum) {
  for (let i = 0; i < warmUps; i++) {
    await decode();
  }

  const milliseconds = [];
  let decoded;
  for (let i = 0; i < times; i++) {
    decoded = undefined;
    const start = performance.now();
    decoded = await decode();
    milliseconds.push(performance.now() - start);
  }

  console.log(JSON.stringify({ name, milliseconds, ...sum(decoded) }));
}

function sums(records, fields) {
  let [heartRates, latitudes, lastMetres] = [0, 0, 0];
  for (const record of records) {
    heartRates += record[fields.heartRate] ?? 0;
    latitudes += (record[fields.latitude] ?? 0) * fields.degrees;
    lastMetres = record.distance ?? lastMetres;
  }

  return { records: records.length, heartRates, latitudes, lastMetres };
}

const { Decoder, Stream } = await import('@garmin/fitsdk');
await measure('@garmin/fitsdk', () => {
  const { messages, errors } = new Decoder(Stream.fromBuffer(bytes)).read();
  if (errors.length > 0) {
    throw errors[0];
  }

  return messages;
}, messages => sums(messages.recordMesgs, { heartRate: 'heartRate', latitude: 'positionLat', degrees: degreesPerSemicircle }));

const { default: FitParser } = await import('fit-file-parser');
await measure('fit-file-parser', () => new FitParser({ mode: 'list' }).parseAsync(bytes),
  data => sums(data.records, { heartRate: 'heart_rate', latitude: 'position_lat', degrees: 1 }));
