// How figures are summed up and printed.

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const at = (numbers, share) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];

export const median = (numbers) => at(numbers, 0.5);
export const p95 = (numbers) => at(numbers, 0.95);

const show = (number) => (number < 10 ? number.toFixed(1) : number.toFixed(0));

/** A line: what is measured, ours, what it is compared with, the ratio, and whether the bound holds: at most so much, or `atLeast`. */
export function line(what, ours, theirs, unit, bound) {
  const ratio = ours / theirs;
  const [word, most, holds] = bound?.atLeast ? ["least", bound.atLeast, ratio >= bound.atLeast] : ["most", bound, ratio <= bound];
  const verdict = bound === undefined ? "" : `at ${word} ${most.toFixed(2)}: ${holds ? "holds" : "DOES NOT HOLD"}`;
  console.log(`  ${what.padEnd(34)}${`${show(ours)} ${unit}`.padStart(10)}${`${show(theirs)} ${unit}`.padStart(12)}${ratio.toFixed(2).padStart(8)}   ${verdict}`);
}

/** A line about ours alone. */
export function alone(what, ours, unit, bound) {
  console.log(`  ${what.padEnd(34)}${`${show(ours)} ${unit}`.padStart(10)}${"".padStart(20)}   at most ${bound} ${unit}: ${ours <= bound ? "holds" : "DOES NOT HOLD"}`);
}

export function head(title, ours, theirs) {
  console.log(`\n${title.padEnd(36)}${ours.padStart(10)}${theirs.padStart(12)}${"ratio".padStart(8)}`);
}
