// What can go wrong in the tools, in words: what happened, what is safe, what to do next.
import { stripVTControlCharacters } from 'node:util'

/** An error whose message is meant for the person at the terminal; it is printed without a stack. */
export function failure(message) {
  return Object.assign(new Error(message), { plain: true })
}

const AGAIN = 'then run the command again.'

export const noNetwork = () =>
  failure(
    `The packages could not be fetched: the npm registry did not answer.\nYour files are untouched; only packages are missing. Check the connection, and the proxy with \`npm config get proxy\`, ${AGAIN}`,
  )

export const notWritable = (place) =>
  failure(
    `This folder cannot be written to: ${place}\nNothing was changed. Copy the project to a folder of your own or give yourself the right to write there, ${AGAIN}`,
  )

export const diskFull = () =>
  failure(
    `The disk is full.\nYour files are untouched; the installation or the build is unfinished and starts afresh next time. Free about 2 GB, ${AGAIN}`,
  )

export const noCompiler = (what) =>
  failure(
    `${what} has to be compiled on this computer and no C++ compiler answered.\nYour files are untouched. Install one (Debian and Ubuntu: \`apt-get install g++\`; macOS: \`xcode-select --install\`; Windows: Visual Studio Build Tools), ${AGAIN}`,
  )

export const lockDiffers = () =>
  failure(
    `package.json and package-lock.json do not agree, so nothing was installed.\nYour files are untouched. To undo a change: \`git checkout package.json package-lock.json\`. If the change was meant, run \`npm install\` under Node 24, ${AGAIN}`,
  )

export const noNpm = () =>
  failure(`npm was not found.\nNothing was changed. Install Node from https://nodejs.org, which brings npm, ${AGAIN}`)

export const nodeMissing = () =>
  failure(
    `The packages are here, but our own Node 24 did not arrive (it is the package node-${process.platform}-${process.arch}).\nYour files are untouched. Check the connection, and that \`npm view node-${process.platform}-${process.arch}\` answers, ${AGAIN}`,
  )

export const installFailed = (output) =>
  failure(
    `npm could not install the packages. Its last words:\n${lastLines(output, 12)}\nYour files are untouched. Mend what npm names above, ${AGAIN}`,
  )

export const buildFailed = (output) =>
  failure(
    `The sources do not build:\n${withoutStack(output)}\nThe last build that worked, if there was one, is kept in dist. Mend the file named above, ${AGAIN}`,
  )

/** The reason of a failed `npm ci`, told from the code npm prints; `output` is all it wrote. */
export function npmFailure(output) {
  const code = /npm (?:error|ERR!) code (\S+)/.exec(output)?.[1]
  if (/^(ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)$/.test(code))
    return noNetwork()
  if (/^(EACCES|EPERM|EROFS)$/.test(code))
    return notWritable(/npm (?:error|ERR!) path (.+)/.exec(output)?.[1] ?? 'node_modules')
  if (code === 'ENOSPC') return diskFull()
  if (code === 'EUSAGE') return lockDiffers()
  if (/gyp ERR!/.test(output)) return noCompiler('A package')
  return installFailed(output)
}

/** The same for an error thrown by Node's file system; anything else comes back unchanged. */
export function fileFailure(error) {
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return notWritable(error.path ?? 'the project folder')
  if (error.code === 'ENOSPC') return diskFull()
  return error
}

function lastLines(text, count) {
  return text.trim().split('\n').slice(-count).join('\n')
}

/** What a build says, less its colours and its own call stack. */
function withoutStack(text) {
  const lines = stripVTControlCharacters(text).trim().split('\n')
  return lines
    .filter((line) => !/^    at |^  errors: \[|^}$/.test(line))
    .slice(0, 30)
    .join('\n')
    .trim()
}
