// The best of all rounds on both sides, and the ratio. usage: node compare.mjs FOLDER (made by `run`)
import fs from 'node:fs';

const folder = process.argv[2];
const read = name => fs.readFileSync(`${folder}/${name}`, 'utf8');
const lines = name => read(name).trim().split('\n').map(line => JSON.parse(line));
const rounds = prefix => fs.readdirSync(folder).filter(name => name.startsWith(prefix)).map(name => JSON.parse(read(name)));
const own = rounds('own-').flatMap(round => round.benchmarks);
const named = name => own.filter(each => each.name.startsWith(name));
const best = (all, key) => Math.min(...all.map(each => each[key]));
const most = (all, key) => Math.max(...all.map(each => each[key]));
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);

const peerSteps = most(rounds('speed-'), 'ts_fsrs_next_state_per_s');
row('what', 'Ruru', 'peer', 'times');
row('--', '--', '--', '--');
for (const name of ['steps/fsrs6', 'steps/fsrs7', 'steps_one_by_one/fsrs6', 'steps_one_by_one/fsrs7']) {
  const steps = most(named(name), 'items_per_second');
  row(name, `${(steps / 1e6).toFixed(1)} M/s`, `${(peerSteps / 1e6).toFixed(2)} M/s`, (steps / peerSteps).toFixed(1));
}
const fits = lines('peer-fits.jsonl'), memory = lines('memory.jsonl');
for (const file of [...new Set(fits.map(fit => fit.file))]) {
  const log = file.replace('.csv', ''), mine = named(`fit/${log}/`), theirs = fits.filter(fit => fit.file === file);
  const ms = best(mine, 'real_time'), peer = best(theirs, 'optimise_wall_ms');
  row(`fit ${log}`, `${ms.toFixed(1)} ms`, `${peer.toFixed(0)} ms`, (peer / ms).toFixed(1));
  row(`test log loss ${log}`, mine[0].test_log_loss.toFixed(5), theirs[0].fitted_unweighted.test.log_loss.toFixed(5), '');
  const mb = best(memory.filter(each => each.file === file), 'mb'), peerMb = best(theirs, 'peak_rss_mb');
  row(`memory of the process ${log}`, `${mb.toFixed(0)} MB`, `${peerMb} MB`, (peerMb / mb).toFixed(1));
}
const refit = best(named('refit/sim_fsrs7_100k'), 'real_time');
const whole = best(fits.filter(fit => fit.file === 'sim_fsrs7_100k.csv'), 'optimise_wall_ms');
row('refit after 300 more reviews, 100k', `${refit.toFixed(2)} ms`, `${whole.toFixed(0)} ms`, (whole / refit).toFixed(0));
