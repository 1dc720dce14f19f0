// What the bench measures inside the page: how long the window took to paint after a key, and the gaps between frames.
import type { CDPSession, Page } from '@playwright/test'

/** What the recorders leave in the page; the compiler of the tests cannot see it. */
type Recording = { events: { name: string; duration: number; id: number }[]; frames: number[]; stop: () => void }
type Recorded = typeof globalThis & { benchRecording: Recording }
type Awaited = typeof globalThis & { benchBegin: Promise<number> }

/** Chromium's Event Timing does not report what was painted sooner, so that such keys count as this, in milliseconds. */
const LEAST = 16

/** Slows the page's main thread by this factor, as a small laptop would; 1 is full speed. */
export async function slowDown(session: CDPSession, rate: number): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

/** Milliseconds from each of `count` keys to the next paint (Event Timing, in steps of 8), while `press` presses one key after another. */
export async function keysToPaint(
  page: Page,
  count: number,
  press: (index: number) => Promise<void>,
): Promise<number[]> {
  await page.evaluate(record)
  for (let index = 0; index < count; index += 1) {
    await press(index)
    await page.waitForTimeout(60) // a quick typist's pace, so that no key waits for another
  }
  await page.waitForTimeout(300)
  const events = await page.evaluate(() => {
    const { benchRecording } = globalThis as unknown as Recorded
    benchRecording.stop()
    return benchRecording.events
  })
  // A key makes several events (keydown, input …): the slowest is what a person waits for.
  const slowest = new Map<number, number>()
  for (const { id, duration } of events) if (id !== 0) slowest.set(id, Math.max(slowest.get(id) ?? 0, duration))
  const seen = [...slowest.values()].slice(-count)
  return [...seen, ...Array.from({ length: Math.max(0, count - seen.length) }, () => LEAST)]
}

/** Milliseconds between the frames that the page drew while `act` was going on. */
export async function frameGaps(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(record)
  await act()
  return page.evaluate(() => {
    const { benchRecording } = globalThis as unknown as Recorded
    benchRecording.stop()
    return benchRecording.frames.slice(1).map((at, index) => at - (benchRecording.frames[index] ?? at))
  })
}

/** Milliseconds from the key or click that `act` makes until what a selector names, words in it, has been painted. */
export async function untilPainted(page: Page, selector: string, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const recorded = globalThis as unknown as Awaited
    const begin = new Promise<number>((resolve) => {
      for (const name of ['pointerdown', 'keydown', 'click'])
        addEventListener(name, ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true })
    })
    recorded.benchBegin = begin
  })
  const painted = page.evaluate(async (looked) => {
    const begin = await (globalThis as unknown as Awaited).benchBegin
    return new Promise<number>((resolve, reject) => {
      const look = () => {
        if (performance.now() - begin > 20_000) return reject(new Error(`Never painted: ${looked}`))
        const found = document.querySelector(looked)
        const isThere = found instanceof HTMLCanvasElement || (found?.textContent ?? '').trim() !== ''
        // What stands there in an animation frame is painted at that frame's end.
        if (!isThere) requestAnimationFrame(look)
        else setTimeout(() => resolve(performance.now() - begin))
      }
      requestAnimationFrame(look)
    })
  }, selector)
  await act()
  return painted
}

/** Runs in the page. */
function record(): void {
  const recorded = globalThis as unknown as Recorded
  const recording: Recording = { events: [], frames: [], stop: () => {} }
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[])
      recording.events.push({ name: entry.name, duration: entry.duration, id: entry.interactionId })
  })
  observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  let isOn = true
  const frame = (at: number) => {
    recording.frames.push(at)
    if (isOn) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  recording.stop = () => {
    isOn = false
    observer.disconnect()
  }
  recorded.benchRecording = recording
}
