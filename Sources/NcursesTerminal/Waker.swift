internal import CTerminal

/// Wakes the loop that waits for the terminal; from any thread, as often as one likes.
package struct Waker: Sendable {
  package func wake() { ct_wake() }
}
