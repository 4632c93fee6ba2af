// From the press of a key to the picture of what follows from it.

// In the page: for each key press on `pressedIn`, the time from the browser's stamp on it to the first frame after the
// document changed; and of that what was work: until the last change (script), and that frame from its beginning to its end
// (style, layout, paint). The rest is waiting for the frame, which both pages do and which makes them look more alike.
// `looked` are the elements whose texts are what is seen then.
const install = ([pressedIn, looked]) => {
  const text = (selector) => document.querySelector(selector)?.textContent ?? "";
  const see = () => `${looked.map(text).join(" ")} ${document.querySelectorAll(".card").length}`;
  let pressed, begun, script;
  window.presses = [];
  const afterFrame = (frame) => {
    window.presses.push({ all: performance.now() - pressed, script, frame: performance.now() - frame, seen: see() });
    pressed = undefined;
  };
  new MutationObserver(() => {
    if (pressed === undefined) return;
    const isFirst = script === undefined;
    script = performance.now() - begun;
    if (!isFirst) return;
    requestAnimationFrame(() => {
      const frame = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => afterFrame(frame);
      port2.postMessage(null);
    });
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  const note = (event) => {
    if (!event.target.matches(pressedIn)) return;
    [pressed, begun, script] = [event.timeStamp, performance.now(), undefined];
  };
  // On the window and while capturing: before the page's own.
  addEventListener("keydown", note, true);
};

export const watch = (page, pressedIn, looked) => page.evaluate(install, [pressedIn, looked]);

/** Presses a key and waits until all that follows has been painted. A press from which nothing follows has no sample. */
export async function press(page, key) {
  await page.keyboard.press(key);
  await page.waitForTimeout(40);
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(painted)))));
}

export const samples = (page) => page.evaluate(() => window.presses.splice(0));
