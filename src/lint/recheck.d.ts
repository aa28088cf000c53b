/** The build of recheck that is JavaScript alone: it starts no Java and no program. */
declare module 'recheck/lib/browser.js' {
  export { checkSync } from 'recheck';
}
