// What lets a worker talk to the outside is taken from it for good, before it is given a file: no later line of any
// library can send what it read.

/** Names that open a connection or fetch a resource, in a worker of any browser. */
export const networkNames = [
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'importScripts',
  'RTCPeerConnection',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'FontFace',
  'caches',
  'CacheStorage',
  'Cache',
] as const

const takeAway = (from: object, name: string): void => {
  Object.defineProperty(from, name, { value: undefined, writable: false, configurable: false })
}

/** Cannot be undone; also where a name is inherited, so that a deleted one does not show the one beneath. */
export const giveUpNetwork = (scope: object): void => {
  for (const name of networkNames) {
    for (let holder: object | null = scope; holder !== null; holder = Reflect.getPrototypeOf(holder))
      if (holder === scope || Object.hasOwn(holder, name)) takeAway(holder, name)
  }
  const navigator: unknown = Reflect.get(scope, 'navigator')
  if (typeof navigator !== 'object' || navigator === null) return
  for (const name of ['sendBeacon', 'serviceWorker', 'connection']) {
    const prototype = Reflect.getPrototypeOf(navigator)
    if (prototype !== null && name in prototype) takeAway(prototype, name)
  }
}
