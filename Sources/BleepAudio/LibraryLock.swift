import Synchronization

/// Held from opening a file with libsndfile to reading why it failed: the error of a failed open belongs to the whole
/// process (`sf_errno` in libsndfile 1.2.0, sndfile.c).
let libraryLock = Mutex<Void>(())
