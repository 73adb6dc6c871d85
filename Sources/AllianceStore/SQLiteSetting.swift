import CSQLite

/// How SQLite is set for the whole process.
enum SQLiteSetting {
  /// Leaves uncounted how many bytes SQLite holds, which nobody asks for: a fifth of what SQLite does to write a row
  /// goes into the count. Must come before the first database; later it changes nothing.
  static let uncountedMemory: Void = leaveMemoryUncounted()
}
