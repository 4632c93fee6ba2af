// How figures are summed up and printed.

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const at = (numbers, share) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];

export const median = (numbers) => at(numbers, 0.5);
export const p95 = (numbers) => at(numbers, 0.95);

const show = (number) => (number < 10 ? number.toFixed(1) : number.toFixed(0));

/** What a bound says of ours and of the ratio: at most so much of the ratio, or `atLeast`, or at most so much of `ours` alone. */
function judge(bound, ours, ratio, unit) {
  if (bound === undefined) return "";
  const say = (text, holds) => `${text}: ${holds ? "holds" : "DOES NOT HOLD"}`;
  if (bound.ours) return say(`at most ${bound.ours} ${unit}`, ours <= bound.ours);
  if (bound.atLeast) return say(`at least ${bound.atLeast.toFixed(2)}`, ratio >= bound.atLeast);
  return say(`at most ${bound.toFixed(2)}`, ratio <= bound);
}

/** A line: what is measured, ours, what it is compared with, the ratio, and whether the bound holds. */
export function line(what, ours, theirs, unit, bound) {
  const ratio = ours / theirs;
  console.log(`  ${what.padEnd(34)}${`${show(ours)} ${unit}`.padStart(10)}${`${show(theirs)} ${unit}`.padStart(12)}${ratio.toFixed(2).padStart(8)}   ${judge(bound, ours, ratio, unit)}`);
}

/** A line as above, from samples: the medians, and below them the spread of each side. */
export function compare(what, ours, theirs, unit, bound) {
  line(what, median(ours), median(theirs), unit, bound);
  const spread = (numbers) => `${show(Math.min(...numbers))} to ${show(Math.max(...numbers))}`;
  console.log(`  ${`  spread of ${ours.length} runs a side`.padEnd(34)}${spread(ours).padStart(16)}${spread(theirs).padStart(16)}`);
}

export function head(title, ours, theirs) {
  console.log(`\n${title.padEnd(36)}${ours.padStart(10)}${theirs.padStart(12)}${"ratio".padStart(8)}`);
}

/** Rows of a name and figures: each further figure with its ratio to the first, and whether the largest ratio is at most `bound`. */
export function table(title, columns, rows, bound) {
  const [first, ...others] = columns;
  console.log(`\n${title.padEnd(36)}${first.padStart(8)}${others.map((column) => column.padStart(16)).join("")}`);
  for (const [name, few, ...many] of rows) {
    const ratios = many.map((figure) => figure / few);
    const figures = many.map((figure, place) => `${show(figure)} (${ratios[place].toFixed(2)})`.padStart(16));
    console.log(`  ${name.padEnd(34)}${show(few).padStart(8)}${figures.join("")}   ${Math.max(...ratios) <= bound ? "" : "DOES NOT HOLD"}`.trimEnd());
  }
}
