import Foundation

/// The processor time that a piece of synchronous work takes on its thread: what other work on the machine does not
/// lengthen.
func processorSeconds(_ work: () throws -> Void) rethrows -> Double {
  let start = threadSeconds()
  try work()
  return threadSeconds() - start
}

/// What a hostile feed may take until it is refused.
var refusalSeconds: Double {
  #if DEBUG
    6
  #else
    1
  #endif
}

private func threadSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
