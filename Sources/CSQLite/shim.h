#include <sqlite3.h>

// SQLite counts the bytes it holds behind a lock that each allocation takes, unless it is told not to before its first
// use. The function that tells it takes any number of arguments, so Swift can't call it.
static inline void leaveMemoryUncounted(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
